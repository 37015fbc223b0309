// Why an answer is open: the membership that nobody dated, or that is disputed, is named with who tells of it.
import { describe, expect, test } from "vitest"
import { type Affiliation, contextOf, dataset, day, type Incident } from "../../src/index.ts"
import { accused, involving, type Query, why } from "../../src/query/index.ts"

const by = ["source:s"] as const

const attacked: Incident = {
  id: "incident:1",
  when: [{ value: day("2024-01-04"), by }],
  parties: [{ value: { actor: "actor:part", role: "attacker" }, by }],
  targets: [{ value: { what: "market", of: "actor:part" }, by }],
}

const undated: Affiliation = { from: "actor:part", to: "actor:whole", kind: "part-of", by }

const contextWith = (affiliations: readonly Affiliation[], incidents: readonly Incident[] = [attacked]) =>
  contextOf(
    dataset({
      sources: [
        { id: "source:s", kind: "media", names: [{ text: "The Post", kind: "full" }] },
        { id: "source:t", kind: "media", names: [{ text: "The Times", kind: "full" }] },
      ],
      actors: [
        { id: "actor:part", kind: "armed-group", names: [{ text: "the Brigade", kind: "full" }] },
        { id: "actor:whole", kind: "armed-group", names: [{ text: "the Front", kind: "full" }] },
      ],
      affiliations,
      incidents,
      responsibility: [{ kind: "attribution", about: ["incident:1"], by, against: ["actor:part"] }],
    }),
  )

const asked = involving("actor:whole", { role: "attacker" })

describe("where it is open since when an actor was part of another", () => {
  test.each<[string, Query]>([
    ["who attacked", asked],
    ["whose the target was", { target: { of: "actor:whole" } }],
    ["whose market it was", { target: { what: ["market"], of: "actor:whole" } }],
    ["who is accused", accused("actor:whole")],
  ])("asked %s, the reason names that membership, who tells of it and its statements", (_, question) => {
    const answer = why(question, attacked, contextWith([undated]))
    expect(answer.truth).toBe("possible")
    expect(answer.parts[0]?.memberships).toMatchObject([
      {
        part: "actor:part",
        whole: "actor:whole",
        steps: [{ from: "actor:part", to: "actor:whole", by, statements: [undated] }],
        because: "That the Brigade was part of the Front is not dated to the day.",
      },
    ])
    const missing = "whether the Brigade was part of the Front then (The Post)"
    expect(answer.toBeCertain?.facts).toEqual([missing])
    expect(answer.toBeNo?.facts).toEqual([missing])
    expect(answer.sentence.endsWith(`It turns on ${missing}.`)).toBe(true)
  })

  test("a disputed one is told as disputed, with both who speak", () => {
    const held = { ...undated, heldOn: day("2024-01-04") }
    const ended = { ...undated, by: ["source:t" as const], ended: day("2023-06-01") }
    const { parts, sentence } = why(asked, attacked, contextWith([held, ended]))
    expect(parts[0]?.memberships[0]?.because).toBe(
      "That the Brigade was part of the Front is disputed: by another statement it did not hold then.",
    )
    expect(parts[0]?.memberships[0]?.steps[0]?.statements).toEqual([held, ended])
    expect(sentence).toContain("whether the Brigade was part of the Front then (The Post, The Times)")
  })

  test("of a chain only the step that is open is named", () => {
    const middle: Affiliation = { ...undated, to: "actor:whole", from: "actor:unit" }
    const certain: Affiliation = { ...undated, to: "actor:unit", heldOn: day("2024-01-04") }
    const { parts, sentence } = why(asked, attacked, contextWith([middle, certain]))
    expect(parts[0]?.memberships[0]?.steps.map(({ from, to }) => [from, to])).toEqual([
      ["actor:unit", "actor:whole"],
    ])
    expect(sentence).toContain("It turns on whether actor:unit was part of the Front then (The Post).")
  })

  test("the party is named beside it where that is open too", () => {
    const alleged: Incident = {
      ...attacked,
      parties: [{ value: { actor: "actor:part", role: "attacker" }, by, modality: "alleged" }],
    }
    expect(why(asked, alleged, contextWith([undated], [alleged])).toBeCertain?.facts).toEqual([
      "who carried it out and whether the Brigade was part of the Front then (The Post)",
    ])
  })
})

test("where no membership is open none is named", () => {
  const certain: Affiliation = { ...undated, heldOn: day("2024-01-04") }
  expect(why(asked, attacked, contextWith([certain])).parts[0]?.memberships).toEqual([])
  expect(why(asked, attacked, contextWith([])).parts[0]?.memberships).toEqual([])
})

test("asked of many incidents, what the whole dataset is looked through for is looked for once", () => {
  const incidents = Array.from(
    { length: 4000 },
    (_, at): Incident => ({
      id: `incident:${at}`,
      where: [{ value: { country: "IQ", admin: ["North"], precision: "adm1" }, by }],
    }),
  )
  let looks = 0
  const watched = new Proxy(incidents, {
    get: (target, key, receiver) => {
      if (key === Symbol.iterator) looks += 1
      return Reflect.get(target, key, receiver)
    },
  })
  const made = contextOf({ ...dataset({}), incidents })
  const context = { ...made, dataset: { ...made.dataset, incidents: watched } }
  for (const one of incidents.slice(0, 50)) why({ place: { admin: "South" } }, one, context)
  expect(looks).toBeLessThanOrEqual(1)
})
