// How many in all, by which groups, and who leaves it open: a total that says what it is made of.
import { classesOf } from "../../core/graph.ts"
import type { Context } from "../../dataset/context.ts"
import type { Aggregate } from "../../entity/aggregate.ts"
import type { Incident } from "../../entity/incident.ts"
import type { SubjectId } from "../../entity/subject.ts"
import { figureOf } from "../../resolve/figure/figure.ts"
import { type Policies, policyFor } from "../../resolve/resolve.ts"
import { isCounted } from "../../resolve/said/counted.ts"
import { type AnswerOptions, certainlySaidBy, isFirm, standing } from "../../resolve/said/standing.ts"
import { sameness } from "../../resolve/sameness.ts"
import type { Truth } from "../../resolve/truth.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { AggregateId } from "../../value/id.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"
import { type Setting, settingOf } from "../setting.ts"
import { memberOfAggregate, possiblyShared, standingAggregates } from "./aggregates.ts"
import { checkTotal, includedBy } from "./arguments.ts"
import { assumptionsOf } from "./assumptions.ts"
import { type Bounds, mergeBounds } from "./bounds.ts"
import { type CoverageOfTotal, coverageOfTotal } from "./coverage.ts"
import { familiesOf } from "./families.ts"
import { boundsOfFamily, type PartConflict } from "./family-bounds.ts"
import { type GroupTotal, groupTotals } from "./group-totals.ts"
import { candidatesOf, type GroupBy, type GroupName, groupings } from "./grouping.ts"
import type { Inclusion } from "./inclusion.ts"
import { type Mean, meanOfFamilies } from "./mean.ts"
import type { Member, UnreportedAs } from "./member.ts"
import type { Relations, Within } from "./relations.ts"

/** How a total is made. @category queries */
export interface TotalsOptions extends AnswerOptions {
  /** Which policy answers which outcome; union where none is named. */
  readonly policies?: Policies
  /** Which incidents are asked for; all of them where it is not given. */
  readonly membership?: (incident: Incident) => Truth | Inclusion
  /** Whether incidents that say nothing of the outcome leave the sum open, which is the default, or are left out. */
  readonly unreportedAs?: UnreportedAs
  /** What to group by: a name, or a function that tells the groups of an incident. */
  readonly by?: GroupName | GroupBy
  /** The aggregates that belong to the question as a whole; none where it is not given. */
  readonly aggregates?: readonly Aggregate[]
}

/**
 * A total over incidents: bounds over every world that the record allows, and what they are made of.
 *
 * @category queries
 */
export interface Totals extends Bounds {
  /** What is counted. */
  readonly outcome: Outcome
  /** The day up to which statements count; absent where everything recorded does. */
  readonly asOf?: DateWindow
  /** The mean of an incident; absent where there is none, where some may share people, and with aggregates. */
  readonly mean?: Mean
  /** What the total takes for granted or leaves out, in sentences. */
  readonly assumptions: readonly string[]
  /** The wholes that are said to be smaller than their parts. */
  readonly conflicts: readonly PartConflict[]
  /** What the incidents are by the datasets that they come from. */
  readonly coverage: CoverageOfTotal
  /** The aggregates of the dataset that are not in the total. */
  readonly aggregatesLeftOut: readonly AggregateId[]
  /** The total of each group; the groups need not add up to the whole. */
  readonly groups?: readonly GroupTotal[]
  /** Whether some incidents may fall into several groups, so that the groups do not add up. */
  readonly groupsOverlap?: boolean
}

/** What one incident adds to a total. */
export const memberOf = (
  incident: Incident,
  outcome: Outcome,
  context: Context,
  options: TotalsOptions,
): Member => {
  const { asOf, policies = {}, membership = () => "certain" as const } = options
  const { truth, allowed } = includedBy(membership, incident)
  const figure = figureOf(
    incident,
    outcome,
    context,
    policyFor(policies, outcome),
    asOf === undefined ? {} : { asOf },
  )
  return {
    id: incident.id,
    membership: truth,
    value: figure?.alternatives,
    ...(allowed === undefined ? {} : { allowed }),
    ...(figure?.count.best === undefined ? {} : { best: figure.count.best }),
    ...(figure?.count.approximate === true ? { approximate: true } : {}),
  }
}

/** How the incidents and aggregates stand to each other, by the links that stand and by what may fit. */
const relationsOf = (
  incidents: readonly Incident[],
  aggregates: readonly Aggregate[],
  setting: Setting,
): Relations => {
  const {
    context,
    options: { asOf },
  } = setting
  const { classOf, possible } = sameness(context, asOf === undefined ? {} : { asOf })
  const possibly = classesOf(possible)
  const listed = new Map<string, SubjectId>()
  for (const { id } of [...incidents, ...aggregates])
    if (!listed.has(classOf(id))) listed.set(classOf(id), id)
  const links = standing(
    context.dataset.links.filter(({ kind }) => kind === "part-of"),
    context,
    asOf,
  ).standing
  const parts: Within[] = []
  const possibleParts: Within[] = []
  for (const link of links) {
    const [part, whole] = [listed.get(classOf(link.from)), listed.get(classOf(link.to))]
    if (part === undefined || whole === undefined || part === whole) continue
    const isCertain = isFirm(link) && certainlySaidBy(link, asOf, context)
    const list = isCertain ? parts : possibleParts
    list.push([part, whole])
  }
  // What certainly lies within another goes with it.
  const inside = new Set<string | undefined>(parts.map(([part]) => part))
  const isTop = ({ id }: { readonly id: SubjectId }): boolean => !inside.has(listed.get(classOf(id)))
  const shared =
    aggregates.length === 0
      ? { possibleParts: [], overlaps: [] }
      : possiblyShared(incidents.filter(isTop), aggregates.filter(isTop), setting)
  return {
    classOf: (id) => classOf(id as SubjectId),
    possibleClassOf: (id) => possibly(classOf(id as SubjectId)),
    parts,
    possibleParts: [...possibleParts, ...shared.possibleParts],
    overlaps: shared.overlaps,
  }
}

/**
 * How many came to one kind of harm over several incidents, as bounds that hold in every world the record allows.
 *
 * @remarks
 * An incident of which it is not certain that it is asked for adds nothing below and all it can above. Records that tell
 * of one incident count once, an incident within another is not added to it, withdrawn and duplicate records do not
 * count. An incident without a report leaves the sum open, unless it is left out, which the assumptions then say.
 * Aggregates are left out unless they are handed over; they then hold the incidents that may belong to them, and
 * nobody is added twice. Groups are told beside the whole, which they need not add up to.
 *
 * Unit: persons, beside `count`, which counts incidents.
 * @example
 * ```ts
 * const a = incident({ id: "incident:a", casualties: casualties({ killed: atLeast(2) }) })
 * const b = incident({ id: "incident:b", casualties: casualties({ killed: exactly(3) }) })
 * const context = contextOf(dataset({ incidents: [a, b] }))
 * const killed = totals([a, b], "killed", context, { membership: ({ id }) => (id === a.id ? "certain" : "possible") })
 * killed.count // => { min: 1, max: 2 }
 * killed.sum // => { min: 2 }
 * killed.openBecauseOf // => ["incident:a"]
 * ```
 * @category queries
 */
export const totals = (
  incidents: readonly Incident[],
  outcome: Outcome,
  context: Context,
  options: TotalsOptions = {},
): Totals => {
  checkTotal(outcome, options)
  const { asOf, policies = {}, unreportedAs = "open", by } = options
  const byId = new Map<SubjectId, Incident>(incidents.filter(isCounted).map((one) => [one.id, one]))
  const counted = [...byId.values()]
  const setting = settingOf(context, { ...policies, times: "told", ...(asOf === undefined ? {} : { asOf }) })
  const aggregates = standingAggregates(options.aggregates ?? [], context, asOf)
  const members = counted.map((incident) => memberOf(incident, outcome, context, options))
  const sums = aggregates.map((one) => memberOfAggregate(one, outcome, context, policies))
  const relations = relationsOf(counted, aggregates, setting)
  const families = familiesOf([...members, ...sums], relations)
  const bounded = families.map((family) => boundsOfFamily(family, unreportedAs))
  const whole = mergeBounds(bounded)

  const groupsOf = by === undefined ? undefined : typeof by === "string" ? groupings[by] : by
  const own = aggregates.length === 0 ? families : familiesOf(members, relations)
  const candidates = (id: SubjectId) => {
    const incident = byId.get(id)
    return incident === undefined || groupsOf === undefined ? [] : candidatesOf(groupsOf(incident, setting))
  }
  const grouped = groupsOf === undefined ? undefined : groupTotals(own, candidates, unreportedAs)
  const asked = new Set(members.filter(({ membership }) => membership !== "no").map(({ id }) => id))
  const coverage = coverageOfTotal(
    counted.filter(({ id }) => asked.has(id)),
    context,
  )
  const within = new Set<SubjectId>(aggregates.map(({ id }) => id))
  const aggregatesLeftOut = standingAggregates(context.dataset.aggregates, context, asOf)
    .map(({ id }) => id)
    .filter((id) => !within.has(id))
    .sort()
  const mean = meanOfFamilies(families, unreportedAs)
  return {
    outcome,
    ...(asOf === undefined ? {} : { asOf }),
    ...whole,
    ...(mean === undefined ? {} : { mean }),
    assumptions: assumptionsOf({
      whole,
      outcome,
      unreportedAs,
      aggregatesLeftOut,
      coverage,
      grouped,
      aggregates: aggregates.length,
    }),
    conflicts: bounded.flatMap(({ conflicts }) => conflicts),
    coverage,
    aggregatesLeftOut,
    ...(grouped === undefined ? {} : { groups: grouped.groups, groupsOverlap: grouped.shared > 0 }),
  }
}
