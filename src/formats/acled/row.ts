// One row of ACLED: its type, its columns in all layouts and, made of these, its schema.
import type { ObjectSchema } from "../../core/schema.ts"
import type { ColumnTable, NullSpellings } from "../column.ts"
import { rowSchema } from "../format.ts"
import {
  type AcledInter,
  disorderTypes,
  eventTypeCodes,
  interactionCodes,
  interactionMisspellings,
  interactionSpellings,
  interCodes,
  interSpellings,
  otherCases,
  regionSpellings,
  regions,
  subEventTypeCodes,
} from "./codes.ts"

/**
 * One event of ACLED on one day, as its 31 columns tell it; those of older layouts and exports follow.
 *
 * @remarks
 * Days are YYYY-MM-DD and the sorts of actors are words, whether the file has words or numbers. Null stands where the
 * file says nothing: `inter2` is null where there is no second actor, which older files write 0. A `fatalities` of 0
 * is none or unknown, and the dataset does not tell the two apart.
 *
 * Unit: deaths, in `fatalities`; persons, in `population_*`.
 * Source: ACLED codebook, 2024; older layouts as they are met in files.
 *
 * @category formats
 */
export interface AcledRow {
  /** The name of the event: letters of the country and a running number, the same over all updates. */
  readonly event_id_cnty: string
  /** The day of the event; the middle of the week or month where only that is known. */
  readonly event_date: string
  /** The calendar year of the day. */
  readonly year: number
  /** How precisely the day is known. */
  readonly time_precision: 1 | 2 | 3
  /** Which sort of disorder the event is part of. */
  readonly disorder_type: string | null
  /** The type of the event. */
  readonly event_type: string
  /** The kind of the event within its type. */
  readonly sub_event_type: string | null
  /** The name of the first actor; the order means nothing but in violence against civilians. */
  readonly actor1: string
  /** Who stood with the first actor or was of it, separated by semicolons, in whatever part. */
  readonly assoc_actor_1: string | null
  /** The sort of the first actor at that place and time. */
  readonly inter1: AcledInter
  /** The name of the second actor, if there is one; in violence against civilians the target. */
  readonly actor2: string | null
  /** Who stood with the second actor or was of it, separated by semicolons, in whatever part. */
  readonly assoc_actor_2: string | null
  /** The sort of the second actor at that place and time. */
  readonly inter2: AcledInter | null
  /** Which sorts of actors met. */
  readonly interaction: string
  /** Whether civilians were the main or only target of the event. */
  readonly civilian_targeting: "Civilian targeting" | null
  /** The number of the country in ISO 3166-1; 0 for Kosovo, which has none. */
  readonly iso: number
  /** The part of the world in which the event took place. */
  readonly region: string
  /** The country in which the event took place. */
  readonly country: string
  /** The largest administrative unit within the country. */
  readonly admin1: string | null
  /** The second largest administrative unit. */
  readonly admin2: string | null
  /** The third largest administrative unit. */
  readonly admin3: string | null
  /** The name of the place, for large cities with the district after a hyphen. */
  readonly location: string
  /** The latitude of the point, positive to the north. */
  readonly latitude: number
  /** The longitude of the point, positive to the east. */
  readonly longitude: number
  /** How precisely the place is known. */
  readonly geo_precision: 1 | 2 | 3
  /** The sources of the event, separated by semicolons. */
  readonly source: string | null
  /** How near the sources are to the event: one scale, or two with a hyphen between them. */
  readonly source_scale: string | null
  /** What happened, in a few sentences. */
  readonly notes: string | null
  /** The reported deaths; 0 is none or unknown, and 3, 10, 12 and 100 also stand for words such as several. */
  readonly fatalities: number
  /** Further marks of the event, separated by semicolons, some with a value after an equals sign. */
  readonly tags: string | null
  /** The moment of the last upload, in seconds since 1970; the only mark of a revision. */
  readonly timestamp: number | null
  /** How many people live within one kilometre. */
  readonly population_1km: number | null
  /** How many people live within two kilometres. */
  readonly population_2km: number | null
  /** How many people live within five kilometres. */
  readonly population_5km: number | null
  /** The estimate of the people exposed that fits the event best. */
  readonly population_best: number | null
  /** The number of the row in the database of its day, which did not last. */
  readonly data_id: string | null
  /** The running number within the country, without its letters. */
  readonly event_id_no_cnty: string | null
  /** The Gleditsch and Ward number of the country. */
  readonly gwno: number | null
  /** The country by its three letters of ISO 3166-1. */
  readonly iso3: string | null
}

// A table that was opened in R and saved again spells an empty cell NA.
const silent: NullSpellings = { "": "not-recorded", NA: "not-recorded" }
const notApplicable: NullSpellings = { "": "not-applicable", NA: "not-applicable" }

const meanings: Readonly<Record<1 | 2 | 3, string>> = {
  1: "The day itself.",
  2: "A week or so; the day is its middle.",
  3: "A month; the day is its middle, or its first or last where that much is known.",
}

/** The columns: the 31 of today in their order, then those of other exports and of older layouts. */
export const columns: ColumnTable<AcledRow> = {
  event_id_cnty: {
    kind: "id",
    description:
      "The name of the event: letters of the country and a running number, the same over all updates.",
    aliases: ["event_id_c"],
    example: "NRV1024",
  },
  event_date: {
    kind: "day",
    description: "The day of the event; the middle of the week or month where only that is known.",
    spellings: ["day-monthname-year", "day-month-year"],
    century: 1997,
    example: "16 May 2025",
  },
  year: {
    kind: "integer",
    description: "The calendar year of the day.",
    least: 1997,
    example: "2025",
  },
  time_precision: {
    kind: "number-code",
    description: "How precisely the day is known.",
    codes: meanings,
    aliases: ["time_preci", "time_prec"],
    example: "1",
  },
  disorder_type: {
    kind: "open-code",
    description: "Which sort of disorder the event is part of.",
    codes: disorderTypes,
    misspellings: {
      ...otherCases(Object.keys(disorderTypes)),
      Demostrations: "Demonstrations",
      "Political violence; Demostrations": "Political violence; Demonstrations",
    },
    since: "2022",
    nulls: silent,
    example: "Political violence",
  },
  event_type: {
    kind: "open-code",
    description: "The type of the event.",
    codes: eventTypeCodes,
    misspellings: otherCases(Object.keys(eventTypeCodes)),
    example: "Battles",
  },
  sub_event_type: {
    kind: "open-code",
    description: "The kind of the event within its type.",
    codes: subEventTypeCodes,
    misspellings: otherCases(Object.keys(subEventTypeCodes)),
    since: "2019",
    nulls: silent,
    example: "Armed clash",
  },
  actor1: {
    kind: "text",
    description: "The name of the first actor; the order means nothing but in violence against civilians.",
    example: "Military Forces of Norvenia (2011-)",
  },
  assoc_actor_1: {
    kind: "text",
    description: "Who stood with the first actor or was of it, separated by semicolons, in whatever part.",
    aliases: ["ally_actor_1", "associated_actor_1"],
    nulls: silent,
    example: "Police Forces of Norvenia (2011-); Hill Watch",
  },
  inter1: {
    kind: "text-code",
    description: "The sort of the first actor at that place and time.",
    codes: interCodes,
    spellings: interSpellings,
    example: "1",
  },
  actor2: {
    kind: "text",
    description: "The name of the second actor, if there is one; in violence against civilians the target.",
    nulls: notApplicable,
    example: "Civilians (Norvenia)",
  },
  assoc_actor_2: {
    kind: "text",
    description: "Who stood with the second actor or was of it, separated by semicolons, in whatever part.",
    aliases: ["ally_actor_2", "associated_actor_2"],
    nulls: silent,
    example: "Farmers (Norvenia)",
  },
  inter2: {
    kind: "text-code",
    description: "The sort of the second actor at that place and time.",
    codes: interCodes,
    spellings: interSpellings,
    nulls: { ...notApplicable, 0: "not-applicable", "0.0": "not-applicable" },
    example: "Civilians",
  },
  interaction: {
    kind: "open-code",
    description: "Which sorts of actors met.",
    codes: interactionCodes,
    spellings: interactionSpellings,
    misspellings: interactionMisspellings,
    example: "State forces-Civilians",
  },
  civilian_targeting: {
    kind: "text-code",
    description: "Whether civilians were the main or only target of the event.",
    codes: { "Civilian targeting": "Civilians were the main or only target." },
    spellings: { "Civilians targeted": "Civilian targeting" },
    misspellings: {
      "Civilian Targeting": "Civilian targeting",
      "civilian targeting": "Civilian targeting",
      "Civilians Targeted": "Civilian targeting",
    },
    since: "March 2023",
    nulls: silent,
    example: "Civilian targeting",
  },
  iso: {
    kind: "integer",
    description: "The number of the country in ISO 3166-1; 0 for Kosovo, which has none.",
    least: 0,
    most: 999,
    example: "368",
  },
  region: {
    kind: "open-code",
    description: "The part of the world in which the event took place.",
    codes: regions,
    spellings: regionSpellings,
    misspellings: otherCases(Object.keys(regions)),
    example: "Middle East",
  },
  country: {
    kind: "text",
    description: "The country in which the event took place.",
    example: "Norvenia",
  },
  admin1: {
    kind: "text",
    description: "The largest administrative unit within the country.",
    nulls: silent,
    example: "Tessen",
  },
  admin2: {
    kind: "text",
    description: "The second largest administrative unit.",
    nulls: silent,
    example: "Lower Tessen",
  },
  admin3: {
    kind: "text",
    description: "The third largest administrative unit.",
    nulls: silent,
    example: "Harrow",
  },
  location: {
    kind: "text",
    description: "The name of the place, for large cities with the district after a hyphen.",
    example: "Quill Harbour - Old Port",
  },
  latitude: {
    kind: "decimal",
    description: "The latitude of the point, positive to the north.",
    unit: "degrees",
    least: -90,
    most: 90,
    example: "-45.731",
  },
  longitude: {
    kind: "decimal",
    description: "The longitude of the point, positive to the east.",
    unit: "degrees",
    least: -180,
    most: 180,
    example: "-9.8724",
  },
  geo_precision: {
    kind: "number-code",
    description: "How precisely the place is known.",
    codes: {
      1: "The town itself, or a district of a city.",
      2: "Near a town, or a small part of a region.",
      3: "A larger region; the point is a landmark or the capital of the province.",
    },
    aliases: ["geo_precis", "geo_prec"],
    example: "1",
  },
  source: {
    kind: "text",
    description: "The sources of the event, separated by semicolons.",
    nulls: silent,
    example: "Norvenia Daily; Undisclosed Source",
  },
  source_scale: {
    kind: "text",
    description: "How near the sources are to the event: one scale, or two with a hyphen between them.",
    nulls: silent,
    example: "Local partner-National",
  },
  notes: {
    kind: "text",
    description: "What happened, in a few sentences.",
    nulls: silent,
    example: "On 16 May 2025, soldiers and rebels clashed. Fatalities unknown.",
  },
  fatalities: {
    kind: "integer",
    description:
      "The reported deaths; 0 is none or unknown, and 3, 10, 12 and 100 also stand for words such as several.",
    unit: "deaths",
    least: 0,
    example: "3",
  },
  tags: {
    kind: "text",
    description:
      "Further marks of the event, separated by semicolons, some with a value after an equals sign.",
    since: "2023",
    nulls: silent,
    example: "crowd size=about 200; women targeted: candidates for office",
  },
  timestamp: {
    kind: "integer",
    description: "The moment of the last upload, in seconds since 1970; the only mark of a revision.",
    unit: "seconds",
    least: 0,
    nulls: silent,
    example: "1747700000",
  },
  population_1km: {
    kind: "integer",
    description: "How many people live within one kilometre.",
    unit: "persons",
    least: 0,
    nulls: silent,
    example: "1200",
  },
  population_2km: {
    kind: "integer",
    description: "How many people live within two kilometres.",
    unit: "persons",
    least: 0,
    nulls: silent,
    example: "4100",
  },
  population_5km: {
    kind: "integer",
    description: "How many people live within five kilometres.",
    unit: "persons",
    least: 0,
    nulls: silent,
    example: "19000",
  },
  population_best: {
    kind: "integer",
    description: "The estimate of the people exposed that fits the event best.",
    unit: "persons",
    least: 0,
    nulls: silent,
    example: "1200",
  },
  data_id: {
    kind: "id",
    description: "The number of the row in the database of its day, which did not last.",
    numeric: true,
    until: "March 2023",
    nulls: silent,
    example: "8123456",
  },
  event_id_no_cnty: {
    kind: "id",
    description: "The running number within the country, without its letters.",
    aliases: ["event_id_n"],
    numeric: true,
    until: "March 2023",
    nulls: silent,
    example: "1024",
  },
  gwno: {
    kind: "integer",
    description: "The Gleditsch and Ward number of the country.",
    least: 1,
    until: "2018",
    nulls: silent,
    example: "645",
  },
  iso3: {
    kind: "text",
    description: "The country by its three letters of ISO 3166-1.",
    until: "March 2023",
    nulls: silent,
    example: "IRQ",
  },
}

/**
 * The schema of one event of ACLED.
 *
 * @example a day is a day of the calendar, and a sort of actor a word
 * ```ts
 * AcledRow.shape.event_date.safeParse("16 May 2025").success // => false
 * AcledRow.shape.inter1.safeParse("State forces").success // => true
 * ```
 * @category formats
 */
export const AcledRow: ObjectSchema<AcledRow> = rowSchema<AcledRow>(
  {
    id: "AcledRow",
    description:
      "One event of ACLED on one day, as its 31 columns tell it; those of older layouts and exports follow.",
    source: "ACLED codebook, 2024; older layouts as they are met in files.",
  },
  columns,
)
