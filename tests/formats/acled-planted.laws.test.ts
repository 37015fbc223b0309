import fc from "fast-check"
import { expect, test } from "vitest"
import { checkStream } from "../../src/checking/check.ts"
import { acled } from "../../src/formats/acled/format.ts"
import { type AcledText, acledColumns, acledRow } from "../support/acled-rows.ts"
import { csvText } from "../support/ged-rows.ts"

type Fault = readonly [rule: string, column: string, plant: (row: AcledText) => AcledText]

// Faults that do not touch each other: each breaks one rule, whatever the others do.
const faults: readonly Fault[] = [
  ["acled/year-of-date", "year", (row) => ({ ...row, year: "2009" })],
  [
    "acled/sub-event-type",
    "sub_event_type",
    (row) => ({
      ...row,
      sub_event_type: row.event_type === "Battles" ? "Grenade" : "Armed clash",
      disorder_type: "",
    }),
  ],
  ["acled/interaction-code", "interaction", (row) => ({ ...row, interaction: "Identity militia-Rioters" })],
  ["acled/source-scale", "source_scale", (row) => ({ ...row, source_scale: "National; Regional" })],
  ["acled/iso-code", "iso", (row) => ({ ...row, iso: "999" })],
  ["acled/event-id-form", "event_id_cnty", (row) => ({ ...row, event_id_cnty: `X-${row.event_id_cnty}` })],
  ["acled/one-actor", "actor1", (row) => ({ ...row, actor1: `${row.actor1}; Hill Watch` })],
  ["acled/coordinate-decimals", "latitude", (row) => ({ ...row, longitude: "-9.87241" })],
  ["cell/code", "region", (row) => ({ ...row, region: "Afrika" })],
  ["cell/code", "time_precision", (row) => ({ ...row, time_precision: "4" })],
  ["cell/spelling", "civilian_targeting", (row) => ({ ...row, civilian_targeting: "civilian targeting" })],
  ["cell/type", "fatalities", (row) => ({ ...row, fatalities: "several" })],
  ["cell/required", "country", (row) => ({ ...row, country: "" })],
]

test("one to five faults planted in any rows are found at row, line and column, and nothing else is", async () => {
  const plan = fc.uniqueArray(fc.tuple(fc.nat(11), fc.nat(faults.length - 1)), {
    minLength: 1,
    maxLength: 5,
    selector: String,
  })
  await fc.assert(
    fc.asyncProperty(plan, fc.nat(100_000), async (places, first) => {
      const rows = Array.from({ length: 12 }, (_, index) =>
        places
          .filter(([at]) => at === index)
          .reduce((row, [, fault]) => faults[fault]![2](row), acledRow(first + index)),
      )
      const report = await checkStream([csvText(rows, acledColumns)], { formats: [acled], samples: 20 })
      const found = report.rules
        .filter(({ id }) => id !== "acled/possible-duplicate" && id !== "columns/empty")
        .flatMap(({ samples }) =>
          samples.map(({ rule, row, line, column }) => [rule, row, line, column].join()),
        )
      const wanted = places.map(([at, fault]) => {
        const [rule, column] = faults[fault]!
        return [rule, at + 1, at + 2, column].join()
      })
      expect([...found].sort()).toEqual([...wanted].sort())
    }),
    { numRuns: 10_000 },
  )
})
