// Tables in memory that can be compared, and formats to compare them by.
import type { TableSource } from "../../src/comparing/table-source.ts"
import { defineFormat, type FormatOf } from "../../src/formats/format.ts"
import { readTable } from "../../src/reading/table.ts"
import { bytesOf } from "../support/ged-rows.ts"

/** A text as a table that can be read again and again. */
export const tableOf = (text: string, file = "table.csv"): TableSource => ({
  file,
  open: () => readTable([bytesOf(text)], { delimiter: "," }),
})

/** One row of a newsroom's log. */
export interface Entry {
  readonly ref: string
  readonly day: string
  readonly place: string | null
  readonly kind: "raid" | "strike"
  readonly low: number | null
  readonly dead: number | null
  readonly high: number | null
  readonly at: string | null
}

/** A newsroom's log, with every kind of column. */
export const desk: FormatOf<Entry> = defineFormat<Entry>({
  id: "desk-log",
  title: "Log of the desk",
  description: "One row for each incident that was reported to the desk.",
  source: "The desk's handbook.",
  columns: {
    ref: { kind: "id", description: "The number of the entry.", numeric: true },
    day: { kind: "day", description: "The day." },
    place: { kind: "text", description: "The place.", nulls: { "": "not-recorded" } },
    kind: {
      kind: "text-code",
      description: "What happened.",
      codes: { raid: "A raid.", strike: "A strike from afar." },
      spellings: { RAID: "raid" },
      misspellings: { riad: "raid" },
    },
    low: { kind: "integer", description: "The fewest dead.", least: 0, nulls: { "": "not-recorded" } },
    dead: {
      kind: "integer",
      description: "The dead.",
      least: 0,
      nulls: { "": "not-recorded", "-": "not-recorded", "?": "unknown" },
    },
    high: { kind: "integer", description: "The most dead.", least: 0, nulls: { "": "not-recorded" } },
    at: { kind: "text", description: "The point.", nulls: { "": "not-recorded" } },
  },
  roles: {
    key: ["ref"],
    label: ["day", "place"],
    when: "day",
    deaths: { low: "low", best: "dead", high: "high" },
  },
})

/** The header of the log. */
export const header = "ref,day,place,kind,low,dead,high,at"

/** Rows of the log under its header. */
export const log = (...rows: readonly string[]): string =>
  [header, ...rows].map((line) => `${line}\n`).join("")
