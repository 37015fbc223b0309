// A report as one page to look at: verdicts, drawings, rules and columns, without scripts or anything from afar.
import type { CheckReport } from "../../checking/check-report.ts"
import { flatTable } from "../../checking/flat-table.ts"
import type { Format } from "../../formats/format.ts"
import { formats as known } from "../../formats/registry.ts"
import { fillPlot, hatching } from "../plot/fill.ts"
import { mapPlot } from "../plot/map.ts"
import { timePlots } from "../plot/time.ts"
import { columnTable, headerDifferences } from "./columns.ts"
import { framedPage, type Part } from "./frame.ts"
import { pageHead, verdictCards, verdictSentence } from "./head.ts"
import { pageFoot, readingHints } from "./reading.ts"
import { brokenRules, untestedRules } from "./rules.ts"

/**
 * How a report is written as a page.
 *
 * @category reports
 */
export interface HtmlOptions {
  /** The formats whose columns and codes the page explains, beside those of casus. */
  readonly formats?: readonly Format[]
}

const partsOf = (report: CheckReport, format: Format | undefined): readonly Part[] => [
  { id: "verdicts", title: "Verdicts", content: verdictCards(report) },
  { id: "time", title: "Over time", content: timePlots(report.summary) },
  { id: "map", title: "On the map", content: mapPlot(report.summary) },
  { id: "rules", title: "Broken rules", content: brokenRules(report) },
  { id: "untested", title: "Tested and not tested", content: untestedRules(report) },
  {
    id: "columns",
    title: "Columns",
    content: [headerDifferences(report), fillPlot(report), columnTable(report, format)],
  },
  { id: "reading", title: "How to read this page", content: readingHints(format) },
]

/**
 * A report as one HTML page that needs nothing beside itself.
 *
 * @remarks
 * The page holds no script and loads nothing; text from the file stands in it escaped and in harmless form. The
 * same report gives the same page.
 *
 * @example
 * ```ts
 * const report = await checkRows([{ low: 3, best: 2, high: 3 }], { format: ucdpGed, file: "events" })
 * htmlReport(report).startsWith("<!doctype html>") // => true
 * htmlReport(report).includes("<script") // => false
 * ```
 * @category reports
 */
export const htmlReport = (report: CheckReport, options: HtmlOptions = {}): string => {
  const { formats = [] } = options
  const format = [...formats, ...known, flatTable].find(({ id }) => id === report.format.name)
  return framedPage({
    title: `${report.file}: ${verdictSentence(report)}`,
    before: hatching,
    header: pageHead(report, format),
    parts: partsOf(report, format),
    foot: pageFoot(report),
    skip: "To the verdicts",
  })
}
