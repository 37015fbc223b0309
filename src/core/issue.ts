// What is wrong, where, how badly, and by which rule: plain data, never a thrown string.
import { shown } from "./shown.ts"

/** How badly a finding matters: an error refuses, a warning doubts, an info tells. @category issues */
export type Severity = "error" | "warning" | "info"

/**
 * What kind of quality a rule speaks of.
 *
 * @remarks After the dimensions of the TDWG data-quality tests: `conformance` is shape and type, `completeness`
 * is what is missing, `consistency` is two parts that cannot both hold, `plausibility` is what is odd but possible.
 * @category issues
 */
export type Dimension = "conformance" | "completeness" | "consistency" | "plausibility"

/** The steps from the root of a document to a place in it. @category issues */
export type Path = readonly (string | number)[]

/** The sentences of a rule, with `{names}` where the figures go. */
export interface Wording {
  /** What was found. */
  readonly message: string
  /** What would be right. */
  readonly expected: string
}

/** What is known of a rule before it runs: its id, weight and words. */
export interface RuleInfo<Rule extends string = string> {
  /** The stable name of the rule, `scope/name`. */
  readonly id: Rule
  /** How badly a breach matters, before presets and overrides. */
  readonly severity: Severity
  /** The kind of quality the rule speaks of. */
  readonly dimension: Dimension
  /** What holds where the rule is kept, in one sentence. */
  readonly summary: string
  /** The English sentences of the rule. */
  readonly wording: Wording
}

/** Writes a rule down with its sentences in one line of arguments, for the tables of rules. */
export const ruleInfo = <Id extends string>(
  id: Id,
  severity: Severity,
  dimension: Dimension,
  summary: string,
  message: string,
  expected: string,
): RuleInfo<Id> => ({ id, severity, dimension, summary, wording: { message, expected } })

/** One breach as a rule reports it, before it has a place in a document or file. */
export interface Breach {
  /** The steps from the record that the rule was given to the place of the breach. */
  readonly path?: Path
  /** The value at fault. */
  readonly value?: unknown
  /** The figures for the rule's sentences. */
  readonly params?: Readonly<Record<string, string | number>>
}

/**
 * What is wrong, where, and what would be right.
 *
 * Shape: plain JSON. `path` is given for documents, `file`, `row`, `line` and `column` for files.
 *
 * @example
 * ```ts
 * const result = read(CountRange, { min: 5, max: 2 })
 * result.issues[0]?.rule // => "count/order"
 * ```
 * @category issues
 */
export interface Issue<Rule extends string = string> {
  /** The stable name of the rule that was broken, `scope/name`. */
  readonly rule: Rule
  /** How badly it matters. */
  readonly severity: Severity
  /** The kind of quality the rule speaks of. */
  readonly dimension: Dimension
  /** The steps from the root of a document to the fault. */
  readonly path?: Path
  /** The name of the file. */
  readonly file?: string
  /** The data row, counted from 1, the header not counted. */
  readonly row?: number
  /** The key of the row in its dataset, such as its id, safe to show. */
  readonly record?: string
  /** The physical line of the file, counted from 1. */
  readonly line?: number
  /** The name of the column; in JSON text its character position in the line, counted from 1. */
  readonly column?: string | number
  /** The value at fault as it can safely be shown, at most 120 characters. */
  readonly value?: string
  /** What was found. */
  readonly message: string
  /** What would be right. */
  readonly expected: string
  /** The figures that the sentences were made with, so that they can be made in another language. */
  readonly params?: Readonly<Record<string, string | number>>
  /** Where the rule is explained. */
  readonly docs: string
}

/** Puts the figures into a sentence: `fill("{a} of {b}", { a: 1, b: 2 })`. */
export const fill = (template: string, params: Readonly<Record<string, string | number>> = {}): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  )

/** Where a rule is explained. */
export const docsOf = (rule: string): string => `docs/codebook/rules.md#${rule.replaceAll("/", "-")}`

/** Makes an issue of a rule's finding at a place. */
export const issueOf = <Rule extends string>(
  rule: RuleInfo<Rule>,
  finding: Breach,
  place: Partial<Pick<Issue, "path" | "file" | "row" | "record" | "line" | "column">> = {},
): Issue<Rule> => {
  const params = {
    ...("value" in finding ? { value: shown(finding.value) } : {}),
    ...finding.params,
  }
  return {
    rule: rule.id,
    severity: rule.severity,
    dimension: rule.dimension,
    ...place,
    ...("value" in finding ? { value: shown(finding.value) } : {}),
    message: fill(rule.wording.message, params),
    expected: fill(rule.wording.expected, params),
    ...(Object.keys(params).length > 0 ? { params } : {}),
    docs: docsOf(rule.id),
  }
}

/** A path as people write it: `casualties[0].value.min`. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`
    const name = /^[A-Za-z_$][\w$]*$/.test(step) ? step : JSON.stringify(step)
    if (name !== step) return `${text}[${name}]`
    return text === "" ? step : `${text}.${step}`
  }, "")

/** The place of an issue as people write it, `events.csv:18 column best` or `casualties[0].min`. */
export const placeText = (issue: Issue): string => {
  const line = issue.file === undefined && issue.line !== undefined ? `line ${issue.line}` : issue.line
  const file = [issue.file, line].filter((part) => part !== undefined).join(":")
  const inFile = [
    file,
    issue.row !== undefined ? `row ${issue.row}` : "",
    issue.column !== undefined ? `column ${issue.column}` : "",
  ].filter((part) => part !== "")
  const inDocument = issue.path !== undefined ? pathText(issue.path) : ""
  return [...inFile, ...(inDocument === "" ? [] : [inDocument])].join(", ")
}

/** An issue in one line: place, what, what would be right, and the rule. @category issues */
export const issueText = (issue: Issue): string => {
  const place = placeText(issue)
  return `${place === "" ? "" : `${place}: `}${issue.message} Expected: ${issue.expected} [${issue.rule}]`
}

/** Whether nothing among the issues refuses the record. */
export const noErrors = (issues: readonly Issue[]): boolean =>
  !issues.some((issue) => issue.severity === "error")

/**
 * The one error that constructors throw, with every issue in it.
 *
 * @remarks Known by its `name`, `"CasusError"`, since two copies of a package may meet in one program.
 * @category issues
 */
export class CasusError extends Error {
  override readonly name = "CasusError" as const
  /** Every issue found, errors and warnings. */
  readonly issues: readonly Issue[]
  constructor(what: string, issues: readonly Issue[]) {
    // What could not be tested is told in the issues; beside real faults it would only be noise.
    const told = issues.filter(({ severity }) => severity !== "info")
    super([what, ...told.map((issue) => `  ${issueText(issue)}`)].join("\n"))
    this.issues = issues
  }
}

/**
 * Whether a caught value is casus's own error, also one from another copy of the package.
 *
 * @category issues
 */
export const isCasusError = (error: unknown): error is CasusError =>
  error instanceof Error && error.name === "CasusError" && Array.isArray((error as CasusError).issues)
