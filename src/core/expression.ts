// Rules as data: a small tree of terms and conditions over the columns of one row, in plain JSON.

/**
 * A value as it stands in a row or an expression.
 *
 * @category formats
 */
export type Literal = string | number | boolean

/**
 * How two values are compared.
 *
 * @category formats
 */
export type Relation = "<" | "<=" | "=" | ">=" | ">" | "!="

/**
 * What stands for a value: a column, a literal, or something worked out from them.
 *
 * @category formats
 */
export type Term =
  | { readonly op: "column"; readonly name: string }
  | { readonly op: "literal"; readonly value: Literal }
  | { readonly op: "sum"; readonly of: readonly Term[] }
  | { readonly op: "product"; readonly of: readonly Term[] }
  | { readonly op: "joined"; readonly of: readonly Term[] }
  | { readonly op: "floor"; readonly of: Term }
  | { readonly op: "number"; readonly of: Term }
  | { readonly op: "length"; readonly of: Term }
  | { readonly op: "squeezed"; readonly of: Term }
  | { readonly op: "year"; readonly of: Term }
  | { readonly op: "days"; readonly from: Term; readonly to: Term }
  | { readonly op: "part"; readonly of: Term; readonly pattern: string }
  | { readonly op: "items"; readonly of: Term; readonly separator: string }
  | { readonly op: "least-item"; readonly of: Term; readonly separator: string }

/**
 * What holds, does not hold, or cannot be told.
 *
 * @category formats
 */
export type Condition =
  | { readonly op: "compare"; readonly left: Term; readonly relation: Relation; readonly right: Term }
  | { readonly op: "near"; readonly left: Term; readonly right: Term; readonly within: number }
  | { readonly op: "between"; readonly of: Term; readonly low: Term; readonly high: Term }
  | { readonly op: "in"; readonly of: Term; readonly values: readonly Literal[] }
  | { readonly op: "matches"; readonly of: Term; readonly pattern: string }
  | { readonly op: "set"; readonly of: Term }
  | { readonly op: "empty"; readonly of: Term }
  | { readonly op: "all"; readonly of: readonly Condition[] }
  | { readonly op: "any"; readonly of: readonly Condition[] }
  | { readonly op: "not"; readonly of: Condition }
  | { readonly op: "implies"; readonly left: Condition; readonly right: Condition }
  | { readonly op: "exactly-when"; readonly left: Condition; readonly right: Condition }

declare const yields: unique symbol

/**
 * A term that is known, when compiled, to stand for values of one type.
 *
 * @category formats
 */
export type TermOf<V extends Literal> = Term & { readonly [yields]?: V }

/**
 * A term, or a literal that stands for itself.
 *
 * @category formats
 */
export type Operand<V extends Literal> = TermOf<V> | V

/**
 * The words that expressions over one kind of row are built from.
 *
 * @category formats
 */
export interface Expressions<Row extends object> {
  /** The value of a column. */
  readonly column: <K extends keyof Row & string>(name: K) => TermOf<Extract<Row[K], Literal>>
  /** The numbers added up. */
  readonly sum: (...of: readonly Operand<number>[]) => TermOf<number>
  /** The numbers multiplied. */
  readonly product: (...of: readonly Operand<number>[]) => TermOf<number>
  /** The texts one after the other. */
  readonly joined: (...of: readonly Operand<string>[]) => TermOf<string>
  /** The greatest whole number that is not above the number. */
  readonly floor: (of: Operand<number>) => TermOf<number>
  /** The number that a text writes in digits; empty where it writes none. */
  readonly number: (of: Operand<string>) => TermOf<number>
  /** The number of characters of a text. */
  readonly length: (of: Operand<string>) => TermOf<number>
  /** The text with every run of white space as one space, and none at its ends. */
  readonly squeezed: (of: Operand<string>) => TermOf<string>
  /** The year of a day. */
  readonly year: (of: Operand<string>) => TermOf<number>
  /** The number of days from one day to another. */
  readonly days: (from: Operand<string>, to: Operand<string>) => TermOf<number>
  /** What the first group of a pattern takes from a text; empty where the pattern does not match. */
  readonly part: (of: Operand<string>, pattern: string) => TermOf<string>
  /** The number of items of a list in one text. */
  readonly items: (of: Operand<string>, separator: string) => TermOf<number>
  /** The item of a list in one text that comes first in order. */
  readonly leastItem: (of: Operand<string>, separator: string) => TermOf<string>
  /** Whether two values stand in a relation. */
  readonly compare: <V extends Literal>(
    left: TermOf<V>,
    relation: Relation,
    right: Operand<NoInfer<V>>,
  ) => Condition
  /** Whether two numbers are equal up to a difference. */
  readonly near: (left: Operand<number>, right: Operand<number>, within: number) => Condition
  /** Whether a value lies between two others, both included. */
  readonly between: <V extends Literal>(
    of: TermOf<V>,
    low: Operand<NoInfer<V>>,
    high: Operand<NoInfer<V>>,
  ) => Condition
  /** Whether a value is one of some. */
  readonly oneOf: <V extends Literal>(of: TermOf<V>, ...values: readonly NoInfer<V>[]) => Condition
  /** Whether a text matches a pattern. */
  readonly matches: (of: Operand<string>, pattern: string) => Condition
  /** Whether a cell says anything. */
  readonly set: (of: Term) => Condition
  /** Whether a cell says nothing. */
  readonly empty: (of: Term) => Condition
  /** Whether every condition holds. */
  readonly all: (...of: readonly Condition[]) => Condition
  /** Whether at least one condition holds. */
  readonly any: (...of: readonly Condition[]) => Condition
  /** Whether a condition does not hold. */
  readonly not: (of: Condition) => Condition
  /** Whether the second condition holds wherever the first does. */
  readonly implies: (left: Condition, right: Condition) => Condition
  /** Whether two conditions hold in the same rows. */
  readonly exactlyWhen: (left: Condition, right: Condition) => Condition
}

const term = (operand: Term | Literal): Term =>
  typeof operand === "object" ? operand : { op: "literal", value: operand }

const terms = (operands: readonly (Term | Literal)[]): readonly Term[] => operands.map(term)

const words: Expressions<Record<string, Literal>> = {
  column: (name) => ({ op: "column", name }),
  sum: (...of) => ({ op: "sum", of: terms(of) }),
  product: (...of) => ({ op: "product", of: terms(of) }),
  joined: (...of) => ({ op: "joined", of: terms(of) }),
  floor: (of) => ({ op: "floor", of: term(of) }),
  number: (of) => ({ op: "number", of: term(of) }),
  length: (of) => ({ op: "length", of: term(of) }),
  squeezed: (of) => ({ op: "squeezed", of: term(of) }),
  year: (of) => ({ op: "year", of: term(of) }),
  days: (from, to) => ({ op: "days", from: term(from), to: term(to) }),
  part: (of, pattern) => ({ op: "part", of: term(of), pattern }),
  items: (of, separator) => ({ op: "items", of: term(of), separator }),
  leastItem: (of, separator) => ({ op: "least-item", of: term(of), separator }),
  compare: (left, relation, right) => ({ op: "compare", left, relation, right: term(right) }),
  near: (left, right, within) => ({ op: "near", left: term(left), right: term(right), within }),
  between: (of, low, high) => ({ op: "between", of, low: term(low), high: term(high) }),
  oneOf: (of, ...values) => ({ op: "in", of, values }),
  matches: (of, pattern) => ({ op: "matches", of: term(of), pattern }),
  set: (of) => ({ op: "set", of }),
  empty: (of) => ({ op: "empty", of }),
  all: (...of) => ({ op: "all", of }),
  any: (...of) => ({ op: "any", of }),
  not: (of) => ({ op: "not", of }),
  implies: (left, right) => ({ op: "implies", left, right }),
  exactlyWhen: (left, right) => ({ op: "exactly-when", left, right }),
}

/**
 * The words that expressions over rows of one type are built from; another column does not compile.
 *
 * @example
 * ```ts
 * const { column, compare } = expressions<{ low: number; best: number }>()
 * compare(column("low"), "<=", column("best")).op // => "compare"
 * ```
 * @category formats
 */
export const expressions = <Row extends object>(): Expressions<Row> => words as unknown as Expressions<Row>

/** The terms and conditions that an expression is made of. */
export const partsOfExpression = (expression: Term | Condition): readonly (Term | Condition)[] => {
  switch (expression.op) {
    case "column":
    case "literal":
      return []
    case "days":
      return [expression.from, expression.to]
    case "between":
      return [expression.of, expression.low, expression.high]
    case "compare":
    case "near":
    case "implies":
    case "exactly-when":
      return [expression.left, expression.right]
    default:
      return Array.isArray(expression.of)
        ? (expression.of as readonly (Term | Condition)[])
        : [expression.of as Term | Condition]
  }
}

/** The columns that an expression reads, each once, in the order in which it names them. */
export const columnsOf = (expression: Term | Condition): readonly string[] =>
  expression.op === "column"
    ? [expression.name]
    : [...new Set(partsOfExpression(expression).flatMap(columnsOf))]
