// One pass over the rows of a file: every cell, every rule, every fault of a row together, and the accounts.
import type { CellValue } from "../core/evaluate.ts"
import { columnsOf } from "../core/expression.ts"
import type { Breach, Dimension, RuleInfo } from "../core/issue.ts"
import type { AcrossRule, Format, RowRule } from "../formats/format.ts"
import {
  type Detection,
  detectFormat,
  type HeaderMatch,
  headerFaults,
  matchHeader,
  shownName,
} from "../formats/header.ts"
import { breachOf, keeps, type RowReader, type RowValues, rowReader } from "../formats/row.ts"
import { type FormatRule, formatRules } from "../formats/rules.ts"
import { type ReadingFault, type ReadingRule, readingRules } from "../reading/rules.ts"
import type { CheckReport, DimensionVerdict, UntestedReason, Verdict } from "./check-report.ts"
import { type FirstMet, firstMet } from "./fingerprints.ts"
import { emptyLedger } from "./ledger.ts"
import { type ColumnProfiler, columnProfiler } from "./profile.ts"
import { type FilePlace, tallyOf } from "./tally.ts"

/** What a pass works with. */
export interface PassOptions {
  /** The name of the file. */
  readonly file: string
  /** The format, where the caller names it. */
  readonly format?: Format
  /** The formats to choose from where the caller names none. */
  readonly formats: readonly Format[]
  /** How many issues are kept of each rule. */
  readonly samples: number
}

/** One row as the pass takes it. */
export interface PassRow {
  /** The number of the row, counted from 1. */
  readonly number: number
  /** The physical line on which the row begins, where it comes from text. */
  readonly line?: number
  /** The cells; none where they could not be told apart. */
  readonly cells?: readonly unknown[]
  /** What is wrong with the row as text. */
  readonly faults: readonly ReadingFault[]
}

/** A pass over the rows of one file. */
export interface Pass {
  /** Takes the header: the names over the columns and the line they stand on. */
  readonly header: (names: readonly string[], line?: number) => void
  /** Takes a row. */
  readonly row: (row: PassRow) => void
  /** Takes a fault outside the rows. */
  readonly fault: (fault: ReadingFault) => void
  /** The report of what was found. */
  readonly report: (bytes: number | null, complete: boolean) => CheckReport
}

const dimensions: readonly Dimension[] = ["conformance", "completeness", "consistency", "plausibility"]

/** Begins a pass. */
export const beginPass = ({ file, format, formats, samples }: PassOptions): Pass => {
  const tally = tallyOf(samples)
  const ledger = emptyLedger()
  let match: HeaderMatch | undefined
  let read: RowReader = () => ({ values: {}, faults: [], sound: false })
  let profilers: readonly {
    readonly place: number
    readonly name: string
    readonly profiler: ColumnProfiler
  }[] = []
  let across: readonly { readonly rule: AcrossRule; readonly met: FirstMet }[] = []
  let reads = new Map<RowRule, readonly string[]>()
  let rows = 0

  const place = (line?: number, row?: number, column?: string): FilePlace => ({
    file,
    ...(row === undefined ? {} : { row }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  })

  const accept = (found: HeaderMatch, line?: number): void => {
    match = found
    read = rowReader(found)
    profilers = found.format.columns.flatMap((column, index) => {
      const at = found.places[index]
      return at === undefined ? [] : [{ place: at, name: column.name, profiler: columnProfiler(column) }]
    })
    across = found.format.across.map((rule) => ({ rule, met: firstMet() }))
    reads = new Map(found.format.rules.map((rule) => [rule, columnsOf(rule.condition)]))
    for (const { rule, breach, column } of headerFaults(found)) {
      tally.add(rule, () => breach, place(line, undefined, column))
    }
    for (const id of ["columns/missing", "columns/extra", "columns/renamed"] as const)
      ledger.tested(formatRules[id])
  }

  const refuse = (names: readonly string[], line?: number): void => {
    const best = detectFormat(names, formats)
    const what = best === undefined ? "a format that is known" : nearestText(best)
    const header = names.slice(0, 8).map(shownName).join(",")
    tally.add(formatRules["file/unknown-format"], () => ({ value: header, params: { what } }), place(line))
  }

  const reasonFor = (
    columns: readonly string[],
    values: RowValues,
  ): readonly [UntestedReason, readonly string[]] => {
    const missing = columns.filter((name) => match?.missing.includes(name))
    if (missing.length > 0) return ["missing-column", missing]
    const unreadable = columns.filter((name) => values[name] === undefined)
    if (unreadable.length > 0) return ["unreadable-cell", unreadable]
    return ["empty-cell", columns.filter((name) => values[name] === null)]
  }

  const judgeRow = (values: RowValues, row: number, line: number | undefined): void => {
    for (const [rule, columns] of reads) {
      const kept = keeps(rule, values)
      if (kept === undefined) ledger.untested(rule, ...reasonFor(columns, values))
      else ledger.tested(rule)
      if (kept === false) tally.add(rule, () => breachOf(rule, values), place(line, row, rule.column))
    }
    for (const { rule, met } of across) {
      const parts: readonly CellValue[] = rule.columns.map((name) => values[name])
      if (parts.some((part) => part === undefined || part === null)) {
        ledger.untested(rule, ...reasonFor(rule.columns, values))
        continue
      }
      const first = met.meet(parts.join("\u0000"), row)
      if (first === undefined) {
        ledger.untested(rule, "too-many-rows", [])
        continue
      }
      ledger.tested(rule)
      const breach = (): Breach => ({ value: parts[0], params: { first } })
      if (first > 0) tally.add(rule, breach, place(line, row, rule.columns[0]))
    }
  }

  const unread = (rule: RuleInfo): void => ledger.untested(rule, "ragged-row", [])

  return {
    header: (names, line) => {
      const told = format === undefined ? undefined : matchHeader(names, format)
      // A file that has not one of the columns is not of the format, whoever says so.
      if (told !== undefined && told.missing.length < told.format.columns.length) return accept(told, line)
      const best = detectFormat(names, formats)
      ledger.tested(formatRules["file/unknown-format"])
      if (best?.sure === true) accept(best.match, line)
      else refuse(names, line)
    },
    row: ({ number, line, cells, faults }) => {
      rows += 1
      for (const fault of faults) tally.add(fault.rule, () => fault.breach, place(fault.line, number))
      if (match === undefined) return
      if (cells === undefined) {
        match.format.rules.forEach(unread)
        match.format.across.forEach(unread)
        return
      }
      const { values, faults: cellFaults } = read(cells)
      for (const { rule, breach, column } of cellFaults)
        tally.add(rule, () => breach, place(line, number, column.name))
      for (const { place: at, name, profiler } of profilers) profiler.see(cells[at], values[name])
      judgeRow(values, number, line)
    },
    fault: (fault) => tally.add(fault.rule, () => fault.breach, place(fault.line)),
    report: (bytes, complete) => {
      const broken = tally.rules()
      for (const id of textRules(bytes !== null, rows > 0)) ledger.tested(readingRules[id])
      for (const id of rows > 0 && match !== undefined ? cellRules(match) : []) ledger.tested(formatRules[id])
      const known: readonly RuleInfo[] = [
        ...Object.values(readingRules),
        ...Object.values(formatRules),
        ...(match?.format.rules ?? []),
        ...(match?.format.across ?? []),
      ]
      const verdictOn = (dimension: Dimension): DimensionVerdict => {
        const rules = known.filter((rule) => rule.dimension === dimension)
        const tested = [...new Set(rules.filter(ledger.wasTested).map(({ id }) => id))]
        const severities = new Set(
          broken.filter((rule) => rule.dimension === dimension).map((rule) => rule.severity),
        )
        return { verdict: verdictOf(severities, tested.length), tested, untested: ledger.untestedOf(rules) }
      }
      return {
        report: 1,
        file,
        bytes,
        format: {
          name: match?.format.id ?? null,
          version: match?.layout ?? null,
          detected: match !== undefined && format === undefined,
        },
        columns: {
          missing: match?.missing ?? [],
          extra: match?.extra ?? [],
          renamed: match?.renamed ?? [],
          profile: profilers.map(({ profiler }) => profiler.profile()),
        },
        rows,
        counts: tally.counts(),
        verdicts: Object.fromEntries(
          dimensions.map((one) => [one, verdictOn(one)]),
        ) as CheckReport["verdicts"],
        rules: broken,
        complete,
      }
    },
  }
}

const textRules = (isText: boolean, hasRows: boolean): readonly ReadingRule[] => [
  "file/no-rows",
  ...(isText
    ? (["file/blank-line", "file/duplicate-header", "file/empty", "file/encoding", "file/limit"] as const)
    : []),
  ...(isText && hasRows ? (["file/quotes", "file/ragged-row"] as const) : []),
]

const nearestText = ({ match: { format, missing }, share: [found, of] }: Detection): string =>
  `${format.id} is nearest, with ${found} of its ${of} columns; missing are ${few(missing)}`

const few = (names: readonly string[]): string =>
  names.length <= 6 ? names.join(", ") : `${names.slice(0, 6).join(", ")} and ${names.length - 6} more`

const cellRules = (match: HeaderMatch): readonly FormatRule[] => {
  const kinds = new Set(
    match.format.columns.filter((_, at) => match.places[at] !== undefined).map(({ kind }) => kind),
  )
  const has = (...some: readonly string[]): boolean => [...kinds].some((kind) => some.includes(kind))
  const some: readonly (readonly [FormatRule, boolean])[] = [
    ["cell/type", true],
    ["cell/required", true],
    ["cell/range", has("integer", "decimal")],
    ["cell/code", has("number-code", "text-code", "open-code")],
    ["cell/identity-lost", has("id")],
  ]
  return some.filter(([, apt]) => apt).map(([id]) => id)
}

const verdictOf = (severities: ReadonlySet<string>, tested: number): Verdict => {
  if (severities.has("error")) return "failed"
  if (severities.has("warning")) return "doubtful"
  return tested === 0 ? "not-tested" : "passed"
}
