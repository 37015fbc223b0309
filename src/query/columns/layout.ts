// In which order incidents are laid out: what is asked for together, a country and its days, lies together in memory.
import type { Incident } from "../../entity/incident.ts"

const firstOf = ({ where, when }: Incident): readonly [country: string, day: string] => [
  where?.[0]?.value.country ?? "",
  when?.[0]?.value.earliest ?? "",
]

/**
 * The places of incidents in the order in which they are laid out: by the country and day that are told first.
 *
 * Any order gives the same answers. In this one what a country or a span of days leaves is read as a run, which is
 * several times as fast as row by row from all over memory.
 */
export const layoutOf = (incidents: readonly Incident[]): Int32Array => {
  const keys = incidents.map(firstOf)
  const places = incidents.map((_, place) => place)
  places.sort((a, b) => {
    const [country, day] = keys[a]!
    const [otherCountry, otherDay] = keys[b]!
    if (country !== otherCountry) return country < otherCountry ? -1 : 1
    return day < otherDay ? -1 : day > otherDay ? 1 : a - b
  })
  return Int32Array.from(places)
}

/** Places that were marked, in their order; few are sorted, of many all marks are looked at. */
export const ascending = (places: Int32Array, marks: Uint8Array): Int32Array => {
  if (places.length <= marks.length / 16) return places.sort()
  let count = 0
  for (let place = 0; place < marks.length; place++) if (marks[place] !== 0) places[count++] = place
  return places
}
