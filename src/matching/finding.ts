// What the comparison of one part of two records found, in a form that is put into words only when asked.

/** The level of agreement that a comparison found, or none where it tells nothing either way. */
export interface Finding {
  /** The level, by its name in the table of weights; absent where the part is silent. */
  readonly level?: string
  /** The finding in a sentence. */
  readonly because: () => string
}

/** A part that tells nothing either way. */
export const silent = (because: string): Finding => ({ because: () => because })

/** The finding of the larger weight; the first where both weigh the same or nothing was found before. */
export const stronger = (
  weightOf: (finding: Finding) => number,
  one: Finding | undefined,
  other: Finding,
): Finding => (one === undefined || weightOf(other) > weightOf(one) ? other : one)
