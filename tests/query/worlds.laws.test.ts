// Answers against every world that a record allows, looked at one after the other.
import fc from "fast-check"
import { expect, test } from "vitest"
import { contextOf } from "../../src/index.ts"
import { evaluate, indexed } from "../../src/query/index.ts"
import { dayText, smallDataset } from "../support/arbitrary-incidents.ts"
import { smallQuery } from "../support/arbitrary-queries.ts"
import { runsOf } from "../support/runs.ts"
import { truthInWorlds } from "../support/worlds.ts"

const tally: Record<string, number> = {}
test("probe", () => {
  const day10 = { earliest: dayText(10), latest: dayText(10), granularity: "day" as const }
  const bad = new Map<string, string>()
  fc.assert(
    fc.property(smallDataset, fc.array(smallQuery, { minLength: 5, maxLength: 5 }), (dataset, queries) => {
      const context = contextOf(dataset)
      for (const options of [{}, { asOf: day10 }, { unknownParties: "named-only" as const }]) {
        for (const query of queries) {
          for (const one of dataset.incidents) {
            const { truth, exactness } = evaluate(query, [one], context, options)
            const mine = truthInWorlds(query, one, context, options)
            const is = truth(one)
            const verdict = mine === undefined ? "skip" : is === mine ? `ok ${exactness}` : is === "possible" ? `loose ${exactness} ${mine}` : `WRONG ${is} ${mine}`
            tally[verdict] = (tally[verdict] ?? 0) + 1
            if (verdict.startsWith("WRONG") || verdict.startsWith("loose exact")) {
              const text = JSON.stringify({ query, options, one, aff: dataset.affiliations, resp: dataset.responsibility.filter((r) => r.about.includes(one.id)), links: dataset.links })
              const kind = `${verdict} ${JSON.stringify(query).match(/"(casualties|happened|place|party|accused|claimedBy|responsibility|weapon|tactic|target|kind|status|reported|saidBy|linkedTo)"/g)?.sort().filter((x, i, a) => a.indexOf(x) === i).join()} ${"asOf" in options} ${"unknownParties" in options}`
              const before = bad.get(kind)
              if (before === undefined || text.length < before.length) bad.set(kind, text)
            }
          }
        }
      }
    }),
    { numRuns: runsOf(300) },
  )
  console.log(tally)
  for (const [k, v] of [...bad].sort((a, b) => a[1].length - b[1].length).slice(0, 9)) console.log(k, "\n  ", v)
})
