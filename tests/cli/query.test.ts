// casus query: a question asked of a file, answered as a table, a total or a document.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parquetReadObjects } from "hyparquet"
import { afterAll, describe, expect, test } from "vitest"
import { seed } from "../../examples/seed.mjs"
import {
  at,
  atLeast,
  casualties,
  type Dataset,
  dataset,
  day,
  exactly,
  incident,
  link,
  month,
  printDataset,
  says,
  source,
} from "../../src/index.ts"
import { casus } from "../support/command.ts"
import { csvText, gedRow, gedRows } from "../support/ged-rows.ts"
import { actingIn, payloads } from "../support/harmless.ts"

const folder = mkdtempSync(join(tmpdir(), "casus-query-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pathOf = (name: string): string => join(folder, name)
const fileOf = (name: string, text: string): string => {
  writeFileSync(pathOf(name), text)
  return pathOf(name)
}
const documentOf = (name: string, content: Dataset): string => fileOf(name, printDataset(content))

const story = documentOf("seed.json", seed)
const query = (...argv: readonly string[]) => casus(["query", story, ...argv])
const linesOf = ({ out }: { readonly out: string }): readonly string[] => out.trimEnd().split("\n")

const moreThanFive = '{"casualties":{"outcome":"killed","min":6}}'

describe("casus query tells of which incidents a question holds", () => {
  test("how many first, and then the certain ones before the possible ones", async () => {
    const ran = await query(moreThanFive)
    const [counts, , titles, ...rows] = linesOf(ran)
    expect([ran.status, ran.err, counts]).toEqual([0, "", "1 certain, 5 more possible, of 6 incidents"])
    expect(titles?.split(/ {2,}/)).toEqual(["incident", "day", "place", "killed", "wounded", "truth"])
    expect(rows.map((row) => row.split(/ {2,}/).at(-1))).toEqual(["certain", ...Array(5).fill("possible")])
    expect(rows[0]).toMatch(/^2024-01-03-kerman +2024-01-03 +Kerman, IR +at least 81 +not reported +certain$/)
  })

  test("with counts in words that keep what is not known and what is at odds", async () => {
    const { out } = await query()
    expect(out).toMatch(/^2024-01-04-baghdad .* at least 2 +4 or 6 +certain$/m)
    expect(out).toMatch(/^2023-drone-attack .* not reported +at least 3 +certain$/m)
    expect(out.startsWith("All 6 incidents\n")).toBe(true)
  })

  test("the certain ones alone where that is asked, and says what it leaves out", async () => {
    const ran = await query(moreThanFive, "--certainly")
    expect(linesOf(ran)[0]).toBe("1 certain, 5 more possible (left out), of 6 incidents")
    expect(linesOf(ran)).toHaveLength(4)
    expect((await query(moreThanFive, "--possibly")).out).toBe((await query(moreThanFive)).out)
  })

  test("so many as are asked for, and how many more there are", async () => {
    const ran = await query("--rows", "2")
    expect(linesOf(ran).slice(3)).toHaveLength(3)
    expect(linesOf(ran).at(-1)).toBe("and 4 more")
  })

  test("with the reason of each possible one under it where that is asked", async () => {
    const { out } = await query('{"casualties":{"outcome":"killed","min":6}}', "--why")
    expect(out).toMatch(
      /baghdad .* possible\n {4}Possible\. .*at least 2.* It turns on how many were killed\.\n/,
    )
    expect(out).not.toMatch(/kerman .* certain\n {4}/)
  })

  test("as far as it had been said by a day", async () => {
    const asked = '{"responsibility":["unclaimed"],"casualties":{"outcome":"killed","min":81}}'
    const then = await query(asked, "--as-of", "2024-01-04")
    const later = await query(asked, "--as-of", "2024-01-05")
    expect(linesOf(then).slice(0, 2)).toEqual([
      "1 certain, 5 more possible, of 6 incidents",
      "As far as it had been said by 2024-01-04",
    ])
    expect(later.out.startsWith("None certain, ")).toBe(true)
    expect((await query("--as-of", "2023-12-20")).out).not.toContain("Kerman, IR")
  })

  test("by the days that links leave where that is asked, and says so", async () => {
    const incidents = [
      incident({ id: "incident:bombing", when: month("2024-01") }),
      incident({ id: "incident:strike", when: day("2024-01-04") }),
    ]
    const links = [link("incident:strike", "follows", "incident:bombing", { gap: { min: 1, max: 1 } })]
    const file = documentOf("linked.json", dataset({ incidents, links }))
    const asked = '{"happened":{"relation":"within","from":"2024-01-03","to":"2024-01-03"}}'
    const told = await casus(["query", file, asked, "--why"])
    expect(linesOf(told)[0]).toBe("None certain, 1 possible, of 2 incidents")
    const narrowed = await casus(["query", file, asked, "--narrowed"])
    expect(linesOf(narrowed).slice(0, 2)).toEqual([
      "1 certain, none more possible, of 2 incidents",
      "By the days that are left when links are followed too",
    ])
    const { out } = await casus(["query", file, asked, "--narrowed", "--json"])
    expect(JSON.parse(out)).toMatchObject({ times: "narrowed", truth: { "incident:bombing": "certain" } })
  })

  test("with the thousands of every number apart", async () => {
    const ged = fileOf("many.csv", csvText(gedRows(1_100)))
    const { out } = await casus(["query", ged, "--rows", "1"])
    expect(linesOf({ out })[0]).toBe("All 1,100 incidents")
    expect(linesOf({ out }).at(-1)).toBe("and 1,099 more")
    const total = await casus(["query", ged, "--total", "killed"])
    expect(total.out).toMatch(/^incidents +1,100$/m)
    expect(total.out).not.toMatch(/\d{4}/)
  })

  test("and none where there is none, which is no failure", async () => {
    const ran = await query('{"not":{}}')
    expect([ran.status, ran.out]).toEqual([0, "None certain, none possible, of 6 incidents\n"])
  })

  test("of any file that casus knows", async () => {
    const ged = fileOf("events.csv", csvText(gedRows(40)))
    const ran = await casus(["query", ged, moreThanFive, "--release", "23.1"])
    expect([ran.status, /^\d+ certain, .* of 40 incidents\n/.test(ran.out)]).toEqual([0, true])
  })

  test("whether the question is text, a file or standard input", async () => {
    const file = fileOf("question.json", moreThanFive)
    const input = (async function* () {
      yield new TextEncoder().encode(moreThanFive)
    })()
    const { out } = await query(moreThanFive)
    expect((await query(file)).out).toBe(out)
    expect((await casus(["query", story, "-"], { input })).out).toBe(out)
  })
})

describe("casus query --total tells how many came to a harm", () => {
  test("as bounds, with who leaves them open and who does not report", async () => {
    const { out } = await query("--total", "killed")
    expect(out).toMatch(/^killed +at least 88$/m)
    expect(out).toMatch(
      /^no upper bound +3 incidents: 2023-12-kirkuk, 2024-01-03-kerman, 2024-01-04-baghdad$/m,
    )
    expect(out).toMatch(/^not reported +3 incidents: .* \(which is not zero\)$/m)
    expect(out).toContain("What 2 aggregates tell of many incidents at once is left out.")
  })

  test("for each group, and never as if the groups added up where they do not", async () => {
    const months = await query("--total", "killed", "--by", "month")
    // About 1 to 10 December may have been in November.
    expect(months.out).toMatch(/^2023-12 +an unknown number +1 to 2 /m)
    expect(months.out).toMatch(/^2024-01 +at least 83 +2 /m)
    expect(months.out).toContain("The groups do not add up to the whole")
    const years = await query("--total", "killed", "--by", "year")
    expect(years.out).toMatch(/^2023 +at least 5 +2 /m)
    expect(years.out).toContain("No incident falls into two of these groups.")
    const actors = await query("--total", "killed", "--by", "actor")
    // By another account of Baghdad it was the 12th Brigade that was attacked.
    expect(actors.out).toMatch(/^Al Nujaba +at least 5 +1 to 2 /m)
    expect(actors.out).toContain("The groups do not add up to the whole")
    expect(actors.out).not.toContain("No incident falls into two")
  })

  test("no more of an incident than the question leaves of it", async () => {
    const file = documentOf(
      "clipped.json",
      dataset({
        incidents: [incident({ id: "incident:1", casualties: casualties({ killed: atLeast(2) }) })],
      }),
    )
    const fewer = '{"casualties":{"outcome":"killed","max":4}}'
    const { out } = await casus(["query", file, fewer, "--total", "killed"])
    expect(out).toMatch(/^killed +at most 4$/m)
    const certain = await casus(["query", file, fewer, "--total", "killed", "--certainly"])
    expect(certain.out).toMatch(/^killed +none$/m)
  })

  test("by the policy that is named, and says by which", async () => {
    const two = ["source:police", "source:ministry"] as const
    const told = [
      says(two[0], casualties({ killed: exactly(6) })),
      says(two[1], casualties({ killed: exactly(4) })),
    ]
    const sources = two.map((id) => source({ id, kind: "police", names: id }))
    const file = documentOf(
      "rivals.json",
      dataset({ sources, incidents: [incident({ id: "incident:1", casualties: told })] }),
    )
    const killedBy = async (...policy: readonly string[]) =>
      /^killed +(.+)$/m.exec((await casus(["query", file, "--total", "killed", ...policy])).out)?.[1]
    expect(await killedBy()).toBe("4 to 6")
    expect(await killedBy("--policy", "trusting(source:police)")).toBe("6")
    const { out } = await casus(["query", file, "--total", "killed", "--policy", "hull"])
    expect(out).toContain("Several totals of one incident become one answer by hull")
  })
})

describe("casus query --json", () => {
  test("prints the truth of each incident, the counts, and the total whole", async () => {
    const { out } = await query(moreThanFive, "--total", "killed", "--by", "year", "--json")
    expect(linesOf({ out })).toHaveLength(1)
    const answer = JSON.parse(out)
    expect(answer).toMatchObject({
      answer: 1,
      file: { format: "casus", rows: 6, unread: 0 },
      policy: "union",
      exactness: "exact",
      counts: { certain: 1, possible: 5 },
      totals: { outcome: "killed", count: { min: 1, max: 6 }, sum: { min: 81 } },
    })
    expect(Object.keys(answer.truth)).toHaveLength(6)
    expect(answer.truth["incident:2024-01-03-kerman"]).toBe("certain")
    expect(answer.totals.groups.map(({ key }: { readonly key: string }) => key)).toContain("2024")
  })
})

describe("a file of which something is missing is answered with status 1, and", () => {
  const answerOf = async (file: string) => {
    const ran = await casus(["query", file, "--json"])
    return { ...ran, file: JSON.parse(ran.out).file }
  }
  const missing = async (file: string) => {
    const { status, file: told } = await answerOf(file)
    const rules = told.issues.map(({ rule }: { readonly rule: string }) => rule)
    return { status, unread: told.unread, unreadFacts: told.unreadFacts, rules }
  }

  test("the answer says that it was cut short", async () => {
    const cut = fileOf("cut.csv", `${csvText(gedRows(4)).slice(0, -200)}"unended`)
    const found = await missing(cut)
    expect([found.status, found.rules.length > 0]).toEqual([1, true])
    expect((await casus(["query", cut])).status).toBe(1)
  })

  test("the answer says how many cells of facts could not be read", async () => {
    const rows = [gedRow(1), gedRow(2, { best: "a few" })]
    expect(await missing(fileOf("facts.csv", csvText(rows)))).toEqual({
      status: 1,
      unread: 0,
      unreadFacts: 1,
      rules: [],
    })
  })

  test("the answer says how many rows became no record", async () => {
    const rows = [gedRow(1), gedRow(2, { id: "" })]
    expect(await missing(fileOf("unread.csv", csvText(rows)))).toMatchObject({ status: 1, unread: 1 })
  })

  test("so is one that has a header and no rows, but not an own document without incidents", async () => {
    expect((await missing(fileOf("none.csv", csvText([])))).status).toBe(1)
    const empty = { status: 0, unread: 0, unreadFacts: 0, rules: [] }
    expect(await missing(documentOf("empty.json", dataset({})))).toEqual(empty)
  })
})

describe("a question that cannot be answered", () => {
  test("is told with every fault at once: where, what, and what would be right", async () => {
    const ran = await query('{"casualties":{"outcome":"kiled","min":-1},"hapened":{}}')
    expect([ran.status, ran.out]).toEqual([2, ""])
    expect(ran.err).toMatch(
      /line 1, column 26, casualties\.outcome: "kiled" is not one of the terms\. Expected: killed/,
    )
    expect(ran.err).toMatch(/casualties\.min: -1 lies outside the limits\. Expected: .*at least 0/)
    expect(ran.err).toMatch(/There is no field "hapened" here\. Expected: happened/)
    expect(ran.err).toContain("Try casus query --help.")
  })

  test("may name a record that the file lacks, and is told the nearest", async () => {
    const ran = await query('{"party":{"actor":"actor:al-nujabba"}}')
    expect([ran.status, ran.err.includes("Expected: actor:al-nujaba")]).toEqual([2, true])
  })

  test("may trust a source that the file lacks, and is told the nearest", async () => {
    const known = seed.sources[0]?.id ?? ""
    const ran = await query("{}", "--policy", `trusting(${known}x)`)
    expect([ran.status, ran.out]).toEqual([2, ""])
    expect(ran.err).toContain(`--policy: The dataset has no source "${known}x". Expected: ${known}`)
    expect((await query("{}", "--policy", `trusting(${known})`)).status).toBe(0)
    const converted = await casus(["convert", story, "--to", "csv", "--policy", "trusting(source:nobody)"])
    expect([converted.status, converted.out]).toEqual([2, ""])
    expect(converted.err).toContain('The dataset has no source "source:nobody"')
  })

  test("is no JSON, or has a key twice", async () => {
    expect((await query('{"kind":')).status).toBe(2)
    const twice = await query('{"not":{},"not":{}}')
    expect([twice.status, twice.err.includes("stands twice")]).toEqual([2, true])
  })

  test("is refused before the file is opened", async () => {
    expect((await casus(["query", pathOf("absent.csv"), '{"knd":1}'])).status).toBe(2)
  })

  test.each([
    [["--by", "month"], "name what is added up"],
    [["--total", "kiled"], "did you mean killed?"],
    [["--total", "killed", "--by", "moth"], "did you mean month?"],
    [["--as-of", "2024-02-30"], "YYYY-MM-DD"],
    [["--certainly", "--possibly"], "one of them"],
    [["--policy", "average"], "--policy takes union"],
    [["--rows", "many"], "whole number"],
    [["--why", "--json"], "--why"],
    [["{}", "{}"], "one question"],
    [["--losses", "x"], "casus convert"],
  ])("%j makes no sense", async (argv, why) => {
    const ran = await query(...argv)
    expect([ran.status, ran.err.includes(why), ran.out]).toEqual([2, true, ""])
  })

  test.each([[["query", pathOf("absent.csv")]], [["query", story, pathOf("absent.json")]]])(
    "%j cannot be read",
    async (argv) => {
      const ran = await casus(argv)
      expect([ran.status, ran.err.includes("no such file"), ran.out]).toEqual([3, true, ""])
    },
  )

  test("that is neither JSON nor a file is told how JSON begins", async () => {
    const ran = await query("killed>10")
    expect([ran.status, ran.err.includes("begins with {")]).toEqual([3, true])
  })

  // In Latin letters of one byte, "Kermán" would be read as another name, and nothing certain be found.
  test("in a file that is no UTF-8 is refused, not guessed at", async () => {
    const question = '{"place":{"admin":"Kerm\u00e1n"}}'
    for (const encoding of ["latin1", "utf16le"] as const) {
      writeFileSync(pathOf("question.json"), Buffer.from(question, encoding))
      const ran = await query(pathOf("question.json"))
      expect([encoding, ran.status, ran.err.includes("not text in UTF-8"), ran.out]).toEqual([
        encoding,
        2,
        true,
        "",
      ])
    }
  })

  test("in a file that is longer than any question is not read to its end", async () => {
    const ran = await query(fileOf("endless.json", " ".repeat(4_100_000)))
    expect([ran.status, ran.err.includes("longer than any question")]).toEqual([2, true])
  })

  test("of a file of no known format is not answered", async () => {
    const ran = await casus(["query", fileOf("other.csv", "a,b\n1,2\n")])
    expect([ran.status, ran.err.includes("file/unknown-format"), ran.out]).toEqual([3, true, ""])
  })

  test("is not answered where it is interrupted", async () => {
    const stop = new AbortController()
    stop.abort()
    const ged = fileOf("stopped.csv", csvText(gedRows(3)))
    expect((await casus(["query", ged], { signal: stop.signal })).status).toBe(130)
  })
})

test.each(payloads)("text from a file that %s cannot act on the terminal", async (_, text) => {
  const where = { name: text, precision: "settlement", country: "IQ" } as const
  const hostile = dataset({ incidents: [incident({ id: "incident:1", when: day("2024-01-04"), where })] })
  const file = fileOf("hostile.json", JSON.stringify({ ...hostile }))
  for (const shape of [[], ["--why"], ["--json"], ["--total", "killed", "--by", "country"]]) {
    const ran = await casus(["query", file, '{"casualties":{"outcome":"killed","min":1}}', ...shape])
    expect([shape, ran.status, actingIn(ran.out + ran.err)]).toEqual([shape, 0, []])
  }
})

describe("casus convert --policy makes one answer of several totals", () => {
  const strike = incident({
    id: "incident:1",
    when: day("2024-01-04"),
    where: at(33.3, 44.4, { precision: "settlement" }),
    casualties: [
      says("source:police", casualties({ killed: exactly(6) })),
      says("source:ministry", casualties({ killed: exactly(4) })),
    ],
  })
  const sources = (["source:police", "source:ministry"] as const).map((id) =>
    source({ id, kind: "police", names: id }),
  )
  const file = documentOf("policy.json", dataset({ sources, incidents: [strike] }))
  const convert = (to: string, ...argv: readonly string[]) =>
    casus(["convert", file, "--to", to, "--policy", "trusting(source:police)", ...argv])

  test("in a tidy table", async () => {
    const [header = "", row = ""] = (await convert("csv")).out.split("\n")
    const cell = (name: string) => row.split(",")[header.split(",").indexOf(name)]
    expect([cell("killed_min"), cell("killed_max")]).toEqual(["6", "6"])
  })

  test("on a map", async () => {
    const { features } = JSON.parse((await convert("geojson")).out)
    expect(features[0].properties.killed_max).toBe(6)
    expect(features[0].properties.killed_min).toBe(6)
  })

  test("in Parquet", async () => {
    await convert("parquet", "-o", pathOf("policy.parquet"))
    const bytes = readFileSync(pathOf("policy.parquet"))
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
    const [row] = await parquetReadObjects({ file: buffer })
    expect([row?.killed_min, row?.killed_max]).toEqual([6, 6])
  })

  test("as rows of a format", async () => {
    const columnsOf = ({ out }: { readonly out: string }) => {
      const [header = "", row = ""] = out.split("\n")
      return ["low", "best", "high"].map((name) => row.split(",")[header.split(",").indexOf(name)])
    }
    expect(columnsOf(await convert("ucdp-ged"))).toEqual(["6", "6", "6"])
    const plain = await casus(["convert", file, "--to", "ucdp-ged", "--estimate", "lowest"])
    expect(columnsOf(plain)).toEqual(["4", "4", "6"])
  })
})

test("a name that is cut for the table is never cut within a character", async () => {
  for (const before of [34, 35]) {
    const where = { name: "x".repeat(before) + "\u{1f600}".repeat(9), precision: "settlement" } as const
    const file = documentOf("long.json", dataset({ incidents: [incident({ id: "incident:1", where })] }))
    const { out } = await casus(["query", file])
    expect([before, /[\ud800-\udbff](?![\udc00-\udfff])/.test(out)]).toEqual([before, false])
    expect(out).toContain("x…")
  }
})
