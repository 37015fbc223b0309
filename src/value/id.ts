// The kinds of things that have ids, and the builders of those ids.
import type * as z from "zod"
import { type IdBuilder, type IdOf, idBuilder, idSchema } from "../core/id.ts"

/** The id of a source: `source:reuters`. @category identifiers */
export type SourceId = IdOf<"source">
/** The id of a publication: `publication:efe/2024-01-04-1`. @category identifiers */
export type PublicationId = IdOf<"publication">
/** The id of an actor: `actor:al-nujaba`, `actor:ucdp/531`. @category identifiers */
export type ActorId = IdOf<"actor">
/** The id of an incident: `incident:2024-01-04-baghdad`. @category identifiers */
export type IncidentId = IdOf<"incident">
/** The id of a victim: `victim:abu-taqua`. @category identifiers */
export type VictimId = IdOf<"victim">
/** The id of an aggregate: `aggregate:attacks-on-us-forces`. @category identifiers */
export type AggregateId = IdOf<"aggregate">
/** The id of one statement, for what supersedes or retracts it: `statement:police-toll-1`. @category identifiers */
export type StatementId = IdOf<"statement">

/** The form of a source's id. @category identifiers */
export const SourceId: z.ZodType<SourceId, SourceId> = idSchema("source")
/** The form of a publication's id. @category identifiers */
export const PublicationId: z.ZodType<PublicationId, PublicationId> = idSchema("publication")
/** The form of an actor's id. @category identifiers */
export const ActorId: z.ZodType<ActorId, ActorId> = idSchema("actor")
/** The form of an incident's id. @category identifiers */
export const IncidentId: z.ZodType<IncidentId, IncidentId> = idSchema("incident")
/** The form of a victim's id. @category identifiers */
export const VictimId: z.ZodType<VictimId, VictimId> = idSchema("victim")
/** The form of an aggregate's id. @category identifiers */
export const AggregateId: z.ZodType<AggregateId, AggregateId> = idSchema("aggregate")
/** The form of a statement's id. @category identifiers */
export const StatementId: z.ZodType<StatementId, StatementId> = idSchema("statement")

/**
 * Builds a source's id from a local name, or from a dataset and its name in it.
 *
 * @example
 * ```ts
 * sourceId("reuters") // => "source:reuters"
 * ```
 * @category identifiers
 */
export const sourceId: IdBuilder<"source"> = idBuilder("source")
/**
 * Builds a publication's id.
 *
 * @example
 * ```ts
 * publicationId("efe", "2024-01-04/1") // => "publication:efe/2024-01-04%2F1"
 * ```
 * @category identifiers
 */
export const publicationId: IdBuilder<"publication"> = idBuilder("publication")
/**
 * Builds an actor's id.
 *
 * @example
 * ```ts
 * actorId("ucdp", "531") // => "actor:ucdp/531"
 * ```
 * @category identifiers
 */
export const actorId: IdBuilder<"actor"> = idBuilder("actor")
/**
 * Builds an incident's id.
 *
 * @example
 * ```ts
 * incidentId("ucdp-ged", "300380") // => "incident:ucdp-ged/300380"
 * ```
 * @category identifiers
 */
export const incidentId: IdBuilder<"incident"> = idBuilder("incident")
/**
 * Builds a victim's id.
 *
 * @example
 * ```ts
 * victimId("abu-taqua") // => "victim:abu-taqua"
 * ```
 * @category identifiers
 */
export const victimId: IdBuilder<"victim"> = idBuilder("victim")
/**
 * Builds an aggregate's id.
 *
 * @example
 * ```ts
 * aggregateId("attacks-since-october") // => "aggregate:attacks-since-october"
 * ```
 * @category identifiers
 */
export const aggregateId: IdBuilder<"aggregate"> = idBuilder("aggregate")
/**
 * Builds the id of one statement.
 *
 * @example
 * ```ts
 * statementId("police-toll-1") // => "statement:police-toll-1"
 * ```
 * @category identifiers
 */
export const statementId: IdBuilder<"statement"> = idBuilder("statement")
