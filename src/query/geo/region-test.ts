// How a test of discs against a region answers: in numbers, so that it can run over columns.
import type { Truth } from "../../resolve/truth.ts"

/** An answer as a number: 0 is no, 1 is possible, 2 is certain. */
export type TruthCode = 0 | 1 | 2

/** Whether what lies in a disc lies in a region; makes nothing, so that it can run over columns. */
export type RegionTest = (x: number, y: number, z: number, chord: number) => TruthCode

/** The answers by their numbers. */
export const truths: readonly [Truth, Truth, Truth] = ["no", "possible", "certain"]
