import { describe, expect, test } from "vitest"
import {
  type AffiliationNotes,
  actor,
  affiliation,
  contextOf,
  dataset,
  day,
  isPartOf,
  month,
  partOf,
} from "../../../src/index.ts"

const on = day("2024-01-04")
const tie = (notes: AffiliationNotes) => [partOf("actor:a", "actor:b", notes)]
const asked = (affiliations: ReturnType<typeof tie>, from = "actor:a", to = "actor:b") =>
  isPartOf(from as `actor:${string}`, to as `actor:${string}`, on, contextOf(dataset({ affiliations })))

describe("membership holds as far as it was said", () => {
  test.each<[string, AffiliationNotes, string]>([
    ["held on that very day", { heldOn: on }, "certain"],
    ["held on another day", { heldOn: day("2024-01-03") }, "possible"],
    ["held on some day of that month", { heldOn: month("2024-01") }, "possible"],
    ["not dated", {}, "possible"],
    ["begun before and ended after", { started: day("2020-01-01"), ended: day("2024-06-01") }, "certain"],
    ["begun before, and nothing said of its end", { started: day("2020-01-01") }, "possible"],
    [
      "first cited before and last cited after, which proves no day between",
      { firstCited: day("2020-01-01"), lastCited: day("2024-06-01") },
      "possible",
    ],
    ["cited on that very day", { firstCited: on }, "certain"],
    ["begun on that very day, at an hour nobody told", { started: on, ended: day("2024-06-01") }, "possible"],
    ["only suspected to have held", { heldOn: on, modality: "suspected" }, "possible"],
    ["held on a day that the speaker doubts", { heldOn: day("2024-01-04", { uncertain: true }) }, "possible"],
    ["only first cited before", { firstCited: day("2020-01-01") }, "possible"],
    ["first cited after, which is not a beginning", { firstCited: day("2024-03-01") }, "possible"],
    ["begun after", { started: day("2024-03-01") }, "no"],
    ["ended before", { ended: day("2023-12-31") }, "no"],
    [
      "ended in some month that has the day",
      { ended: month("2024-01"), started: day("2020-01-01") },
      "possible",
    ],
  ])("%s", (_, notes, truth) => {
    expect(asked(tie(notes)).truth).toBe(truth)
  })
})

describe("membership goes up, through any number of steps", () => {
  test("a chain is as certain as its weakest step", () => {
    const chain = [
      partOf("actor:a", "actor:b", { heldOn: on }),
      partOf("actor:b", "actor:c"),
      partOf("actor:c", "actor:d", { heldOn: on }),
    ]
    expect(asked(chain, "actor:a", "actor:d")).toMatchObject({ truth: "possible", path: chain })
    expect(asked(chain, "actor:a", "actor:d").because).toContain("actor:b was part of actor:c is not dated")
  })

  test("why it is only possible is told by name, as far as a name is on record", () => {
    const actors = [
      actor({ id: "actor:b", names: "the Brigade" }),
      actor({ id: "actor:c", names: ["the Movement", "the Movement of the South"] }),
      actor({ id: "actor:e", description: "gunmen on motorcycles" }),
    ]
    const because = (from: string, kind: "part-of" | "member-of" | "merged-into" | "same-as", to: string) => {
      const ids = [`actor:${from}`, `actor:${to}`] as const
      const affiliations = [affiliation(ids[0], kind, ids[1], { modality: "alleged" })]
      return isPartOf(...ids, on, contextOf(dataset({ actors, affiliations }))).because
    }
    expect(because("b", "part-of", "c")).toBe(
      "That the Brigade was part of the Movement is only alleged or suspected.",
    )
    expect(because("d", "member-of", "c")).toMatch(/^That actor:d was a member of the Movement is only/)
    expect(because("e", "merged-into", "b")).toMatch(
      /^That gunmen on motorcycles was merged into the Brigade/,
    )
    expect(because("b", "same-as", "d")).toMatch(/^That the Brigade was the same as actor:d is only/)
  })

  test("of two paths the certain one answers", () => {
    const paths = [
      partOf("actor:a", "actor:x"),
      partOf("actor:x", "actor:b"),
      partOf("actor:a", "actor:y", { heldOn: on }),
      partOf("actor:y", "actor:b", { heldOn: on }),
    ]
    expect(asked(paths)).toMatchObject({ truth: "certain" })
  })

  test("a whole is not part of its part, and everyone is of themselves", () => {
    expect(asked(tie({ heldOn: on }), "actor:b", "actor:a").truth).toBe("no")
    expect(asked(tie({}), "actor:a", "actor:a").truth).toBe("certain")
  })

  test("backing is no membership, being the same is", () => {
    expect(asked([affiliation("actor:a", "backed-by", "actor:b", { heldOn: on })]).truth).toBe("no")
    expect(asked([affiliation("actor:b", "same-as", "actor:a", { heldOn: on })]).truth).toBe("certain")
  })

  test("a tie that was taken back no longer holds", () => {
    const ties = [
      partOf("actor:a", "actor:b", { id: "statement:1", heldOn: on, saidOn: on }),
      affiliation("actor:a", "aligned-with", "actor:b", {
        retracts: "statement:1",
        saidOn: day("2024-01-06"),
      }),
    ]
    const context = contextOf(dataset({ affiliations: ties }))
    expect(isPartOf("actor:a", "actor:b", on, context).truth).toBe("no")
    expect(isPartOf("actor:a", "actor:b", on, context, { asOf: day("2024-01-05") }).truth).toBe("certain")
  })

  test("being the same needs no date", () => {
    expect(asked([affiliation("actor:a", "same-as", "actor:b")]).truth).toBe("certain")
  })

  test("a circle and a chain of 20,000 end", () => {
    expect(asked([partOf("actor:a", "actor:c"), partOf("actor:c", "actor:a")]).truth).toBe("no")
    const links = Array.from({ length: 20_000 }, (_, index) => ({
      from: `actor:${index}` as const,
      to: `actor:${index + 1}` as const,
      kind: "part-of" as const,
    }))
    expect(asked(links, "actor:0", "actor:20000").truth).toBe("possible")
  })
})
