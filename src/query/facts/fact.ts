// What a question can turn on: one thing about an incident, with the values it may have in some world.

import type { Context } from "../../dataset/context.ts"
import type { Incident } from "../../entity/incident.ts"
import type { Setting } from "../setting.ts"
import type { Doubt } from "./open-membership.ts"

/**
 * How constraints stand to the values that a fact may have.
 *
 * 0: no world keeps them. 1: perhaps some world does; the test could not rule it out. 2: some world does. 3: all do.
 */
export type Fit = 0 | 1 | 2 | 3

/** Whether a constraint is to hold or not to hold. */
export interface Held<C> {
  readonly is: C
  readonly holds: boolean
}

/** What else a term asks, as far as it can matter to a fact. */
export interface Beside {
  /** Whether the same term also constrains another fact that turns on the day or on who was part of whom. */
  readonly tied: boolean
}

/** Something about an incident that questions constrain. */
export interface Fact<V = unknown, C = unknown> {
  /** The name by which two questions to one fact are known; facts of different keys are taken as independent. */
  readonly key: string
  /** The fact in words, as it stands in a sentence. */
  readonly label: string
  /** What the fact shares with others, so that two in one term are not independent. */
  readonly shares: readonly string[]
  /** Whether it turns on the day of the incident or on who was part of whom then, which several facts may do. */
  readonly isTied?: true
  /** How its values are laid out for many questions; absent where they stay as they are. */
  readonly layout?: "count" | "time" | "place" | "members"
  /** How dear it is to look at, so that the cheapest is looked at first. */
  readonly cost: number
  /** The values it may have. */
  readonly of: (incident: Incident, setting: Setting) => V
  /** What is known of it, in words. */
  readonly tell: (value: V, context: Context) => string
  /** Which statements beside its own set its values, a sentence each. */
  readonly because?: (incident: Incident, setting: Setting) => readonly string[]
  /** Which memberships leave a constraint on it open. */
  readonly doubt?: (value: V, is: C, incident: Incident, setting: Setting) => Doubt
  /** How constraints, all at once, stand to values. */
  readonly fit: (held: readonly Held<C>[], beside: Beside) => (value: V) => Fit
}

/** One constraint on one fact. */
export interface Atom {
  readonly fact: Fact
  readonly is: unknown
}

/** A constraint on a fact, its types known only to the fact itself. */
export const atom = <V, C>(fact: Fact<V, C>, is: C): Atom => ({ fact: fact as unknown as Fact, is })

/**
 * The fit of a value that is one of several: some of them must keep the constraints, all of them to be certain.
 */
export const ofAlternatives = <A>(alternatives: readonly A[], fitOne: (one: A) => Fit): Fit => {
  let some: Fit = 0
  let all = true
  for (const one of alternatives) {
    const here = fitOne(one)
    if (here < 3) all = false
    if (here > some) some = here
  }
  return some === 3 && !all ? 2 : some
}
