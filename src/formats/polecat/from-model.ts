// An incident as a row of POLECAT: from the fields of the model, in the row's own codes while these still fit.
import { sameValue } from "../../core/same-value.ts"
import type { Incident } from "../../entity/incident.ts"
import { resolve } from "../../resolve/resolve.ts"
import type { Extra, Scalar } from "../../value/extra.ts"
import { asItStands } from "../passage/as-it-stands.ts"
import { keptCell, keptCells } from "../passage/kept.ts"
import type { ExportNotes, Loss, Records, Written } from "../passage/passage.ts"
import { format } from "./crosswalk.ts"
import {
  type Cells,
  columnsOfSide,
  deedOf,
  hasParties,
  isUnreal,
  membersOf,
  placeOf,
  type Side,
  storyOf,
} from "./facts.ts"
import { lossesOfDays, lossesOfDeed, lossesOfPlace, lossesOfSides } from "./losses.ts"
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
// What names the place in other words, and is true of that place alone.
const besidePlace: readonly Column[] = ["City", "GeoNames ID"]
const storyColumns: readonly Column[] = ["Source", "Publication Date", "Language"]

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
 * the sides, a quad code and the type that it stood beside, a number in GeoNames and the place.
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
    ...(besidePlace.some((name) => differs(name))
      ? [...placeColumns, ...besidePlace]
      : placeColumns.filter((name) => differs(name))),
    ...(differs("Contexts") ? (["Contexts"] as const) : []),
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
  return sameValue(read, told) ? candidate : cells
}

// A name in GeoNames is of one place, however precisely that is known and whatever words it was told in.
const whereabouts = (cells: Cells): Cells => {
  const { "Feature Type": _feature, "Raw Placename": _words, ...those } = cellsOfPlace(placeOf(cells))
  return those
}

/** What stood beside the place, while the record has the place that it stood beside. */
const besideAsStood = (cells: Cells, stood: (columns: readonly Column[]) => Cells): Cells =>
  sameValue(whereabouts({ ...cells, ...stood(placeColumns) }), whereabouts(cells)) ? stood(besidePlace) : {}

/** The contexts as they stood, while they do not deny what the record says was done. */
const contextsAsStood = ({ acts = [], kind = [], parties = [] }: Incident, stood: Cells): Cells =>
  isUnreal(stood) && acts.length + kind.length + parties.length > 0 ? {} : stood

/** What an incident becomes as a row of POLECAT. */
export const fromModel = (record: Incident, notes: ExportNotes): Written<PolecatRow> => {
  const { context, policies } = notes
  const { incident, lossy: fallen } = asItStands(record, notes)
  const view = resolve(incident, context, policies)
  const window = view.when?.window
  const place = view.where?.place
  const stood = stoodIn(incident)
  const facts = {
    ...cellsOfFacts({ incident, window, place }, context),
    ...contextsAsStood(incident, stood(["Contexts"])),
  }

  const isNamed = incident.externalIds?.some(({ scheme }) => scheme === format) === true
  const named = isNamed ? facts : { ...facts, ...stood(["Event ID"]) }
  const deed = deedOf(named)
  const ofDeed = asStood(named, stood(deedColumns), (candidate) => sameValue(deedOf(candidate), deed))
  const quads = stood(["Event Type", "Quad Code"])
  const hasQuad = quads["Quad Code"] !== undefined && quads["Event Type"] === ofDeed["Event Type"]
  const typed = { ...ofDeed, ...(hasQuad ? quads : quadOf(ofDeed)) }
  const sided = sidesAsStood(typed, stood(sideColumns), incident, context)
  // The settlement is kept beside the record and tells how precise a place without a feature is.
  const placed = { ...sided, ...besideAsStood(sided, stood) }
  const where = placeOf(placed)
  const whole = asStood(placed, stood(placeColumns), (candidate) => sameValue(placeOf(candidate), where))
  const story = storyOf(whole)
  // Where nothing else is told of the event, no statement leads to the story.
  const isUntold = publicationOf(incident, context) === undefined
  const cells = asStood(
    whole,
    stood(storyColumns),
    (candidate) => isUntold || sameValue(storyOf(candidate), story),
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
  // Cells that facts write as they stood are no loss: they were changed.
  const ofStood = cellsOfPlace(placeOf(stood([...placeColumns, ...besidePlace])))
  const those = [...deedColumns, ...sideColumns, ...placeColumns, ...besidePlace, ...storyColumns]
  const gone = Object.entries(stood(["Contexts", ...those]))
  return {
    cells,
    lossy: [
      ...fallen,
      ...gone.flatMap(([field, value]): readonly Loss[] =>
        value === null || value === cells[field as Column] || value === ofStood[field as Column]
          ? []
          : [{ field, value, reason: "It no longer fits what the record says." }],
      ),
      ...lossesOfDeed(incident, cells),
      ...lossesOfSides(incident, cells),
      ...lossesOfPlace(place, cells),
      ...lossesOfDays(incident, window, context),
    ],
  }
}
