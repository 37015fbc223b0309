// The steps of time that a drawing has room for: which hold rows, which hold none, and which are named below it.
import type { Timeline, TimelineBin } from "../../checking/summary-report.ts"
import { dayNumber, dayOfNumber, partsOf } from "../../value/civil-day.ts"

/** One step of time in which something lies. */
export interface Step {
  /** Its place, counted from 0. */
  readonly at: number
  /** What lies in it. */
  readonly bin: TimelineBin
}

/** A run of steps in which no row lies. */
export interface Gap {
  /** The place of its first step. */
  readonly from: number
  /** The number of its steps. */
  readonly count: number
}

/** A name under the axis. */
export interface TimeMark {
  /** Its place. */
  readonly at: number
  /** The name. */
  readonly text: string
  /** Whether there is only room for it on a wide page. */
  readonly wide: boolean
}

/** All steps of time from the first in which something lies to the last. */
export interface TimeFrame {
  /** How long a step is. */
  readonly step: Timeline["step"]
  /** The number of steps. */
  readonly count: number
  /** Those in which something lies. */
  readonly steps: readonly Step[]
  /** Those in which nothing lies. */
  readonly gaps: readonly Gap[]
  /** The names under the axis. */
  readonly marks: readonly TimeMark[]
  /** The name of the step at a place. */
  readonly nameOf: (at: number) => string
}

type StepLength = Timeline["step"]

const firstDay: Readonly<Record<StepLength, string>> = { year: "-01-01", month: "-01", day: "" }

const ordinalOf = (step: StepLength, when: string): number | undefined => {
  const day = `${when}${firstDay[step]}`
  const parts = partsOf(day)
  if (parts === undefined) return undefined
  if (step === "day") return dayNumber(day)
  return step === "year" ? parts.year : parts.year * 12 + parts.month - 1
}

const padded = (number: number, length: number): string => String(number).padStart(length, "0")

const ordinalText = (step: StepLength, ordinal: number): string => {
  if (step === "day") return dayOfNumber(ordinal) ?? ""
  if (step === "year") return padded(ordinal, 4)
  return `${padded(Math.floor(ordinal / 12), 4)}-${padded((ordinal % 12) + 1, 2)}`
}

const markSteps: Readonly<Record<StepLength, readonly number[]>> = {
  year: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000],
  month: [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12_000, 60_000],
  day: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000],
}

// How many names stand beside each other on a wide page and on a narrow one.
const room: Readonly<Record<StepLength, readonly [wide: number, narrow: number]>> = {
  year: [13, 6],
  month: [11, 5],
  day: [8, 3],
}

const marksOf = (step: StepLength, first: number, count: number): readonly TimeMark[] => {
  const [wide, narrow] = room[step]
  const fitting = (most: number): number =>
    markSteps[step].find((length) => count / length <= most) ?? markSteps[step].at(-1) ?? 1
  const every = fitting(wide)
  const rarely = [1, 2, 3, 4, 5, 6, 10].map((times) => times * every).find((one) => count / one <= narrow)
  // Days have no round numbers of their own and are counted from the first.
  const start = step === "day" ? 0 : (every - (first % every)) % every
  const marks: TimeMark[] = []
  for (let at = start; at < count; at += every) {
    const position = step === "day" ? at : first + at
    const text = ordinalText(step, first + at)
    marks.push({
      at,
      text: step === "month" && every % 12 === 0 ? text.slice(0, 4) : text,
      wide: position % (rarely ?? every * 10) !== 0,
    })
  }
  return marks
}

const gapsOf = (steps: readonly Step[]): readonly Gap[] =>
  steps.flatMap(({ at }, index) => {
    const from = (steps[index - 1]?.at ?? -1) + 1
    return at > from ? [{ from, count: at - from }] : []
  })

/** The frame of a timeline; nothing where no step of it can be drawn. */
export const timeFrame = ({ step, bins }: Timeline): TimeFrame | undefined => {
  const placed = bins.flatMap((bin) => {
    const ordinal = ordinalOf(step, bin.when)
    const figures = [bin.events, bin.best ?? 0, bin.low ?? 0, bin.high ?? 0]
    return ordinal !== undefined && figures.every((one) => Number.isFinite(one) && one >= 0)
      ? [{ ordinal, bin }]
      : []
  })
  placed.sort((a, b) => a.ordinal - b.ordinal)
  const [first] = placed
  const last = placed.at(-1)
  if (first === undefined || last === undefined) return undefined
  const steps = placed.map(({ ordinal, bin }) => ({ at: ordinal - first.ordinal, bin }))
  const count = last.ordinal - first.ordinal + 1
  return {
    step,
    count,
    steps,
    gaps: gapsOf(steps),
    marks: marksOf(step, first.ordinal, count),
    nameOf: (at) => ordinalText(step, first.ordinal + at),
  }
}

/** The steps in which no row lies, in words: `1992, 1995–1997`. */
export const gapsText = ({ gaps, nameOf }: TimeFrame, most: number): string => {
  const names = gaps
    .slice(0, most)
    .map(({ from, count }) => (count === 1 ? nameOf(from) : `${nameOf(from)} to ${nameOf(from + count - 1)}`))
  const more = gaps.length - names.length
  return `${names.join(", ")}${more > 0 ? ` and ${more} more gaps` : ""}`
}
