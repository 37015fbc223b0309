// The front door: every public name of the model, one by one.

// Issues and reading

export { canonical } from "./core/canonical.ts"
export {
  CasusError,
  type Dimension,
  type Issue,
  isCasusError,
  issueText,
  type Path,
  type Severity,
} from "./core/issue.ts"
export { locate, type Origin, type Position, parseJson, readJson } from "./core/json-text.ts"
export type { Preset, Weighing } from "./core/preset.ts"
export { type Result, read } from "./core/read.ts"
export type { ObjectSchema } from "./core/schema.ts"
export type { Vocabulary } from "./core/vocabulary.ts"

// Values

export { certainlyMore, hull, includes, overlaps, possiblyMore, shared, sum } from "./value/count-algebra.ts"
export {
  about,
  atLeast,
  atMost,
  between,
  CountBasis,
  type CountNotes,
  CountRange,
  exactly,
  fewerThan,
  isCountRange,
  moreThan,
  none,
  unknownCount,
} from "./value/count-range.ts"
export { CountRangeText, type CountReading, countRange, countText, type Lexicon } from "./value/count-text.ts"
export { AnchorOrder, DateAnchor, DayGap } from "./value/date-anchor.ts"
export {
  type DateNotes,
  DateWindow,
  day,
  daysBetween,
  isDateWindow,
  minute,
  month,
  onOrAfter,
  onOrBefore,
  unknownDay,
  weekOf,
  year,
} from "./value/date-window.ts"
export type { DaySet } from "./value/day-set.ts"
export { DateWindowText, edtf, edtfOf, SpanText } from "./value/edtf.ts"
export { ExternalId } from "./value/external-id.ts"
export { Extra, type Scalar } from "./value/extra.ts"
export {
  ActorId,
  AggregateId,
  actorId,
  aggregateId,
  IncidentId,
  incidentId,
  PublicationId,
  publicationId,
  SourceId,
  StatementId,
  sourceId,
  statementId,
  VictimId,
  victimId,
} from "./value/id.ts"
export { Name, type NameInit, name } from "./value/name.ts"
export { at, isPlace, near, Place, type PlaceInit, Point, place } from "./value/place.ts"
export { type RelativeTo, readRelative, relative } from "./value/relative.ts"
export { isSpan, Span, type SpanNotes, since, span } from "./value/span.ts"
export {
  certainlyBefore,
  certainlyWithin,
  hullOf,
  lengthInDays,
  possiblyBefore,
  possiblyWithin,
} from "./value/window-order.ts"

// Vocabularies

export { ActorKind } from "./value/vocabulary/actor-kind.ts"
export { AffiliationKind } from "./value/vocabulary/affiliation-kind.ts"
export { AgeGroup } from "./value/vocabulary/age-group.ts"
export { AggregateBasis } from "./value/vocabulary/aggregate-basis.ts"
export { CauseOfHarm } from "./value/vocabulary/cause-of-harm.ts"
export { ClaimChannel, type KnownClaimChannel } from "./value/vocabulary/claim-channel.ts"
export { Condition, type KnownCondition } from "./value/vocabulary/condition.ts"
export { CredibilityScale, type KnownCredibilityScale } from "./value/vocabulary/credibility-scale.ts"
export { Delivery, type KnownDelivery } from "./value/vocabulary/delivery.ts"
export { Frequency } from "./value/vocabulary/frequency.ts"
export { Granularity } from "./value/vocabulary/granularity.ts"
export { Handling } from "./value/vocabulary/handling.ts"
export { IncidentKind } from "./value/vocabulary/incident-kind.ts"
export { IncidentStatus } from "./value/vocabulary/incident-status.ts"
export { Independence } from "./value/vocabulary/independence.ts"
export { InformationCredibility } from "./value/vocabulary/information-credibility.ts"
export { LinkKind } from "./value/vocabulary/link-kind.ts"
export { Modality } from "./value/vocabulary/modality.ts"
export { type KnownMunition, Munition } from "./value/vocabulary/munition.ts"
export { NameKind } from "./value/vocabulary/name-kind.ts"
export { type KnownOccupation, Occupation } from "./value/vocabulary/occupation.ts"
export { Outcome } from "./value/vocabulary/outcome.ts"
export { PartyRole } from "./value/vocabulary/party-role.ts"
export { PersonStatus } from "./value/vocabulary/person-status.ts"
export { PlacePrecision } from "./value/vocabulary/place-precision.ts"
export { PlaceRole } from "./value/vocabulary/place-role.ts"
export { RecordStatus } from "./value/vocabulary/record-status.ts"
export { ResponsibilityRole } from "./value/vocabulary/responsibility-role.ts"
export { Scope } from "./value/vocabulary/scope.ts"
export { Sex } from "./value/vocabulary/sex.ts"
export { type KnownSourceKind, SourceKind } from "./value/vocabulary/source-kind.ts"
export { SourceReliability } from "./value/vocabulary/source-reliability.ts"
export { type KnownTactic, Tactic } from "./value/vocabulary/tactic.ts"
export { type KnownTargetKind, TargetKind } from "./value/vocabulary/target-kind.ts"
export { TargetPart } from "./value/vocabulary/target-part.ts"
export { TargetRelation } from "./value/vocabulary/target-relation.ts"
export { Verdict } from "./value/vocabulary/verdict.ts"

// Testimony

export { type Attested, attested, type Said, says } from "./testimony/attested.ts"
export { isPublication, Publication, type PublicationInit, publication } from "./testimony/publication.ts"
export { isSource, Source, type SourceInit, source } from "./testimony/source.ts"
export {
  Credibility,
  Quote,
  type Speaker,
  SpeakerId,
  Telling,
  type TellingInit,
} from "./testimony/telling.ts"

// Entities

export { Actor, type ActorInit, actor, isActor } from "./entity/actor.ts"
export {
  Affiliation,
  type AffiliationNotes,
  affiliation,
  backedBy,
  holdsRole,
  isAffiliation,
  partOf,
} from "./entity/affiliation.ts"
export { Aggregate, type AggregateInit, aggregate, isAggregate } from "./entity/aggregate.ts"
export {
  type CasualtiesInit,
  CasualtyRange,
  CasualtyRanges,
  casualties,
  type DescribedCount,
  isCasualtyRange,
  Who,
} from "./entity/casualties.ts"
export {
  Act,
  act,
  munition,
  Party,
  party,
  Target,
  type TargetNotes,
  target,
  Weapon,
  weapon,
} from "./entity/happening.ts"
export {
  AttestedAct,
  AttestedCasualties,
  AttestedDateWindow,
  AttestedIncidentKind,
  AttestedIncidentStatus,
  AttestedParty,
  AttestedPlace,
  AttestedSpan,
  AttestedTarget,
  AttestedText,
  AttestedWeapon,
  type FactField,
  Incident,
  type IncidentInit,
  incident,
  isIncident,
} from "./entity/incident.ts"
export { isLink, Link, type LinkNotes, link } from "./entity/link.ts"
export type { AboutResponsibility, AnyStatement, StatementInit } from "./entity/responsibility/about.ts"
export { Admission, admission } from "./entity/responsibility/admission.ts"
export { Attribution, attribution } from "./entity/responsibility/attribution.ts"
export { Claim, claim, isClaim } from "./entity/responsibility/claim.ts"
export { Denial, denial } from "./entity/responsibility/denial.ts"
export { Finding, finding } from "./entity/responsibility/finding.ts"
export { isResponsibility, Responsibility } from "./entity/responsibility/responsibility.ts"
export {
  DeclinedToComment,
  declinedToComment,
  NoClaim,
  NotKnown,
  noClaim,
  notKnown,
} from "./entity/responsibility/silence.ts"
export { type Subject, SubjectId } from "./entity/subject.ts"
export {
  Age,
  isVictim,
  Victim,
  type VictimInit,
  VictimOutcome,
  type VictimOutcomeInit,
  victim,
} from "./entity/victim.ts"

// Datasets

export { type Check, type CheckOptions, type CheckRule, check, type Untested } from "./dataset/check.ts"
export { type Context, contextOf } from "./dataset/context.ts"
export { Coverage, Dataset, type DatasetInit, dataset, isDataset, modelVersion } from "./dataset/dataset.ts"
export { printDataset, readDataset } from "./dataset/file.ts"
export {
  DatasetHeader,
  type DatasetLine,
  printNdjson,
  type RecordType,
  readNdjson,
  readNdjsonLine,
} from "./dataset/ndjson.ts"
export { type Redacted, redact } from "./dataset/redact.ts"
export type { Audience } from "./dataset/redaction/plan.ts"
export type { Removal } from "./dataset/redaction/prune.ts"
export { unite } from "./dataset/unite.ts"

// Answers

export {
  type ActorCandidate,
  type ActorSearch,
  actorSearch,
  type FindOptions,
  findActors,
  type NameMatch,
} from "./resolve/actors/find-actors.ts"
export { type ActorGraph, actorGraph } from "./resolve/actors/graph.ts"
export { type Descent, type Lineage, lineage, type Relative } from "./resolve/actors/lineage.ts"
export type { MembershipStep } from "./resolve/actors/memberships.ts"
export { isPartOf, type Membership } from "./resolve/actors/part-of.ts"
export { type Tenure, truthOn } from "./resolve/actors/tie.ts"
export { type Affiliate, members, umbrellas } from "./resolve/actors/umbrellas.ts"
export type { FactAnswer, FactAnswers } from "./resolve/facts.ts"
export type { Disagreement } from "./resolve/figure/disagreement.ts"
export { type Evidence, type Figure, type FigureOptions, figureOf, fits } from "./resolve/figure/figure.ts"
export type { Group } from "./resolve/figure/group.ts"
export {
  changesBetween,
  type DatasetChanges,
  type FieldChange,
  type IncidentChanges,
  incidentChanges,
} from "./resolve/history/changes.ts"
export type { Altered, ListChanges } from "./resolve/history/paired.ts"
export type {
  FigureReading,
  Movement,
  Picture,
  ResponsibilityReading,
  WhenReading,
  WhereReading,
} from "./resolve/history/picture.ts"
export { type Timeline, type TimelineEntry, type TimelineStep, timeline } from "./resolve/history/timeline.ts"
export { agreement, majority } from "./resolve/policy/agreement.ts"
export { latest, trusting } from "./resolve/policy/choosing.ts"
export { PolicyName, policyNamed } from "./resolve/policy/named.ts"
export {
  type Conflict,
  type CountPolicy,
  convexHull,
  type PolicyParameters,
  type Provenance,
  pending,
  type Resolved,
  union,
} from "./resolve/policy/policy.ts"
export {
  type IncidentView,
  type Policies,
  resolve,
  type WhenAnswer,
  type WhereAnswer,
} from "./resolve/resolve.ts"
export {
  type ActorResponsibility,
  type ResponsibilityAnswer,
  responsibility,
} from "./resolve/responsibility.ts"
export { ResponsibilityStatus } from "./resolve/responsibility-status.ts"
export type { SaidOfFact, SaidThing } from "./resolve/said/said.ts"
export { type Origins, originsOf, type StatementOrigin } from "./resolve/said/source-graph.ts"
export type { AnswerOptions, Fallen } from "./resolve/said/standing.ts"
export { type Sameness, type SamenessConflict, sameness } from "./resolve/sameness.ts"
export {
  type Chronology,
  chronology,
  explainTime,
  type NarrowedTime,
  type Narrowing,
  type TimeContradiction,
} from "./resolve/time/chronology.ts"
export type { TieStatement, TimeStatement } from "./resolve/time/time-network.ts"
export type { TimeWindow } from "./resolve/time/told-time.ts"
export { type Total, total } from "./resolve/total.ts"
export type { Truth } from "./resolve/truth.ts"
export { rowColumns } from "./rows/columns.ts"
export { type RowsCsvOptions, rowsCsv } from "./rows/csv.ts"
export { type RowCollection, type RowFeature, rowsGeoJSON, toGeoJSON } from "./rows/geojson.ts"
export { type Row, rows } from "./rows/rows.ts"
export { type RowsTableSchema, type RowsTableSchemaField, rowsTableSchema } from "./rows/table-schema.ts"
export {
  type DroppedStatement,
  type ExplainedQuestion,
  type Explanation,
  explain,
  type UsedStatement,
} from "./telling/explain.ts"
export { type FigureLink, type Quotable, quotable, type RivalFigure } from "./telling/quotable.ts"
export { type Tellable, type TellOptions, tell } from "./telling/tell.ts"
export { tellChanges } from "./telling/tell-changes.ts"
export { tellTimeline } from "./telling/tell-timeline.ts"
export type { CsvManner } from "./writing/csv.ts"
export type { TableColumn, TableColumnKind } from "./writing/table.ts"
