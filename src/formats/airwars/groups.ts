// The eighteen groups of people that Airwars counts, and who they are in the model.
import type { Who } from "../../entity/casualties.ts"
import type { Scope } from "../../value/vocabulary/scope.ts"

/** The name of a group. */
export type GroupName =
  | "civilian_non_combatants"
  | "children"
  | "women"
  | "men"
  | "human_rights_defenders"
  | "journalists"
  | "trade_unionists"
  | "healthcare_personnel"
  | "other_civilian_non_combatants"
  | "undetermined"
  | "other_protected_persons"
  | "medical_and_religious_personnel_state"
  | "medical_and_religious_personnel_non_state"
  | "persons_hors_de_combat"
  | "belligerents"
  | "member_of_armed_forces"
  | "persons_directly_participating_in_hostilities"
  | "civilian_role_in_military"

/** One group of people that Airwars counts. */
export interface Group {
  /** Who they are, in the words of Airwars and on the axes of the model. */
  readonly who: Who
  /** Whether the group is a total or a part of one. */
  readonly scope: Scope
  /** Whether the group is part of the civilians, so that the whole of them is no smaller. */
  readonly isOfCivilians?: true
}

const civilian = (who: Who): Group => ({
  who: { status: "civilian", ...who },
  scope: "part",
  isOfCivilians: true,
})

const part = (who: Who): Group => ({ who, scope: "part" })

/**
 * The groups by the names that their columns begin with.
 *
 * The civilians and the belligerents are totals of their status; the others are parts that overlap, since a journalist
 * is also a woman or a man. Who is undetermined has no status: unknown is never civilian.
 */
export const groups: Readonly<Record<GroupName, Group>> = {
  civilian_non_combatants: { who: { status: "civilian", wording: "civilians" }, scope: "total" },
  children: civilian({ age: "child", wording: "children" }),
  women: civilian({ sex: "female", wording: "women" }),
  men: civilian({ sex: "male", wording: "men" }),
  human_rights_defenders: civilian({
    occupation: "human-rights-defender",
    wording: "human rights defenders",
  }),
  journalists: civilian({ occupation: "journalist", wording: "journalists" }),
  trade_unionists: civilian({ occupation: "trade-unionist", wording: "trade unionists" }),
  healthcare_personnel: civilian({ occupation: "healthcare", wording: "healthcare personnel" }),
  other_civilian_non_combatants: civilian({ wording: "other civilians" }),
  undetermined: part({ wording: "undetermined" }),
  other_protected_persons: part({ status: "other-protected", wording: "other protected persons" }),
  medical_and_religious_personnel_state: part({
    status: "medical-or-religious-personnel",
    wording: "medical and religious personnel of a state",
  }),
  medical_and_religious_personnel_non_state: part({
    status: "medical-or-religious-personnel",
    wording: "medical and religious personnel of a non-state group",
  }),
  persons_hors_de_combat: part({ status: "hors-de-combat", wording: "persons hors de combat" }),
  belligerents: { who: { status: "combatant", wording: "belligerents" }, scope: "total" },
  member_of_armed_forces: part({
    status: "combatant",
    occupation: "soldier",
    wording: "members of armed forces",
  }),
  persons_directly_participating_in_hostilities: part({
    status: "direct-participant",
    wording: "persons directly participating in hostilities",
  }),
  civilian_role_in_military: part({
    status: "civilian-with-forces",
    wording: "civilians in a military role",
  }),
}

/** The names of the groups, in the order of the columns. */
export const groupNames: readonly GroupName[] = Object.keys(groups) as GroupName[]

/** A group by its name. */
export const groupOf = (name: GroupName): Group => groups[name]
