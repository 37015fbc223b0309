import { describe, expect, test } from "vitest"
import {
  type Attested,
  contextOf,
  dataset,
  day,
  type Incident,
  type StatementId,
} from "../../../src/index.ts"
import { standing } from "../../../src/resolve/said/standing.ts"

const idOf = (n: number): StatementId => `statement:${n}`
const days = ["2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04", "2024-01-05"] as const

const motives = (motive: readonly Attested<string>[]) => {
  const one: Incident = { id: "incident:1", motive }
  const context = contextOf(dataset({ incidents: [one] }))
  return { context, said: context.dataset.incidents[0]!.motive! }
}

/** So many statements, each of which replaces the one before. */
const chain = (length: number) =>
  motives(
    Array.from({ length }, (_, n) => ({
      id: idOf(n),
      value: `${n}`,
      saidOn: day(days[Math.floor((n * days.length) / length)]!),
      ...(n === 0 ? {} : { supersedes: [idOf(n - 1)] }),
    })),
  )

describe("a chain of 20,000 statements, each of which replaces the one before", () => {
  const { context, said } = chain(20_000)
  // What is replaced no longer replaces, so that every other one stands.
  const isStanding = (n: number, last: number): boolean => (last - n) % 2 === 0

  test("is followed to its end", () => {
    const { standing: kept, fallen } = standing(said, context)
    expect(kept.map(({ id }) => id)).toEqual(said.filter((_, n) => isStanding(n, 19_999)).map(({ id }) => id))
    expect(new Set(fallen.map(({ because }) => because))).toEqual(new Set(["superseded"]))
  })

  test("is followed to where it had come by a day", () => {
    const { standing: kept, fallen } = standing(said, context, day("2024-01-02"))
    expect(kept).toHaveLength(4_000)
    expect(kept.at(-1)?.id).toBe(idOf(7_999))
    expect(fallen.filter(({ because }) => because === "said later")).toHaveLength(12_000)
  })

  test("asked for one by one from its beginning, gives the same", () => {
    const asOf = day("2024-01-05")
    const kept = said.filter((one) => standing([one], context, asOf).standing.length > 0)
    expect(kept).toEqual(standing(said, context, asOf).standing)
  })
})

describe("a circle of 20,000 statements, each of which replaces the one before", () => {
  const length = 20_000
  const { context, said } = motives([
    ...Array.from({ length }, (_, n) => ({
      id: idOf(n),
      value: `${n}`,
      supersedes: [idOf((n + length - 1) % length)],
    })),
    { id: idOf(length), value: "from outside", retracts: [idOf(7)] },
    { id: idOf(length + 1), value: "replaced from the circle" },
    { id: idOf(length + 2), value: "so is this", supersedes: [idOf(length + 1)] },
  ])

  test("undoes nobody, and can be undone from outside", () => {
    const { standing: kept, fallen } = standing(said, context)
    expect(fallen.map(({ statement, because }) => [statement.id, because])).toEqual([
      [idOf(7), "retracted"],
      [idOf(length + 1), "superseded"],
    ])
    expect(kept).toHaveLength(length + 1)
  })
})

test("a statement that 20,000 others replace falls alone", () => {
  const others = Array.from({ length: 20_000 }, (_, n) => ({
    id: idOf(n + 1),
    value: `${n}`,
    supersedes: [idOf(0)],
  }))
  const { context, said } = motives([{ id: idOf(0), value: "first" }, ...others])
  expect(standing(said, context).fallen.map(({ statement }) => statement.id)).toEqual([idOf(0)])
})

test("a ladder of 2,000 rungs, each of which replaces two below it in two ways, is no forest of paths", () => {
  const { context, said } = motives(
    Array.from({ length: 4_000 }, (_, n) => {
      const below = [n - 2 - (n % 2), n - 1 - (n % 2)].filter((one) => one >= 0)
      return { id: idOf(n), value: `${n}`, ...(below.length === 0 ? {} : { supersedes: below.map(idOf) }) }
    }),
  )
  const kept = standing(said, context).standing.map(({ value }) => value)
  // Of the rungs every other one stands, from the last one down.
  expect(kept).toHaveLength(2_000)
  expect(kept.slice(-4)).toEqual(["3994", "3995", "3998", "3999"])
})
