// Places as columns of discs and countries, with a map and a list of each country's rows.
import type { Fact, Fit, Held } from "../facts/fact.ts"
import type { PlaceConstraint, RegionConstraint, Spot } from "../facts/places.ts"
import { type SpatialIndex, spatialIndex } from "../geo/spatial-index.ts"
import { type Column, merged, type Sieve, withOthers } from "./column.ts"

// Where no country is told it may be any.
const untold = 0

// Of more countries than these a look at all rows costs no more than joining their lists.
const mostCountries = 4

/** The rows of each code, in order: counted first, and then put in their place. */
const rowsByCode = (codes: Uint16Array, size: number): ((code: number) => Int32Array) => {
  const starts = new Int32Array(size + 1)
  for (const code of codes) starts[code + 1]! += 1
  for (let code = 0; code < size; code++) starts[code + 1]! += starts[code]!
  const next = starts.slice()
  const rows = new Int32Array(codes.length)
  for (let row = 0; row < codes.length; row++) rows[next[codes[row]!]!++] = row
  return (code) => rows.subarray(starts[code], starts[code + 1])
}

/** Places laid out by their discs and countries. */
export const placeColumn = (fact: Fact, values: readonly unknown[]): Column => {
  const column = (): Float64Array => new Float64Array(values.length)
  // A place that has several accounts can be anywhere until it is looked at.
  const [x, y, z, chord] = [column(), column(), column().fill(1), column().fill(2)]
  const codes = new Uint16Array(values.length).fill(untold)
  const codeOf = new Map<string, number>()
  const others = new Map<number, unknown>()
  const spots = values as readonly (readonly Spot[])[]
  spots.forEach((accounts, row) => {
    const [only] = accounts
    if (accounts.length !== 1 || only === undefined) {
      others.set(row, accounts)
      return
    }
    x[row] = only.disc.x
    y[row] = only.disc.y
    z[row] = only.disc.z
    chord[row] = only.disc.chord
    if (only.country === undefined) return
    const code = codeOf.get(only.country) ?? codeOf.size + 1
    codeOf.set(only.country, code)
    codes[row] = code
  })
  const size = codeOf.size + 1
  const tableOf = (is: ReadonlySet<string>, holds: boolean): Uint8Array => {
    const table = new Uint8Array(size).fill(2)
    for (const [name, code] of codeOf) table[code] = is.has(name) === holds ? 3 : 0
    return table
  }

  let rowsIn: ((code: number) => Int32Array) | undefined
  const sieveOfCountries = (is: ReadonlySet<string>, holds: boolean): Sieve => {
    const table = tableOf(is, holds)
    const own = [...table.keys()].filter((code) => table[code] !== 0)
    return {
      cost: 1,
      keep: (rows, count, into) => {
        let kept = 0
        for (let at = 0; at < count; at++) {
          const row = rows[at]!
          into[kept] = row
          if (table[codes[row]!] !== 0) kept++
        }
        return kept
      },
      ...(own.length > mostCountries
        ? {}
        : {
            found: () => {
              rowsIn ??= rowsByCode(codes, size)
              return own.map(rowsIn).reduce(merged)
            },
          }),
    }
  }

  let map: SpatialIndex | undefined
  const sieveOfRegion = ({ region, at }: RegionConstraint, holds: boolean): Sieve => {
    const out = holds ? 0 : 2
    return {
      cost: 10,
      keep: (rows, count, into) => {
        let kept = 0
        for (let at = 0; at < count; at++) {
          const row = rows[at]!
          into[kept] = row
          if (region(x[row]!, y[row]!, z[row]!, chord[row]!) !== out) kept++
        }
        return kept
      },
      ...(holds
        ? {
            found: () => {
              map ??= spatialIndex({ x, y, z, chord })
              return merged(map.candidates(at), map.unbounded)
            },
          }
        : {}),
    }
  }

  return {
    sieves: (held) =>
      (held as readonly Held<PlaceConstraint>[]).flatMap(({ is, holds }) => {
        if ("countries" in is) return [sieveOfCountries(is.countries, holds)]
        return "region" in is ? [sieveOfRegion(is, holds)] : []
      }),
    fit: (held, beside) => {
      const test = fact.fit(held, beside)
      const [one, more] = held as readonly Held<PlaceConstraint>[]
      if (one === undefined || more !== undefined || "admin" in one.is) return (row) => test(spots[row])
      const { is, holds } = one
      if ("countries" in is) {
        const table = tableOf(is.countries, holds)
        return withOthers(others, test, (row) => table[codes[row]!] as Fit)
      }
      const open = is.isRough === true ? 1 : 2
      const table: readonly Fit[] = holds ? [0, open, 3] : [3, open, 0]
      return withOthers(others, test, (row) => table[is.region(x[row]!, y[row]!, z[row]!, chord[row]!)]!)
    },
  }
}
