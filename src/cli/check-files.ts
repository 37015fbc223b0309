// The command check: each file checked and told of, then the files that were asked for.
import { readFile } from "node:fs/promises"
import { type Baseline, readBaseline } from "../checking/baseline.ts"
import { checkStream } from "../checking/check.ts"
import type { CheckReport } from "../checking/check-report.ts"
import type { CheckOptions } from "../checking/settings.ts"
import { tableRules } from "../checking/verdicts.ts"
import { issueText } from "../core/issue.ts"
import { nearest } from "../core/nearest.ts"
import { inert, shown } from "../core/shown.ts"
import { checkRules } from "../dataset/check.ts"
import type { Format } from "../formats/format.ts"
import { formats } from "../formats/registry.ts"
import { checkFile } from "../node/check-file.ts"
import { whyUnread } from "../node/system-error.ts"
import { githubAnnotations } from "../report/github.ts"
import { reportJson } from "../report/json.ts"
import { terminalText } from "../report/terminal.ts"
import type { CheckRequest } from "./arguments.ts"
import { Misuse } from "./misuse.ts"
import { namedFormat, unusedFormat } from "./named-format.ts"
import { type Outputs, openOutputs } from "./outputs.ts"
import { sizeOf } from "./paths.ts"
import { progressLine } from "./progress.ts"
import { exitStatus, say, type Terminal, usesColour } from "./terminal.ts"

const isFaulty = ({ counts, complete }: CheckReport, { failOn }: CheckRequest): boolean => {
  if (failOn === "never") return false
  return counts.error > 0 || !complete || (failOn === "warning" && counts.warning > 0)
}

const baselineIn = async (path: string): Promise<Baseline> => {
  const result = readBaseline(await readFile(path, "utf8"), path)
  if (result.ok) return result.value
  const [first] = result.issues
  throw new Misuse(`this is no baseline: ${first === undefined ? path : issueText(first)}`)
}

// A rule that is not there would be turned off in vain.
const knownRules = (rules: CheckRequest["rules"], formatsThere: readonly Format[]): void => {
  const ids = [...tableRules, ...checkRules, ...formatsThere.flatMap((one) => [...one.rules, ...one.across])]
  const known = [...new Set(ids.map(({ id }) => id))]
  const wrong = Object.keys(rules).find((id) => !known.includes(id))
  if (wrong === undefined) return
  const near = nearest(wrong, known)
  const hint = near === undefined ? "docs/codebook/rules.md lists them" : `did you mean ${near}?`
  throw new Misuse(`${shown(wrong)} is no rule; ${hint}`)
}

const optionsOf = async (request: CheckRequest, { signal }: Terminal): Promise<CheckOptions> => {
  const { format: name, samples, preset, rules, duplicates, baseline } = request
  const format = name === undefined ? undefined : await namedFormat(name)
  knownRules(rules, format === undefined ? formats : [format, ...formats])
  return {
    rules,
    ...(format === undefined ? {} : { format }),
    ...(samples === undefined ? {} : { samples }),
    ...(preset === undefined ? {} : { preset }),
    ...(duplicates === undefined ? {} : { duplicates }),
    ...(baseline === undefined ? {} : { baseline: await baselineIn(baseline) }),
    ...(signal === undefined ? {} : { signal }),
  }
}

const textOf = (
  report: CheckReport,
  { printed, samples }: CheckRequest,
  { format }: CheckOptions,
  terminal: Terminal,
): string => {
  if (printed === "json") return `${reportJson(report)}\n`
  if (printed === "github") return githubAnnotations(report)
  const colour = usesColour(terminal)
  const own = format === undefined ? {} : { formats: [format] }
  return `${terminalText(report, { colour, ...own, ...(samples === undefined ? {} : { samples }) })}\n`
}

const checkOne = async (
  file: string,
  request: CheckRequest,
  options: CheckOptions,
  outputs: Outputs,
  terminal: Terminal,
): Promise<CheckReport> => {
  const isInput = file === "-"
  const size = terminal.errIsTerminal && !isInput ? await sizeOf(file) : undefined
  const progress = progressLine(terminal.err, isInput ? "standard input" : file, size)
  const all: CheckOptions = {
    ...options,
    ...(outputs.onIssue === undefined ? {} : { onIssue: outputs.onIssue }),
    ...(outputs.onAccepted === undefined ? {} : { onAccepted: outputs.onAccepted }),
    onProgress: (done) => {
      if (terminal.errIsTerminal) progress.show(done)
      return outputs.flush()
    },
  }
  try {
    return await (isInput
      ? checkStream(terminal.input, { ...all, file: "(standard input)" })
      : checkFile(file, { ...all, ...(request.sheet === undefined ? {} : { sheet: request.sheet }) }))
  } finally {
    progress.clear()
  }
}

const checkAll = async (
  request: CheckRequest,
  options: CheckOptions,
  outputs: Outputs,
  terminal: Terminal,
): Promise<number> => {
  const reports: CheckReport[] = []
  let status: number = exitStatus.sound
  for (const file of request.files) {
    let report: CheckReport
    try {
      report = await checkOne(file, request, options, outputs, terminal)
    } catch (error) {
      if (terminal.signal?.aborted === true) return exitStatus.interrupted
      terminal.err(`casus: cannot read ${inert(file)}: ${inert(whyUnread(error))}\n`)
      status = exitStatus.io
      continue
    }
    reports.push(report)
    if (options.format !== undefined && report.format.name === "casus")
      terminal.err(unusedFormat(file, options.format.id))
    if (isFaulty(report, request)) status = Math.max(status, exitStatus.faulty)
    const said = await say(terminal, textOf(report, request, options, terminal))
    if (said === "failed") return exitStatus.io
    if (said === "closed" && !outputs.areWanted) return status
  }
  await outputs.finish(reports)
  return status
}

/** Checks the files of a request, and tells the exit status. */
export const checkFiles = async (request: CheckRequest, terminal: Terminal): Promise<number> => {
  const options = await optionsOf(request, terminal)
  const known = options.format === undefined ? formats : [options.format, ...formats]
  const outputs = await openOutputs(request, { version: terminal.version, formats: known })
  let status: number = exitStatus.io
  try {
    status = await checkAll(request, options, outputs, terminal)
  } finally {
    if (status >= exitStatus.io) await outputs.discard()
  }
  return status
}
