import fc from "fast-check"
import { expect, test } from "vitest"
import { checkStream } from "../../src/checking/index.ts"
import { bytesOf, csvText, type GedText, gedRow } from "../support/ged-rows.ts"

// Faults that do not touch each other: each breaks one rule, whatever the others do.
const faults: readonly (readonly [rule: string, column: string, plant: (row: GedText) => GedText])[] = [
  [
    "ucdp-ged/deaths-sum",
    "best",
    (row) => ({ ...row, deaths_unknown: String(Number(row.deaths_unknown) + 1) }),
  ],
  ["ucdp-ged/low-best-high", "best", (row) => ({ ...row, low: "900" })],
  ["ucdp-ged/dyad-name", "dyad_name", (row) => ({ ...row, dyad_name: "x" })],
  ["ucdp-ged/priogrid-cell", "priogrid_gid", (row) => ({ ...row, priogrid_gid: "7" })],
  ["ucdp-ged/wkt-point", "geom_wkt", (row) => ({ ...row, geom_wkt: "POINT (1 2)" })],
  ["ucdp-ged/relid-form", "relid", (row) => ({ ...row, relid: "?" })],
  ["cell/code", "region", (row) => ({ ...row, region: "Afrika" })],
  ["cell/required", "country", (row) => ({ ...row, country: "" })],
  ["cell/type", "country_id", (row) => ({ ...row, country_id: "9 91" })],
  ["cell/identity-lost", "dyad_dset_id", (row) => ({ ...row, dyad_dset_id: "9.02E+04" })],
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
          .reduce((row, [, fault]) => faults[fault]![2](row), gedRow(first + index)),
      )
      const report = await checkStream([bytesOf(csvText(rows))], { samples: 20 })
      const found = report.rules
        .filter(({ id }) => id !== "ucdp-ged/possible-duplicate")
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
