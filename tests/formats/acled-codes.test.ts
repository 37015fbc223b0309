// The codes of ACLED against those that were met in real files, and countries by their numbers.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { evaluate } from "../../src/core/evaluate.ts"
import {
  eventTypes,
  interactionOf,
  inters,
  meetings,
  otherCases,
  subEventTypes,
} from "../../src/formats/acled/codes.ts"
import { acled } from "../../src/formats/acled/format.ts"
import { cellReader, isFault } from "../../src/formats/cell.ts"
import { alpha3Codes } from "../../src/formats/crosswalk/alpha3.ts"
import {
  countryOfIsoNumeric,
  isoNumericCodes,
  isoNumericOfCountry,
} from "../../src/formats/crosswalk/iso-numeric.ts"
import { root } from "../support/sources.ts"

const folder = join(root, "../shared/data/codes")

// The lists have no quoted cells.
const linesOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(join(folder, file), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))

const columnOf = (name: string) => acled.columns.find((column) => column.name === name)!

const keeps = (id: string, cells: object): readonly (boolean | undefined)[] =>
  acled.rules.filter((rule) => rule.id === `acled/${id}`).map((rule) => evaluate(rule.condition, cells))

describe("the codes that were met in real files", () => {
  test.runIf(existsSync(folder))("are all known, and of one only is told that it is misspelled", () => {
    const told = linesOf("acled-codes.csv").flatMap(([name = "", value = ""]) => {
      const reading = cellReader(columnOf(name))(value)
      const isKept = name !== "source_scale" || keeps("source-scale", { source_scale: value })[0] === true
      return isFault(reading) || !isKept ? [[name, value]] : []
    })
    expect(told).toEqual([["disorder_type", "Demostrations"]])
  })

  test.runIf(existsSync(folder))("fit each other as the rules say", () => {
    const pairs = linesOf("acled-event-types.csv")
    expect(pairs.length).toBeGreaterThan(40)
    for (const [disorder = "", event_type, sub_event_type] of pairs) {
      const read = cellReader(columnOf("disorder_type"))(disorder)
      const disorder_type = isFault(read) ? read.value : read
      const cells = { event_type, sub_event_type, disorder_type }
      expect(keeps("sub-event-type", cells)).toEqual([true])
      expect(keeps("disorder-type", cells), disorder).toEqual([disorder === "" ? undefined : true])
    }
  })
})

describe("the kinds of events", () => {
  test("are 25 in six types", () => {
    expect([Object.keys(eventTypes).length, subEventTypes.size]).toEqual([6, 25])
  })

  test("each belong to one type, and to no other", () => {
    for (const [sub_event_type, { type }] of subEventTypes)
      for (const event_type of Object.keys(eventTypes))
        expect(keeps("sub-event-type", { event_type, sub_event_type })).toEqual([event_type === type])
  })

  test("are known in other cases, none of which is a code itself", () => {
    expect(otherCases(["Air/drone strike"])).toEqual({
      "air/drone strike": "Air/drone strike",
      "AIR/DRONE STRIKE": "Air/drone strike",
      "Air/Drone Strike": "Air/drone strike",
    })
    expect(otherCases(["Attack", "attack"])).toEqual({ ATTACK: "attack" })
  })
})

describe("the interactions", () => {
  test("are 44: eight sorts alone, and 36 pairs", () => {
    const numbers = meetings.map(({ number }) => number)
    expect([numbers.length, new Set(numbers).size]).toEqual([44, 44])
    expect(numbers).toEqual(expect.arrayContaining([10, 12, 18, 44, 58, 70, 77, 78, 80, 88]))
    expect(meetings.find(({ number }) => number === 78)?.code).toBe("External/Other forces-Civilians")
    expect(meetings.find(({ number }) => number === 68)?.code).toBe("Protesters-External/Other forces")
  })

  test("follow from the two sorts, in whichever order they stand, and from nothing else", () => {
    for (const inter1 of inters) {
      for (const inter2 of [...inters, null]) {
        const wanted = interactionOf(inter1, inter2)
        if (inter2 !== null) expect(interactionOf(inter2, inter1)).toBe(wanted)
        for (const { code } of meetings)
          expect(keeps("interaction-code", { inter1, inter2, interaction: code })).toEqual([code === wanted])
      }
    }
  })

  test("are the same by number and by name", () => {
    const read = cellReader(columnOf("interaction"))
    for (const [at, one] of inters.entries()) {
      expect(read(String((at + 1) * 10))).toBe(interactionOf(one, null))
      for (const [after, other] of inters.entries())
        if (after >= at) expect(read(String((at + 1) * 10 + after + 1))).toBe(interactionOf(one, other))
    }
  })
})

describe("countries by their numbers", () => {
  test("are the 249 of the standard and Kosovo, each with letters of its own", () => {
    const letters = Object.values(isoNumericCodes).map(({ alpha2 }) => alpha2)
    expect([letters.length, new Set(letters).size]).toEqual([250, 250])
    expect([...letters].sort()).toEqual(Object.values(alpha3Codes).sort())
    expect(new Set(Object.values(isoNumericCodes).map(({ name }) => name)).size).toBe(250)
  })

  test.each([
    [0, "XK"],
    [4, "AF"],
    [32, "AR"],
    [104, "MM"],
    [180, "CD"],
    [275, "PS"],
    [368, "IQ"],
    [499, "ME"],
    [688, "RS"],
    [728, "SS"],
    [729, "SD"],
    [760, "SY"],
    [804, "UA"],
    [887, "YE"],
  ])("%d is %s", (number, letters) => {
    expect(countryOfIsoNumeric(number)).toBe(letters)
    expect(isoNumericOfCountry(letters)).toBe(number)
  })

  test("are none for numbers that were withdrawn, and for what is no number of a country", () => {
    for (const number of [890, 891, 736, 810, 999, -1, 1.5])
      expect(countryOfIsoNumeric(number)).toBe(undefined)
    expect(isoNumericOfCountry("XX")).toBe(undefined)
    expect(isoNumericOfCountry("__proto__")).toBe(undefined)
  })
})
