// The rules of a format on one row after the other, with account of what could not be tested.
import type { CellValue } from "../core/evaluate.ts"
import { columnsOf } from "../core/expression.ts"
import type { RuleInfo } from "../core/issue.ts"
import type { AcrossRule, RowRule } from "../formats/format.ts"
import type { HeaderMatch } from "../formats/header.ts"
import { breachOf, keeps, type RowValues } from "../formats/row.ts"
import type { UntestedReason } from "./check-report.ts"
import type { FilePlace, Findings } from "./findings.ts"
import { type FirstMet, firstMet } from "./fingerprints.ts"
import type { Ledger } from "./ledger.ts"

/** Judges rows by the rules of a format. */
export interface Judge {
  /** Judges the values of a row. */
  readonly row: (
    values: RowValues,
    row: number,
    placeOf: (column: string | undefined) => FilePlace,
    cellsOf: (columns: readonly string[]) => () => Readonly<Record<string, string>>,
  ) => void
  /** Notes that a row could not be judged. */
  readonly pass: () => void
  /** The rules that are judged. */
  readonly rules: readonly RuleInfo[]
}

/** What a judge works with. */
export interface JudgeOptions {
  readonly match: HeaderMatch
  readonly findings: Findings
  readonly ledger: Ledger
  /** Whether an event may have several rows, so that its id may stand in each. */
  readonly mayRepeat: boolean
}

/** A judge of the rows under a header. */
export const judgeOf = ({ match, findings, ledger, mayRepeat }: JudgeOptions): Judge => {
  const { format, absent } = match
  const isOn = (rule: RuleInfo): boolean => findings.weightOf(rule) !== "off"
  const rules = format.rules.filter(isOn).map((rule) => ({ rule, columns: columnsOf(rule.condition) }))
  const isOfKey = ({ columns }: AcrossRule): boolean =>
    format.roles.key !== undefined && columns.join() === format.roles.key.join()
  const across = format.across
    .filter((rule) => isOn(rule) && !(mayRepeat && isOfKey(rule)))
    .map((rule): { readonly rule: AcrossRule; readonly met: FirstMet } => ({ rule, met: firstMet() }))

  const reasonFor = (
    columns: readonly string[],
    values: RowValues,
  ): readonly [UntestedReason, readonly string[]] => {
    const missing = columns.filter((name) => absent.includes(name))
    if (missing.length > 0) return ["missing-column", missing]
    const unreadable = columns.filter((name) => values[name] === undefined)
    if (unreadable.length > 0) return ["unreadable-cell", unreadable]
    return ["empty-cell", columns.filter((name) => values[name] === null)]
  }

  return {
    row: (values, row, placeOf, cellsOf) => {
      for (const { rule, columns } of rules) {
        if (mayRepeat && rule.oneRow === true) {
          ledger.untested(rule, "row-per-actor", [])
          continue
        }
        const kept = keeps(rule, values)
        if (kept === undefined) ledger.untested(rule, ...reasonFor(columns, values))
        else ledger.tested(rule)
        if (kept === false) {
          const breach = () => breachOf(rule, values)
          findings.add({ rule, breach, place: placeOf(rule.column), cells: cellsOf(columns) })
        }
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
        if (first > 0) {
          const breach = () => ({ value: parts[0], params: { first } })
          findings.add({ rule, breach, place: placeOf(rule.columns[0]), cells: cellsOf(rule.columns) })
        }
      }
    },
    pass: () => {
      for (const { rule } of [...rules, ...across]) ledger.untested(rule, "ragged-row", [])
    },
    rules: [...rules, ...across].map(({ rule }): RowRule | AcrossRule => rule),
  }
}
