// What the columns of a belligerent tell together: who it is, how sure that is, and what it concedes itself.
import type { CountRange } from "../../value/count-range.ts"
import type { Modality } from "../../value/vocabulary/modality.ts"
import { slugOf } from "../airwars/codes.ts"
import type { Leg } from "../airwars/leg.ts"
import type { Belligerent } from "../airwars/teller.ts"
import { boundsOf, countOf } from "../airwars/toll.ts"
import type { AirwarsBelligerentsRow } from "./row.ts"

/** The name that stands where nobody says who it was. */
export const nobody = "Unknown"

/** Who it is; its number on the site is told apart, since an actor can come to have several. */
export const who: Leg<AirwarsBelligerentsRow, Belligerent> = {
  columns: ["belligerent_name", "belligerent_slug"],
  read: ({ belligerent_name: name, belligerent_slug: slug }) => {
    if (name === undefined || name === null) return undefined
    const isUsable = slug !== undefined && slug !== null && slug.length <= 200 && name !== nobody
    return { name, slug: isUsable ? slug : slugOf(name) }
  },
  write: (fact) => ({
    cells:
      fact === undefined
        ? {}
        : { belligerent_name: fact.name, belligerent_slug: fact.slug ?? slugOf(fact.name) },
  }),
}

/** How sure it is; the site takes a blank for suspected. */
export const certainty: Leg<AirwarsBelligerentsRow, Modality> = {
  columns: ["type"],
  read: ({ type }) => (type === "Known" ? "stated" : "suspected"),
  write: (fact = "stated") => ({ cells: { type: fact === "stated" ? "Known" : "Suspected" } }),
}

/** What the belligerent itself concluded, by its short name. */
export const assessment: Leg<AirwarsBelligerentsRow, string> = {
  columns: ["assessment_name", "assessment_slug"],
  read: ({ assessment_name: name, assessment_slug: slug }) => {
    const short = slug ?? (name === undefined || name === null ? undefined : slugOf(name))
    return short === undefined || short === "" || short.length > 80 ? undefined : short
  },
  write: (fact) => ({ cells: { assessment_name: null, assessment_slug: fact ?? null } }),
}

/** What a belligerent concedes. */
export interface Conceded {
  /** The civilians whom it concedes to have killed. */
  readonly killed?: CountRange
  /** The civilians whom it concedes to have injured. */
  readonly wounded?: CountRange
}

/** What it concedes. */
export const concession: Leg<AirwarsBelligerentsRow, Conceded> = {
  columns: ["deaths_conceded_min", "deaths_conceded_max", "injuries_conceded_min", "injuries_conceded_max"],
  read: (row, saysUnknown) => {
    const killed = countOf(
      row.deaths_conceded_min,
      row.deaths_conceded_max,
      saysUnknown("deaths_conceded_min"),
    )
    const wounded = countOf(
      row.injuries_conceded_min,
      row.injuries_conceded_max,
      saysUnknown("injuries_conceded_min"),
    )
    if (killed === undefined && wounded === undefined) return undefined
    return { ...(killed === undefined ? {} : { killed }), ...(wounded === undefined ? {} : { wounded }) }
  },
  write: ({ killed, wounded } = {}) => {
    const deaths = killed === undefined ? undefined : boundsOf(killed)
    const injuries = wounded === undefined ? undefined : boundsOf(wounded)
    return {
      cells: {
        deaths_conceded_min: deaths?.min ?? null,
        deaths_conceded_max: deaths?.max ?? null,
        injuries_conceded_min: injuries?.min ?? null,
        injuries_conceded_max: injuries?.max ?? null,
      },
      unknown: [
        ...(deaths?.isUnknown === true ? (["deaths_conceded_min", "deaths_conceded_max"] as const) : []),
        ...(injuries?.isUnknown === true
          ? (["injuries_conceded_min", "injuries_conceded_max"] as const)
          : []),
      ],
    }
  },
}
