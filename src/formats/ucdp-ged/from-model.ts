// An incident as a row of GED: what has a column, from the field of the model that says it.
import type { CasualtyRange } from "../../entity/casualties.ts"
import type { Party } from "../../entity/happening.ts"
import type { Incident } from "../../entity/incident.ts"
import type { Figure } from "../../resolve/figure.ts"
import { resolve } from "../../resolve/resolve.ts"
import type { Attested } from "../../testimony/attested.ts"
import { dayOf, partsOf } from "../../value/civil-day.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { Place } from "../../value/place.ts"
import { keptCell } from "../passage/kept.ts"
import type { ExportNotes, Loss, RowFacts, Written } from "../passage/passage.ts"
import { countOfEstimates, type Estimates, estimatesOfCount } from "../ucdp/estimate.ts"
import { cellOfGrid, format, kinds, placeCodes } from "./crosswalk.ts"
import { dateCode } from "./date-code.ts"
import type { UcdpGedRow } from "./row.ts"

type Cells = RowFacts<UcdpGedRow>

/** A kept cell of an incident as a number, where there is one. */
const keptNumber = (column: keyof UcdpGedRow, incident: Incident): number | undefined => {
  const value = keptCell(format, column, incident)
  return typeof value === "number" ? value : undefined
}

const cellsOfWhen = (window: DateWindow | undefined, incident: Incident): Cells => {
  const start = window?.earliest === undefined ? null : dayOf(window.earliest)
  const end = window?.latest === undefined ? null : dayOf(window.latest)
  const told = window === undefined ? undefined : dateCode(window)
  const coded = keptNumber("date_prec", incident) as UcdpGedRow["date_prec"] | undefined
  // The coders' own code stays while it can be true: code 1 is one day, and no other code is.
  const stays = coded !== undefined && (told === undefined || (coded === 1) === (told === 1))
  return {
    year: keptNumber("year", incident) ?? partsOf(start ?? end)?.year ?? null,
    date_prec: (stays ? coded : told) ?? null,
    date_start: start,
    date_end: end,
  }
}

const cellsOfWhere = (place: Place | undefined, incident: Incident): Cells => {
  const point = place?.point
  const state = place?.countryCodes?.find(({ scheme }) => scheme === "gleditsch-ward")?.id
  const unit = keptCell(format, "adm_2", incident)
  return {
    where_prec:
      place === undefined
        ? ((keptNumber("where_prec", incident) as UcdpGedRow["where_prec"] | undefined) ?? null)
        : placeCodes[place.precision],
    where_coordinates: place?.name ?? null,
    where_description: place?.wording ?? null,
    adm_1: place?.admin?.[0] ?? null,
    adm_2: place?.admin?.[1] ?? (typeof unit === "string" && place?.admin === undefined ? unit : null),
    latitude: point?.latitude ?? keptNumber("latitude", incident) ?? null,
    longitude: point?.longitude ?? keptNumber("longitude", incident) ?? null,
    geom_wkt: point === undefined ? null : `POINT (${point.longitude} ${point.latitude})`,
    priogrid_gid:
      keptNumber("priogrid_gid", incident) ??
      (point === undefined ? null : cellOfGrid(point.latitude, point.longitude)),
    country_id: state !== undefined && /^[0-9]{1,4}$/.test(state) ? Number(state) : null,
  }
}

interface Sides {
  readonly a: Attested<Party> | undefined
  readonly b: Attested<Party> | undefined
}

// The first who fought or attacked is side A, the other side or the target is side B.
const sidesIn = ({ parties = [] }: Incident): Sides => {
  const a = parties.find(({ value }) => value.role === "side" || value.role === "attacker")
  const b = parties.find(
    (party) => party.value.role === "target" || (party.value.role === "side" && party !== a),
  )
  return { a, b }
}

const cellsOfSide = (
  side: Attested<Party> | undefined,
  { context }: ExportNotes,
): readonly [number: string | null, name: string | null] => {
  if (side === undefined) return [null, null]
  const actor = context.actor(side.value.actor)
  const number = actor?.externalIds?.find(({ scheme }) => scheme === "ucdp-actor")?.id
  return [number ?? null, side.wording?.text ?? actor?.names?.[0]?.text ?? null]
}

const cellsOfToll = (figure: Figure, estimates: Estimates, incident: Incident): Cells => {
  const sides = sidesIn(incident)
  const [a, b] = [sides.a?.value.actor, sides.b?.value.actor]
  const ranges = figure.used.map(({ range }) => range)
  const part = (is: (range: CasualtyRange) => boolean): number | null => {
    const count = ranges.find((range) => range.scope === "part" && is(range))?.count
    return count?.best ?? (count !== undefined && count.min === count.max ? count.min : null)
  }
  const [low, high] = [keptNumber("low", incident), keptNumber("high", incident)]
  const { best } = estimates
  // Estimates that stood out of order come back while the bounds are still theirs.
  const coded = { low: low ?? estimates.low, best, high: high ?? estimates.high } as Estimates
  const bounds = countOfEstimates(coded)
  const stays = bounds?.min === figure.count.min && bounds.max === figure.count.max
  const told = stays ? coded : estimates
  const grade = figure.used[0]?.statement.credibility?.find(
    ({ scale }) => scale === "ucdp-event-clarity",
  )?.value
  return {
    deaths_a: part(({ side, who }) => (a !== undefined && side === a) || who?.wording === "side A"),
    deaths_b: part(({ side, who }) => (b !== undefined && side === b) || who?.wording === "side B"),
    deaths_civilians: part(({ who }) => who?.status === "civilian"),
    deaths_unknown: part(({ who, side }) => side === undefined && who?.wording === "unknown"),
    best: best ?? null,
    low: told.low ?? null,
    high: told.high ?? null,
    event_clarity: grade === "1" ? 1 : grade === "2" ? 2 : null,
  }
}

const lossesOf = (
  incident: Incident,
  window: DateWindow | undefined,
  figure: Figure | undefined,
): readonly Loss[] => [
  ...(window?.approximate === true || window?.uncertain === true
    ? [{ field: "when", reason: "GED cannot say that a date is approximate or uncertain." }]
    : []),
  ...(figure?.disputed === true
    ? [{ field: "casualties", reason: `Rival totals became one by the policy ${figure.policy}.` }]
    : []),
  ...(figure !== undefined && figure.count.best === undefined && figure.count.min !== figure.count.max
    ? [
        {
          field: "casualties",
          reason: "No best estimate was told; the one in the row was derived from the bounds.",
        },
      ]
    : []),
  ...(figure !== undefined && figure.count.max === undefined
    ? [{ field: "casualties", reason: "No upper bound was told, and high is left empty." }]
    : []),
  ...(incident.casualties ?? [])
    .flatMap(({ value }) => value)
    .filter(({ outcome }) => outcome !== "killed")
    .map(({ outcome }) => ({ field: "casualties", value: outcome, reason: "GED counts deaths alone." })),
]

/** What an incident becomes as a row of GED. */
export const fromModel = (incident: Incident, notes: ExportNotes): Written<UcdpGedRow> => {
  const view = resolve(incident, notes.context, notes.policies)
  const window = view.when?.window
  const [start, end] = [window?.earliest?.slice(0, 4), window?.latest?.slice(0, 4)]
  const estimates = view.killed === undefined ? {} : estimatesOfCount(view.killed.count, notes.estimate)
  const isWithinYear = start === undefined || end === undefined || start === end
  const hasBest = view.killed === undefined || estimates.best !== undefined
  if (!isWithinYear || !hasBest) {
    return {
      refused: [
        ...(isWithinYear
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
  const { a, b } = sidesIn(incident)
  const [side_a_new_id, side_a] = cellsOfSide(a, notes)
  const [side_b_new_id, side_b] = cellsOfSide(b, notes)
  const kind = incident.kind?.[0]?.value
  const number = incident.externalIds?.find(({ scheme }) => scheme === format)?.id
  return {
    cells: {
      id: number ?? null,
      type_of_violence: ([1, 2, 3] as const).find((code) => kinds[code] === kind) ?? null,
      side_a_new_id,
      side_a,
      side_b_new_id,
      side_b,
      ...cellsOfWhen(window, incident),
      ...cellsOfWhere(view.where?.place, incident),
      ...(view.killed === undefined ? {} : cellsOfToll(view.killed, estimates, incident)),
    },
    lossy: lossesOf(incident, window, view.killed),
  }
}
