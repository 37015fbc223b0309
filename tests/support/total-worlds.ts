// Every world that a few small records allow, written out one by one: what totals are held to.
import type { Member } from "../../src/query/totals/member.ts"
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
  /** How many incidents; the least and the most that the world itself leaves open. */
  readonly count: readonly [number, number]
  /** How many people in all. */
  readonly sum: number
  /** How many people in each incident that counts, aggregates left out. */
  readonly values: readonly number[]
}

interface Event {
  readonly records: readonly Member[]
  readonly isAggregate: boolean
}

interface Chosen {
  readonly isIn: boolean
  readonly allows: (n: number) => boolean
}

const subsets = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.reduce<readonly (readonly T[])[]>((all, item) => all.concat(all.map((one) => one.concat(item))), [[]])

const products = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (all, list) => all.flatMap((one) => list.map((item) => [...one, item])),
    [[]],
  )

const within = (runs: readonly CountRange[], n: number): boolean =>
  runs.some(({ min, max }) => min <= n && (max === undefined || n <= max))

const eventsOf = (members: readonly Member[], pairs: readonly Pair[]): readonly Event[] => {
  let groups = members.map((member) => [member])
  for (const [a, b] of pairs) {
    const met = groups.filter((group) => group.some(({ id }) => id === a || id === b))
    groups = [...groups.filter((group) => !met.includes(group)), met.flat()]
  }
  return groups.map((records) => ({
    records,
    isAggregate: records.some(({ incidents }) => incidents !== undefined),
  }))
}

/** What an event may be: each record may be the right one; a silent one leaves the number to those that tell it. */
const choicesOf = ({ records }: Event): readonly Chosen[] => {
  const tellers = records.filter(({ value }) => value !== undefined)
  const asked = tellers.filter((one) => one.membership !== "no")
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
    return right.membership === "certain" ? [isIn] : [out, isIn]
  })
}

const closureOf = (size: number, edges: readonly (readonly [number, number])[]): readonly Set<number>[] => {
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

/** How many incidents the members are, where aggregates hold those that lie within them and perhaps others. */
const countsOf = (
  events: readonly Event[],
  up: readonly Set<number>[],
  chosen: readonly Chosen[],
  numbers: readonly CountRange[],
  mayOverlap: (a: number, b: number) => boolean,
  limit: number,
): readonly (readonly [number, number])[] => {
  const incidents = events.flatMap(({ isAggregate }, index) => (isAggregate ? [] : [index]))
  const aggregates = events.flatMap(({ isAggregate }, index) =>
    isAggregate && chosen[index]!.isIn ? [index] : [],
  )
  const tops = incidents.filter((index) => !incidents.some((other) => up[index]!.has(other)))
  const counted = incidents.filter(
    (index) =>
      chosen[index]!.isIn && !incidents.some((other) => chosen[other]!.isIn && up[index]!.has(other)),
  )
  const inside = (aggregate: number) => tops.filter((index) => up[index]!.has(aggregate))
  const outside = counted.filter((index) => !aggregates.some((aggregate) => up[index]!.has(aggregate)))
  const lists = aggregates.map((aggregate) => {
    const { min, max = limit } = numbers[aggregate]!
    const least = Math.max(min, inside(aggregate).length)
    return Array.from({ length: Math.max(0, max - least + 1) }, (_, step) => least + step)
  })
  return products(lists).flatMap((sizes) => {
    const nested = aggregates.every((inner, i) =>
      aggregates.every((outer, j) => !up[inner]!.has(outer) || sizes[i]! <= sizes[j]!),
    )
    if (!nested) return []
    const all = new Set(aggregates.flatMap(inside)).size
    const areApart = aggregates.every((a) => aggregates.every((b) => a === b || !mayOverlap(a, b)))
    const least = areApart ? sizes.reduce((sum, n) => sum + n, 0) : Math.max(0, all, ...sizes)
    const roots = aggregates.map((one, i) =>
      aggregates.some((other) => up[one]!.has(other)) ? 0 : sizes[i]!,
    )
    const most = roots.reduce((sum, n) => sum + n, 0)
    return [[outside.length + least, outside.length + most] as const]
  })
}

/** Every world of a few records, numbers of people up to a limit. */
export const worldsOf = (
  members: readonly Member[],
  relations: SmallRelations,
  limit: number,
): readonly World[] =>
  subsets(relations.possiblySame).flatMap((alsoSame) =>
    subsets(relations.possibleParts).flatMap((alsoParts) => {
      const events = eventsOf(members, [...relations.same, ...alsoSame])
      const place = (id: string) => events.findIndex(({ records }) => records.some((one) => one.id === id))
      const edges = [...relations.parts, ...alsoParts]
        .map(([part, whole]) => [place(part), place(whole)] as const)
        .filter(([part, whole]) => part !== whole)
      const up = closureOf(events.length, edges)
      if (up.some((above, index) => above.has(index))) return []
      const mayOverlap = (a: number, b: number): boolean =>
        a === b ||
        up[a]!.has(b) ||
        up[b]!.has(a) ||
        up.some((above) => above.has(a) && above.has(b)) ||
        relations.overlaps.some(([x, y]) => [place(x), place(y)].sort().join() === [a, b].sort().join())
      const sorts = subsets(events.map((_, index) => index)).filter(
        (sort) =>
          sort.length > 0 &&
          sort.every((one) => [...up[one]!].every((above) => sort.includes(above))) &&
          sort.every((one) => sort.every((other) => mayOverlap(one, other))),
      )
      const numbers = events.map(({ records }) => {
        const told = records.flatMap(({ incidents }) => incidents ?? [])
        const max = told.some((one) => one.max === undefined)
          ? undefined
          : Math.max(...told.map((one) => one.max ?? 0))
        const min = Math.min(...told.map((one) => one.min))
        return max === undefined ? { min } : { min, max }
      })
      return products(events.map(choicesOf)).flatMap((chosen) => {
        const counts = countsOf(events, up, chosen, numbers, mayOverlap, limit)
        return fillings(sorts, chosen, limit).flatMap((filled) => {
          const sizeOf = (event: number): number =>
            sorts.reduce((sum, sort, at) => sum + (sort.includes(event) ? filled[at]! : 0), 0)
          const sum = sorts.reduce(
            (total, sort, at) => total + (sort.some((event) => chosen[event]!.isIn) ? filled[at]! : 0),
            0,
          )
          const values = events.flatMap(({ isAggregate }, index) => {
            const isCovered = events.some(
              (other, above) => !other.isAggregate && chosen[above]!.isIn && up[index]!.has(above),
            )
            return isAggregate || !chosen[index]!.isIn || isCovered ? [] : [sizeOf(index)]
          })
          return counts.map((count) => ({ count, sum, values }))
        })
      })
    }),
  )
