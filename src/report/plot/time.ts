// Events and deaths over time: bars, and a line of steps in a band, each step drawn over the time it stands for.
import type { Summary, Timeline, TimelineBin } from "../../checking/summary-report.ts"
import { type Content, el, type Markup } from "../markup.ts"
import { counted, figure } from "../phrases.ts"
import { type Axis, axisTo, withoutOutliers } from "./scale.ts"
import { drawing, share } from "./svg.ts"
import { figuresTable } from "./time-figures.ts"
import { gapsText, type Step, type TimeFrame, timeFrame } from "./time-frame.ts"

interface Measure {
  readonly id: string
  readonly noun: string
  readonly value: (bin: TimelineBin) => number
  readonly most: (bin: TimelineBin) => number
  readonly figure: (bin: TimelineBin) => string
  readonly text: (bin: TimelineBin) => string
  readonly shapes: (frame: TimeFrame, heightOf: (value: number) => number) => Content
}

// The shapes are drawn on a sheet that is stretched to the width of the page; its height is in thousandths.
const sheet = 1000

const eventsText = ({ when, events: count }: TimelineBin): string => `${when}: ${counted(count, "event")}`

const bars = ({ steps, count }: TimeFrame, heightOf: (value: number) => number): Content => {
  const [inset, width] = count > 200 ? [0, 1] : [0.12, 0.76]
  return steps.map(({ at, bin }) => {
    const height = heightOf(bin.events)
    return el(
      "rect",
      { class: "bar", x: at + inset, y: sheet - height, width, height },
      el("title", {}, eventsText(bin)),
    )
  })
}

const bestOf = ({ best = 0 }: TimelineBin): number => best

const deathsText = (bin: TimelineBin): string => {
  const { when, best, low, high, uncounted } = bin
  const without = uncounted === 0 ? "" : `; ${counted(uncounted, "event")} without a figure`
  if (best === undefined) return `${when}: no figure of deaths${without}`
  const range =
    low === undefined && high === undefined
      ? ""
      : ` (${low === undefined ? "?" : figure(low)} to ${high === undefined ? "?" : figure(high)})`
  return `${when}: ${counted(best, "death")}${range}${without}`
}

// The line breaks where no row lies or none has a figure: nothing is known to have been zero there.
const linePath = (all: readonly Step[], heightOf: (value: number) => number): string => {
  const steps = all.filter(({ bin }) => bin.best !== undefined)
  return steps
    .map(({ at, bin }, index) => {
      const y = Math.round(sheet - heightOf(bestOf(bin)))
      return `${steps[index - 1]?.at === at - 1 ? "V" : `M${at} `}${y}H${at + 1}`
    })
    .join("")
}

const band = ({ steps }: TimeFrame, heightOf: (value: number) => number): Content => [
  steps.map(({ at, bin }) => {
    // A lowest estimate above the highest is drawn as it stands.
    const bounds = [heightOf(bin.low ?? bestOf(bin)), heightOf(bin.high ?? bestOf(bin))]
    const [low, high] = [Math.min(...bounds), Math.max(...bounds)]
    return bin.low === undefined && bin.high === undefined
      ? undefined
      : el("rect", { class: "band", x: at, y: sheet - high, width: 1, height: high - low })
  }),
  el("path", { class: "best", d: linePath(steps, heightOf) }),
  steps.map(({ at, bin }) =>
    el("rect", { class: "touch", x: at, y: 0, width: 1, height: sheet }, el("title", {}, deathsText(bin))),
  ),
]

const events: Measure = {
  id: "events",
  noun: "event",
  value: (bin) => bin.events,
  most: (bin) => bin.events,
  figure: (bin) => figure(bin.events),
  text: eventsText,
  shapes: bars,
}

const deaths: Measure = {
  id: "deaths",
  noun: "death",
  value: bestOf,
  most: (bin) => Math.max(bestOf(bin), bin.high ?? 0, bin.low ?? 0),
  figure: (bin) => figure(bestOf(bin)),
  text: deathsText,
  shapes: band,
}

const above = 22
const below = 24

// A name stands in the middle of its step, but near an edge it would be cut off.
const label = (
  frame: TimeFrame,
  at: number,
  y: number,
  className: string,
  text: string,
  edge = 0.035,
): Markup => {
  const part = (at + 0.5) / frame.count
  if (part < edge)
    return el("text", { class: className, x: share(at / frame.count), y, "text-anchor": "start" }, text)
  return part > 1 - edge
    ? el("text", { class: className, x: share((at + 1) / frame.count), y, "text-anchor": "end" }, text)
    : el("text", { class: className, x: share(part), y, "text-anchor": "middle" }, text)
}

// The tallest step has its figure over it; where the axis ends below some steps, each of these has an arrow.
const summits = (frame: TimeFrame, measure: Measure, top: number, tall: number): Content => {
  const over = frame.steps.filter(({ bin }) => measure.most(bin) > top)
  if (over.length > 0) return over.map(({ at }) => label(frame, at, above - 5, "summit", "↑"))
  const [first] = frame.steps
  if (first === undefined) return undefined
  const peak = frame.steps.reduce(
    (most, step) => (measure.value(step.bin) > measure.value(most.bin) ? step : most),
    first,
  )
  const near = frame.steps.filter(({ at }) => Math.abs(at - peak.at) < 0.08 * frame.count)
  const height = near.reduce((most, { bin }) => Math.max(most, measure.most(bin)), 0)
  const y = above + tall * (1 - Math.min(1, height / top)) - 6
  return label(frame, peak.at, y, "summit", `${peak.bin.when}: ${measure.figure(peak.bin)}`, 0.12)
}

const titleOf = ({ step, nameOf, count }: TimeFrame, { noun }: Measure): string => {
  const span = count === 1 ? nameOf(0) : `${nameOf(0)} to ${nameOf(count - 1)}`
  return `${noun === "event" ? "Events" : "Deaths"} per ${step}, ${span}`
}

interface Size {
  readonly end: number
  readonly tall: number
  /** The width for the figures of the axis, the same in all drawings so that their years stand in line. */
  readonly gutter: number
}

const axisFor = ({ end, tall }: Pick<Size, "end" | "tall">): Axis => axisTo(end, tall > 120 ? 4 : 2)

const plot = (frame: TimeFrame, measure: Measure, size: Size, id: string): Markup => {
  const { tall, gutter } = size
  const axis = axisFor(size)
  const heightOf = (value: number): number => {
    // Where the axis ends below a value, its shape runs out of the drawing.
    const height = (sheet * Math.min(value, axis.top * 1.2)) / axis.top
    // What is there can be seen, however little it is beside the rest.
    return value > 0 ? Math.max(height, sheet / tall) : 0
  }
  const base = above + tall
  const yOf = (value: number): number => above + tall * (1 - value / axis.top)
  const figures = el(
    "svg",
    { width: gutter, height: base + below, "aria-hidden": "true" },
    [0, ...axis.marks].map((mark) =>
      el("text", { class: "mark", x: gutter - 7, y: yOf(mark) + 4, "text-anchor": "end" }, figure(mark)),
    ),
  )
  const shapes = drawing(
    id,
    titleOf(frame, measure),
    `One step for each ${frame.step}; the axis runs from 0 to ${counted(axis.top, measure.noun)}. The figures stand in the table below.`,
    { class: `time ${measure.id}`, width: "100%", height: base + below },
    axis.marks.map((mark) => el("line", { class: "grid", x1: 0, x2: "100%", y1: yOf(mark), y2: yOf(mark) })),
    frame.gaps.map(({ from, count }) =>
      el("rect", {
        class: "gap",
        x: share(from / frame.count),
        y: base - 6,
        width: share(count / frame.count),
        height: 6,
      }),
    ),
    el(
      "svg",
      {
        y: above,
        width: "100%",
        height: tall,
        viewBox: `0 0 ${frame.count} ${sheet}`,
        preserveAspectRatio: "none",
      },
      measure.shapes(frame, heightOf),
    ),
    el("line", { class: "axis", x1: 0, x2: "100%", y1: base, y2: base }),
    el("text", { class: "mark", x: 0, y: 12 }, `${measure.noun}s`),
    summits(frame, measure, axis.top, tall),
    frame.marks.map(({ at, text, wide }) => label(frame, at, base + 17, wide ? "when wide" : "when", text)),
  )
  return el("div", { class: "chart" }, figures, shapes)
}

const [full, half] = [180, 110]

const gutterFor = ({ steps }: TimeFrame, measures: readonly Measure[]): number => {
  const lengths = measures.flatMap(({ most }) => {
    const end = steps.reduce((highest, { bin }) => Math.max(highest, most(bin)), 0)
    return axisFor({ end, tall: full }).marks.map((mark) => figure(mark).length)
  })
  return 12 + 7.5 * Math.max(...lengths)
}

const plotsOf = (frame: TimeFrame, measure: Measure, gutter: number): Content => {
  const most = frame.steps.map(({ bin }) => measure.most(bin))
  const end = withoutOutliers(most)
  const over = frame.steps.filter(({ bin }) => end !== undefined && measure.most(bin) > axisTo(end, 2).top)
  return [
    plot(frame, measure, { end: Math.max(...most), tall: full, gutter }, `time-${measure.id}`),
    end === undefined || over.length === 0
      ? undefined
      : [
          el(
            "p",
            { class: "note" },
            `${over.map(({ bin }) => measure.text(bin)).join("; ")}: far above all others. `,
            `The same once more, on an axis that ends below ${over.length === 1 ? "it" : "them"}:`,
          ),
          plot(frame, measure, { end, tall: half, gutter }, `time-${measure.id}-low`),
        ],
  ]
}

const gapNote = (frame: TimeFrame): Content => {
  const steps = frame.gaps.reduce((sum, { count }) => sum + count, 0)
  return steps === 0
    ? undefined
    : el(
        "p",
        { class: "note" },
        el("span", { class: "key gap", "aria-hidden": "true" }),
        `No rows in ${figure(steps)} of ${counted(frame.count, frame.step)}: ${gapsText(frame, 8)}. `,
        "That the file has no row there does not say that nothing happened.",
      )
}

const undatedNote = ({ undated, step }: Timeline): Content =>
  undated === 0
    ? undefined
    : el(
        "p",
        { class: "note" },
        `${counted(undated, "event")} without a ${step} that can be told ${undated === 1 ? "is" : "are"} not drawn.`,
      )

/** Events and deaths over time, with the figures beneath; nothing where no event has a time. */
export const timePlots = ({ timeline, deaths: sums }: Summary): Content => {
  if (timeline === null) return undefined
  const frame = timeFrame(timeline)
  if (frame === undefined) return undatedNote(timeline)
  const hasBand = frame.steps.some(({ bin }) => bin.low !== undefined || bin.high !== undefined)
  const gutter = gutterFor(frame, sums === null ? [events] : [events, deaths])
  return [
    el(
      "figure",
      {},
      el("figcaption", {}, el("h3", {}, titleOf(frame, events))),
      plotsOf(frame, events, gutter),
    ),
    sums === null
      ? undefined
      : el(
          "figure",
          {},
          el(
            "figcaption",
            {},
            el("h3", {}, titleOf(frame, deaths)),
            el(
              "p",
              { class: "note" },
              hasBand
                ? "The line is the best estimate, the band runs from the lowest to the highest, all added up as they stand in the file."
                : "As they stand in the file, added up. It gives no lowest and highest estimate.",
            ),
          ),
          plotsOf(frame, deaths, gutter),
        ),
    gapNote(frame),
    undatedNote(timeline),
    figuresTable(frame, sums !== null),
  ]
}
