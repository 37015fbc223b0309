import { describe, expect, test } from "vitest"
import { checkFile } from "../../src/node/index.ts"
import { exampleCsv } from "../support/ged-rows.ts"
import { root } from "../support/sources.ts"

const path = `${root}/examples/ged-shaped.csv`

describe("examples/ged-shaped.csv", () => {
  test("is what its generator makes; vitest --update writes it anew", async () => {
    await expect(exampleCsv()).toMatchFileSnapshot(path)
  })

  test("holds forty invented events and five typical faults", async () => {
    const report = await checkFile(path)
    expect(report.rows).toBe(40)
    expect(report.format.name).toBe("ucdp-ged")
    expect(report.rules.map(({ id, samples }) => [id, samples.map(({ row }) => row)])).toEqual([
      ["cell/code", [27]],
      ["cell/type", [21]],
      ["ucdp-ged/deaths-sum", [14]],
      ["ucdp-ged/low-best-high", [6]],
      ["ucdp-ged/source-date-before-event", [33]],
    ])
  })
})
