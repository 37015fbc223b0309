import { describe, expect, test } from "vitest"
import * as z from "zod"
import * as casus from "../../src/index.ts"
import {
  actor,
  aggregate,
  atLeast,
  CasualtyRange,
  CasusError,
  Claim,
  casualties,
  claim,
  day,
  exactly,
  Incident,
  incident,
  isActor,
  isClaim,
  isIncident,
  isResponsibility,
  link,
  munition,
  noClaim,
  place,
  Responsibility,
  read,
  says,
  target,
  Victim,
  victim,
  weapon,
} from "../../src/index.ts"

describe("a toll", () => {
  test("takes a count, a described count or several for one outcome", () => {
    expect(casualties({ killed: atLeast(2) })).toEqual([
      { outcome: "killed", count: { min: 2 }, scope: "total" },
    ])
    expect(
      casualties({ wounded: [exactly(3), { count: exactly(1), condition: "critical", scope: "part" }] }),
    ).toEqual([
      { outcome: "wounded", count: { min: 3, max: 3 }, scope: "total" },
      { outcome: "wounded", count: { min: 1, max: 1 }, scope: "part", condition: "critical" },
    ])
  })

  test("takes the persons of a part whole or by id", () => {
    const person = victim({ id: "victim:1", outcomes: { outcome: "killed" }, handling: "public" })
    const [part] = casualties({ killed: { count: atLeast(2), scope: "part", persons: [person, "victim:2"] } })
    expect(part?.persons).toEqual(["victim:1", "victim:2"])
  })

  test("refuses a bare number, since it could be exactly or at least", () => {
    expect(() => casualties({ killed: 2 as never })).toThrow(CasusError)
  })

  test("refuses more persons than the count allows", () => {
    const input = {
      outcome: "killed",
      count: { min: 1, max: 1 },
      scope: "part",
      persons: ["victim:1", "victim:2"],
    }
    expect(read(CasualtyRange, input).issues.map(({ rule }) => rule)).toEqual([
      "casualties/persons-over-count",
    ])
  })

  test("refuses a total that says what it is part of", () => {
    const input = { outcome: "killed", count: { min: 1 }, scope: "total", of: "killed-or-wounded" }
    expect(read(CasualtyRange, input).issues.map(({ rule, path }) => [rule, path])).toEqual([
      ["casualties/of-itself", ["of"]],
    ])
  })
})

describe("an incident", () => {
  test("bare values are said by the teller, attested ones by their own speaker", () => {
    const strike = incident(
      {
        id: "incident:1",
        when: day("2024-01-04"),
        where: says("source:b", place("Kirkuk", { precision: "settlement" })),
      },
      { by: "source:a", saidOn: day("2024-01-05") },
    )
    expect(strike.when).toEqual([{ value: day("2024-01-04"), by: ["source:a"], saidOn: day("2024-01-05") }])
    expect(strike.where?.[0]?.by).toEqual(["source:b"])
  })

  test("a toll is one statement, a list of attested tolls is several", () => {
    const toll = casualties({ killed: atLeast(2), wounded: exactly(6) })
    expect(incident({ id: "incident:1", casualties: toll }).casualties).toHaveLength(1)
    expect(
      incident({ id: "incident:1", casualties: [says("source:a", toll), says("source:b", toll)] }).casualties,
    ).toHaveLength(2)
  })

  test("an empty list says nothing and is left out", () => {
    expect(incident({ id: "incident:1", when: [], casualties: [] })).toEqual({ id: "incident:1" })
  })

  test("has no field for who is guilty", () => {
    expect(Object.keys(Incident.shape).filter((key) => /perpet|guilt|respons|claim/.test(key))).toEqual([])
  })

  test("a misspelt or unsound teller is refused, also where every fact has its own speaker", () => {
    const when = says("source:a", day("2024-01-04"))
    for (const init of [
      { id: "incident:1", when },
      { id: "incident:1", when: when.value },
    ] as const) {
      try {
        incident({ ...init, id: "strike" as "incident:1" }, { vai: "source:b", by: "b" } as object)
        expect.unreachable()
      } catch (error) {
        expect((error as CasusError).issues.map(({ rule, path }) => `${rule} ${path?.join(".")}`)).toEqual([
          "id/form teller.by.0",
          "read/unknown-key teller.vai",
          "id/form id",
        ])
      }
    }
  })

  test("its constructor throws once with every fault", () => {
    try {
      incident({
        id: "strike" as "incident:1",
        when: { granularity: "day" },
        casualties: says("source:a", [{ outcome: "dead" }] as never),
      })
      expect.unreachable()
    } catch (error) {
      const { issues, message } = error as CasusError
      expect(issues.map(({ path }) => path?.join("."))).toEqual(
        expect.arrayContaining(["id", "casualties.0.value.0.outcome", "casualties.0.value.0.count"]),
      )
      for (const { rule, severity } of issues) expect(message.includes(`[${rule}]`)).toBe(severity !== "info")
    }
  })
})

describe("statements about responsibility", () => {
  test("a claim names its claimants, and a source cannot claim", () => {
    expect(read(Claim, { kind: "claim", by: ["source:a"], about: ["incident:1"] }).issues[0]).toMatchObject({
      rule: "id/form",
      path: ["by", 0],
    })
  })

  test("an unknown kind is refused with the kinds there are", () => {
    const [issue] = read(Responsibility, { kind: "claims", by: ["actor:a"], about: ["incident:1"] }).issues
    expect(issue).toMatchObject({ rule: "read/kind", path: ["kind"] })
    expect(issue?.expected).toContain("claim")
  })

  test("a kind that is left out is missing", () => {
    expect(read(Responsibility, { by: ["actor:a"], about: ["incident:1"] }).issues[0]).toMatchObject({
      rule: "read/missing",
      path: ["kind"],
    })
  })

  test("guards tell the arms apart", () => {
    const one = claim({ by: "actor:a", about: "incident:1" })
    const silence = noClaim({ by: "source:a", about: "incident:1", asOf: day("2024-01-04") })
    expect([isClaim(one), isClaim(silence), isResponsibility(silence)]).toEqual([true, false, true])
  })
})

describe("a weapon", () => {
  test("is known by its delivery, its munition or its description", () => {
    expect(weapon("drone")).toEqual({ delivery: "drone" })
    expect(munition("rocket", { count: atLeast(2) })).toEqual({ munition: "rocket", count: { min: 2 } })
    expect(read(casus.Weapon, { count: { min: 2 } }).issues.map(({ rule }) => rule)).toEqual([
      "weapon/nothing",
    ])
  })

  test("a word that is not on the open list is kept with a warning that names the nearest", () => {
    const result = read(casus.Weapon, { delivery: "dron" })
    expect(result.ok).toBe(true)
    expect(result.issues).toMatchObject([{ rule: "read/unknown-term", severity: "warning" }])
    expect(result.issues[0]?.expected).toContain("drone")
  })
})

describe("everything that is made is frozen plain JSON", () => {
  const made = [
    actor({ id: "actor:a", names: ["A", { text: "B", kind: "acronym" }] }),
    link("incident:1", "follows", "incident:2", { by: "source:a", gap: { min: 1, max: 1 } }),
    aggregate({ id: "aggregate:1", basis: "period", incidents: atLeast(100), by: "source:a" }),
    target("building", { of: actor({ id: "actor:a", names: "A" }), relation: "used-by" }),
    victim({
      id: "victim:1",
      outcomes: [{ outcome: "wounded" }, { outcome: "killed" }],
      handling: "restricted",
    }),
  ]
  test.each(made)("%j", (one) => {
    expect(JSON.parse(JSON.stringify(one))).toEqual(one)
    expect(Object.isFrozen(one)).toBe(true)
    for (const inner of Object.values(one)) expect(Object.isFrozen(inner)).toBe(true)
  })
})

describe("every public schema", () => {
  const isSchema = (value: unknown): value is z.ZodType =>
    typeof value === "object" && value !== null && "_zod" in value
  const schemas = Object.entries<unknown>(casus).flatMap(([name, value]): [string, z.ZodType][] =>
    isSchema(value) ? [[name, value]] : [],
  )

  test("there are as many as there are nouns", () => {
    expect(schemas.length).toBeGreaterThan(80)
  })

  test.each(schemas)("%s has its own name, a definition and a JSON Schema", (name, schema) => {
    const meta = schema.meta()
    if (!name.endsWith("Id")) expect(meta?.id).toBe(name)
    if (!name.endsWith("Id")) expect(meta?.description).toMatch(/\.$/)
    const written = z.toJSONSchema(schema, { io: "input" })
    expect(written).toBeTypeOf("object")
    if (!name.endsWith("Text")) expect(z.toJSONSchema(schema, { io: "output" })).toEqual(written)
  })

  test("fields of the nouns say what they mean", () => {
    const silent = schemas.flatMap(([name, schema]) =>
      Object.entries((schema as Partial<typeof Incident>).shape ?? {})
        .filter(([, field]) => !/\.$/.test((field as z.ZodType).meta()?.description ?? ""))
        .map(([key]) => `${name}.${key}`),
    )
    expect(silent).toEqual([])
  })
})

describe("schemas are zod's own", () => {
  test("an extended incident keeps its type and refuses what it refused", () => {
    const Reviewed = Incident.extend({ reviewed: z.boolean() })
    expect(Reviewed.safeParse({ id: "incident:1", reviewed: true }).success).toBe(true)
    expect(Reviewed.safeParse({ id: "incident:1" }).success).toBe(false)
    expect(isIncident({ id: "incident:1", reviewed: true })).toBe(false)
  })

  test("a part of a schema can be picked", () => {
    expect(Victim.pick({ id: true }).safeParse({ id: "victim:1" }).success).toBe(true)
    expect(Incident.partial().safeParse({}).success).toBe(true)
  })

  test("safeParse holds values to their rules too", () => {
    expect(
      CasualtyRange.safeParse({ outcome: "killed", count: { min: 5, max: 2 }, scope: "total" }).success,
    ).toBe(false)
  })

  test("an object with a method is no actor", () => {
    expect(isActor({ id: "actor:a", names: () => [] })).toBe(false)
  })
})
