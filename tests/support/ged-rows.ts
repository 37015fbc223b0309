// Rows shaped like UCDP GED, of invented events between invented sides in an invented country at sea.
import { ucdpGed } from "../../src/formats/ucdp-ged/format.ts"

/** A row as text, by column. */
export type GedText = Record<string, string>

/** The names of the 49 columns in the order of the file. */
export const gedColumns: readonly string[] = ucdpGed.columns.map((column) => column.name)

// A small generator of numbers that gives the same rows on every machine.
const numbers = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const dyads = [
  {
    type: 1,
    conflict: "90101",
    dyad: "90201",
    a: ["90301", "Government of Norvenia", "991"],
    b: ["90302", "Norvenian Hill Front"],
  },
  {
    type: 1,
    conflict: "90101",
    dyad: "90202",
    a: ["90301", "Government of Norvenia", "991"],
    b: ["90303", "Reed Coast Army"],
  },
  {
    type: 2,
    conflict: "90102",
    dyad: "90203",
    a: ["90302", "Norvenian Hill Front", ""],
    b: ["90303", "Reed Coast Army"],
  },
  { type: 3, conflict: "90103", dyad: "90204", a: ["90303", "Reed Coast Army", ""], b: ["1", "Civilians"] },
  {
    type: 3,
    conflict: "90104",
    dyad: "90205",
    a: ["90301", "Government of Norvenia", "991"],
    b: ["1", "Civilians"],
  },
] as const

const conflictNames: Readonly<Record<string, string>> = {
  "90101": "Norvenia: Government (invented)",
  "90102": "Norvenian Hill Front - Reed Coast Army",
  "90103": "Reed Coast Army - Civilians",
  "90104": "Government of Norvenia - Civilians",
}

const places = [
  { name: "Harrow Ford village", unit: ["Tessen province", "Lower Tessen district"], at: [-46.25, -11.5] },
  { name: "Quill Harbour", unit: ["Reed Coast province", "Quill district"], at: [-45.731, -9.8724] },
  { name: "Mirror Pass", unit: ["Tessen province", "Upper Tessen district"], at: [-46.018, -10.25] },
  { name: "Old Market in Sarn town", unit: ["Sarn province", "Sarn district"], at: [-44.9, -10.003] },
] as const

const outlets = ["Norvenia Daily", "Tessen Radio", "Reed Coast Observer"]

const padded = (number: number): string => String(number).padStart(2, "0")

/** The row of a number, in which nothing is wrong; what is given stands instead of what was made. */
export const gedRow = (number: number, instead: GedText = {}): GedText => {
  const below = numbers(number * 7919 + 17)
  for (let turn = 0; turn < 5; turn++) below(2)
  const dyad = dyads[below(dyads.length)]!
  const place = places[below(places.length)]!
  const year = 2015 + below(6)
  const month = 1 + below(12)
  const first = 1 + below(20)
  const spread = below(10) < 8 ? 0 : 1 + below(5)
  const start = `${year}-${padded(month)}-${padded(first)}`
  const end = `${year}-${padded(month)}-${padded(first + spread)}`
  const dead = (below_: number): number => Math.max(0, below(below_) - 2)
  const parts = dyad.type === 3 ? [0, 0, dead(9), dead(4)] : [dead(5), dead(8), dead(5), dead(4)]
  const best = parts.reduce((sum, part) => sum + part, 0)
  const [latitude, longitude] = place.at
  const sources = below(10) < 3 ? 0 : 1 + below(3)
  const listed = Array.from({ length: sources }, (_, index) => ({
    office: outlets[(number + index) % outlets.length]!,
    day: `${year}-${padded(month)}-${padded(first + spread + index)}`,
    headline: index === 0 ? `Deaths reported near ${place.name}` : `Toll rises; ${dyad.b[1]} blamed`,
  }))
  const article = listed.map(({ office, day, headline }) => `"${office},${day},${headline}"`).join(";")
  return {
    id: String(700_000 + number),
    relid: `NRV-${year}-${dyad.type}-${dyad.dyad}-${number}`,
    year: String(year),
    active_year: best > 0 ? "1" : "0",
    code_status: "Clear",
    type_of_violence: String(dyad.type),
    conflict_dset_id: dyad.conflict,
    conflict_new_id: dyad.conflict,
    conflict_name: conflictNames[dyad.conflict]!,
    dyad_dset_id: dyad.dyad,
    dyad_new_id: dyad.dyad,
    dyad_name: `${dyad.a[1]} - ${dyad.b[1]}`,
    side_a_dset_id: dyad.a[0],
    side_a_new_id: dyad.a[0],
    side_a: dyad.a[1],
    side_b_dset_id: dyad.b[0],
    side_b_new_id: dyad.b[0],
    side_b: dyad.b[1],
    number_of_sources: sources === 0 ? "-1" : String(sources),
    source_article: sources === 0 ? `Norvenia Yearbook ${year} "Events of the year"` : article,
    source_office: listed.map(({ office }) => office).join(";"),
    source_date: listed.map(({ day }) => day).join(";"),
    source_headline: listed.map(({ headline }) => headline).join(";"),
    source_original: number % 3 === 0 ? "" : "police; a witness",
    where_prec: "1",
    where_coordinates: place.name,
    where_description: number % 7 === 0 ? "" : `near ${place.name} (invented)`,
    adm_1: place.unit[0],
    adm_2: place.unit[1],
    latitude: String(latitude),
    longitude: String(longitude),
    geom_wkt: `POINT (${longitude} ${latitude})`,
    priogrid_gid: String(Math.floor((latitude + 90) * 2) * 720 + Math.floor((longitude + 180) * 2) + 1),
    country: "Norvenia",
    country_id: "991",
    region: "Africa",
    event_clarity: "1",
    date_prec: spread === 0 ? "1" : "2",
    date_start: start,
    date_end: end,
    deaths_a: String(parts[0]),
    deaths_b: String(parts[1]),
    deaths_civilians: String(parts[2]),
    deaths_unknown: String(parts[3]),
    best: String(best),
    high: String(best + 1 + below(3)),
    low: String(Math.max(0, best - below(2))),
    gwnoa: dyad.a[2],
    gwnob: "",
    ...instead,
  }
}

/** So many rows in which nothing is wrong. */
export const gedRows = (count: number): readonly GedText[] =>
  Array.from({ length: count }, (_, index) => gedRow(index + 1))

const cellText = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows as the text of a file. */
export const csvText = (
  rows: readonly GedText[],
  columns: readonly string[] = gedColumns,
  lineEnd = "\n",
): string =>
  [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ""))]
    .map((cells) => `${cells.map(cellText).join(",")}${lineEnd}`)
    .join("")

/** A text as bytes. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Bytes in chunks of so many. */
export const chunksOf = (bytes: Uint8Array, size: number): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.slice(index * size, (index + 1) * size),
  )

// Faults as they are met in real files, each in a row of its own.
const exampleFaults: Readonly<Record<number, GedText>> = {
  6: { low: "40" },
  14: { deaths_unknown: "7" },
  21: { date_start: "2019-02-30" },
  27: { type_of_violence: "4" },
  33: {
    number_of_sources: "1",
    source_office: "Tessen Radio",
    source_date: "2014-01-01",
    source_headline: "A report of another year",
  },
}

/** The file examples/ged-shaped.csv: forty invented events, a handful of them with a typical fault. */
export const exampleCsv = (): string =>
  csvText(
    gedRows(40).map((row, index) => {
      const fault = exampleFaults[index + 1]
      return fault === undefined ? row : { ...row, ...fault }
    }),
  )
