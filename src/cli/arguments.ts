// The command line, read strictly.
import { parseArgs } from "node:util"
import type { Duplicates } from "../checking/settings.ts"
import type { Severity } from "../core/issue.ts"
import type { Preset } from "../core/preset.ts"
import { inert, shown } from "../core/shown.ts"
import { cellReader } from "../formats/cell.ts"
import { type ConvertRequest, convertRequest } from "./convert-request.ts"
import { type DiffRequest, diffRequest } from "./diff-request.ts"
import { didYouMean, Misuse } from "./misuse.ts"
import { type QueryRequest, queryRequest } from "./query-request.ts"
import { type Helped, helped, optionsOf } from "./usage.ts"

/** From which severity on a file makes the command fail. */
export type FailOn = "error" | "warning" | "never"

/** What is printed of a report. */
export type Printed = "text" | "json" | "github"

/** The kinds of files that a check can write. */
export const writable = ["html", "csv", "ndjson", "sarif"] as const

/** A kind of file that a check can write. */
export type Writable = (typeof writable)[number]

/** What is asked of a check. */
export interface CheckRequest {
  readonly command: "check"
  readonly files: readonly string[]
  /** What goes to standard output. */
  readonly printed: Printed
  /** The files to write, by kind. */
  readonly written: { readonly [Kind in Writable]?: string }
  readonly failOn: FailOn
  /** The name of a format, or the file of one of the user's own. */
  readonly format?: string
  readonly sheet?: string
  readonly samples?: number
  readonly preset?: Preset
  readonly rules: Readonly<Record<string, Severity | "off">>
  readonly duplicates?: Duplicates
  /** The file of known issues to read. */
  readonly baseline?: string
  /** The file of known issues to write. */
  readonly newBaseline?: string
}

/** What the command line asks for. */
export type Request =
  | { readonly command: "help"; readonly of?: Helped }
  | { readonly command: "version" }
  | { readonly command: "formats"; readonly json: boolean }
  | { readonly command: "wrong"; readonly why: string; readonly of?: Helped }
  | CheckRequest
  | ConvertRequest
  | DiffRequest
  | QueryRequest

const commands = ["check", "convert", "diff", "query", "formats", "help"]
const levels: readonly FailOn[] = ["error", "warning", "never"]
const presets: readonly Preset[] = ["strict", "standard", "lenient"]
const severities: readonly (Severity | "off")[] = ["error", "warning", "info", "off"]
const counting: readonly Duplicates[] = ["unique", "per-actor"]
// An option is read as strictly as a cell.
const readSamples = cellReader({
  name: "samples",
  kind: "integer",
  description: "How many issues of each rule are shown.",
  least: 0,
  most: 9999,
  nulls: {},
})

const text = { type: "string" } as const

const parsed = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      github: { type: "boolean" },
      html: text,
      csv: text,
      ndjson: text,
      sarif: text,
      format: text,
      sheet: text,
      samples: text,
      preset: text,
      rule: { type: "string", multiple: true },
      duplicates: text,
      baseline: text,
      "write-baseline": text,
      "fail-on": text,
      help: { type: "boolean", short: "h" },
      version: { type: "boolean", short: "v" },
    },
  })

type Values = ReturnType<typeof parsed>["values"]

const oneOf = <T extends string>(
  option: string,
  value: string | undefined,
  known: readonly T[],
): T | undefined => {
  if (value === undefined) return undefined
  const found = known.find((one) => one === value)
  if (found === undefined) throw new Misuse(`--${option} takes ${known.join(", ")}, not ${shown(value)}`)
  return found
}

const samplesIn = (value: string | undefined): number | undefined => {
  const most = value === undefined ? undefined : readSamples(value)
  if (most === undefined || typeof most === "number") return most
  throw new Misuse(`--samples takes a whole number up to 9999, not ${shown(value)}`)
}

const rulesIn = (settings: readonly string[]): CheckRequest["rules"] =>
  Object.fromEntries(
    settings.map((setting) => {
      const [, id, level] = /^([a-z0-9-]+\/[a-z0-9-]+)=(.*)$/.exec(setting) ?? []
      if (id === undefined) {
        throw new Misuse(`--rule takes a rule and a severity, such as cell/code=off, not ${shown(setting)}`)
      }
      return [id, oneOf(`rule ${id}`, level, severities) ?? "off"]
    }),
  )

const defined = <T extends object>(options: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never

const checkRequest = (files: readonly string[], values: Values): CheckRequest => {
  if (files.length === 0) throw new Misuse("no file is named; - is standard input")
  if (files.filter((file) => file === "-").length > 1)
    throw new Misuse("standard input can be read only once")
  if (values.json === true && values.github === true)
    throw new Misuse("--json and --github would both go to standard output")
  if (values.html !== undefined && files.length > 1) {
    throw new Misuse("--html writes the page of one file; check the files one by one")
  }
  const written = defined(Object.fromEntries(writable.map((kind) => [kind, values[kind]])))
  const targets = [...Object.values(written), values["write-baseline"]].filter((one) => one !== undefined)
  const twice = targets.find((target, index) => targets.indexOf(target) !== index)
  if (twice !== undefined) throw new Misuse(`${shown(twice)} would be written twice`)
  return {
    command: "check",
    files,
    printed: values.json === true ? "json" : values.github === true ? "github" : "text",
    written: written as CheckRequest["written"],
    failOn: oneOf("fail-on", values["fail-on"], levels) ?? "error",
    rules: rulesIn(values.rule ?? []),
    ...defined({
      format: values.format,
      sheet: values.sheet,
      samples: samplesIn(values.samples),
      preset: oneOf("preset", values.preset, presets),
      duplicates: oneOf("duplicates", values.duplicates, counting),
      baseline: values.baseline,
      newBaseline: values["write-baseline"],
    }),
  }
}

const helpedIn = (word: string | undefined): Helped | undefined => helped.find((one) => one === word)

const helpRequest = (topic: string | undefined): Request => {
  if (topic === undefined || topic === "help") return { command: "help" }
  const of = helpedIn(topic)
  if (of === undefined) throw new Misuse(`${shown(topic)} is not a command; ${didYouMean(topic, helped)}`)
  return { command: "help", of }
}

const wantsHelp = (argv: readonly string[]): boolean => argv.some((one) => one === "--help" || one === "-h")

const requestIn = (argv: readonly string[]): Request => {
  const [first] = argv
  // Each command has options of its own.
  if (wantsHelp(argv) && helpedIn(first) !== undefined) return helpRequest(first)
  if (first === "convert") return convertRequest(argv.slice(1))
  if (first === "diff") return diffRequest(argv.slice(1))
  if (first === "query") return queryRequest(argv.slice(1))
  const { values, positionals } = parsed(argv)
  const [command, ...files] = positionals
  if (command === "help") return helpRequest(files[0])
  if (values.help === true) return helpRequest(helpedIn(command))
  if (values.version === true) return { command: "version" }
  if (command === undefined) throw new Misuse("no command is named")
  if (command === "check") return checkRequest(files, values)
  if (command === "formats") {
    if (files.length > 0) throw new Misuse("formats takes no file")
    return { command: "formats", json: values.json === true }
  }
  if (command === "convert" || command === "diff" || command === "query")
    throw new Misuse(`${command} stands before its options: casus ${command} …`)
  // Whoever names a file alone wants it checked.
  throw new Misuse(
    /[./\\]/.test(command)
      ? `${shown(command)} is not a command; to check a file say casus check ${inert(command)}`
      : `${shown(command)} is not a command; ${didYouMean(command, commands)}`,
  )
}

const unknownOption = /^Unknown option '(-[^']*)'/

// An option can be misspelled, or be one of another command.
const whyUnknown = (option: string, command: Helped | undefined): string => {
  const is = command === undefined ? "is no option" : `is no option of casus ${command}`
  const known =
    command === undefined ? [...helped.flatMap(optionsOf), "--help", "--version"] : optionsOf(command)
  const others = helped.filter((one) => optionsOf(one).includes(option))
  if (command !== undefined && others.length > 0)
    return `${option} ${is}; it is one of casus ${others.join(" and casus ")}`
  return `${option} ${is}; ${didYouMean(option, known)}`
}

/** Reads the command line. */
export const readArguments = (argv: readonly string[]): Request => {
  const command = helpedIn(argv.find((one) => !one.startsWith("-")))
  const of = command === undefined ? {} : { of: command }
  try {
    return requestIn(argv)
  } catch (error) {
    if (error instanceof Misuse) return { command: "wrong", why: error.message, ...of }
    // The first sentence says what is wrong; the rest advises on programming.
    const message = error instanceof Error ? error.message : "the options cannot be read"
    const option = unknownOption.exec(message)?.[1]
    const why = option === undefined ? (message.split(/\. |\n/)[0] ?? message) : whyUnknown(option, command)
    return { command: "wrong", why: inert(why), ...of }
  }
}
