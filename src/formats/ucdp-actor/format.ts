// The UCDP Actor Dataset: the actors of organized violence, their names and where they came from.
import { type FormatOf, formatOf } from "../format.ts"
import { passage } from "./passage.ts"
import { columns, UcdpActorRow } from "./row.ts"
import { across, rules } from "./rules.ts"

/**
 * The format of the UCDP Actor Dataset.
 *
 * @example the rules that no row of release 22.1 was seen to break
 * ```ts
 * ucdpActor.rules.find((rule) => rule.id === "ucdp-actor/splinter")?.severity // => "error"
 * ```
 * @category formats
 */
export const ucdpActor: FormatOf<UcdpActorRow> = formatOf<UcdpActorRow>({
  id: "ucdp-actor",
  title: "UCDP Actor Dataset",
  description:
    "The actors of organized violence with their names, conflicts, coalitions, splits and mergers.",
  source: "UCDP Actor Dataset, version 22.1 (Davies, Pettersson and Öberg 2022).",
  licence: "CC BY 4.0",
  columns,
  layouts: [{ name: "35 columns (22.1 and later)", columns: Object.keys(columns) as (keyof UcdpActorRow)[] }],
  signature: ["ActorId", "NameData", "NameOrig"],
  roles: { key: ["ActorId"], label: ["NameData", "Location"], release: "Version" },
  rules,
  across,
  schema: UcdpActorRow,
  passage,
})
