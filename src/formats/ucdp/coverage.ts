// What the tables of UCDP cover, under the licence of all of them and with the citation that each asks for.
import type { Coverage } from "../../dataset/dataset.ts"
import { sinceYear } from "./year.ts"

const release =
  "And for the release, the article of its year, such as: Davies, Shawn, Therése Pettersson, Margareta Sollenberg and Magnus Öberg (2025): Organized violence 1989–2024, and the challenges of identifying civilian victims. Journal of Peace Research 62(4)."

/** What a table of UCDP covers since a year; the article is the one that introduced it. */
export const coverageOf = (
  said: Pick<Coverage, "unit" | "inclusion" | "threshold">,
  since: number,
  article: string,
): Coverage => ({
  ...said,
  period: sinceYear(since),
  area: "the world",
  licence: "CC BY 4.0",
  citation: `${article} ${release}`,
})
