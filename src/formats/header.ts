// A file's header against a format: which column stands where, what is missing, extra or called otherwise.
import type { Breach, RuleInfo } from "../core/issue.ts"
import { nearest } from "../core/nearest.ts"
import { shown } from "../core/shown.ts"
import { nameKey } from "../reading/table.ts"
import type { Column } from "./column.ts"
import type { Format } from "./format.ts"
import { formatRules } from "./rules.ts"

/**
 * A column that the file calls otherwise than its codebook.
 *
 * @category checking
 */
export interface RenamedColumn {
  /** The name in the file. */
  readonly found: string
  /** The name in the codebook. */
  readonly column: string
}

/** How a file's header fits a format. */
export interface HeaderMatch {
  /** The format. */
  readonly format: Format
  /** The first layout that has all its columns in the file. */
  readonly layout?: string
  /** For each column of the format, where it stands in the file. */
  readonly places: readonly (number | undefined)[]
  /** The columns of the format that are not in the file. */
  readonly missing: readonly string[]
  /** The names in the file that are no columns of the format. */
  readonly extra: readonly string[]
  /** The columns that the file calls otherwise. */
  readonly renamed: readonly RenamedColumn[]
}

/** A name from a file, safe to show and at most 120 characters long. */
export const shownName = (name: string): string => (name === "" ? "" : shown(name).slice(1, -1))

// A name that stands over several columns names none of them.
const placesByName = (names: readonly string[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  const several = new Set<string>()
  names.forEach((name, index) => {
    const key = nameKey(name)
    if (places.has(key)) several.add(key)
    places.set(key, index)
  })
  for (const key of several) places.delete(key)
  return places
}

/** Fits a header to a format: columns are known by name, whatever their order, case and surrounding space. */
export const matchHeader = (names: readonly string[], format: Format): HeaderMatch => {
  const byName = placesByName(names)
  const placeOf = (column: Column): number | undefined =>
    [column.name, ...(column.aliases ?? [])]
      .map((name) => byName.get(nameKey(name)))
      .find((at) => at !== undefined)
  const places = format.columns.map(placeOf)
  const taken = new Set(places)
  const found = new Set(
    format.columns.filter((_, index) => places[index] !== undefined).map(({ name }) => name),
  )
  const layout = format.layouts.find(({ columns }) => columns.every((name) => found.has(name)))
  return {
    format,
    ...(layout === undefined ? {} : { layout: layout.name }),
    places,
    missing: format.columns.map(({ name }) => name).filter((name) => !found.has(name)),
    extra: names.filter((_, index) => !taken.has(index)).map(shownName),
    renamed: format.columns.flatMap(({ name }, index) => {
      const at = places[index]
      return at === undefined || names[at] === name ? [] : [{ found: shownName(names[at]!), column: name }]
    }),
  }
}

/** Which of the formats a header fits best, and how much of its best layout it has. */
export interface Detection {
  /** The best fit. */
  readonly match: HeaderMatch
  /** How many of the columns of that format are in the file, of how many. */
  readonly share: readonly [found: number, of: number]
  /** Whether that is enough to know the format by. */
  readonly sure: boolean
}

// Two thirds of the columns: older layouts of UCDP GED have 41 of today's 49, chance headers hardly a few.
const enough = 2 / 3

/** Finds the format that a header fits best. */
export const detectFormat = (names: readonly string[], formats: readonly Format[]): Detection | undefined => {
  const fits = formats.map((format): Detection => {
    const match = matchHeader(names, format)
    const of = format.columns.length
    const found = of - match.missing.length
    return { match, share: [found, of], sure: found >= enough * of }
  })
  const shareOf = ({ share: [found, of] }: Detection): number => found / of
  return fits.sort((a, b) => shareOf(b) - shareOf(a))[0]
}

/** What is wrong with one column of a header. */
export interface HeaderFault {
  /** The name of the column, in its harmless form. */
  readonly column: string
  /** The rule that was broken. */
  readonly rule: RuleInfo
  /** What was found. */
  readonly breach: Breach
}

/** What is missing from a header, extra in it or called otherwise. */
export const headerFaults = ({ format, missing, extra, renamed }: HeaderMatch): readonly HeaderFault[] => {
  const meaning = new Map(format.columns.map((column) => [column.name, column.description]))
  return [
    ...missing.map((column) => ({
      column,
      rule: formatRules["columns/missing"],
      breach: { params: { column, what: `${column}: ${meaning.get(column)?.replace(/\.$/, "")}` } },
    })),
    ...extra.map((name) => {
      const near = nearest(name, missing)
      const what = near === undefined ? `the columns of ${format.id}` : `${near}, if that is what it holds`
      return { column: name, rule: formatRules["columns/extra"], breach: { value: name, params: { what } } }
    }),
    ...renamed.map(({ found, column }) => ({
      column,
      rule: formatRules["columns/renamed"],
      breach: { value: found, params: { column } },
    })),
  ]
}
