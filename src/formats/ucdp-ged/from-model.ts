// An incident as a row of GED: what has a column, from the field of the model that says it.

import { sameValue } from "../../core/same-value.ts"
import type { Party } from "../../entity/happening.ts"
import type { Incident } from "../../entity/incident.ts"
import { type IncidentView, resolve } from "../../resolve/resolve.ts"
import type { Attested } from "../../testimony/attested.ts"
import type { Place } from "../../value/place.ts"
import { asItStands } from "../passage/as-it-stands.ts"
import { isKnown, keptCell } from "../passage/kept.ts"
import type { ExportNotes, Loss, Written } from "../passage/passage.ts"
import { type Cells, type Columns, restored } from "./cells.ts"
import { format, kinds } from "./crosswalk.ts"
import { cellsOfWindow, isWithinYear, whenColumns, windowOf } from "./date-code.ts"
import { cellsOfPlace, placeColumns, placeOf } from "./place.ts"
import type { UcdpGedRow } from "./row.ts"
import { dependents, isNameOfDyad, type SideRef, sideColumns, sideRef } from "./sides.ts"
import { cellsOfParts, cellsOfTotal, clarityOf, isTotal, totalColumns, totalOf } from "./toll.ts"

type Told = Attested<Party>

interface Sides {
  readonly a: Told | undefined
  readonly b: Told | undefined
  readonly cells: Cells
}

const refOf = ({ value: { actor }, wording }: Told, { context }: ExportNotes): SideRef => ({
  actor,
  number: context.actor(actor)?.externalIds?.find(({ scheme }) => scheme === "ucdp-actor")?.id ?? null,
  name: wording?.text ?? null,
})

// The first who fought or attacked is side A, the other side or the target is side B.
const sidesOf = (parties: readonly Told[], incident: Incident, notes: ExportNotes): Sides => {
  const a = parties.find(({ value }) => value.role === "side" || value.role === "attacker")
  const b = parties.find(
    (party) => party.value.role === "target" || (party.value.role === "side" && party !== a),
  )
  const refs = [a, b].map((side) => (side === undefined ? undefined : refOf(side, notes)))
  const [first, second] = refs.map((ref) => {
    if (ref === undefined) return { number: null, name: null }
    const actor = notes.context.actor(ref.actor)
    return { ...ref, name: ref.name ?? actor?.names?.[0]?.text ?? actor?.description ?? null }
  })
  const told: Cells = {
    side_a_new_id: first?.number ?? null,
    side_a: first?.name ?? null,
    side_b_new_id: second?.number ?? null,
    side_b: second?.name ?? null,
  }
  const known = refs.filter((ref) => ref !== undefined)
  const cells = restored(sideColumns, told, incident, (kept) =>
    sameValue(
      [sideRef(kept, "a"), sideRef(kept, "b")].filter((ref) => ref !== undefined),
      known,
    ),
  )
  const isLoneB = b === undefined && !isKnown(cells.side_a_new_id) && !isKnown(cells.side_a)
  return isLoneB ? { a: undefined, b: a, cells } : { a, b, cells }
}

const cellsOfWhere = (place: Place | undefined, year: Cells["year"], incident: Incident): Cells => {
  const told = cellsOfPlace(place, year)
  const placed = placeColumns.map(({ columns, fields }) => {
    const own = Object.fromEntries(columns.map((name) => [name, told[name] ?? null])) as Cells
    return restored(columns, own, incident, (kept) => {
      const again = placeOf({ ...told, year: year ?? null, ...kept })
      return fields.every((field) => sameValue(again?.[field], place?.[field]))
    })
  })
  return { ...told, ...(Object.assign({}, ...placed) as Cells) }
}

/** The kept cells that stood beside another side or country than the row now has. */
const stale = (incident: Incident, sides: Sides, cells: Cells, notes: ExportNotes) => {
  const stood = (column: keyof UcdpGedRow) => keptCell(format, column, incident)
  const is = (column: "side_a" | "side_b" | "side_a_new_id" | "side_b_new_id" | "country_id"): boolean => {
    const before = stood(column)
    return before === undefined || before === (cells[column] ?? null)
  }
  const isA = is("side_a_new_id") && (stood("side_a_new_id") !== null || is("side_a"))
  const isB = is("side_b_new_id") && (stood("side_b_new_id") !== null || is("side_b"))
  const name = stood("dyad_name")
  const named: Cells = { ...cells, ...(typeof name === "string" ? { dyad_name: name } : {}) }
  const wasNamed = stood("side_a") !== undefined || stood("side_b") !== undefined
  const isDyad = wasNamed ? is("side_a") && is("side_b") : isNameOfDyad(named)
  const columns: Columns = [
    ...(isA ? [] : dependents.a),
    ...(isB ? [] : dependents.b),
    ...(isA && isB ? [] : dependents.both),
    ...(isA && isB && isDyad ? [] : (["dyad_name"] as const)),
    ...(is("country_id") ? [] : dependents.country),
  ]
  const without = columns.filter((column) => isKnown(stood(column)))
  // A side that was replaced has the number of its own state, where its actor has one.
  const stateOf = (side: Told | undefined): number | null => {
    const ids = side === undefined ? [] : (notes.context.actor(side.value.actor)?.externalIds ?? [])
    const [state, ...others] = ids.filter(({ scheme }) => scheme === "gleditsch-ward")
    return state === undefined || others.length > 0 || !/^[0-9]{1,4}$/.test(state.id)
      ? null
      : Number(state.id)
  }
  return {
    without,
    cells: {
      ...(isA ? {} : { gwnoa: stateOf(sides.a) }),
      ...(isB ? {} : { gwnob: stateOf(sides.b) }),
    },
    lossy: without.map((column): Loss => {
      const value = stood(column)
      return {
        field: `extra.${format}:${column}`,
        ...(value === undefined ? {} : { value }),
        reason: dependents.country.includes(column)
          ? "It was told of another country than the record now has."
          : "It was told of other sides than the record now has.",
      }
    }),
  }
}

interface Answers {
  readonly view: IncidentView
  readonly kinds: readonly string[]
  readonly parties: readonly Told[]
  readonly sides: Sides
  readonly cells: Cells
}

const lossesOf = (incident: Incident, { view, parties, sides, cells, ...told }: Answers): readonly Loss[] => {
  const loss = (is: boolean, field: string, reason: string, value?: string): readonly Loss[] =>
    is ? [{ field, reason, ...(value === undefined ? {} : { value }) }] : []
  const { when, where, killed } = view
  const { window } = when ?? {}
  const { place } = where ?? {}
  const count = totalOf(killed)
  const other = told.kinds.filter(
    (kind, at) => at > 0 || ![kinds[1], kinds[2], kinds[3]].some((known) => known === kind),
  )
  return [
    ...loss(
      window?.uncertain === true || (window?.approximate === true && !sameValue(windowOf(cells), window)),
      "when",
      "GED cannot say that a date is approximate or uncertain.",
    ),
    ...loss(window?.earliest?.includes("T") === true, "when", "GED has no time of day."),
    ...other.flatMap((kind) => loss(true, "kind", "An event of GED is of one of three kinds.", kind)),
    ...parties
      .filter((party) => party !== sides.a && party !== sides.b)
      .flatMap(({ value, wording }) =>
        loss(true, "parties", "An event of GED has two sides.", wording?.text ?? value.actor),
      ),
    ...(place?.admin ?? [])
      .slice(2)
      .flatMap((unit) => loss(true, "where", "GED has two administrative units.", unit)),
    ...loss(place?.near !== undefined, "where", "GED has no column for what a place is near.", place?.near),
    ...loss(
      place?.radiusKm !== undefined && placeOf(cells)?.radiusKm !== place.radiusKm,
      "where",
      "GED has no radius but that of its code 2.",
    ),
    ...loss(
      place?.country !== undefined && !isKnown(cells.country_id),
      "where",
      "No one number of a state is known for the country.",
      place?.country,
    ),
    ...loss(
      (place?.role ?? "impact") !== "impact",
      "where",
      "GED cannot say what happened at a place.",
      place?.role,
    ),
    ...loss(
      killed?.disputed === true,
      "casualties",
      `Rival totals became one by the policy ${killed?.policy}.`,
    ),
    ...loss(
      count !== undefined && count.best === undefined && count.min !== count.max && isKnown(cells.best),
      "casualties",
      "No best estimate was told; the one in the row was derived from the bounds.",
    ),
    ...loss(
      count !== undefined && count.max === undefined,
      "casualties",
      "No upper bound was told, and high is left empty.",
    ),
    ...(incident.casualties ?? [])
      .flatMap(({ value }) => value)
      .filter(({ outcome }) => outcome !== "killed")
      .flatMap(({ outcome }) => loss(true, "casualties", "GED counts deaths alone.", outcome)),
  ]
}

/** What an incident becomes as a row of GED. */
export const fromModel = (record: Incident, notes: ExportNotes): Written<UcdpGedRow> => {
  const { context, policies, estimate } = notes
  const { incident, lossy: fallen } = asItStands(record, notes)
  const view = resolve(incident, context, policies)
  const window = view.when?.window
  const day = restored(whenColumns, cellsOfWindow(window), incident, (cells) =>
    sameValue(windowOf(cells), window),
  )
  // What a row said of days over New Year, or without a best estimate, a row can say again.
  const isOwnWindow =
    keptCell(format, "date_start", incident) !== undefined && sameValue(windowOf(day), window)
  const isOfYear = window === undefined || isWithinYear(window) || isOwnWindow
  const count = totalOf(view.killed)
  const total = restored(totalColumns, cellsOfTotal(count, estimate), incident, (cells) =>
    isTotal(cells, count),
  )
  const isSilent = keptCell(format, "best", incident) === null && isTotal(total, count)
  const hasBest = count === undefined || isKnown(total.best) || isSilent
  if (!isOfYear || !hasBest) {
    return {
      refused: [
        ...(isOfYear
          ? []
          : [
              `Its day lies between ${window?.earliest} and ${window?.latest}; an event of GED lies in one year.`,
            ]),
        ...(hasBest
          ? []
          : ["Its count of the killed has bounds and no best estimate, and none may be made up."]),
      ],
    }
  }
  const { parties = [] } = incident
  const sides = sidesOf(parties, incident, notes)
  const placed = cellsOfWhere(view.where?.place, day.year, incident)
  const { latitude, longitude } = placed
  const parts =
    view.killed === undefined
      ? { cells: {}, lossy: [] }
      : cellsOfParts(view.killed, { a: sides.a?.value.actor, b: sides.b?.value.actor })
  const [kind, ...others] = (incident.kind ?? []).map(({ value }) => value)
  const number = incident.externalIds?.find(({ scheme }) => scheme === format)?.id
  const clarity = clarityOf(view.killed) ?? keptCell(format, "event_clarity", incident)
  const cells: Cells = {
    id: number ?? (keptCell(format, "id", incident) as string | undefined) ?? incident.id,
    type_of_violence: ([1, 2, 3] as const).find((code) => kinds[code] === kind) ?? null,
    ...sides.cells,
    ...day,
    ...placed,
    geom_wkt: isKnown(latitude) && isKnown(longitude) ? `POINT (${longitude} ${latitude})` : null,
    ...total,
    ...parts.cells,
    event_clarity: clarity === 1 || clarity === 2 ? clarity : null,
  }
  const dropped = stale(incident, sides, cells, notes)
  const kindsTold = kind === undefined ? [] : [kind, ...others]
  return {
    cells: { ...cells, ...dropped.cells },
    without: dropped.without,
    lossy: [
      ...fallen,
      ...lossesOf(incident, { view, kinds: kindsTold, parties, sides, cells }),
      ...parts.lossy,
      ...dropped.lossy,
    ],
  }
}
