// Whether two records can be of one day, and how much that tells.
import { type Finding, silent, stronger } from "./finding.ts"
import type { DayRange, Profile } from "./profile.ts"
import { matchWeights } from "./weights.ts"

const widths: readonly (readonly [level: string, days: number])[] = [
  ["same-day", 1],
  ["same-week", 7],
  ["same-month", 31],
  ["same-year", 366],
]

const weightOf = ({ level }: Finding): number =>
  level === undefined ? 0 : (matchWeights.time[level]?.weight ?? 0)

/** The days that lie between two windows, 0 where they meet. */
export const daysBetweenRanges = (a: DayRange, b: DayRange): number =>
  Math.max(0, a.first - b.last, b.first - a.last)

const compared = (a: DayRange, b: DayRange): Finding => {
  const days = daysBetweenRanges(a, b)
  const texts = `${a.text} and ${b.text}`
  if (days === 0) {
    const width = Math.max(a.last - a.first, b.last - b.first) + 1
    const level = widths.find(([, most]) => width <= most)?.[0]
    if (level === undefined) return silent(`${texts} are too wide or open to tell anything.`)
    return {
      level,
      because: () =>
        level === "same-day"
          ? `Both are of ${a.text}.`
          : `They can be of one day: ${texts}, the wider of which is ${width} days.`,
    }
  }
  if (days <= a.slack || days <= b.slack)
    return silent(`${texts} do not meet, but one was told as about or doubted.`)
  return {
    level: days === 1 ? "next-day" : days <= 7 ? "days-apart" : "apart",
    because: () => `${texts} lie ${days === 1 ? "one day" : `${days} days`} apart.`,
  }
}

/** Whether two records can be of one day, by the two windows that agree best. */
export const timePart = (a: Profile, b: Profile): Finding => {
  let best: Finding | undefined
  for (const one of a.windows) {
    for (const other of b.windows) best = stronger(weightOf, best, compared(one, other))
  }
  return best ?? silent("Not both say when it was.")
}
