// What somebody is responsible for: the deed, the order, the support, the idea.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * What an actor is said to have done towards an incident.
 *
 * @category vocabularies
 */
export type ResponsibilityRole = "carried-out" | "ordered" | "supported" | "inspired"
/**
 * What an actor is said to have done towards an incident.
 *
 * @category vocabularies
 */
export const ResponsibilityRole: Vocabulary<ResponsibilityRole> = closed<ResponsibilityRole>()(
  {
    id: "ResponsibilityRole",
    description: "What an actor is said to have done towards an incident.",
  },
  {
    "carried-out": "The actor did the deed.",
    ordered: "The actor ordered the deed, and others did it.",
    supported: "The actor helped with money, arms, training, shelter or knowledge.",
    inspired: "The actor moved others to the deed without ordering or helping it.",
  },
)
