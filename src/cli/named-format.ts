// The format that a command line names: one that casus knows, or one in a file of the user's own.
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { inert, shown } from "../core/shown.ts"
import type { Format } from "../formats/format.ts"
import { formatNamed, formats } from "../formats/registry.ts"
import { didYouMean, Misuse } from "./misuse.ts"

const isModule = /\.[cm]?[jt]s$/

const isFormat = (value: unknown): value is Format => {
  if (typeof value !== "object" || value === null) return false
  const { id, columns, layouts, signature, rules, across, roles, schema } = value as Partial<Format>
  return (
    typeof id === "string" &&
    [columns, layouts, signature, rules, across].every((list) => Array.isArray(list)) &&
    [roles, schema].every((part) => typeof part === "object" && part !== null)
  )
}

// What keeps the file from being loaded is the user's to mend: it is told as a wrong argument, with its own words.
const moduleAt = async (path: string): Promise<{ readonly default?: unknown }> => {
  try {
    return await import(pathToFileURL(resolve(path)).href)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Misuse(`the format ${shown(path)} cannot be loaded: ${inert(why)}`)
  }
}

/** Finds the format of a name; a file is only opened where the command line itself names it. */
export const namedFormat = async (name: string): Promise<Format> => {
  const known = formatNamed(name)
  if (known !== undefined) return known
  if (!isModule.test(name)) {
    const ids = formats.map(({ id }) => id)
    throw new Misuse(`${shown(name)} is not a known format; ${didYouMean(name, ids)}`)
  }
  const made = await moduleAt(name)
  if (!isFormat(made.default)) {
    throw new Misuse(`${shown(name)} has no format as its default export; make one with defineFormat`)
  }
  return made.default
}

/** What is told where a format was named for a file that says itself what it is. */
export const unusedFormat = (file: string, format: string): string =>
  `casus: ${inert(file)}: --format ${inert(format)} was not used; the file is a dataset of casus itself\n`
