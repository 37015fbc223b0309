// Whether two records are classed alike: their kind, their tactics, their weapons.

import { areRelated } from "./families.ts"
import { type Finding, silent } from "./finding.ts"
import type { Profile } from "./profile.ts"

const sharedOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] =>
  [...a].filter((term) => b.has(term))

const listed = (terms: Iterable<string>): string => [...terms].join(", ")

/** Whether two records are of one kind of violence. */
export const kindPart = ({ kinds: a }: Profile, { kinds: b }: Profile): Finding => {
  if (a.size === 0 || b.size === 0) return silent("Not both say what sort of violence it was.")
  const shared = sharedOf(a, b)
  return shared.length > 0
    ? { level: "same", because: () => `Both are classed as ${listed(shared)}.` }
    : { level: "other", because: () => `One is classed as ${listed(a)}, the other as ${listed(b)}.` }
}

/** Whether two records tell of one deed; a broad word and a narrow one can be the same. */
export const tacticPart = ({ tactics: a }: Profile, { tactics: b }: Profile): Finding => {
  if (a.size === 0 || b.size === 0) return silent("Not both say what was done.")
  const shared = sharedOf(a, b)
  if (shared.length > 0) return { level: "same", because: () => `Both tell of ${listed(shared)}.` }
  const related = [...a].some((one) => [...b].some((other) => areRelated(one, other)))
  return related
    ? { level: "related", because: () => `${listed(a)} and ${listed(b)} can be words for one deed.` }
    : { level: "other", because: () => `One tells of ${listed(a)}, the other of ${listed(b)}.` }
}

// Words that leave open what it was.
const vague = new Set([
  "other",
  "explosive",
  "projectile",
  "rocket-or-missile",
  "melee",
  "aircraft",
  "vehicle",
])

const isSharp = (terms: ReadonlySet<string>): boolean =>
  terms.size > 0 && ![...terms].some((term) => vague.has(term))

/** Whether two records tell of one weapon; what brings it and what strikes are two things. */
export const weaponPart = (a: Profile, b: Profile): Finding => {
  const shared = [...sharedOf(a.deliveries, b.deliveries), ...sharedOf(a.munitions, b.munitions)]
  if (shared.length > 0) return { level: "same", because: () => `Both tell of ${listed(shared)}.` }
  for (const [one, other] of [
    [a.deliveries, b.deliveries],
    [a.munitions, b.munitions],
  ] as const) {
    if (isSharp(one) && isSharp(other))
      return { level: "other", because: () => `One tells of ${listed(one)}, the other of ${listed(other)}.` }
  }
  return silent("Their weapons cannot be compared.")
}
