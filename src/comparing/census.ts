// What is met in one file on the first way through it: rows, releases, and rows that cannot be compared.
import { shown } from "../core/shown.ts"
import { shownName } from "../formats/header.ts"
import type { Dialect } from "../reading/batch.ts"
import { isUnread, saidBy } from "./cells.ts"
import type { DiffFile, DiffSide } from "./diff-report.ts"
import type { Plan } from "./plan.ts"
import type { DiffRule } from "./rules.ts"
import type { ReadBatch, ReadRow } from "./table-source.ts"

/** Something that was met, for a rule's sentences. */
export interface Met {
  readonly rule: DiffRule
  readonly params: Readonly<Record<string, string | number>>
}

/** What is met in one file. */
export interface Census {
  /** Takes note of how far the file was read. */
  readonly batch: (batch: ReadBatch) => void
  /** Takes a row; whether it has a key. */
  readonly row: (row: ReadRow) => boolean
  /** Takes note that a row has the key of an earlier one. */
  readonly repeated: (row: ReadRow) => void
  /** Takes note that a row came when no more keys could be remembered. */
  readonly untold: () => void
  /** The number of rows. */
  readonly rows: () => number
  /** The file, for the report. */
  readonly file: (name: string, columns: number, dialect: Dialect | null) => DiffFile
  /** What is to be told of it. */
  readonly met: (mostKeys: number) => readonly Met[]
}

const mostReleases = 3

/** An empty census of a file. */
export const emptyCensus = ({ format, names, matches, key, compared }: Plan, side: DiffSide): Census => {
  const match = matches[side]
  const release = format.columns.findIndex(({ name }) => name === format.roles.release)
  const releases = new Set<string>()
  const looked = [...key, ...compared]
  const counts = { rows: 0, apart: 0, keyless: 0, repeated: 0, unread: 0, untold: 0, faults: 0 }
  let bytes = 0
  let dialect: Dialect | null = null
  let stopped: string | undefined
  let firstFault = ""
  let firstRepeated = ""
  let firstUnread: readonly [value: string, column: string] = ["", ""]

  const said = (row: ReadRow, at: number): string => String(saidBy(row.cells[at] ?? "")?.value ?? "")
  const lookAt = (row: ReadRow): void => {
    for (const at of looked) {
      if (!isUnread(row.cells[at] ?? "")) continue
      if (counts.unread === 0) firstUnread = [shown(said(row, at)), names[at] ?? ""]
      counts.unread += 1
    }
    if (release < 0 || releases.size >= mostReleases) return
    const name = said(row, release)
    if (name !== "") releases.add(shownName(name))
  }
  const isNamed = (row: ReadRow): boolean =>
    key.some((at) => row.cells[at] !== "" && !(row.cells[at] ?? "").startsWith("~"))

  return {
    batch: (batch) => {
      bytes = batch.bytes
      dialect = batch.dialect ?? dialect
      stopped = batch.stopped ?? stopped
      if (counts.faults === 0) firstFault = batch.faults[0] ?? ""
      counts.faults += batch.faults.length
    },
    row: (row) => {
      counts.rows += 1
      if (row.key === undefined) {
        counts.apart += 1
        return false
      }
      lookAt(row)
      if (isNamed(row)) return true
      counts.keyless += 1
      return false
    },
    repeated: (row) => {
      if (counts.repeated === 0) firstRepeated = shown(key.map((at) => said(row, at)).join(" "))
      counts.repeated += 1
    },
    untold: () => {
      counts.untold += 1
    },
    rows: () => counts.rows,
    file: (file, columns, told) => ({
      file,
      bytes,
      dialect: dialect ?? told,
      version:
        releases.size > 0 ? [...releases].join(", ") : match.missing.length === 0 ? match.layout.name : null,
      columns,
      rows: counts.rows,
    }),
    met: (mostKeys) => {
      const some = (count: number, rule: DiffRule, params: Met["params"] = {}): readonly Met[] =>
        count === 0 ? [] : [{ rule, params: { count, ...params } }]
      const [value, column] = firstUnread
      return [
        ...(stopped === undefined
          ? []
          : [{ rule: "diff/stopped", params: { what: stopped.replace(/\.$/, "") } } as const]),
        ...some(counts.faults, "diff/faults", { what: firstFault }),
        ...some(counts.untold, "diff/too-many-keys", { most: mostKeys }),
        ...some(counts.apart, "diff/cells-apart"),
        ...some(counts.keyless, "diff/without-key", { key: key.map((at) => names[at]).join(", ") }),
        ...some(counts.repeated, "diff/repeated-key", { value: firstRepeated }),
        ...some(counts.unread, "diff/unreadable-cell", { value, column }),
      ]
    },
  }
}
