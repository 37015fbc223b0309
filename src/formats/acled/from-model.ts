// An incident as a row of ACLED: what has a column, from the field of the model that says it.

import { sameValue } from "../../core/same-value.ts"
import type { Actor } from "../../entity/actor.ts"
import type { Party } from "../../entity/happening.ts"
import type { Incident } from "../../entity/incident.ts"
import { type IncidentView, resolve } from "../../resolve/resolve.ts"
import type { Attested } from "../../testimony/attested.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { Place } from "../../value/place.ts"
import { isoNumericCodes, isoNumericOfCountry } from "../crosswalk/iso-numeric.ts"
import { asItStands } from "../passage/as-it-stands.ts"
import { isKnown, keptCell } from "../passage/kept.ts"
import type { ExportNotes, Loss, Written } from "../passage/passage.ts"
import { type Cells, format, restored } from "./cells.ts"
import type { AcledInter } from "./codes.ts"
import { cellsOfDeed, type Deed, deedColumns, deedOf, isToldApart, kindOfTactic } from "./deed.ts"
import {
  canTargetCivilians,
  cellsOfParties,
  interOfKind,
  kindOf,
  meetsElsewhere,
  type NamedParty,
  partiesOf,
  partyColumns,
  supernumerary,
} from "./parties.ts"
import { cellsOfPlace, placeColumns, placeOf } from "./place.ts"
import { AcledRow } from "./row.ts"
import { unidentified } from "./to-model.ts"
import { fatalitiesOf, saysNothing } from "./toll.ts"
import { cellsOfWindow, whenColumns, windowOf } from "./when.ts"

const countryName = (alpha2: string | undefined): string | undefined => {
  const iso = alpha2 === undefined ? undefined : isoNumericOfCountry(alpha2)
  return iso === undefined ? undefined : isoNumericCodes[iso]?.name
}

interface Known extends NamedParty {
  readonly actor: Actor | undefined
}

/** The parties by the names that a row has for them; who was named by nobody is so in ACLED's own words. */
const namedParties = (
  parties: readonly Attested<Party>[],
  country: string | undefined,
  { context }: ExportNotes,
): readonly Known[] =>
  parties.map(({ value: { actor: id, role, kindThen }, wording }) => {
    const actor = context.actor(id)
    const told = wording?.text ?? actor?.names?.[0]?.text ?? actor?.description ?? id
    const isUnnamed = actor?.unidentified === true && !unidentified.test(told)
    const where = countryName(country)
    const name = isUnnamed ? `Unidentified Armed Group${where === undefined ? "" : ` (${where})`}` : told
    return { name, role, actor, ...(kindThen === undefined ? {} : { kind: kindThen }) }
  })

/** The sort of a party as it stood in a row, while that is the kind that it is. */
const interAsStood = ({ name, kind }: NamedParty, incident: Incident): AcledInter | undefined => {
  for (const [actor, column] of [
    ["actor1", "inter1"],
    ["actor2", "inter2"],
  ] as const) {
    const { data: inter } = AcledRow.shape[column].safeParse(keptCell(format, column, incident))
    if (keptCell(format, actor, incident) === name && isKnown(inter) && kindOf(inter, name) === kind)
      return inter
  }
  return undefined
}

/** The sort of a party: forces away from home are external, and a group that nobody named counts as a militia. */
const interIn =
  (incident: Incident, country: string | undefined, actors: ReadonlyMap<NamedParty, Actor | undefined>) =>
  (party: NamedParty): AcledInter | null => {
    const stood = interAsStood(party, incident)
    if (stood !== undefined) return stood
    const inter = interOfKind(party.kind)
    const home = actors.get(party)?.country
    if (inter === "State forces" && home !== undefined && country !== undefined && home !== country)
      return "External/Other forces"
    const isGroup = party.kind === undefined || party.kind === "armed-group"
    return inter ?? (isGroup && unidentified.test(party.name) ? "Political militia" : null)
  }

const deedIn = ({ acts = [], kind = [] }: Incident): Deed => {
  const tactics = acts.map(({ value }) => value.kind)
  const tactic = tactics.find((one) => kindOfTactic(one) !== undefined) ?? tactics[0]
  const context = kind[0]?.value
  return {
    ...(tactic === undefined ? {} : { tactic }),
    ...(context === undefined ? {} : { kind: context }),
  }
}

const plain = ({ name, role, kind }: NamedParty): NamedParty => ({
  name,
  role,
  ...(kind === undefined ? {} : { kind }),
})

const sorts =
  "ACLED tells rebel groups, political militias and identity militias apart, and the record does not."

/** The actors of whom no sort could be told. */
const unsorted = (cells: Cells, parties: readonly NamedParty[]): readonly Loss[] =>
  ([cells.inter1, cells.inter2] as const).flatMap((inter, at): readonly Loss[] => {
    const value = at === 0 ? cells.actor1 : cells.actor2
    if (!isKnown(value) || isKnown(inter)) return []
    const kind = parties.find(({ name }) => name === value)?.kind
    const reason =
      kind === undefined
        ? "The record does not say which sort of actor it is."
        : kind === "armed-group"
          ? sorts
          : "ACLED has no sort for such an actor."
    return [{ field: "parties", value, reason }]
  })

/** What stood beside a fact that is another one now. */
const dropped = (incident: Incident, cells: Cells): readonly Loss[] =>
  (["region", "civilian_targeting"] as const).flatMap((field): readonly Loss[] => {
    const value = keptCell(format, field, incident)
    return isKnown(value) && !isKnown(cells[field])
      ? [{ field, value, reason: "It no longer fits what the record says." }]
      : []
  })

const lossesOf = (
  incident: Incident,
  { when, where, killed }: IncidentView,
  deed: Deed,
  cells: Cells,
  parties: readonly NamedParty[],
): readonly Loss[] => {
  const window = when?.window
  const isOwnWindow = sameValue(windowOf(cells), window)
  const acts = (incident.acts ?? []).map(({ value }) => value)
  const { tactic } = deed
  const count = killed?.count
  const loss = (is: boolean, field: string, reason: string, value?: string): readonly Loss[] =>
    is ? [{ field, reason, ...(value === undefined ? {} : { value }) }] : []
  return [
    ...loss(
      window?.uncertain === true || (window?.approximate === true && !isOwnWindow),
      "when",
      "ACLED cannot say that a date is approximate or doubted.",
    ),
    ...loss(
      window !== undefined && !isOwnWindow && cells.time_precision !== 1,
      "when",
      "ACLED knows the day, some week and the month; the window became the finest of these that holds it.",
    ),
    ...loss(window?.earliest?.includes("T") === true, "when", "ACLED has no time of day."),
    ...loss(
      where?.place.precision === "country" && cells.latitude !== null,
      "where",
      "ACLED has nothing coarser than a region, and the point stands for a country.",
    ),
    ...loss((where?.place.admin?.length ?? 0) > 3, "where", "ACLED has three administrative units."),
    ...loss(
      tactic !== undefined && kindOfTactic(tactic) === undefined,
      "acts",
      "ACLED has no kind of event for it.",
      tactic,
    ),
    ...loss(
      tactic !== undefined && kindOfTactic(tactic) !== undefined && !isToldApart(tactic),
      "acts",
      `ACLED tells it as ${cells.sub_event_type} and no finer.`,
      tactic,
    ),
    ...acts
      .filter(({ kind }) => kind !== tactic)
      .map(({ kind }): Loss => ({ field: "acts", value: kind, reason: "An event of ACLED has one kind." })),
    ...supernumerary(parties).map(
      ({ name }): Loss => ({ field: "parties", value: name, reason: "An event of ACLED has two actors." }),
    ),
    ...unsorted(cells, parties),
    ...dropped(incident, cells),
    ...loss(
      !(incident.externalIds ?? []).some(({ scheme }) => scheme === format) &&
        cells.event_id_cnty === incident.id,
      "id",
      "ACLED numbers its events itself; the id of the record stands in event_id_cnty.",
      incident.id,
    ),
    ...loss(killed?.disputed === true, "casualties", `Rival totals became one by ${killed?.policy}.`),
    ...loss(
      count?.max === 0,
      "casualties",
      "It is said that nobody was killed; the 0 of ACLED says none or unknown.",
    ),
    ...loss(killed === undefined, "casualties", "Nothing is said of the killed; ACLED writes 0."),
    ...loss(
      count?.max !== undefined && count.max !== cells.fatalities,
      "casualties",
      "ACLED has no upper bound.",
    ),
    ...loss(
      count !== undefined && count.best === undefined && count.min !== count.max && !saysNothing(count),
      "casualties",
      "No best number was told; the one in the row was derived from the bounds.",
    ),
    ...(incident.casualties ?? [])
      .flatMap(({ value }) => value)
      .filter(({ outcome }) => outcome !== "killed")
      .map(
        ({ outcome }): Loss => ({
          field: "casualties",
          value: outcome,
          reason: "ACLED counts deaths alone.",
        }),
      ),
  ]
}

const firstYear = 1997

/** Why a day cannot be told; undefined where it can, or where there is none. */
const refusalOfDay = (window: DateWindow | undefined, cells: Cells | undefined): string | undefined => {
  if (window === undefined) return undefined
  if (cells === undefined)
    return `Its day lies between ${window.earliest ?? "any"} and ${window.latest ?? "any"}; ACLED has nothing coarser than a month.`
  return (cells.year ?? firstYear) < firstYear
    ? `Its day is ${cells.event_date}, and ACLED begins in ${firstYear}.`
    : undefined
}

/** What an incident becomes as a row of ACLED. */
export const fromModel = (record: Incident, notes: ExportNotes): Written<AcledRow> => {
  const { incident, lossy: fallen } = asItStands(record, notes)
  const view = resolve(incident, notes.context, notes.policies)
  const window = view.when?.window
  const place = view.where?.place
  const toldDay = window === undefined ? undefined : cellsOfWindow(window)
  const day = restored(whenColumns, toldDay ?? {}, incident, (cells) => sameValue(windowOf(cells), window))
  const fatalities = view.killed === undefined ? 0 : fatalitiesOf(view.killed.count, notes.estimate)
  const refused = [
    refusalOfDay(window, day.event_date === undefined ? toldDay : day),
    fatalities === undefined
      ? "Its count of the killed has bounds and no best number, and none may be made up."
      : undefined,
  ].filter((reason) => reason !== undefined)
  if (refused.length > 0) return { refused }

  const deed = deedIn(incident)
  const doing = restored(deedColumns, cellsOfDeed(deed), incident, (cells) => sameValue(deedOf(cells), deed))
  const known = namedParties(incident.parties ?? [], place?.country, notes)
  const parties = known.map(plain)
  const interOf = interIn(
    incident,
    place?.country,
    new Map(parties.map((one, at) => [one, known[at]?.actor])),
  )
  const told = cellsOfParties(parties, interOf)
  // Where the interaction alone is kept, it is that of a lone actor.
  const isLone = keptCell(format, "actor1", incident) === undefined
  const acting = restored(isLone ? ["interaction"] : partyColumns, told, incident, (cells) =>
    isLone ? meetsElsewhere(cells) : sameValue(partiesOf({ ...cells, ...doing }), parties),
  )
  const isOfTheseParties = (!isLone && acting !== told) || canTargetCivilians(parties)
  const toldPlace = cellsOfPlace(place)
  const placed = placeColumns.map(({ columns, fields }) => {
    const told = Object.fromEntries(columns.map((name) => [name, toldPlace[name] ?? null])) as Cells
    const isSame = (again: Place | undefined): boolean =>
      fields.every((field) => sameValue(again?.[field], place?.[field]))
    return restored(columns, told, incident, (cells) =>
      isSame(placeOf({ ...toldPlace, year: day.year ?? null, ...cells })),
    )
  })
  const number = incident.externalIds?.find(({ scheme }) => scheme === format)?.id
  const cells: Cells = {
    event_id_cnty:
      number ?? (keptCell(format, "event_id_cnty", incident) as string | undefined) ?? incident.id,
    ...day,
    ...doing,
    civilian_targeting: isOfTheseParties ? (doing.civilian_targeting ?? null) : null,
    ...acting,
    ...toldPlace,
    ...(Object.assign({}, ...placed) as Cells),
    fatalities: fatalities ?? null,
  }
  return { cells, lossy: [...fallen, ...lossesOf(incident, view, deed, cells, parties)] }
}
