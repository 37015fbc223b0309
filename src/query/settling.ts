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
  /** Whether no smaller set of facts can do it; false where the question was too large to try them all. */
  readonly isSmallest: boolean
}

const mostTries = 20_000

const canHold = (literals: readonly Literal[], incident: Incident, values: Values): boolean =>
  heldIn(literals).every(({ fact, held, beside }) => values.bind(fact, held, beside)(incident) > 0)

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
  const ways: readonly Term[] = against.filter((term) => canHold(term, incident, values))
  const labels = new Map(ways.flat().map(({ atom: { fact } }) => [fact.key, fact.label]))
  const keys = [...labels.keys()]
  let tries = 0
  const closes = (known: ReadonlySet<string>, at: number, refuted: readonly Literal[]): boolean => {
    const way = ways[at]
    if (way === undefined) return true
    return way.some(({ atom, holds }) => {
      if (!known.has(atom.fact.key) || tries >= mostTries) return false
      tries += 1
      const more = [...refuted, { atom, holds: !holds }]
      return canHold(more, incident, values) && closes(known, at + 1, more)
    })
  }
  for (let size = 1; size <= keys.length; size++) {
    for (const known of sets(keys, size)) {
      if (closes(new Set(known), 0, [])) {
        return { facts: known.map((key) => labels.get(key)!), isSmallest: tries < mostTries }
      }
      if (tries >= mostTries) return { facts: keys.map((key) => labels.get(key)!), isSmallest: false }
    }
  }
  return undefined
}
