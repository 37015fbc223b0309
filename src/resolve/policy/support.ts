// Which numbers how many independent sources support: one sweep over the ends of all totals.
import type { CasualtyRange } from "../../entity/casualties.ts"
import type { CountRange } from "../../value/count-range.ts"
import { distinct, type Traced, traced } from "../said/source-graph.ts"
import type { Provenance } from "./policy.ts"

/** How many independent sources support the numbers of a run, and how many do not. */
export interface Support {
  /** The run; its two ends have at least as much support as what lies between them. */
  readonly run: CountRange
  /** How many support it for certain. */
  readonly atLeast: number
  /** How many support it if all that may be independent are. */
  readonly atMost: number
  /** How many for certain speak and do not support it. */
  readonly againstAtLeast: number
  /** How many speak and do not support it if all that may be independent are. */
  readonly againstAtMost: number
}

/** Names with the number of times that each is held. */
const bag = () => {
  const held = new Map<string, number>()
  return {
    add: (name: string | undefined, by: 1 | -1): void => {
      if (name === undefined) return
      const times = (held.get(name) ?? 0) + by
      if (times === 0) held.delete(name)
      else held.set(name, times)
    },
    size: (): number => held.size,
  }
}

/** The origin of each total; of bare totals nobody is known to have given any. */
export const originsOfTotals = (
  totals: readonly CasualtyRange[],
  provenance: Provenance | undefined,
): readonly Traced[] =>
  provenance === undefined
    ? traced(
        totals.map(() => ({})),
        undefined,
      )
    : traced(provenance.statements, provenance.context, provenance)

/**
 * The numbers that totals allow as runs with their support, from the smallest number to the largest.
 *
 * Source: K. Marzullo, Maintaining the Time in a Distributed System (1984), the sweep over ends of intervals.
 */
export const supportOf = (
  totals: readonly CasualtyRange[],
  origins: readonly Traced[],
): readonly Support[] => {
  const starts = new Map<number, number[]>()
  const ends = new Map<number, number[]>()
  const put = (at: Map<number, number[]>, figure: number, index: number): void => {
    const before = at.get(figure)
    if (before === undefined) at.set(figure, [index])
    else before.push(index)
  }
  for (const [index, { count }] of totals.entries()) {
    put(starts, count.min, index)
    if (count.max !== undefined) put(ends, count.max, index)
  }
  const [possible, certain] = [bag(), bag()]
  const [mostOfAll, leastOfAll] = [distinct(origins, "possible"), distinct(origins, "certain")]
  let supporters = 0
  const move = (indices: readonly number[] = [], by: 1 | -1): void => {
    supporters += by * indices.length
    for (const index of indices) {
      possible.add(origins[index]?.possible, by)
      certain.add(origins[index]?.certain, by)
    }
  }
  const here = (run: CountRange): Support => {
    // Where anybody says so, somebody said it first.
    const someone = supporters > 0 ? 1 : 0
    // Who says otherwise is no copy of those who say so, but all who say otherwise may be copies of one.
    const others = mostOfAll - possible.size()
    return {
      run,
      atLeast: Math.max(someone, certain.size()),
      atMost: Math.max(someone, possible.size()),
      againstAtLeast: Math.max(others > 0 ? 1 : 0, leastOfAll - certain.size()),
      againstAtMost: others,
    }
  }
  const found: Support[] = []
  const figures = [...new Set([...starts.keys(), ...ends.keys()])].sort((a, b) => a - b)
  for (const [place, figure] of figures.entries()) {
    move(starts.get(figure), 1)
    found.push(here({ min: figure, max: figure }))
    move(ends.get(figure), -1)
    const next = figures[place + 1]
    if (supporters > 0) found.push(here(next === undefined ? { min: figure } : { min: figure, max: next }))
  }
  return found
}
