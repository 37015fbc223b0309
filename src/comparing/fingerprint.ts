// Texts as 64 bits that nobody can foresee, so that no file can be made whose rows are taken for others.
import { mixed } from "../core/fingerprint.ts"

/** A text as 64 bits, in two halves. */
export type Fingerprint = (text: string) => readonly [high: number, low: number]

/** Four numbers that differ from run to run. */
export const randomSeed = (): readonly number[] => [...crypto.getRandomValues(new Uint32Array(4))]

/** Fingerprints under a seed; those of two seeds have nothing in common. */
export const fingerprints = (seed: readonly number[] = randomSeed()): Fingerprint => {
  const [one = 0, two = 0, three = 0, four = 0] = seed
  // Odd factors lose nothing; secret ones cannot be worked against.
  const factorA = (three | 1) >>> 0
  const factorB = (four | 1) >>> 0
  return (text) => {
    let high = one
    let low = two
    for (let at = 0; at < text.length; at++) {
      const char = text.charCodeAt(at)
      high = Math.imul(high ^ char ^ (low >>> 13), factorA)
      low = Math.imul((low + char) ^ (high >>> 15), factorB)
      high = (high << 13) | (high >>> 19)
    }
    return [mixed(high ^ text.length), mixed((low + high) ^ one)]
  }
}
