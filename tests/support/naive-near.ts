// Which pairs of records may be of one day and one spot, found by comparing all with all.
import type { Incident, Place } from "../../src/index.ts"

const radii: Readonly<Record<string, number>> = { settlement: 5, adm2: 50, adm1: 150, country: 500 }

const day = (text: string): number => Math.round(Date.parse(`${text}T00:00:00Z`) / 86_400_000)

/** The distance by the haversine formula, in kilometres. */
const haversine = (a: Place, b: Place): number => {
  const rad = Math.PI / 180
  const [p, q] = [a.point!, b.point!]
  const half = (degrees: number): number => Math.sin((degrees * rad) / 2) ** 2
  const h =
    half(q.latitude - p.latitude) +
    Math.cos(p.latitude * rad) * Math.cos(q.latitude * rad) * half(q.longitude - p.longitude)
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)))
}

const isNearInTime = ({ when: a = [] }: Incident, { when: b = [] }: Incident, days: number): boolean =>
  a.length === 0 ||
  b.length === 0 ||
  a.some(({ value: one }) =>
    b.some(
      ({ value: other }) =>
        day(one.earliest!) - day(other.latest!) <= days && day(other.earliest!) - day(one.latest!) <= days,
    ),
  )

const isNearInPlace = ({ where: a = [] }: Incident, { where: b = [] }: Incident, km: number): boolean =>
  a.length === 0 ||
  b.length === 0 ||
  [...a, ...b].some(({ value }) => value.point === undefined) ||
  a.some(({ value: one }) =>
    b.some(
      ({ value: other }) => haversine(one, other) - radii[one.precision]! - radii[other.precision]! <= km,
    ),
  )

/** The pairs of ids that lie near each other, sorted. */
export const naiveNear = (incidents: readonly Incident[], days: number, km: number): readonly string[] =>
  incidents
    .flatMap((one, index) =>
      incidents
        .slice(index + 1)
        .filter((other) => isNearInTime(one, other, days) && isNearInPlace(one, other, km))
        .map((other) => [one.id, other.id].sort().join(" ")),
    )
    .sort()
