// The blocks of columns that repeat in the UCDP Country-Year Dataset, once for each kind of violence.
import type { Column, ColumnKind, ColumnTable, NullSpellings } from "../column.ts"
import { silent, truthSpellings } from "../ucdp/codes.ts"

/** What a block tells of any kind of violence in one country and year. @category formats */
export interface UcdpCountryYearViolence {
  /** Whether there was any in the country in the year. */
  readonly exist: 0 | 1 | null
  /** How many dyads took part. */
  readonly dyad_count: number | null
  /** The numbers of the dyads. */
  readonly dyad_ids: string | null
  /** The names of the dyads. */
  readonly dyad_names: string | null
}

/** What the blocks of state-based and of non-state violence tell. @category formats */
export interface UcdpCountryYearFighting extends UcdpCountryYearViolence {
  /** The best estimate of the dead of the sides. */
  readonly deaths_parties: number | null
  /** The best estimate of the civilians killed. */
  readonly deaths_civilians: number | null
  /** The best estimate of the dead whose status is not known. */
  readonly deaths_unknown: number | null
  /** The best estimate of all deaths. */
  readonly total_deaths_best: number | null
  /** The highest reliable estimate of all deaths. */
  readonly total_deaths_high: number | null
  /** The lowest reliable estimate of all deaths. */
  readonly total_deaths_low: number | null
}

/** What the blocks of conflicts within and between states tell. @category formats */
export interface UcdpCountryYearConflict extends UcdpCountryYearViolence {
  /** Whether the government of the country was a side. */
  readonly govt_inv_incomp: string | null
  /** The best estimate of the dead of the sides. */
  readonly deaths_parties: number | null
  /** The best estimate of the civilians killed. */
  readonly deaths_civilians: number | null
  /** The best estimate of the dead whose status is not known. */
  readonly deaths_unknown: number | null
  /** The best estimate of all deaths. */
  readonly deaths_best: number | null
  /** The highest reliable estimate of all deaths. */
  readonly deaths_high: number | null
  /** The lowest reliable estimate of all deaths. */
  readonly deaths_low: number | null
}

/** What the block of one-sided violence tells. @category formats */
export interface UcdpCountryYearOneSided extends UcdpCountryYearViolence {
  /** Whether the government of the country killed civilians. */
  readonly govt_inv: string | null
  /** The best estimate of those killed by the government of the country. */
  readonly govt_killings_best: number | null
  /** The highest reliable estimate of those killed by the government of the country. */
  readonly govt_killings_high: number | null
  /** The lowest reliable estimate of those killed by the government of the country. */
  readonly govt_killings_low: number | null
  /** Whether any government killed civilians in the country. */
  readonly any_govt_inv: string | null
  /** The best estimate of those killed by any government. */
  readonly any_govt_killings_best: number | null
  /** The highest reliable estimate of those killed by any government. */
  readonly any_govt_killings_high: number | null
  /** The lowest reliable estimate of those killed by any government. */
  readonly any_govt_killings_low: number | null
  /** Whether groups that are no governments killed civilians in the country. */
  readonly nsgroup_inv: string | null
  /** The best estimate of those killed by groups that are no governments. */
  readonly nsgroup_killings_best: number | null
  /** The highest reliable estimate of those killed by groups that are no governments. */
  readonly nsgroup_killings_high: number | null
  /** The lowest reliable estimate of those killed by groups that are no governments. */
  readonly nsgroup_killings_low: number | null
  /** The best estimate of those killed by actors that are not known. */
  readonly killings_unknown: number | null
  /** The best estimate of all deaths. */
  readonly total_deaths_best: number | null
  /** The highest reliable estimate of all deaths. */
  readonly total_deaths_high: number | null
  /** The lowest reliable estimate of all deaths. */
  readonly total_deaths_low: number | null
}

/**
 * The fields of a block under the names that they have in a row: `exist` of `sb` is `sb_exist`.
 *
 * @category formats
 */
export type UcdpCountryYearBlock<Prefix extends string, Fields extends object> = {
  readonly [Name in keyof Fields & string as `${Prefix}_${Name}`]: Fields[Name]
}

type Described<Kind extends ColumnKind> = Kind & { readonly nulls: NullSpellings }

/** A column of a count of deaths. */
export const deaths = (
  description: string,
): Described<Extract<ColumnKind, { readonly kind: "integer" }>> => ({
  kind: "integer",
  description,
  unit: "deaths",
  least: 0,
  nulls: silent,
  example: "37",
})

// Only no and yes are known; what else may come is told and kept.
const involved = (description: string): Described<Extract<ColumnKind, { readonly kind: "open-code" }>> => ({
  kind: "open-code",
  description,
  codes: { 0: "It did not take part.", 1: "It took part." },
  nulls: silent,
  example: "1",
})

const violence: ColumnTable<UcdpCountryYearViolence> = {
  exist: {
    kind: "number-code",
    description: "Whether there was any in the country in the year.",
    codes: { 0: "There was none.", 1: "There was some." },
    spellings: truthSpellings,
    nulls: silent,
    example: "1",
  },
  dyad_count: {
    kind: "integer",
    description: "How many dyads took part.",
    unit: "dyads",
    least: 0,
    nulls: silent,
    example: "2",
  },
  dyad_ids: { kind: "id", description: "The numbers of the dyads.", nulls: silent, example: "735" },
  dyad_names: {
    kind: "text",
    description: "The names of the dyads.",
    nulls: silent,
    example: "Government of Afghanistan - Taleban",
  },
}

const dead = {
  deaths_parties: deaths("The best estimate of the dead of the sides."),
  deaths_civilians: deaths("The best estimate of the civilians killed."),
  deaths_unknown: deaths("The best estimate of the dead whose status is not known."),
}

const total = {
  total_deaths_best: deaths("The best estimate of all deaths."),
  total_deaths_high: deaths("The highest reliable estimate of all deaths."),
  total_deaths_low: deaths("The lowest reliable estimate of all deaths."),
}

/** The columns of state-based and of non-state violence. */
export const fighting: ColumnTable<UcdpCountryYearFighting> = { ...violence, ...dead, ...total }

/** The columns of conflicts within or between states. */
export const conflict: ColumnTable<UcdpCountryYearConflict> = {
  ...violence,
  govt_inv_incomp: involved("Whether the government of the country was a side."),
  ...dead,
  deaths_best: deaths("The best estimate of all deaths."),
  deaths_high: deaths("The highest reliable estimate of all deaths."),
  deaths_low: deaths("The lowest reliable estimate of all deaths."),
}

/** The columns of one-sided violence. */
export const oneSided: ColumnTable<UcdpCountryYearOneSided> = {
  ...violence,
  govt_inv: involved("Whether the government of the country killed civilians."),
  govt_killings_best: deaths("The best estimate of those killed by the government of the country."),
  govt_killings_high: deaths(
    "The highest reliable estimate of those killed by the government of the country.",
  ),
  govt_killings_low: deaths("The lowest reliable estimate of those killed by the government of the country."),
  any_govt_inv: involved("Whether any government killed civilians in the country."),
  any_govt_killings_best: deaths("The best estimate of those killed by any government."),
  any_govt_killings_high: deaths("The highest reliable estimate of those killed by any government."),
  any_govt_killings_low: deaths("The lowest reliable estimate of those killed by any government."),
  nsgroup_inv: involved("Whether groups that are no governments killed civilians in the country."),
  nsgroup_killings_best: deaths("The best estimate of those killed by groups that are no governments."),
  nsgroup_killings_high: deaths(
    "The highest reliable estimate of those killed by groups that are no governments.",
  ),
  nsgroup_killings_low: deaths(
    "The lowest reliable estimate of those killed by groups that are no governments.",
  ),
  killings_unknown: deaths("The best estimate of those killed by actors that are not known."),
  ...total,
}

const lowered = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`

// Totals are met with and without the word, and releases before 26.1 have _cy after every name.
const aliasesOf = (name: string): readonly string[] => {
  const other = name.includes("_total_deaths_")
    ? name.replace("_total_deaths_", "_deaths_")
    : name.replace(/_deaths_(best|high|low)$/, "_total_deaths_$1")
  return other === name ? [`${name}_cy`] : [`${name}_cy`, other, `${other}_cy`]
}

/** The columns of a block as they stand in a row. */
export const blockOf = <Prefix extends string, Fields extends object>(
  prefix: Prefix,
  what: string,
  fields: ColumnTable<Fields>,
): ColumnTable<UcdpCountryYearBlock<Prefix, Fields>> => {
  const described = Object.entries(fields as unknown as Readonly<Record<string, Column>>).map(
    ([field, column]) => {
      const name = `${prefix}_${field}`
      const description = `${what}: ${lowered(column.description)}`
      return [name, { ...column, description, aliases: aliasesOf(name) }]
    },
  )
  // One column for each field, of the field's own kind, under the name that the type gives it.
  return Object.fromEntries(described) as unknown as ColumnTable<UcdpCountryYearBlock<Prefix, Fields>>
}
