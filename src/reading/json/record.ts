// The text of one record into its members: no key lost, no figure changed, every fault with its line.
import type { Path, RuleInfo } from "../../core/issue.ts"
import { type Fault, scan } from "../../core/json-scan.ts"
import { jsonRules } from "../../core/json-text.ts"
import { deepest, plainRules } from "../../core/plain.ts"
import { shown } from "../../core/shown.ts"
import { longestCell, mostColumns } from "../limits.ts"
import type { ReadingFault } from "../rules.ts"
import { lineEnds } from "./cursor.ts"
import type { Span } from "./span.ts"

/** The members of a record by their keys. */
export type Members = Readonly<Record<string, unknown>>

/** The text of one record as far as it could be read. */
export interface ReadRecord {
  /** Its members; none where the text is no JSON. */
  readonly members?: Members
  /** What is wrong with it. */
  readonly faults: readonly ReadingFault[]
  /** Whether nothing is wrong with it but that it ends early. */
  readonly cut: boolean
  /** Whether it was not read for the number of its keys. */
  readonly isCrowded?: true
}

/** A text that cannot be read on from a character, or from the end of the line or text. */
export const syntaxFault = (
  line: number,
  found: string | undefined,
  wanted: string,
  end: "line" | "text" = "text",
): ReadingFault => ({
  rule: jsonRules["json/syntax"],
  breach: { params: { found: found === undefined ? `the end of the ${end}` : shown(found), wanted } },
  line,
})

// Keys of these names stand in no record of casus, and all are of one of two lengths.
const forbidden: ReadonlySet<string> = new Set(["__proto__", "prototype", "constructor"])
const isForbidden = (key: string): boolean => (key.length === 9 || key.length === 11) && forbidden.has(key)

// Whether a number came out as it was written; of zero the text must be asked.
const isSure = (value: number): boolean =>
  value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER

/** How many members a value has, with those inside of it; not a number where a closer look is needed. */
const count = (value: unknown): number => {
  if (typeof value === "number") return isSure(value) ? 0 : Number.NaN
  if (typeof value !== "object" || value === null) return 0
  let members = 0
  if (Array.isArray(value)) {
    for (const item of value) members += count(item)
    return members
  }
  const keys = Object.keys(value)
  for (const key of keys) members += isForbidden(key) ? Number.NaN : count((value as Members)[key])
  return members + keys.length
}

const halfPair = /\\u[dD][89a-fA-F]/
// So small a fraction would come out as zero, and without an exponent it is as long as this.
const manyZeros = "0".repeat(300)

// The engine's own reader is several times as fast, and hides what scan tells: where as many members came out as
// went in, every figure fits and no key is forbidden, there is nothing to hide.
const readPlainly = (text: string, span: Span): Members | undefined => {
  if (span.exponent || span.depth > deepest || (span.escaped && halfPair.test(text))) return undefined
  if (text.length > manyZeros.length && text.includes(manyZeros)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return count(value) === span.members ? (value as Members) : undefined
  } catch {
    return undefined
  }
}

const numeral = /[-+.\w]*/y

// A figure that no number can hold stays as it is written, as text.
const keepFigure = (root: unknown, text: string, path: Path, offset: number): void => {
  let here: unknown = root
  for (const step of path.slice(0, -1)) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return
    here = (here as Record<string | number, unknown>)[step]
  }
  const last = path.at(-1)
  if (last === undefined || typeof here !== "object" || here === null || !Object.hasOwn(here, last)) return
  const holder = here as Record<string | number, unknown>
  if (!Number.isNaN(holder[last])) return
  numeral.lastIndex = offset
  holder[last] = numeral.exec(text)?.[0]
}

// One walk over the text for all places, so that many faults in one long record cost no more than one.
const linesAt = (text: string, offsets: readonly number[], line: number): ReadonlyMap<number, number> => {
  const lines = new Map<number, number>()
  let from = 0
  let here = line
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    here += lineEnds(text, from, offset)
    from = offset
    lines.set(offset, here)
  }
  return lines
}

const ruleOf = (id: Fault["rule"]): RuleInfo =>
  Object.hasOwn(jsonRules, id)
    ? jsonRules[id as keyof typeof jsonRules]
    : plainRules[id as keyof typeof plainRules]

// What can stand a million times in one record is told once of it; so is each key.
const once: ReadonlySet<Fault["rule"]> = new Set(["data/lone-surrogate", "data/depth"])
// A figure keeps its digits, and -0 is zero in a table.
const harmless: ReadonlySet<Fault["rule"]> = new Set(["json/precision", "data/negative-zero"])

// What is left of a literal, figure or escape where a text ends within it.
const beginning = /^(?:t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|[-+.eE]{1,2}|\\(?:u[0-9A-Fa-f]{0,3})?)?$/

const readClosely = (text: string, line: number, end: "line" | "text"): ReadRecord => {
  const { value, faults, whole } = scan(text)
  const seen = new Set<string>()
  const kept = faults.filter(({ rule, value }) => {
    const what = once.has(rule) ? rule : `${rule} ${value}`
    if (harmless.has(rule) || seen.has(what)) return false
    seen.add(what)
    return true
  })
  for (const { rule, path, offset } of faults) {
    if (rule === "json/precision" && path !== undefined) keepFigure(value, text, path, offset)
  }
  const lines = linesAt(
    text,
    kept.flatMap(({ offset, first = offset }) => [offset, first]),
    line,
  )
  const syntax = faults.find(({ rule }) => rule === "json/syntax")
  return {
    ...(whole ? { members: value as Members } : {}),
    faults: kept.map(({ rule, value, params, offset, first }) => {
      const at = lines.get(offset) ?? line
      if (rule === "json/syntax") {
        return syntaxFault(at, value as string | undefined, String(params?.wanted), end)
      }
      return {
        rule: ruleOf(rule),
        breach: {
          ...(value === undefined ? {} : { value }),
          params: { ...params, ...(first === undefined ? {} : { first: `line ${lines.get(first)}` }) },
        },
        line: at,
      }
    }),
    cut: syntax !== undefined && beginning.test(text.slice(syntax.offset, syntax.offset + 7)),
  }
}

/** The most keys, with those inside, of a record that needs a closer look: each could be a fault. */
export const mostMembers: number = 16 * mostColumns

/** Reads the text of one record, an object that begins on a line and should end with the line or text. */
export const readRecord = (text: string, line: number, span: Span, end: "line" | "text"): ReadRecord => {
  const members = span.closed ? readPlainly(text, span) : undefined
  if (members !== undefined) return { members, faults: [], cut: false }
  if (span.closed && span.members > mostMembers) return { faults: [], cut: false, isCrowded: true }
  // A quotation mark that is missing makes much text one record, and the fault stands near its beginning.
  return readClosely(span.closed ? text : text.slice(0, longestCell), line, end)
}
