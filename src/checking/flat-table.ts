// The flat table that casus writes of a dataset, known again and checked by the columns it was written by.
import type { ColumnKind, ColumnTable, NullSpellings, RowValue } from "../formats/column.ts"
import { type FormatOf, formatOf } from "../formats/format.ts"
import { rowColumns } from "../rows/columns.ts"
import type { TableColumn } from "../writing/table.ts"

type FlatRow = Record<string, RowValue>

const bounds: Readonly<Record<string, { readonly least: number; readonly most?: number }>> = {
  latitude: { least: -90, most: 90 },
  longitude: { least: -180, most: 180 },
}

const kindOf = ({ name, kind, description }: TableColumn<string>): ColumnKind => {
  switch (kind) {
    case "boolean":
      return {
        kind: "text-code",
        description,
        codes: { TRUE: "It is so.", FALSE: "It is not so." },
        // So documents and data frames write it.
        spellings: { true: "TRUE", false: "FALSE", True: "TRUE", False: "FALSE" },
      }
    case "integer":
    case "decimal":
      return { kind, description, ...(bounds[name] ?? { least: 0 }) }
    default:
      return { kind: name === "id" ? "id" : kind, description }
  }
}

const silent: { readonly nulls: NullSpellings } = { nulls: { "": "not-recorded" } }

const columns = Object.fromEntries(
  rowColumns.map((column) => [column.name, { ...kindOf(column), ...(column.nullable ? silent : {}) }]),
) as unknown as ColumnTable<FlatRow>

/** The flat table of incidents that `casus convert --to csv` writes; a report on it, and no dataset of its own. */
export const flatTable: FormatOf<FlatRow> = formatOf<FlatRow>({
  id: "casus-flat",
  title: "Flat table of casus",
  description:
    "One row for each incident, written by casus from a dataset. Its cells were checked by their columns; whether " +
    "they agree with each other was not, for what they rest on stands in the dataset alone.",
  source: "The columns that casus writes.",
  columns,
  signature: ["killed_reported", "killed_alternatives", "killed_policy"],
  roles: {
    key: ["id"],
    label: ["name", "date_earliest", "place"],
    when: "date_earliest",
    deaths: { low: "killed_min", best: "killed_best", high: "killed_max" },
    point: { latitude: "latitude", longitude: "longitude", precision: "place_precision" },
  },
})
