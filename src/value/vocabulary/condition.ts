// How badly the wounded were hurt.
import { type Open, open, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * A term of Condition that the list knows.
 *
 * @category vocabularies
 */
export type KnownCondition = "critical" | "serious" | "moderate" | "light" | "stable"
/**
 * How badly wounded people are hurt, as the speaker put it.
 *
 * @category vocabularies
 */
export type Condition = Open<KnownCondition>
/**
 * How badly wounded people are hurt, as the speaker put it.
 *
 * @category vocabularies
 */
export const Condition: Vocabulary<Condition, KnownCondition> = open<KnownCondition>()(
  {
    id: "Condition",
    description: "How badly wounded people are hurt, as the speaker put it.",
  },
  {
    critical: "Their lives are in danger.",
    serious: "They are badly hurt, and their lives are not said to be in danger.",
    moderate: "They are hurt neither badly nor lightly.",
    light: "They are lightly hurt.",
    stable: "Their condition is said not to be changing.",
  },
)
