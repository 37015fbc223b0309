// A thousand real events of UCDP GED where they lie beside the checkout, else as many made up.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { bytesOf, csvText, gedRow, gedRows } from "./ged-rows.ts"
import { root } from "./sources.ts"

const path = join(root, "../shared/data/ucdp/ucdp_ged_v23.1_sample1000.csv")

/** Whether the real file is there. */
export const isReal: boolean = existsSync(path)

/** What the file is, for the titles of tests. */
export const whichGed: string = isReal
  ? "the real sample of UCDP GED 23.1"
  : "a made-up file, for want of the real sample,"

const disordered = new Set([8, 32, 135, 300, 301, 302, 303, 400, 500, 600, 700, 800, 1000])

const madeUp = (): Uint8Array =>
  bytesOf(
    csvText(
      gedRows(1000).map((row, index) => (disordered.has(index + 1) ? gedRow(index + 1, { low: "90" }) : row)),
    ),
  )

/** A thousand events of which thirteen have their estimates out of order. */
export const thousandEvents = (): Uint8Array => (isReal ? readFileSync(path) : madeUp())
