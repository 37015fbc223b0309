// By which channel a claim, denial or accusation came.
import { type Open, open, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * A term of ClaimChannel that the list knows.
 *
 * @category vocabularies
 */
export type KnownClaimChannel =
  | "letter"
  | "call-after"
  | "call-before"
  | "e-mail"
  | "note-at-scene"
  | "video"
  | "audio"
  | "website"
  | "personal-claim"
  | "other"
  | "messaging-channel"
  | "social-media"
  | "spokesperson"
  | "official-statement"
  | "press-conference"
  | "interview"
  | "state-media"
  | "group-media"
  | "broadcast"
  | "court"
/**
 * The channel by which a claim, denial or accusation came.
 *
 * @category vocabularies
 */
export type ClaimChannel = Open<KnownClaimChannel>
/**
 * The channel by which a claim, denial or accusation came.
 *
 * @remarks Where the channel is unknown the field is absent (GTD claimmode 10).
 * @category vocabularies
 */
export const ClaimChannel: Vocabulary<ClaimChannel, KnownClaimChannel> = open<KnownClaimChannel>()(
  {
    id: "ClaimChannel",
    description: "The channel by which a claim, denial or accusation came.",
    source:
      "GTD codebook, claimmode (the codes and labels of official rows; some public dictionaries swap 2 and 3).",
  },
  {
    letter: "A letter (GTD claimmode 1).",
    "call-after": "A telephone call after the incident (GTD claimmode 2).",
    "call-before": "A telephone call before the incident (GTD claimmode 3).",
    "e-mail": "An e-mail (GTD claimmode 4).",
    "note-at-scene": "A note, leaflet or marking left at the scene (GTD claimmode 5).",
    video: "A video (GTD claimmode 6).",
    audio: "A recording of speech.",
    website: "A text on a website or blog (GTD claimmode 7).",
    "personal-claim": "A statement that a person made face to face or on being caught (GTD claimmode 8).",
    other:
      "A channel that the source names as none of its list (GTD claimmode 9), never one that is unknown.",
    "messaging-channel": "A channel or group of a messaging service.",
    "social-media": "An account on a social network.",
    spokesperson: "A named or unnamed person who speaks for the actor.",
    "official-statement": "A written statement of a government, force or group.",
    "press-conference": "A press conference or briefing.",
    interview: "An interview that an outlet published.",
    "state-media": "An outlet that a state runs.",
    "group-media": "An outlet or agency that the group itself runs.",
    broadcast: "A speech or announcement on radio or television.",
    court: "A statement made before a court.",
  },
)
