// A file's header against a format: which column stands where, what is missing, extra or called otherwise.
import * as z from "zod"
import type { Breach, RuleInfo } from "../core/issue.ts"
import { nearest } from "../core/nearest.ts"
import { field, type ObjectSchema, schemaOf } from "../core/schema.ts"
import { shown } from "../core/shown.ts"
import { looseKey, nameKey } from "../reading/header.ts"
import { cellReader, isFault } from "./cell.ts"
import type { Column } from "./column.ts"
import type { Format, Layout } from "./format.ts"
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

/**
 * The schema of a column that a file calls otherwise.
 *
 * @category checking
 */
export const RenamedColumn: ObjectSchema<RenamedColumn> = schemaOf<RenamedColumn>()(
  { id: "RenamedColumn", description: "A column that the file calls otherwise than its codebook." },
  {
    found: field(z.string(), "The name in the file."),
    column: field(z.string(), "The name in the codebook."),
  },
)

/** How a file's header fits a format. */
export interface HeaderMatch {
  /** The format. */
  readonly format: Format
  /** The layout that is nearest to what the file has. */
  readonly layout: Layout
  /** For each column of the format, where it stands in the file. */
  readonly places: readonly (number | undefined)[]
  /** The columns of the layout that are not in the file. */
  readonly missing: readonly string[]
  /** All columns of the format that are not in the file, those of other layouts too. */
  readonly absent: readonly string[]
  /** The names in the file that are no columns of the format. */
  readonly extra: readonly string[]
  /** The columns that the file calls otherwise. */
  readonly renamed: readonly RenamedColumn[]
  /** Whether the file has no header, so that the columns were taken in the order of the layout. */
  readonly headerless: boolean
}

/** A name from a file, safe to show and at most 120 characters long. */
export const shownName = (name: string): string => (name === "" ? "" : shown(name).slice(1, -1))

// A name that stands over several columns names none of them.
const placesByName = (
  names: readonly string[],
  keyOf: (name: string) => string,
): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  const several = new Set<string>()
  names.forEach((name, index) => {
    const key = keyOf(name)
    if (places.has(key)) several.add(key)
    places.set(key, index)
  })
  for (const key of several) places.delete(key)
  return places
}

// Two thirds of a layout: chance headers have hardly a few of its columns.
const enough = 2 / 3

// Older layouts are parts of newer ones, so that what a file has beyond a layout counts against it too. With few of
// its columns no older layout is meant.
const nearestLayout = ({ layouts, columns }: Format, found: ReadonlySet<string>): Layout => {
  const distance = (layout: Layout): number => {
    const hits = layout.columns.filter((name) => found.has(name)).length
    const isKnown = hits >= enough * layout.columns.length
    return isKnown ? layout.columns.length - hits + (found.size - hits) : columns.length
  }
  const [first = { name: "all columns", columns: columns.map(({ name }) => name) }, ...others] = layouts
  return others.reduce((best, one) => (distance(one) < distance(best) ? one : best), first)
}

/** Fits a header to a format: columns are known by name, whatever their order, case and surrounding space. */
export const matchHeader = (names: readonly string[], format: Format): HeaderMatch => {
  const byName = placesByName(names, nameKey)
  const byLooseName = placesByName(names, looseKey)
  const allNames = ({ name, aliases = [] }: Column): readonly string[] => [name, ...aliases]
  const exact = format.columns.map((column) =>
    allNames(column)
      .map((name) => byName.get(nameKey(name)))
      .find((at) => at !== undefined),
  )
  const used = new Set(exact)
  const places = format.columns.map((column, index) => {
    const at = exact[index]
    if (at !== undefined) return at
    const near = allNames(column)
      .map((name) => byLooseName.get(looseKey(name)))
      .find((one) => one !== undefined && !used.has(one))
    if (near !== undefined) used.add(near)
    return near
  })
  const taken = new Set(places)
  const found = new Set(
    format.columns.filter((_, index) => places[index] !== undefined).map(({ name }) => name),
  )
  const layout = nearestLayout(format, found)
  return {
    format,
    layout,
    places,
    missing: layout.columns.filter((name) => !found.has(name)),
    absent: format.columns.map(({ name }) => name).filter((name) => !found.has(name)),
    extra: names.filter((_, index) => !taken.has(index)).map(shownName),
    renamed: format.columns.flatMap(({ name }, index) => {
      const at = places[index]
      return at === undefined || names[at] === name ? [] : [{ found: shownName(names[at]!), column: name }]
    }),
    headerless: false,
  }
}

// A row of another table seldom fits cell by cell; a row of this one nearly always does.
const fits = 0.9

/**
 * Fits a first line that is a row, and no header, to a format that was named.
 *
 * @remarks The layout must have as many columns as the row has cells, and nearly every cell must be one of its column.
 */
export const matchRow = (cells: readonly unknown[], format: Format): HeaderMatch | undefined => {
  const columns = new Map(format.columns.map((column) => [column.name, column]))
  const isCell = (name: string, cell: unknown): boolean => {
    const column = columns.get(name)
    return column !== undefined && typeof cell === "string" && !isFault(cellReader(column)(cell))
  }
  const layout = format.layouts.find(
    (one) =>
      one.columns.length === cells.length &&
      one.columns.filter((name, index) => isCell(name, cells[index])).length >= fits * cells.length,
  )
  return layout === undefined ? undefined : { ...matchHeader(layout.columns, format), headerless: true }
}

/** Fits a first line to a format that was named: as a header or, where it names no column at all, as a row. */
export const matchNamed = (names: readonly string[], format: Format): HeaderMatch | undefined => {
  const match = matchHeader(names, format)
  return match.absent.length < format.columns.length ? match : matchRow(names, format)
}

/** Which of the formats a header fits best, and how much of its best layout it has. */
export interface Detection {
  /** The best fit. */
  readonly match: HeaderMatch
  /** How many columns of the layout are in the file, of how many. */
  readonly share: readonly [found: number, of: number]
  /** Whether that is enough to know the format by. */
  readonly sure: boolean
}

/** Finds the format that a header fits best. */
export const detectFormat = (names: readonly string[], formats: readonly Format[]): Detection | undefined => {
  const fitsOf = formats.map((format): Detection => {
    const match = matchHeader(names, format)
    const of = match.layout.columns.length
    const found = of - match.missing.length
    const isSigned =
      format.signature.length > 0 && format.signature.every((name) => !match.absent.includes(name))
    return { match, share: [found, of], sure: isSigned || found >= enough * of }
  })
  // Of formats with columns in common the one is meant that leaves least over on either side.
  const closeness = ({ match, share: [found, of] }: Detection): number =>
    found / (of + match.extra.filter((name) => name !== "").length)
  const rank = (detection: Detection): number => closeness(detection) + (detection.sure ? 1 : 0)
  return fitsOf.sort((a, b) => rank(b) - rank(a))[0]
}

/** What is wrong with one column of a header. */
export interface HeaderFault {
  /** The name of the column, in its harmless form, where it is about one. */
  readonly column?: string
  /** The rule that was broken. */
  readonly rule: RuleInfo
  /** What was found. */
  readonly breach: Breach
}

/** A header as it is shown: its first names. */
export const shownHeader = (names: readonly string[]): string => names.slice(0, 8).map(shownName).join(",")

/** What is missing from a header, extra in it or called otherwise, or that there is none. */
export const headerFaults = (match: HeaderMatch, names: readonly string[]): readonly HeaderFault[] => {
  const { format, layout, missing, extra, renamed, headerless } = match
  const meaning = new Map(format.columns.map((column) => [column.name, column.description]))
  const noHeader = { value: shownHeader(names), params: { layout: layout.name } }
  return [
    ...(headerless ? [{ rule: formatRules["file/no-header"], breach: noHeader }] : []),
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

// With fewer columns than this in common nothing is near.
const leastShare = 1 / 4

const few = (names: readonly string[]): string =>
  names.length <= 6 ? names.join(", ") : `${names.slice(0, 6).join(", ")} and ${names.length - 6} more`

/** What header is wanted in the place of one that is of no known format, or not of the one that was named. */
export const wantedHeader = (best: Detection | undefined, format?: Format): string => {
  if (format !== undefined)
    return `the columns of ${format.id}: ${few(format.columns.map(({ name }) => name))}`
  const headerless = "of a file without a header the format must be named"
  if (best === undefined || best.share[0] < leastShare * best.share[1])
    return `the header of a format that is known; a table of one's own can be described; ${headerless}`
  const { match, share } = best
  return (
    `${match.format.id} is nearest, with ${share[0]} of its ${share[1]} columns; ` +
    `missing are ${few(match.missing)}; ${headerless}`
  )
}
