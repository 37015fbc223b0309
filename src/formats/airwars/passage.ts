// The way of the incidents of Airwars into the model and back.
import type { Coverage } from "../../dataset/dataset.ts"
import type { Passage } from "../passage/passage.ts"
import { carriage } from "./carriage.ts"
import { fromModel } from "./from-model.ts"
import type { AirwarsRow } from "./row.ts"
import { teller } from "./teller.ts"
import { toModel } from "./to-model.ts"

/** What the tables of Airwars count. */
export const coverage: Coverage = {
  unit: "one incident: a strike or other action after which harm to civilians was locally reported",
  inclusion: "reports of harm to civilians by military action in the conflicts that Airwars monitors",
  licence: "the terms that Airwars states on its site",
  citation: "Airwars, https://airwars.org",
}

/** The way of the incidents of Airwars into the model and back. */
export const passage: Passage<AirwarsRow, "incidents"> = {
  subject: "incidents",
  teller,
  coverage,
  columns: carriage,
  import: toModel,
  export: fromModel,
}
