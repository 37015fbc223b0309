// With how fine a word a date was told: the minute, the day, the month, or not at all.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * With how fine a word a date was told.
 *
 * @category vocabularies
 */
export type Granularity =
  | "minute"
  | "minutes"
  | "day"
  | "days"
  | "week"
  | "month"
  | "spring"
  | "summer"
  | "autumn"
  | "winter"
  | "year"
  | "decade"
  | "century"
  | "period"
  | "unknown"
/**
 * With how fine a word a date was told.
 *
 * @remarks The nearest codes of UCDP (date_prec) and ACLED (time_precision) stand in the definitions.
 *
 * @category vocabularies
 */
export const Granularity: Vocabulary<Granularity> = closed<Granularity>()(
  {
    id: "Granularity",
    description: "With how fine a word a date was told.",
    source: "UCDP GED codebook, date_prec; ACLED codebook, time_precision; EDTF for the others.",
  },
  {
    minute: "One minute of the clock, in a zone that is told.",
    minutes: "Somewhere between two minutes, or before or after one, in a zone that is told.",
    day: "One day of the calendar: UCDP date_prec 1, ACLED time_precision 1.",
    days: "Somewhere between two days, or before or after one: UCDP date_prec 2, ACLED time_precision 2.",
    week: "One run of seven days, from any weekday: UCDP date_prec 3, ACLED time_precision 2.",
    month: "One month of the calendar: UCDP date_prec 4, ACLED time_precision 3.",
    spring: "Spring of one year: March to May in the north, September to November in the south.",
    summer: "Summer of one year: June to August in the north, December to February in the south.",
    autumn: "Autumn of one year: September to November in the north, March to May in the south.",
    winter: "Winter of one year: December to February in the north, June to August in the south.",
    year: "One year of the calendar: UCDP date_prec 5.",
    decade: "Ten years that share their first three digits, as the 1990s.",
    century: "A hundred years that share their first two digits, as the 1900s.",
    period:
      "A stretch told by another name, as during the war: UCDP date_prec 5 where it lies within a year.",
    unknown: "The day is said to be unknown, and nothing bounds it.",
  },
)
