// Sameness the slow way: sets of names that are united until nothing changes.
import type { Link, SubjectId } from "../../src/index.ts"

const isFirm = ({ modality = "stated" }: Link): boolean => modality === "stated"

/** The classes that firm links make, those with a contradiction left out, each in the order of its ids. */
export const naiveClasses = (links: readonly Link[]): readonly (readonly SubjectId[])[] => {
  const firm = links.filter((link) => isFirm(link) && link.from !== link.to)
  let sets: ReadonlySet<SubjectId>[] = []
  for (const { kind, from, to } of firm) {
    if (kind !== "same-as") continue
    const touched = sets.filter((set) => set.has(from) || set.has(to))
    const united = new Set<SubjectId>([from, to, ...touched.flatMap((set) => [...set])])
    sets = [...sets.filter((set) => !touched.includes(set)), united]
  }
  const isSound = (set: ReadonlySet<SubjectId>): boolean =>
    !firm.some(({ kind, from, to }) => kind === "not-same-as" && set.has(from) && set.has(to))
  return sets
    .filter(isSound)
    .map((set) => [...set].sort())
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
}
