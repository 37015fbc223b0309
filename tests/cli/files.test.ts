// Files that cannot be read, hold nothing or are casus's own: each command says which file, what is wrong, what to do.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { whyUnread } from "../../src/node/system-error.ts"
import { casus, type Ran } from "../support/command.ts"
import { csvText, gedColumns, gedRow, gedRows } from "../support/ged-rows.ts"

const folder = mkdtempSync(join(tmpdir(), "casus-cli-files-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)
const fileOf = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content)
  return at(name)
}

const ged = fileOf("ged.csv", csvText(gedRows(12)))
mkdirSync(at("folder"))

const ways: Readonly<Record<"check" | "convert" | "diff", (path: string) => Promise<Ran>>> = {
  check: (path) => casus(["check", path]),
  convert: (path) => casus(["convert", path, "--to", "json", "-o", at("never.json")]),
  diff: (path) => casus(["diff", ged, path]),
}

describe("a file that the system does not give", () => {
  test.each([
    ["that is not there", "none.csv", "no such file (ENOENT); look at its spelling"],
    ["below a file", "ged.csv/x.csv", "a part of the path is no directory (ENOTDIR); look at its spelling"],
    ["that is a folder", "folder", "it is a directory (EISDIR); name the files in it"],
  ])("%s is told in one line by every command, with its path", async (_, name, why) => {
    for (const [command, status] of [
      ["check", 3],
      ["convert", 3],
      ["diff", 2],
    ] as const) {
      const ran = await ways[command](at(name))
      expect([command, ran.status, ran.out]).toEqual([command, status, ""])
      expect(ran.err).toContain(`${at(name)}: ${why}`)
      expect(ran.err.trimEnd().split("\n").length).toBe(1)
    }
    expect(existsSync(at("never.json"))).toBe(false)
  })

  test("is told with what to do where it may not be read", () => {
    const refused = Object.assign(new Error("EACCES: permission denied, open 'x'"), { code: "EACCES" })
    expect(whyUnread(refused)).toBe("no permission (EACCES); let yourself read it, or read a copy")
    expect(whyUnread(new Error("the disk is on fire"))).toBe("the disk is on fire")
  })
})

describe("a file that holds nothing", () => {
  test.each([
    ["not one byte", ""],
    ["blank lines alone", "\n\n"],
    ["a byte order mark alone", "\uFEFF"],
    ["nothing, packed", gzipSync("")],
  ])("as %s is said to be empty, and not to have a strange header", async (name, content) => {
    const path = fileOf(`${name}.csv`, content)
    const [checked, converted] = [await ways.check(path), await ways.convert(path)]
    expect([checked.status, checked.out.includes("file/empty")]).toEqual([1, true])
    expect([converted.status, converted.out]).toEqual([1, ""])
    expect(converted.err).toContain("error: The file is empty. Expected: a header and rows. [file/empty]")
    expect(converted.err).not.toContain("file/unknown-format")
    expect((await ways.diff(path)).status).toBe(2)
    expect(existsSync(at("never.json"))).toBe(false)
  })

  test("under its header has no rows: check warns, convert ends with 1, diff takes all rows for added or vanished", async () => {
    const path = fileOf("header.csv", csvText([]))
    const checked = await ways.check(path)
    expect([checked.status, checked.out.includes("file/no-rows")]).toEqual([0, true])
    for (const to of ["json", "csv", "ucdp-ged"]) {
      const { status, err } = await casus(["convert", path, "--to", to])
      expect([status, err.includes("header.csv: warning: The file has no rows.")]).toEqual([1, true])
    }
    expect((await ways.diff(path)).status).toBe(1)
  })
})

describe("a dataset of casus in gzip", () => {
  const packed = (name: string): string => at(`${name}.gz`)
  beforeAll(async () => {
    for (const form of ["json", "ndjson"]) {
      await casus(["convert", ged, "--to", form, "-o", at(`own.${form}`)])
      fileOf(`own.${form}.gz`, gzipSync(readFileSync(at(`own.${form}`))))
    }
  })

  test.each(["own.json", "own.ndjson"])("%s is checked as what it holds", async (name) => {
    const plain = JSON.parse((await casus(["check", at(name), "--json"])).out)
    const report = JSON.parse((await casus(["check", packed(name), "--json"])).out)
    expect(report).toEqual({
      ...plain,
      file: packed(name),
      bytes: readFileSync(packed(name)).length,
      dialect: { ...plain.dialect, compression: "gzip" },
    })
    expect([report.format.name, report.summary.events]).toEqual(["casus", 12])
  })

  test.each(["own.json", "own.ndjson"])("%s is converted as what it holds", async (name) => {
    for (const to of ["csv", "ucdp-ged", "ndjson"]) {
      const { status, out } = await casus(["convert", packed(name), "--to", to])
      expect([status, out]).toEqual([0, (await casus(["convert", at(name), "--to", to])).out])
    }
  })

  test("that is cut off is told to be so", async () => {
    const cut = fileOf("cut.json.gz", readFileSync(packed("own.json")).subarray(0, 600))
    const checked = await ways.check(cut)
    expect([checked.status, checked.out.includes("file/compression")]).toEqual([1, true])
    const converted = await ways.convert(cut)
    expect([converted.status, converted.err.includes("The compressed data end early")]).toEqual([1, true])
  })

  test("takes no format, and says so", async () => {
    const why = "--format gtd was not used; the file is a dataset of casus itself"
    for (const name of [at("own.json"), packed("own.ndjson")]) {
      const checked = await casus(["check", name, "--format", "gtd"])
      expect([checked.status, checked.err]).toEqual([0, `casus: ${name}: ${why}\n`])
      const converted = await casus(["convert", name, "--to", "csv", "--format", "gtd"])
      expect([converted.status, converted.err.startsWith(`casus: ${name}: ${why}\n`)]).toEqual([0, true])
      expect((await casus(["check", name])).err).toBe("")
    }
  })
})

describe("the flat table that casus writes", () => {
  test.each(["csv", "geojson", "parquet"])(
    "as %s is known again, its cells checked and nothing else",
    async (to) => {
      const path = at(`flat.${to}`)
      await casus(["convert", ged, "--to", to, "-o", path])
      const { status, out } = await casus(["check", path])
      expect(status).toBe(0)
      expect(out).toContain("Flat table of casus (casus-flat), 38 columns")
      expect(out).toContain("whether they agree with each other was not")
      expect(out).toMatch(/consistency {3}not-tested/)
      expect(out).toContain("Nothing found in 12 rows.")
    },
  )

  test("with a wrong cell is told where", async () => {
    const { out: table } = await casus(["convert", ged, "--to", "csv"])
    const path = fileOf(
      "wrong.csv",
      table.replace(",TRUE,", ",maybe,").replace(/(\n[^\n]*?),20\d\d-/, "$1,2O15-"),
    )
    const { status, out } = await casus(["check", path, "--json"])
    const { rules } = JSON.parse(out)
    expect([status, rules.map(({ id, count }: { id: string; count: number }) => [id, count])]).toEqual([
      1,
      [
        ["cell/code", 1],
        ["cell/type", 1],
      ],
    ])
  })

  test("is not taken for a dataset", async () => {
    const path = at("flat.csv")
    const { status, out, err } = await ways.convert(path)
    expect([status, out]).toEqual([1, ""])
    expect(err).toContain("Expected: the dataset that this flat table was written from")
  })
})

describe("cells of facts that cannot be read", () => {
  const semicolons = (rows: readonly Readonly<Record<string, string>>[]): string =>
    [gedColumns, ...rows.map((row) => gedColumns.map((name) => row[name] ?? ""))]
      .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";"))
      .join("\n")
  const european = fileOf(
    "european.csv",
    semicolons(gedRows(9).map((row) => ({ ...row, latitude: "33,34", longitude: "-4,5" }))),
  )

  test("make the status of convert 1, and are counted by column with what they look like", async () => {
    const { status, err } = await casus(["convert", european, "--to", "csv", "-o", at("european.out.csv")])
    expect(status).toBe(1)
    expect(err.split("\n").slice(0, 3)).toEqual([
      `casus: ${european}: 18 cells of counts, days, places and other facts could not be read, and what they say is missing:`,
      '  latitude: 9 cells, such as "33,34"; all look like decimal commas',
      '  longitude: 9 cells, such as "-4,5"; all look like decimal commas',
    ])
  })

  test("are errors of check, which says what they look like", async () => {
    const { status, out } = await casus(["check", european])
    expect(status).toBe(1)
    expect(out).toContain("error    cell/type, 18 times")
    expect(out).toContain('"33,34" is not a number')
    expect(out).toContain("this looks like a decimal comma")
  })

  test("are no decimal commas where whole numbers stand, nor where only some of them look so", async () => {
    const path = fileOf(
      "counts.csv",
      csvText([gedRow(1, { best: "1,5" }), gedRow(2, { latitude: "3,5" }), gedRow(3, { latitude: "north" })]),
    )
    const { status, err } = await casus(["convert", path, "--to", "json", "-o", at("counts.json")])
    expect(status).toBe(1)
    expect(err).toContain('  latitude: 2 cells, such as "3,5"\n')
    expect(err).toContain('  best: 1 cell, "1,5"\n')
    expect(err).not.toContain("decimal comma")
  })

  test("are not those of columns that tell no fact, nor empty ones", async () => {
    const path = fileOf("kept.csv", csvText([gedRow(1, { active_year: "many" }), gedRow(2, { best: "" })]))
    const { err, status } = await casus(["convert", path, "--to", "json", "-o", at("kept.json")])
    expect([status, err.includes("could not be read")]).toEqual([0, false])
  })
})
