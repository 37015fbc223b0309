// Sets that are only partly known: who took part, what was used, what was hit.

import type { Context } from "../../dataset/context.ts"
import type { Incident } from "../../entity/incident.ts"
import { isFirm } from "../../resolve/said/standing.ts"
import type { Attested } from "../../testimony/attested.ts"
import type { Setting } from "../setting.ts"
import { type Fact, type Fit, type Held, ofAlternatives } from "./fact.ts"
import { type When, whenAsked } from "./moment.ts"
import type { Doubt, OpenMembership } from "./open-membership.ts"

/** Where and when a set is looked at, for memberships that come and go. */
export interface Moment extends When {
  /** Whether only those who are named can be in it. */
  readonly isNamedOnly: boolean
  readonly setting: Setting
}

/**
 * One account of a set: it holds all that is known, none but what is known or suspected unless it is open, and at least
 * one member unless nothing is known, suspected or open.
 */
export interface Members<M> {
  readonly known: readonly M[]
  readonly suspected: readonly M[]
  readonly open: boolean
}

/** A set of an incident, as each account has it. */
export interface MemberSet<M> {
  readonly accounts: readonly Members<M>[]
  readonly at: Moment
}

/** A kind of member: how far a member is of it, and members that would be. */
export interface Sort<M> {
  /** 0 not, 1 possibly, 2 certainly. */
  readonly has: (member: M, at: Moment) => 0 | 1 | 2
  /** The same, where it does not depend on the days; nothing where it does. */
  readonly always: (member: M, setting: Setting) => 0 | 2 | undefined
  /** Members that may be of this sort and that a set which is open could hold; the likeliest first. */
  readonly examples: (setting: Setting) => Iterable<M>
  /** The membership that leaves it open whether a member is of this sort. */
  readonly memberships?: (member: M, at: Moment) => readonly OpenMembership[]
}

/** The accounts of the members of one kind, joined by who speaks: what one speaker tells is meant together. */
export const accountsOf = <M>(statements: readonly Attested<M>[]): readonly Members<M>[] => {
  if (statements.length === 0) return [{ known: [], suspected: [], open: true }]
  const bySpeaker = new Map<string, Attested<M>[]>()
  for (const one of statements) {
    const speaker = JSON.stringify([one.by, one.via])
    const told = bySpeaker.get(speaker)
    if (told === undefined) bySpeaker.set(speaker, [one])
    else told.push(one)
  }
  return [...bySpeaker.values()].map((told) => {
    const known = told.filter(isFirm).map(({ value }) => value)
    const suspected = told.filter((one) => !isFirm(one)).map(({ value }) => value)
    return { known, suspected, open: known.length === 0 }
  })
}

/** How far a member is of any of some kinds. */
const mostOf = <M>(sorts: readonly Sort<M>[], member: M, at: Moment): 0 | 1 | 2 => {
  let most: 0 | 1 | 2 = 0
  for (const sort of sorts) {
    const degree = sort.has(member, at)
    if (degree > most) most = degree
  }
  return most
}

// How far something that is not told can be a member that is asked for: 2 where it needs no choice of what else it is.
const someOther = <M>(sort: Sort<M>, no: readonly Sort<M>[], at: Moment): 0 | 1 | 2 => {
  let most: 0 | 1 | 2 = 0
  if (at.isNamedOnly) return most
  for (const member of sort.examples(at.setting)) {
    const against = mostOf(no, member, at)
    const degree = against === 2 ? 0 : against === 1 ? 1 : sort.has(member, at)
    if (degree === 2) return degree
    if (degree > most && sort.has(member, at) > 0) most = degree
  }
  return most
}

const fitOf = <M>(
  yes: readonly Sort<M>[],
  no: readonly Sort<M>[],
  isLoose: boolean,
  { known, suspected, open }: Members<M>,
  at: Moment,
): Fit => {
  const isEmpty = known.length === 0 && suspected.length === 0 && !open
  const against = (member: M): 0 | 1 | 2 => mostOf(no, member, at)
  if (known.some((member) => against(member) === 2)) return 0
  const allowed = suspected.filter((member) => against(member) < 2)
  const clear = allowed.filter((member) => against(member) === 0)
  // Whether something that leaves a choice was used: a membership or kind that is only possible.
  let chosen = known.some((member) => against(member) === 1)
  for (const sort of yes) {
    if ([...known, ...clear].some((member) => sort.has(member, at) === 2)) continue
    const other = open ? someOther(sort, no, at) : 0
    if (other === 2) continue
    if (other === 0 && ![...known, ...allowed].some((member) => sort.has(member, at) > 0)) return 0
    chosen = true
  }
  if (!isEmpty && known.length === 0 && !open) {
    if (allowed.length === 0) return 0
    // Somebody of them was there, if only one who may be what is ruled out.
    if (clear.length === 0) chosen = true
  }
  const isCertain =
    yes.every(
      (sort) =>
        known.some((member) => sort.has(member, at) === 2) ||
        (known.length === 0 && !open && !isEmpty && suspected.every((member) => sort.has(member, at) === 2)),
    ) && no.every((sort) => !open && [...known, ...suspected].every((member) => sort.has(member, at) === 0))
  if (isCertain) return 3
  // Two members that are only possibly of a sort may be so in turn, and one of them always.
  const inTurn = no.some((sort) => known.filter((member) => sort.has(member, at) === 1).length > 1)
  return (chosen && (isLoose || at.isRough)) || inTurn ? 1 : 2
}

/** How constraints on a set stand to its accounts. */
export const fitMembers = <M>(
  held: readonly Held<Sort<M>>[],
  isLoose: boolean,
): ((set: MemberSet<M>) => Fit) => {
  const yes = held.filter(({ holds }) => holds).map(({ is }) => is)
  const no = held.filter(({ holds }) => !holds).map(({ is }) => is)
  return ({ accounts, at }) => ofAlternatives(accounts, (one) => fitOf(yes, no, isLoose, one, at))
}

const degreeIn = <M>({ known, suspected }: Members<M>, sort: Sort<M>, at: Moment): number =>
  [...known, ...suspected].reduce((most, member) => Math.max(most, sort.has(member, at)), 0)

/** Which memberships leave it open whether a set has a member of a sort, and whether nothing else does. */
const doubtOf = <M>({ accounts, at }: MemberSet<M>, sort: Sort<M>): Doubt => {
  const members = new Set(accounts.flatMap(({ known, suspected }) => [...known, ...suspected]))
  const degrees = new Set(accounts.map((one) => degreeIn(one, sort, at)))
  return {
    memberships: [...members].flatMap((member) =>
      sort.has(member, at) === 1 ? (sort.memberships?.(member, at) ?? []) : [],
    ),
    isAll:
      accounts.every(
        ({ known, suspected, open }) => !open && suspected.every((one) => known.includes(one)),
      ) && !(degrees.has(0) && degrees.size > 1),
  }
}

/** What else is so of a set. */
interface MembersOptions {
  /** Whether its members may be part of something on the day, as actors are. */
  readonly isTied?: boolean
  /** Whether only those who are named can be in it. */
  readonly isNamedOnly?: (setting: Setting) => boolean
}

/** A set of which the accounts of an incident tell. */
export const membersFact = <M>(
  key: string,
  label: string,
  shares: string,
  nameOf: (member: M, context: Context) => string,
  of: (incident: Incident, setting: Setting) => readonly Members<M>[],
  { isTied = false, isNamedOnly = () => false }: MembersOptions = {},
): Fact<MemberSet<M>, Sort<M>> => ({
  key,
  label,
  layout: "members",
  cost: 2,
  shares: [shares],
  ...(isTied ? { isTied } : {}),
  of: (incident, setting) => ({
    accounts: of(incident, setting),
    at: {
      ...whenAsked(incident, setting),
      isNamedOnly: isNamedOnly(setting),
      setting,
    },
  }),
  tell: ({ accounts }, context) => {
    const names = (members: readonly M[]): string =>
      [...new Set(members.map((member) => nameOf(member, context)))].join(", ")
    const told = accounts.map(({ known, suspected, open }) =>
      [
        known.length === 0 ? "" : names(known),
        suspected.length === 0 ? "" : `possibly ${names(suspected)}`,
        open ? (known.length + suspected.length === 0 ? "not told" : "or others") : "",
      ]
        .filter((part) => part !== "")
        .join(", "),
    )
    return [...new Set(told.map((one) => (one === "" ? "nobody" : one)))].join("; or by another account: ")
  },
  ...(isTied ? { doubt: doubtOf } : {}),
  // A member that is only possibly of a sort ties the constraints on the set to each other, and to others like it.
  fit: (held, { tied }) => fitMembers(held, held.length > 1 || (isTied && tied)),
})
