// The door casus/formats: third-party datasets as data, and their files as typed rows.
export {
  type Condition,
  type Expressions,
  expressions,
  type Literal,
  type Operand,
  type Relation,
  type Term,
  type TermOf,
} from "../core/expression.ts"
export { expressionText } from "../core/expression-text.ts"
export type { Bytes } from "../reading/decoding.ts"
export type {
  Column,
  ColumnFor,
  ColumnTable,
  NullKind,
  NullSpellings,
} from "./column.ts"
export {
  type AcrossRule,
  type AcrossRuleOf,
  defineFormat,
  type Format,
  type FormatInit,
  type FormatOf,
  type Layout,
  type RowRule,
  type RowRuleOf,
  rowSchema,
} from "./format.ts"
export { formatNamed, formats } from "./registry.ts"
export { type TypedRow, type TypedRowsOptions, typedRows } from "./typed-rows.ts"
export { ucdpGed } from "./ucdp-ged/format.ts"
export { UcdpGedRow } from "./ucdp-ged/row.ts"
