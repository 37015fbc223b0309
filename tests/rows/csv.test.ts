// The tidy table as CSV: what R, pandas and a spreadsheet find in it.
import { parse } from "csv-parse/sync"
import { describe, expect, test } from "vitest"
import { seed } from "../../examples/seed.mjs"
import { at, atLeast, casualties, dataset, day, incident, none, place } from "../../src/index.ts"
import { rowColumns } from "../../src/rows/columns.ts"
import { type RowsCsvOptions, rowsCsv } from "../../src/rows/csv.ts"
import { rows } from "../../src/rows/rows.ts"
import { isFormula } from "../support/csv-cells.ts"
import { hostileTexts } from "../support/hostile-texts.ts"

type Init = Omit<Parameters<typeof incident>[0], "id">

/** The first row of a table of one incident, by column. */
const cellsOf = (init: Init, options?: RowsCsvOptions): Readonly<Record<string, string>> => {
  const table = rows(dataset({ incidents: [incident({ id: "incident:1", ...init })] }))
  const [header = [], cells = []] = parse([...rowsCsv(table, options)].join(""), {
    record_delimiter: "\n",
  }) as readonly (readonly string[])[]
  return Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""]))
}

describe("rows as CSV", () => {
  test("begin with the names of the columns, also where there is no row", () => {
    expect([...rowsCsv([])]).toEqual([`${rowColumns.map(({ name }) => name).join(",")}\n`])
  })

  test("come line by line, before the last row is known", () => {
    const [first] = rows(seed)
    function* endless() {
      for (;;) yield first!
    }
    const lines = rowsCsv(endless())
    lines.next()
    expect(lines.next().value).toContain(first!.id)
    lines.return()
  })

  test("tell none, unknown and not reported apart", () => {
    const killed = (init: Init) => {
      const { killed_reported, killed_min, killed_max } = cellsOf(init)
      return [killed_reported, killed_min, killed_max]
    }
    expect(killed({})).toEqual(["FALSE", "", ""])
    expect(killed({ casualties: casualties({ killed: none }) })).toEqual(["TRUE", "0", "0"])
    expect(killed({ casualties: casualties({ killed: atLeast(2) }) })).toEqual(["TRUE", "2", ""])
  })

  test("hold days, coordinates and lists as text that programs read", () => {
    expect(
      cellsOf({
        when: day("2024-01-04"),
        where: { ...at(-0.000_000_1, 44.361_488_1, { precision: "settlement" }), name: "Sarn, old town" },
      }),
    ).toMatchObject({
      date_earliest: "2024-01-04",
      latitude: "-0.0000001",
      longitude: "44.3614881",
      place: "Sarn, old town",
      date_disputed: "FALSE",
    })
  })

  for (const [what, text] of Object.entries(hostileTexts)) {
    // What no text of a record can be is refused before it becomes a row.
    if (text.trim() === "" || /[\ud800-\udfff]/u.test(text) || text.length > 5000) continue
    test(`are the same in a program and nothing in a spreadsheet: ${what}`, () => {
      const where = place(text, { precision: "settlement" })
      expect(cellsOf({ where }, { text: "verbatim" }).place).toBe(where.name)
      const safe = cellsOf({ where })
      expect(Object.values(safe).filter(isFormula)).toEqual([])
      expect(safe.place?.replace(/^'/, "")).toBe(where.name)
    })
  }
})
