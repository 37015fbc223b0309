import { describe, expect, test } from "vitest"
import {
  actor,
  affiliation,
  contextOf,
  dataset,
  day,
  exactly,
  publication,
  type Source,
  says,
  source,
} from "../../../src/index.ts"
import { originsOf } from "../../../src/resolve/said/source-graph.ts"

const voice = (id: string, rest: Partial<Source> = {}): Source =>
  source({ id: `source:${id}`, kind: "wire", names: id, ...rest })
const independent = { independence: "independent" } as const
const dependent = { independence: "dependent" } as const
const six = exactly(6)

const contextWith = (...sources: readonly Source[]) => contextOf(dataset({ sources }))
const counted = (
  context: ReturnType<typeof contextWith>,
  ...statements: readonly ReturnType<typeof says>[]
) => {
  const { atLeast, atMost } = originsOf(statements, context)
  return [atLeast, atMost]
}

describe("what goes back to one source is one origin", () => {
  test("police by two wires is the police", () => {
    const context = contextWith(voice("police"), voice("reuters", independent), voice("efe", independent))
    const { atLeast, atMost, origins } = originsOf(
      [
        says("source:police", six, { via: "source:reuters" }),
        says("source:police", six, { via: "source:efe" }),
      ],
      context,
    )
    expect([atLeast, atMost]).toEqual([1, 1])
    expect(origins).toEqual([
      { roots: ["source:police"], statements: [0, 1], because: "All 2 go back to police." },
    ])
  })

  test("a wire that relays a wire that relays the police is the police", () => {
    const context = contextWith(
      voice("police", independent),
      voice("near", { relays: ["source:police"] }),
      voice("far", { relays: ["source:near"] }),
    )
    expect(counted(context, says("source:far", six), says("source:police", six))).toEqual([1, 1])
  })

  test("who has means of knowing of its own is an origin, whomever it relays beside", () => {
    const context = contextWith(
      voice("police", independent),
      voice("wire", { ...independent, relays: ["source:police"] }),
    )
    expect(counted(context, says("source:wire", six), says("source:police", six))).toEqual([2, 2])
  })

  test("a circle of relays is one origin", () => {
    const context = contextWith(voice("a", { relays: ["source:b"] }), voice("b", { relays: ["source:a"] }))
    expect(counted(context, says("source:a", six), says("source:b", six))).toEqual([1, 1])
  })

  test("a circle that one of its sources leads out of goes back to where it leads", () => {
    const context = contextWith(
      voice("a", { relays: ["source:b"] }),
      voice("b", { relays: ["source:a", "source:police"] }),
      voice("police"),
    )
    expect(counted(context, says("source:a", six), says("source:police", six))).toEqual([1, 1])
  })

  test("several speakers together are one origin, the same as one of them alone", () => {
    const context = contextWith(voice("police", independent), voice("army", independent))
    const together = says(["source:police", "source:army"], six)
    expect(counted(context, together)).toEqual([1, 1])
    expect(counted(context, together, says("source:army", six))).toEqual([1, 1])
    expect(counted(context, together, says("source:army", six), says("source:police", six))).toEqual([2, 2])
  })

  test("what stands in one paper without a speaker is of one origin", () => {
    const paper = publication({
      id: "publication:1",
      outlet: "source:outlet",
      publishedOn: day("2024-01-04"),
    })
    const context = contextOf(dataset({ publications: [paper], sources: [voice("outlet", independent)] }))
    const unsigned = { value: six, in: paper.id }
    expect(originsOf([unsigned, unsigned], context)).toMatchObject({ atLeast: 1, atMost: 1 })
  })
})

describe("independence that is not on record stays open", () => {
  test("two sources may be one", () => {
    expect(counted(contextWith(), says("source:a", six), says("source:b", six))).toEqual([1, 2])
  })

  test("one of three is known to be independent", () => {
    const context = contextWith(voice("a", independent))
    expect(counted(context, says("source:a", six), says("source:b", six), says("source:c", six))).toEqual([
      1, 3,
    ])
  })

  test("who only passes on what others said confirms nothing, but somebody said it", () => {
    const context = contextWith(voice("a", independent), voice("copy", dependent), voice("other", dependent))
    expect(counted(context, says("source:a", six), says("source:copy", six))).toEqual([1, 1])
    expect(counted(context, says("source:copy", six), says("source:other", six))).toEqual([1, 1])
    expect(originsOf([says("source:copy", six)], context).origins).toMatchObject([
      { roots: [], independence: "dependent" },
    ])
  })

  test("whom nobody names may be anyone", () => {
    expect(originsOf([{}, {}], contextWith())).toMatchObject({ atLeast: 1, atMost: 2 })
  })

  test("nothing said has no origin", () => {
    expect(originsOf([], contextWith())).toEqual({ atLeast: 0, atMost: 0, origins: [] })
  })
})

describe("actors speak for themselves", () => {
  const movement = actor({ id: "actor:movement", names: "movement" })
  const alias = actor({ id: "actor:alias", names: "alias" })
  const said = [says("actor:movement", six), says("actor:alias", six)]
  const same = (how: object) =>
    contextOf(
      dataset({
        actors: [movement, alias],
        affiliations: [affiliation(alias, "same-as", movement, { by: "source:outlet", ...how })],
      }),
    )

  test("by another name it is the same actor, from the day on which that was said", () => {
    const context = same({ saidOn: day("2024-01-06") })
    expect(originsOf(said, context).atMost).toBe(1)
    expect(originsOf(said, context, { asOf: day("2024-01-05") }).atMost).toBe(2)
  })

  test("that it may be the same leaves both", () => {
    expect(originsOf(said, same({ modality: "possible" })).atMost).toBe(2)
  })
})

describe("hostile graphs", () => {
  test("a chain of thirty thousand relays, asked from every link of it", () => {
    const base = dataset()
    const sources = Array.from(
      { length: 30_000 },
      (_, n): Source => ({
        id: `source:${n}`,
        kind: "wire",
        names: [{ text: `${n}`, kind: "full" }],
        ...(n === 0 ? {} : { relays: [`source:${n - 1}`] }),
      }),
    )
    const context = contextOf({ ...base, sources })
    const statements = sources.map(({ id }) => ({ by: [id] })).reverse()
    expect(originsOf(statements, context)).toMatchObject({ atLeast: 1, atMost: 1 })
  })

  test("relays that are not in the dataset are roots", () => {
    const context = contextWith(voice("a", { relays: ["source:gone"] }))
    expect(originsOf([says("source:a", six)], context).origins[0]?.roots).toEqual(["source:gone"])
  })
})
