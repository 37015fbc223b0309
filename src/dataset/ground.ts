// What the rules over a dataset stand on: its sound records, their places, and which statements still hold.
import { kindOf } from "../core/id.ts"
import type { Issue, Path } from "../core/issue.ts"
import { type PathSet, pathSet } from "../core/path-set.ts"
import type { Telling } from "../testimony/telling.ts"
import { type Context, contextOf } from "./context.ts"
import type { Dataset } from "./dataset.ts"
import { eachId } from "./references.ts"

/** The lists of records in a dataset. */
export const listNames = [
  "sources",
  "publications",
  "actors",
  "affiliations",
  "incidents",
  "victims",
  "responsibility",
  "links",
  "aggregates",
] as const

/** The name of a list of records. */
export type ListName = (typeof listNames)[number]

/** A statement that others may replace or take back. */
export type Statement = Omit<Telling, "by"> & { readonly id?: string }

/** What the rules over a dataset stand on. */
export interface Ground {
  /** The whole document as plain data, with its unsound records. */
  readonly document: Readonly<Record<string, unknown>>
  /** The sound records alone. */
  readonly dataset: Dataset
  /** Look-ups over the sound records. */
  readonly context: Context
  /** The places at which the document has errors. */
  readonly unsound: PathSet
  /** The places of the records and lists that are unsound. */
  readonly leftOut: readonly Path[]
  /** The place of a sound record in the document. */
  readonly at: (record: object) => Path
  /** Where each id of a record or statement first stands, and how often. */
  readonly ids: ReadonlyMap<string, { readonly first: Path; times: number }>
  /** Whether a statement is neither replaced nor taken back. */
  readonly stands: (statement: Statement) => boolean
  /** Whether a statement stands and is plainly stated, not only alleged, suspected or possible. */
  readonly isFirm: (statement: Statement) => boolean
}

interface Sound {
  readonly lists: { readonly [L in ListName]: readonly object[] }
  readonly places: readonly (readonly [record: object, path: Path])[]
  readonly leftOut: readonly Path[]
}

const soundOf = (document: Readonly<Record<string, unknown>>, unsound: PathSet): Sound => {
  const places: (readonly [object, Path])[] = []
  const leftOut: Path[] = []
  const soundIn = (list: ListName): readonly object[] => {
    const records = document[list]
    if (!Array.isArray(records)) {
      leftOut.push([list])
      return []
    }
    return records.filter((record: unknown, index) => {
      const isSound = !unsound.holdsBelow([list], index)
      if (isSound) places.push([record as object, [list, index]])
      else leftOut.push([list, index])
      return isSound
    })
  }
  const lists = Object.fromEntries(listNames.map((list) => [list, soundIn(list)])) as Sound["lists"]
  return { lists, places, leftOut }
}

const replacing = new Set<unknown>(["supersedes", "retracts"])

/** What the rules stand on, from a document and what reading it found. */
export const groundOf = (document: Readonly<Record<string, unknown>>, issues: readonly Issue[]): Ground => {
  const unsound = pathSet(issues.filter(({ severity }) => severity === "error").map(({ path = [] }) => path))
  const { lists, places, leftOut } = soundOf(document, unsound)
  const coverage = unsound.holdsBelow(["coverage"]) ? undefined : document.coverage
  const dataset = {
    modelVersion: 1,
    ...(coverage === undefined ? {} : { coverage }),
    ...lists,
  } as unknown as Dataset

  const ids = new Map<string, { readonly first: Path; times: number }>()
  const fallen = new Set<string>()
  eachId(document, ({ id, kinds, isOwn, path }) => {
    if (typeof id !== "string" || !kinds.includes(kindOf(id))) return
    if (!isOwn) {
      if (replacing.has(path.at(-2))) fallen.add(id)
      return
    }
    const before = ids.get(id)
    if (before === undefined) ids.set(id, { first: [...path], times: 1 })
    else before.times += 1
  })

  let placeOf: ReadonlyMap<object, Path> | undefined
  const stands = ({ id }: Statement): boolean => id === undefined || !fallen.has(id)
  return {
    document,
    dataset,
    context: contextOf(dataset),
    unsound,
    leftOut,
    ids,
    at: (record) => {
      placeOf ??= new Map(places)
      return placeOf.get(record) ?? []
    },
    stands,
    isFirm: (statement) => stands(statement) && (statement.modality ?? "stated") === "stated",
  }
}
