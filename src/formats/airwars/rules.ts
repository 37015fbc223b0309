// What holds in the incidents of Airwars: bounds in order, parts within the civilians, grade and status in keeping.
import { expressions } from "../../core/expression.ts"
import type { AcrossRuleOf, RowRuleOf } from "../format.ts"
import { type GroupName, groupNames, groupOf } from "./groups.ts"
import type { AirwarsRow } from "./row.ts"

const { column, compare, sum, all, implies, exactlyWhen, matches, not, oneOf, set } =
  expressions<AirwarsRow>()

type Rule = RowRuleOf<AirwarsRow>

// One code, or several with spaces between them; the form is no more than what the conflicts have in common.
const code = "[A-Za-z]{1,12}-?[0-9]{1,8}[A-Za-z]{0,3}"
const codes = `^${code}(?:[ ,]+${code})*$`

const outcomes = ["killed", "injured"] as const

const minMax = groupNames.flatMap((group) =>
  outcomes.map((outcome): Rule => {
    const [min, max] = [`${group}_${outcome}_min`, `${group}_${outcome}_max`] as const
    return {
      id: "airwars/min-max",
      severity: "error",
      dimension: "consistency",
      summary:
        "The smallest number of a group is no larger than the largest; alone they stand for one number.",
      wording: {
        message: `${min} is {${min}} and ${max} is {${max}}.`,
        expected: "the smaller number in min, and the same number in both where sources agree.",
      },
      column: min,
      condition: compare(column(min), "<=", column(max)),
      passes: { [min]: 0, [max]: 31 },
      fails: { [min]: 5, [max]: 2 },
    }
  }),
)

// Occupations overlap with women and men, so that the parts need not add up; each alone lies within the whole.
const partOverTotal = groupNames
  .filter((group) => groupOf(group).isOfCivilians === true)
  .flatMap((group: GroupName) =>
    outcomes.map((outcome): Rule => {
      const part = `${group}_${outcome}_min` as const
      const total = `civilian_non_combatants_${outcome}_max` as const
      return {
        id: "airwars/part-over-total",
        severity: "warning",
        dimension: "consistency",
        summary: "At least as many civilians are counted as of each group that is part of them.",
        wording: {
          message: `${part} is {${part}}, but ${total} is {${total}}.`,
          expected: `a ${total} that holds the part.`,
        },
        column: part,
        condition: compare(column(part), "<=", column(total)),
        passes: { [part]: 8, [total]: 8 },
        fails: { [part]: 8, [total]: 5 },
      }
    }),
  )

/** The rules that one row can decide. */
export const rules: readonly Rule[] = [
  ...minMax,
  ...partOverTotal,
  {
    id: "airwars/grading-and-strike-status",
    severity: "warning",
    dimension: "consistency",
    summary: "A contested grade goes with a contested strike, and a confirmed one with a declared strike.",
    wording: {
      message: "The grade is {civilian_harm_status_name}, but the strike status is {strike_status_name}.",
      expected: "Contested strike for Contested, Declared strike for Confirmed.",
    },
    column: "strike_status_name",
    condition: all(
      implies(
        compare(column("civilian_harm_status_name"), "=", "Contested"),
        compare(column("strike_status_name"), "=", "Contested strike"),
      ),
      implies(
        compare(column("civilian_harm_status_name"), "=", "Confirmed"),
        compare(column("strike_status_name"), "=", "Declared strike"),
      ),
    ),
    passes: { civilian_harm_status_name: "Confirmed", strike_status_name: "Declared strike" },
    fails: { civilian_harm_status_name: "Contested", strike_status_name: "Likely strike" },
  },
  {
    id: "airwars/date-order",
    severity: "error",
    dimension: "consistency",
    summary: "A range of dates does not end before it begins.",
    wording: {
      message: "date is {date} and date_end is {date_end}.",
      expected: "the first day in date, and the same day or a later one in date_end.",
    },
    column: "date_end",
    condition: compare(column("date"), "<=", column("date_end")),
    passes: { date: "2023-10-10", date_end: "2023-10-11" },
    fails: { date: "2023-10-11", date_end: "2023-10-10" },
  },
  {
    id: "airwars/range-without-end",
    severity: "warning",
    dimension: "completeness",
    summary: "A range of dates has an end.",
    wording: {
      message: "date_type is date_range, but date_end is empty.",
      expected: "the last day of the range.",
    },
    column: "date_end",
    condition: implies(compare(column("date_type"), "=", "date_range"), set(column("date_end"))),
    passes: { date_type: "date_range", date_end: "2023-10-11" },
    fails: { date_type: "date_range", date_end: null },
  },
  {
    id: "airwars/local-time",
    severity: "warning",
    dimension: "completeness",
    summary: "A local time that is told as exact, approximate or a window is there.",
    wording: {
      message:
        "local_time_type is {local_time_type}, local_time {local_time}, local_time_start {local_time_start} " +
        "and local_time_end {local_time_end}.",
      expected: "a local_time, or a start and an end for a window.",
    },
    column: "local_time_type",
    condition: all(
      implies(oneOf(column("local_time_type"), "exact", "approximate"), set(column("local_time"))),
      implies(
        compare(column("local_time_type"), "=", "window"),
        all(set(column("local_time_start")), set(column("local_time_end"))),
      ),
    ),
    passes: {
      local_time_type: "window",
      local_time: null,
      local_time_start: "21:00:00",
      local_time_end: "22:00:00",
    },
    fails: { local_time_type: "exact", local_time: null, local_time_start: null, local_time_end: null },
  },
  {
    id: "airwars/half-a-point",
    severity: "error",
    dimension: "completeness",
    summary: "A latitude comes with a longitude.",
    wording: {
      message: "latitude is {latitude} and longitude is {longitude}.",
      expected: "both or neither.",
    },
    column: "latitude",
    condition: exactlyWhen(set(column("latitude")), set(column("longitude"))),
    passes: { latitude: 12.5, longitude: -40.25 },
    fails: { latitude: 12.5, longitude: null },
  },
  {
    id: "airwars/null-point",
    severity: "warning",
    dimension: "plausibility",
    summary: "An incident without coordinates has none, rather than the point 0, 0.",
    wording: {
      message: "latitude is {latitude} and longitude is {longitude}.",
      expected: "empty cells; the data of the site's map write 0 where there is nothing.",
    },
    column: "latitude",
    condition: not(all(compare(column("latitude"), "=", 0), compare(column("longitude"), "=", 0))),
    passes: { latitude: 0, longitude: -40.25 },
    fails: { latitude: 0, longitude: 0 },
  },
  {
    id: "airwars/geolocated",
    severity: "warning",
    dimension: "consistency",
    summary: "An incident is marked as geolocated exactly when it has coordinates.",
    wording: {
      message: "geolocated is {geolocated}, and latitude is {latitude}.",
      expected: "1 with coordinates, 0 without.",
    },
    column: "geolocated",
    condition: exactlyWhen(compare(column("geolocated"), "=", 1), set(column("latitude"))),
    passes: { geolocated: 1, latitude: 12.5 },
    fails: { geolocated: 1, latitude: null },
  },
  {
    id: "airwars/accuracy-without-coordinates",
    severity: "warning",
    dimension: "consistency",
    summary: "It is said how exactly a place is known exactly when there are coordinates.",
    wording: {
      message: "The accuracy is {geolocation_accuracy_name}, and latitude is {latitude}.",
      expected: "an accuracy with coordinates, and none without.",
    },
    column: "geolocation_accuracy_name",
    condition: exactlyWhen(set(column("geolocation_accuracy_name")), set(column("latitude"))),
    passes: { geolocation_accuracy_name: "Street", latitude: 12.5 },
    fails: { geolocation_accuracy_name: "Street", latitude: null },
  },
  {
    id: "airwars/harm-not-reported",
    severity: "warning",
    dimension: "consistency",
    summary: "Where no harm to civilians is reported, none is counted.",
    wording: {
      message: "civilian_harm_reported is 0, but civilian_non_combatants_killed_min is above 0.",
      expected: "1 where any source reports civilians killed.",
    },
    column: "civilian_harm_reported",
    condition: implies(
      compare(column("civilian_harm_reported"), "=", 0),
      compare(column("civilian_non_combatants_killed_min"), "=", 0),
    ),
    passes: { civilian_harm_reported: 0, civilian_non_combatants_killed_min: 0 },
    fails: { civilian_harm_reported: 0, civilian_non_combatants_killed_min: 3 },
  },
  {
    id: "airwars/named-victims-over-killed",
    severity: "warning",
    dimension: "plausibility",
    summary: "No more victims are named than civilians can have been killed or injured.",
    wording: {
      message:
        "num_victims_named is {num_victims_named}, but at most {most} civilians were killed or injured.",
      expected: "a toll that holds everyone named, the injured included.",
    },
    column: "num_victims_named",
    condition: compare(
      column("num_victims_named"),
      "<=",
      sum(column("civilian_non_combatants_killed_max"), column("civilian_non_combatants_injured_max")),
    ),
    shows: {
      most: sum(column("civilian_non_combatants_killed_max"), column("civilian_non_combatants_injured_max")),
    },
    passes: {
      num_victims_named: 6,
      civilian_non_combatants_killed_max: 5,
      civilian_non_combatants_injured_max: 1,
    },
    fails: {
      num_victims_named: 7,
      civilian_non_combatants_killed_max: 5,
      civilian_non_combatants_injured_max: 1,
    },
  },
  {
    id: "airwars/named-over-listed",
    severity: "warning",
    dimension: "consistency",
    summary: "No more victims are named than are listed.",
    wording: {
      message: "num_victims_named is {num_victims_named}, but num_victims is {num_victims}.",
      expected: "at most as many named as listed.",
    },
    column: "num_victims_named",
    condition: compare(column("num_victims_named"), "<=", column("num_victims")),
    passes: { num_victims_named: 3, num_victims: 4 },
    fails: { num_victims_named: 5, num_victims: 4 },
  },
  {
    id: "airwars/sources-sum",
    severity: "warning",
    dimension: "consistency",
    summary: "The sources are those on Twitter, Facebook, Telegram and elsewhere together.",
    wording: { message: "num_sources is {num_sources}, but the parts make {parts}.", expected: "the sum." },
    column: "num_sources",
    condition: compare(
      column("num_sources"),
      "=",
      sum(
        column("num_sources_twitter"),
        column("num_sources_facebook"),
        column("num_sources_telegram"),
        column("num_sources_other"),
      ),
    ),
    shows: {
      parts: sum(
        column("num_sources_twitter"),
        column("num_sources_facebook"),
        column("num_sources_telegram"),
        column("num_sources_other"),
      ),
    },
    passes: {
      num_sources: 12,
      num_sources_twitter: 7,
      num_sources_facebook: 2,
      num_sources_telegram: 2,
      num_sources_other: 1,
    },
    fails: {
      num_sources: 12,
      num_sources_twitter: 7,
      num_sources_facebook: 2,
      num_sources_telegram: 2,
      num_sources_other: 0,
    },
  },
  {
    id: "airwars/code-form",
    severity: "warning",
    dimension: "conformance",
    summary: "A code is letters of its conflict and a number, and may have letters at its end.",
    wording: { message: "code is {code}.", expected: "a code such as ISPT0412 or ISPT101023b." },
    column: "code",
    condition: matches(column("code"), codes),
    passes: { code: "ISPT0412a" },
    fails: { code: "0412" },
  },
  {
    id: "airwars/harm-without-grade",
    severity: "info",
    dimension: "completeness",
    summary: "Where harm to civilians is reported it is graded.",
    wording: {
      message: "civilian_harm_reported is 1, but there is no grade.",
      expected: "a grade, once the incident is assessed.",
    },
    column: "civilian_harm_status_name",
    condition: implies(
      compare(column("civilian_harm_reported"), "=", 1),
      set(column("civilian_harm_status_name")),
    ),
    passes: { civilian_harm_reported: 1, civilian_harm_status_name: "Fair" },
    fails: { civilian_harm_reported: 1, civilian_harm_status_name: null },
  },
  {
    id: "airwars/previous-code",
    severity: "warning",
    dimension: "consistency",
    summary: "The code that an incident has now is not the one that it had before.",
    wording: {
      message: "code and previous_codes are both {code}.",
      expected: "another code in previous_codes, or none.",
    },
    column: "previous_codes",
    condition: implies(
      set(column("previous_codes")),
      compare(column("previous_codes"), "!=", column("code")),
    ),
    passes: { code: "ISPT0412a", previous_codes: "ISPT0398" },
    fails: { code: "ISPT0412a", previous_codes: "ISPT0412a" },
  },
]

/** The rules over all rows. */
export const across: readonly AcrossRuleOf<AirwarsRow>[] = [
  {
    id: "airwars/duplicate-code",
    severity: "error",
    dimension: "consistency",
    summary: "No two rows have the same code.",
    wording: { message: "{value} is also the code of row {first}.", expected: "a code of its own." },
    accumulator: "duplicate",
    columns: ["code"],
  },
  {
    id: "airwars/possible-duplicate",
    severity: "info",
    dimension: "plausibility",
    summary: "No two rows tell of as many civilians killed at the same point on the same day.",
    wording: {
      message: "Row {first} has the same day, point and number killed.",
      expected: "one row, if both tell of one incident.",
    },
    accumulator: "duplicate",
    columns: ["date", "latitude", "longitude", "civilian_non_combatants_killed_max"],
  },
]
