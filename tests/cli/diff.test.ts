import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, describe, expect, test } from "vitest"
import { run } from "../../src/cli/run.ts"
import type { Terminal } from "../../src/cli/terminal.ts"
import { bytesOf, csvText, gedRow, gedRows } from "../support/ged-rows.ts"
import { actingIn, payloads } from "../support/harmless.ts"
import { sheetXml, textRow, workbookOf } from "../support/workbook.ts"

const folder = mkdtempSync(join(tmpdir(), "casus-diff-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const inFolder = (name: string): string => join(folder, name)
const fileOf = (name: string, content: string | Uint8Array): string => {
  writeFileSync(inFolder(name), content)
  return inFolder(name)
}
const read = (name: string): string => readFileSync(inFolder(name), "utf8")

const rows = gedRows(20)
const edited = rows.map((row, at) =>
  at === 4 ? { ...row, best: "90", where_coordinates: "Elsewhere" } : row,
)
const old = fileOf("old.csv", csvText(rows))
const fresh = fileOf("new.csv", csvText([...edited.slice(1), gedRow(99)]))
const again = fileOf("again.csv.gz", gzipSync(csvText([...rows].reverse())))

const xmlText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")

const failing = (code: string) => (): Promise<void> =>
  Promise.reject(Object.assign(new Error(`${code}: it failed`), { code }))

/** What the command writes, and the status it ends with. */
const casus = async (argv: readonly string[], surroundings: Partial<Terminal> = {}) => {
  let out = ""
  let err = ""
  const status = await run(argv, {
    out: (text) => {
      out += text
      return Promise.resolve()
    },
    err: (text) => {
      err += text
    },
    input: (async function* () {
      yield bytesOf("")
    })(),
    outIsTerminal: false,
    errIsTerminal: false,
    env: {},
    version: "1.2.3",
    ...surroundings,
  })
  return { status, out, err }
}

describe("casus diff", () => {
  test("ends with 0 where nothing differs, whatever the kinds of files, and with 1 where something does", async () => {
    expect((await casus(["diff", old, old])).status).toBe(0)
    const same = await casus(["diff", old, again])
    expect([same.status, same.err]).toEqual([0, ""])
    expect(same.out).toContain("No differences, 20 rows the same.")
    const apart = await casus(["diff", old, fresh])
    expect([apart.status, apart.err]).toEqual([1, ""])
    expect(apart.out).toContain("1 changed, 1 added, 1 vanished, 18 the same.")
    expect(apart.out).toContain('where_coordinates: "')
  })

  test("compares a workbook with a table of text, and one sheet with another", async () => {
    const columns =
      "id type_of_violence dyad_new_id dyad_name where_prec date_prec date_start latitude best low high".split(
        " ",
      )
    const sheet = sheetXml(
      [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ""))]
        .map((cells, at) => textRow(at + 1, ...cells.map(xmlText)))
        .join(""),
    )
    const book = fileOf("book.xlsx", workbookOf({ sheet }))
    const { status, out } = await casus(["diff", old, book])
    expect([status, out]).toEqual([0, expect.stringContaining("No differences, 20 rows the same.")])
    const none = await casus(["diff", old, book, "--sheet", "none"])
    expect([none.status, none.out]).toEqual([2, ""])
  })

  test("ends with 2 where the files cannot be compared, says why, and writes nothing", async () => {
    const table = fileOf("table.csv", "a,b\n1,2\n")
    const own = fileOf("own.json", '{ "modelVersion": 1, "incidents": [] }')
    for (const [files, why] of [
      [[old, inFolder("none.csv")], "none.csv: no such file (ENOENT)"],
      [[folder, old], "it is a directory (EISDIR)"],
      [
        ["/dev/null", old],
        "/dev/null: files are read more than once to be compared, and this is no ordinary file",
      ],
      [[old, table], 'table.csv: The header, "a,b", is that of no known format.'],
      [[old, own], "own.json: The file is a dataset of casus itself"],
      [[own, own], "own.json: The file is a dataset of casus itself"],
      [[old, fileOf("empty.csv", "")], "empty.csv: No table could be read of the file"],
    ] as const) {
      const page = inFolder("unwritten.html")
      const { status, out, err } = await casus(["diff", ...files, "--html", page])
      expect([status, out]).toEqual([2, ""])
      expect(err).toContain(why)
      expect(err.startsWith("casus: ")).toBe(true)
      expect(existsSync(page)).toBe(false)
    }
  })

  test("ends with 2 where a file is cut off, and still tells what could be compared", async () => {
    const packed = gzipSync(csvText(gedRows(400)))
    const cut = fileOf("cut.csv.gz", packed.subarray(0, packed.length - 2000))
    const { status, out, err } = await casus(["diff", fileOf("whole.csv", csvText(gedRows(400))), cut])
    expect(status).toBe(2)
    expect(err).toContain("Reading stopped before the end of the file")
    expect(out).toContain("as far as the files could be compared")
  })

  test("tells and fails by the kinds of differences that are asked for", async () => {
    const only = await casus(["diff", old, fresh, "--only", "changed"])
    expect([only.status, only.out]).toEqual([1, expect.stringContaining("Added rows: 1, not listed")])
    const part = fileOf("part.csv", csvText(rows.slice(3)))
    expect((await casus(["diff", old, part, "--only", "changed,added"])).status).toBe(0)
    expect((await casus(["diff", old, part])).status).toBe(1)
  })

  test("compares the columns that are asked for", async () => {
    const changed = fileOf("changed.csv", csvText(edited))
    expect((await casus(["diff", old, changed, "--columns", "adm_1, adm_2"])).status).toBe(0)
    expect((await casus(["diff", old, changed, "--ignore", "best,where_coordinates"])).status).toBe(0)
    expect((await casus(["diff", old, changed, "--ignore", "best"])).status).toBe(1)
    const wrong = await casus(["diff", old, changed, "--columns", "adm1_"])
    expect([wrong.status, wrong.err]).toEqual([
      2,
      expect.stringContaining('None of the files has a column "adm1_"'),
    ])
  })

  test("writes the report as JSON and as a page, whole", async () => {
    const { status, out } = await casus([
      "diff",
      old,
      fresh,
      ...["--json", inFolder("a.json"), "--html", inFolder("a.html"), "--samples", "0"],
    ])
    expect([status, out.includes("and 1 more")]).toEqual([1, true])
    const report = JSON.parse(read("a.json"))
    expect([report.diff, report.counts]).toEqual([1, { changed: 1, added: 1, vanished: 1 }])
    // What people are shown is cut short, what programs read is not.
    expect(report.changed[0].cells.map(({ column }: { column: string }) => column)).toEqual([
      "where_coordinates",
      "best",
    ])
    expect(read("a.html")).toContain("<!doctype html>")
  })

  test("writes JSON in place of text for --json -", async () => {
    const { status, out } = await casus(["diff", old, fresh, "--json", "-"])
    expect([status, JSON.parse(out).same]).toEqual([1, 18])
    expect(out.trimEnd().split("\n").length).toBe(1)
  })

  test("writes over no file that it reads, and no file twice", async () => {
    for (const [options, why] of [
      [["--json", old], "is read and would be written over"],
      [["--html", `${folder}/./new.csv`], "is read and would be written over"],
      [["--json", inFolder("x"), "--html", `${folder}/./x`], "would be written twice"],
      [["--html", "/dev/stdout"], "holds the report already"],
      [["--html", "-"], "--html writes a file"],
      [["--json", ""], "has no name"],
    ] as const) {
      const { status, err } = await casus(["diff", old, fresh, ...options])
      expect([status, err]).toEqual([2, expect.stringContaining(why)])
    }
    expect(readFileSync(old, "utf8")).toBe(csvText(rows))
  })

  test("ends with 3 where what was found cannot be written, and is quiet where nobody reads on", async () => {
    const full = await casus(["diff", old, fresh], { out: failing("ENOSPC") })
    expect([full.status, full.err]).toEqual([3, "casus: cannot write the output: no space left (ENOSPC)\n"])
    const nowhere = await casus(["diff", old, fresh, "--html", inFolder("none/a.html")])
    expect([nowhere.status, nowhere.err]).toEqual([3, expect.stringContaining("no such file (ENOENT)")])
    const closed = await casus(["diff", old, fresh], { out: failing("EPIPE") })
    expect([closed.status, closed.err]).toEqual([1, ""])
  })

  test("ends with 130 where it is interrupted, without a word and without a file", async () => {
    const control = new AbortController()
    control.abort()
    const page = inFolder("never.html")
    const ended = await casus(["diff", old, fresh, "--html", page], { signal: control.signal })
    expect([ended, existsSync(page)]).toEqual([{ status: 130, out: "", err: "" }, false])
  })

  test("is coloured on a terminal alone", async () => {
    expect((await casus(["diff", old, fresh], { outIsTerminal: true })).out).toContain("\u001b[33m")
    const env = { NO_COLOR: "1" }
    expect((await casus(["diff", old, fresh], { outIsTerminal: true, env })).out).not.toContain("\u001b")
  })

  test("takes files to be of the format that is named, also one of the user's own", async () => {
    const module = fileOf(
      "log.mjs",
      `export default {
        id: "log", title: "A log", description: "One row for each.", source: "Us.",
        columns: [{ name: "ref", kind: "id", description: "The number.", nulls: {} },
          { name: "dead", kind: "integer", description: "The dead.", nulls: { "": "not-recorded" } }],
        layouts: [{ name: "2 columns", columns: ["ref", "dead"] }],
        signature: [], roles: { key: ["ref"], deaths: { best: "dead" } }, rules: [], across: [], schema: {},
      }`,
    )
    const [before, after] = [
      fileOf("log-1.csv", "ref,dead\n1,2\n2,3\n"),
      fileOf("log-2.csv", "dead,ref\n3,2\n5,1\n"),
    ]
    const { status, out } = await casus(["diff", before, after, "--format", module])
    expect([status, out]).toEqual([1, expect.stringContaining("dead: 2 → 5")])
    expect(out).toContain("new file       8: +3")
  })

  for (const [what, payload] of payloads) {
    test(`keeps files harmless of which one ${what}, in its cells and in its name`, async () => {
      const name = payload.includes("\u0000") ? "nul" : `named${payload}\n.csv`
      const row = { ...gedRow(1), where_coordinates: payload, best: payload }
      const path = fileOf(name, csvText([row]))
      for (const argv of [
        ["diff", old, path],
        ["diff", old, path, "--json", "-"],
        ["diff", old, `${path}.none`.replaceAll("\u0000", "")],
      ]) {
        const { out, err } = await casus(argv)
        expect(actingIn(out + err)).toEqual([])
        expect((out + err).length).toBeGreaterThan(20)
      }
    })
  }

  test.each([
    [["diff"], "no file is named; say casus diff OLD NEW"],
    [["diff", "a.csv"], "one file alone is named"],
    [["diff", "a.csv", "b.csv", "c.csv"], "more than two files are named"],
    [["diff", "a.csv", "-"], "neither can be standard input"],
    [["diff", "a.csv", "b.csv", "--only", "chnaged"], "did you mean changed?"],
    [["diff", "a.csv", "b.csv", "--only", ""], "--only takes names with commas between"],
    [["diff", "a.csv", "b.csv", "--samples", "many"], "--samples takes a whole number up to 100000"],
    [["diff", "a.csv", "b.csv", "--format", "ucdp-gde"], "did you mean ucdp-ged?"],
    [["diff", "a.csv", "b.csv", "--jsno", "x"], "--jsno is no option of casus diff; did you mean --json?"],
    [["--format", "ucdp-ged", "diff", "a.csv", "b.csv"], "diff stands before its options"],
    [["dif", "a.csv", "b.csv"], "did you mean diff?"],
  ])("%j makes no sense, and says why", async (argv, why) => {
    const { status, out, err } = await casus(argv)
    expect([status, out]).toEqual([2, ""])
    expect(err).toContain(why)
    expect(err).toMatch(/\nTry casus (?:diff )?--help\.\n$/)
  })

  test("is in the help", async () => {
    expect((await casus(["diff", "--help"])).out).toContain("casus diff OLD NEW")
  })
})
