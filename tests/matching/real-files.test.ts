// How often two different events of UCDP look like one: within their own dataset, and as though of two.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { datasetOf, importRows, typedRows, type UcdpGedRow, ucdpGed } from "../../src/formats/index.ts"
import { contextOf, type Dataset } from "../../src/index.ts"
import { type Candidates, candidates } from "../../src/matching/candidates.ts"
import { root } from "../support/sources.ts"

const path = join(root, "../shared/data/ucdp/ucdp_ged_v19.1_bgd_mmr.csv")

const verdictsOf = ({ pairs }: Candidates) => {
  const of = (verdict: string) => pairs.filter((pair) => pair.verdict === verdict).length
  return { likely: of("likely"), possible: of("possible") }
}

// As though the events were told by two datasets, so that their ids tell nothing.
const withoutIds = (dataset: Dataset): Dataset => ({
  ...dataset,
  incidents: dataset.incidents.map(({ externalIds: _, ...one }) => ({
    ...one,
    id: `incident:${one.id.slice("incident:ucdp-ged/".length)}`,
  })),
})

describe.runIf(existsSync(path))("3,194 different events of UCDP in Bangladesh and Myanmar", () => {
  test("are never likely one event, and seldom possible, among their 5,099,221 pairs", async () => {
    const rows: Partial<UcdpGedRow>[] = []
    for await (const { number, partial } of typedRows(ucdpGed, [readFileSync(path)])) {
      if (number > 0) rows.push(partial)
    }
    const { dataset } = datasetOf(ucdpGed, importRows(ucdpGed, rows))
    const own = candidates(contextOf(dataset), { among: "one-dataset" })
    expect([dataset.incidents.length, own.compared, own.notCompared]).toEqual([3194, 6186, []])
    expect(verdictsOf(own)).toEqual({ likely: 0, possible: 2 })
    // Without ids 189 of the 6,186 pairs that lie near each other look likely: one in 33, and one in 27,000 of all.
    const bare = candidates(contextOf(withoutIds(dataset)), { among: "all", limit: 10_000 })
    expect(bare.compared).toBe(6186)
    expect(verdictsOf(bare)).toEqual({ likely: 189, possible: 1178 })
  }, 120_000)
})
