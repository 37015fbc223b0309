// What would settle a question: the fewest facts that, once known, could leave no world in which it goes the other way.
import type { Incident } from "../entity/incident.ts"
import { formulaOf } from "./formula.ts"
import { heldIn } from "./judge.ts"
import { type Literal, type Term, termsOf } from "./normal-form.ts"
import type { Query } from "./query.ts"
import type { Values } from "./values.ts"

/** Facts that would settle a question. @category queries */
export interface Settling {
  /** What would have to be known, in words. */
  readonly facts: readonly string[]
  /** Whether no smaller set of facts can do it; false where that could not be tried to the end. */
  readonly isSmallest: boolean
}

const mostTries = 20_000

/** Whether literals can hold all at once: 0 not, 1 perhaps, 2 surely. */
const fitOf = (literals: readonly Literal[], incident: Incident, values: Values): 0 | 1 | 2 =>
  heldIn(literals).reduce<0 | 1 | 2>((least, { fact, held, beside }) => {
    const fit = least === 0 ? 0 : values.bind(fact, held, beside)(incident)
    return fit < least ? (fit as 0 | 1) : least
  }, 2)

/** Sets of a size, out of some keys. */
function* sets(keys: readonly string[], size: number, from = 0): Generator<readonly string[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let at = from; at <= keys.length - size; at++) {
    for (const others of sets(keys, size - 1, at + 1)) yield [keys[at]!, ...others]
  }
}

/**
 * Each way that the question could still go otherwise must be closed by something known: this looks for literals, one
 * of each way, that can all be false at once and lie on as few facts as can be.
 */
export const settling = (
  query: Query,
  isToHold: boolean,
  incident: Incident,
  values: Values,
): Settling | undefined => {
  const against = termsOf(formulaOf(query), !isToHold)
  if (against === undefined) return undefined
  const fits = against.map((term) => fitOf(term, incident, values))
  const ways: readonly Term[] = against.filter((_, at) => fits[at]! > 0)
  const labels = new Map(ways.flat().map(({ atom: { fact } }) => [fact.key, fact.label]))
  const keys = [...labels.keys()]
  let tries = 0
  const closes = (
    known: ReadonlySet<string>,
    least: 1 | 2,
    at = 0,
    refuted: readonly Literal[] = [],
  ): boolean => {
    const way = ways[at]
    if (way === undefined) return true
    return way.some(({ atom, holds }) => {
      if (!known.has(atom.fact.key) || tries >= mostTries) return false
      tries += 1
      const more = [...refuted, { atom, holds: !holds }]
      return fitOf(more, incident, values) >= least && closes(known, least, at + 1, more)
    })
  }
  const told = (known: readonly string[], isSmallest: boolean): Settling => ({
    facts: known.map((key) => labels.get(key)!),
    isSmallest: isSmallest && tries < mostTries && !fits.includes(1),
  })
  // What surely settles it comes before what perhaps does, as where two regions need have no point in common.
  let perhaps: Settling | undefined
  for (let size = 1; size <= keys.length; size++) {
    for (const known of sets(keys, size)) {
      const among = new Set(known)
      if (closes(among, 2)) return told(known, perhaps === undefined || perhaps.facts.length === size)
      if (perhaps === undefined && closes(among, 1)) perhaps = told(known, false)
      if (tries >= mostTries) return perhaps ?? told(keys, false)
    }
  }
  return perhaps
}
