// Rows shaped like ACLED, in all its layouts, of invented events between invented actors in an invented country at sea.
import { interactionOf, inters, meetings } from "../../src/formats/acled/codes.ts"
import { acled } from "../../src/formats/acled/format.ts"

/** A row as text, by column. */
export type AcledText = Record<string, string>

/** The names of the 31 columns of today in the order of the file. */
export const acledColumns: readonly string[] = acled.layouts[0]?.columns ?? []

// A small generator of numbers that gives the same rows on every machine.
const numbers = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Inter = (typeof inters)[number]
type Side = readonly [name: string, inter: Inter, allies?: string]

const army: Side = ["Military Forces of Norvenia (2011-)", "State forces", "Hill Watch"]
const policemen: Side = ["Police Forces of Norvenia (2011-)", "State forces"]
const front: Side = ["Hill Front", "Rebel group"]
const unnamed: Side = ["Unidentified Armed Group (Norvenia)", "Political militia"]
const clan: Side = [
  "Tessen Clan Militia (Norvenia)",
  "Identity militia",
  "Tessen Clan (Norvenia); Herders (Norvenia)",
]
const foreign: Side = [
  "Military Forces of Osterhaven (2004-)",
  "External/Other forces",
  "Air Wing of Osterhaven",
]
const company: Side = ["Saltmere Guard Company", "External/Other forces"]
const people: Side = ["Civilians (Norvenia)", "Civilians", "Farmers (Norvenia); Women (Norvenia)"]
const crowd: Side = ["Protesters (Norvenia)", "Protesters", "Students (Norvenia)"]
const mob: Side = ["Rioters (Norvenia)", "Rioters"]

interface Story {
  readonly type: string
  readonly kind: string
  readonly disorder: string
  readonly sides: readonly [Side, Side?]
  readonly targeting?: boolean
}

const violence = "Political violence"
const battle = "Battles"
const remote = "Explosions/Remote violence"
const civilians = "Violence against civilians"

const stories: readonly Story[] = [
  { type: battle, kind: "Armed clash", disorder: violence, sides: [army, front] },
  { type: battle, kind: "Government regains territory", disorder: violence, sides: [army, front] },
  {
    type: battle,
    kind: "Non-state actor overtakes territory",
    disorder: violence,
    sides: [front, policemen],
  },
  {
    type: battle,
    kind: "Armed clash",
    disorder: violence,
    sides: [clan, ["Reed Clan Militia (Norvenia)", "Identity militia"]],
  },
  { type: remote, kind: "Air/drone strike", disorder: violence, sides: [foreign, front] },
  { type: remote, kind: "Shelling/artillery/missile attack", disorder: violence, sides: [army] },
  {
    type: remote,
    kind: "Remote explosive/landmine/IED",
    disorder: violence,
    sides: [unnamed, people],
    targeting: true,
  },
  { type: remote, kind: "Suicide bomb", disorder: violence, sides: [front, policemen] },
  { type: remote, kind: "Grenade", disorder: violence, sides: [unnamed] },
  { type: civilians, kind: "Attack", disorder: violence, sides: [front, people], targeting: true },
  { type: civilians, kind: "Attack", disorder: violence, sides: [unnamed, people], targeting: true },
  {
    type: civilians,
    kind: "Abduction/forced disappearance",
    disorder: violence,
    sides: [company, people],
    targeting: true,
  },
  {
    type: civilians,
    kind: "Sexual violence",
    disorder: violence,
    sides: [policemen, people],
    targeting: true,
  },
  { type: "Protests", kind: "Peaceful protest", disorder: "Demonstrations", sides: [crowd] },
  {
    type: "Protests",
    kind: "Protest with intervention",
    disorder: "Demonstrations",
    sides: [policemen, crowd],
  },
  {
    type: "Protests",
    kind: "Excessive force against protesters",
    disorder: "Political violence; Demonstrations",
    sides: [army, crowd],
    targeting: true,
  },
  { type: "Riots", kind: "Violent demonstration", disorder: "Demonstrations", sides: [mob, policemen] },
  { type: "Riots", kind: "Mob violence", disorder: violence, sides: [mob, mob] },
  {
    type: "Strategic developments",
    kind: "Agreement",
    disorder: "Strategic developments",
    sides: [army, front],
  },
  {
    type: "Strategic developments",
    kind: "Arrests",
    disorder: "Strategic developments",
    sides: [policemen, people],
  },
  { type: "Strategic developments", kind: "Other", disorder: "Strategic developments", sides: [front] },
]

const places = [
  { admin: ["Tessen", "Lower Tessen", ""], name: "Harrow Ford", at: ["-46.2501", "-11.5"], precision: "1" },
  {
    admin: ["Reed Coast", "Quill", "Old Port"],
    name: "Quill Harbour - Old Port",
    at: ["-45.731", "-9.8724"],
    precision: "1",
  },
  { admin: ["Tessen", "Upper Tessen", ""], name: "Mirror Pass", at: ["-46.018", "-10.25"], precision: "2" },
  { admin: ["Sarn", "", ""], name: "Sarn", at: ["-44.9", "-10.003"], precision: "3" },
  { admin: ["", "", ""], name: "Norvenian Sea", at: ["-44.1", "-8.5"], precision: "3" },
] as const

const scales = ["National", "Local partner-Other", "New media", "New media-Subnational", "International"]

const padded = (number: number): string => String(number).padStart(2, "0")

const interOf = (side: Side | undefined): Inter | null => side?.[1] ?? null

// The last upload came some weeks after the event.
const uploaded = (year: number): string => String(1_600_000_000 + (year - 2015) * 20_000_000)

/** The row of a number, in which nothing is wrong; what is given stands instead of what was made. */
export const acledRow = (number: number, instead: AcledText = {}): AcledText => {
  const below = numbers(number * 7919 + 17)
  for (let turn = 0; turn < 5; turn++) below(2)
  const { type, kind, disorder, sides, targeting = false } = stories[below(stories.length)]!
  const place = places[below(places.length)]!
  const [first, second] = sides
  const year = 2015 + below(10)
  const precision = below(20) === 0 ? 3 : below(10) === 0 ? 2 : 1
  const day = precision === 3 && below(2) === 0 ? 15 : 13 + below(16)
  const date = `${year}-${padded(1 + below(12))}-${padded(day)}`
  const dead =
    type.startsWith("Pro") || type.startsWith("Str") ? 0 : [0, 0, 1, 2, 3, 4, 7, 10, 12, 100][below(10)]!
  const notes = `On ${date}, ${first[0]} were seen at ${place.name}; an invented event.`
  return {
    event_id_cnty: `NRV${1000 + number}`,
    event_date: date,
    year: String(year),
    time_precision: String(precision),
    disorder_type: disorder,
    event_type: type,
    sub_event_type: kind,
    actor1: first[0],
    assoc_actor_1: first[2] ?? "",
    inter1: first[1],
    actor2: second?.[0] ?? "",
    assoc_actor_2: second?.[2] ?? "",
    inter2: second?.[1] ?? "",
    interaction: interactionOf(first[1], interOf(second)),
    civilian_targeting: targeting ? "Civilian targeting" : "",
    iso: "74",
    region: "Western Africa",
    country: "Norvenia",
    admin1: place.admin[0],
    admin2: place.admin[1],
    admin3: place.admin[2],
    location: place.name,
    latitude: place.at[0],
    longitude: place.at[1],
    geo_precision: place.precision,
    source: number % 3 === 0 ? "Undisclosed Source" : "Norvenia Daily; Tessen Radio",
    source_scale: scales[number % scales.length]!,
    notes:
      dead === 10
        ? `${notes} Several fatalities coded as 10.`
        : dead === 0
          ? `${notes} Fatalities unknown.`
          : notes,
    fatalities: String(dead),
    tags: crowd === first ? "crowd size=about 200; women targeted: candidates for office" : "",
    timestamp: uploaded(year),
    ...instead,
  }
}

/** So many rows in which nothing is wrong. */
export const acledRows = (count: number): readonly AcledText[] =>
  Array.from({ length: count }, (_, index) => acledRow(index + 1))

/** One layout: the header as files of it have it, and the cells of a row in it. */
export interface AcledLayout {
  /** The name of the layout in the format. */
  readonly name: string
  /** The names over the columns. */
  readonly header: readonly string[]
  /** The row of a number, by the names over the columns. */
  readonly row: (number: number, instead?: AcledText) => AcledText
}

const numberOfInter = (inter: string): string => String(inters.indexOf(inter as Inter) + 1)

const numberOfMeeting = (interaction: string): string =>
  String(meetings.find(({ code }) => code === interaction)?.number ?? "")

const numeric = (row: AcledText): AcledText => ({
  ...row,
  inter1: numberOfInter(row.inter1 ?? ""),
  inter2: numberOfInter(row.inter2 ?? ""),
  interaction: numberOfMeeting(row.interaction ?? ""),
})

const olderTypes: Readonly<Record<string, string>> = {
  "Armed clash": "Battle-No change of territory",
  "Government regains territory": "Battle-Government regains territory",
  "Non-state actor overtakes territory": "Battle-Non-state actor overtakes territory",
  "Air/drone strike": "Remote violence",
  "Shelling/artillery/missile attack": "Remote violence",
  "Remote explosive/landmine/IED": "Remote violence",
  "Suicide bomb": "Remote violence",
  Grenade: "Remote violence",
}

const older = (row: AcledText): AcledText => {
  const type = row.event_type ?? ""
  const isCrowd = type === "Protests" || type === "Riots"
  return {
    ...numeric(row),
    event_type: isCrowd
      ? "Riots/Protests"
      : (olderTypes[row.sub_event_type ?? ""] ??
        type.replace("Strategic developments", "Strategic development")),
    gwno: "991",
    event_id_no_cnty: (row.event_id_cnty ?? "").slice(3),
    data_id: `8${row.event_id_cnty?.slice(3)}`,
    ally_actor_1: row.assoc_actor_1 ?? "",
    ally_actor_2: row.assoc_actor_2 ?? "",
  }
}

const months = "January February March April May June July August September October November December".split(
  " ",
)

/** A day as 16 May 2025. */
export const dayInWords = (date: string): string =>
  `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`

/** A day as 01-January-2015. */
export const dayAndMonthName = (date: string): string =>
  `${date.slice(8)}-${months[Number(date.slice(5, 7)) - 1]}-${date.slice(0, 4)}`

/** A day as 1-May-20. */
export const dayShort = (date: string): string =>
  `${Number(date.slice(8))}-${months[Number(date.slice(5, 7)) - 1]?.slice(0, 3)}-${date.slice(2, 4)}`

/** A day as 31-12-19. */
export const dayInFigures = (date: string): string =>
  `${date.slice(8)}-${date.slice(5, 7)}-${date.slice(2, 4)}`

const layoutOf = (
  name: string,
  header: readonly string[],
  change: (row: AcledText) => AcledText,
): AcledLayout => ({
  name,
  header,
  row: (number, instead = {}) => {
    const row = { ...change(acledRow(number)), ...instead }
    return Object.fromEntries(
      header.map((column) => [column, row[column] ?? row[column.toLowerCase()] ?? ""]),
    )
  },
})

const without = (...names: readonly string[]): readonly string[] =>
  acledColumns.filter((name) => !names.includes(name))

const before2023 = (row: AcledText): AcledText => ({
  ...numeric(row),
  data_id: `8${row.event_id_cnty?.slice(3)}`,
  event_id_no_cnty: (row.event_id_cnty ?? "").slice(3),
  iso3: "BVT",
  timestamp: "1600000000",
})

const oldest =
  "GWNO EVENT_ID_CNTY EVENT_ID_NO_CNTY EVENT_DATE YEAR TIME_PRECISION EVENT_TYPE ACTOR1 ALLY_ACTOR_1 INTER1 ACTOR2 ALLY_ACTOR_2 INTER2 INTERACTION COUNTRY ADMIN1 ADMIN2 ADMIN3 LOCATION LATITUDE LONGITUDE GEO_PRECIS SOURCE NOTES FATALITIES".split(
    " ",
  )

const since2019 =
  "data_id iso event_id_cnty event_id_no_cnty event_date year time_precision event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities timestamp iso3".split(
    " ",
  )

/** The layouts of ACLED that are met in files. */
export const acledLayouts: readonly AcledLayout[] = [
  layoutOf("31 columns (March 2023 and later)", acledColumns, (row) => row),
  layoutOf("31 columns (March 2023 and later)", acledColumns, (row) => ({
    ...numeric(row),
    event_date: dayInWords(row.event_date!),
  })),
  layoutOf("29 columns (2022 to 2023)", without("civilian_targeting", "tags"), (row) => ({
    ...before2023(row),
    event_date: dayShort(row.event_date!),
  })),
  layoutOf(
    "32 columns (2022 to 2023)",
    [...since2019.slice(0, 7), "disorder_type", ...since2019.slice(7)],
    before2023,
  ),
  layoutOf("31 columns (2019 to 2022)", since2019, (row) => ({
    ...before2023(row),
    event_date: dayInWords(row.event_date!),
  })),
  layoutOf(
    "26 columns (2016 to 2018)",
    ["data_id", ...oldest.map((name) => (name === "GEO_PRECIS" ? "geo_precision" : name.toLowerCase()))],
    older,
  ),
  layoutOf("25 columns (2015 and earlier)", oldest, (row) => ({
    ...older(row),
    event_id_cnty: `${row.event_id_cnty?.slice(3)}NRV`,
    geo_precis: row.geo_precision!,
    event_date: dayAndMonthName(row.event_date!),
  })),
]

/** The header of an export with one row for each actor. */
export const monadicColumns: readonly string[] = without("actor2", "assoc_actor_2", "inter2")

/** The rows of a number in an export with one row for each actor: one or two. */
export const monadicRows = (number: number, instead: AcledText = {}): readonly AcledText[] => {
  const { actor2 = "", assoc_actor_2 = "", inter2 = "", ...first } = acledRow(number, instead)
  const second = { ...first, actor1: actor2, assoc_actor_1: assoc_actor_2, inter1: inter2 }
  return actor2 === "" ? [first] : [first, second]
}
