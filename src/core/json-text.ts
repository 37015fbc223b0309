// JSON text read strictly: no key lost, no figure changed, every fault with its line and column.
import type * as z from "zod"
import { type Issue, issueOf, noErrors, type Path, type RuleInfo, ruleInfo } from "./issue.ts"
import { byteOrderMark, type Fault, type JsonRule, scan, type Trail } from "./json-scan.ts"
import { plainRules } from "./plain.ts"
import { type Result, read } from "./read.ts"
import { readRules } from "./read-rules.ts"
import { shown } from "./shown.ts"

/** What each rule of JSON text says. */
export const jsonRules: { readonly [Id in JsonRule]: RuleInfo<Id> } = {
  "json/syntax": ruleInfo(
    "json/syntax",
    "error",
    "conformance",
    "A text is JSON to its end (RFC 8259).",
    "The text cannot be read on from {found}.",
    "{wanted}.",
  ),
  "json/duplicate-key": ruleInfo(
    "json/duplicate-key",
    "error",
    "conformance",
    "A key stands once in an object.",
    "The key {value} stands twice in one object, first on {first}.",
    "each key once; otherwise one of the two values would be lost.",
  ),
  "json/precision": ruleInfo(
    "json/precision",
    "error",
    "conformance",
    "A number can be held as it is written.",
    "The number {value} cannot be held as it is written.",
    "a whole number up to 9007199254740991 or a decimal of its size; ids and larger figures as text.",
  ),
  "json/byte-order-mark": ruleInfo(
    "json/byte-order-mark",
    "info",
    "conformance",
    "A text begins with its first value.",
    "The text begins with a byte order mark, which was passed over.",
    "UTF-8 without a byte order mark.",
  ),
}

/**
 * A place in a text.
 *
 * @category issues
 */
export interface Position {
  /** The line, counted from 1. */
  readonly line: number
  /** The character in the line, counted from 1. */
  readonly column: number
}

/**
 * Where a text comes from, for its issues.
 *
 * @category issues
 */
export interface Origin {
  /** The name of the file. */
  readonly file?: string
  /** The line of the file on which the text begins; absent means the first. */
  readonly line?: number
}

// One walk over the text for all offsets, so that many faults on one long line cost no more than one.
const positionsOf = (
  text: string,
  offsets: readonly number[],
  firstLine: number,
): ReadonlyMap<number, Position> => {
  const positions = new Map<number, Position>()
  let at = text.charCodeAt(0) === byteOrderMark ? 1 : 0
  let line = firstLine
  let column = 1
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    for (; at < offset; at++) {
      const code = text.charCodeAt(at)
      const next = text.charCodeAt(at + 1)
      if (code === 0x0a || (code === 0x0d && next !== 0x0a)) {
        line++
        column = 1
      } else if (code < 0xd800 || code > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) {
        column++
      }
    }
    positions.set(offset, { line, column })
  }
  return positions
}

const unknownPosition: Position = { line: 1, column: 1 }

const paramsOf = ({ rule: id, value, params }: Fault, first: Position | undefined): Fault["params"] => ({
  ...params,
  ...(id === "json/syntax" ? { found: value === undefined ? "the end of the text" : shown(value) } : {}),
  ...(id === "json/precision" ? { value: String(value) } : {}),
  ...(first === undefined ? {} : { first: `line ${first.line}, column ${first.column}` }),
})

const issuesOf = (text: string, faults: readonly Fault[], { file, line = 1 }: Origin): readonly Issue[] => {
  const all =
    text.charCodeAt(0) === byteOrderMark
      ? [{ rule: "json/byte-order-mark", offset: 1 } as Fault, ...faults]
      : faults
  if (all.length === 0) return []
  const positions = positionsOf(
    text,
    all.flatMap(({ offset, first }) => (first === undefined ? [offset] : [offset, first])),
    line,
  )
  return all.map((fault) => {
    const { rule: id, path, value, offset, first } = fault
    const info: RuleInfo = Object.hasOwn(jsonRules, id)
      ? jsonRules[id as JsonRule]
      : plainRules[id as keyof typeof plainRules]
    const issue = issueOf(
      info,
      {
        ...(value === undefined ? {} : { value }),
        params: paramsOf(fault, first === undefined ? undefined : positions.get(first)) ?? {},
      },
      {
        ...(path === undefined ? {} : { path }),
        ...(file === undefined ? {} : { file }),
        ...(positions.get(offset) ?? unknownPosition),
      },
    )
    // A figure is shown as it is written; as a number it would already be another one.
    return id === "json/precision" ? { ...issue, value: String(value) } : issue
  })
}

const trailOf = (paths: readonly Path[]): Trail => {
  const root: Trail = { below: new Map() }
  for (const path of paths) {
    let here = root
    for (const step of path) {
      const next = here.below.get(step) ?? { below: new Map() }
      here.below.set(step, next)
      here = next
    }
  }
  return root
}

/** The offsets of the values on the way to a path, as far as the text has them. */
const offsetsAlong = (trail: Trail, path: Path): readonly number[] => {
  const offsets: number[] = []
  let here: Trail | undefined = trail
  while (here?.offset !== undefined) {
    const step: string | number | undefined = path[offsets.length]
    offsets.push(here.offset)
    here = step === undefined ? undefined : here.below.get(step)
  }
  return offsets
}

/**
 * Where the value at a path stands in a JSON text: the line and column at which it begins.
 *
 * @remarks Of a key that stands twice it is the first. Nothing where the text has no such value.
 *
 * @example
 * ```ts
 * locate('{\n  "min": 2\n}', ["min"]) // => { line: 2, column: 10 }
 * locate('{ "min": 2 }', ["max"]) // => undefined
 * ```
 * @category issues
 */
export const locate = (text: string, path: Path): Position | undefined => {
  const trail = trailOf([path])
  scan(text, trail)
  const offset = offsetsAlong(trail, path)[path.length]
  return offset === undefined ? undefined : positionsOf(text, [offset], 1).get(offset)
}

// An issue about a field that is missing stands where the record begins that should have it.
const located = (text: string, issues: readonly Issue[], { file, line = 1 }: Origin): readonly Issue[] => {
  if (issues.length === 0) return issues
  const paths = issues.map(({ path = [] }) => path)
  const trail = trailOf(paths)
  scan(text, trail)
  const offsets = paths.map((path) => offsetsAlong(trail, path).at(-1) ?? 0)
  const positions = positionsOf(text, offsets, line)
  return issues.map((issue, index) => ({
    ...issue,
    ...(file === undefined ? {} : { file }),
    ...positions.get(offsets[index]!),
  }))
}

const notText = (text: unknown, { file }: Origin): Result<never> => ({
  ok: false,
  issues: [
    issueOf(
      readRules["read/type"],
      { value: text, params: { what: "text" } },
      { path: [], ...(file === undefined ? {} : { file }) },
    ),
  ],
})

/**
 * Reads JSON text by a reader of its value, and gives every issue its line and column.
 *
 * @remarks What the text itself breaks (a key that stands twice) and what the reader finds come together.
 */
export const readText = <T>(
  text: string,
  reader: (value: unknown) => Result<T>,
  origin: Origin = {},
): Result<T> => {
  if (typeof text !== "string") return notText(text, origin)
  const { value, faults, whole } = scan(text)
  const told = issuesOf(text, faults, origin)
  if (!whole) return { ok: false, issues: told }
  const result = reader(value)
  const places = new Set(told.map(({ path }) => JSON.stringify(path)))
  // What is not plain data was told by the scan, which knows the figure as it is written.
  const fresh = result.issues.filter(
    (issue) => !(Object.hasOwn(plainRules, issue.rule) && places.has(JSON.stringify(issue.path))),
  )
  const issues = [...told, ...located(text, fresh, origin)]
  return result.ok && noErrors(told) ? { ok: true, value: result.value, issues } : { ok: false, issues }
}

/**
 * Reads JSON text strictly; nothing throws.
 *
 * @remarks
 * Beyond what `JSON.parse` refuses it finds keys that stand twice in one object (one value would be lost), whole
 * numbers that would become other numbers, figures too large or too small for a number, -0, half surrogate pairs, keys
 * that could change the program, and more than 64 levels. All of these come together; of what is not JSON at all
 * the first. A byte order mark is passed over and told. Numbers with a fraction or an exponent are the nearest that
 * there is, as everywhere.
 *
 * Fails: `json/syntax`, `json/duplicate-key`, `json/precision`, `data/forbidden-key`, `data/lone-surrogate`,
 * `data/negative-zero`, `data/depth`.
 *
 * @example
 * ```ts
 * const result = parseJson('{ "killed": 2, "killed": 6 }')
 * result.ok // => false
 * result.issues[0]?.rule // => "json/duplicate-key"
 * result.issues[0]?.column // => 16
 * ```
 * @category issues
 */
export const parseJson = (text: string, origin: Origin = {}): Result<unknown> =>
  readText(text, (value) => ({ ok: true, value, issues: [] }), origin)

/**
 * Reads JSON text as a schema's type; every issue says its line and column.
 *
 * @example
 * ```ts
 * const result = readJson(CountRange, '{\n  "min": 5,\n  "max": 2\n}', { file: "toll.json" })
 * result.issues.map(({ file, line, rule }) => [file, line, rule]) // => [["toll.json", 3, "count/order"]]
 * ```
 * @category issues
 */
export const readJson = <T>(schema: z.ZodType<T>, text: string, origin: Origin = {}): Result<T> =>
  readText(text, (value) => read(schema, value), origin)
