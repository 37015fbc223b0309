import { describe, expect, test } from "vitest"
import {
  type Affiliation,
  type AffiliationNotes,
  affiliation,
  contextOf,
  dataset,
  day,
  daysBetween,
  isPartOf,
  minute,
  partOf,
  unknownDay,
} from "../../../src/index.ts"
import { actorGraph } from "../../../src/resolve/actors/graph.ts"
import { truthOn } from "../../../src/resolve/actors/tie.ts"
import { members, umbrellas } from "../../../src/resolve/actors/umbrellas.ts"
import { dayNumber } from "../../../src/value/civil-day.ts"

const knowing = (...affiliations: readonly Affiliation[]) => contextOf({ ...dataset({}), affiliations })
const from = (first: string, last: string): AffiliationNotes => ({ started: day(first), ended: day(last) })
const january = (first: number, last: number = first) =>
  daysBetween(`2024-01-${`${first}`.padStart(2, "0")}`, `2024-01-${`${last}`.padStart(2, "0")}`)

describe("a window of days", () => {
  const context = knowing(partOf("actor:a", "actor:b", from("2024-01-09", "2024-01-21")))

  test("is certain only where it held on every day, and no only where it held on none", () => {
    const truths = [january(10, 20), january(9, 12), january(1, 10), january(1, 8), january(22, 31)].map(
      (window) => isPartOf("actor:a", "actor:b", window, context).truth,
    )
    expect(truths).toEqual(["certain", "possible", "possible", "no", "no"])
    expect(isPartOf("actor:a", "actor:b", unknownDay(), context).truth).toBe("possible")
  })

  test("two half covers through different parents are one", () => {
    const halves = knowing(
      partOf("actor:a", "actor:north", from("2024-01-01", "2024-01-11")),
      partOf("actor:a", "actor:south", from("2024-01-10", "2024-01-31")),
      partOf("actor:north", "actor:c", from("2023-01-01", "2025-01-01")),
      partOf("actor:south", "actor:c", from("2023-01-01", "2025-01-01")),
    )
    const answer = isPartOf("actor:a", "actor:c", january(5, 20), halves)
    expect(answer.truth).toBe("certain")
    expect(answer.because).toBe(
      "No one path holds throughout, but on each of the days some path does; this one on the first.",
    )
    expect(answer.path.map(({ to }) => to)).toEqual(["actor:north", "actor:c"])
    expect(isPartOf("actor:a", "actor:north", january(5, 20), halves).truth).toBe("possible")
  })

  test("told to the minute it has the day of its own clock, and the days beside it are not ruled out", () => {
    const on = (at: string) => minute(at, { zone: "+03:00" })
    const truths = ["2024-01-10T00:10", "2024-01-21T00:10", "2024-01-08T23:50", "2024-01-07T23:50"].map(
      (at) => isPartOf("actor:a", "actor:b", on(at), context).truth,
    )
    expect(truths).toEqual(["certain", "possible", "possible", "no"])
  })
})

describe("rival statements of one tie", () => {
  const ended = partOf("actor:a", "actor:b", {
    by: "source:x",
    started: day("2020-01-01"),
    ended: day("2023-12-31"),
  })

  test("one says that it ended, another that it goes on: possible, and both stand in the step", () => {
    const context = knowing(
      ended,
      partOf("actor:a", "actor:b", { by: "source:y", heldOn: day("2024-01-04") }),
    )
    const answer = isPartOf("actor:a", "actor:b", january(4), context)
    expect(answer.truth).toBe("possible")
    expect(answer.because).toContain("is disputed")
    expect(answer.path[0]?.by).toEqual(["source:y"])
    expect(answer.steps[0]).toMatchObject({ truth: "possible", by: ["source:x", "source:y"] })
    expect(isPartOf("actor:a", "actor:b", day("2022-05-05"), context).truth).toBe("certain")
  })

  test("who begins again after the end is no rival", () => {
    const context = knowing(ended, partOf("actor:a", "actor:b", from("2024-01-02", "2024-06-01")))
    expect(isPartOf("actor:a", "actor:b", january(4), context).truth).toBe("certain")
    expect(isPartOf("actor:a", "actor:b", january(1), context).truth).toBe("no")
  })

  test("an end that is only alleged disputes nothing", () => {
    const context = knowing(
      { ...ended, modality: "alleged" },
      partOf("actor:a", "actor:b", { heldOn: day("2024-01-04") }),
    )
    expect(isPartOf("actor:a", "actor:b", january(4), context).truth).toBe("certain")
  })

  test("ties of another kind, or between others, are no rivals", () => {
    const context = knowing(
      ended,
      affiliation("actor:a", "member-of", "actor:b", { heldOn: day("2024-01-04") }),
      partOf("actor:c", "actor:b", { heldOn: day("2024-01-04") }),
    )
    expect(isPartOf("actor:a", "actor:b", january(4), context).truth).toBe("certain")
    expect(isPartOf("actor:c", "actor:b", january(4), context).truth).toBe("certain")
  })

  test("a rival that was replaced falls, from the day on which that was said", () => {
    const context = knowing(
      { ...ended, id: "statement:end", saidOn: day("2024-01-02") },
      partOf("actor:a", "actor:b", { heldOn: day("2024-01-04"), saidOn: day("2024-01-05") }),
      partOf("actor:a", "actor:b", { supersedes: "statement:end", saidOn: day("2024-02-01") }),
    )
    const asked = (asOf?: string) =>
      isPartOf("actor:a", "actor:b", january(4), context, asOf === undefined ? {} : { asOf: day(asOf) }).truth
    expect([asked("2024-01-03"), asked("2024-01-10"), asked("2024-03-01"), asked()]).toEqual([
      "no",
      "possible",
      "certain",
      "certain",
    ])
  })
})

describe("as of a day", () => {
  test("what had not certainly been said by then is possible", () => {
    const context = knowing(partOf("actor:a", "actor:b", { heldOn: day("2024-01-04") }))
    expect(isPartOf("actor:a", "actor:b", january(4), context).truth).toBe("certain")
    expect(isPartOf("actor:a", "actor:b", january(4), context, { asOf: day("2024-02-01") }).truth).toBe(
      "possible",
    )
  })

  test("a graph answers as the context it was made from, and for its own day", () => {
    const context = knowing(
      partOf("actor:a", "actor:b", { heldOn: day("2024-01-04"), saidOn: day("2024-01-05") }),
    )
    const graph = actorGraph(context, { asOf: day("2024-01-01") })
    expect(actorGraph(context, { asOf: day("2024-01-01") })).toBe(graph)
    expect(isPartOf("actor:a", "actor:b", january(4), graph).truth).toBe("no")
    expect(isPartOf("actor:a", "actor:b", january(4), actorGraph(context)).truth).toBe("certain")
    expect(isPartOf("actor:a", "actor:b", january(4), graph, { asOf: day("2024-01-06") }).truth).toBe(
      "certain",
    )
  })
})

describe("statements that contradict themselves rule nothing out between what they say", () => {
  test.each<[string, AffiliationNotes, number, string]>([
    [
      "ended before it began, asked between",
      { started: day("2024-01-20"), ended: day("2024-01-10") },
      15,
      "possible",
    ],
    [
      "ended before it began, asked before both",
      { started: day("2024-01-20"), ended: day("2024-01-10") },
      9,
      "no",
    ],
    [
      "held after its end, asked on that day",
      { ended: day("2024-01-10"), heldOn: day("2024-01-15") },
      15,
      "possible",
    ],
    [
      "held after its end, asked later still",
      { ended: day("2024-01-10"), heldOn: day("2024-01-15") },
      16,
      "no",
    ],
    ["held before its beginning", { started: day("2024-01-10"), heldOn: day("2024-01-05") }, 5, "possible"],
  ])("%s", (_, notes, on, truth) => {
    expect(
      isPartOf("actor:a", "actor:b", january(on), knowing(partOf("actor:a", "actor:b", notes))).truth,
    ).toBe(truth)
  })

  test("bounds that are out of order, or no days, bound nothing", () => {
    const bad = { earliest: "2024-02-30", latest: "nonsense", granularity: "days" } as const
    const turned = { earliest: "2024-01-20", latest: "2024-01-01", granularity: "days" } as const
    const context = knowing({
      from: "actor:a",
      to: "actor:b",
      kind: "part-of",
      started: bad,
      ended: turned,
      heldOn: bad,
    })
    expect(isPartOf("actor:a", "actor:b", january(4), context).truth).toBe("possible")
    expect(isPartOf("actor:a", "actor:b", turned, context).truth).toBe("possible")
  })
})

describe("any shape of graph", () => {
  test("two that were part of each other at different times", () => {
    const context = knowing(
      partOf("actor:a", "actor:b", { started: day("2014-01-01"), ended: day("2014-06-29") }),
      partOf("actor:b", "actor:a", { started: day("2014-06-30"), ended: day("2015-01-01") }),
      partOf("actor:b", "actor:c", { heldOn: day("2014-12-01") }),
    )
    const asked = (part: "a" | "b", whole: "a" | "b" | "c", on: string) =>
      isPartOf(`actor:${part}`, `actor:${whole}`, day(on), context).truth
    expect([asked("a", "b", "2014-03-01"), asked("b", "a", "2014-03-01")]).toEqual(["certain", "no"])
    expect([asked("a", "b", "2014-12-01"), asked("b", "a", "2014-12-01")]).toEqual(["no", "certain"])
    expect([asked("a", "c", "2014-03-01"), asked("a", "c", "2014-12-01")]).toEqual(["possible", "no"])
  })

  test("another name of a part, and of a whole, is as good", () => {
    const context = knowing(
      affiliation("actor:alias", "same-as", "actor:a"),
      partOf("actor:a", "actor:b", { heldOn: day("2024-01-04") }),
      affiliation("actor:b", "same-as", "actor:other"),
    )
    expect(umbrellas("actor:alias", january(4), context)).toMatchObject([
      { actor: "actor:a", truth: "certain" },
      { actor: "actor:b", truth: "certain" },
      { actor: "actor:other", truth: "certain" },
    ])
    expect(members("actor:other", january(4), context).map(({ actor }) => actor)).toEqual([
      "actor:b",
      "actor:a",
      "actor:alias",
    ])
  })

  test("2 to the power of 500 paths are as quick as one", () => {
    const diamonds = Array.from({ length: 500 }, (_, index) =>
      (["left", "right"] as const).flatMap((side) => [
        partOf(`actor:${index}`, `actor:${side}${index}`, from("2024-01-01", "2024-01-31")),
        partOf(`actor:${side}${index}`, `actor:${index + 1}`, from("2024-01-01", "2024-01-31")),
      ]),
    ).flat()
    const context = knowing(...diamonds)
    expect(isPartOf("actor:0", "actor:500", january(2, 30), context)).toMatchObject({ truth: "certain" })
    const over = umbrellas("actor:0", january(2, 30), context)
    expect(over).toHaveLength(1_500)
    expect(over.at(-1)).toMatchObject({ truth: "certain", distance: 1_000, path: [] })
  })

  test("30,000 members of one umbrella, and a chain of 20,000, are listed without recursion", () => {
    const tie = (a: string, b: string): Affiliation => ({
      from: `actor:${a}`,
      to: `actor:${b}`,
      kind: "part-of",
    })
    const wide = knowing(...Array.from({ length: 30_000 }, (_, index) => tie(`${index}`, "umbrella")))
    expect(members("actor:umbrella", january(4), wide)).toHaveLength(30_000)
    const deep = knowing(...Array.from({ length: 20_000 }, (_, index) => tie(`${index}`, `${index + 1}`)))
    const over = umbrellas("actor:0", january(4), deep)
    expect(over).toHaveLength(20_000)
    expect(over.filter(({ path }) => path.length > 0)).toHaveLength(100)
    expect(over.find(({ path }) => path.length === 0)?.because).toBe(
      "The path has 101 steps, too many to show.",
    )
  })

  test("a circle that hands a day on at every turn comes to rest", () => {
    const size = 300
    const ties = Array.from({ length: size }, (_, index) => [
      partOf(`actor:${index}`, `actor:${(index + 1) % size}`, {
        heldOn: day(`2024-01-${`${(index % 28) + 1}`.padStart(2, "0")}`),
      }),
      partOf(`actor:${(index + 1) % size}`, `actor:${index}`),
    ]).flat()
    const graph = actorGraph(knowing(...ties))
    expect(graph.ancestors("actor:0").size).toBe(size)
    expect(graph.descendants("actor:0").size).toBe(size)
  })

  test("an actor that nobody speaks of is part of itself alone", () => {
    const graph = actorGraph(knowing())
    const on = dayNumber("2024-01-04")
    expect([...graph.ancestors("actor:nobody").keys()]).toEqual(["actor:nobody"])
    expect(truthOn(graph.ancestors("actor:nobody").get("actor:nobody"), on, on)).toBe("certain")
    expect(umbrellas("actor:nobody", january(4), graph)).toEqual([])
    expect(isPartOf("actor:nobody", "actor:a", january(4), graph).truth).toBe("no")
  })

  test("30,000 statements of one tie are put together", () => {
    const said = Array.from({ length: 30_000 }, (_, index) =>
      index % 2 === 0
        ? ({ from: "actor:a", to: "actor:b", kind: "part-of", heldOn: day("2024-01-04") } as const)
        : ({ from: "actor:a", to: "actor:b", kind: "part-of", ended: day("2024-01-05") } as const),
    )
    expect(isPartOf("actor:a", "actor:b", january(4), knowing(...said)).truth).toBe("certain")
  })
})
