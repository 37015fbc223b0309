// Plain text in columns: as wide as their cells, which stand in harmless form and are cut where they are too long.
import { cut, inert } from "../../core/shown.ts"

/** One column of a table of text. */
export interface TextColumn {
  /** What stands over it. */
  readonly title: string
  /** The cell of each row. */
  readonly cells: readonly string[]
  /** How many characters are shown of a cell; all where nothing is said. */
  readonly most?: number
}

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${cut(text, most - 1)}…`

/** Columns as lines: the titles, then the rows. */
export const columnLines = (columns: readonly TextColumn[]): readonly string[] => {
  const set = columns.map(({ title, cells, most = Number.POSITIVE_INFINITY }) => {
    const shown = [title, ...cells].map((cell) => shortened(inert(cell), most))
    return { shown, width: shown.reduce((widest, { length }) => Math.max(widest, length), 0) }
  })
  const [first] = set
  return (first?.shown ?? []).map((_, row) =>
    set
      .map(({ shown, width }) => (shown[row] ?? "").padEnd(width))
      .join("  ")
      .trimEnd(),
  )
}
