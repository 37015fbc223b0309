// How large the parts of a table of incidents can be before they are taken for damage or an attack.

/** The most characters of one record, line ends included. */
export const longestRecord: number = 8 * 1024 * 1024

/** The most characters of one cell in quotation marks; a longer one counts as never closed. */
export const longestCell: number = 1024 * 1024

/** The most columns of a table. */
export const mostColumns = 4096

/** The most cells of one record, beyond which it is no row of any such table. */
export const mostCells: number = 16 * mostColumns

/** How many bytes of compressed data may come out whatever their ratio. */
export const freelyInflated: number = 64 * 1024 * 1024

/** How many bytes may come out of one compressed byte once more than that came out. */
export const mostInflation = 100
