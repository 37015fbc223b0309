// The command: what is asked for, done; what went wrong, told in one line; the exit status at the end.
import { stat } from "node:fs/promises"
import { type CheckOptions, checkStream } from "../checking/check.ts"
import type { CheckReport } from "../checking/check-report.ts"
import { inert } from "../core/shown.ts"
import { formats } from "../formats/registry.ts"
import { checkFile } from "../node/check-file.ts"
import { reportJson } from "../report/json.ts"
import { terminalText } from "../report/terminal.ts"
import { type FailOn, type Request, readArguments } from "./arguments.ts"
import { progressLine } from "./progress.ts"
import { help, hint } from "./usage.ts"

/** What the command works on: the streams and the surroundings of a process. */
export interface Terminal {
  /** Writes to standard output; rejects where that fails. */
  readonly out: (text: string) => Promise<void>
  /** Writes to standard error. */
  readonly err: (text: string) => void
  /** Standard input. */
  readonly input: AsyncIterable<Uint8Array>
  /** Whether standard output is a terminal. */
  readonly outIsTerminal: boolean
  /** Whether standard error is a terminal. */
  readonly errIsTerminal: boolean
  /** The environment. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** The version of the package. */
  readonly version: string
}

/** The exit statuses. */
export const exitStatus = { sound: 0, faulty: 1, usage: 2, io: 3 } as const

const causes: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "it is a directory",
  EACCES: "no permission",
  EPERM: "no permission",
  ENOSPC: "no space left",
  ELOOP: "too many symbolic links",
  ENAMETOOLONG: "the name is too long",
}

const codeOf = (error: unknown): string | undefined => {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code
  return typeof code === "string" ? code : undefined
}

const causeOf = (error: unknown): string => {
  const code = codeOf(error)
  const known = code === undefined ? undefined : causes[code]
  if (known !== undefined) return `${known} (${code})`
  return error instanceof Error ? error.message : String(error)
}

const isFaulty = ({ counts, complete }: CheckReport, failOn: FailOn): boolean => {
  if (failOn === "never") return false
  return counts.error > 0 || !complete || (failOn === "warning" && counts.warning > 0)
}

const usesColour = ({ outIsTerminal, env }: Terminal): boolean =>
  outIsTerminal && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb"

const formatsText = (): string =>
  formats
    .map(
      ({ id, title, columns, rules, across, layouts }) =>
        `${id}\n  ${title}\n  ${columns.length} columns, ${rules.length + across.length} rules; ` +
        `layouts: ${layouts.map(({ name }) => name).join("; ")}\n`,
    )
    .join("\n")

const sizeOf = async (file: string): Promise<number | undefined> => {
  try {
    const { size } = await stat(file)
    return size
  } catch {
    return undefined
  }
}

type CheckRequest = Extract<Request, { readonly command: "check" }>

const checkOne = async (file: string, request: CheckRequest, terminal: Terminal): Promise<CheckReport> => {
  const isInput = file === "-"
  const size = terminal.errIsTerminal && !isInput ? await sizeOf(file) : undefined
  const progress = progressLine(terminal.err, isInput ? "standard input" : file, size)
  const options: CheckOptions = {
    ...(request.format === undefined ? {} : { format: request.format }),
    ...(request.samples === undefined ? {} : { samples: request.samples }),
    ...(terminal.errIsTerminal ? { onProgress: progress.show } : {}),
  }
  try {
    return await (isInput
      ? checkStream(terminal.input, { ...options, file: "(standard input)" })
      : checkFile(file, options))
  } finally {
    progress.clear()
  }
}

const textOf = (report: CheckReport, request: CheckRequest, terminal: Terminal): string =>
  request.json
    ? `${reportJson(report)}\n`
    : `${terminalText(report, {
        colour: usesColour(terminal),
        ...(request.samples === undefined ? {} : { samples: request.samples }),
      })}\n`

type Said = "written" | "closed" | "failed"

// A reader that has seen enough closes the pipe, which is no fault of anyone.
const say = async (terminal: Terminal, text: string): Promise<Said> => {
  try {
    await terminal.out(text)
    return "written"
  } catch (error) {
    if (codeOf(error) === "EPIPE") return "closed"
    terminal.err(`casus: cannot write the output: ${inert(causeOf(error))}\n`)
    return "failed"
  }
}

const check = async (request: CheckRequest, terminal: Terminal): Promise<number> => {
  let status: number = exitStatus.sound
  for (const file of request.files) {
    let report: CheckReport
    try {
      report = await checkOne(file, request, terminal)
    } catch (error) {
      terminal.err(`casus: cannot read ${inert(file)}: ${inert(causeOf(error))}\n`)
      status = exitStatus.io
      continue
    }
    if (isFaulty(report, request.failOn)) status = Math.max(status, exitStatus.faulty)
    const said = await say(terminal, textOf(report, request, terminal))
    if (said === "failed") return exitStatus.io
    if (said === "closed") return status
  }
  return status
}

/** Runs the command and tells the exit status; nothing it meets makes it throw. */
export const run = async (argv: readonly string[], terminal: Terminal): Promise<number> => {
  const request = readArguments(argv)
  const print = async (text: string): Promise<number> =>
    (await say(terminal, text)) === "failed" ? exitStatus.io : exitStatus.sound
  switch (request.command) {
    case "help":
      return print(help)
    case "version":
      return print(`${terminal.version}\n`)
    case "formats":
      return print(formatsText())
    case "wrong":
      terminal.err(`casus: ${request.why}\n${hint}\n`)
      return exitStatus.usage
    case "check":
      return check(request, terminal)
  }
}
