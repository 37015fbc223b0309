// Records of many rows as one dataset, and several datasets as one.
import { describe, expect, test } from "vitest"
import { toUcdpGed } from "../../../src/formats/named-exports.ts"
import { datasetOf } from "../../../src/formats/passage/gather.ts"
import { importRows } from "../../../src/formats/passage/import-rows.ts"
import { localName } from "../../../src/formats/passage/local-id.ts"
import { mergeDatasets } from "../../../src/formats/passage/merge.ts"
import { ucdpGed } from "../../../src/formats/ucdp-ged/format.ts"
import {
  actorId,
  aggregate,
  at,
  casualties,
  contextOf,
  dataset,
  day,
  exactly,
  incident,
  link,
  total,
  unite,
  victim,
} from "../../../src/index.ts"

const event = {
  id: "1",
  date_start: "2013-01-03",
  date_end: "2013-01-03",
  date_prec: 1,
  low: 1,
  best: 1,
  high: 1,
} as const

describe("two rows of one id", () => {
  test("are one incident, and what they say otherwise is told", () => {
    const rows = [
      { ...event, source_headline: "one" },
      { ...event, source_headline: "two", best: 1 },
    ]
    const { dataset: whole, lossy } = datasetOf(ucdpGed, importRows(ucdpGed, rows))
    expect(whole.incidents.length).toBe(1)
    expect(lossy.map(({ field, value }) => [field, value])).toEqual([
      ["extra.ucdp-ged:source_headline", "two"],
    ])
  })

  test("that are alike are told of once, however often", () => {
    const { dataset: whole, lossy } = datasetOf(
      ucdpGed,
      importRows(
        ucdpGed,
        Array.from({ length: 3000 }, () => event),
      ),
    )
    expect([whole.incidents.length, whole.incidents[0]?.casualties?.length, lossy]).toEqual([1, 1, []])
  })
})

describe("datasets side by side", () => {
  const release = (name: string, id: string) =>
    datasetOf(ucdpGed, importRows(ucdpGed, [{ ...event, id }]), { release: name }).dataset

  test("of two releases keep both with their source", () => {
    const { sources, coverage } = mergeDatasets([release("23.1", "1"), release("24.1", "2")])
    expect(coverage).toBe(undefined)
    expect(sources.map(({ extra }) => extra?.["coverage:release"])).toEqual([["23.1", "24.1"]])
  })

  test("keep the stricter handling and what was withdrawn, in either order", () => {
    const open = dataset({ incidents: [incident({ id: "incident:1", record: "provisional" })] })
    const shut = dataset({
      incidents: [incident({ id: "incident:1", record: "withdrawn", handling: "restricted" })],
    })
    for (const [a, b] of [
      [open, shut],
      [shut, open],
    ] as const) {
      const [one] = mergeDatasets([a, b]).incidents
      expect([one?.record, one?.handling]).toEqual(["withdrawn", "restricted"])
    }
  })
})

describe("what has no row or column is told", () => {
  const whole = incident({
    id: "incident:1",
    when: day("2024-01-04"),
    where: at(1, 2, { precision: "settlement" }),
    casualties: casualties({ killed: exactly(3) }),
  })
  const part = incident({
    id: "incident:2",
    when: day("2024-01-04"),
    casualties: casualties({ killed: exactly(2) }),
  })
  const gone = incident({
    id: "incident:3",
    when: day("2024-01-04"),
    casualties: casualties({ killed: exactly(50) }),
    record: "withdrawn",
  })
  const data = dataset({
    incidents: [whole, part, gone],
    links: [link(part, "part-of", whole, { by: "source:desk" })],
    victims: [
      victim({ id: "victim:1", outcomes: { outcome: "killed", incident: "incident:1" }, handling: "public" }),
    ],
    aggregates: [aggregate({ id: "aggregate:series", basis: "cumulative" })],
  })

  test("links, victims and series, each by its record", () => {
    const { lossy } = toUcdpGed(data)
    expect(lossy.map(({ field, record }) => `${field} ${record}`)).toEqual(
      expect.arrayContaining([
        "links incident:1",
        "links incident:2",
        "victims incident:1",
        "aggregates aggregate:series",
      ]),
    )
  })

  test("a withdrawn record is refused, with its dead", () => {
    const { rows, refused } = toUcdpGed(data)
    expect(rows.map(({ best }) => best)).toEqual([3, 2])
    expect(refused.map(({ record }) => record)).toEqual(["incident:3"])
  })
})

describe("incidents that are linked as the same", () => {
  const a = incident({
    id: "incident:a",
    casualties: casualties({ killed: exactly(4) }),
    handling: "restricted",
  })
  const b = incident({ id: "incident:b", casualties: casualties({ killed: exactly(6) }) })
  const c = incident({ id: "incident:c" })
  const data = dataset({
    incidents: [a, b, c],
    links: [
      link(b, "same-as", a, { by: "source:desk" }),
      link(c, "retaliation-for", b, { by: "source:desk" }),
      link(b, "follows", a, { by: "source:desk" }),
    ],
    victims: [
      victim({ id: "victim:1", outcomes: { outcome: "killed", incident: "incident:b" }, handling: "public" }),
    ],
  })

  test("are one under the id of the first, and what spoke of the other speaks of it", () => {
    const { incidents, links, victims } = unite(data)
    expect(incidents.map(({ id, casualties: tolls, handling }) => [id, tolls?.length, handling])).toEqual([
      ["incident:a", 2, "restricted"],
      ["incident:c", undefined, undefined],
    ])
    expect(links.map(({ from, kind, to }) => [from, kind, to])).toEqual([
      ["incident:c", "retaliation-for", "incident:a"],
    ])
    expect(victims[0]?.outcomes[0]?.incident).toBe("incident:a")
  })

  test("count once before and after", () => {
    const before = total(data.incidents.slice(0, 2), "killed", contextOf(data))
    const united = unite(data)
    const after = total(united.incidents.slice(0, 1), "killed", contextOf(united))
    expect([before.count, after.count]).toEqual([
      { min: 4, max: 6 },
      { min: 4, max: 6 },
    ])
  })

  test("of which nothing is linked stay as they are", () => {
    const alone = dataset({ incidents: [a, b] })
    expect(unite(alone)).toBe(alone)
  })
})

describe("the local part of an id", () => {
  test.each([["(".repeat(300)], ["'".repeat(70)], ["я".repeat(200)], [" "], ["\u0000"], ["😀".repeat(90)]])(
    "of %j fits",
    (name) => {
      expect(() => actorId("acled", localName(name))).not.toThrow()
    },
  )

  test("tells long names apart that begin alike", () => {
    const [one, other] = ["съжыюмоидлтъчжырздбиашаъьэтш", "ячыфзйнорнжгюпрэсхяфюкжнъййд"].map(localName)
    expect(one).not.toBe(other)
  })
})
