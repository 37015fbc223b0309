// A file that a command line names as a dataset: opened with its progress shown, and what cannot be read of it told.
import type { Issue } from "../core/issue.ts"
import { inert } from "../core/shown.ts"
import type { Loss } from "../formats/passage/passage.ts"
import { formatNamed } from "../formats/registry.ts"
import { type OpenedDataset, openDataset } from "../node/open-dataset.ts"
import { whyUnread } from "../node/system-error.ts"
import { counted } from "../report/phrases.ts"
import { namedFormat, unusedFormat } from "./named-format.ts"
import { sizeOf } from "./paths.ts"
import { progressLine } from "./progress.ts"
import type { Terminal } from "./terminal.ts"
import { type UnreadFacts, unreadFacts } from "./unread-facts.ts"

/** What a file is taken for. */
export interface Opening {
  readonly format?: string
  readonly sheet?: string
  readonly release?: string
}

/** Who is told what comes of each row. */
export interface RowListener {
  /** Takes what is wrong with a row. */
  readonly onIssue?: (issue: Issue) => void
  /** Takes what was lost of a row. */
  readonly onLoss?: (loss: Loss) => void
  /** Is waited for after each row; what it fails with is thrown on. */
  readonly onRow?: () => Promise<void>
}

/** A file as a dataset, with the number of facts in it that could not be read. */
export interface OpenedFile extends OpenedDataset {
  readonly unreadFacts: number
}

/**
 * How many rows, facts and parts of a file its dataset lacks.
 *
 * What is wrong with the file as a whole (cut short, no rows, a row too long) leaves rows out.
 */
export const missingOf = ({ rows, format, unread, unreadFacts, issues }: OpenedFile): number =>
  (rows === 0 && format !== "casus" ? 1 : 0) +
  unread +
  unreadFacts +
  issues.filter(({ severity }) => severity === "error").length

const most = 12

/** A title with some lines under it, and how many more there are; nothing without a line. */
export const section = (title: string, lines: readonly string[]): string => {
  if (lines.length === 0) return ""
  const shownLines = lines.slice(0, most).map((line) => `  ${line}\n`)
  const more = lines.length > most ? `  and ${lines.length - most} more\n` : ""
  return `${title}\n${shownLines.join("")}${more}`
}

/** Tells which facts are missing since their cells could not be read, and how many. */
const tellUnread = (
  file: string,
  { number, lines }: ReturnType<UnreadFacts["of"]>,
  { err }: Terminal,
): number => {
  if (number === 0) return 0
  const of = `${counted(number, "cell")} of counts, days, places and other facts`
  err(section(`casus: ${inert(file)}: ${of} could not be read, and what they say is missing:`, lines))
  return number
}

/** Tells what is wrong with a file as a whole. */
export const tellProblems = (file: string, issues: readonly Issue[], { err }: Terminal): void => {
  for (const { message, expected, rule, severity } of issues.slice(0, most))
    err(`casus: ${inert(file)}: ${severity}: ${message} Expected: ${expected} [${rule}]\n`)
  if (issues.length > most) err(`casus: ${inert(file)}: and ${issues.length - most} more\n`)
}

/** Opens a file; one that the system does not let us read is told, and is nothing. */
export const openFile = async (
  file: string,
  { format: name, sheet, release }: Opening,
  terminal: Terminal,
  { onIssue, onLoss, onRow }: RowListener = {},
): Promise<OpenedFile | undefined> => {
  const format = name === undefined ? undefined : await namedFormat(name)
  const size = terminal.errIsTerminal ? await sizeOf(file) : undefined
  const progress = progressLine(terminal.err, file, size)
  const unread = unreadFacts()
  let failure: unknown
  try {
    const opened = await openDataset(file, {
      ...(format === undefined ? {} : { format }),
      ...(sheet === undefined ? {} : { sheet }),
      ...(release === undefined ? {} : { release }),
      ...(terminal.signal === undefined ? {} : { signal: terminal.signal }),
      ...(terminal.errIsTerminal ? { onProgress: progress.show } : {}),
      onImported: async ({ lossy, issues, number }) => {
        for (const issue of issues) {
          if (number > 0) onIssue?.(issue)
          unread.see(issue)
        }
        for (const loss of lossy) onLoss?.(loss)
        await onRow?.().catch((error: unknown) => {
          failure = error
          throw error
        })
      },
    })
    for (const loss of opened.lossy) onLoss?.(loss)
    if (format !== undefined && opened.format === "casus") terminal.err(unusedFormat(file, format.id))
    const unreadOf = unread.of(format ?? formatNamed(opened.format))
    return { ...opened, unreadFacts: tellUnread(file, unreadOf, terminal) }
  } catch (error) {
    // What is done with the rows on the way is no fault of the file.
    if (terminal.signal?.aborted === true || (failure !== undefined && error === failure)) throw error
    terminal.err(`casus: cannot read ${inert(file)}: ${inert(whyUnread(error))}\n`)
    return undefined
  } finally {
    progress.clear()
  }
}
