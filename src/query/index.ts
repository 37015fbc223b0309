// The door casus/query: questions to incidents, answered certain, possible or no.

export {
  type CandidateOptions,
  type Candidates,
  candidates,
  type NotCompared,
} from "../matching/candidates.ts"
export {
  type Judgement,
  type JudgementNotes,
  judged,
  takenBack,
  withJudgement,
} from "../matching/judgement.ts"
export { type Match, type MatchPart, matches } from "../matching/matches.ts"
export { type MatchPartName, type MatchWeight, matchThresholds, matchWeights } from "../matching/weights.ts"
export {
  BlameAsk,
  CasualtiesAsk,
  LinkAsk,
  PartyAsk,
  PlaceAsk,
  TargetAsk,
  TimeAsk,
  WeaponAsk,
} from "./asks.ts"
export { certainly, type Evaluation, evaluate, possibly, truthOf } from "./evaluate.ts"
export type { OpenMembership } from "./facts/open-membership.ts"
export {
  type MultiPolygon,
  type Polygon,
  PolygonRegion,
  type Position,
  type Ring,
} from "./geo/polygon-region.ts"
export { BoxRegion, NearRegion, type Region } from "./geo/region.ts"
export { type IncidentIndex, indexed } from "./indexed.ts"
export type { IndexTotals, IndexTotalsOptions } from "./indexed-totals.ts"
export type { Exactness } from "./judge.ts"
export {
  type ActorAsked,
  accused,
  type BlameAsked,
  claimedBy,
  involving,
  responsibilityIs,
} from "./phrases/actors.ts"
export { ofKind, onTarget, withStatus, withTactic, withWeapon } from "./phrases/deeds.ts"
export { and, not, or } from "./phrases/joining.ts"
export { linkedTo, reported, saidBy } from "./phrases/record.ts"
export { happened, inCountry, inPlace, nearPoint } from "./phrases/time-and-place.ts"
export { harmed, killed, type WhoAsked, wounded } from "./phrases/toll.ts"
export { Query } from "./query.ts"
export { readQuery } from "./read-query.ts"
export { ReportedField } from "./reported-field.ts"
export type { QueryOptions } from "./setting.ts"
export type { Settling } from "./settling.ts"
export { TimeRelation } from "./time-relation.ts"
export { allowedRuns } from "./totals/allowed-runs.ts"
export { type Bounds, mergeBounds, noBounds } from "./totals/bounds.ts"
export type { CoverageKey, CoverageOfTotal, CoveredIncidents } from "./totals/coverage.ts"
export type { PartConflict } from "./totals/family-bounds.ts"
export type { GroupTotal } from "./totals/group-totals.ts"
export {
  byParty,
  type GroupBy,
  type GroupCandidate,
  type GroupKeys,
  type GroupName,
} from "./totals/grouping.ts"
export type { Inclusion } from "./totals/inclusion.ts"
export { type Mean, meanOf } from "./totals/mean.ts"
export { boundsOfMember, type Member, type UnreportedAs } from "./totals/member.ts"
export { type Totals, type TotalsOptions, totals } from "./totals/totals.ts"
export { type AskedPart, type Known, type Why, why } from "./why.ts"
