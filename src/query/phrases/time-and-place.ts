// Phrases about when and where: happened("within", month("2023-12")), nearPoint(33.34, 44.4, 25).

import { construct } from "../../core/construct.ts"
import { CasusError, issueOf } from "../../core/issue.ts"
import { dayOf } from "../../value/civil-day.ts"
import { DateWindow } from "../../value/date-window.ts"
import type { PlaceAsk } from "../asks.ts"
import type { Query } from "../query.ts"
import { queryRules } from "../rules.ts"
import type { TimeRelation } from "../time-relation.ts"
import { phrase } from "./phrase.ts"

/**
 * Asks how the time of an incident stands to a window of days.
 *
 * @example
 * ```ts
 * happened("within", month("2023-12"))
 * // => { happened: { relation: "within", from: "2023-12-01", to: "2023-12-31" } }
 * happened("before", day("2024-01-01")).happened?.relation // => "before"
 * ```
 * @category queries
 */
export const happened = (relation: TimeRelation, window: DateWindow): Query => {
  const { earliest, latest, approximate, uncertain } = construct("The window asked about", DateWindow, window)
  if (approximate === true || uncertain === true) {
    const at = { path: [approximate === true ? "approximate" : "uncertain"] }
    throw new CasusError("The window asked about is not sound:", [
      issueOf(queryRules["query/unsharp-days"], {}, at),
    ])
  }
  return phrase(`happened("${relation}")`, {
    happened: {
      relation,
      from: earliest === undefined ? undefined : dayOf(earliest),
      to: latest === undefined ? undefined : dayOf(latest),
    },
  })
}

/**
 * Asks whether an incident was in a place: of a country, an administrative unit, or a region of the map.
 *
 * @example
 * ```ts
 * inPlace({ country: ["IQ", "SY"] }) // => { place: { country: ["IQ", "SY"] } }
 * ```
 * @category queries
 */
export const inPlace = (place: PlaceAsk): Query => phrase("inPlace", { place })

/**
 * Asks whether an incident was in one of some countries.
 *
 * @example
 * ```ts
 * inCountry("IQ") // => { place: { country: ["IQ"] } }
 * ```
 * @category queries
 */
export const inCountry = (...country: readonly string[]): Query => phrase("inCountry", { place: { country } })

/**
 * Asks whether an incident was within some kilometres of a point.
 *
 * @example
 * ```ts
 * nearPoint(33.34, 44.4, 25)
 * // => { place: { near: { point: { latitude: 33.34, longitude: 44.4 }, radiusKm: 25 } } }
 * ```
 * @category queries
 */
export const nearPoint = (latitude: number, longitude: number, radiusKm: number): Query =>
  phrase("nearPoint", { place: { near: { point: { latitude, longitude }, radiusKm } } })
