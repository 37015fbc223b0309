import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Affiliation, contextOf, type DateWindow, dataset, isPartOf } from "../../../src/index.ts"
import { actorGraph } from "../../../src/resolve/actors/graph.ts"
import { truthOn } from "../../../src/resolve/actors/tie.ts"
import { members, umbrellas } from "../../../src/resolve/actors/umbrellas.ts"
import { dayNumber } from "../../../src/value/civil-day.ts"
import {
  dayText,
  membershipInWorlds,
  membershipsOn,
  membershipWithin,
  worldsOf,
} from "../../support/actor-worlds.ts"
import { runsOf } from "../../support/runs.ts"

const runs = runsOf(1_000)
const lastDay = 14

/** Some day of January, sharp or fuzzy, sometimes open on a side, doubted, or told about. */
const anyWindow = (last: number): fc.Arbitrary<DateWindow> =>
  fc
    .record({
      one: fc.integer({ min: 1, max: last }),
      more: fc.constantFrom(0, 0, 0, 1, 3),
      open: fc.constantFrom("", "", "", "", "", "earliest", "latest", "both"),
      note: fc.constantFrom("", "", "", "", "", "", "approximate", "uncertain"),
    })
    .map(({ one, more, open, note }) => ({
      ...(open === "earliest" || open === "both" ? {} : { earliest: dayText(one) }),
      ...(open === "latest" || open === "both" ? {} : { latest: dayText(Math.min(one + more, last)) }),
      granularity: "days" as const,
      ...(note === "approximate" ? { approximate: true } : {}),
      ...(note === "uncertain" ? { uncertain: true } : {}),
    }))

const kinds = ["part-of", "part-of", "part-of", "member-of", "merged-into", "same-as", "backed-by"] as const

const anyActor = (most: number): fc.Arbitrary<`actor:${string}`> =>
  fc.integer({ min: 1, max: most }).map((number) => `actor:${number}` as const)

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 })

const given = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T

const anyTie = (actors: number, last: number): fc.Arbitrary<Affiliation> =>
  fc
    .record({
      from: anyActor(actors),
      to: anyActor(actors),
      kind: fc.constantFrom(...kinds),
      started: maybe(anyWindow(last)),
      ended: maybe(anyWindow(last)),
      heldOn: maybe(anyWindow(last)),
      firstCited: fc.option(anyWindow(last), { nil: undefined, freq: 2 }),
      modality: fc.constantFrom(undefined, undefined, undefined, "stated" as const, "alleged" as const),
    })
    .map((tie) => given(tie) as Affiliation)

const anyTies = fc
  .record({
    ties: fc.array(anyTie(7, lastDay), { minLength: 1, maxLength: 10 }),
    // Rivals: the same tie told again with other dates.
    again: fc.array(fc.tuple(fc.nat(9), anyTie(7, lastDay)), { maxLength: 4 }),
    taken: fc.array(fc.nat(9), { maxLength: 2 }),
  })
  .map(({ ties, again, taken }) => {
    const rivals = again.slice(0, Math.max(0, 10 - ties.length)).map(([index, tie]): Affiliation => {
      const { from, to, kind } = ties[index % ties.length]!
      return { ...tie, from, to, kind }
    })
    const all = [...ties, ...rivals].map((tie, index) => ({ ...tie, id: `statement:${index}` as const }))
    const fallen = new Set(taken.map((index) => `statement:${index % all.length}`))
    const takers = [...fallen].map(
      (id): Affiliation => ({
        from: "actor:1",
        to: "actor:2",
        kind: "aligned-with",
        retracts: [id as `statement:${string}`],
      }),
    )
    return { said: [...all, ...takers], standing: all.filter(({ id }) => !fallen.has(id)) }
  })

const empty = dataset({})
const contextWith = (affiliations: readonly Affiliation[]) => contextOf({ ...empty, affiliations })

const days = Array.from({ length: lastDay + 2 }, (_, index) => index + 1)

describe("the closure against a look at every day", () => {
  test("no wrong certain, no wrong no, and nothing possible that is certain or no by the statements", () => {
    const met = { certain: 0, possible: 0, no: 0 }
    fc.assert(
      fc.property(anyTies, ({ said, standing }) => {
        const graph = actorGraph(contextWith(said))
        const actors = [...new Set(standing.flatMap(({ from, to }) => [from, to]))]
        for (const day of days) {
          const asked = membershipsOn(day, standing)
          const number = dayNumber(dayText(day))
          for (const [from, to] of pairsOf(actors)) {
            const truth = asked(from, to)
            met[truth] += 1
            const told = [
              truthOn(graph.ancestors(from).get(to), number, number),
              truthOn(graph.descendants(to).get(from), number, number),
            ]
            if (told.some((one) => one !== truth))
              expect([from, to, day, told]).toEqual([from, to, day, [truth, truth]])
          }
        }
      }),
      { numRuns: runs },
    )
    // A law that only ever met one of the answers would prove little.
    expect(Math.min(met.certain, met.possible, met.no)).toBeGreaterThan(runs / 10)
  })

  test("a window of days is answered as each of its days is, with a path that bears it out", () => {
    fc.assert(
      fc.property(anyTies, fc.nat(lastDay), fc.nat(5), ({ said, standing }, from, length) => {
        const context = contextWith(said)
        const within = days.slice(from, from + length + 1)
        const window: DateWindow = {
          earliest: dayText(within[0]!),
          latest: dayText(within.at(-1)!),
          granularity: "days",
        }
        const actors = [...new Set(standing.flatMap((tie) => [tie.from, tie.to]))]
        for (const part of actors) {
          const over = new Map(umbrellas(part, window, context).map((one) => [one.actor, one]))
          for (const whole of actors) {
            if (part === whole) continue
            const answer = isPartOf(part, whole, window, context)
            expect(answer.truth).toBe(membershipWithin(part, whole, within, standing))
            expect(over.get(whole)?.truth ?? "no").toBe(answer.truth)
            const under = members(whole, window, context).find(({ actor }) => actor === part)
            expect(under?.truth ?? "no").toBe(answer.truth)
            for (const { path } of [answer, over.get(whole), under].filter((one) => one !== undefined)) {
              expect(path.length > 0).toBe(answer.truth !== "no")
              expect(follows(part, path)).toBe(answer.truth === "no" ? part : whole)
            }
            if (answer.truth === "certain" && answer.because.startsWith("Every step")) {
              expect(answer.steps.every((step) => step.truth === "certain")).toBe(true)
            }
            if (answer.truth === "possible") {
              expect(
                within.some((day) => membershipsOn(day, onPath(answer, standing))(part, whole) !== "no"),
              ).toBe(true)
            }
          }
        }
      }),
      { numRuns: Math.ceil(runs / 4) },
    )
  })
})

const pairsOf = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((one) => items.flatMap((other) => (one === other ? [] : [[one, other] as const])))

/** Where a path ends that begins with an actor. */
const follows = (part: string, path: readonly Affiliation[]): string =>
  path.reduce(
    (here, tie) =>
      tie.from === here ? tie.to : tie.kind === "same-as" && tie.to === here ? tie.from : "nowhere",
    part,
  )

const onPath = (
  { steps }: ReturnType<typeof isPartOf>,
  standing: readonly Affiliation[],
): readonly Affiliation[] =>
  standing.filter((tie) => steps.some(({ statements }) => statements.includes(tie)))

describe("the closure against every world", () => {
  test("what is certain is so in every world of fuzzy days, what is no in none, the rest in some", () => {
    const last = 5
    const few = fc.uniqueArray(anyTie(4, last), {
      maxLength: 6,
      selector: ({ from, to, kind }) => `${kind} ${[from, to].sort().join()}`,
    })
    fc.assert(
      fc.property(few, (ties) => {
        const within = Array.from({ length: last }, (_, index) => index + 1)
        // A statement that no world allows says nothing that a world could bear out.
        const sound = ties.filter((tie) => worldsOf({ ...tie, modality: "stated" }, within).length > 0)
        const graph = actorGraph(contextWith(sound))
        for (const from of ["actor:1", "actor:2", "actor:3", "actor:4"] as const) {
          for (const to of ["actor:1", "actor:2", "actor:3", "actor:4"] as const) {
            if (from === to) continue
            for (const day of within) {
              const number = dayNumber(dayText(day))
              const told = truthOn(graph.ancestors(from).get(to), number, number)
              const truth = membershipInWorlds(from, to, day, sound, within)
              if (told === truth) continue
              // Held on one of two days of which one is ruled out: the closure does not conclude, and says possible.
              expect([from, to, day, told, truth]).toEqual([from, to, day, "possible", "certain"])
            }
          }
        }
      }),
      { numRuns: Math.ceil(runs / 4) },
    )
  })
})
