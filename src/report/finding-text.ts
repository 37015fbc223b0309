// A finding in one sentence, for places that show file and line beside it.
import type { Issue } from "../core/issue.ts"

/** Column, value, what was found and what would be right, as it stands; the row where no line is known. */
export const findingText = ({ row, line, column, value, message, expected }: Issue): string => {
  const place = [line === undefined && row !== undefined ? `row ${row}` : undefined, column, value]
  const where = place.filter((part) => part !== undefined && part !== "").join(" ")
  return `${where === "" ? "" : `${where} — `}${message} Expected: ${expected}`
}
