// Which records are one incident: firm links, links that are only possible, and links that contradict each other.
import { describe, expect, test } from "vitest"
import {
  contextOf,
  dataset,
  day,
  type IncidentId,
  type Link,
  type LinkKind,
  type LinkNotes,
  link,
} from "../../src/index.ts"
import { type Sameness, sameness } from "../../src/resolve/sameness.ts"

const id = (name: string): IncidentId => `incident:${name}`

const tie = (from: string, kind: LinkKind, to: string, notes: LinkNotes = {}): Link =>
  link(id(from), kind, id(to), { by: "source:desk", ...notes })

const of = (links: readonly Link[], asOf?: string): Sameness =>
  sameness(contextOf(dataset({ links: [...links] })), asOf === undefined ? {} : { asOf: day(asOf) })

describe("records that are firmly said to be the same", () => {
  test("make one class, also through others, whose first id stands for it", () => {
    const { classes, classOf } = of([
      tie("c", "same-as", "b"),
      tie("a", "same-as", "b"),
      tie("x", "same-as", "y"),
    ])
    expect(classes).toEqual([
      [id("a"), id("b"), id("c")],
      [id("x"), id("y")],
    ])
    expect([classOf(id("c")), classOf(id("a")), classOf(id("elsewhere"))]).toEqual([
      id("a"),
      id("a"),
      id("elsewhere"),
    ])
  })

  test("are the same classes in whatever order the links stand, and whichever way they point", () => {
    const links = [tie("c", "same-as", "b"), tie("a", "same-as", "b"), tie("x", "same-as", "y")]
    const turned = links.map((one) => ({ ...one, from: one.to, to: one.from })).reverse()
    expect(of(turned).classes).toEqual(of(links).classes)
  })

  test("are not joined by other links, nor by a link of a record to itself", () => {
    const { classes, possible, conflicts } = of([
      tie("a", "follows", "b"),
      tie("a", "part-of", "c"),
      tie("a", "same-as", "a"),
      tie("a", "not-same-as", "a"),
    ])
    expect([classes, possible, conflicts]).toEqual([[], [], []])
  })

  test("of a chain of a hundred thousand are one class", () => {
    const context = contextOf({
      ...dataset({}),
      links: Array.from({ length: 100_000 }, (_, index) => ({
        from: id(`${index}`),
        kind: "same-as" as const,
        to: id(`${index + 1}`),
      })),
    })
    expect(sameness(context).classes.map(({ length }) => length)).toEqual([100_001])
  })
})

describe("records that are only possibly the same", () => {
  test("are a pair of classes, told once", () => {
    const { classes, possible } = of([
      tie("a", "same-as", "b"),
      tie("b", "same-as", "c", { modality: "possible" }),
      tie("c", "same-as", "a", { modality: "suspected" }),
    ])
    expect(classes).toEqual([[id("a"), id("b")]])
    expect(possible).toEqual([[id("a"), id("c")]])
  })

  test("are not a pair where they are one class already, or are firmly told apart", () => {
    const maybe = tie("a", "same-as", "c", { modality: "alleged" })
    expect(of([maybe, tie("a", "same-as", "b"), tie("b", "same-as", "c")]).possible).toEqual([])
    expect(of([maybe, tie("a", "same-as", "b"), tie("b", "not-same-as", "c")]).possible).toEqual([])
    expect(of([maybe, tie("a", "not-same-as", "c", { modality: "possible" })]).possible).toEqual([
      [id("a"), id("c")],
    ])
  })
})

describe("links that contradict each other", () => {
  const links = [
    tie("a", "same-as", "b"),
    tie("b", "same-as", "c"),
    tie("c", "same-as", "d"),
    tie("a", "not-same-as", "c"),
    tie("x", "same-as", "y"),
  ]

  test("are told with the chain between them, and merge nothing", () => {
    const { classes, conflicts, possible, classOf } = of(links)
    expect(classes).toEqual([[id("x"), id("y")]])
    expect(conflicts).toEqual([
      {
        members: ["a", "b", "c", "d"].map(id),
        different: [links[3]],
        chain: [links[0], links[1]],
      },
    ])
    expect(classOf(id("a"))).toBe(id("a"))
    expect(possible).toEqual([
      [id("a"), id("b")],
      [id("b"), id("c")],
      [id("c"), id("d")],
    ])
  })

  test("about one pair leave it possible", () => {
    const { conflicts, possible } = of([tie("a", "same-as", "b"), tie("b", "not-same-as", "a")])
    expect(conflicts.map(({ chain }) => chain.length)).toEqual([1])
    expect(possible).toEqual([[id("a"), id("b")]])
  })

  test("are none where the one is not firm", () => {
    const { classes, conflicts } = of([
      tie("a", "same-as", "b"),
      tie("a", "not-same-as", "b", { modality: "suspected" }),
    ])
    expect(conflicts).toEqual([])
    expect(classes).toEqual([[id("a"), id("b")]])
  })
})

describe("as of a day", () => {
  const first = tie("a", "same-as", "b", { id: "statement:1", saidOn: day("2024-02-01") })
  const second = tie("a", "not-same-as", "b", {
    id: "statement:2",
    saidOn: day("2024-03-01"),
    supersedes: "statement:1",
  })

  test("only what was said by then joins, and what was superseded later still does", () => {
    const links = [first, second]
    expect(of(links, "2024-01-31").classes).toEqual([])
    expect(of(links, "2024-02-15").classes).toEqual([[id("a"), id("b")]])
    expect(of(links, "2024-03-15").classes).toEqual([])
    expect(of(links).conflicts).toEqual([])
  })

  test("a link of which nobody knows when it was said makes the pair only possible", () => {
    const undated = tie("a", "same-as", "b")
    expect(of([undated]).classes.length).toBe(1)
    expect(of([undated], "2024-02-15").classes).toEqual([])
    expect(of([undated], "2024-02-15").possible).toEqual([[id("a"), id("b")]])
  })
})
