// Whether a condition holds for a row: yes, no, or it cannot be told because a cell is empty or unsound.
import type { Condition, Literal, Relation, Term } from "./expression.ts"

/** What a cell can hold: a value, null where it says nothing, undefined where it could not be read. */
export type CellValue = Literal | null | undefined

const patterns = new Map<string, RegExp>()

const patternOf = (source: string): RegExp => {
  const known = patterns.get(source)
  if (known !== undefined) return known
  const made = new RegExp(source, "u")
  patterns.set(source, made)
  return made
}

const day = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/
const digits = /^-?[0-9]+(?:\.[0-9]+)?$/

// The calendar repeats after 400 years; moved by that much, Date.UTC does not take the year 13 for 1913.
const dayNumber = (text: string): number | null => {
  const match = day.exec(text)
  if (match === null) return null
  return Date.UTC(Number(match[1]) + 400, Number(match[2]) - 1, Number(match[3])) / 86_400_000
}

const numberIn = (text: string): number | null => (digits.test(text) ? Number(text) : null)

// A term of something unreadable is unreadable, and of something empty is empty.
const given = <V extends Literal>(
  type: "string" | "number",
  values: readonly CellValue[],
  make: (values: readonly V[]) => CellValue,
): CellValue => {
  if (values.some((value) => value === undefined)) return undefined
  if (values.some((value) => value === null)) return null
  return values.every((value) => typeof value === type) ? make(values as readonly V[]) : undefined
}

/** The value of a term in a row: null where it says nothing, undefined where it cannot be told. */
export const valueOf = (term: Term, row: object): CellValue => {
  switch (term.op) {
    case "column":
      return Object.hasOwn(row, term.name) ? (row as Record<string, CellValue>)[term.name] : undefined
    case "literal":
      return term.value
    case "days":
      return given<string>("string", [valueOf(term.from, row), valueOf(term.to, row)], ([from, to]) => {
        const first = dayNumber(from!)
        const last = dayNumber(to!)
        return first === null || last === null ? null : last - first
      })
    case "sum":
      return given<number>("number", valuesOf(term.of, row), (numbers) => numbers.reduce((a, b) => a + b, 0))
    case "product":
      return given<number>("number", valuesOf(term.of, row), (numbers) => numbers.reduce((a, b) => a * b, 1))
    case "joined":
      return given<string>("string", valuesOf(term.of, row), (texts) => texts.join(""))
    case "floor":
      return given<number>("number", [valueOf(term.of, row)], ([number]) => Math.floor(number!))
    default:
      return given<string>("string", [valueOf(term.of, row)], ([text]) => fromText(term, text!))
  }
}

type TextTerm = Exclude<
  Term,
  { readonly op: "column" | "literal" | "days" | "sum" | "product" | "joined" | "floor" }
>

const fromText = (term: TextTerm, text: string): CellValue => {
  switch (term.op) {
    case "number":
      return numberIn(text)
    case "length":
      return [...text].length
    case "squeezed":
      return text.replace(/\s+/g, " ").trim()
    case "year":
      return day.test(text) ? Number(text.slice(0, 4)) : null
    case "part":
      return patternOf(term.pattern).exec(text)?.[1] ?? null
    case "items":
      return text.split(term.separator).length
    case "least-item":
      return text.split(term.separator).sort()[0] ?? null
  }
}

const valuesOf = (terms: readonly Term[], row: object): readonly CellValue[] =>
  terms.map((term) => valueOf(term, row))

const stands = (left: Literal, relation: Relation, right: Literal): boolean => {
  switch (relation) {
    case "<":
      return left < right
    case "<=":
      return left <= right
    case "=":
      return left === right
    case ">=":
      return left >= right
    case ">":
      return left > right
    case "!=":
      return left !== right
  }
}

const compared = (left: CellValue, relation: Relation, right: CellValue): boolean | undefined => {
  if (left === null || left === undefined || right === null || right === undefined) return undefined
  return typeof left === typeof right ? stands(left, relation, right) : undefined
}

const every = (verdicts: readonly (boolean | undefined)[]): boolean | undefined => {
  if (verdicts.includes(false)) return false
  return verdicts.includes(undefined) ? undefined : true
}

const opposite = (verdict: boolean | undefined): boolean | undefined =>
  verdict === undefined ? undefined : !verdict

/**
 * Whether a condition holds for a row; undefined where an empty or unreadable cell leaves that open.
 *
 * @remarks Kleene's logic of three values: `false and unknown` is false, `true or unknown` is true.
 */
export const evaluate = (condition: Condition, row: object): boolean | undefined => {
  switch (condition.op) {
    case "compare":
      return compared(valueOf(condition.left, row), condition.relation, valueOf(condition.right, row))
    case "near": {
      const left = valueOf(condition.left, row)
      const right = valueOf(condition.right, row)
      if (typeof left !== "number" || typeof right !== "number") return undefined
      return Math.abs(left - right) <= condition.within
    }
    case "between": {
      const value = valueOf(condition.of, row)
      return every([
        compared(valueOf(condition.low, row), "<=", value),
        compared(value, "<=", valueOf(condition.high, row)),
      ])
    }
    case "in": {
      const value = valueOf(condition.of, row)
      return value === null || value === undefined ? undefined : condition.values.includes(value)
    }
    case "matches": {
      const value = valueOf(condition.of, row)
      return typeof value === "string" ? patternOf(condition.pattern).test(value) : undefined
    }
    case "set":
    case "empty": {
      const value = valueOf(condition.of, row)
      return value === undefined ? undefined : (value === null) === (condition.op === "empty")
    }
    case "all":
      return every(condition.of.map((inner) => evaluate(inner, row)))
    case "any":
      return opposite(every(condition.of.map((inner) => opposite(evaluate(inner, row)))))
    case "not":
      return opposite(evaluate(condition.of, row))
    case "implies":
      return opposite(every([evaluate(condition.left, row), opposite(evaluate(condition.right, row))]))
    case "exactly-when": {
      const left = evaluate(condition.left, row)
      const right = evaluate(condition.right, row)
      return left === undefined || right === undefined ? undefined : left === right
    }
  }
}
