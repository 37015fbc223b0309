// Records of the model as rows of a format, with all that is lost on the way and all that cannot be said.
import type * as z from "zod"
import { contextOf } from "../../dataset/context.ts"
import type { Dataset } from "../../dataset/dataset.ts"
import type { Policies } from "../../resolve/resolve.ts"
import type { Extra, Scalar } from "../../value/extra.ts"
import type { IncidentId } from "../../value/id.ts"
import type { FormatOf } from "../format.ts"
import { keptKey } from "./kept.ts"
import { doubled, type Entity, fieldsOf, lossesOf, lossesOfDataset } from "./losses.ts"
import type { Estimate, ExportNotes, Loss, Passage } from "./passage.ts"

/**
 * How records are written as rows.
 *
 * @category formats
 */
export interface ExportOptions {
  /** Which policies make one answer of several statements; union where none is named. */
  readonly policies?: Policies
  /** Which number stands for a count that has bounds and no best; without it such a record is refused. */
  readonly estimate?: Estimate
}

/**
 * A record that cannot be a row of the format.
 *
 * @category formats
 */
export interface Refusal {
  /** The id of the record. */
  readonly record: string
  /** Why it cannot be one. */
  readonly reasons: readonly string[]
}

/**
 * One record as a row: every column, null where the record does not say.
 *
 * @category formats
 */
export type WrittenRow<Row extends object> = { readonly [Name in keyof Row]: Row[Name] | null }

/**
 * Records as rows of a format.
 *
 * @category formats
 */
export interface Exported<Row extends object> {
  /** The rows, in the order of the records. */
  readonly rows: readonly WrittenRow<Row>[]
  /** For each row the columns whose null says that the value is unknown. */
  readonly unknown: readonly (readonly string[])[]
  /** What the records say and the rows cannot, by field and record. */
  readonly lossy: readonly Loss[]
  /** The records that cannot be rows. */
  readonly refused: readonly Refusal[]
}

/** One record as a row, or why it cannot be one. */
export interface ExportedRecord<Row extends object> {
  /** The row; absent where the record was refused. */
  readonly row?: WrittenRow<Row>
  /** The columns whose null says that the value is unknown. */
  readonly unknown: readonly string[]
  /** What the record says and the row cannot. */
  readonly lossy: readonly Loss[]
  /** Why the record cannot be a row. */
  readonly refused: readonly string[]
}

/** Writes the records of a dataset one by one; what all of them need is looked up once. */
export const recordWriter = <Row extends object>(
  format: FormatOf<Row>,
  passage: Passage<Row>,
  dataset: Dataset,
  { policies = {}, estimate }: ExportOptions = {},
): ((record: Entity) => ExportedRecord<Row>) => {
  const notes: ExportNotes = {
    context: contextOf(dataset),
    policies,
    ...(estimate === undefined ? {} : { estimate }),
  }
  const names = format.columns.map(({ name }) => name as keyof Row & string)
  const kept = names.filter((name) => passage.columns[name].as === "kept")
  const own = new Set<string>(names.map((name) => keptKey(format.id, name)))
  const schemas = format.schema.shape as Readonly<Record<string, z.ZodType>>
  const untold = fieldsOf(passage as unknown as Passage<object>, "responsibility").size === 0

  const untyped = passage as unknown as Passage<object>
  const taken = fieldsOf(untyped, passage.subject)
  const takenBack = passage.subject === "incidents" && !fieldsOf(untyped, "incidents").has("record")
  const tells = (list: string): boolean => fieldsOf(untyped, list).size > 0

  // What stands beside an incident and has no column: how it stands to others, and who came to harm by name.
  const besides = (record: Entity): readonly Loss[] => {
    if (passage.subject !== "incidents" || !("id" in record)) return []
    const id = record.id as IncidentId
    const links = tells("links") ? [] : notes.context.linksOf(id)
    const victims = tells("victims") ? [] : notes.context.victimsOf(id)
    const reason = `${format.title} has no column for it.`
    return [
      ...links.map(({ kind, from, to }) => ({
        field: "links",
        record: id,
        value: `${from} ${kind} ${to}`,
        reason: doubled.has(kind) ? `${reason} The two stand as rows of their own.` : reason,
      })),
      ...victims.map((victim) => ({ field: "victims", record: id, value: victim.id, reason })),
    ]
  }

  return (record) => {
    if (takenBack && "record" in record && (record.record === "withdrawn" || record.record === "duplicate")) {
      const why = `Its record is marked ${record.record}, and does not count.`
      return { unknown: [], lossy: [], refused: [why] }
    }
    const written = passage.export(record, notes)
    if ("refused" in written) return { unknown: [], lossy: [], refused: written.refused }
    const id = "id" in record && record.id !== undefined ? { record: record.id } : {}
    const extra: Extra = record.extra ?? {}
    const lossy: Loss[] = []
    const unknown = [...(written.unknown ?? [])]
    const cells: Record<string, unknown> = {}
    for (const name of names) cells[name] = null
    for (const name of kept) {
      const key = keptKey(format.id, name)
      if (!Object.hasOwn(extra, key) || written.without?.includes(name) === true) continue
      const value = extra[key]
      if (value === null) unknown.push(name)
      else if (schemas[name]?.safeParse(value).success === true) cells[name] = value
      else lossy.push({ field: `extra.${key}`, ...id, reason: `It is no value of the column ${name}.` })
    }
    for (const [name, value] of Object.entries(written.cells)) {
      if (value === undefined || value === null) continue
      if (schemas[name]?.safeParse(value).success === true) cells[name] = value
      else
        lossy.push({
          field: name,
          ...id,
          value: value as Scalar,
          reason: `It is no value of the column ${name}.`,
        })
    }
    const statements =
      untold && passage.subject === "incidents" && "id" in record
        ? notes.context.responsibilityFor(record.id as `incident:${string}`)
        : []
    return {
      row: cells as unknown as WrittenRow<Row>,
      unknown,
      lossy: [
        ...lossy,
        ...(written.lossy ?? []).map((loss) => ({ ...id, ...loss })),
        ...lossesOf(record, untyped, format.title, taken, (key) => own.has(key)),
        ...besides(record),
        ...statements
          .filter(({ by }) => !(by.length === 1 && by[0] === passage.teller.id))
          .map(({ kind, modality = "stated" }) => ({
            field: "responsibility",
            ...id,
            value: modality === "stated" ? kind : `${kind} (${modality})`,
            reason: `${format.title} has no column for it.`,
          })),
      ],
      refused: [],
    }
  }
}

/**
 * The records of a dataset as rows of a format: the rows, what was lost, and what was refused.
 *
 * @remarks
 * Each cell is written from the field of the model that says the same, never from the row that it once was; a record
 * whose field was changed gives the changed cell. A column that the record does not speak of is null.
 *
 * @example
 * ```ts
 * const strike = incident({
 *   id: "incident:1",
 *   when: day("2024-01-04"),
 *   where: at(33.34, 44.4, { precision: "settlement" }),
 *   casualties: casualties({ killed: between(2, 4, { best: 3 }) }),
 * })
 * const { rows, lossy } = exportRows(ucdpGed, dataset({ incidents: [strike] }))
 * rows.map(({ low, best, high, date_prec }) => [low, best, high, date_prec]) // => [[2, 3, 4, 1]]
 * ```
 * @category formats
 */
export const exportRows = <Row extends object>(
  format: FormatOf<Row>,
  dataset: Dataset,
  options: ExportOptions = {},
): Exported<Row> => {
  const { passage } = format
  if (passage === undefined) {
    const refused = [{ record: format.id, reasons: ["The format has no way out of the model."] }]
    return { rows: [], unknown: [], lossy: [], refused }
  }
  const write = recordWriter(format, passage, dataset, options)
  const rows: WrittenRow<Row>[] = []
  const unknown: (readonly string[])[] = []
  const lossy: Loss[] = []
  const refused: Refusal[] = []
  for (const record of dataset[passage.subject]) {
    const exported = write(record)
    if (exported.row === undefined) {
      // A record without a reason is not refused: another record's row says what it says.
      if (exported.refused.length === 0) continue
      refused.push({ record: "id" in record ? String(record.id) : "", reasons: exported.refused })
      continue
    }
    rows.push(exported.row)
    unknown.push(exported.unknown)
    lossy.push(...exported.lossy)
  }
  return { rows, unknown, lossy: [...lossy, ...lossesOfDataset(format, passage, dataset)], refused }
}
