// One row of the UCDP Georeferenced Event Dataset: its type, its columns and, made of these, its schema.
import type { ObjectSchema } from "../../core/schema.ts"
import type { ColumnTable, NullSpellings } from "../column.ts"
import { rowSchema } from "../format.ts"

/**
 * One event of the UCDP Georeferenced Event Dataset, as its 49 columns tell it.
 *
 * @remarks
 * Ids are text, days are YYYY-MM-DD, and null stands where the file says nothing: -1 sources are not recorded
 * sources, an empty gwnoa is a side that is no state. The names of the fields are those of the columns.
 *
 * Unit: deaths, in `deaths_*`, `best`, `high` and `low`.
 * Source: UCDP Georeferenced Event Dataset codebook, version 23.1.
 *
 * @category formats
 */
export interface UcdpGedRow {
  /** The number of the event, unique within a release and mostly kept from release to release. */
  readonly id: string
  /** The older name of the event: country, year, type of violence, dyad and a running number. */
  readonly relid: string
  /** The calendar year in which the event lies; events do not run over New Year. */
  readonly year: number
  /** Whether the dyad reached 25 deaths in this year. */
  readonly active_year: 0 | 1
  /** Whether the coding is finished; candidate releases mark events that are still to be checked. */
  readonly code_status: string
  /** Which kind of organized violence the event belongs to. */
  readonly type_of_violence: 1 | 2 | 3
  /** The number that the conflict had in older releases. */
  readonly conflict_dset_id: string
  /** The number of the conflict, the same in all datasets of UCDP. */
  readonly conflict_new_id: string
  /** The name of the conflict: the country and what is fought over, or the two sides. */
  readonly conflict_name: string
  /** The number that the dyad had in older releases. */
  readonly dyad_dset_id: string
  /** The number of the dyad, the pair of sides, the same in all datasets of UCDP. */
  readonly dyad_new_id: string
  /** The name of the dyad: the two sides with a hyphen between them. */
  readonly dyad_name: string
  /** The number that side A had in older releases. */
  readonly side_a_dset_id: string
  /** The number of side A, the same in all datasets of UCDP. */
  readonly side_a_new_id: string
  /** The name of side A: the government in state-based violence, the perpetrator in one-sided violence. */
  readonly side_a: string
  /** The number that side B had in older releases. */
  readonly side_b_dset_id: string
  /** The number of side B, the same in all datasets of UCDP; 1 stands for civilians. */
  readonly side_b_new_id: string
  /** The name of side B: Civilians in one-sided violence. */
  readonly side_b: string
  /** How many reports the event rests on; not recorded for most events before 2013. */
  readonly number_of_sources: number | null
  /** The reports that the event rests on, each with outlet, day and headline. */
  readonly source_article: string | null
  /** The outlets of the reports, separated by semicolons. */
  readonly source_office: string | null
  /** The days of the reports, separated by semicolons. */
  readonly source_date: string | null
  /** The headlines of the reports, separated by semicolons, which may also stand within a headline. */
  readonly source_headline: string | null
  /** Who gave the information to the outlets: police, a witness, an army statement. */
  readonly source_original: string | null
  /** How precisely the place is known; not a scale, since 7 is no worse than 6. */
  readonly where_prec: 1 | 2 | 3 | 4 | 5 | 6 | 7
  /** The name of the place that the point stands for. */
  readonly where_coordinates: string
  /** The place as the reports describe it. */
  readonly where_description: string | null
  /** The unit of the first administrative level, where the place is known that well. */
  readonly adm_1: string | null
  /** The unit of the second administrative level, where the place is known that well. */
  readonly adm_2: string | null
  /** The latitude of the point, positive to the north. */
  readonly latitude: number
  /** The longitude of the point, positive to the east. */
  readonly longitude: number
  /** The point as well-known text, longitude first. */
  readonly geom_wkt: string
  /** The number of the half-degree cell of the PRIO-GRID in which the point lies. */
  readonly priogrid_gid: number
  /** The country in which the event took place. */
  readonly country: string
  /** The Gleditsch and Ward number of the country in which the event took place. */
  readonly country_id: number
  /** The part of the world in which the event took place. */
  readonly region: string
  /** Whether the reports single the event out. */
  readonly event_clarity: 1 | 2
  /** How precisely the day is known. */
  readonly date_prec: 1 | 2 | 3 | 4 | 5
  /** The first day on which the event can have taken place. */
  readonly date_start: string
  /** The last day on which the event can have taken place. */
  readonly date_end: string
  /** The best estimate of the dead of side A. */
  readonly deaths_a: number
  /** The best estimate of the dead of side B; none in one-sided violence. */
  readonly deaths_b: number
  /** The best estimate of the civilians killed. */
  readonly deaths_civilians: number
  /** The best estimate of the dead whose status is not known. */
  readonly deaths_unknown: number
  /** The best estimate of all deaths: the sum of its four parts. */
  readonly best: number
  /** The highest reliable estimate of all deaths; above 0 where best is 0 and deaths are not confirmed. */
  readonly high: number
  /** The lowest reliable estimate of all deaths. */
  readonly low: number
  /** The Gleditsch and Ward number of side A, where it is the government of a state. */
  readonly gwnoa: number | null
  /** The Gleditsch and Ward number of side B, where it is the government of a state. */
  readonly gwnob: number | null
}

// A table that was opened in R and saved again spells an empty cell NA.
const silent: NullSpellings = { "": "not-recorded", NA: "not-recorded" }
const notApplicable: NullSpellings = { "": "not-applicable", NA: "not-applicable" }

/** The 49 columns, in the order of the file; high stands before low. */
export const columns: ColumnTable<UcdpGedRow> = {
  id: {
    kind: "id",
    description: "The number of the event, unique within a release and mostly kept from release to release.",
    example: "300380",
  },
  relid: {
    kind: "id",
    description: "The older name of the event: country, year, type of violence, dyad and a running number.",
    lost: ["0"],
    example: "SYR-2013-1-11973-99",
  },
  year: {
    kind: "integer",
    description: "The calendar year in which the event lies; events do not run over New Year.",
    least: 1989,
    example: "2013",
  },
  active_year: {
    kind: "number-code",
    description: "Whether the dyad reached 25 deaths in this year.",
    codes: {
      0: "The dyad stayed below 25 deaths in the year.",
      1: "The dyad reached 25 deaths in the year.",
    },
    spellings: { FALSE: 0, TRUE: 1, false: 0, true: 1 },
    example: "1",
  },
  code_status: {
    kind: "open-code",
    description:
      "Whether the coding is finished; candidate releases mark events that are still to be checked.",
    codes: { Clear: "The coding is finished." },
    forms: { "^Check\\b": "What the coders have still to look at, in candidate releases." },
    example: "Clear",
  },
  type_of_violence: {
    kind: "number-code",
    description: "Which kind of organized violence the event belongs to.",
    codes: {
      1: "State-based: at least one side is the government of a state.",
      2: "Non-state: organized groups of which none is a government.",
      3: "One-sided: a government or organized group against civilians.",
    },
    example: "1",
  },
  conflict_dset_id: {
    kind: "id",
    description: "The number that the conflict had in older releases.",
    example: "299",
  },
  conflict_new_id: {
    kind: "id",
    description: "The number of the conflict, the same in all datasets of UCDP.",
    example: "299",
  },
  conflict_name: {
    kind: "text",
    description: "The name of the conflict: the country and what is fought over, or the two sides.",
    example: "Syria: Government",
  },
  dyad_dset_id: {
    kind: "id",
    description: "The number that the dyad had in older releases.",
    example: "11973",
  },
  dyad_new_id: {
    kind: "id",
    description: "The number of the dyad, the pair of sides, the same in all datasets of UCDP.",
    example: "11973",
  },
  dyad_name: {
    kind: "text",
    description: "The name of the dyad: the two sides with a hyphen between them.",
    example: "Government of Syria - Syrian insurgents",
  },
  side_a_dset_id: {
    kind: "id",
    description: "The number that side A had in older releases.",
    example: "118",
  },
  side_a_new_id: {
    kind: "id",
    description: "The number of side A, the same in all datasets of UCDP.",
    example: "118",
  },
  side_a: {
    kind: "text",
    description:
      "The name of side A: the government in state-based violence, the perpetrator in one-sided violence.",
    example: "Government of Syria",
  },
  side_b_dset_id: {
    kind: "id",
    description: "The number that side B had in older releases.",
    example: "4456",
  },
  side_b_new_id: {
    kind: "id",
    description: "The number of side B, the same in all datasets of UCDP; 1 stands for civilians.",
    example: "4456",
  },
  side_b: {
    kind: "text",
    description: "The name of side B: Civilians in one-sided violence.",
    example: "Syrian insurgents",
  },
  number_of_sources: {
    kind: "integer",
    description: "How many reports the event rests on; not recorded for most events before 2013.",
    unit: "reports",
    least: 1,
    nulls: { "-1": "not-recorded" },
    example: "2",
  },
  source_article: {
    kind: "text",
    description: "The reports that the event rests on, each with outlet, day and headline.",
    nulls: silent,
    example: '"VDC,2013-01-03,A headline"',
  },
  source_office: {
    kind: "text",
    description: "The outlets of the reports, separated by semicolons.",
    nulls: silent,
    example: "Support Kurds in Syria;VDC",
  },
  source_date: {
    kind: "text",
    description: "The days of the reports, separated by semicolons.",
    nulls: silent,
    example: "2013-01-03;2013-01-03",
  },
  source_headline: {
    kind: "text",
    description:
      "The headlines of the reports, separated by semicolons, which may also stand within a headline.",
    nulls: silent,
    example: "A headline;Another",
  },
  source_original: {
    kind: "text",
    description: "Who gave the information to the outlets: police, a witness, an army statement.",
    nulls: silent,
    example: "SOHR; VDC",
  },
  where_prec: {
    kind: "number-code",
    description: "How precisely the place is known; not a scale, since 7 is no worse than 6.",
    codes: {
      1: "The place itself.",
      2: "A limited area around a known place.",
      3: "The second administrative level; the point is the centre of the unit.",
      4: "The first administrative level; the point is the centre of the unit.",
      5: "A line or a wide area: between two places, an island, or larger than a unit of the first level.",
      6: "The country; the point is its centre.",
      7: "At sea or in international airspace; the point is an estimate.",
    },
    example: "1",
  },
  where_coordinates: {
    kind: "text",
    description: "The name of the place that the point stands for.",
    example: "Rami village",
  },
  where_description: {
    kind: "text",
    description: "The place as the reports describe it.",
    nulls: silent,
    example: "in the al-Rami village",
  },
  adm_1: {
    kind: "text",
    description: "The unit of the first administrative level, where the place is known that well.",
    nulls: silent,
    example: "Idlib governorate",
  },
  adm_2: {
    kind: "text",
    description: "The unit of the second administrative level, where the place is known that well.",
    nulls: silent,
    example: "Ariha district",
  },
  latitude: {
    kind: "decimal",
    description: "The latitude of the point, positive to the north.",
    unit: "degrees",
    least: -90,
    most: 90,
    example: "35.763369",
  },
  longitude: {
    kind: "decimal",
    description: "The longitude of the point, positive to the east.",
    unit: "degrees",
    least: -180,
    most: 180,
    example: "36.558974",
  },
  geom_wkt: {
    kind: "text",
    description: "The point as well-known text, longitude first.",
    example: "POINT (36.558974 35.763369)",
  },
  priogrid_gid: {
    kind: "integer",
    description: "The number of the half-degree cell of the PRIO-GRID in which the point lies.",
    least: 1,
    most: 259_200,
    example: "181154",
  },
  country: {
    kind: "text",
    description: "The country in which the event took place.",
    example: "Syria",
  },
  country_id: {
    kind: "integer",
    description: "The Gleditsch and Ward number of the country in which the event took place.",
    least: 1,
    example: "652",
  },
  region: {
    kind: "open-code",
    description: "The part of the world in which the event took place.",
    codes: {
      Africa: "Africa without Egypt.",
      Americas: "North, Central and South America and the Caribbean.",
      Asia: "Asia north and east of Iran, and Oceania.",
      Europe: "Europe with Russia, the Caucasus and Cyprus.",
      "Middle East": "Egypt, Turkey, Iran, Israel and the Arab states of Asia.",
    },
    example: "Middle East",
  },
  event_clarity: {
    kind: "number-code",
    description: "Whether the reports single the event out.",
    codes: { 1: "The event stands out as one.", 2: "The event is known only as part of a summary." },
    example: "1",
  },
  date_prec: {
    kind: "number-code",
    description: "How precisely the day is known.",
    codes: {
      1: "The day itself.",
      2: "Two to six days.",
      3: "A given week.",
      4: "A given month.",
      5: "More than a month, up to a year.",
    },
    example: "1",
  },
  date_start: {
    kind: "day",
    description: "The first day on which the event can have taken place.",
    example: "2013-01-03",
  },
  date_end: {
    kind: "day",
    description: "The last day on which the event can have taken place.",
    example: "2013-01-03",
  },
  deaths_a: {
    kind: "integer",
    description: "The best estimate of the dead of side A.",
    unit: "deaths",
    least: 0,
    example: "0",
  },
  deaths_b: {
    kind: "integer",
    description: "The best estimate of the dead of side B; none in one-sided violence.",
    unit: "deaths",
    least: 0,
    example: "2",
  },
  deaths_civilians: {
    kind: "integer",
    description: "The best estimate of the civilians killed.",
    unit: "deaths",
    least: 0,
    example: "0",
  },
  deaths_unknown: {
    kind: "integer",
    description: "The best estimate of the dead whose status is not known.",
    unit: "deaths",
    least: 0,
    example: "0",
  },
  best: {
    kind: "integer",
    aliases: ["best_est"],
    description: "The best estimate of all deaths: the sum of its four parts.",
    unit: "deaths",
    least: 0,
    example: "2",
  },
  high: {
    kind: "integer",
    aliases: ["high_est"],
    description:
      "The highest reliable estimate of all deaths; above 0 where best is 0 and deaths are not confirmed.",
    unit: "deaths",
    least: 0,
    example: "2",
  },
  low: {
    kind: "integer",
    aliases: ["low_est"],
    description: "The lowest reliable estimate of all deaths.",
    unit: "deaths",
    least: 0,
    example: "2",
  },
  gwnoa: {
    kind: "integer",
    description: "The Gleditsch and Ward number of side A, where it is the government of a state.",
    least: 1,
    nulls: notApplicable,
    example: "652",
  },
  gwnob: {
    kind: "integer",
    description: "The Gleditsch and Ward number of side B, where it is the government of a state.",
    least: 1,
    nulls: notApplicable,
    example: "770",
  },
}

/**
 * The schema of one event of the UCDP Georeferenced Event Dataset.
 *
 * @example a day is a day of the calendar
 * ```ts
 * UcdpGedRow.shape.date_start.safeParse("2023-02-29").success // => false
 * ```
 * @category formats
 */
export const UcdpGedRow: ObjectSchema<UcdpGedRow> = rowSchema<UcdpGedRow>(
  {
    id: "UcdpGedRow",
    description: "One event of the UCDP Georeferenced Event Dataset, as its 49 columns tell it.",
    source: "UCDP Georeferenced Event Dataset codebook, version 23.1.",
  },
  columns,
)
