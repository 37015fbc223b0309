// The block of columns that repeats in the incidents of Airwars, once for each group of people.
import type { Column, ColumnTable } from "../column.ts"
import { persons } from "./codes.ts"

/** How many of one group were killed and injured. @category formats */
export interface AirwarsToll {
  /** The smallest number killed that sources give; blank with its max where none was reported. */
  readonly killed_min: number | null
  /** The largest number killed that sources give; the same as the smallest where they agree. */
  readonly killed_max: number | null
  /** The smallest number injured that sources give; blank with its max where none was reported. */
  readonly injured_min: number | null
  /** The largest number injured that sources give; the same as the smallest where they agree. */
  readonly injured_max: number | null
}

/**
 * The fields of a toll under the names that they have in a row: `killed_min` of `women` is `women_killed_min`.
 *
 * @category formats
 */
export type AirwarsBlock<Group extends string> = {
  readonly [Name in keyof AirwarsToll & string as `${Group}_${Name}`]: AirwarsToll[Name]
}

const toll: ColumnTable<AirwarsToll> = {
  killed_min: persons(
    "The smallest number killed that sources give; blank with its max where none was reported.",
    "0",
  ),
  killed_max: persons(
    "The largest number killed that sources give; the same as the smallest where they agree.",
    "31",
  ),
  injured_min: persons(
    "The smallest number injured that sources give; blank with its max where none was reported.",
    "2",
  ),
  injured_max: persons(
    "The largest number injured that sources give; the same as the smallest where they agree.",
    "5",
  ),
}

const lowered = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`

/** The columns of a group as they stand in a row. */
export const blockOf = <Group extends string>(
  group: Group,
  what: string,
  shorter?: string,
): ColumnTable<AirwarsBlock<Group>> => {
  const described = Object.entries(toll as unknown as Readonly<Record<string, Column>>).map(
    ([field, column]) => [
      `${group}_${field}`,
      {
        ...column,
        description: `${what}: ${lowered(column.description)}`,
        ...(shorter === undefined ? {} : { aliases: [`${shorter}_${field}`] }),
      },
    ],
  )
  // One column for each field, of the field's own kind, under the name that the type gives it.
  return Object.fromEntries(described) as unknown as ColumnTable<AirwarsBlock<Group>>
}
