import { createHash } from "node:crypto"
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5"
import { describe, expect, test } from "vitest"
import { checkRows, checkStream } from "../../src/checking/index.ts"
import { htmlReport } from "../../src/report/html/page.ts"
import { pageStyle, styleHash } from "../../src/report/html/style.ts"
import { bytesOf, csvText, gedColumns, gedRow } from "../support/ged-rows.ts"
import { actingIn, payloads } from "../support/harmless.ts"
import { formatOf, reportOf, ruleOf, soundReport, years } from "./html-made.ts"

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const isElement = (node: Node): node is Element => defaultTreeAdapter.isElementNode(node)

const elementsOf = (nodes: readonly Node[]): readonly Element[] =>
  nodes.flatMap((node) => (isElement(node) ? [node, ...elementsOf(node.childNodes)] : []))

const elementsIn = (html: string): readonly Element[] => elementsOf(parse(html).childNodes)

const named = (html: string, ...names: readonly string[]): readonly Element[] =>
  elementsIn(html).filter(({ tagName }) => names.includes(tagName))

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value

const textOf = (node: Node): string => {
  if (defaultTreeAdapter.isTextNode(node)) return node.value
  return isElement(node) ? node.childNodes.map(textOf).join("") : ""
}

const pageText = (html: string): string => named(html, "body").map(textOf).join("")

/** The elements and their attributes, without any text. */
const skeletonOf = (nodes: readonly Node[]): unknown =>
  nodes
    .filter((node) => !defaultTreeAdapter.isTextNode(node))
    .map((node) =>
      isElement(node)
        ? [node.tagName, node.attrs.map(({ name }) => name), skeletonOf(node.childNodes)]
        : node.nodeName,
    )

const skeleton = (html: string): string => JSON.stringify(skeletonOf(parse(html).childNodes))

const pageOf = (text: string): string => htmlReport(reportOf(text), { formats: [formatOf(text)] })

const markup: readonly string[] = [
  "<script>alert(1)</script>",
  "</style><script>1</script>",
  "</title></head><body onload=1>",
  '"><img src=x onerror=1>',
  "' onmouseover='1",
  "` onclick=1 `",
  "<!-- <p>",
  "-->",
  "<![CDATA[",
  "</svg><p>",
  "</table></details></main>",
  "<svg onload=1>",
  "&lt;b&gt;&amp;&#60;",
  "javascript:alert(1)",
  "https://example.org/x.png",
  "[x](javascript:1)",
  "=HYPERLINK(1)",
  "@SUM(1+1)|x!A1",
  "$" + "{1}$& $` $'",
  "{{1}}",
  "url(#hatch)",
  "__proto__",
  "constructor",
]

const hostile: readonly (readonly [what: string, text: string])[] = [
  ...markup.map((text) => [text, text] as const),
  ...payloads,
]

describe("text from a stranger's file on a page", () => {
  const harmless = skeleton(pageOf("harmless"))

  for (const [what, text] of hostile) {
    test(`that is ${what} stays text`, () => {
      const html = pageOf(text)
      expect(skeleton(html)).toBe(harmless)
      expect(actingIn(html)).toEqual([])
    })
  }

  test("is shown as it is, where it cannot act", () => {
    expect(pageText(pageOf("a <b> & \"c\" 'd' `e`"))).toContain("a <b> & \"c\" 'd' `e`")
  })

  test("is harmless when it comes through a check", async () => {
    for (const [, text] of hostile) {
      const columns = [...gedColumns, `extra${text}`]
      const rows = [
        gedRow(1, { region: text, best: text, id: text, dyad_name: text, where_coordinates: text }),
      ]
      const report = await checkStream([bytesOf(csvText(rows, columns))], { file: `a/events${text}.csv` })
      expect(report.rules.length).toBeGreaterThan(0)
      const html = htmlReport(report)
      expect(actingIn(html)).toEqual([])
      expect(named(html, "script", "img", "link", "iframe", "b")).toEqual([])
    }
  })
})

describe("a page", () => {
  const html = pageOf("text")
  const pages = [html, htmlReport(soundReport())]

  test("runs nothing and loads nothing", () => {
    for (const page of pages) {
      expect(
        named(page, "script", "link", "img", "iframe", "object", "embed", "base", "form", "use"),
      ).toEqual([])
      const attributes = elementsIn(page).flatMap(({ attrs }) => attrs)
      expect(attributes.filter(({ name }) => /^on|^(?:style|src|srcset|action)$/.test(name))).toEqual([])
      expect(attributes.filter(({ name, value }) => name === "href" && !value.startsWith("#"))).toEqual([])
      expect(page.replaceAll("url(#hatch)", "")).not.toMatch(/url\(|@import|https?:/)
    }
  })

  test("allows its one style sheet by the hash of it, and nothing else", () => {
    const hash = createHash("sha256").update(pageStyle).digest("base64")
    expect(styleHash).toBe(`sha256-${hash}`)
    const [style, ...others] = named(html, "style")
    expect(others).toEqual([])
    expect(textOf(style!)).toBe(pageStyle)
    const policy = named(html, "meta").find((one) => attribute(one, "http-equiv") !== undefined)
    expect(attribute(policy!, "content")).toContain(`default-src 'none'; style-src '${styleHash}'`)
    expect(pageStyle).not.toContain("<")
  })

  test("sends no referrer and says its language", () => {
    expect(
      named(html, "meta").map((one) => [attribute(one, "name"), attribute(one, "content")]),
    ).toContainEqual(["referrer", "no-referrer"])
    expect(attribute(named(html, "html")[0]!, "lang")).toBe("en")
  })

  test("leads every link and label to something on it, named once", () => {
    const ids = elementsIn(html).flatMap((one) => attribute(one, "id") ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const used = elementsIn(html).flatMap((one) => [
      ...(attribute(one, "href")?.slice(1) ?? "").split(" "),
      ...(attribute(one, "aria-labelledby") ?? "").split(" "),
    ])
    expect(used.filter((id) => id !== "" && !ids.includes(id))).toEqual([])
    expect(used.filter((id) => id !== "").length).toBeGreaterThan(10)
  })

  test("has one heading of the first rank, and no rank is left out", () => {
    const ranks = named(html, "h1", "h2", "h3", "h4").map(({ tagName }) => tagName)
    expect(ranks.filter((rank) => rank === "h1").length).toBe(1)
    expect(ranks[0]).toBe("h1")
    expect(ranks[1]).toBe("h2")
    expect(named(html, "main", "header", "nav", "footer").length).toBe(4)
  })

  test("says of every table what it is, and of every heading what it heads", () => {
    const tables = named(html, "table")
    expect(tables.length).toBe(3)
    for (const table of tables) {
      const inside = elementsOf(table.childNodes)
      expect(inside.filter(({ tagName }) => tagName === "caption").length).toBe(1)
      expect(inside.filter((one) => one.tagName === "th" && attribute(one, "scope") === undefined)).toEqual(
        [],
      )
    }
  })

  test("says of every drawing what it shows, or that it is not to be read", () => {
    const outermost = named(html, "svg").filter((one) => one.parentNode?.nodeName !== "svg")
    expect(outermost.length).toBeGreaterThan(8)
    const silent = outermost.filter(
      (one) => attribute(one, "aria-hidden") !== "true" && attribute(one, "role") !== "img",
    )
    expect(silent.map((one) => attribute(one, "class"))).toEqual([])
    const nameless = outermost.filter(
      (one) =>
        attribute(one, "role") === "img" &&
        attribute(one, "aria-label") === undefined &&
        attribute(one, "aria-labelledby") === undefined,
    )
    expect(nameless.map((one) => attribute(one, "class"))).toEqual([])
  })

  test("is the same page for the same report", () => {
    expect(pageOf("text")).toBe(html)
    expect(htmlReport(JSON.parse(JSON.stringify(reportOf("text"))), { formats: [formatOf("text")] })).toBe(
      html,
    )
  })

  test("stays under a million characters with sixty rules of ten samples", () => {
    const rules = Array.from({ length: 60 }, () => ruleOf("<x>".padEnd(120, "y"), "error", 10))
    expect(htmlReport({ ...soundReport(), rules }).length).toBeLessThan(1_000_000)
  })
})

const colourOf = (hex: string): readonly number[] => {
  const digits =
    hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.slice(1).match(/../g)!
  return digits.map((pair) => Number.parseInt(pair, 16) / 255)
}

const light = (hex: string): number => {
  const [red, green, blue] = colourOf(hex).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

const contrast = (one: string, other: string): number => {
  const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b)
  return (bright! + 0.05) / (dark! + 0.05)
}

describe("the colours of a page", () => {
  const schemes = [...pageStyle.matchAll(/:root\{([^}]*--paper[^}]*--ink[^}]*)\}/g)].map(
    ([, text = ""]) => new Map([...text.matchAll(/--(\w+):(#\w+)/g)].map(([, name, hex]) => [name!, hex!])),
  )

  test("are two schemes", () => {
    expect(schemes.length).toBe(2)
  })

  test("of text stand out from the paper, and those of signs as far as signs must", () => {
    const faint = schemes.flatMap((scheme) => {
      const on = (ground: string, least: number, ...names: readonly string[]) =>
        names.filter((name) => contrast(scheme.get(name)!, scheme.get(ground)!) < least)
      return [
        ...on("paper", 4.5, "ink", "soft", "link", "error", "warning", "info", "passed"),
        ...on("wash", 4.5, "ink", "soft", "error", "warning", "info"),
        ...on("sea", 4.5, "soft"),
        ...on("paper", 3, "events", "deaths", "p0", "p1", "p2", "p3", "p4", "p5", "p6"),
        ...on("sea", 3, "p0", "p1", "p2", "p3", "p4", "p5", "p6"),
        ...on("land", 3, "p0", "p1", "p2", "p3", "p4", "p5", "p6"),
        ...on("track", 3, "events", "error"),
      ]
    })
    expect(faint).toEqual([])
  })
})

describe("the first screen", () => {
  test("says what the file is and what was found in one sentence", () => {
    const text = pageText(
      htmlReport({ ...soundReport(), counts: { error: 3, warning: 13, info: 0 }, rows: 1000 }),
    )
    expect(text).toContain("3 errors, 13 warnings in 1,000 rows.")
    expect(text).toContain("UCDP Georeferenced Event Dataset")
    expect(text).toContain("cells parted by commas, UTF-8, in gzip")
    expect(text).toContain("12 MB")
  })

  test("gives each verdict as a word", () => {
    const cards = elementsIn(pageOf("text")).filter((one) => attribute(one, "class")?.startsWith("card "))
    expect(
      cards.map((card) => textOf(elementsOf(card.childNodes).find((one) => one.tagName === "strong")!)),
    ).toEqual(["failed", "not tested", "doubtful", "passed"])
  })

  test("says that reading stopped, what is accepted and what was weighed otherwise", () => {
    const text = pageText(pageOf("text"))
    expect(text).toContain("Reading stopped before the end.")
    expect(text).toContain("2 issues accepted by a baseline.")
    expect(text).toContain("text was turned off")
    const usual = pageText(htmlReport(soundReport()))
    expect(usual).not.toContain("Reading stopped")
    expect(usual).not.toContain("accepted by")
    expect(usual).not.toContain("weighed")
  })

  test("never says that a file is valid", () => {
    expect(pageText(htmlReport(soundReport()))).toContain("Nothing found in 10 rows.")
    expect(pageText(htmlReport(soundReport())).toLowerCase()).not.toMatch(/\bvalid\b/)
    expect(pageText(htmlReport(soundReport()))).toContain("None of this says that the data are true.")
  })
})

const broken = /\b(?:NaN|Infinity|undefined|null|-0)\b|\[object/

describe("a drawing", () => {
  const drawn = (summary: Parameters<typeof soundReport>[0]): string => htmlReport(soundReport(summary))

  test("of nothing is left out", async () => {
    for (const report of [
      await checkStream([]),
      await checkRows([]),
      await checkStream([bytesOf("a,b\n1,2\n")]),
    ]) {
      const html = htmlReport(report)
      expect(html).not.toMatch(broken)
      expect(html).not.toContain('id="map"')
      expect(html).not.toContain('id="time"')
      expect(pageText(html)).toContain("could be tested")
    }
  })

  test("of one step or of the ends of the calendar has room", () => {
    for (const [step, whens] of [
      ["year", ["2013"]],
      ["year", ["0001", "9999"]],
      ["month", ["2013-05"]],
      ["month", ["0001-01", "9999-12"]],
      ["day", ["2013-05-03"]],
      ["day", ["0001-01-01", "9999-12-31"]],
      ["day", ["2013-02-30", "13", ""]],
    ] as const) {
      for (const best of [0, 1, 3e9]) {
        const bins = whens.map((when) => ({ when, events: 1, uncounted: 0, best }))
        const html = drawn({ timeline: { step, bins, undated: 0 }, deaths: { best } })
        expect(html).not.toMatch(broken)
        expect(html).not.toMatch(/="-?\d+e/)
      }
    }
  })

  test("of one point, of the poles or of the whole world has room", () => {
    for (const points of [
      [[0, 0]],
      [[90, 180]],
      [[-90, -180]],
      [
        [90, 180],
        [-90, -180],
      ],
      [
        [-17, 179],
        [-14, -171],
      ],
      [
        [12, -180],
        [12, 180],
        [12, 0],
      ],
    ] as const) {
      const cells = points.map(([latitude, longitude]) => ({
        latitude,
        longitude,
        precision: null,
        events: 1,
        uncounted: 0,
        best: 0,
      }))
      const html = drawn({ map: { size: 0, cells, precisions: {}, unplaced: 0 } })
      expect(html).not.toMatch(broken)
      const shares = [...html.matchAll(/ c[xy]="([-\d.]+)%"/g)].map(([, part]) => Number(part))
      expect(shares.length).toBe(2 * points.length)
      expect(shares.filter((part) => part < 0 || part > 100)).toEqual([])
    }
  })

  test("keeps together what lies on both sides of the antimeridian", () => {
    const cells = [179, -179].map((longitude) => ({
      latitude: -17,
      longitude,
      precision: null,
      events: 1,
      uncounted: 0,
      best: 0,
    }))
    const text = pageText(drawn({ map: { size: 0, cells, precisions: {}, unplaced: 0 } }))
    expect(text).toContain("180°")
    expect(text).not.toContain("90° E")
  })

  test("leaves out what is not on the earth, and says so", () => {
    const cells = [
      { latitude: 12, longitude: 5, precision: null, events: 1, uncounted: 0, best: 0 },
      { latitude: 99, longitude: 5, precision: null, events: 3, uncounted: 0, best: 0 },
    ]
    const text = pageText(drawn({ map: { size: 0, cells, precisions: {}, unplaced: 4 } }))
    expect(text).toContain("7 events without a point on the earth are not drawn.")
  })

  test("tells each code of precision by its meaning, and codes that have none", () => {
    const cells = ["1", "9", null].map((precision, at) => ({
      latitude: at,
      longitude: at,
      precision,
      events: 2,
      uncounted: 0,
      best: 0,
    }))
    const text = pageText(
      drawn({ map: { size: 0, cells, precisions: { 1: "The place itself." }, unplaced: 0 } }),
    )
    expect(text).toContain("1 The place itself.2 events")
    expect(text).toContain("9 Not in the codebook.2 events")
    expect(text).toContain("How precisely is not told.2 events")
  })

  test("says where no rows are, and lets the line break there", () => {
    const html = drawn({
      timeline: { step: "year", bins: years, undated: 2 },
      deaths: { low: 1, best: 1, high: 1 },
    })
    expect(pageText(html)).toContain("No rows in 2 of 5 years: 1993 to 1994.")
    expect(pageText(html)).toContain("2 events without a year that can be told are not drawn.")
    const line = named(html, "path").find((one) => attribute(one, "class") === "best")
    expect(attribute(line!, "d")?.match(/M/g)?.length).toBe(2)
    expect(elementsIn(html).filter((one) => attribute(one, "class") === "band").length).toBe(3)
  })

  test("has no line where no event has a figure, and says so", () => {
    const bins = years.map((bin, at) => (at === 1 ? { when: bin.when, events: 1, uncounted: 1 } : bin))
    const html = drawn({ timeline: { step: "year", bins, undated: 0 }, deaths: { best: 13 } })
    const line = named(html, "path").find((one) => attribute(one, "class") === "best")
    expect(attribute(line!, "d")?.match(/M/g)?.length).toBe(2)
    expect(pageText(html)).toContain("1992: no figure of deaths; 1 event without a figure")
  })

  test("has no band where the file gives no bounds", () => {
    const bins = years.map(({ when, events, best = 0 }) => ({ when, events, uncounted: 0, best }))
    const html = drawn({ timeline: { step: "year", bins, undated: 0 }, deaths: { best: 14 } })
    expect(elementsIn(html).filter((one) => attribute(one, "class") === "band")).toEqual([])
    expect(pageText(html)).toContain("It gives no lowest and highest estimate.")
  })

  test("is made once more where one year stands far above all others", () => {
    const bins = Array.from({ length: 12 }, (_, at) => ({
      when: String(1989 + at),
      events: 40,
      uncounted: 0,
      best: at === 5 ? 500_000 : 900 + at,
    }))
    const html = drawn({ timeline: { step: "year", bins, undated: 0 }, deaths: { best: 1 } })
    expect(pageText(html)).toContain("1994: 500,000 deaths: far above all others.")
    expect(elementsIn(html).filter((one) => attribute(one, "class") === "time deaths").length).toBe(2)
    expect(elementsIn(html).filter((one) => attribute(one, "class") === "time events").length).toBe(1)
  })

  test("gives its figures as a table", () => {
    const html = drawn({
      timeline: { step: "year", bins: years, undated: 0 },
      deaths: { low: 1, best: 1, high: 1 },
    })
    const rows = named(html, "tr").map((row) => row.childNodes.map(textOf))
    expect(rows).toContainEqual(["1995", "7", "8", "8", "30"])
  })
})

describe("the columns on a page", () => {
  test("are as full as they are, and one without a value is told", () => {
    const html = pageOf("text")
    const [bar] = named(html, "svg").filter((one) => attribute(one, "class") === "fill")
    expect(attribute(bar!, "aria-label")).toBe(
      "text: 4 filled, 1 not applicable, 1 said to be unknown, 2 not recorded, 1 could not be read, 1 row without cells",
    )
    const widths = elementsOf(bar!.childNodes)
      .filter(({ tagName }) => tagName === "rect")
      .map((rect) => attribute(rect, "width"))
    expect(widths).toEqual(["40%", "10%", "10%", "20%", "10%", "10%"])
    expect(pageText(html)).toContain("1 column without a single value.")
  })

  test("hardly full or hardly empty are neither 0 nor 100 per cent", () => {
    const profile = [1, 9_999].map((filled) => ({
      column: `filled ${filled}`,
      filled,
      fill: filled / 10_000,
      empty: false,
      nulls: {},
      unreadable: 0,
      distinct: 1,
    }))
    const text = pageText(
      htmlReport({
        ...soundReport(),
        rows: 10_000,
        columns: { missing: [], extra: [], renamed: [], profile },
      }),
    )
    expect(text).toContain("0.1 %")
    expect(text).toContain("99.9 %")
  })
})

describe("a rule on a page", () => {
  test("stands with its place, its value, what was expected and the cells of the row", () => {
    const html = htmlReport({ ...soundReport(), rules: [ruleOf("own/rule", "warning", 2)] })
    const [first, second] = named(html, "ol")
      .flatMap((list) => elementsOf(list.childNodes))
      .filter((one) => one.tagName === "li" && one.parentNode?.nodeName === "ol")
      .slice(1)
    expect(textOf(first!)).toContain("row 1line 2own/rule")
    expect(textOf(first!)).toContain("Expected: own/rule 1")
    expect(textOf(second!)).toContain("row 2line 3own/rule")
    expect(textOf(second!)).toContain("emptyempty")
    expect(pageText(html)).toContain("41,233 times")
    expect(pageText(html)).toContain("The first 2 of 41,233.")
  })

  test("says what all its samples expect only once", () => {
    const rule = ruleOf("own/rule", "warning", 3)
    const samples = rule.samples.map((sample) => ({ ...sample, expected: "low ≤ best ≤ high" }))
    const text = pageText(htmlReport({ ...soundReport(), rules: [{ ...rule, samples }] }))
    expect(text.split("Expected: low ≤ best ≤ high").length).toBe(2)
  })

  test("of the header lists its columns", () => {
    const text = pageText(pageOf("text"))
    expect(text).toContain("(without a name)")
    expect(text).toContain("texttext 2")
  })
})
