// A rule over a whole dataset: what it reads, what it finds, and an example that keeps and one that breaks it.
import type { Breach, RuleInfo } from "../core/issue.ts"
import type { Ground, ListName } from "./ground.ts"
import { type DatasetRule, wording } from "./rules/wording.ts"

/** The lists of a dataset with only what a rule looks at, as plain JSON. */
export type Example = { readonly [L in ListName]?: readonly object[] } & { readonly coverage?: object }

/** A rule over many records at once. */
export interface RuleOverDataset extends RuleInfo<DatasetRule> {
  /** The lists whose records it reads; an unsound record of these is left out, and that is told. */
  readonly reads: readonly ListName[]
  /** The breaches, with their paths from the root of the document. */
  readonly find: (ground: Ground) => Iterable<Breach>
  /** A dataset that keeps the rule, and all the others. */
  readonly passes: Example
  /** A dataset that breaks this rule and no other. */
  readonly fails: Example
}

/** Writes a rule over a dataset down, with its sentences. */
export const ruleOverDataset = (rule: Omit<RuleOverDataset, "wording">): RuleOverDataset => ({
  ...rule,
  wording: wording[rule.id],
})
