// A third party's format as data: columns, layouts, rules, and the schema of its rows that follows from them.
import * as z from "zod"
import type { Condition, Term } from "../core/expression.ts"
import { CasusError, type Issue, type RuleInfo } from "../core/issue.ts"
import { read } from "../core/read.ts"
import { field, type Meaning, type Notes, type ObjectSchema, schemaOf } from "../core/schema.ts"
import { shown } from "../core/shown.ts"
import { CivilDay } from "../value/civil-day.ts"
import { cellReader, isFault } from "./cell.ts"
import {
  type Column,
  type ColumnKind,
  type ColumnTable,
  isRequired,
  type NullSpellings,
  type RowValue,
} from "./column.ts"
import { formatShape } from "./format-shape.ts"
import type { Passage } from "./passage/passage.ts"
import { faultsOfFormat } from "./sound-format.ts"

/**
 * A rule that one row of a file can decide, as data.
 *
 * @category formats
 */
export interface RowRule extends RuleInfo {
  /** The column that a breach points at. */
  readonly column: string
  /** What holds in a row that keeps the rule. */
  readonly condition: Condition
  /** Whether it can only be told of an event with one row, and not where each of its actors has one. */
  readonly oneRow?: true
  /** What the rule's sentences show beside the columns that the condition reads. */
  readonly shows?: Readonly<Record<string, Term>>
  /** Cells of a row that keeps the rule. */
  readonly passes: Readonly<Record<string, RowValue>>
  /** Cells of a row that breaks it. */
  readonly fails: Readonly<Record<string, RowValue>>
}

/**
 * A rule over all rows of a file, by the name of what accumulates along the way.
 *
 * @category formats
 */
export interface AcrossRule extends RuleInfo {
  /** What is kept along the way: the values met so far, so that a second row with them is found. */
  readonly accumulator: "duplicate"
  /** The columns whose values are compared together. */
  readonly columns: readonly string[]
}

/**
 * One layout of a format: the columns by which it is known.
 *
 * @category formats
 */
export interface Layout {
  /** The name of the layout, which says in which releases it is met. */
  readonly name: string
  /** The columns that it has. */
  readonly columns: readonly string[]
}

/**
 * What the columns of a format are to whoever looks at its files: which name a row, when, where and how many.
 *
 * @category formats
 */
export interface Roles<Name extends string = string> {
  /** The columns that name a row for good, in this release and the next. */
  readonly key?: readonly Name[]
  /** The columns that tell a person which event is meant: its day, its sides, its place. */
  readonly label?: readonly Name[]
  /** The column that names the release in every row. */
  readonly release?: Name
  /** The column of the day, or of the year, on which an event begins. */
  readonly when?: Name
  /** The columns that count deaths: the best or only figure, and its bounds. */
  readonly deaths?: { readonly low?: Name; readonly best: Name; readonly high?: Name }
  /** The columns of the point, and the code of how precisely it is known. */
  readonly point?: { readonly latitude: Name; readonly longitude: Name; readonly precision?: Name }
}

/**
 * A third party's format, as data.
 *
 * @remarks Everything that reads, checks or explains files of the format works from this one description.
 * @category formats
 */
export interface Format {
  /** The name of the format, which is also the scope of its rules. */
  readonly id: string
  /** The name of the dataset. */
  readonly title: string
  /** What one row is, and what the dataset holds. */
  readonly description: string
  /** The codebook or publication that the description follows. */
  readonly source: string
  /** The licence of the dataset. */
  readonly licence?: string
  /** The columns, in the order of the current layout. */
  readonly columns: readonly Column[]
  /** The layouts met in files, the current one first. */
  readonly layouts: readonly Layout[]
  /** Columns that no other format has together: a header with all of them is of this format, however little else. */
  readonly signature: readonly string[]
  /** What its columns are to whoever looks at its files. */
  readonly roles: Roles
  /** The rules that one row can decide. */
  readonly rules: readonly RowRule[]
  /** The rules over all rows. */
  readonly across: readonly AcrossRule[]
  /** The schema of a row that was read. */
  readonly schema: z.ZodType
  /** The way of its rows into the model and back. */
  readonly passage?: Passage<object>
}

/**
 * A format whose rows have a type.
 *
 * @category formats
 */
export interface FormatOf<Row extends object> extends Format {
  /** The schema of a row that was read. */
  readonly schema: ObjectSchema<Row>
  /** The way of its rows into the model and back. */
  readonly passage?: Passage<Row>
}

/**
 * A rule of one row, held to the columns of the row's type.
 *
 * @category formats
 */
export type RowRuleOf<Row extends object> = Omit<RowRule, "column" | "passes" | "fails"> & {
  /** The column that a breach points at. */
  readonly column: keyof Row & string
  /** Cells of a row that keeps the rule. */
  readonly passes: Partial<Row>
  /** Cells of a row that breaks it. */
  readonly fails: Partial<Row>
}

/**
 * A rule over all rows, held to the columns of the row's type.
 *
 * @category formats
 */
export type AcrossRuleOf<Row extends object> = Omit<AcrossRule, "columns"> & {
  /** The columns whose values are compared together. */
  readonly columns: readonly (keyof Row & string)[]
}

/**
 * What a format is written down as.
 *
 * @category formats
 */
export interface FormatInit<Row extends object>
  extends Pick<Format, "id" | "title" | "description" | "source" | "licence"> {
  /** The columns, in the order of the current layout, one for each field of the row. */
  readonly columns: ColumnTable<Row>
  /** The layouts met in files, the current one first; one with all columns where none is named. */
  readonly layouts?: readonly { readonly name: string; readonly columns: readonly (keyof Row & string)[] }[]
  /** Columns that no other format has together; without them a header is known by two thirds of a layout. */
  readonly signature?: readonly (keyof Row & string)[]
  /** What its columns are to whoever looks at its files; nothing is drawn or added up without it. */
  readonly roles?: Roles<keyof Row & string>
  /** The rules that one row can decide. */
  readonly rules?: readonly RowRuleOf<Row>[]
  /** The rules over all rows. */
  readonly across?: readonly AcrossRuleOf<Row>[]
  /** The schema of a row, where it was made with `rowSchema` before. */
  readonly schema?: ObjectSchema<Row>
  /** The way of its rows into the model and back. */
  readonly passage?: Passage<Row>
}

/** The columns of a table as a list, each with its name. */
export const columnsOfTable = <Row extends object>(table: ColumnTable<Row>): readonly Column[] => {
  const described = table as unknown as Readonly<
    Record<string, ColumnKind & { readonly nulls?: NullSpellings }>
  >
  return Object.entries(described).map(([name, column]) => ({ ...column, name, nulls: column.nulls ?? {} }))
}

const valueSchema = (column: Column): z.ZodType<RowValue, RowValue> => {
  switch (column.kind) {
    case "integer":
    case "decimal":
      return (column.kind === "integer" ? z.int() : z.number())
        .min(column.least ?? -Number.MAX_SAFE_INTEGER)
        .max(column.most ?? Number.MAX_SAFE_INTEGER)
    case "day":
      return CivilDay
    case "number-code":
      return z.literal(Object.keys(column.codes).map(Number))
    case "text-code":
      return z.literal(Object.keys(column.codes))
    default:
      return z.string().min(1)
  }
}

const notesOf = (column: Column): Notes => {
  const example = column.example === undefined ? undefined : cellReader(column)(column.example)
  return {
    ...(column.unit === undefined ? {} : { unit: column.unit }),
    ...(example === undefined || isFault(example) ? {} : { examples: [example] }),
  }
}

/**
 * The schema of a format's rows, made of its columns and held to the row's own type.
 *
 * @category formats
 */
export const rowSchema = <Row extends object>(
  meaning: Meaning,
  table: ColumnTable<Row>,
): ObjectSchema<Row> => {
  const shape = Object.fromEntries(
    columnsOfTable(table).map((column) => {
      const value = valueSchema(column)
      const schema = isRequired(column) ? value : z.nullable(value)
      return [column.name, field(schema, column.description, notesOf(column))]
    }),
  )
  // That the shape is the row's is known from the table: one description for each field, and of its type.
  return schemaOf<object>()(meaning, shape as {}) as unknown as ObjectSchema<Row>
}

/** The name of the schema of a format's rows: `desk-log` gives `DeskLogRow`. */
const idOfRow = (id: string): string =>
  `${id
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")}Row`

/** A format from what it is written down as; those of casus are held to be sound by their tests. */
export const formatOf = <Row extends object>(init: FormatInit<Row>): FormatOf<Row> => {
  const { id, title, description, layouts, signature = [], roles = {} } = init
  const { rules = [], across = [], schema } = init
  const columns = columnsOfTable(init.columns)
  return {
    ...init,
    columns,
    layouts: layouts ?? [{ name: `${columns.length} columns`, columns: columns.map(({ name }) => name) }],
    signature,
    roles,
    rules: rules as unknown as readonly RowRule[],
    across,
    schema: schema ?? rowSchema<Row>({ id: idOfRow(id), description: description || title }, init.columns),
  }
}

/**
 * Writes down a format: its columns and rules are held to the type of its rows.
 *
 * @remarks
 * Fails: throws one CasusError with everything that is wrong: an example that its column does not read, a rule over a
 * column that is not there, a row that a rule says it passes and does not.
 *
 * @example a newsroom's own table
 * ```ts
 * interface Entry { readonly ref: string; readonly killed: number | null }
 * const desk = defineFormat<Entry>({
 *   id: "desk-log",
 *   title: "Log of the desk",
 *   description: "One row for each incident that was reported to the desk.",
 *   source: "The desk's handbook.",
 *   columns: {
 *     ref: { kind: "id", description: "The number of the entry." },
 *     killed: { kind: "integer", description: "The dead.", least: 0, nulls: { "": "not-recorded", "?": "unknown" } },
 *   },
 * })
 * const report = await checkStream(["ref,killed\n7,?\n8,many\n"], { formats: [desk] })
 * report.rules.map(({ id, samples }) => [id, samples[0]?.value]) // => [["cell/type", '"many"']]
 * ```
 * @category formats
 */
export const defineFormat = <Row extends object>(init: FormatInit<Row>): FormatOf<Row> => {
  const { schema: _, passage: _passage, ...written } = init
  const refuse = (issues: readonly Issue[]): never => {
    throw new CasusError(`The format ${shown(written.id)} is not sound:`, issues)
  }
  const shape = read(formatShape, written)
  if (!shape.ok) return refuse(shape.issues)
  const format = formatOf(init)
  const issues = faultsOfFormat(format)
  return issues.length > 0 ? refuse(issues) : format
}
