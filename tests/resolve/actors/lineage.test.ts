import { describe, expect, test } from "vitest"
import { type Affiliation, actor, affiliation, contextOf, dataset, day, month } from "../../../src/index.ts"
import { lineage } from "../../../src/resolve/actors/lineage.ts"

const knowing = (...affiliations: readonly Affiliation[]) => contextOf({ ...dataset({}), affiliations })

describe("who came from whom", () => {
  const context = knowing(
    affiliation("actor:front", "split-from", "actor:network", { started: month("2016-07") }),
    affiliation("actor:front", "merged-into", "actor:alliance", { started: day("2017-01-28") }),
    affiliation("actor:brigade", "merged-into", "actor:alliance", { started: day("2017-01-28") }),
    affiliation("actor:government", "succeeds", "actor:alliance", { started: day("2024-12-08") }),
    affiliation("actor:front", "part-of", "actor:coalition"),
  )

  test("a split and a succession come after, what merged comes before", () => {
    const of = (actor: `actor:${string}`) => {
      const { predecessors, successors } = lineage(actor, context)
      const told = ({ actor: other, kind, distance }: (typeof predecessors)[number]) => [
        other.slice(6),
        kind,
        distance,
      ]
      return { before: predecessors.map(told), after: successors.map(told) }
    }
    expect(of("actor:alliance")).toEqual({
      before: [
        ["brigade", "merged-into", 1],
        ["front", "merged-into", 1],
        ["network", "split-from", 2],
      ],
      after: [["government", "succeeds", 1]],
    })
    expect(of("actor:network").after).toEqual([
      ["front", "split-from", 1],
      ["alliance", "merged-into", 2],
      ["government", "succeeds", 3],
    ])
    expect(of("actor:coalition")).toEqual({ before: [], after: [] })
  })

  test("the dates are those that were told, rival ones side by side", () => {
    const rivals = knowing(
      affiliation("actor:b", "succeeds", "actor:a", { by: "source:x", started: month("2016-07") }),
      affiliation("actor:b", "succeeds", "actor:a", { by: "source:y", started: month("2016-08") }),
      affiliation("actor:b", "succeeds", "actor:a", { by: "source:z", started: month("2016-08") }),
    )
    const [before] = lineage("actor:b", rivals).predecessors
    expect(before?.when.map(({ earliest }) => earliest)).toEqual(["2016-07-01", "2016-08-01"])
    expect(before).toMatchObject({ truth: "certain", statements: [{}, {}, {}] })
  })
})

describe("how sure it is", () => {
  test("what is only alleged is possible, and so is all behind it, unless another way is stated", () => {
    const context = knowing(
      affiliation("actor:b", "succeeds", "actor:a", { modality: "alleged" }),
      affiliation("actor:c", "succeeds", "actor:b"),
      affiliation("actor:d", "split-from", "actor:c"),
      affiliation("actor:d", "split-from", "actor:a", { modality: "suspected" }),
    )
    const told = lineage("actor:a", context).successors.map(({ actor, truth }) => [actor, truth])
    expect(told).toEqual([
      ["actor:b", "possible"],
      ["actor:d", "possible"],
      ["actor:c", "possible"],
    ])
    expect(lineage("actor:d", context).predecessors.map(({ actor, truth }) => [actor, truth])).toEqual([
      ["actor:a", "possible"],
      ["actor:c", "certain"],
      ["actor:b", "certain"],
    ])
  })

  test("each said to have split from the other is disputed; split and later merged is not", () => {
    const affiliations = [
      affiliation("actor:a", "split-from", "actor:b"),
      affiliation("actor:b", "split-from", "actor:a"),
    ]
    const actors = [actor({ id: "actor:a", names: "the Front" })]
    const turned = contextOf(dataset({ actors, affiliations }))
    expect(lineage("actor:a", turned).predecessors[0]).toMatchObject({ actor: "actor:b", truth: "possible" })
    expect(lineage("actor:a", turned).predecessors[0]?.because).toBe(
      "That each of the Front and actor:b came from the other is said of both.",
    )
    const back = knowing(
      affiliation("actor:a", "split-from", "actor:b"),
      affiliation("actor:a", "merged-into", "actor:b"),
    )
    expect(lineage("actor:a", back)).toMatchObject({
      predecessors: [{ actor: "actor:b", truth: "certain" }],
      successors: [{ actor: "actor:b", truth: "certain" }],
    })
  })

  test("what was said later is not seen, what was taken back does not stand", () => {
    const context = knowing(
      affiliation("actor:b", "succeeds", "actor:a", { id: "statement:1", saidOn: day("2024-01-02") }),
      affiliation("actor:b", "aligned-with", "actor:a", {
        retracts: "statement:1",
        saidOn: day("2024-02-01"),
      }),
    )
    const asked = (asOf: string) => lineage("actor:b", context, { asOf: day(asOf) }).predecessors.length
    expect([asked("2024-01-01"), asked("2024-01-15"), asked("2024-02-02")]).toEqual([0, 1, 0])
  })

  test("circles and chains of 20,000 end", () => {
    const chain = Array.from(
      { length: 20_000 },
      (_, index): Affiliation => ({
        from: `actor:${index + 1}`,
        to: `actor:${index}`,
        kind: "succeeds",
      }),
    )
    const round = knowing(...chain, { from: "actor:0", to: "actor:20000", kind: "succeeds" })
    expect(lineage("actor:0", round).successors).toHaveLength(20_000)
  })
})
