// Which part a place has: of impact, launch, death or residence.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * Which part a place has in what is told.
 *
 * @category vocabularies
 */
export type PlaceRole = "impact" | "launch" | "death" | "residence"
/**
 * Which part a place has in what is told.
 *
 * @category vocabularies
 */
export const PlaceRole: Vocabulary<PlaceRole> = closed<PlaceRole>()(
  {
    id: "PlaceRole",
    description: "Which part a place has in what is told.",
  },
  {
    impact: "Where the act took effect.",
    launch: "From where the weapon came.",
    death: "Where the person died, which may be a hospital far away.",
    residence: "Where the person lived.",
  },
)
