// The way of UCDP's yearly tables into the model and back, made of what each table says of its columns.
import type { Coverage } from "../../dataset/dataset.ts"
import { type Carriage, fact, kept, type Passage, type RowFacts } from "../passage/passage.ts"
import { fromAggregate } from "./from-aggregate.ts"
import type { Cells } from "./lists.ts"
import type { Slot } from "./sides.ts"
import { ucdp } from "./teller.ts"
import { toAggregate } from "./to-aggregate.ts"
import type { YearlyTable } from "./yearly-table.ts"

/** Where the columns of a table go: those that are named to facts, all others kept. */
export const keptBut = <Row extends object>(
  columns: { readonly [Name in keyof Row]: unknown },
  facts: { readonly [Name in keyof Row]?: Carriage },
): { readonly [Name in keyof Row & string]: Carriage } => {
  const all = Object.fromEntries(Object.keys(columns).map((name) => [name, kept]))
  return { ...all, ...facts } as { readonly [Name in keyof Row & string]: Carriage }
}

/** The year of a row. */
export const yearFact: Carriage = fact("aggregates[].period: from the first day of the year to its last")

/** The carriages of what a yearly row tells of one side. */
export const sideFacts = (
  side: string,
): Readonly<Record<"number" | "name" | "state" | "ally" | "member", Carriage>> => ({
  number: fact(`aggregates[].parties: ${side}, by the number of its actors`),
  name: fact(`aggregates[].parties: ${side}, by the names of its actors`),
  state: fact(`aggregates[].parties: ${side}, by the Gleditsch and Ward numbers of its actors`),
  ally: fact(`aggregates[].parties: allies of ${side}`),
  member: fact(`aggregates[].parties: the members of ${side}, where it is a coalition`),
})

type Sided<Side extends "a" | "b"> = `side_${Side}${"" | "_id" | "_2nd"}` | `gwno_${Side}${"" | "_2nd"}`
type StateBased = Sided<"a"> | Sided<"b"> | "year"

/** The carriages of the columns that tell of the sides of state-based conflict. */
export const stateBasedFacts: Readonly<Record<StateBased, Carriage>> = {
  side_a: sideFacts("the first side").name,
  side_a_id: sideFacts("the first side").number,
  side_a_2nd: sideFacts("the first side").ally,
  side_b: sideFacts("the second side").name,
  side_b_id: sideFacts("the second side").number,
  side_b_2nd: sideFacts("the second side").ally,
  year: yearFact,
  gwno_a: sideFacts("the first side").state,
  gwno_a_2nd: sideFacts("the first side").ally,
  gwno_b: sideFacts("the second side").state,
  gwno_b_2nd: sideFacts("the second side").ally,
}

/** The slots of state-based conflict: governments on side A, states or groups on side B, troops of other states. */
export const stateBasedSlots: readonly Slot[] = [
  { role: "side", isMain: true, kind: "state", numbers: "side_a_id", names: "side_a", states: "gwno_a" },
  {
    role: "side",
    isMain: true,
    kind: "armed-group",
    numbers: "side_b_id",
    names: "side_b",
    states: "gwno_b",
  },
  { role: "ally", isMain: false, kind: "state", names: "side_a_2nd", states: "gwno_a_2nd" },
  { role: "ally", isMain: false, kind: "state", names: "side_b_2nd", states: "gwno_b_2nd" },
]

/** The carriages of three estimates of the dead. */
export const estimateFacts: Readonly<Record<"low" | "best" | "high", Carriage>> = {
  low: fact("aggregates[].casualties: killed, the total: min"),
  best: fact("aggregates[].casualties: killed, the total: best"),
  high: fact("aggregates[].casualties: killed, the total: max"),
}

/** The carriages of the countries of the violence. */
export const areaFacts: Readonly<Record<"names" | "numbers", Carriage>> = {
  names: fact("aggregates[].area: the names of the countries"),
  numbers: fact("aggregates[].area: countryCodes, and country by its two letters where there is one"),
}

/** The passage of a yearly table. */
export const yearlyPassage = <Row extends object>(
  table: YearlyTable,
  coverage: Coverage,
  columns: { readonly [Name in keyof Row & string]: Carriage },
): Passage<Row, "aggregates"> => ({
  subject: "aggregates",
  teller: ucdp,
  coverage,
  columns,
  import: (row) => toAggregate(table, row as unknown as Cells),
  export: (record, notes) => {
    const written = fromAggregate(table, record, notes)
    // The columns are those of the table, and the engine holds every cell to its column.
    return "refused" in written ? written : { ...written, cells: written.cells as unknown as RowFacts<Row> }
  },
})
