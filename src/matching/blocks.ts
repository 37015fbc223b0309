// Which records are near enough in days and on the ground to be worth comparing, without comparing all with all.
import { earthRadiusKm } from "../value/sphere.ts"
import type { Disc } from "./disc.ts"
import type { DayRange } from "./profile.ts"

/** The outlines of a record: its windows and the discs of its places. */
export interface Outline {
  readonly windows: readonly DayRange[]
  /** The discs; none where one of its places has no point. */
  readonly discs: readonly Disc[]
}

/** How far apart two records may lie that are still compared. */
export interface Reach {
  readonly days: number
  readonly km: number
}

/** A round of comparisons: those of records of which the widest is told so sharply. */
export interface Round {
  /** How long the longest window of the two can be; infinite where one has no bounded window. */
  readonly days: number
  /** How large the largest disc of the two can be; infinite where one has no disc. */
  readonly radiusKm: number
  /** The records that are in this round for their own width, not only for that of others. */
  readonly widest: number
  /** The pairs, each once, in an order that depends on nothing but the records. */
  readonly pairs: () => Iterable<readonly [number, number]>
}

const dayLevels = [7, 31, 366, Number.POSITIVE_INFINITY]
const radiusLevels = [50, 150, 500, Number.POSITIVE_INFINITY]

// Who lies in many cells is put where there is but one.
const mostCells = 64

const level = (levels: readonly number[], width: number): number => levels.findIndex((most) => width <= most)

const dayLevel = ({ windows }: Outline): number =>
  windows.length === 0
    ? dayLevels.length - 1
    : level(dayLevels, Math.max(...windows.map(({ first, last }) => last - first + 1)))

const radiusLevel = ({ discs }: Outline): number =>
  discs.length === 0
    ? radiusLevels.length - 1
    : level(radiusLevels, Math.max(...discs.map(({ radiusKm }) => radiusKm)))

// Cubes of the smallest size, 100 km, are fewer.
const mostCubes = 4_000_000

// Days are counted from the year 0, so that no number of a cell is negative.
const daysBeforeEpoch = 719_528

const stretch = (first: number, last: number, size: number): readonly number[] => {
  const from = Math.floor(first / size)
  return Array.from({ length: Math.floor(last / size) - from + 1 }, (_, index) => from + index)
}

// Two windows that lie so many days apart share a day when the earlier is drawn out by as many.
const weeksOf = ({ windows }: Outline, size: number, reach: number): readonly number[] =>
  size === Number.POSITIVE_INFINITY
    ? [0]
    : windows.flatMap(({ first, last }) =>
        stretch(first + daysBeforeEpoch, last + daysBeforeEpoch + reach, size),
      )

// Cubes in which balls around the centres lie: no pole and no date line is in the way.
const cubesOf = ({ discs }: Outline, size: number, reach: number): readonly number[] => {
  if (size === Number.POSITIVE_INFINITY) return [0]
  const across = Math.ceil((2 * (earthRadiusKm + size)) / size) + 1
  return discs.flatMap(({ centre, radiusKm }) => {
    const far = radiusKm + reach / 2
    const [xs, ys, zs] = centre.map((at) => {
      const lowest = Math.max(0, at - far + earthRadiusKm)
      return stretch(lowest, Math.min(2 * earthRadiusKm, at + far + earthRadiusKm), size)
    }) as [readonly number[], readonly number[], readonly number[]]
    return xs.flatMap((x) => ys.flatMap((y) => zs.map((z) => (x * across + y) * across + z)))
  })
}

const unique = (cells: readonly number[]): readonly number[] => [...new Set(cells)].sort((a, b) => a - b)

/** The first place in a sorted list whose index is not below another. */
const placeOf = (indices: readonly number[], least: number): number => {
  let [from, to] = [0, indices.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (indices[middle]! < least) from = middle + 1
    else to = middle
  }
  return from
}

const firstShared = (a: readonly number[], b: readonly number[]): number | undefined => {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) return a[i]
    if (a[i]! < b[j]!) i += 1
    else j += 1
  }
  return undefined
}

/** The runs of records, each from one up to but without another, that a record is paired with. */
export type Partners = (index: number) => readonly (readonly [from: number, to: number])[]

/** The rounds, from the sharpest records to those without any day or place; each pair is in one of them. */
export const roundsOf = (
  outlines: readonly Outline[],
  { days, km }: Reach,
  partners: Partners,
): readonly Round[] => {
  const levels = outlines.map((outline) => {
    const many = outline.windows.length * Math.max(1, outline.discs.length) > mostCells / 8
    return many
      ? ([dayLevels.length - 1, radiusLevels.length - 1] as const)
      : ([dayLevel(outline), radiusLevel(outline)] as const)
  })
  const rounds = dayLevels.flatMap((most, t) => radiusLevels.map((radius, p) => ({ most, radius, t, p })))
  return rounds
    .sort((a, b) => a.t + a.p - (b.t + b.p))
    .map(({ most, radius, t, p }): Round => {
      const isIn = ([own, at]: readonly [number, number]): boolean => own <= t && at <= p
      const cellsOf = (outline: Outline): readonly number[] => {
        const cubes = cubesOf(outline, 2 * radius + km, km)
        const weeks = weeksOf(outline, most + days, days)
        return unique(weeks.flatMap((week) => cubes.map((cube) => week * mostCubes + cube)))
      }
      const own = levels.filter(isIn)
      const hasBoth = own.some(([at]) => at === t) && own.some(([, on]) => on === p)
      return {
        days: most,
        radiusKm: radius,
        widest: hasBoth ? own.filter(([at, on]) => at === t || on === p).length : 0,
        *pairs() {
          const cells = outlines.map((outline, index) => (isIn(levels[index]!) ? cellsOf(outline) : []))
          // In each cell by what makes them belong to this round: both widths, one of them, or neither.
          const rooms = new Map<number, readonly [number[], number[], number[], number[]]>()
          cells.forEach((own, index) => {
            const [at, on] = levels[index]!
            const kind = (at === t ? 0 : 2) + (on === p ? 0 : 1)
            for (const cell of own) {
              const room = rooms.get(cell) ?? [[], [], [], []]
              room[kind]!.push(index)
              rooms.set(cell, room)
            }
          })
          for (const [cell, [both, timely, placed, neither]] of rooms) {
            for (const [ones, others] of [
              [both, both],
              [both, timely],
              [both, placed],
              [both, neither],
              [timely, placed],
            ] as const) {
              for (const [i, a] of ones.entries()) {
                for (const [from, to] of partners(a)) {
                  const start = Math.max(placeOf(others, from), ones === others ? i + 1 : 0)
                  for (let j = start; j < others.length && others[j]! < to; j++) {
                    const b = others[j]!
                    if (firstShared(cells[a]!, cells[b]!) === cell) yield [a, b]
                  }
                }
              }
            }
          }
        },
      }
    })
}
