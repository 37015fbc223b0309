// A count as a news sentence begins with it: At least two people were killed; no one was; four or six were.
import type { Group } from "../resolve/figure/group.ts"
import type { Outcome } from "../value/vocabulary/outcome.ts"

const words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]

// A digit on its own, not one of 81, of 1,234 or of 2.5.
const alone = /(?<![\d.,])[1-9](?![\d.,]*\d)/g

/** A count in words with its small numbers spelled out, as news style has them: at least two, 81. */
export const spelled = (count: string): string =>
  count.replace(alone, (digit) => words["123456789".indexOf(digit)]!)

const stateOf = (outcome: Outcome): string => outcome.replaceAll("-", " ")

const noPeople = "none"

// "at least one person" but "one or four people"; the noun follows the number before it.
const nounAfter = (numbers: string): string =>
  /(?:^|\b(?:at least|at most|about) )one$/.test(numbers) ? "person" : "people"

/**
 * That so many people came to a harm, from the count in words: at least two people were killed.
 *
 * What follows the first comma of the count, such as the likeliest number, follows the people.
 */
export const newsClause = (count: string, outcome: Outcome, who: Group = {}): string => {
  const terms = Object.values(who).map((term) => term.replaceAll("-", " "))
  const group = terms.length === 0 ? "" : ` (${terms.join(", ")})`
  const state = stateOf(outcome)
  const [numbers = "", ...rest] = spelled(count).split(", ")
  if (numbers === noPeople && rest.length === 0) return `no one${group} was ${state}`
  const beside = `${group}${rest.length === 0 ? "" : `, ${rest.join(", ")},`}`
  if (numbers.startsWith(`${noPeople} or `)) {
    return `either no one or ${numbers.slice(noPeople.length + 4)} ${nounAfter(numbers.slice(8))}${beside} were ${state}`
  }
  const people =
    numbers === "an unknown number" ? "an unknown number of people" : `${numbers} ${nounAfter(numbers)}`
  const verb = people.endsWith("person") ? "was" : "were"
  return `${people}${beside} ${verb} ${state}`
}
