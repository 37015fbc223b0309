import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { check } from "../../src/dataset/check.ts"
import { cellReader, isFault } from "../../src/formats/cell.ts"
import type { RowValue } from "../../src/formats/column.ts"
import { gtd } from "../../src/formats/gtd/format.ts"
import type { GtdRow } from "../../src/formats/gtd/row.ts"
import { exportRows } from "../../src/formats/passage/export-rows.ts"
import { datasetOf } from "../../src/formats/passage/gather.ts"
import { importRows } from "../../src/formats/passage/import-rows.ts"
import type { RowFacts } from "../../src/formats/passage/passage.ts"
import { type GtdText, gtdColumns, gtdRow, gtdRows } from "../support/gtd-rows.ts"
import { turn } from "../support/same-cases.ts"

type Plain = Readonly<Record<string, RowValue>>

const readers = gtd.columns.map((column) => ({ column, read: cellReader(column) }))

/** A row of text with its types, and the columns that say that their value is unknown. */
const typed = (row: GtdText): { readonly values: Plain; readonly unknown: readonly string[] } => {
  const values: Record<string, RowValue> = {}
  const unknown: string[] = []
  for (const { column, read } of readers) {
    const text = row[column.name] ?? ""
    const reading = read(text)
    if (isFault(reading)) throw new Error(`${column.name}: ${text}`)
    values[column.name] = reading
    if (reading === null && column.nulls[text] === "unknown") unknown.push(column.name)
  }
  return { values, unknown: unknown.sort() }
}

/** Rows as they come back out of the model, beside what went in. */
const thereAndBack = (rows: readonly GtdText[]) => {
  const before = rows.map(typed)
  const unknown = before.map((one) => one.unknown)
  const imported = importRows(
    gtd,
    before.map(({ values }) => values as unknown as RowFacts<GtdRow>),
    { unknown },
  )
  const { dataset, issues } = datasetOf(gtd, imported)
  const written = exportRows(gtd, dataset)
  return {
    dataset,
    issues,
    before: before.map(({ values }) => values),
    after: written.rows as unknown as readonly Plain[],
    unknownBefore: unknown,
    unknownAfter: written.unknown.map((names) => [...names].sort()),
    refused: written.refused,
    lossy: written.lossy,
  }
}

describe("rows of GTD", () => {
  test("come back out of the model as they went in, all 135 columns, and the dataset is sound", () => {
    for (let first = 1; first <= 10_000; first += 1000) {
      const { dataset, issues, before, after, unknownBefore, unknownAfter, refused, lossy } = thereAndBack(
        gtdRows(1000, turn * 10_000 + first),
      )
      expect(issues).toEqual([])
      expect(refused).toEqual([])
      expect(lossy).toEqual([])
      expect(after).toEqual(before)
      expect(unknownAfter).toEqual(unknownBefore)
      expect(check(dataset).issues.filter(({ severity }) => severity === "error")).toEqual([])
    }
  })

  // Cells of other rows, in any columns: what no rule would let stand comes back all the same.
  test("whose cells were thrown together come back as well, and the dataset is sound", () => {
    const cell = fc.tuple(fc.constantFrom(...gtdColumns.slice(1)), fc.integer({ min: 1, max: 400 }))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000 }), fc.array(cell, { maxLength: 25 }), (number, cells) => {
        const instead = Object.fromEntries(cells.map(([name, other]) => [name, gtdRow(other)[name] ?? ""]))
        const { dataset, before, after, unknownBefore, unknownAfter } = thereAndBack([
          gtdRow(number, instead),
        ])
        expect(after).toEqual(before)
        expect(unknownAfter).toEqual(unknownBefore)
        expect(check(dataset).issues.filter(({ severity }) => severity === "error")).toEqual([])
      }),
      { numRuns: 10_000 },
    )
  })
})
