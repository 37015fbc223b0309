// The people known one by one with an outcome in an incident, each counted once under whatever names.
import { classesOf } from "../../core/graph.ts"
import type { Context } from "../../dataset/context.ts"
import type { Incident } from "../../entity/incident.ts"
import type { Victim } from "../../entity/victim.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"
import { sameActor } from "../actors/same-actor.ts"
import { certainlySaidBy, isFirm } from "../said/standing.ts"
import { type Group, isWithin } from "./group.ts"

/**
 * The records of victims in groups of one person each.
 *
 * Records are of the same person where they share an id in another system, or are of one actor, or of actors that
 * anybody says or holds possible to be the same: a number that is to be a floor may not count on two people who may be
 * one. Names alone never join two people.
 */
const personsAmong = (
  victims: readonly Victim[],
  context: Context,
  asOf: DateWindow | undefined,
): readonly (readonly Victim[])[] => {
  if (victims.length < 2) return victims.map((victim) => [victim])
  const actorOf = sameActor(context, "possible", asOf)
  const personOf = classesOf(
    victims.flatMap(({ id, actor, externalIds = [] }) => [
      ...(actor === undefined ? [] : [[actorOf(actor), id] as const]),
      ...externalIds.map(({ scheme, id: other }) => [`${scheme} ${other}`, id] as const),
    ]),
  )
  const persons = new Map<string, Victim[]>()
  for (const victim of victims) {
    const before = persons.get(personOf(victim.id))
    if (before === undefined) persons.set(personOf(victim.id), [victim])
    else before.push(victim)
  }
  return [...persons.values()]
}

// An age in years tells the group just where it lies on one side of 18; elderly is a word, not a number.
const groupOf = ({ status, age, sex, occupation, nationality }: Victim): Group => {
  const inYears =
    age?.max !== undefined && age.max < 18
      ? "child"
      : age?.min !== undefined && age.min >= 18
        ? "adult"
        : undefined
  const told = age?.group ?? inYears
  return {
    ...(status === undefined ? {} : { status }),
    ...(told === undefined ? {} : { age: told }),
    ...(sex === undefined ? {} : { sex }),
    ...(occupation === undefined ? {} : { occupation }),
    ...(nationality === undefined ? {} : { nationality }),
  }
}

// What the records of one person say of it, as far as none says otherwise.
const agreedGroup = (told: readonly Group[]): Group => {
  const all: Group = Object.assign({}, ...told)
  const isAgreed = ([axis, value]: [string, unknown]): boolean =>
    told.every((one) => (one[axis as keyof Group] ?? value) === value)
  return Object.fromEntries(Object.entries(all).filter(isAgreed))
}

/** How many people known one by one came to any of some outcomes, as far as it had been said by a day. */
export const namedWith = (
  incident: Incident,
  outcomes: readonly Outcome[],
  group: Group,
  context: Context,
  asOf: DateWindow | undefined,
): number => {
  const victims = context.victimsOf(incident.id)
  if (victims.length === 0) return 0
  return personsAmong(victims, context, asOf).filter((records) => {
    const said = records
      .flatMap((record) => record.outcomes)
      .filter((one) => isFirm(one) && (asOf === undefined || certainlySaidBy(one, asOf, context)))
    const here = new Set(said.filter((one) => one.incident === incident.id).map(({ outcome }) => outcome))
    // Wounded or missing, then dead of it is one person and one death.
    if (said.some((one) => one.outcome === "killed" && (one.incident ?? incident.id) === incident.id)) {
      here.delete("wounded")
      here.delete("missing")
    }
    return outcomes.some((one) => here.has(one)) && isWithin(agreedGroup(records.map(groupOf)), group)
  }).length
}
