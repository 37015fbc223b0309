// How the columns of GTD say nothing, and the kinds of columns that recur, each written once.
import type { DecimalColumn, NullSpellings, NumberCodeColumn, OpenCodeColumn, TextColumn } from "../column.ts"

/** A column that can say nothing. */
export type Nullable<C> = C & { readonly nulls: NullSpellings }

/** A flag that can be unknown, which is a code of its own. @category formats */
export type GtdFlag = 0 | 1 | -9

// A table that was opened in R and saved again spells an empty cell NA.
/** A cell of what was not collected. */
export const silent: NullSpellings = { "": "not-recorded", NA: "not-recorded" }

/** A cell of what need not exist in the row: a second group, a third weapon. */
export const notApplicable: NullSpellings = { "": "not-applicable", NA: "not-applicable" }

/** A label of nothing, for which some releases have a full stop. */
export const noLabel: NullSpellings = { ...notApplicable, ".": "not-applicable" }

/** A name, for which Unknown stands where it is not known. */
export const unknownName: NullSpellings = { Unknown: "unknown", ...silent }

/** A count, for which -99 stands where it is not known; with gaps a data frame makes it -99.0. */
export const unknownCount: NullSpellings = { "-99": "unknown", "-99.0": "unknown", ...silent }

/** A month or day, for which 0 stands where it is not known. */
export const unknownPart: NullSpellings = { "0": "unknown", "0.0": "unknown", ...silent }

const framed = (codes: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(codes.map((code) => [`${code}.0`, code]))

/** A column of codes to which others may come; 6.0 of a data frame is 6. */
export const coded = (
  description: string,
  codes: Readonly<Record<string, string>>,
  example: string,
): OpenCodeColumn => ({
  kind: "open-code",
  description,
  codes,
  spellings: framed(Object.keys(codes)),
  example,
})

/** A column of codes that need not stand in every row. */
export const optionalCode = (
  description: string,
  codes: Readonly<Record<string, string>>,
  example: string,
  nulls: NullSpellings = notApplicable,
): Nullable<OpenCodeColumn> => ({ ...coded(description, codes, example), nulls })

const truth = { "0.0": 0, "1.0": 1, FALSE: 0, TRUE: 1 } as const

/** A column that says no or yes in every row. */
export const yesOrNo = (description: string, no: string, yes: string): NumberCodeColumn<0 | 1> => ({
  kind: "number-code",
  description,
  codes: { 0: no, 1: yes },
  spellings: truth,
  example: "1",
})

/** A column that says no or yes where it says anything. */
export const noOrYes = (
  description: string,
  no: string,
  yes: string,
  nulls: NullSpellings = silent,
): Nullable<NumberCodeColumn<0 | 1>> => ({ ...yesOrNo(description, no, yes), nulls })

/** A column that says no, yes or that it is not known; -9 stays a code. */
export const flag = (
  description: string,
  no: string,
  yes: string,
  nulls: NullSpellings = silent,
): Nullable<NumberCodeColumn<GtdFlag>> => ({
  kind: "number-code",
  description,
  codes: { 0: no, 1: yes, [-9]: "It is not known." },
  spellings: { ...truth, "-9.0": -9 },
  nulls,
  example: "0",
})

/** A column of a count that can be a fraction, where a total was divided over linked incidents. */
export const count = (
  description: string,
  unit: string,
  nulls: NullSpellings = silent,
  example = "3",
): Nullable<DecimalColumn> => ({ kind: "decimal", description, unit, least: 0, nulls, example })

/** A column of text that need not stand in every row. */
export const text = (
  description: string,
  example: string,
  nulls: NullSpellings = silent,
): Nullable<TextColumn> => ({ kind: "text", description, nulls, example })
