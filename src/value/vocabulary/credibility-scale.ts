// By which scale a statement or source was graded.
import { type Open, open, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * A term of CredibilityScale that the list knows.
 *
 * @category vocabularies
 */
export type KnownCredibilityScale =
  | "source-reliability"
  | "information-credibility"
  | "airwars-grading"
  | "airwars-assessment"
  | "sfm-confidence"
  | "icd-203"
  | "stix-confidence"
  | "ucdp-event-clarity"
  | "gtd-doubt"
  | "gtd-uncertain"
  | "gdelt-confidence"
  | "probability"
/**
 * The scale by which a statement or its source was graded.
 *
 * @category vocabularies
 */
export type CredibilityScale = Open<KnownCredibilityScale>
/**
 * The scale by which a statement or its source was graded.
 *
 * @remarks Scales do not convert into one another; a grade is kept with its scale.
 * @category vocabularies
 */
export const CredibilityScale: Vocabulary<CredibilityScale, KnownCredibilityScale> =
  open<KnownCredibilityScale>()(
    {
      id: "CredibilityScale",
      description: "The scale by which a statement or its source was graded.",
      source: "Each scale's own codebook.",
    },
    {
      "source-reliability": "The letters A to F of the Admiralty system, for the source.",
      "information-credibility": "The figures 1 to 6 of the Admiralty system, for the statement.",
      "airwars-grading":
        "Airwars' grades Confirmed, Fair, Weak, Contested and Discounted, which say who accepts and not what is true.",
      "airwars-assessment":
        "The belligerent's own assessment as Airwars records it, such as credible or non-credible.",
      "sfm-confidence": "Security Force Monitor's confidence in one value: 1 low, 2 medium, 3 high.",
      "icd-203":
        "The seven terms of likelihood of the US intelligence community's directive 203, from almost no chance to almost certain.",
      "stix-confidence": "A number from 0 to 100 that the producer of a STIX record gives its own statement.",
      "ucdp-event-clarity":
        "UCDP's event_clarity: 1 for an event told by itself, 2 for one drawn from a summary.",
      "gtd-doubt": "GTD's doubtterr: whether the coders doubt that the incident was terrorism.",
      "gtd-uncertain": "GTD's guncertain: whether the attribution to the group is only suspected.",
      "gdelt-confidence": "GDELT's per cent of confidence that a mention was read rightly from its text.",
      probability: "A number from 0 to 1 that a model gives, as VIINA's labels do.",
    },
  )
