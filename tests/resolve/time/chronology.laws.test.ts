// What holds of every chronology: no possible day is lost, no impossible one is left, and no contradiction is missed.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  contextOf,
  type DateAnchor,
  type DateWindow,
  dataset,
  day,
  type Incident,
  type Link,
} from "../../../src/index.ts"
import { chronology, type TimeContradiction } from "../../../src/resolve/time/chronology.ts"
import type { TimeWindow } from "../../../src/resolve/time/told-time.ts"
import { dayNumber, dayOfNumber } from "../../../src/value/civil-day.ts"
import {
  type Days,
  daysInAnyWorld,
  everyDay,
  hasWorld,
  type Relation,
  someDay,
  type Thing,
} from "../../support/days-by-brute-force.ts"
import { runsOf } from "../../support/runs.ts"

const newYear = dayNumber("2024-01-01")
const dayAt = (number: number): string => dayOfNumber(newYear + number)!

const window = ([first, last]: Days): DateWindow => {
  if (first === Number.NEGATIVE_INFINITY && last === Number.POSITIVE_INFINITY)
    return { granularity: "unknown" }
  return {
    ...(first === Number.NEGATIVE_INFINITY ? {} : { earliest: dayAt(first) }),
    ...(last === Number.POSITIVE_INFINITY ? {} : { latest: dayAt(last) }),
    granularity: "days",
  }
}

const daysOf = ({ earliest, latest }: DateWindow): Days => [
  earliest === undefined ? Number.NEGATIVE_INFINITY : dayNumber(earliest) - newYear,
  latest === undefined ? Number.POSITIVE_INFINITY : dayNumber(latest) - newYear,
]

type Kind = "follows" | "part-of" | "same-as" | "context" | "before" | "after" | "on" | "within"

interface Gap {
  readonly min?: number
  readonly max?: number
}

interface Tie {
  readonly of: number
  readonly to: number
  readonly kind: Kind
  readonly gap: Gap
}

interface Network {
  readonly things: readonly Thing[]
  readonly ties: readonly Tie[]
  readonly days: number
}

const isAnchor = ({ kind }: Tie): boolean => ["before", "after", "on", "within"].includes(kind)

/** What a tie says, in the words of its kind. */
const relation = ({ of, to, kind, gap: { min = 0, max = Number.POSITIVE_INFINITY } }: Tie): Relation => {
  const holds = (one: Days, other: Days): boolean => {
    const fits = (days: number): boolean => min <= days && days <= max
    switch (kind) {
      case "follows":
        return someDay(other, (day) => fits(one[0] - day))
      case "part-of":
        return everyDay(one, (day) => someDay(other, (whole) => whole === day))
      case "same-as":
        return one[0] === other[0] && one[1] === other[1]
      case "context":
        return someDay(one, (a) => someDay(other, (b) => Math.abs(a - b) <= max))
      case "before":
        return everyDay(one, (day) => someDay(other, (from) => fits(from - day)))
      case "after":
        return everyDay(one, (day) => someDay(other, (from) => fits(day - from)))
      case "on":
        return everyDay(one, (day) => someDay(other, (from) => from === day))
      default:
        return everyDay(one, (day) => someDay(other, (from) => Math.abs(day - from) <= max))
    }
  }
  return { of, to, holds }
}

const anchorOf = ({ to, kind, gap }: Tie): DateAnchor => ({
  order: kind as DateAnchor["order"],
  incident: `incident:${to}`,
  gap,
})

const incidentOf = ({ lasts, told }: Thing, index: number, anchor: Tie | undefined): Incident => {
  const id = `incident:${index}` as const
  const anchored = anchor === undefined ? {} : { anchor: anchorOf(anchor) }
  if (!lasts) return { id, when: [{ value: { ...window(told?.start ?? [-1 / 0, 1 / 0]), ...anchored } }] }
  if (told === undefined && anchor === undefined) return { id }
  if (anchor !== undefined) {
    // Several acts, each of which lies in the window.
    const { start } = told ?? { start: [-1 / 0, 1 / 0] as const }
    return {
      id,
      when: [{ value: { ...window(start), ...anchored } }],
      acts: [{ value: { kind: "bombing", count: { min: 2 } } }],
    }
  }
  return { id, lasted: [{ value: { start: window(told!.start), end: window(told!.end) } }] }
}

const linkOf = ({ of, to, kind, gap }: Tie): Link => ({
  from: `incident:${of}`,
  to: `incident:${to}`,
  kind: kind as Link["kind"],
  ...(kind === "follows" || kind === "context" ? { gap } : {}),
})

const contextFrom = ({ things, ties }: Network) => {
  const links = ties.filter((tie) => !isAnchor(tie)).map(linkOf)
  const incidents = things.map((thing, index) =>
    incidentOf(
      thing,
      index,
      ties.find((tie) => isAnchor(tie) && tie.of === index),
    ),
  )
  return { context: contextOf({ ...dataset({}), incidents, links }), links }
}

const inOrder = (a: number, b: number): Days => (a <= b ? [a, b] : [b, a])

const someDays = (days: number): fc.Arbitrary<Days> =>
  fc
    .tuple(fc.nat({ max: days - 1 }), fc.nat({ max: 3 }))
    .map(([first, length]): Days => [first, Math.min(first + length, days - 1)])

const openDays = (days: number): fc.Arbitrary<Days> =>
  fc
    .tuple(someDays(days), fc.constantFrom("none", "none", "first", "last"))
    .map(([[first, last], side]): Days => [side === "first" ? -1 / 0 : first, side === "last" ? 1 / 0 : last])

const thing = (days: fc.Arbitrary<Days>, lasting: number, untold: boolean): fc.Arbitrary<Thing> =>
  fc
    .tuple(fc.nat({ max: 9 }), days, days, fc.boolean(), fc.nat({ max: untold ? 3 : 99 }))
    .map(([shape, start, other, isSame, told]): Thing => {
      if (told === 0) return { lasts: shape < lasting }
      if (shape >= lasting) return { lasts: false, told: { start, end: start } }
      const [a, b] = [start, other].sort((one, two) => one[0] - two[0]) as [Days, Days]
      return { lasts: true, told: isSame || b[1] < a[0] ? { start, end: start } : { start: a, end: b } }
    })

const gap = fc
  .tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 }), fc.constantFrom("both", "both", "min", "max", "none"))
  .map(([a, b, told]): Gap => {
    const [min, max] = inOrder(a, b)
    return told === "both" ? { min, max } : told === "min" ? { min } : told === "max" ? { max } : {}
  })

const kinds = fc.constantFrom<Kind>(
  "follows",
  "follows",
  "follows",
  "part-of",
  "same-as",
  "context",
  "before",
  "after",
  "on",
  "within",
)

// Nobody's window is reckoned from two incidents, and a whole that has parts is not of one day.
const networkOf = (things: readonly Thing[], drawn: readonly Tie[], days: number): Network => {
  const ties = drawn
    .map((tie) => ({ ...tie, of: tie.of % things.length, to: tie.to % things.length }))
    .filter(({ of, to }) => of !== to)
    .filter(
      (tie, index, all) =>
        !isAnchor(tie) || all.findIndex((one) => isAnchor(one) && one.of === tie.of) === index,
    )
  const wholes = new Set(ties.flatMap(({ kind, to }) => (kind === "part-of" ? [to] : [])))
  const anchored = new Set(ties.filter(isAnchor).map(({ of }) => of))
  return {
    ties,
    days,
    things: things.map((one, index) => {
      // What was reckoned from another was told by a window, so that its start and end lie in the same one.
      const told =
        anchored.has(index) && one.told !== undefined
          ? { start: one.told.start, end: one.told.start }
          : one.told
      return { lasts: one.lasts || wholes.has(index), ...(told === undefined ? {} : { told }) }
    }),
  }
}

const tie = fc.record({ of: fc.nat({ max: 9 }), to: fc.nat({ max: 9 }), kind: kinds, gap })

const drawn = (things: readonly fc.Arbitrary<Thing>[], most: number, days: number): fc.Arbitrary<Network> =>
  fc
    .tuple(fc.tuple(...things), fc.array(tie, { minLength: 1, maxLength: most }))
    .map(([all, ties]) => networkOf(all, ties, days))

const told = thing(someDays(10), 1, false)
const closedNetwork = fc.integer({ min: 2, max: 5 }).chain((size) =>
  drawn(
    Array.from({ length: size }, () => told),
    6,
    10,
  ),
)
// Only the first of these may last, so that all their worlds can be tried.
const first = thing(openDays(5), 5, true)
const other = thing(openDays(5), 0, true)
const openNetwork = fc
  .integer({ min: 1, max: 2 })
  .chain((others) => drawn([first, ...Array.from({ length: others }, () => other)], 4, 5))
  .map((network) => ({
    ...network,
    things: network.things.map((one, index) => (index === 0 ? one : { ...one, lasts: false })),
    ties: network.ties.filter(({ kind, to }) => kind !== "part-of" || to === 0),
  }))
// A bound that follows lies at most all gaps in a row further out than one that was told: of what lasts, its start and
// its end may each lead on to another.
const outermost = ({ things }: Network): number =>
  2 * (things.length - 1) + (things[0]?.lasts === true ? 2 : 0)

const boundsOf = (network: Network): Days => [-outermost(network), network.days - 1 + outermost(network)]

// As far again beyond them, so that the edges of these days bound nothing that could be a bound.
const calendarOf = (network: Network): Days => {
  const { things, days } = network
  const isClosed = things.every(
    ({ told }) => told !== undefined && [...told.start, ...told.end].every(Number.isFinite),
  )
  if (isClosed) return [0, days - 1]
  const reach = 2 * outermost(network) + 1
  return [-reach, days - 1 + reach]
}

const relationsOf = ({ ties }: Network): readonly Relation[] => ties.map(relation)

const windowDays = ({ start, end }: TimeWindow): readonly [Days, Days] => [daysOf(start), daysOf(end)]

/** The statements of a network: the windows that were told, and the ties. */
const statementsIn = ({ things, ties }: Network): readonly string[] => [
  ...things.flatMap(({ told }, index) => (told === undefined ? [] : [`window ${index}`])),
  ...ties.map((_, index) => `tie ${index}`),
]

/** A network in which only some of the statements were made. */
const onlyWith = (network: Network, statements: readonly string[]): Network => ({
  ...network,
  things: network.things.map(({ lasts, told }, index) =>
    told !== undefined && statements.includes(`window ${index}`) ? { lasts, told } : { lasts },
  ),
  ties: network.ties.filter((_, index) => statements.includes(`tie ${index}`)),
})

const canHold = (network: Network): boolean =>
  hasWorld(network.things, relationsOf(network), calendarOf(network))

const namesOf = (
  { cycle }: TimeContradiction,
  { ties }: Network,
  links: readonly Link[],
): readonly string[] =>
  cycle.map((by) => {
    if (by.kind === "window") return `window ${by.of.slice("incident:".length)}`
    if (by.kind === "anchor") {
      return `tie ${ties.findIndex((one) => isAnchor(one) && `incident:${one.of}` === by.of)}`
    }
    const place = links.indexOf(by.link)
    return `tie ${ties.indexOf(ties.filter((one) => !isAnchor(one))[place]!)}`
  })

const choose = (from: readonly string[], number: number): readonly (readonly string[])[] =>
  number === 0
    ? [[]]
    : from.flatMap((one, index) => choose(from.slice(index + 1), number - 1).map((rest) => [one, ...rest]))

const isAsTried = (network: Network): void => {
  const { things } = network
  const found = chronology(contextFrom(network).context)
  const relations = relationsOf(network)
  expect(found.contradictions.length === 0).toBe(canHold(network))
  if (found.contradictions.length > 0) return
  for (const [index] of things.entries()) {
    const id = `incident:${index}` as const
    if (!found.related.includes(id)) continue
    const sides = ([0, 1] as const).map((side) =>
      daysInAnyWorld(things, relations, calendarOf(network), boundsOf(network), index, side),
    )
    const narrowed = found.narrowed.find(({ incident }) => incident === id)
    const told = things[index]?.told ?? { start: [-1 / 0, 1 / 0], end: [-1 / 0, 1 / 0] }
    if (narrowed !== undefined) {
      const [start, end] = windowDays(narrowed.window)
      // A side that stays as told may be told without what the other side says of it.
      expect([start[0], end[1]]).toEqual([sides[0]?.[0], sides[1]?.[1]])
      expect(Math.min(start[1], end[1])).toBe(sides[0]?.[1])
      expect(Math.max(start[0], end[0])).toBe(sides[1]?.[0])
    } else {
      expect([told.start[0], Math.min(told.start[1], told.end[1])]).toEqual(sides[0])
      expect([Math.max(told.start[0], told.end[0]), told.end[1]]).toEqual(sides[1])
    }
  }
}

describe("on a few days", () => {
  test("the windows are those of all worlds tried one by one, and what has no world is a contradiction", () => {
    fc.assert(fc.property(closedNetwork, isAsTried), { numRuns: runsOf(2_000) })
  })

  test("so are those of what is open to one side or both, or of which nobody said when", () => {
    fc.assert(fc.property(openNetwork, isAsTried), { numRuns: runsOf(100) })
  })

  test("a contradiction cannot hold by itself, and without any one of its statements it can", () => {
    fc.assert(
      fc.property(openNetwork, (network) => {
        const { context, links } = contextFrom(network)
        for (const contradiction of chronology(context).contradictions) {
          const names = namesOf(contradiction, network, links)
          expect(new Set(names).size).toBe(names.length)
          expect(canHold(onlyWith(network, names))).toBe(false)
          for (const name of names) {
            expect(
              canHold(
                onlyWith(
                  network,
                  names.filter((one) => one !== name),
                ),
              ),
            ).toBe(true)
          }
        }
      }),
      { numRuns: runsOf(500) },
    )
  })

  test("no fewer statements of what hangs together contradict each other, where each sets one day", () => {
    fc.assert(
      fc.property(openNetwork, (network) => {
        // A tie of what lasts sets a start and an end; the shortest way round is then not always that of the fewest.
        fc.pre(network.things.every(({ lasts }) => !lasts))
        const { context, links } = contextFrom(network)
        const { contradictions } = chronology(context)
        fc.pre(contradictions.length === 1)
        const names = namesOf(contradictions[0]!, network, links)
        for (const fewer of choose(statementsIn(network), names.length - 1)) {
          expect(canHold(onlyWith(network, fewer))).toBe(true)
        }
      }),
      { numRuns: runsOf(200) },
    )
  })
})

const far = 400

/** Something that happened, and accounts of it of which one at least is right. */
const happened: fc.Arbitrary<{
  readonly days: Days
  readonly lasts: boolean
  readonly accounts: readonly Account[]
}> = fc
  .record({
    start: fc.nat({ max: far }),
    length: fc.nat({ max: 20 }),
    lasts: fc.boolean(),
    before: fc.nat({ max: 30 }),
    after: fc.nat({ max: 30 }),
    how: fc.constantFrom<How>(
      {},
      {},
      {},
      { approximate: true },
      { uncertain: true },
      { modality: "alleged" },
    ),
    open: fc.constantFrom("", "", "first", "last"),
    rivals: fc.array(
      fc.record({
        first: fc.nat({ max: far }),
        length: fc.nat({ max: 20 }),
        how: fc.constantFrom<How>({}, {}, { approximate: true }, { modality: "possible" }),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ start, length, lasts, before, after, how, open, rivals }) => {
    const days: Days = [start, lasts ? start + length : start]
    const right: Account = {
      days: [open === "first" ? -1 / 0 : start - before, open === "last" ? 1 / 0 : days[1] + after],
      how,
    }
    const wrong = rivals.map((one): Account => ({ days: [one.first, one.first + one.length], how: one.how }))
    return { days, lasts, accounts: [...wrong, right] }
  })

interface How {
  readonly approximate?: true
  readonly uncertain?: true
  readonly modality?: "alleged" | "possible"
}

interface Account {
  readonly days: Days
  readonly how: How
}

const tellingOf = ({ days, how: { modality, ...marks } }: Account) => ({
  value: { ...window(days), ...marks },
  ...(modality === undefined ? {} : { modality }),
})

const said = day("2024-06-01")

/** A link that is true of the days, or one that nobody vouches for or that was said too late. */
const linkBetween = (
  from: number,
  to: number,
  [one, other]: readonly [Days, Days],
  drawn: {
    readonly kind: Link["kind"]
    readonly low: number
    readonly high: number
    readonly at: number
    readonly lie: number
  },
): readonly Link[] => {
  const bare = { from: `incident:${from}`, to: `incident:${to}`, kind: drawn.kind } as const
  const firm = { ...bare, saidOn: said }
  if (drawn.lie === 0) return [{ ...firm, modality: "suspected", gap: { max: drawn.low } }]
  if (drawn.lie === 1) return [{ ...bare, saidOn: day("2024-06-02"), gap: { max: drawn.low } }]
  if (drawn.lie === 2) return [{ ...bare, gap: { max: drawn.low } }]
  const counted = other[0] + (drawn.at % (other[1] - other[0] + 1))
  const days = one[0] - counted
  const gap = (number: number): Gap => ({ min: Math.max(0, number - drawn.low), max: number + drawn.high })
  if (drawn.kind === "part-of") return other[0] <= one[0] && one[1] <= other[1] ? [firm] : []
  if (drawn.kind === "same-as") return one[0] === other[0] && one[1] === other[1] ? [firm] : []
  if (drawn.kind === "context") return [{ ...firm, gap: gap(Math.abs(days)) }]
  if (drawn.kind === "not-same-as") return [{ ...firm, gap: { max: 0 } }]
  return days < 0 ? [] : [{ ...firm, ...(drawn.low > 2 ? {} : { gap: gap(days) }) }]
}

describe("in a world that was drawn first", () => {
  test("the day on which something happened is never lost, and what is true never contradicts itself", () => {
    const link = fc.record({
      from: fc.nat({ max: 9 }),
      to: fc.nat({ max: 9 }),
      kind: fc.constantFrom<Link["kind"]>(
        "follows",
        "retaliation-for",
        "commemorates",
        "part-of",
        "same-as",
        "context",
        "not-same-as",
      ),
      low: fc.nat({ max: 4 }),
      high: fc.nat({ max: 3 }),
      at: fc.nat({ max: 20 }),
      lie: fc.nat({ max: 15 }),
    })
    let narrower = 0
    fc.assert(
      fc.property(
        fc.array(happened, { minLength: 2, maxLength: 10 }),
        fc.array(link, { maxLength: 16 }),
        (all, links) => {
          const incidents = all.map(({ lasts, accounts }, index): Incident => {
            const told = accounts.map((account) => ({ ...tellingOf(account), saidOn: said }))
            const id = `incident:${index}` as const
            // Several acts may lie on several days of a window.
            return {
              id,
              when: told,
              ...(lasts ? { acts: [{ value: { kind: "airstrike", count: { min: 1 } } }] } : {}),
            }
          })
          const drawn = links
            .map((one) => ({ ...one, from: one.from % all.length, to: one.to % all.length }))
            .filter(({ from, to, kind }) => from !== to && (kind !== "part-of" || all[to]?.lasts === true))
            // What came later is told as what followed, so that most links that are drawn are true.
            .map((one) =>
              one.kind !== "part-of" && all[one.from]!.days[0] < all[one.to]!.days[0]
                ? { ...one, from: one.to, to: one.from }
                : one,
            )
            .flatMap(({ from, to, ...one }) => linkBetween(from, to, [all[from]!.days, all[to]!.days], one))
          const context = contextOf({ ...dataset({}), incidents, links: drawn })
          const found = chronology(context, { asOf: said })
          expect(found.contradictions).toEqual([])
          narrower += found.narrowed.length
          for (const { incident, window: left, before } of found.narrowed) {
            const { days } = all[incidents.findIndex(({ id }) => id === incident)]!
            const [start, end] = windowDays(left)
            for (const [day, [first, last], side] of [
              [days[0], start, left.start],
              [days[1], end, left.end],
            ] as const) {
              // A side that stays as it was told is as wrong as those who told it about so.
              if (side === before.start || side === before.end) continue
              expect(first <= day && day <= last).toBe(true)
            }
          }
        },
      ),
      { numRuns: runsOf(2_000) },
    )
    expect(narrower).toBeGreaterThan(runsOf(1_000))
  })
})
