// The command convert: files of any format brought into the model, and written in another form, with what was lost.
import { inert, inertLines, shown } from "../core/shown.ts"
import type { Dataset } from "../dataset/dataset.ts"
import { mergeDatasets } from "../formats/passage/merge.ts"
import type { OpenedDataset } from "../node/open-dataset.ts"
import { causeOf } from "../node/system-error.ts"
import { writeParquet } from "../node/writing/parquet.ts"
import { openWhole, writeWhole } from "../node/writing/whole-file.ts"
import { counted, figure } from "../report/phrases.ts"
import { rows } from "../rows/rows.ts"
import { type Account, linesOf, lose, tellFlat } from "./convert-lines.ts"
import type { ConvertRequest } from "./convert-request.ts"
import { Misuse } from "./misuse.ts"
import { refuseUnknownTrusted } from "./named-policy.ts"
import { missingOf, openFile, section, tellProblems } from "./open-file.ts"
import { existing } from "./paths.ts"
import { tally } from "./tally.ts"
import { exitStatus, say, type Terminal } from "./terminal.ts"

/** Lists what was lost so far. */
const list = async (account: Account, atLeast = 1): Promise<void> => {
  if (account.pending.length < atLeast) return
  const lines = account.pending.join("")
  account.pending = []
  await account.list?.write(lines)
}

const linesAtOnce = 1000

const piece = 64 * 1024

/** Pieces of text, each of some size, so that few of them are written one by one. */
function* gathered(parts: Iterable<string>): Generator<string> {
  let text = ""
  for (const part of parts) {
    text += part
    if (text.length < piece) continue
    yield text
    text = ""
  }
  if (text !== "") yield text
}

const pathOf = (error: unknown): string | undefined => {
  const path = (error as { readonly path?: unknown } | null)?.path
  return typeof path === "string" ? path : undefined
}

// The system speaks of the file beside the one that is meant.
const written = async (path: string, writing: Promise<void>): Promise<void> => {
  try {
    await writing
  } catch (error) {
    throw Object.assign(error as object, { path })
  }
}

const open = (file: string, request: ConvertRequest, terminal: Terminal, account: Account) =>
  openFile(file, request, terminal, {
    onIssue: account.inward.find,
    onLoss: (loss) => lose(account, "in", loss),
    onRow: () => written(request.losses ?? "", list(account, linesAtOnce)),
  })

/** Writes a dataset where it is asked for. */
const write = async (
  dataset: Dataset,
  request: ConvertRequest,
  terminal: Terminal,
  account: Account,
): Promise<number> => {
  const { out, to } = request
  if (to === "parquet" && out !== undefined) {
    const { licence, citation } = dataset.coverage ?? {}
    tellFlat(dataset, account)
    const notes = {
      ...(licence === undefined ? {} : { licence }),
      ...(citation === undefined ? {} : { citation }),
    }
    await written(out, writeParquet(out, rows(dataset, request.policies), { notes }))
    return exitStatus.sound
  }
  const pieces = gathered(linesOf(dataset, request, account))
  if (out !== undefined) {
    const whole = async function* () {
      for (const part of pieces) {
        terminal.signal?.throwIfAborted()
        yield part
        await list(account, linesAtOnce)
      }
    }
    await written(out, writeWhole(out, whole()))
    return exitStatus.sound
  }
  for (const part of pieces) {
    const said = await say(terminal, terminal.outIsTerminal ? inertLines(part) : part)
    if (said === "failed") return exitStatus.io
    if (said === "closed") break
    await list(account, linesAtOnce)
  }
  return exitStatus.sound
}

const isFlat = ({ to }: ConvertRequest): boolean => to === "csv" || to === "geojson" || to === "parquet"

const nouns: Readonly<Record<string, readonly [one: string, many: string]>> = {
  sources: ["source", "sources"],
  publications: ["publication", "publications"],
  actors: ["actor", "actors"],
  affiliations: ["affiliation", "affiliations"],
  incidents: ["incident", "incidents"],
  victims: ["victim", "victims"],
  responsibility: ["statement on responsibility", "statements on responsibility"],
  links: ["link", "links"],
  aggregates: ["aggregate", "aggregates"],
}

const recordsText = (dataset: Dataset): string =>
  Object.entries(nouns)
    .flatMap(([name, [one, many]]) => {
      const { length } = dataset[name as keyof Dataset] as readonly unknown[]
      return length === 0 ? [] : [`${figure(length)} ${length === 1 ? one : many}`]
    })
    .join(", ") || "no record"

const summary = (
  opened: readonly OpenedDataset[],
  dataset: Dataset,
  request: ConvertRequest,
  account: Account,
) => {
  const told = opened
    .map(({ rows: count, format }) =>
      format === "casus" ? "a dataset of casus" : `${counted(count, "row")} of ${format}`,
    )
    .join(", ")
  const unread = opened.reduce((sum, one) => sum + one.unread, 0)
  return [
    `casus: ${told} became ${recordsText(dataset)}.\n`,
    unread > 0 ? `casus: ${counted(unread, "row")} became nothing.\n` : "",
    section("Lost on the way into the model:", account.inward.lost()),
    section("Found in the rows (casus check tells where):", account.inward.found()),
    section(`Lost on the way to ${request.to}:`, account.outward.lost()),
    request.losses === undefined ? "" : `Every loss is listed in ${inert(request.losses)}.\n`,
  ].join("")
}

const refuseInputs = async ({ files, out, losses, format }: ConvertRequest): Promise<void> => {
  const read = new Set(await Promise.all([...files, ...(format === undefined ? [] : [format])].map(existing)))
  if (out !== undefined && losses !== undefined && (await existing(out)) === (await existing(losses)))
    throw new Misuse(`${shown(out)} would be written twice`)
  for (const target of [out, losses]) {
    if (target === undefined) continue
    if (target === "") throw new Misuse("a file to write has no name")
    if (read.has(await existing(target)))
      throw new Misuse(`${shown(target)} is read and would be written over`)
  }
}

/** Converts the files of a request into one file, and tells the exit status. */
export const convertFiles = async (request: ConvertRequest, terminal: Terminal): Promise<number> => {
  await refuseInputs(request)
  const listed = request.losses === undefined ? undefined : await openWhole(request.losses)
  const account: Account = {
    inward: tally(),
    outward: tally(),
    pending: [],
    failed: 0,
    ...(listed === undefined ? {} : { list: listed }),
  }
  let isWhole = false
  try {
    const opened: OpenedDataset[] = []
    for (const file of request.files) {
      const one = await open(file, request, terminal, account)
      if (one === undefined) return exitStatus.io
      opened.push(one)
      account.failed += missingOf(one)
      tellProblems(file, one.issues, terminal)
      if (one.dataset === undefined) return exitStatus.faulty
    }
    const datasets = opened.flatMap(({ dataset }) => dataset ?? [])
    const [first] = datasets
    const dataset = datasets.length === 1 && first !== undefined ? first : mergeDatasets(datasets)
    refuseUnknownTrusted(request.policies, dataset)
    const rowsIn = opened.reduce((sum, one) => sum + one.rows - one.unread, 0)
    if (isFlat(request) && dataset.incidents.length === 0) {
      terminal.err(`casus: ${request.to} holds incidents, and there is none among the records.\n`)
      account.failed += 1
    } else if (dataset.incidents.length > 0 && dataset.incidents.length < rowsIn) {
      terminal.err(
        `casus: rows with one id were joined: ${figure(rowsIn)} rows, ${figure(dataset.incidents.length)} incidents.\n`,
      )
    }
    const status = await write(dataset, request, terminal, account)
    if (status !== exitStatus.sound) return status
    await list(account)
    await listed?.close()
    isWhole = true
    terminal.err(summary(opened, dataset, request, account))
    return account.failed > 0 ? exitStatus.faulty : exitStatus.sound
  } catch (error) {
    if (terminal.signal?.aborted === true) return exitStatus.interrupted
    if (error instanceof Misuse) throw error
    const path = pathOf(error)
    const where = path === undefined ? "" : ` ${inert(path)}`
    terminal.err(`casus: cannot convert${where}: ${inert(causeOf(error))}\n`)
    return exitStatus.io
  } finally {
    if (!isWhole) await listed?.discard()
  }
}
