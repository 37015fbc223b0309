// The command as it is built and run: its exit status, its pipes, its bytes.
import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { buildCommand } from "../support/built-command.ts"
import { bytesOf, csvText, exampleCsv, gedRow, gedRows } from "../support/ged-rows.ts"
import { thousandEvents, whichGed } from "../support/real-ged.ts"
import { root } from "../support/sources.ts"

const folder = mkdtempSync(join(tmpdir(), "casus-bin-"))
const bin = join(folder, "dist/cli.js")

beforeAll(async () => {
  await buildCommand(folder)
  writeFileSync(join(folder, "events.csv"), exampleCsv())
  writeFileSync(join(folder, "thousand.csv"), thousandEvents())
  writeFileSync(
    join(folder, "bad.csv"),
    csvText(gedRows(4000).map((row, at) => ({ ...row, best: `x${at}`, region: "x", deaths_a: `x${at}` }))),
  )
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const casus = (
  argv: readonly string[],
  options: { readonly input?: Uint8Array; readonly stdout?: number } = {},
): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, ["--disallow-code-generation-from-strings", bin, ...argv], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    ...(options.input === undefined ? {} : { input: options.input }),
    ...(options.stdout === undefined ? {} : { stdio: ["ignore", options.stdout, "pipe"] }),
  })

describe("the built command", () => {
  test(`finds in ${whichGed} 1,000 rows, no error and 13 estimates out of order, and ends with 0`, () => {
    const { status, stdout, stderr } = casus(["check", "--json", "thousand.csv"])
    const report = JSON.parse(stdout)
    expect([status, stderr, report.rows, report.counts.error]).toEqual([0, "", 1000, 0])
    expect(report.rules.find((rule: { id: string }) => rule.id === "ucdp-ged/low-best-high").count).toBe(13)
  })

  test("ends with 1 for errors, 2 for a command line without sense, 3 for a file that is not there", () => {
    expect(casus(["check", "events.csv"]).status).toBe(1)
    expect(casus(["check"]).status).toBe(2)
    expect(casus(["check", "none.csv"]).status).toBe(3)
  })

  test("knows the version of its package", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
    expect(casus(["--version"]).stdout).toBe(`${version}\n`)
  })

  test("reads standard input", () => {
    const { status, stdout } = casus(["check", "-", "--json"], { input: bytesOf(csvText([gedRow(1)])) })
    expect([status, JSON.parse(stdout).rows]).toEqual([0, 1])
  })

  test("delivers every byte of a large report to a pipe, also where it ends with 1", () => {
    const { status, stdout } = casus(["check", "--json", "--samples", "4000", "bad.csv"])
    expect(status).toBe(1)
    expect(stdout.length).toBeGreaterThan(1_000_000)
    expect(JSON.parse(stdout).rules[0].samples.length).toBe(4000)
  })

  test("is quiet where the reader of its output goes away", async () => {
    const child = spawn(process.execPath, [bin, "check", "--json", "--samples", "4000", "bad.csv"], {
      cwd: folder,
    })
    let err = ""
    child.stderr.on("data", (chunk) => {
      err += chunk
    })
    child.stdout.once("data", () => child.stdout.destroy())
    const status = await new Promise((resolve) => child.on("close", resolve))
    expect([status, err]).toEqual([1, ""])
  })

  const full = existsSync("/dev/full")
  test(
    full ? "ends with 3 and one line where the disk is full" : "without /dev/full, writes as elsewhere",
    () => {
      const { status, stderr } = full
        ? casus(["check", "events.csv"], { stdout: openSync("/dev/full", "w") })
        : casus(["check", "events.csv"])
      expect([status, stderr]).toEqual(
        full ? [3, "casus: cannot write the output: no space left (ENOSPC)\n"] : [1, ""],
      )
    },
  )

  test("is quiet before head -1, which has seen enough", () => {
    const { stdout, stderr } = spawnSync(
      "sh",
      ["-c", `"${process.execPath}" "${bin}" check --samples 4000 bad.csv events.csv | head -1`],
      { cwd: folder, encoding: "utf8" },
    )
    expect([stdout, stderr]).toEqual(["bad.csv\n", ""])
  })

  for (const [signal, status] of [
    ["SIGINT", 130],
    ["SIGTERM", 130],
  ] as const) {
    test(`ends with ${status} at a ${signal}, and leaves every file as it was`, async () => {
      const place = mkdtempSync(join(folder, "interrupted-"))
      const page = join(place, "page.html")
      writeFileSync(page, "old")
      const child = spawn(
        process.execPath,
        [
          bin,
          "check",
          "-",
          "--html",
          page,
          "--ndjson",
          join(place, "issues.ndjson"),
          "--csv",
          join(place, "i.csv"),
        ],
        { cwd: folder },
      )
      let err = ""
      child.stderr.on("data", (chunk) => {
        err += chunk
      })
      child.stdin.on("error", () => {})
      child.stdin.write(readFileSync(join(folder, "bad.csv")))
      // The temporary files are there as soon as the check has begun.
      await expect.poll(() => readdirSync(place).length, { timeout: 10_000 }).toBe(3)
      child.kill(signal)
      expect([await new Promise((resolve) => child.on("close", resolve)), err]).toEqual([status, ""])
      expect([readdirSync(place), readFileSync(page, "utf8")]).toEqual([["page.html"], "old"])
    })
  }

  test("writes the same report in any time zone and language", () => {
    const reports = ["UTC", "Asia/Baghdad", "Pacific/Apia"].map(
      (zone) =>
        spawnSync(process.execPath, [bin, "check", "thousand.csv"], {
          cwd: folder,
          encoding: "utf8",
          env: { ...process.env, TZ: zone, LANG: "ar_IQ.UTF-8" },
        }).stdout,
    )
    expect(new Set(reports).size).toBe(1)
    expect(reports[0]).toContain("1,000 rows")
  })
})
