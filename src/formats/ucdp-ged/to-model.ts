// An event of GED as an incident: its sides, days, place and estimates of the dead, said by UCDP.

import { incidentId } from "../../value/id.ts"
import { isKnown } from "../passage/kept.ts"
import { localId } from "../passage/local-id.ts"
import type { Becomes, Loss } from "../passage/passage.ts"
import { countOfEstimates } from "../ucdp/estimate.ts"
import { ucdp } from "../ucdp/teller.ts"
import { type Cells, cellsBeside, exceptions } from "./cells.ts"
import { format, kinds } from "./crosswalk.ts"
import { cellsOfWindow, isWithinYear, whenColumns, windowOf } from "./date-code.ts"
import { cellsOfPlace, placeColumns, placeOf } from "./place.ts"
import { cellsOfSides, isExternalId, sideColumns, sideOf, sideRef, witnesses } from "./sides.ts"
import { cellsOfTotal, tollOf, totalColumns } from "./toll.ts"

const by = [ucdp.id]

const wkt = /^POINT ?\((-?[0-9.]+) (-?[0-9.]+)\)$/

// A millionth of a degree is a tenth of a metre; no event is known so well.
const isSame = (digits: string | undefined, degrees: number): boolean =>
  Math.abs(Number(digits) - degrees) < 1e-6

/** What the point as text says otherwise than the point. */
const contradicted = ({ geom_wkt, latitude, longitude }: Cells): readonly Loss[] => {
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

const reversed = ({ date_start: start, date_end: end }: Cells): readonly Loss[] =>
  isKnown(start) && isKnown(end) && start > end
    ? [{ field: "date_start", value: start, reason: `It lies after date_end, ${end}; no day is told.` }]
    : []

/** What a row of GED becomes. */
export const toModel = (row: Cells): Becomes<"incidents"> | { readonly needs: string } => {
  if (!isKnown(row.id)) return { needs: "the id of the event" }
  const id = incidentId(format, localId(row.id))
  const [a, b] = [sideOf(row, "a"), sideOf(row, "b")]
  const sides = [a, b].filter((side) => side !== undefined)
  const window = windowOf(row)
  const place = placeOf(row)
  const toll = tollOf(row, { a: a?.actor.id, b: b?.actor.id })
  const clarity = isKnown(row.event_clarity)
    ? { credibility: [{ scale: "ucdp-event-clarity", value: String(row.event_clarity), by: ucdp.id }] }
    : {}
  const count = countOfEstimates(row)
  const toldPlace = cellsOfPlace(place, row.year)
  const extra = {
    ...(isExternalId(row.id) ? {} : cellsBeside(["id"], row)),
    ...witnesses(row),
    ...exceptions(whenColumns, row, cellsOfWindow(window)),
    ...exceptions(sideColumns, row, cellsOfSides(sideRef(row, "a"), sideRef(row, "b"))),
    ...Object.assign({}, ...placeColumns.map(({ columns }) => exceptions(columns, row, toldPlace))),
    ...exceptions(totalColumns, row, cellsOfTotal(count)),
    // What no record of another origin may say in a row, a row may say again.
    ...(window === undefined || isWithinYear(window) ? {} : cellsBeside(whenColumns, row)),
    ...(count === undefined || isKnown(row.best) ? {} : cellsBeside(totalColumns, row)),
    ...(toll.length === 0 && isKnown(row.event_clarity) ? cellsBeside(["event_clarity"], row) : {}),
  }
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
      ...(isExternalId(row.id) ? { externalIds: [{ scheme: format, id: row.id }] } : {}),
      ...(Object.keys(extra).length === 0 ? {} : { extra }),
    },
    beside: {
      actors: sides.map(({ actor }) => actor),
      // In one-sided violence the perpetrator is named; in fighting nobody is said to have begun it.
      ...(isAccused
        ? { responsibility: [{ kind: "attribution", by, against: [a.actor.id], about: [id] }] }
        : {}),
    },
    lossy: [...contradicted(row), ...reversed(row)],
  }
}
