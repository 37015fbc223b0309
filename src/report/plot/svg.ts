// Small pieces that the drawings of a page share: shares of a width, titles, and the shapes of verdicts.
import type { Verdict } from "../../checking/dimension-verdict.ts"
import { type Content, el, type Length, type Markup, rounded } from "../markup.ts"

/** A share of the whole, as a length. */
export const share = (part: number): Length => `${rounded(part * 100)}%`

/** A drawing that speaks for itself: its title and description are read out in its place. */
export const drawing = (
  id: string,
  title: string,
  description: string,
  attributes: { readonly class?: string; readonly width?: Length; readonly height?: Length },
  ...children: readonly Content[]
): Markup =>
  el(
    "svg",
    { ...attributes, role: "img", "aria-labelledby": `${id}-title ${id}-desc` },
    el("title", { id: `${id}-title` }, title),
    el("desc", { id: `${id}-desc` }, description),
    ...children,
  )

const verdictShapes: Readonly<Record<Verdict, readonly Markup[]>> = {
  passed: [
    el("circle", { cx: 10, cy: 10, r: 8.5 }),
    el("path", { class: "mark", d: "M6 10.5l2.8 2.8L14.2 7" }),
  ],
  doubtful: [
    el("path", { d: "M10 1.8L19 18H1z" }),
    el("path", { class: "mark", d: "M10 7.5v5M10 14.6v1.2" }),
  ],
  failed: [
    el("rect", { x: 1.5, y: 1.5, width: 17, height: 17, rx: 1.5 }),
    el("path", { class: "mark", d: "M6.2 6.2l7.6 7.6M13.8 6.2l-7.6 7.6" }),
  ],
  "not-tested": [el("circle", { class: "hollow", cx: 10, cy: 10, r: 8 })],
}

/** The shape of a verdict, beside its word. */
export const verdictShape = (verdict: Verdict): Markup =>
  el(
    "svg",
    { class: `shape ${verdict}`, viewBox: "0 0 20 20", width: 20, height: 20, "aria-hidden": "true" },
    ...verdictShapes[verdict],
  )
