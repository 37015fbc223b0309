// A yearly row of UCDP as an aggregate: what is told of many incidents at once, in one year.
import type { Aggregate } from "../../entity/aggregate.ts"
import { aggregateId } from "../../value/id.ts"
import { keptCells } from "../passage/kept.ts"
import { localName } from "../passage/local-id.ts"
import type { Becomes } from "../passage/passage.ts"
import type { Cells } from "./lists.ts"
import { cellsOfPlaces, placesIn } from "./places.ts"
import { columnsOf, partiesOf, type Slot, standingIn, unparted } from "./sides.ts"
import { ucdp } from "./teller.ts"
import { disorderIn, tollIn } from "./toll.ts"
import { spanOfYear } from "./year.ts"
import type { YearlyTable } from "./yearly-table.ts"

const by = [ucdp.id]

// The numbers of UCDP are joined by hyphens; whatever else stands for one is made fit for an id.
const idOf = (format: string, key: readonly (string | number)[]): Aggregate["id"] =>
  key.every((part) => /^[0-9]{1,20}$/.test(String(part)))
    ? aggregateId(format, key.join("-"))
    : aggregateId(format, localName(key.join("/")))

// The slots of a row that says by a code what sort of actors the sides are.
const slotsOf = ({ slots = [], kinds }: YearlyTable, cells: Cells): readonly Slot[] => {
  const code = kinds?.codes.find(([one]) => one === cells[kinds.column])
  return code === undefined
    ? slots
    : slots.map((slot) => (slot.isMain ? { ...slot, coded: { kind: code[1] } } : slot))
}

const isAsWritten = (written: Cells, cells: Cells): boolean =>
  Object.entries(written).every(([column, value]) => (value ?? null) === (cells[column] ?? null))

/** The cells that facts cannot give back as they stand: how a row writes names, lists, figures out of order. */
const verbatim = (table: YearlyTable, slots: readonly Slot[], cells: Cells, year: number): Cells => {
  const { kinds, toll, area } = table
  const columns = [...slots.flatMap(columnsOf), ...(kinds === undefined ? [] : [kinds.column])]
  if (area !== undefined && !isAsWritten(cellsOfPlaces(area, placesIn(area, cells, year), {}, year), cells))
    columns.push(area.names, area.numbers)
  const disorder = toll === undefined ? {} : disorderIn(toll, cells)
  const all = [...columns.map((column) => [column, cells[column]] as const), ...Object.entries(disorder)]
  return Object.fromEntries(all.filter(([, value]) => value !== undefined && value !== null))
}

/** What a row of a yearly table becomes. */
export const toAggregate = (
  table: YearlyTable,
  cells: Cells,
): Becomes<"aggregates"> | { readonly needs: string } => {
  const { format, key, toll, area } = table
  const { year } = cells
  const period = typeof year === "number" ? spanOfYear(year) : undefined
  if (typeof year !== "number" || period === undefined) return { needs: "a year of the calendar" }
  const names = key.flatMap((column) => {
    const part = cells[column]
    return typeof part === "string" || typeof part === "number" ? [part] : []
  })
  if (names.length < key.length) return { needs: key.join(" and ") }
  const id = idOf(format, [...names, year])
  const slots = slotsOf(table, cells)
  const standing = standingIn(format, slots, cells)
  const parties = partiesOf(standing)
  const casualties = toll === undefined ? [] : tollIn(toll, cells)
  const places = area === undefined ? [] : placesIn(area, cells, year)
  const extra = keptCells(
    format,
    verbatim(table, slots, cells, year) as Readonly<Record<string, string | number>>,
  )
  const actors = standing.flatMap((one) => one.actors)
  const accused = table.isAccusing === true ? (standing[0]?.actors ?? []).map((actor) => actor.id) : []
  return {
    record: {
      id,
      basis: "period",
      ...(casualties.length === 0 ? {} : { casualties }),
      period,
      ...(places.length === 0 ? {} : { area: places }),
      ...(parties.length === 0 ? {} : { parties }),
      by,
      ...(Object.keys(extra).length === 0 ? {} : { extra }),
    },
    beside: {
      actors,
      ...(accused.length === 0
        ? {}
        : { responsibility: [{ kind: "attribution", by, against: accused, about: [id] }] }),
    },
    lossy: unparted(standing, cells).map((loss) => ({ ...loss, record: id })),
  }
}
