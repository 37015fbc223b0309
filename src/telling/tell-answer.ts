// A resolved answer in numbers, and the very words that a statement used.
import type { CasualtyRange } from "../entity/casualties.ts"
import type { Figure } from "../resolve/figure/figure.ts"
import type { FigureReading } from "../resolve/history/picture.ts"
import type { Telling } from "../testimony/telling.ts"
import type { CountRange } from "../value/count-range.ts"
import { tellRange } from "./tell-casualties.ts"
import { tellAlternatives, tellCount } from "./tell-count.ts"

/** Which numbers an answer leaves: at least 2, 4 or 6, none; between two rivals lies nothing. */
export const tellFigureInNumbers = ({ alternatives, count }: Figure | FigureReading): string => {
  if (alternatives.length === 1) return tellCount(count)
  if (alternatives.length === 0) return "no number that is agreed on"
  const unsharp = count.approximate === true ? ", one of the figures only approximate" : ""
  return `${tellAlternatives(alternatives)}${unsharp}`
}

const origins: Readonly<Record<string, string>> = {
  estimate: "an estimate",
  "coding-convention": "put by a coding rule",
  apportioned: "a share of a larger total",
}

/** Where a count comes from, where nobody simply gave it: an estimate, put by a coding rule for “several”. */
export const tellBasis = ({ basis = "reported", wording }: Pick<CountRange, "basis" | "wording">): string => {
  const words = basis === "coding-convention" && wording !== undefined ? ` for “${wording}”` : ""
  return origins[basis] === undefined ? "" : `${origins[basis]}${words}`
}

/** One range in words, a part of all told as such after it. */
export const tellShare = (range: CasualtyRange): string =>
  `${tellRange({ ...range, scope: "total" })}${range.scope === "part" ? ", a part of all" : ""}`

/** What a statement says, with its own words in front where they are on record, and where its number comes from. */
export const withWording = (
  said: string,
  count: Pick<CountRange, "basis" | "wording">,
  { wording }: Telling,
): string => {
  const translation = wording?.translation === undefined ? "" : `, in translation “${wording.translation}”`
  const words = wording === undefined ? "" : ` in the words “${wording.text}”${translation}`
  const basis = tellBasis(count)
  const quoted =
    count.wording === undefined || said.includes(`“${count.wording}”`) ? said : `“${count.wording}” (${said})`
  return `${quoted}${basis === "" ? "" : `, ${basis}`}${words}`
}
