import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { bytesOf, chunksOf, exampleCsv } from "../support/ged-rows.ts"
import { root } from "../support/sources.ts"
import { read } from "./read-table.ts"

const folder = join(root, "../shared/data/ucdp")

const files: readonly (readonly [
  name: string,
  rows: number,
  faults: readonly (readonly [string, number, number])[],
])[] = [
  ["ucdp_ged_v23.1_sample1000.csv", 1000, []],
  ["ucdp_ged_v19.1_bgd_mmr.csv", 3194, []],
  ["ucdp_ged_v19.1_bgd_hxl.csv", 601, [["file/hxl-row", 0, 2]]],
  ["ucdp_ged_later_release_mmr_revised.csv", 136, []],
  ["ucdp_actor_v22.1.csv", 1725, []],
]

describe("files as they are", () => {
  test("the example file has its forty rows and no fault as text", async () => {
    const table = await read(bytesOf(exampleCsv()))
    expect([table.rows.length, table.faults]).toEqual([40, []])
  })

  const isThere = existsSync(folder)
  if (!isThere) {
    test("are looked at only where they lie: ../shared/data/ucdp is not there, its files are left out", () => {
      expect(existsSync(folder)).toBe(false)
    })
  }

  test.each(isThere ? files : [])("%s has all its rows", async (name, rows, faults) => {
    const bytes = readFileSync(join(folder, name))
    const table = await read(bytes)
    expect(table.rows.length).toBe(rows)
    expect(table.faults).toEqual(faults)
    expect(table.rows.every((row) => row?.length === table.header?.length)).toBe(true)
    expect(await read(chunksOf(bytes, 10_007))).toEqual(table)
  })
})
