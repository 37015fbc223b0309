// Facts that stood in cells that cannot be read: counted by column, and told so that nobody misses them.
import type { Issue } from "../core/issue.ts"
import { inert } from "../core/shown.ts"
import { looksLikeDecimalComma } from "../formats/cell.ts"
import type { Format } from "../formats/format.ts"
import { counted } from "../report/phrases.ts"

/** Counts cells that could not be read. */
export interface UnreadFacts {
  /** Takes what is wrong with a row. */
  readonly see: (issue: Issue) => void
  /** How many of the cells seen hold facts of a format, and in which columns, in lines. */
  readonly of: (format: Format | undefined) => { readonly number: number; readonly lines: readonly string[] }
}

interface Unread {
  number: number
  /** How many of them have a comma where a point is wanted. */
  commas: number
  readonly first: string
}

// An empty cell took nothing with it.
const isUnread = ({ rule, severity }: Issue): boolean =>
  rule.startsWith("cell/") && rule !== "cell/required" && severity === "error"

const lineOf = (name: string, { number, commas, first }: Unread): string => {
  const example = `${inert(name)}: ${counted(number, "cell")}, ${number === 1 ? "" : "such as "}${inert(first)}`
  return commas === number
    ? `${example}; ${number === 1 ? "this looks" : "all look"} like decimal commas`
    : example
}

/** A count of the cells that could not be read. */
export const unreadFacts = (): UnreadFacts => {
  const columns = new Map<string, Unread>()
  return {
    see: (issue) => {
      const { column, value = "" } = issue
      if (typeof column !== "string" || !isUnread(issue)) return
      const unread = columns.get(column) ?? { number: 0, commas: 0, first: value }
      columns.set(column, unread)
      unread.number += 1
      if (looksLikeDecimalComma(value.replace(/^"|"$/g, ""))) unread.commas += 1
    },
    of: (format) => {
      const carried: Readonly<Record<string, { readonly as: string } | undefined>> =
        format?.passage?.columns ?? {}
      const found = [...columns].filter(([name]) => carried[name]?.as === "fact")
      const isDecimal = (name: string): boolean =>
        format?.columns.some((column) => column.name === name && column.kind === "decimal") === true
      return {
        number: found.reduce((sum, [, { number }]) => sum + number, 0),
        lines: found
          .sort(([, a], [, b]) => b.number - a.number)
          .map(([name, unread]) => lineOf(name, isDecimal(name) ? unread : { ...unread, commas: 0 })),
      }
    },
  }
}
