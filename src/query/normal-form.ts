// A question as alternatives, each a list of constraints that must hold together.
import type { Atom } from "./facts/fact.ts"
import type { Formula } from "./formula.ts"

/** A constraint that is to hold, or not to hold. */
export interface Literal {
  readonly atom: Atom
  readonly holds: boolean
}

/** Constraints that must hold together. */
export type Term = readonly Literal[]

/** A question with more alternatives than this is answered by its parts, which may leave more open than needed. */
export const mostTerms = 256

const product = (a: readonly Term[], b: readonly Term[]): readonly Term[] | undefined =>
  a.length * b.length > mostTerms ? undefined : a.flatMap((left) => b.map((right) => [...left, ...right]))

/** The alternatives under which a formula holds, or under which it does not; none given where they are too many. */
export const termsOf = (formula: Formula, isTo: boolean): readonly Term[] | undefined => {
  if ("atom" in formula) return [[{ atom: formula.atom, holds: isTo }]]
  if ("not" in formula) return termsOf(formula.not, !isTo)
  const parts = "all" in formula ? formula.all : formula.any
  if ("all" in formula === isTo) {
    let terms: readonly Term[] | undefined = [[]]
    for (const part of parts) {
      const more = termsOf(part, isTo)
      terms = terms === undefined || more === undefined ? undefined : product(terms, more)
      if (terms === undefined) return undefined
    }
    return terms
  }
  const terms: Term[] = []
  for (const part of parts) {
    const more = termsOf(part, isTo)
    if (more === undefined || terms.length + more.length > mostTerms) return undefined
    terms.push(...more)
  }
  return terms
}

/** The constraints without which a formula does not hold, or does not fail, as far as they stand apart from alternatives. */
export const neededIn = (formula: Formula, isTo: boolean): Term => {
  if ("atom" in formula) return [{ atom: formula.atom, holds: isTo }]
  if ("not" in formula) return neededIn(formula.not, !isTo)
  const parts = "all" in formula ? formula.all : formula.any
  const [only, more] = parts
  if ("all" in formula === isTo) return parts.flatMap((part) => neededIn(part, isTo))
  return only === undefined || more !== undefined ? [] : neededIn(only, isTo)
}
