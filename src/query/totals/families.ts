// Records in families: those that share an incident, lie within each other or may do so, and are bounded together.
import { classesOf, entangled } from "../../core/graph.ts"
import type { SubjectId } from "../../entity/subject.ts"
import type { Member } from "./member.ts"
import type { Relations, Within } from "./relations.ts"

/** Records that are bounded together, with the ways in which they stand to each other. */
export interface Family {
  /** The records of each incident, each incident once. */
  readonly classes: readonly (readonly Member[])[]
  /** For each incident, which possibly is the same as another, the one that stands for all of these. */
  readonly merged: readonly number[]
  /** What certainly lies within what, by the places of the classes; without circles. */
  readonly parts: readonly (readonly [part: number, whole: number])[]
  /** Whether nothing is only possibly the same, and nothing only possibly lies within something. */
  readonly isDefinite: boolean
  /** What possibly or certainly lies within what, where all that is possibly the same is taken as one. */
  readonly ways: readonly (readonly [part: number, whole: number])[]
  /** Whether something has several wholes, or wholes may overlap, so that they cannot be added. */
  readonly isTangled: boolean
  /** The records that are said to lie within each other in a circle. */
  readonly circles: readonly (readonly SubjectId[])[]
}

interface Edges {
  readonly parts: Within[]
  readonly possibleParts: Within[]
  readonly overlaps: Within[]
}

const distinct = (edges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] => {
  const each = new Map(edges.filter(([a, b]) => a !== b).map((edge) => [`${edge[0]} ${edge[1]}`, edge]))
  return [...each.values()]
}

const isForest = (edges: readonly (readonly [number, number])[]): boolean =>
  new Set(edges.map(([part]) => part)).size === edges.length && circlesIn(edges).length === 0

const circlesIn = (edges: readonly (readonly [number, number])[]) =>
  entangled(edges.map(([part, whole]) => ({ from: String(part), to: String(whole), part, whole })))

const familyOf = (members: readonly Member[], relations: Relations, edges: Edges): Family => {
  const groups = new Map<string, Member[]>()
  for (const member of members) {
    const group = groups.get(relations.classOf(member.id))
    if (group === undefined) groups.set(relations.classOf(member.id), [member])
    else group.push(member)
  }
  const classes = [...groups.values()]
  const place = new Map(classes.flatMap((records, index) => records.map(({ id }) => [id, index] as const)))
  const placed = (list: readonly Within[]) =>
    distinct(list.map(([part, whole]) => [place.get(part)!, place.get(whole)!] as const))

  const firsts = new Map<string, number>()
  const merged = classes.map(([record], index) => {
    const key = relations.possibleClassOf(record!.id)
    if (!firsts.has(key)) firsts.set(key, index)
    return firsts.get(key)!
  })
  const sizes = new Map<number, number>()
  for (const first of merged) sizes.set(first, (sizes.get(first) ?? 0) + 1)
  const isOne = (index: number): boolean => sizes.get(merged[index]!) === 1
  const all = placed(edges.parts)
  const circles = circlesIn(all)
  const onCircle = new Set(circles.flatMap((circle) => circle.map(({ part, whole }) => `${part} ${whole}`)))
  const possibleParts = placed(edges.possibleParts)
  const ways = distinct([...all, ...possibleParts].map(([part, whole]) => [merged[part]!, merged[whole]!]))
  return {
    classes,
    merged,
    // A whole that may be the same as another record is not certain to hold what it is said to hold.
    parts: all.filter(([part, whole]) => !onCircle.has(`${part} ${whole}`) && isOne(whole)),
    isDefinite: possibleParts.length === 0 && merged.every((first, index) => first === index),
    ways,
    isTangled: edges.overlaps.length > 0 || circles.length > 0 || !isForest(ways),
    circles: circles.map((circle) =>
      [...new Set(circle.flatMap(({ part }) => classes[part]!.map(({ id }) => id)))].sort(),
    ),
  }
}

const none: Edges = { parts: [], possibleParts: [], overlaps: [] }

/**
 * The records in families that have nothing to do with each other; most records are a family of their own.
 *
 * @remarks What is related to a record that is not in the list counts by itself.
 */
export const familiesOf = (members: readonly Member[], relations: Relations): readonly Family[] => {
  const each = new Map(members.map((member) => [member.id, member]))
  const isThere = ([a, b]: Within): boolean => each.has(a) && each.has(b)
  const edges = {
    parts: relations.parts.filter(isThere),
    possibleParts: relations.possibleParts.filter(isThere),
    overlaps: relations.overlaps.filter(isThere),
  }
  const kinOf = classesOf([
    ...[...each.keys()].flatMap((id) => [
      [`class ${relations.possibleClassOf(id)}`, id] as const,
      [`class ${relations.classOf(id)}`, id] as const,
    ]),
    ...edges.parts,
    ...edges.possibleParts,
    ...edges.overlaps,
  ])
  const kin = new Map<string, Member[]>()
  for (const member of each.values()) {
    const family = kin.get(kinOf(member.id))
    if (family === undefined) kin.set(kinOf(member.id), [member])
    else family.push(member)
  }
  const ways = new Map<string, Edges>()
  for (const kind of ["parts", "possibleParts", "overlaps"] as const) {
    for (const edge of edges[kind]) {
      const key = kinOf(edge[0])
      const own = ways.get(key) ?? { parts: [], possibleParts: [], overlaps: [] }
      ways.set(key, own)
      own[kind].push(edge)
    }
  }
  return [...kin].map(([key, family]) => familyOf(family, relations, ways.get(key) ?? none))
}
