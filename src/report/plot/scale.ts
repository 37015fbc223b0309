// Axes that people can read: round steps, round ends, and an end that leaves out what stands far above the rest.

/** The least of 1, 2 or 5 times a power of ten that divides a span into at most so many steps. */
export const roundStep = (span: number, most: number): number => {
  const rough = span / most
  const power = 10 ** Math.floor(Math.log10(rough))
  const times = [1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999999) ?? 10
  return times * power
}

/** A vertical axis from zero. */
export interface Axis {
  /** Where it ends. */
  readonly top: number
  /** What is marked on it, zero left out. */
  readonly marks: readonly number[]
}

/** An axis from zero to the first mark that no value exceeds; of counts, so that no step is less than one. */
export const axisTo = (most: number, marks: number): Axis => {
  const step = Math.max(1, roundStep(Math.max(most, 1), marks))
  const count = Math.max(1, Math.ceil(most / step - 1e-9))
  return { top: count * step, marks: Array.from({ length: count }, (_, at) => (at + 1) * step) }
}

const farAbove = 3
const fewest = 6

/** The value at which an axis can end so that at most three far higher ones do not flatten all others. */
export const withoutOutliers = (values: readonly number[]): number | undefined => {
  if (values.length < fewest) return undefined
  const falling = [...values].sort((a, b) => b - a)
  return [1, 2, 3]
    .filter((many) => (falling[many] ?? 0) > 0 && (falling[many - 1] ?? 0) >= farAbove * (falling[many] ?? 0))
    .map((many) => falling[many])[0]
}
