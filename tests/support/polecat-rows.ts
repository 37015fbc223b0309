// Rows shaped like those of POLECAT, of invented sides and outlets in invented places at sea.
import { polecat } from "../../src/formats/polecat/format.ts"

/** A row as text, by column. */
export type PolecatText = Readonly<Record<string, string>>

/** The names of the 40 columns, in the order of the file. */
export const polecatColumns: readonly string[] = polecat.columns.map(({ name }) => name)

const deeds = [
  { type: "ASSAULT", mode: "firearms", quad: "MATERIAL CONFLICT", intensity: "-9.3" },
  { type: "PROTEST", mode: "demo", quad: "MATERIAL CONFLICT", intensity: "-6.6" },
  { type: "CONSULT", mode: "visit", quad: "VERBAL COOPERATION", intensity: "2.1" },
  { type: "ASSAULT", mode: "None", quad: "MATERIAL CONFLICT", intensity: "-9" },
  { type: "COERCE", mode: "arrest", quad: "MATERIAL CONFLICT", intensity: "-7.2" },
  { type: "ACCUSE", mode: "allege", quad: "VERBAL CONFLICT", intensity: "-2" },
  { type: "AID", mode: "None", quad: "MATERIAL COOPERATION", intensity: "7.4" },
  { type: "ASSAULT", mode: "drone", quad: "MATERIAL CONFLICT", intensity: "-9.3" },
  { type: "MOBILIZE", mode: "troops", quad: "MATERIAL CONFLICT", intensity: "-5.3" },
  { type: "AGREE", mode: "None", quad: "VERBAL COOPERATION", intensity: "4.2" },
  { type: "RETREAT", mode: "ceasefire", quad: "MATERIAL COOPERATION", intensity: "7.6" },
] as const

const actors = [
  {
    name: "Norvenian Armed Forces",
    country: "GRL",
    cow: "None",
    sector: "MIL",
    page: "Norvenian Armed Forces",
  },
  { name: "Hill Front", country: "GRL", cow: "None", sector: "REB", page: "Hill Front" },
  { name: "Police", country: "FRO", cow: "390", sector: "COP", page: "None" },
  { name: "Protesters", country: "FRO", cow: "390", sector: "CVL", page: "None" },
  { name: "Ana Quell", country: "None", cow: "None", sector: "ELI", page: "Ana Quell" },
  {
    name: "Reed Coast Army; Lantern Brotherhood",
    country: "GRL; GRL",
    cow: "None",
    sector: "REB",
    page: "None",
  },
  { name: "None", country: "None", cow: "None", sector: "UAF", page: "None" },
] as const

const places = [
  { name: "Quill", city: "Quill", district: "Quill District", province: "North Coast", feature: "PPLA" },
  {
    name: "Quill District",
    city: "None",
    district: "Quill District",
    province: "North Coast",
    feature: "ADM2",
  },
  { name: "North Coast", city: "None", district: "None", province: "North Coast", feature: "ADM1" },
  { name: "Saltmere Islands", city: "None", district: "None", province: "None", feature: "PCLI" },
  { name: "Mount Sarn", city: "None", district: "None", province: "North Coast", feature: "MT" },
] as const

const dayOf = (number: number, later = 0): string => {
  const at = number + later
  return `2024-${String(1 + (Math.floor(at / 28) % 12)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`
}

const sideOf = (side: "Actor" | "Recipient", number: number): PolecatText => {
  const { name, country, cow, sector, page } = actors[number % actors.length]!
  return {
    [`${side} Name`]: name,
    [`${side} Country`]: country,
    [`${side} COW`]: cow,
    [`Primary ${side} Sector`]: sector,
    [`${side} Sectors`]: sector === "MIL" ? "MIL;GOV" : sector,
    [`${side} Title`]: sector === "MIL" ? "general" : "None",
    [`${side} Name Raw`]: name === "None" ? "None" : "they",
    [`Wikipedia ${side} ID`]: page,
  }
}

const placeOf = (number: number): PolecatText => {
  const place = places[number % places.length]!
  const isTold = number % 6 !== 0
  return {
    Placename: isTold ? place.name : "None",
    City: isTold ? place.city : "None",
    District: isTold ? place.district : "None",
    Province: isTold ? place.province : "None",
    Country: isTold ? "GRL" : "None",
    Latitude: isTold ? String(60 + (number % 9) / 8) : "None",
    Longitude: isTold ? String(-40 - (number % 7) / 8) : "None",
    "GeoNames ID": isTold ? String(9_900_000 + (number % places.length)) : "None",
    "Raw Placename": isTold ? `near ${place.name}` : "None",
    "Feature Type": isTold ? place.feature : "None",
  }
}

/** The row of a number, in which nothing is wrong; what is given stands instead of what was made. */
export const polecatRow = (number: number, instead: PolecatText = {}): PolecatText => {
  const deed = deeds[number % deeds.length]!
  const date = dayOf(number)
  return {
    "Event ID": `${date.replaceAll("-", "")}-${1000 + number}-9f3a1c0de752_${deed.type}_F`,
    "Event Date": date,
    "Event Type": deed.type,
    "Event Mode": deed.mode,
    Intensity: deed.intensity,
    "Quad Code": deed.quad,
    Contexts: number % 2 === 0 ? "military;terrorism" : "None",
    ...sideOf("Actor", number),
    ...sideOf("Recipient", number + 1),
    ...placeOf(number),
    Source: number % 4 === 0 ? "Tessen Daily" : "Radio Quill",
    "Publication Date": date,
    "Story People": number % 3 === 0 ? "Ana Quell;Bo Sarn" : "None",
    "Story Organizations": "Hill Front",
    "Story Locations": "Quill;Tessen",
    Language: number % 5 === 0 ? "English" : "pt",
    Version: "NGEC_coder-Vers001-b1-Run-001",
    ...instead,
  }
}

/** So many rows in which nothing is wrong. */
export const polecatRows = (count: number): readonly PolecatText[] =>
  Array.from({ length: count }, (_, index) => polecatRow(index + 1))

/** Rows as the bytes of a file with tabs between the cells. */
export const tabbed = (
  rows: readonly PolecatText[],
  columns: readonly string[] = polecatColumns,
): Uint8Array =>
  new TextEncoder().encode(
    [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ""))]
      .map((cells) => `${cells.join("\t")}\n`)
      .join(""),
  )
