// What holds in the rows of the UCDP Georeferenced Event Dataset, weighed by what real releases keep.
import { expressions } from "../../core/expression.ts"
import type { AcrossRuleOf, RowRuleOf } from "../format.ts"
import type { UcdpGedRow } from "./row.ts"

const {
  column,
  sum,
  product,
  floor,
  joined,
  squeezed,
  number,
  part,
  year,
  days,
  items,
  leastItem,
  compare,
  near,
  between,
  matches,
  set,
  empty,
  all,
  implies,
  exactlyWhen,
} = expressions<UcdpGedRow>()

const ofGovernment = "^Government of "
const relid = "^[A-Z]{2,3}-([0-9]{4})-([1-3])-X?[0-9]+-[0-9]+(?:\\.[0-9]+)?$"
const point = "^POINT ?\\((-?[0-9.]+) (-?[0-9.]+)\\)$"

const isType = (type: 1 | 2 | 3) => compare(column("type_of_violence"), "=", type)
const daysLasted = days(column("date_start"), column("date_end"))
const deaths = sum(
  column("deaths_a"),
  column("deaths_b"),
  column("deaths_civilians"),
  column("deaths_unknown"),
)
const cell = sum(
  product(floor(product(sum(column("latitude"), 90), 2)), 720),
  floor(product(sum(column("longitude"), 180), 2)),
  1,
)

/** The rules that one row can decide. */
export const rules: readonly RowRuleOf<UcdpGedRow>[] = [
  {
    id: "ucdp-ged/low-best-high",
    severity: "warning",
    dimension: "consistency",
    summary: "The lowest estimate is no higher than the best, and the best no higher than the highest.",
    wording: { message: "low is {low}, best {best} and high {high}.", expected: "low ≤ best ≤ high." },
    column: "best",
    condition: all(
      compare(column("low"), "<=", column("best")),
      compare(column("best"), "<=", column("high")),
    ),
    passes: { low: 0, best: 0, high: 1 },
    fails: { low: 3, best: 2, high: 3 },
  },
  {
    id: "ucdp-ged/high-zero",
    severity: "warning",
    dimension: "plausibility",
    summary: "The highest estimate is above zero, since only events with a possible death are listed.",
    wording: { message: "high is {high}.", expected: "1 or more." },
    column: "high",
    condition: compare(column("high"), ">", 0),
    passes: { high: 1 },
    fails: { high: 0 },
  },
  {
    id: "ucdp-ged/deaths-sum",
    severity: "error",
    dimension: "consistency",
    summary: "The best estimate is the sum of its four parts.",
    wording: {
      message:
        "best is {best}, its parts {deaths_a} + {deaths_b} + {deaths_civilians} + {deaths_unknown} = {sum}.",
      expected: "best = deaths_a + deaths_b + deaths_civilians + deaths_unknown.",
    },
    column: "best",
    condition: compare(column("best"), "=", deaths),
    shows: { sum: deaths },
    passes: { best: 6, deaths_a: 1, deaths_b: 2, deaths_civilians: 3, deaths_unknown: 0 },
    fails: { best: 7, deaths_a: 1, deaths_b: 2, deaths_civilians: 3, deaths_unknown: 0 },
  },
  {
    id: "ucdp-ged/date-order",
    severity: "error",
    dimension: "consistency",
    summary: "The first day is no later than the last.",
    wording: {
      message: "date_end is {date_end}, before date_start, {date_start}.",
      expected: "date_start ≤ date_end.",
    },
    column: "date_end",
    condition: compare(column("date_start"), "<=", column("date_end")),
    passes: { date_start: "2013-01-03", date_end: "2013-01-03" },
    fails: { date_start: "2013-01-03", date_end: "2013-01-02" },
  },
  {
    id: "ucdp-ged/year-of-dates",
    severity: "error",
    dimension: "consistency",
    summary: "An event lies in one calendar year, which is that of both its days.",
    wording: {
      message: "year is {year}, but the days are {date_start} and {date_end}.",
      expected: "the year of both days.",
    },
    column: "year",
    condition: all(
      compare(column("year"), "=", year(column("date_start"))),
      compare(column("year"), "=", year(column("date_end"))),
    ),
    passes: { year: 2013, date_start: "2013-01-03", date_end: "2013-01-05" },
    fails: { year: 2013, date_start: "2013-12-31", date_end: "2014-01-01" },
  },
  {
    id: "ucdp-ged/date-prec-span",
    severity: "error",
    dimension: "consistency",
    summary: "An event whose day is known lasts no longer than that day.",
    wording: {
      message: "date_prec is 1, but {days} days lie between {date_start} and {date_end}.",
      expected: "one day, or a date_prec of 2 to 5.",
    },
    column: "date_prec",
    condition: implies(compare(column("date_prec"), "=", 1), compare(daysLasted, "=", 0)),
    shows: { days: daysLasted },
    passes: { date_prec: 1, date_start: "2013-01-03", date_end: "2013-01-03" },
    fails: { date_prec: 1, date_start: "2013-01-03", date_end: "2013-01-05" },
  },
  {
    id: "ucdp-ged/date-prec-span",
    severity: "warning",
    dimension: "consistency",
    summary: "The days of an event span what its precision says: some days, a week, a month, or more.",
    wording: {
      message: "date_prec is {date_prec}, but {days} days lie between {date_start} and {date_end}.",
      expected: "1 to 6 days for 2, up to 7 for 3, 7 to 31 for 4, 31 to 366 for 5.",
    },
    column: "date_prec",
    condition: all(
      implies(compare(column("date_prec"), "=", 2), between(daysLasted, 1, 6)),
      implies(compare(column("date_prec"), "=", 3), between(daysLasted, 1, 7)),
      implies(compare(column("date_prec"), "=", 4), between(daysLasted, 7, 31)),
      implies(compare(column("date_prec"), "=", 5), between(daysLasted, 31, 366)),
    ),
    shows: { days: daysLasted },
    passes: { date_prec: 4, date_start: "2013-01-01", date_end: "2013-01-31" },
    fails: { date_prec: 2, date_start: "2013-01-01", date_end: "2013-01-31" },
  },
  {
    id: "ucdp-ged/one-sided-civilians",
    severity: "error",
    dimension: "consistency",
    summary: "Side B is Civilians in one-sided violence, and nowhere else.",
    wording: {
      message: "type_of_violence is {type_of_violence} and side_b is {side_b}.",
      expected: "Civilians as side_b exactly when type_of_violence is 3.",
    },
    column: "side_b",
    condition: exactlyWhen(isType(3), compare(column("side_b"), "=", "Civilians")),
    passes: { type_of_violence: 3, side_b: "Civilians" },
    fails: { type_of_violence: 3, side_b: "Syrian insurgents" },
  },
  {
    id: "ucdp-ged/one-sided-deaths",
    severity: "error",
    dimension: "consistency",
    summary: "In one-sided violence the dead are counted as civilians or unknown, never as a side's.",
    wording: {
      message: "type_of_violence is 3, but deaths_a is {deaths_a} and deaths_b is {deaths_b}.",
      expected: "0 in both.",
    },
    column: "deaths_b",
    condition: implies(
      isType(3),
      all(compare(column("deaths_a"), "=", 0), compare(column("deaths_b"), "=", 0)),
    ),
    passes: { type_of_violence: 3, deaths_a: 0, deaths_b: 0 },
    fails: { type_of_violence: 3, deaths_a: 0, deaths_b: 4 },
  },
  {
    id: "ucdp-ged/civilians-id",
    severity: "warning",
    dimension: "consistency",
    summary: "Civilians have the number 1 as side B, and no one else has it.",
    wording: {
      message: "side_b is {side_b} and side_b_new_id is {side_b_new_id}.",
      expected: "1 for Civilians, another number for any other side.",
    },
    column: "side_b_new_id",
    condition: exactlyWhen(
      compare(column("side_b"), "=", "Civilians"),
      compare(column("side_b_new_id"), "=", "1"),
    ),
    passes: { side_b: "Civilians", side_b_new_id: "1" },
    fails: { side_b: "Civilians", side_b_new_id: "4456" },
  },
  {
    id: "ucdp-ged/gwnoa-government",
    severity: "error",
    dimension: "consistency",
    summary:
      "Side A has a country number exactly when it is a government: always in type 1, never in type 2.",
    wording: {
      message: "type_of_violence is {type_of_violence}, side_a is {side_a} and gwnoa is {gwnoa}.",
      expected: "a number for a government, and none for any other side.",
    },
    column: "gwnoa",
    condition: all(
      implies(isType(1), set(column("gwnoa"))),
      implies(isType(2), empty(column("gwnoa"))),
      exactlyWhen(set(column("gwnoa")), matches(column("side_a"), ofGovernment)),
    ),
    passes: { type_of_violence: 1, side_a: "Government of Syria", gwnoa: 652 },
    fails: { type_of_violence: 2, side_a: "Government of Syria", gwnoa: 652 },
  },
  {
    id: "ucdp-ged/state-based-government",
    severity: "warning",
    dimension: "consistency",
    summary: "In state-based violence side A is a government.",
    wording: {
      message: "type_of_violence is 1 and side_a is {side_a}.",
      expected: "a side_a that begins with Government of.",
    },
    column: "side_a",
    condition: implies(isType(1), matches(column("side_a"), ofGovernment)),
    passes: { type_of_violence: 1, side_a: "Government of Syria" },
    fails: { type_of_violence: 1, side_a: "Syrian insurgents" },
  },
  {
    id: "ucdp-ged/dyad-name",
    severity: "warning",
    dimension: "consistency",
    summary: "The name of the dyad is those of its sides with a hyphen between them.",
    wording: {
      message: "dyad_name is {dyad_name}, side_a {side_a} and side_b {side_b}.",
      expected: "side_a - side_b; runs of spaces count as one.",
    },
    column: "dyad_name",
    condition: compare(
      squeezed(column("dyad_name")),
      "=",
      squeezed(joined(column("side_a"), " - ", column("side_b"))),
    ),
    passes: { dyad_name: "Janjaweed  - Civilians", side_a: "Janjaweed", side_b: "Civilians" },
    fails: { dyad_name: "Janjaweed - Civilians", side_a: "JEM", side_b: "Civilians" },
  },
  {
    id: "ucdp-ged/relid-form",
    severity: "warning",
    dimension: "conformance",
    summary:
      "The older name is letters of a country, year, type, dyad and running number, joined by hyphens.",
    wording: {
      message: "relid is {relid}.",
      expected: "a name such as SYR-2013-1-11973-99 or ANG-1989-1-7-62.3.",
    },
    column: "relid",
    condition: matches(column("relid"), relid),
    passes: { relid: "ANG-1989-1-7-62.3" },
    fails: { relid: "0" },
  },
  {
    id: "ucdp-ged/relid-parts",
    severity: "error",
    dimension: "consistency",
    summary: "The second part of the older name is the year, and the third the type of violence.",
    wording: {
      message: "relid is {relid}, but year is {year} and type_of_violence is {type_of_violence}.",
      expected: "the same year and type in both.",
    },
    column: "relid",
    condition: all(
      compare(number(part(column("relid"), relid)), "=", column("year")),
      compare(
        number(part(column("relid"), "^[A-Z]{2,3}-[0-9]{4}-([1-3])-")),
        "=",
        column("type_of_violence"),
      ),
    ),
    passes: { relid: "SYR-2013-1-11973-99", year: 2013, type_of_violence: 1 },
    fails: { relid: "SYR-2013-1-11973-99", year: 2014, type_of_violence: 1 },
  },
  {
    id: "ucdp-ged/sources-count",
    severity: "error",
    dimension: "consistency",
    summary: "Outlets, days and headlines of the reports are listed exactly when their number is recorded.",
    wording: {
      message:
        "number_of_sources is {number_of_sources}, source_office {source_office}, source_date {source_date} " +
        "and source_headline {source_headline}.",
      expected: "source_office, source_date and source_headline empty exactly when number_of_sources is -1.",
    },
    column: "number_of_sources",
    condition: all(
      exactlyWhen(empty(column("number_of_sources")), empty(column("source_office"))),
      exactlyWhen(empty(column("number_of_sources")), empty(column("source_date"))),
      exactlyWhen(empty(column("number_of_sources")), empty(column("source_headline"))),
    ),
    passes: { number_of_sources: null, source_office: null, source_date: null, source_headline: null },
    fails: {
      number_of_sources: null,
      source_office: "Reuters",
      source_date: "2013-01-04",
      source_headline: "A headline",
    },
  },
  {
    id: "ucdp-ged/sources-listed",
    severity: "warning",
    dimension: "consistency",
    summary:
      "As many outlets and days are listed as there are reports; headlines hold semicolons of their own.",
    wording: {
      message: "number_of_sources is {number_of_sources}, but {offices} outlets and {dates} days are listed.",
      expected: "as many of each as number_of_sources.",
    },
    column: "number_of_sources",
    condition: all(
      compare(items(column("source_office"), ";"), "=", column("number_of_sources")),
      compare(items(column("source_date"), ";"), "=", column("number_of_sources")),
    ),
    shows: { offices: items(column("source_office"), ";"), dates: items(column("source_date"), ";") },
    passes: { number_of_sources: 2, source_office: "Reuters;EFE", source_date: "2013-01-03;2013-01-04" },
    fails: { number_of_sources: 3, source_office: "Reuters;EFE", source_date: "2013-01-03;2013-01-04" },
  },
  {
    id: "ucdp-ged/source-date-form",
    severity: "warning",
    dimension: "conformance",
    summary: "The days of the reports are written YYYY-MM-DD, with semicolons between them.",
    wording: { message: "source_date is {source_date}.", expected: "days such as 2013-01-03;2013-01-04." },
    column: "source_date",
    condition: matches(column("source_date"), "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:;[0-9]{4}-[0-9]{2}-[0-9]{2})*$"),
    passes: { source_date: "2013-01-03;2013-01-04" },
    fails: { source_date: "3 January 2013" },
  },
  {
    id: "ucdp-ged/source-date-before-event",
    severity: "warning",
    dimension: "plausibility",
    summary: "No report is older than the event.",
    wording: {
      message: "A report is of {first}, before the event began on {date_start}.",
      expected: "reports of the first day of the event or later.",
    },
    column: "source_date",
    condition: compare(leastItem(column("source_date"), ";"), ">=", column("date_start")),
    shows: { first: leastItem(column("source_date"), ";") },
    passes: { source_date: "2013-01-04;2013-01-03", date_start: "2013-01-03" },
    fails: { source_date: "2013-01-04;2013-01-02", date_start: "2013-01-03" },
  },
  {
    id: "ucdp-ged/where-prec-units",
    severity: "warning",
    dimension: "plausibility",
    summary: "A place known to a district, province or country has units no finer than that.",
    wording: {
      message: "where_prec is {where_prec}, adm_1 {adm_1} and adm_2 {adm_2}.",
      expected: "an adm_2 for 3, none for 4, and neither adm_1 nor adm_2 for 6.",
    },
    column: "where_prec",
    condition: all(
      implies(compare(column("where_prec"), "=", 3), set(column("adm_2"))),
      implies(compare(column("where_prec"), "=", 4), empty(column("adm_2"))),
      implies(compare(column("where_prec"), "=", 6), all(empty(column("adm_1")), empty(column("adm_2")))),
    ),
    passes: { where_prec: 4, adm_1: "Lunda Sul province", adm_2: null },
    fails: { where_prec: 6, adm_1: "Lunda Sul province", adm_2: null },
  },
  {
    id: "ucdp-ged/wkt-point",
    severity: "warning",
    dimension: "consistency",
    summary: "The point as well-known text is that of longitude and latitude.",
    wording: {
      message: "geom_wkt is {geom_wkt}, but longitude is {longitude} and latitude {latitude}.",
      expected: "POINT (longitude latitude), the same to a millionth of a degree.",
    },
    column: "geom_wkt",
    condition: all(
      matches(column("geom_wkt"), point),
      near(number(part(column("geom_wkt"), point)), column("longitude"), 0.000001),
      near(
        number(part(column("geom_wkt"), "^POINT ?\\(-?[0-9.]+ (-?[0-9.]+)\\)$")),
        column("latitude"),
        0.000001,
      ),
    ),
    passes: { geom_wkt: "POINT (36.558974 35.763369)", longitude: 36.558974, latitude: 35.763369 },
    fails: { geom_wkt: "POINT (128.17 3.705)", longitude: 128.17, latitude: -3.705 },
  },
  {
    id: "ucdp-ged/priogrid-cell",
    severity: "error",
    dimension: "consistency",
    summary: "The half-degree cell is the one in which the point lies.",
    wording: {
      message:
        "priogrid_gid is {priogrid_gid}, but latitude {latitude} and longitude {longitude} lie in {cell}.",
      expected: "⌊(latitude + 90) × 2⌋ × 720 + ⌊(longitude + 180) × 2⌋ + 1.",
    },
    column: "priogrid_gid",
    condition: compare(column("priogrid_gid"), "=", cell),
    shows: { cell },
    passes: { priogrid_gid: 181_154, latitude: 35.763369, longitude: 36.558974 },
    fails: { priogrid_gid: 181_155, latitude: 35.763369, longitude: 36.558974 },
  },
]

/** The rules over all rows. */
export const across: readonly AcrossRuleOf<UcdpGedRow>[] = [
  {
    id: "ucdp-ged/duplicate-id",
    severity: "error",
    dimension: "consistency",
    summary: "No two rows have the same id.",
    wording: { message: "{value} is also the id of row {first}.", expected: "an id of its own." },
    accumulator: "duplicate",
    columns: ["id"],
  },
  {
    id: "ucdp-ged/possible-duplicate",
    severity: "info",
    dimension: "plausibility",
    summary: "No two rows tell of as many deaths between the same sides at the same point on the same day.",
    wording: {
      message: "Row {first} has the same day, point, dyad and best estimate.",
      expected: "one row, if both tell of one event.",
    },
    accumulator: "duplicate",
    columns: ["date_start", "latitude", "longitude", "dyad_new_id", "best"],
  },
]
