// Two large files are compared in little memory; CASUS_DIFF_ROWS=1000000 asks the same of very large ones.
import { spawnSync } from "node:child_process"
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, beforeAll, expect, test } from "vitest"
import { buildCommand } from "../support/built-command.ts"
import { csvText, type GedText, gedRow } from "../support/ged-rows.ts"

const folder = mkdtempSync(join(tmpdir(), "casus-diff-memory-"))
const watched = join(folder, "watched.mjs")
const many = Number(process.env.CASUS_DIFF_ROWS ?? 200_000)

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
const bodies = (instead: GedText): readonly string[] =>
  Array.from({ length: 1000 }, (_, index) =>
    csvText([gedRow(index + 1, { id: "", ...instead })]).slice(header.length),
  )
const plain = bodies({})
const edited = bodies({ best: "77" })

/** Writes a file in which every hundredth row is edited, or none. */
const write = (path: string, isEdited: boolean): void => {
  const file = openSync(path, "w")
  writeSync(file, header)
  for (let row = 0; row < many; ) {
    let text = ""
    for (const end = Math.min(row + 1000, many); row < end; row++) {
      // The new file has its rows the other way round.
      const number = isEdited ? many - 1 - row : row
      text += `${1_000_000 + number}${(isEdited && number % 100 === 0 ? edited : plain)[number % 1000]}`
    }
    writeSync(file, text)
  }
  closeSync(file)
}

test("what changed in large files is found in less than 300 MB", { timeout: 900_000 }, () => {
  const [old, fresh] = [join(folder, "old.csv"), join(folder, "new.csv")]
  write(old, false)
  write(fresh, true)
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [watched, "diff", old, fresh, "--json", "-"],
    { encoding: "utf8", maxBuffer: 2 ** 30 },
  )
  const { counts, same } = JSON.parse(stdout)
  const peak = Number(stderr) / 1024
  console.info(`peak memory: ${Math.round(peak)} MB for ${many} rows`)
  const changed = Math.ceil(many / 100)
  expect([status, counts, same]).toEqual([1, { changed, added: 0, vanished: 0 }, many - changed])
  expect(peak).toBeLessThan(300)
})
