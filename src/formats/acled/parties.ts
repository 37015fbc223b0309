// The actors of an event as its parties, and back.

import type { ActorKind } from "../../value/vocabulary/actor-kind.ts"
import type { PartyRole } from "../../value/vocabulary/party-role.ts"
import { isKnown } from "../passage/kept.ts"
import type { Cells, Columns } from "./cells.ts"
import { type AcledInter, interactionOf, inters as sorts } from "./codes.ts"

/** The columns of the actors. */
export const partyColumns: Columns = [
  "actor1",
  "assoc_actor_1",
  "inter1",
  "actor2",
  "assoc_actor_2",
  "inter2",
  "interaction",
]

/** One party by its name as the row writes it. */
export interface NamedParty {
  readonly name: string
  readonly role: PartyRole
  readonly kind?: ActorKind
}

const police = /^Police Forces of /
const forces = /^(?:Military|Police) Forces of /

const kinds: { readonly [Inter in AcledInter]?: ActorKind } = {
  "Rebel group": "rebel-group",
  "Political militia": "political-militia",
  "Identity militia": "communal-militia",
  Rioters: "rioters",
  Protesters: "protesters",
  Civilians: "civilians",
}

// External forces are those of other states, of several, private ones and others: the name alone can tell.
/** The kind of actor that a sort is, as far as its name tells. */
export const kindOf = (inter: AcledInter | null | undefined, name: string): ActorKind | undefined => {
  if (!isKnown(inter)) return undefined
  if (inter !== "State forces" && inter !== "External/Other forces") return kinds[inter]
  if (police.test(name)) return "police"
  return inter === "State forces" || forces.test(name) ? "state-force" : undefined
}

const inters: { readonly [Kind in ActorKind]?: AcledInter } = {
  state: "State forces",
  "state-force": "State forces",
  police: "State forces",
  "rebel-group": "Rebel group",
  "political-militia": "Political militia",
  "communal-militia": "Identity militia",
  rioters: "Rioters",
  protesters: "Protesters",
  civilians: "Civilians",
  "international-force": "External/Other forces",
  pmsc: "External/Other forces",
}

/** The sort of an actor of a kind; none for kinds that ACLED tells apart more finely, as armed groups. */
export const interOfKind = (kind: ActorKind | undefined): AcledInter | null =>
  kind === undefined ? null : (inters[kind] ?? null)

const listed = (cell: string | null | undefined): readonly string[] =>
  isKnown(cell)
    ? cell
        .split(";")
        .map((name) => name.trim())
        .filter((name) => name !== "")
    : []

/** Whether an event is violence against civilians, the one type in which the order of the actors means something. */
export const isAgainstCivilians = ({ event_type }: Cells): boolean =>
  event_type === "Violence against civilians"

/**
 * The parties of an event, each actor before those who are associated with it.
 *
 * @remarks
 * In violence against civilians the first actor attacks and the second is the target; of an export with one row for
 * each actor the row of the civilians names them first. Elsewhere both are sides. Associated actors are allies for
 * want of a better word: ACLED lists allied units, groups that people belong to, and bystanders alike.
 */
export const partiesOf = (row: Cells): readonly NamedParty[] => {
  const { actor1, actor2, inter1, inter2, assoc_actor_1, assoc_actor_2 } = row
  const isDirected = isAgainstCivilians(row)
  const isTargetAlone = isDirected && !isKnown(actor2) && inter1 === "Civilians"
  const main = (
    name: string | null | undefined,
    inter: AcledInter | null | undefined,
    directed: PartyRole,
  ): readonly NamedParty[] => {
    if (!isKnown(name)) return []
    const kind = kindOf(inter, name)
    return [{ name, role: isDirected ? directed : "side", ...(kind === undefined ? {} : { kind }) }]
  }
  const allies = (cell: string | null | undefined): readonly NamedParty[] =>
    listed(cell).map((name) => ({ name, role: "ally" }))
  return [
    ...main(actor1, inter1, isTargetAlone ? "target" : "attacker"),
    ...allies(assoc_actor_1),
    ...main(actor2, inter2, "target"),
    ...allies(assoc_actor_2),
  ]
}

/** A main actor with those who stand with it. */
interface Side {
  readonly main: NamedParty
  readonly allies: readonly NamedParty[]
}

// Who is named after an actor stands with it; who is named before any stands with the first.
const sidesOf = (parties: readonly NamedParty[]): readonly Side[] => {
  const mains = parties.flatMap(({ role }, at) => (role === "ally" ? [] : [at]))
  const sides = mains.map((at, index): Side => {
    const next = mains[index + 1] ?? parties.length
    const before = index === 0 ? parties.slice(0, at) : []
    return { main: parties[at]!, allies: [...before, ...parties.slice(at + 1, next)] }
  })
  // The target comes second; those of one role stay in their order.
  const isTarget = ({ main }: (typeof sides)[number]): boolean => main.role === "target"
  return [...sides.filter((side) => !isTarget(side)), ...sides.filter(isTarget)]
}

/** The parties that have no column: every main actor after the second. */
export const supernumerary = (parties: readonly NamedParty[]): readonly NamedParty[] =>
  sidesOf(parties)
    .slice(2)
    .map(({ main }) => main)

/** Whether an interaction can be that of a lone actor with somebody who has a row of their own. */
export const meetsElsewhere = ({ actor2, inter1, interaction }: Cells): boolean =>
  !isKnown(actor2) && isKnown(inter1) && sorts.some((other) => interactionOf(inter1, other) === interaction)

const unarmed: ReadonlySet<ActorKind> = new Set(["civilians", "protesters"])

/** Whether civilians can be those who were targeted: the target, where there is one, else one of two sides. */
export const canTargetCivilians = (parties: readonly NamedParty[]): boolean => {
  const targets = parties.filter(({ role }) => role === "target")
  const mains = parties.filter(({ role }) => role !== "ally")
  const those = targets.length > 0 ? targets : mains
  return (
    (targets.length === 0 && mains.length < 2) ||
    those.some(({ kind }) => kind === undefined || unarmed.has(kind))
  )
}

/** The actors of a row and their sorts. */
export const cellsOfParties = (
  parties: readonly NamedParty[],
  interOf: (party: NamedParty) => AcledInter | null = ({ kind }) => interOfKind(kind),
): Cells => {
  const [first, second] = sidesOf(parties)
  const names = (side: Side | undefined): string | null =>
    side === undefined || side.allies.length === 0 ? null : side.allies.map(({ name }) => name).join("; ")
  const inter1 = first === undefined ? null : interOf(first.main)
  const inter2 = second === undefined ? null : interOf(second.main)
  const isTold = inter1 !== null && (second === undefined || inter2 !== null)
  return {
    actor1: first?.main.name ?? null,
    assoc_actor_1: names(first),
    inter1,
    actor2: second?.main.name ?? null,
    assoc_actor_2: names(second),
    inter2,
    interaction: isTold ? interactionOf(inter1, inter2) : null,
  }
}
