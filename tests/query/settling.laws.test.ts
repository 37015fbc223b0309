// What is said to settle a question does so in the worlds that the record allows, and nothing less would.
import fc from "fast-check"
import { expect, test } from "vitest"
import { contextOf, type Dataset, type Truth } from "../../src/index.ts"
import { type Query, type Settling, why } from "../../src/query/index.ts"
import { smallDataset } from "../support/arbitrary-incidents.ts"
import { smallQuery } from "../support/arbitrary-queries.ts"
import { runsOf } from "../support/runs.ts"
import { type WorldAnswers, worldsOf } from "../support/worlds.ts"

/** The made-up datasets without memberships: each thing is then known or not, whatever the others are. */
const untied: fc.Arbitrary<Dataset> = smallDataset.map((dataset) => ({ ...dataset, affiliations: [] }))

/** Whether some value of just these things leaves no world in which the answer is another. */
const settles = ({ things, worlds }: WorldAnswers, known: readonly string[], isToHold: boolean): boolean => {
  const columns = things.flatMap((thing, at) => (known.includes(thing) ? [at] : []))
  const other = new Set<string>()
  const all = new Set<string>()
  for (const { values, holds } of worlds) {
    const key = columns.map((at) => values[at]).join()
    all.add(key)
    if (holds !== isToHold) other.add(key)
  }
  return all.size > other.size
}

const subsets = (things: readonly string[], size: number): readonly (readonly string[])[] => {
  if (size === 0) return [[]]
  return things.flatMap((thing, at) =>
    subsets(things.slice(at + 1), size - 1).map((others) => [thing, ...others]),
  )
}

const tally = { open: 0, several: 0 }

const holdToWorlds = (dataset: Dataset, query: Query): void => {
  const context = contextOf(dataset)
  for (const incident of dataset.incidents) {
    const found = worldsOf(query, incident, context)
    if (found === undefined) continue
    const answer = why(query, incident, context)
    const inWorlds: Truth = found.worlds.every(({ holds }) => holds)
      ? "certain"
      : found.worlds.some(({ holds }) => holds)
        ? "possible"
        : "no"
    if (answer.truth !== "possible") {
      expect([answer.toBeCertain, answer.toBeNo]).toEqual([undefined, undefined])
      continue
    }
    // Where an answer may be more open than need be there may be nothing to settle.
    if (inWorlds !== "possible") continue
    tally.open += 1
    const ways: readonly (readonly [Settling | undefined, boolean])[] = [
      [answer.toBeCertain, true],
      [answer.toBeNo, false],
    ]
    for (const [settling, isToHold] of ways) {
      expect({ query, settling }).toHaveProperty("settling.facts")
      const { facts, isSmallest } = settling!
      if (facts.length > 1) tally.several += 1
      // Of two regions on one vague place it cannot always be told whether they have a point in common.
      if (!isSmallest && answer.exactness === "sound") continue
      expect({ query, facts, isToHold, settles: settles(found, facts, isToHold) }).toMatchObject({
        settles: true,
      })
      if (!isSmallest) continue
      const names = [...new Set(found.things)]
      const fewer = facts.length === 1 ? [[]] : subsets(names, facts.length - 1)
      expect({
        query,
        facts,
        isToHold,
        fewer: fewer.filter((set) => settles(found, set, isToHold)),
      }).toMatchObject({
        fewer: [],
      })
    }
  }
}

test("what would settle a question can settle it, and fewer things cannot", () => {
  fc.assert(fc.property(untied, smallQuery, holdToWorlds), { numRuns: runsOf(700) })
  expect(tally.open).toBeGreaterThan(runsOf(700) / 4)
  expect(tally.several).toBeGreaterThan(0)
})
