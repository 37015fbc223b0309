// GTD as the one that says what its rows say.
import type { Source } from "../../testimony/source.ts"

/** The Global Terrorism Database as the one that speaks. */
export const teller: Source = {
  id: "source:gtd",
  kind: "dataset",
  names: [
    { text: "Global Terrorism Database", kind: "full" },
    { text: "GTD", kind: "acronym" },
  ],
}

/** Who says what stands in a row. */
export const by: readonly [typeof teller.id] = [teller.id]
