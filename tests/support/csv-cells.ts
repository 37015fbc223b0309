// A line of CSV as others read it, and what a spreadsheet makes of its cells.
import { parse } from "csv-parse/sync"
import Papa from "papaparse"
import { expect } from "vitest"

/** The cells of a line with its line feed; two readers must agree that they are these, in one line. */
export const cellsOf = (line: string): readonly string[] => {
  const rows: readonly string[][] = parse(line)
  expect(Papa.parse<string[]>(line.slice(0, -1), { delimiter: ",", newline: "\n" }).data).toEqual(rows)
  expect(rows.length).toBe(1)
  return rows[0] ?? []
}

/** Whether a spreadsheet could compute a cell, told in another way than the code under test does. */
export const isFormula = (cell: string): boolean => {
  if (cell.trim() !== "" && Number.isFinite(Number(cell))) return false
  let at = 0
  while (at < cell.length && (cell[at] === '"' || (cell[at] ?? "").trim() === "")) at += 1
  return "=+-@\uff1d\uff0b\uff0d\uff20".includes(cell[at] ?? "x") || "\t\r\n".includes(cell[0] ?? "x")
}
