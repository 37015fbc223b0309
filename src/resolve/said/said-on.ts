// Which of several statements was said last, as far as their days tell.
import type { Context } from "../../dataset/context.ts"
import { type Bounded, certainlyBefore } from "../../value/window-order.ts"
import type { Statement } from "./standing.ts"

/** The days within which a statement was said; nothing where no day is told, or only about one. */
const saidWithin = (statement: Statement, context: Context): Bounded | undefined => {
  const { saidOn, in: publication, recordedOn } = statement
  const day =
    saidOn ?? (publication === undefined ? undefined : context.publication(publication)?.publishedOn)
  const told = day ?? recordedOn
  if (told === undefined || told.approximate === true || told.uncertain === true) return undefined
  if (day !== undefined) return day
  // What was entered on a day was said on that day or on any before it.
  const { latest, zone } = told
  return latest === undefined ? undefined : { latest, ...(zone === undefined ? {} : { zone }) }
}

// Whatever is certainly earlier than any of them is certainly earlier than one that begins on the last day.
const lastBegun = (windows: readonly (Bounded | undefined)[]): readonly Bounded[] => {
  let last = ""
  const begun = new Map<string, Bounded>()
  for (const window of windows) {
    if (window?.earliest === undefined) continue
    const day = window.earliest.slice(0, 10)
    if (day < last) continue
    if (day > last) begun.clear()
    last = day
    begun.set(`${window.earliest} ${window.zone}`, window)
  }
  return [...begun.values()]
}

/** Of each statement, whether another one was certainly said later. */
export const overtaken = (statements: readonly Statement[], context: Context): readonly boolean[] => {
  const windows = statements.map((statement) => saidWithin(statement, context))
  const last = lastBegun(windows)
  return windows.map((window) => window !== undefined && last.some((one) => certainlyBefore(window, one)))
}
