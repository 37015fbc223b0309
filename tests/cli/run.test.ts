import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { helped, optionsOf } from "../../src/cli/usage.ts"
import { casus } from "../support/command.ts"
import { bytesOf, csvText, exampleCsv, gedRow, gedRows } from "../support/ged-rows.ts"
import { actingIn, payloads } from "../support/harmless.ts"

const folder = mkdtempSync(join(tmpdir(), "casus-run-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fileOf = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const sound = fileOf("sound.csv", csvText(gedRows(20)))
const doubtful = fileOf(
  "doubtful.csv",
  csvText(gedRows(20).map((row, index) => (index === 4 ? { ...row, low: "90" } : row))),
)
const faulty = fileOf("faulty.csv", exampleCsv())

const failing = (code: string) => (): Promise<void> =>
  Promise.reject(Object.assign(new Error(`${code}: it failed`), { code }))

describe("casus check", () => {
  test("ends with 0 where there is no error, with 1 where there is", async () => {
    expect((await casus(["check", sound])).status).toBe(0)
    expect((await casus(["check", doubtful])).status).toBe(0)
    expect((await casus(["check", faulty])).status).toBe(1)
    expect((await casus(["check", sound, faulty, doubtful])).status).toBe(1)
  })

  test("fails on what --fail-on names", async () => {
    expect((await casus(["check", doubtful, "--fail-on", "warning"])).status).toBe(1)
    expect((await casus(["check", sound, "--fail-on", "warning"])).status).toBe(0)
    expect((await casus(["check", faulty, "--fail-on=never"])).status).toBe(0)
  })

  test("writes the report of each file, and nothing on standard error", async () => {
    const { out, err } = await casus(["check", sound, faulty])
    expect(out.indexOf("sound.csv")).toBeLessThan(out.indexOf("faulty.csv"))
    expect(out).toContain("ucdp-ged/deaths-sum")
    expect(err).toBe("")
  })

  test("writes one line of JSON for each file with --json", async () => {
    const { out } = await casus(["check", "--json", sound, faulty])
    const reports = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(reports.map(({ report, rows }) => [report, rows])).toEqual([
      [1, 20],
      [1, 40],
    ])
  })

  test("shows as many samples as --samples says", async () => {
    const many = fileOf("many.csv", csvText(gedRows(20).map((row) => ({ ...row, low: "90" }))))
    const { out } = await casus(["check", many, "--json", "--samples", "7"])
    expect(JSON.parse(out).rules[0].samples.length).toBe(7)
    expect((await casus(["check", many, "--samples", "0"])).out).not.toContain("low is 90")
  })

  test("takes a file to be of the format that is named", async () => {
    const path = fileOf("three.csv", "low,best,high\n1,2,3\n")
    expect((await casus(["check", path])).status).toBe(1)
    const { out, status } = await casus(["check", path, "--json", "--format", "ucdp-ged"])
    expect(JSON.parse(out).format).toEqual({ name: "ucdp-ged", version: null, detected: false })
    expect(status).toBe(0)
  })

  test("reads standard input for -", async () => {
    async function* input() {
      yield bytesOf(csvText([gedRow(1)]))
    }
    const { out, status } = await casus(["check", "-"], { input: input() })
    expect(out).toContain("(standard input)")
    expect(out).toContain("1 row,")
    expect(status).toBe(0)
  })

  test("ends with 3 for a file that cannot be read, and still checks the others", async () => {
    const { out, err, status } = await casus(["check", join(folder, "none.csv"), faulty])
    expect(status).toBe(3)
    expect(err).toMatch(
      /^casus: cannot read .*\/none\.csv: no such file \(ENOENT\); look at its spelling[^\n]*\n$/,
    )
    expect(out).toContain("faulty.csv")
    expect((await casus(["check", folder])).err).toContain("it is a directory (EISDIR)")
  })

  test("ends with 3 and one line where the output cannot be written", async () => {
    const { err, status } = await casus(["check", faulty], { out: failing("ENOSPC") })
    expect(status).toBe(3)
    expect(err).toBe("casus: cannot write the output: no space left (ENOSPC)\n")
  })

  test("is quiet where the reader of the output has gone", async () => {
    const { err, status } = await casus(["check", faulty, sound], { out: failing("EPIPE") })
    expect([err, status]).toEqual(["", 1])
  })

  test("is coloured on a terminal, and not where that is unwanted", async () => {
    const terminal = { outIsTerminal: true }
    expect((await casus(["check", faulty], terminal)).out).toContain("\u001b[31m")
    expect((await casus(["check", faulty], { ...terminal, env: { NO_COLOR: "" } })).out).toContain(
      "\u001b[31m",
    )
    for (const env of [{ NO_COLOR: "1" }, { TERM: "dumb" }]) {
      expect((await casus(["check", faulty], { ...terminal, env })).out).not.toContain("\u001b")
    }
    expect((await casus(["check", "--json", faulty], terminal)).out).not.toContain("\u001b")
  })

  test("shows progress on a terminal only, and takes it away", async () => {
    async function* slow() {
      yield bytesOf(csvText(gedRows(300)))
      await new Promise((resolve) => setTimeout(resolve, 200))
      yield bytesOf(csvText(gedRows(300)).slice(csvText([]).length))
    }
    expect((await casus(["check", "-"], { input: slow() })).err).toBe("")
    const { err } = await casus(["check", "-"], { input: slow(), errIsTerminal: true })
    expect(err).toContain("standard input: ")
    expect(err.endsWith("\r\u001b[2K")).toBe(true)
  })

  for (const [what, payload] of payloads) {
    test(`keeps a file harmless that ${what}, in its cells and in its name`, async () => {
      const path = payload.includes("\u0000")
        ? faulty
        : fileOf(`named${payload}\n.csv`, csvText([gedRow(1, { region: payload, best: payload })]))
      for (const argv of [
        ["check", path],
        ["check", "--json", path],
        ["check", `${path}.none`],
      ]) {
        const { out, err } = await casus(argv)
        expect(actingIn(out + err)).toEqual([])
        expect((out + err).length).toBeGreaterThan(20)
      }
    })
  }
})

const inFolder = (name: string): string => join(folder, name)
const read = (name: string): string => readFileSync(inFolder(name), "utf8")

describe("the files that are asked for", () => {
  test("hold the report as a page, and every issue as table and lines", async () => {
    const { status, out } = await casus([
      "check",
      faulty,
      ...["--html", inFolder("a.html"), "--csv", inFolder("a.csv")],
      ...["--ndjson", inFolder("a.ndjson"), "--sarif", inFolder("a.sarif"), "--json"],
    ])
    const { counts, rules } = JSON.parse(out)
    const all = counts.error + counts.warning + counts.info
    expect([status, all > 3]).toEqual([1, true])
    expect(read("a.html")).toContain("ucdp-ged/deaths-sum")
    const issues = read("a.ndjson").trimEnd().split("\n")
    expect(issues.map((line) => JSON.parse(line).rule).sort()).toEqual(
      rules.flatMap(({ id, count }: { id: string; count: number }) => Array(count).fill(id)).sort(),
    )
    expect(read("a.csv").trimEnd().split("\n").length).toBe(all + 1)
    expect(JSON.parse(read("a.sarif")).version).toBe("2.1.0")
  })

  test("of several inputs hold the issues of all of them", async () => {
    await casus(["check", faulty, doubtful, "--ndjson", inFolder("both.ndjson")])
    const named = new Set(
      read("both.ndjson")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).file),
    )
    expect(named).toEqual(new Set([faulty, doubtful]))
  })

  test("are told apart by what they are, not by how they are spelled", async () => {
    const twice = await casus([
      "check",
      faulty,
      "--csv",
      inFolder("one.txt"),
      "--ndjson",
      `${folder}/./one.txt`,
    ])
    expect([twice.status, twice.err]).toEqual([2, expect.stringContaining("would be written twice")])
    const output = await casus(["check", faulty, "--csv", "/dev/stdout"])
    expect([output.status, output.err]).toEqual([2, expect.stringContaining("holds the report already")])
    expect((await casus(["check", faulty, "--csv", ""])).status).toBe(2)
  })

  test("are not written over what is read, nor into a folder that is not there", async () => {
    const { status, err } = await casus(["check", faulty, "--csv", faulty])
    expect([status, err]).toEqual([2, expect.stringContaining("is read and would be written over")])
    expect(readFileSync(faulty, "utf8")).toBe(exampleCsv())
    const none = await casus(["check", faulty, "--csv", inFolder("none/a.csv")])
    expect([none.status, none.err]).toEqual([3, expect.stringContaining("no such file (ENOENT)")])
  })

  test("are annotations on standard output for GitHub", async () => {
    const { out } = await casus(["check", faulty, "--github"])
    expect(out.split("\n").filter((line) => line.startsWith("::error file=")).length).toBeGreaterThan(1)
  })
})

describe("a baseline", () => {
  test("is written once, and then only what is new makes the command fail", async () => {
    const known = inFolder("known.json")
    expect((await casus(["check", faulty, "--write-baseline", known])).status).toBe(1)
    const again = await casus(["check", faulty, "--baseline", known])
    expect([again.status, again.out]).toEqual([0, expect.stringContaining("known and accepted")])
    const worse = fileOf("worse.csv", exampleCsv().replace(/,Clear,/, ",Clear,9"))
    expect((await casus(["check", worse, "--baseline", known])).status).toBe(1)
  })

  test("can be brought up to date in its place", async () => {
    const known = inFolder("update.json")
    await casus(["check", faulty, "--write-baseline", known])
    const before = JSON.parse(read("update.json"))
    const worse = fileOf("worse-again.csv", exampleCsv().replace(/,Clear,/, ",Clear,9"))
    const again = await casus([
      "check",
      faulty,
      "--baseline",
      known,
      "--write-baseline",
      `${folder}/./update.json`,
    ])
    expect([again.status, JSON.parse(read("update.json"))]).toEqual([0, before])
    await casus(["check", worse, "--baseline", known, "--write-baseline", known])
    expect(JSON.parse(read("update.json")).issues.length).toBeGreaterThan(0)
  })

  test("that is none is refused with line and reason, one that is not there with its name", async () => {
    const wrong = fileOf("wrong.json", '{ "baseline": 1 }')
    const { status, err } = await casus(["check", faulty, "--baseline", wrong])
    expect([status, err]).toEqual([2, expect.stringContaining("this is no baseline: ")])
    const none = await casus(["check", faulty, "--baseline", inFolder("none.json")])
    expect([none.status, none.err]).toEqual([3, expect.stringContaining("none.json")])
  })
})

describe("how findings weigh", () => {
  test("is said by a preset and by single rules, and told in the report", async () => {
    expect((await casus(["check", doubtful, "--preset", "strict"])).status).toBe(1)
    const off = await casus(["check", doubtful, "--preset", "strict", "--rule", "ucdp-ged/low-best-high=off"])
    expect(off.status).toBe(0)
    expect(off.out).toContain("As the caller set: preset strict; ucdp-ged/low-best-high=off")
    expect((await casus(["check", doubtful, "--rule", "ucdp-ged/low-best-high=error"])).status).toBe(1)
  })
})

describe("a format of one's own", () => {
  const module = fileOf(
    "own.mjs",
    `export default {
      id: "own", title: "A table of our own", description: "One row for each.", source: "Us.",
      columns: [{ name: "ref", kind: "id", description: "The number.", nulls: {} },
        { name: "dead", kind: "integer", description: "The dead.", nulls: { "": "not-recorded" } }],
      layouts: [{ name: "2 columns", columns: ["ref", "dead"] }],
      signature: [], roles: {}, rules: [], across: [], schema: {},
    }`,
  )

  test("is read from the file that --format names", async () => {
    const table = fileOf("own.csv", "ref;dead\n1;many\n2;\n")
    const { out, status } = await casus(["check", table, "--format", module])
    expect([status, out]).toEqual([1, expect.stringContaining("A table of our own (own)")])
    expect(out).toContain('own.csv:2 dead "many"')
  })

  test("that exports none, or is not there, is told", async () => {
    const none = fileOf("none.mjs", "export default 1")
    expect((await casus(["check", faulty, "--format", none])).err).toContain(
      "has no format as its default export",
    )
    const { status, err } = await casus(["check", faulty, "--format", inFolder("nowhere.mjs")])
    expect([status, err]).toEqual([2, expect.stringContaining("nowhere.mjs")])
  })
})

describe("a command that is interrupted", () => {
  test("ends with 130, without a word and without a file", async () => {
    const control = new AbortController()
    async function* input() {
      yield bytesOf(csvText(gedRows(3)))
      control.abort()
      await new Promise(() => {})
    }
    const ended = await casus(["check", "-", "--csv", inFolder("never.csv")], {
      input: input(),
      signal: control.signal,
    })
    expect(ended).toEqual({ status: 130, out: "", err: "" })
    expect(readdirSync(folder).filter((name) => name.includes("never"))).toEqual([])
  })
})

describe("the command line", () => {
  test("lists the formats", async () => {
    const { out, status } = await casus(["formats"])
    expect(out).toContain("ucdp-ged\n  UCDP Georeferenced Event Dataset\n  49 columns")
    expect(status).toBe(0)
  })

  test("tells its help and its version", async () => {
    expect((await casus(["--help"])).out).toContain("casus check FILE…")
    expect((await casus(["check", "-h"])).out).toContain("Exit status")
    expect((await casus(["help"])).out).toBe((await casus(["-h"])).out)
    expect(await casus(["--version"])).toEqual({ status: 0, out: "1.2.3\n", err: "" })
  })

  test.each(helped)(
    "tells the options of %s with an example and what its exit status means",
    async (command) => {
      const { status, out, err } = await casus([command, "--help"])
      expect([status, err]).toEqual([0, ""])
      expect(out).toMatch(new RegExp(`^casus ${command} `))
      expect(out).toContain(`Example\n  casus ${command} `)
      if (command !== "formats") expect(out).toMatch(/Exit status\n {2}0 /)
      expect((await casus(["help", command])).out).toBe(out)
      expect((await casus(["--help"])).out).toContain(`casus ${command}`)
      for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(110)
    },
  )

  test.each(helped.flatMap((command) => optionsOf(command).map((option) => [command, option] as const)))(
    "%s takes %s, as its help says",
    async (command, option) => {
      const { err } = await casus([command, "x", option])
      expect(err).not.toContain("is no option")
    },
  )

  test.each([
    [[], "no command is named"],
    [["chek", "x.csv"], '"chek" is not a command; did you mean check?'],
    [["check"], "no file is named"],
    [["check", "-", "-"], "standard input can be read only once"],
    [["check", "x.csv", "--format", "ucdp-gde"], '"ucdp-gde" is not a known format; did you mean ucdp-ged?'],
    [["check", "x.csv", "--fail-on", "info"], '--fail-on takes error, warning, never, not "info"'],
    [["check", "x.csv", "--samples", "many"], '--samples takes a whole number up to 9999, not "many"'],
    [["check", "x.csv", "--samples", "1e3"], "--samples takes a whole number"],
    [["check", "x.csv", "--samples", "-1"], "--samples"],
    [["check", "x.csv", "--jsno"], "--jsno is no option of casus check; did you mean --json?"],
    [["check", "x.csv", "--to", "csv"], "--to is no option of casus check; it is one of casus convert"],
    [["check", "x.csv", "--wanting"], "--wanting is no option of casus check; known are --format, --sheet"],
    [["--hepl"], "--hepl is no option; did you mean --help?"],
    [["help", "dif"], '"dif" is not a command; did you mean diff?'],
    [["check", "x.csv", "--rule", "cell/code"], "--rule takes a rule and a severity"],
    [["check", "x.csv", "--rule", "cell/code=bad"], "--rule cell/code takes error, warning, info, off"],
    [["check", "x.csv", "--preset", "harsh"], "--preset takes strict, standard, lenient"],
    [["check", "x.csv", "--duplicates", "many"], "--duplicates takes unique, per-actor"],
    [["check", "x.csv", "--json", "--github"], "would both go to standard output"],
    [["check", "x.csv", "y.csv", "--html", "z.html"], "--html writes the page of one file"],
    [["check", "x.csv", "--html", "z", "--csv", "z"], '"z" would be written twice'],
    [["events.csv"], "to check a file say casus check events.csv"],
    [["formats", "x"], "formats takes no file"],
    [["check\u001b[2J"], "\\u001b[2J"],
    [["--\u009b31m"], "\\u009b31m"],
  ])("%j makes no sense, and says why", async (argv, why) => {
    const { status, out, err } = await casus(argv)
    expect(status).toBe(2)
    expect(out).toBe("")
    expect(err).toContain(why)
    expect(err).toMatch(/\nTry casus (?:check |formats )?--help\.\n$/)
    expect(actingIn(err)).toEqual([])
    expect(err.trimEnd().split("\n").length).toBe(2)
  })
})
