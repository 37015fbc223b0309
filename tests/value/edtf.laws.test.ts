import parse from "edtf"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import * as z from "zod"
import { read } from "../../src/core/read.ts"
import { DateWindow, isDateWindow } from "../../src/value/date-window.ts"
import { DateWindowText, edtfOf, SpanText } from "../../src/value/edtf.ts"
import { isSpan, Span } from "../../src/value/span.ts"
import {
  anyDay,
  anySpan,
  anyTime,
  anyWindow,
  fixedZone,
  tellableSpan,
  tellableWindow,
} from "../support/arbitrary-dates.ts"

const runs = { numRuns: 10_000 }

// Texts that look like EDTF: its characters in any order, and sound texts with one character changed.
const nearly = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."0123456789-XTZ:+~?%./[],{}Y".split("")), maxLength: 30 }),
  fc
    .tuple(
      tellableWindow.map((window) => edtfOf(window) ?? ""),
      fc.nat({ max: 40 }),
      fc.constantFrom("", "0", "9", "X", "-", "~", ".", "/", ",", "]", "T", " "),
    )
    .map(([text, at, change]) => text.slice(0, at) + change + text.slice(at + 1)),
)

describe("a window written as text", () => {
  test("reads back as the same window", () =>
    fc.assert(
      fc.property(tellableWindow, (window) => {
        expect(z.decode(DateWindowText, z.encode(DateWindowText, window))).toEqual(window)
      }),
      runs,
    ))
  test("reads back as the same window or is not written, whatever stands in it", () =>
    fc.assert(
      fc.property(anyWindow, (window) => {
        expect(read(DateWindow, window).issues).toEqual([])
        const written = DateWindowText.safeEncode(window)
        if (written.success) expect(z.decode(DateWindowText, written.data)).toEqual(window)
        else expect(written.error.issues.length).toBeGreaterThan(0)
        expect(edtfOf(window)).toBe(written.data)
      }),
      runs,
    ))
})

describe("a text that looks like a date", () => {
  test("reads as a sound window that is written and read again alike, or as issues", () =>
    fc.assert(
      fc.property(nearly, (text) => {
        const result = read(DateWindowText, text)
        if (!result.ok) {
          expect(result.issues).toHaveLength(1)
          expect(result.issues[0]?.rule).toMatch(/^date(?:-text)?\//)
          return
        }
        expect(isDateWindow(result.value)).toBe(true)
        const written = z.encode(DateWindowText, result.value)
        expect(z.decode(DateWindowText, written)).toEqual(result.value)
      }),
      runs,
    ))
  test("never throws, whatever it is", () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), nearly, fc.anything()), (text) => {
        expect(typeof read(DateWindowText, text).ok).toBe("boolean")
        expect(typeof read(SpanText, text).ok).toBe("boolean")
      }),
      runs,
    ))
})

describe("a span written as text", () => {
  test("reads back as the same span", () =>
    fc.assert(
      fc.property(tellableSpan, (span) => {
        expect(z.decode(SpanText, z.encode(SpanText, span))).toEqual(span)
      }),
      runs,
    ))
  test("reads back as the same span or is not written, whatever stands in it", () =>
    fc.assert(
      fc.property(anySpan, (span) => {
        expect(read(Span, span).issues).toEqual([])
        const written = SpanText.safeEncode(span)
        if (written.success) expect(z.decode(SpanText, written.data)).toEqual(span)
      }),
      runs,
    ))
  test("made of two dates reads as a sound span, as the wrong order, or as a fault of a date", () =>
    fc.assert(
      fc.property(nearly, nearly, (a, b) => {
        const result = read(SpanText, `${a}/${b}`)
        if (result.ok) expect(isSpan(result.value)).toBe(true)
        else expect(result.issues).toHaveLength(1)
      }),
      runs,
    ))
})

describe("beside the edtf package", () => {
  const precision = fc.constantFrom(4, 7, 10)
  const mark = fc.constantFrom("", "~", "?", "%")
  const opinion = (text: string) => {
    const { min, max } = parse(text)
    return [min, max].map((time) => new Date(time).toISOString().slice(0, 10))
  }
  const bounds = (text: string) => {
    const { earliest, latest } = z.decode(DateWindowText, text)
    return [earliest, latest]
  }
  test("every month and year of 1900 to 2100 has the same bounds", () => {
    for (let number = 1900; number <= 2100; number++) {
      expect(bounds(`${number}`)).toEqual(opinion(`${number}`))
      for (let index = 1; index <= 12; index++) {
        const text = `${number}-${String(index).padStart(2, "0")}`
        expect(bounds(text)).toEqual(opinion(text))
        expect(bounds(`${text}-XX`)).toEqual(opinion(`${text}-XX`))
      }
    }
  })
  test("a date of any precision has the same first and last day", () =>
    fc.assert(
      fc.property(anyDay, precision, mark, (day, length, sign) => {
        const text = day.slice(0, length) + sign
        expect(bounds(text)).toEqual(opinion(text))
      }),
      runs,
    ))
  test("a minute is the same instant", () =>
    fc.assert(
      fc.property(anyDay, anyTime, fixedZone, (day, time, zone) => {
        const text = `${day}T${time}:00${zone}`
        const { earliest, zone: told } = z.decode(DateWindowText, text)
        expect(Date.parse(`${earliest}:00${told}`)).toBe(parse(text).min)
      }),
      runs,
    ))
})
