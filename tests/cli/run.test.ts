import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { run } from "../../src/cli/run.ts"
import type { Terminal } from "../../src/cli/terminal.ts"
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
    expect(err).toBe(`casus: cannot read ${folder}/none.csv: no such file (ENOENT)\n`)
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

describe("the command line", () => {
  test("lists the formats", async () => {
    const { out, status } = await casus(["formats"])
    expect(out).toContain("ucdp-ged\n  UCDP Georeferenced Event Dataset\n  49 columns")
    expect(status).toBe(0)
  })

  test("tells its help and its version", async () => {
    expect((await casus(["--help"])).out).toContain("casus check FILE…")
    expect((await casus(["check", "-h"])).out).toContain("Exit status")
    expect(await casus(["--version"])).toEqual({ status: 0, out: "1.2.3\n", err: "" })
  })

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
    [["check", "x.csv", "--jsno"], "--jsno"],
    [["formats", "x"], "formats takes no file"],
    [["check\u001b[2J"], "\\u001b[2J"],
    [["--\u009b31m"], "\\u009b31m"],
  ])("%j makes no sense, and says why", async (argv, why) => {
    const { status, out, err } = await casus(argv)
    expect(status).toBe(2)
    expect(out).toBe("")
    expect(err).toContain(why)
    expect(err).toContain("casus --help")
    expect(actingIn(err)).toEqual([])
    expect(err.trimEnd().split("\n").length).toBe(2)
  })
})
