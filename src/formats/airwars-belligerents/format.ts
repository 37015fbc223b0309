// The belligerents of Airwars: who is suspected or known to have done it, and what they concede.
import { type FormatOf, formatOf } from "../format.ts"
import { passage } from "./passage.ts"
import { AirwarsBelligerentsRow, columns } from "./row.ts"
import { across, rules } from "./rules.ts"

type Name = keyof AirwarsBelligerentsRow

const all = Object.keys(columns) as readonly Name[]

/** What partners and reports add, which smaller tables leave out. */
const texts: readonly Name[] = ["civcas_statements", "strike_reports"]

/**
 * The format of the belligerents table of Airwars.
 *
 * @example deaths that a belligerent concedes are an admission
 * ```ts
 * const row = { code: "ISPT0412", belligerent_name: "Navy of Norvenia", type: "Known", deaths_conceded_min: 2 } as const
 * const [first] = importRows(airwarsBelligerents, [row])
 * first?.value?.responsibility?.map(({ kind }) => kind) // => ["attribution", "admission"]
 * ```
 * @category formats
 */
export const airwarsBelligerents: FormatOf<AirwarsBelligerentsRow> = formatOf<AirwarsBelligerentsRow>({
  id: "airwars-belligerents",
  title: "Airwars belligerents",
  description: "The belligerents of each incident of Airwars, suspected or known, and what they concede.",
  source: "Database model of the site of Airwars, belligerents, as archived in 2025.",
  columns,
  layouts: [
    { name: `${all.length} columns (table)`, columns: all },
    {
      name: `${all.length - 1 - texts.length} columns`,
      columns: all.filter((name) => name !== "id" && !texts.includes(name)),
    },
  ],
  signature: ["code", "belligerent_name", "deaths_conceded_min"],
  roles: { key: ["code", "belligerent_name"], label: ["code", "belligerent_name", "type"] },
  rules,
  across,
  schema: AirwarsBelligerentsRow,
  passage,
})
