// What sort of source speaks or passes on.
import { type Open, open, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * A term of SourceKind that the list knows.
 *
 * @category vocabularies
 */
export type KnownSourceKind =
  | "wire"
  | "newspaper"
  | "broadcaster"
  | "news-site"
  | "state-media"
  | "government"
  | "military"
  | "police"
  | "security-service"
  | "hospital"
  | "emergency-service"
  | "armed-group-channel"
  | "political-party"
  | "witness"
  | "relative"
  | "community"
  | "religious-body"
  | "company"
  | "ngo"
  | "casualty-recorder"
  | "intergovernmental"
  | "court"
  | "dataset"
  | "researcher"
  | "social-media"
  | "satellite-imagery"
  | "anonymous"
/**
 * What sort of source speaks or passes on what others said.
 *
 * @category vocabularies
 */
export type SourceKind = Open<KnownSourceKind>
/**
 * What sort of source speaks or passes on what others said.
 *
 * @category vocabularies
 */
export const SourceKind: Vocabulary<SourceKind, KnownSourceKind> = open<KnownSourceKind>()(
  {
    id: "SourceKind",
    description: "What sort of source speaks or passes on what others said.",
    source: "Every Casualty Standards; Airwars, source types.",
  },
  {
    wire: "A news agency that supplies other outlets.",
    newspaper: "A newspaper or magazine, in print or not.",
    broadcaster: "A radio or television outlet.",
    "news-site": "A news outlet that appears on the web only.",
    "state-media": "An outlet that a state runs or directs.",
    government: "A government, ministry, local authority or its official.",
    military: "A state's armed forces or their spokesperson.",
    police: "A police force or its officers.",
    "security-service": "A security or intelligence service or its officers.",
    hospital: "A hospital, morgue, health ministry or medic.",
    "emergency-service": "Ambulance, fire or civil-defence services.",
    "armed-group-channel": "An outlet, channel or spokesperson of an armed group.",
    "political-party": "A party or political movement or its spokesperson.",
    witness: "Somebody who saw or heard it.",
    relative: "Family or friends of a victim.",
    community: "Residents, elders or a local council.",
    "religious-body": "A church, mosque or other religious body.",
    company: "A company, such as the owner of a ship.",
    ngo: "An organization of aid, relief or rights.",
    "casualty-recorder": "An organization that records casualties one by one.",
    intergovernmental: "A body of several states or its mission.",
    court: "A court, prosecutor, inquest or inquiry.",
    dataset: "A dataset whose coders wrote the record.",
    researcher: "A scholar, analyst or research body.",
    "social-media": "An account on a social network that is none of the above.",
    "satellite-imagery": "Pictures from space or the air and what is read from them.",
    anonymous: "A source that the outlet does not name or describe.",
  },
)
