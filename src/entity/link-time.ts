// What each kind of link says about time: the first after the second, within it, at its very time, or nothing.
import type { LinkKind } from "../value/vocabulary/link-kind.ts"

/** What a kind of link says about the time of its two ends. */
export interface LinkTime {
  /**
   * `after`: the first does not begin before the second; `within`: it lies inside it; `same`: they are one in time;
   * `apart`: only a gap that is told bounds them, either way; `nothing`: not even that.
   */
  readonly says: "after" | "within" | "same" | "apart" | "nothing"
  /** Why it says so. */
  readonly reason: string
  /** Where that is written. */
  readonly source: string
  /** The link as a verb, from its first end to its second. */
  readonly verb: string
}

/**
 * What each kind of link says about time, and why.
 *
 * Days are compared, so that what comes after may lie on the same day. Where the vocabulary leaves two readings the
 * weaker stands here: a true world must keep every reading.
 */
export const linkTimes: { readonly [K in LinkKind]: LinkTime } = {
  "retaliation-for": {
    says: "after",
    reason: "What answers something does not begin before it.",
    source: "LinkKind, “The first answered the second”; the rule link/retaliation-for-later.",
    verb: "retaliated for",
  },
  follows: {
    says: "after",
    reason: "What follows something does not begin before it.",
    source: "LinkKind, “The first came after the second”; the rule link/before-its-occasion.",
    verb: "followed",
  },
  commemorates: {
    says: "after",
    reason: "What is remembered has begun by then.",
    source: "LinkKind, “an occasion that remembered the second”; the rule link/before-its-occasion.",
    verb: "struck a commemoration of",
  },
  "part-of": {
    says: "within",
    reason: "A part begins no sooner and ends no later than its whole.",
    source: "Allen, Maintaining knowledge about temporal intervals (1983): starts, during, finishes, equals.",
    verb: "was part of",
  },
  "same-as": {
    says: "same",
    reason: "One incident has one time, however many records tell of it.",
    source: "LinkKind, “The two records tell of one incident”.",
    verb: "is the same as",
  },
  "coordinated-with": {
    says: "apart",
    reason: "What is planned together may be carried out on different days.",
    source: "GTD codebook, related.",
    verb: "was coordinated with",
  },
  context: {
    says: "apart",
    reason: "What is told to explain something may lie before or after it.",
    source: "LinkKind, “and no more is said”.",
    verb: "is told together with",
  },
  "not-same-as": {
    says: "nothing",
    reason: "Different incidents may lie on any days.",
    source: "LinkKind, “different incidents, however alike they look”.",
    verb: "is not the same as",
  },
}
