// Sameness against sets that are united the slow way, over random links among a few records.
import fc from "fast-check"
import { expect, test } from "vitest"
import { contextOf, dataset, type IncidentId, type Link } from "../../src/index.ts"
import { sameness } from "../../src/resolve/sameness.ts"
import { naiveClasses } from "../support/naive-sameness.ts"
import { runsOf } from "../support/runs.ts"

const runs = runsOf(2_000)

const anyId: fc.Arbitrary<IncidentId> = fc.constantFrom(
  "incident:a",
  "incident:b",
  "incident:c",
  "incident:d",
  "incident:e",
  "incident:f",
)
const anyLink: fc.Arbitrary<Link> = fc.record({
  from: anyId,
  to: anyId,
  kind: fc.constantFrom("same-as" as const, "same-as" as const, "not-same-as" as const, "follows" as const),
  modality: fc.constantFrom("stated" as const, "stated" as const, "possible" as const),
})
const anyLinks = fc.array(anyLink, { maxLength: 10 })

const of = (links: readonly Link[]) => sameness(contextOf({ ...dataset({}), links }))

test("classes are the sets that are united the slow way, without those that contradict themselves", () => {
  fc.assert(
    fc.property(anyLinks, (links) => {
      expect(of(links).classes).toEqual(naiveClasses(links))
    }),
    { numRuns: runs },
  )
})

test("the order of the links decides nothing but the order of what is told", () => {
  const sorted = (pairs: readonly (readonly string[])[]) => pairs.map((pair) => pair.join(" ")).sort()
  fc.assert(
    fc.property(anyLinks, (links) => {
      const [one, other] = [of(links), of([...links].reverse())]
      expect(other.classes).toEqual(one.classes)
      expect(sorted(other.possible)).toEqual(sorted(one.possible))
      expect(sorted(other.conflicts.map(({ members }) => members))).toEqual(
        sorted(one.conflicts.map(({ members }) => members)),
      )
    }),
    { numRuns: runs },
  )
})

test("a chain leads from one end of the contradicted link to the other, each step a firm link of the same", () => {
  fc.assert(
    fc.property(anyLinks, (links) => {
      for (const { chain, different } of of(links).conflicts) {
        let here = different[0]!.from
        for (const step of chain) {
          expect(step.kind).toBe("same-as")
          expect(step.modality).toBe("stated")
          expect([step.from, step.to]).toContain(here)
          here = step.from === here ? step.to : step.from
        }
        expect(here).toBe(different[0]!.to)
      }
    }),
    { numRuns: runs },
  )
})

test("whatever a link says is the same is one class, a possible pair, or firmly told apart", () => {
  fc.assert(
    fc.property(anyLinks, (links) => {
      const { classOf, possible } = of(links)
      for (const { kind, from, to } of links) {
        if (kind !== "same-as") continue
        const [a, b] = [classOf(from), classOf(to)].sort()
        const isPossible = possible.some(([one, other]) => one === a && other === b)
        const isApart = links.some(
          (link) =>
            link.kind === "not-same-as" &&
            link.modality === "stated" &&
            [classOf(link.from), classOf(link.to)].sort().join() === [a, b].join(),
        )
        expect(a === b || isPossible || isApart).toBe(true)
      }
    }),
    { numRuns: runs },
  )
})
