// An event of ACLED as an incident: its day, place, actors, kind and fatalities, said by ACLED.

import type { Actor } from "../../entity/actor.ts"
import type { Party } from "../../entity/happening.ts"
import type { Responsibility } from "../../entity/responsibility/responsibility.ts"
import type { Attested } from "../../testimony/attested.ts"
import type { Source } from "../../testimony/source.ts"
import type { Extra } from "../../value/extra.ts"
import { type ActorId, actorId, type IncidentId, incidentId } from "../../value/id.ts"
import { isKnown } from "../passage/kept.ts"
import { localId, localName } from "../passage/local-id.ts"
import type { Becomes } from "../passage/passage.ts"
import { type Cells, exceptions, format } from "./cells.ts"
import { cellsOfDeed, deedColumns, deedOf } from "./deed.ts"
import {
  canTargetCivilians,
  cellsOfParties,
  isAgainstCivilians,
  meetsElsewhere,
  type NamedParty,
  partiesOf,
  partyColumns,
} from "./parties.ts"
import { cellsOfPlace, placeColumns, placeOf } from "./place.ts"
import { countOfFatalities } from "./toll.ts"
import { cellsOfWindow, whenColumns, windowOf } from "./when.ts"

/** ACLED as a source. */
export const teller: Source = {
  id: "source:acled",
  kind: "dataset",
  names: [
    { text: "Armed Conflict Location & Event Data", kind: "full" },
    { text: "ACLED", kind: "acronym" },
  ],
}

const by = [teller.id]

const longestExternalId = 200
const longestName = 500

const actorIdOf = (name: string): ActorId => actorId(format, localName(name))

/** Names that say of an actor that nobody has named it. */
export const unidentified: RegExp = /^Unidentified\b/

interface IdentifiedParty extends NamedParty {
  readonly id: ActorId
}

// All groups that nobody named in a country are one actor of ACLED; that it is no group, its mark says.
const actorOf = ({ id, name }: IdentifiedParty): Actor => ({
  id,
  ...(name.length > longestName ? { description: name } : { names: [{ text: name, kind: "full" }] }),
  ...(unidentified.test(name) ? { unidentified: true } : {}),
})

const partyOf = ({ id, name, role, kind }: IdentifiedParty): Attested<Party> => ({
  value: { actor: id, role, ...(kind === undefined ? {} : { kindThen: kind }) },
  by,
  wording: { text: name },
})

/**
 * What is said of who did it.
 *
 * @remarks
 * Only in violence against civilians does the order of the actors say who did it to whom: there ACLED attributes the
 * event to the first actor, and names no source for it. In explosions and battles the order means nothing, and a lone
 * actor of a mine can be who laid it or whom it hit. A group that nobody named is nobody to attribute it to. Claims
 * stand in the notes alone.
 */
const attributionsOf = (
  row: Cells,
  parties: readonly IdentifiedParty[],
  about: IncidentId,
): readonly Responsibility[] =>
  isAgainstCivilians(row)
    ? parties
        .filter(({ name, role }) => role === "attacker" && !unidentified.test(name))
        .map(({ id }) => ({ kind: "attribution", by, against: [id], about: [about] }))
    : []

// Of a row for each actor the interaction alone is kept, so that the rows of one event do not contradict each other.
const partyExceptions = (row: Cells, named: readonly NamedParty[]): Extra => {
  const told = cellsOfParties(named)
  const isOdd = isKnown(row.civilian_targeting) && !canTargetCivilians(named)
  if (!meetsElsewhere(row)) return exceptions(partyColumns, row, told, isOdd)
  const others = exceptions(partyColumns, row, { ...told, interaction: row.interaction ?? null }, isOdd)
  return Object.keys(others).length > 0 ? others : exceptions(["interaction"], row, told)
}

/** What a row becomes. */
export const toModel = (row: Cells): Becomes<"incidents"> | { readonly needs: string } => {
  const { event_id_cnty: event, fatalities, notes } = row
  if (!isKnown(event)) return { needs: "event_id_cnty" }
  const id = incidentId(format, localId(event))
  const window = windowOf(row)
  const deed = deedOf(row)
  const named = partiesOf(row)
  const parties = named.map((party): IdentifiedParty => ({ ...party, id: actorIdOf(party.name) }))
  const place = placeOf(row)
  const responsibility = attributionsOf(row, parties, id)
  const toldPlace = cellsOfPlace(place)
  const extra = {
    ...(event.length > longestExternalId ? { [`${format}:event_id_cnty`]: event } : {}),
    ...exceptions(whenColumns, row, window === undefined ? {} : (cellsOfWindow(window) ?? {})),
    ...exceptions(deedColumns, row, cellsOfDeed(deed)),
    ...partyExceptions(row, named),
    ...Object.assign({}, ...placeColumns.map(({ columns }) => exceptions(columns, row, toldPlace))),
  }
  return {
    record: {
      id,
      ...(deed.kind === undefined ? {} : { kind: [{ value: deed.kind, by }] }),
      ...(window === undefined ? {} : { when: [{ value: window, by }] }),
      ...(place === undefined ? {} : { where: [{ value: place, by }] }),
      ...(parties.length === 0 ? {} : { parties: parties.map(partyOf) }),
      ...(deed.tactic === undefined
        ? {}
        : {
            acts: [
              {
                value: { kind: deed.tactic },
                by,
                wording: { text: row.sub_event_type ?? row.event_type ?? deed.tactic },
              },
            ],
          }),
      ...(isKnown(fatalities)
        ? {
            casualties: [
              {
                value: [{ outcome: "killed", count: countOfFatalities(fatalities, notes), scope: "total" }],
                by,
              },
            ],
          }
        : {}),
      ...(event.length > longestExternalId ? {} : { externalIds: [{ scheme: format, id: event }] }),
      ...(Object.keys(extra).length === 0 ? {} : { extra }),
    },
    beside: {
      actors: parties.map(actorOf),
      ...(responsibility.length === 0 ? {} : { responsibility }),
    },
  }
}
