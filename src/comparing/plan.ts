// What two headers have in common: the format, the key, and the columns to compare.
import type { Breach } from "../core/issue.ts"
import type { Column } from "../formats/column.ts"
import type { Format } from "../formats/format.ts"
import {
  detectFormat,
  type HeaderMatch,
  matchHeader,
  matchNamed,
  shownHeader,
  shownName,
} from "../formats/header.ts"
import { formats as known } from "../formats/registry.ts"
import type { TableHeader } from "../reading/batch.ts"
import { nameKey } from "../reading/header.ts"
import type { DiffSide } from "./diff-event.ts"
import type { DiffRule } from "./rules.ts"
import type { CompareOptions } from "./settings.ts"

/** A reason that keeps two files from being compared. */
export interface Refusal {
  readonly rule: DiffRule
  readonly side: DiffSide | null
  readonly breach: Breach
}

/** How two files are compared. */
export interface Plan {
  /** The format, with the columns of their own that both files have. */
  readonly format: Format
  /** Whether the format was told from the headers. */
  readonly detected: boolean
  /** How each header fits it. */
  readonly matches: Readonly<Record<DiffSide, HeaderMatch>>
  /** The names of its columns, safe to show. */
  readonly names: readonly string[]
  /** The columns that name a row, by their place in the format. */
  readonly key: readonly number[]
  /** The columns to compare, by their place in the format. */
  readonly compared: readonly number[]
  readonly ignored: readonly string[]
  readonly onlyOld: readonly string[]
  readonly onlyNew: readonly string[]
}

type Headers = Readonly<Record<DiffSide, TableHeader>>

const sides: readonly DiffSide[] = ["old", "new"]

const refusal = (rule: DiffRule, side: DiffSide | null, breach: Breach): Refusal => ({ rule, side, breach })

/** The names that a format has no column for and that stand over one column alone, by how they are compared. */
const ownNames = ({ names }: TableHeader, { places }: HeaderMatch): ReadonlyMap<string, string> => {
  const taken = new Set(places)
  const keys = names.map(nameKey)
  return new Map(
    names.flatMap((name, at) => {
      const key = keys[at] ?? ""
      const isAlone = keys.indexOf(key) === at && keys.lastIndexOf(key) === at
      return taken.has(at) || key === "" || !isAlone ? [] : [[key, name] as const]
    }),
  )
}

// What the format does not describe is compared as text.
const textColumn = (name: string): Column => ({
  name,
  kind: "text",
  description: "A column that is not of the format.",
  nulls: { "": "not-recorded" },
})

const matchOf = (
  names: readonly string[],
  { format, formats = known }: CompareOptions,
): HeaderMatch | undefined => {
  if (format !== undefined) return matchNamed(names, format)
  const best = detectFormat(names, formats)
  return best?.sure === true ? best.match : undefined
}

const wanted = ({ format }: CompareOptions): string =>
  format === undefined
    ? "the header of a format that is known; of a file without a header the format must be named"
    : `the columns of ${format.id}`

/** Plans a comparison, or says what keeps the files from being compared. */
export const planOf = (headers: Headers, options: CompareOptions): Plan | readonly Refusal[] => {
  const fits = { old: matchOf(headers.old.names, options), new: matchOf(headers.new.names, options) }
  const { old, new: fresh } = fits
  if (old === undefined || fresh === undefined)
    return sides
      .filter((side) => fits[side] === undefined)
      .map((side) => {
        const params = { what: wanted(options) }
        return refusal("diff/format", side, { value: shownHeader(headers[side].names), params })
      })
  if (old.format.id !== fresh.format.id)
    return [refusal("diff/formats-differ", null, { params: { old: old.format.id, new: fresh.format.id } })]
  const { format } = old
  const { key = [] } = format.roles
  if (key.length === 0) return [refusal("diff/no-key", null, { params: { format: format.id } })]

  const isIn = (match: HeaderMatch, name: string): boolean => !match.absent.includes(name)
  // A column that neither file has names no row in either, as long as others do.
  const apart = key.filter((name) => isIn(old, name) !== isIn(fresh, name))
  const lacking = key.some((name) => isIn(old, name)) ? apart : key
  if (lacking.length > 0)
    return sides
      .filter((side) => lacking.some((name) => !isIn(side === "old" ? old : fresh, name)))
      .map((side) => {
        const column = lacking.filter((name) => !isIn(side === "old" ? old : fresh, name)).join(", ")
        return refusal("diff/key-column", side, {
          params: { format: format.id, key: key.join(", "), column },
        })
      })
  return planned(old, fresh, headers, options)
}

const planned = (
  old: HeaderMatch,
  fresh: HeaderMatch,
  headers: Headers,
  options: CompareOptions,
): Plan | readonly Refusal[] => {
  const { format } = old
  const own = {
    old: old.headerless ? new Map<string, string>() : ownNames(headers.old, old),
    new: fresh.headerless ? new Map<string, string>() : ownNames(headers.new, fresh),
  }
  const both = [...own.old].filter(([key]) => own.new.has(key))
  const whole: Format = {
    ...format,
    columns: [...format.columns, ...both.map(([, name]) => textColumn(name))],
  }
  const again = (match: HeaderMatch, { names }: TableHeader): HeaderMatch => ({
    ...matchHeader(match.headerless ? match.layout.columns : names, whole),
    headerless: match.headerless,
  })
  const matches = { old: again(old, headers.old), new: again(fresh, headers.new) }
  const has = (side: DiffSide, at: number): boolean => matches[side].places[at] !== undefined
  const places = whole.columns.map((_, at) => at)
  const nameAt = (at: number): string => whole.columns[at]?.name ?? ""
  const shownAt = (at: number): string => shownName(nameAt(at))

  const keyNames = new Set(format.roles.key)
  const key = places.filter((at) => keyNames.has(nameAt(at)) && has("old", at))
  const shared = places.filter((at) => has("old", at) && has("new", at) && !key.includes(at))
  const asked = new Set(options.columns?.map(nameKey))
  const unwanted = new Set(options.ignore?.map(nameKey))
  const isThere = new Set([
    ...places.filter((at) => has("old", at) || has("new", at)).map((at) => nameKey(nameAt(at))),
    ...own.old.keys(),
    ...own.new.keys(),
  ])
  const unknown = [...(options.columns ?? []), ...(options.ignore ?? [])].filter(
    (name) => !isThere.has(nameKey(name)),
  )
  if (unknown.length > 0) {
    const what = `columns of the files, such as ${shared.slice(0, 6).map(shownAt).join(", ")}`
    return unknown.map((value) => refusal("diff/unknown-column", null, { value, params: { what } }))
  }
  const isCompared = (at: number): boolean => {
    const name = nameKey(nameAt(at))
    return (options.columns === undefined || asked.has(name)) && !unwanted.has(name)
  }
  const onlyIn = (side: DiffSide, other: DiffSide): readonly string[] => [
    ...places.filter((at) => has(side, at) && !has(other, at)).map(shownAt),
    ...[...own[side]].filter(([name]) => !own[other].has(name)).map(([, name]) => shownName(name)),
  ]
  return {
    format: whole,
    detected: options.format === undefined,
    matches,
    names: places.map(shownAt),
    key,
    compared: shared.filter(isCompared),
    ignored: shared.filter((at) => !isCompared(at)).map(shownAt),
    onlyOld: onlyIn("old", "new"),
    onlyNew: onlyIn("new", "old"),
  }
}

/** Whether a plan could be made. */
export const isPlan = (plan: Plan | readonly Refusal[]): plan is Plan => !Array.isArray(plan)
