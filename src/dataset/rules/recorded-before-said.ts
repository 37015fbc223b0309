// A statement is recorded on the day on which it is made or after.
import type { Breach } from "../../core/issue.ts"
import { type Ground, listNames } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { eachStatement } from "../statements.ts"
import { surelyBefore, timeText } from "../times.ts"
import { on } from "./example.ts"

const find = (ground: Ground): readonly Breach[] => {
  const found: Breach[] = []
  eachStatement(ground, ({ saidOn, recordedOn }, path) => {
    if (saidOn === undefined || recordedOn === undefined || !surelyBefore(recordedOn, saidOn)) return
    const params = { recorded: timeText([recordedOn]), said: timeText([saidOn]) }
    found.push({ path: [...path, "recordedOn"], params })
  })
  return found
}

const told = (recordedOn: string): readonly object[] => [
  {
    id: "incident:1",
    when: [{ value: on("2024-01-04"), saidOn: on("2024-01-04"), recordedOn: on(recordedOn) }],
  },
]

/** A statement is not certainly recorded before it is made. */
export const recordedBeforeSaid: RuleOverDataset = ruleOverDataset({
  id: "statement/recorded-before-said",
  severity: "error",
  dimension: "consistency",
  summary: "A statement is recorded on the day on which it is made or after.",
  reads: listNames,
  find,
  passes: { incidents: told("2024-01-04") },
  fails: { incidents: told("2024-01-03") },
})
