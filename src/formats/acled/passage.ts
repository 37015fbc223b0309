// The way of ACLED into the model and back.
import type { Passage } from "../passage/passage.ts"
import { carriage } from "./carriage.ts"
import { fromModel } from "./from-model.ts"
import type { AcledRow } from "./row.ts"
import { teller, toModel } from "./to-model.ts"

/** The way of ACLED into the model and back. */
export const passage: Passage<AcledRow, "incidents"> = {
  subject: "incidents",
  teller,
  coverage: {
    unit: "one event: what designated actors did at one place on one day",
    inclusion:
      "reported political violence and demonstrations, and chosen developments of other kinds, with deaths or without",
    period: { start: { earliest: "1997-01-01", latest: "1997-01-01", granularity: "day" } },
    area: "the world; countries were taken in one after the other, the first in Africa",
    licence: "ACLED terms of use: attribution is asked for, and rows may not be passed on",
    citation:
      "Raleigh, Clionadh, Roudabeh Kishi, and Andrew Linke (2023): Political instability patterns are obscured by conflict dataset scope conditions, sources, and coding choices. Humanities and Social Sciences Communications 10, 74. And the day on which the rows were taken from ACLED.",
  },
  columns: carriage,
  import: toModel,
  export: fromModel,
}
