// An actor does not claim and deny one thing at one time.
import type { Breach } from "../../core/issue.ts"
import type { Claim } from "../../entity/responsibility/claim.ts"
import type { Denial } from "../../entity/responsibility/denial.ts"
import type { Ground } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { actors, incidents, on } from "./example.ts"

/** What is alike in a claim and a denial of one thing at one time; nothing where the time is not told. */
const keysOf = (statement: Claim | Denial, actors: Iterable<string>): readonly string[] => {
  const { earliest, latest, zone } = statement.saidOn ?? {}
  if (earliest === undefined && latest === undefined) return []
  return statement.about.flatMap((subject) =>
    [...actors].map((actor) => JSON.stringify([subject, actor, earliest, latest, zone])),
  )
}

const anyRole = "any"

function* find({ dataset, at, stands }: Ground): Iterable<Breach> {
  const claimed = new Map<string, Set<string>>()
  for (const claim of dataset.responsibility) {
    if (claim.kind !== "claim" || !stands(claim)) continue
    for (const key of keysOf(claim, claim.by)) {
      const roles = claimed.get(key) ?? new Set()
      claimed.set(key, roles.add(claim.role ?? anyRole))
    }
  }
  for (const denial of dataset.responsibility) {
    if (denial.kind !== "denial" || !stands(denial)) continue
    const { by, of = by, role = anyRole } = denial
    const speakers = new Set(by)
    const denied = of.find(
      (actor) =>
        speakers.has(actor) &&
        keysOf(denial, [actor]).some((key) => {
          const roles = claimed.get(key)
          return roles !== undefined && (role === anyRole || roles.has(role) || roles.has(anyRole))
        }),
    )
    if (denied !== undefined) yield { path: at(denial), value: denied }
  }
}

const both = (denied: string): readonly object[] => [
  { kind: "claim", by: ["actor:a"], about: ["incident:1"], saidOn: on("2024-01-04") },
  { kind: "denial", by: ["actor:a"], about: ["incident:1"], saidOn: on(denied) },
]

/** Claim and denial of one day by one actor; a change of mind is no finding. */
export const claimAndDenial: RuleOverDataset = ruleOverDataset({
  id: "responsibility/claim-and-denial",
  severity: "info",
  dimension: "plausibility",
  summary: "An actor does not claim and deny one thing at one time.",
  reads: ["responsibility"],
  find,
  passes: { actors: actors("a"), incidents: incidents("1"), responsibility: both("2024-01-05") },
  fails: { actors: actors("a"), incidents: incidents("1"), responsibility: both("2024-01-04") },
})
