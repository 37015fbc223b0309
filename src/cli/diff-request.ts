// What is asked of a comparison, read strictly from the command line.
import { parseArgs } from "node:util"
import type { DiffKind } from "../comparing/diff-report.ts"
import { shown } from "../core/shown.ts"
import { cellReader } from "../formats/cell.ts"
import { didYouMean, Misuse } from "./misuse.ts"

/** What is asked of a comparison. */
export interface DiffRequest {
  readonly command: "diff"
  readonly old: string
  readonly new: string
  /** The file of the report as JSON; `-` is standard output, in place of the text. */
  readonly json?: string
  /** The file of the page. */
  readonly html?: string
  readonly format?: string
  readonly sheet?: string
  readonly columns?: readonly string[]
  readonly ignore?: readonly string[]
  readonly only?: readonly DiffKind[]
  readonly samples?: number
}

const text = { type: "string" } as const
const kinds: readonly DiffKind[] = ["changed", "added", "vanished"]

const readSamples = cellReader({
  name: "samples",
  kind: "integer",
  description: "How many rows of each kind are shown.",
  least: 0,
  most: 100_000,
  nulls: {},
})

const samplesIn = (value: string): number => {
  const most = readSamples(value)
  if (typeof most === "number") return most
  throw new Misuse(`--samples takes a whole number up to 100000, not ${shown(value)}`)
}

const listIn = (option: string, value: string): readonly string[] => {
  const names = value.split(",").map((name) => name.trim())
  if (names.includes("")) throw new Misuse(`--${option} takes names with commas between, not ${shown(value)}`)
  return names
}

const kindsIn = (value: string): readonly DiffKind[] =>
  listIn("only", value).map((name) => {
    const found = kinds.find((kind) => kind === name)
    if (found === undefined) throw new Misuse(`--only cannot be ${shown(name)}; ${didYouMean(name, kinds)}`)
    return found
  })

const wrongNumber = (files: readonly string[]): string => {
  const few = files.length === 0 ? "no file is named" : "one file alone is named"
  return `${files.length > 2 ? "more than two files are named" : few}; say casus diff OLD NEW`
}

/** Reads what stands behind `casus diff`. */
export const diffRequest = (argv: readonly string[]): DiffRequest => {
  const { values, positionals: files } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: text,
      html: text,
      format: text,
      sheet: text,
      columns: text,
      ignore: text,
      only: text,
      samples: text,
    },
  })
  const { columns, ignore, only, samples, ...named } = values
  const [old, fresh] = files
  if (old === undefined || fresh === undefined || files.length > 2) throw new Misuse(wrongNumber(files))
  if (files.includes("-"))
    throw new Misuse("diff reads its files more than once, so that neither can be standard input")
  return {
    command: "diff",
    old,
    new: fresh,
    ...named,
    ...(columns === undefined ? {} : { columns: listIn("columns", columns) }),
    ...(ignore === undefined ? {} : { ignore: listIn("ignore", ignore) }),
    ...(only === undefined ? {} : { only: kindsIn(only) }),
    ...(samples === undefined ? {} : { samples: samplesIn(samples) }),
  }
}
