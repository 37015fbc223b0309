// The incidents of Airwars: harm to civilians as locally reported, with bounds for every group of people.
import { type FormatOf, formatOf } from "../format.ts"
import { namesUpTo, numbers } from "./numbered.ts"
import { passage } from "./passage.ts"
import { AirwarsRow, columns } from "./row.ts"
import { across, rules } from "./rules.ts"

type Name = keyof AirwarsRow

const all = Object.keys(columns) as readonly Name[]

const numberedNames = new Set<Name>(namesUpTo(Number.POSITIVE_INFINITY))

/** The columns of the table of incidents itself. */
const own: readonly Name[] = all.filter((name) => !numberedNames.has(name))

// The export has as many belligerents as the incident with the most of them.
const exportOf = (belligerents: number): { readonly name: string; readonly columns: readonly Name[] } => {
  const names = [...own, ...namesUpTo(belligerents)]
  const beside = belligerents === 1 ? "1 belligerent" : `${belligerents} belligerents`
  return { name: `${names.length} columns (export with ${beside})`, columns: names }
}

/** The columns that the database has beside those that are published. */
const internal: readonly Name[] = ["id", "geojson_caption", "geolocation_notes_internal", "summary"]

/**
 * The format of the incidents table of Airwars.
 *
 * @example a toll of 0 to 31 keeps its rule, and one of 5 to 2 breaks it
 * ```ts
 * const rows = ["code,belligerents_killed_min,belligerents_killed_max", "ISPT0412,0,31", "ISPT0413,5,2"]
 * const report = await checkStream([rows.join("\n")], { format: airwars })
 * report.rules.find(({ id }) => id === "airwars/min-max")?.count // => 1
 * ```
 * @category formats
 */
export const airwars: FormatOf<AirwarsRow> = formatOf<AirwarsRow>({
  id: "airwars",
  title: "Airwars incidents",
  description: "Incidents of harm to civilians as locally reported, graded by who accepts them.",
  source: "Database model of the site of Airwars, incidents, as archived in 2025.",
  columns,
  layouts: [
    ...numbers.map((_, at) => exportOf(numbers.length - at)),
    { name: `${own.length} columns (export)`, columns: own },
    { name: "published columns", columns: own.filter((name) => !internal.includes(name)) },
    {
      name: "columns of the map",
      columns: [
        "post_id",
        "code",
        "permalink",
        "date",
        "country_slug",
        "latitude",
        "longitude",
        "geolocation_accuracy_slug",
        "strike_status_slug",
        "civilian_harm_status_slug",
        "civilian_non_combatants_killed_min",
        "civilian_non_combatants_killed_max",
        "civilian_non_combatants_injured_min",
        "civilian_non_combatants_injured_max",
      ],
    },
  ],
  signature: ["code", "civilian_non_combatants_killed_min", "civilian_non_combatants_killed_max"],
  roles: {
    key: ["code"],
    label: ["date", "location_name", "civilian_harm_status_name", "civilian_non_combatants_killed_max"],
    when: "date",
    // There is no best figure; the site itself adds up the smallest.
    deaths: {
      low: "civilian_non_combatants_killed_min",
      best: "civilian_non_combatants_killed_min",
      high: "civilian_non_combatants_killed_max",
    },
    point: { latitude: "latitude", longitude: "longitude", precision: "geolocation_accuracy_slug" },
  },
  rules,
  across,
  schema: AirwarsRow,
  passage,
})
