// The persons listed in an incident's toll came to harm in that incident.
import { classesOf } from "../../core/graph.ts"
import type { Breach } from "../../core/issue.ts"
import type { VictimId } from "../../value/id.ts"
import type { Ground } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { tollsOf } from "../tolls.ts"
import { incidents, killed, toll, victim } from "./example.ts"

function* find(ground: Ground): Iterable<Breach> {
  const { context, dataset } = ground
  const classOf = classesOf(
    dataset.links.filter(({ kind }) => kind === "same-as").map(({ from, to }) => [from, to] as const),
  )
  const placesOf = new Map<VictimId, ReadonlySet<string | undefined>>()
  const isElsewhere = (id: VictimId, subject: string): boolean => {
    const places =
      placesOf.get(id) ??
      new Set(context.victim(id)?.outcomes.map(({ incident }) => incident && classOf(incident)))
    placesOf.set(id, places)
    // An outcome without an incident may well belong to this one.
    return places.size > 0 && !places.has(undefined) && !places.has(classOf(subject))
  }
  for (const { subject, path, ranges } of tollsOf(ground)) {
    if (!subject.startsWith("incident:")) continue
    for (const [place, { persons = [] }] of ranges.entries()) {
      for (const [index, id] of persons.entries()) {
        if (isElsewhere(id, subject)) yield { path: [...path, place, "persons", index], value: id }
      }
    }
  }
}

const counted = { ...killed({ min: 1 }), persons: ["victim:1"] }

/** A listed person is not known from other incidents only. */
export const personsElsewhere: RuleOverDataset = ruleOverDataset({
  id: "casualties/persons-elsewhere",
  severity: "error",
  dimension: "consistency",
  summary: "The persons listed in an incident's toll came to harm in that incident.",
  reads: ["incidents", "victims", "links"],
  find,
  passes: {
    incidents: [toll("1", counted)],
    victims: [victim("1", { outcome: "killed", incident: "incident:1" })],
  },
  fails: {
    incidents: [toll("1", counted), ...incidents("2")],
    victims: [victim("1", { outcome: "killed", incident: "incident:2" })],
  },
})
