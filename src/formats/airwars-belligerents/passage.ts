// The way of the belligerents of Airwars into the model and back.
import { coverage } from "../airwars/passage.ts"
import { teller } from "../airwars/teller.ts"
import type { Passage } from "../passage/passage.ts"
import { carriage } from "./carriage.ts"
import { fromModel } from "./from-model.ts"
import type { AirwarsBelligerentsRow } from "./row.ts"
import { toModel } from "./to-model.ts"

/** The way of the belligerents of Airwars into the model and back. */
export const passage: Passage<AirwarsBelligerentsRow, "responsibility"> = {
  subject: "responsibility",
  teller,
  coverage,
  columns: carriage,
  import: toModel,
  export: fromModel,
}
