// How far a place can lie from its point where no radius was told.
import type { PlacePrecision } from "../../value/vocabulary/place-precision.ts"

/** How far a place of a precision can lie from its point. */
export interface AssumedRadius {
  /** The largest distance in kilometres; absent where none can be assumed. */
  readonly km?: number
  /** Why this distance. */
  readonly why: string
}

/**
 * How far a place can lie from its point where no radius was told.
 *
 * @remarks
 * A question that is answered with `certain` or `no` rests on this distance, so it must hold for the largest of its
 * kind and not for the usual one: the rule of thumb of {@link PlacePrecision} gives a settlement 5 km, and the outskirts
 * of Baghdad lie some 20 km from its centre. Each figure is an assumption that the word of a record gives way to: a
 * told `radiusKm` always stands before it.
 *
 * Units of an administration are taken at ten times the rule of thumb, which covers all but some of the Arctic.
 * Of a country, a region that is no unit, the sea and the air nothing is assumed: their places may lie anywhere, and
 * only a question about the country narrows them.
 *
 * Source: codebooks of UCDP GED, ACLED, GTD and Airwars for the rules of thumb, as {@link PlacePrecision} gives them.
 */
export const assumedRadii: Readonly<Record<PlacePrecision, AssumedRadius>> = {
  exact: { km: 0.1, why: "The least precise that Airwars calls exact lies within 100 m." },
  site: { km: 5, why: "Most sites lie within 500 m; an airport, a camp or a base can reach some 5 km." },
  street: {
    km: 10,
    why: "Most streets lie within 1 km; a thoroughfare of a large city can reach some 10 km.",
  },
  "part-of-settlement": {
    km: 15,
    why: "Most quarters lie within 3 km; one side of a large city can reach some 15 km.",
  },
  settlement: { km: 25, why: "Most settlements lie within 5 km; a large city can reach some 25 km." },
  "near-settlement": {
    km: 50,
    why: "Some 25 km by the codebooks, from the edge of a settlement that can reach some 25 km itself.",
  },
  adm3: { km: 150, why: "Ten times the 15 km that hold for most units of the third level." },
  adm2: { km: 500, why: "Ten times the 50 km that hold for most units of the second level." },
  adm1: { km: 1500, why: "Ten times the 150 km that hold for most units of the first level." },
  region: { why: "A line or a region that is no unit can be of any length." },
  country: { why: "A country can reach over oceans; a question about the country itself narrows it." },
  "sea-or-air": { why: "The point is an estimate, and no codebook says how good a one." },
  unknown: { why: "It was not told what the point stands for." },
}
