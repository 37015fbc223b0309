// Two files against each other, each given as a way to its bytes.
import { readTable } from "../reading/table.ts"
import type { Bytes } from "../reading/text/decoding.ts"
import { compareTables } from "./compare.ts"
import type { DiffReport } from "./diff-report.ts"
import type { CompareOptions } from "./settings.ts"
import type { TableSource } from "./table-source.ts"

/**
 * A file whose bytes can be had as often as need be.
 *
 * @category checking
 */
export interface StreamSource {
  /** The name of the file, for the report. */
  readonly file: string
  /** Gives the bytes from the first on, each time it is called. */
  readonly open: () => Bytes
}

const tableOf = ({ file, open }: StreamSource): TableSource => ({ file, open: () => readTable(open()) })

/**
 * Compares two files of one format: which rows came, went and changed, cell by cell, and what that does to the deaths.
 *
 * @remarks
 * Rows are matched by the columns that the format names as its key, whatever their order; cells are compared as values
 * of their columns. Each file is read two times or more, in bounded memory. Nothing that the files hold makes it throw:
 * `problems` tells what kept them from being compared. What the sources of the bytes throw is passed on.
 *
 * @example
 * ```ts
 * const file = (text: string) => ({ file: "actors.csv", open: () => [text] })
 * const old = file("ActorId,NameData,NameOrig\n1,A,A\n2,B,B\n")
 * const report = await compareStreams(old, file("ActorId,NameData,NameOrig\n2,B,Bee\n1,A,A\n"))
 * report.changed[0]?.cells // => [{ column: "NameOrig", old: "B", new: "Bee" }]
 * ```
 * @category checking
 */
export const compareStreams = (
  old: StreamSource,
  fresh: StreamSource,
  options: CompareOptions = {},
): Promise<DiffReport> => compareTables(tableOf(old), tableOf(fresh), options)
