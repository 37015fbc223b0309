// Whether two records can count the same people; figures that contradict each other disprove nothing.
import type { Figure } from "../resolve/figure/figure.ts"
import { overlaps } from "../value/count-algebra.ts"
import { type Finding, silent } from "./finding.ts"

// Small numbers are equal by chance.
const large = 5

// Four times and four more: what the first and the last report of one attack differ by, and seldom more.
const isFar = (less: number, more: number): boolean => more >= 4 * less && more - less >= 4

const isFarApart = (a: number, b: number): boolean => isFar(Math.min(a, b), Math.max(a, b))

const bestOf = ({ count: { min, max, best } }: Figure): number | undefined =>
  best ?? (min === max ? min : undefined)

const text = ({ count: { min, max } }: Figure): string =>
  max === undefined ? `${min} or more` : min === max ? `${min}` : `${min} to ${max}`

// A range that holds almost every figure agrees with almost every other.
const isNarrow = ({ count: { min, max } }: Figure): boolean => max !== undefined && !isFar(min, max)

/** Whether two records can count the same people, for one outcome. */
export const countPart = (what: string, a: Figure | undefined, b: Figure | undefined): Finding => {
  if (a === undefined || b === undefined) return silent(`Not both say how many were ${what}.`)
  const texts = `${text(a)} ${what} and ${text(b)}`
  const [one, other] = [bestOf(a), bestOf(b)]
  if (a.count.max === 0 && b.count.max === 0) return silent(`Neither has anybody ${what}, as most incidents.`)
  const meet = a.alternatives.some((run) => b.alternatives.some((against) => overlaps(run, against)))
  if (!meet) {
    if (a.count.approximate === true || b.count.approximate === true)
      return silent(`${texts} do not meet, but one was told as about so many.`)
    const [less, more] = a.count.min < b.count.min ? [a, b] : [b, a]
    const level = isFar(less.count.max ?? less.count.min, more.count.min) ? "far-apart" : "apart"
    return { level, because: () => `${texts} contradict each other, which disproves nothing.` }
  }
  if (one !== undefined && one > 0 && one === other) {
    return {
      level: one >= large ? "equal-large" : "equal",
      because: () => `Both have ${one} ${what} as their best figure.`,
    }
  }
  const areBests = one !== undefined && other !== undefined
  if ((areBests && !isFarApart(one, other)) || (isNarrow(a) && isNarrow(b)))
    return { level: "overlapping", because: () => `${texts} can both be right.` }
  return silent(`${texts} can both be right, but so wide or open a figure agrees with many.`)
}
