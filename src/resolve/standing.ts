// Which statements stand: said by a day, and neither replaced nor taken back by then.
import type { Context } from "../dataset/context.ts"
import type { Telling } from "../testimony/telling.ts"
import type { DateWindow } from "../value/date-window.ts"
import type { StatementId } from "../value/id.ts"
import { certainlyBefore } from "../value/window-order.ts"

/** A statement that may replace or take back others. */
type Statement = Omit<Telling, "by"> & { readonly id?: StatementId }

/** Whether a statement can have been said by a day; without a day everything recorded has been. */
export const saidBy = (statement: Statement, asOf: DateWindow | undefined): boolean =>
  asOf === undefined || statement.saidOn === undefined || !certainlyBefore(asOf, statement.saidOn)

/** Why a statement no longer stands. */
export interface Fallen<S> {
  readonly statement: S
  readonly because: "said later" | "superseded" | "retracted"
}

/** The statements of a list that stand at a day, and those that do not, with the reason. */
export const standing = <S extends Statement>(
  statements: readonly S[],
  asOf?: DateWindow,
): { readonly standing: readonly S[]; readonly fallen: readonly Fallen<S>[] } => {
  const said = statements.filter((statement) => saidBy(statement, asOf))
  const superseded = new Set(said.flatMap(({ supersedes = [] }) => supersedes))
  const retracted = new Set(said.flatMap(({ retracts = [] }) => retracts))
  const fallen: Fallen<S>[] = []
  const kept: S[] = []
  for (const statement of statements) {
    if (!said.includes(statement)) fallen.push({ statement, because: "said later" })
    else if (statement.id !== undefined && retracted.has(statement.id))
      fallen.push({ statement, because: "retracted" })
    else if (statement.id !== undefined && superseded.has(statement.id))
      fallen.push({ statement, because: "superseded" })
    else kept.push(statement)
  }
  return { standing: kept, fallen }
}

/** What answers depend on beside the incident. @category answers */
export interface AnswerOptions {
  /** The day by which a statement must have been said to count. */
  readonly asOf?: DateWindow
}

/** The name of a speaker as it is printed, or its id where the record has no such speaker. */
export const speakerName = (id: string, context: Context): string => {
  const speaker = context.speaker(id as Parameters<Context["speaker"]>[0])
  if (speaker === undefined) return id
  const first = speaker.names?.[0]?.text
  if (first !== undefined) return first
  return "description" in speaker && speaker.description !== undefined ? speaker.description : id
}
