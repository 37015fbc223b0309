import fc from "fast-check"
import { expect, test } from "vitest"
import { evaluate } from "../../src/core/evaluate.ts"
import { type Condition, columnsOf, expressions } from "../../src/core/expression.ts"
import { expressionText } from "../../src/core/expression-text.ts"

interface Row {
  readonly a: number
  readonly b: number
  readonly c: number
}

const { column, compare, set, all, any, not, implies, exactlyWhen } = expressions<Row>()
const runs = { numRuns: 10_000 }

const names = fc.constantFrom("a" as const, "b" as const, "c" as const)
const cell = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined })
const row = fc.record({ a: cell, b: cell, c: cell })

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    fc
      .tuple(names, fc.constantFrom("<" as const, "=" as const, ">=" as const, "!=" as const), names)
      .map(([left, relation, right]) => compare(column(left), relation, column(right))),
    names.map((name) => set(column(name))),
    fc.array(tie("condition"), { maxLength: 3 }).map((of) => all(...of)),
    fc.array(tie("condition"), { maxLength: 3 }).map((of) => any(...of)),
    tie("condition").map(not),
    fc.tuple(tie("condition"), tie("condition")).map(([left, right]) => implies(left, right)),
    fc.tuple(tie("condition"), tie("condition")).map(([left, right]) => exactlyWhen(left, right)),
  ),
}))

test("what was told stays told when the missing cells become known", () => {
  const known = fc.record({ a: fc.nat(3), b: fc.nat(3), c: fc.nat(3) })
  fc.assert(
    fc.property(condition, row, known, (rule, partial, rest) => {
      const told = evaluate(rule, partial)
      const full = Object.fromEntries(
        Object.entries(rest).map(([name, value]) => [name, partial[name as keyof Row] ?? value]),
      )
      if (told !== undefined) expect(evaluate(rule, full)).toBe(told)
      expect(evaluate(rule, full)).not.toBe(undefined)
    }),
    runs,
  )
})

test("not all is any not, and an implication is its contraposition", () => {
  fc.assert(
    fc.property(condition, condition, row, (left, right, cells) => {
      expect(evaluate(not(all(left, right)), cells)).toBe(evaluate(any(not(left), not(right)), cells))
      expect(evaluate(implies(left, right), cells)).toBe(evaluate(implies(not(right), not(left)), cells))
    }),
    runs,
  )
})

test("an expression survives JSON, reads only the columns it names, and can be read", () => {
  fc.assert(
    fc.property(condition, row, (rule, cells) => {
      expect(evaluate(JSON.parse(JSON.stringify(rule)), cells)).toBe(evaluate(rule, cells))
      const needed = Object.fromEntries(columnsOf(rule).map((name) => [name, cells[name as keyof Row]]))
      expect(evaluate(rule, needed)).toBe(evaluate(rule, cells))
      expect(expressionText(rule)).not.toBe("")
    }),
    runs,
  )
})
