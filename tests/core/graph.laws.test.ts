import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Arrow, circleIn, classesOf, entangled, roundText } from "../../src/core/graph.ts"
import type { Path } from "../../src/core/issue.ts"
import { pathSet } from "../../src/core/path-set.ts"

const runs = { numRuns: 10_000 }
const node = fc.constantFrom("a", "b", "c", "d", "e")
const nodes = ["a", "b", "c", "d", "e"]
const arrows = fc.array(fc.record({ from: node, to: node }), { maxLength: 9 })

/** Whether one node leads to another along at least one arrow, by trying as many steps as there are nodes. */
const leads = (all: readonly Arrow[], from: string, to: string): boolean => {
  let reached = new Set([from])
  for (let step = 0; step <= nodes.length; step++) {
    const next = all.filter((arrow) => reached.has(arrow.from)).map((arrow) => arrow.to)
    if (next.includes(to)) return true
    reached = new Set([...reached, ...next])
  }
  return false
}

describe("a circle", () => {
  test("is found if and only if a node leads to itself", () => {
    fc.assert(
      fc.property(arrows, (all) => {
        expect(circleIn(all) !== undefined).toBe(nodes.some((one) => leads(all, one, one)))
      }),
      runs,
    )
  })

  test("is closed: each arrow begins where the one before ends, and no node is met twice", () => {
    fc.assert(
      fc.property(arrows, (all) => {
        const circle = circleIn(all) ?? []
        for (const [index, arrow] of circle.entries()) {
          expect(all).toContain(arrow)
          expect(arrow.to).toBe(circle[(index + 1) % circle.length]?.from)
        }
        expect(new Set(circle.map(({ from }) => from)).size).toBe(circle.length)
      }),
      runs,
    )
  })

  test("can only be made of entangled arrows, and these are all that can make one", () => {
    fc.assert(
      fc.property(arrows, (all) => {
        const groups = entangled(all)
        const expected = all.filter(({ from, to }) => leads(all, to, from) || from === to)
        expect(new Set(groups.flat())).toEqual(new Set(expected))
        for (const group of groups) {
          const [first] = group
          for (const arrow of group) {
            expect(
              first === arrow || first?.from === arrow.from || leads(all, first?.from ?? "", arrow.from),
            ).toBe(true)
          }
          expect(circleIn(group)).toBeDefined()
        }
      }),
      runs,
    )
  })

  test("is written with its first node at both ends, a long one cut", () => {
    const ring = (size: number): readonly Arrow[] =>
      Array.from({ length: size }, (_, index) => ({ from: `${index}`, to: `${(index + 1) % size}` }))
    expect(roundText(ring(1))).toBe("0 → 0")
    expect(roundText(ring(6))).toBe("0 → 1 → 2 → 3 → 4 → 5 → 0")
    expect(roundText(ring(7))).toBe("0 → 1 → 2 → 3 → 4 → 5 → (1 more) → 0")
    expect(roundText(ring(100))).toBe("0 → 1 → 2 → 3 → 4 → 5 → (94 more) → 0")
  })
})

describe("classes", () => {
  test("hold together what equalities lead to, in either direction, and nothing else", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 6 }), node, node, (pairs, one, other) => {
        const classOf = classesOf(pairs)
        const both = pairs.flatMap(([from, to]) => [
          { from, to },
          { from: to, to: from },
        ])
        expect(classOf(one) === classOf(other)).toBe(one === other || leads(both, one, other))
      }),
      runs,
    )
  })
})

describe("a set of places", () => {
  const path: fc.Arbitrary<Path> = fc.array(fc.constantFrom<string | number>("a", "b", 0, "0"), {
    maxLength: 3,
  })
  const isPrefix = (short: Path, long: Path): boolean =>
    short.length <= long.length && short.every((step, index) => long[index] === step)

  test("knows what lies above and below a place, and tells a number from its digits", () => {
    fc.assert(
      fc.property(fc.array(path, { maxLength: 4 }), path, (paths, here) => {
        const places = pathSet(paths)
        expect(places.holdsAbove(here)).toBe(paths.some((one) => isPrefix(one, here)))
        expect(places.holdsBelow(here)).toBe(paths.some((one) => isPrefix(here, one)))
        expect(places.holdsBelow(here, "a")).toBe(paths.some((one) => isPrefix([...here, "a"], one)))
      }),
      runs,
    )
  })
})
