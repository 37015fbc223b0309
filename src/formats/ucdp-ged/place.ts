// The place of an event, and the cells of a place.

import type { Place } from "../../value/place.ts"
import { countryOfGw, gleditschWard } from "../crosswalk/gleditsch-ward.ts"
import { isKnown } from "../passage/kept.ts"
import type { Cells, Columns } from "./cells.ts"
import { cellOfGrid, placeCodes, precisions } from "./crosswalk.ts"

/** Columns that say one thing of the place together, with the fields that say it. */
export const placeColumns: readonly {
  readonly columns: Columns
  readonly fields: readonly (keyof Place)[]
}[] = [
  { columns: ["where_prec"], fields: ["precision"] },
  { columns: ["where_coordinates"], fields: ["name"] },
  { columns: ["where_description"], fields: ["wording"] },
  { columns: ["adm_1", "adm_2"], fields: ["admin"] },
  { columns: ["latitude", "longitude", "priogrid_gid"], fields: ["point"] },
  { columns: ["country_id"], fields: ["country", "countryCodes"] },
]

// Code 2 is some 25 km around the place that is named.
const radiusOfCode2 = 25

/** The place of an event; none where there is only a precision or a description. */
export const placeOf = (row: Cells): Place | undefined => {
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
    precision: isKnown(where_prec) ? precisions[where_prec] : "unknown",
    ...(where_prec === 2 ? { radiusKm: radiusOfCode2 } : {}),
    ...(isKnown(where_description) ? { wording: where_description } : {}),
  }
}

/** The number of a state: its own, or the one that fits its letters, where the number was left from another state. */
const numberOf = ({ country, countryCodes }: Place, year: number | undefined): number | null => {
  const code = countryCodes?.find(({ scheme }) => scheme === "gleditsch-ward")?.id
  const number = code !== undefined && /^-?[0-9]{1,16}$/.test(code) ? Number(code) : undefined
  const letters = number === undefined ? undefined : countryOfGw(number, year)
  const isStale = country !== undefined && letters !== undefined && letters !== country
  if (number !== undefined && !isStale) return number
  if (country === undefined) return null
  const [fits, ...others] = Object.keys(gleditschWard).filter(
    (one) => countryOfGw(Number(one), year) === country,
  )
  return fits === undefined || others.length > 0 ? null : Number(fits)
}

/** The cells of a place in a year. */
export const cellsOfPlace = (place: Place | undefined, year: number | null | undefined): Cells => {
  const point = place?.point
  return {
    where_prec: place === undefined ? null : placeCodes[place.precision],
    where_coordinates: place?.name ?? null,
    where_description: place?.wording ?? null,
    adm_1: place?.admin?.[0] ?? null,
    adm_2: place?.admin?.[1] ?? null,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    priogrid_gid: point === undefined ? null : cellOfGrid(point.latitude, point.longitude),
    country_id: place === undefined ? null : numberOf(place, year ?? undefined),
  }
}
