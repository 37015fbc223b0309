// What could not be tested, told in few entries: columns that a file lacks together, alike gaps of one rule together.
import type { CheckReport } from "../checking/check-report.ts"
import type { Untested } from "../checking/dimension-verdict.ts"
import { counted, figure, listText, untestedReason } from "./phrases.ts"

/** Rules that could not be tested for one reason, put together from several entries of a report. */
export interface UntestedGroup {
  /** The rules. */
  readonly rules: readonly string[]
  /** Why they could not be tested. */
  readonly reason: Untested["reason"]
  /** The columns that kept them from being tested. */
  readonly columns: readonly string[]
  /** On how many rows at least one of the entries says it. */
  readonly rows: readonly [fewest: number, most: number]
  /** Whether columns that the file lacks were put together, whatever rules need them. */
  readonly isLack: boolean
}

// As many entries are quicker to read one by one.
const fewEntries = 3

const union = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())]

const groupOf = (
  entries: readonly Untested[],
  reason: Untested["reason"],
  isLack: boolean,
): UntestedGroup => {
  const rows = entries.map((one) => one.rows)
  return {
    rules: union(entries.map((one) => one.rules)),
    reason,
    columns: union(entries.map((one) => one.columns)),
    rows: [rows.reduce((a, b) => Math.min(a, b)), rows.reduce((a, b) => Math.max(a, b))],
    isLack,
  }
}

/** Puts together what could not be tested: the columns that a file lacks, and the like gaps of the same rules. */
export const untestedGroups = (untested: readonly Untested[]): readonly UntestedGroup[] => {
  const lacking = untested.filter(({ reason }) => reason === "missing-column")
  const hasLack = lacking.length > fewEntries
  const alike = new Map<string, { readonly reason: Untested["reason"]; readonly entries: Untested[] }>()
  for (const one of untested) {
    if (hasLack && one.reason === "missing-column") continue
    const key = JSON.stringify([one.reason, one.rules])
    const group = alike.get(key) ?? { reason: one.reason, entries: [] }
    alike.set(key, group)
    group.entries.push(one)
  }
  return [
    ...(hasLack ? [groupOf(lacking, "missing-column", true)] : []),
    ...[...alike.values()].map(({ reason, entries }) => groupOf(entries, reason, false)),
  ]
}

/** On how many rows a group could not be tested: `4 rows`, `46 to 200 rows`. */
export const untestedRowsText = ([fewest, most]: UntestedGroup["rows"]): string =>
  fewest === most ? counted(most, "row") : `${figure(fewest)} to ${counted(most, "row")}`

/** What could not be tested as lines of text. */
export const untestedLines = ({ verdicts }: CheckReport): readonly string[] => {
  const tested = new Set(Object.values(verdicts).flatMap((one) => one.tested))
  return untestedGroups(Object.values(verdicts).flatMap((one) => one.untested)).flatMap((group) => {
    const { rules, reason, columns, rows, isLack } = group
    if (!isLack) {
      const because = untestedReason[reason]
      const why = columns.length === 0 ? because : `${listText(columns, 4)}: ${because}`
      return [`${listText(rules, 6)} on ${untestedRowsText(rows)} (${why})`]
    }
    const partly = rules.filter((rule) => tested.has(rule)).length
    const inPart = partly === 0 ? "" : `, ${figure(partly)} of them for a part of what they test,`
    return [
      `${counted(rules.length, "rule")}${inPart} ${rules.length === 1 ? "needs" : "need"} columns that the file lacks: ${listText(columns, 12)}`,
      `  ${listText(rules, 6)}; the report as JSON has each with its columns`,
    ]
  })
}
