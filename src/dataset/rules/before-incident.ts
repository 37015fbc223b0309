// What is said of an incident is said on its day or after; only a claim can come first.
import type { Breach } from "../../core/issue.ts"
import type { Incident } from "../../entity/incident.ts"
import type { SubjectId } from "../../entity/subject.ts"
import type { Attested } from "../../testimony/attested.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { Ground } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { allBefore, timesOf, timeText } from "../times.ts"
import { actors, happened, on } from "./example.ts"

/** The statements that an incident is made of, each with the steps to it. */
const factsOf = (
  incident: Incident,
): readonly (readonly [steps: readonly (string | number)[], Attested<unknown>])[] =>
  Object.entries(incident).flatMap(([key, facts]) =>
    Array.isArray(facts)
      ? facts.flatMap((fact: object, index) =>
          Object.hasOwn(fact, "value") ? [[[key, index], fact as Attested<unknown>] as const] : [],
        )
      : [],
  )

function* find(ground: Ground): Iterable<Breach> {
  const { dataset, at } = ground
  const breach = (
    path: readonly (string | number)[],
    said: DateWindow | undefined,
    subjects: readonly SubjectId[],
  ): readonly Breach[] => {
    if (said === undefined) return []
    const later = subjects.find(
      (id) => id.startsWith("incident:") && allBefore([said], timesOf(ground, id).began),
    )
    if (later === undefined) return []
    const params = {
      said: timeText([said]),
      incident: later,
      happened: timeText(timesOf(ground, later).began),
    }
    return [{ path, params }]
  }
  for (const incident of dataset.incidents) {
    for (const [steps, fact] of factsOf(incident)) {
      yield* breach([...at(incident), ...steps, "saidOn"], fact.saidOn, [incident.id])
    }
  }
  for (const statement of dataset.responsibility) {
    if (statement.kind === "claim") continue
    yield* breach([...at(statement), "saidOn"], statement.saidOn, statement.about)
    if (statement.kind === "no-claim") {
      yield* breach([...at(statement), "asOf"], statement.asOf, statement.about)
    }
  }
  for (const link of dataset.links) yield* breach([...at(link), "saidOn"], link.saidOn, [link.from, link.to])
  for (const victim of dataset.victims) {
    for (const [index, { incident, saidOn }] of victim.outcomes.entries()) {
      if (incident !== undefined)
        yield* breach([...at(victim), "outcomes", index, "saidOn"], saidOn, [incident])
    }
  }
}

/** A statement is not certainly made before its incident, unless it is a claim. */
export const beforeIncident: RuleOverDataset = ruleOverDataset({
  id: "statement/before-incident",
  severity: "error",
  dimension: "consistency",
  summary: "What is said of an incident is said on its day or after; only a claim can come first.",
  reads: ["incidents", "responsibility", "links", "victims"],
  find,
  passes: {
    actors: actors("a"),
    incidents: [happened("1", "2024-01-04")],
    responsibility: [
      {
        kind: "claim",
        by: ["actor:a"],
        about: ["incident:1"],
        channel: "call-before",
        saidOn: on("2024-01-03"),
      },
    ],
  },
  fails: {
    actors: actors("a"),
    incidents: [happened("1", "2024-01-04")],
    responsibility: [{ kind: "denial", by: ["actor:a"], about: ["incident:1"], saidOn: on("2024-01-03") }],
  },
})
