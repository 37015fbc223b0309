// Which numbers how many independent sources support, told naively: every way in which sources may copy each other.
import type { CountRange } from "../../src/value/count-range.ts"

/** A source as the oracle sees it: what it knows by itself, and whom alone it passes on. */
export interface PlainSource {
  readonly id: number
  readonly independence?: "independent" | "dependent"
  readonly relays?: number
}

/** One total and the source that gives it. */
export interface PlainTotal {
  readonly source: number
  readonly count: CountRange
}

/** The root of a source: the last one met on the way, or the least of the circle that the way ends in. */
export const rootOf = (id: number, sources: readonly PlainSource[]): number | undefined => {
  const way: number[] = []
  let here = id
  for (;;) {
    const source = sources.find((one) => one.id === here)
    if (way.includes(here)) {
      const circle = way.slice(way.indexOf(here))
      const areCopies = circle.every((member) => sources[member]?.independence === "dependent")
      return areCopies ? undefined : Math.min(...circle)
    }
    way.push(here)
    if (source?.independence === "independent") return here
    if (source?.relays === undefined) return source?.independence === "dependent" ? undefined : here
    here = source.relays
  }
}

/** All lists with one of the choices at each place. */
const everyChoice = (choices: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  choices.reduce<readonly (readonly number[])[]>(
    (all, some) => all.flatMap((before) => some.map((one) => [...before, one])),
    [[]],
  )

/** How many origins some roots may come to: each of unknown independence is its own, or a copy of another of them. */
export const countsOf = (roots: readonly number[], isKnown: (root: number) => boolean): readonly number[] => {
  const distinct = [...new Set(roots)]
  const worlds = everyChoice(distinct.map((root) => (isKnown(root) ? [root] : distinct)))
  return worlds.flatMap((copied) => {
    const originOf = (root: number): number => {
      const seen = [root]
      for (;;) {
        const next = copied[distinct.indexOf(seen.at(-1)!)]!
        if (next === seen.at(-1)) return next
        if (seen.includes(next)) return Math.min(...seen.slice(seen.indexOf(next)))
        seen.push(next)
      }
    }
    return [new Set(distinct.map(originOf)).size]
  })
}

const allows = ({ min, max }: CountRange, n: number): boolean => min <= n && (max === undefined || n <= max)

/** How many origins support a number, at least and at most, and how many speak and do not. */
export const supportFor = (
  n: number,
  totals: readonly PlainTotal[],
  sources: readonly PlainSource[],
): { readonly yes: readonly number[]; readonly no: readonly number[] } => {
  const isKnown = (root: number): boolean =>
    sources.find(({ id }) => id === root)?.independence === "independent"
  const rootsOf = (some: readonly PlainTotal[]): readonly number[] =>
    some.flatMap(({ source }) => rootOf(source, sources) ?? [])
  const saying = totals.filter(({ count }) => allows(count, n))
  const yes = rootsOf(saying)
  const no = rootsOf(totals).filter((root) => !yes.includes(root))
  // Who only passes on what others said confirms nothing, but somebody said it.
  return {
    yes: saying.length === 0 ? [0] : yes.length === 0 ? [1] : countsOf(yes, isKnown),
    no: no.length === 0 ? [0] : countsOf(no, isKnown),
  }
}
