// The command line, read strictly.
import { parseArgs } from "node:util"
import { nearest } from "../core/nearest.ts"
import { inert, shown } from "../core/shown.ts"
import { cellReader } from "../formats/cell.ts"
import type { Format } from "../formats/format.ts"
import { formatNamed, formats } from "../formats/registry.ts"

/** From which severity on a file makes the command fail. */
export type FailOn = "error" | "warning" | "never"

/** What the command line asks for. */
export type Request =
  | { readonly command: "help" }
  | { readonly command: "version" }
  | { readonly command: "formats" }
  | { readonly command: "wrong"; readonly why: string }
  | {
      readonly command: "check"
      readonly files: readonly string[]
      readonly json: boolean
      readonly failOn: FailOn
      readonly format?: Format
      readonly samples?: number
    }

const wrong = (why: string): Request => ({ command: "wrong", why })

const didYouMean = (word: string, known: readonly string[]): string => {
  const near = nearest(word, known)
  return near === undefined ? `known are ${known.join(", ")}` : `did you mean ${near}?`
}

const commands = ["check", "formats"]
const levels: readonly FailOn[] = ["error", "warning", "never"]
// An option is read as strictly as a cell.
const readSamples = cellReader({
  name: "samples",
  kind: "integer",
  description: "How many issues of each rule are shown.",
  least: 0,
  most: 9999,
  nulls: {},
})

const parsed = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      format: { type: "string" },
      samples: { type: "string" },
      "fail-on": { type: "string" },
      help: { type: "boolean", short: "h" },
      version: { type: "boolean", short: "v" },
    },
  })

/** Reads the command line. */
export const readArguments = (argv: readonly string[]): Request => {
  let read: ReturnType<typeof parsed>
  try {
    read = parsed(argv)
  } catch (error) {
    // The first sentence says what is wrong; the rest advises on programming.
    const message = error instanceof Error ? error.message : "the options cannot be read"
    return wrong(inert(message.split(/\. |\n/)[0] ?? message))
  }
  const { values, positionals } = read
  const [command, ...files] = positionals
  if (values.help === true) return { command: "help" }
  if (values.version === true) return { command: "version" }
  if (command === undefined) return wrong("no command is named")
  if (!commands.includes(command)) {
    return wrong(`${shown(command)} is not a command; ${didYouMean(command, commands)}`)
  }
  if (command === "formats") {
    return files.length > 0 ? wrong("formats takes no file") : { command: "formats" }
  }
  if (files.length === 0) return wrong("no file is named; - is standard input")
  if (files.filter((file) => file === "-").length > 1) return wrong("standard input can be read only once")
  const { format: name, samples, json = false, "fail-on": failOn = "error" } = values
  const level = levels.find((known) => known === failOn)
  if (level === undefined) return wrong(`--fail-on takes ${levels.join(", ")}, not ${shown(failOn)}`)
  const most = samples === undefined ? undefined : readSamples(samples)
  if (most !== undefined && typeof most !== "number") {
    return wrong(`--samples takes a whole number up to 9999, not ${shown(samples)}`)
  }
  const format = name === undefined ? undefined : formatNamed(name)
  if (name !== undefined && format === undefined) {
    const ids = formats.map(({ id }) => id)
    return wrong(`${shown(name)} is not a known format; ${didYouMean(name, ids)}`)
  }
  return {
    command: "check",
    files,
    json,
    failOn: level,
    ...(format === undefined ? {} : { format }),
    ...(most === undefined ? {} : { samples: most }),
  }
}
