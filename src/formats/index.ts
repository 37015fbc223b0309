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
export type { Bytes } from "../reading/text/decoding.ts"
export type { AcledInter } from "./acled/codes.ts"
export { acled } from "./acled/format.ts"
export { AcledRow } from "./acled/row.ts"
export type { AirwarsBlock, AirwarsToll } from "./airwars/blocks.ts"
export { airwars } from "./airwars/format.ts"
export { AirwarsRow } from "./airwars/row.ts"
export { type AirwarsTables, toAirwars } from "./airwars/to-airwars.ts"
export { airwarsBelligerents } from "./airwars-belligerents/format.ts"
export { AirwarsBelligerentsRow } from "./airwars-belligerents/row.ts"
export { airwarsVictims } from "./airwars-victims/format.ts"
export { AirwarsVictimsRow } from "./airwars-victims/row.ts"
export type {
  Column,
  ColumnFor,
  ColumnTable,
  DaySpelling,
  NullKind,
  NullSpellings,
} from "./column.ts"
export { alpha3Codes, alpha3OfCountry, countryOfAlpha3 } from "./crosswalk/alpha3.ts"
export { countryOfGw, gleditschWard, type NumberedState } from "./crosswalk/gleditsch-ward.ts"
export {
  countryOfIsoNumeric,
  isoNumericCodes,
  isoNumericOfCountry,
  type NumberedCountry,
} from "./crosswalk/iso-numeric.ts"
export {
  type AcrossRule,
  type AcrossRuleOf,
  defineFormat,
  type Format,
  type FormatInit,
  type FormatOf,
  type Layout,
  type Roles,
  type RowRule,
  type RowRuleOf,
  rowSchema,
} from "./format.ts"
export type { GtdAttack, GtdBlock, GtdClaim, GtdTarget, GtdWeapon } from "./gtd/blocks.ts"
export type { GtdFlag } from "./gtd/columns.ts"
export { gtd } from "./gtd/format.ts"
export { GtdRow } from "./gtd/row.ts"
export { toAcled, toGtd, toUcdpGed } from "./named-exports.ts"
export {
  type Exported,
  type ExportOptions,
  exportRows,
  type Refusal,
  type WrittenRow,
} from "./passage/export-rows.ts"
export { datasetOf, type Gathered, type GatherOptions } from "./passage/gather.ts"
export { type Imported, type ImportOptions, importFile, importRows } from "./passage/import-rows.ts"
export { mergeDatasets } from "./passage/merge.ts"
export type { Carriage, Loss, Passage, Records, RowFacts } from "./passage/passage.ts"
export { polecat } from "./polecat/format.ts"
export { PolecatRow } from "./polecat/row.ts"
export { formatNamed, formats } from "./registry.ts"
export { rowJsonSchemaOf, type TableSchema, type TableSchemaField, tableSchemaOf } from "./table-schema.ts"
export { type TypedRow, type TypedRowsOptions, typedRows } from "./typed-rows.ts"
export type { UcdpStateBasedYear } from "./ucdp/state-based-year.ts"
export { ucdpActor } from "./ucdp-actor/format.ts"
export { UcdpActorRow } from "./ucdp-actor/row.ts"
export { ucdpArmedConflict } from "./ucdp-armed-conflict/format.ts"
export { UcdpArmedConflictRow } from "./ucdp-armed-conflict/row.ts"
export { ucdpBattleDeaths } from "./ucdp-battle-deaths/format.ts"
export { UcdpBattleDeathsRow } from "./ucdp-battle-deaths/row.ts"
export type {
  UcdpCountryYearBlock,
  UcdpCountryYearConflict,
  UcdpCountryYearFighting,
  UcdpCountryYearOneSided,
  UcdpCountryYearViolence,
} from "./ucdp-country-year/blocks.ts"
export { ucdpCountryYear } from "./ucdp-country-year/format.ts"
export { UcdpCountryYearRow } from "./ucdp-country-year/row.ts"
export { ucdpDyadic } from "./ucdp-dyadic/format.ts"
export { UcdpDyadicRow } from "./ucdp-dyadic/row.ts"
export { ucdpGed } from "./ucdp-ged/format.ts"
export { UcdpGedRow } from "./ucdp-ged/row.ts"
export { ucdpNonState } from "./ucdp-non-state/format.ts"
export { UcdpNonStateRow } from "./ucdp-non-state/row.ts"
export { ucdpOneSided } from "./ucdp-one-sided/format.ts"
export { UcdpOneSidedRow } from "./ucdp-one-sided/row.ts"
export { type CellsWriter, cellsWriter, type WrittenCells } from "./write-cells.ts"
