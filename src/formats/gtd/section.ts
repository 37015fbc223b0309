// A part of a row that one part of a record says: read from its cells, and written again from what was read.
import type { Actor } from "../../entity/actor.ts"
import type { Incident } from "../../entity/incident.ts"
import type { Responsibility } from "../../entity/responsibility/responsibility.ts"
import type { Extra, Scalar } from "../../value/extra.ts"
import type { ActorId, IncidentId } from "../../value/id.ts"
import { keptKey } from "../passage/kept.ts"
import type { ExportNotes, Loss } from "../passage/passage.ts"
import type { GtdRow } from "./row.ts"

/** A null cell that says that its value is unknown, as -99 does. */
export const unknownCell: unique symbol = Symbol("unknown")

/** What a cell says: a value, nothing, or that the value is unknown; undefined where there is no such column. */
export type Cell = string | number | null | undefined | typeof unknownCell

/** Cells of a row. */
export type Cells = { readonly [Name in keyof GtdRow]?: Cell }

/** The name of a column. */
export type Name = keyof GtdRow

/** What a row or record says, as far as GTD has columns for it. */
export interface Said {
  /** The id of the incident. */
  readonly id: IncidentId
  /** The fields of the incident. */
  readonly incident: Omit<Incident, "id">
  /** The statements about who did it. */
  readonly statements: readonly Responsibility[]
  /** The incidents that were planned together with it. */
  readonly linked: readonly IncidentId[]
  /** Whoever is spoken of. */
  readonly actor: (id: ActorId) => Actor | undefined
}

/** What a section of a row says. */
export interface Reading {
  /** Fields of the incident. */
  readonly incident?: Omit<Incident, "id">
  /** Statements about who did it. */
  readonly statements?: readonly Responsibility[]
  /** Incidents that were planned together with it. */
  readonly linked?: readonly IncidentId[]
  /** Whoever is spoken of. */
  readonly actors?: readonly Actor[]
}

/** What is written of a section, and what cannot be. */
export interface Writing {
  /** The cells. */
  readonly cells: Cells
  /** What the record says and the cells cannot. */
  readonly lossy?: readonly Loss[]
  /** Why there can be no row. */
  readonly refused?: readonly string[]
}

/** A part of a row that one part of a record says. */
export interface Section {
  /** The columns by slots; the first of each is what the others depend on. */
  readonly slots: readonly (readonly Name[])[]
  /** How many columns of a slot the others depend on; one where nothing is said. */
  readonly anchors?: number
  /** The fields of the incident that the section fills. */
  readonly fields: readonly Exclude<keyof Incident, "id">[]
  /** Whether statements about who did it belong to the section. */
  readonly tellsWho?: boolean
  /** What the cells say. */
  read(cells: Cells, id: IncidentId): Reading
  /** The cells that say it. */
  write(said: Said, notes?: ExportNotes): Writing
  /** Whether cells that were read still say what is said; without it, whether both are the same. */
  agrees?(reading: Reading, said: Said, notes: ExportNotes): boolean
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** A value as one text, whatever the order of its keys. */
export const sameText = (value: unknown): string => JSON.stringify(sorted(value)) ?? ""

/** A cell that says something. */
export const isTold = (cell: Cell): cell is string | number =>
  cell !== undefined && cell !== null && cell !== unknownCell

/** The text of a cell, where it says any. */
export const textIn = (cell: Cell): string | undefined => (typeof cell === "string" ? cell : undefined)

/** The number of a cell, where it says any. */
export const numberIn = (cell: Cell): number | undefined => (typeof cell === "number" ? cell : undefined)

// A blank that the facts would fill is kept as an empty text, and what is said to be unknown as null.
const verbatim = (cell: Cell): Scalar => {
  if (cell === unknownCell) return null
  return cell === null || cell === undefined ? "" : cell
}

const ofVerbatim = (value: Scalar): Cell => {
  if (value === null) return unknownCell
  return value === "" || typeof value === "boolean" ? null : value
}

const key = (name: Name) => keptKey("gtd", name)

const kept = (cells: Cells, names: readonly Name[]): Extra =>
  Object.fromEntries(
    names.flatMap((name) => (cells[name] === undefined ? [] : [[key(name), verbatim(cells[name])]])),
  )

/** The cells that a section could not write again from what it read, to be kept beside the record. */
export const exceptionsOf = (section: Section, cells: Cells, said: Said): Extra => {
  const written = section.write(said).cells
  // What the dataset may leave out of a record later is kept as it stands.
  const isLoose = section.agrees !== undefined
  const differs = (name: Name): boolean =>
    cells[name] !== undefined && ((written[name] ?? null) !== cells[name] || (isLoose && isTold(cells[name])))
  const { slots, anchors = 1 } = section
  return Object.assign(
    {},
    ...slots.map((slot) => {
      const different = new Set(slot.filter(differs))
      // What a cell depends on is kept with it, so that it is known when it no longer holds: a label's code too.
      const isKept = (name: Name, at: number): boolean =>
        at < anchors || different.has(name) || different.has(`${name}_txt` as Name)
      return different.size === 0 ? {} : kept(cells, slot.filter(isKept))
    }),
  ) as Extra
}

const keptIn = (slot: readonly Name[], extra: Extra): Cells =>
  Object.fromEntries(
    slot.flatMap((name): readonly (readonly [Name, Cell])[] => {
      const value = extra[key(name)]
      return value === undefined || Array.isArray(value) ? [] : [[name, ofVerbatim(value as Scalar)]]
    }),
  )

// What was added about a statement (a grade, a day) leaves what it says as it is.
const essence = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(({ value: said, modality, wording }) => ({ said, modality, wording: wording?.text }))
    : value

const essenceOf = (statement: Responsibility): string => {
  const { kind, by, channel, modality } = statement
  const more = statement.kind === "attribution" ? statement.against : undefined
  const joint = statement.kind === "claim" ? statement.joint : undefined
  return sameText({ kind, by, channel, modality, more, joint })
}

// Only what the section reads is compared: the other fields are another section's.
const saysSame = ({ fields, tellsWho = false }: Section, reading: Reading, said: Said): boolean => {
  const of = (incident: Reading["incident"]): string =>
    sameText(fields.map((field) => essence(incident?.[field])))
  const who = (statements: Reading["statements"] = []): string => sameText(statements.map(essenceOf).sort())
  return (
    of(reading.incident) === of(said.incident) &&
    (!tellsWho || who(reading.statements) === who(said.statements))
  )
}

// What the codes alone cannot say is no loss where the kept cells say it; what was added beside them is one.
const beyond = (section: Section, cells: Cells, said: Said, lossy: readonly Loss[] = []): readonly Loss[] => {
  if (lossy.length === 0) return []
  const { incident = {}, statements = [] } = section.read(cells, said.id)
  const told = new Set((section.write({ ...said, incident, statements }).lossy ?? []).map(sameText))
  return lossy.filter((loss) => !told.has(sameText(loss)))
}

/** A section written from a record: kept cells stand where they still say what the record says. */
export const writeSection = (section: Section, said: Said, extra: Extra, notes: ExportNotes): Writing => {
  const written = section.write(said, notes)
  const slots = section.slots
    .map((slot) => keptIn(slot, extra))
    .filter((cells) => Object.keys(cells).length > 0)
  if (slots.length === 0 || (written.refused ?? []).length > 0) return written
  const agrees = (cells: Cells): boolean => {
    const reading = section.read(cells, said.id)
    return section.agrees?.(reading, said, notes) ?? saysSame(section, reading, said)
  }
  const whole: Cells = Object.assign({}, written.cells, ...slots)
  if (agrees(whole)) return { cells: whole, lossy: beyond(section, whole, said, written.lossy) }
  let cells = written.cells
  for (const slot of slots) {
    const after = { ...cells, ...slot }
    if (agrees(after)) cells = after
  }
  return { ...written, cells }
}
