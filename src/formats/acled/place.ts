// Where an event was as a place of the model, and back.

import type { Place } from "../../value/place.ts"
import type { PlacePrecision } from "../../value/vocabulary/place-precision.ts"
import { countryOfAlpha3 } from "../crosswalk/alpha3.ts"
import { countryOfGw } from "../crosswalk/gleditsch-ward.ts"
import { countryOfIsoNumeric, isoNumericCodes, isoNumericOfCountry } from "../crosswalk/iso-numeric.ts"
import { isKnown } from "../passage/kept.ts"
import type { Cells, Columns } from "./cells.ts"
import type { AcledRow } from "./row.ts"

/** Columns that tell some fields of a place together. */
interface PlaceColumns {
  readonly columns: Columns
  readonly fields: readonly (keyof Place)[]
}

/** The columns of the place that its fields do not always give back. */
export const placeColumns: readonly PlaceColumns[] = [
  // A region is that of its country.
  { columns: ["iso", "country", "gwno", "iso3", "region"], fields: ["country", "countryCodes"] },
  { columns: ["admin1", "admin2", "admin3"], fields: ["admin"] },
  { columns: ["latitude", "longitude"], fields: ["point"] },
  { columns: ["geo_precision"], fields: ["precision"] },
]

// Code 2 is somewhere near the town that is named.
const radiusOfCode2 = 25

const inCity = / - /

// A file without the code leaves it open whether the point is a town or stands for a whole region.
const precisionOf = ({ geo_precision: code, location }: Cells): PlacePrecision => {
  if (code === 1) return isKnown(location) && inCity.test(location) ? "part-of-settlement" : "settlement"
  if (code === 2) return "near-settlement"
  return code === 3 ? "adm1" : "unknown"
}

const codes: Readonly<Record<PlacePrecision, AcledRow["geo_precision"] | null>> = {
  exact: 1,
  site: 1,
  street: 1,
  "part-of-settlement": 1,
  settlement: 1,
  "near-settlement": 2,
  adm3: 2,
  adm2: 3,
  adm1: 3,
  region: 3,
  country: 3,
  "sea-or-air": 3,
  unknown: null,
}

const countryOf = ({ iso, iso3, gwno, year }: Cells): string | undefined =>
  (isKnown(iso) ? countryOfIsoNumeric(iso) : undefined) ??
  (isKnown(iso3) ? countryOfAlpha3(iso3) : undefined) ??
  (isKnown(gwno) ? countryOfGw(gwno, year ?? undefined) : undefined)

/** The place of an event; undefined where the row has nothing of it. */
export const placeOf = (row: Cells): Place | undefined => {
  const { location, gwno, latitude, longitude } = row
  const country = countryOf(row)
  const admin = [row.admin1, row.admin2, row.admin3].filter(isKnown)
  const place = {
    ...(isKnown(location) ? { name: location } : {}),
    ...(country === undefined ? {} : { country }),
    ...(isKnown(gwno) ? { countryCodes: [{ scheme: "gleditsch-ward", id: String(gwno) }] } : {}),
    ...(admin.length === 0 ? {} : { admin }),
    ...(isKnown(latitude) && isKnown(longitude) ? { point: { latitude, longitude } } : {}),
  }
  if (Object.keys(place).length === 0) return undefined
  return {
    ...place,
    precision: precisionOf(row),
    ...(row.geo_precision === 2 ? { radiusKm: radiusOfCode2 } : {}),
  }
}

/** The cells of a place. */
export const cellsOfPlace = (place: Place | undefined): Cells => {
  if (place === undefined) return {}
  const { name, country, countryCodes, admin, point, precision } = place
  const iso = country === undefined ? undefined : isoNumericOfCountry(country)
  const gwno = countryCodes?.find(({ scheme }) => scheme === "gleditsch-ward")?.id
  return {
    iso: iso ?? null,
    country: (iso === undefined ? undefined : isoNumericCodes[iso]?.name) ?? null,
    gwno: gwno !== undefined && /^[0-9]{1,15}$/.test(gwno) ? Number(gwno) : null,
    iso3: null,
    admin1: admin?.[0] ?? null,
    admin2: admin?.[1] ?? null,
    admin3: admin?.[2] ?? null,
    location: name ?? null,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    geo_precision: codes[precision],
  }
}
