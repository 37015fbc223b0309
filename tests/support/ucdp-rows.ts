// Rows shaped like UCDP's actor list and yearly tables, of invented sides in invented countries at sea.
import type { Format } from "../../src/formats/format.ts"
import { ucdpActor } from "../../src/formats/ucdp-actor/format.ts"
import { ucdpArmedConflict } from "../../src/formats/ucdp-armed-conflict/format.ts"
import { ucdpBattleDeaths } from "../../src/formats/ucdp-battle-deaths/format.ts"
import { ucdpCountryYear } from "../../src/formats/ucdp-country-year/format.ts"
import { ucdpDyadic } from "../../src/formats/ucdp-dyadic/format.ts"
import { ucdpNonState } from "../../src/formats/ucdp-non-state/format.ts"
import { ucdpOneSided } from "../../src/formats/ucdp-one-sided/format.ts"

/** A row as text, by column. */
export type UcdpText = Readonly<Record<string, string>>

/** One format with rows of it. */
export interface UcdpCase {
  /** The format. */
  readonly format: Format
  /** The number of its columns. */
  readonly columns: number
  /** The row of a number, in which nothing is wrong; what is given stands instead of what was made. */
  readonly row: (number: number, instead?: UcdpText) => UcdpText
}

const countries = [
  { name: "Norvenia", number: "991", region: "4", part: "Africa", capital: "Quill" },
  { name: "Osterhaven", number: "992", region: "1", part: "Europe", capital: "Sarn" },
  { name: "Saltmere Islands", number: "993", region: "3", part: "Asia", capital: "Tessen" },
] as const

const groups = ["Hill Front", "Reed Coast Army", "Lantern Brotherhood", "Harbour Watch"] as const

const padded = (number: number): string => String(number).padStart(2, "0")

const yearOf = (number: number): number => 1990 + (number % 30)

const dayOf = (number: number, later = 0): string =>
  `${yearOf(number) + later}-${padded(1 + (number % 12))}-${padded(1 + (number % 28))}`

const estimates = (
  number: number,
): { readonly low: string; readonly best: string; readonly high: string } => ({
  low: String(25 + (number % 7)),
  best: String(25 + (number % 7) + (number % 3)),
  high: String(40 + number),
})

const countryOf = (number: number): (typeof countries)[number] => countries[number % countries.length]!

const groupOf = (number: number): string => groups[number % groups.length]!

// Every fourth row is of two places and two groups, so that lists are among the rows.
const isList = (number: number): boolean => number % 4 === 0

const sidesOf = (number: number): UcdpText => {
  const country = countryOf(number)
  const other = countryOf(number + 1)
  const isSupported = number % 5 === 0
  return {
    side_a: `Government of ${country.name}`,
    side_a_id: `90${country.number}`,
    side_a_2nd: isSupported ? `Government of ${other.name}` : "",
    side_b: isList(number) ? `${groupOf(number)} , ${groupOf(number + 1)}` : groupOf(number),
    side_b_id: isList(number) ? "91001, 91002" : "91001",
    side_b_2nd: "",
    incompatibility: "1",
    territory_name: `${country.capital} Coast`,
    type_of_conflict: isSupported ? "4" : "3",
    gwno_a: country.number,
    gwno_a_2nd: isSupported ? other.number : "",
    gwno_b: "",
    gwno_b_2nd: "",
    gwno_loc: isList(number) ? `${country.number}, ${other.number}` : country.number,
    region: isList(number) ? `${country.region}, ${other.region}` : country.region,
    version: "25.1",
  }
}

const placeOf = (number: number): string =>
  isList(number) ? `${countryOf(number).name}, ${countryOf(number + 1).name}` : countryOf(number).name

const startOf = (number: number): UcdpText => ({
  start_date: dayOf(number, -3),
  start_prec: "6",
  start_date2: dayOf(number),
  start_prec2: "1",
})

const endOf = (number: number): UcdpText =>
  number % 3 === 0
    ? { ep_end: "1", ep_end_date: dayOf(number), ep_end_prec: "5" }
    : { ep_end: "0", ep_end_date: "", ep_end_prec: number % 2 === 0 ? "0" : "" }

const violenceIn = (number: number): UcdpText => ({
  location: placeOf(number),
  gwno_location: sidesOf(number).gwno_loc!,
  region: sidesOf(number).region!,
  version: "25.1",
})

const fatalitiesOf = (number: number): UcdpText => {
  const { low, best, high } = estimates(number)
  return { best_fatality_estimate: best, low_fatality_estimate: low, high_fatality_estimate: high }
}

const armedConflictRow = (number: number): UcdpText => ({
  conflict_id: String(90_000 + number),
  location: placeOf(number),
  ...sidesOf(number),
  year: String(yearOf(number)),
  intensity_level: number % 2 === 0 ? "2" : "1",
  cumulative_intensity: "1",
  ...startOf(number),
  ...endOf(number),
})

const dyadicRow = (number: number): UcdpText => ({
  dyad_id: String(95_000 + number),
  conflict_id: "90000",
  location: placeOf(number),
  ...sidesOf(number),
  year: String(yearOf(number)),
  intensity_level: "1",
  ...startOf(number),
})

const battleDeathsRow = (number: number): UcdpText => {
  const { low, best, high } = estimates(number)
  return {
    conflict_id: "90000",
    dyad_id: String(95_000 + number),
    location_inc: placeOf(number),
    ...sidesOf(number),
    year: String(yearOf(number)),
    bd_best: best,
    bd_low: low,
    bd_high: high,
    battle_location: placeOf(number),
    gwno_battle: sidesOf(number).gwno_loc!,
  }
}

const namesOf = (side: string, number: number): UcdpText => ({
  [`${side}_name`]: groupOf(number),
  [`${side}_name_fulltext`]: `The ${groupOf(number)}`,
  [`${side}_name_mothertongue`]: number % 2 === 0 ? "n/a" : `Ta ${groupOf(number)}`,
})

const nonStateRow = (number: number): UcdpText => ({
  conflict_id: String(90_000 + number),
  dyad_id: String(95_000 + number),
  org: String(1 + (number % 3)),
  ...namesOf("side_a", number),
  side_a_id: "91001",
  side_a_components: isList(number) ? "91003, 91004" : "",
  ...namesOf("side_b", number + 1),
  side_b_id: "91002",
  ...startOf(number),
  ...endOf(number),
  year: String(yearOf(number)),
  ...fatalitiesOf(number),
  ...violenceIn(number),
})

const oneSidedRow = (number: number): UcdpText => {
  const isGovernment = number % 3 === 0
  const name = isGovernment ? `Government of ${countryOf(number).name}` : groupOf(number)
  return {
    conflict_id: String(90_000 + number),
    dyad_id: String(95_000 + number),
    actor_id: String(91_000 + number),
    actor_name: name,
    actor_name_fulltext: name,
    actor_name_mothertongue: "n/a",
    year: String(yearOf(number)),
    ...fatalitiesOf(number),
    is_government_actor: isGovernment ? "1" : "0",
    gwnoa: isGovernment ? countryOf(number).number : "",
    ...violenceIn(number),
  }
}

const countryYearRow = (number: number): UcdpText => {
  const country = countryOf(number)
  const three = (prefix: string, [low, best, high]: readonly number[]): UcdpText => ({
    [`${prefix}_low`]: String(low),
    [`${prefix}_best`]: String(best),
    [`${prefix}_high`]: String(high),
  })
  return {
    country: country.name,
    country_id: String(Number(country.number) * 100 + number),
    year: String(yearOf(number)),
    region: country.part,
    govt_name: `Government of ${country.name}`,
    sb_exist: "1",
    sb_dyad_count: "2",
    sb_dyad_ids: "95001, 95002",
    sb_dyad_names: `Government of ${country.name} - Hill Front`,
    ...three("sb_total_deaths", [20, 30 + number, 90 + number]),
    sb_intrastate_exist: "TRUE",
    ...three("sb_intrastate_deaths", [20, 30 + number, 90 + number]),
    sb_interstate_exist: "0",
    ...three("sb_interstate_deaths", [0, 0, 0]),
    ns_exist: "1",
    ...three("ns_total_deaths", [5, 10, 15]),
    os_exist: "1",
    os_govt_inv: "0",
    ...three("os_govt_killings", [0, 0, 0]),
    ...three("os_total_deaths", [1, 2, 3]),
    ...three("cumulative_total_deaths_in_orgvio", [26, 42 + number, 108 + number]),
    Version: "26.1",
  }
}

const actorRow = (number: number): UcdpText => {
  const isGovernment = number % 6 === 0
  const isSplinter = number % 3 === 1
  const country = countryOf(number)
  const name = isGovernment ? `Government of ${country.name}` : `${groupOf(number)} ${number}`
  return {
    ActorId: String(91_000 + number),
    NameData: name,
    NameOrig: name,
    NameOrigFull: number % 2 === 0 ? "n/a" : `Ta ${name}`,
    NameOrigFullEng: name,
    NameChange: number % 5 === 0 ? "1" : "0",
    NewName: number % 5 === 0 ? `${name} Renewed` : "",
    NewNameFullEng: number % 5 === 0 ? `${name} Renewed` : "",
    Org: isGovernment ? "4" : String(1 + (number % 3)),
    ConflictId: isList(number) ? "90001, 90002" : "90001",
    DyadId: "95001",
    PrimaryParty: "1",
    OSCoalition: "0",
    NSCoalition: "0",
    Splinter: isSplinter ? "1" : "0",
    NamePrev: isSplinter ? "Hill Front, Reed Coast Army" : "",
    ActorIdPrev: isSplinter ? "91901, 91902" : "",
    SplitTemp: "0",
    Alliance: "0",
    JoinGroup: "0",
    Location: placeOf(number),
    GWNOLoc: sidesOf(number).gwno_loc!,
    Region: sidesOf(number).region!,
    Version: "22.1",
  }
}

const caseOf = (format: Format, columns: number, made: (number: number) => UcdpText): UcdpCase => {
  const empty = Object.fromEntries(format.columns.map(({ name }) => [name, ""]))
  return { format, columns, row: (number, instead = {}) => ({ ...empty, ...made(number), ...instead }) }
}

/** The actor list and the yearly tables, each with rows. */
export const ucdpCases: readonly UcdpCase[] = [
  caseOf(ucdpActor, 35, actorRow),
  caseOf(ucdpArmedConflict, 28, armedConflictRow),
  caseOf(ucdpDyadic, 25, dyadicRow),
  caseOf(ucdpBattleDeaths, 25, battleDeathsRow),
  caseOf(ucdpNonState, 32, nonStateRow),
  caseOf(ucdpOneSided, 17, oneSidedRow),
  caseOf(ucdpCountryYear, 74, countryYearRow),
]

/** The names of a format's columns in the order of the file. */
export const columnsOfCase = ({ format }: UcdpCase): readonly string[] =>
  format.columns.map(({ name }) => name)
