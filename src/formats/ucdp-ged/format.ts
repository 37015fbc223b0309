// The UCDP Georeferenced Event Dataset: events of organized violence with at least one possible death.
import { type FormatOf, formatOf } from "../format.ts"
import { passage } from "./passage.ts"
import { columns, UcdpGedRow } from "./row.ts"
import { across, rules } from "./rules.ts"

type Name = keyof UcdpGedRow

const all = Object.keys(columns) as readonly Name[]

const without = (...names: readonly Name[]): readonly Name[] => all.filter((name) => !names.includes(name))

/** The columns that came with release 20.1. */
const since20: readonly Name[] = [
  "relid",
  "code_status",
  "conflict_dset_id",
  "dyad_dset_id",
  "side_a_dset_id",
  "side_b_dset_id",
  "where_description",
]

/**
 * The format of the UCDP Georeferenced Event Dataset.
 *
 * @example the rules that no official row was seen to break
 * ```ts
 * ucdpGed.columns.length // => 49
 * ucdpGed.rules.find((rule) => rule.id === "ucdp-ged/deaths-sum")?.severity // => "error"
 * ```
 * @category formats
 */
export const ucdpGed: FormatOf<UcdpGedRow> = formatOf<UcdpGedRow>({
  id: "ucdp-ged",
  title: "UCDP Georeferenced Event Dataset",
  description:
    "Events of organized violence since 1989, each with its sides, days, place and estimates of the dead.",
  source: "UCDP Georeferenced Event Dataset codebook, version 23.1 (Sundberg and Melander 2013).",
  licence: "CC BY 4.0",
  columns,
  layouts: [
    { name: "49 columns (20.1 and later)", columns: all },
    { name: "GeoJSON (46 columns and a point)", columns: without("geom_wkt") },
    { name: "42 columns (19.1)", columns: without(...since20) },
    { name: "41 columns (Syria 2019)", columns: without(...since20, "gwnoa") },
  ],
  signature: ["type_of_violence", "dyad_new_id", "where_prec", "date_prec"],
  roles: {
    key: ["id"],
    label: ["date_start", "dyad_name", "where_coordinates", "best"],
    when: "date_start",
    deaths: { low: "low", best: "best", high: "high" },
    point: { latitude: "latitude", longitude: "longitude", precision: "where_prec" },
  },
  rules,
  across,
  schema: UcdpGedRow,
  passage,
})
