// Shortest paths where weights may be negative, and whether one way round is shorter than standing still.

/** That the day of one point lies at most so many days after the day of another. */
export interface Arrow {
  /** The point that the bound is reckoned from. */
  readonly from: number
  /** The point that is bounded. */
  readonly to: number
  /** The number of days it lies after the first at most; negative where it lies before. */
  readonly most: number
}

/** How far each point is from where the search began, and by which arrow it was reached last; -1 where by none. */
export interface Paths {
  readonly distance: Float64Array
  readonly via: Int32Array
}

/** The places of the arrows that leave each point: those of point p stand from start[p] to start[p + 1]. */
export interface Leaving {
  readonly start: Int32Array
  readonly arrows: Int32Array
}

/** All points of a graph of some size. */
export const everyPoint = (size: number): readonly number[] =>
  Array.from({ length: size }, (_, point) => point)

/** The arrows of each point of a graph. */
export const leaving = (size: number, arrows: readonly Arrow[]): Leaving => {
  const start = new Int32Array(size + 1)
  for (const { from } of arrows) start[from + 1]!++
  for (let point = 0; point < size; point++) start[point + 1]! += start[point]!
  const next = start.slice()
  const places = new Int32Array(arrows.length)
  for (const [place, { from }] of arrows.entries()) places[next[from]!++] = place
  return { start, arrows: places }
}

/** A circle along which points were last reached, as the places of its arrows; nothing where there is none. */
const circleOf = (via: Int32Array, arrows: readonly Arrow[]): readonly number[] | undefined => {
  const visit = new Int32Array(via.length)
  for (let first = 0; first < via.length; first++) {
    let point = first
    while (visit[point] === 0) {
      visit[point] = first + 1
      const arrow = arrows[via[point]!]
      if (arrow === undefined) break
      point = arrow.from
    }
    if (visit[point] !== first + 1 || via[point] === -1) continue
    const circle: number[] = []
    let here = point
    do {
      circle.push(via[here]!)
      here = arrows[via[here]!]!.from
    } while (here !== point)
    return circle.reverse()
  }
  return undefined
}

/** What a search found: the paths, or a way round that is shorter than nothing. */
export type Found = { readonly paths: Paths } | { readonly circle: readonly number[] }

/**
 * The shortest paths from some points to all.
 *
 * Each pass scans the points whose distance fell, in the order in which they improve each other, so that a chain is
 * walked once whichever way it was written down (Goldberg and Radzik, 1993).
 */
export const shortestPaths = (
  size: number,
  arrows: readonly Arrow[],
  begin: Iterable<number>,
  out: Leaving = leaving(size, arrows),
): Found => {
  const distance = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const via = new Int32Array(size).fill(-1)
  let fallen = [...begin]
  for (const point of fallen) distance[point] = 0
  const met = new Int32Array(size)
  const scanned = new Int32Array(size)
  const next = new Int32Array(size)
  const isShorter = (arrow: Arrow): boolean => distance[arrow.from]! + arrow.most < distance[arrow.to]!
  // The points to scan, each before those that it improves; deepest first, so read from the end.
  const inOrder = (pass: number): readonly number[] => {
    const order: number[] = []
    const trail: number[] = []
    const enter = (point: number): void => {
      if (met[point] === pass) return
      met[point] = pass
      next[point] = out.start[point]!
      trail.push(point)
    }
    for (const first of fallen) {
      enter(first)
      for (let here = trail.at(-1); here !== undefined; here = trail.at(-1)) {
        const place = next[here]!++
        if (place < out.start[here + 1]!) {
          const arrow = arrows[out.arrows[place]!]!
          if (isShorter(arrow)) enter(arrow.to)
        } else {
          order.push(here)
          trail.pop()
        }
      }
    }
    return order
  }
  let shortened = 0
  for (let pass = 1; fallen.length > 0; pass++) {
    const order = inOrder(pass)
    const later = new Set<number>()
    for (let index = order.length - 1; index >= 0; index--) {
      const point = order[index]!
      scanned[point] = pass
      later.delete(point)
      for (let place = out.start[point]!; place < out.start[point + 1]!; place++) {
        const arrow = arrows[out.arrows[place]!]!
        if (!isShorter(arrow)) continue
        distance[arrow.to] = distance[point]! + arrow.most
        via[arrow.to] = out.arrows[place]!
        shortened += 1
        if (met[arrow.to] !== pass || scanned[arrow.to] === pass) later.add(arrow.to)
      }
    }
    fallen = [...later]
    // Looking for a circle costs as much as so many shortenings, and so is done as seldom.
    if (shortened < size) continue
    shortened = 0
    const circle = circleOf(via, arrows)
    if (circle !== undefined) return { circle }
  }
  return { paths: { distance, via } }
}
