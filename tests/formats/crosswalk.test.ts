// One country, written three ways: by its number, by three letters and by two.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { alpha3Codes, alpha3OfCountry, countryOfAlpha3 } from "../../src/formats/crosswalk/alpha3.ts"
import { countryOfGw, gleditschWard } from "../../src/formats/crosswalk/gleditsch-ward.ts"
import { CountryCode } from "../../src/value/country.ts"
import { root } from "../support/sources.ts"

const states = Object.entries(gleditschWard)
const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" })

const list = join(root, "../shared/data/codes/gleditsch-ward.csv")

/** The numbers and names of UCDP's own list where it lies beside the checkout, else some that are known. */
const listed: readonly (readonly [number: string, name: string])[] = existsSync(list)
  ? readFileSync(list, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",") as [string, string])
  : [
      ["2", "United States of America"],
      ["345", "Serbia (Yugoslavia)"],
      ["652", "Syria"],
      ["990", "Samoa (Western Samoa)"],
    ]

describe("the numbers of Gleditsch and Ward", () => {
  test("every number of UCDP's list is there under its name", () => {
    const ours = new Map(states.map(([number, { name }]) => [number, name]))
    expect(listed.filter(([number, name]) => ours.get(number) !== name)).toEqual([])
  })

  test("letters are those of one country that exists, and no two numbers have the same", () => {
    const letters = states.flatMap(([, { alpha2 }]) => alpha2 ?? [])
    expect(letters.filter((code) => !CountryCode.safeParse(code).success)).toEqual([])
    expect(letters.filter((code) => english.of(code) === undefined)).toEqual([])
    expect(new Set(letters).size).toBe(letters.length)
  })

  test("where names agree in English, letters do as well", () => {
    const named = new Map(Object.values(alpha3Codes).map((code) => [english.of(code), code]))
    const same = states.filter(([, { name, alpha2 }]) => alpha2 !== undefined && named.has(name))
    expect(same.length).toBeGreaterThan(160)
    expect(same.filter(([, { name, alpha2 }]) => named.get(name) !== alpha2)).toEqual([])
  })

  test("states that are no more, or that held others, have no letters", () => {
    const without = states.filter(([, { alpha2 }]) => alpha2 === undefined).map(([, { name }]) => name)
    expect(without).toEqual([
      "German Democratic Republic",
      "Czechoslovakia",
      "Serbia (Yugoslavia)",
      "Russia (Soviet Union)",
      "Yemen (South Yemen)",
    ])
  })

  test("a number that outlived a larger state has letters in the years after it only", () => {
    expect([1991, 1992, 2020].map((year) => countryOfGw(365, year))).toEqual([undefined, "RU", "RU"])
    expect([1999, 2006, 2007].map((year) => countryOfGw(345, year))).toEqual([undefined, undefined, "RS"])
    expect([countryOfGw(345), countryOfGw(365)]).toEqual([undefined, undefined])
  })

  test("another state is the same in every year", () => {
    expect([countryOfGw(652), countryOfGw(652, 1989), countryOfGw(347, 2010)]).toEqual(["SY", "SY", "XK"])
  })

  test("a number that is no state's has no country", () => {
    for (const number of [0, -1, 1, 1003, 6.52, Number.NaN]) {
      expect(countryOfGw(number), String(number)).toBeUndefined()
      expect(countryOfGw(number, 2000), String(number)).toBeUndefined()
    }
  })
})

describe("three letters and two", () => {
  test("each three have their own two, and lead there and back", () => {
    for (const [three, two] of Object.entries(alpha3Codes)) {
      expect(three).toMatch(/^[A-Z]{3}$/)
      expect(CountryCode.safeParse(two).success, two).toBe(true)
      expect(english.of(two), two).toBeDefined()
      expect([countryOfAlpha3(three), alpha3OfCountry(two)]).toEqual([two, three])
    }
  })

  test("all 249 countries of the standard are there, and Kosovo", () => {
    expect(Object.keys(alpha3Codes)).toHaveLength(250)
    expect(countryOfAlpha3("XKX")).toBe("XK")
  })

  test("every numbered state with letters has three of them too", () => {
    expect(states.filter(([, { alpha2 }]) => alpha2 && alpha3OfCountry(alpha2) === undefined)).toEqual([])
  })

  test("what is no country has none, whatever it is called", () => {
    for (const text of ["", "syr", "sy", "SYX", "XXX", "QQ", "constructor", "__proto__", "toString"]) {
      expect([countryOfAlpha3(text), alpha3OfCountry(text)], text).toEqual([undefined, undefined])
    }
    expect([countryOfAlpha3("SY"), alpha3OfCountry("SYR")]).toEqual([undefined, undefined])
  })
})
