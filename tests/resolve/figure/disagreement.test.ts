import { describe, expect, test } from "vitest"
import {
  atLeast,
  type CountRange,
  casualties,
  contextOf,
  dataset,
  day,
  exactly,
  incident,
  resolve,
  says,
  union,
} from "../../../src/index.ts"
import { latest } from "../../../src/resolve/policy/choosing.ts"

const killedIn = (statements: readonly ReturnType<typeof said>[], policy = union) => {
  const one = incident({ id: "incident:1", casualties: statements })
  return resolve(one, contextOf(dataset({ incidents: [one] })), { policy }).killed
}

type Toll = Parameters<typeof casualties>[0]

const said = (by: string, killed: Toll["killed"], saidOn?: string) =>
  says(
    `source:${by}`,
    casualties(killed === undefined ? {} : { killed }),
    saidOn === undefined ? {} : { saidOn: day(saidOn) },
  )

const kindsOf = (figure: ReturnType<typeof killedIn>) => figure?.disagreements.map(({ kind }) => kind)

describe("how two totals stand to each other", () => {
  test("six by one and four by another contradict each other, and stay six or four", () => {
    const figure = killedIn([said("a", exactly(6)), said("b", exactly(4))])
    expect(figure).toMatchObject({ alternatives: [exactly(4), exactly(6)], disputed: true })
    expect(figure?.disagreements).toMatchObject([
      {
        kind: "contradiction",
        evidence: [{ statement: { by: ["source:a"] } }, { statement: { by: ["source:b"] } }],
        because: "4 (source:b) and 6 (source:a) cannot both be right.",
      },
    ])
  })

  test("at least two and exactly six are compatible: six fits both", () => {
    const figure = killedIn([said("a", atLeast(2)), said("b", exactly(6))])
    expect(figure?.disagreements).toMatchObject([{ kind: "compatible", shared: exactly(6) }])
    expect(figure?.disputed).toBe(false)
  })

  test("three, then five by the same source is a revision: union keeps both, latest takes the later", () => {
    const both = [said("a", exactly(3), "2024-01-04"), said("a", exactly(5), "2024-01-06")]
    expect(killedIn(both)).toMatchObject({
      alternatives: [exactly(3), exactly(5)],
      disagreements: [{ kind: "revision", because: "The same source said 3 before, and 5 since." }],
    })
    expect(killedIn(both, latest)).toMatchObject({
      alternatives: [exactly(5)],
      disputed: false,
      disagreements: [{ kind: "revision" }],
      dropped: [{ because: "another total was said later" }],
    })
  })

  test("the same source at no telling which time contradicts itself", () => {
    expect(kindsOf(killedIn([said("a", exactly(3)), said("a", exactly(5), "2024-01-06")]))).toEqual([
      "contradiction",
    ])
    expect(kindsOf(killedIn([said("a", [exactly(3), exactly(5)])]))).toEqual(["contradiction"])
  })

  test("the same number again is no revision", () => {
    const again = [said("a", exactly(3), "2024-01-04"), said("a", exactly(3), "2024-01-06")]
    expect(kindsOf(killedIn(again))).toEqual(["compatible"])
  })

  test("what was superseded disagrees with nothing", () => {
    const first = says("source:a", casualties({ killed: exactly(3) }), { id: "statement:1" })
    const second = says("source:a", casualties({ killed: exactly(5) }), { supersedes: "statement:1" })
    expect(killedIn([first, second])?.disagreements).toEqual([])
  })

  test("one total alone disagrees with nothing", () => {
    expect(killedIn([said("a", exactly(3))])?.disagreements).toEqual([])
  })
})

describe("counts of different people", () => {
  test.each([
    ["a group", { who: { age: "child" } }],
    ["one side", { side: "actor:group" }],
    ["those in critical condition", { condition: "critical" }],
    ["those who did not attack", { includesPerpetrators: false }],
  ] as const)("%s are no rival of all: their scope is another", (_, scope) => {
    const figure = killedIn([said("a", exactly(10)), said("b", { count: exactly(4), ...scope })])
    expect(kindsOf(figure)).toEqual(["scope-mismatch"])
    expect(figure).toMatchObject({ count: exactly(10), disputed: false })
  })

  test("what is more than all contradicts the total of all, and is the floor", () => {
    const figure = killedIn([said("a", exactly(3)), said("b", { count: exactly(8), who: { age: "child" } })])
    expect(kindsOf(figure)).toEqual(["contradiction"])
    expect(figure).toMatchObject({ count: { min: 8 }, disputed: true })
  })

  test("a part that fits needs no word", () => {
    const part = { count: atLeast(2) as CountRange, scope: "part" } as const
    expect(killedIn([said("a", exactly(10)), said("b", part)])?.disagreements).toEqual([])
  })
})

describe("many totals", () => {
  test("of a hundred, only those are in the contradiction that another one excludes", () => {
    const all = [said("odd", exactly(200)), ...Array.from({ length: 99 }, (_, n) => said(`${n}`, atLeast(n)))]
    const [first] = killedIn([...all, said("few", exactly(5))])?.disagreements ?? []
    expect(first?.kind).toBe("contradiction")
    // All above five contradict it, and so does two hundred.
    expect(first?.evidence).toHaveLength(1 + 93 + 1)
  })

  test("thirty thousand are sorted into groups in one pass", () => {
    const statements = Array.from({ length: 30_000 }, (_, n) => ({
      value: [{ outcome: "killed", scope: "total", count: { min: n, max: n } } as const],
      by: [`source:${n % 7}`] as const,
    }))
    const one = { id: "incident:1", casualties: statements } as const
    const { killed } = resolve(one, contextOf(dataset({ incidents: [] })))
    expect(killed?.disagreements).toMatchObject([{ kind: "contradiction" }])
    expect(killed?.disagreements[0]?.evidence).toHaveLength(30_000)
  })
})
