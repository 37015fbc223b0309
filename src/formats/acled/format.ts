// ACLED: political violence, demonstrations and strategic developments, one event on one day in each row.
import { type FormatOf, formatOf } from "../format.ts"
import { passage } from "./passage.ts"
import { AcledRow, columns } from "./row.ts"
import { across, rules } from "./rules.ts"

type Name = keyof AcledRow

const all = Object.keys(columns) as readonly Name[]
const current = all.slice(0, all.indexOf("population_1km"))

const without = (...names: readonly Name[]): readonly Name[] =>
  current.filter((name) => !names.includes(name))

/** The columns that came with the categories of 2019 and later. */
const since2022 = ["disorder_type", "civilian_targeting", "tags"] as const
const since2019 = [...since2022, "sub_event_type", "iso", "region", "source_scale", "timestamp"] as const

/**
 * The format of ACLED, in all layouts: words or numbers for the sorts of actors, old names of columns and types.
 *
 * @example
 * ```ts
 * acled.layouts[0]?.columns.length // => 31
 * acled.rules.find((rule) => rule.id === "acled/interaction-code")?.severity // => "error"
 * ```
 * @category formats
 */
export const acled: FormatOf<AcledRow> = formatOf<AcledRow>({
  id: "acled",
  title: "ACLED",
  description:
    "Political violence, demonstrations and strategic developments worldwide, one event on one day in each row.",
  source: "ACLED codebook, 2024; older layouts as they are met in files.",
  licence: "ACLED terms of use, which forbid redistribution",
  columns,
  layouts: [
    { name: "31 columns (March 2023 and later)", columns: current },
    {
      name: "28 columns (one row for each actor)",
      columns: without("actor2", "assoc_actor_2", "inter2"),
    },
    { name: "29 columns (2022 to 2023)", columns: without("civilian_targeting", "tags") },
    {
      name: "32 columns (2022 to 2023)",
      columns: ["data_id", "event_id_no_cnty", ...without("civilian_targeting", "tags"), "iso3"],
    },
    {
      name: "31 columns (2019 to 2022)",
      columns: ["data_id", "event_id_no_cnty", ...without(...since2022), "iso3"],
    },
    {
      name: "26 columns (2016 to 2018)",
      columns: ["data_id", "gwno", "event_id_no_cnty", ...without(...since2019)],
    },
    {
      name: "25 columns (2015 and earlier)",
      columns: ["gwno", "event_id_no_cnty", ...without(...since2019)],
    },
  ],
  // What even a file of a few chosen columns keeps, in every layout since the oldest.
  signature: ["event_date", "event_type", "fatalities"],
  roles: {
    key: ["event_id_cnty"],
    label: ["event_date", "sub_event_type", "actor1", "actor2", "location", "fatalities"],
    when: "event_date",
    deaths: { best: "fatalities" },
    point: { latitude: "latitude", longitude: "longitude", precision: "geo_precision" },
  },
  rules,
  across,
  schema: AcledRow,
  passage,
})
