// Who is held to have done it, and who said so: a group that claimed it, or one that the coders name.
import type { Actor } from "../../entity/actor.ts"
import type { Party } from "../../entity/happening.ts"
import type { Claim } from "../../entity/responsibility/claim.ts"
import type { Responsibility } from "../../entity/responsibility/responsibility.ts"
import type { Attested } from "../../testimony/attested.ts"
import type { Telling } from "../../testimony/telling.ts"
import { type ActorId, actorId, type IncidentId } from "../../value/id.ts"
import type { Loss } from "../passage/passage.ts"
import { claimModes } from "./codes.ts"
import { channels, keyOf, nearChannels, termOf, unknownMode } from "./crosswalk.ts"
import { type Cells, type Name, type Said, type Section, textIn } from "./section.ts"
import { namedActor } from "./targets.ts"
import { by } from "./teller.ts"

interface Columns {
  readonly name: Name
  readonly uncertain: Name
  readonly claimed: Name
  readonly mode: Name
  readonly modeText: Name
}

const slots: readonly Columns[] = [
  {
    name: "gname",
    uncertain: "guncertain1",
    claimed: "claimed",
    mode: "claimmode",
    modeText: "claimmode_txt",
  },
  {
    name: "gname2",
    uncertain: "guncertain2",
    claimed: "claim2",
    mode: "claimmode2",
    modeText: "claimmode2_txt",
  },
  {
    name: "gname3",
    uncertain: "guncertain3",
    claimed: "claim3",
    mode: "claimmode3",
    modeText: "claimmode3_txt",
  },
]

/** The name of a group that is not known. */
const unknownName = "Unknown"

interface Group {
  readonly actor: Actor
  readonly party: Attested<Party>
  readonly isUnknown: boolean
  readonly isSuspected: boolean
  readonly isClaimed: boolean
  readonly mode: string | undefined
}

// Who is not known in one attack is not who is not known in another.
const unidentified = (id: IncidentId, at: number): Actor => ({
  id: actorId("gtd", `${id.slice(id.indexOf("/") + 1)}~unknown-${at + 1}`),
  unidentified: true,
  description: "Unknown perpetrators",
})

const groupsIn = (cells: Cells, id: IncidentId): readonly Group[] =>
  slots.flatMap((columns, at) => {
    const name = textIn(cells[columns.name])
    if (name === undefined) return []
    const isUnknown = name === unknownName
    const actor = isUnknown ? unidentified(id, at) : namedActor(name)
    const isSuspected = cells[columns.uncertain] === 1
    const isPerson = cells.individual === 1
    return [
      {
        actor,
        party: {
          value: { actor: actor.id, role: "attacker", ...(isPerson ? { kindThen: "person" } : {}) },
          by,
          wording: { text: name },
          ...(isSuspected ? { modality: "suspected" } : {}),
        },
        isUnknown,
        isSuspected,
        isClaimed: cells[columns.claimed] === 1,
        mode: textIn(cells[columns.mode]),
      },
    ]
  })

const claimOf = (actors: readonly ActorId[], mode: string | undefined, id: IncidentId): Claim => {
  const channel = termOf(channels, mode)
  return {
    kind: "claim",
    by: actors,
    about: [id],
    via: by,
    ...(channel === undefined ? {} : { channel }),
    ...(actors.length > 1 ? { joint: true } : {}),
  }
}

// Several claims that are said not to compete are one that was made together. Where it is not said whether they
// compete, each stands for itself: that a group claimed is then all that is known.
const claimsOf = (claimed: readonly Group[], cells: Cells, id: IncidentId): readonly Claim[] => {
  const [first, ...others] = claimed
  if (first === undefined) return []
  const actors = [...new Set(claimed.map(({ actor }) => actor.id))]
  if (cells.compclaim !== 0 || actors.length < 2)
    return claimed.map(({ actor, mode }) => claimOf([actor.id], mode, id))
  const isOneMode = others.every(({ mode }) => mode === first.mode)
  return [claimOf(actors, isOneMode ? first.mode : undefined, id)]
}

const statementsOf = (groups: readonly Group[], cells: Cells, id: IncidentId): readonly Responsibility[] => {
  const about = [id]
  const claimed = groups.filter(({ isClaimed }) => isClaimed)
  const named = groups.filter(({ isClaimed, isUnknown }) => !isClaimed && !isUnknown)
  const isUnknown = groups.length > 0 && groups.every((group) => group.isUnknown && !group.isClaimed)
  const all: readonly Responsibility[] = [
    ...claimsOf(claimed, cells, id),
    ...named.map(
      ({ actor, isSuspected }): Responsibility => ({
        kind: "attribution",
        by,
        against: [actor.id],
        about,
        ...(isSuspected ? { modality: "suspected" } : {}),
      }),
    ),
    ...(isUnknown ? [{ kind: "not-known", by, about } as const] : []),
    // The coders record that nobody claimed it, and not up to which day they looked.
    ...(cells.claimed === 0 && claimed.length === 0 ? [{ kind: "no-claim", by, about } as const] : []),
  ]
  const once = new Map(all.map((statement) => [JSON.stringify(statement), statement]))
  return [...once.values()]
}

const modeOf = ({ channel }: Claim): string =>
  channel === undefined
    ? unknownMode
    : (keyOf(channels, channel) ?? termOf(nearChannels, channel) ?? keyOf(channels, "other") ?? unknownMode)

interface Accused {
  readonly id: ActorId
  readonly party?: Attested<Party>
}

// Attackers first, as they stand; then who else claimed it or is accused of it.
const accusedIn = ({ incident, statements }: Said): readonly Accused[] => {
  const attackers = (incident.parties ?? []).filter(({ value }) => value.role === "attacker")
  const known = new Set(attackers.map(({ value }) => value.actor))
  const spoken = statements.flatMap((statement) => {
    if (statement.kind === "claim") return statement.by
    return statement.kind === "attribution" ? statement.against : []
  })
  return [
    ...attackers.map((party) => ({ id: party.value.actor, party })),
    ...[...new Set(spoken)].filter((id) => !known.has(id)).map((id) => ({ id })),
  ]
}

const nameOf = ({ id, party }: Accused, said: Said): string => {
  const actor = said.actor(id)
  const words = party?.wording?.text
  if (actor?.unidentified === true) return unknownName
  if (words !== undefined && namedActor(words).id === id) return words
  return actor?.names?.[0]?.text ?? words ?? unknownName
}

// GTD tells certain from doubted and no more: what is alleged or held possible is not certain.
const isDoubted = ({ modality = "stated" }: Telling): boolean => modality !== "stated"

const isSuspected = ({ id, party }: Accused, statements: readonly Responsibility[]): boolean =>
  (party !== undefined && isDoubted(party)) ||
  statements.some((one) => one.kind === "attribution" && one.against.includes(id) && isDoubted(one))

const carried: ReadonlySet<string> = new Set(["claim", "attribution", "not-known", "no-claim"])

const untold = ["saidOn", "asOf", "wording", "circumstances", "role", "inNameOf", "anyOf"] as const

const states: ReadonlySet<string> = new Set(["state", "state-force", "police"])

const lossOf = (field: string, value: string, reason: string): Loss => ({ field, value, reason })

const lossesOfParty = ({ actor, role, kindThen }: Party): readonly Loss[] => {
  if (role !== "attacker") return [lossOf("parties", actor, `GTD has no column for a party that is ${role}.`)]
  if (kindThen === undefined || kindThen === "person") return []
  return [
    states.has(kindThen)
      ? lossOf("parties", actor, "GTD is of attacks by others than states, and cannot say that it was one.")
      : lossOf("parties", kindThen, "GTD tells persons from groups, and no more."),
  ]
}

const lossesOfStatement = (statement: Responsibility): readonly Loss[] => {
  const { kind, channel } = statement
  if (!carried.has(kind)) return [lossOf("responsibility", kind, "GTD has no column for it.")]
  const isOther = kind === "claim" && channel !== undefined && keyOf(channels, channel) === undefined
  return [
    ...(isOther ? [lossOf("responsibility", channel, "GTD has no such mode of claiming.")] : []),
    ...untold
      .filter((key) => Object.hasOwn(statement, key))
      .map((key) =>
        lossOf("responsibility", key, `GTD has no column for it in a statement of kind ${kind}.`),
      ),
  ]
}

const lossesOf = ({ incident, statements }: Said, accused: readonly Accused[]): readonly Loss[] => [
  ...accused.slice(slots.length).map(({ id }) => lossOf("parties", id, "GTD names three groups.")),
  ...(incident.parties ?? []).flatMap(({ value }) => lossesOfParty(value)),
  ...statements.flatMap(lossesOfStatement),
]

/** Who did it, and who says so. */
export const perpetrators: Section = {
  slots: [
    // The part of a group is one of that group alone.
    ...slots.map(({ name, claimed, uncertain, mode, modeText }, at): readonly Name[] => [
      name,
      claimed,
      uncertain,
      mode,
      modeText,
      (["gsubname", "gsubname2", "gsubname3"] as const)[at] ?? "gsubname",
    ]),
    ["compclaim"],
    ["individual"],
  ],
  anchors: 2,
  fields: ["parties"],
  tellsWho: true,
  read(cells, id) {
    const groups = groupsIn(cells, id)
    return {
      incident: groups.length === 0 ? {} : { parties: groups.map(({ party }) => party) },
      statements: statementsOf(groups, cells, id),
      actors: groups.map(({ actor }) => actor),
    }
  },
  write(said) {
    const { statements } = said
    const accused = accusedIn(said)
    const claims = statements.filter((one) => one.kind === "claim")
    const isSilent = claims.length === 0 && statements.some(({ kind }) => kind === "no-claim")
    const cells = accused.slice(0, slots.length).flatMap((one, at) => {
      const columns = slots[at]!
      const claim = claims.find((each) => each.by.includes(one.id))
      const mode = claim === undefined ? undefined : modeOf(claim)
      return [
        [columns.name, nameOf(one, said)],
        [columns.uncertain, isSuspected(one, statements) ? 1 : 0],
        [columns.claimed, claim !== undefined ? 1 : isSilent ? 0 : null],
        [columns.mode, mode ?? null],
        [columns.modeText, termOf(claimModes, mode) ?? null],
      ] as const
    })
    const claimants = new Set(claims.flatMap((claim) => claim.by)).size
    const isPerson = accused.some(({ party }) => party?.value.kindThen === "person")
    const isTold = accused.length > 0
    return {
      cells: {
        // GTD has no row without a name; what is not known is called so.
        gname: unknownName,
        claimed: isSilent ? 0 : null,
        ...Object.fromEntries(cells),
        compclaim: claimants < 2 ? null : claims.length > 1 ? 1 : 0,
        individual: isTold ? (isPerson ? 1 : 0) : null,
      },
      lossy: lossesOf(said, accused),
    }
  },
}
