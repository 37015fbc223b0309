import { describe, expect, test } from "vitest"
import { defineFormat, rowSchema } from "../../src/formats/format.ts"
import { detectFormat, headerFaults, matchHeader, matchRow } from "../../src/formats/header.ts"
import { formats } from "../../src/formats/registry.ts"
import { ucdpGed } from "../../src/formats/ucdp-ged/format.ts"
import { gedColumns, gedRow } from "../support/ged-rows.ts"

interface DeskRow {
  readonly name: string
  readonly killed: number | null
}

const columns = {
  name: { kind: "text", description: "The name of the place.", aliases: ["place"] },
  killed: { kind: "integer", description: "How many were killed.", nulls: { "": "not-recorded" } },
} as const

const desk = defineFormat<DeskRow>({
  id: "desk",
  title: "A desk's own list",
  description: "One place a row.",
  source: "The desk.",
  columns,
  layouts: [{ name: "first", columns: ["name", "killed"] }],
  rules: [],
  across: [],
  schema: rowSchema<DeskRow>({ id: "DeskRow", description: "One place." }, columns),
})

describe("a header", () => {
  test("of UCDP GED is known in any order", () => {
    const found = detectFormat([...gedColumns].reverse(), formats)
    expect(found?.sure).toBe(true)
    expect(found?.match.format.id).toBe("ucdp-ged")
    expect(found?.match.layout.name).toBe("49 columns (20.1 and later)")
    expect(found?.match.places[0]).toBe(48)
  })

  test("is known whatever its case and surrounding space, and that is told", () => {
    const match = matchHeader(
      gedColumns.map((name) => ` ${name.toUpperCase()} `),
      ucdpGed,
    )
    expect(match.missing).toEqual([])
    expect(match.renamed.length).toBe(49)
    expect(match.renamed[0]).toEqual({ found: " ID ", column: "id" })
  })

  test("says what is missing and what is extra", () => {
    const names = ["", ...gedColumns.filter((name) => name !== "relid"), "iso3"]
    const match = matchHeader(names, ucdpGed)
    expect(match.missing).toEqual(["relid"])
    expect(match.extra).toEqual(["", "iso3"])
    expect(match.layout.name).toBe("49 columns (20.1 and later)")
    expect(headerFaults(match, names).map(({ rule, column }) => [rule.id, rule.severity, column])).toEqual([
      ["columns/missing", "warning", "relid"],
      ["columns/extra", "info", ""],
      ["columns/extra", "info", "iso3"],
    ])
  })

  test("with two thirds of the columns of a layout is still known, with fewer it is not", () => {
    const share = (from: number): boolean | undefined =>
      detectFormat(gedColumns.filter((name) => name !== "date_prec").slice(0, from), formats)?.sure
    expect(share(34)).toBe(true)
    expect(share(24)).toBe(false)
  })

  test("of few columns is known by those that no other format has together", () => {
    const few = ["type_of_violence", "dyad_new_id", "where_prec", "date_prec"]
    expect(detectFormat([...few, "notes"], formats)?.sure).toBe(true)
    expect(detectFormat(few.slice(1), formats)?.sure).toBe(false)
  })

  test("of an older release has a layout of its own, in which newer columns are not missing", () => {
    const old = gedColumns.filter((name) => !/^(?:relid|code_status|where_description)$|_dset_id$/.test(name))
    const match = matchHeader([...old, "iso3"], ucdpGed)
    expect([match.layout.name, match.missing, match.extra]).toEqual(["42 columns (19.1)", [], ["iso3"]])
    expect(match.absent).toContain("relid")
  })

  test("of the releases before 18.1 calls its estimates otherwise, and that is told", () => {
    const names = gedColumns.map((name) => (/^(?:best|high|low)$/.test(name) ? `${name}_est` : name))
    expect(matchHeader(names, ucdpGed).renamed.map(({ found }) => found)).toEqual([
      "best_est",
      "high_est",
      "low_est",
    ])
  })

  test("that is a row is told by a format that was named, cell by cell", () => {
    const cells = Object.values(gedRow(1))
    expect(matchRow(cells, ucdpGed)?.headerless).toBe(true)
    expect(matchRow([...cells].reverse(), ucdpGed)).toBe(undefined)
    expect(matchRow(cells.slice(1), ucdpGed)).toBe(undefined)
    expect(matchRow(gedColumns, ucdpGed)).toBe(undefined)
  })

  test("of a stranger is nearest to something, and not sure", () => {
    const found = detectFormat(["event_id_cnty", "event_date", "latitude", "longitude"], formats)
    expect(found?.sure).toBe(false)
    expect(found?.share).toEqual([4, 31])
  })

  test("with an alias is read by its column, unless the column itself is there", () => {
    expect(matchHeader(["place", "killed"], desk).renamed).toEqual([{ found: "place", column: "name" }])
    const both = matchHeader(["place", "name", "killed"], desk)
    expect(both.extra).toEqual(["place"])
    expect(both.renamed).toEqual([])
  })

  test("with a name twice has no column of that name", () => {
    const match = matchHeader(["name", "killed", "Killed"], desk)
    expect(match.missing).toEqual(["killed"])
    expect(match.places).toEqual([0, undefined])
  })

  test("with a name that acts on terminals shows it harmless and short", () => {
    const match = matchHeader(["name", "killed", "\u001b[2J\u202e", "x".repeat(500)], desk)
    expect(match.extra[0]).toBe("\\u001b[2J\\u202e")
    expect(match.extra[1]?.length).toBeLessThanOrEqual(120)
  })

  test("names the column that an extra one may stand for", () => {
    const faults = headerFaults(matchHeader(["name", "kiled"], desk), ["name", "kiled"])
    expect(faults.find(({ rule }) => rule.id === "columns/extra")?.breach.params?.what).toContain("killed")
  })

  test("finds the format with most of its columns among several", () => {
    expect(detectFormat(["name", "killed"], [...formats, desk])?.match.format.id).toBe("desk")
    expect(detectFormat(["name", "killed"], [])).toBe(undefined)
  })
})

describe("a format", () => {
  test("does not compile with a column too many, too few or of another type", () => {
    const name = { kind: "text", description: "The name of the place." } as const
    const killed = {
      kind: "integer",
      description: "How many were killed.",
      nulls: { "": "not-recorded" },
    } as const
    const meaning = { id: "Row", description: "A row." }
    // @ts-expect-error killed is missing
    rowSchema<DeskRow>(meaning, { name })
    // @ts-expect-error wounded is no field of the row
    rowSchema<DeskRow>(meaning, { name, killed, wounded: killed })
    // @ts-expect-error a number is not described as text
    rowSchema<DeskRow>(meaning, { name, killed: { ...killed, kind: "text" } })
    // @ts-expect-error killed can be null, so it needs a spelling of nothing
    rowSchema<DeskRow>(meaning, { name, killed: { kind: "integer", description: "How many were killed." } })
    // @ts-expect-error name is never null, so it has no spelling of nothing
    rowSchema<DeskRow>(meaning, { name: { ...name, nulls: { "": "unknown" } }, killed })
    const type = { kind: "number-code", description: "A type.", codes: { 1: "One." } } as const
    // @ts-expect-error the code 2 is not described
    rowSchema<{ type: 1 | 2 }>(meaning, { type })
    expect(rowSchema<DeskRow>(meaning, { name, killed }).safeParse({ name: "x", killed: null }).success).toBe(
      true,
    )
  })
})
