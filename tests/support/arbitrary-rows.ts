// Typed rows of any format, made from its columns: every kind, code, bound, way of saying nothing, and hostile text.
import fc from "fast-check"
import { cellReader, isFault } from "../../src/formats/cell.ts"
import type { Column, NullKind, RowValue } from "../../src/formats/column.ts"
import { isRequired } from "../../src/formats/column.ts"
import type { FormatOf } from "../../src/formats/format.ts"
import { dayBetween } from "./arbitrary-dates.ts"
import { turn } from "./same-cases.ts"

/** Values for some columns of a row that are made otherwise than by their kind. */
export type Instead<Row extends object> = {
  readonly [Name in keyof Row & string]?: fc.Arbitrary<Row[Name]>
}

/** A row as reading gives it: its values, and the columns whose null says that the value is unknown. */
export interface ReadRow<Row extends object> {
  /** The values. */
  readonly value: Row
  /** The columns whose cell says unknown. */
  readonly unknown: readonly (keyof Row & string)[]
}

// Texts that split, join, trim, normalize or look like something else than text.
const odd = [
  "Hill Front",
  "Hill Front, Reed Coast Army",
  "Hill Front , North, Reed Coast Army",
  "Government of Norvenia",
  " led by a space",
  "ended by a space ",
  "two  spaces",
  "a;b; c",
  "Ta’if «Brigade»",
  'It\'s (sometimes) "quoted"!*',
  "Éclair",
  "E\u0301clair",
  "جبهة التل",
  "رف\u200dع",
  "🜂",
  "=1+1",
  "__proto__",
  "constructor",
  "null",
  "0",
  "-1",
  "007",
  "1e3",
  "Line\nbreak",
  "Tab\there",
  "\u00a0",
  "%2F",
  "a/b:c",
] as const

const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...odd) },
  { weight: 2, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 4 }) },
)

const number: fc.Arbitrary<string> = fc.nat({ max: 99_999 }).map(String)

// Ids are numbers, lists of them, now and then with other spaces, twice in one list, or no numbers at all.
const anyId: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: number },
  {
    weight: 4,
    arbitrary: fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 4 }).map((ids) => ids.join(", ")),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("731,732", " 731, 732", "X5043", "731, ", "0731", "7-3", "n/a", "-99"),
  },
  { weight: 1, arbitrary: anyText },
)

const near = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: least, max: Math.min(most, least + 120) })

const integerOf = (least: number, most: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 6, arbitrary: near(least < -1e6 ? 0 : least, most) },
    { weight: 1, arbitrary: fc.integer({ min: least, max: most }) },
    { weight: 1, arbitrary: fc.constantFrom(least, most) },
  )

// Decimals as cells write them, so that what is read of a cell and what is made here are the same numbers.
const decimalOf = (least: number, most: number): fc.Arbitrary<number> =>
  fc
    .integer({
      min: Math.ceil(Math.max(least, -1e6) * 10_000),
      max: Math.floor(Math.min(most, 1e6) * 10_000),
    })
    .map((tenThousandths) => tenThousandths / 10_000 + 0)

const valueOf = (column: Column): fc.Arbitrary<RowValue> => {
  switch (column.kind) {
    case "integer":
      return integerOf(column.least ?? Number.MIN_SAFE_INTEGER, column.most ?? Number.MAX_SAFE_INTEGER)
    case "decimal":
      return decimalOf(column.least ?? -1e6, column.most ?? 1e6)
    case "day":
      return fc.oneof(
        { weight: 9, arbitrary: dayBetween(-5_000, 20_500) },
        { weight: 1, arbitrary: dayBetween(-25_567, 47_846) },
      )
    case "number-code":
      return fc.constantFrom(...Object.keys(column.codes).map(Number))
    case "text-code":
      return fc.constantFrom(...Object.keys(column.codes))
    case "open-code":
      return fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...Object.keys(column.codes)) },
        { weight: 1, arbitrary: anyText },
      )
    case "id":
      return column.numeric === true ? number : anyId
    default:
      return anyText
  }
}

const textOf = (value: RowValue): string => (typeof value === "number" ? plainNumber(value) : String(value))

// A number as a cell writes it: no exponent.
const plainNumber = (value: number): string =>
  Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(4).replace(/0+$/, "")

/** The values of a column as reading gives them: what its own reader makes of the text of a value, and nothing else. */
const readable = (column: Column): fc.Arbitrary<RowValue> => {
  const read = cellReader(column)
  return valueOf(column)
    .filter((value) => {
      const reading = value === "" ? null : read(textOf(value))
      // A code that is not in an open list and a misspelled one are told, and have a value all the same.
      return reading !== null && (!isFault(reading) || reading.value !== undefined)
    })
    .map((value) => {
      const reading = read(textOf(value))
      return isFault(reading) ? (reading.value ?? null) : reading
    })
}

const silences = (column: Column): readonly NullKind[] => [...new Set(Object.values(column.nulls))]

interface Made {
  readonly name: string
  readonly value: RowValue
  readonly unknown: boolean
}

const madeBy = (column: Column, instead: fc.Arbitrary<RowValue> | undefined): fc.Arbitrary<Made> => {
  const { name } = column
  const full = (instead ?? readable(column)).map((value): Made => ({ name, value, unknown: false }))
  if (isRequired(column) || instead !== undefined) return full
  return fc.oneof(
    { weight: 2, arbitrary: full },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...silences(column))
        .map((kind): Made => ({ name, value: null, unknown: kind === "unknown" })),
    },
  )
}

/**
 * Rows of a format as reading gives them, with what they say to be unknown.
 *
 * @remarks Each column is made by itself, so that rules over several columns are broken as often as kept.
 */
export const arbitraryReadRow = <Row extends object>(
  format: FormatOf<Row>,
  instead: Instead<Row> = {},
): fc.Arbitrary<ReadRow<Row>> => {
  const given = instead as Readonly<Record<string, fc.Arbitrary<RowValue> | undefined>>
  const columns = format.columns.map((column) => madeBy(column, given[column.name]))
  return fc.tuple(...columns).map((cells) => ({
    // Every value was made by the column that the field's type is held to.
    value: Object.fromEntries(cells.map(({ name, value }) => [name, value])) as Row,
    unknown: cells.filter(({ unknown }) => unknown).map(({ name }) => name as keyof Row & string),
  }))
}

/** Typed rows of a format, valid by its schema. */
export const arbitraryRow = <Row extends object>(
  format: FormatOf<Row>,
  instead: Instead<Row> = {},
): fc.Arbitrary<Row> => arbitraryReadRow(format, instead).map(({ value }) => value)

/** A read row as the text of its cells, from which reading makes the same row again. */
export const cellsOf = <Row extends object>(
  format: FormatOf<Row>,
  { value, unknown }: ReadRow<Row>,
): Record<string, string> => {
  const values = value as Readonly<Record<string, RowValue>>
  const says: readonly string[] = unknown
  return Object.fromEntries(
    format.columns.map(({ name, nulls }) => {
      const cell = values[name] ?? null
      if (cell !== null) return [name, textOf(cell)]
      const spellings = Object.entries(nulls)
      const [spelling = ""] = spellings.find(([, kind]) => (kind === "unknown") === says.includes(name)) ?? []
      return [name, spelling]
    }),
  )
}

// Rows of other turns share no seed with these.
const step = 100_000

/** So many rows of a format whose keys all differ; the same seed gives the same rows, unless CASUS_SEED asks for others. */
export const rowsOfFormat = <Row extends object>(
  format: FormatOf<Row>,
  count: number,
  instead: Instead<Row> = {},
  seed = 20_261_122,
): readonly ReadRow<Row>[] => {
  const key = (format.roles.key ?? format.columns.slice(0, 1).map(({ name }) => name)) as (keyof Row &
    string)[]
  const rows = new Map<string, ReadRow<Row>>()
  for (let attempt = 0; rows.size < count; attempt++) {
    for (const row of fc.sample(arbitraryReadRow(format, instead), {
      numRuns: count,
      seed: seed + attempt + turn * step,
    }))
      if (rows.size < count) rows.set(JSON.stringify(key.map((name) => row.value[name])), row)
    if (attempt > 100) throw new Error(`${format.id}: too few rows with a key of their own`)
  }
  return [...rows.values()]
}
