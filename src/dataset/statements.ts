// Every statement in a dataset, found along its schemas, wherever it stands.

import { definitionOf } from "../core/definition.ts"
import { gathering } from "../core/gather.ts"
import type { Path } from "../core/issue.ts"
import { Dataset } from "./dataset.ts"
import type { Ground, Statement } from "./ground.ts"

const gather = gathering(Dataset, (schema) => {
  const { shape = {} } = definitionOf(schema)
  return Object.hasOwn(shape, "saidOn") && Object.hasOwn(shape, "supersedes")
})

/** Meets every sound statement of a document; the path is alive and must be copied to be kept. */
export const eachStatement = (
  { document, unsound }: Ground,
  meet: (statement: Statement, path: Path) => void,
): void =>
  gather(document, (_, value, path) => {
    if (!unsound.holdsBelow(path)) meet(value as Statement, path)
  })
