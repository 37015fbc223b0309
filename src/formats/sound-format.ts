// Whether a format is what it says: its examples read, its rules know their columns and decide their own examples.
import { evaluate } from "../core/evaluate.ts"
import { type Condition, columnsOf, partsOfExpression, type Term } from "../core/expression.ts"
import { type Breach, type Issue, issueOf, type Path, type RuleInfo, ruleInfo } from "../core/issue.ts"
import { looseKey } from "../reading/header.ts"
import { cellReader, isFault } from "./cell.ts"
import type { Column, RowValue } from "./column.ts"

/** The rules of formats themselves. */
export type DefinitionRule =
  | "format/example"
  | "format/name"
  | "format/passage"
  | "format/pattern"
  | "format/rule-example"
  | "format/same-name"
  | "format/spelling"
  | "format/unknown-column"

/** What each rule of formats says. */
export const definitionRules: { readonly [Id in DefinitionRule]: RuleInfo<Id> } = {
  "format/example": ruleInfo(
    "format/example",
    "error",
    "consistency",
    "The example of a column is a cell that the column can hold.",
    "The example {value} of {column} is not {what}.",
    "a cell as it stands in a file.",
  ),
  "format/name": ruleInfo(
    "format/name",
    "error",
    "conformance",
    "A format has a name of small letters and hyphens, and its rules are named after it.",
    "The name is {value}.",
    "{what}.",
  ),
  "format/passage": ruleInfo(
    "format/passage",
    "error",
    "consistency",
    "A passage says of every column where it goes, and of no other.",
    "The passage speaks of other columns than the format: {value}.",
    "one entry for each column of the format.",
  ),
  "format/pattern": ruleInfo(
    "format/pattern",
    "error",
    "conformance",
    "A pattern is a regular expression.",
    "{value} is no regular expression.",
    "a pattern that JavaScript reads with the flag u.",
  ),
  "format/rule-example": ruleInfo(
    "format/rule-example",
    "error",
    "consistency",
    "A rule holds for the row that it names as kept, and not for the one that it names as broken.",
    "The row under {value} does not do what it stands for.",
    "cells under passes that keep the rule, and cells under fails that break it.",
  ),
  "format/same-name": ruleInfo(
    "format/same-name",
    "error",
    "consistency",
    "No two columns go by one name.",
    "{value} is a name of {first} as well.",
    "names and aliases that differ in more than case, spaces and hyphens.",
  ),
  "format/spelling": ruleInfo(
    "format/spelling",
    "error",
    "consistency",
    "Another spelling stands for a code of its column.",
    "{value} is a spelling of {code}, which is no code of {column}.",
    "a code of the column.",
  ),
  "format/unknown-column": ruleInfo(
    "format/unknown-column",
    "error",
    "consistency",
    "Layouts, roles and rules name columns of the format.",
    "{value} is no column of the format.",
    "one of {what}.",
  ),
}

/** What a format is made of, as far as its soundness goes. */
interface Parts {
  readonly id: string
  readonly columns: readonly Column[]
  readonly layouts: readonly { readonly columns: readonly string[] }[]
  readonly signature: readonly string[]
  readonly roles: object
  readonly rules: readonly {
    readonly id: string
    readonly column: string
    readonly condition: Condition
    readonly passes: Readonly<Record<string, RowValue>>
    readonly fails: Readonly<Record<string, RowValue>>
  }[]
  readonly across: readonly { readonly id: string; readonly columns: readonly string[] }[]
  readonly passage?: { readonly columns: object }
}

const idForm = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

const isPattern = (pattern: string): boolean => {
  try {
    new RegExp(pattern, "u")
    return true
  } catch {
    return false
  }
}

const patternsIn = (expression: Term | Condition): readonly string[] => [
  ...("pattern" in expression ? [expression.pattern] : []),
  ...partsOfExpression(expression).flatMap(patternsIn),
]

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value]
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** The spellings of a column that stand for what is no code of it. */
const strayIn = (column: Column): readonly (readonly [spelling: string, code: string])[] => {
  if (!("codes" in column)) return []
  const misspellings = "misspellings" in column ? column.misspellings : undefined
  return Object.entries({ ...column.spellings, ...misspellings })
    .map(([spelling, code]) => [spelling, String(code)] as const)
    .filter(([, code]) => !Object.hasOwn(column.codes, code))
}

/** The names that only one of two lists has. */
const apart = (first: readonly string[], second: readonly string[]): readonly string[] => [
  ...first.filter((name) => !second.includes(name)),
  ...second.filter((name) => !first.includes(name)),
]

/** Everything that is wrong with a format. */
export const faultsOfFormat = (format: Parts): readonly Issue[] => {
  const issues: Issue[] = []
  const add = (rule: DefinitionRule, path: Path, breach: Breach): void => {
    issues.push(issueOf(definitionRules[rule], breach, { path }))
  }
  const names = format.columns.map(({ name }) => name)
  const listed = names.length <= 12 ? names.join(", ") : `${names.slice(0, 12).join(", ")}, …`
  const known = (path: Path, columns: readonly string[]): void => {
    for (const value of columns)
      if (!names.includes(value)) add("format/unknown-column", path, { value, params: { what: listed } })
  }
  const patterns = (path: Path, all: readonly string[]): boolean => {
    const wrong = all.filter((pattern) => !isPattern(pattern))
    for (const value of wrong) add("format/pattern", path, { value })
    return wrong.length === 0
  }

  if (!idForm.test(format.id)) {
    add("format/name", ["id"], { value: format.id, params: { what: "a name such as desk-log" } })
  }
  for (const column of format.columns) {
    const path = ["columns", column.name]
    const forms = column.kind === "open-code" ? Object.keys(column.forms ?? {}) : []
    for (const [value, code] of strayIn(column))
      add("format/spelling", path, { value, params: { code, column: column.name } })
    if (!patterns([...path, "forms"], forms) || column.example === undefined) continue
    const reading = cellReader(column)(column.example)
    if (isFault(reading)) {
      const what = String(reading.breach.params?.what ?? "readable")
      add("format/example", [...path, "example"], {
        value: column.example,
        params: { column: column.name, what },
      })
    }
  }
  const strange = format.passage === undefined ? [] : apart(names, Object.keys(format.passage.columns))
  if (strange.length > 0) add("format/passage", ["passage", "columns"], { value: strange.join(", ") })
  const owners = new Map<string, string>()
  for (const { name, aliases = [] } of format.columns) {
    for (const value of [name, ...aliases]) {
      const first = owners.get(looseKey(value))
      if (first === undefined) owners.set(looseKey(value), name)
      else if (first !== name) add("format/same-name", ["columns", name], { value, params: { first } })
    }
  }
  format.layouts.forEach(({ columns }, at) => {
    known(["layouts", at], columns)
  })
  known(["signature"], format.signature)
  known(["roles"], textsIn(format.roles))
  const ruleName = (id: string, path: Path): void => {
    const [scope, name = ""] = id.split("/")
    if (scope === format.id && idForm.test(name)) return
    add("format/name", path, { value: id, params: { what: `a name such as ${format.id}/low-best-high` } })
  }
  format.rules.forEach(({ id, column, condition, passes, fails }, at) => {
    const path = ["rules", at]
    ruleName(id, [...path, "id"])
    const places = [...columnsOf(condition), column, ...Object.keys(passes), ...Object.keys(fails)]
    known(path, [...new Set(places)])
    // What is wrong with its columns or patterns is told before what it decides.
    if (places.some((name) => !names.includes(name))) return
    if (!patterns([...path, "condition"], patternsIn(condition))) return
    if (evaluate(condition, passes) !== true)
      add("format/rule-example", [...path, "passes"], { value: "passes" })
    if (evaluate(condition, fails) !== false)
      add("format/rule-example", [...path, "fails"], { value: "fails" })
  })
  format.across.forEach(({ id, columns }, at) => {
    ruleName(id, ["across", at, "id"])
    known(["across", at], columns)
  })
  return issues
}
