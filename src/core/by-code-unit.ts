// The order of texts that is the same on every machine: by their code units.

/** Compares two texts by their code units, as a sort asks for it. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
