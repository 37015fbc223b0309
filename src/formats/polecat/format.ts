// POLECAT: events between political actors that programs read from the news of the world.
import { type FormatOf, formatOf } from "../format.ts"
import { passage } from "./passage.ts"
import { columns, PolecatRow } from "./row.ts"
import { across, rules } from "./rules.ts"

/**
 * The format of POLECAT, whose events are coded by programs under the PLOVER ontology.
 *
 * @example
 * ```ts
 * polecat.columns.length // => 40
 * polecat.rules.find((rule) => rule.id === "polecat/quad-code")?.severity // => "warning"
 * ```
 * @category formats
 */
export const polecat: FormatOf<PolecatRow> = formatOf<PolecatRow>({
  id: "polecat",
  title: "POLECAT",
  description: "Events between political actors since 2018, coded by programs from news stories.",
  source: "PLOVER and POLECAT: A New Political Event Ontology and Dataset (Halterman and others 2023).",
  columns,
  signature: ["Event ID", "Quad Code", "Primary Actor Sector", "Wikipedia Actor ID"],
  roles: {
    key: ["Event ID"],
    label: ["Event Date", "Event Type", "Actor Name", "Recipient Name", "Placename"],
    when: "Event Date",
    point: { latitude: "Latitude", longitude: "Longitude" },
  },
  rules,
  across,
  schema: PolecatRow,
  passage,
})
