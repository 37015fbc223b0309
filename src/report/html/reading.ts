// How to read the page: what counts are, what verdicts mean, and what none of it says.
import type { CheckReport } from "../../checking/check-report.ts"
import type { Format } from "../../formats/format.ts"
import { type Content, el } from "../markup.ts"

const hints: readonly (readonly [term: string, meaning: string])[] = [
  [
    "Counts",
    "are of the whole file, or of the part that was read. The samples under a rule are the first of them, not a choice.",
  ],
  ["Rows", "are counted from 1, without the header. Lines are those of the file, as an editor numbers them."],
  [
    "Errors",
    "are what cannot be, warnings what is doubtful, infos what is good to know. An error in the data is not yet an error of those who wrote them.",
  ],
  [
    "Passed",
    "says that no rule of this kind was broken where it could be tested; not tested says just that. None of this says that the data are true.",
  ],
  [
    "Unknown is not zero.",
    "A cell that says nothing adds nothing to a sum and is counted as such; not recorded, said to be unknown and not applicable are kept apart.",
  ],
  [
    "Sums",
    "of events and deaths hold what the file says, with all that is wrong in it. They are no finding.",
  ],
]

/** The hints at the end of a page. */
export const readingHints = (format: Format | undefined): Content => [
  el(
    "dl",
    { class: "hints" },
    hints.map(([term, meaning]) => el("div", {}, el("dt", {}, term), el("dd", {}, meaning))),
  ),
  format === undefined
    ? undefined
    : el(
        "p",
        { class: "note" },
        `${format.title}: ${format.description} Described after: ${format.source}`,
        format.licence === undefined ? "" : ` Licence: ${format.licence}.`,
      ),
]

/** The last line of a page. */
export const pageFoot = (report: CheckReport): Content =>
  el("p", { class: "note" }, `Made by casus. Report, version ${report.report}.`)
