// An aggregate as a yearly row of UCDP, from the fields of the model that say the same.
import type { Aggregate } from "../../entity/aggregate.ts"
import { keptCell } from "../passage/kept.ts"
import type { ExportNotes, Loss } from "../passage/passage.ts"
import type { Cells } from "./lists.ts"
import { cellsOfPlaces } from "./places.ts"
import { cellsOfParties, columnsOf } from "./sides.ts"
import { cellsOfToll, type TollColumns } from "./toll.ts"
import { yearOfSpan } from "./year.ts"
import type { YearlyTable } from "./yearly-table.ts"

type Kinds = NonNullable<YearlyTable["kinds"]>

const keptOf = (format: string, columns: readonly string[], record: Aggregate): Cells =>
  Object.fromEntries(columns.map((column) => [column, keptCell(format, column, record) ?? null]))

// The code stays while the parties are of the kind that it stands for.
const cellOfKinds = ({ column, codes }: Kinds, { parties = [] }: Aggregate, kept: Cells): Cells => {
  const sides = parties.filter(({ role, kindThen }) => role !== "ally" && kindThen !== undefined)
  const kinds = new Set(sides.map(({ kindThen }) => kindThen))
  const told = codes.find(([code]) => code === kept[column])
  if (told !== undefined && [...kinds].every((kind) => kind === told[1])) return { [column]: told[0] }
  const [only] = kinds.size === 1 ? kinds : []
  const code = only === undefined ? undefined : codes.find(([, kind]) => kind === only)
  return { [column]: code?.[0] ?? null }
}

// Numbers that the model has no field for stand beside it; without them a row could not be told from others.
const nameless = (
  { format, key, slots = [], area }: YearlyTable,
  kept: (columns: readonly string[]) => Cells,
) =>
  key
    .filter((column) => column !== area?.numbers && !slots.flatMap(columnsOf).includes(column))
    .filter((column) => (kept([column])[column] ?? null) === null)
    .map(
      (column) => `It has no ${column}, which names a row; it would stand in extra as ${format}:${column}.`,
    )

const noToll = { cells: {}, lossy: [] }

const figuresOf = ({ low, best, high }: TollColumns): readonly string[] => [low, best, high]

/** What an aggregate becomes as a row of a yearly table, or why it cannot be one. */
export const fromAggregate = (
  table: YearlyTable,
  record: Aggregate,
  notes: ExportNotes,
): { readonly cells: Cells; readonly lossy: readonly Loss[] } | { readonly refused: readonly string[] } => {
  const { format, slots = [], kinds, toll, area } = table
  const year = yearOfSpan(record.period)
  const kept = (columns: readonly string[]): Cells => keptOf(format, columns, record)
  const parties = cellsOfParties(format, slots, record, notes)
  const dead = toll === undefined ? noToll : cellsOfToll(toll, record, kept(figuresOf(toll)), notes.estimate)
  const refused = [
    ...(record.basis === "period" ? [] : ["It counts from a start up to a day, and a row counts one year."]),
    ...(year === undefined ? ["Its period is no year of the calendar, from its first day to its last."] : []),
    ...nameless(table, kept),
    ...("refused" in dead ? [dead.refused] : []),
    ...(area?.isOne === true && record.area?.length !== 1 ? ["It is not of one country, and a row is."] : []),
    ...parties.astray.map(
      ({ actor }) =>
        `A row has no place for ${actor} beside the others: on which of its sides it stands is not told.`,
    ),
  ]
  if (refused.length > 0 || year === undefined || "refused" in dead) return { refused }
  return {
    cells: {
      ...(area === undefined
        ? {}
        : cellsOfPlaces(area, record.area ?? [], kept([area.names, area.numbers]), year)),
      ...dead.cells,
      ...parties.cells,
      ...(kinds === undefined ? {} : cellOfKinds(kinds, record, kept([kinds.column]))),
      year,
    },
    lossy: [
      ...dead.lossy,
      ...parties.lost.map(({ actor, role }) => ({
        field: "parties",
        value: actor,
        reason: `A row has no place for it as ${role}.`,
      })),
      ...(area !== undefined && record.area?.some(({ precision }) => precision !== "country") === true
        ? [{ field: "area", reason: "A row lists whole countries, and no smaller places." }]
        : []),
    ],
  }
}
