// A point with its precision, an area, or only "eastern Baghdad".
import * as z from "zod"
import { construct, needed } from "../core/construct.ts"
import { recordRule } from "../core/rule.ts"
import { field, keepBeside, list, type ObjectSchema, optional, schemaOf, some } from "../core/schema.ts"
import { shown } from "../core/shown.ts"
import { CountryCode } from "./country.ts"
import { ExternalId } from "./external-id.ts"
import { Handling } from "./vocabulary/handling.ts"
import { PlacePrecision } from "./vocabulary/place-precision.ts"
import { PlaceRole } from "./vocabulary/place-role.ts"
import { wording } from "./wording.ts"

const degrees = (
  limit: number,
  id: "place/latitude" | "place/longitude",
  what: string,
): z.ZodType<number, number> =>
  keepBeside(z.number().min(-limit).max(limit), {
    leaf: {
      rule: {
        id,
        severity: "error",
        dimension: "conformance",
        summary: `Degrees of ${what} from -${limit} to ${limit}.`,
        wording: wording[id],
      },
    },
  })

/**
 * A point on the earth in WGS 84 degrees.
 *
 * @category values
 */
export interface Point {
  /** The degrees north of the equator. */
  readonly latitude: number
  /** The degrees east of Greenwich. */
  readonly longitude: number
}

/**
 * The schema of a point.
 *
 * @category values
 */
export const Point: ObjectSchema<Point> = schemaOf<Point>()(
  { id: "Point", description: "A point on the earth in WGS 84 degrees.", source: "WGS 84 (EPSG:4326)." },
  {
    latitude: field(degrees(90, "place/latitude", "latitude"), "The degrees north of the equator.", {
      unit: "degrees",
      examples: [33.34],
    }),
    longitude: field(degrees(180, "place/longitude", "longitude"), "The degrees east of Greenwich.", {
      unit: "degrees",
      examples: [44.4],
    }),
  },
)

/**
 * Where something was, no more precise than it was said.
 *
 * @remarks
 * A point without its precision is a trap: datasets put a province's centre for "somewhere in the province". Here the
 * precision is always there, and it says what the point or the name stands for.
 *
 * Fails: `place/nothing`, `place/latitude`, `place/longitude`.
 *
 * @example
 * ```ts
 * place("eastern Baghdad", { country: "IQ", precision: "part-of-settlement" }).name // => "eastern Baghdad"
 * ```
 * @category values
 */
export interface Place {
  /** The name of the place as it was given. */
  readonly name?: string
  /** The country by its two letters. */
  readonly country?: string
  /** The country in other code systems, which do not map one to one. */
  readonly countryCodes?: readonly ExternalId[]
  /** The administrative units from the largest down. */
  readonly admin?: readonly string[]
  /** The point that stands for the place. */
  readonly point?: Point
  /** What the name or point stands for. */
  readonly precision: PlacePrecision
  /** The radius around the point within which the place lies. */
  readonly radiusKm?: number
  /** The landmark that the place was said to be near. */
  readonly near?: string
  /** What happened there: the impact, the launch, a death, a residence. */
  readonly role?: PlaceRole
  /** The words of the place as they were said. */
  readonly wording?: string
  /** Who may see the exact place; absent means public. */
  readonly handling?: Handling
}

const nothing = recordRule<Place>()(
  {
    id: "place/nothing",
    severity: "error",
    dimension: "completeness",
    summary: "A place says at least a name, a country, a point or what it is near.",
    wording: wording["place/nothing"],
  },
  ["name", "country", "countryCodes", "admin", "point", "near"],
  (said) =>
    Object.values(said).every((part) => part === undefined) || Object.keys(said).length === 0
      ? {}
      : undefined,
)

/**
 * The schema of a place.
 *
 * @category values
 */
export const Place: ObjectSchema<Place> = schemaOf<Place>()(
  { id: "Place", description: "Where something was, no more precise than it was said." },
  {
    name: optional(z.string().min(1), "The name of the place as it was given.", {
      examples: ["eastern Baghdad"],
    }),
    country: optional(CountryCode, "The country by its two letters.", {
      source: "ISO 3166-1 alpha-2.",
      examples: ["IQ"],
    }),
    countryCodes: optional(
      some(ExternalId),
      "The country in other code systems, which do not map one to one.",
      {
        examples: [[{ scheme: "gleditsch-ward", id: "645" }]],
      },
    ),
    admin: optional(list(z.string().min(1)), "The administrative units from the largest down.", {
      examples: [["Kirkuk province"]],
    }),
    point: optional(Point, "The point that stands for the place."),
    precision: field(PlacePrecision, "What the name or point stands for."),
    radiusKm: optional(z.number().positive(), "The radius around the point within which the place lies.", {
      unit: "kilometres",
      examples: [25],
    }),
    near: optional(z.string().min(1), "The landmark that the place was said to be near.", {
      examples: ["the Interior Ministry complex"],
    }),
    role: optional(PlaceRole, "What happened there: the impact, the launch, a death, a residence."),
    wording: optional(z.string().min(1), "The words of the place as they were said."),
    handling: optional(Handling, "Who may see the exact place; absent means public."),
  },
  { refine: [nothing] },
)

/** What can be said about a place beside its name; the precision is always said. @category values */
export type PlaceInit = Omit<Place, "name">

/**
 * A place by its name.
 *
 * @example
 * ```ts
 * place("Kirkuk province", { country: "IQ", precision: "adm1" })
 * // => { name: "Kirkuk province", country: "IQ", precision: "adm1" }
 * ```
 * @category values
 */
export const place = (placeName: string, init: PlaceInit): Place =>
  construct(`place(${shown(placeName)})`, Place, { ...init, name: needed(placeName) })

/**
 * A place known only by a landmark.
 *
 * @example
 * ```ts
 * near("the Interior Ministry complex", { precision: "site" }).near // => "the Interior Ministry complex"
 * ```
 * @category values
 */
export const near = (landmark: string, init: PlaceInit): Place =>
  construct(`near(${shown(landmark)})`, Place, { ...init, near: needed(landmark) })

/**
 * A place known by its point alone.
 *
 * @example
 * ```ts
 * at(33.34, 44.4, { precision: "settlement" }).point // => { latitude: 33.34, longitude: 44.4 }
 * ```
 * @category values
 */
export const at = (latitude: number, longitude: number, init: PlaceInit): Place =>
  construct("at", Place, { ...init, point: { latitude, longitude } })

/**
 * Whether something is a sound Place.
 *
 * @category guards
 */
export const isPlace = (value: unknown): value is Place => Place.safeParse(value).success
