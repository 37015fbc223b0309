// The two sides of an event: who they are by the cells of a row, and which of them a column depends on.

import type { Actor } from "../../entity/actor.ts"
import type { Party } from "../../entity/happening.ts"
import type { Attested } from "../../testimony/attested.ts"
import type { Extra } from "../../value/extra.ts"
import { type ActorId, actorId } from "../../value/id.ts"
import type { ActorKind } from "../../value/vocabulary/actor-kind.ts"
import { isKnown } from "../passage/kept.ts"
import { localId, localName } from "../passage/local-id.ts"
import { ucdp } from "../ucdp/teller.ts"
import { type Cells, type Columns, cellsBeside } from "./cells.ts"
import { format } from "./crosswalk.ts"

/** The columns that the sides come from. */
export const sideColumns: Columns = ["side_a_new_id", "side_a", "side_b_new_id", "side_b"]

/** A side of an event. */
export interface Side {
  readonly actor: Actor
  readonly party: Attested<Party>
}

/** A side as far as the cells of a row and a statement can both tell it. */
export interface SideRef {
  readonly actor: ActorId
  readonly number: string | null
  readonly name: string | null
}

const longestExternalId = 200
const longestName = 500

/** An id that another system can have. */
export const isExternalId = (id: string): boolean => id.length <= longestExternalId

const civilians = "1"

/** A side of a row, as its number and name tell it. */
export const sideRef = (row: Cells, side: "a" | "b"): SideRef | undefined => {
  const number = (side === "a" ? row.side_a_new_id : row.side_b_new_id) ?? null
  const name = (side === "a" ? row.side_a : row.side_b) ?? null
  if (number === null && name === null) return undefined
  const actor = number === null ? actorId(format, localName(name ?? "")) : actorId("ucdp", localId(number))
  return { actor, number: number !== null && isExternalId(number) ? number : null, name }
}

/** A side of a row as an actor and its part. */
export const sideOf = (row: Cells, side: "a" | "b"): Side | undefined => {
  const ref = sideRef(row, side)
  if (ref === undefined) return undefined
  const { actor: id, number, name } = ref
  const isOneSided = row.type_of_violence === 3
  const state = side === "a" ? row.gwnoa : row.gwnob
  const kind: ActorKind = number === civilians ? "civilians" : isKnown(state) ? "state" : "armed-group"
  const externalIds = [
    ...(number === null ? [] : [{ scheme: "ucdp-actor", id: number }]),
    ...(isKnown(state) ? [{ scheme: "gleditsch-ward", id: String(state) }] : []),
  ]
  return {
    actor: {
      id,
      // What sort of group it is in general, GED does not say.
      ...(kind === "armed-group" ? {} : { kind }),
      ...(name === null
        ? {}
        : name.length > longestName
          ? { description: name }
          : { names: [{ text: name, kind: "full" }] }),
      ...(externalIds.length === 0 ? {} : { externalIds }),
    },
    party: {
      value: {
        actor: id,
        role: isOneSided ? (side === "a" ? "attacker" : "target") : "side",
        kindThen: kind,
      },
      by: [ucdp.id],
      ...(name === null ? {} : { wording: { text: name } }),
    },
  }
}

/** The cells that the sides alone tell: a lone one is side A, and who has no name is called by some other row. */
export const cellsOfSides = (a: SideRef | undefined, b: SideRef | undefined): Cells => {
  const [first, second] = a === undefined ? [b, undefined] : [a, b]
  return {
    side_a_new_id: first?.number ?? null,
    side_a: first === undefined ? null : (first.name ?? first.actor),
    side_b_new_id: second?.number ?? null,
    side_b: second === undefined ? null : (second.name ?? second.actor),
  }
}

/** The kept columns that are true of a side, of both or of a country. */
export const dependents: {
  readonly a: Columns
  readonly b: Columns
  readonly both: Columns
  readonly country: Columns
} = {
  a: ["side_a_dset_id", "gwnoa"],
  b: ["side_b_dset_id", "gwnob"],
  both: [
    "active_year",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
  ],
  country: ["country", "region"],
}

/** Whether the name of a dyad is made of those of its sides. */
export const isNameOfDyad = ({ dyad_name, side_a, side_b }: Cells): boolean =>
  isKnown(dyad_name) && squeezed(dyad_name) === squeezed(`${side_a} - ${side_b}`)

const squeezed = (text: string): string => text.replace(/\s+/g, " ").trim()

/** What kept cells stood beside, so that they are given back only beside the same sides and country. */
export const witnesses = (row: Cells): Extra => {
  const has = (columns: Columns) => columns.some((name) => isKnown(row[name]))
  const ofSides = has([...dependents.a, ...dependents.b, ...dependents.both, "dyad_name"])
  const isNamed =
    (isKnown(row.dyad_name) && !isNameOfDyad(row)) ||
    !isKnown(row.side_a_new_id) ||
    !isKnown(row.side_b_new_id)
  return {
    ...(ofSides ? cellsBeside(["side_a_new_id", "side_b_new_id"], row) : {}),
    ...(ofSides && isNamed ? cellsBeside(["side_a", "side_b"], row) : {}),
    ...(has(dependents.country) ? cellsBeside(["country_id"], row) : {}),
  }
}
