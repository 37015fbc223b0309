// The part of the world that a map shows: as much as its points ask for, in a shape that fits a page.
import type { MapCell } from "../../checking/summary-report.ts"
import type { Bounds } from "./land.ts"

/** A view of the world. */
export interface MapView extends Bounds {
  /** The parallel that is drawn true to scale, as is every meridian. */
  readonly parallel: number
  /** How high the map is beside its width. */
  readonly height: number
  /** The share of the width at which a longitude lies. */
  readonly across: (longitude: number) => number
  /** The share of the height at which a latitude lies. */
  readonly down: (latitude: number) => number
}

const leastSpan = 3
const margin = 0.08
const [widest, tallest] = [2.1, 1.5]

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Whether a cell lies on the earth. */
export const isOnEarth = ({ latitude, longitude, events }: MapCell): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && Number.isFinite(events) && events > 0

// The shortest arc that holds all longitudes: it begins after the widest gap, be that at 180 degrees or not.
const arcOf = (longitudes: readonly number[]): readonly [west: number, span: number] => {
  const sorted = [...new Set(longitudes)].sort((a, b) => a - b)
  const gaps = sorted.map((east, at) => east - (sorted[at - 1] ?? (sorted.at(-1) ?? 0) - 360))
  const at = gaps.reduce((widestAt, gap, index) => (gap > (gaps[widestAt] ?? 0) ? index : widestAt), 0)
  return [sorted[at] ?? 0, sorted.length === 1 ? 0 : 360 - (gaps[at] ?? 360)]
}

/** The view that shows all cells; nothing where there are none. */
export const viewOf = (cells: readonly MapCell[]): MapView | undefined => {
  if (cells.length === 0) return undefined
  const latitudes = cells.map(({ latitude }) => latitude)
  const [least, most] = [
    latitudes.reduce((a, b) => Math.min(a, b)),
    latitudes.reduce((a, b) => Math.max(a, b)),
  ]
  const [first, arc] = arcOf(cells.map(({ longitude }) => longitude))
  // Near a pole a degree to the east is so short that the map would be nothing but width.
  const parallel = Math.max(-75, Math.min(75, (least + most) / 2))
  const shrink = Math.cos(radians(parallel))
  const padded = (span: number): number => Math.max(leastSpan, span * (1 + 2 * margin))
  let wide = Math.min(360, Math.max(leastSpan / shrink, padded(arc)))
  let high = Math.min(180, padded(most - least))
  high = Math.min(180, Math.max(high, (wide * shrink) / widest))
  wide = Math.min(360, Math.max(wide, (high * tallest) / shrink))
  const south = Math.max(-90, Math.min(90 - high, (least + most - high) / 2))
  const west = wide === 360 ? -180 : first + (arc - wide) / 2
  return {
    west,
    east: west + wide,
    south,
    north: south + high,
    parallel,
    height: high / (wide * shrink),
    across: (longitude) => {
      const turned = [-360, 0, 360].map((turn) => longitude + turn)
      return ((turned.find((one) => one >= west && one <= west + wide) ?? longitude) - west) / wide
    },
    down: (latitude) => (south + high - latitude) / high,
  }
}

const netSteps = [0.5, 1, 2, 5, 10, 15, 30, 45, 60]

/** The round degrees between two bounds, about so many. */
export const netOf = (from: number, to: number, most: number): readonly number[] => {
  const step = netSteps.find((one) => (to - from) / one <= most) ?? 90
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, at) => first + at * step)
}

const side = (degrees: number, [positive, negative]: readonly [string, string]): string => {
  if (degrees === 0 || Math.abs(degrees) === 180) return `${Math.abs(degrees)}°`
  return `${Math.abs(degrees)}° ${degrees > 0 ? positive : negative}`
}

/** A latitude as people write it. */
export const latitudeText = (degrees: number): string => side(degrees, ["N", "S"])

/** A longitude as people write it, whichever way round it was counted. */
export const longitudeText = (degrees: number): string =>
  side(((((degrees + 180) % 360) + 360) % 360) - 180, ["E", "W"])

const kilometres = 111.2
const rulers = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000]

/** A round length in kilometres and the share of the width that it takes on the true parallel. */
export const rulerOf = ({ west, east, parallel }: MapView): readonly [length: number, part: number] => {
  const whole = (east - west) * Math.cos(radians(parallel)) * kilometres
  const length = rulers.filter((one) => one <= whole / 4).at(-1) ?? 10
  return [length, length / whole]
}
