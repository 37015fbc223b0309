// Every world that a few small records allow, written out one by one: what totals are held to.
import type { Member, UnreportedAs } from "../../src/query/totals/member.ts"
import type { CountRange } from "../../src/value/count-range.ts"

type Pair = readonly [string, string]

/** How a few records stand to each other, as plain lists of pairs. */
export interface SmallRelations {
  readonly same: readonly Pair[]
  readonly possiblySame: readonly Pair[]
  readonly parts: readonly Pair[]
  readonly possibleParts: readonly Pair[]
  readonly overlaps: readonly Pair[]
}

/** What one world comes to. */
export interface World {
  /** How many incidents. */
  readonly count: number
  /** How many people in all of those that count in the sum. */
  readonly sum: number
  /** How many people in each incident that counts in the sum. */
  readonly values: readonly number[]
}

/** What worlds are asked. */
export interface Asked {
  /** Whether those that say nothing of the number count in the sum. */
  readonly unreportedAs?: UnreportedAs
  /** Whether a record falls into the group that is looked at: all ways that its worlds have it. */
  readonly inGroup?: (id: string) => readonly boolean[]
}

/** The records of one incident or aggregate. */
export type Event = readonly Member[]

/** What an event is in one world: whether it counts, and which numbers it may have. */
export interface Chosen {
  readonly isIn: boolean
  readonly allows: (n: number) => boolean
}

/** All choices of some of the items. */
export const subsets = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.reduce<readonly (readonly T[])[]>((all, item) => all.concat(all.map((one) => one.concat(item))), [[]])

/** All choices of one item of each list. */
export const products = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (all, list) => all.flatMap((one) => list.map((item) => [...one, item])),
    [[]],
  )

/** Whether a number lies in some of the runs. */
export const within = (runs: readonly CountRange[], n: number): boolean =>
  runs.some(({ min, max }) => min <= n && (max === undefined || n <= max))

/** The records as events, those that are the same taken together. */
export const eventsOf = (members: readonly Member[], pairs: readonly Pair[]): readonly Event[] => {
  let groups = members.map((member) => [member])
  for (const [a, b] of pairs) {
    const met = groups.filter((group) => group.some(({ id }) => id === a || id === b))
    groups = [...groups.filter((group) => !met.includes(group)), met.flat()]
  }
  return groups
}

/** Whether an event counts in the sum where it counts at all. */
export const isSummed = (event: Event, { unreportedAs }: Asked): boolean =>
  unreportedAs !== "left-out" || event.some(({ value }) => value !== undefined)

/** What an event may be: each record may be the right one; a silent one leaves the number to those that tell it. */
export const choicesOf = (records: Event, { inGroup = () => [true] }: Asked = {}): readonly Chosen[] => {
  const tellers = records.filter(({ value }) => value !== undefined)
  const asked = tellers.filter(({ id, membership }) => membership !== "no" && inGroup(id).includes(true))
  const any = [{ min: 0 }]
  const allowedBy = (one: Member): readonly CountRange[] =>
    one.membership === "possible" ? (one.allowed ?? one.value ?? any) : (one.value ?? any)
  return records.flatMap((right): readonly Chosen[] => {
    const out = {
      isIn: false,
      allows: (n: number) => tellers.length === 0 || tellers.some(({ value = [] }) => within(value, n)),
    }
    const isIn = {
      isIn: true,
      allows: (n: number) =>
        right.value === undefined && asked.length > 0
          ? asked.some((one) => within(allowedBy(one), n))
          : within(allowedBy(right), n),
    }
    if (right.membership === "no") return [out]
    const ways = inGroup(right.id).map((isThere) => (isThere ? isIn : out))
    return right.membership === "certain" ? ways : [out, ...ways]
  })
}

/** Everything that lies above each place, by the edges up. */
export const closureOf = (
  size: number,
  edges: readonly (readonly [number, number])[],
): readonly Set<number>[] => {
  const up = Array.from({ length: size }, () => new Set<number>())
  for (let round = 0; round < size; round++) {
    for (const [part, whole] of edges) {
      up[part]!.add(whole)
      for (const above of up[whole]!) up[part]!.add(above)
    }
  }
  return up
}

/** Each way to fill the sorts of people so that every event has a number that it may have, up to a limit. */
const fillings = (
  sorts: readonly (readonly number[])[],
  chosen: readonly Chosen[],
  limit: number,
): readonly (readonly number[])[] => {
  const size = chosen.length
  const found: (readonly number[])[] = []
  const fill = (at: number, filled: readonly number[], sizes: readonly number[]): void => {
    if (sizes.some((n) => n > limit)) return
    if (at === sorts.length) {
      if (chosen.every(({ allows }, event) => allows(sizes[event]!))) found.push(filled)
      return
    }
    for (let n = 0; n <= limit; n++) {
      const next = sizes.map((before, event) => before + (sorts[at]!.includes(event) ? n : 0))
      if (next.some((total) => total > limit)) break
      fill(at + 1, [...filled, n], next)
    }
  }
  fill(0, [], new Array<number>(size).fill(0))
  return found
}

/** Every world of a few incidents, some of them within others, numbers of people up to a limit. */
export const worldsOf = (
  members: readonly Member[],
  relations: SmallRelations,
  limit: number,
  asked: Asked = {},
): readonly World[] =>
  subsets(relations.possiblySame).flatMap((alsoSame) =>
    subsets(relations.possibleParts).flatMap((alsoParts) => {
      const events = eventsOf(members, [...relations.same, ...alsoSame])
      const place = (id: string) => events.findIndex((records) => records.some((one) => one.id === id))
      const edges = [...relations.parts, ...alsoParts]
        .map(([part, whole]) => [place(part), place(whole)] as const)
        .filter(([part, whole]) => part !== whole)
      const up = closureOf(events.length, edges)
      if (up.some((above, index) => above.has(index))) return []
      const mayOverlap = (a: number, b: number): boolean =>
        a === b || up[a]!.has(b) || up[b]!.has(a) || up.some((above) => above.has(a) && above.has(b))
      const sorts = subsets(events.map((_, index) => index)).filter(
        (sort) =>
          sort.length > 0 &&
          sort.every((one) => [...up[one]!].every((above) => sort.includes(above))) &&
          sort.every((one) => sort.every((other) => mayOverlap(one, other))),
      )
      return products(events.map((event) => choicesOf(event, asked))).flatMap((chosen) => {
        // An incident within one that counts is not counted beside it.
        const countedOf = (isIn: readonly boolean[]): readonly number[] =>
          isIn.flatMap((isHere, index) =>
            isHere && ![...up[index]!].some((above) => isIn[above]) ? [index] : [],
          )
        const isIn = chosen.map((one) => one.isIn)
        const isInSum = isIn.map((isHere, index) => isHere && isSummed(events[index]!, asked))
        const summed = countedOf(isInSum)
        return fillings(sorts, chosen, limit).map((filled) => {
          const peopleIn = (of: (event: number) => boolean): number =>
            sorts.reduce((total, sort, at) => total + (sort.some(of) ? filled[at]! : 0), 0)
          return {
            count: countedOf(isIn).length,
            sum: peopleIn((event) => isInSum[event]!),
            values: summed.map((index) => peopleIn((event) => event === index)),
          }
        })
      })
    }),
  )
