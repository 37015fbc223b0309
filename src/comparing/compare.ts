// Two tables of one format against each other: rows matched by their key, in bounded memory.
import { issueOf } from "../core/issue.ts"
import { accountsOf } from "./accounts.ts"
import { changedMeanwhile, type ReadAll, tellApart } from "./apart.ts"
import { type Census, emptyCensus } from "./census.ts"
import type { DiffFile, DiffKind, DiffProblem, DiffReport, DiffSide } from "./diff-report.ts"
import { fingerprints } from "./fingerprint.ts"
import { isPlan, type Plan, planOf, type Refusal } from "./plan.ts"
import { rowTable } from "./row-table.ts"
import { diffRules } from "./rules.ts"
import type { CompareOptions } from "./settings.ts"
import { between, headerOf, type Opened, type ReadRow, rowsOf, type TableSource } from "./table-source.ts"
import { tellerOf } from "./telling.ts"

type Sources = Readonly<Record<DiffSide, TableSource>>

const sides: readonly DiffSide[] = ["old", "new"]
const kinds: readonly DiffKind[] = ["changed", "added", "vanished"]
const mostKeys = 3_000_000
const mostHeld = 32_000_000
const mostSamples = 100_000

const problemOf = ({ rule, side, breach }: Refusal): DiffProblem => {
  const { message, expected, severity } = issueOf(diffRules[rule], breach)
  return { rule, severity, side, message, expected }
}

const unreadFile = ({ file }: Pick<TableSource, "file">, opened: Opened | undefined): DiffFile => ({
  file,
  bytes: 0,
  dialect: opened?.dialect ?? null,
  version: null,
  columns: opened?.header?.names.length ?? 0,
  rows: 0,
})

/** The report on two files that cannot be compared. */
export const refusedReport = (
  sources: Readonly<Record<DiffSide, Pick<TableSource, "file">>>,
  refusals: readonly Refusal[],
  opened?: Readonly<Record<DiffSide, Opened>>,
): DiffReport => ({
  diff: 1,
  format: null,
  old: unreadFile(sources.old, opened?.old),
  new: unreadFile(sources.new, opened?.new),
  columns: { compared: [], onlyOld: [], onlyNew: [], ignored: [], changed: [] },
  same: 0,
  counts: { changed: 0, added: 0, vanished: 0 },
  only: kinds,
  deaths: null,
  years: null,
  changed: [],
  added: [],
  vanished: [],
  problems: refusals.map(problemOf),
  complete: false,
})

/**
 * Compares two tables that can be read more than once.
 *
 * On the first way through them 32 bytes are kept of each key: fingerprints of the key and of its rows. Where all
 * rows are alike that is all. Otherwise the old table is read again for the rows that are not, and these are held until
 * the new table was read again; where they are too many to be held at once, that is done part by part.
 */
export const compareTables = async (
  old: TableSource,
  fresh: TableSource,
  options: CompareOptions = {},
): Promise<DiffReport> => {
  const sources: Sources = { old, new: fresh }
  const opened = { old: await headerOf(old), new: await headerOf(fresh) }
  const { old: before, new: after } = opened
  if (before.header === undefined || after.header === undefined) {
    const unread = sides.filter((side) => opened[side].header === undefined)
    return refusedReport(
      sources,
      unread.map((side) => ({
        rule: "diff/not-read",
        side,
        breach: { params: { what: opened[side].fault.replace(/\.$/, "") } },
      })),
      opened,
    )
  }
  const plan = planOf({ old: before.header, new: after.header }, options)
  return isPlan(plan) ? compared(sources, opened, plan, options) : refusedReport(sources, plan, opened)
}

const compared = async (
  sources: Sources,
  opened: Readonly<Record<DiffSide, Opened>>,
  plan: Plan,
  options: CompareOptions,
): Promise<DiffReport> => {
  const { only = kinds, samples = mostSamples, held = mostHeld, keys = mostKeys } = options
  const accounts = accountsOf(plan)
  const teller = tellerOf(plan, accounts, only, samples)
  const censuses: Readonly<Record<DiffSide, Census>> = {
    old: emptyCensus(plan, "old"),
    new: emptyCensus(plan, "new"),
  }
  const table = rowTable(fingerprints(), keys)
  let passes = 0

  const readAll: ReadAll = async (side, see, wanted, afterBatch = () => {}) => {
    passes += 1
    const pass = passes
    let rows = 0
    for await (const batch of rowsOf(sources[side], plan, side, wanted)) {
      options.signal?.throwIfAborted()
      batch.rows.forEach(see)
      rows += batch.rows.length
      await afterBatch(batch)
      await options.onProgress?.({ side, pass, bytes: batch.bytes, rows })
    }
    if (pass > sides.length && rows !== censuses[side].rows()) throw changedMeanwhile(sources[side].file)
  }

  for (const side of sides) {
    const census = censuses[side]
    const isNew = side === "new"
    const take = (row: ReadRow): void => {
      const isNamed = census.row(row)
      if (row.key !== undefined) accounts.row(side, row.cells)
      if (!isNamed || row.key === undefined) return
      const text = plan.compared.map((at) => row.cells[at]).join(between)
      const met = table.add(isNew ? 1 : 0, row.key, text)
      if (met === undefined) census.untold()
      else if (met > 0) census.repeated(row)
    }
    await readAll(side, take, () => true, census.batch)
  }

  let same = 0
  let apart = 0
  table.each((state) => {
    if (state.same) same += state.old
    else apart += 1
  })

  if (apart > 0) same += await tellApart({ plan, table, teller, readAll, held })

  const told = teller.told()
  const problems = sides.flatMap((side) =>
    censuses[side].met(keys).map(({ rule, params }) => problemOf({ rule, side, breach: { params } })),
  )
  const fileOf = (side: DiffSide): DiffFile =>
    censuses[side].file(sources[side].file, opened[side].header?.names.length ?? 0, opened[side].dialect)
  return {
    diff: 1,
    format: {
      name: plan.format.id,
      title: plan.format.title,
      key: plan.key.map((at) => plan.format.columns[at]?.name ?? ""),
      detected: plan.detected,
    },
    old: fileOf("old"),
    new: fileOf("new"),
    columns: {
      compared: plan.compared.map((at) => plan.names[at] ?? ""),
      onlyOld: plan.onlyOld,
      onlyNew: plan.onlyNew,
      ignored: plan.ignored,
      changed: told.columns,
    },
    same,
    counts: told.counts,
    only: kinds.filter((kind) => only.includes(kind)),
    deaths: accounts.deaths(),
    years: accounts.years(),
    changed: told.changed,
    added: told.added,
    vanished: told.vanished,
    problems,
    complete: !problems.some(({ severity }) => severity === "error"),
  }
}
