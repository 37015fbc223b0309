// Circles and classes in graphs of any size, without recursion.
import { groupedBy } from "./grouped.ts"

/** An arrow from one name to another. */
export interface Arrow {
  readonly from: string
  readonly to: string
}

/** The first circle that is met along the arrows, as the arrows that make it; nothing where there is none. */
export const circleIn = <A extends Arrow>(arrows: readonly A[]): readonly A[] | undefined => {
  const out = groupedBy(arrows, ({ from }) => from)
  const done = new Set<string>()
  for (const start of out.keys()) {
    if (done.has(start)) continue
    const trail: A[] = []
    const position = new Map([[start, 0]])
    const nodes = [start]
    const next = [0]
    for (let here = nodes.at(-1); here !== undefined; here = nodes.at(-1)) {
      const arrow = out.get(here)?.[next[next.length - 1]!++]
      if (arrow === undefined) {
        done.add(here)
        position.delete(here)
        nodes.pop()
        next.pop()
        trail.pop()
        continue
      }
      const since = position.get(arrow.to)
      if (since !== undefined) return [...trail.slice(since), arrow]
      if (done.has(arrow.to)) continue
      position.set(arrow.to, nodes.length)
      nodes.push(arrow.to)
      next.push(0)
      trail.push(arrow)
    }
  }
  return undefined
}

/**
 * The arrows that can lie on a circle, in groups that reach each other both ways.
 *
 * @remarks Tarjan's strongly connected components, with the stack held in a list.
 */
export const entangled = <A extends Arrow>(arrows: readonly A[]): readonly (readonly A[])[] => {
  const out = groupedBy(arrows, ({ from }) => from)
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const component = new Map<string, number>()
  const open: string[] = []
  let count = 0
  let components = 0
  for (const start of out.keys()) {
    if (index.has(start)) continue
    const nodes = [start]
    const next = [0]
    const enter = (node: string): void => {
      index.set(node, count)
      low.set(node, count)
      count += 1
      open.push(node)
    }
    enter(start)
    for (let here = nodes.at(-1); here !== undefined; here = nodes.at(-1)) {
      const arrow = out.get(here)?.[next[next.length - 1]!++]
      if (arrow !== undefined) {
        if (!index.has(arrow.to)) {
          enter(arrow.to)
          nodes.push(arrow.to)
          next.push(0)
        } else if (!component.has(arrow.to)) {
          low.set(here, Math.min(low.get(here)!, index.get(arrow.to)!))
        }
        continue
      }
      nodes.pop()
      next.pop()
      const above = nodes.at(-1)
      if (above !== undefined) low.set(above, Math.min(low.get(above)!, low.get(here)!))
      if (low.get(here) !== index.get(here)) continue
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        component.set(member, components)
        if (member === here) break
      }
      components += 1
    }
  }
  const groups = new Map<number, A[]>()
  for (const arrow of arrows) {
    const own = component.get(arrow.from)
    if (own === undefined || own !== component.get(arrow.to)) continue
    const group = groups.get(own)
    if (group === undefined) groups.set(own, [arrow])
    else group.push(arrow)
  }
  return [...groups.values()]
}

/** The classes that equalities make: for each name the one that stands for its class. */
export const classesOf = (equalities: Iterable<readonly [string, string]>): ((name: string) => string) => {
  const parent = new Map<string, string>()
  const root = (name: string): string => {
    let top = name
    for (let up = parent.get(top); up !== undefined; up = parent.get(top)) top = up
    for (let here = name; here !== top; ) {
      const up = parent.get(here)!
      parent.set(here, top)
      here = up
    }
    return top
  }
  for (const [one, other] of equalities) {
    const [a, b] = [root(one), root(other)]
    if (a !== b) parent.set(b, a)
  }
  return root
}

const namesShown = 6

/** A circle in words, `a → b → a`; a long one is cut. */
export const roundText = (circle: readonly Arrow[]): string => {
  const names = [...circle.map(({ from }) => from), circle[0]?.from ?? ""]
  if (names.length <= namesShown + 1) return names.join(" → ")
  const left = names.length - namesShown - 1
  return [...names.slice(0, namesShown), `(${left} more)`, names.at(-1)].join(" → ")
}
