// The files that a check writes, each whole or not at all.
import { collectBaseline } from "../checking/baseline.ts"
import type { CheckReport } from "../checking/check-report.ts"
import type { Issue } from "../core/issue.ts"
import { shown } from "../core/shown.ts"
import type { Format } from "../formats/format.ts"
import { openWhole, type WholeFile, writeWhole } from "../node/writing/whole-file.ts"
import { issueCsvHeader, issueCsvLine } from "../report/csv.ts"
import { htmlReport } from "../report/html/page.ts"
import { issueLine } from "../report/ndjson.ts"
import { sarifReport } from "../report/sarif.ts"
import type { CheckRequest } from "./arguments.ts"
import { Misuse } from "./misuse.ts"
import { existing } from "./paths.ts"

/** The files that are being written. */
export interface Outputs {
  /** Whether any file is to be written. */
  readonly areWanted: boolean
  /** Takes an issue; absent where no file lists them. */
  readonly onIssue?: (issue: Issue) => void
  /** Takes an issue that is known already; absent where no new baseline is written. */
  readonly onAccepted?: (issue: Issue) => void
  /** Writes what was taken so far. */
  readonly flush: () => Promise<void>
  /** Writes the rest, and puts every file in its place. */
  readonly finish: (reports: readonly CheckReport[]) => Promise<void>
  /** Takes away what was written so far. */
  readonly discard: () => Promise<void>
}

interface List {
  readonly file: WholeFile
  readonly lineOf: (issue: Issue) => string
  pending: string[]
}

// The system speaks of the file beside the one that is meant.
const openAt = async (path: string): Promise<WholeFile> => {
  try {
    return await openWhole(path)
  } catch (error) {
    throw Object.assign(error as object, { path })
  }
}

const writeAt = async (path: string, text: string): Promise<void> => {
  try {
    await writeWhole(path, text)
  } catch (error) {
    throw Object.assign(error as object, { path })
  }
}

const standardOutput = /^\/(?:dev\/(?:stdout|fd\/1)|proc\/self\/fd\/1)$/

const refuseInputs = async ({
  files,
  format,
  baseline,
  written,
  newBaseline,
}: CheckRequest): Promise<void> => {
  const read = new Set(
    await Promise.all([...files, format, baseline].filter((one) => one !== undefined).map(existing)),
  )
  const targets = new Set<string>()
  for (const target of [...Object.values(written), newBaseline]) {
    if (target === undefined) continue
    if (target === "") throw new Misuse("a file to write has no name")
    if (standardOutput.test(target)) throw new Misuse(`${shown(target)} holds the report already`)
    const place = await existing(target)
    if (targets.has(place)) throw new Misuse(`${shown(target)} would be written twice`)
    targets.add(place)
    // A baseline may be brought up to date in its place.
    const isOwn = target === newBaseline && baseline !== undefined && place === (await existing(baseline))
    if (!isOwn && read.has(place)) throw new Misuse(`${shown(target)} is read and would be written over`)
  }
}

/** Opens the files that a request asks for. */
export const openOutputs = async (
  request: CheckRequest,
  { version, formats }: { readonly version: string; readonly formats: readonly Format[] },
): Promise<Outputs> => {
  await refuseInputs(request)
  const { html, csv, ndjson, sarif } = request.written
  const lists: List[] = []
  const known = request.newBaseline === undefined ? undefined : collectBaseline()
  const flush = async (): Promise<void> => {
    for (const list of lists) {
      const { file, pending } = list
      list.pending = []
      if (pending.length > 0) await file.write(pending.join(""))
    }
  }
  const discard = async (): Promise<void> => {
    for (const { file } of lists) await file.discard()
  }
  try {
    if (csv !== undefined)
      lists.push({ file: await openAt(csv), lineOf: issueCsvLine, pending: [issueCsvHeader] })
    if (ndjson !== undefined) lists.push({ file: await openAt(ndjson), lineOf: issueLine, pending: [] })
  } catch (error) {
    await discard()
    throw error
  }
  const onIssue = (issue: Issue): void => {
    known?.add(issue)
    for (const { lineOf, pending } of lists) pending.push(lineOf(issue))
  }
  return {
    areWanted: Object.keys(request.written).length > 0 || request.newBaseline !== undefined,
    ...(lists.length > 0 || known !== undefined ? { onIssue } : {}),
    ...(known === undefined ? {} : { onAccepted: known.add }),
    flush,
    discard,
    finish: async (reports) => {
      await flush()
      for (const { file } of lists) await file.close()
      const [first] = reports
      if (html !== undefined && first !== undefined) await writeAt(html, htmlReport(first, { formats }))
      if (sarif !== undefined) await writeAt(sarif, `${sarifReport(reports, { version })}\n`)
      if (known?.isFull() === true) throw new Misuse("there are more issues than a baseline lists, 100,000")
      if (request.newBaseline !== undefined && known !== undefined)
        await writeAt(request.newBaseline, `${JSON.stringify(known.baseline(), null, 2)}\n`)
    },
  }
}
