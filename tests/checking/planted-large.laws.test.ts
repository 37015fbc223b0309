// A few faults in ten thousand rows: each is found where it is, with its value and rule, and nothing else is.
import fc from "fast-check"
import { expect, test } from "vitest"
import { checkStream } from "../../src/checking/check.ts"
import { bytesOf, csvText, type GedText, gedRow } from "../support/ged-rows.ts"

interface Planted {
  readonly rule: string
  readonly column: string
  readonly value: string
}

// Each breaks one rule, whatever row it stands in.
const faults: readonly ((row: GedText) => readonly [GedText, Planted])[] = [
  (row) => {
    const deaths_unknown = String(Number(row.deaths_unknown) + 1)
    return [
      { ...row, deaths_unknown },
      { rule: "ucdp-ged/deaths-sum", column: "best", value: row.best! },
    ]
  },
  (row) => [
    { ...row, low: "900" },
    { rule: "ucdp-ged/low-best-high", column: "best", value: row.best! },
  ],
  (row) => [
    { ...row, dyad_name: "x" },
    { rule: "ucdp-ged/dyad-name", column: "dyad_name", value: '"x"' },
  ],
  (row) => [
    { ...row, priogrid_gid: "7" },
    { rule: "ucdp-ged/priogrid-cell", column: "priogrid_gid", value: "7" },
  ],
  (row) => [
    { ...row, relid: "0" },
    { rule: "cell/identity-lost", column: "relid", value: '"0"' },
  ],
  (row) => [
    { ...row, region: "Afrika" },
    { rule: "cell/code", column: "region", value: '"Afrika"' },
  ],
  (row) => [
    { ...row, country: "" },
    { rule: "cell/required", column: "country", value: '""' },
  ],
  (row) => [
    { ...row, best: "many" },
    { rule: "cell/type", column: "best", value: '"many"' },
  ],
  (row) => [
    { ...row, latitude: "91" },
    { rule: "cell/range", column: "latitude", value: '"91"' },
  ],
]

const size = 10_000
// Headlines run over two lines in every fifth row, so that rows and lines part ways.
const row = (number: number): GedText =>
  gedRow(
    number,
    number % 5 === 0 && gedRow(number).source_headline !== ""
      ? { source_headline: `${gedRow(number).source_headline}\nsecond line` }
      : {},
  )
const rows = Array.from({ length: size }, (_, index) => row(index + 1))
const header = csvText([])
const textOf = (one: GedText): string => csvText([one]).slice(header.length)
const texts = rows.map(textOf)
const firstLine: number[] = []
let line = 2
for (const text of texts) {
  firstLine.push(line)
  line += text.split("\n").length - 1
}

test("one to five faults in ten thousand rows are all found, at row, line, column, value and rule", async () => {
  const places = fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: 5 })
  const kinds = fc.array(fc.nat(faults.length - 1), { minLength: 5, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(places, kinds, async (at, kind) => {
      const wanted: string[] = []
      const all = [...texts]
      at.forEach((index, turn) => {
        const [changed, { rule, column, value }] = faults[kind[turn]!]!(rows[index]!)
        all[index] = textOf(changed)
        wanted.push([rule, index + 1, firstLine[index], column, value].join(" "))
      })
      const report = await checkStream([bytesOf(header + all.join(""))], { samples: 10 })
      const found = report.rules
        .filter(({ id }) => id !== "ucdp-ged/possible-duplicate")
        .flatMap(({ samples }) =>
          samples.map(({ rule, row: number, line: from, column, value }) =>
            [rule, number, from, column, value].join(" "),
          ),
        )
      expect([...found].sort()).toEqual([...wanted].sort())
      expect(report.rows).toBe(size)
    }),
    { numRuns: 40 },
  )
})
