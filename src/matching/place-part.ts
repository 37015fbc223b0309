// Whether two records can be of one spot, and how much that tells.
import { type Disc, distanceKm } from "./disc.ts"
import { type Finding, silent, stronger } from "./finding.ts"
import type { Profile, Spot } from "./profile.ts"
import { matchWeights } from "./weights.ts"

const radii: readonly (readonly [level: string, km: number])[] = [
  ["settlement", 5],
  ["near-settlement", 25],
  ["district", 50],
  ["province", 150],
  ["wide", 500],
]

// Geocoders put one town's point some kilometres apart, and a village under the next town.
const nearMissKm = 25

// What is no finer than a district has the name of many spots.
const named = new Set([
  "exact",
  "site",
  "street",
  "part-of-settlement",
  "settlement",
  "near-settlement",
  "unknown",
])

const weightOf = ({ level }: Finding): number =>
  level === undefined ? 0 : (matchWeights.place[level]?.weight ?? 0)

const called = ({ place }: Spot): string => place.name ?? place.country ?? "an unnamed place"

const km = (distance: number): string =>
  `${distance < 10 ? Math.round(distance * 10) / 10 : Math.round(distance)} km`

// What is usual of a settlement is no bound: a question whose answer is certain assumes more.
const within = ({ radiusKm, isUsual }: Disc): string =>
  `(${isUsual === true ? "usually " : ""}to within ${km(radiusKm)})`

const byName = (a: Spot, b: Spot): Finding | undefined =>
  a.name !== "" && a.name === b.name && named.has(a.place.precision) && named.has(b.place.precision)
    ? { level: "name", because: () => `Both are at ${called(a)} by name.` }
    : undefined

const byDisc = (a: Spot, b: Spot): Finding | undefined => {
  const [one, other] = [a.disc, b.disc]
  if (one === undefined || other === undefined) return undefined
  const distance = distanceKm(one, other)
  const gap = distance - one.radiusKm - other.radiusKm
  const told = () => `${called(a)} ${within(one)} and ${called(b)} ${within(other)} are ${km(distance)} apart`
  if (gap > nearMissKm) return { level: "apart", because: () => `${told()}.` }
  if (gap > 0) return { level: "near-miss", because: () => `${told()}, just beyond both.` }
  const radius = Math.max(one.radiusKm, other.radiusKm)
  const level = radii.find(([, most]) => radius <= most)?.[0]
  return level === undefined
    ? silent(`${told()}, which is too wide to tell anything.`)
    : { level, because: () => `${told()}, so that they can be one spot.` }
}

const compared = (a: Spot, b: Spot): Finding => {
  const [one, other] = [a.place.country, b.place.country]
  const isOther = one !== undefined && other !== undefined && one !== other
  const discs = byDisc(a, b)
  if (isOther) {
    return discs === undefined || discs.level === "apart"
      ? { level: "other-country", because: () => `One is in ${one}, the other in ${other}.` }
      : silent(`They can be one spot by their points, but one is put in ${one} and the other in ${other}.`)
  }
  if (discs?.level === "apart" || discs?.level === "near-miss") return discs
  const found = [discs, byName(a, b)].flatMap((finding) => finding ?? [])
  if (found.length > 0) return found.reduce((best, finding) => stronger(weightOf, best, finding))
  return one !== undefined && one === other
    ? { level: "country", because: () => `Both are in ${one}; no more can be compared.` }
    : silent(`${called(a)} and ${called(b)} cannot be compared.`)
}

/** Whether two records can be of one spot, by the two places that agree best. */
export const placePart = (a: Profile, b: Profile): Finding => {
  let best: Finding | undefined
  for (const one of a.spots) {
    for (const other of b.spots) best = stronger(weightOf, best, compared(one, other))
  }
  return best ?? silent("Not both say where it was.")
}
