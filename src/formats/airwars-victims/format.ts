// The victims of Airwars: persons who were killed or injured, one by one.
import { type FormatOf, formatOf } from "../format.ts"
import { passage } from "./passage.ts"
import { AirwarsVictimsRow, columns } from "./row.ts"
import { across, rules } from "./rules.ts"

type Name = keyof AirwarsVictimsRow

const all = Object.keys(columns) as readonly Name[]

/** What the database has beside what it tells of a person. */
const bookkeeping: readonly Name[] = ["id", "post_status", "url", "in_group", "num_group_members", "hash"]

/**
 * The format of the victims table of Airwars.
 *
 * @remarks The rows are personal data: imported victims are marked `restricted`.
 *
 * @example a child of whom no years are told
 * ```ts
 * const row = { code: "ISPT0412", name: "Mira Quillen", age: "Child", killed_or_injured: "Injured" } as const
 * const [first] = importRows(airwarsVictims, [row])
 * first?.value?.victims?.[0]?.age // => { group: "child" }
 * first?.value?.victims?.[0]?.handling // => "restricted"
 * ```
 * @category formats
 */
export const airwarsVictims: FormatOf<AirwarsVictimsRow> = formatOf<AirwarsVictimsRow>({
  id: "airwars-victims",
  title: "Airwars victims",
  description: "The victims of each incident of Airwars that are listed one by one.",
  source: "Database model of the site of Airwars, victims, as archived in 2025.",
  columns,
  layouts: [
    { name: `${all.length} columns (table)`, columns: all },
    {
      name: `${all.length - bookkeeping.length} columns`,
      columns: all.filter((name) => !bookkeeping.includes(name)),
    },
  ],
  signature: ["code", "killed_or_injured", "exact_age"],
  // What names a row would name a person; the number of the row is all that a report may show.
  roles: { key: ["id"], label: ["code", "killed_or_injured"], when: "date" },
  rules,
  across,
  schema: AirwarsVictimsRow,
  passage,
})
