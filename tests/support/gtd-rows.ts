// Rows shaped like GTD, of invented attacks by invented groups in invented places; no row of the dataset is among them.
import {
  alternatives,
  attackTypes,
  claimModes,
  hostageOutcomes,
  propertyExtents,
  regions,
  targetSubtypes,
  targetTypes,
  weaponSubtypes,
  weaponTypes,
} from "../../src/formats/gtd/codes.ts"
import { gtdCountries } from "../../src/formats/gtd/countries.ts"
import { gtd } from "../../src/formats/gtd/format.ts"

/** A row as text, by column. */
export type GtdText = Record<string, string>

/** The names of the 135 columns in the order of the file. */
export const gtdColumns: readonly string[] = gtd.columns.map((column) => column.name)

// A small generator of numbers that gives the same rows on every machine.
const numbers = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const padded = (number: number, length = 2): string => String(number).padStart(length, "0")

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

// The day follows from the number alone, so that the id of a linked row is known; two in fifty lack the day or month.
const dayOf = (number: number): Day => {
  const below = numbers(number * 31 + 7)
  below(2)
  const year = 1994 + ((number + Math.floor(number / 9999)) % 27)
  const month = 1 + below(12)
  const known = below(50)
  return { year, month: known === 0 ? 0 : month, day: known <= 1 ? 0 : 1 + below(28) }
}

/** The number of an incident: its day and four digits. */
export const gtdId = (number: number): string => {
  const { year, month, day } = dayOf(number)
  return `${year}${padded(month)}${padded(day)}${padded(1 + (number % 9999), 4)}`
}

const groups = [
  "Reed Coast Army",
  "Norvenian Hill Front",
  "Sarn Youth (SY)",
  "Tessen People’s Column",
  "Frente de la Colina",
]
const cities = ["Quill Harbour", "Harrow Ford", "Sarn", "São Tessen"]
const bodies = ["Quill Harbour Police", "Ministry of Roads", "Tessen Bus Company", "Reed School"]

type Below = (below: number) => number

const pick = <T>(below: Below, items: readonly T[]): T => items[below(items.length)]!

const codeOf = (
  below: Below,
  name: string,
  labels: Readonly<Record<string, string>>,
  label = `${name}_txt`,
): GtdText => {
  const [code, text] = pick(below, Object.entries(labels))
  return { [name]: code, [label]: text }
}

const countryLabels = Object.fromEntries(Object.entries(gtdCountries).map(([code, { name }]) => [code, name]))

const target = (below: Below, number: number): GtdText => ({
  ...codeOf(below, `targtype${number}`, targetTypes),
  ...(below(4) === 0 ? {} : codeOf(below, `targsubtype${number}`, targetSubtypes)),
  [`corp${number}`]: pick(below, [...bodies, "Unknown", "", "Not Applicable"]),
  [`target${number}`]: pick(below, ["Market", "Officers on patrol", "Unknown", "A bus (line 4)"]),
  ...(below(6) === 0 ? {} : codeOf(below, `natlty${number}`, countryLabels)),
})

const weapon = (below: Below, number: number): GtdText => ({
  ...codeOf(below, `weaptype${number}`, weaponTypes),
  ...(below(4) === 0 ? {} : codeOf(below, `weapsubtype${number}`, weaponSubtypes)),
})

const claimOf = (below: Below, flag: string, mode: string): GtdText => {
  const claimed = pick(below, ["1", "1", "0", "0", "-9", ""])
  return { [flag]: claimed, ...(claimed === "1" ? codeOf(below, mode, claimModes) : {}) }
}

const perpetrators = (below: Below): GtdText => {
  const many = pick(below, [1, 1, 1, 1, 2, 2, 3])
  const isUnknown = below(3) === 0
  const first = below(groups.length)
  const name = (number: number): string => groups[(first + number) % groups.length]!
  const cells: GtdText = {
    gname: isUnknown ? "Unknown" : name(0),
    gsubname: !isUnknown && below(5) === 0 ? "Harbour Brigade" : "",
    guncertain1: pick(below, ["0", "0", "1"]),
    individual: below(8) === 0 ? "1" : "0",
    ...claimOf(below, "claimed", "claimmode"),
  }
  if (many > 1) {
    Object.assign(cells, { gname2: name(1), guncertain2: pick(below, ["0", "1"]) })
    Object.assign(cells, claimOf(below, "claim2", "claimmode2"))
  }
  if (many > 2) {
    Object.assign(cells, { gname3: name(2), gsubname3: pick(below, ["", "Market Cell"]), guncertain3: "0" })
    Object.assign(cells, claimOf(below, "claim3", "claimmode3"))
  }
  const claims = ["claimed", "claim2", "claim3"].filter((flag) => cells[flag] === "1").length
  return claims > 1 ? { ...cells, compclaim: pick(below, ["1", "0", "-9", ""]) } : cells
}

const toll = (below: Below): GtdText => {
  const figure = (most: number): string =>
    pick(below, ["", String(below(most)), String(below(most)), `${below(9)}.${1 + below(9)}`])
  const within = (whole: string): string =>
    whole === ""
      ? pick(below, ["", "1"])
      : pick(below, ["", "0", String(Math.min(1, Math.floor(Number(whole))))])
  const [nkill, nwound] = [figure(12), figure(30)]
  return {
    nkill,
    nkillus: within(nkill),
    nkillter: within(nkill),
    nwound,
    nwoundus: within(nwound),
    nwoundte: within(nwound),
  }
}

const hostages = (below: Below): GtdText => {
  const ishostkid = pick(below, ["0", "0", "0", "1", "-9", ""])
  if (ishostkid !== "1") return { ishostkid }
  const nhostkid = pick(below, ["-99", "1", "4", "12.5"])
  return {
    ishostkid,
    nhostkid,
    nhostkidus: pick(below, ["0", "-99", ""]),
    nhours: pick(below, ["", "-99", "5"]),
    ndays: pick(below, ["", "-99", "12"]),
    divert: below(9) === 0 ? "Osterhaven" : "",
    kidhijcountry: below(4) === 0 ? "Norvenia" : "",
    ransom: pick(below, ["0", "1", "-9"]),
    ransomamt: pick(below, ["", "-99", "100000"]),
    ransomamtus: pick(below, ["", "0"]),
    ransompaid: pick(below, ["", "-99", "2000"]),
    ransompaidus: pick(below, ["", "0"]),
    ransomnote: below(5) === 0 ? "Prisoners were to be freed." : "",
    ...(below(3) === 0 ? {} : codeOf(below, "hostkidoutcome", hostageOutcomes)),
    nreleased: pick(below, ["", "-99", "0", "1"]),
  }
}

const international = (below: Below): GtdText => {
  const [INT_LOG, INT_IDEO, INT_MISC] = [0, 1, 2].map(() => pick(below, ["0", "0", "0", "1", "-9"])) as [
    string,
    string,
    string,
  ]
  const three = [INT_LOG, INT_IDEO, INT_MISC]
  const INT_ANY = three.includes("1") ? "1" : three.every((one) => one === "0") ? "0" : "-9"
  return { INT_LOG, INT_IDEO, INT_MISC, INT_ANY }
}

const somewhere = (below: Below): GtdText => {
  const specificity = pick(below, ["1", "1", "1", "2", "3", "4", "5"])
  const isPlaced = specificity !== "5"
  return {
    ...codeOf(below, "country", countryLabels),
    ...codeOf(below, "region", regions),
    provstate: pick(below, ["Tessen", "Reed Coast", "Unknown", ""]),
    city: pick(below, [...cities, "Unknown"]),
    latitude: isPlaced ? String((below(160_000) - 80_000) / 1000) : "",
    longitude: isPlaced ? String((below(340_000) - 170_000) / 1000) : "",
    specificity,
    vicinity: pick(below, ["0", "0", "0", "1", "-9"]),
    location: below(3) === 0 ? "At the old market (invented)." : "",
  }
}

/** The row of a number, in which nothing is wrong; what is given stands instead of what was made. */
export const gtdRow = (number: number, instead: GtdText = {}): GtdText => {
  const below = numbers(number * 7919 + 17)
  for (let turn = 0; turn < 5; turn++) below(2)
  const { year, month, day } = dayOf(number)
  const isDoubted = below(4) === 0
  const isLong = below(8) === 0
  const pair = number % 2 === 0 ? [number - 1, number] : [number, number + 1]
  const isLinked = Math.floor((number - 1) / 2) % 5 === 0
  const property = pick(below, ["0", "1", "1", "-9"])
  const sites = below(5)
  const arms = below(6)
  return {
    ...Object.fromEntries(gtdColumns.map((name) => [name, ""])),
    eventid: gtdId(number),
    iyear: String(year),
    imonth: String(month),
    iday: String(day),
    approxdate: below(10) === 0 ? `Early in the month, ${year}` : "",
    extended: isLong ? "1" : "0",
    resolution: isLong
      ? pick(below, ["", `${year}-12-30`, `12/30/${year}`, `3/8/${year}`, `30.12.${padded(year % 100)}`])
      : "",
    ...somewhere(below),
    summary: `${padded(month)}/${padded(day)}/${year}: Assailants attacked “the market”, number ${number}.`,
    crit1: "1",
    crit2: pick(below, ["1", "1", "0"]),
    crit3: "1",
    doubtterr: isDoubted ? "1" : pick(below, ["0", "-9"]),
    ...(isDoubted ? codeOf(below, "alternative", alternatives) : {}),
    multiple: isLinked ? "1" : "0",
    success: below(8) === 0 ? "0" : "1",
    suicide: below(8) === 0 ? "1" : "0",
    ...codeOf(below, "attacktype1", attackTypes),
    ...(below(5) === 0 ? codeOf(below, "attacktype2", attackTypes) : {}),
    ...target(below, 1),
    ...(sites < 2 ? target(below, 2) : {}),
    ...(sites < 1 ? target(below, 3) : {}),
    ...perpetrators(below),
    motive: below(3) === 0 ? "The motive is not known; a leaflet spoke of the harvest." : "",
    nperps: pick(below, ["-99", "2", "7", ""]),
    nperpcap: pick(below, ["-99", "0", "1", ""]),
    ...weapon(below, 1),
    ...(arms < 3 ? weapon(below, 2) : {}),
    ...(arms < 2 ? weapon(below, 3) : {}),
    ...(arms < 1 ? weapon(below, 4) : {}),
    weapdetail: below(3) === 0 ? "An explosive device under a cart" : "",
    ...toll(below),
    property,
    ...(property === "1" ? codeOf(below, "propextent", propertyExtents) : {}),
    propvalue: property === "1" ? pick(below, ["-99", "50000", ""]) : "",
    propcomment: property === "1" ? "Two stalls were burnt." : "",
    ...hostages(below),
    addnotes: below(6) === 0 ? "Casualty numbers conflict across sources (invented)." : "",
    scite1: `“A report”, Norvenia Daily, ${year}.`,
    scite2: below(2) === 0 ? "A second report, Tessen Radio." : "",
    dbsource: "START Primary Collection",
    ...international(below),
    related: isLinked ? pair.map(gtdId).join(", ") : "",
    ...instead,
  }
}

/** So many rows in which nothing is wrong. */
export const gtdRows = (count: number, first = 1): readonly GtdText[] =>
  Array.from({ length: count }, (_, index) => gtdRow(first + index))

// The bytes of cp1252 that are other characters in Unicode, as far as the rows have them.
const cp1252: Readonly<Record<string, number>> = { "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96 }

/** A text as bytes of cp1252, as GTD's csv files are. */
export const cp1252Bytes = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((char) => cp1252[char] ?? char.codePointAt(0) ?? 0x3f))
