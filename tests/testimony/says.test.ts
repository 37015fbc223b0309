import { describe, expect, test } from "vitest"
import {
  actor,
  atLeast,
  attested,
  CasusError,
  CountRange,
  casualties,
  day,
  Publication,
  publication,
  read,
  Source,
  says,
  source,
  Telling,
} from "../../src/index.ts"

const reuters = source({ id: "source:reuters", kind: "wire", names: "Reuters" })

describe("says", () => {
  test("takes an entity or its id, one or a list", () => {
    expect(says(reuters, "x").by).toEqual(["source:reuters"])
    expect(says([reuters, "source:police"], "x").by).toEqual(["source:reuters", "source:police"])
    expect(says(actor({ id: "actor:a", names: "A" }), "x", { via: reuters }).via).toEqual(["source:reuters"])
  })

  test("keeps the very words, as text or as a quote with its translation", () => {
    expect(says(reuters, "x", { wording: "at least two" }).wording).toEqual({ text: "at least two" })
    const quote = {
      text: "اثنان على الأقل",
      lang: "ar",
      translation: "at least two",
      translatedBy: "source:desk",
    } as const
    expect(says(reuters, "x", { wording: quote }).wording).toEqual(quote)
  })

  test("grades a statement on scales that are named, and refuses a grade of another scale", () => {
    const graded = says(reuters, "x", {
      credibility: [
        { scale: "source-reliability", value: "B" },
        { scale: "information-credibility", value: "2", by: "source:desk" },
      ],
    })
    expect(graded.credibility).toHaveLength(2)
    expect(() => says(reuters, "x", { credibility: { scale: "source-reliability", value: "7" } })).toThrow(
      /credibility\/value/,
    )
  })

  test("is frozen to the last field", () => {
    const said = says(reuters, casualties({ killed: atLeast(2) }))
    expect(
      Object.isFrozen(said) && Object.isFrozen(said.value) && Object.isFrozen(said.value[0]?.count),
    ).toBe(true)
  })

  test("throws once with every fault", () => {
    try {
      says("reuters" as "source:reuters", "x", {
        via: "efe" as "source:efe",
        saidOn: { earliest: "2024-02-30", granularity: "day" },
      })
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(CasusError)
      expect((error as CasusError).issues.map(({ path }) => path?.join("."))).toEqual(
        expect.arrayContaining(["by.0", "via.0", "saidOn.earliest"]),
      )
    }
  })
})

describe("a source", () => {
  test("is a voice with a name; text is a full name", () => {
    expect(reuters).toEqual({
      id: "source:reuters",
      kind: "wire",
      names: [{ text: "Reuters", kind: "full" }],
    })
    expect(read(Source, reuters)).toEqual({ ok: true, value: reuters, issues: [] })
  })

  test("relays others by id", () => {
    expect(source({ id: "source:a", kind: "news-site", names: "A", relays: reuters }).relays).toEqual([
      "source:reuters",
    ])
  })
})

describe("a publication", () => {
  test("stands under its outlet, with its day", () => {
    const page = publication({ id: "publication:1", outlet: reuters, publishedOn: day("2024-01-04") })
    expect(page.outlet).toBe("source:reuters")
  })

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org/x",
    "https://user:secret@example.org/",
    "https://",
    "https://exa mple.org",
    "",
  ])("refuses the address %s", (url) => {
    const result = read(Publication, { id: "publication:1", url })
    expect(result.issues.map(({ rule, path }) => [rule, path])).toEqual([["publication/url", ["url"]]])
  })
})

describe("an attested schema of one's own", () => {
  const Rockets = attested("AttestedRockets", "How many rockets, and who says so.", CountRange)

  test("reads a value with its telling", () => {
    expect(read(Rockets, { value: { min: 2 }, by: ["source:police"] }).ok).toBe(true)
  })

  test("refuses a value of another type and a telling that is none", () => {
    expect(read(Rockets, { value: "two", by: [] }).issues.map(({ path }) => path?.join("."))).toEqual([
      "value",
      "by",
    ])
  })

  test("has every field of a telling", () => {
    expect(Object.keys(Rockets.shape)).toEqual(expect.arrayContaining(Object.keys(Telling.shape)))
  })
})
