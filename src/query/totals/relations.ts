// Which records tell of one incident, and which incident lies within another: what must not be added twice.
import type { SubjectId } from "../../entity/subject.ts"

/** One thing within another: the part first. */
export type Within = readonly [part: SubjectId, whole: SubjectId]

/**
 * How the records of a total stand to each other.
 *
 * @category queries
 */
export interface Relations {
  /** For each record the one that stands for those which certainly tell of the same incident. */
  readonly classOf: (id: string) => string
  /** For each record the one that stands for those which possibly tell of the same incident. */
  readonly possibleClassOf: (id: string) => string
  /** The records that certainly are part of another, each with its whole. */
  readonly parts: readonly Within[]
  /** The records that possibly are part of another, each with its whole. */
  readonly possibleParts: readonly Within[]
  /** The aggregates that may have incidents in common. */
  readonly overlaps: readonly Within[]
}

/** Records of which none is related to another. */
export const unrelated: Relations = {
  classOf: (id) => id,
  possibleClassOf: (id) => id,
  parts: [],
  possibleParts: [],
  overlaps: [],
}
