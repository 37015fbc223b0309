// Bounds held to worlds that are written out: all worlds lie within them, and some at each end.
import { expect } from "vitest"
import { type Bounds, mergeBounds } from "../../src/query/totals/bounds.ts"
import { familiesOf } from "../../src/query/totals/families.ts"
import { boundsOfFamily, type PartConflict } from "../../src/query/totals/family-bounds.ts"
import type { Member, UnreportedAs } from "../../src/query/totals/member.ts"
import type { CountRange } from "../../src/value/count-range.ts"
import { relationsFrom } from "./arbitrary-members.ts"
import type { SmallRelations, World } from "./total-worlds.ts"

/** The total of a few records, and what contradicts itself in them. */
export const totalOf = (
  members: readonly Member[],
  small: SmallRelations,
  unreportedAs: UnreportedAs = "open",
): Bounds & { readonly conflicts: readonly PartConflict[] } => {
  const each = familiesOf(members, relationsFrom(small)).map((family) => boundsOfFamily(family, unreportedAs))
  return { ...mergeBounds(each), conflicts: each.flatMap(({ conflicts }) => conflicts) }
}

type Kind = "count" | "sum" | "summed" | "largest" | "smallest"

const largestOf = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0)
const smallestOf = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)

/** The least and the most of each number over all worlds; of the largest and smallest where there is one. */
const hullsOf = (worlds: readonly World[]): Readonly<Partial<Record<Kind, Required<Bound>>>> => {
  const hulls: { [K in Kind]?: { min: number; max: number } } = {}
  const add = (kind: Kind, n: number): void => {
    const hull = hulls[kind]
    if (hull === undefined) hulls[kind] = { min: n, max: n }
    else {
      hull.min = Math.min(hull.min, n)
      hull.max = Math.max(hull.max, n)
    }
  }
  for (const { count, sum, values } of worlds) {
    add("count", count)
    add("sum", sum)
    add("summed", values.length)
    if (values.length === 0) continue
    add("largest", largestOf(values))
    add("smallest", smallestOf(values))
  }
  return hulls
}

type Bound = Pick<CountRange, "min" | "max">

const kinds: readonly Kind[] = ["count", "sum", "summed", "largest", "smallest"]

/** That no world lies outside the bounds. */
export const expectSound = (bounds: Bounds, worlds: readonly World[]): void => {
  const hulls = hullsOf(worlds)
  for (const kind of kinds) {
    const [hull, told] = [hulls[kind], bounds[kind]]
    if (hull === undefined) continue
    const holds =
      told !== undefined && told.min <= hull.min && (told.max === undefined || hull.max <= told.max)
    if (!holds) expect({ [kind]: hull }).toEqual({ [kind]: told })
  }
}

/** That some world lies at each end of the bounds; at an open one, a world that reaches a number at least. */
export const expectTight = (bounds: Bounds, worlds: readonly World[], openReaches: number): void => {
  const hulls = hullsOf(worlds)
  for (const kind of kinds) {
    const [hull, told] = [hulls[kind], bounds[kind]]
    expect([kind, hull?.min]).toEqual([kind, told?.min])
    if (told?.max !== undefined) expect([kind, hull?.max]).toEqual([kind, told.max])
    else if (hull !== undefined && hull.max < openReaches) expect({ [kind]: hull }).toEqual({ [kind]: told })
  }
}
