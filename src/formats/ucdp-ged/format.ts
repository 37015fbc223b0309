// The UCDP Georeferenced Event Dataset: events of organized violence with at least one possible death.
import { defineFormat, type FormatOf } from "../format.ts"
import { columns, UcdpGedRow } from "./row.ts"
import { across, rules } from "./rules.ts"

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
export const ucdpGed: FormatOf<UcdpGedRow> = defineFormat<UcdpGedRow>({
  id: "ucdp-ged",
  title: "UCDP Georeferenced Event Dataset",
  description:
    "Events of organized violence since 1989, each with its sides, days, place and estimates of the dead.",
  source: "UCDP Georeferenced Event Dataset codebook, version 23.1 (Sundberg and Melander 2013).",
  licence: "CC BY 4.0",
  columns,
  layouts: [{ name: "49 columns (20.1 and later)", columns: Object.keys(columns) as (keyof UcdpGedRow)[] }],
  rules,
  across,
  schema: UcdpGedRow,
})
