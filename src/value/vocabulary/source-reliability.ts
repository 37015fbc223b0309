// How reliable a source has been: letters A to F of the Admiralty system.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * How reliable a source has proved so far, whatever it says now: A to F of the Admiralty system.
 *
 * @category vocabularies
 */
export type SourceReliability = "A" | "B" | "C" | "D" | "E" | "F"
/**
 * How reliable a source has proved so far, whatever it says now: A to F of the Admiralty system.
 *
 * @category vocabularies
 */
export const SourceReliability: Vocabulary<SourceReliability> = closed<SourceReliability>()(
  {
    id: "SourceReliability",
    description:
      "How reliable a source has proved so far, whatever it says now: A to F of the Admiralty system.",
    source: "The Admiralty (NATO) system, AJP-2.1.",
  },
  {
    A: "The source is reliable: nothing speaks against its authenticity, honesty or competence.",
    B: "The source is usually reliable, with small doubts.",
    C: "The source is fairly reliable: there are doubts, and it has been right before.",
    D: "The source is not usually reliable: there are large doubts, and it has been right now and then.",
    E: "The source is unreliable: it has often been wrong or dishonest.",
    F: "The reliability of the source cannot be judged, which is not the same as bad.",
  },
)
