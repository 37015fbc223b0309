// Where an incident was: each account of it is one place, and what asks about a place asks it of one account at a time.
import type { Context } from "../../dataset/context.ts"
import type { Incident } from "../../entity/incident.ts"
import { standing } from "../../resolve/said/standing.ts"
import { tell } from "../../telling/tell.ts"
import type { Place } from "../../value/place.ts"
import type { PlaceAsk } from "../asks.ts"
import { compileRegion } from "../geo/compile-region.ts"
import { type Disc, discOf } from "../geo/disc.ts"
import type { Region } from "../geo/region.ts"
import type { RegionTest } from "../geo/region-test.ts"
import { folded, type Setting, type Unit } from "../setting.ts"
import { type Fact, type Fit, type Held, ofAlternatives } from "./fact.ts"

/** A place as one account has it. */
export interface Spot {
  readonly country?: string
  readonly admin: readonly string[]
  readonly disc: Disc
  readonly place?: Place
  readonly setting: Setting
}

/** A region that a place is to lie in, as data and as a test. */
export interface RegionConstraint {
  readonly at: Region
  readonly region: RegionTest
  /** What is asked, as a text to compare. */
  readonly asked: string
  readonly isRough?: true
}

/** What can be asked of one place. */
export type PlaceConstraint =
  | { readonly countries: ReadonlySet<string> }
  | { readonly admin: string }
  | RegionConstraint

const spotOf = (place: Place | undefined, setting: Setting): Spot => ({
  ...(place?.country === undefined ? {} : { country: place.country }),
  admin: (place?.admin ?? []).map(folded),
  disc: discOf(place),
  ...(place === undefined ? {} : { place }),
  setting,
})

// Where it was launched from or where somebody died later is not where it happened.
const isImpact = ({ role = "impact" }: Place): boolean => role === "impact"

const spotsOf = (incident: Incident, setting: Setting): readonly Spot[] => {
  const { context, options } = setting
  const told = standing(incident.where ?? [], context, options.asOf).standing.map(({ value }) => value)
  const impacts = told.some(isImpact) ? told.filter(isImpact) : told
  return impacts.length === 0 ? [spotOf(undefined, setting)] : impacts.map((place) => spotOf(place, setting))
}

const codes: Readonly<Record<0 | 1 | 2, Fit>> = { 0: 0, 1: 2, 2: 3 }

const turned = (fit: Fit): Fit => (fit === 0 ? 3 : fit === 3 ? 0 : fit)

// An account excludes a unit that lies in another country, and one of a level at which it names another.
const fitAdmin = (name: string, { admin, country, setting }: Spot): Fit => {
  if (admin.includes(name)) return 3
  const units = setting.unitsNamed(name)
  const isExcluded = (unit: Unit): boolean =>
    unit.level < admin.length ||
    (country !== undefined && unit.country !== undefined && country !== unit.country)
  return units.length > 0 && units.every(isExcluded) ? 0 : 2
}

const fitOne = (is: PlaceConstraint, spot: Spot): Fit => {
  const { country, disc } = spot
  if ("countries" in is) return country === undefined ? 2 : is.countries.has(country) ? 3 : 0
  if ("admin" in is) return fitAdmin(is.admin, spot)
  const fit = codes[is.region(disc.x, disc.y, disc.z, disc.chord)]
  // Near the border of a polygon "possible" is said of some places that are in or out for certain.
  return fit === 2 && is.isRough === true ? 1 : fit
}

// What is asked, so that the same asked twice is known to be the same.
const askedIn = (is: PlaceConstraint): string => {
  if ("countries" in is) return "country"
  return "admin" in is ? `admin ${is.admin}` : is.asked
}

const fitSpot =
  (held: readonly Held<PlaceConstraint>[]) =>
  (spot: Spot): Fit => {
    let fit: Fit = 3
    const open = new Map<string, boolean>()
    for (const { is, holds } of held) {
      const here = holds ? fitOne(is, spot) : turned(fitOne(is, spot))
      if (here === 0) return 0
      if (here < 3) {
        const asked = askedIn(is)
        if ((open.get(asked) ?? holds) !== holds) return 0
        open.set(asked, holds)
        fit = here < fit ? here : fit
      }
    }
    // Two regions that a vague place may lie in need not have a point of it in common.
    return open.size > 1 ? 1 : fit
  }

// In none of the countries that are asked for.
const elsewhere = ""

/** The countries that make a difference to constraints, where none is told. */
const countriesIn = (held: readonly Held<PlaceConstraint>[], { setting }: Spot): ReadonlySet<string> =>
  new Set([
    ...held.flatMap(({ is }) => {
      if ("countries" in is) return [...is.countries]
      return "admin" in is ? setting.unitsNamed(is.admin).flatMap(({ country }) => country ?? []) : []
    }),
    elsewhere,
  ])

// A country that is not told is one country: each that makes a difference is tried.
const fitAnywhere = (held: readonly Held<PlaceConstraint>[]): ((spot: Spot) => Fit) => {
  const one = fitSpot(held)
  const isOfCountry = held.some(({ is }) => "countries" in is || "admin" in is)
  return (spot) =>
    spot.country !== undefined || !isOfCountry
      ? one(spot)
      : ofAlternatives([...countriesIn(held, spot)], (country) => one({ ...spot, country }))
}

const tellSpot = (place: Place | undefined, context: Context): string => {
  if (place === undefined) return "not told"
  return `${tell(place, context)}${place.country === undefined ? ", with no country told" : ""}`
}

/** Where an incident was. */
export const placeFact: Fact<readonly Spot[], PlaceConstraint> = {
  key: "where",
  label: "where it was",
  layout: "place",
  cost: 3,
  shares: ["where"],
  of: spotsOf,
  tell: (spots, context) => [...new Set(spots.map(({ place }) => tellSpot(place, context)))].join(", or "),
  fit: (held) => {
    const one = fitAnywhere(held)
    return (spots) => ofAlternatives(spots, one)
  },
}

const regionOf = (at: Region): RegionConstraint => ({
  region: compileRegion(at),
  at,
  asked: JSON.stringify(at),
})

/** What a question about a place asks, thing by thing. */
export const placeConstraints = ({
  country,
  admin,
  near,
  box,
  polygon,
}: PlaceAsk): readonly PlaceConstraint[] => [
  ...(country === undefined ? [] : [{ countries: new Set(country) }]),
  ...(admin === undefined ? [] : [{ admin: folded(admin) }]),
  ...(near === undefined ? [] : [regionOf({ near })]),
  ...(box === undefined ? [] : [regionOf({ box })]),
  ...(polygon === undefined ? [] : [{ ...regionOf({ polygon }), isRough: true as const }]),
]
