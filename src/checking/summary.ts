// When, where and how many, gathered in one pass and in bounded memory.
import type { Format } from "../formats/format.ts"
import type { RowValues } from "../formats/row.ts"
import { type FirstMet, firstMet } from "./fingerprints.ts"
import type { Duplicates } from "./settings.ts"
import type { DeathSums, EventMap, MapCell, Summary, Timeline, TimelineBin } from "./summary-report.ts"

/** Looks at rows one after the other. */
export interface Summarizer {
  /** Looks at the values of a row. */
  readonly see: (values: RowValues, row: number) => void
  /** What was seen. */
  readonly summary: () => Summary
}

/** As many steps of time or cells of a map as a picture shows. */
const mostDays = 92
const mostMonths = 120
const mostCells = 1000

interface Sums {
  low: number
  best: number
  high: number
  events: number
  uncounted: number
}

const noSums = (): Sums => ({ low: 0, best: 0, high: 0, events: 0, uncounted: 0 })

const addTo = (sums: Sums, { low, best, high, events, uncounted }: Sums): void => {
  sums.low += low
  sums.best += best
  sums.high += high
  sums.events += events
  sums.uncounted += uncounted
}

const sumsIn = <K>(groups: Map<K, Sums>, key: K): Sums => {
  let sums = groups.get(key)
  if (sums === undefined) {
    sums = noSums()
    groups.set(key, sums)
  }
  return sums
}

const regrouped = (groups: ReadonlyMap<string, Sums>, keyOf: (key: string) => string): Map<string, Sums> => {
  const made = new Map<string, Sums>()
  for (const [key, sums] of groups) addTo(sumsIn(made, keyOf(key)), sums)
  return made
}

const numeral = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined)

/** The steps of time, as fine as they are few enough. */
const timeGroups = () => {
  let groups = new Map<string, Sums>()
  // Days while they are few, then months, then years.
  let length = 10
  const shorten = (to: 7 | 4): void => {
    length = to
    groups = regrouped(groups, (when) => when.slice(0, to))
  }
  return {
    add: (when: string, sums: Sums): void => {
      addTo(sumsIn(groups, when.slice(0, length)), sums)
      if (length === 10 && groups.size > mostDays) shorten(7)
      if (length === 7 && groups.size > mostMonths) shorten(4)
    },
    groups: (): readonly (readonly [string, Sums])[] => {
      const sorted = () => [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
      const first = (): string => sorted()[0]?.[0] ?? ""
      const last = (): string => sorted().at(-1)?.[0] ?? ""
      if (first().length === 4) return sorted()
      // Few days or months over a long time are a row of gaps.
      if (length === 10 && monthsBetween(first(), last()) > 3) shorten(7)
      if (length === 7 && monthsBetween(first(), last()) > mostMonths) shorten(4)
      return sorted()
    },
  }
}

const monthNumber = (when: string): number =>
  [...when.slice(0, 7).replace("-", "")].reduce(
    (number, digit) => number * 10 + "0123456789".indexOf(digit),
    0,
  )

const monthsBetween = (first: string, last: string): number => {
  const [a, b] = [monthNumber(first), monthNumber(last)]
  return Math.floor(b / 100) * 12 + (b % 100) - Math.floor(a / 100) * 12 - (a % 100)
}

interface Spot {
  readonly latitude: number
  readonly longitude: number
  readonly precision: string | null
  readonly sums: Sums
}

/** The cells of a map: points as they are while they are few, then in squares that double until they are few. */
const mapCells = () => {
  let size = 0
  let spots = new Map<string, Spot>()
  const middle = (at: number, from: number): number =>
    size === 0 ? at : from + (Math.floor((at - from) / size) + 0.5) * size
  const put = ({ latitude, longitude, precision, sums }: Spot): void => {
    const north = middle(latitude, -90)
    const east = middle(longitude, -180)
    const key = `${north} ${east} ${precision}`
    const met = spots.get(key)
    if (met !== undefined) addTo(met.sums, sums)
    else spots.set(key, { latitude: north, longitude: east, precision, sums: { ...sums } })
  }
  return {
    add: (spot: Spot): void => {
      put(spot)
      while (spots.size > mostCells && size < 16) {
        size = size === 0 ? 0.125 : size * 2
        const old = spots
        spots = new Map()
        for (const one of old.values()) put(one)
      }
    },
    cells: (): readonly [number, readonly Spot[]] => [
      size,
      [...spots.values()].sort(
        (a, b) => b.sums.events - a.sums.events || b.latitude - a.latitude || a.longitude - b.longitude,
      ),
    ],
  }
}

/** A summarizer of the rows of a format. */
export const summarizer = (format: Format, absent: readonly string[], duplicates: Duplicates): Summarizer => {
  const { key = [], when, deaths, point } = format.roles
  const isThere = (name: string | undefined): name is string => name !== undefined && !absent.includes(name)
  const has = { low: isThere(deaths?.low), best: isThere(deaths?.best), high: isThere(deaths?.high) }
  const isPlaced = isThere(point?.latitude) && isThere(point?.longitude)
  const once: FirstMet | undefined =
    duplicates === "per-actor" && key.length > 0 && key.every(isThere) ? firstMet() : undefined
  const total = noSums()
  const time = timeGroups()
  const places = mapCells()
  let undated = 0
  let unplaced = 0

  // Where no event has a figure there is no sum: nothing is known to be zero.
  const figuresOf = ({ low, best, high, events, uncounted }: Sums): Partial<DeathSums> =>
    uncounted === events
      ? {}
      : { ...(has.low ? { low } : {}), ...(has.best ? { best } : {}), ...(has.high ? { high } : {}) }
  const countsOf = ({ events, uncounted }: Sums) => ({ events, uncounted: has.best ? uncounted : 0 })
  const timeline = (): Timeline | null => {
    if (!isThere(when)) return null
    const groups = time.groups()
    const bins = groups.map(
      ([at, sums]): TimelineBin => ({ when: at, ...countsOf(sums), ...figuresOf(sums) }),
    )
    const length = bins[0]?.when.length ?? 4
    return { step: length === 10 ? "day" : length === 7 ? "month" : "year", bins, undated }
  }
  const map = (): EventMap | null => {
    if (!isPlaced) return null
    const [size, spots] = places.cells()
    const cells = spots.map(
      ({ latitude, longitude, precision, sums }): MapCell => ({
        latitude,
        longitude,
        precision,
        ...countsOf(sums),
        ...figuresOf(sums),
      }),
    )
    const column = format.columns.find(({ name }) => name === point?.precision)
    return {
      size,
      cells,
      precisions: column !== undefined && "codes" in column ? column.codes : {},
      unplaced,
    }
  }

  return {
    see: (values, row) => {
      // An event with several rows counts once; where ids cannot be told apart any more, each row does.
      if (once !== undefined && (once.meet(key.map((name) => values[name]).join("\u0000"), row) ?? 0) > 0)
        return
      const figure = (name: string | undefined): number | undefined =>
        name === undefined ? undefined : numeral(values[name])
      const best = figure(deaths?.best)
      const sums = {
        low: figure(deaths?.low) ?? 0,
        best: best ?? 0,
        high: figure(deaths?.high) ?? 0,
        events: 1,
        uncounted: best === undefined ? 1 : 0,
      }
      addTo(total, sums)
      const began = when === undefined ? undefined : values[when]
      if (typeof began === "string" || typeof began === "number") time.add(String(began), sums)
      else undated += 1
      const latitude = figure(point?.latitude)
      const longitude = figure(point?.longitude)
      if (latitude === undefined || longitude === undefined) unplaced += 1
      else {
        const code = point?.precision === undefined ? undefined : values[point.precision]
        const precision = code === undefined || code === null ? null : String(code)
        places.add({ latitude, longitude, precision, sums })
      }
    },
    summary: () => ({
      events: total.events,
      deaths: has.best && total.uncounted < total.events ? { best: total.best, ...figuresOf(total) } : null,
      uncounted: has.best ? total.uncounted : 0,
      timeline: timeline(),
      map: map(),
    }),
  }
}

/** Nothing was seen. */
export const noSummary: Summary = { events: 0, deaths: null, uncounted: 0, timeline: null, map: null }
