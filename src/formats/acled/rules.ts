// What holds in the rows of ACLED, weighed by what real exports keep; older types of events are left alone.
import { type Condition, expressions } from "../../core/expression.ts"
import { isoNumericCodes } from "../crosswalk/iso-numeric.ts"
import type { AcrossRuleOf, RowRuleOf } from "../format.ts"
import { currentEventTypes, meetings, sourceScales, subEventTypes } from "./codes.ts"
import type { AcledRow } from "./row.ts"

const {
  column,
  sum,
  product,
  floor,
  joined,
  year,
  compare,
  near,
  oneOf,
  matches,
  set,
  empty,
  all,
  any,
  not,
  implies,
  exactlyWhen,
} = expressions<AcledRow>()

const oneFrom = (texts: readonly string[]): string =>
  `(?:${texts.map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|")})`

const isType = (type: string): Condition => compare(column("event_type"), "=", type)

/** Whether the file has the column at all: an export with one row for each actor has no second one. */
const hasColumn = (name: keyof AcledRow): Condition => any(set(column(name)), empty(column(name)))

const isCurrent = oneOf(column("event_type"), ...currentEventTypes)
const isKnownKind = oneOf(column("sub_event_type"), ...subEventTypes.keys())

const isOneOf = (inter: AcledRow["inter1"]): Condition =>
  any(
    compare(column("inter1"), "=", inter),
    all(set(column("inter2")), compare(column("inter2"), "=", inter)),
  )

const kindsOfTypes = oneFrom([...subEventTypes].map(([kind, { type }]) => `${type}: ${kind}`))
const disorderOfKinds = oneFrom(
  [...subEventTypes].flatMap(([kind, { disorder }]) => disorder.map((one) => `${kind}: ${one}`)),
)
const codesOfPairs = oneFrom(
  meetings.flatMap(({ code, between: [first, second] }) =>
    second === undefined ? [] : [`${code}: ${first}, ${second}`, `${code}: ${second}, ${first}`],
  ),
)

const areCiviliansTarget = all(
  compare(column("inter1"), "!=", "Civilians"),
  set(column("inter2")),
  compare(column("inter2"), "=", "Civilians"),
)
const civiliansAsTarget = {
  id: "acled/civilians-as-target",
  oneRow: true,
  dimension: "consistency",
  summary: "In violence against civilians the second actor is civilians, and the first is not.",
  wording: {
    message: "inter1 is {inter1} and inter2 is {inter2}.",
    expected: "Civilians as inter2 and another sort as inter1.",
  },
  column: "inter2",
} as const

const unidentified = "^Unidentified Armed Group\\b"
const unidentifiedGroup = {
  id: "acled/unidentified-group",
  severity: "warning",
  dimension: "consistency",
  summary: "A group that nobody named counts as a political militia; the codebook knows few exceptions.",
} as const

const oneActor = {
  id: "acled/one-actor",
  severity: "warning",
  dimension: "conformance",
  summary: "Each of the two actors is one; others stand among the associated actors.",
} as const

const isToFourDecimals = (name: "latitude" | "longitude"): Condition => {
  const scaled = product(column(name), 10_000)
  return near(scaled, floor(sum(scaled, 0.5)), 0.000001)
}

// The column came in March 2023, and rows that were uploaded since have it.
const sinceCivilianTargeting = 1_680_307_200

/** The rules that one row can decide. */
export const rules: readonly RowRuleOf<AcledRow>[] = [
  {
    id: "acled/year-of-date",
    severity: "error",
    dimension: "consistency",
    summary: "The year is that of the day.",
    wording: { message: "year is {year}, but event_date is {event_date}.", expected: "the year of the day." },
    column: "year",
    condition: compare(column("year"), "=", year(column("event_date"))),
    passes: { year: 2023, event_date: "2023-05-16" },
    fails: { year: 2022, event_date: "2023-05-16" },
  },
  {
    id: "acled/sub-event-type",
    severity: "error",
    dimension: "consistency",
    summary: "The kind of an event is one of its type.",
    wording: {
      message: "event_type is {event_type}, but sub_event_type is {sub_event_type}.",
      expected: "a kind of that type.",
    },
    column: "sub_event_type",
    // A code that is not known is told as such.
    condition: implies(
      all(isCurrent, isKnownKind),
      matches(joined(column("event_type"), ": ", column("sub_event_type")), `^${kindsOfTypes}$`),
    ),
    passes: { event_type: "Battles", sub_event_type: "Armed clash" },
    fails: { event_type: "Riots", sub_event_type: "Armed clash" },
  },
  {
    id: "acled/disorder-type",
    severity: "warning",
    dimension: "consistency",
    summary: "The sort of disorder is that of the kind of event.",
    wording: {
      message: "sub_event_type is {sub_event_type}, but disorder_type is {disorder_type}.",
      expected: "the sort of disorder that the kind belongs to.",
    },
    column: "disorder_type",
    condition: implies(
      isKnownKind,
      matches(joined(column("sub_event_type"), ": ", column("disorder_type")), `^${disorderOfKinds}$`),
    ),
    passes: { sub_event_type: "Mob violence", disorder_type: "Political violence" },
    fails: { sub_event_type: "Peaceful protest", disorder_type: "Political violence" },
  },
  {
    id: "acled/actor2-inter2",
    severity: "error",
    dimension: "consistency",
    summary: "There is a sort of second actor exactly where there is a second actor.",
    wording: {
      message: "actor2 is {actor2}, but inter2 is {inter2}.",
      expected: "both, or neither; where inter2 is a number, 0 stands for neither.",
    },
    column: "inter2",
    condition: exactlyWhen(set(column("actor2")), set(column("inter2"))),
    passes: { actor2: null, inter2: null },
    fails: { actor2: null, inter2: "Civilians" },
  },
  {
    id: "acled/interaction-code",
    oneRow: true,
    severity: "error",
    dimension: "consistency",
    summary: "The interaction is that of the two sorts of actors, or of the one.",
    wording: {
      message: "interaction is {interaction}, but inter1 is {inter1} and inter2 is {inter2}.",
      expected: "both sorts in the order of the codebook, or the one followed by only.",
    },
    column: "interaction",
    condition: any(
      all(
        set(column("inter2")),
        matches(
          joined(column("interaction"), ": ", column("inter1"), ", ", column("inter2")),
          `^${codesOfPairs}$`,
        ),
      ),
      all(empty(column("inter2")), compare(column("interaction"), "=", joined(column("inter1"), " only"))),
    ),
    passes: {
      interaction: "External/Other forces-Civilians",
      inter1: "External/Other forces",
      inter2: "Civilians",
    },
    fails: { interaction: "State forces-Civilians", inter1: "Rebel group", inter2: "Civilians" },
  },
  {
    ...civiliansAsTarget,
    severity: "error",
    condition: implies(
      all(isType("Violence against civilians"), set(column("sub_event_type")), hasColumn("inter2")),
      areCiviliansTarget,
    ),
    passes: {
      event_type: "Violence against civilians",
      sub_event_type: "Attack",
      inter1: "Rebel group",
      inter2: "Civilians",
    },
    fails: {
      event_type: "Violence against civilians",
      sub_event_type: "Attack",
      inter1: "Civilians",
      inter2: "Rebel group",
    },
  },
  {
    // Before 2019 a type of the same name stood in another list of types.
    ...civiliansAsTarget,
    severity: "warning",
    condition: implies(
      all(isType("Violence against civilians"), set(column("gwno")), hasColumn("inter2")),
      areCiviliansTarget,
    ),
    passes: {
      event_type: "Violence against civilians",
      gwno: 645,
      inter1: "Rebel group",
      inter2: "Civilians",
    },
    fails: { event_type: "Violence against civilians", gwno: 645, inter1: "Rebel group", inter2: null },
  },
  {
    id: "acled/battle-sides",
    oneRow: true,
    severity: "error",
    dimension: "consistency",
    summary: "A battle has two actors, neither of which is civilians.",
    wording: {
      message: "event_type is {event_type}, actor2 is {actor2}, inter1 is {inter1} and inter2 is {inter2}.",
      expected: "two actors of other sorts than Civilians.",
    },
    column: "inter2",
    condition: implies(
      isType("Battles"),
      all(
        set(column("actor2")),
        compare(column("inter1"), "!=", "Civilians"),
        any(empty(column("inter2")), compare(column("inter2"), "!=", "Civilians")),
      ),
    ),
    passes: { event_type: "Battles", actor2: "Hill Front", inter1: "State forces", inter2: "Rebel group" },
    fails: { event_type: "Battles", actor2: null, inter1: "State forces", inter2: null },
  },
  {
    id: "acled/protest-sides",
    oneRow: true,
    severity: "error",
    dimension: "consistency",
    summary: "One of the actors of a protest is protesters.",
    wording: {
      message: "event_type is {event_type}, inter1 is {inter1} and inter2 is {inter2}.",
      expected: "Protesters as inter1 or inter2.",
    },
    column: "inter1",
    condition: implies(isType("Protests"), isOneOf("Protesters")),
    passes: { event_type: "Protests", inter1: "Protesters", inter2: null },
    fails: { event_type: "Protests", inter1: "Rioters", inter2: null },
  },
  {
    id: "acled/riot-sides",
    oneRow: true,
    severity: "error",
    dimension: "consistency",
    summary: "One of the actors of a riot is rioters.",
    wording: {
      message: "event_type is {event_type}, inter1 is {inter1} and inter2 is {inter2}.",
      expected: "Rioters as inter1 or inter2.",
    },
    column: "inter1",
    condition: implies(isType("Riots"), isOneOf("Rioters")),
    passes: { event_type: "Riots", inter1: "Rioters", inter2: "Civilians" },
    fails: { event_type: "Riots", inter1: "Protesters", inter2: "State forces" },
  },
  {
    ...unidentifiedGroup,
    wording: { message: "actor1 is {actor1}, but inter1 is {inter1}.", expected: "Political militia." },
    column: "inter1",
    condition: implies(
      matches(column("actor1"), unidentified),
      compare(column("inter1"), "=", "Political militia"),
    ),
    passes: { actor1: "Unidentified Armed Group (Norvenia)", inter1: "Political militia" },
    fails: { actor1: "Unidentified Armed Group (Norvenia)", inter1: "Rebel group" },
  },
  {
    ...unidentifiedGroup,
    wording: { message: "actor2 is {actor2}, but inter2 is {inter2}.", expected: "Political militia." },
    column: "inter2",
    condition: any(
      empty(column("actor2")),
      implies(matches(column("actor2"), unidentified), compare(column("inter2"), "=", "Political militia")),
    ),
    passes: { actor2: "Unidentified Armed Group (Norvenia)", inter2: "Political militia" },
    fails: { actor2: "Unidentified Armed Group (Norvenia)", inter2: "Rebel group" },
  },
  {
    ...oneActor,
    wording: { message: "actor1 is {actor1}.", expected: "one name, without semicolons." },
    column: "actor1",
    condition: not(matches(column("actor1"), ";")),
    passes: { actor1: "Hill Front" },
    fails: { actor1: "Hill Front; Reed Coast Army" },
  },
  {
    ...oneActor,
    wording: { message: "actor2 is {actor2}.", expected: "one name, without semicolons." },
    column: "actor2",
    condition: any(empty(column("actor2")), not(matches(column("actor2"), ";"))),
    passes: { actor2: "Hill Front" },
    fails: { actor2: "Hill Front; Reed Coast Army" },
  },
  {
    id: "acled/civilian-targeting",
    severity: "warning",
    dimension: "consistency",
    summary: "Violence against civilians is marked as targeting civilians, since there is such a mark.",
    wording: {
      message: "event_type is {event_type}, but civilian_targeting is {civilian_targeting}.",
      expected: "Civilian targeting.",
    },
    column: "civilian_targeting",
    condition: implies(
      all(isType("Violence against civilians"), compare(column("timestamp"), ">=", sinceCivilianTargeting)),
      set(column("civilian_targeting")),
    ),
    passes: {
      event_type: "Violence against civilians",
      timestamp: 1_747_700_000,
      civilian_targeting: "Civilian targeting",
    },
    fails: { event_type: "Violence against civilians", timestamp: 1_747_700_000, civilian_targeting: null },
  },
  {
    id: "acled/source-scale",
    severity: "warning",
    dimension: "conformance",
    summary: "The scale of the sources is one of seven, or two of them with a hyphen between them.",
    wording: {
      message: "source_scale is {source_scale}.",
      expected: `one or two of ${sourceScales.join(", ")}, such as Local partner-National.`,
    },
    column: "source_scale",
    condition: matches(column("source_scale"), `^${oneFrom(sourceScales)}(?:-${oneFrom(sourceScales)})?$`),
    passes: { source_scale: "Local partner-New media" },
    fails: { source_scale: "Local partner/New media" },
  },
  {
    id: "acled/event-id-form",
    severity: "warning",
    dimension: "conformance",
    summary: "The name of an event is three letters and a number; the oldest files have the number first.",
    wording: { message: "event_id_cnty is {event_id_cnty}.", expected: "a name such as NRV1024." },
    column: "event_id_cnty",
    condition: matches(column("event_id_cnty"), "^(?:[A-Z]{3}[0-9]+|[0-9]+[A-Z]{3})$"),
    passes: { event_id_cnty: "NRV1024" },
    fails: { event_id_cnty: "1024" },
  },
  {
    id: "acled/iso-code",
    severity: "warning",
    dimension: "conformance",
    summary: "The number of the country is one of ISO 3166-1, or 0 for Kosovo.",
    wording: {
      message: "iso is {iso}, the number of no country.",
      expected: "a number such as 368 for Iraq.",
    },
    column: "iso",
    condition: oneOf(column("iso"), ...Object.keys(isoNumericCodes).map(Number)),
    passes: { iso: 368 },
    fails: { iso: 999 },
  },
  {
    id: "acled/iso-kosovo",
    severity: "warning",
    dimension: "consistency",
    summary: "The number of the country is 0 for Kosovo, and for no other country.",
    wording: { message: "iso is {iso}, but country is {country}.", expected: "0 exactly for Kosovo." },
    column: "iso",
    condition: exactlyWhen(compare(column("iso"), "=", 0), compare(column("country"), "=", "Kosovo")),
    passes: { iso: 0, country: "Kosovo" },
    fails: { iso: 0, country: "Serbia" },
  },
  {
    id: "acled/coordinate-decimals",
    severity: "info",
    dimension: "conformance",
    summary: "Latitude and longitude have no more than four decimals.",
    wording: {
      message: "latitude is {latitude} and longitude {longitude}.",
      expected: "up to four decimals, as the dataset itself writes them.",
    },
    column: "latitude",
    condition: all(isToFourDecimals("latitude"), isToFourDecimals("longitude")),
    passes: { latitude: 33.3406, longitude: 44.4009 },
    fails: { latitude: 33.340612, longitude: 44.4009 },
  },
]

/** The rules over all rows. */
export const across: readonly AcrossRuleOf<AcledRow>[] = [
  {
    id: "acled/duplicate-id",
    severity: "error",
    dimension: "consistency",
    summary: "No two rows have the same event_id_cnty, unless the export has one row for each actor.",
    wording: {
      message: "Row {first} has the same event_id_cnty.",
      expected: "one row for each event; of an export with one for each actor, say that it is per actor.",
    },
    accumulator: "duplicate",
    columns: ["event_id_cnty"],
  },
  {
    id: "acled/possible-duplicate",
    severity: "info",
    dimension: "plausibility",
    summary: "Events of one kind between the same two actors on one day lie at different points.",
    wording: {
      message: "Row {first} has the same day, point, actors and kind.",
      expected: "one row, unless there were two such events.",
    },
    accumulator: "duplicate",
    columns: ["event_date", "latitude", "longitude", "actor1", "actor2", "sub_event_type"],
  },
]
