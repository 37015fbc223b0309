// The rows of a format as records of the model: each row by itself, nothing thrown, and what was lost told.
import { type Issue, isCasusError, issueOf } from "../../core/issue.ts"
import { read } from "../../core/read.ts"
import { Dataset, modelVersion, noRecords } from "../../dataset/dataset.ts"
import type { Bytes } from "../../reading/text/decoding.ts"
import type { Extra, Scalar } from "../../value/extra.ts"
import { notText } from "../cell.ts"
import type { FormatOf } from "../format.ts"
import { breachOf, keeps, type RowValues } from "../row.ts"
import { type TypedRow, type TypedRowsOptions, typedRows } from "../typed-rows.ts"
import { keptKey } from "./kept.ts"
import type { Becomes, Loss, Passage, Records, RowFacts, Subjects } from "./passage.ts"
import { importRules } from "./rules.ts"

/**
 * One row in the model.
 *
 * @category formats
 */
export interface Imported {
  /** The number of the row, counted from 1; 0 for what is wrong with a file as a whole. */
  readonly number: number
  /** The physical line on which the row begins, where it came from a file. */
  readonly line?: number
  /** The records that the row becomes; absent where it cannot become any. */
  readonly value?: Records
  /** Everything that is wrong with the row. */
  readonly issues: readonly Issue[]
  /** What the row says and the model cannot, by column. */
  readonly lossy: readonly Loss[]
}

const columnsAs = <Row extends object>(
  passage: Passage<Row>,
  as: "kept" | "lost",
): readonly (keyof Row & string)[] =>
  (Object.keys(passage.columns) as (keyof Row & string)[]).filter((name) => passage.columns[name].as === as)

// A kept cell that is silent is no field; one that says unknown is a field that is null.
const keptOf = <Row extends object>(
  format: FormatOf<Row>,
  columns: readonly (keyof Row & string)[],
  row: RowFacts<Row>,
  unknown: ReadonlySet<string>,
): Extra =>
  Object.fromEntries(
    columns.flatMap((name): readonly (readonly [string, Scalar])[] => {
      const value = row[name] as Scalar | undefined
      return value === undefined || (value === null && !unknown.has(name))
        ? []
        : [[keptKey(format.id, name), value]]
    }),
  )

const listed = (records: Records): Records =>
  Object.fromEntries(Object.entries(records).filter(([, list]) => list.length > 0))

// An id of a file can be none that the model knows: too long, or with controls in it. That is told, never thrown.
const imported = <Row extends object>(
  passage: Passage<Row>,
  row: RowFacts<Row>,
  unknown: ReadonlySet<string>,
): Becomes<Subjects> | { readonly needs: string } | { readonly faults: readonly Issue[] } => {
  try {
    return passage.import(row, { saysUnknown: (column) => unknown.has(column) })
  } catch (error) {
    if (isCasusError(error)) return { faults: error.issues }
    throw error
  }
}

/** The records that one row becomes, once its cells are read. */
const recordsOf = <Row extends object>(
  format: FormatOf<Row>,
  passage: Passage<Row>,
  row: RowFacts<Row>,
  unknown: ReadonlySet<string>,
): Pick<Imported, "value" | "issues" | "lossy"> => {
  const became = imported(passage, row, unknown)
  if ("faults" in became) return { issues: became.faults, lossy: [] }
  if ("needs" in became) {
    return { issues: [issueOf(importRules["import/needs"], { params: { needs: became.needs } })], lossy: [] }
  }
  const { record, beside = {}, issues = [], lossy = [] } = became
  const extra = { ...keptOf(format, columnsAs(passage, "kept"), row, unknown), ...record.extra }
  const whole = Object.keys(extra).length === 0 ? record : { ...record, extra }
  const records = {
    ...beside,
    sources: [passage.teller, ...(beside.sources ?? [])],
    [passage.subject]: [whole, ...(beside[passage.subject] ?? [])],
  }
  const document = { modelVersion, ...noRecords, ...records }
  const gone = columnsAs(passage, "lost").flatMap((name): readonly Loss[] => {
    const value = row[name] as Scalar | undefined
    const carriage = passage.columns[name]
    return value === undefined || value === null || carriage.as !== "lost" || carriage.repeats === true
      ? []
      : [{ field: name, value, reason: carriage.because }]
  })
  const losses = [...lossy, ...gone]
  // The schema decides; only what it refuses is read once more, for all that is wrong with it.
  const parsed = Dataset.safeParse(document)
  if (!parsed.success) return { issues: [...issues, ...read(Dataset, document).issues], lossy: losses }
  const { modelVersion: _, ...lists } = parsed.data
  return { value: listed(lists), issues, lossy: losses }
}

const passageOf = <Row extends object>({ id, passage }: FormatOf<Row>): Passage<Row> | readonly Issue[] =>
  passage ?? [issueOf(importRules["import/no-passage"], { value: id })]

// What is no value of its column is told and left out, as an unreadable cell of a file is.
const soundCells = <Row extends object>(
  format: FormatOf<Row>,
  row: Readonly<Record<string, unknown>>,
): { readonly cells: RowFacts<Row>; readonly issues: readonly Issue[] } => {
  const cells: Record<string, unknown> = {}
  const issues: Issue[] = []
  for (const column of format.columns) {
    const { name } = column
    const value = Object.hasOwn(row, name) ? row[name] : undefined
    if (value === undefined) continue
    if (
      value === null ||
      format.schema.shape[name as keyof typeof format.schema.shape].safeParse(value).success
    ) {
      cells[name] = value
    } else {
      const { rule, breach } = notText(column, value)
      issues.push(issueOf(rule, breach, { column: name }))
    }
  }
  return { cells: cells as RowFacts<Row>, issues }
}

/**
 * How rows are brought into the model.
 *
 * @category formats
 */
export interface ImportOptions {
  /** The columns, row by row, whose null says that the value is unknown; without it a null is silence. */
  readonly unknown?: readonly (readonly string[])[]
}

/**
 * Brings typed rows of a format into the model, one by one; nothing throws on what they hold.
 *
 * @remarks
 * A column that the row does not have is not the same as a null: older layouts lack columns. What a rule of the
 * format finds in a row is among its issues, and the row becomes a record all the same where it can.
 *
 * @example a low estimate above the best one becomes bounds that hold both
 * ```ts
 * const row = { id: "1", year: 2013, type_of_violence: 1, date_start: "2013-01-03", date_end: "2013-01-03",
 *   date_prec: 1, where_prec: 1, latitude: 33.5, longitude: 36.3, best: 2, low: 3, high: 3 } as const
 * const [first] = importRows(ucdpGed, [row])
 * first?.value?.incidents?.[0]?.id // => "incident:ucdp-ged/1"
 * first?.value?.incidents?.[0]?.casualties?.[0]?.value[0]?.count // => { min: 2, max: 3, best: 2 }
 * first?.issues.map((issue) => issue.rule) // => ["ucdp-ged/low-best-high"]
 * ```
 * @category formats
 */
export const importRows = <Row extends object>(
  format: FormatOf<Row>,
  rows: Iterable<RowFacts<Row>>,
  options: ImportOptions = {},
): readonly Imported[] => {
  const passage = passageOf(format)
  return [...rows].map((row, index) => {
    const number = index + 1
    if (!("import" in passage)) return { number, issues: passage, lossy: [] }
    const given = typeof row === "object" && row !== null ? (row as Readonly<Record<string, unknown>>) : {}
    const { cells, issues } = soundCells(format, given)
    const values = cells as unknown as RowValues
    const broken = format.rules
      .filter((rule) => keeps(rule, values) === false)
      .map((rule) => issueOf(rule, breachOf(rule, values), { column: rule.column }))
    const records = recordsOf(format, passage, cells, new Set(options.unknown?.[index]))
    const placed = [...issues, ...broken, ...records.issues].map((issue) => ({ ...issue, row: number }))
    return { ...records, number, issues: placed, lossy: placedLosses(records.lossy, number, records.value) }
  })
}

// Which row and which record a loss is of; the first incident, actor or series of a row stands for it.
const placedLosses = (lossy: readonly Loss[], row: number, records: Records = {}): readonly Loss[] => {
  const first = [...(records.incidents ?? []), ...(records.aggregates ?? []), ...(records.victims ?? [])][0]
  return lossy.map((loss) => ({ row, ...(first === undefined ? {} : { record: first.id }), ...loss }))
}

// A cell that could not be read is no value of the row, so that what it says is lost.
const unreadable = <Row extends object>({ partial, issues }: TypedRow<Row>): readonly Loss[] =>
  issues.flatMap(({ rule, column, value }) =>
    !rule.startsWith("cell/") || typeof column !== "string" || Object.hasOwn(partial, column)
      ? []
      : [{ field: column, ...(value === undefined ? {} : { value }), reason: "The cell cannot be read." }],
  )

// A column that the format does not have is in no row of it.
const unknownColumns = (issues: readonly Issue[]): readonly Loss[] =>
  issues.flatMap(({ rule, column }) =>
    rule === "columns/extra" && typeof column === "string"
      ? [{ field: column, reason: "The format has no such column, and it is not read." }]
      : [],
  )

/** Brings one row that was read from a file into the model. */
export const importTyped = <Row extends object>(format: FormatOf<Row>, typed: TypedRow<Row>): Imported => {
  const { number, line, partial, unknown, issues } = typed
  const at = { number, ...(line === undefined ? {} : { line }) }
  const passage = passageOf(format)
  if (number === 0) return { ...at, issues, lossy: unknownColumns(issues) }
  if (!("import" in passage)) return { ...at, issues: [...issues, ...passage], lossy: [] }
  const records = recordsOf(format, passage, partial as RowFacts<Row>, new Set(unknown))
  const placed = records.issues.map((issue) => ({
    ...issue,
    row: number,
    ...(line === undefined ? {} : { line }),
  }))
  const lossy = [...unreadable(typed), ...records.lossy]
  return {
    ...at,
    ...records,
    issues: [...issues, ...placed],
    lossy: placedLosses(lossy, number, records.value),
  }
}

/**
 * Brings a file of a format into the model row by row, however large it is.
 *
 * @example
 * ```ts
 * const header = "id,year,date_start,date_end,date_prec,best,low,high"
 * const items = []
 * for await (const item of importFile(ucdpGed, [`${header}\n7,2013,2013-01-03,2013-01-03,1,6,4,9\n`])) items.push(item)
 * items.at(-1)?.value?.incidents?.[0]?.when?.[0]?.value.granularity // => "day"
 * ```
 * @category formats
 */
export async function* importFile<Row extends object>(
  format: FormatOf<Row>,
  source: Bytes,
  options: TypedRowsOptions = {},
): AsyncGenerator<Imported> {
  for await (const typed of typedRows(format, source, options)) yield importTyped(format, typed)
}
