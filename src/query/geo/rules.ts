// What a region must keep so that one can say whether a place lies in it.
import { type RuleInfo, ruleInfo } from "../../core/issue.ts"

/** The rules of regions. */
export type RegionRule =
  | "region/radius"
  | "region/box-order"
  | "region/position"
  | "region/ring-short"
  | "region/ring-open"
  | "region/wide-edge"
  | "region/too-large"

/** What each rule of regions says. */
export const regionRules: { readonly [Id in RegionRule]: RuleInfo<Id> } = {
  "region/radius": ruleInfo(
    "region/radius",
    "error",
    "conformance",
    "A radius is above 0 and at most half the way around the earth.",
    "{value} is not a radius in kilometres.",
    "kilometres above 0, at most 20038, which is half the way around the earth.",
  ),
  "region/box-order": ruleInfo(
    "region/box-order",
    "error",
    "consistency",
    "The southern edge of a box does not lie north of its northern one.",
    "The northern edge ({value}) lies south of the southern one ({south}).",
    "south ≤ north; west may be above east, which is a box across the antimeridian.",
  ),
  "region/position": ruleInfo(
    "region/position",
    "error",
    "conformance",
    "A position is a longitude and a latitude in this order.",
    "{position} is not a position.",
    "[longitude, latitude], from -360 to 360 and from -90 to 90 degrees{hint}.",
  ),
  "region/ring-short": ruleInfo(
    "region/ring-short",
    "error",
    "conformance",
    "A ring has at least four positions.",
    "The ring has {count} positions.",
    "at least four, of which the last is the first again.",
  ),
  "region/ring-open": ruleInfo(
    "region/ring-open",
    "error",
    "conformance",
    "A ring ends where it begins.",
    "The ring ends at {last} and begins at {first}.",
    "the first position again as the last.",
  ),
  "region/wide-edge": ruleInfo(
    "region/wide-edge",
    "error",
    "consistency",
    "An edge goes at most half the way around the earth, or all the way between two sides that the ring follows.",
    "The edge goes from longitude {from} to {to}, {fault}.",
    "{right}",
  ),
  "region/too-large": ruleInfo(
    "region/too-large",
    "error",
    "conformance",
    "A polygon has at most 10,000 positions.",
    "The polygon has {count} positions.",
    "at most 10000: a simplified outline, or several questions.",
  ),
}
