import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5"
import { describe, expect, test } from "vitest"
import { compareTables } from "../../src/comparing/compare.ts"
import type { CompareOptions } from "../../src/comparing/settings.ts"
import { diffHtml } from "../../src/report/diff/html.ts"
import { diffJson } from "../../src/report/diff/json.ts"
import { diffText } from "../../src/report/diff/text.ts"
import { styleHash } from "../../src/report/html/style.ts"
import { desk, log, tableOf } from "../comparing/tables.ts"
import { actingIn, payloads } from "../support/harmless.ts"
import { diffOf } from "./diff-made.ts"

type Node = DefaultTreeAdapterTypes.ChildNode

/** The elements and their attributes, without any text. */
const skeletonOf = (nodes: readonly Node[]): unknown =>
  nodes
    .filter((node) => !defaultTreeAdapter.isTextNode(node))
    .map((node) =>
      defaultTreeAdapter.isElementNode(node)
        ? [node.tagName, node.attrs.map(({ name }) => name), skeletonOf(node.childNodes)]
        : node.nodeName,
    )

const skeleton = (html: string): string => JSON.stringify(skeletonOf(parse(html).childNodes))

const hostile: readonly (readonly [what: string, text: string])[] = [
  ...[
    "<script>alert(1)</script>",
    "</style><script>1</script>",
    "</title></head><body onload=1>",
    '"><img src=x onerror=1>',
    "' onmouseover='1",
    "` onclick=1 `",
    "<!-- <p>",
    "&lt;b&gt;&amp;",
    "__proto__",
    "constructor",
  ].map((text) => [text, text] as const),
  ...payloads,
]

describe("text from strangers' files in a comparison", () => {
  const harmless = skeleton(diffHtml(diffOf("harmless")))

  for (const [what, text] of hostile) {
    test(`that is ${what} acts neither on a page nor on a terminal`, () => {
      const report = diffOf(text)
      const html = diffHtml(report)
      expect(skeleton(html)).toBe(harmless)
      for (const written of [html, diffText(report), diffJson(report)]) expect(actingIn(written)).toEqual([])
      expect(JSON.parse(diffJson(report))).toEqual(report)
    })
  }

  test("is harmless when it comes through a comparison, in cells, columns and names of files", async () => {
    for (const [what, text] of hostile) {
      const cell = `"${text.replaceAll('"', '""')}"`
      const table = (place: string): string =>
        `ref,day,place,kind,dead,${cell}\n${cell},2020-01-01,${place},raid,${cell},x\n`
      const report = await compareTables(tableOf(table("a"), text), tableOf(table(cell), text), {
        format: desk,
      })
      expect([
        what,
        report.counts.changed,
        report.problems.find(({ severity }) => severity === "error")?.message,
      ]).toEqual([what, 1, undefined])
      for (const written of [diffHtml(report), diffText(report), diffJson(report)])
        expect(actingIn(written)).toEqual([])
      expect(parse(diffHtml(report))).toBeDefined()
      expect(skeleton(diffHtml(report))).not.toMatch(/"(?:script|img|b)",/)
    }
  })
})

const reportOn = (old: string, fresh: string, options: CompareOptions = {}) =>
  compareTables(tableOf(old, "a/old.csv"), tableOf(fresh, "a/new.csv"), { format: desk, ...options })

const row = (ref: number, place: string, dead: string): string =>
  `${ref},2020-01-01,${place},raid,1,${dead},90,`

describe("a comparison as text", () => {
  test("says what it is of, what was found, and each changed cell", async () => {
    const text = diffText(
      await reportOn(
        log(row(1, "Sarn", "2"), row(2, "b", "4")),
        log(row(1, "Tessen", "?"), row(3, "c", "5")),
      ),
    )
    expect(text.split("\n").slice(0, 4)).toEqual([
      "a/old.csv → a/new.csv",
      "  Log of the desk (desk-log), rows matched by ref, as named by the caller",
      "  old: 2 rows, 8 columns",
      "  new: 2 rows, 8 columns",
    ])
    expect(text).toContain("  1 changed, 1 added, 1 vanished, 0 the same.\n")
    expect(text).toContain(
      '    1  2020-01-01, Tessen\n      place: "Sarn" → "Tessen"\n      dead: 2 → said to be unknown\n',
    )
    expect(text).toContain("  Added rows\n    3  2020-01-01, c\n")
    expect(text).toContain("  Vanished rows\n    2  2020-01-01, b\n")
  })

  test("says that there is no difference, and never that anything is right", async () => {
    const text = diffText(await reportOn(log(row(1, "a", "2")), log(row(1, "a", "2.0"))))
    expect(text).toContain("  No differences, 1 row the same.\n")
    expect(text).not.toMatch(/valid|correct|Changed|Added|Vanished/)
  })

  test("tells the deaths on both sides and what changed them", async () => {
    const text = diffText(
      await reportOn(log(row(1, "a", "2"), row(2, "b", "")), log(row(1, "a", "5"), row(2, "b", "7"))),
    )
    expect(text).toContain("    old file       2 (1 to 90), 1 row without a figure\n")
    expect(text).toContain("    new file       12 (2 to 180): +10\n")
    expect(text).toContain(
      "    changed rows   2 (1 to 90), 1 row without a figure → 5 (1 to 90), 1 row without a figure: +3\n",
    )
  })

  test("shows of long texts where they begin to differ", async () => {
    const long = "x".repeat(500)
    const text = diffText(
      await reportOn(log(row(1, `${long}A${long}`, "2")), log(row(1, `${long}B${long}`, "2"))),
    )
    const [, old = "", fresh = ""] = /place: "(.*)" → "(.*)"/.exec(text) ?? []
    expect([old.indexOf("A") > 0, fresh.indexOf("B") > 0]).toEqual([true, true])
    expect(Math.max(old.length, fresh.length)).toBeLessThan(80)
  })

  test("says where one file seems to be a part of the other", async () => {
    const rows = Array.from({ length: 9 }, (_, at) => row(at, "a", "1"))
    const part = diffText(await reportOn(log(...rows), log(rows[3]!)))
    expect(part).toContain("Every row of the new file is in the old one")
    const whole = diffText(await reportOn(log(rows[3]!), log(...rows)))
    expect(whole).toContain("Every row of the old file is in the new one")
    expect(diffText(await reportOn(log(...rows), log(...rows)))).not.toContain("Every row")
    const asked = diffText(await reportOn(log(...rows), log(rows[3]!), { only: ["changed"] }))
    expect(asked).toContain("Vanished rows: 8, not listed as the caller asked")
  })

  test("goes year by year where several have differences of the kinds that are asked for", async () => {
    const of = (day: string, ref: number, place: string): string => `${ref},${day},${place},raid,1,2,3,`
    const old = log(of("2019-01-01", 1, "a"), of("2020-01-01", 2, "b"), of("2021-01-01", 3, "c"))
    const fresh = log(of("2019-01-01", 1, "x"), of("2020-01-01", 2, "y"))
    const text = diffText(await reportOn(old, fresh))
    expect(text).toContain("    2019  1 → 1 row, 1 changed; deaths 2 → 2\n    2020  1 → 1 row, 1 changed")
    expect(text).toContain("    2021  1 → 0 rows, 1 vanished; deaths 2 → 0\n")
    expect(diffText(await reportOn(old, fresh, { only: ["changed"] }))).not.toContain("2021  1")
  })

  test("says how many rows of a kind are not shown", async () => {
    const rows = Array.from({ length: 9 }, (_, at) => row(at, "a", "1"))
    const text = diffText(await reportOn(log(...rows), log()), { samples: 2 })
    expect(text).toContain("    0  2020-01-01, a\n    1  2020-01-01, a\n    and 7 more\n")
  })

  test("is coloured where that is asked for, and only there", async () => {
    const report = await reportOn(log(row(1, "a", "1")), log(row(1, "b", "1")))
    expect(diffText(report)).not.toContain("\u001b")
    expect(diffText(report, { colour: true })).toContain("\u001b[33m1\u001b[0m")
  })
})

describe("a comparison as a page", () => {
  const html = diffHtml(diffOf("text"))

  test("runs nothing, loads nothing and allows its one style sheet", () => {
    expect(html).toContain(`style-src &#39;${styleHash}&#39;`)
    expect(skeleton(html)).not.toMatch(/"(?:script|link|img|iframe|form|base)",/)
    expect(skeleton(html)).not.toMatch(/"(?:on\w+|src|srcset|action)"/)
  })

  test("leads every link to a part of it, and says of every table what it is", async () => {
    for (const page of [html, diffHtml(await reportOn(log(row(1, "a", "1")), log(row(1, "a", "1"))))]) {
      const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      const links = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(links.filter((id) => !ids.includes(id))).toEqual([])
      expect(page.split("<table").length).toBe(page.split("<caption").length)
    }
  })

  test("has both values of a changed cell, and the rows of one file", async () => {
    const page = diffHtml(
      await reportOn(log(row(1, "Sarn", "2"), row(2, "b", "4")), log(row(1, "Tessen", "2"))),
    )
    expect(page).toContain("<dt>place</dt><dd>&quot;Sarn&quot; → <strong>&quot;Tessen&quot;</strong></dd>")
    expect(page).toContain("1 row that only the old file has.")
    expect(page).not.toMatch(/\b(?:NaN|undefined|null)\b/)
  })

  test("shows so many rows of each kind, and says of how many", async () => {
    const rows = Array.from({ length: 9 }, (_, at) => row(at, "a", "1"))
    const page = diffHtml(await reportOn(log(...rows), log()), { samples: 4 })
    expect(page).toContain("The first 4 of 9.")
  })
})
