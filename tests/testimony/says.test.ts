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

describe("what says is given", () => {
  type Says = (by: unknown, value: unknown, how?: unknown) => ReturnType<typeof says>
  const saysAnything = says as unknown as Says

  /** What is told when something is said, each as its rule and place. */
  const told = (...input: Parameters<Says>): readonly string[] => {
    try {
      saysAnything(...input)
    } catch (error) {
      if (!(error instanceof CasusError)) throw error
      return error.issues.map(({ rule, path = [] }) => `${rule} ${path.join(".")}`)
    }
    return []
  }

  test("a speaker who is left out is missing, also where the notes name one", () => {
    expect(told(undefined, "x")).toEqual(["read/missing by"])
    expect(told(undefined, "x", { by: "source:a" })).toEqual(["read/missing by"])
  })

  test("a key that no telling has is refused, with the keys there are", () => {
    expect(told(reuters, "x", { vai: "source:efe", handling: "x", value: "y" })).toEqual([
      "read/unknown-key vai",
      "read/unknown-key handling",
      "read/unknown-key value",
    ])
    expect(() => saysAnything(reuters, "x", { vai: "source:efe" })).toThrow(/\bvia\b/)
    expect(() => saysAnything(reuters, "x", { recordedOnn: day("2024-01-04") })).toThrow(/: recordedOn \(/)
  })

  test("the id of the statement is one", () => {
    expect(says(reuters, "x", { id: "statement:1" }).id).toBe("statement:1")
    expect(told(reuters, "x", { id: "source:1" })).toEqual(["id/form id"])
  })

  test("a value that is not plain data is refused, and everything else that is wrong beside it", () => {
    const cyclic: { self?: unknown } = {}
    cyclic.self = cyclic
    Object.freeze(cyclic)
    expect(told(reuters, undefined)).toEqual(["data/not-plain value"])
    expect(told(reuters, Symbol("x"))).toEqual(["data/not-plain value"])
    expect(told(reuters, 5n)).toEqual(["data/not-plain value"])
    expect(told(reuters, new Date(0))).toEqual(["data/not-plain value"])
    expect(told(reuters, new Proxy({}, {}))).toEqual(["data/proxy value"])
    expect(told(reuters, cyclic)).toEqual(["data/cycle value.self"])
    expect(told(reuters, [undefined])).toEqual(["data/not-plain value.0"])
    expect(told(reuters, { a: [() => 0], b: Number.NaN })).toEqual([
      "data/not-plain value.a.0",
      "data/not-finite value.b",
    ])
    expect(told("reuters", { b: Number.NaN }, { via: null })).toEqual([
      "data/not-finite value.b",
      "id/form by.0",
      "id/form via.0",
    ])
  })

  test("a field that is undefined is an absent one", () => {
    const said = says(reuters, { min: 2, max: undefined })
    expect(Object.keys(said.value)).toEqual(["min"])
    expect(Object.keys(says(reuters, Object.freeze({ min: 2, max: undefined })).value)).toEqual(["min"])
  })

  test("what belongs to the caller is copied, and stays the caller's to change", () => {
    const value = { min: 2, inner: { list: [1] } }
    const how = { saidOn: { earliest: "2024-01-04", granularity: "days" } } as const
    const said = says(reuters, value, how)
    expect([value, value.inner, how, how.saidOn].some(Object.isFrozen)).toBe(false)
    value.inner.list.push(2)
    expect(said.value).toEqual({ min: 2, inner: { list: [1] } })
    expect(Object.isFrozen(said.value) && Object.isFrozen(said.value.inner.list)).toBe(true)
  })

  test("a value that is frozen only outside is copied too; one frozen throughout is kept", () => {
    const value = Object.freeze({ inner: { a: 1 } })
    expect(Object.isFrozen(says(reuters, value).value.inner)).toBe(true)
    expect(Object.isFrozen(value.inner)).toBe(false)
    const toll = casualties({ killed: atLeast(2) })
    expect(says(reuters, toll).value).toBe(toll)
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
