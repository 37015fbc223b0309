// What could not be tested, in few lines, whatever is missing from a file.
import { describe, expect, test } from "vitest"
import { type CheckReport, checkStream } from "../../src/checking/index.ts"
import { htmlReport, reportJson, terminalText } from "../../src/report/index.ts"
import { untestedGroups } from "../../src/report/untested.ts"
import { bytesOf } from "../support/ged-rows.ts"
import { type GtdText, gtdColumns, gtdRows } from "../support/gtd-rows.ts"

const partial =
  "eventid,iyear,imonth,iday,country,country_txt,region,region_txt,city,latitude,longitude,attacktype1,gname,nkill"

const check = (columns: readonly string[], rows: readonly GtdText[]): Promise<CheckReport> =>
  checkStream(
    [
      bytesOf(
        [columns, ...rows.map((row) => columns.map((name) => (row[name] ?? "").replaceAll(/[",\n]/g, " ")))]
          .map((cells) => cells.join(","))
          .join("\n"),
      ),
    ],
    { file: "gtd.csv" },
  )

const section = (report: CheckReport): readonly string[] => {
  const lines = terminalText(report).split("\n")
  const start = lines.indexOf("  Could not be tested:") + 1
  return lines.slice(start, lines.indexOf("", start))
}

describe("a file with fourteen of the 135 columns of GTD", () => {
  const report = check(partial.split(","), gtdRows(30))

  test("tells in two lines how many rules lack columns, and which", async () => {
    const [first = "", second = "", ...others] = section(await report)
    expect(first).toMatch(
      /^ {4}\d+ rules, \d+ of them for a part of what they test, need columns that the file lacks: /,
    )
    expect(first).toContain("crit1, crit2, crit3")
    expect(second).toContain("gtd/two-of-three-criteria")
    expect(others.length).toBeLessThan(3)
    expect(terminalText(await report)).not.toContain("not in the file")
  })

  test("counts each rule once", async () => {
    const { verdicts } = await report
    const lacking = Object.values(verdicts).flatMap(({ untested }) =>
      untested.filter(({ reason }) => reason === "missing-column"),
    )
    const rules = new Set(lacking.flatMap((one) => one.rules))
    expect(lacking.length).toBeGreaterThan(rules.size)
    expect(section(await report)[0]).toContain(`    ${rules.size} rules, `)
  })

  test("has every rule with its columns in JSON", async () => {
    const { verdicts } = JSON.parse(reportJson(await report)) as CheckReport
    expect(Object.values(verdicts).flatMap(({ untested }) => untested)).toContainEqual({
      rules: ["gtd/two-of-three-criteria"],
      reason: "missing-column",
      columns: ["crit1", "crit2", "crit3"],
      rows: 30,
    })
  })

  test("has a few rows on the page, the columns folded away", async () => {
    const page = htmlReport(await report)
    expect(page.split("not in the file").length - 1).toBeLessThan(8)
    expect(page).toMatch(/<summary>\d+ columns<\/summary><code>\w+<\/code>, <code>/)
  })
})

test("what one rule could not test for empty cells stands in one line, with the fewest and the most rows", async () => {
  const lines = section(await check(gtdColumns, gtdRows(60)))
  const twins = lines.filter((line) => line.includes("gtd/code-and-text"))
  expect(twins.length).toBe(1)
  expect(twins[0]).toMatch(/on \d+ to \d+ rows \(.* more: the cell is empty\)$/)
})

test("up to three gaps are told one by one, and gaps for other reasons are kept apart", () => {
  const gap = { rules: ["a/one"], reason: "missing-column", columns: ["x"], rows: 4 } as const
  const other = { ...gap, rules: ["a/two"], columns: ["y"] }
  expect(untestedGroups([gap, other]).map(({ isLack, rules }) => [isLack, rules])).toEqual([
    [false, ["a/one"]],
    [false, ["a/two"]],
  ])
  const many = [gap, other, { ...gap, columns: ["z"] }, { ...gap, rules: ["a/three"] }]
  expect(untestedGroups([...many, { ...gap, reason: "empty-cell", rows: 1 }])).toEqual([
    {
      rules: ["a/one", "a/two", "a/three"],
      reason: "missing-column",
      columns: ["x", "y", "z"],
      rows: [4, 4],
      isLack: true,
    },
    { rules: ["a/one"], reason: "empty-cell", columns: ["x"], rows: [1, 1], isLack: false },
  ])
})
