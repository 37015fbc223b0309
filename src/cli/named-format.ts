// The format that a command line names: one that casus knows, or one in a file of the user's own.
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { shown } from "../core/shown.ts"
import type { Format } from "../formats/format.ts"
import { formatNamed, formats } from "../formats/registry.ts"
import { didYouMean, Misuse } from "./arguments.ts"

const isModule = /\.[cm]?[jt]s$/

const isFormat = (value: unknown): value is Format => {
  if (typeof value !== "object" || value === null) return false
  const { id, columns, layouts, rules, across, schema } = value as Partial<Format>
  return (
    typeof id === "string" &&
    [columns, layouts, rules, across].every((list) => Array.isArray(list)) &&
    typeof schema === "object"
  )
}

/** Finds the format of a name; a file is only opened where the command line itself names it. */
export const namedFormat = async (name: string): Promise<Format> => {
  const known = formatNamed(name)
  if (known !== undefined) return known
  if (!isModule.test(name)) {
    const ids = formats.map(({ id }) => id)
    throw new Misuse(`${shown(name)} is not a known format; ${didYouMean(name, ids)}`)
  }
  const made: { readonly default?: unknown } = await import(pathToFileURL(resolve(name)).href)
  if (!isFormat(made.default)) {
    throw new Misuse(`${shown(name)} has no format as its default export; make one with defineFormat`)
  }
  return made.default
}
