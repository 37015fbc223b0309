// How one incident is said to stand to another.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * How one incident is said to stand to another.
 *
 * @category vocabularies
 */
export type LinkKind =
  | "retaliation-for"
  | "follows"
  | "part-of"
  | "same-as"
  | "not-same-as"
  | "coordinated-with"
  | "commemorates"
  | "context"
/**
 * How one incident is said to stand to another.
 *
 * @category vocabularies
 */
export const LinkKind: Vocabulary<LinkKind> = closed<LinkKind>()(
  {
    id: "LinkKind",
    description: "How one incident is said to stand to another.",
    source: "GTD codebook, related.",
  },
  {
    "retaliation-for": "The first answered the second.",
    follows: "The first came after the second, and no more is said.",
    "part-of": "The first is one part of the second.",
    "same-as": "The two records tell of one incident.",
    "not-same-as": "The two records tell of different incidents, however alike they look.",
    "coordinated-with": "The two were planned together (GTD related).",
    commemorates: "The first struck an occasion that remembered the second.",
    context: "The speaker tells of the second to explain the first, and no more is said.",
  },
)
