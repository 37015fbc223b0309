// A set of places in a document, asked quickly what lies above or below a place.
import type { Path } from "./issue.ts"

/** A set of places in a document. */
export interface PathSet {
  /** Whether a place of the set is this one or lies above it. */
  readonly holdsAbove: (path: Path) => boolean
  /** Whether a place of the set is this one, or where a step is given this one's inner place, or lies below it. */
  readonly holdsBelow: (path: Path, step?: string | number) => boolean
}

interface Node {
  isHere: boolean
  readonly inner: Map<string | number, Node>
}

const nodeOf = (): Node => ({ isHere: false, inner: new Map() })

/** The set of some places in a document. */
export const pathSet = (paths: Iterable<Path>): PathSet => {
  const root = nodeOf()
  let size = 0
  for (const path of paths) {
    let node = root
    for (const step of path) {
      const next = node.inner.get(step) ?? nodeOf()
      node.inner.set(step, next)
      node = next
    }
    node.isHere = true
    size += 1
  }
  return {
    holdsAbove: (path) => {
      let node: Node | undefined = root
      for (const step of path) {
        if (node.isHere) return true
        node = node.inner.get(step)
        if (node === undefined) return false
      }
      return node.isHere
    },
    holdsBelow: (path, last) => {
      let node: Node | undefined = root
      for (const step of path) {
        node = node.inner.get(step)
        if (node === undefined) return false
      }
      return size > 0 && (last === undefined || node.inner.has(last))
    },
  }
}
