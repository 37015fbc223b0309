// Which tactics can be two words for one deed: a table from the narrow to the families that hold it.
import type { Tactic } from "../value/vocabulary/tactic.ts"

const families: Readonly<Record<string, readonly string[]>> = {
  "from-the-air": [
    "air-or-drone-strike",
    "airstrike",
    "drone-strike",
    "air-or-artillery",
    "missile-strike",
    "bombing",
    "explosion",
  ],
  "from-afar": [
    "shelling",
    "artillery-fire",
    "rocket-fire",
    "missile-strike",
    "naval-bombardment",
    "air-or-artillery",
    "grenade",
    "bombing",
    "explosion",
  ],
  "explosive-on-site": [
    "remote-explosive",
    "ied",
    "landmine",
    "suicide-bombing",
    "grenade",
    "bombing",
    "explosion",
  ],
  "force-at-hand": [
    "armed-clash",
    "armed-assault",
    "unarmed-assault",
    "ground-operation",
    "territory-change-government",
    "territory-change-nonstate",
    "attack-on-civilians",
    "assassination",
    "shooting",
    "stabbing",
    "vehicle-ramming",
    "beating",
    "execution",
    "excessive-force",
    "mob-violence",
  ],
  "aimed-at-a-person": ["assassination", "bombing", "ied", "drone-strike", "suicide-bombing", "explosion"],
  "people-held": [
    "abduction",
    "hostage-taking",
    "hijacking",
    "arrest",
    "torture",
    "execution",
    "sexual-violence",
  ],
  "things-harmed": [
    "facility-attack",
    "arson",
    "property-destruction",
    "looting",
    "sabotage",
    "mob-violence",
  ],
  "in-the-street": [
    "violent-demonstration",
    "peaceful-protest",
    "protest-intervention",
    "excessive-force",
    "mob-violence",
  ],
  unconventional: ["chemical-attack", "cbrn-attack"],
}

const familiesOf = new Map<string, Set<string>>()
for (const [family, members] of Object.entries(families)) {
  for (const tactic of members) familiesOf.set(tactic, (familiesOf.get(tactic) ?? new Set()).add(family))
}

/** Whether two tactics can be two words for one deed; a tactic that no family holds can be any. */
export const areRelated = (a: Tactic, b: Tactic): boolean => {
  const [one, other] = [familiesOf.get(a), familiesOf.get(b)]
  return one === undefined || other === undefined || [...one].some((family) => other.has(family))
}
