// The door casus/checking: a stream of bytes or rows against a format, and the report of what was found.

export type { RenamedColumn } from "../formats/header.ts"
export type { Bytes } from "../reading/decoding.ts"
export { type CheckOptions, type CheckProgress, checkRows, checkStream, type PlainRow } from "./check.ts"
export type {
  CheckReport,
  ColumnProfile,
  DimensionVerdict,
  ReportedColumns,
  ReportedFormat,
  RuleReport,
  Untested,
  UntestedReason,
  Verdict,
} from "./check-report.ts"
