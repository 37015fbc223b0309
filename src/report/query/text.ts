// An answer for someone in a hurry: of how many the question holds, then the incidents or their total.
import { inert } from "../../core/shown.ts"
import type { Context } from "../../dataset/context.ts"
import { partsIn } from "../../query/parts.ts"
import type { QueryOptions } from "../../query/setting.ts"
import type { GroupName } from "../../query/totals/grouping.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"
import { counted } from "../phrases.ts"
import type { QueryAnswer } from "./answer.ts"
import { incidentLines } from "./incident-table.ts"
import { totalLines } from "./total-text.ts"
import { incidentsText, numberText } from "./words.ts"

/** How an answer is written for a terminal. @category reports */
export interface QueryTextOptions {
  /** How the question was answered. */
  readonly options?: QueryOptions
  /** How many incidents or groups are told; 20, and every month or year, where nothing is said. */
  readonly rows?: number
  /** Whether each possible incident that is told is explained in a sentence. */
  readonly why?: boolean
  /** What the total is grouped by. */
  readonly by?: GroupName
}

const fewRows = 20

const left = (certainOnly: boolean, possible: number): string =>
  certainOnly && possible > 0 ? " (left out)" : ""

const orNone = (n: number): string => (n === 0 ? "none" : numberText(n))

const countsLine = ({
  counts: { certain, possible },
  certainOnly,
  incidents,
  query,
}: QueryAnswer): string => {
  const of = incidentsText(incidents)
  if (Object.keys(query).length === 0) return incidents === 0 ? "No incident" : `All ${of}`
  if (certain === 0)
    return `None certain, ${orNone(possible)} possible${left(certainOnly, possible)}, of ${of}`
  return `${numberText(certain)} certain, ${orNone(possible)} more possible${left(certainOnly, possible)}, of ${of}`
}

const headLines = (answer: QueryAnswer): readonly string[] => {
  const { asOf, times, policy, leftOut, exactness, notes = [] } = answer
  return [
    countsLine(answer),
    ...(asOf === undefined ? [] : [`As far as it had been said by ${asOf}`]),
    ...(times === undefined ? [] : ["By the days that are left when links are followed too"]),
    ...(policy === "union" ? [] : [`Several totals of one incident become one answer by ${policy}`]),
    ...(leftOut === 0 ? [] : [`${counted(leftOut, "record")} withdrawn or duplicate, left out`]),
    ...(exactness === "sound"
      ? ["Sound, not exact: some of the possible ones may in truth be certain or out of the question"]
      : []),
    ...notes,
  ]
}

// Whoever asks about the displaced wants to see them.
const outcomesIn = ({ query }: QueryAnswer): readonly Outcome[] => [
  ...new Set<Outcome>([
    "killed",
    "wounded",
    ...partsIn(query).flatMap(({ casualties }) => casualties?.outcome ?? []),
  ]),
]

/**
 * The answer to a question as text for a terminal.
 *
 * @remarks
 * Counts stand in words that keep their bounds, "4 or 6", "at least 2"; text from the dataset is made harmless.
 *
 * @example
 * ```ts
 * const strike = incident({ id: "incident:1", casualties: casualties({ killed: atLeast(2) }) })
 * const context = contextOf(dataset({ incidents: [strike] }))
 * const text = queryText(queryAnswer(killed(moreThan(5)), context), context)
 * text.startsWith("None certain, 1 possible, of 1 incident") // => true
 * ```
 * @category reports
 */
export const queryText = (answer: QueryAnswer, context: Context, options: QueryTextOptions = {}): string => {
  const { options: asked = {}, rows, why = false, by } = options
  const { totals } = answer
  const inOrder = by === "month" || by === "year"
  const groups =
    by === undefined
      ? undefined
      : {
          by: by === "party" ? "actor" : by,
          inOrder,
          rows: rows ?? (inOrder ? Number.POSITIVE_INFINITY : fewRows),
        }
  const body =
    totals === undefined
      ? incidentLines(answer, context, {
          options: asked,
          outcomes: outcomesIn(answer),
          rows: rows ?? fewRows,
          why,
        })
      : totalLines(totals, context, groups)
  return [...headLines(answer).map(inert), ...(body.length === 0 ? [] : ["", ...body]), ""].join("\n")
}
