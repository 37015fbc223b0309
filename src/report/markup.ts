// HTML and SVG as data: elements, attributes and text, of which text can only be written escaped.
import { inert } from "../core/shown.ts"

type Frame = "meta" | "title" | "body" | "header" | "main" | "footer" | "nav" | "section"
type Block = "h1" | "h2" | "h3" | "p" | "div" | "figure" | "figcaption" | "details" | "summary"
type Inline = "span" | "strong" | "em" | "code" | "a"
type List = "ul" | "ol" | "li" | "dl" | "dt" | "dd"
type Table = "table" | "caption" | "thead" | "tbody" | "tr" | "th" | "td"
type Shape = "rect" | "circle" | "line" | "path"
type Drawing = "svg" | "g" | "desc" | "text" | "defs" | "pattern" | Shape

/** The elements that a page is made of; none of them can run, load or send anything. */
export type Tag = Frame | Block | Inline | List | Table | Drawing

/** The attributes that an element can have: none that holds code, style or a remote address. */
export interface Attributes {
  readonly class?: string | undefined
  readonly id?: string
  readonly lang?: string
  readonly open?: boolean
  readonly href?: `#${string}`
  readonly role?: "img" | "region" | "note" | "list"
  readonly scope?: "col" | "row"
  readonly tabindex?: 0
  readonly colspan?: number
  readonly charset?: "utf-8"
  readonly name?: "viewport" | "referrer" | "color-scheme" | "generator"
  readonly "http-equiv"?: "Content-Security-Policy"
  readonly content?: string
  readonly "aria-label"?: string
  readonly "aria-labelledby"?: string
  readonly "aria-hidden"?: "true"
  readonly x?: Length
  readonly y?: Length
  readonly x1?: Length
  readonly x2?: Length
  readonly y1?: Length
  readonly y2?: Length
  readonly dx?: number
  readonly dy?: number
  readonly cx?: Length
  readonly cy?: Length
  readonly r?: number
  readonly rx?: number
  readonly width?: Length
  readonly height?: Length
  readonly d?: string
  readonly viewBox?: string
  readonly preserveAspectRatio?: "none"
  readonly overflow?: "visible"
  readonly "text-anchor"?: "start" | "middle" | "end"
  readonly patternUnits?: "userSpaceOnUse"
}

/** A length in a drawing: of its own units, or a share of the whole. */
export type Length = number | `${number}%`

/** One element. */
export interface Markup {
  readonly tag: Tag
  readonly attributes: Attributes
  readonly children: readonly Content[]
}

/** What can stand in an element; text and numbers are text, nothing is nothing. */
export type Content = Markup | string | number | undefined | readonly Content[]

/** Writes an element down. */
export const el = (tag: Tag, attributes: Attributes, ...children: readonly Content[]): Markup => ({
  tag,
  attributes,
  children,
})

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
}

// Text is made inert first: no control or bidirectional mark reaches the page, whatever it came from.
const escaped = (text: string): string => inert(text).replace(/[&<>"'`]/g, (char) => entities[char] ?? "")

/** A number with at most two decimals, as short as it can be written. */
export const rounded = (value: number): number => Math.round(value * 100) / 100

const attributeText = ([name, value]: readonly [string, unknown]): string => {
  if (value === undefined || value === false) return ""
  if (value === true) return ` ${name}`
  return ` ${name}="${escaped(String(typeof value === "number" ? rounded(value) : value))}"`
}

const isVoid = (tag: Tag): boolean => tag === "meta"
const shapes: ReadonlySet<Tag> = new Set<Shape>(["rect", "circle", "line", "path"])

/** Content as the text of a page. */
export const rendered = (content: Content): string => {
  if (content === undefined) return ""
  if (typeof content === "string" || typeof content === "number") return escaped(String(content))
  if (!("tag" in content)) return content.map(rendered).join("")
  const { tag, attributes, children } = content
  const open = `${tag}${Object.entries(attributes).map(attributeText).join("")}`
  if (isVoid(tag)) return `<${open}>`
  const inside = children.map(rendered).join("")
  return inside === "" && shapes.has(tag) ? `<${open}/>` : `<${open}>${inside}</${tag}>`
}
