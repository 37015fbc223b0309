// The values of one fact over many incidents, laid out so that a question runs over them.
import type { Beside, Fact, Fit, Held } from "../facts/fact.ts"

/** The values of one fact, a row an incident. */
export interface Column {
  /** How far constraints on the fact hold in each row. */
  readonly fit: (held: readonly Held<unknown>[], beside: Beside) => (row: number) => Fit
}

/** Values as they are, for facts that are seldom asked or that have no simpler form. */
export const plainColumn = (fact: Fact, values: readonly unknown[]): Column => ({
  fit: (held, beside) => {
    const test = fact.fit(held, beside)
    return (row) => test(values[row])
  },
})

/** The rows whose values have no simple form, each with its value; all others are laid out. */
export type Others = ReadonlyMap<number, unknown>

/** A test of laid out rows that hands the others to the fact itself. */
export const withOthers = (
  others: Others,
  test: (value: unknown) => Fit,
  simple: (row: number) => Fit,
): ((row: number) => Fit) =>
  others.size === 0 ? simple : (row) => (others.has(row) ? test(others.get(row)) : simple(row))
