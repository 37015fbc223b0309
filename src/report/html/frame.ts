// The frame of every page: its head, its policy, its parts and the way between them.
import { type Content, el, type Markup, rendered } from "../markup.ts"
import { pageStyle, styleHash } from "./style.ts"

/** A part of a page, with a heading of its own. */
export interface Part {
  readonly id: string
  readonly title: string
  readonly content: Content
}

/** What a page is made of. */
export interface Frame {
  /** The title in the head, as plain text. */
  readonly title: string
  /** What stands before everything that is seen. */
  readonly before?: Content
  readonly header: Content
  /** The parts; those without content are left out. */
  readonly parts: readonly Part[]
  readonly foot: Content
  /** How the link past the head of the page is called, which leads to the first part. */
  readonly skip: string
}

const isEmpty = (content: Content): boolean =>
  content === undefined || (Array.isArray(content) && content.every(isEmpty))

const section = ({ id, title, content }: Part): Markup =>
  el("section", { id, "aria-labelledby": `${id}-heading` }, el("h2", { id: `${id}-heading` }, title), content)

const policy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`

const head = (title: string): string =>
  rendered([
    el("meta", { charset: "utf-8" }),
    el("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    el("meta", { name: "referrer", content: "no-referrer" }),
    el("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    el("meta", { name: "color-scheme", content: "light dark" }),
    el("title", {}, title),
  ])

const body = ({ before, header, parts, foot, skip }: Frame): Markup => {
  const full = parts.filter(({ content }) => !isEmpty(content))
  return el(
    "body",
    {},
    el("a", { class: "skip", href: `#${full[0]?.id ?? ""}` }, skip),
    before,
    el("header", {}, header),
    el(
      "nav",
      { "aria-label": "Parts of this page" },
      el(
        "ul",
        { role: "list" },
        full.map(({ id, title }) => el("li", {}, el("a", { href: `#${id}` }, title))),
      ),
    ),
    el("main", {}, full.map(section)),
    el("footer", {}, foot),
  )
}

/** A page as the text of an HTML file. */
export const framedPage = (frame: Frame): string =>
  [
    '<!doctype html>\n<html lang="en">\n<head>',
    head(frame.title),
    // The one text of the page that is not escaped; the policy names its hash.
    `<style>${pageStyle}</style>`,
    "</head>\n",
    rendered(body(frame)),
    "\n</html>\n",
  ].join("")
