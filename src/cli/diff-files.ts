// The command diff: two files compared, what was found told, and the files written that were asked for.
import type { DiffReport } from "../comparing/diff-report.ts"
import type { CompareProgress } from "../comparing/settings.ts"
import { inert, shown } from "../core/shown.ts"
import { type CompareFilesOptions, compareFiles } from "../node/compare-files.ts"
import { causeOf, whyUnread } from "../node/system-error.ts"
import { writeWhole } from "../node/writing/whole-file.ts"
import { diffHtml } from "../report/diff/html.ts"
import { diffJson } from "../report/diff/json.ts"
import { diffText } from "../report/diff/text.ts"
import { fewRows, kindOrder } from "../report/diff/words.ts"
import type { DiffRequest } from "./diff-request.ts"
import { Misuse } from "./misuse.ts"
import { namedFormat } from "./named-format.ts"
import { existing, sizeOf } from "./paths.ts"
import { type ProgressLine, progressLine } from "./progress.ts"
import { exitStatus, say, type Terminal, usesColour } from "./terminal.ts"

const standardOutput = /^\/(?:dev\/(?:stdout|fd\/1)|proc\/self\/fd\/1)$/

const targetsOf = ({ json, html }: DiffRequest): readonly string[] =>
  [json, html].filter((target): target is string => target !== undefined && target !== "-")

const refuseInputs = async (request: DiffRequest): Promise<void> => {
  if (request.html === "-") throw new Misuse("--html writes a file; name one")
  const read = new Set(
    await Promise.all(
      [request.old, request.new, request.format].filter((one) => one !== undefined).map(existing),
    ),
  )
  const written = new Set<string>()
  for (const target of targetsOf(request)) {
    if (target === "") throw new Misuse("a file to write has no name")
    if (standardOutput.test(target)) throw new Misuse(`${shown(target)} holds the report already`)
    const place = await existing(target)
    if (written.has(place)) throw new Misuse(`${shown(target)} would be written twice`)
    written.add(place)
    if (read.has(place)) throw new Misuse(`${shown(target)} is read and would be written over`)
  }
}

/** Shows how far each reading of a file has come. */
const progressOf = async (
  { old, new: fresh }: DiffRequest,
  { err }: Terminal,
): Promise<{ readonly show: (progress: CompareProgress) => void; readonly clear: () => void }> => {
  const sizes = { old: await sizeOf(old), new: await sizeOf(fresh) }
  let line: ProgressLine | undefined
  let current = 0
  return {
    show: ({ side, pass, bytes, rows }) => {
      if (pass !== current) {
        line?.clear()
        current = pass
        line = progressLine(err, side === "old" ? old : fresh, sizes[side])
      }
      line?.show({ bytes, rows })
    },
    clear: () => line?.clear(),
  }
}

const optionsOf = async (request: DiffRequest, { signal }: Terminal): Promise<CompareFilesOptions> => {
  const { format, sheet, columns, ignore, only, json, samples = fewRows } = request
  return {
    ...(format === undefined ? {} : { format: await namedFormat(format) }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(columns === undefined ? {} : { columns }),
    ...(ignore === undefined ? {} : { ignore }),
    ...(only === undefined ? {} : { only }),
    // Programs get every row as far as there is room, people the first of them.
    ...(json === undefined ? { samples } : {}),
    ...(signal === undefined ? {} : { signal }),
  }
}

const compare = async (
  request: DiffRequest,
  options: CompareFilesOptions,
  terminal: Terminal,
): Promise<DiffReport> => {
  if (!terminal.errIsTerminal) return compareFiles(request.old, request.new, options)
  const progress = await progressOf(request, terminal)
  try {
    return await compareFiles(request.old, request.new, { ...options, onProgress: progress.show })
  } finally {
    progress.clear()
  }
}

/** Writes a file whole, and tells where that fails. */
const writeAt = async (path: string, text: string, { err }: Terminal): Promise<boolean> => {
  try {
    await writeWhole(path, text)
    return true
  } catch (error) {
    err(`casus: ${inert(path)}: ${inert(causeOf(error))}\n`)
    return false
  }
}

const told = async (report: DiffReport, request: DiffRequest, terminal: Terminal): Promise<boolean> => {
  const { json, html, samples = fewRows } = request
  const text =
    json === "-" ? `${diffJson(report)}\n` : diffText(report, { colour: usesColour(terminal), samples })
  if ((await say(terminal, text)) === "failed") return false
  if (json !== undefined && json !== "-" && !(await writeAt(json, `${diffJson(report)}\n`, terminal)))
    return false
  return html === undefined || (await writeAt(html, diffHtml(report, { samples }), terminal))
}

const tellErrors = ({ problems, old, new: fresh }: DiffReport, { err }: Terminal): void => {
  const files = { old: `${old.file}: `, new: `${fresh.file}: ` }
  for (const { severity, side, message, expected } of problems) {
    if (severity !== "error") continue
    err(`casus: ${inert(side === null ? "" : files[side])}${inert(message)} Expected: ${inert(expected)}\n`)
  }
}

/** Compares the files of a request, and tells the exit status: that of diff, 0, 1 or 2. */
export const diffFiles = async (request: DiffRequest, terminal: Terminal): Promise<number> => {
  await refuseInputs(request)
  const options = await optionsOf(request, terminal)
  let report: DiffReport
  try {
    report = await compare(request, options, terminal)
  } catch (error) {
    if (terminal.signal?.aborted === true) return exitStatus.interrupted
    const { path } = error as { readonly path?: unknown }
    const file = typeof path === "string" ? `${path}: ` : ""
    terminal.err(`casus: cannot compare: ${inert(file)}${inert(whyUnread(error))}\n`)
    return exitStatus.usage
  }
  tellErrors(report, terminal)
  if (report.format === null) return exitStatus.usage
  if (!(await told(report, request, terminal))) return exitStatus.io
  if (!report.complete) return exitStatus.usage
  return kindOrder.some((kind) => report.only.includes(kind) && report.counts[kind] > 0)
    ? exitStatus.faulty
    : exitStatus.sound
}
