// What sort of name: full, nickname, nom de guerre, former.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * What sort of name it is.
 *
 * @category vocabularies
 */
export type NameKind =
  | "full"
  | "short"
  | "acronym"
  | "nickname"
  | "nom-de-guerre"
  | "alias"
  | "transliteration"
  | "translation"
  | "mistranslation"
  | "former"
/**
 * What sort of name it is.
 *
 * @category vocabularies
 */
export const NameKind: Vocabulary<NameKind> = closed<NameKind>()(
  {
    id: "NameKind",
    description: "What sort of name it is.",
    source: "Every Casualty Standards; UCDP actor dataset.",
  },
  {
    full: "The full proper name.",
    short: "A shortened form in common use.",
    acronym: "A name of initials.",
    nickname: "A name that friends or the public gave.",
    "nom-de-guerre": "A name that a fighter took or was given for the fight.",
    alias: "Another name in use, of which it is not said what sort it is.",
    transliteration: "The same name written in another script by its sounds.",
    translation: "The meaning of the name in another language.",
    mistranslation: "A wrong or odd translation that is nevertheless in print.",
    former: "A name that was borne earlier and no longer.",
  },
)
