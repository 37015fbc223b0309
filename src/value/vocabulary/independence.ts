// Whether a source knows by itself or passes on what others said.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * Whether a source knows by itself or passes on what others said.
 *
 * @category vocabularies
 */
export type Independence = "independent" | "dependent"
/**
 * Whether a source knows by itself or passes on what others said.
 *
 * @category vocabularies
 */
export const Independence: Vocabulary<Independence> = closed<Independence>()(
  {
    id: "Independence",
    description: "Whether a source knows by itself or passes on what others said.",
    source: "Iraq Body Count, two independent sources.",
  },
  {
    independent: "The source has its own means of knowing, apart from the other sources.",
    dependent: "The source passes on what other sources said, so that it does not confirm them.",
  },
)
