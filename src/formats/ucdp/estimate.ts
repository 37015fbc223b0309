// UCDP's lowest, best and highest estimate as bounds that hold all three, and back.
import type { CountRange } from "../../value/count-range.ts"
import type { Estimate } from "../passage/passage.ts"

/** Three estimates; what a table does not have is absent. */
export interface Estimates {
  readonly low?: number | null
  readonly best?: number | null
  readonly high?: number | null
}

/** The bounds of three estimates, in whatever order they stand; undefined where there is none of them. */
export const countOfEstimates = ({ low, best, high }: Estimates): CountRange | undefined => {
  const bounds = [low, best, high].filter((one) => one !== undefined && one !== null)
  if (bounds.length === 0) return undefined
  const hasLow = low !== undefined && low !== null
  const hasHigh = high !== undefined && high !== null
  return {
    min: hasLow ? Math.min(...bounds) : 0,
    ...(hasHigh ? { max: Math.max(...bounds) } : {}),
    ...(best === undefined || best === null ? {} : { best }),
  }
}

/** Bounds as three estimates; `best` is what was told or what the estimate asks for, and `high` is never made up. */
export const estimatesOfCount = (count: CountRange, estimate: Estimate | undefined): Estimates => {
  const { min, max, best = max === min ? min : estimated(count, estimate) } = count
  return { low: min, ...(best === undefined ? {} : { best }), ...(max === undefined ? {} : { high: max }) }
}

/** The one number that an estimate puts for bounds; none where the bounds do not have it. */
export const estimated = ({ min, max }: CountRange, estimate: Estimate | undefined): number | undefined => {
  switch (estimate) {
    case "lowest":
      return min
    case "middle":
      return max === undefined ? undefined : Math.floor((min + max) / 2)
    case "highest":
      return max
    default:
      return undefined
  }
}
