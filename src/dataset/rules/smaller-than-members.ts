// A series holds at least as many as the incidents that are certainly part of it.
import { classesOf } from "../../core/graph.ts"
import type { Breach } from "../../core/issue.ts"
import type { Aggregate } from "../../entity/aggregate.ts"
import type { CasualtyRange } from "../../entity/casualties.ts"
import type { Incident } from "../../entity/incident.ts"
import type { SubjectId } from "../../entity/subject.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"
import type { Ground } from "../ground.ts"
import { type RuleOverDataset, ruleOverDataset } from "../rule.ts"
import { allBefore, timesOf } from "../times.ts"
import { isOfAll, sharpMax, sharpMin } from "../tolls.ts"
import { killed, tie, toll } from "./example.ts"

/** The least that one statement says of an outcome; nothing where it does not speak of it. */
const leastSaid = (ranges: readonly CasualtyRange[], outcome: Outcome): number | undefined => {
  const counts = ranges.filter((range) => range.outcome === outcome).map(({ count }) => sharpMin(count))
  return counts.length === 0 ? undefined : counts.reduce((most, count) => Math.max(most, count), 0)
}

/** The least that all who speak of an outcome agree on; nothing where nobody does. */
const leastOf = ({ casualties = [] }: Incident, outcome: Outcome, ground: Ground): number | undefined => {
  const said = casualties.filter(ground.stands).flatMap((statement) => {
    const least = leastSaid(statement.value, outcome)
    return least === undefined ? [] : [ground.isFirm(statement) ? least : 0]
  })
  return said.length === 0 ? undefined : said.reduce((least, number) => Math.min(least, number))
}

/** The incidents and series that are firmly said to be part of each series. */
const membersOf = ({ dataset, isFirm }: Ground): ReadonlyMap<SubjectId, ReadonlySet<SubjectId>> => {
  const members = new Map<SubjectId, Set<SubjectId>>()
  for (const link of dataset.links) {
    if (link.kind !== "part-of" || link.from === link.to || !isFirm(link)) continue
    members.set(link.to, (members.get(link.to) ?? new Set()).add(link.from))
  }
  return members
}

/** What the certain members of a series come to at least. */
const summing = (ground: Ground): ((aggregate: Aggregate, what: Outcome | "incidents") => number) => {
  const { context, dataset } = ground
  const members = membersOf(ground)
  // Records that may tell of one incident count once.
  const classOf = classesOf(
    dataset.links.filter(({ kind }) => kind === "same-as").map(({ from, to }) => [from, to] as const),
  )
  const known = new Map<string, number | undefined>()
  const least = (id: SubjectId, what: Outcome | "incidents"): number | undefined => {
    const key = `${what} ${id}`
    if (known.has(key)) return known.get(key)
    const incident = context.incident(id as Incident["id"])
    const series = context.aggregate(id as Aggregate["id"])
    const count = series?.incidents === undefined ? undefined : sharpMin(series.incidents)
    if (what === "incidents") known.set(key, incident === undefined ? count : 1)
    else
      known.set(key, incident ? leastOf(incident, what, ground) : leastSaid(series?.casualties ?? [], what))
    return known.get(key)
  }
  const isCounted = (id: SubjectId, { saidOn }: Aggregate): boolean => {
    const { record } = context.incident(id as Incident["id"]) ?? {}
    const isGone = record === "withdrawn" || record === "duplicate"
    return !isGone && (saidOn === undefined || !allBefore([saidOn], timesOf(ground, id).began))
  }
  return (aggregate, what) => {
    const single = new Map<string, number>()
    // Series within the series may overlap with the incidents and each other; the largest is certain.
    let inner = 0
    for (const id of members.get(aggregate.id) ?? []) {
      const number = isCounted(id, aggregate) ? least(id, what) : undefined
      if (number === undefined) continue
      if (id.startsWith("aggregate:")) inner = Math.max(inner, number)
      else single.set(classOf(id), Math.min(single.get(classOf(id)) ?? number, number))
    }
    return Math.max(
      inner,
      [...single.values()].reduce((sum, number) => sum + number, 0),
    )
  }
}

function* find(ground: Ground): Iterable<Breach> {
  const sumOf = summing(ground)
  for (const aggregate of ground.dataset.aggregates) {
    const path = ground.at(aggregate)
    const most = aggregate.incidents === undefined ? undefined : sharpMax(aggregate.incidents)
    if (most !== undefined) {
      const members = sumOf(aggregate, "incidents")
      const params = { what: "The number of incidents", max: most, members }
      if (members > most) yield { path: [...path, "incidents", "max"], value: most, params }
    }
    const sums = new Map<Outcome, number>()
    for (const [index, range] of (aggregate.casualties ?? []).entries()) {
      const { outcome } = range
      const max = isOfAll(range) ? sharpMax(range.count) : undefined
      if (max === undefined) continue
      const members = sums.get(outcome) ?? sumOf(aggregate, outcome)
      sums.set(outcome, members)
      const params = { what: `The number of ${outcome}`, max, members }
      if (members > max) yield { path: [...path, "casualties", index, "count", "max"], value: max, params }
    }
  }
}

const month = (max: number): readonly object[] => [
  { id: "aggregate:december", basis: "period", casualties: [killed({ min: 0, max })] },
]

const strikes = {
  incidents: [toll("1", killed({ min: 5 })), toll("2", killed({ min: 2, max: 2 }))],
  links: [
    tie("incident:1", "part-of", "aggregate:december"),
    tie("incident:2", "part-of", "aggregate:december"),
  ],
}

/** A series is not certainly smaller than its members. */
export const smallerThanMembers: RuleOverDataset = ruleOverDataset({
  id: "aggregate/smaller-than-members",
  severity: "warning",
  dimension: "consistency",
  summary: "A series holds at least as many as the incidents that are certainly part of it.",
  reads: ["aggregates", "incidents", "links"],
  find,
  passes: { ...strikes, aggregates: month(7) },
  fails: { ...strikes, aggregates: month(6) },
})
