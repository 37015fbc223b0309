// Whether a total runs on from its start or stands for one period.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * Whether a total runs on from its start or stands for one period.
 *
 * @category vocabularies
 */
export type AggregateBasis = "cumulative" | "period"
/**
 * Whether a total runs on from its start or stands for one period.
 *
 * @category vocabularies
 */
export const AggregateBasis: Vocabulary<AggregateBasis> = closed<AggregateBasis>()(
  {
    id: "AggregateBasis",
    description: "Whether a total runs on from its start or stands for one period.",
  },
  {
    cumulative:
      "The total counts everything since its start up to the day it was told, and a later one contains it.",
    period: "The total counts what fell into its own period only.",
  },
)
