// What a check says of real files of UCDP, where they lie beside the checkout.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { checkStream } from "../../src/checking/check.ts"
import type { CheckReport } from "../../src/checking/check-report.ts"
import { CheckReport as ReportSchema } from "../../src/checking/check-report.ts"
import { root } from "../support/sources.ts"

const folder = join(root, "../shared/data/ucdp")

interface Expected {
  readonly format: string
  readonly version: string
  readonly rows: number
  readonly errors: number
  readonly disordered?: number
  readonly told?: readonly string[]
}

const files: Readonly<Record<string, Expected>> = {
  "ucdp_ged_v23.1_sample1000.csv": {
    format: "ucdp-ged",
    version: "49 columns (20.1 and later)",
    rows: 1000,
    errors: 0,
    disordered: 13,
  },
  "ucdp_ged_v19.1_bgd_mmr.csv": {
    format: "ucdp-ged",
    version: "42 columns (19.1)",
    rows: 3194,
    errors: 0,
    disordered: 6,
  },
  "ucdp_ged_v19.1_bgd_hxl.csv": {
    format: "ucdp-ged",
    version: "42 columns (19.1)",
    rows: 601,
    errors: 0,
    disordered: 1,
    told: ["file/hxl-row"],
  },
  "ucdp_ged_later_release_mmr_revised.csv": {
    format: "ucdp-ged",
    version: "49 columns (20.1 and later)",
    rows: 136,
    errors: 0,
    disordered: 0,
  },
  // A converter wrote 0 for the relid of every feature.
  "ucdp_ged_v23.1_caf_every6th.geojson": {
    format: "ucdp-ged",
    version: "GeoJSON (46 columns and a point)",
    rows: 308,
    errors: 1,
    disordered: 6,
    told: ["cell/identity-lost"],
  },
  "ucdp_actor_v22.1.csv": { format: "ucdp-actor", version: "22.1", rows: 1725, errors: 0 },
}

const countOf = ({ rules }: CheckReport, id: string): number =>
  rules.find((rule) => rule.id === id)?.count ?? 0

const missing = Object.keys(files).filter((name) => !existsSync(join(folder, name)))

describe("a real file", () => {
  if (missing.length > 0) {
    test(`is looked at only where it lies: ${missing.join(", ")} are not in ../shared/data/ucdp`, () => {
      expect(missing.every((name) => !existsSync(join(folder, name)))).toBe(true)
    })
  }
  for (const [name, wanted] of Object.entries(files).filter(([one]) => !missing.includes(one))) {
    test(`${name} has ${wanted.rows} rows of ${wanted.format} and ${wanted.errors} errors`, async () => {
      const report = await checkStream([readFileSync(join(folder, name))], { file: name })
      expect([report.format, report.rows, report.counts.error, report.complete]).toEqual([
        { name: wanted.format, version: wanted.version, detected: true },
        wanted.rows,
        wanted.errors,
        true,
      ])
      if (wanted.disordered !== undefined)
        expect(countOf(report, "ucdp-ged/low-best-high")).toBe(wanted.disordered)
      for (const id of wanted.told ?? []) expect(countOf(report, id)).toBe(1)
      expect(ReportSchema.safeParse(report).error?.issues).toBe(undefined)
    })
  }
})
