// The row of HXL tags that copies of humanitarian data carry under their header.

const tag = /^#[a-z][a-z0-9_]*(?:\s*\+[a-z][a-z0-9_]*)*$/i

/** The first tag, where cells are tags or blank, and there are several; a column of hashtags is none. */
export const hxlTagIn = (cells: readonly string[]): string | undefined => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "")
  return cells.length > 1 && filled.every((cell) => tag.test(cell)) ? filled[0] : undefined
}
