// How precisely a place is known, from the very spot to a country.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * How precisely a place is known.
 *
 * @category vocabularies
 */
export type PlacePrecision =
  | "exact"
  | "site"
  | "street"
  | "part-of-settlement"
  | "settlement"
  | "near-settlement"
  | "adm3"
  | "adm2"
  | "adm1"
  | "region"
  | "country"
  | "sea-or-air"
  | "unknown"
/**
 * How precisely a place is known.
 *
 * @remarks The distances are rules of thumb for what has no radius of its own. The order is not a scale: 7 of
 * UCDP is not worse than 6, and the numbers of two datasets do not compare.
 * @category vocabularies
 */
export const PlacePrecision: Vocabulary<PlacePrecision> = closed<PlacePrecision>()(
  {
    id: "PlacePrecision",
    description: "How precisely a place is known.",
    source:
      "UCDP GED codebook, where_prec; ACLED codebook, geo_precision; GTD codebook, specificity and vicinity; Airwars, geolocation accuracy.",
  },
  {
    exact: "The very spot, to within some 100 m (Airwars Exact location, Within 1m and Within 100m).",
    site: "A named site or landmark, to within some 500 m (Airwars Nearby landmark).",
    street: "A street or road within a settlement, to within some 1 km (Airwars Street).",
    "part-of-settlement":
      "A neighbourhood, district or side of a settlement, to within some 3 km (Airwars Neighbourhood/area; ACLED geo_precision 1 with City - District).",
    settlement:
      "A village, town or city, to within some 5 km (UCDP where_prec 1; ACLED geo_precision 1; GTD specificity 1).",
    "near-settlement":
      "Somewhere near a settlement, to within some 25 km (UCDP where_prec 2; ACLED geo_precision 2; GTD specificity 1 with vicinity 1).",
    adm3: "A unit of the third level, such as a subdistrict, to within some 15 km (Airwars Subdistrict).",
    adm2: "A unit of the second level, such as a district, to within some 50 km (UCDP where_prec 3; GTD specificity 2 and 3; Airwars District).",
    adm1: "A unit of the first level, such as a province, to within some 150 km (UCDP where_prec 4; GTD specificity 4; ACLED geo_precision 3).",
    region:
      "A line, a stretch between two places or a region that is no unit, to within some 250 km (UCDP where_prec 5).",
    country: "A country, to within some 500 km (UCDP where_prec 6).",
    "sea-or-air": "Somewhere at sea or in international airspace, estimated (UCDP where_prec 7).",
    unknown:
      "It was not told how precisely the place is known: the point may be the spot or a country's centre.",
  },
)
