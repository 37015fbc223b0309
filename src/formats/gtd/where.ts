// The place of an incident: a point that stands for a city or unit, and the country by GTD's own number.
import type { Place } from "../../value/place.ts"
import type { Loss } from "../passage/passage.ts"
import { countryName, lettersOf, numberOfLetters } from "./countries.ts"
import { precisions, specificityOf, termOf } from "./crosswalk.ts"
import { type Cells, numberIn, type Section, textIn } from "./section.ts"
import { by } from "./teller.ts"

/** The scheme of GTD's numbers of countries. */
const scheme = "gtd-country"

// In the vicinity of a city is some 25 km around it.
const radiusOfVicinity = 25

const placeOf = (cells: Cells): Place | undefined => {
  const code = textIn(cells.country)
  const country = lettersOf(code ?? null, textIn(cells.country_txt) ?? null)
  const [latitude, longitude] = [numberIn(cells.latitude), numberIn(cells.longitude)]
  const [unit, city, words] = [textIn(cells.provstate), textIn(cells.city), textIn(cells.location)]
  const place = {
    ...(city === undefined ? {} : { name: city }),
    ...(country === undefined ? {} : { country }),
    ...(code === undefined || code.length > 200 ? {} : { countryCodes: [{ scheme, id: code }] }),
    ...(unit === undefined ? {} : { admin: [unit] }),
    ...(latitude === undefined || longitude === undefined ? {} : { point: { latitude, longitude } }),
  }
  if (Object.keys(place).length === 0) return undefined
  const isNear = cells.specificity === "1" && cells.vicinity === 1
  return {
    ...place,
    precision: isNear ? "near-settlement" : (termOf(precisions, textIn(cells.specificity)) ?? "unknown"),
    ...(isNear ? { radiusKm: radiusOfVicinity } : {}),
    ...(words === undefined ? {} : { wording: words }),
  }
}

const lossesOf = (place: Place, isPlaced: boolean): readonly Loss[] => [
  ...(place.point !== undefined && !isPlaced
    ? [
        {
          field: "where",
          reason: "GTD has no point for what is known no better than to a region or country.",
        },
      ]
    : []),
  ...((place.admin?.length ?? 0) > 1
    ? [{ field: "where", reason: "GTD names the first administrative level alone." }]
    : []),
  ...(place.near === undefined || place.wording === undefined
    ? []
    : [{ field: "where", value: place.near, reason: "GTD has no column for what it was near." }]),
]

/** Where it happened. */
export const where: Section = {
  slots: [
    // A region is that of its country.
    ["country", "country_txt", "region", "region_txt"],
    ["provstate"],
    ["city"],
    ["latitude", "longitude"],
    ["specificity", "vicinity"],
    ["location"],
  ],
  fields: ["where"],
  read(cells) {
    const place = placeOf(cells)
    return { incident: place === undefined ? {} : { where: [{ value: place, by }] } }
  },
  write({ incident }) {
    const place = incident.where?.[0]?.value
    if (place === undefined) return { cells: {} }
    const told = place.countryCodes?.find((one) => one.scheme === scheme)?.id
    const letters = told === undefined ? undefined : lettersOf(told, null)
    // A number that says another country than the record is that of a place it no longer has.
    const isOther = letters !== undefined && place.country !== undefined && letters !== place.country
    const code =
      (isOther ? undefined : told) ??
      (place.country === undefined ? undefined : numberOfLetters(place.country))
    const specificity = specificityOf[place.precision]
    const isPlaced = specificity !== "5"
    return {
      cells: {
        country: code ?? null,
        country_txt: code === undefined ? null : (countryName(code) ?? null),
        provstate: place.admin?.[0] ?? null,
        city: place.name ?? null,
        latitude: isPlaced ? (place.point?.latitude ?? null) : null,
        longitude: isPlaced ? (place.point?.longitude ?? null) : null,
        specificity,
        vicinity: specificity !== "1" ? null : place.precision === "near-settlement" ? 1 : 0,
        location: place.wording ?? (place.near === undefined ? null : `near ${place.near}`),
      },
      lossy: lossesOf(place, isPlaced),
    }
  },
}
