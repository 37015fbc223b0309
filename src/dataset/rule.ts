// A rule over a whole dataset: what it reads, what it finds, and an example that keeps and one that breaks it.
import type { Breach, Path, RuleInfo } from "../core/issue.ts"
import type { Ground, ListName } from "./ground.ts"
import { type DatasetRule, wording } from "./rules/wording.ts"

/** The lists of a dataset with only what a rule looks at, as plain JSON. */
export type Example = { readonly [L in ListName]?: readonly object[] } & { readonly coverage?: object }

/** A place that a rule could not look at, and why. */
export interface Unreached {
  /** The place. */
  readonly path: Path
  /** Why it could not be tested. */
  readonly untested: string
}

/** A rule over many records at once. */
export interface RuleOverDataset extends RuleInfo<DatasetRule> {
  /** The lists whose sound records it reads; none where it reads the whole document, sound or not. */
  readonly reads: readonly ListName[]
  /** The breaches, with their paths from the root of the document, and what was out of reach. */
  readonly find: (ground: Ground) => Iterable<Breach | Unreached>
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
