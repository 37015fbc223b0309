// The answer to a question as one line of JSON that is harmless wherever it is printed.
import { inertJson } from "../inert-json.ts"
import type { QueryAnswer } from "./answer.ts"

/**
 * The answer to a question as one line of JSON.
 *
 * @remarks
 * Controls, bidirectional marks and line separators stand as `\u` escapes, so that text from a file cannot act on a
 * terminal; the value that is read back is the same.
 *
 * @example
 * ```ts
 * const strike = incident({ id: "incident:1", casualties: casualties({ killed: atLeast(2) }) })
 * const answer = queryAnswer(killed(atLeast(2)), contextOf(dataset({ incidents: [strike] })))
 * JSON.parse(queryJson(answer)).truth // => { "incident:1": "certain" }
 * ```
 * @category reports
 */
export const queryJson = (answer: QueryAnswer): string => inertJson(answer)
