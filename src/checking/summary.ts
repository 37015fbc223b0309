// When, where and how many, gathered in one pass and in bounded memory.
import type { Format } from "../formats/format.ts"
import type { RowValues } from "../formats/row.ts"
import { partsOf } from "../value/civil-day.ts"
import { type FirstMet, firstMet } from "./fingerprints.ts"
import type { Duplicates } from "./settings.ts"
import type { DeathSums, EventMap, MapCell, Summary, Timeline, TimelineBin } from "./summary-report.ts"

/** Whether a row tells of a new event, or of one that was met before, with the same figures of deaths or others. */
export type Met = "new" | "same" | "other"

/** Looks at rows one after the other. */
export interface Summarizer {
  /** Looks at the values of a row. */
  readonly see: (values: RowValues, row: number) => Met
  /** Whether there were more events than could be told apart. */
  readonly isFull: () => boolean
  /** What was seen. */
  readonly summary: () => Summary
}

/** As many steps of time or cells of a map as a picture shows. */
const mostDays = 92
const mostMonths = 120
const mostCells = 1000

// A bound is added up only beside a best estimate, and counted, so that sums of different rows are not set side by side.
interface Sums {
  low: number
  best: number
  high: number
  lows: number
  highs: number
  events: number
  uncounted: number
}

const noSums = (): Sums => ({ low: 0, best: 0, high: 0, lows: 0, highs: 0, events: 0, uncounted: 0 })

const addTo = (sums: Sums, more: Sums): void => {
  sums.low += more.low
  sums.best += more.best
  sums.high += more.high
  sums.lows += more.lows
  sums.highs += more.highs
  sums.events += more.events
  sums.uncounted += more.uncounted
}

/** The sums of one event: what it does not say adds nothing and is counted. */
const sumsOf = (low: number | undefined, best: number | undefined, high: number | undefined): Sums =>
  best === undefined
    ? { ...noSums(), events: 1, uncounted: 1 }
    : {
        low: low ?? 0,
        best,
        high: high ?? 0,
        lows: low === undefined ? 0 : 1,
        highs: high === undefined ? 0 : 1,
        events: 1,
        uncounted: 0,
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

const monthNumber = (when: string): number => {
  const { year = 0, month = 0 } = partsOf(`${when.slice(0, 7)}-01`) ?? {}
  return 12 * year + month
}

const monthsBetween = (first: string, last: string): number => monthNumber(last) - monthNumber(first)

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
  const has = { best: isThere(deaths?.best) }
  const isPlaced = isThere(point?.latitude) && isThere(point?.longitude)
  const once: readonly [keys: FirstMet, figures: FirstMet] | undefined =
    duplicates === "per-actor" && key.length > 0 && key.every(isThere) ? [firstMet(), firstMet()] : undefined
  const figures = [deaths?.low, deaths?.best, deaths?.high].filter(isThere)
  let isFull = false

  // Rows without a key that can be read are not taken for one event.
  const metBefore = ([keys, all]: readonly [FirstMet, FirstMet], values: RowValues, row: number): Met => {
    const parts = key.map((name) => values[name])
    if (parts.some((part) => part === undefined || part === null)) return "new"
    const first = keys.meet(parts.join("\u0000"), row)
    const same = all.meet([...parts, ...figures.map((name) => values[name])].join("\u0000"), row)
    if (first === undefined || same === undefined) isFull = true
    if (first === undefined || first === 0) return "new"
    return same === 0 ? "other" : "same"
  }
  const total = noSums()
  const time = timeGroups()
  const places = mapCells()
  let undated = 0
  let unplaced = 0

  // Where no event has a figure there is no sum, and where some lack a bound there is none of bounds.
  const figuresOf = ({ low, best, high, lows, highs, events, uncounted }: Sums): Partial<DeathSums> => {
    const counted = events - uncounted
    if (counted === 0) return {}
    return { ...(lows === counted ? { low } : {}), best, ...(highs === counted ? { high } : {}) }
  }
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
      const again = once === undefined ? "new" : metBefore(once, values, row)
      if (again !== "new") return again
      const figure = (name: string | undefined): number | undefined =>
        name === undefined ? undefined : numeral(values[name])
      const sums = sumsOf(figure(deaths?.low), figure(deaths?.best), figure(deaths?.high))
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
      return "new"
    },
    isFull: () => isFull,
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
