// No actor is part of itself on one and the same day.

import { circleIn, entangled, roundText } from "../../core/graph.ts"
import type { Breach } from "../../core/issue.ts"
import type { Affiliation } from "../../entity/affiliation.ts"
import { dayOf } from "../../value/civil-day.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { Ground } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset, type Unreached } from "../rule.ts"
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

// Ties that are dated one by one could ask for a look at every day of every tie; real ones ask for a few.
const mostLooks = 5_000_000

/** The days worth a look: where steps can all have held on one day, they can on the first day of one of them. */
const daysOf = (knot: readonly Step[]): readonly string[] =>
  [...new Set(knot.map(({ first }) => first))].sort()

const circleOn = (day: string, knot: readonly Step[]): readonly Step[] | undefined =>
  circleIn(knot.filter(({ first, last }) => first <= day && day <= last))

function* find({ dataset, at, isFirm }: Ground): Iterable<Breach | Unreached> {
  const steps = dataset.affiliations
    .filter((one) => upwards.has(one.kind) && one.from !== one.to && isFirm(one))
    .map(stepOf)
  for (const knot of entangled(steps)) {
    const days = daysOf(knot)
    const looks = Math.ceil(mostLooks / knot.length)
    const circle = firstOf(days.slice(0, looks), (day) => circleOn(day, knot))
    const [first] = circle ?? knot
    if (first === undefined) continue
    const path = at(first.affiliation)
    if (circle !== undefined) yield { path, value: first.from, params: { round: roundText(circle) } }
    else if (days.length > looks) yield { path, untested: "too many ties of this knot are dated one by one" }
  }
}

const firstOf = <T, R>(items: readonly T[], look: (item: T) => R | undefined): R | undefined => {
  for (const item of items) {
    const found = look(item)
    if (found !== undefined) return found
  }
  return undefined
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
