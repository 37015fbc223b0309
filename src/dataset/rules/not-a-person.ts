// Who is a member, holds a role or came to harm is a person.
import type { Breach } from "../../core/issue.ts"
import type { ActorId } from "../../value/id.ts"
import type { Ground } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { tie } from "./example.ts"

const ofPersons = new Set(["member-of", "holds-role"])

function* find({ context, dataset, at }: Ground): Iterable<Breach> {
  const breach = (record: object, key: string, id: ActorId): readonly Breach[] => {
    const kind = context.actor(id)?.kind
    return kind === undefined || kind === "person"
      ? []
      : [{ path: [...at(record), key], value: id, params: { kind } }]
  }
  for (const affiliation of dataset.affiliations) {
    if (ofPersons.has(affiliation.kind)) yield* breach(affiliation, "from", affiliation.from)
  }
  for (const victim of dataset.victims) {
    if (victim.actor !== undefined) yield* breach(victim, "actor", victim.actor)
  }
}

/** Only persons are members, hold roles and are victims. */
export const notAPerson: RuleOverDataset = ruleOverDataset({
  id: "actor/not-a-person",
  severity: "warning",
  dimension: "plausibility",
  summary: "Who is a member, holds a role or came to harm is a person.",
  reads: ["actors", "affiliations", "victims"],
  find,
  passes: {
    actors: [{ id: "actor:abu-taqua", kind: "person" }, { id: "actor:brigade" }],
    affiliations: [tie("actor:abu-taqua", "holds-role", "actor:brigade", { role: "commander" })],
  },
  fails: {
    actors: [{ id: "actor:brigade", kind: "armed-group" }, { id: "actor:movement" }],
    affiliations: [tie("actor:brigade", "member-of", "actor:movement")],
  },
})
