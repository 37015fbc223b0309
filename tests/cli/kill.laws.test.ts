// A command that is killed at any moment leaves each file whole: the old one or the new one.
import { spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { buildCommand } from "../support/built-command.ts"
import { csvText, gedRows } from "../support/ged-rows.ts"

const folder = mkdtempSync(join(tmpdir(), "casus-kill-"))
const bin = join(folder, "dist/cli.js")
const place = join(folder, "reports")

beforeAll(async () => {
  await buildCommand(folder)
  writeFileSync(
    join(folder, "bad.csv"),
    csvText(
      gedRows(1200).map((row, index) => (index === 0 ? row : { ...row, best: `x${index}`, region: "x" })),
    ),
  )
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const targets = ["page.html", "issues.csv", "issues.ndjson", "log.sarif", "known.json"]

const argv = [
  "check",
  "bad.csv",
  ...["--html", "reports/page.html", "--csv", "reports/issues.csv", "--ndjson", "reports/issues.ndjson"],
  ...["--sarif", "reports/log.sarif", "--write-baseline", "reports/known.json"],
]

/** Runs the command and kills it after so many milliseconds; tells whether it came to its end before. */
const run = (after?: number): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...argv], { cwd: folder, stdio: "ignore" })
    const timer = after === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), after)
    child.on("close", (status) => {
      clearTimeout(timer)
      resolve(status !== null)
    })
  })

const contents = (): ReadonlyMap<string, string> =>
  new Map(targets.map((name) => [name, readFileSync(join(place, name), "utf8")]))

test("killed at 100 moments, it never leaves half a report, and no litter after the next run", async () => {
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place)
  const began = performance.now()
  expect(await run()).toBe(true)
  let whole = performance.now() - began
  const complete = contents()
  for (const text of complete.values()) expect(text.length).toBeGreaterThan(1000)

  let killed = 0
  for (let turn = 0; turn < 100; turn++) {
    for (const name of targets) writeFileSync(join(place, name), "the old report")
    const begin = performance.now()
    if (!(await run((whole * ((turn * 37) % 100)) / 85))) killed += 1
    // A machine that has become faster would be through before the moment comes.
    else whole = Math.min(whole, performance.now() - begin)
    for (const [name, text] of contents()) {
      expect(text === "the old report" || text === complete.get(name), `${name} in turn ${turn}`).toBe(true)
    }
  }
  expect(killed).toBeGreaterThan(25)
  expect(await run()).toBe(true)
  expect([...readdirSync(place)].sort()).toEqual([...targets].sort())
  expect(contents()).toEqual(complete)
})
