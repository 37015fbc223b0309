// The figures behind the drawings of time, as a table.
import { el, type Markup } from "../markup.ts"
import { figure } from "../phrases.ts"
import type { Step, TimeFrame } from "./time-frame.ts"

/** The figures of each step of time in which something lies. */
export const figuresTable = (frame: TimeFrame, hasDeaths: boolean): Markup => {
  const has = (bound: "low" | "high"): boolean => frame.steps.some(({ bin }) => bin[bound] !== undefined)
  const [low, high] = [hasDeaths && has("low"), hasDeaths && has("high")]
  const isPartial = hasDeaths && frame.steps.some(({ bin }) => bin.uncounted > 0)
  const names = [
    ...["events"],
    ...(low ? ["deaths, lowest"] : []),
    ...(hasDeaths ? [low || high ? "deaths, best" : "deaths"] : []),
    ...(high ? ["deaths, highest"] : []),
    ...(isPartial ? ["events without a figure"] : []),
  ]
  const row = ({ bin }: Step): Markup => {
    const cells = [
      ...[bin.events],
      ...(low ? [bin.low] : []),
      ...(hasDeaths ? [bin.best] : []),
      ...(high ? [bin.high] : []),
      ...(isPartial ? [bin.uncounted] : []),
    ]
    return el(
      "tr",
      {},
      el("th", { scope: "row" }, bin.when),
      cells.map((cell) => el("td", { class: "number" }, cell === undefined ? "no figure" : figure(cell))),
    )
  }
  return el(
    "details",
    {},
    el("summary", {}, `The figures, ${frame.step} by ${frame.step}`),
    el(
      "div",
      { class: "scroll", role: "region", tabindex: 0, "aria-label": "Figures over time" },
      el(
        "table",
        { class: "narrow" },
        el("caption", {}, `Events and deaths by ${frame.step}; what no row tells has no line.`),
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            el("th", { scope: "col" }, frame.step),
            names.map((name) => el("th", { scope: "col", class: "number" }, name)),
          ),
        ),
        el("tbody", {}, frame.steps.map(row)),
      ),
    ),
  )
}
