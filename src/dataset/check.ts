// Everything that can be said against a dataset: record by record, and what no single record can know.
import { type Breach, type Issue, issueOf, type Path, type RuleInfo, type Severity } from "../core/issue.ts"
import { type PlainRule, plainRules } from "../core/plain.ts"
import { countBySeverity, type Weighing, weighed } from "../core/preset.ts"
import { reading } from "../core/read.ts"
import { type ReadRule, readRules } from "../core/read-rules.ts"
import { rulesIn } from "../core/rules-in.ts"
import type { EntityRule } from "../entity/wording.ts"
import type { TestimonyRule } from "../testimony/wording.ts"
import type { ValueRule } from "../value/wording.ts"
import { Dataset } from "./dataset.ts"
import { newerModel } from "./file.ts"
import { type Ground, groundOf } from "./ground.ts"
import type { Unreached } from "./rule.ts"
import { datasetRules } from "./rules/all.ts"
import { type DatasetRule, wording } from "./rules/wording.ts"

/** The name of a rule that {@link check} tests. @category issues */
export type CheckRule =
  | PlainRule
  | ReadRule
  | "id/form"
  | ValueRule
  | TestimonyRule
  | EntityRule
  | DatasetRule

/** How {@link check} weighs its findings: a preset, and a severity or "off" by rule. @category issues */
export type CheckOptions = Weighing<CheckRule>

/** A place at which some rules could not be tested, and why. @category issues */
export interface Untested {
  /** The steps from the root of the document to the place. */
  readonly path: Path
  /** The names of the rules. */
  readonly rules: readonly string[]
  /** Why they could not be tested there. */
  readonly because: string
}

/**
 * What {@link check} found, what it tested, and what it could not.
 *
 * @category issues
 */
export interface Check {
  /** Everything that was found, of the records first and then of the dataset. */
  readonly issues: readonly Issue[]
  /** How many findings there are of each severity. */
  readonly counts: Readonly<Record<Severity, number>>
  /** The names of the rules that were tested. */
  readonly tested: readonly string[]
  /** The places at which rules could not be tested. */
  readonly untested: readonly Untested[]
}

const skipped: RuleInfo<"dataset/skipped"> = {
  id: "dataset/skipped",
  severity: "info",
  dimension: "conformance",
  summary: "The rules over the whole dataset take in every record.",
  wording: wording["dataset/skipped"],
}

const recordRules: readonly RuleInfo[] = [
  ...Object.values(plainRules),
  ...Object.values(readRules),
  ...rulesIn(Dataset),
]

/** All rules that {@link check} tests, each with its severity, dimension and sentences. */
export const checkRules: readonly RuleInfo[] = [...recordRules, skipped, ...datasetRules]

const isDocument = (plain: unknown): plain is Readonly<Record<string, unknown>> =>
  typeof plain === "object" && plain !== null && !Array.isArray(plain)

const isUnreached = (found: Breach | Unreached): found is Unreached => Object.hasOwn(found, "untested")

/** What the rules over the dataset find, and what they could not reach. */
const findings = (
  ground: Ground,
  rules: typeof datasetRules,
): { readonly issues: readonly Issue[]; readonly untested: readonly Untested[] } => {
  const issues: Issue[] = []
  const untested: Untested[] = []
  for (const rule of rules) {
    for (const found of rule.find(ground)) {
      const { path = [] } = found
      if (isUnreached(found)) untested.push({ path, rules: [rule.id], because: found.untested })
      else issues.push(issueOf(rule, found, { path }))
    }
  }
  for (const path of ground.leftOut) {
    const isList = path.length === 1
    // A rule over the whole document looks at unsound records too, but not at what is no list.
    const names = rules
      .filter(({ reads }) => (reads.length === 0 ? isList : reads.some((list) => list === path[0])))
      .map(({ id }) => id)
    const because = isList ? "it is not a list of records" : "it has errors of its own"
    const params = { rules: names.length, what: isList ? "list" : "record", because }
    untested.push({ path, rules: names, because })
    issues.push(issueOf(skipped, { params }, { path }))
  }
  return { issues, untested }
}

/** The places at which rules over one record were left out, as reading tells of them. */
const leftOutBy = (issues: readonly Issue[]): readonly Untested[] =>
  issues
    .filter(({ rule }) => rule === "read/skipped")
    .map(({ path = [], params = {} }) => ({
      path,
      rules: [String(params.rule)],
      because: `${params.key} is unsound`,
    }))

/** One fault, one issue: what is an id of another kind is not told as an id of a wrong form too. */
const withoutEchoes = (issues: readonly Issue[], found: readonly Issue[]): readonly Issue[] => {
  const kinds = new Set(
    found.filter(({ rule }) => rule === "dataset/wrong-kind").map(({ path }) => JSON.stringify(path)),
  )
  return kinds.size === 0
    ? issues
    : issues.filter(({ rule, path }) => rule !== "id/form" || !kinds.has(JSON.stringify(path)))
}

/**
 * Checks a dataset, or what claims to be one: every record by itself, and what no single record can know.
 *
 * @remarks
 * References that lead nowhere, ids that stand twice, circles, statements before their incident, parts over their
 * total and more. All independent faults come at once: a record with an error of its own is left out of the rules
 * over the whole dataset, and that is told, but its references are still followed and its id is still known. Rules
 * of time and number speak only where the record is certainly broken. Nothing throws.
 *
 * An empty list of issues does not make a dataset true: `tested` says what was looked at.
 *
 * @example
 * ```ts
 * const strikes = dataset({
 *   incidents: [incident({ id: "incident:1" })],
 *   links: [link("incident:1", "follows", "incident:0")],
 * })
 * check(strikes).issues.map(({ rule, path }) => [rule, path])
 * // => [["dataset/dangling-reference", ["links", 0, "to"]]]
 * check(strikes, { rules: { "dataset/dangling-reference": "warning" } }).counts
 * // => { error: 0, warning: 1, info: 0 }
 * ```
 * @category datasets
 */
export const check = (input: unknown, options: CheckOptions = {}): Check => {
  const { plain, issues: read } = reading(Dataset, input)
  const rules = datasetRules.filter(({ id }) => options.rules?.[id] !== "off")
  const names = [...recordRules, ...rules]
    .map(({ id }) => id)
    .filter((id) => options.rules?.[id as CheckRule] !== "off")
  const newer = newerModel(plain)
  if (!isDocument(plain) || newer.length > 0) {
    const issues = weighed(newer.length > 0 ? newer : read, options)
    const told = new Set([
      ...(newer.length > 0 ? [] : Object.keys(plainRules)),
      ...issues.map(({ rule }) => rule),
    ])
    const because = newer.length > 0 ? "the document is of a newer model" : "the document could not be read"
    return {
      issues,
      counts: countBySeverity(issues),
      tested: names.filter((name) => told.has(name)),
      untested: [{ path: [], rules: names.filter((name) => !told.has(name)), because }],
    }
  }
  const found = findings(groundOf(plain, read), rules)
  const issues = weighed([...withoutEchoes(read, found.issues), ...found.issues], options)
  return {
    issues,
    counts: countBySeverity(issues),
    tested: names,
    untested: [...leftOutBy(read), ...found.untested],
  }
}
