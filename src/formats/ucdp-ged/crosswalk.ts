// The codes of GED in the words of the model.
import type { IncidentKind } from "../../value/vocabulary/incident-kind.ts"
import type { PlacePrecision } from "../../value/vocabulary/place-precision.ts"
import type { UcdpGedRow } from "./row.ts"

/** The name of the format, under which its ids and kept cells stand. */
export const format = "ucdp-ged"

/** The types of violence. */
export const kinds: Readonly<Record<1 | 2 | 3, IncidentKind>> = {
  1: "state-based",
  2: "non-state",
  3: "one-sided",
}

/** The precisions of a place. */
export const precisions: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, PlacePrecision>> = {
  1: "settlement",
  2: "near-settlement",
  3: "adm2",
  4: "adm1",
  5: "region",
  6: "country",
  7: "sea-or-air",
}

/** The codes of places; what GED has no code of its own for goes to the nearest code that holds it. */
export const placeCodes: Readonly<Record<PlacePrecision, UcdpGedRow["where_prec"] | null>> = {
  exact: 1,
  site: 1,
  street: 1,
  "part-of-settlement": 1,
  settlement: 1,
  "near-settlement": 2,
  adm3: 3,
  adm2: 3,
  adm1: 4,
  region: 5,
  country: 6,
  "sea-or-air": 7,
  unknown: null,
}

/** The half-degree cell of PRIO-GRID in which a point lies. */
export const cellOfGrid = (latitude: number, longitude: number): number =>
  Math.floor((latitude + 90) * 2) * 720 + Math.floor((longitude + 180) * 2) + 1
