// What is wrong with a command line.
import { nearest } from "../core/nearest.ts"

/** What is wrong with a command line. */
export class Misuse extends Error {}

/** Says what a word can have been meant for. */
export const didYouMean = (word: string, known: readonly string[]): string => {
  const near = nearest(word, known)
  return near === undefined ? `known are ${known.join(", ")}` : `did you mean ${near}?`
}
