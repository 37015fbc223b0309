// What an incident was done with, what was done, and against what: as each speaker tells it.

import type { Act, Target, Weapon } from "../../entity/happening.ts"
import type { Incident } from "../../entity/incident.ts"
import { speakerName } from "../../resolve/said/speaker.ts"
import { standing } from "../../resolve/said/standing.ts"
import type { Attested } from "../../testimony/attested.ts"
import type { ActorId } from "../../value/id.ts"
import type { TargetAsk, WeaponAsk } from "../asks.ts"
import type { Setting } from "../setting.ts"
import { type Atom, atom, type Fact } from "./fact.ts"
import { accountsOf, type MemberSet, type Members, type Moment, membersFact, type Sort } from "./members.ts"
import { isNamed } from "./named.ts"
import { openMembership } from "./open-membership.ts"

/** What the statements of a field say of one thing; who says nothing of it gives no account of it. */
const accountsIn = <T, M>(
  statements: readonly Attested<T>[] | undefined,
  pick: (value: T) => M | undefined,
  { context, options }: Setting,
): readonly Members<M>[] =>
  accountsOf(
    standing(statements ?? [], context, options.asOf).standing.flatMap((one) => {
      const value = pick(one.value)
      return value === undefined ? [] : [{ ...one, value }]
    }),
  )

const termFact = (
  key: string,
  label: string,
  of: (incident: Incident, setting: Setting) => readonly Members<string>[],
): Fact<MemberSet<string>, Sort<string>> => membersFact(key, label, key.split(" ")[0]!, (term) => term, of)

const deliveryFact = termFact(
  "weapons delivery",
  "how it was brought to the target",
  ({ weapons }, setting) => accountsIn(weapons, ({ delivery }) => delivery, setting),
)

const munitionFact = termFact("weapons munition", "what did the harm", ({ weapons }, setting) =>
  accountsIn(weapons, ({ munition }) => munition, setting),
)

const actFact = termFact("acts", "what was done", ({ acts }, setting) =>
  accountsIn(acts, ({ kind }: Act) => kind, setting),
)

const targetFact = termFact("targets what", "what it was done against", ({ targets }, setting) =>
  accountsIn(targets, ({ what }) => what, setting),
)

const ownerOf = ({ of }: Target, setting: Setting): ActorId | undefined =>
  of !== undefined && isNamed(of, setting.context) ? of : undefined

const ownerFact: Fact<MemberSet<ActorId>, Sort<ActorId>> = membersFact(
  "targets of",
  "whose the target was",
  "targets",
  speakerName,
  ({ targets }, setting) => accountsIn(targets, (target) => ownerOf(target, setting), setting),
  { isTied: true },
)

const weaponFact: Fact<MemberSet<Weapon>, Sort<Weapon>> = membersFact(
  "weapons",
  "what it was done with",
  "weapons",
  ({ delivery, munition }) => [delivery, munition].filter((part) => part !== undefined).join(" with "),
  ({ weapons }, setting) => accountsIn(weapons, (weapon) => weapon, setting),
)

const ownedTargetFact: Fact<MemberSet<Target>, Sort<Target>> = membersFact(
  "targets",
  "what it was done against, and whose it was",
  "targets",
  ({ what, of }, context) => (of === undefined ? what : `${what} of ${speakerName(of, context)}`),
  ({ targets }, setting) => accountsIn(targets, (target) => target, setting),
  { isTied: true },
)

const terms = (asked: readonly string[]): Sort<string> => ({
  has: (term) => (asked.includes(term) ? 2 : 0),
  always: (term) => (asked.includes(term) ? 2 : 0),
  examples: () => asked,
})

/** An actor and, unless it alone is meant, all that were part of it on the day. */
export const actorSort = (whole: ActorId, subActors: boolean): Sort<ActorId> => ({
  always: (actor, setting) => (actor === whole ? 2 : subActors ? setting.alwaysPartOf(actor, whole) : 0),
  has: (actor, { on, setting }) => (actor === whole ? 2 : subActors ? setting.partOf(actor, whole, on) : 0),
  // Where the actor itself is ruled out, one that was part of it may still be meant.
  examples: (setting) => (subActors ? setting.partsOf(whole) : [whole]),
  memberships: (actor, at) => (subActors ? openMembership(actor, whole, at.on, at.setting) : []),
})

type Degree = 0 | 1 | 2

const least = (a: Degree, b: Degree): Degree => (a < b ? a : b)

// What an account does not tell of a thing may be so.
const onAxis = <T>(asked: readonly T[], told: T | undefined): Degree =>
  told === undefined ? 1 : asked.includes(told) ? 2 : 0

/** What is asked of a weapon; of its delivery and munition together where both are asked. */
export const weaponAtoms = ({ delivery, munition }: WeaponAsk): readonly Atom[] => {
  if (delivery === undefined) return munition === undefined ? [] : [atom(munitionFact, terms(munition))]
  if (munition === undefined) return [atom(deliveryFact, terms(delivery))]
  return [
    atom(weaponFact, {
      always: () => undefined,
      has: (weapon) => least(onAxis(delivery, weapon.delivery), onAxis(munition, weapon.munition)),
      examples: () => delivery.flatMap((by) => munition.map((of) => ({ delivery: by, munition: of }))),
    }),
  ]
}

/** What is asked of what was done. */
export const actAtom = (asked: readonly string[]): Atom => atom(actFact, terms(asked))

/** What is asked of a target; of what it was and whose it was together where both are asked. */
export const targetAtoms = ({ what, of, subActors = true }: TargetAsk): readonly Atom[] => {
  if (of === undefined) return what === undefined ? [] : [atom(targetFact, terms(what))]
  const owner = actorSort(of, subActors)
  if (what === undefined) return [atom(ownerFact, owner)]
  const owned = (target: Target, at: Moment): Degree => {
    const named = ownerOf(target, at.setting)
    return named === undefined ? 1 : owner.has(named, at)
  }
  return [
    atom(ownedTargetFact, {
      always: () => undefined,
      has: (target, at) => least(onAxis(what, target.what), owned(target, at)),
      examples: function* (setting) {
        for (const by of owner.examples(setting)) yield* what.map((kind) => ({ what: kind, of: by }))
      },
      memberships: (target, at) => {
        const named = ownerOf(target, at.setting)
        return named === undefined ? [] : (owner.memberships?.(named, at) ?? [])
      },
    }),
  ]
}
