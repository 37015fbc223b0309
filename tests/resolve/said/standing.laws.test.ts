// Which statements stand, against every way from statement to statement walked the slow way.
import fc from "fast-check"
import { expect, test } from "vitest"
import { contextOf, dataset, type Incident, type StatementId } from "../../../src/index.ts"
import { standing } from "../../../src/resolve/said/standing.ts"
import { januaryDays, naiveFate, type Undoing } from "../../support/naive-standing.ts"
import { runsOf } from "../../support/runs.ts"

const numRuns = runsOf(2_000)

const anyId: fc.Arbitrary<StatementId> = fc.constantFrom(
  "statement:a",
  "statement:b",
  "statement:c",
  "statement:d",
  "statement:e",
)
const said = fc.option(
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.nat({ max: 2 }))
    .map(([first, more]) => [first, first + more] as const),
  { nil: undefined },
)
// Ids come twice now and then, as they do in records that were put together.
const anyUndoing: fc.Arbitrary<Undoing> = fc
  .tuple(
    fc.option(anyId, { nil: undefined, freq: 6 }),
    said,
    fc.uniqueArray(anyId, { maxLength: 2 }),
    fc.uniqueArray(anyId, { maxLength: 1 }),
  )
  .map(([id, days, supersedes, retracts]) => ({
    ...(id === undefined ? {} : { id }),
    ...(days === undefined ? {} : { said: days }),
    supersedes,
    retracts,
  }))

const recordOf = (all: readonly Undoing[]): Incident => ({
  id: "incident:1",
  motive: all.map(({ id, said: days, supersedes, retracts }, index) => ({
    value: `${index}`,
    ...(id === undefined ? {} : { id }),
    ...(supersedes.length === 0 ? {} : { supersedes }),
    ...(retracts.length === 0 ? {} : { retracts }),
    ...(days === undefined ? {} : { saidOn: januaryDays(days) }),
  })),
})

const asked = fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined })

const fates = (all: readonly Undoing[], asOf: number | undefined, isOneByOne: boolean): readonly string[] => {
  const one = recordOf(all)
  const context = contextOf(dataset({ incidents: [one] }))
  const statements = context.dataset.incidents[0]?.motive ?? []
  const on = asOf === undefined ? undefined : januaryDays([asOf, asOf])
  const fallen = (isOneByOne ? [...statements].reverse().map((statement) => [statement]) : [statements])
    .flatMap((some) => standing(some, context, on).fallen)
    .map(({ statement, because }) => [statement, because] as const)
  const becauseOf = new Map(fallen)
  return statements.map((statement) => becauseOf.get(statement) ?? "stands")
}

test("a statement stands just where no way of undoing it, however long, says otherwise", () => {
  fc.assert(
    fc.property(
      fc.array(anyUndoing, { minLength: 1, maxLength: 7 }),
      asked,
      fc.boolean(),
      (all, asOf, isOneByOne) => {
        expect(fates(all, asOf, isOneByOne)).toEqual(all.map((one) => naiveFate(one, all, asOf)))
      },
    ),
    { numRuns },
  )
})
