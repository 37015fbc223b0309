// One pass over the rows of a file: every cell, every rule, every fault of a row together, and the accounts.
import type { Breach, RuleInfo } from "../core/issue.ts"
import type { Format } from "../formats/format.ts"
import {
  detectFormat,
  type HeaderMatch,
  headerFaults,
  matchNamed,
  shownHeader,
  shownName,
  wantedHeader,
} from "../formats/header.ts"
import { type RowReader, rowReader } from "../formats/row.ts"
import { formatRules } from "../formats/rules.ts"
import type { Dialect, TableHeader, TableRow } from "../reading/batch.ts"
import type { ReadingFault } from "../reading/rules.ts"
import { acceptedBy } from "./baseline.ts"
import type { CheckReport } from "./check-report.ts"
import { type FilePlace, findingsOf, noneAccepted } from "./findings.ts"
import { type Judge, judgeOf } from "./judge.ts"
import { emptyLedger } from "./ledger.ts"
import { type ColumnProfiler, columnProfiler } from "./profile.ts"
import type { CheckOptions } from "./settings.ts"
import { noSummary, type Summarizer, summarizer } from "./summary.ts"
import { cellRules, headerRules, tableRules, textRules, verdictsOn } from "./verdicts.ts"

/** What a pass works with. */
export interface PassOptions extends CheckOptions {
  readonly file: string
  readonly formats: readonly Format[]
  readonly samples: number
}

/** A pass over the rows of one file. */
export interface Pass {
  /** Takes how the file is written; a guess may be changed further down. */
  readonly dialect: (dialect: Dialect) => void
  /** Takes the header: the names over the columns and the line they stand on. */
  readonly header: (header: TableHeader) => void
  /** Takes a row. */
  readonly row: (row: TableRow) => void
  /** Takes a fault outside the rows. */
  readonly fault: (fault: ReadingFault) => void
  /** The report of what was found. */
  readonly report: (bytes: number | null, complete: boolean) => CheckReport
}

// What is known once the header is read.
interface Reading {
  readonly match: HeaderMatch
  readonly read: RowReader
  readonly judge: Judge
  readonly summarizer: Summarizer
  readonly profilers: readonly Profiled[]
  readonly placeOf: ReadonlyMap<string, number>
}

interface Profiled {
  readonly place: number
  readonly name: string
  readonly profiler: ColumnProfiler
}

const mostReleases = 3

/** Begins a pass. */
export const beginPass = (options: PassOptions): Pass => {
  const { file, format, formats, duplicates = "unique", preset = "standard", rules: own = {} } = options
  const findings = findingsOf({
    samples: options.samples,
    preset,
    rules: own,
    isAccepted: options.baseline === undefined ? noneAccepted : acceptedBy(options.baseline),
    ...(options.onIssue === undefined ? {} : { onIssue: options.onIssue }),
    ...(options.onAccepted === undefined ? {} : { onAccepted: options.onAccepted }),
  })
  const ledger = emptyLedger()
  const releases = new Set<string>()
  let reading: Reading | undefined
  let dialect: Dialect | null = null
  let rows = 0
  let wasRefused = false

  const place = (line?: number, row?: number, column?: string): FilePlace => ({
    file,
    ...(row === undefined ? {} : { row }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  })
  const ofFile = (rule: RuleInfo, breach: Breach, line?: number, column?: string): void =>
    findings.add({ rule, breach: () => breach, place: place(line, undefined, column) })

  const accept = (match: HeaderMatch, { names, line }: TableHeader): void => {
    const { places, absent } = match
    const columns = match.format.columns.flatMap((column, index) => {
      const at = places[index]
      return at === undefined ? [] : [{ column, at }]
    })
    reading = {
      match,
      read: rowReader(match),
      judge: judgeOf({ match, findings, ledger, mayRepeat: duplicates === "per-actor" }),
      summarizer: summarizer(match.format, absent, duplicates),
      profilers: columns.map(({ column, at }) => ({
        place: at,
        name: column.name,
        profiler: columnProfiler(column),
      })),
      placeOf: new Map(columns.map(({ column, at }) => [column.name, at])),
    }
    for (const { rule, breach, column } of headerFaults(match, names)) ofFile(rule, breach, line, column)
    for (const rule of headerRules) ledger.tested(rule)
    if (match.headerless) {
      takeRow({ number: 1, ...(line === undefined ? {} : { line }), cells: names, faults: [] })
    }
  }

  const begin = (header: TableHeader): void => {
    const { names, line } = header
    // A file that has not one of the columns is not of the format, whoever says so.
    const named = format === undefined ? undefined : matchNamed(names, format)
    const best = detectFormat(names, format === undefined ? formats : [format])
    const match = named ?? (best?.sure === true ? best.match : undefined)
    if (named === undefined) ledger.tested(formatRules["file/unknown-format"])
    if (match !== undefined) {
      accept(match, header)
      return
    }
    wasRefused = true
    const params = { what: wantedHeader(best, format) }
    ofFile(formatRules["file/unknown-format"], { value: shownHeader(names), params }, line)
  }

  const takeRow = ({ line, cells, faults }: TableRow): void => {
    rows += 1
    const row = rows
    for (const fault of faults) {
      const at = place(fault.line ?? line, row)
      findings.add({ rule: fault.rule, breach: () => fault.breach, place: at })
    }
    if (reading === undefined) return
    if (cells === undefined) reading.judge.pass()
    else examine(reading, row, line, cells)
  }

  const examine = (
    under: Reading,
    row: number,
    line: number | undefined,
    cells: readonly unknown[],
  ): void => {
    const { match, read, judge, profilers, placeOf } = under
    const { key = [], label = [], release } = match.format.roles
    const { values, faults: cellFaults } = read(cells)
    const textOf = (name: string): string => {
      const at = placeOf.get(name)
      const cell = at === undefined ? "" : cells[at]
      return shownName(typeof cell === "string" ? cell : String(values[name] ?? ""))
    }
    // Worked out for rows with a finding alone.
    let record: string | undefined
    const placeIn = (column: string | undefined): FilePlace => {
      record ??= key.map(textOf).join(" ").trim()
      return { ...place(line, row, column), ...(record === "" ? {} : { record }) }
    }
    const cellsOf = (columns: readonly string[]) => () =>
      Object.fromEntries(
        [...new Set([...key, ...columns, ...label])]
          .filter((name) => placeOf.has(name))
          .map((name) => [name, textOf(name)]),
      )
    for (const { rule, breach, column } of cellFaults) {
      const { name } = column
      findings.addCell({ rule, breach: () => breach, place: placeIn(name), cells: cellsOf([name]) })
    }
    for (const { place: at, name, profiler } of profilers) profiler.see(cells[at], values[name])
    if (release !== undefined && releases.size < mostReleases && values[release] != null)
      releases.add(shownName(String(values[release])))
    // A row without its key is no event: a row of totals, most often.
    const isUnnamed = key.some((name) => placeOf.has(name) && values[name] == null && textOf(name) === "")
    if (!isUnnamed && under.summarizer.see(values, row) === "other") {
      const breach = (): Breach => ({ value: key.map((name) => values[name]).join(" ") })
      const rule = formatRules["file/rows-disagree"]
      findings.add({ rule, breach, place: placeIn(match.format.roles.deaths?.best), cells: cellsOf([]) })
    }
    judge.row(values, row, placeIn, cellsOf)
  }

  return {
    dialect: (told) => {
      dialect = told
    },
    header: begin,
    row: takeRow,
    fault: (fault) => {
      // A file of one line without a header has a row after all.
      if (fault.rule.id === "file/no-rows" && rows > 0) return
      // The cells of a first row may well repeat; so may what is no header that is known.
      if (fault.rule.id === "file/duplicate-header" && reading?.match.headerless !== false) return
      ofFile(fault.rule, fault.breach, fault.line)
    },
    report: (bytes, complete) => {
      findings.end(rows)
      if (reading?.summarizer.isFull() === true) ofFile(formatRules["file/many-events"], {})
      const match = reading?.match
      const wasRead = reading !== undefined || wasRefused
      for (const rule of wasRead ? textRules(dialect, bytes !== null, rows > 0) : []) ledger.tested(rule)
      for (const rule of rows > 0 && match !== undefined ? cellRules(match) : []) ledger.tested(rule)
      const broken = findings.rules()
      const isWhole = match !== undefined && match.missing.length === 0
      return {
        report: 1,
        file,
        bytes,
        dialect,
        format: {
          // Where there is nothing at all, the caller's word stands.
          name: match?.format.id ?? (rows === 0 && !wasRefused ? (format?.id ?? null) : null),
          version: releases.size > 0 ? [...releases].join(", ") : isWhole ? match.layout.name : null,
          detected: match !== undefined && format === undefined,
        },
        columns: {
          missing: match?.missing ?? [],
          extra: match?.extra ?? [],
          renamed: match?.renamed ?? [],
          profile: reading?.profilers.map(({ profiler }) => profiler.profile()) ?? [],
        },
        rows,
        counts: findings.counts(),
        accepted: findings.accepted(),
        verdicts: verdictsOn(
          [...tableRules, ...(reading?.judge.rules ?? [])],
          broken,
          ledger,
          findings.weightOf,
          complete,
        ),
        rules: broken,
        summary: reading?.summarizer.summary() ?? noSummary,
        settings: { preset, rules: { ...own } as CheckReport["settings"]["rules"], duplicates },
        complete,
      }
    },
  }
}
