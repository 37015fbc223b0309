// The day asked about must be one: a day that is none would let everything count that was said later.
import { expect, test } from "vitest"
import {
  actorGraph,
  casualties,
  contextOf,
  type DateWindow,
  dataset,
  day,
  exactly,
  incident,
  resolve,
  says,
} from "../../../src/index.ts"
import { indexed, killed, totals, truthOf } from "../../../src/query/index.ts"

const late = incident({
  id: "incident:1",
  casualties: says("source:desk", casualties({ killed: exactly(9) }), { saidOn: day("2024-03-01") }),
})
const desk = {
  id: "source:desk" as const,
  kind: "media" as const,
  names: [{ text: "desk", kind: "full" as const }],
}
const context = contextOf(dataset({ sources: [desk], incidents: [late] }))

const answers = {
  truthOf: (asOf: DateWindow) => truthOf(killed(exactly(9)), late, context, { asOf }),
  totals: (asOf: DateWindow) => totals([late], "killed", context, { asOf }),
  resolve: (asOf: DateWindow) => resolve(late, context, { asOf }),
  indexed: (asOf: DateWindow) => indexed(context, { asOf }).evaluate(killed(exactly(9))),
}

for (const [name, answer] of Object.entries(answers)) {
  test.each([["2024-01-01"], [new Date(0)], [{}], [null], [{ earliest: "2024-02-30", granularity: "day" }]])(
    `${name} refuses %j as the day asked about, and says how to make one`,
    (asOf) => {
      expect(() => answer(asOf as unknown as DateWindow)).toThrow(
        'The day of asOf, as day("2024-01-04") makes one, is not sound',
      )
    },
  )
}

test("a day before anything was said leaves the number open", () => {
  expect(answers.truthOf(day("2024-01-01"))).toBe("possible")
  expect(answers.truthOf(day("2024-03-01"))).toBe("certain")
  expect(actorGraph(context, { asOf: day("2024-01-01") })).toBeDefined()
})
