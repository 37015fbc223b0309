// What bears on a number: totals that compete, floors that it cannot lie below, ceilings that it cannot lie above.
import { sharpMin } from "../../dataset/tolls.ts"
import type { CasualtyRange } from "../../entity/casualties.ts"
import type { Attested } from "../../testimony/attested.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"
import { isFirm } from "../said/standing.ts"
import { type Group, groupOfRange, isSameGroup, isWithin } from "./group.ts"

/** One range of one statement that went into a figure, or was left out of it. @category answers */
export interface Evidence {
  /** The statement. */
  readonly statement: Attested<readonly CasualtyRange[]>
  /** The range of the statement that speaks of this outcome. */
  readonly range: CasualtyRange
  /** Whether it competes as a total, bounds from below as a part, or from above as a whole that holds the others. */
  readonly as: "total" | "floor" | "ceiling"
}

// Of everybody in its group, whichever side they were of and however badly they were harmed.
const isWhole = ({ scope, side, condition, includesPerpetrators }: CasualtyRange): boolean =>
  scope === "total" && side === undefined && condition === undefined && includesPerpetrators !== false

/** How a range bears on the number of a group with an outcome; nothing where it does not. */
const bearing = (range: CasualtyRange, outcome: Outcome, group: Group): Evidence["as"] | undefined => {
  const isOfIt = range.outcome === outcome
  if (!isOfIt && !(range.scope === "part" && range.of === outcome)) return undefined
  const counted = groupOfRange(range)
  if (isOfIt && isWhole(range) && counted !== undefined) {
    if (isSameGroup(counted, group)) return "total"
    // Unless it is said, attackers who came to harm may not be among those who are counted.
    const isSilentOnAttackers = counted.status === undefined && range.includesPerpetrators !== true
    if (isWithin(group, counted)) {
      return group.status === "attacker" && isSilentOnAttackers ? undefined : "ceiling"
    }
  }
  return isWithin(counted ?? {}, group) ? "floor" : undefined
}

/** All ranges of some statements that bear on the number of a group with an outcome. */
export const evidenceFor = (
  statements: readonly Attested<readonly CasualtyRange[]>[],
  outcome: Outcome,
  group: Group,
): readonly Evidence[] =>
  statements.flatMap((statement) =>
    statement.value.flatMap((range) => {
      const as = bearing(range, outcome, group)
      return as === undefined ? [] : [{ statement, range, as }]
    }),
  )

/**
 * The number that the floors come to.
 *
 * Disjoint parts of one statement add up; others overlap, so only the largest of them counts. What a speaker only
 * alleges or suspects, or gives as about so many, bounds nothing.
 */
export const floorOf = (floors: readonly Evidence[]): number => {
  const sums = new Map<unknown, number>()
  let largest = 0
  for (const { statement, range } of floors) {
    if (!isFirm(statement)) continue
    const least = sharpMin(range.count)
    largest = Math.max(largest, least)
    if (range.disjoint === true) sums.set(statement, (sums.get(statement) ?? 0) + least)
  }
  return [...sums.values()].reduce((most, sum) => Math.max(most, sum), largest)
}
