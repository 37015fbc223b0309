// The sides of a yearly row as parties of an aggregate, and the parties as sides again.
import type { Actor } from "../../entity/actor.ts"
import type { Aggregate } from "../../entity/aggregate.ts"
import type { Party } from "../../entity/happening.ts"
import type { ActorKind } from "../../value/vocabulary/actor-kind.ts"
import type { PartyRole } from "../../value/vocabulary/party-role.ts"
import { keptCell } from "../passage/kept.ts"
import type { ExportNotes, Loss } from "../passage/passage.ts"
import { actorTold, nameOf, namesOf, numberOf, stillSays } from "./actors.ts"
import { type Cells, idsIn, listed, namesIn, numbersIn, textIn } from "./lists.ts"

/** The columns that tell of those who stand in one place of a row: on side A, behind it, within it. */
export interface Slot {
  /** The part that they take. */
  readonly role: PartyRole
  /** Whether they are a side itself, and no supporters or members of it. */
  readonly isMain: boolean
  /** What sort of actor they are where neither a number nor a name tells that they are a state. */
  readonly kind?: ActorKind
  /** What sort of actor they are by a code of the row, whatever else tells it; a code may stand for none. */
  readonly coded?: { readonly kind: ActorKind | undefined }
  /** The column of their numbers in UCDP. */
  readonly numbers?: string
  /** The column of their names. */
  readonly names?: string
  /** The column of the full name in English. */
  readonly english?: string
  /** The column of the name in its own language. */
  readonly own?: string
  /** The column of their numbers by Gleditsch and Ward. */
  readonly states?: string
}

/** Those who stand in one slot of a row. */
export interface Standing {
  /** The slot. */
  readonly slot: Slot
  /** The actors. */
  readonly actors: readonly Actor[]
}

/** The columns of a slot. */
export const columnsOf = ({ numbers, names, english, own, states }: Slot): readonly string[] =>
  [numbers, names, english, own, states].filter((column) => column !== undefined)

/** The actors that stand in a slot of a row. */
const actorsIn = (format: string, slot: Slot, cells: Cells): readonly Actor[] => {
  const numbers = idsIn(textIn(cells, slot.numbers))
  const states = numbersIn(textIn(cells, slot.states))
  const text = textIn(cells, slot.names)
  // A name alone is one actor's where no comma can part it.
  const count = numbers?.length ?? states?.length ?? (text === undefined || text.includes(",") ? 0 : 1)
  const names = namesIn(text, count)
  const isOne = count === 1
  return Array.from({ length: count }, (_, at) => {
    const state = states?.length === count ? states[at] : undefined
    const others = isOne ? [textIn(cells, slot.own), textIn(cells, slot.english)] : []
    const isState = state !== undefined || names?.[at]?.startsWith("Government of ") === true
    const kind = slot.coded === undefined ? (isState ? "state" : slot.kind) : slot.coded.kind
    return actorTold(format, {
      number: numbers?.[at],
      state,
      names: namesOf(names?.[at], others[0], others[1]),
      kind,
    })
  }).filter((actor) => actor !== undefined)
}

/** Those who stand in the slots of a row. */
export const standingIn = (format: string, slots: readonly Slot[], cells: Cells): readonly Standing[] =>
  slots.map((slot) => ({ slot, actors: actorsIn(format, slot, cells) }))

/** The parties that stand in the slots of a row. */
export const partiesOf = (standing: readonly Standing[]): readonly Party[] =>
  standing.flatMap(({ slot, actors }) =>
    actors.map(({ id, kind }) => ({
      actor: id,
      role: slot.role,
      ...(kind === undefined ? {} : { kindThen: kind }),
    })),
  )

/** What of a row's lists of names could not be parted, so that the actors are without them. */
export const unparted = (standing: readonly Standing[], cells: Cells): readonly Loss[] =>
  standing.flatMap(({ slot: { names }, actors }) => {
    const text = textIn(cells, names)
    return names === undefined ||
      text === undefined ||
      (actors.length > 0 && actors.every((actor) => actor.names))
      ? []
      : [
          {
            field: names,
            value: text,
            reason: "Which of its commas part the names cannot be told; it is kept as text.",
          },
        ]
  })

// Who was attacked is on a side of fighting, and never the one who attacks.
const canTake = ({ role, isMain }: Slot, { role: taken }: Party): boolean =>
  isMain && (role === "side" ? taken !== "ally" : taken === role)

interface Placed extends Standing {
  /** Whether they are those whom the row told of, as it told of them. */
  readonly isAsTold: boolean
}

// Those whom the row told of keep their place; a party that came later takes a side that is empty.
const placed = (
  told: readonly Standing[],
  { parties = [] }: Aggregate,
  { context }: ExportNotes,
): { readonly places: readonly Placed[]; readonly astray: readonly Party[] } => {
  const left = [...parties]
  const take = (role: PartyRole, actor: string): boolean => {
    const at = left.findIndex((party) => party.role === role && party.actor === actor)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }
  const places = told.map(({ slot, actors }) => {
    const stayed = actors.filter(({ id }) => take(slot.role, id))
    const isAsTold =
      stayed.length === actors.length && stayed.every((one) => stillSays(context.actor(one.id), one))
    return { slot, actors: [...stayed], isAsTold: isAsTold && actors.length > 0 }
  })
  const astray = left.filter((party) => {
    const place = places.find(({ slot, actors }) => canTake(slot, party) && actors.length === 0)
    place?.actors.push(context.actor(party.actor) ?? { id: party.actor })
    return place === undefined
  })
  return { places, astray }
}

const cellsAnew = ({ slot, actors }: Standing, { context }: ExportNotes): Cells => {
  const known = actors.map((actor) => context.actor(actor.id) ?? actor)
  const [only] = known.length === 1 ? known : []
  const english = only?.names?.find(({ lang }) => lang === "en")?.text
  const written: readonly (readonly [column: string | undefined, cell: string | null])[] = [
    [slot.numbers, listed(known.map((actor) => numberOf(actor, "ucdp-actor")))],
    [slot.names, listed(known.map(nameOf))],
    [slot.states, listed(known.map((actor) => numberOf(actor, "gleditsch-ward")))],
    [slot.english, english ?? null],
    [slot.own, null],
  ]
  return Object.fromEntries(
    written.flatMap(([column, cell]) => (column === undefined ? [] : [[column, cell]])),
  )
}

/** What the parties of an aggregate are as cells, which have no place left in the row, and which never have one. */
export const cellsOfParties = (
  format: string,
  slots: readonly Slot[],
  record: Aggregate,
  notes: ExportNotes,
): { readonly cells: Cells; readonly astray: readonly Party[]; readonly lost: readonly Party[] } => {
  const kept = (slot: Slot): Cells =>
    Object.fromEntries(columnsOf(slot).map((column) => [column, keptCell(format, column, record) ?? null]))
  const told = slots.map((slot): Standing => ({ slot, actors: actorsIn(format, slot, kept(slot)) }))
  const { places, astray } = placed(told, record, notes)
  const cells = places.map((place, at): Cells => {
    const isUntouched = place.actors.length === 0 && told[at]?.actors.length === 0
    return place.isAsTold || isUntouched ? kept(place.slot) : cellsAnew(place, notes)
  })
  const isOfSide = (party: Party): boolean => slots.some((slot) => canTake(slot, party))
  return {
    cells: Object.assign({}, ...cells),
    astray: astray.filter(isOfSide),
    lost: astray.filter((party) => !isOfSide(party)),
  }
}
