// A slip of the pen in what a total is asked with is refused, and told what would be right.
import { describe, expect, test } from "vitest"
import { casualties, contextOf, dataset, exactly, incident } from "../../../src/index.ts"
import { indexed, type TotalsOptions, totals } from "../../../src/query/index.ts"

const strike = incident({ id: "incident:1", casualties: casualties({ killed: exactly(4) }) })
const context = contextOf(dataset({ incidents: [strike] }))

const slips: readonly (readonly [name: string, outcome: string, options: object, told: string])[] = [
  [
    "an outcome that there is not",
    "dead",
    {},
    'outcome: "dead" is not one of the terms. Expected: one of killed',
  ],
  [
    "a grouping that there is not",
    "killed",
    { by: "region" },
    'by: "region" is not one of the terms. Expected: one of month',
  ],
  ["a grouping that is nothing", "killed", { by: null }, "by: null is not one of the terms"],
  ["silence as zero", "killed", { unreportedAs: "zero" }, "Expected: one of open, left-out"],
]

describe("a total refuses", () => {
  test.each(slips)("%s", (_, outcome, options, told) => {
    expect(() => totals([strike], outcome as "killed", context, options as TotalsOptions)).toThrow(told)
    expect(() => indexed(context).totals(outcome as "killed", options as TotalsOptions)).toThrow(told)
  })

  test("a membership that answers yes or no", () => {
    const membership = (() => true) as unknown as NonNullable<TotalsOptions["membership"]>
    expect(() => totals([strike], "killed", context, { membership })).toThrow(
      "What membership says of incident:1 is not sound:\n  true is not one of the terms. Expected: one of certain, possible, no.",
    )
  })
})
