// What the columns of an incident tell together: its names, its days, its place, how it was done and to whom.

import { dayOf } from "../../value/civil-day.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { Place } from "../../value/place.ts"
import type { PlacePrecision } from "../../value/vocabulary/place-precision.ts"
import { isKnown } from "../passage/kept.ts"
import type { RowFacts } from "../passage/passage.ts"
import { accuracies, countries, slugOf, strikeStatuses } from "./codes.ts"
import type { Leg } from "./leg.ts"
import type { AirwarsRow } from "./row.ts"
import { type Belligerent, externalIdsOf, type IncidentNames } from "./teller.ts"

type Row = RowFacts<AirwarsRow>

/** Whether a cell says something. */
/** The items of a list in one cell; "and/or" is no comma, so that alternatives stay one item. */
const itemsOf = (cell: string | null | undefined): readonly string[] =>
  (cell ?? "")
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "")

const listed = (items: readonly string[]): string | null => (items.length === 0 ? null : items.join(","))

/** The days of an incident. */
export const days: Leg<AirwarsRow, DateWindow> = {
  columns: ["date_type", "date", "date_end"],
  read: ({ date_type: type, date, date_end: end }) => {
    if (!isKnown(date)) return undefined
    // Without a type an end that differs is a range all the same: a window too wide holds the day.
    const isRange = isKnown(type) ? type === "date_range" : isKnown(end) && end !== date
    if (!isRange) return { earliest: date, latest: date, granularity: "day" }
    if (!isKnown(end)) return { earliest: date, granularity: "days" }
    const [earliest, latest] = end < date ? [end, date] : [date, end]
    return { earliest, latest, granularity: "days" }
  },
  write: (window) => {
    if (window?.earliest === undefined) return { cells: {} }
    const date = dayOf(window.earliest)
    const end = window.latest === undefined ? null : dayOf(window.latest)
    const isDay = date === end && window.granularity !== "days"
    return { cells: { date_type: isDay ? "single" : "date_range", date, date_end: isDay ? null : end } }
  },
}

interface Exactness {
  readonly precision: PlacePrecision
  readonly radiusKm?: number
}

const exactness: Readonly<Record<string, Exactness>> = {
  province_governorate: { precision: "adm1" },
  district: { precision: "adm2" },
  subdistrict: { precision: "adm3" },
  city: { precision: "settlement" },
  town: { precision: "settlement" },
  village: { precision: "settlement" },
  neighbourhood_area: { precision: "part-of-settlement" },
  street: { precision: "street" },
  nearby_landmark: { precision: "site" },
  within_100m_via_coalition: { precision: "exact", radiusKm: 0.1 },
  within_1m_via_coalition: { precision: "exact", radiusKm: 0.001 },
  exact_location: { precision: "exact" },
  exact_location_via_coalition: { precision: "exact" },
  exact_location_other: { precision: "exact" },
}

const unsaid: Exactness = { precision: "unknown" }

const accuracyOf = ({ geolocation_accuracy_slug: slug, geolocation_accuracy_name: name }: Row): Exactness => {
  const known = slug ?? Object.keys(accuracies).find((one) => accuracies[one]?.label === name)
  return (isKnown(known) && Object.hasOwn(exactness, known) ? exactness[known] : undefined) ?? unsaid
}

// The finest label of Airwars that is no finer than what is known.
const labels: Readonly<Record<PlacePrecision, string | undefined>> = {
  exact: "exact_location",
  site: "nearby_landmark",
  street: "street",
  "part-of-settlement": "neighbourhood_area",
  settlement: "city",
  "near-settlement": "district",
  adm3: "subdistrict",
  adm2: "district",
  adm1: "province_governorate",
  region: undefined,
  country: undefined,
  "sea-or-air": undefined,
  unknown: undefined,
}

const labelOf = ({ precision, radiusKm }: Place): string | undefined =>
  Object.keys(exactness).find(
    (slug) => radiusKm !== undefined && exactness[slug]?.radiusKm === radiusKm && precision === "exact",
  ) ?? labels[precision]

const countryScheme = "airwars-country"

/** The place of an incident. */
export const spot: Leg<AirwarsRow, Place> = {
  columns: [
    "country_name",
    "country_slug",
    "location_name",
    "region",
    "latitude",
    "longitude",
    "geolocation_accuracy_name",
    "geolocation_accuracy_slug",
  ],
  read: (row) => {
    const { country_name, country_slug, location_name, region, latitude, longitude } = row
    const slug = country_slug ?? Object.keys(countries).find((one) => countries[one]?.name === country_name)
    const country = isKnown(slug) && Object.hasOwn(countries, slug) ? countries[slug]?.code : undefined
    const place = {
      ...(isKnown(location_name) ? { name: location_name } : {}),
      ...(country === undefined ? {} : { country }),
      ...(isKnown(country_slug) && country_slug.length <= 200
        ? { countryCodes: [{ scheme: countryScheme, id: country_slug }] }
        : {}),
      ...(isKnown(region) ? { admin: [region] } : {}),
      ...(isKnown(latitude) && isKnown(longitude) ? { point: { latitude, longitude } } : {}),
    }
    return Object.keys(place).length === 0 ? undefined : { ...place, ...accuracyOf(row) }
  },
  write: (place) => {
    if (place === undefined) return { cells: {} }
    const slug =
      place.countryCodes?.find(({ scheme }) => scheme === countryScheme)?.id ??
      Object.keys(countries).find((one) => countries[one]?.code === place.country)
    const label = place.point === undefined ? undefined : labelOf(place)
    return {
      cells: {
        country_name:
          (slug !== undefined && Object.hasOwn(countries, slug) ? countries[slug]?.name : null) ?? null,
        country_slug: slug ?? null,
        location_name: place.name ?? null,
        region: place.admin?.[0] ?? null,
        latitude: place.point?.latitude ?? null,
        longitude: place.point?.longitude ?? null,
        geolocation_accuracy_name: (label === undefined ? undefined : accuracies[label]?.label) ?? null,
        geolocation_accuracy_slug: label ?? null,
      },
    }
  },
}

/** The label of a short name; the short name itself where no label has it. */
export const labelBySlug = (
  codes: Readonly<Record<string, string>>,
  slug: string | null | undefined,
): string | undefined =>
  isKnown(slug) ? (Object.keys(codes).find((label) => slugOf(label) === slug) ?? slug) : undefined

/** A grade, where the model can hold it: at most 80 characters. */
export const graded = (grade: string | null | undefined): string | undefined =>
  isKnown(grade) && grade.length <= 80 ? grade : undefined

/** How it was done, by the labels, and whether somebody declared it. */
export interface Strike {
  /** The labels. */
  readonly labels: readonly string[]
  /** The strike status. */
  readonly status?: string
}

/** How it was done, and whether somebody declared it. */
export const strike: Leg<AirwarsRow, Strike> = {
  columns: ["strike_type_name", "strike_type_slug", "strike_status_name", "strike_status_slug"],
  read: ({ strike_type_name, strike_status_name, strike_status_slug }) => {
    const known = itemsOf(strike_type_name).filter((label) => label !== "Unknown")
    if (known.length === 0) return undefined
    const status = graded(strike_status_name ?? labelBySlug(strikeStatuses, strike_status_slug))
    return { labels: known, ...(status === undefined ? {} : { status }) }
  },
  write: (fact) => ({
    cells: {
      strike_type_name: listed(fact?.labels ?? []),
      strike_type_slug: listed((fact?.labels ?? []).map(slugOf)),
      strike_status_name: fact?.status ?? null,
      strike_status_slug: fact?.status === undefined ? null : slugOf(fact.status),
    },
  }),
}

/** The cause that is no weapon but a way of acting. */
export const denial = "Denial of access to/destruction of objects indispensable to survival"

/** What killed or hurt, by the labels; want of what is needed to live comes last. */
export const cause: Leg<AirwarsRow, readonly string[]> = {
  columns: ["cause_of_death_injury_name", "cause_of_death_injury_slug"],
  read: ({ cause_of_death_injury_name: name }) => {
    const known = itemsOf(name).filter((label) => label !== "Unknown")
    const sorted = [...known.filter((label) => label !== denial), ...(known.includes(denial) ? [denial] : [])]
    return sorted.length === 0 ? undefined : sorted
  },
  write: (fact = []) => ({
    cells: {
      cause_of_death_injury_name: listed(fact),
      cause_of_death_injury_slug: listed(fact.map(slugOf)),
    },
  }),
}

/** Who is suspected to have been the target. */
export const targeted: Leg<AirwarsRow, readonly Belligerent[]> = {
  columns: ["targeted_belligerent_name", "targeted_belligerent_slug"],
  read: ({ targeted_belligerent_name: name, targeted_belligerent_slug: slug }) => {
    const [names, slugs] = [itemsOf(name), itemsOf(slug)]
    const isPaired = names.length === slugs.length
    // Names and short names that do not pair off leave open which belongs to which.
    const found = names.map((one, at) => ({ name: one, slug: isPaired ? slugs[at]! : slugOf(one) }))
    const known = found.filter(
      (one) => one.name !== "Unknown" && one.name.length <= 500 && one.slug.length <= 200,
    )
    return known.length === 0 ? undefined : known
  },
  write: (fact = []) => ({
    cells: {
      targeted_belligerent_name: listed(fact.map((one) => one.name)),
      targeted_belligerent_slug: listed(fact.map(({ name, slug }) => slug ?? slugOf(name))),
    },
  }),
}

/** What the incident is called. */
export const names: Leg<AirwarsRow, IncidentNames> = {
  columns: ["code", "post_id", "previous_codes"],
  read: ({ code, post_id, previous_codes }) => {
    const previous = (previous_codes ?? "").split(/\s+/).filter((one) => one !== "")
    const ids = externalIdsOf({ code: code ?? null, post_id: post_id ?? null, previous })
    const idOf = (scheme: string): string | null => ids.find((one) => one.scheme === scheme)?.id ?? null
    return {
      code: idOf("airwars"),
      post_id: idOf("airwars-post"),
      previous: ids.filter(({ scheme }) => scheme === "airwars-previous").map(({ id }) => id),
    }
  },
  write: (fact) => ({
    cells: {
      ...(isKnown(fact?.code) ? { code: fact.code } : {}),
      post_id: fact?.post_id ?? null,
      previous_codes:
        fact?.previous === undefined || fact.previous.length === 0 ? null : fact.previous.join(" "),
    },
  }),
}
