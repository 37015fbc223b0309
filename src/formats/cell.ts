// A cell as text into a value of its column, strictly by kind: nothing is coerced, rounded or guessed.
import type { Breach, RuleInfo } from "../core/issue.ts"
import { nearest } from "../core/nearest.ts"
import type { Column, RowValue } from "./column.ts"
import { dayReader } from "./day-text.ts"
import { formatRules } from "./rules.ts"

/** What is wrong with a cell, and the value it has in spite of it, where it has one. */
export interface CellFault {
  /** The column of the cell. */
  readonly column: Column
  /** The rule that was broken. */
  readonly rule: RuleInfo
  /** What was found. */
  readonly breach: Breach
  /** The value that can be read all the same: a code that is not in an open list or is misspelled, a day. */
  readonly value?: string
}

/** A cell that was read: its value, null where it says nothing, or what is wrong with it. */
export type CellReading = RowValue | CellFault

/** Reads the cells of one column. */
export type CellReader = (text: string) => CellReading

/** Whether a reading is a fault. */
export const isFault = (reading: CellReading): reading is CellFault =>
  typeof reading === "object" && reading !== null

// A column with gaps that went through a program of data frames has 652.0 for 652, which is the same number.
const integer = /^-?[0-9]+(?:\.0+)?$/
const decimal = /^-?[0-9]+(?:\.[0-9]+)?$/
const dataFrameId = /^[0-9]+\.0+$/
const exponent = /^-?[0-9]+(?:\.[0-9]+)?[eE]\+?[0-9]+$/
const forms: Readonly<Record<Column["kind"], readonly [what: string, form: string]>> = {
  integer: ["a whole number", "digits alone, with a minus sign if need be, such as 12"],
  decimal: ["a number", "digits with a decimal point, such as -3.705"],
  text: ["text", "text"],
  id: ["an id", "the id as text"],
  day: ["a day of the calendar", "a day that exists, as YYYY-MM-DD, alone or with 00:00:00 after it"],
  "number-code": ["a code", "a code of the column"],
  "text-code": ["a code", "a code of the column"],
  "open-code": ["a code", "a code of the column"],
}

/** What a column holds, in a few words: `a whole number`, `one of 1, 2, 3`. */
export const whatOf = (column: Column): string =>
  "codes" in column ? `one of ${listed(Object.keys(column.codes))}` : forms[column.kind][0]

const listed = (codes: readonly string[]): string =>
  codes.length <= 12 ? codes.join(", ") : `${codes.slice(0, 12).join(", ")}, … (${codes.length} codes)`

const wantedCode = (column: Column, text: string): string => {
  const codes = "codes" in column ? Object.keys(column.codes) : []
  // Between codes of one or two letters everything is near.
  const near = text.length > 2 ? nearest(text, codes) : undefined
  return near === undefined ? whatOf(column) : `${near} (${whatOf(column)})`
}

const faultOf = (
  column: Column,
  rule: RuleInfo,
  value: string,
  params: Readonly<Record<string, string>> = {},
): CellFault => ({ column, rule, breach: { value, params: { column: column.name, ...params } } })

const decimalComma = /^-?[0-9]+,[0-9]+$/

/** Whether a text is a number but for a comma where others have a point. */
export const looksLikeDecimalComma = (text: string): boolean => decimalComma.test(text)

const wrongType = (column: Column, text: string): CellFault => {
  const [what, form] = forms[column.kind]
  const hint =
    column.kind === "decimal" && looksLikeDecimalComma(text) ? "; this looks like a decimal comma" : ""
  return faultOf(column, formatRules["cell/type"], text, { what, form: `${form}${hint}` })
}

/** The fault of a cell that is no text at all: a list or object in a row that did not come from text. */
export const notText = (column: Column, value: unknown): CellFault => {
  const [what, form] = forms[column.kind]
  return {
    column,
    rule: formatRules["cell/type"],
    breach: { value, params: { column: column.name, what, form } },
  }
}

const boundsText = (least: number | undefined, most: number | undefined): string => {
  if (least !== undefined && most !== undefined) return `a number from ${least} to ${most}`
  return least !== undefined ? `${least} or more` : `${most} or less`
}

const numberReader =
  (column: Column & { readonly kind: "integer" | "decimal" }, pattern: RegExp): CellReader =>
  (text) => {
    if (!pattern.test(text)) return wrongType(column, text)
    // Adding zero turns -0 into 0.
    const value = Number(text) + 0
    if (column.kind === "integer" && !Number.isSafeInteger(value)) return wrongType(column, text)
    const { least, most } = column
    return (least !== undefined && value < least) || (most !== undefined && value > most)
      ? faultOf(column, formatRules["cell/range"], text, { what: boundsText(least, most) })
      : value
  }

// A spelling that is a mistake is told, and means its code all the same.
const misspellingReader = (column: Column): ((text: string) => CellFault | undefined) => {
  const meant = new Map(Object.entries("misspellings" in column ? (column.misspellings ?? {}) : {}))
  return (text) => {
    const code = meant.get(text)
    return code === undefined
      ? undefined
      : { ...faultOf(column, formatRules["cell/spelling"], text, { code }), value: code }
  }
}

// A pattern is only tried on as much of a cell as a code can have.
const longestCode = 200

const openCode: RuleInfo = { ...formatRules["cell/code"], severity: "warning" }

const valueReader = (column: Column): CellReader => {
  switch (column.kind) {
    case "integer":
      return numberReader(column, integer)
    case "decimal":
      return numberReader(column, decimal)
    case "text":
      return (text) => text
    case "id": {
      const lost = new Set(column.lost)
      return (text) => {
        if (column.numeric === true && dataFrameId.test(text)) return text.slice(0, text.indexOf("."))
        if (exponent.test(text)) {
          const what = "is an id that was rewritten as a number with an exponent"
          return faultOf(column, formatRules["cell/identity-lost"], text, { what })
        }
        return lost.has(text)
          ? faultOf(column, formatRules["cell/identity-lost"], text, {
              what: "is what a conversion left of an id",
            })
          : text
      }
    }
    case "day": {
      const dayOf = dayReader(column)
      return (text) => {
        const { day, isAmbiguous } = dayOf(text)
        if (day === undefined) return wrongType(column, text)
        return isAmbiguous
          ? { ...faultOf(column, formatRules["cell/day-order"], text, { day }), value: day }
          : day
      }
    }
    case "number-code":
    case "text-code": {
      const misspelled = misspellingReader(column)
      const known = new Map<string, RowValue>(
        Object.keys(column.codes).map((code) => [code, column.kind === "number-code" ? Number(code) : code]),
      )
      for (const [spelling, code] of Object.entries(column.spellings ?? {})) known.set(spelling, code)
      return (text) =>
        known.get(text) ??
        misspelled(text) ??
        faultOf(column, formatRules["cell/code"], text, { what: wantedCode(column, text) })
    }
    case "open-code": {
      const misspelled = misspellingReader(column)
      const spellings = new Map(Object.entries(column.spellings ?? {}))
      const forms = Object.keys(column.forms ?? {}).map((form) => new RegExp(form, "u"))
      return (text) =>
        Object.hasOwn(column.codes, text) || forms.some((form) => form.test(text.slice(0, longestCode)))
          ? text
          : (spellings.get(text) ??
            misspelled(text) ?? {
              ...faultOf(column, openCode, text, { what: wantedCode(column, text) }),
              value: text,
            })
    }
  }
}

/** The reader of a column's cells: spellings of nothing first, then the value by its kind. */
export const cellReader = (column: Column): CellReader => {
  const nulls = new Set(Object.keys(column.nulls))
  const read = valueReader(column)
  return (text) => {
    if (nulls.has(text)) return null
    return text === ""
      ? faultOf(column, formatRules["cell/required"], text, { what: whatOf(column) })
      : read(text)
  }
}
