// The total of each group, beside the whole that the groups need not add up to.
import type { SubjectId } from "../../entity/subject.ts"
import type { Truth } from "../../resolve/truth.ts"
import { type Bounds, mergeBounds, ranging } from "./bounds.ts"
import type { Family } from "./families.ts"
import { boundsOfFamily } from "./family-bounds.ts"
import type { GroupCandidate } from "./grouping.ts"
import { both, type Member, membershipOf, type UnreportedAs } from "./member.ts"

/** The total of one group. @category queries */
export interface GroupTotal extends Bounds {
  /** The name of the group. */
  readonly key: string
  /** Whether it is a group, holds those of which nothing is known, or those that may fall into very many. */
  readonly kind: "named" | "several" | "unknown"
}

/** The totals of all groups. */
export interface GroupTotals {
  /** The groups by their names, then those that may fall into many, then those of which nothing is known. */
  readonly groups: readonly GroupTotal[]
  /** How many records may fall into more than one group. */
  readonly shared: number
  /** How many records may fall into so many groups that they stand apart. */
  readonly apart: number
}

/** A group by its name. */
export type Group = Pick<GroupTotal, "key" | "kind">

// What names a group could itself be called unknown.
/** A name that no two groups share. */
export const nameOf = ({ key, kind }: Group): string => `${kind} ${key}`

const order = ["named", "several", "unknown"]

/** The order of groups: by their names, then those that may fall into many, then those of which nothing is known. */
export const byName = (a: Group, b: Group): number =>
  order.indexOf(a.kind) - order.indexOf(b.kind) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

// A family in so many groups would take as long as all its members in each of them; then each group has open lower bounds.
const mostWork = 2_000_000

const roughly = (family: Family, truthOf: (record: Member) => Truth, unreportedAs: UnreportedAs): Bounds => {
  const maybe = family.classes
    .flat()
    .filter((record) => truthOf(record) !== "no")
    .map((record) => ({ ...record, membership: "possible" as const }))
  const each = maybe.map((record) => {
    const alone = { ...family, classes: [[record]] }
    return boundsOfFamily(alone, unreportedAs)
  })
  const bounds = mergeBounds(each)
  return { ...bounds, count: ranging(0, bounds.count.max), exactness: "sound" }
}

/** The groups that stand for what is known of a record. */
export const groupsFrom = (
  candidates: "several" | readonly GroupCandidate[],
): readonly (Group & { readonly truth: GroupCandidate["truth"] })[] => {
  if (candidates === "several") return [{ key: "several", kind: "several", truth: "certain" }]
  return candidates.length === 0
    ? [{ key: "unknown", kind: "unknown", truth: "certain" }]
    : candidates.map((one) => ({ ...one, kind: "named" }))
}

/** The total of each group, from the families and the groups of each record. */
export const groupTotals = (
  families: readonly Family[],
  groupsOf: (id: SubjectId) => "several" | readonly GroupCandidate[],
  unreportedAs: UnreportedAs,
): GroupTotals => {
  const parts = new Map<string, { readonly group: Group; readonly bounds: Bounds[] }>()
  let shared = 0
  let apart = 0
  for (const family of families) {
    const truths = new Map<string, { readonly group: Group; readonly of: Map<SubjectId, Truth> }>()
    const records = family.classes.flat()
    for (const record of records) {
      if (membershipOf(record) === "no") continue
      const candidates = groupsOf(record.id)
      const found = groupsFrom(candidates)
      if (candidates === "several") apart += 1
      if (found.length > 1) shared += 1
      for (const { key, kind, truth } of found) {
        const name = nameOf({ key, kind })
        const known = truths.get(name) ?? { group: { key, kind }, of: new Map() }
        known.of.set(record.id, truth)
        truths.set(name, known)
      }
    }
    const isLarge = truths.size * records.length > mostWork && records.length > 1
    for (const [name, { group, of }] of truths) {
      const truthOf = (record: Member): Truth => both(membershipOf(record), of.get(record.id) ?? "no")
      const bounds = isLarge
        ? roughly(family, truthOf, unreportedAs)
        : boundsOfFamily(family, unreportedAs, truthOf)
      const known = parts.get(name) ?? { group, bounds: [] }
      known.bounds.push(bounds)
      parts.set(name, known)
    }
  }
  const groups = [...parts.values()]
    .map(({ group, bounds }) => ({ ...group, ...mergeBounds(bounds) }))
    .sort(byName)
  return { groups, shared, apart }
}
