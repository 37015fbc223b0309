// POLECAT as the one that says what its rows say.
import type { Source } from "../../testimony/source.ts"

/** The dataset as a source. */
export const teller: Source = {
  id: "source:polecat",
  kind: "dataset",
  names: [
    { text: "Political Event Classification, Attributes, and Types", kind: "full" },
    { text: "POLECAT", kind: "acronym" },
  ],
}
