// The way of GTD into the model and back, section by section of its row.
import type { Actor } from "../../entity/actor.ts"
import type { Incident } from "../../entity/incident.ts"
import type { Link } from "../../entity/link.ts"
import type { Telling } from "../../testimony/telling.ts"
import type { Extra } from "../../value/extra.ts"
import { type IncidentId, incidentId } from "../../value/id.ts"
import { asItStands, standingIn } from "../passage/as-it-stands.ts"
import { keptCell } from "../passage/kept.ts"
import type {
  Becomes,
  ExportNotes,
  ImportNotes,
  Loss,
  Passage,
  RowFacts,
  Written,
} from "../passage/passage.ts"
import { carriage } from "./carriage.ts"
import { acts, status } from "./deeds.ts"
import { links, motive } from "./links.ts"
import { perpetrators } from "./perpetrators.ts"
import type { GtdRow } from "./row.ts"
import {
  type Cell,
  type Cells,
  exceptionsOf,
  isTold,
  type Name,
  type Said,
  type Section,
  unknownCell,
  writeSection,
} from "./section.ts"
import { targets } from "./targets.ts"
import { by, teller } from "./teller.ts"
import { toll } from "./toll.ts"
import { weapons } from "./weapons.ts"
import { when } from "./when.ts"
import { where } from "./where.ts"

const sections: readonly Section[] = [
  when,
  where,
  status,
  acts,
  targets,
  weapons,
  perpetrators,
  toll,
  motive,
  links,
]

const read: readonly Name[] = sections.flatMap(({ slots }) => slots.flat())

const cellsOf = (row: RowFacts<GtdRow>, notes: ImportNotes<GtdRow>): Cells => {
  const cells: Partial<Record<Name, Cell>> = {}
  for (const name of read) {
    const value = row[name]
    cells[name] = value === null && notes.saysUnknown(name) ? unknownCell : value
  }
  return cells
}

// What is to be part of an id can be written in one.
const sound = /^[\w.~-]{1,100}$/

const toModel = (
  row: RowFacts<GtdRow>,
  notes: ImportNotes<GtdRow>,
): Becomes<"incidents"> | { readonly needs: string } => {
  const { eventid } = row
  if (eventid === undefined || eventid === null || !sound.test(eventid)) return { needs: "an eventid" }
  const id = incidentId("gtd", eventid)
  const cells = cellsOf(row, notes)
  const readings = sections.map((section) => section.read(cells, id))
  const incident: Omit<Incident, "id"> = Object.assign({}, ...readings.map((one) => one.incident))
  const statements = readings.flatMap((one) => one.statements ?? [])
  const linked = readings.flatMap((one) => one.linked ?? [])
  const actors = new Map<string, Actor>()
  for (const actor of readings.flatMap((one) => one.actors ?? []))
    if (!actors.has(actor.id)) actors.set(actor.id, actor)
  const said: Said = { id, incident, statements, linked, actor: (one) => actors.get(one) }
  const extra: Extra = Object.assign({}, ...sections.map((section) => exceptionsOf(section, cells, said)))
  return {
    record: { id, ...incident, externalIds: [{ scheme: "gtd", id: eventid }], extra },
    beside: {
      actors: [...actors.values()],
      responsibility: statements,
      links: linked.map((to): Link => ({ from: id, to, kind: "coordinated-with", by })),
    },
  }
}

// Of a record that others speak of too, GTD's own words are what its row is made of.
const own = <T extends Telling>(told: readonly T[]): readonly T[] => {
  const mine = told.filter(
    (one) => one.by?.includes(teller.id) === true || one.via?.includes(teller.id) === true,
  )
  return mine.length > 0 ? mine : told
}

interface Stood {
  readonly said: Said
  /** The statements about who did it that stand, whoever said them. */
  readonly statements: Said["statements"]
  readonly fallen: readonly Loss[]
}

const saidOf = (record: Incident, notes: ExportNotes): Stood => {
  const { context } = notes
  const { incident, lossy } = asItStands(record, notes)
  const { id, ...fields } = incident
  const who = standingIn("responsibility", context.responsibilityFor(id), notes)
  const mine = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      sections.some((section) => (section.fields as readonly string[]).includes(field))
        ? own(value as readonly Telling[])
        : value,
    ]),
  )
  const linked = context
    .linksOf(id)
    .filter((link) => link.kind === "coordinated-with")
    .map(({ from, to }) => (from === id ? to : from))
    .filter((one): one is IncidentId => one.startsWith("incident:"))
  const said = {
    id,
    incident: mine,
    statements: own(who.stands),
    linked: [...new Set(linked)],
    actor: context.actor,
  }
  return { said, statements: who.stands, fallen: [...lossy, ...who.lossy] }
}

// What others say of it, and how it stands to what is not of its series.
const lossesBeside = (
  { said: { id, statements: own }, statements, fallen }: Stood,
  { context }: ExportNotes,
): readonly Loss[] => [
  ...fallen,
  ...statements
    .filter((statement) => !own.includes(statement))
    .map(({ kind }) => ({
      field: "responsibility",
      value: kind,
      reason: "The row has what GTD says of it, and not what others say.",
    })),
  ...context
    .linksOf(id)
    .filter(({ kind, from }) => kind !== "coordinated-with" && from === id)
    .map(({ kind }) => ({
      field: "links",
      value: kind,
      reason: "GTD links what was planned together alone.",
    })),
]

// What says more of a fact than the model does, and is true of that fact alone.
const besideFacts: readonly Name[] = [
  "region",
  "natlty1",
  "natlty2",
  "natlty3",
  "gsubname",
  "gsubname2",
  "gsubname3",
]

const dropped = (incident: Incident, cells: Cells): readonly Loss[] =>
  besideFacts.flatMap((field): readonly Loss[] => {
    const value = keptCell("gtd", field, incident) ?? ""
    return value === "" || isTold(cells[field])
      ? []
      : [{ field, value, reason: "It no longer fits what the record says." }]
  })

const fromModel = (incident: Incident, notes: ExportNotes): Written<GtdRow> => {
  const stood = saidOf(incident, notes)
  const { said } = stood
  const written = sections.map((section) => writeSection(section, said, incident.extra ?? {}, notes))
  const refused = [
    ...written.flatMap((one) => one.refused ?? []),
    ...(said.incident.when === undefined && said.incident.lasted === undefined
      ? ["No day is told of it, and a row of GTD has a year."]
      : []),
  ]
  if (refused.length > 0) return { refused }
  const cells = Object.assign({}, ...written.map((one) => one.cells)) as Cells
  const eventid = incident.externalIds?.find(({ scheme }) => scheme === "gtd")?.id
  const named = Object.entries(cells)
  return {
    cells: {
      ...Object.fromEntries(named.filter(([, cell]) => cell !== unknownCell)),
      eventid: eventid ?? null,
    } as RowFacts<GtdRow>,
    unknown: named.filter(([, cell]) => cell === unknownCell).map(([name]) => name),
    lossy: [
      ...written.flatMap((one) => one.lossy ?? []),
      ...lossesBeside(stood, notes),
      ...dropped(incident, cells),
      ...(eventid === undefined
        ? [{ field: "id", value: incident.id, reason: "GTD numbers its incidents itself; eventid is empty." }]
        : []),
    ],
  }
}

/** The way of GTD into the model and back. */
export const passage: Passage<GtdRow, "incidents"> = {
  subject: "incidents",
  teller,
  coverage: {
    unit: "one incident: attacks of one group at one place and time are one, those at other places are others",
    inclusion:
      "intentional violence or its threat by others than states, with two of three: an aim beyond the act, a wider audience, an act outside the law of war",
    period: { start: { earliest: "1970-01-01", latest: "1970-12-31", granularity: "year" } },
    area: "the world; 1993 is missing",
    licence: "Terms of use of the Global Terrorism Database: rows may not be passed on.",
    citation:
      "START (National Consortium for the Study of Terrorism and Responses to Terrorism). Global Terrorism Database. University of Maryland. https://www.start.umd.edu/gtd",
  },
  columns: carriage,
  import: toModel,
  export: fromModel,
}
