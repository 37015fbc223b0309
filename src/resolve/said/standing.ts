// Which statements stand: said by a day, and neither replaced nor taken back by then.
import { construct } from "../../core/construct.ts"
import type { Context } from "../../dataset/context.ts"
import type { Telling } from "../../testimony/telling.ts"
import { DateWindow } from "../../value/date-window.ts"
import type { StatementId } from "../../value/id.ts"
import { certainlyBefore, possiblyBefore } from "../../value/window-order.ts"
import { type Undone, undoneBy } from "./undone.ts"

/** A statement, whatever it says. */
export type Statement = Omit<Telling, "by"> & { readonly id?: StatementId }

/** What answers depend on beside the incident. @category answers */
export interface AnswerOptions {
  /** The day by which a statement must have been said to count. */
  readonly asOf?: DateWindow
}

/** When a statement was said, or at the latest by its publication or its entry in the record. */
export const dayOfSaying = (statement: Statement, context: Context): DateWindow | undefined =>
  statement.saidOn ??
  (statement.in === undefined ? undefined : context.publication(statement.in)?.publishedOn) ??
  statement.recordedOn

const soundDays = new WeakSet<DateWindow>()

// A day that is none would leave nothing out, so that all that was said later would count.
const held = (asOf: DateWindow | undefined): DateWindow | undefined => {
  if (asOf === undefined || soundDays.has(asOf)) return asOf
  construct(`The day of asOf, as day("2024-01-04") makes one,`, DateWindow, asOf)
  soundDays.add(asOf)
  return asOf
}

/** Whether a statement can have been said by a day; without a day everything recorded has been. */
export const possiblySaidBy = (
  statement: Statement,
  asOf: DateWindow | undefined,
  context: Context,
): boolean => {
  const day = held(asOf) === undefined ? undefined : dayOfSaying(statement, context)
  return asOf === undefined || day === undefined || !certainlyBefore(asOf, day)
}

/** Whether a statement certainly had been said by a day. */
export const certainlySaidBy = (
  statement: Statement,
  asOf: DateWindow | undefined,
  context: Context,
): boolean => {
  const day = held(asOf) === undefined ? undefined : dayOfSaying(statement, context)
  return asOf === undefined || (day !== undefined && !possiblyBefore(asOf, day))
}

/** Whether a speaker stands by a statement, and does not only allege, suspect or hold it possible. */
export const isFirm = ({ modality = "stated" }: Statement): boolean => modality === "stated"

/** A statement that does not stand at a day, and why. @category answers */
export interface Fallen<S> {
  /** The statement. */
  readonly statement: S
  /** Whether it was not yet said, was replaced, or was taken back. */
  readonly because: "said later" | "superseded" | "retracted"
}

const everything: DateWindow = { granularity: "unknown" }
const knownIn = new WeakMap<Context, WeakMap<DateWindow, Undone>>()

// Who asks for one statement after the other asks with the same day.
const undoneIn = (context: Context, asOf: DateWindow | undefined): Undone => {
  const days = knownIn.get(context) ?? new WeakMap<DateWindow, Undone>()
  knownIn.set(context, days)
  const isSaid = (statement: Statement): boolean =>
    certainlySaidBy(statement, asOf, context) && possiblySaidBy(statement, asOf, context)
  const undone = days.get(asOf ?? everything) ?? undoneBy(context, isSaid)
  days.set(asOf ?? everything, undone)
  return undone
}

/**
 * Why a statement does not stand at a day, or nothing where it does.
 *
 * What replaces another acts only while it stands itself and certainly had been said; a circle of replacements undoes
 * nobody.
 */
const fateOf = (
  statement: Statement,
  context: Context,
  asOf: DateWindow | undefined,
): Fallen<Statement>["because"] | undefined => {
  if (!possiblySaidBy(statement, asOf, context)) return "said later"
  const { id } = statement
  return id === undefined || context.replacementsOf(id).length === 0 ? undefined : undoneIn(context, asOf)(id)
}

/** The statements of a list that stand at a day, and those that do not, with the reason. */
export const standing = <S extends Statement>(
  statements: readonly S[],
  context: Context,
  asOf?: DateWindow,
): { readonly standing: readonly S[]; readonly fallen: readonly Fallen<S>[] } => {
  const kept: S[] = []
  const fallen: Fallen<S>[] = []
  for (const statement of statements) {
    const because = fateOf(statement, context, asOf)
    if (because === undefined) kept.push(statement)
    else fallen.push({ statement, because })
  }
  return { standing: kept, fallen }
}
