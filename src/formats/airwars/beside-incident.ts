// The belligerents in the row of an incident as what the rows of their own table become, and back.
import type { Incident } from "../../entity/incident.ts"
import type { Responsibility } from "../../entity/responsibility/responsibility.ts"
import type { Extra, Scalar } from "../../value/extra.ts"
import { fromModel } from "../airwars-belligerents/from-model.ts"
import { AirwarsBelligerentsRow } from "../airwars-belligerents/row.ts"
import { format as table, toModel } from "../airwars-belligerents/to-model.ts"
import { isKnown, keptCell, keptCells } from "../passage/kept.ts"
import type { ExportNotes, ImportNotes, Loss, Records, RowFacts } from "../passage/passage.ts"
import { unknownWord } from "./leg.ts"
import { type BelligerentNumber, numbered, numbers, type Told, told } from "./numbered.ts"
import { AirwarsRow } from "./row.ts"

type Row = RowFacts<AirwarsRow>
type OwnRow = RowFacts<AirwarsBelligerentsRow>

/** The columns that the table of belligerents keeps as they are. */
const keptThere = [
  "location",
  "mgrs_coordinate",
  "mgrs_accuracy",
  "civcas_statements",
  "strike_reports",
] as const

const cellsOf = (row: Row, number: BelligerentNumber): Readonly<Partial<Record<Told, Scalar>>> =>
  Object.fromEntries(
    told.flatMap((field) => {
      const cell = row[numbered(number, field)]
      return cell === undefined ? [] : [[field, cell]]
    }),
  )

/** What the belligerents beside an incident become. */
export interface BesideIncident {
  /** Who did it, and the actors that are named. */
  readonly beside: Pick<Records, "actors" | "responsibility">
  /** Cells that stay beside the incident, since they are of no belligerent of its own. */
  readonly extra: Extra
  /** What is kept and says nothing in the model. */
  readonly lossy: readonly Loss[]
}

/** The belligerents beside an incident, each as a row of their table says it. */
export const belligerentsIn = (
  format: string,
  row: Row,
  { code, post_id }: { readonly code: string; readonly post_id: string | null },
  notes: ImportNotes<AirwarsRow>,
): BesideIncident => {
  const actors: NonNullable<Records["actors"]>[number][] = []
  const responsibility: Responsibility[] = []
  const lossy: Loss[] = []
  let extra: Extra = {}
  const met = new Set<Scalar>()
  let isInOrder = true
  for (const number of numbers) {
    const cells = cellsOf(row, number)
    const says = (field: string): boolean => notes.saysUnknown(numbered(number, field as Told))
    const spoken = told.filter((field) => isKnown(cells[field]) || says(field))
    const { belligerent_name: name } = cells
    isInOrder &&= isKnown(name) && !met.has(name)
    if (isInOrder) {
      met.add(name ?? null)
      // Each cell was read by the column of the table that it is of.
      const became = toModel({ code, post_id, ...cells } as OwnRow, { saysUnknown: (field) => says(field) })
      if ("needs" in became) continue
      const { record, beside = {} } = became
      const kept = keptCells(
        table,
        Object.fromEntries(keptThere.map((field) => [field, cells[field] ?? undefined])),
      )
      const more = { ...kept, ...record.extra }
      actors.push(...(beside.actors ?? []))
      responsibility.push(Object.keys(more).length === 0 ? record : { ...record, extra: more })
      responsibility.push(...(beside.responsibility ?? []))
    } else if (spoken.length > 0) {
      const told = spoken.map((field) => [numbered(number, field), cells[field] ?? unknownWord])
      extra = { ...extra, ...keptCells(format, Object.fromEntries(told)) }
      const reason =
        "It has no name, or that of another one, or the one before it has none; its cells are kept."
      lossy.push({ field: numbered(number, "belligerent_name"), value: name ?? null, reason })
    }
  }
  return { beside: { actors, responsibility }, extra, lossy }
}

interface Written {
  readonly cells: Row
  readonly unknown: readonly string[]
  readonly lossy: readonly Loss[]
}

const keptBack = (statement: Responsibility): OwnRow =>
  Object.fromEntries(
    keptThere.flatMap((field) => {
      const cell = keptCell(table, field, statement)
      return AirwarsBelligerentsRow.shape[field].safeParse(cell).success ? [[field, cell]] : []
    }),
  )

const asBlock = (
  number: BelligerentNumber,
  cells: OwnRow,
  unknown: readonly string[],
): Omit<Written, "lossy"> => ({
  cells: Object.fromEntries(told.map((field) => [numbered(number, field), cells[field]])) as Row,
  unknown: told.filter((field) => unknown.includes(field)).map((field) => numbered(number, field)),
})

const asKept = (format: string, number: BelligerentNumber, incident: Incident): Omit<Written, "lossy"> => {
  const kept = told.flatMap((field) => {
    const name = numbered(number, field)
    const cell = keptCell(format, name, incident)
    if (cell === undefined) return []
    if (AirwarsRow.shape[name].safeParse(cell).success) return [{ name, cell, isUnknown: false }]
    return cell === unknownWord ? [{ name, cell: null, isUnknown: true }] : []
  })
  return {
    cells: Object.fromEntries(kept.map(({ name, cell }) => [name, cell])) as Row,
    unknown: kept.filter(({ isUnknown }) => isUnknown).map(({ name }) => name),
  }
}

/** Who did it as the cells of the belligerents beside an incident. */
export const belligerentsOf = (format: string, incident: Incident, notes: ExportNotes): Written => {
  const lossy: Loss[] = []
  const found = notes.context.responsibilityFor(incident.id).flatMap((statement) => {
    const written = fromModel(statement, notes)
    if ("refused" in written) {
      for (const reason of written.refused)
        lossy.push({ field: "responsibility", value: statement.kind, reason })
      return []
    }
    lossy.push(...(written.lossy ?? []))
    return [{ cells: { ...written.cells, ...keptBack(statement) }, unknown: written.unknown ?? [] }]
  })
  for (const { cells } of found.slice(numbers.length)) {
    const reason = `The row of an incident has room for ${numbers.length} belligerents.`
    lossy.push({ field: "responsibility", value: cells.belligerent_name ?? null, reason })
  }
  const blocks = numbers.map((number, at) => {
    const one = found[at]
    return one === undefined ? asKept(format, number, incident) : asBlock(number, one.cells, one.unknown)
  })
  return {
    cells: Object.assign({}, ...blocks.map(({ cells }) => cells)) as Row,
    unknown: blocks.flatMap(({ unknown }) => unknown),
    lossy,
  }
}
