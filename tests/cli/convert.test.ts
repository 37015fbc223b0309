// casus convert: files of a format, or of casus itself, in another form.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parquetReadObjects } from "hyparquet"
import { afterAll, describe, expect, test } from "vitest"
import { readDataset, readNdjson } from "../../src/index.ts"
import { casus } from "../support/command.ts"
import { csvText, gedColumns, gedRow, gedRows } from "../support/ged-rows.ts"
import { actingIn, payloads } from "../support/harmless.ts"

const folder = mkdtempSync(join(tmpdir(), "casus-convert-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)
const fileOf = (name: string, text: string): string => {
  writeFileSync(at(name), text)
  return at(name)
}

const events = gedRows(40)
const ged = fileOf("events.csv", csvText(events))
const deaths = events.reduce((sum, { best }) => sum + Number(best), 0)

describe("casus convert writes a file of GED", () => {
  test("as one document of casus, with the licence and the release", async () => {
    const { status } = await casus(["convert", ged, "--to", "json", "--release", "23.1", "-o", at("a.json")])
    const result = readDataset(readFileSync(at("a.json"), "utf8"))
    expect([status, result.ok && result.value.incidents.length]).toEqual([0, 40])
    expect(result.ok && [result.value.coverage?.licence, result.value.coverage?.release]).toEqual([
      "CC BY 4.0",
      "23.1",
    ])
  })

  test("as lines of JSON on standard output, and says on standard error what became of it", async () => {
    const { status, out, err } = await casus(["convert", ged, "--to", "ndjson"])
    const result = readNdjson(out)
    expect([status, result.ok && result.value.incidents.length]).toEqual([0, 40])
    expect(err).toContain("40 rows of ucdp-ged became")
    expect(err).toContain("40 incidents")
  })

  test("as a tidy table whose deaths are those of the file", async () => {
    const { out } = await casus(["convert", ged, "--to", "csv"])
    const [header = "", ...lines] = out.trimEnd().split("\n")
    const best = header.split(",").indexOf("killed_best")
    expect(lines.length).toBe(40)
    expect(lines.reduce((sum, line) => sum + Number(line.split(",")[best]), 0)).toBe(deaths)
  })

  test("as a map: longitude first, one feature an event", async () => {
    const { out } = await casus(["convert", ged, "--to", "geojson"])
    const { type, features } = JSON.parse(out)
    expect([type, features.length]).toEqual(["FeatureCollection", 40])
    expect(features[0].geometry.coordinates).toEqual([
      Number(events[0]?.longitude),
      Number(events[0]?.latitude),
    ])
  })

  test("as Parquet that another reader reads", async () => {
    const { status } = await casus(["convert", ged, "--to", "parquet", "-o", at("a.parquet")])
    const bytes = readFileSync(at("a.parquet"))
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
    const rows = await parquetReadObjects({ file })
    expect([status, rows.length]).toEqual([0, 40])
    expect(rows.reduce((sum, row) => sum + Number(row.killed_best), 0)).toBe(deaths)
  })

  test("as the same file of GED again, also by way of a document", async () => {
    const { out } = await casus(["convert", ged, "--to", "ucdp-ged"])
    expect(out).toBe(
      csvText(
        events.map((event) => ({
          ...event,
          number_of_sources: event.number_of_sources === "-1" ? "-1" : (event.number_of_sources ?? ""),
        })),
      ),
    )
    await casus(["convert", ged, "--to", "json", "-o", at("b.json")])
    expect((await casus(["convert", at("b.json"), "--to", "ucdp-ged"])).out).toBe(out)
  })
})

describe("what is lost", () => {
  const odd = fileOf(
    "odd.csv",
    csvText([gedRow(1, { geom_wkt: "POINT (1 1)" }), gedRow(2, { best: "many" }), gedRow(3)]),
  )

  test("is told in a few lines, and listed by field and record where that is asked for", async () => {
    const { status, err } = await casus([
      "convert",
      odd,
      "--to",
      "json",
      "-o",
      at("c.json"),
      "--losses",
      at("c.ndjson"),
    ])
    // One of the counts could not be read.
    expect(status).toBe(1)
    expect(err).toContain("geom_wkt: It is not the point")
    expect(err).toContain("best: The cell cannot be read.")
    const losses = readFileSync(at("c.ndjson"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(losses.map(({ way, field }) => [way, field])).toEqual([
      ["in", "geom_wkt"],
      ["in", "best"],
    ])
  })

  test("a column that the format does not have, and an apostrophe before a formula, are losses too", async () => {
    const [header = "", line = ""] = csvText([gedRow(1, { where_coordinates: "=1+1" })]).split("\n")
    const file = fileOf("extra.csv", `${header},mine\n${line},7\n`)
    const { err } = await casus(["convert", file, "--to", "ucdp-ged", "-o", at("x.csv")])
    expect(err).toContain("mine: The format has no such column")
    expect(err).toContain("where_coordinates: An apostrophe was put before it")
  })

  test("a flat table says what it has no place for", async () => {
    const { err } = await casus(["convert", ged, "--to", "csv", "-o", at("flat.csv")])
    expect(err).toContain("extra: What is kept beside the record has no column in a flat table.")
  })

  test("a file that is cut short makes the status 1, whatever was read of it", async () => {
    const whole = csvText(events)
    const file = fileOf("cut.csv", `${whole.slice(0, -200)}"unended`)
    const { status, err } = await casus(["convert", file, "--to", "json", "-o", at("cut.json")])
    expect([status, /error: /.test(err)]).toEqual([1, true])
  })

  test("a row that becomes nothing makes the status 1", async () => {
    const file = fileOf("without.csv", csvText([gedRow(1), gedRow(2, { id: "" })]))
    const { status, err } = await casus(["convert", file, "--to", "json", "-o", at("d.json")])
    expect([status, err.includes("1 row became nothing")]).toEqual([1, true])
  })
})

describe("a wrong command line does nothing and says why", () => {
  test.each([
    [["convert"], "no file is named"],
    [["convert", ged], "--to is missing"],
    [["convert", ged, "--to", "geojsn"], "did you mean geojson?"],
    [["convert", ged, "--to", "parquet"], "Parquet is no text"],
    [["convert", ged, "--to", "json", "-o", ged], "would be written over"],
    [["convert", ged, "--to", "json", "-o", at("e"), "--losses", at("e")], "would be written twice"],
    [["convert", ged, "--to", "json", "-o", at("e"), "--losses", `${folder}/./e`], "would be written twice"],
    [["convert", ged, "--to", "json", "--release", ""], "--release has no name"],
    [["convert", ged, "--to", "json", "--losses", "-"], "--losses takes a file"],
    [["convert", ged, "--to", "ucdp-ged", "--estimate", "mean"], "--estimate takes lowest, middle, highest"],
    [["convert", ged, "--to", "csv", "--policy", "average"], "--policy takes union"],
    [["convert", "-", "--to", "csv"], "convert reads files"],
    [["convert", ged, "--to", "csv", "--sarif", "x"], "it is one of casus check"],
    [["convert", ged, "--fromat", "x"], "did you mean --format?"],
  ])("%j: %s", async (argv, why) => {
    const { status, err, out } = await casus(argv as string[])
    expect([status, out]).toEqual([2, ""])
    expect(err).toContain(why)
  })

  test("a file that is not there, or of no known format, leaves nothing behind", async () => {
    const absent = await casus([
      "convert",
      at("absent.csv"),
      "--to",
      "json",
      "-o",
      at("f.json"),
      "--losses",
      at("f.nd"),
    ])
    expect([absent.status, absent.err.includes("absent.csv")]).toEqual([3, true])
    const other = await casus([
      "convert",
      fileOf("other.csv", "a,b\n1,2\n"),
      "--to",
      "json",
      "-o",
      at("f.json"),
      "--losses",
      at("f.nd"),
    ])
    expect([other.status, other.err.includes("file/unknown-format")]).toEqual([1, true])
    expect(readdirSync(folder).filter((name) => name.includes("f."))).toEqual([])
  })

  test("an interrupted conversion leaves nothing behind", async () => {
    const stop = new AbortController()
    stop.abort()
    const { status } = await casus(["convert", ged, "--to", "json", "-o", at("g.json")], {
      signal: stop.signal,
    })
    expect([status, existsSync(at("g.json"))]).toEqual([130, false])
  })
})

test("text from a file cannot act in a spreadsheet, unless it is asked for as it is", async () => {
  const file = fileOf("formula.csv", csvText([gedRow(1, { where_coordinates: "=1+1" })], gedColumns))
  expect((await casus(["convert", file, "--to", "csv"])).out).toContain(",'=1+1,")
  expect((await casus(["convert", file, "--to", "csv", "--verbatim"])).out).toContain(",=1+1,")
})

test.each(payloads)(
  "text from a file that %s cannot act on the terminal that a table is shown on",
  async (_, text) => {
    const file = fileOf("acting.csv", csvText([gedRow(1, { where_coordinates: text })], gedColumns))
    for (const to of ["json", "ndjson", "csv", "geojson", "ucdp-ged"]) {
      const convert = ["convert", file, "--to", to]
      const ran = await casus(convert, { outIsTerminal: true })
      expect([to, actingIn(ran.out + ran.err)]).toEqual([to, []])
      expect(ran.out.split("\n").length).toBe((await casus(convert)).out.split("\n").length)
    }
  },
)
