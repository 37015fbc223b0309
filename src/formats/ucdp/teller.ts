// UCDP as the one that says what its tables say.
import type { Source } from "../../testimony/source.ts"

/** The Uppsala Conflict Data Program as a source. */
export const ucdp: Source = {
  id: "source:ucdp",
  kind: "dataset",
  names: [
    { text: "Uppsala Conflict Data Program", kind: "full" },
    { text: "UCDP", kind: "acronym" },
  ],
}
