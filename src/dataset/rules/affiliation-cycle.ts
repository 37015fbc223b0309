// No actor is part of itself on one and the same day.
import type { Breach } from "../../core/issue.ts"
import { circleIn, entangled, roundText } from "../../core/graph.ts"
import type { Affiliation } from "../../entity/affiliation.ts"
import { dayOf } from "../../value/civil-day.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { Ground } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { actors, on, tie } from "./example.ts"

const upwards = new Set(["part-of", "member-of", "merged-into"])

interface Step {
  readonly from: string
  readonly to: string
  readonly affiliation: Affiliation
  /** The first day on which it can have held; "" where nothing bounds it. */
  readonly first: string
  /** The last day on which it can have held; "~" where nothing bounds it. */
  readonly last: string
}

const sharp = (window: DateWindow | undefined): DateWindow | undefined =>
  window?.approximate === true || window?.uncertain === true ? undefined : window

const stepOf = (affiliation: Affiliation): Step => {
  const { from, to, started, ended } = affiliation
  const earliest = sharp(started)?.earliest
  const latest = sharp(ended)?.latest
  return {
    from,
    to,
    affiliation,
    first: earliest === undefined ? "" : dayOf(earliest),
    last: latest === undefined ? "~" : dayOf(latest),
  }
}

// Dated ties of one knot could ask for a look at every day of every tie; real ones ask for a few.
const mostLooks = 5_000_000

/** A circle whose steps can all have held on one day: if there is one, there is one on the first day of a step. */
const circleOnOneDay = (steps: readonly Step[]): readonly Step[] | undefined => {
  const days = [...new Set(steps.map(({ first }) => first))].sort()
  for (const day of days.slice(0, Math.ceil(mostLooks / steps.length))) {
    const circle = circleIn(steps.filter(({ first, last }) => first <= day && day <= last))
    if (circle !== undefined) return circle
  }
  return undefined
}

function* find({ dataset, at, isFirm }: Ground): Iterable<Breach> {
  const steps = dataset.affiliations
    .filter((one) => upwards.has(one.kind) && one.from !== one.to && isFirm(one))
    .map(stepOf)
  for (const knot of entangled(steps)) {
    const circle = circleOnOneDay(knot)
    const first = circle?.[0]
    if (circle === undefined || first === undefined) continue
    yield { path: at(first.affiliation), value: first.from, params: { round: roundText(circle) } }
  }
}

/**
 * Actors that are part of each other in a circle, at one time.
 *
 * @remarks What was part of the other before, and contains it now, is no fault, where both are dated.
 */
export const affiliationCycle: RuleOverDataset = ruleOverDataset({
  id: "affiliation/cycle",
  severity: "error",
  dimension: "consistency",
  summary: "No actor is part of itself on one and the same day.",
  reads: ["affiliations"],
  find,
  passes: {
    actors: actors("a", "b"),
    affiliations: [
      tie("actor:a", "part-of", "actor:b", { ended: on("2014-06-29") }),
      tie("actor:b", "part-of", "actor:a", { started: on("2014-06-30") }),
    ],
  },
  fails: {
    actors: actors("a", "b", "c"),
    affiliations: [
      tie("actor:a", "part-of", "actor:b", { ended: on("2014-06-29") }),
      tie("actor:b", "part-of", "actor:c"),
      tie("actor:c", "part-of", "actor:a", { started: on("2014-06-29") }),
    ],
  },
})
