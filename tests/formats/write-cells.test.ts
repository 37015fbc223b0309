// A row as the cells of its format: how nothing, days and numbers are written, and what is told where they cannot be.
import { describe, expect, test } from "vitest"
import { defineFormat } from "../../src/formats/format.ts"
import { cellsWriter } from "../../src/formats/write-cells.ts"

interface Entry {
  readonly ref: string
  readonly seen: string | null
  readonly killed: number | null
  readonly wounded: number | null
  readonly missing: number | null
  readonly side: string | null
  readonly latitude: number | null
  readonly claimed: -9 | 0 | 1 | null
  readonly act: string
  readonly old: string | null
}

const log = defineFormat<Entry>({
  id: "desk-log",
  title: "Log of the desk",
  description: "One row for each entry.",
  source: "The desk's handbook.",
  columns: {
    ref: { kind: "id", description: "The number.", lost: ["0"] },
    seen: { kind: "day", description: "The day.", nulls: { "1900-01-01": "not-applicable" } },
    killed: { kind: "integer", description: "The dead.", nulls: { "-99": "unknown", "": "not-recorded" } },
    wounded: { kind: "integer", description: "The wounded.", nulls: { "-1": "unknown" } },
    missing: { kind: "integer", description: "The missing.", nulls: { NA: "not-recorded" } },
    side: { kind: "text", description: "The side.", nulls: { "": "not-recorded", "n/a": "not-applicable" } },
    latitude: { kind: "decimal", description: "The latitude.", nulls: { "": "not-recorded" } },
    claimed: {
      kind: "number-code",
      description: "Whether it was claimed.",
      codes: { "-9": "Unknown", 0: "No", 1: "Yes" },
      nulls: { "": "not-recorded" },
    },
    act: {
      kind: "open-code",
      description: "The act.",
      codes: { Attack: "An attack." },
      misspellings: { Atack: "Attack" },
    },
    old: { kind: "text", description: "A column of older releases.", nulls: { "": "not-recorded" } },
  },
  layouts: [
    {
      name: "2024",
      columns: ["ref", "seen", "killed", "wounded", "missing", "side", "latitude", "claimed", "act"],
    },
    { name: "2020", columns: ["ref", "old", "killed"] },
  ],
})

const full: Entry = {
  ref: "0012",
  seen: "2024-01-04",
  killed: 0,
  wounded: 6,
  missing: 1_000_000,
  side: "Hill Front",
  latitude: -0.000_000_25,
  claimed: -9,
  act: "Attack",
  old: null,
}

const { names, write } = cellsWriter(log)
const silent: Entry = {
  ...full,
  seen: null,
  killed: null,
  wounded: null,
  missing: null,
  side: null,
  latitude: null,
  claimed: null,
}

/** What is written of a row with some values of its own, by column. */
const written = (instead: Partial<Entry>, unknown: readonly string[] = []) => {
  const { cells, lossy } = write({ ...full, ...instead }, unknown)
  return { cells: Object.fromEntries(names.map((name, at) => [name, cells[at]])), lossy }
}

describe("a row as cells", () => {
  test("stands in the order of the current layout, with days and digits as files have them", () => {
    expect(names.join(",")).toBe("ref,seen,killed,wounded,missing,side,latitude,claimed,act")
    expect(write({ ...full })).toEqual({
      cells: ["0012", "2024-01-04", "0", "6", "1000000", "Hill Front", "-0.00000025", "-9", "Attack"],
      lossy: [],
    })
  })

  test("never holds minus zero", () => {
    expect(written({ killed: -0, latitude: -0 }).cells).toMatchObject({ killed: "0", latitude: "0" })
  })

  test("says nothing as each column says it", () => {
    expect(write({ ...silent }, ["wounded"])).toEqual({
      cells: ["0012", "1900-01-01", "", "-1", "NA", "", "", "", "Attack"],
      lossy: [],
    })
  })

  test("says that something is unknown, and not that nothing was said", () => {
    expect(write({ ...silent }, ["killed", "wounded"]).cells.slice(2, 4)).toEqual(["-99", "-1"])
  })

  test("takes a value over the word that it is unknown", () => {
    expect(written({ killed: 3 }, ["killed"])).toMatchObject({ cells: { killed: "3" }, lossy: [] })
  })

  test("takes a column that it lacks for silence", () => {
    const { side: _, ...rest } = full
    expect(write(rest).cells).toEqual(write({ ...full, side: null }).cells)
  })

  test("has the columns of an older layout where that is asked for, and tells what has no place there", () => {
    const older = cellsWriter(log, log.layouts[1])
    expect(older.names).toEqual(["ref", "old", "killed"])
    const { cells, lossy } = older.write({ ...silent, old: "x", side: "Hill Front" }, ["wounded"])
    expect(cells).toEqual(["0012", "x", ""])
    expect(lossy).toEqual([
      { field: "wounded", reason: "The layout 2020 has no such column." },
      { field: "side", value: "Hill Front", reason: "The layout 2020 has no such column." },
      { field: "act", value: "Attack", reason: "The layout 2020 has no such column." },
    ])
  })

  test("keeps a code that is not in an open list", () => {
    expect(written({ act: "Siege" })).toMatchObject({ cells: { act: "Siege" }, lossy: [] })
  })

  test("tells a silence that the column can only call unknown, and an unknown that it can only be silent on", () => {
    expect(written({ wounded: null })).toMatchObject({
      cells: { wounded: "-1" },
      lossy: [{ field: "wounded", reason: "The column has no cell for silence, only for unknown." }],
    })
    expect(written({ missing: null }, ["missing"])).toMatchObject({
      cells: { missing: "NA" },
      lossy: [{ field: "missing", reason: "The column has no cell that says unknown." }],
    })
  })

  test("leaves a cell empty where a value must stand and there is none", () => {
    const { act: _, ...rest } = full
    expect(write(rest)).toMatchObject({ cells: expect.arrayContaining([""]), lossy: [] })
    expect(write(rest).cells.at(-1)).toBe("")
  })

  const lost: readonly (readonly [Partial<Entry>, string])[] = [
    [{ side: "n/a" }, "The column says nothing by this cell."],
    [{ killed: -99 }, "The column says nothing by this cell."],
    [{ seen: "1900-01-01" }, "The column says nothing by this cell."],
    [{ act: "Atack" }, "By this cell the column says Attack."],
    [{ ref: "12e4" }, "The column cannot hold this value."],
    [{ ref: "0" }, "The column cannot hold this value."],
    [{ act: "" }, "The column cannot hold this value."],
    [{ killed: 0.5 }, "The column cannot hold this value."],
  ]
  for (const [value, reason] of lost) {
    const [field = "", one] = Object.entries(value)[0] ?? []
    test(`writes ${field} ${JSON.stringify(one)} as it is, and tells that it is not read again as it was`, () => {
      const { cells, lossy } = written(value)
      expect(cells[field]).toBe(String(one))
      expect(lossy).toEqual([{ field, value: one, reason }])
    })
  }
})
