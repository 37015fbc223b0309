// What a comparison says of two releases of real events, where they lie beside the checkout.
import { existsSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { compareFiles } from "../../src/node/compare-files.ts"
import { root } from "../support/sources.ts"

const folder = join(root, "../shared/data/ucdp")
const old = join(folder, "ucdp_ged_v19.1_bgd_mmr.csv")
const fresh = join(folder, "ucdp_ged_later_release_mmr_revised.csv")
const areThere = existsSync(old) && existsSync(fresh)

// Counted by a program that shares nothing with casus: cells as numbers, days and points where they are such.
const changedColumns = {
  adm_1: 122,
  where_coordinates: 99,
  adm_2: 92,
  source_article: 31,
  source_headline: 23,
  dyad_name: 21,
  side_b: 21,
  number_of_sources: 18,
  source_office: 18,
  source_date: 18,
  source_original: 18,
  where_prec: 11,
  geom_wkt: 10,
  high: 10,
  low: 9,
  best: 7,
  latitude: 6,
  longitude: 6,
  priogrid_gid: 6,
  deaths_unknown: 5,
  deaths_b: 4,
  date_prec: 3,
  date_start: 3,
  deaths_a: 3,
  date_end: 1,
  deaths_civilians: 1,
}

describe("two releases of the events of Myanmar", () => {
  if (!areThere) {
    test("are compared only where they lie: they are not in ../shared/data/ucdp", () => {
      expect(areThere).toBe(false)
    })
    return
  }
  test("differ in 127 events, by name and column, and the later file has 3,058 events less", async () => {
    const report = await compareFiles(old, fresh)
    expect([report.counts, report.same, report.problems]).toEqual([
      { changed: 127, added: 0, vanished: 3058 },
      9,
      [],
    ])
    expect(Object.fromEntries(report.columns.changed.map(({ column, count }) => [column, count]))).toEqual(
      changedColumns,
    )
    expect(report.columns.onlyNew).toEqual([
      "relid",
      "code_status",
      "conflict_dset_id",
      "dyad_dset_id",
      "side_a_dset_id",
      "side_b_dset_id",
      "where_description",
    ])
    const raid = report.changed.find(({ key }) => key === "48756")
    expect(
      raid?.cells.filter(({ column }) => /^(?:best|date_start|where_prec|deaths_)/.test(column)),
    ).toEqual([
      { column: "where_prec", old: 4, new: 2 },
      { column: "date_start", old: "1989-02-18", new: "1989-03-20" },
      { column: "deaths_a", old: 123, new: 1 },
      { column: "best", old: 144, new: 22 },
    ])
  })

  test("differ in deaths as the sums of both say, 2,321 against 2,282 in the changed events", async () => {
    const { deaths } = await compareFiles(old, fresh, { only: ["changed"] })
    expect([deaths?.old.best, deaths?.new.best, deaths?.vanished.best]).toEqual([20_936, 2298, 18_599])
    expect([deaths?.changedOld, deaths?.changedNew]).toEqual([
      { rows: 127, uncounted: 0, low: 2021, best: 2321, high: 3502 },
      { rows: 127, uncounted: 0, low: 1836, best: 2282, high: 3735 },
    ])
  })

  test("do not differ from themselves", async () => {
    for (const file of [old, fresh]) {
      const { counts, complete } = await compareFiles(file, file)
      expect([counts, complete]).toEqual([{ changed: 0, added: 0, vanished: 0 }, true])
    }
  })
})
