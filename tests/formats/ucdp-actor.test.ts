// The real actor list of UCDP where it lies beside the checkout, else as many actors made up.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { checkStream } from "../../src/checking/check.ts"
import { read } from "../../src/core/read.ts"
import { typedRows } from "../../src/formats/typed-rows.ts"
import { ucdpActor } from "../../src/formats/ucdp-actor/format.ts"
import { UcdpActorRow } from "../../src/formats/ucdp-actor/row.ts"
import { ucdpGed } from "../../src/formats/ucdp-ged/format.ts"
import { bytesOf, csvText } from "../support/ged-rows.ts"
import { root } from "../support/sources.ts"
import { columnsOfCase, ucdpCases } from "../support/ucdp-rows.ts"

const path = join(root, "../shared/data/ucdp/ucdp_actor_v22.1.csv")
const isReal = existsSync(path)
const actors = ucdpCases.find(({ format }) => format === ucdpActor)!

const madeUp = (): Uint8Array =>
  bytesOf(
    csvText(
      Array.from({ length: 1725 }, (_, index) => ({ ...actors.row(index + 1) })),
      columnsOfCase(actors),
    ),
  )

const bytes = (): Uint8Array => (isReal ? readFileSync(path) : madeUp())

describe(
  isReal ? "the actor list of release 22.1" : "a made-up actor list, for want of the real one,",
  () => {
    const formats = [ucdpGed, ...ucdpCases.map(({ format }) => format)]

    test("is known, has 1,725 actors and no error", async () => {
      const report = await checkStream([bytes()], { formats })
      expect(report.format.name).toBe("ucdp-actor")
      expect(report.rows).toBe(1725)
      expect(report.columns.missing).toEqual([])
      expect(report.columns.extra).toEqual([])
      expect(report.counts.error).toBe(0)
      const told = report.rules.filter(({ id }) => id.startsWith("ucdp-actor/"))
      // A list that begins with a space, an actor that split off from itself, and names with spaces to spare.
      const expected = [
        ["ucdp-actor/list-form", 1],
        ["ucdp-actor/name-spaces", 88],
        ["ucdp-actor/own-origin", 1],
      ]
      expect(told.map(({ id, count }) => [id, count]).sort()).toEqual(isReal ? expected : [])
    })

    test("has rows with types, each kept by the schema of the row", async () => {
      let rows = 0
      let governments = 0
      for await (const { value } of typedRows(ucdpActor, [bytes()])) {
        if (value === undefined) continue
        rows += 1
        if (value.Org === 4) governments += 1
        expect(read(UcdpActorRow, value).ok).toBe(true)
      }
      expect(rows).toBe(1725)
      expect(governments).toBe(isReal ? 163 : 287)
    })
  },
)
