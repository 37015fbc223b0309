// Five people's first ten minutes with casus.
import { createReadStream, existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { seed, strike } from "../../examples/seed.mjs"
import { typedRows, ucdpGed } from "../../src/formats/index.ts"
import {
  at,
  atLeast,
  casualties,
  check,
  contextOf,
  Dataset,
  dataset,
  day,
  exactly,
  Incident,
  incident,
  printDataset,
  publication,
  read,
  redact,
  rows,
  says,
  source,
  tell,
  toGeoJSON,
  victim,
} from "../../src/index.ts"
import { checkFile } from "../../src/node/index.ts"

describe("a casualty recorder", () => {
  const hospital = source({ id: "source:hospital", kind: "hospital", names: "the district hospital" })
  const army = source({ id: "source:army", kind: "military", names: "the army", handling: "public" })
  const shelling = incident({
    id: "incident:2024-02-11-market",
    when: says(hospital, day("2024-02-11")),
    casualties: [
      says(hospital, casualties({ killed: exactly(7), wounded: atLeast(12) }), { saidOn: day("2024-02-11") }),
      says(army, casualties({ killed: exactly(3) }), { saidOn: day("2024-02-12") }),
    ],
  })
  const record = dataset({
    sources: [hospital, army],
    incidents: [shelling],
    victims: [
      victim({
        id: "victim:mariam-haddad",
        names: "Mariam Haddad",
        age: { min: 34, max: 34, group: "adult" },
        outcomes: { outcome: "killed", incident: shelling, by: hospital },
        handling: "restricted",
      }),
    ],
  })

  test("enters two conflicting tolls and finds both in the answer", () => {
    expect(check(record).issues.filter(({ severity }) => severity === "error")).toEqual([])
    expect(rows(record)[0]).toMatchObject({
      killed_alternatives: "3 | 7",
      killed_disputed: true,
      killed_policy: "union",
    })
  })

  test("publishes the record without the name and the exact age of the dead", () => {
    const { dataset: published, removed } = redact(record, "public")
    const text = printDataset(published)
    expect(text).not.toContain("Mariam")
    expect(text).not.toContain("mariam")
    expect(text).not.toContain("34")
    expect(removed.length).toBeGreaterThan(0)
    expect(published.victims).toHaveLength(1)
    expect(check(published).issues.filter(({ severity }) => severity === "error")).toEqual([])
  })
})

describe("a researcher", () => {
  const real = fileURLToPath(
    new URL("../../../shared/data/ucdp/ucdp_ged_v23.1_sample1000.csv", import.meta.url),
  )
  const bundled = fileURLToPath(new URL("../../examples/ged-shaped.csv", import.meta.url))
  const files = existsSync(real) ? [real, bundled] : [bundled]

  test.each(files)("gets typed rows from the UCDP file %s", async (file) => {
    let rowsRead = 0
    let deaths = 0
    for await (const { number, value } of typedRows(ucdpGed, createReadStream(file))) {
      if (number === 0 || value === undefined) continue
      rowsRead++
      deaths += value.best
      expect(value.date_start).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(value.gwnob === null || Number.isInteger(value.gwnob)).toBe(true)
    }
    const report = await checkFile(file)
    expect(report.format).toMatchObject({ name: "ucdp-ged", detected: true })
    expect(report.rows).toBeGreaterThanOrEqual(rowsRead)
    expect(deaths).toBeGreaterThan(0)
    if (file === real) {
      expect([rowsRead, report.rows, report.counts.error]).toEqual([1000, 1000, 0])
      expect(report.rules.find(({ id }) => id === "ucdp-ged/low-best-high")?.count).toBe(13)
    }
  })
})

describe("a news desk", () => {
  test("prints one sentence with its speaker and the link", () => {
    const wire = source({ id: "source:wire", kind: "wire", names: "the wire" })
    const report = publication({ id: "publication:1", outlet: wire, url: "https://example.org/report" })
    const toll = says("source:police", casualties({ killed: atLeast(2) }), { via: wire, in: report })
    const police = source({ id: "source:police", kind: "police", names: "police" })
    const context = contextOf(dataset({ sources: [wire, police], publications: [report] }))
    expect(tell(toll, context, { links: true })).toBe(
      "At least 2 killed (police, via the wire, https://example.org/report)",
    )
  })
})

describe("a dashboard developer", () => {
  test("has rows and a map in five lines", () => {
    const data = dataset({
      incidents: [strike, incident({ id: "incident:2", where: at(35.47, 44.39, { precision: "adm1" }) })],
    })
    const table = rows(data)
    const map = toGeoJSON(table)
    expect(table.map(({ killed_min, killed_max }) => [killed_min, killed_max])).toEqual([
      [2, null],
      [null, null],
    ])
    expect(map.features.map(({ geometry }) => geometry?.coordinates)).toEqual([undefined, [44.39, 35.47]])
  })

  test("gets every incident of the seed, each with plain columns", () => {
    expect(rows(seed)).toHaveLength(6)
    for (const row of rows(seed)) {
      for (const value of Object.values(row))
        expect(["string", "number", "boolean", "object"]).toContain(typeof value)
    }
    expect(rows(seed)[0]).toMatchObject({
      attributed_to: "the United States",
      claimed_by: null,
      responsibility: "unclaimed",
    })
  })
})

describe("an extractor of incidents from text", () => {
  test("reads a model's JSON and is told every fault at once, with place, value and what would be right", () => {
    const answer = {
      id: "2024-01-04-baghdad",
      when: [{ value: { earliest: "2024-02-30", latest: "2024-02-30", granularity: "day" } }],
      casualties: [
        {
          value: [{ outcome: "death", count: { min: 5, max: 2, best: "3" }, scope: "total" }],
          by: ["reuters"],
        },
      ],
      perpetrator: "the United States",
    }
    const result = read(Incident, answer)
    expect(result.ok).toBe(false)
    expect(result.issues.map(({ rule, path }) => [rule, path?.join(".")])).toEqual(
      expect.arrayContaining([
        ["id/form", "id"],
        ["date/day", "when.0.value.earliest"],
        ["date/day", "when.0.value.latest"],
        ["read/term", "casualties.0.value.0.outcome"],
        ["count/number", "casualties.0.value.0.count.best"],
        ["id/form", "casualties.0.by.0"],
        ["read/unknown-key", "perpetrator"],
      ]),
    )
    for (const issue of result.issues) expect(issue.expected).not.toBe("")
  })

  test("reads a whole document of a sound dataset", () => {
    expect(read(Dataset, JSON.parse(JSON.stringify(seed)))).toMatchObject({ ok: true })
  })
})
