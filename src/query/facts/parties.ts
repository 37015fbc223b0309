// Who took part in an incident, in each role: those who are named, those who are suspected, and whether others may have.

import type { Incident } from "../../entity/incident.ts"
import { responsibility } from "../../resolve/responsibility.ts"
import { speakerName } from "../../resolve/said/speaker.ts"
import { standing } from "../../resolve/said/standing.ts"
import type { ActorId } from "../../value/id.ts"
import type { PartyRole } from "../../value/vocabulary/party-role.ts"
import type { Setting } from "../setting.ts"
import type { Fact } from "./fact.ts"
import { accountsOf, type MemberSet, type Members, membersFact, type Sort } from "./members.ts"
import { isNamed } from "./named.ts"

const labels: Readonly<Record<PartyRole, string>> = {
  attacker: "who carried it out",
  side: "who fought",
  target: "who was attacked",
  ally: "who stood with a side",
}

// Accused, claiming and found actors may have done it; that alone makes nobody more than suspected.
const suspects = (incident: Incident, { context, options }: Setting): readonly ActorId[] =>
  responsibility(incident, context, options)
    .actors.filter(({ status }) => status !== "denied" && status !== "found-not-responsible")
    .map(({ actor }) => actor)

const partiesOf =
  (role: PartyRole) =>
  (incident: Incident, setting: Setting): readonly Members<ActorId>[] => {
    const { context, options } = setting
    const all = standing(incident.parties ?? [], context, options.asOf).standing
    const told = all.filter(({ value }) => value.role === role)
    const sides = all.flatMap(({ value }) =>
      value.role === "side" && isNamed(value.actor, context) ? [value.actor] : [],
    )
    // Of two sides that fought, one or both attacked and were attacked.
    const fromSides = role === "attacker" || role === "target" ? sides : []
    const others = [...(role === "attacker" ? suspects(incident, setting) : []), ...fromSides]
    // An account that only says somebody, unnamed, is no rival of one that names.
    const naming = told.flatMap((one) =>
      isNamed(one.value.actor, context) ? [{ ...one, value: one.value.actor }] : [],
    )
    const isOpen = (role === "attacker" || role === "target") && fromSides.length === 0
    const accounts =
      naming.length === 0
        ? [{ known: [], suspected: [], open: isOpen || told.length > 0 }]
        : accountsOf(naming)
    return accounts.map(({ known, suspected, open }) => ({
      known,
      suspected: [...suspected, ...others],
      open,
    }))
  }

/** Who took part in one role. */
export const partyFact = (role: PartyRole): Fact<MemberSet<ActorId>, Sort<ActorId>> =>
  membersFact(`parties ${role}`, labels[role], `parties ${role}`, speakerName, partiesOf(role), {
    isTied: true,
    isNamedOnly: (setting) => setting.isNamedOnly,
  })
