// The Global Terrorism Database: attacks by others than states since 1970.
import { type FormatOf, formatOf } from "../format.ts"
import { passage } from "./passage.ts"
import { columns, GtdRow } from "./row.ts"
import { across, rules } from "./rules.ts"

/**
 * The format of the Global Terrorism Database.
 *
 * @remarks Its terms do not allow rows to be passed on; files are checked and converted where they are.
 * @example
 * ```ts
 * gtd.columns.length // => 135
 * gtd.rules.find((rule) => rule.id === "gtd/part-over-total")?.severity // => "warning"
 * ```
 * @category formats
 */
export const gtd: FormatOf<GtdRow> = formatOf<GtdRow>({
  id: "gtd",
  title: "Global Terrorism Database",
  description:
    "Attacks by others than states since 1970, each with its place, groups, claims, weapons, targets and toll.",
  source: "Header, codes and labels of releases of 2016 to 2022 (START, University of Maryland).",
  licence: "Terms of use of the Global Terrorism Database; rows may not be passed on.",
  columns,
  layouts: [{ name: "135 columns", columns: Object.keys(columns) as (keyof GtdRow)[] }],
  signature: ["eventid", "iyear", "attacktype1", "gname"],
  roles: {
    key: ["eventid"],
    label: ["iyear", "country_txt", "city", "gname", "nkill"],
    when: "iyear",
    deaths: { best: "nkill" },
    point: { latitude: "latitude", longitude: "longitude", precision: "specificity" },
  },
  rules,
  across,
  passage,
  schema: GtdRow,
})
