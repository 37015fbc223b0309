// How many came to a harm: the runs of numbers that the figure allows.
import type { Who } from "../../entity/casualties.ts"
import { figureOf } from "../../resolve/figure/figure.ts"
import { tellAlternatives } from "../../telling/tell-count.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"
import type { Fact } from "./fact.ts"
import { holds, left, meets, type Run } from "./runs.ts"

const anyNumber: readonly Run[] = [{ low: 0, high: Number.POSITIVE_INFINITY }]

const verbOf: Readonly<Partial<Record<Outcome, string>>> = {
  missing: "how many are missing",
  "held-hostage": "how many were held hostage",
  "killed-or-wounded": "how many were killed or wounded",
}

// Those who were killed or wounded are among them, so the three are not independent.
const sharedBy = (outcome: Outcome): readonly string[] =>
  outcome === "killed-or-wounded" ? ["killed", "wounded", outcome] : [outcome]

const countOf = (
  outcome: Outcome,
  who: Omit<Who, "wording"> | undefined,
  key: string,
): Fact<readonly Run[], Run> => ({
  key,
  label: `${verbOf[outcome] ?? `how many were ${outcome}`}${who === undefined ? "" : ` of ${Object.values(who).join(", ")}`}`,
  layout: "count",
  cost: 1,
  shares: sharedBy(outcome),
  of: (incident, { context, policyOf, options }) => {
    const asked = {
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
      ...(who === undefined ? {} : { who }),
    }
    const figure = figureOf(incident, outcome, context, policyOf(outcome), asked)
    if (figure === undefined) return anyNumber
    // What is given as about so many bounds nothing but what is known otherwise.
    if (figure.count.approximate === true) return [{ low: figure.floor, high: Number.POSITIVE_INFINITY }]
    return figure.alternatives.map(({ min, max = Number.POSITIVE_INFINITY }) => ({ low: min, high: max }))
  },
  tell: (runs) =>
    tellAlternatives(
      runs.map(({ low, high }) =>
        high === Number.POSITIVE_INFINITY ? { min: low } : { min: low, max: high },
      ),
    ),
  fit: (held) => {
    const allowed = left(held)
    return (runs) => {
      if (runs.every(({ low, high }) => holds(allowed, low, high))) return 3
      return runs.some(({ low, high }) => meets(allowed, low, high)) ? 2 : 0
    }
  },
})

/** The number of people who came to a harm, or of a group among them. */
export const countFact = (outcome: Outcome, who?: Omit<Who, "wording">): Fact<readonly Run[], Run> => {
  const axes = Object.entries(who ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  const group = axes.length === 0 ? undefined : who
  const key = [outcome, ...axes.map(([axis, value]) => `${axis}=${value}`)].join(" ")
  return countOf(outcome, group, key)
}
