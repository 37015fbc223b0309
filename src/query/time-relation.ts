// How a time stands to a span of days: the relations that a question can name.
import { closed, type Vocabulary } from "../core/vocabulary.ts"

/**
 * How a time stands to a span of days.
 *
 * @category queries
 */
export type TimeRelation =
  | "within"
  | "touching"
  | "before"
  | "after"
  | "equals"
  | "during"
  | "contains"
  | "starts"
  | "started-by"
  | "finishes"
  | "finished-by"
  | "overlaps"
  | "overlapped-by"
  | "meets"
  | "met-by"
/**
 * How a time stands to a span of days.
 *
 * @remarks Days are whole: what ends on the 3rd meets what begins on the 4th, and is before it too.
 * @category queries
 */
export const TimeRelation: Vocabulary<TimeRelation> = closed<TimeRelation>()(
  {
    id: "TimeRelation",
    description: "How a time stands to a span of days.",
    source: "Allen, Maintaining knowledge about temporal intervals (1983); within and touching are its sums.",
  },
  {
    within: "All of it lies in the span, its first and last day included.",
    touching: "At least one day of it lies in the span.",
    before: "Its last day is earlier than the span's first.",
    after: "Its first day is later than the span's last.",
    equals: "It begins and ends with the span.",
    during: "It begins after the span's first day and ends before its last.",
    contains: "It begins before the span's first day and ends after its last.",
    starts: "It begins with the span and ends before it does.",
    "started-by": "It begins with the span and ends after it does.",
    finishes: "It ends with the span and begins after it does.",
    "finished-by": "It ends with the span and begins before it does.",
    overlaps: "It begins before the span, and ends within it before its last day.",
    "overlapped-by": "It begins within the span after its first day, and ends after it.",
    meets: "Its last day is the eve of the span's first.",
    "met-by": "Its first day is the morrow of the span's last.",
  },
)
