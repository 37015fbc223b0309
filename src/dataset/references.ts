// Every id in a dataset, found along its schemas: the ids that records have, and those by which they refer.
import { gathering } from "../core/gather.ts"
import { idRule } from "../core/id.ts"
import type { Path } from "../core/issue.ts"
import { besideOf } from "../core/schema.ts"
import { Dataset } from "./dataset.ts"

/** An id where it stands. */
export interface PlacedId {
  /** What stands there, which in an unsound record may be anything. */
  readonly id: unknown
  /** The kinds of ids that may stand there. */
  readonly kinds: readonly string[]
  /** Whether it is a record's own id, and not a reference to another record. */
  readonly isOwn: boolean
  /** The place; alive, to be copied where it is kept. */
  readonly path: Path
}

type Schema = Parameters<typeof besideOf>[0]

/** The kinds of ids that each schema of an id takes. */
const kindsOf = new Map<Schema, readonly string[]>()

const gather = gathering(Dataset, (schema) => {
  const { leaf } = besideOf(schema)
  const isId = leaf?.rule.id === idRule.id
  if (isId) kindsOf.set(schema, String(leaf.params?.kind).split(" or "))
  return isId
})

/** Meets every id in a document of the schema Dataset, sound or not. */
export const eachId = (document: unknown, meet: (id: PlacedId) => void): void =>
  gather(document, (schema, id, path) => {
    meet({ id, kinds: kindsOf.get(schema) ?? [], isOwn: path.at(-1) === "id", path })
  })
