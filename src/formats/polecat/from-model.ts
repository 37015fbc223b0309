// An incident as a row of POLECAT: from the fields of the model, in the row's own codes while these still fit.
import type { Incident } from "../../entity/incident.ts"
import { resolve } from "../../resolve/resolve.ts"
import type { Extra, Scalar } from "../../value/extra.ts"
import { keptCell, keptCells } from "../passage/kept.ts"
import type { ExportNotes, Loss, Records, Written } from "../passage/passage.ts"
import { codedAs, format } from "./crosswalk.ts"
import {
  type Cells,
  columnsOfSide,
  deedOf,
  hasParties,
  membersOf,
  placeOf,
  roleOf,
  type Side,
  storyOf,
} from "./facts.ts"
import type { PolecatRow } from "./row.ts"
import {
  cellsOfDeed,
  cellsOfName,
  cellsOfPlace,
  cellsOfSide,
  cellsOfStory,
  dayOfWindow,
  type Look,
  partiesOn,
  publicationOf,
  quadOf,
  type Told,
} from "./written.ts"

type Column = keyof PolecatRow

const sides: readonly Side[] = ["Actor", "Recipient"]
const sideColumns: readonly Column[] = sides.flatMap(columnsOfSide)

const deedColumns: readonly Column[] = ["Event Type", "Event Mode"]
const placeColumns: readonly Column[] = [
  "Placename",
  "District",
  "Province",
  "Country",
  "Latitude",
  "Longitude",
  "Raw Placename",
  "Feature Type",
]
const storyColumns: readonly Column[] = ["Source", "Publication Date", "Language"]

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const cellsIn = (cells: Cells, columns: readonly Column[]): Cells =>
  Object.fromEntries(columns.map((name) => [name, cells[name] ?? null]))

/** The cells that facts alone write. */
const cellsOfFacts = ({ incident, window, place }: Told, look: Look): Cells => {
  const deed = cellsOfDeed(incident)
  return {
    ...cellsOfName(incident),
    "Event Date": dayOfWindow(window) ?? null,
    ...deed,
    ...quadOf(deed),
    ...cellsOfSide("Actor", incident, look),
    ...cellsOfSide("Recipient", incident, look),
    ...cellsOfPlace(place),
    ...cellsOfStory(incident, look),
  }
}

const among = <R extends { readonly id: string }>(records: readonly R[] = []) => {
  const byId = new Map(records.map((record) => [record.id, record]))
  return (id: string): R | undefined => byId.get(id)
}

/**
 * The cells of a row that the facts it became would write otherwise, to be kept beside the record.
 *
 * An empty cell where a fact writes something is kept as null. What belongs together is kept together: the cells of
 * the sides, a quad code and the type that it stood beside.
 */
export const writtenOtherwise = (row: Cells, incident: Incident, beside: Records): Extra => {
  const look = {
    actor: among(beside.actors),
    source: among(beside.sources),
    publication: among(beside.publications),
  }
  const told = cellsOfFacts(
    { incident, window: incident.when?.[0]?.value, place: incident.where?.[0]?.value },
    look,
  )
  const differs = (name: Column, cells: Cells = told): boolean =>
    (row[name] ?? null) !== (cells[name] ?? null)
  const quadDiffers = differs("Quad Code", quadOf(row))
  const columns = [
    ...(differs("Event ID") ? (["Event ID"] as const) : []),
    ...(differs("Event Type") || quadDiffers ? (["Event Type"] as const) : []),
    ...(differs("Event Mode") ? (["Event Mode"] as const) : []),
    ...(quadDiffers ? (["Quad Code"] as const) : []),
    ...(sideColumns.some((name) => differs(name))
      ? sideColumns.filter((name) => differs(name) || (row[name] ?? null) !== null)
      : []),
    ...placeColumns.filter((name) => differs(name)),
    ...storyColumns.filter((name) => differs(name)),
  ]
  return keptCells(format, cellsIn(row, columns) as Readonly<Record<string, Scalar>>)
}

/** The cells as they stood in the row, where they are kept. */
const stoodIn =
  (incident: Incident) =>
  (columns: readonly Column[]): Cells =>
    Object.fromEntries(
      columns.flatMap((name): readonly (readonly [Column, Scalar])[] => {
        const cell = keptCell(format, name, incident)
        return cell === undefined ? [] : [[name, cell]]
      }),
    )

/** Cells in which those that stood in the row take the place of what facts write, while both say the same. */
const asStood = (cells: Cells, stood: Cells, isSame: (candidate: Cells) => boolean): Cells => {
  const whole = { ...cells, ...stood }
  if (isSame(whole)) return whole
  let kept = cells
  for (const [name, cell] of Object.entries(stood)) {
    const candidate = { ...kept, [name]: cell }
    if (isSame(candidate)) kept = candidate
  }
  return kept
}

// All cells of the two sides or none: a sector says nothing of somebody else's name.
const sidesAsStood = (cells: Cells, stood: Cells, incident: Incident, look: Look): Cells => {
  const candidate = { ...cells, ...stood }
  const read = hasParties(candidate) ? sides.flatMap((side) => membersOf(side, candidate)) : []
  const told = sides.flatMap((side) => partiesOn(side, incident, look))
  return same(read, told) ? candidate : cells
}

const lossesOfDeed = ({ acts = [], kind = [] }: Incident, cells: Cells): readonly Loss[] => {
  const written = deedOf(cells)
  return [
    ...acts
      .filter(({ value }) => !written.acts.includes(value.kind))
      .map(({ value }) => ({
        field: "acts",
        value: value.kind,
        reason:
          codedAs(value.kind) === undefined
            ? "PLOVER has no type and mode for it."
            : "An event of POLECAT has one type.",
      })),
    ...acts
      .filter(({ value }) => value.count !== undefined || value.description !== undefined)
      .map(({ value }) => ({
        field: "acts",
        value: value.kind,
        reason: "POLECAT neither counts nor describes what was done.",
      })),
    ...kind
      .filter(({ value }) => value !== written.kind)
      .map(({ value }) => ({ field: "kind", value, reason: "POLECAT has no column for it." })),
  ]
}

const lossesOfSides = ({ parties = [] }: Incident, cells: Cells): readonly Loss[] => {
  const written = sides.flatMap((side) =>
    membersOf(side, cells).map((member) => ({ ...member, role: roleOf(side, cells) })),
  )
  const isTarget = ({ value }: (typeof parties)[number]): boolean => value.role === "target"
  const inOrder = [...parties.filter((party) => !isTarget(party)), ...parties.filter(isTarget)]
  if (parties.length > 0 && written.length !== parties.length)
    return [{ field: "parties", reason: "A name with a semicolon reads as several names." }]
  return inOrder.flatMap(({ value: { actor, role, kindThen } }, index) => [
    ...(role === written[index]?.role
      ? []
      : [{ field: "parties", value: role, reason: `POLECAT does not say which part ${actor} took.` }]),
    ...(kindThen === written[index]?.kind
      ? []
      : [{ field: "parties", value: kindThen ?? null, reason: `PLOVER has no sector for ${actor}.` }]),
  ])
}

const lossesOfPlace = (place: Told["place"], cells: Cells): readonly Loss[] => {
  if (place === undefined) return []
  const loss = (what: string, value: Scalar | undefined): readonly Loss[] =>
    value === undefined ? [] : [{ field: "where", value, reason: `POLECAT has no column for ${what}.` }]
  const written = placeOf(cells)
  return [
    ...(written?.precision === place.precision
      ? []
      : loss("how precisely such a place is known", place.precision)),
    ...loss("a radius", place.radiusKm),
    ...loss("what happened there", place.role),
    ...loss("smaller units", place.admin?.[2]),
    ...(place.name === undefined ? [] : loss("a landmark beside the place", place.near)),
    ...(place.countryCodes ?? []).flatMap(({ id }) => loss("other codes of a country", id)),
  ]
}

const lossesOfDays = (incident: Incident, window: Told["window"], look: Look): readonly Loss[] => {
  const { title, url, publishedOn } = publicationOf(incident, look) ?? {}
  return [
    ...(window?.approximate === true || window?.uncertain === true
      ? [{ field: "when", reason: "POLECAT cannot say that a day is approximate or uncertain." }]
      : []),
    ...(window === undefined || window.granularity === "day"
      ? []
      : [{ field: "when", value: window.granularity, reason: "POLECAT names the day alone." }]),
    ...(publishedOn === undefined || dayOfWindow(publishedOn) !== undefined
      ? []
      : [{ field: "in", reason: "POLECAT names one day of publication." }]),
    ...[title, url].flatMap((value) =>
      value === undefined ? [] : [{ field: "in", value, reason: "POLECAT has no column for it." }],
    ),
  ]
}

/** What an incident becomes as a row of POLECAT. */
export const fromModel = (incident: Incident, notes: ExportNotes): Written<PolecatRow> => {
  const { context, policies } = notes
  const view = resolve(incident, context, policies)
  const window = view.when?.window
  const place = view.where?.place
  const facts = cellsOfFacts({ incident, window, place }, context)
  const stood = stoodIn(incident)

  const isNamed = incident.externalIds?.some(({ scheme }) => scheme === format) === true
  const named = isNamed ? facts : { ...facts, ...stood(["Event ID"]) }
  const deed = deedOf(named)
  const ofDeed = asStood(named, stood(deedColumns), (candidate) => same(deedOf(candidate), deed))
  const quads = stood(["Event Type", "Quad Code"])
  const hasQuad = quads["Quad Code"] !== undefined && quads["Event Type"] === ofDeed["Event Type"]
  const typed = { ...ofDeed, ...(hasQuad ? quads : quadOf(ofDeed)) }
  const sided = sidesAsStood(typed, stood(sideColumns), incident, context)
  // The settlement is kept beside the record and tells how precise a place without a feature is.
  const placed = { ...sided, ...stood(["City"]) }
  const where = placeOf(placed)
  const whole = asStood(placed, stood(placeColumns), (candidate) => same(placeOf(candidate), where))
  const story = storyOf(whole)
  // Where nothing else is told of the event, no statement leads to the story.
  const isUntold = publicationOf(incident, context) === undefined
  const { City: _, ...cells } = asStood(
    whole,
    stood(storyColumns),
    (candidate) => isUntold || same(storyOf(candidate), story),
  )

  const isDay = window === undefined || dayOfWindow(window) !== undefined
  if (!isDay || cells["Event Type"] === null) {
    return {
      refused: [
        ...(isDay
          ? []
          : [
              `Its day lies between ${window.earliest ?? "?"} and ${window.latest ?? "?"}; POLECAT names one day.`,
            ]),
        ...(cells["Event Type"] === null
          ? ["Nothing that was done is a type of PLOVER, and a row of POLECAT has a type."]
          : []),
      ],
    }
  }
  const gone = Object.keys(stood([...deedColumns, ...sideColumns, ...placeColumns, ...storyColumns]))
  return {
    cells,
    lossy: [
      ...(gone as Column[]).flatMap((name): readonly Loss[] => {
        const value = keptCell(format, name, incident) ?? null
        return value === null || value === cells[name as keyof typeof cells]
          ? []
          : [{ field: name, value, reason: "It no longer fits what the record says." }]
      }),
      ...lossesOfDeed(incident, cells),
      ...lossesOfSides(incident, cells),
      ...lossesOfPlace(place, { ...cells, ...stood(["City"]) }),
      ...lossesOfDays(incident, window, context),
    ],
  }
}
