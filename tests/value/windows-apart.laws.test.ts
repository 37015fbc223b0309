// Windows that cannot all be right, against every window held to every other one.
import fc from "fast-check"
import { expect, test } from "vitest"
import { certainlyBefore } from "../../src/value/window-order.ts"
import { areApart } from "../../src/value/windows-apart.ts"
import { runsOf } from "../support/runs.ts"

const numRuns = runsOf(3_000)

// Around the day on which clocks were set back by less from then on.
const days = [
  "1969-12-30",
  "1969-12-31",
  "1970-01-01",
  "1970-01-02",
  "2024-03-30",
  "2024-03-31",
  "2024-04-01",
]
const clocks = ["00:00", "01:30", "11:59", "12:00", "23:59"]
const moment = fc
  .tuple(fc.constantFrom(...days), fc.option(fc.constantFrom(...clocks), { nil: undefined }))
  .map(([day, clock]) => (clock === undefined ? day : `${day}T${clock}`))
const window = fc
  .tuple(
    fc.option(moment, { nil: undefined, freq: 6 }),
    fc.option(moment, { nil: undefined, freq: 6 }),
    fc.constantFrom(undefined, undefined, "Z", "+14:00", "-12:00", "Europe/Berlin", "Asia/Baghdad"),
  )
  .map(([one, other, zone]) => {
    const [earliest, latest] =
      one !== undefined && other !== undefined && other < one ? [other, one] : [one, other]
    return {
      ...(earliest === undefined ? {} : { earliest }),
      ...(latest === undefined ? {} : { latest }),
      ...(zone === undefined ? {} : { zone }),
    }
  })

test("some windows are apart just where one of them certainly lies before another", () => {
  fc.assert(
    fc.property(fc.array(window, { maxLength: 6 }), (windows) => {
      expect(areApart(windows)).toBe(windows.some((a) => windows.some((b) => certainlyBefore(a, b))))
    }),
    { numRuns },
  )
})
