import fc from "fast-check"
import { expect, test } from "vitest"
import { compareTables } from "../../src/comparing/compare.ts"
import { ucdpGed } from "../../src/formats/ucdp-ged/format.ts"
import { csvText, type GedText, gedColumns, gedRow } from "../support/ged-rows.ts"
import { tableOf } from "./tables.ts"

const more = (cell: string): string => String(Number(cell) + 1)

// What is another value of its column, whatever the cell held before.
const edits: readonly (readonly [column: string, edit: (cell: string) => string])[] = [
  ["best", more],
  ["low", more],
  ["deaths_unknown", more],
  ["year", more],
  ["number_of_sources", () => "77"],
  ["country_id", () => "many"],
  ["active_year", (cell) => (cell === "1" ? "0" : "1")],
  ["where_prec", () => "6"],
  ["region", () => "Asia"],
  ["code_status", () => "Check dyad"],
  ["conflict_new_id", () => "90999"],
  ["where_coordinates", (cell) => `${cell}, "west"\nof the ford`],
  ["source_article", (cell) => `${cell}.`],
  ["source_original", (cell) => (cell === "" ? "police" : "")],
  ["date_end", () => "2030-01-01"],
  ["geom_wkt", () => "POINT (1.5 2)"],
  ["latitude", () => "12.5"],
  ["gwnob", () => "404"],
]

// Other writings of the same value, which are no edit.
const rewritings: readonly (readonly [column: string, rewrite: (cell: string) => string])[] = [
  ["best", (cell) => `${cell}.0`],
  ["date_start", (cell) => `${cell} 00:00:00.000`],
  ["geom_wkt", (cell) => cell.replace(")", cell.includes(".") ? "0)" : ".00)")],
  ["longitude", (cell) => (cell.includes(".") ? `${cell}00` : `${cell}.0`)],
  ["active_year", (cell) => (cell === "1" ? "TRUE" : "FALSE")],
]

const size = 6

test("edits, additions and removals planted in any rows are found exactly, and nothing else is", async () => {
  const plan = fc.record({
    first: fc.nat(100_000),
    edited: fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(edits.length - 1)), {
      maxLength: 8,
      selector: String,
    }),
    rewritten: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(rewritings.length - 1)), { maxLength: 4 }),
    removed: fc.uniqueArray(fc.nat(size - 1), { maxLength: 3 }),
    added: fc.nat(3),
    rowOrder: fc.shuffledSubarray(
      Array.from({ length: size + 3 }, (_, at) => at),
      { minLength: size + 3 },
    ),
    columns: fc.shuffledSubarray([...gedColumns], { minLength: gedColumns.length }),
    held: fc.constantFrom(1, 3000, 64_000_000),
  })
  await fc.assert(
    fc.asyncProperty(plan, async ({ first, edited, rewritten, removed, added, rowOrder, columns, held }) => {
      const old = Array.from({ length: size }, (_, at) => gedRow(first + at))
      const changedCells = edited.filter(([at]) => !removed.includes(at))
      const fresh = old.map((row, at) => {
        const made: GedText = { ...row }
        for (const [where, which] of rewritten) {
          const [column, rewrite] = rewritings[which]!
          if (where === at && made[column] === row[column]) made[column] = rewrite(row[column]!)
        }
        for (const [where, which] of changedCells) {
          const [column, edit] = edits[which]!
          if (where === at) made[column] = edit(row[column]!)
        }
        return made
      })
      const come = Array.from({ length: added }, (_, at) => gedRow(first + size + at))
      const all = [...fresh.map((row, at) => (removed.includes(at) ? undefined : row)), ...come]
      const text = csvText(
        rowOrder.map((at) => all[at]).filter((row) => row !== undefined),
        columns,
      )
      const report = await compareTables(tableOf(csvText(old)), tableOf(text), { format: ucdpGed, held })

      const idOf = (at: number): string => gedRow(first + at).id!
      const found = report.changed.flatMap(({ key, cells }) => cells.map(({ column }) => `${key} ${column}`))
      const wanted = changedCells.map(([at, which]) => `${idOf(at)} ${edits[which]![0]}`)
      expect([...found].sort()).toEqual([...wanted].sort())
      expect(report.vanished.map(({ key }) => key).sort()).toEqual(removed.map(idOf).sort())
      expect(report.added.map(({ key }) => key).sort()).toEqual(come.map(({ id }) => id!).sort())
      const apart = new Set(changedCells.map(([at]) => at)).size
      expect([report.same, report.complete]).toEqual([size - removed.length - apart, true])
    }),
    { numRuns: 10_000 },
  )
})
