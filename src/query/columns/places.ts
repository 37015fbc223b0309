// Places as columns of discs and countries, with an index of where they lie.
import type { Fact, Fit, Held } from "../facts/fact.ts"
import type { PlaceConstraint, Spot } from "../facts/places.ts"
import type { DiscColumns } from "../geo/disc.ts"
import { type Column, withOthers } from "./column.ts"

/** Places laid out: their discs, and of what country they are. */
export interface PlaceColumn extends Column {
  /** Where they can lie; what has several accounts of its place can lie anywhere. */
  readonly discs: DiscColumns
}

const noCountry = -1

/** Places laid out by their discs and countries. */
export const placeColumn = (fact: Fact, values: readonly unknown[]): PlaceColumn => {
  const column = (): Float64Array => new Float64Array(values.length)
  const discs = { x: column(), y: column(), z: column().fill(1), chord: column().fill(2) }
  const countries = new Int16Array(values.length).fill(noCountry)
  const codes = new Map<string, number>()
  const others = new Map<number, unknown>()
  const spots = values as readonly (readonly Spot[])[]
  spots.forEach((accounts, row) => {
    const [only] = accounts
    if (accounts.length !== 1 || only === undefined) {
      others.set(row, accounts)
      return
    }
    discs.x[row] = only.disc.x
    discs.y[row] = only.disc.y
    discs.z[row] = only.disc.z
    discs.chord[row] = only.disc.chord
    if (only.country === undefined) return
    const code = codes.get(only.country) ?? codes.size
    codes.set(only.country, code)
    countries[row] = code
  })
  return {
    discs,
    fit: (held, beside) => {
      const test = fact.fit(held, beside)
      const [one, more] = held as readonly Held<PlaceConstraint>[]
      if (one === undefined || more !== undefined || "admin" in one.is) return (row) => test(spots[row])
      const { is, holds } = one
      if ("countries" in is) {
        // The last place is of those without a country, which may be in any.
        const table = new Uint8Array(codes.size + 1).fill(2)
        for (const [name, code] of codes) table[code] = is.countries.has(name) === holds ? 3 : 0
        const unknown = codes.size
        return withOthers(others, test, (row) => {
          const code = countries[row]!
          return table[code === noCountry ? unknown : code] as Fit
        })
      }
      const open = is.isRough === true ? 1 : 2
      const table: readonly Fit[] = holds ? [0, open, 3] : [3, open, 0]
      const { x, y, z, chord } = discs
      return withOthers(others, test, (row) => table[is.region(x[row]!, y[row]!, z[row]!, chord[row]!)]!)
    },
  }
}
