// An event of GED as an incident: its sides, days, place and estimates of the dead, said by UCDP.
import type { Actor } from "../../entity/actor.ts"
import type { CasualtyRange } from "../../entity/casualties.ts"
import type { Party } from "../../entity/happening.ts"
import type { Incident } from "../../entity/incident.ts"
import type { Attested } from "../../testimony/attested.ts"
import { boundsOfMonth } from "../../value/calendar-unit.ts"
import { partsOf } from "../../value/civil-day.ts"
import type { DateWindow } from "../../value/date-window.ts"
import { type ActorId, actorId, incidentId } from "../../value/id.ts"
import type { Place } from "../../value/place.ts"
import type { ActorKind } from "../../value/vocabulary/actor-kind.ts"
import { lengthInDays } from "../../value/window-order.ts"
import { countryOfGw } from "../crosswalk/gleditsch-ward.ts"
import { keptCells } from "../passage/kept.ts"
import { localName } from "../passage/local-name.ts"
import type { Becomes, Loss, RowFacts } from "../passage/passage.ts"
import { countOfEstimates } from "../ucdp/estimate.ts"
import { ucdp } from "../ucdp/teller.ts"
import { cellOfGrid, format, kinds, precisions } from "./crosswalk.ts"
import { dateCode } from "./date-code.ts"
import type { UcdpGedRow } from "./row.ts"

type Row = RowFacts<UcdpGedRow>

const by = [ucdp.id]

// Code 2 is some 25 km around the place that is named.
const radiusOfCode2 = 25

const isKnown = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null

/** The window of an event; what no window can say of the code is told by the kept cell. */
const windowOf = ({ date_start: start, date_end: end, date_prec: code }: Row): DateWindow | undefined => {
  if (!isKnown(start) && !isKnown(end)) return undefined
  const bounds = {
    ...(isKnown(start) ? { earliest: start } : {}),
    ...(isKnown(end) ? { latest: end } : {}),
  }
  if (!isKnown(start) || !isKnown(end) || start > end) return { ...bounds, granularity: "period" }
  if (start === end) return { ...bounds, granularity: "day" }
  if (code === 5) return { ...bounds, granularity: "period" }
  if (code === 3 && lengthInDays(bounds) === 7) return { ...bounds, granularity: "week" }
  return code === 4 && isMonth(start, end)
    ? { ...bounds, granularity: "month" }
    : { ...bounds, granularity: "days" }
}

const isMonth = (start: string, end: string): boolean => {
  const { year = 0, month = 0 } = partsOf(start) ?? {}
  const bounds = boundsOfMonth(year, month)
  return bounds?.earliest === start && bounds.latest === end
}

const placeOf = (row: Row): Place | undefined => {
  const { where_prec, where_coordinates, where_description, adm_1, adm_2, latitude, longitude, country_id } =
    row
  const country = isKnown(country_id) ? countryOfGw(country_id, row.year ?? undefined) : undefined
  const place = {
    ...(isKnown(where_coordinates) ? { name: where_coordinates } : {}),
    ...(country === undefined ? {} : { country }),
    ...(isKnown(country_id) ? { countryCodes: [{ scheme: "gleditsch-ward", id: String(country_id) }] } : {}),
    ...(isKnown(adm_1) ? { admin: isKnown(adm_2) ? [adm_1, adm_2] : [adm_1] } : {}),
    ...(isKnown(latitude) && isKnown(longitude) ? { point: { latitude, longitude } } : {}),
  }
  if (Object.keys(place).length === 0) return undefined
  return {
    ...place,
    // A file without the code leaves it open whether the point is a spot or the middle of a country.
    precision: isKnown(where_prec) ? precisions[where_prec] : "country",
    ...(where_prec === 2 ? { radiusKm: radiusOfCode2 } : {}),
    ...(isKnown(where_description) ? { wording: where_description } : {}),
  }
}

interface Side {
  readonly actor: Actor
  readonly party: Attested<Party>
}

const civilians = "1"

const sideOf = (row: Row, side: "a" | "b"): Side | undefined => {
  const isA = side === "a"
  const number = isA ? row.side_a_new_id : row.side_b_new_id
  const name = isA ? row.side_a : row.side_b
  const state = isA ? row.gwnoa : row.gwnob
  if (!isKnown(number) && !isKnown(name)) return undefined
  const isOneSided = row.type_of_violence === 3
  const id: ActorId = isKnown(number) ? actorId("ucdp", number) : actorId(format, localName(name ?? ""))
  const kind: ActorKind = number === civilians ? "civilians" : isKnown(state) ? "state" : "armed-group"
  return {
    actor: {
      id,
      // What sort of group it is in general, GED does not say.
      ...(kind === "armed-group" ? {} : { kind }),
      ...(isKnown(name) ? { names: [{ text: name, kind: "full" }] } : {}),
      ...(isKnown(number) || isKnown(state)
        ? {
            externalIds: [
              ...(isKnown(number) ? [{ scheme: "ucdp-actor", id: number }] : []),
              ...(isKnown(state) ? [{ scheme: "gleditsch-ward", id: String(state) }] : []),
            ],
          }
        : {}),
    },
    party: {
      value: { actor: id, role: isOneSided ? (isA ? "attacker" : "target") : "side", kindThen: kind },
      by,
      ...(isKnown(name) ? { wording: { text: name } } : {}),
    },
  }
}

// The parts are best estimates without bounds of their own: four parts of a best estimate of 6 are no floor under
// a lowest estimate of 4.
const partsOfToll = (row: Row, a: Side | undefined, b: Side | undefined): readonly CasualtyRange[] => {
  const part = (best: number | null | undefined, of: Partial<CasualtyRange>): readonly CasualtyRange[] =>
    isKnown(best)
      ? [{ outcome: "killed", count: { min: 0, best }, scope: "part", ...of, disjoint: true }]
      : []
  return [
    ...part(row.deaths_a, a === undefined ? { who: { wording: "side A" } } : { side: a.actor.id }),
    ...part(row.deaths_b, b === undefined ? { who: { wording: "side B" } } : { side: b.actor.id }),
    ...part(row.deaths_civilians, { who: { status: "civilian" } }),
    ...part(row.deaths_unknown, { who: { wording: "unknown" } }),
  ]
}

const tollOf = (row: Row, a: Side | undefined, b: Side | undefined): readonly CasualtyRange[] => {
  const count = countOfEstimates(row)
  const total: readonly CasualtyRange[] =
    count === undefined ? [] : [{ outcome: "killed", count, scope: "total" }]
  return [...total, ...partsOfToll(row, a, b)]
}

// Cells that the facts would write otherwise: an official row that breaks a rule comes back as it was.
const exceptions = (row: Row, window: DateWindow | undefined): Incident["extra"] => {
  const count = countOfEstimates(row)
  const { latitude, longitude, priogrid_gid, adm_1, adm_2, year, date_prec, where_prec } = row
  const hasPoint = isKnown(latitude) && isKnown(longitude)
  const gridCell = hasPoint ? cellOfGrid(latitude, longitude) : undefined
  const unless = <T extends string | number>(
    value: T | null | undefined,
    told: T | undefined,
  ): T | undefined => (isKnown(value) && value !== told ? value : undefined)
  return keptCells(format, {
    low: unless(row.low, count?.min),
    high: unless(row.high, count?.max),
    date_prec: unless(date_prec, window === undefined ? undefined : dateCode(window)),
    year: unless(year, window === undefined ? undefined : partsOf(window.earliest ?? window.latest)?.year),
    priogrid_gid: unless(priogrid_gid, gridCell),
    adm_2: isKnown(adm_1) ? undefined : (adm_2 ?? undefined),
    where_prec: placeOf(row) === undefined ? (where_prec ?? undefined) : undefined,
    latitude: hasPoint ? undefined : (latitude ?? undefined),
    longitude: hasPoint ? undefined : (longitude ?? undefined),
  })
}

const wkt = /^POINT ?\((-?[0-9.]+) (-?[0-9.]+)\)$/

// A millionth of a degree is a tenth of a metre; no event is known so well.
const isSame = (digits: string | undefined, degrees: number): boolean =>
  Math.abs(Number(digits) - degrees) < 1e-6

/** What the point as text says otherwise than the point. */
const contradicted = ({ geom_wkt, latitude, longitude }: Row): readonly Loss[] => {
  if (!isKnown(geom_wkt)) return []
  const [, x, y] = wkt.exec(geom_wkt) ?? []
  if (isKnown(latitude) && isKnown(longitude) && isSame(x, longitude) && isSame(y, latitude)) return []
  return [
    {
      field: "geom_wkt",
      value: geom_wkt,
      reason: "It is not the point of latitude and longitude, which stand.",
    },
  ]
}

/** What a row of GED becomes. */
export const toModel = (row: Row): Becomes<"incidents"> | { readonly needs: string } => {
  if (!isKnown(row.id)) return { needs: "the id of the event" }
  const id = incidentId(format, row.id)
  const [a, b] = [sideOf(row, "a"), sideOf(row, "b")]
  const window = windowOf(row)
  const place = placeOf(row)
  const toll = tollOf(row, a, b)
  const sides = [a, b].filter((side) => side !== undefined)
  const clarity = isKnown(row.event_clarity)
    ? { credibility: [{ scale: "ucdp-event-clarity", value: String(row.event_clarity), by: ucdp.id }] }
    : {}
  const extra = exceptions(row, window)
  const isAccused = row.type_of_violence === 3 && a !== undefined
  return {
    record: {
      id,
      ...(isKnown(row.type_of_violence) ? { kind: [{ value: kinds[row.type_of_violence], by }] } : {}),
      ...(window === undefined ? {} : { when: [{ value: window, by }] }),
      ...(place === undefined ? {} : { where: [{ value: place, by }] }),
      ...(sides.length === 0 ? {} : { parties: sides.map(({ party }) => party) }),
      ...(toll.length === 0 ? {} : { casualties: [{ value: toll, by, ...clarity }] }),
      // Candidate releases mark what is still to be checked.
      ...(isKnown(row.code_status) && row.code_status !== "Clear" ? { record: "provisional" } : {}),
      externalIds: [{ scheme: format, id: row.id }],
      ...(extra === undefined ? {} : { extra }),
    },
    beside: {
      actors: sides.map(({ actor }) => actor),
      // In one-sided violence the perpetrator is named; in fighting nobody is said to have begun it.
      ...(isAccused
        ? { responsibility: [{ kind: "attribution", by, against: [a.actor.id], about: [id] }] }
        : {}),
    },
    lossy: contradicted(row),
  }
}
