// The type and kind of an event as a tactic and a context of violence, and back.

import type { IncidentKind } from "../../value/vocabulary/incident-kind.ts"
import type { KnownTactic, Tactic } from "../../value/vocabulary/tactic.ts"
import { isKnown } from "../passage/kept.ts"
import type { Cells, Columns } from "./cells.ts"
import { subEventTypes } from "./codes.ts"

/** The columns of what was done; whether civilians were targeted is true of that deed alone. */
export const deedColumns: Columns = ["disorder_type", "event_type", "sub_event_type", "civilian_targeting"]

/** What was done, and in which context. */
export interface Deed {
  /** The tactic. */
  readonly tactic?: Tactic
  /** The context of violence; political violence alone does not say who stood against whom. */
  readonly kind?: IncidentKind
}

const tactics: Readonly<Record<string, KnownTactic>> = {
  "Government regains territory": "territory-change-government",
  "Non-state actor overtakes territory": "territory-change-nonstate",
  "Armed clash": "armed-clash",
  "Excessive force against protesters": "excessive-force",
  "Protest with intervention": "protest-intervention",
  "Peaceful protest": "peaceful-protest",
  "Violent demonstration": "violent-demonstration",
  "Mob violence": "mob-violence",
  "Chemical weapon": "chemical-attack",
  "Air/drone strike": "air-or-drone-strike",
  "Suicide bomb": "suicide-bombing",
  "Shelling/artillery/missile attack": "shelling",
  "Remote explosive/landmine/IED": "remote-explosive",
  Grenade: "grenade",
  "Sexual violence": "sexual-violence",
  Attack: "attack-on-civilians",
  "Abduction/forced disappearance": "abduction",
  Agreement: "agreement",
  Arrests: "arrest",
  "Change to group/activity": "group-change",
  "Disrupted weapons use": "weapons-disrupted",
  "Headquarters or base established": "base-established",
  "Looting/property destruction": "property-destruction",
  "Non-violent transfer of territory": "territory-transfer",
  Other: "other-strategic",
}

// Types of before 2019 that say what was done. Remote violence, riots and protests in one, and violence against
// civilians, which took in abductions, do not.
const tacticsOfOlderTypes: Readonly<Record<string, KnownTactic>> = {
  "Battle-No change of territory": "armed-clash",
  "Battle-Government regains territory": "territory-change-government",
  "Battle-Non-state actor overtakes territory": "territory-change-nonstate",
  "Headquarters or base established": "base-established",
  "Non-violent transfer of territory": "territory-transfer",
  "Strategic development": "other-strategic",
}

// Tactics that the model tells apart and ACLED does not.
const wider: Readonly<Record<string, KnownTactic>> = {
  airstrike: "air-or-drone-strike",
  "drone-strike": "air-or-drone-strike",
  "artillery-fire": "shelling",
  "rocket-fire": "shelling",
  "missile-strike": "shelling",
  "naval-bombardment": "shelling",
  ied: "remote-explosive",
  landmine: "remote-explosive",
  looting: "property-destruction",
}

const kindsByTactic: ReadonlyMap<string, string> = new Map(
  Object.entries(tactics).map(([kind, tactic]) => [tactic, kind]),
)

const contexts: Readonly<Record<string, IncidentKind>> = {
  Demonstrations: "demonstration",
  "Political violence; Demonstrations": "demonstration",
  "Strategic developments": "strategic",
}

const termIn = <T>(terms: Readonly<Record<string, T>>, code: string | null | undefined): T | undefined =>
  isKnown(code) && Object.hasOwn(terms, code) ? terms[code] : undefined

const olderContexts: Readonly<Record<string, IncidentKind>> = {
  "Riots/Protests": "demonstration",
  "Headquarters or base established": "strategic",
  "Non-violent transfer of territory": "strategic",
  "Strategic development": "strategic",
}

/** What was done in an event; of files without the sort of disorder, the one that the kind always belongs to. */
export const deedOf = ({ disorder_type, event_type, sub_event_type }: Cells): Deed => {
  const tactic =
    termIn(tactics, sub_event_type) ??
    (isKnown(sub_event_type) ? undefined : termIn(tacticsOfOlderTypes, event_type))
  const [disorder] = isKnown(sub_event_type) ? (subEventTypes.get(sub_event_type)?.disorder ?? []) : []
  const kind =
    termIn(contexts, disorder_type ?? disorder) ??
    (isKnown(disorder_type) || isKnown(disorder) ? undefined : termIn(olderContexts, event_type))
  return { ...(tactic === undefined ? {} : { tactic }), ...(kind === undefined ? {} : { kind }) }
}

/** The kind of event that a tactic is, if ACLED has one. */
export const kindOfTactic = (tactic: Tactic): string | undefined =>
  kindsByTactic.get(termIn(wider, tactic) ?? tactic)

/** Whether ACLED tells a tactic apart from others. */
export const isToldApart = (tactic: Tactic): boolean => kindsByTactic.has(tactic)

const disorderOfContexts: { readonly [Kind in IncidentKind]?: string } = {
  demonstration: "Demonstrations",
  strategic: "Strategic developments",
}

/** The codes of what was done. */
export const cellsOfDeed = ({ tactic, kind }: Deed): Cells => {
  const told = tactic === undefined ? undefined : kindOfTactic(tactic)
  const event = told === undefined ? undefined : subEventTypes.get(told)
  const [usual = null] = event?.disorder ?? []
  const isUsual = usual !== null && termIn(contexts, usual) === kind
  return {
    event_type: event?.type ?? null,
    sub_event_type: told ?? null,
    disorder_type: isUsual ? usual : kind === undefined ? usual : (disorderOfContexts[kind] ?? usual),
  }
}
