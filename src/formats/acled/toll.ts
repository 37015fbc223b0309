// The fatalities of an event as bounds, and back.
import type { CountRange } from "../../value/count-range.ts"
import type { Estimate } from "../passage/passage.ts"
import { estimated } from "../ucdp/estimate.ts"

// Several and many are written 3 or 10, dozens 12 and hundreds 100, whatever the report meant by the word.
const conventions: ReadonlySet<number> = new Set([3, 10, 12, 100])

const coded = "atalities coded as"
const ends = /[.;[\]()]/

/** The words of the notes about how the fatalities were coded: `Unclear fatalities coded as 10`. */
const wordingIn = (notes: string): string | undefined => {
  const at = notes.indexOf(coded)
  if (at < 0) return undefined
  const before =
    notes
      .slice(Math.max(0, at - 200), at)
      .split(ends)
      .at(-1) ?? ""
  const after = notes.slice(at, at + 200).split(ends)[0] ?? ""
  return `${before}${after}`.trim()
}

/**
 * The bounds that a number of fatalities stands for.
 *
 * @remarks
 * 0 is none or unknown, so it bounds nothing. Of the numbers that also stand for words only one death is certain. Of
 * rival reports the lowest is taken, so any other number is a floor, and no upper bound is told.
 */
export const countOfFatalities = (fatalities: number, notes: string | null | undefined): CountRange => {
  const said = wordingIn(notes ?? "")
  if (fatalities === 0) return { min: 0, basis: "coding-convention", wording: said ?? "0" }
  const wording = said === undefined ? {} : { wording: said }
  return conventions.has(fatalities)
    ? { min: 1, best: fatalities, basis: "coding-convention", ...wording }
    : { min: fatalities, best: fatalities, ...wording }
}

/** Whether bounds say nothing at all, which ACLED writes as 0. */
export const saysNothing = ({ min, max, best }: CountRange): boolean =>
  min === 0 && max === undefined && best === undefined

/** The number of fatalities for bounds; undefined where there is no best, and none may be made up. */
export const fatalitiesOf = (count: CountRange, estimate: Estimate | undefined): number | undefined => {
  const { min, max, best } = count
  if (saysNothing(count)) return 0
  return best ?? (min === max ? min : estimated(count, estimate))
}
