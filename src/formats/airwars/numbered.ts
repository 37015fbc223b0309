// The belligerents that the export of incidents sets beside each incident, each with the columns of its own table.
import { type AirwarsBelligerentsRow, columns as ofTable } from "../airwars-belligerents/row.ts"
import type { ColumnKind, ColumnTable, NullSpellings } from "../column.ts"
import { silent } from "./codes.ts"

/** The columns of the table of belligerents that stand beside an incident, in the order of the export. */
export const told = [
  "belligerent_id",
  "belligerent_name",
  "belligerent_slug",
  "type",
  "assessment_name",
  "assessment_slug",
  "deaths_conceded_min",
  "deaths_conceded_max",
  "injuries_conceded_min",
  "injuries_conceded_max",
  "location",
  "mgrs_coordinate",
  "mgrs_accuracy",
  "civcas_statements",
  "strike_reports",
] as const

/** A column of the table of belligerents that stands beside an incident. */
export type Told = (typeof told)[number]

/** The numbers of the belligerents; the export has as many as the incident with the most of them, and two are common. */
export const numbers = [1, 2, 3, 4, 5, 6] as const

/** The number of a belligerent. */
export type BelligerentNumber = (typeof numbers)[number]

/**
 * The belligerents of an incident under the names that they have in its row: `type` of the first is
 * `belligerent_1_type`.
 *
 * @category formats
 */
export type AirwarsNumbered = {
  readonly [Name in `${BelligerentNumber}_${Told}` as `belligerent_${Name}`]: Name extends `${number}_${infer Field extends Told}`
    ? AirwarsBelligerentsRow[Field] | null
    : never
}

/** The name of a column of the belligerent of a number. */
export const numbered = (number: BelligerentNumber, field: Told): keyof AirwarsNumbered =>
  `belligerent_${number}_${field}`

/** The columns of the belligerents as far as a number. */
export const namesUpTo = (most: number): readonly (keyof AirwarsNumbered)[] =>
  numbers.filter((number) => number <= most).flatMap((number) => told.map((field) => numbered(number, field)))

const described = ofTable as unknown as Readonly<
  Record<Told, ColumnKind & { readonly nulls?: NullSpellings }>
>

const lowered = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`

/** The columns of the belligerents as they stand in the row of an incident. */
export const columns: ColumnTable<AirwarsNumbered> = Object.fromEntries(
  numbers.flatMap((number) =>
    told.map((field) => {
      const { aliases: _, ...column } = described[field]
      const description = `Belligerent ${number}: ${lowered(column.description)}`
      return [numbered(number, field), { nulls: silent, ...column, description }]
    }),
  ),
  // One column for each field, of the field's own kind, under the name that the type gives it.
) as unknown as ColumnTable<AirwarsNumbered>
