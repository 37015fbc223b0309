// What is asked of a conversion, read strictly from the command line.
import { parseArgs } from "node:util"
import { shown } from "../core/shown.ts"
import type { Estimate } from "../formats/passage/passage.ts"
import { formats } from "../formats/registry.ts"
import type { Policies } from "../resolve/resolve.ts"
import { didYouMean, Misuse } from "./misuse.ts"
import { policiesOf } from "./named-policy.ts"

/** The kinds of files that any dataset can be written as. */
export const plainKinds = ["json", "ndjson", "csv", "geojson", "parquet"] as const

/** A kind of file that any dataset can be written as. */
export type PlainKind = (typeof plainKinds)[number]

/** What is asked of a conversion. */
export interface ConvertRequest {
  readonly command: "convert"
  readonly files: readonly string[]
  /** A kind of file, or the name of a format. */
  readonly to: string
  /** The file to write; standard output where none is named. */
  readonly out?: string
  /** The file to list what was lost in. */
  readonly losses?: string
  readonly format?: string
  readonly sheet?: string
  readonly release?: string
  readonly estimate?: Estimate
  /** How several totals become one answer; by union where nothing is said. */
  readonly policies: Policies
  /** Whether text stands in cells as it is, also where a spreadsheet takes it for a formula. */
  readonly verbatim: boolean
}

const text = { type: "string" } as const

const estimates: readonly Estimate[] = ["lowest", "middle", "highest"]

const oneOf = <T extends string>(option: string, value: string, known: readonly T[]): T => {
  const found = known.find((one) => one === value)
  if (found === undefined) throw new Misuse(`--${option} takes ${known.join(", ")}, not ${shown(value)}`)
  return found
}

/** Reads what stands behind `casus convert`. */
export const convertRequest = (argv: readonly string[]): ConvertRequest => {
  const { values, positionals: files } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      to: text,
      out: { type: "string", short: "o" },
      losses: text,
      format: text,
      sheet: text,
      release: text,
      policy: text,
      estimate: text,
      verbatim: { type: "boolean" },
    },
  })
  const { to, out, losses, estimate, policy, verbatim = false, ...named } = values
  if (files.length === 0) throw new Misuse("no file is named to be converted")
  if (files.includes("-")) throw new Misuse("convert reads files, not standard input")
  const targets: readonly string[] = [
    ...plainKinds,
    ...formats.flatMap(({ id, passage }) => (passage ? [id] : [])),
  ]
  if (to === undefined) throw new Misuse(`--to is missing; it takes ${targets.join(", ")}`)
  if (!targets.includes(to)) throw new Misuse(`--to cannot be ${shown(to)}; ${didYouMean(to, targets)}`)
  const policies = policiesOf(policy)
  if (to === "parquet" && (out === undefined || out === "-")) {
    throw new Misuse("Parquet is no text; name a file with -o")
  }
  if (values.release === "") throw new Misuse("--release has no name")
  if (losses === "-") throw new Misuse("--losses takes a file")
  if (out !== undefined && out === losses) throw new Misuse(`${shown(out)} would be written twice`)
  return {
    command: "convert",
    files,
    to,
    policies,
    verbatim,
    ...(out === undefined || out === "-" ? {} : { out }),
    ...(losses === undefined ? {} : { losses }),
    ...(estimate === undefined ? {} : { estimate: oneOf("estimate", estimate, estimates) }),
    ...named,
  }
}
