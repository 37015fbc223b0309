// The way of GED into the model and back.
import type { Passage } from "../passage/passage.ts"
import { ucdp } from "../ucdp/teller.ts"
import { carriage } from "./carriage.ts"
import { fromModel } from "./from-model.ts"
import type { UcdpGedRow } from "./row.ts"
import { toModel } from "./to-model.ts"

/** The way of GED into the model and back. */
export const passage: Passage<UcdpGedRow, "incidents"> = {
  subject: "incidents",
  teller: ucdp,
  coverage: {
    unit: "one event: armed force by an organized actor that led, or may have led, to at least one death on the spot",
    inclusion:
      "events of dyads and actors that reached 25 deaths in one calendar year; active_year tells of which year",
    threshold: "one possible death in an event, 25 deaths in a calendar year for a dyad or actor",
    period: { start: { earliest: "1989-01-01", latest: "1989-01-01", granularity: "day" } },
    area: "the world",
    licence: "CC BY 4.0",
    citation:
      "Sundberg, Ralph, and Erik Melander (2013): Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4). And for the release: Davies, Shawn, et al., Organized violence, Journal of Peace Research, of the year after its last.",
  },
  columns: carriage,
  import: toModel,
  export: fromModel,
}
