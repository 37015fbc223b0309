// Totals over a dataset that is laid out: what stands alone is added from columns, what is related family by family.
import { groupedBy } from "../core/grouped.ts"
import type { Incident } from "../entity/incident.ts"
import type { SubjectId } from "../entity/subject.ts"
import { isCounted } from "../resolve/said/counted.ts"
import type { Truth } from "../resolve/truth.ts"
import type { CountRange } from "../value/count-range.ts"
import type { Outcome } from "../value/vocabulary/outcome.ts"
import { type GroupColumn, groupColumn } from "./columns/groups.ts"
import { type Summands, summandsOf, sumsOf } from "./columns/sums.ts"
import type { Query } from "./query.ts"
import { type Setting, settingOf } from "./setting.ts"
import { allowedRuns } from "./totals/allowed-runs.ts"
import { checkTotal } from "./totals/arguments.ts"
import { type Bounds, mergeBounds, noBounds } from "./totals/bounds.ts"
import { byName, type GroupTotal, nameOf } from "./totals/group-totals.ts"
import { candidatesOf, type GroupBy, type GroupName, groupings } from "./totals/grouping.ts"
import { inclusionOf } from "./totals/inclusion.ts"
import { extentOf } from "./totals/member.ts"
import { memberOf, type Totals, type TotalsOptions, totals } from "./totals/totals.ts"

/** How a total over an index is made. @category queries */
export interface IndexTotalsOptions extends Pick<TotalsOptions, "by" | "unreportedAs"> {
  /** Which incidents are asked for; all of them where it is not given. */
  readonly query?: Query
}

/** A total over an index: the bounds of {@link totals} and its groups, without what is told beside them. @category queries */
export interface IndexTotals extends Bounds, Pick<Totals, "groups" | "groupsOverlap"> {}

const byId = (a: Incident, b: Incident): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The groups of what stands alone and of what is related, each once. */
const joined = (alone: readonly GroupTotal[], related: readonly GroupTotal[]): readonly GroupTotal[] =>
  [...groupedBy([...alone, ...related], nameOf).values()]
    .map((parts) => {
      const [{ key, kind }] = parts as [GroupTotal]
      return parts.length === 1 ? parts[0]! : { key, kind, ...mergeBounds(parts) }
    })
    .sort(byName)

const once = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new Map<K, V>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}

/** Totals over a dataset whose columns are made when they are first asked for, and kept. */
export const indexedTotals = (
  setting: Setting,
  truthsOf: (query: Query) => (incident: Incident) => Truth,
): ((outcome: Outcome, options?: IndexTotalsOptions) => IndexTotals) => {
  const { context, options } = setting
  const groupedBy = settingOf(context, { ...options, times: "told" })
  const related = new Set<SubjectId>(
    context.dataset.links
      .filter(({ kind }) => kind === "same-as" || kind === "part-of")
      .flatMap(({ from, to }) => [from, to]),
  )
  const counted = [
    ...new Map(context.dataset.incidents.filter(isCounted).map((one) => [one.id, one])).values(),
  ]
  const kin = counted.filter(({ id }) => related.has(id))
  // By their ids, so that lists of ids come out in order.
  const alone = counted.filter(({ id }) => !related.has(id)).sort(byId)
  const ids = alone.map(({ id }) => id)
  const asOf = options.asOf === undefined ? {} : { asOf: options.asOf }
  const settings = { policies: options, ...asOf }
  const summands = once(
    (outcome: Outcome): Summands =>
      summandsOf(alone.map((incident) => memberOf(incident, outcome, context, settings))),
  )
  const columnOf = once((by: GroupName | GroupBy): GroupColumn => {
    const groupsOf = typeof by === "string" ? groupings[by] : by
    return groupColumn(alone.map((incident) => candidatesOf(groupsOf(incident, groupedBy))))
  })

  return (outcome, asked = {}) => {
    checkTotal(outcome, asked)
    const { query, by, unreportedAs = "open" } = asked
    const truthOf = query === undefined ? undefined : truthsOf(query)
    const inclusion =
      query === undefined || truthOf === undefined
        ? undefined
        : inclusionOf(truthOf, allowedRuns(query, outcome, context, options))
    const added = summands(outcome)
    const whole = sumsOf(1, added, ids, unreportedAs)
    const column = by === undefined ? undefined : columnOf(by)
    const parts = column === undefined ? undefined : sumsOf(column.groups.length, added, ids, unreportedAs)
    let groupsOverlap = false
    for (let row = 0; row < alone.length; row++) {
      let isAsked = true
      let within: CountRange | undefined
      if (inclusion !== undefined) {
        const { truth, allowed } = inclusion(alone[row]!)
        if (truth === "no" || (truth === "possible" && allowed?.length === 0)) continue
        isAsked = truth === "certain"
        if (!isAsked && allowed !== undefined) within = extentOf(allowed)
      }
      whole.add(0, row, isAsked, within)
      if (column === undefined || parts === undefined) continue
      const [from, to] = [column.starts[row]!, column.starts[row + 1]!]
      if (to - from > 1) groupsOverlap = true
      for (let at = from; at < to; at++)
        parts.add(column.codes[at]!, row, isAsked && column.certain[at] === 1, within)
    }
    const rest =
      kin.length === 0
        ? undefined
        : totals(kin, outcome, context, {
            ...settings,
            unreportedAs,
            ...(by === undefined ? {} : { by }),
            ...(inclusion === undefined ? {} : { membership: inclusion }),
          })
    const own = whole.bounds(0) ?? noBounds
    const bounds = rest === undefined ? own : mergeBounds([own, rest])
    if (column === undefined || parts === undefined) return bounds
    const groups = column.groups.flatMap((group, code) => {
      const bounds = parts.bounds(code)
      return bounds === undefined ? [] : [{ ...group, ...bounds }]
    })
    return {
      ...bounds,
      groups: joined(groups, rest?.groups ?? []),
      groupsOverlap: groupsOverlap || rest?.groupsOverlap === true,
    }
  }
}
