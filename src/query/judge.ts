// How a question is judged: the truth of one subject under it, and whether "possible" was tested to the end.
import type { Truth } from "../resolve/truth.ts"
import type { Beside, Fact, Fit, Held } from "./facts/fact.ts"
import { type Formula, formulaOf } from "./formula.ts"
import { type Term, termsOf } from "./normal-form.ts"
import type { Query } from "./query.ts"

/**
 * Whether an answer is as sharp as the record allows.
 *
 * @remarks
 * `exact`: certain, possible and no are what all worlds that the record allows come to. `sound`: certain and no are
 * right, but a "possible" may be certain or no in truth, as where two constraints lie on one vague place.
 * @category queries
 */
export type Exactness = "exact" | "sound"

/** What a subject is under a question. */
export interface Verdict {
  readonly truth: Truth
  readonly exactness: Exactness
}

/** A subject as questions see it: how far constraints on a fact of it hold. */
export type Bind<S> = (fact: Fact, held: readonly Held<unknown>[], beside: Beside) => (subject: S) => Fit

/** Judges subjects one by one. */
export type Judge<S> = (subject: S) => Verdict

type Test<S> = (subject: S) => Fit

/** What a term asks of each fact that it turns on. */
export const heldIn = (
  term: Term,
): readonly { readonly fact: Fact; readonly held: readonly Held<unknown>[]; readonly beside: Beside }[] => {
  const byKey = new Map<string, { readonly fact: Fact; readonly held: Held<unknown>[] }>()
  for (const { atom, holds } of term) {
    const part = byKey.get(atom.fact.key) ?? { fact: atom.fact, held: [] }
    part.held.push({ is: atom.is, holds })
    byKey.set(atom.fact.key, part)
  }
  const parts = [...byKey.values()]
  const tied = parts.filter(({ fact }) => fact.isTied === true).length
  return parts.map((part) => ({ ...part, beside: { tied: tied > (part.fact.isTied === true ? 1 : 0) } }))
}

// Facts that share something are not independent: where two of them are open, perhaps no world keeps both.
const testOf = <S>(term: Term, bind: Bind<S>): Test<S> => {
  const parts = heldIn(term)
    .map(({ fact, held, beside }) => ({
      shares: fact.shares,
      test: bind(fact, held, beside),
      cost: fact.cost,
    }))
    .sort((a, b) => a.cost - b.cost)
  const tests = parts.map(({ test }) => test)
  const isShared = parts.some((a) =>
    parts.some((b) => a !== b && a.shares.some((one) => b.shares.includes(one))),
  )
  if (tests.length === 1) return tests[0]!
  if (!isShared) {
    return (subject) => {
      let least: Fit = 3
      for (const test of tests) {
        const here = test(subject)
        if (here === 0) return 0
        if (here < least) least = here
      }
      return least
    }
  }
  return (subject) => {
    let least: Fit = 3
    const open = new Set<string>()
    for (const { test, shares } of parts) {
      const here = test(subject)
      if (here === 0) return 0
      if (here < least) least = here
      if (here === 3) continue
      for (const one of shares) {
        if (open.has(one)) least = 1
        open.add(one)
      }
    }
    return least
  }
}

const anyOf = <S>(tests: readonly Test<S>[]): Test<S> => {
  if (tests.length === 1) return tests[0]!
  return (subject) => {
    let best: Fit = 0
    for (const test of tests) {
      const here = test(subject)
      if (here === 3) return 3
      if (here > best) best = here
    }
    return best
  }
}

const verdict = (truth: Truth, exactness: Exactness): Verdict => ({ truth, exactness })

const certain = verdict("certain", "exact")
const no = verdict("no", "exact")
const possible = verdict("possible", "exact")
const perhaps = verdict("possible", "sound")

const byTerms = <S>(yes: readonly Term[], not: readonly Term[], bind: Bind<S>): Judge<S> => {
  const holds = anyOf(yes.map((term) => testOf(term, bind)))
  const fails = anyOf(not.map((term) => testOf(term, bind)))
  return (subject) => {
    const fit = holds(subject)
    if (fit === 0) return no
    if (fit === 3) return certain
    const against = fails(subject)
    if (against === 0) return certain
    return fit === 1 || against === 1 ? perhaps : possible
  }
}

// Part by part: never wrong where it says certain or no, but it may leave open what is not.
const byParts = <S>(formula: Formula, bind: Bind<S>): Judge<S> => {
  if ("atom" in formula) return judgeOf(formula, bind)
  if ("not" in formula) {
    const inner = byParts(formula.not, bind)
    return (subject) => {
      const { truth } = inner(subject)
      return truth === "possible" ? perhaps : truth === "certain" ? no : certain
    }
  }
  const parts = ("all" in formula ? formula.all : formula.any).map((part) => byParts(part, bind))
  const [settles, other] = "all" in formula ? [no, certain] : [certain, no]
  return (subject) => {
    let isOpen = false
    for (const part of parts) {
      const { truth } = part(subject)
      if (truth === settles.truth) return settles
      if (truth === "possible") isOpen = true
    }
    return isOpen ? perhaps : other
  }
}

const judgeOf = <S>(formula: Formula, bind: Bind<S>): Judge<S> => {
  const yes = termsOf(formula, true)
  const not = termsOf(formula, false)
  return yes === undefined || not === undefined ? byParts(formula, bind) : byTerms(yes, not, bind)
}

/** The judge of a question over subjects of one sort. */
export const judge = <S>(query: Query, bind: Bind<S>): Judge<S> => judgeOf(formulaOf(query), bind)
