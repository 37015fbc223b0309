// How one actor is said to stand to another.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * How one actor is said to stand to another.
 *
 * @category vocabularies
 */
export type AffiliationKind =
  | "part-of"
  | "same-as"
  | "commands"
  | "member-of"
  | "holds-role"
  | "backed-by"
  | "aligned-with"
  | "controls"
  | "front-for"
  | "succeeds"
  | "split-from"
  | "merged-into"
/**
 * How one actor is said to stand to another.
 *
 * @category vocabularies
 */
export const AffiliationKind: Vocabulary<AffiliationKind> = closed<AffiliationKind>()(
  {
    id: "AffiliationKind",
    description: "How one actor is said to stand to another.",
    source: "Security Force Monitor data model; UCDP actor dataset.",
  },
  {
    "part-of": "The first is a unit, wing or member body of the second.",
    "same-as": "The two names mean one actor.",
    commands: "The first, a person or body, gives orders to the second.",
    "member-of": "The first, a person, belongs to the second.",
    "holds-role": "The first, a person, holds an office or rank in the second.",
    "backed-by": "The first has money, arms or other help from the second.",
    "aligned-with": "The first is said to share the aims or side of the second, and no tie is told.",
    controls: "The first decides what the second does, by law or by fact.",
    "front-for": "The first acts in its own name for the second.",
    succeeds: "The first took the place of the second.",
    "split-from": "The first broke away from the second.",
    "merged-into": "The first joined the second and ceased to be.",
  },
)
