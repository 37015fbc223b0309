// A large file needs the memory that a small one needs; CASUS_ROWS=2000000 asks the same of a very large one.
import { spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, beforeAll, expect, test } from "vitest"
import { buildCommand } from "../support/built-command.ts"
import { csvText, gedRow } from "../support/ged-rows.ts"

const folder = mkdtempSync(join(tmpdir(), "casus-memory-"))
const watched = join(folder, "watched.mjs")
const many = Number(process.env.CASUS_ROWS ?? 240_000)

beforeAll(async () => {
  await buildCommand(folder)
  const bin = pathToFileURL(join(folder, "dist/cli.js")).href
  writeFileSync(
    watched,
    `process.on("exit", () => process.stderr.write(String(process.resourceUsage().maxRSS)))\nawait import("${bin}")\n`,
  )
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

// Rows in turn from a thousand, each with an id of its own.
const header = csvText([])
const bodies = Array.from({ length: 1000 }, (_, index) =>
  csvText([gedRow(index + 1, { id: "" })]).slice(header.length),
)

/** Megabytes at the peak of a check of so many rows from standard input, and how many rows it counted. */
const check = async (rows: number): Promise<readonly [megabytes: number, rows: number]> => {
  const child = spawn(process.execPath, [
    watched,
    "check",
    "-",
    "--json",
    "--rule",
    "ucdp-ged/possible-duplicate=off",
  ])
  let out = ""
  let err = ""
  child.stdout.on("data", (chunk) => {
    out += chunk
  })
  child.stderr.on("data", (chunk) => {
    err += chunk
  })
  const ended = new Promise((resolve) => child.on("close", resolve))
  child.stdin.write(header)
  for (let row = 0; row < rows; ) {
    let text = ""
    for (const end = Math.min(row + 1000, rows); row < end; row++)
      text += `${1_000_000 + row}${bodies[row % 1000]}`
    if (!child.stdin.write(text)) await new Promise((resolve) => child.stdin.once("drain", resolve))
  }
  child.stdin.end()
  await ended
  return [Number(err) / 1024, JSON.parse(out).rows]
}

test("more rows need no more memory, and less than 150 MB", { timeout: 900_000 }, async () => {
  const [few, fewRows] = await check(80_000)
  const [peak, rows] = await check(many)
  console.info(`peak memory: ${Math.round(few)} MB for ${fewRows} rows, ${Math.round(peak)} MB for ${rows}`)
  expect([fewRows, rows]).toEqual([80_000, many])
  expect(peak).toBeLessThan(150)
  expect(peak).toBeLessThan(few * 1.25)
})
