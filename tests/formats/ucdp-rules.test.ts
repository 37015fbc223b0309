// What the rules of UCDP's actor list and yearly tables say of rows that are as real ones were met.
import { describe, expect, test } from "vitest"
import { evaluate } from "../../src/core/evaluate.ts"
import { cellReader, isFault } from "../../src/formats/cell.ts"
import type { Format } from "../../src/formats/format.ts"
import { ucdpActor } from "../../src/formats/ucdp-actor/format.ts"
import { ucdpArmedConflict } from "../../src/formats/ucdp-armed-conflict/format.ts"
import { ucdpBattleDeaths } from "../../src/formats/ucdp-battle-deaths/format.ts"
import { ucdpCountryYear } from "../../src/formats/ucdp-country-year/format.ts"
import { ucdpNonState } from "../../src/formats/ucdp-non-state/format.ts"
import { ucdpOneSided } from "../../src/formats/ucdp-one-sided/format.ts"

type Cells = Readonly<Record<string, string | number | null>>

const judge = (format: Format, name: string, cells: Cells): readonly (boolean | undefined)[] =>
  format.rules
    .filter(({ id }) => id === `${format.id}/${name}`)
    .map(({ condition }) => evaluate(condition, cells))

const judgeAt = (format: Format, name: string, column: string, cells: Cells): boolean | undefined => {
  const rule = format.rules.find((one) => one.id === `${format.id}/${name}` && one.column === column)
  return rule === undefined ? undefined : evaluate(rule.condition, cells)
}

const readIn = (format: Format, name: string, text: string): unknown => {
  const column = format.columns.find((one) => one.name === name)
  const reading = column === undefined ? undefined : cellReader(column)(text)
  return reading !== undefined && isFault(reading) ? reading.rule.id : reading
}

describe("the estimates of a year", () => {
  test.each([
    [25, 25, 25, true],
    [0, 0, 40, true],
    [26, 25, 40, false],
    [25, 41, 40, false],
  ])("low %d, best %d, high %d", (bd_low, bd_best, bd_high, expected) => {
    expect(judge(ucdpBattleDeaths, "low-best-high", { bd_low, bd_best, bd_high })).toEqual([expected])
  })

  test("that a country-year does not give cannot be told to be out of order", () => {
    const cells = { ns_total_deaths_low: null, ns_total_deaths_best: null, ns_total_deaths_high: null }
    expect(judgeAt(ucdpCountryYear, "low-best-high", "ns_total_deaths_best", cells)).toBe(undefined)
  })

  test("of all violence are the sum of those of its kinds", () => {
    const kinds = { sb_total_deaths_best: 1, ns_total_deaths_best: 2, os_total_deaths_best: 3 }
    const sum = (best: number) => ({ ...kinds, cumulative_total_deaths_in_orgvio_best: best })
    expect(judge(ucdpCountryYear, "deaths-sum", sum(6))).toEqual([true])
    expect(judge(ucdpCountryYear, "deaths-sum", sum(7))).toEqual([false])
  })
})

describe("the end of an episode", () => {
  test.each([
    [1, "2001-12-22", true],
    [1, null, false],
    [0, "2001-12-22", false],
    [0, null, true],
    [null, null, undefined],
  ])("flag %s with day %s", (ep_end, ep_end_date, expected) => {
    expect(judge(ucdpArmedConflict, "episode-end", { ep_end, ep_end_date })).toEqual([expected])
    expect(judge(ucdpNonState, "episode-end", { ep_end, ep_end_date })).toEqual([expected])
  })

  test("that has not come has no precision, whether the cell is empty or 0", () => {
    expect(readIn(ucdpNonState, "ep_end_prec", "0")).toBe(null)
    expect(readIn(ucdpNonState, "ep_end_prec", "")).toBe(null)
    expect(readIn(ucdpNonState, "ep_end_prec", "5")).toBe(5)
  })
})

describe("the beginning of an episode", () => {
  test("may be the first death of all, and lies in no year after that of the row", () => {
    const cells = { start_date: "1978-04-27", start_date2: "1978-04-27", year: 1978 }
    expect(judge(ucdpArmedConflict, "start-order", cells)).toEqual([true])
    expect(judge(ucdpArmedConflict, "year-in-episode", cells)).toEqual([true])
    expect(judge(ucdpArmedConflict, "year-in-episode", { ...cells, year: 1977 })).toEqual([false])
  })

  test("is known to the day or more vaguely, down to the sixth degree", () => {
    expect(judgeAt(ucdpArmedConflict, "precision-codes", "start_prec", { start_prec: 6 })).toBe(true)
    expect(judgeAt(ucdpArmedConflict, "precision-codes", "start_prec", { start_prec: null })).toBe(true)
    expect(judgeAt(ucdpArmedConflict, "precision-codes", "start_prec", { start_prec: 0 })).toBe(false)
  })
})

describe("lists of numbers", () => {
  test.each([
    ["130", true],
    ["292, 293, 294", true],
    [null, true],
    ["292,293", false],
    ["292; 293", false],
    ["292, ", false],
    [" 700, 365", false],
    ["-1", false],
  ])("%j", (side_b_id, expected) => {
    expect(judgeAt(ucdpArmedConflict, "list-form", "side_b_id", { side_b_id })).toBe(expected)
  })

  test.each([
    ["4", true],
    ["3, 5, 2, 1, 4", true],
    [null, true],
    ["0", false],
    ["6", false],
    ["Asia", false],
    ["3 4", false],
  ])("of regions: %j", (region, expected) => {
    expect(judge(ucdpOneSided, "region-codes", { region })).toEqual([expected])
  })

  test("are no longer than the names, of which one may hold a comma", () => {
    const sides = (side_b: string, side_b_id: string) => ({ side_b, side_b_id })
    const at = (cells: Cells) => judgeAt(ucdpArmedConflict, "names-and-numbers", "side_b", cells)
    expect(at(sides("Hill Front , Reed Coast Army", "91001, 91002"))).toBe(true)
    expect(at(sides("Front for Tessen, Sarn and Quill", "91001"))).toBe(true)
    expect(at(sides("Hill Front", "91001, 91002"))).toBe(false)
  })

  test("that a spreadsheet took for one number have lost what they named", () => {
    expect(readIn(ucdpArmedConflict, "side_b_id", "2.92293e+11")).toBe("cell/identity-lost")
  })
})

describe("a state-based conflict", () => {
  test.each([
    [3, null, null, true],
    [3, "Government of Osterhaven", null, false],
    [4, "Government of Osterhaven", null, true],
    [4, null, "Government of Osterhaven", true],
    [4, null, null, false],
    [2, null, null, true],
    [2, "Government of Osterhaven", null, true],
  ])("of type %d with supporters %s and %s", (type_of_conflict, side_a_2nd, side_b_2nd, expected) => {
    const cells = { type_of_conflict, side_a_2nd, side_b_2nd }
    expect(judge(ucdpArmedConflict, "foreign-troops", cells)).toEqual([expected])
  })

  test("that is a war in one year is one in all", () => {
    const judged = (intensity_level: number, cumulative_intensity: number) =>
      judge(ucdpArmedConflict, "cumulative-intensity", { intensity_level, cumulative_intensity })
    expect([judged(2, 1), judged(1, 0), judged(1, 1), judged(2, 0)]).toEqual([
      [true],
      [true],
      [true],
      [false],
    ])
  })
})

describe("one-sided violence", () => {
  test("by a government has a country number, which may be those of two that killed together", () => {
    const judged = (is_government_actor: number, gwnoa: string | null) =>
      judge(ucdpOneSided, "government-actor", { is_government_actor, gwnoa })
    expect([judged(1, "516, 517"), judged(0, null), judged(1, null), judged(0, "516")]).toEqual([
      [true],
      [true],
      [false],
      [false],
    ])
    expect(judgeAt(ucdpOneSided, "list-form", "gwnoa", { gwnoa: "516, 517" })).toBe(true)
  })
})

describe("an actor", () => {
  test("that changed its name needs the new one in English, and not in its own language", () => {
    const cells = { NameChange: 1, NewName: "RJF", NewNameFullEng: "Reformation and Jihad Front" }
    expect(judge(ucdpActor, "name-change", { ...cells, NewNameFullMotherTongue: null })).toEqual([true])
    expect(judge(ucdpActor, "name-change", { ...cells, NewNameFullEng: null })).toEqual([false])
    expect(judge(ucdpActor, "name-change", { ...cells, NameChange: 0 })).toEqual([false])
  })

  test("is found as its own origin only where that stands alone", () => {
    const at = (ActorIdPrev: string | null) =>
      judgeAt(ucdpActor, "own-origin", "ActorIdPrev", { ActorId: "283", ActorIdPrev })
    expect([at("283"), at("283, 284"), at("28"), at(null)]).toEqual([false, true, true, true])
  })

  test("has no name in another language where n/a stands", () => {
    expect(readIn(ucdpActor, "NameOrigFull", "n/a")).toBe(null)
    expect(readIn(ucdpActor, "NameOrigFull", "")).toBe(null)
    expect(readIn(ucdpActor, "NameData", "n/a")).toBe("n/a")
    expect(readIn(ucdpActor, "NewName", "n/a")).toBe("n/a")
  })

  test("with a space behind its name is told", () => {
    expect(judge(ucdpActor, "name-spaces", { NameData: "Janjaweed " })).toEqual([false])
    expect(judge(ucdpActor, "name-spaces", { NameData: "Janjaweed" })).toEqual([true])
  })
})
