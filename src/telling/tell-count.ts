// A count in words: at least 2, 4 to 6, at most 5, about 30, none.
import type { CountRange } from "../value/count-range.ts"
import { wholeNumber } from "../value/number-words.ts"

const figure = (n: number): string => n.toLocaleString("en-US", { useGrouping: n >= 10_000 })

const bounds = ({ min, max, best, approximate }: CountRange): string => {
  if (approximate === true && best !== undefined && (max === undefined || min !== max)) {
    const limits = [
      min > 0 ? `at least ${figure(min)}` : "",
      max === undefined ? "" : `at most ${figure(max)}`,
    ]
    return [`about ${figure(best)}`, ...limits.filter((limit) => limit !== "")].join(", ")
  }
  const about = approximate === true ? "about " : ""
  const likely = best === undefined || (min === max && best === min) ? "" : `, most likely ${figure(best)}`
  if (max === undefined && min === 0)
    return best === undefined ? "an unknown number" : `most likely ${figure(best)}`
  if (max === undefined) return `${about}at least ${figure(min)}${likely}`
  if (min === max) return min === 0 ? "none" : `${about}${figure(min)}`
  return `${about}${min === 0 ? `at most ${figure(max)}` : `${figure(min)} to ${figure(max)}`}${likely}`
}

// "at least two" and "at least 2" say the same, so quoting the first beside the second would only be noise.
const inDigits = (wording: string): string =>
  wording
    .toLowerCase()
    .split(/\s+/)
    .map((word) => wholeNumber(word) ?? word)
    .join(" ")

/** A count in words, with the speaker's own wording in quotes where it says it otherwise. */
export const tellCount = (count: CountRange): string => {
  const said = bounds(count)
  return count.wording === undefined || inDigits(count.wording) === said
    ? said
    : `${said} (“${count.wording}”)`
}

/** Runs of numbers as alternatives: 4 or 6. */
export const tellAlternatives = (runs: readonly CountRange[]): string => runs.map(bounds).join(" or ")
