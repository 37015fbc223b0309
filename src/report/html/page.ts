// A report as one page to look at: verdicts, drawings, rules and columns, without scripts or anything from afar.
import type { CheckReport } from "../../checking/check-report.ts"
import type { Format } from "../../formats/format.ts"
import { formats as known } from "../../formats/registry.ts"
import { type Content, el, type Markup, rendered } from "../markup.ts"
import { fillPlot, hatching } from "../plot/fill.ts"
import { mapPlot } from "../plot/map.ts"
import { timePlots } from "../plot/time.ts"
import { columnTable, headerDifferences } from "./columns.ts"
import { pageHead, verdictCards, verdictSentence } from "./head.ts"
import { pageFoot, readingHints } from "./reading.ts"
import { brokenRules, untestedRules } from "./rules.ts"
import { pageStyle, styleHash } from "./style.ts"

/**
 * How a report is written as a page.
 *
 * @category reports
 */
export interface HtmlOptions {
  /** The formats whose columns and codes the page explains, beside those of casus. */
  readonly formats?: readonly Format[]
}

interface Part {
  readonly id: string
  readonly title: string
  readonly content: Content
}

const partsOf = (report: CheckReport, format: Format | undefined): readonly Part[] => {
  const parts: readonly Part[] = [
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
  const isEmpty = (content: Content): boolean =>
    content === undefined || (Array.isArray(content) && content.every(isEmpty))
  return parts.filter(({ content }) => !isEmpty(content))
}

const section = ({ id, title, content }: Part): Markup =>
  el("section", { id, "aria-labelledby": `${id}-heading` }, el("h2", { id: `${id}-heading` }, title), content)

const policy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`

const head = (report: CheckReport): string =>
  rendered([
    el("meta", { charset: "utf-8" }),
    el("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    el("meta", { name: "referrer", content: "no-referrer" }),
    el("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    el("meta", { name: "color-scheme", content: "light dark" }),
    el("title", {}, `${report.file}: ${verdictSentence(report)}`),
  ])

const body = (report: CheckReport, format: Format | undefined): Markup => {
  const parts = partsOf(report, format)
  return el(
    "body",
    {},
    el("a", { class: "skip", href: "#verdicts" }, "To the verdicts"),
    hatching,
    el("header", {}, pageHead(report, format)),
    el(
      "nav",
      { "aria-label": "Parts of this page" },
      el(
        "ul",
        { role: "list" },
        parts.map(({ id, title }) => el("li", {}, el("a", { href: `#${id}` }, title))),
      ),
    ),
    el("main", {}, parts.map(section)),
    el("footer", {}, pageFoot(report)),
  )
}

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
  const format = [...formats, ...known].find(({ id }) => id === report.format.name)
  return [
    '<!doctype html>\n<html lang="en">\n<head>',
    head(report),
    // The one text of the page that is not escaped; the policy names its hash.
    `<style>${pageStyle}</style>`,
    "</head>\n",
    rendered(body(report, format)),
    "\n</html>\n",
  ].join("")
}
