// What holds in the belligerents of Airwars: what is conceded is in order, and by somebody who is known.
import { expressions } from "../../core/expression.ts"
import type { AcrossRuleOf, RowRuleOf } from "../format.ts"
import type { AirwarsBelligerentsRow } from "./row.ts"

const { column, compare, any, implies, matches, not, oneOf, set } = expressions<AirwarsBelligerentsRow>()

type Rule = RowRuleOf<AirwarsBelligerentsRow>

const conceded = (what: "deaths" | "injuries"): Rule => {
  const [min, max] = [`${what}_conceded_min`, `${what}_conceded_max`] as const
  return {
    id: "airwars-belligerents/conceded-order",
    severity: "error",
    dimension: "consistency",
    summary: "The smallest number conceded is no larger than the largest.",
    wording: {
      message: `${min} is {${min}} and ${max} is {${max}}.`,
      expected: "the smaller number in min, and the same number in both where one was given.",
    },
    column: min,
    condition: compare(column(min), "<=", column(max)),
    passes: { [min]: 1, [max]: 2 },
    fails: { [min]: 2, [max]: 1 },
  }
}

const concedes = any(
  compare(column("deaths_conceded_max"), ">", 0),
  compare(column("injuries_conceded_max"), ">", 0),
)

/** The rules that one row can decide. */
export const rules: readonly Rule[] = [
  conceded("deaths"),
  conceded("injuries"),
  {
    id: "airwars-belligerents/conceded-by-suspect",
    severity: "info",
    dimension: "plausibility",
    summary: "A belligerent that concedes to have killed or injured is no longer only suspected.",
    wording: {
      message:
        "type is {type}, but deaths_conceded_max is {deaths_conceded_max} and injuries_conceded_max " +
        "{injuries_conceded_max}.",
      expected: "Known for a belligerent that concedes harm.",
    },
    column: "type",
    condition: implies(compare(column("type"), "=", "Suspected"), not(concedes)),
    passes: { type: "Known", deaths_conceded_max: 2, injuries_conceded_max: null },
    fails: { type: "Suspected", deaths_conceded_max: 2, injuries_conceded_max: null },
  },
  {
    id: "airwars-belligerents/conceded-though-non-credible",
    severity: "warning",
    dimension: "consistency",
    summary: "A belligerent that holds a report not credible concedes no harm.",
    wording: {
      message:
        "assessment_slug is {assessment_slug}, but deaths_conceded_max is {deaths_conceded_max} and " +
        "injuries_conceded_max {injuries_conceded_max}.",
      expected: "nothing conceded, or another assessment.",
    },
    column: "assessment_slug",
    condition: implies(
      oneOf(column("assessment_slug"), "non-credible-unsubstantiated", "non_credible"),
      not(concedes),
    ),
    passes: { assessment_slug: "credible", deaths_conceded_max: 2, injuries_conceded_max: null },
    fails: { assessment_slug: "non_credible", deaths_conceded_max: 2, injuries_conceded_max: null },
  },
  {
    id: "airwars-belligerents/conceded-by-nobody",
    severity: "warning",
    dimension: "consistency",
    summary: "Nothing is conceded by a belligerent that is unknown.",
    wording: {
      message: "belligerent_name is {belligerent_name}, and deaths or injuries are conceded.",
      expected: "the belligerent that conceded them.",
    },
    column: "belligerent_name",
    condition: implies(compare(column("belligerent_name"), "=", "Unknown"), not(concedes)),
    passes: { belligerent_name: "Navy of Norvenia", deaths_conceded_max: 2, injuries_conceded_max: null },
    fails: { belligerent_name: "Unknown", deaths_conceded_max: 2, injuries_conceded_max: null },
  },
  {
    id: "airwars-belligerents/accuracy-without-coordinate",
    severity: "warning",
    dimension: "consistency",
    summary: "It is said how exact a coordinate is only where there is one.",
    wording: {
      message: "mgrs_accuracy is {mgrs_accuracy}, but mgrs_coordinate is empty.",
      expected: "a coordinate, or no accuracy.",
    },
    column: "mgrs_coordinate",
    condition: implies(set(column("mgrs_accuracy")), set(column("mgrs_coordinate"))),
    passes: { mgrs_accuracy: "1m", mgrs_coordinate: "38SMB1234" },
    fails: { mgrs_accuracy: "1m", mgrs_coordinate: null },
  },
  {
    id: "airwars-belligerents/mgrs-form",
    severity: "warning",
    dimension: "conformance",
    summary:
      "A coordinate of the Military Grid Reference System is a zone, a square and an even number of digits.",
    wording: {
      message: "mgrs_coordinate is {mgrs_coordinate}.",
      expected: "a coordinate such as 38SMB4484.",
    },
    column: "mgrs_coordinate",
    condition: matches(
      column("mgrs_coordinate"),
      "^[0-9]{1,2} ?[C-HJ-NP-Xc-hj-np-x] ?[A-HJ-NP-Za-hj-np-z]{2} ?(?:[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{8}|[0-9]{10}|[0-9]{1,5} [0-9]{1,5})?$",
    ),
    passes: { mgrs_coordinate: "38SMB4484" },
    fails: { mgrs_coordinate: "33.3, 44.4" },
  },
]

/** The rules over all rows. */
export const across: readonly AcrossRuleOf<AirwarsBelligerentsRow>[] = [
  {
    id: "airwars-belligerents/duplicate-belligerent",
    severity: "error",
    dimension: "consistency",
    summary: "An incident has one row for each belligerent.",
    wording: {
      message: "Row {first} has the same incident and belligerent.",
      expected: "one row for each belligerent of an incident.",
    },
    accumulator: "duplicate",
    columns: ["code", "belligerent_name"],
  },
]
