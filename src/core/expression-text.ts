// An expression as people read it: "low ≤ best and best ≤ high".
import type { Condition, Literal, Relation, Term } from "./expression.ts"

const signs: Readonly<Record<Relation, string>> = {
  "<": "<",
  "<=": "≤",
  "=": "=",
  ">=": "≥",
  ">": ">",
  "!=": "≠",
}

const literalText = (value: Literal): string =>
  typeof value === "string" ? JSON.stringify(value) : String(value)

const isSum = (term: Term): boolean => term.op === "sum" && term.of.length > 1

/** A term as people read it: `deaths_a + deaths_b`. */
export const termText = (term: Term): string => {
  switch (term.op) {
    case "column":
      return term.name
    case "literal":
      return literalText(term.value)
    case "sum":
      return term.of.map(termText).join(" + ")
    case "product":
      return term.of.map((factor) => (isSum(factor) ? `(${termText(factor)})` : termText(factor))).join(" × ")
    case "joined":
      return term.of.map(termText).join(" & ")
    case "floor":
      return `⌊${termText(term.of)}⌋`
    case "number":
      return termText(term.of)
    case "length":
      return `the length of ${termText(term.of)}`
    case "squeezed":
      return `${termText(term.of)} with single spaces`
    case "year":
      return `the year of ${termText(term.of)}`
    case "days":
      return `the days from ${termText(term.from)} to ${termText(term.to)}`
    case "part":
      return `the part of ${termText(term.of)} in /${term.pattern}/`
    case "items":
      return `the number of items in ${termText(term.of)}`
    case "least-item":
      return `the first item in order of ${termText(term.of)}`
  }
}

// How tightly a condition holds together, so that brackets stand only where they are needed.
const tightness = (condition: Condition): number => {
  switch (condition.op) {
    case "implies":
    case "exactly-when":
      return 0
    case "any":
      return condition.of.length > 1 ? 1 : 3
    case "all":
      return condition.of.length > 1 ? 2 : 3
    default:
      return 3
  }
}

const inside = (condition: Condition, least: number): string =>
  tightness(condition) < least ? `(${expressionText(condition)})` : expressionText(condition)

/**
 * A condition as people read it: `low ≤ best and best ≤ high`.
 *
 * @example
 * ```ts
 * const { column, compare } = expressions<UcdpGedRow>()
 * expressionText(compare(column("low"), "<=", column("best"))) // => "low ≤ best"
 * ```
 * @category formats
 */
export const expressionText = (condition: Condition): string => {
  switch (condition.op) {
    case "compare":
      return `${termText(condition.left)} ${signs[condition.relation]} ${termText(condition.right)}`
    case "near":
      return `${termText(condition.left)} = ${termText(condition.right)} to within ${condition.within}`
    case "between":
      return `${termText(condition.low)} ≤ ${termText(condition.of)} ≤ ${termText(condition.high)}`
    case "in":
      return `${termText(condition.of)} is one of ${condition.values.map(literalText).join(", ")}`
    case "matches":
      return `${termText(condition.of)} matches /${condition.pattern}/`
    case "set":
      return `${termText(condition.of)} is set`
    case "empty":
      return `${termText(condition.of)} is empty`
    case "all":
      return condition.of.length === 0
        ? "always"
        : condition.of.map((inner) => inside(inner, 2)).join(" and ")
    case "any":
      return condition.of.length === 0 ? "never" : condition.of.map((inner) => inside(inner, 1)).join(" or ")
    case "not":
      return `not (${expressionText(condition.of)})`
    case "implies":
      return `if ${inside(condition.left, 1)} then ${inside(condition.right, 1)}`
    case "exactly-when":
      return `${inside(condition.left, 1)} exactly when ${inside(condition.right, 1)}`
  }
}
