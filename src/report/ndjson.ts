// One issue as one line of JSON, for files of every issue.
import type { Sample } from "../checking/check-report.ts"
import { inertJson } from "./inert-json.ts"

const order = [
  "rule",
  "severity",
  "dimension",
  "path",
  "file",
  "row",
  "record",
  "line",
  "column",
  "value",
  "message",
  "expected",
  "params",
  "docs",
  "cells",
] as const satisfies readonly (keyof Sample)[]

/**
 * An issue as one line of NDJSON, with the line feed that ends it.
 *
 * @remarks
 * The keys stand in one order, whoever made the issue; what an issue does not say is left out. Every character that
 * could act on a terminal is a `\u` escape, so that the line holds no other line break and reads back as the same issue.
 *
 * Shape: `rule, severity, dimension, path, file, row, record, line, column, value, message, expected,
 * params, docs, cells`.
 *
 * @example
 * ```ts
 * const { issues } = read(CountRange, { min: 5, max: 2 })
 * const lines = issues.map(issueLine).join("")
 * JSON.parse(lines).rule // => "count/order"
 * ```
 * @category reports
 */
export const issueLine = (issue: Sample): string =>
  `${inertJson(
    Object.fromEntries(order.filter((key) => issue[key] !== undefined).map((key) => [key, issue[key]])),
  )}\n`
