import fc from "fast-check"
import { expect, test } from "vitest"
import { checkStream } from "../../src/checking/index.ts"
import { gtd } from "../../src/formats/gtd/format.ts"
import { bytesOf, csvText } from "../support/ged-rows.ts"
import { type GtdText, gtdColumns, gtdRow } from "../support/gtd-rows.ts"

// Faults that do not touch each other: each breaks one rule, whatever the others do.
const faults: readonly (readonly [rule: string, column: string, cells: GtdText])[] = [
  ["gtd/two-of-three-criteria", "crit1", { crit1: "0", crit2: "0" }],
  ["gtd/half-a-point", "longitude", { specificity: "1", latitude: "1", longitude: "" }],
  ["gtd/code-and-text", "region", { region: "6", region_txt: "South America" }],
  ["gtd/part-over-total", "nkillter", { nkill: "1", nkillus: "0", nkillter: "2" }],
  ["gtd/related-without-multiple", "related", { multiple: "0", related: "199800000001, 199800000002" }],
  ["gtd/international-any", "INT_ANY", { INT_LOG: "1", INT_ANY: "0" }],
  [
    "gtd/outcome-without-hostages",
    "hostkidoutcome",
    { ishostkid: "0", hostkidoutcome: "7", hostkidoutcome_txt: "" },
  ],
  ["cell/range", "nperps", { nperps: "-999", nperpcap: "" }],
  ["cell/code", "success", { success: "2" }],
  ["cell/type", "nwound", { nwound: "many", nwoundus: "", nwoundte: "" }],
  ["cell/required", "gname", { gname: "" }],
]

test("one to five faults planted in any rows are found at row, line and column, and nothing else is", async () => {
  const plan = fc.uniqueArray(fc.tuple(fc.nat(2), fc.nat(faults.length - 1)), {
    minLength: 1,
    maxLength: 5,
    selector: String,
  })
  await fc.assert(
    fc.asyncProperty(plan, fc.integer({ min: 1, max: 90_000 }), async (places, first) => {
      const rows = Array.from({ length: 3 }, (_, index) =>
        Object.assign(
          {},
          gtdRow(first + index),
          ...places.filter(([at]) => at === index).map(([, fault]) => faults[fault]?.[2]),
        ),
      )
      const report = await checkStream([bytesOf(csvText(rows, gtdColumns))], { formats: [gtd], samples: 20 })
      const found = report.rules
        .filter(({ id }) => id !== "columns/empty")
        .flatMap(({ samples }) =>
          samples.map(({ rule, row, line, column }) => [rule, row, line, column].join()),
        )
      const wanted = places.map(([at, fault]) => {
        const [rule = "", column = ""] = faults[fault] ?? []
        return [rule, at + 1, at + 2, column].join()
      })
      expect([...found].sort()).toEqual([...wanted].sort())
    }),
    { numRuns: 10_000 },
  )
})
