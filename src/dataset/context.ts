// Look-ups over a dataset, handed explicitly to whatever needs more than one record.
import type { Actor } from "../entity/actor.ts"
import type { Affiliation } from "../entity/affiliation.ts"
import type { Aggregate } from "../entity/aggregate.ts"
import type { Incident } from "../entity/incident.ts"
import type { Link } from "../entity/link.ts"
import type { Responsibility } from "../entity/responsibility/responsibility.ts"
import type { SubjectId } from "../entity/subject.ts"
import type { Victim } from "../entity/victim.ts"
import type { Publication } from "../testimony/publication.ts"
import type { Source } from "../testimony/source.ts"
import type { SpeakerId, Telling } from "../testimony/telling.ts"
import type {
  ActorId,
  AggregateId,
  IncidentId,
  PublicationId,
  SourceId,
  StatementId,
  VictimId,
} from "../value/id.ts"
import type { Dataset } from "./dataset.ts"

/**
 * Look-ups over a dataset.
 *
 * @remarks An id that is not in the dataset gives `undefined`; a list that has nothing gives an empty list.
 * @category datasets
 */
export interface Context {
  /** The dataset itself. */
  readonly dataset: Dataset
  /** The source of an id. */
  readonly source: (id: SourceId) => Source | undefined
  /** The publication of an id. */
  readonly publication: (id: PublicationId) => Publication | undefined
  /** The actor of an id. */
  readonly actor: (id: ActorId) => Actor | undefined
  /** The source or actor of a speaker's id. */
  readonly speaker: (id: SpeakerId) => Source | Actor | undefined
  /** The incident of an id. */
  readonly incident: (id: IncidentId) => Incident | undefined
  /** The victim of an id. */
  readonly victim: (id: VictimId) => Victim | undefined
  /** The aggregate of an id. */
  readonly aggregate: (id: AggregateId) => Aggregate | undefined
  /** The affiliations that begin with an actor. */
  readonly affiliationsOf: (id: ActorId) => readonly Affiliation[]
  /** The affiliations that lead to an actor. */
  readonly affiliatesOf: (id: ActorId) => readonly Affiliation[]
  /** The statements about who did something. */
  readonly responsibilityFor: (id: SubjectId) => readonly Responsibility[]
  /** The victims with an outcome in an incident. */
  readonly victimsOf: (id: IncidentId) => readonly Victim[]
  /** The links that begin or end with something. */
  readonly linksOf: (id: SubjectId) => readonly Link[]
  /** The statements, wherever they stand, that replace or take back a statement. */
  readonly replacementsOf: (id: StatementId) => readonly Replacement[]
}

/** A statement that replaces or takes back another. @category datasets */
export interface Replacement {
  /** The statement that does so. */
  readonly statement: Omit<Telling, "by"> & { readonly id?: StatementId }
  /** What it does to the other. */
  readonly makes: "superseded" | "retracted"
}

const replacementsIn = (dataset: Dataset): ReadonlyMap<string, readonly Replacement[]> => {
  const found = new Map<string, Replacement[]>()
  const add = (ids: unknown, statement: Replacement["statement"], makes: Replacement["makes"]): void => {
    for (const id of Array.isArray(ids) ? ids : []) {
      const before = found.get(id)
      if (before === undefined) found.set(id, [{ statement, makes }])
      else before.push({ statement, makes })
    }
  }
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return
    const { supersedes, retracts } = value as Replacement["statement"]
    add(retracts, value, "retracted")
    add(supersedes, value, "superseded")
    for (const inner of Object.values(value)) visit(inner)
  }
  visit(dataset)
  return found
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ((id: string) => T | undefined) => {
  const index = new Map<string, T>()
  for (const record of records) if (!index.has(record.id)) index.set(record.id, record)
  return (id) => index.get(id)
}

const grouped = <T>(
  records: readonly T[],
  keysOf: (record: T) => Iterable<string>,
): ((id: string) => readonly T[]) => {
  const groups = new Map<string, T[]>()
  for (const record of records) {
    for (const key of new Set(keysOf(record))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [record])
      else group.push(record)
    }
  }
  return (id) => groups.get(id) ?? []
}

/**
 * The look-ups over a dataset.
 *
 * @example
 * ```ts
 * const context = contextOf(dataset({ actors: [actor({ id: "actor:us", names: "United States" })] }))
 * context.actor("actor:us")?.names?.[0]?.text // => "United States"
 * context.actor("actor:nobody") // => undefined
 * ```
 * @category datasets
 */
export const contextOf = (dataset: Dataset): Context => {
  const source = byId(dataset.sources)
  const actor = byId(dataset.actors)
  // Most datasets are never asked for these, and finding them means to look at every statement.
  let replacements: ReadonlyMap<string, readonly Replacement[]> | undefined
  return {
    dataset,
    source,
    actor,
    publication: byId(dataset.publications),
    speaker: (id) => (id.startsWith("source:") ? source(id) : actor(id)),
    incident: byId(dataset.incidents),
    victim: byId(dataset.victims),
    aggregate: byId(dataset.aggregates),
    affiliationsOf: grouped(dataset.affiliations, ({ from }) => [from]),
    affiliatesOf: grouped(dataset.affiliations, ({ to }) => [to]),
    responsibilityFor: grouped(dataset.responsibility, ({ about }) => about),
    victimsOf: grouped(dataset.victims, ({ outcomes }) =>
      outcomes.flatMap(({ incident }) => (incident === undefined ? [] : [incident])),
    ),
    linksOf: grouped(dataset.links, ({ from, to }) => [from, to]),
    replacementsOf: (id) => {
      replacements ??= replacementsIn(dataset)
      return replacements.get(id) ?? []
    },
  }
}
