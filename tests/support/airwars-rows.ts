// Rows shaped like the three tables of Airwars, of invented persons and places on an invented coast.
import { airwars } from "../../src/formats/airwars/format.ts"
import { airwarsBelligerents } from "../../src/formats/airwars-belligerents/format.ts"
import { airwarsVictims } from "../../src/formats/airwars-victims/format.ts"
import type { Format } from "../../src/formats/format.ts"

/** A row as text, by column. */
export type AirwarsText = Readonly<Record<string, string>>

/** One table with rows of it. */
export interface AirwarsCase {
  /** The format. */
  readonly format: Format
  /** The number of its columns. */
  readonly columns: number
  /** The row of a number, in which nothing is wrong; what is given stands instead of what was made. */
  readonly row: (number: number, instead?: AirwarsText) => AirwarsText
}

const padded = (number: number, digits = 2): string => String(number).padStart(digits, "0")

/** The code of the incident of a number. */
export const codeOf = (number: number): string => `ISPT${padded(number, 4)}`

const dayOf = (number: number): string => `2023-${padded(1 + (number % 12))}-${padded(1 + (number % 28))}`

const places = ["Quill market", "Sarn bridge", "Tessen port"] as const
const accuracies = [
  ["Neighbourhood/area", "neighbourhood_area"],
  ["Exact location (via Airwars)", "exact_location"],
  ["Town", "town"],
] as const

const range = (group: string, outcome: string, min: number, max: number): AirwarsText => ({
  [`${group}_${outcome}_min`]: String(min),
  [`${group}_${outcome}_max`]: String(max),
})

/** The row of a belligerent as the export sets it beside the incident. */
const beside = (place: number, row: AirwarsText): AirwarsText =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => !["id", "post_id", "code"].includes(name))
      .map(([name, cell]) => [`belligerent_${place}_${name}`, cell]),
  )

const incident = (number: number): AirwarsText => {
  const isRange = number % 5 === 0
  const isContested = number % 7 === 0
  const isLocated = number % 3 !== 0
  const [accuracy, slug] = accuracies[number % accuracies.length]!
  return {
    id: String(number),
    post_id: String(80_000 + number),
    post_status: "publish",
    post_published: `${dayOf(number)} 09:30:00`,
    permalink: `https://example.org/civilian-casualties/${codeOf(number).toLowerCase()}`,
    code: codeOf(number),
    date_type: isRange ? "date_range" : "single",
    date: dayOf(number),
    date_end: isRange ? `2024-01-${padded(1 + (number % 28))}` : "",
    local_time_type: "unknown",
    country_name: "Libya",
    country_slug: "libya",
    location_name: places[number % places.length]!,
    location_name_arabic: "سوق الريشة",
    region: "Reed Coast",
    strike_status_name: isContested ? "Contested strike" : "Likely strike",
    strike_status_slug: isContested ? "contested-strike" : "likely-strike",
    strike_type_name: number % 2 === 0 ? "Airstrike,Naval bombardment" : "Airstrike and/or Artillery",
    strike_type_slug: number % 2 === 0 ? "airstrike,naval-bombardment" : "airstrike-and-or-artillery",
    civilian_harm_reported: "1",
    civilian_harm_status_name: isContested ? "Contested" : "Fair",
    civilian_harm_status_slug: isContested ? "contested" : "fair",
    cause_of_death_injury_name: "Heavy weapons and explosive munitions",
    cause_of_death_injury_slug: "heavy-weapons-and-explosive-munitions",
    geolocated: isLocated ? "1" : "0",
    latitude: isLocated ? String(12 + number / 1000) : "",
    longitude: isLocated ? String(-40 - number / 1000) : "",
    geolocation_accuracy_name: isLocated ? accuracy : "",
    geolocation_accuracy_slug: isLocated ? slug : "",
    num_victims: "4",
    num_victims_named: "3",
    ...range("civilian_non_combatants", "killed", 4 + (number % 3), 6 + (number % 3)),
    ...range("civilian_non_combatants", "injured", 2, 2),
    ...range("children", "killed", 1, 3),
    // Occupations overlap with women and men, and need not add up to the whole.
    ...range("women", "killed", 3, 6),
    ...range("journalists", "killed", 1, 6),
    ...range("belligerents", "killed", 0, 31),
    ...beside(1, belligerent(number)),
    num_sources: "12",
    num_sources_twitter: "7",
    num_sources_facebook: "2",
    num_sources_telegram: "2",
    num_sources_other: "1",
  }
}

const belligerent = (number: number): AirwarsText => {
  const isKnown = number % 4 === 0
  return {
    id: String(number),
    post_id: String(80_000 + number),
    code: codeOf(number),
    belligerent_id: isKnown ? "512" : "513",
    belligerent_name: isKnown ? "Navy of Norvenia" : "Hill Front",
    belligerent_slug: isKnown ? "navy-of-norvenia" : "hill-front",
    type: isKnown ? "Known" : "Suspected",
    assessment_name: isKnown ? "Credible / Substantiated" : "",
    assessment_slug: isKnown ? "credible-substantiated" : "",
    deaths_conceded_min: isKnown ? "1" : "",
    deaths_conceded_max: isKnown ? "2" : "",
  }
}

const victim = (number: number): AirwarsText => {
  const isChild = number % 3 === 0
  const years = isChild ? 1 + (number % 17) : 18 + (number % 60)
  return {
    id: String(9000 + number),
    post_id: String(80_000 + number),
    post_status: "publish",
    code: codeOf(number),
    date: dayOf(number),
    name: `Mira Quillen ${number}`,
    name_arabic: `ميرا ${number}`,
    gender: number % 2 === 0 ? "Female" : "Male",
    pregnant: "0",
    age: isChild ? "Child" : "Adult",
    exact_age: String(years),
    killed_or_injured: number % 5 === 0 ? "Injured" : "Killed",
    reconciliation_id: String(900_000_000 + number),
    group_code: `${codeOf(number)}_G1`,
    in_group: "1",
    num_group_members: "4",
  }
}

const caseOf = (format: Format, columns: number, make: (number: number) => AirwarsText): AirwarsCase => ({
  format,
  columns,
  row: (number, instead = {}) => ({
    ...Object.fromEntries(format.columns.map(({ name }) => [name, ""])),
    ...make(number),
    ...instead,
  }),
})

/** The three tables. */
export const airwarsCases: readonly [
  incidents: AirwarsCase,
  belligerents: AirwarsCase,
  victims: AirwarsCase,
] = [
  caseOf(airwars, 147 + 6 * 15, incident),
  caseOf(airwarsBelligerents, 18, belligerent),
  caseOf(airwarsVictims, 22, victim),
]

/** The columns of a table, in their order. */
export const columnsOfCase = ({ format }: AirwarsCase): readonly string[] =>
  format.columns.map(({ name }) => name)
