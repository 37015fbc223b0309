// What changed from one state of the record to another: incidents, statements, and the answers that moved with them.
import { sameValue } from "../../core/same-value.ts"
import type { Context } from "../../dataset/context.ts"
import type { Incident } from "../../entity/incident.ts"
import type { Link } from "../../entity/link.ts"
import type { Responsibility } from "../../entity/responsibility/responsibility.ts"
import type { Victim } from "../../entity/victim.ts"
import type { IncidentId, VictimId } from "../../value/id.ts"
import type { RecordStatus } from "../../value/vocabulary/record-status.ts"
import type { Policies } from "../resolve.ts"
import { factsOf, type SaidOfFact } from "../said/said.ts"
import { type ListChanges, paired } from "./paired.ts"
import { type Movement, movementsBetween, pictureOf } from "./picture.ts"

/** One field of a record that is no list of statements, before and after. @category answers */
export interface FieldChange {
  /** The name of the field. */
  readonly field: "names" | "externalIds" | "handling" | "extra"
  /** What it held before; absent where it was not there. */
  readonly before?: unknown
  /** What it holds after; absent where it is not there. */
  readonly after?: unknown
}

/** How one incident changed. @category answers */
export interface IncidentChanges {
  /** The incident as it was. */
  readonly before: Incident
  /** The incident as it is. */
  readonly after: Incident
  /** The statements about its facts. */
  readonly statements: ListChanges<SaidOfFact>
  /** The statements about who did it. */
  readonly responsibility: ListChanges<Responsibility>
  /** The victims with an outcome in it. */
  readonly victims: ListChanges<Victim>
  /** The links that begin or end with it. */
  readonly links: ListChanges<Link>
  /** Where the record itself stood and stands; absent where that stayed. */
  readonly record?: { readonly before?: RecordStatus; readonly after?: RecordStatus }
  /** The other fields that changed. */
  readonly fields: readonly FieldChange[]
  /** The answers that moved. */
  readonly moved: readonly Movement[]
}

/** How one dataset changed into another, at the level of incidents and statements. @category answers */
export interface DatasetChanges {
  /** The incidents that only the second dataset has. */
  readonly added: readonly Incident[]
  /** The incidents that only the first dataset has. */
  readonly vanished: readonly Incident[]
  /** The incidents that both have, and not alike, or of which something else is said. */
  readonly changed: readonly IncidentChanges[]
  /** The number of incidents that stayed as they were, with all that is said of them. */
  readonly unchanged: number
  /** The statements about who did it, of incidents and series. */
  readonly responsibility: ListChanges<Responsibility>
  /** The victims. */
  readonly victims: ListChanges<Victim>
  /** The links. */
  readonly links: ListChanges<Link>
}

/** Whether two records are alike; most are, down to the order of their fields, and that is seen fast. */
const isAlike = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b) || sameValue(a, b)

const noChanges = ({ added, withdrawn, altered }: ListChanges<unknown>): boolean =>
  added.length === 0 && withdrawn.length === 0 && altered.length === 0

const tellers = ({
  by,
  via,
  in: publication,
}: {
  readonly by?: readonly string[]
  readonly via?: readonly string[]
  readonly in?: string
}): readonly string[] => [
  JSON.stringify([by, via, publication]),
  JSON.stringify([by, via]),
  JSON.stringify([by]),
]

// What a statement speaks of, and of whom; who says so is told apart by degrees.
const subjectOf = ({ of, statement }: SaidOfFact): unknown => {
  switch (of) {
    case "parties":
      return [of, statement.value.actor]
    case "targets":
      return [of, statement.value.what]
    case "acts":
      return [of, statement.value.kind]
    default:
      return of
  }
}

const keyed = (subject: unknown, keys: readonly string[]): readonly string[] =>
  keys.map((key) => `${JSON.stringify(subject)} ${key}`)

const factChanges = (old: readonly SaidOfFact[], fresh: readonly SaidOfFact[]): ListChanges<SaidOfFact> =>
  paired(old, fresh, {
    idOf: ({ of, statement: { id } }) => (id === undefined ? undefined : `${of} ${id}`),
    keysOf: (one) => [
      ...keyed(subjectOf(one), tellers(one.statement)),
      ...keyed(one.of, tellers(one.statement)),
    ],
  })

const responsibilityChanges = (
  old: readonly Responsibility[],
  fresh: readonly Responsibility[],
  subjectOf: (statement: Responsibility) => unknown,
): ListChanges<Responsibility> =>
  paired(old, fresh, {
    idOf: ({ id }) => id,
    keysOf: (one) => [
      ...keyed([one.kind, subjectOf(one), "against" in one ? one.against : null], tellers(one)),
      ...keyed([one.kind, subjectOf(one)], tellers(one)),
    ],
  })

const victimChanges = (old: readonly Victim[], fresh: readonly Victim[]): ListChanges<Victim> =>
  paired(old, fresh, { idOf: ({ id }): VictimId => id, keysOf: () => [] })

const linkChanges = (old: readonly Link[], fresh: readonly Link[]): ListChanges<Link> =>
  paired(old, fresh, {
    idOf: ({ id }) => id,
    keysOf: (one) => keyed([one.from, one.kind, one.to], tellers(one)),
  })

const plainFields = ["names", "externalIds", "handling", "extra"] as const

const fieldChanges = (before: Incident, after: Incident): readonly FieldChange[] =>
  plainFields
    .filter((field) => !sameValue(before[field], after[field]))
    .map((field) => ({
      field,
      ...(before[field] === undefined ? {} : { before: before[field] }),
      ...(after[field] === undefined ? {} : { after: after[field] }),
    }))

/**
 * How one incident changed into another: its statements, what is said of who did it, its victims, links and answers.
 *
 * @remarks
 * The two can be two states of one record, each with the dataset it stands in, or two records of one dataset.
 * Statements are matched by their ids; where one has none, by what they speak of and who says so.
 *
 * @example
 * ```ts
 * const told = (min: number) =>
 *   incident({ id: "incident:1", casualties: says("source:police", casualties({ killed: atLeast(min) })) })
 * const [old, fresh] = [told(2), told(5)]
 * const changes = incidentChanges(
 *   old, fresh, contextOf(dataset({ incidents: [old] })), contextOf(dataset({ incidents: [fresh] })),
 * )
 * changes.statements.altered.length // => 1
 * changes.moved[0]?.question // => "killed"
 * ```
 * @category answers
 */
export const incidentChanges = (
  before: Incident,
  after: Incident,
  contextBefore: Context,
  contextAfter: Context = contextBefore,
  policies: Policies = {},
): IncidentChanges => {
  const record = {
    ...(before.record === undefined ? {} : { before: before.record }),
    ...(after.record === undefined ? {} : { after: after.record }),
  }
  return {
    before,
    after,
    statements: factChanges(factsOf(before), factsOf(after)),
    responsibility: responsibilityChanges(
      contextBefore.responsibilityFor(before.id),
      contextAfter.responsibilityFor(after.id),
      () => "both are about this incident",
    ),
    victims: victimChanges(contextBefore.victimsOf(before.id), contextAfter.victimsOf(after.id)),
    links: linkChanges(contextBefore.linksOf(before.id), contextAfter.linksOf(after.id)),
    ...(before.record === after.record ? {} : { record }),
    fields: fieldChanges(before, after),
    moved: movementsBetween(
      pictureOf(before, contextBefore, policies),
      pictureOf(after, contextAfter, policies),
    ),
  }
}

const isUnchanged = ({
  statements,
  responsibility,
  victims,
  links,
  record,
  fields,
  moved,
}: IncidentChanges): boolean =>
  [statements, responsibility, victims, links].every(noChanges) &&
  record === undefined &&
  fields.length === 0 &&
  moved.length === 0

const firstById = (incidents: readonly Incident[]): ReadonlyMap<IncidentId, Incident> => {
  const found = new Map<IncidentId, Incident>()
  for (const incident of incidents) if (!found.has(incident.id)) found.set(incident.id, incident)
  return found
}

const hasIds = (incident: Incident, responsibility: readonly Responsibility[]): boolean =>
  factsOf(incident).some(({ statement }) => statement.id !== undefined) ||
  responsibility.some(({ id }) => id !== undefined)

/**
 * How one dataset changed into another: incidents added, vanished and changed, statement by statement.
 *
 * @remarks
 * Incidents are matched by their ids; of several records with one id the first counts. A changed incident is told with
 * the statements that were added, withdrawn and altered and with the answers that moved, by the policies given. What is
 * said of actors, sources and series is not compared.
 *
 * @example
 * ```ts
 * const told = (min: number) =>
 *   dataset({ incidents: [incident({ id: "incident:1", casualties: says("source:police", casualties({ killed: atLeast(min) })) })] })
 * const { added, changed } = changesBetween(contextOf(told(2)), contextOf(told(5)))
 * added.length // => 0
 * changed.length // => 1
 * changed[0]?.moved[0]?.question // => "killed"
 * ```
 * @category answers
 */
export const changesBetween = (before: Context, after: Context, policies: Policies = {}): DatasetChanges => {
  const old = firstById(before.dataset.incidents)
  const fresh = firstById(after.dataset.incidents)
  // Two things can move an answer from afar: what replaces a statement with an id, and the day of a publication.
  const publicationsMoved =
    policies.asOf !== undefined && !isAlike(before.dataset.publications, after.dataset.publications)
  const canHaveMoved = (one: Incident, other: Incident): boolean =>
    publicationsMoved ||
    !isAlike(one, other) ||
    !isAlike(before.responsibilityFor(one.id), after.responsibilityFor(one.id)) ||
    !isAlike(before.victimsOf(one.id), after.victimsOf(one.id)) ||
    !isAlike(before.linksOf(one.id), after.linksOf(one.id)) ||
    hasIds(one, before.responsibilityFor(one.id))
  const changed: IncidentChanges[] = []
  let unchanged = 0
  for (const [id, incident] of old) {
    const now = fresh.get(id)
    if (now === undefined) continue
    const changes = canHaveMoved(incident, now)
      ? incidentChanges(incident, now, before, after, policies)
      : undefined
    if (changes === undefined || isUnchanged(changes)) unchanged += 1
    else changed.push(changes)
  }
  return {
    added: [...fresh.values()].filter(({ id }) => !old.has(id)),
    vanished: [...old.values()].filter(({ id }) => !fresh.has(id)),
    changed,
    unchanged,
    responsibility: responsibilityChanges(
      before.dataset.responsibility,
      after.dataset.responsibility,
      ({ about }) => about[0],
    ),
    victims: victimChanges(before.dataset.victims, after.dataset.victims),
    links: linkChanges(before.dataset.links, after.dataset.links),
  }
}
