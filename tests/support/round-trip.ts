// A format's rows into one dataset and out again, and every carried cell that did not come back.
import { check } from "../../src/dataset/check.ts"
import type { Dataset } from "../../src/dataset/dataset.ts"
import type { Format, FormatOf } from "../../src/formats/format.ts"
import { type Exported, exportRows } from "../../src/formats/passage/export-rows.ts"
import { datasetOf } from "../../src/formats/passage/gather.ts"
import { type Imported, importTyped } from "../../src/formats/passage/import-rows.ts"
import type { Carriage } from "../../src/formats/passage/passage.ts"
import { type TypedRow, typedRows } from "../../src/formats/typed-rows.ts"
import type { Bytes } from "../../src/reading/text/decoding.ts"

/** What a round trip came to. */
export interface RoundTrip {
  /** The rows as they went in. */
  readonly rows: readonly TypedRow<Record<string, unknown>>[]
  /** What each row became. */
  readonly imported: readonly Imported[]
  /** The dataset between. */
  readonly dataset: Dataset
  /** The rows as they came out. */
  readonly exported: Exported<Record<string, unknown>>
  /** The carried cells that came back otherwise, as sentences. */
  readonly changed: readonly string[]
  /** What the model finds wrong with the dataset. */
  readonly errors: readonly string[]
}

const shown = (value: unknown): string => JSON.stringify(value) ?? "nothing"

/** Takes rows through the model; the rows themselves are dropped on the way. */
export const roundTrip = (format: Format, rows: readonly TypedRow<object>[]): RoundTrip => {
  const known = format as unknown as FormatOf<Record<string, unknown>>
  const typed = rows as readonly TypedRow<Record<string, unknown>>[]
  const imported = typed.map((row) => importTyped(known, row))
  const { dataset } = datasetOf(known, imported)
  // As a file would hold it: whatever is not plain JSON is gone.
  const exported = exportRows(known, JSON.parse(JSON.stringify(dataset)) as Dataset)
  const carriages = (known.passage?.columns ?? {}) as Readonly<Record<string, Carriage>>
  const carried = Object.keys(carriages).filter((name) => carriages[name]?.as !== "lost")
  const whole = typed.filter(({ number }) => number > 0)
  const changed =
    whole.length === exported.rows.length
      ? whole.flatMap(({ number, partial, unknown }, index) => {
          const row = exported.rows[index] ?? {}
          const told = new Set(exported.unknown[index])
          return carried.flatMap((name) => {
            if (!Object.hasOwn(partial, name)) return []
            const isSame =
              row[name] === partial[name] && told.has(name) === (unknown as string[]).includes(name)
            return isSame
              ? []
              : [`row ${number}, ${name}: ${shown(partial[name])} came back as ${shown(row[name])}`]
          })
        })
      : [`${whole.length} rows came back as ${exported.rows.length}: ${shown(exported.refused.slice(0, 3))}`]
  const errors = check(dataset)
    .issues.filter(({ severity }) => severity === "error")
    .map(({ rule, message }) => `${rule}: ${message}`)
  return { rows: typed, imported, dataset, exported, changed, errors }
}

/** Takes a file of a format through the model. */
export const roundTripOf = async (format: Format, source: Bytes): Promise<RoundTrip> => {
  const rows: TypedRow<object>[] = []
  for await (const row of typedRows(format as unknown as FormatOf<object>, source)) rows.push(row)
  return roundTrip(format, rows)
}
