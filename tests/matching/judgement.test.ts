// What a person says of two records: it can be replaced and taken back, and nothing of it is lost.
import { describe, expect, test } from "vitest"
import { check, contextOf, dataset, day, incident, isLink, type Link, source } from "../../src/index.ts"
import { judged, takenBack, withJudgement } from "../../src/matching/judgement.ts"
import { sameness } from "../../src/resolve/sameness.ts"

const [a, b] = ["incident:a/1", "incident:b/9"] as const
const plain = dataset({
  sources: [source({ id: "source:desk", kind: "news-site", names: "The desk" })],
  incidents: [incident({ id: a }), incident({ id: b })],
})

const on = (saidOn: string) => ({ by: "source:desk" as const, saidOn: day(saidOn) })

const answer = (links: readonly Link[], asOf?: string) => {
  const dataset = links.reduce(withJudgement, plain)
  const { classes, possible, conflicts } = sameness(
    contextOf(dataset),
    asOf === undefined ? {} : { asOf: day(asOf) },
  )
  return { classes, possible, conflicts: conflicts.length }
}

const same = judged(a, b, "same", on("2024-02-01"))
const nothing = { classes: [], possible: [], conflicts: 0 }
const merged = { classes: [[a, b]], possible: [], conflicts: 0 }
const open = { classes: [], possible: [[a, b]], conflicts: 0 }

describe("a judgement", () => {
  test("of no known word is refused with the words that there are", () => {
    for (const word of ["maybe", "constructor", undefined])
      expect(() => judged(a, b, word as "same")).toThrow(/one of same, different, unsure/)
  })

  test("of a record against itself is refused", () => {
    for (const word of ["same", "different", "unsure"] as const)
      expect(() => judged(a, { id: a }, word, on("2024-02-01"))).toThrow(
        /"incident:a\/1" is judged against itself\. Expected: two records/,
      )
  })

  test("is a link with an id, the same one whichever record comes first", () => {
    expect(isLink(same)).toBe(true)
    expect(same.id).toMatch(/^statement:judgement\//)
    expect(judged({ id: b }, { id: a }, "same", on("2024-02-01"))).toEqual(same)
    expect(judged(a, b, "same", { ...on("2024-02-01"), id: "statement:mine" }).id).toBe("statement:mine")
  })

  test("has another id where it says another thing, or another day or speaker", () => {
    const others = [
      judged(a, b, "different", on("2024-02-01")),
      judged(a, b, "unsure", on("2024-02-01")),
      judged(a, b, "same", on("2024-02-02")),
      judged(a, b, "same", { ...on("2024-02-01"), by: "source:other" }),
    ]
    expect(new Set([same, ...others].map(({ id }) => id)).size).toBe(5)
  })

  test("of the same merges, of different does not, and of unsure leaves it possible", () => {
    expect(answer([])).toEqual(nothing)
    expect(answer([same])).toEqual(merged)
    expect(answer([judged(a, b, "different", on("2024-02-01"))])).toEqual(nothing)
    expect(answer([judged(a, b, "unsure", on("2024-02-01"))])).toEqual(open)
  })

  test("of two people who contradict each other merges nothing, and the contradiction is told", () => {
    const other = judged(a, b, "different", { ...on("2024-02-05"), by: "source:other" })
    expect(answer([same, other])).toEqual({ ...open, conflicts: 1 })
  })

  test("is added once", () => {
    expect(withJudgement(withJudgement(plain, same), same).links).toEqual([same])
  })

  test("leaves the dataset that it is added to as it was, and the new one sound", () => {
    const linked = [same, takenBack(same, on("2024-03-01"))].reduce(withJudgement, plain)
    expect(plain.links).toEqual([])
    expect(check(linked).issues.filter(({ severity }) => severity === "error")).toEqual([])
  })
})

describe("a judgement that is taken back", () => {
  const back = takenBack(same, on("2024-03-01"))

  test("leaves it open from then on, and answers as of a day before still see it", () => {
    expect(answer([same, back])).toEqual(open)
    expect(answer([same, back], "2024-02-15")).toEqual(merged)
    expect(answer([same, back], "2024-01-15")).toEqual(nothing)
  })

  test("can be given again: nothing of the history is lost", () => {
    const again = judged(a, b, "same", { ...on("2024-04-01"), supersedes: back.id! })
    const links = [same, back, again]
    expect(answer(links)).toEqual(merged)
    expect(answer(links, "2024-03-15")).toEqual(open)
    expect(links.reduce(withJudgement, plain).links).toEqual(links)
  })

  test("that has no id cannot be taken back: the error says what is needed", () => {
    const { id: _, ...without } = same
    expect(() => takenBack(without)).toThrow(/statement/)
  })
})
