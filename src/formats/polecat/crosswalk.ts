// The codes of POLECAT in the words of the model, and back.
import type { ActorKind } from "../../value/vocabulary/actor-kind.ts"
import type { PlacePrecision } from "../../value/vocabulary/place-precision.ts"
import type { Tactic } from "../../value/vocabulary/tactic.ts"

/** The name of the format, under which its ids and kept cells stand. */
export const format = "polecat"

/** A type with the mode that tells what was done. */
export interface Coded {
  /** The event type. */
  readonly type: string
  /** The mode; absent where the type says it all. */
  readonly mode?: string
}

// The first code of a tactic is the one that it is written as. A mode that only narrows what is asked, threatened or
// refused is no deed, and one without a tactic of its own (a boycott, a curfew) stays a code.
const codes: readonly (readonly [type: string, mode: string | undefined, tactic: Tactic])[] = [
  ["ASSAULT", "abduct", "abduction"],
  ["ASSAULT", "beat", "beating"],
  ["ASSAULT", "torture", "torture"],
  ["ASSAULT", "execute", "execution"],
  ["ASSAULT", "sexual", "sexual-violence"],
  ["ASSAULT", "targeted", "assassination"],
  ["ASSAULT", "assassinate", "assassination"],
  ["ASSAULT", "destroy", "property-destruction"],
  ["ASSAULT", "primitive", "armed-assault"],
  ["ASSAULT", "firearms", "shooting"],
  ["ASSAULT", "explosives", "bombing"],
  ["ASSAULT", "suicide-attack", "suicide-bombing"],
  ["ASSAULT", "aerial", "airstrike"],
  ["ASSAULT", "drone", "drone-strike"],
  ["ASSAULT", "heavy-weapons", "shelling"],
  ["ASSAULT", "crowd-control", "protest-intervention"],
  ["ASSAULT", "unconventional", "cbrn-attack"],
  ["PROTEST", "demo", "peaceful-protest"],
  ["PROTEST", "riot", "violent-demonstration"],
  ["COERCE", "arrest", "arrest"],
  ["AGREE", undefined, "agreement"],
]

/** The tactic of a type and mode, where they are one. */
export const tacticOf = ({ type, mode }: Coded): Tactic | undefined =>
  codes.find(([ofType, ofMode]) => ofType === type && ofMode === mode)?.[2]

/** The type and mode of a tactic, where there are such. */
export const codedAs = (tactic: Tactic): Coded | undefined => {
  const [type, mode] = codes.find(([, , one]) => one === tactic) ?? []
  if (type === undefined) return undefined
  return mode === undefined ? { type } : { type, mode }
}

/** The types in which people stand against each other in deed, so that an actor is a party; talk and trade have none. */
export const typesWithParties: ReadonlySet<string> = new Set(["ASSAULT", "PROTEST", "COERCE", "MOBILIZE"])

// The first sector of a kind is the one that it is written as. Sectors that are no kind (elites, labour) stay codes.
const sectors: readonly (readonly [sector: string, kind: ActorKind])[] = [
  ["GOV", "state"],
  ["MIL", "state-force"],
  ["COP", "police"],
  ["REB", "rebel-group"],
  ["PRM", "political-militia"],
  ["UAF", "armed-group"],
  ["CRM", "criminal-group"],
  ["PTY", "political"],
  ["CVL", "civilians"],
  ["REF", "civilians"],
]

/** The kind of actor that a sector stands for. */
export const kindOfSector = (sector: string | undefined): ActorKind | undefined =>
  sectors.find(([one]) => one === sector)?.[1]

/** The sector that a kind of actor is written as. */
export const sectorOfKind = (kind: ActorKind | undefined): string | undefined =>
  sectors.find(([, one]) => one === kind)?.[0]

// The first feature of a precision is the one that it is written as.
const features: readonly (readonly [feature: RegExp, code: string, precision: PlacePrecision])[] = [
  [/^(?:PCL[A-Z]*|TERR)$/, "PCLI", "country"],
  [/^ADM1H?$/, "ADM1", "adm1"],
  [/^ADM2H?$/, "ADM2", "adm2"],
  [/^ADM3H?$/, "ADM3", "adm3"],
  [/^PPLX$/, "PPLX", "part-of-settlement"],
  [/^PPL(?:[ACFGLRS][0-9]?|CH)?$/, "PPL", "settlement"],
]

/** What a feature of GeoNames stands for, as far as its code alone tells. */
export const precisionOfFeature = (feature: string): PlacePrecision | undefined =>
  features.find(([form]) => form.test(feature))?.[2]

/** The feature that a precision is written as. */
export const featureOfPrecision = (precision: PlacePrecision): string | undefined =>
  features.find(([, , one]) => one === precision)?.[1]
