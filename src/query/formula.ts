// A question taken apart into constraints on single facts.
import { dayNumber } from "../value/civil-day.ts"
import { PartyRole } from "../value/vocabulary/party-role.ts"
import type { TimeAsk } from "./asks.ts"
import { kindFact, responsibilityFact, statusFact } from "./facts/classes.ts"
import { countFact } from "./facts/counts.ts"
import { type Atom, atom } from "./facts/fact.ts"
import { partyFact } from "./facts/parties.ts"
import { placeConstraints, placeFact } from "./facts/places.ts"
import { accusedFact, claimedByFact, linkedFact, reportedFact, saidByFact } from "./facts/said.ts"
import { actAtom, actorSort, targetAtoms, weaponAtoms } from "./facts/things.ts"
import { timeFact } from "./facts/time.ts"
import type { Query } from "./query.ts"
import type { TimeRelation } from "./time-relation.ts"

/** A question as a tree of constraints. */
export type Formula =
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }
  | { readonly not: Formula }
  | { readonly atom: Atom }

const all = (parts: readonly Formula[]): Formula => (parts.length === 1 ? parts[0]! : { all: parts })
const any = (parts: readonly Formula[]): Formula => (parts.length === 1 ? parts[0]! : { any: parts })

/** Bounds on the first and last day, by the first and last day of the span that is asked about. */
interface Bounds {
  readonly start?: readonly [low: number, high: number]
  readonly end?: readonly [low: number, high: number]
}

const ever = Number.POSITIVE_INFINITY

const relations: { readonly [R in TimeRelation]: (from: number, to: number) => Bounds } = {
  within: (from, to) => ({ start: [from, ever], end: [-ever, to] }),
  touching: (from, to) => ({ start: [-ever, to], end: [from, ever] }),
  before: (from) => ({ end: [-ever, from - 1] }),
  after: (_, to) => ({ start: [to + 1, ever] }),
  equals: (from, to) => ({ start: [from, from], end: [to, to] }),
  during: (from, to) => ({ start: [from + 1, ever], end: [-ever, to - 1] }),
  contains: (from, to) => ({ start: [-ever, from - 1], end: [to + 1, ever] }),
  starts: (from, to) => ({ start: [from, from], end: [-ever, to - 1] }),
  "started-by": (from, to) => ({ start: [from, from], end: [to + 1, ever] }),
  finishes: (from, to) => ({ start: [from + 1, ever], end: [to, to] }),
  "finished-by": (from, to) => ({ start: [-ever, from - 1], end: [to, to] }),
  overlaps: (from, to) => ({ start: [-ever, from - 1], end: [from, to - 1] }),
  "overlapped-by": (from, to) => ({ start: [from + 1, to], end: [to + 1, ever] }),
  meets: (from) => ({ end: [from - 1, from - 1] }),
  "met-by": (_, to) => ({ start: [to + 1, to + 1] }),
}

const timeFormula = ({ relation, from, to }: TimeAsk): Formula => {
  const bounds = relations[relation](
    from === undefined ? -ever : dayNumber(from),
    to === undefined ? ever : dayNumber(to),
  )
  return all(
    (["start", "end"] as const).flatMap((of) => {
      const [low, high] = bounds[of] ?? []
      return low === undefined || high === undefined
        ? []
        : [{ atom: atom(timeFact, { of, run: { low, high } }) }]
    }),
  )
}

const roles = Object.keys(PartyRole.terms) as PartyRole[]

/** What each key of a question asks. */
const asks: { readonly [K in keyof Query]-?: (asked: NonNullable<Query[K]>) => Formula } = {
  and: (parts) => all(parts.map(formulaOf)),
  or: (parts) => any(parts.map(formulaOf)),
  not: (part) => ({ not: formulaOf(part) }),
  casualties: ({ outcome, min = 0, max = ever, who }) => ({
    atom: atom(countFact(outcome, who), { low: min, high: max }),
  }),
  happened: timeFormula,
  place: (asked) => all(placeConstraints(asked).map((is) => ({ atom: atom(placeFact, is) }))),
  party: ({ actor, roles: asked = roles, subActors = true }) =>
    any(asked.map((role) => ({ atom: atom(partyFact(role), actorSort(actor, subActors)) }))),
  accused: (asked) => ({ atom: atom(accusedFact(asked), true) }),
  claimedBy: (asked) => ({ atom: atom(claimedByFact(asked), true) }),
  responsibility: (asked) => ({ atom: atom(responsibilityFact, new Set<string>(asked)) }),
  weapon: (asked) => all(weaponAtoms(asked).map((one) => ({ atom: one }))),
  tactic: (asked) => ({ atom: actAtom(asked) }),
  target: (asked) => all(targetAtoms(asked).map((one) => ({ atom: one }))),
  kind: (asked) => ({ atom: atom(kindFact, new Set<string>(asked)) }),
  status: (asked) => ({ atom: atom(statusFact, new Set<string>(asked)) }),
  reported: (asked) => ({ atom: atom(reportedFact(asked), true) }),
  saidBy: (asked) => ({ atom: atom(saidByFact(asked), true) }),
  linkedTo: (asked) => ({ atom: atom(linkedFact(asked), true) }),
}

/** A question as a tree of constraints, all of whose keys must hold. */
export const formulaOf = (query: Query): Formula =>
  all(
    (Object.keys(asks) as (keyof Query)[]).flatMap((key) => {
      const asked = query[key]
      return asked === undefined ? [] : [(asks[key] as (asked: unknown) => Formula)(asked)]
    }),
  )
