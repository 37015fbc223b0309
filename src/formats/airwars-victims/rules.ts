// What holds in the victims of Airwars: ages in words and years agree, and groups belong to their incident.
import { expressions } from "../../core/expression.ts"
import type { AcrossRuleOf, RowRuleOf } from "../format.ts"
import type { AirwarsVictimsRow } from "./row.ts"

const { column, compare, all, any, exactlyWhen, implies, matches, oneOf, part, set } =
  expressions<AirwarsVictimsRow>()

const groupForm = "^(.+)_G[0-9]+$"

/** The rules that one row can decide. */
export const rules: readonly RowRuleOf<AirwarsVictimsRow>[] = [
  {
    id: "airwars-victims/age-and-years",
    severity: "warning",
    dimension: "consistency",
    summary: "A child is under 18, and an adult or old person is not.",
    wording: {
      message: "age is {age}, but exact_age is {exact_age}.",
      expected: "a word that fits the years.",
    },
    column: "age",
    condition: all(
      implies(compare(column("age"), "=", "Child"), compare(column("exact_age"), "<", 18)),
      implies(oneOf(column("age"), "Adult", "Elderly"), compare(column("exact_age"), ">=", 18)),
    ),
    passes: { age: "Adult", exact_age: 34 },
    fails: { age: "Child", exact_age: 34 },
  },
  {
    id: "airwars-victims/unknown-age-with-years",
    severity: "warning",
    dimension: "consistency",
    summary: "An age that is told in years is not unknown.",
    wording: {
      message: "age is {age}, but exact_age is {exact_age}.",
      expected: "no years, or another word.",
    },
    column: "age",
    condition: implies(set(column("exact_age")), compare(column("age"), "!=", "Age unknown")),
    passes: { age: "Adult", exact_age: 34 },
    fails: { age: "Age unknown", exact_age: 34 },
  },
  {
    id: "airwars-victims/pregnant-man",
    severity: "warning",
    dimension: "consistency",
    summary: "Nobody who was pregnant is recorded as male.",
    wording: { message: "pregnant is 1 and gender is {gender}.", expected: "another gender, or 0." },
    column: "pregnant",
    condition: implies(compare(column("pregnant"), "=", 1), compare(column("gender"), "!=", "Male")),
    passes: { pregnant: 1, gender: "Female" },
    fails: { pregnant: 1, gender: "Male" },
  },
  {
    id: "airwars-victims/group-code",
    severity: "warning",
    dimension: "consistency",
    summary: "A family or group is named by the code of its incident and a number.",
    wording: {
      message: "group_code is {group_code} and code is {code}.",
      expected: "the code of the incident, then _G and a number.",
    },
    column: "group_code",
    condition: all(
      matches(column("group_code"), groupForm),
      compare(part(column("group_code"), groupForm), "=", column("code")),
    ),
    passes: { group_code: "ISPT0412a_G1", code: "ISPT0412a" },
    fails: { group_code: "ISPT0413_G1", code: "ISPT0412a" },
  },
  {
    id: "airwars-victims/in-group",
    severity: "warning",
    dimension: "consistency",
    summary: "A victim is marked as one of a group exactly when the group is named.",
    wording: {
      message: "in_group is {in_group} and group_code is {group_code}.",
      expected: "1 with a group_code, 0 without.",
    },
    column: "in_group",
    condition: exactlyWhen(compare(column("in_group"), "=", 1), set(column("group_code"))),
    passes: { in_group: 1, group_code: "ISPT0412a_G1" },
    fails: { in_group: 1, group_code: null },
  },
  {
    id: "airwars-victims/nameless",
    severity: "info",
    dimension: "completeness",
    summary: "A victim has a name in at least one script.",
    wording: { message: "There is no name.", expected: "a name in any script, once it is known." },
    column: "name",
    condition: any(
      set(column("name")),
      set(column("name_arabic")),
      set(column("name_hebrew")),
      set(column("name_ukrainian")),
    ),
    passes: { name: null, name_arabic: "ميرا", name_hebrew: null, name_ukrainian: null },
    fails: { name: null, name_arabic: null, name_hebrew: null, name_ukrainian: null },
  },
]

/** The rules over all rows. */
export const across: readonly AcrossRuleOf<AirwarsVictimsRow>[] = [
  {
    id: "airwars-victims/duplicate-id",
    severity: "error",
    dimension: "consistency",
    summary: "No two rows have the same number.",
    wording: { message: "{value} is also the number of row {first}.", expected: "a number of its own." },
    accumulator: "duplicate",
    columns: ["id"],
  },
  {
    id: "airwars-victims/duplicate-reconciliation",
    severity: "warning",
    dimension: "consistency",
    summary: "One person of an official list is one victim.",
    wording: {
      message: "{value} is also the id of the person in row {first}.",
      expected: "one row for one person of the list.",
    },
    accumulator: "duplicate",
    columns: ["reconciliation_id"],
  },
  {
    id: "airwars-victims/possible-duplicate",
    severity: "info",
    dimension: "plausibility",
    summary: "No two victims of one incident have the same name and age.",
    wording: {
      message: "Row {first} has the same incident, name and age.",
      expected: "one row, if both are one person; father and son can share a name, not an age.",
    },
    accumulator: "duplicate",
    columns: ["code", "name", "exact_age"],
  },
]
