// Questions by narrowed days against every world that what was told and the links between three incidents allow.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type Context,
  contextOf,
  type Dataset,
  type DateWindow,
  dataset,
  type Incident,
  type Link,
  type Truth,
} from "../../src/index.ts"
import { evaluate, indexed, type Query, type QueryOptions } from "../../src/query/index.ts"
import { dayText, smallDataset } from "../support/arbitrary-incidents.ts"
import { smallQuery } from "../support/arbitrary-queries.ts"
import {
  type Days,
  everyDay,
  hasWorld,
  type Relation,
  someDay,
  type Thing,
} from "../support/days-by-brute-force.ts"
import { runsOf } from "../support/runs.ts"
import { timeHolds } from "../support/worlds.ts"

const narrowed: QueryOptions = { times: "narrowed" }

// The days that are told lie from the 10th to the 15th; what is not told can lie further out than any gap leads.
const told: Days = [10, 15]
const calendar: Days = [-2, 27]

type How = "sharp" | "approximate" | "uncertain"

/** One account of when something happened: a window, or where an end is told, the windows of its start and end. */
interface Account {
  readonly start: Days
  readonly end?: Days
  readonly how: How
}

interface Tie {
  readonly from: number
  readonly to: number
  readonly kind: "follows" | "retaliation-for" | "part-of" | "same-as" | "coordinated-with"
  readonly gap: { readonly min?: number; readonly max?: number }
  /** Whether nobody vouches for it. */
  readonly isLoose: boolean
}

interface Network {
  readonly things: readonly (readonly Account[])[]
  readonly ties: readonly Tie[]
}

const windowOf = ([first, last]: Days, how: How = "sharp"): DateWindow => ({
  earliest: dayText(first),
  latest: dayText(last),
  granularity: first === last ? "day" : "days",
  ...(how === "sharp" ? {} : { [how]: true }),
})

const incidentOf = (accounts: readonly Account[], index: number): Incident => {
  const id = `incident:${index}` as const
  const by = (at: number) => [at === 0 ? ("source:s" as const) : ("source:t" as const)]
  if (accounts.length === 0) return { id }
  return accounts[0]?.end === undefined
    ? { id, when: accounts.map(({ start, how }, at) => ({ value: windowOf(start, how), by: by(at) })) }
    : {
        id,
        lasted: accounts.map(({ start, end }, at) => ({
          value: { start: windowOf(start), ...(end === undefined ? {} : { end: windowOf(end) }) },
          by: by(at),
        })),
      }
}

const linkOf = ({ from, to, kind, gap, isLoose }: Tie): Link => ({
  from: `incident:${from}`,
  to: `incident:${to}`,
  kind,
  ...(kind === "part-of" || kind === "same-as" ? {} : { gap }),
  ...(isLoose ? { modality: "suspected" as const } : {}),
})

const datasetOf = ({ things, ties }: Network): Dataset =>
  dataset({ incidents: things.map(incidentOf), links: ties.map(linkOf) })

const relationOf = ({ from, to, kind, gap: { min = 0, max = Number.POSITIVE_INFINITY } }: Tie): Relation => ({
  of: from,
  to,
  holds: (one, other) => {
    switch (kind) {
      case "part-of":
        return everyDay(one, (day) => someDay(other, (whole) => whole === day))
      case "same-as":
        return one[0] === other[0] && one[1] === other[1]
      case "coordinated-with":
        return someDay(one, (a) => someDay(other, (b) => Math.abs(a - b) <= max))
      default:
        return someDay(other, (day) => min <= one[0] - day && one[0] - day <= max)
    }
  },
})

/** What each account leaves a thing, as questions read it: what is about so is widened, what is doubted is any day. */
const readings = (accounts: readonly Account[], mayLast: boolean): readonly Thing[] => {
  if (accounts.length === 0) return [{ lasts: mayLast }]
  return accounts.map(({ start, end, how }): Thing => {
    if (end !== undefined) return { lasts: true, told: { start, end } }
    if (how === "uncertain") return { lasts: mayLast }
    const more = how === "approximate" ? start[1] - start[0] + 1 : 0
    const days: Days = [start[0] - more, start[1] + more]
    return { lasts: mayLast, told: { start: days, end: days } }
  })
}

const product = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (all, list) => all.flatMap((row) => list.map((one) => [...row, one])),
    [[]],
  )

/** The truth of a question over all worlds; nothing where there is none. */
const truthInWorlds = (
  { things, ties }: Network,
  asked: number,
  holds: (days: Days) => boolean,
  isLasting: (index: number) => boolean,
): Truth | undefined => {
  const relations = ties.filter(({ isLoose }) => !isLoose).map(relationOf)
  const choices = product(things.map((accounts, index) => readings(accounts, isLasting(index))))
  const can = (is: (days: Days) => boolean): boolean =>
    choices.some((choice) => hasWorld(choice, relations, calendar, { thing: asked, is }))
  const some = can(holds)
  const other = can((days) => !holds(days))
  if (!some && !other) return undefined
  return some ? (other ? "possible" : "certain") : "no"
}

/** Whether a question about time holds of days. */
const holdsOf =
  ({ happened, not, and, or }: Query) =>
  (days: Days): boolean => {
    if (happened !== undefined) return timeHolds(happened, { start: days[0], end: days[1] })
    if (not !== undefined) return !holdsOf(not)(days)
    return and !== undefined
      ? and.every((part) => holdsOf(part)(days))
      : (or ?? []).some((part) => holdsOf(part)(days))
  }

const someDays: fc.Arbitrary<Days> = fc
  .tuple(fc.integer({ min: told[0], max: told[1] }), fc.nat({ max: 3 }))
  .map(([first, length]): Days => [first, Math.min(first + length, told[1])])

const account: fc.Arbitrary<Account> = fc
  .tuple(someDays, fc.constantFrom<How>("sharp", "sharp", "sharp", "sharp", "approximate", "uncertain"))
  .map(([start, how]) => ({ start, how }))

const span: fc.Arbitrary<Account> = fc
  .tuple(someDays, someDays)
  .map(([a, b]) => (a[0] <= b[0] ? { start: a, end: b, how: "sharp" } : { start: b, end: a, how: "sharp" }))

const thing: fc.Arbitrary<readonly Account[]> = fc.oneof(
  { weight: 5, arbitrary: fc.array(account, { minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.array(account, { minLength: 2, maxLength: 2 }) },
  { weight: 1, arbitrary: fc.array(span, { minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.constant([]) },
)

const tie: fc.Arbitrary<Tie> = fc
  .record({
    from: fc.nat({ max: 2 }),
    to: fc.nat({ max: 2 }),
    kind: fc.constantFrom<Tie["kind"]>(
      "follows",
      "follows",
      "retaliation-for",
      "part-of",
      "same-as",
      "coordinated-with",
    ),
    gap: fc.constantFrom<Tie["gap"]>({}, { min: 1, max: 1 }, { max: 1 }, { min: 1 }, { min: 0, max: 2 }),
    isLoose: fc.nat({ max: 9 }).map((one) => one === 0),
  })
  .filter(({ from, to }) => from !== to)

const network: fc.Arbitrary<Network> = fc.record({
  things: fc.array(thing, { minLength: 3, maxLength: 3 }),
  ties: fc.array(tie, { minLength: 1, maxLength: 4 }),
})

const relations = [
  "within",
  "touching",
  "before",
  "after",
  "equals",
  "during",
  "contains",
  "starts",
  "started-by",
  "finishes",
  "finished-by",
  "overlaps",
  "overlapped-by",
  "meets",
  "met-by",
] as const

const ask: fc.Arbitrary<Query> = fc
  .tuple(fc.constantFrom("within" as const, "within" as const, "touching" as const, ...relations), someDays)
  .map(([relation, [from, to]]) => ({ happened: { relation, from: dayText(from), to: dayText(to) } }))

const asks: fc.Arbitrary<Query> = fc.oneof(
  ask,
  ask.map((not): Query => ({ not })),
  fc.tuple(ask, ask).map((and): Query => ({ and })),
  fc.tuple(ask, ask).map(([a, b]): Query => ({ or: [a, { not: b }] })),
)

const tally = { asked: 0, settled: 0, sound: 0, open: 0, impossible: 0 }

const isSettled = (truth: Truth | undefined): boolean => truth === "certain" || truth === "no"

/** Says what is wrong with an answer, if anything is. */
const wrong = (
  answer: Truth | undefined,
  exactness: "exact" | "sound",
  inWorlds: Truth,
): string | undefined =>
  answer === inWorlds || (answer === "possible" && exactness === "sound")
    ? undefined
    : `${answer} and ${exactness}, but ${inWorlds}`

const wholes = ({ ties }: Network): ReadonlySet<number> =>
  new Set(ties.flatMap(({ kind, to }) => (kind === "part-of" ? [to] : [])))

describe("by narrowed days", () => {
  test("certain and no hold in all worlds that the links leave, and what is exactly possible in some", () => {
    fc.assert(
      fc.property(network, fc.array(asks, { minLength: 3, maxLength: 3 }), (made, queries) => {
        const context = contextOf(datasetOf(made))
        for (const query of queries) {
          for (const [index, incident] of context.dataset.incidents.entries()) {
            const before = evaluate(query, [incident], context).truth(incident)
            const answer = evaluate(query, [incident], context, narrowed)
            const truth = answer.truth(incident)
            if (isSettled(before)) expect({ query, made, truth }).toMatchObject({ truth: before })
            const inWorlds = truthInWorlds(made, index, holdsOf(query), () => false)
            if (inWorlds === undefined) {
              tally.impossible += 1
              continue
            }
            tally.asked += 1
            if (!isSettled(before) && isSettled(truth)) tally.settled += 1
            if (truth === "possible") tally.open += 1
            if (answer.exactness === "sound") tally.sound += 1
            const fault = wrong(truth, answer.exactness, inWorlds)
            if (fault !== undefined) expect({ query, made, index, fault }).toBeUndefined()
          }
        }
      }),
      { numRuns: runsOf(1_000) },
    )
    if (process.env.CASUS_RUNS !== undefined) console.log(JSON.stringify(tally))
    expect(tally.settled).toBeGreaterThan(tally.asked / 50)
    expect(tally.sound).toBeLessThan(tally.open)
  })

  test("what they settle is so too where a whole, or what nobody dated, lasted for days", () => {
    let settled = 0
    fc.assert(
      fc.property(network, ask, (made, query) => {
        const context = contextOf(datasetOf(made))
        const whole = wholes(made)
        const mayLast = (index: number): boolean => whole.has(index) || made.things[index]?.length === 0
        fc.pre(made.things.filter((_, index) => mayLast(index)).length < 3)
        for (const [index, incident] of context.dataset.incidents.entries()) {
          if (isSettled(evaluate(query, [incident], context).truth(incident))) continue
          const truth = evaluate(query, [incident], context, narrowed).truth(incident)
          if (!isSettled(truth)) continue
          settled += 1
          const inWorlds = truthInWorlds(made, index, holdsOf(query), mayLast) ?? truth
          expect({ query, made, index, truth }).toMatchObject({ truth: inWorlds })
        }
      }),
      { numRuns: runsOf(1_000) },
    )
    expect(settled).toBeGreaterThan(runsOf(1_000) / 20)
  })

  test("an index answers as the questions do one by one", () => {
    fc.assert(
      fc.property(network, fc.array(asks, { minLength: 1, maxLength: 3 }), (made, queries) => {
        const context = contextOf(datasetOf(made))
        const index = indexed(context, narrowed)
        for (const query of queries) {
          const slow = evaluate(query, context.dataset.incidents, context, narrowed)
          const fast = index.evaluate(query)
          expect(context.dataset.incidents.map(fast.truth)).toEqual(context.dataset.incidents.map(slow.truth))
          expect(fast.exactness).toBe(slow.exactness)
        }
      }),
      { numRuns: runsOf(500) },
    )
  })

  test("nothing that was certain or no becomes open or the opposite, whatever is asked, indexed or not", () => {
    const times = (context: Context, query: Query, options: QueryOptions) =>
      evaluate(query, context.dataset.incidents, context, options)
    let settled = 0
    fc.assert(
      fc.property(
        smallDataset,
        fc.array(tie, { minLength: 1, maxLength: 4 }),
        fc.array(smallQuery, { minLength: 3, maxLength: 3 }),
        (made, ties, queries) => {
          const count = made.incidents.length
          const links = ties
            .map((one) => ({ ...one, from: one.from % count, to: one.to % count }))
            .filter(({ from, to }) => from !== to)
            .map(
              (one): Link => ({
                ...linkOf(one),
                from: made.incidents[one.from]!.id,
                to: made.incidents[one.to]!.id,
              }),
            )
          const context = contextOf({ ...made, links: [...made.links, ...links] })
          const index = indexed(context, narrowed)
          for (const query of queries) {
            const before = times(context, query, {})
            const after = times(context, query, narrowed)
            const fast = index.evaluate(query)
            for (const { id } of made.incidents) {
              expect(fast.truth(id)).toBe(after.truth(id))
              if (isSettled(before.truth(id))) expect(after.truth(id)).toBe(before.truth(id))
              else if (isSettled(after.truth(id))) settled += 1
            }
          }
        },
      ),
      { numRuns: runsOf(1_000) },
    )
    expect(settled).toBeGreaterThan(0)
  })
})
