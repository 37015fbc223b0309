// One speaker does not name one actor as the attacker and as the target.
import type { Breach } from "../../core/issue.ts"
import type { Ground } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { actors, sources } from "./example.ts"

function* find({ dataset, at, stands }: Ground): Iterable<Breach> {
  for (const incident of dataset.incidents) {
    const roles = new Map<string, string>()
    for (const [index, party] of (incident.parties ?? []).entries()) {
      const { actor, role } = party.value
      if (!stands(party) || party.by === undefined || (role !== "attacker" && role !== "target")) continue
      const key = JSON.stringify([actor, [...party.by].sort()])
      const before = roles.get(key) ?? role
      roles.set(key, before)
      if (before !== role) yield { path: [...at(incident), "parties", index, "value", "role"], value: actor }
    }
  }
}

const parties = (first: string, second: string): readonly object[] => [
  {
    id: "incident:1",
    parties: [
      { value: { actor: "actor:a", role: "attacker" }, by: [first] },
      { value: { actor: "actor:a", role: "target" }, by: [second] },
    ],
  },
]

/** Attacker and target in the words of one speaker are two. */
export const attackerAndTarget: RuleOverDataset = ruleOverDataset({
  id: "incident/attacker-and-target",
  severity: "info",
  dimension: "plausibility",
  summary: "One speaker does not name one actor as the attacker and as the target.",
  reads: ["incidents"],
  find,
  passes: {
    actors: actors("a"),
    sources: sources("one", "other"),
    incidents: parties("source:one", "source:other"),
  },
  fails: { actors: actors("a"), sources: sources("one"), incidents: parties("source:one", "source:one") },
})
