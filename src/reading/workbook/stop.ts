// How reading a workbook or a Parquet file ends before its end.
import type { Breach } from "../../core/issue.ts"
import { type ReadingFault, readingRules } from "../rules.ts"
import { type WorkbookRule, workbookRules } from "./rules.ts"

/** An error that carries the fault by which reading ends. */
export class Stopped extends Error {
  readonly fault: ReadingFault
  constructor(fault: ReadingFault) {
    super(fault.rule.id)
    this.fault = fault
  }
}

/** The end of reading where a file breaks one of its rules. */
export const stopped = (rule: WorkbookRule, params: NonNullable<Breach["params"]>, line?: number): Stopped =>
  new Stopped({ rule: workbookRules[rule], breach: { params }, ...(line === undefined ? {} : { line }) })

/** The end of reading where something is larger than a table needs. */
export const beyondLimit = (what: string, limit: string, line?: number): Stopped =>
  new Stopped({
    rule: readingRules["file/limit"],
    breach: { params: { what, limit } },
    ...(line === undefined ? {} : { line }),
  })

/** The fault for which reading ended; what the system refused, or a missing package, is thrown again. */
export const faultOf = (error: unknown): ReadingFault => {
  if (error instanceof Stopped) return error.fault
  if (error instanceof Error && ("syscall" in error || "missing" in error)) throw error
  // What another package stumbles over says nothing to whoever has the file.
  const isStumble = !(error instanceof Error) || error instanceof TypeError || error instanceof RangeError
  const why = isStumble ? "it is not built as its kind requires" : error.message.slice(0, 200)
  return stopped("file/damaged", { what: `The file cannot be read on: ${why}` }).fault
}
