// A statement is no later than the publication in which it stands.
import type { Breach } from "../../core/issue.ts"
import { type Ground, listNames } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { eachStatement } from "../statements.ts"
import { surelyBefore, timeText } from "../times.ts"
import { on } from "./example.ts"

const find = (ground: Ground): readonly Breach[] => {
  const found: Breach[] = []
  eachStatement(ground, ({ in: id, saidOn }, path) => {
    const published = id === undefined ? undefined : ground.context.publication(id)?.publishedOn
    if (saidOn === undefined || published === undefined || !surelyBefore(published, saidOn)) return
    const params = { said: timeText([saidOn]), published: timeText([published]) }
    found.push({ path: [...path, "saidOn"], value: id, params })
  })
  return found
}

const told = (
  saidOn: string,
): { readonly publications: readonly object[]; readonly incidents: readonly object[] } => ({
  publications: [{ id: "publication:1", publishedOn: on("2024-01-04") }],
  incidents: [
    {
      id: "incident:1",
      kind: [{ value: "one-sided", in: "publication:1", saidOn: on(saidOn) }],
    },
  ],
})

/** A statement is not certainly made after the page was published; pages are changed at times, so this is a doubt. */
export const afterPublication: RuleOverDataset = ruleOverDataset({
  id: "statement/after-publication",
  severity: "warning",
  dimension: "plausibility",
  summary: "A statement is no later than the publication in which it stands.",
  reads: listNames,
  find,
  passes: told("2024-01-04"),
  fails: told("2024-01-05"),
})
