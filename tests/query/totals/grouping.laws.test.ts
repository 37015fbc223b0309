// Groups and aggregates read an incident as questions do: held to its days one by one, and to the questions.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Aggregate, contextOf, dataset, type Incident, month, year } from "../../../src/index.ts"
import { happened, inCountry, involving, ofKind, type Query, truthOf } from "../../../src/query/index.ts"
import { settingOf } from "../../../src/query/setting.ts"
import { possiblyShared } from "../../../src/query/totals/aggregates.ts"
import { byParty, candidatesOf, type GroupBy, groupings } from "../../../src/query/totals/grouping.ts"
import { smallDataset } from "../../support/arbitrary-incidents.ts"
import {
  calendar,
  daysOf,
  daysOfSpan,
  mayCover,
  spanNearMonthsEnd,
  timeNearMonthsEnd,
  unitsBegun,
} from "../../support/group-days.ts"
import { runsOf } from "../../support/runs.ts"

const empty = dataset({ incidents: [] })

describe("the month and the year of an incident", () => {
  test("are those in which it began in some world, certain where there is one", () => {
    fc.assert(
      fc.property(timeNearMonthsEnd, (time) => {
        const incident: Incident = { id: "incident:1", ...time }
        const accounts = daysOf(time)
        fc.pre(accounts.every(({ starts }) => starts.length > 0))
        const context = contextOf({ ...empty, incidents: [incident] })
        const units = [
          ["month", 7, (key: string) => month(key)],
          ["year", 4, (key: string) => year(Number(key))],
        ] as const
        for (const [name, length, windowOf] of units) {
          const found = candidatesOf(groupings[name](incident, settingOf(context)))
          const begun = unitsBegun(accounts, length)
          const truth = begun.length === 1 ? "certain" : "possible"
          expect(found).toEqual(begun === "several" ? begun : begun.map((key) => ({ key, truth })))
          if (begun === "several") continue
          for (const key of begun) {
            const within = truthOf(happened("within", windowOf(key)), incident, context)
            if (within === "certain") expect(truth).toBe("certain")
            if (time.lasted === undefined) expect(within).toBe(truth)
          }
        }
      }),
      { numRuns: runsOf(300) },
    )
  })
})

describe("an aggregate", () => {
  test("may hold the incidents that have a day in common with its period in some world, and no others", () => {
    fc.assert(
      fc.property(timeNearMonthsEnd, spanNearMonthsEnd, (time, period) => {
        const [accounts, covered] = [daysOf(time), daysOfSpan(period)]
        fc.pre([...accounts, covered].every(({ starts }) => starts.length > 0))
        const incident: Incident = { id: "incident:1", ...time }
        const series: Aggregate = { id: "aggregate:1", basis: "period", period }
        const context = contextOf({ ...empty, incidents: [incident], aggregates: [series] })
        const meets = [...calendar.keys()].some(
          (day) => mayCover(covered, day) && accounts.some((one) => mayCover(one, day)),
        )
        const { possibleParts } = possiblyShared([incident], [series], settingOf(context))
        expect(possibleParts.length > 0).toBe(meets)
      }),
      { numRuns: runsOf(200) },
    )
  })
})

describe("a group", () => {
  const asked: readonly (readonly [string, GroupBy, (key: never) => Query])[] = [
    ["kind", groupings.kind, (key) => ofKind(key)],
    ["country", groupings.country, (key) => inCountry(key)],
    ...(["attacker", "target", "side", "ally"] as const).map(
      (role) => [role, byParty(role), (key: never) => involving(key, { role, subActors: false })] as const,
    ),
  ]

  test.each(asked)("holds an incident as certainly as a question for it does: %s", (_, by, ask) => {
    let certain = 0
    fc.assert(
      fc.property(smallDataset, (small) => {
        const context = contextOf(small)
        for (const incident of small.incidents) {
          const found = candidatesOf(by(incident, settingOf(context)))
          if (found === "several") continue
          for (const { key, truth } of found) {
            if (key === "actor:unnamed") continue
            if (truth === "certain") certain += 1
            expect([key, truthOf(ask(key as never), incident, context)]).toEqual([key, truth])
          }
        }
      }),
      { numRuns: runsOf(30) },
    )
    expect(certain).toBeGreaterThan(5)
  })
})
