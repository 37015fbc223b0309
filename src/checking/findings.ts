// What was found: weighed, compared with what is known, counted exactly, with the first few issues of each rule.
import { type Breach, type Issue, issueOf, type RuleInfo, type Severity } from "../core/issue.ts"
import { severityUnder, type Weighing } from "../core/preset.ts"
import type { RuleReport, Sample } from "./check-report.ts"

/** Where in a file an issue lies. */
export type FilePlace = Partial<Pick<Issue, "file" | "row" | "record" | "line" | "column">>

/** One breach with its place; sentences and cells are only made where they are shown. */
export interface Found {
  readonly rule: RuleInfo
  readonly breach: () => Breach
  readonly place: FilePlace
  /** The cells that help to see what is meant. */
  readonly cells?: () => Readonly<Record<string, string>>
}

/** What becomes of what is found. */
export interface FindingsOptions extends Weighing {
  /** How many issues are kept of each rule. */
  readonly samples: number
  /** Whether an issue is known and accepted. */
  readonly isAccepted: (issue: Issue) => boolean
  /** Told of every issue that is not. */
  readonly onIssue?: (issue: Issue) => void
  /** Told of every issue that is. */
  readonly onAccepted?: (issue: Issue) => void
}

/** Counts what is found and keeps the first of each rule. */
export interface Findings {
  /** Takes a breach. */
  readonly add: (found: Found) => void
  /** Takes the fault of a cell; a column with the same fault in every row is one finding. */
  readonly addCell: (found: Found) => void
  /** Takes an issue that was made before, by the rule that it is of. */
  readonly addIssue: (issue: Issue, rule: RuleInfo) => void
  /** Ends after so many rows. */
  readonly end: (rows: number) => void
  /** How a rule weighs, or "off". */
  readonly weightOf: (rule: RuleInfo) => Severity | "off"
  /** The number of issues by severity. */
  readonly counts: () => Readonly<Record<Severity, number>>
  /** The number of issues that were known. */
  readonly accepted: () => number
  /** The rules broken, the gravest and most frequent first. */
  readonly rules: () => readonly RuleReport[]
}

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** In so few rows the same fault everywhere is told row by row. */
const fewRows = 10

/** So many rows with one fault from the first row on are told in one sample, whatever follows; all are counted. */
const manyRows = 2000

// The first issues of each column, so that one column does not hide the others.
interface Kept {
  readonly rule: RuleInfo
  count: number
  readonly byColumn: Map<string | number | undefined, Sample[]>
}

/** As many as are wanted of all columns, in turn, in the order of the file. */
const spread = ({ byColumn }: Kept, most: number): readonly Sample[] => {
  const taken: Sample[] = []
  for (let turn = 0; turn < most && taken.length < most; turn++) {
    for (const ofColumn of byColumn.values()) {
      const one = ofColumn[turn]
      if (one !== undefined && taken.length < most) taken.push(one)
    }
  }
  return taken.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
}

// Faults of one column with one value, in every row from the first on; of the later rows the places alone are held.
interface Run {
  readonly first: Found
  readonly value: unknown
  readonly places: FilePlace[]
  rows: number
}

const ofColumn = ({ rule, breach, place }: Found, rows: number, isAll: boolean): Found => {
  const { message } = rule.wording
  const where = isAll ? `in all ${rows} rows` : `in rows 1 to ${rows}`
  return {
    rule: { ...rule, wording: { ...rule.wording, message: `${message.replace(/\.$/, "")} (${where}).` } },
    breach: () => {
      const made = breach()
      return { ...made, params: { ...made.params, rows } }
    },
    place: {
      ...(place.file === undefined ? {} : { file: place.file }),
      ...(place.column === undefined ? {} : { column: place.column }),
    },
  }
}

/** Findings of one check. */
export const findingsOf = (options: FindingsOptions): Findings => {
  const { samples, isAccepted, onIssue } = options
  // A rule may weigh more in some rows than in others, so its weight is part of what is counted.
  const kept = new Map<string, Kept>()
  const byRule = new Map<RuleInfo, Severity | "off">()
  const runs = new Map<string, Run | "broken">()
  let known = 0

  const weightOf = (rule: RuleInfo): Severity | "off" => {
    let weight = byRule.get(rule)
    if (weight === undefined) {
      weight = severityUnder({ rule: rule.id, severity: rule.severity, dimension: rule.dimension }, options)
      byRule.set(rule, weight)
    }
    return weight
  }
  const looksAtAll = onIssue !== undefined || options.isAccepted !== noneAccepted

  const take = (
    rule: RuleInfo,
    column: string | number | undefined,
    made: () => Issue,
    cells?: Found["cells"],
    times = 1,
  ): void => {
    const severity = weightOf(rule)
    if (severity === "off") return
    const key = `${severity} ${rule.id}`
    let entry = kept.get(key)
    const isSample = (entry?.byColumn.get(column)?.length ?? 0) < samples
    let issue: Issue | undefined
    if (isSample || looksAtAll) {
      issue = { ...made(), severity }
      if (isAccepted(issue)) {
        known += times
        options.onAccepted?.(issue)
        return
      }
      onIssue?.(issue)
    }
    if (entry === undefined) {
      entry = { rule: { ...rule, severity }, count: 0, byColumn: new Map() }
      kept.set(key, entry)
    }
    entry.count += times
    if (isSample && issue !== undefined) {
      const shown = cells?.()
      const ofColumn = entry.byColumn.get(column) ?? []
      entry.byColumn.set(column, ofColumn)
      ofColumn.push(shown === undefined ? issue : { ...issue, cells: shown })
    }
  }

  const add = ({ rule, breach, place, cells }: Found, times = 1): void =>
    take(rule, place.column, () => issueOf(rule, breach(), place), cells, times)

  const release = (key: string, run: Run): void => {
    runs.set(key, "broken")
    if (run.rows >= manyRows) {
      add(ofColumn(run.first, run.rows, false), run.rows)
      return
    }
    const { rule, breach } = run.first
    add(run.first)
    for (const place of run.places) add({ rule, breach, place })
  }

  const addCell = (found: Found): void => {
    const { row, column } = found.place
    const key = `${found.rule.id} ${column}`
    const run = runs.get(key)
    const { value } = found.breach()
    if (run === undefined && row === 1) {
      runs.set(key, { first: found, value, places: [], rows: 1 })
    } else if (run !== undefined && run !== "broken" && run.rows + 1 === row && run.value === value) {
      run.rows += 1
      if (run.rows < manyRows) run.places.push(found.place)
      else run.places.length = 0
    } else {
      if (run !== undefined && run !== "broken") release(key, run)
      else runs.set(key, "broken")
      add(found)
    }
  }

  return {
    add,
    addCell,
    addIssue: (issue, rule) => take(rule, undefined, () => issue),
    weightOf,
    end: (rows) => {
      for (const [key, run] of runs) {
        if (run === "broken") continue
        if (run.rows === rows && rows >= fewRows) add(ofColumn(run.first, rows, true))
        else release(key, run)
      }
    },
    counts: () => {
      const counts = { error: 0, warning: 0, info: 0 }
      for (const { rule, count } of kept.values()) counts[rule.severity] += count
      return counts
    },
    accepted: () => known,
    rules: () =>
      [...kept.values()]
        .map((one) => ({
          id: one.rule.id,
          severity: one.rule.severity,
          dimension: one.rule.dimension,
          summary: one.rule.summary,
          count: one.count,
          samples: spread(one, samples),
        }))
        .sort(
          (a, b) => weights[a.severity] - weights[b.severity] || b.count - a.count || (a.id < b.id ? -1 : 1),
        ),
  }
}

/** Nothing is known. */
export const noneAccepted = (): boolean => false
