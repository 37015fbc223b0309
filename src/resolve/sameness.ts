// Which records tell of one incident: firm classes, merges that are only possible, and links that contradict each other.
import { byCodeUnit } from "../core/by-code-unit.ts"
import { classesOf } from "../core/graph.ts"
import { groupedBy } from "../core/grouped.ts"
import type { Context } from "../dataset/context.ts"
import type { Link } from "../entity/link.ts"
import type { SubjectId } from "../entity/subject.ts"
import { type AnswerOptions, certainlySaidBy, isFirm, standing } from "./said/standing.ts"

/** Links by which records are one incident, against links by which some of them are not. @category answers */
export interface SamenessConflict {
  /** The records that the contradicted links would make one, in the order of their ids. */
  readonly members: readonly SubjectId[]
  /** The links that say that two of them are not the same. */
  readonly different: readonly Link[]
  /** The shortest chain of links by which the two of the first of these would be the same. */
  readonly chain: readonly Link[]
}

/** Which records tell of one incident, as far as it was said by a day. @category answers */
export interface Sameness {
  /** The records that are firmly said to be one incident, two or more in each class, in the order of their ids. */
  readonly classes: readonly (readonly SubjectId[])[]
  /** The pairs of classes or records that may be one, each by its first id; none that is firmly told apart. */
  readonly possible: readonly (readonly [SubjectId, SubjectId])[]
  /** The contradictions; what they join is not merged, and stands among the possible pairs. */
  readonly conflicts: readonly SamenessConflict[]
  /** The id that stands for the class of a record: the first of the class, or its own where it has none. */
  readonly classOf: <Id extends SubjectId>(id: Id) => Id
}

type Pair = readonly [SubjectId, SubjectId]

const inOrder = (a: SubjectId, b: SubjectId): Pair => (byCodeUnit(a, b) <= 0 ? [a, b] : [b, a])

const endsOf = ({ from, to }: Link): Pair => [from, to]

const keyOf = (a: SubjectId, b: SubjectId): string => inOrder(a, b).join(" ")

/** The shortest chain of links from one record to another, or an empty one where there is none. */
const chainBetween = (start: SubjectId, end: SubjectId, links: readonly Link[]): readonly Link[] => {
  const at = new Map<SubjectId, Link[]>()
  for (const link of links) {
    for (const id of endsOf(link)) {
      const known = at.get(id)
      if (known === undefined) at.set(id, [link])
      else known.push(link)
    }
  }
  const cameBy = new Map<SubjectId, { readonly link: Link; readonly before: SubjectId }>()
  const reached: SubjectId[] = [start]
  for (let next = 0; next < reached.length && !cameBy.has(end); next++) {
    const before = reached[next]!
    for (const link of at.get(before) ?? []) {
      const after = link.from === before ? link.to : link.from
      if (after === start || cameBy.has(after)) continue
      cameBy.set(after, { link, before })
      reached.push(after)
    }
  }
  const chain: Link[] = []
  for (let step = cameBy.get(end); step !== undefined; step = cameBy.get(step.before)) chain.push(step.link)
  return chain.reverse()
}

const membersOf = (links: readonly Link[]): readonly SubjectId[] =>
  [...new Set(links.flatMap(endsOf))].sort(byCodeUnit)

/**
 * Which records tell of one incident, as far as it was said by a day.
 *
 * @remarks
 * Links that are firm make classes, also through others. A link that is only alleged, suspected or held possible, or
 * that is not known to have been said by the day, makes a possible pair. Where firm links make two records one and
 * another firm link says that they are not, none of the links of that class merges anything: all of them become
 * possible pairs, and the contradiction is told. Superseded and retracted links count for nothing.
 *
 * @example
 * ```ts
 * const same = sameness(contextOf(dataset({ links: [
 *   link("incident:a", "same-as", "incident:b", { by: "source:desk" }),
 *   link("incident:b", "same-as", "incident:c", { by: "source:desk", modality: "possible" }),
 * ] })))
 * same.classes // => [["incident:a", "incident:b"]]
 * same.possible // => [["incident:a", "incident:c"]]
 * same.classOf("incident:b") // => "incident:a"
 * ```
 * @category answers
 */
export const sameness = (context: Context, { asOf }: AnswerOptions = {}): Sameness => {
  const about = context.dataset.links.filter(
    ({ kind, from, to }) => (kind === "same-as" || kind === "not-same-as") && from !== to,
  )
  const links = standing(about, context, asOf).standing
  const isCertain = (link: Link): boolean => isFirm(link) && certainlySaidBy(link, asOf, context)
  const firm = links.filter(isCertain)
  const same = firm.filter(({ kind }) => kind === "same-as")
  const different = firm.filter(({ kind }) => kind === "not-same-as")

  const joinedBy = classesOf(same.map(endsOf))
  const knots = groupedBy(
    different.filter(({ from, to }) => joinedBy(from) === joinedBy(to)),
    ({ from }) => joinedBy(from),
  )
  const sameIn = groupedBy(same, ({ from }) => joinedBy(from))
  const conflicts = [...knots].map(([name, apart]): SamenessConflict => {
    const [{ from, to }] = apart as readonly [Link, ...Link[]]
    const knot = sameIn.get(name) ?? []
    return { members: membersOf(knot), different: apart, chain: chainBetween(from, to, knot) }
  })

  const classes = [...sameIn]
    .filter(([name]) => !knots.has(name))
    .map(([, group]) => membersOf(group))
    .sort(([a], [b]) => byCodeUnit(a!, b!))
  const firstOf = new Map(classes.flatMap((members) => members.map((id) => [id, members[0]!] as const)))
  const classOf = <Id extends SubjectId>(id: Id): Id => (firstOf.get(id) ?? id) as Id

  const disputed = new Set<Link>([...knots.values()].flat())
  const apart = new Set(
    different.filter((link) => !disputed.has(link)).map(({ from, to }) => keyOf(classOf(from), classOf(to))),
  )
  const open = links.filter(
    (link) => link.kind === "same-as" && (!isCertain(link) || knots.has(joinedBy(link.from))),
  )
  const possible = new Map<string, Pair>()
  for (const { from, to } of open) {
    const [a, b] = inOrder(classOf(from), classOf(to))
    if (a !== b && !apart.has(keyOf(a, b))) possible.set(keyOf(a, b), [a, b])
  }
  return { classes, possible: [...possible.values()], conflicts, classOf }
}
