// Rows into the model and back: what must come back, and what was found in the dataset on the way.
import type { Issue } from "../../src/core/issue.ts"
import { check } from "../../src/dataset/check.ts"
import type { Dataset } from "../../src/dataset/dataset.ts"
import type { FormatOf } from "../../src/formats/format.ts"
import { type Exported, exportRows } from "../../src/formats/passage/export-rows.ts"
import { datasetOf } from "../../src/formats/passage/gather.ts"
import { importRows } from "../../src/formats/passage/import-rows.ts"
import type { ReadRow } from "./arbitrary-rows.ts"

/** What rows came to. */
export interface ThereAndBack<Row extends object> {
  /** The dataset that they became. */
  readonly dataset: Dataset
  /** The rows that the dataset became. */
  readonly exported: Exported<Row>
}

/** Brings rows into the model and writes the dataset as rows again. */
export const thereAndBack = <Row extends object>(
  format: FormatOf<Row>,
  rows: readonly ReadRow<Row>[],
): ThereAndBack<Row> => {
  const imported = importRows(
    format,
    rows.map(({ value }) => value),
    { unknown: rows.map(({ unknown }) => unknown) },
  )
  const { dataset } = datasetOf(format, imported)
  return { dataset, exported: exportRows(format, dataset) }
}

/** A row with what its nulls say, without the columns that a passage does not bring back. */
export const carried = <Row extends object>(
  { passage }: FormatOf<Row>,
  row: object,
  unknown: readonly string[],
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => passage?.columns[name as keyof Row & string].as !== "lost")
      .map(([name, value]) => [name, value === null && unknown.includes(name) ? "unknown" : value]),
  )

/** The columns in which a row differs from what was written of it, as `column: before → after`. */
export const differences = <Row extends object>(
  format: FormatOf<Row>,
  before: ReadRow<Row> | undefined,
  after: object | undefined,
  unknown: readonly string[] = [],
): readonly string[] => {
  const was = carried(format, before?.value ?? {}, before?.unknown ?? [])
  const is = carried(format, after ?? {}, unknown)
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((name) => !Object.is(was[name], is[name]))
    .map((name) => `${name}: ${JSON.stringify(was[name])} → ${JSON.stringify(is[name])}`)
}

/** The errors that `check` finds in a dataset. */
export const errorsIn = (dataset: Dataset): readonly Issue[] =>
  check(dataset).issues.filter(({ severity }) => severity === "error")
