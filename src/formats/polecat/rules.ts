// What holds in the rows of POLECAT, as far as a program's coding can be held to it.
import { type Condition, expressions } from "../../core/expression.ts"
import type { AcrossRuleOf, RowRuleOf } from "../format.ts"
import { modes, modesOfType, quadOfType } from "./codes.ts"
import type { PolecatRow } from "./row.ts"

const { column, days, compare, between, oneOf, matches, set, empty, all, any, not, implies, exactlyWhen } =
  expressions<PolecatRow>()

const eventType = column("Event Type")
const eventMode = column("Event Mode")
const quad = column("Quad Code")

const quadIsOfType: Condition = all(
  ...[...new Set(Object.values(quadOfType))].map((sort) => {
    const types = Object.keys(quadOfType).filter((type) => quadOfType[type] === sort)
    return implies(oneOf(eventType, ...types), compare(quad, "=", sort))
  }),
)

// A mode that no type has is told as a code; this is about modes of other types alone.
const modeIsOfType: Condition = all(
  ...Object.entries(modesOfType).map(([type, own]) => {
    const others = Object.keys(modes).filter((mode) => !Object.hasOwn(own, mode))
    return implies(
      compare(eventType, "=", type),
      not(matches(eventMode, `(?:^|; ?)(?:${others.join("|")})(?:;|$)`)),
    )
  }),
)

// Three letters, or several countries of several actors.
const countries = "^[A-Z]{3}(?:[;|] ?[A-Z]{3})*$"

const delay = days(column("Event Date"), column("Publication Date"))

type CountryColumn = "Actor Country" | "Recipient Country" | "Country"

const countryRule = (name: CountryColumn, id: string, whose: string): RowRuleOf<PolecatRow> => ({
  id: `polecat/${id}`,
  severity: "warning",
  dimension: "conformance",
  summary: `The country of ${whose} is written in three capital letters.`,
  wording: {
    message: `${name} is {country}.`,
    expected: "three letters of ISO 3166-1, such as SYR; several are separated by semicolons.",
  },
  column: name,
  condition: matches(column(name), countries),
  shows: { country: column(name) },
  passes: { [name]: "SYR; TUR" },
  fails: { [name]: "Syria" },
})

/** The rules that one row can decide. */
export const rules: readonly RowRuleOf<PolecatRow>[] = [
  {
    id: "polecat/quad-code",
    severity: "warning",
    dimension: "consistency",
    summary: "The quad code is that of the event type.",
    wording: {
      message: "Event Type is {type}, but Quad Code is {quad}.",
      expected: "the one of the four sorts that PLOVER counts the type to.",
    },
    column: "Quad Code",
    condition: quadIsOfType,
    shows: { type: eventType, quad },
    passes: { "Event Type": "AID", "Quad Code": "MATERIAL COOPERATION" },
    fails: { "Event Type": "ASSAULT", "Quad Code": "VERBAL CONFLICT" },
  },
  {
    id: "polecat/mode-of-type",
    severity: "warning",
    dimension: "consistency",
    summary: "The mode is one of the event type.",
    wording: {
      message: "Event Type is {type}, but {mode} is a mode of another type.",
      expected: "a mode of the event type.",
    },
    column: "Event Mode",
    condition: modeIsOfType,
    shows: { type: eventType, mode: eventMode },
    passes: { "Event Type": "ASSAULT", "Event Mode": "firearms" },
    fails: { "Event Type": "PROTEST", "Event Mode": "firearms" },
  },
  {
    id: "polecat/intensity-sign",
    severity: "info",
    dimension: "plausibility",
    summary: "The score of cooperation is not below zero, and that of conflict not above.",
    wording: {
      message: "Quad Code is {quad}, but Intensity is {intensity}.",
      expected: "0 to 10 for cooperation, -10 to 0 for conflict.",
    },
    column: "Intensity",
    condition: all(
      implies(matches(quad, "COOPERATION$"), compare(column("Intensity"), ">=", 0)),
      implies(matches(quad, "CONFLICT$"), compare(column("Intensity"), "<=", 0)),
    ),
    shows: { quad, intensity: column("Intensity") },
    passes: { "Quad Code": "MATERIAL CONFLICT", Intensity: -9 },
    fails: { "Quad Code": "MATERIAL CONFLICT", Intensity: 9 },
  },
  {
    id: "polecat/event-date",
    severity: "warning",
    dimension: "completeness",
    summary: "An event has a day.",
    wording: { message: "Event Date is empty.", expected: "a day in every row." },
    column: "Event Date",
    condition: set(column("Event Date")),
    passes: { "Event Date": "2024-01-04" },
    fails: { "Event Date": null },
  },
  {
    id: "polecat/before-publication",
    severity: "warning",
    dimension: "plausibility",
    summary: "A story is published no more than a month before the event that it tells of.",
    wording: {
      message: "Event Date is {date}, but the story was published on {published}.",
      expected: "a day up to that of publication, or soon after it.",
    },
    column: "Event Date",
    condition: compare(delay, ">=", -31),
    shows: { date: column("Event Date"), published: column("Publication Date") },
    passes: { "Event Date": "2024-01-05", "Publication Date": "2024-01-04" },
    fails: { "Event Date": "2024-12-05", "Publication Date": "2024-01-04" },
  },
  {
    id: "polecat/before-publication",
    severity: "info",
    dimension: "plausibility",
    summary: "A story is not published before the event that it tells of.",
    wording: {
      message: "Event Date is {date}, but the story was published on {published}.",
      expected: "a day up to that of publication, unless the story looks ahead.",
    },
    column: "Event Date",
    condition: not(between(delay, -31, -1)),
    shows: { date: column("Event Date"), published: column("Publication Date") },
    passes: { "Event Date": "2024-01-04", "Publication Date": "2024-01-05" },
    fails: { "Event Date": "2024-01-06", "Publication Date": "2024-01-05" },
  },
  {
    id: "polecat/did-not-happen",
    severity: "info",
    dimension: "plausibility",
    summary: "An event is one that took place, not one to come, imagined or denied.",
    wording: {
      message: "Contexts are {contexts}.",
      expected: "no future, hypothetical or negation among them, or care in counting the row.",
    },
    column: "Contexts",
    condition: not(matches(column("Contexts"), "(?:^|[;|] ?)(?:future|hypothetical|negation)(?:[;|]|$)")),
    shows: { contexts: column("Contexts") },
    passes: { Contexts: "military; historical" },
    fails: { Contexts: "military; hypothetical" },
  },
  {
    id: "polecat/actor-recipient",
    severity: "info",
    dimension: "plausibility",
    summary: "The actor and the recipient are not the same.",
    wording: {
      message: "Actor Name and Recipient Name are both {actor}.",
      expected: "two names; programs at times take one name for both.",
    },
    column: "Recipient Name",
    condition: compare(column("Actor Name"), "!=", column("Recipient Name")),
    shows: { actor: column("Actor Name") },
    passes: { "Actor Name": "Norvenian Armed Forces", "Recipient Name": "Hill Front" },
    fails: { "Actor Name": "Hill Front", "Recipient Name": "Hill Front" },
  },
  countryRule("Actor Country", "actor-country", "the actor"),
  countryRule("Recipient Country", "recipient-country", "the recipient"),
  countryRule("Country", "country", "the place"),
  {
    id: "polecat/coordinate-pair",
    severity: "warning",
    dimension: "completeness",
    summary: "A point has both a latitude and a longitude.",
    wording: {
      message: "Latitude is {latitude} and Longitude is {longitude}.",
      expected: "both or neither.",
    },
    column: "Latitude",
    condition: exactlyWhen(set(column("Latitude")), set(column("Longitude"))),
    shows: { latitude: column("Latitude"), longitude: column("Longitude") },
    passes: { Latitude: 35.7634, Longitude: 36.559 },
    fails: { Latitude: 35.7634, Longitude: null },
  },
  {
    id: "polecat/null-island",
    severity: "warning",
    dimension: "plausibility",
    summary: "The point is not the one where the equator meets the meridian of Greenwich.",
    wording: {
      message: "Latitude and Longitude are both 0, a point in the open sea.",
      expected: "the point of the place, or empty cells.",
    },
    column: "Latitude",
    condition: not(all(compare(column("Latitude"), "=", 0), compare(column("Longitude"), "=", 0))),
    passes: { Latitude: 0, Longitude: 36.559 },
    fails: { Latitude: 0, Longitude: 0 },
  },
  {
    id: "polecat/point-of-nothing",
    severity: "info",
    dimension: "completeness",
    summary: "A point has the name of the place that it stands for.",
    wording: {
      message: "Latitude is {latitude} and Longitude {longitude}, but Placename is empty.",
      expected: "the name of the place.",
    },
    column: "Placename",
    condition: any(set(column("Placename")), empty(column("Latitude"))),
    shows: { latitude: column("Latitude"), longitude: column("Longitude") },
    passes: { Placename: "Quill", Latitude: 35.7634 },
    fails: { Placename: null, Latitude: 35.7634 },
  },
]

/** The rules over all rows. */
export const across: readonly AcrossRuleOf<PolecatRow>[] = [
  {
    id: "polecat/duplicate-id",
    severity: "warning",
    dimension: "consistency",
    summary: "No two rows have the same Event ID.",
    wording: { message: "{value} is also the Event ID of row {first}.", expected: "an id of its own." },
    accumulator: "duplicate",
    columns: ["Event ID"],
  },
  {
    id: "polecat/possible-duplicate",
    severity: "info",
    dimension: "plausibility",
    summary: "No two rows tell of the same deed between the same sides at the same place on the same day.",
    wording: {
      message: "Row {first} has the same day, type, sides and place.",
      expected: "one event, if both stories tell of one.",
    },
    accumulator: "duplicate",
    columns: ["Event Date", "Event Type", "Actor Name", "Recipient Name", "Placename"],
  },
]
