// Changes against a naive account: what is added, withdrawn and altered turns the one record into the other.
import fc from "fast-check"
import { expect, test } from "vitest"
import {
  casualties,
  contextOf,
  type Dataset,
  dataset,
  exactly,
  type Incident,
  incident,
  says,
} from "../../../src/index.ts"
import { changesBetween, type IncidentChanges } from "../../../src/resolve/history/changes.ts"
import { movementsBetween, pictureOf } from "../../../src/resolve/history/picture.ts"
import { factsOf } from "../../../src/resolve/said/said.ts"
import { runsOf } from "../../support/runs.ts"

const numRuns = runsOf(200)

const statement = fc
  .record({
    by: fc.nat({ max: 2 }),
    via: fc.option(fc.nat({ max: 1 }), { nil: undefined }),
    count: fc.nat({ max: 2 }),
    id: fc.option(fc.nat({ max: 3 }), { nil: undefined, freq: 2 }),
    retracts: fc.option(fc.nat({ max: 3 }), { nil: undefined, freq: 4 }),
  })
  .map(({ by, via, count, id, retracts }) =>
    says(`source:${by}`, casualties({ killed: exactly(count) }), {
      ...(via === undefined ? {} : { via: `source:via-${via}` as const }),
      ...(id === undefined ? {} : { id: `statement:${id}` as const }),
      ...(retracts === undefined ? {} : { retracts: `statement:${retracts}` as const }),
    }),
  )

const records = fc
  .uniqueArray(fc.nat({ max: 3 }), { maxLength: 4 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .array(statement, { maxLength: 4 })
          .map((told): Incident => incident({ id: `incident:${id}`, casualties: told })),
      ),
    ),
  )
  .map((incidents) => dataset({ incidents }))

const texts = (values: readonly unknown[]): readonly string[] =>
  values.map((one) => JSON.stringify(one)).sort()

/** What a record says after its changes. */
const applied = ({
  before,
  statements: { added, withdrawn, altered },
}: IncidentChanges): readonly string[] => {
  const left = [...texts(factsOf(before))]
  for (const gone of [...texts(withdrawn), ...texts(altered.map((one) => one.before))]) {
    const at = left.indexOf(gone)
    expect(at).not.toBe(-1)
    left.splice(at, 1)
  }
  return [...left, ...texts(added), ...texts(altered.map(({ after }) => after))].sort()
}

const incidentOf = (data: Dataset, id: string): Incident | undefined =>
  data.incidents.find((one) => one.id === id)

test("the changes of an incident turn the one record into the other", () => {
  fc.assert(
    fc.property(records, records, (old, fresh) => {
      for (const one of changesBetween(contextOf(old), contextOf(fresh)).changed) {
        expect(applied(one)).toEqual(texts(factsOf(one.after)))
      }
    }),
    { numRuns },
  )
})

test("an incident is told as changed just where its record or an answer about it did", () => {
  fc.assert(
    fc.property(records, records, (old, fresh) => {
      const [before, after] = [contextOf(old), contextOf(fresh)]
      const { changed, unchanged, added, vanished } = changesBetween(before, after)
      const told = new Map(changed.map((one) => [one.after.id, one]))
      let both = 0
      for (const one of old.incidents) {
        const now = incidentOf(fresh, one.id)
        if (now === undefined) continue
        both += 1
        const moved = movementsBetween(pictureOf(one, before), pictureOf(now, after))
        const isSame = JSON.stringify(texts(factsOf(one))) === JSON.stringify(texts(factsOf(now)))
        expect(told.has(one.id)).toBe(!isSame || moved.length > 0)
        expect(told.get(one.id)?.moved ?? []).toEqual(moved)
      }
      expect(changed.length + unchanged).toBe(both)
      expect(added.length).toBe(fresh.incidents.length - both)
      expect(vanished.length).toBe(old.incidents.length - both)
    }),
    { numRuns },
  )
})

test("turned round, what was added was withdrawn", () => {
  fc.assert(
    fc.property(records, records, (old, fresh) => {
      const there = changesBetween(contextOf(old), contextOf(fresh))
      const back = changesBetween(contextOf(fresh), contextOf(old))
      expect(texts(back.added)).toEqual(texts(there.vanished))
      expect(back.changed.map(({ after }) => after.id).sort()).toEqual(
        there.changed.map(({ after }) => after.id).sort(),
      )
      const sizes = (changes: typeof there) =>
        changes.changed.reduce((sum, one) => sum + one.statements.altered.length, 0)
      expect(sizes(back)).toBe(sizes(there))
    }),
    { numRuns },
  )
})
