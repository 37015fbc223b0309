// What is asked of a query, read strictly from the command line.
import { parseArgs } from "node:util"
import { shown } from "../core/shown.ts"
import { cellReader } from "../formats/cell.ts"
import type { QueryOptions } from "../query/setting.ts"
import type { GroupName } from "../query/totals/grouping.ts"
import type { Policies } from "../resolve/resolve.ts"
import { isCivilDay } from "../value/civil-day.ts"
import { day } from "../value/date-window.ts"
import { Outcome } from "../value/vocabulary/outcome.ts"
import { didYouMean, Misuse } from "./misuse.ts"
import { policiesOf } from "./named-policy.ts"

/** What is asked of a query. */
export interface QueryRequest {
  readonly command: "query"
  readonly file: string
  /** A file, `-` for standard input, or the question itself as JSON. */
  readonly query: string
  /** The day up to which statements count, how several totals become one answer, and by which days. */
  readonly policies: QueryOptions
  /** Whether only what is certain is told. */
  readonly certainOnly: boolean
  readonly total?: { readonly outcome: Outcome; readonly by?: GroupName }
  /** Whether one document is printed instead of text. */
  readonly json: boolean
  /** Whether each possible incident is explained. */
  readonly why: boolean
  readonly rows?: number
  readonly format?: string
  readonly sheet?: string
  readonly release?: string
}

const text = { type: "string" } as const
const flag = { type: "boolean" } as const

const groupNames: Readonly<Record<string, GroupName>> = {
  month: "month",
  year: "year",
  country: "country",
  admin: "admin",
  actor: "party",
  kind: "kind",
  dataset: "dataset",
}

const readRows = cellReader({
  name: "rows",
  kind: "integer",
  description: "How many incidents or groups are shown.",
  least: 0,
  most: 100_000,
  nulls: {},
})

const rowsIn = (value: string): number => {
  const most = readRows(value)
  if (typeof most === "number") return most
  throw new Misuse(`--rows takes a whole number up to 100000, not ${shown(value)}`)
}

const known = (option: string, value: string, names: readonly string[]): string => {
  if (names.includes(value)) return value
  throw new Misuse(`--${option} cannot be ${shown(value)}; ${didYouMean(value, names)}`)
}

const totalIn = (total: string | undefined, by: string | undefined): QueryRequest["total"] => {
  if (total === undefined && by !== undefined)
    throw new Misuse("--by groups a total; name what is added up, such as --total killed")
  if (total === undefined) return undefined
  const outcome = known("total", total, Object.keys(Outcome.terms)) as Outcome
  const group = by === undefined ? undefined : groupNames[known("by", by, Object.keys(groupNames))]
  return { outcome, ...(group === undefined ? {} : { by: group }) }
}

const asOfIn = (value: string | undefined): Pick<Policies, "asOf"> => {
  if (value === undefined) return {}
  if (!isCivilDay(value)) throw new Misuse(`--as-of takes a day as YYYY-MM-DD, not ${shown(value)}`)
  return { asOf: day(value) }
}

/** Reads what stands behind `casus query`. */
export const queryRequest = (argv: readonly string[]): QueryRequest => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      "as-of": text,
      certainly: flag,
      possibly: flag,
      total: text,
      by: text,
      policy: text,
      narrowed: flag,
      rows: text,
      why: flag,
      json: flag,
      format: text,
      sheet: text,
      release: text,
    },
  })
  const { "as-of": asOf, certainly = false, possibly = false, total, by, policy, rows, ...others } = values
  const { why = false, json = false, narrowed = false, ...named } = others
  const [file, query = "{}", ...more] = positionals
  if (file === undefined) throw new Misuse("no file is named to be asked")
  if (file === "-")
    throw new Misuse("query reads its dataset from a file; only the question can be standard input")
  if (more.length > 0)
    throw new Misuse(`query takes one file and one question; ${shown(more[0])} is too much`)
  if (certainly && possibly)
    throw new Misuse("--certainly leaves out what --possibly asks for; say one of them")
  const asked = totalIn(total, by)
  if (why && (json || asked !== undefined))
    throw new Misuse(
      `--why explains the incidents of a table, and there is none with --${json ? "json" : "total"}`,
    )
  if (named.release === "") throw new Misuse("--release has no name")
  return {
    command: "query",
    file,
    query,
    policies: { ...policiesOf(policy), ...asOfIn(asOf), ...(narrowed ? { times: "narrowed" } : {}) },
    certainOnly: certainly,
    json,
    why,
    ...(asked === undefined ? {} : { total: asked }),
    ...(rows === undefined ? {} : { rows: rowsIn(rows) }),
    ...named,
  }
}
