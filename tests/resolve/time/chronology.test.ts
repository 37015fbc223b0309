// What the days of one incident say of another's: one day after, part of, reckoned from, and what cannot hold.
import { describe, expect, test } from "vitest"
import { airstrikes, droneAttack, kerman, seed, strike } from "../../../examples/seed.mjs"
import {
  act,
  aggregate,
  atLeast,
  contextOf,
  type Dataset,
  dataset,
  day,
  daysBetween,
  type Incident,
  type IncidentId,
  incident,
  type Link,
  type LinkKind,
  link,
  minute,
  month,
  says,
  since,
  span,
  unknownDay,
} from "../../../src/index.ts"
import { type Chronology, chronology, explainTime } from "../../../src/resolve/time/chronology.ts"

const oneDay = { gap: { min: 1, max: 1 } } as const
const bombing = incident({ id: "incident:bombing", names: "Bombing", when: month("2024-01") })
const strikeOn = (on: string): Incident => incident({ id: "incident:strike", names: "Strike", when: day(on) })
const told = (
  incidents: readonly Incident[],
  links: readonly Link[],
  rest: Partial<Dataset> = {},
): Chronology => chronology(contextOf({ ...dataset({}), incidents, links, ...rest }))
const boundsOf = (found: Chronology, id: IncidentId) => {
  const { start, end } = found.windowOf(id) ?? {}
  return [start?.earliest, start?.latest, end?.earliest, end?.latest]
}
const sameDay = (on: string) => [on, on, on, on]

describe("the seed", () => {
  test("as its builder dated it, nothing is left to narrow: what the article tells relatively was reckoned by hand", () => {
    const found = chronology(contextOf(seed))
    expect(found.related).toHaveLength(5)
    expect(found.narrowed).toEqual([])
    expect(found.contradictions).toEqual([])
  })

  test("as the article tells it, two of the five related incidents are dated by the others alone", () => {
    const anchor = kerman.when![0]!.value.anchor!
    const { when: _, ...undated } = droneAttack
    const asTold = new Map<string, Incident>([
      [kerman.id, { ...kerman, when: [{ ...kerman.when![0]!, value: unknownDay({ anchor }) }] }],
      [droneAttack.id, undated],
    ])
    const incidents = seed.incidents.map((one) => asTold.get(one.id) ?? one)
    const found = chronology(contextOf({ ...seed, incidents }))
    expect(found.narrowed.map((one) => one.incident)).toEqual([kerman.id, droneAttack.id])
    expect(found.related).toHaveLength(5)
    expect(boundsOf(found, kerman.id)).toEqual(sameDay("2024-01-03"))
    expect(boundsOf(found, droneAttack.id)).toEqual([undefined, "2023-12-31", undefined, undefined])
    expect(found.narrowed[0]?.sentence).toBe(
      `${kerman.id} lies on 2024-01-03: it was dated as 1 day before ${strike.id} (2024-01-04); ` +
        `${strike.id} (2024-01-04) followed it, 1 day later.`,
    )
    expect(found.narrowed[1]?.sentence).toBe(
      `${droneAttack.id} began on 2023-12-31 or earlier: ${airstrikes.id} (2023-12-01 to 2023-12-31) retaliated for it.`,
    )
  })
})

describe("a link", () => {
  test("of one day after dates the first by the second and the second by the first", () => {
    const found = told(
      [bombing, strikeOn("2024-01-04")],
      [link("incident:strike", "follows", bombing, oneDay)],
    )
    expect(boundsOf(found, bombing.id)).toEqual(sameDay("2024-01-03"))
    expect(found.narrowed[0]?.before.start.granularity).toBe("month")
    expect(found.narrowed[0]?.sentence).toBe(
      "Bombing lies on 2024-01-03: Strike (2024-01-04) followed it, 1 day later.",
    )
    const back = told(
      [bombing, strikeOn("2024-01-04")],
      [link(bombing, "follows", "incident:strike", oneDay)],
    )
    expect(back.narrowed[0]?.sentence).toBe(
      "Bombing lies on 2024-01-05: it followed Strike (2024-01-04), 1 day later.",
    )
  })

  test.each<[LinkKind, (string | undefined)[]]>([
    ["follows", ["2024-01-01", "2024-01-04", "2024-01-01", "2024-01-04"]],
    ["retaliation-for", ["2024-01-01", "2024-01-04", "2024-01-01", "2024-01-04"]],
    ["commemorates", ["2024-01-01", "2024-01-04", "2024-01-01", "2024-01-04"]],
    ["part-of", ["2024-01-01", "2024-01-04", "2024-01-01", "2024-01-31"]],
    ["same-as", sameDay("2024-01-04")],
    ["coordinated-with", ["2024-01-01", "2024-01-31", "2024-01-01", "2024-01-31"]],
    ["context", ["2024-01-01", "2024-01-31", "2024-01-01", "2024-01-31"]],
    ["not-same-as", ["2024-01-01", "2024-01-31", "2024-01-01", "2024-01-31"]],
  ])("%s leaves of a month before a day what it means", (kind, bounds) => {
    const found = told([bombing, strikeOn("2024-01-04")], [link("incident:strike", kind, bombing)])
    const [first, last, firstEnd, lastEnd] = boundsOf(found, bombing.id)
    const isWhole = kind === "part-of"
    expect([first, last, isWhole ? "2024-01-01" : firstEnd, lastEnd]).toEqual(bounds)
    if (isWhole) expect(firstEnd).toBe("2024-01-04")
  })

  test("that is alleged, said later or not certainly said by the day bounds nothing", () => {
    const all = [bombing, strikeOn("2024-01-04")].map((one) => ({
      ...one,
      when: one.when!.map((when) => ({ ...when, saidOn: day("2024-01-05") })),
    }))
    const tie = (notes: object) => [link("incident:strike", "follows", bombing, { ...oneDay, ...notes })]
    const on = (links: readonly Link[]) =>
      chronology(contextOf({ ...dataset({}), incidents: all, links }), { asOf: day("2024-01-05") }).narrowed
        .length
    expect(on(tie({ saidOn: day("2024-01-05") }))).toBe(1)
    expect(on(tie({ saidOn: day("2024-01-05"), modality: "alleged" }))).toBe(0)
    expect(on(tie({ saidOn: day("2024-01-06") }))).toBe(0)
    expect(on(tie({}))).toBe(0)
  })

  test("to a series bounds an incident that is part of it by the start of its period", () => {
    const series = aggregate({ id: "aggregate:1", basis: "cumulative", period: since(day("2024-01-10")) })
    const found = told([bombing], [link(bombing, "part-of", series)], { aggregates: [series] })
    expect(boundsOf(found, bombing.id)).toEqual(["2024-01-10", "2024-01-31", "2024-01-10", "2024-01-31"])
  })

  test("to what the dataset lacks, or to a record that was withdrawn, dates nothing and breaks nothing", () => {
    const links = [link("incident:strike", "follows", bombing, oneDay)]
    expect(told([bombing], links).narrowed).toEqual([])
    expect(told([bombing, { ...strikeOn("2024-01-04"), record: "withdrawn" }], links).related).toEqual([])
  })
})

describe("a window", () => {
  const after = [link("incident:strike", "follows", bombing, oneDay)]

  test("told as about a day dates nothing else, and is cut by what is firm", () => {
    const about = incident({ id: "incident:strike", when: day("2024-01-04", { approximate: true }) })
    expect(told([bombing, about], after).narrowed).toEqual([])
    const cut = told([{ ...bombing, when: [{ value: day("2024-01-02") }] }, about], after)
    expect(boundsOf(cut, "incident:strike")).toEqual(sameDay("2024-01-03"))
  })

  test("with a rival dates others by the hull of both, and a rival that is only about so leaves all open", () => {
    const rivals = (marks: object) =>
      incident({
        id: "incident:strike",
        when: [says("source:a", day("2024-01-04")), says("source:b", day("2024-01-08", marks))],
      })
    expect(boundsOf(told([bombing, rivals({})], after), bombing.id).slice(0, 2)).toEqual([
      "2024-01-03",
      "2024-01-07",
    ])
    expect(told([bombing, rivals({ approximate: true })], after).narrowed).toEqual([])
  })

  test("reckoned from an incident goes with it when its day turns out to be another", () => {
    const anchor = {
      order: "before",
      incident: "incident:strike",
      earliest: "2024-01-04",
      latest: "2024-01-04",
      ...oneDay,
    } as const
    const before = incident({ id: "incident:bombing", when: day("2024-01-03", { anchor }) })
    expect(told([before, strikeOn("2024-01-04")], []).narrowed).toEqual([])
    const moved = told([before, strikeOn("2024-01-09")], [])
    expect(moved.contradictions).toEqual([])
    expect(boundsOf(moved, bombing.id)).toEqual(sameDay("2024-01-08"))
    const undated = told([before, incident({ id: "incident:strike", when: unknownDay() })], [])
    expect(boundsOf(undated, "incident:strike")).toEqual(sameDay("2024-01-04"))
  })

  test("told to the minute dates others by every day that it can be on in any zone", () => {
    const at = incident({ id: "incident:strike", when: minute("2024-01-04T09:30", { zone: "+03:00" }) })
    expect(boundsOf(told([bombing, at], after), bombing.id).slice(0, 2)).toEqual(["2024-01-02", "2024-01-03"])
  })

  test("of several acts need not be one day, so that one day after any of them may be meant", () => {
    const acts = { ...bombing, acts: [{ value: act("bombing", { count: atLeast(2) }) }] }
    const found = told([acts, strikeOn("2024-01-04")], after)
    expect(boundsOf(found, bombing.id)).toEqual(["2024-01-01", "2024-01-03", "2024-01-03", "2024-01-31"])
  })

  test("of a siege bounds what came two days after its start or its end", () => {
    const siege = incident({ id: "incident:bombing", lasted: span(day("2024-01-01"), day("2024-01-05")) })
    const later = incident({ id: "incident:strike", when: daysBetween("2024-01-01", "2024-01-31") })
    const found = told([siege, later], [link(later, "follows", siege, { gap: { min: 2, max: 2 } })])
    expect(boundsOf(found, later.id).slice(0, 2)).toEqual(["2024-01-03", "2024-01-07"])
  })
})

describe("a contradiction", () => {
  const late = incident({ id: "incident:late", names: "Late", when: day("2024-01-09") })
  const links = [
    link("incident:strike", "follows", late),
    link(late, "follows", bombing),
    link(bombing, "follows", "incident:far"),
  ]

  test("names its shortest cycle, and leaves all that hangs together as it was told", () => {
    const far = incident({ id: "incident:far", when: day("2024-01-02") })
    const found = told([bombing, late, far, strikeOn("2024-01-04")], links)
    expect(found.contradictions).toHaveLength(1)
    expect(found.contradictions[0]?.sentence).toBe(
      "These cannot all hold: Strike is dated 2024-01-04; Strike followed Late; Late is dated 2024-01-09.",
    )
    expect(found.contradictions[0]?.concerns).toHaveLength(4)
    expect(found.narrowed).toEqual([])
    expect(boundsOf(found, bombing.id)[1]).toBe("2024-01-31")
  })

  test("touches nothing that does not hang together with it", () => {
    const other = incident({ id: "incident:other", when: month("2024-02") })
    const dated = incident({ id: "incident:dated", when: day("2024-02-10") })
    const found = told(
      [bombing, late, strikeOn("2024-01-04"), other, dated],
      [...links, link(dated, "follows", other, oneDay)],
    )
    expect(found.contradictions).toHaveLength(1)
    expect(boundsOf(found, other.id)).toEqual(sameDay("2024-02-09"))
  })

  test("is found in links alone, where nothing is dated", () => {
    const ids = ["incident:1", "incident:2", "incident:3"] as const
    const round = ids.map((id, index) =>
      link(id, "follows", ids[(index + 1) % 3]!, index === 0 ? oneDay : {}),
    )
    const found = told(
      ids.map((id) => incident({ id })),
      round,
    )
    expect(found.contradictions[0]?.cycle.map(({ kind }) => kind)).toEqual(["link", "link", "link"])
  })
})

describe("many incidents", () => {
  const chain = (size: number, more: readonly Link[] = []): Chronology => {
    const incidents = Array.from(
      { length: size },
      (_, index): Incident => ({
        id: `incident:${index}`,
        when: [{ value: index === 0 ? day("2000-01-01") : { granularity: "unknown" } }],
      }),
    )
    const links = incidents
      .slice(1)
      .map((one, index): Link => ({ from: one.id, to: incidents[index]!.id, kind: "follows", ...oneDay }))
    return told(incidents, [...links, ...more])
  }

  test("in a chain of 5,000 are each dated by the first, and explained back to it", () => {
    const found = chain(5_000)
    expect(boundsOf(found, "incident:4999")).toEqual(sameDay("2013-09-08"))
    expect(explainTime("incident:4999", found)).toHaveLength(4_999)
  })

  test("in a ring of 5,000 contradict each other all together", () => {
    const found = chain(5_000, [{ from: "incident:0", to: "incident:4999", kind: "follows" }])
    expect(found.contradictions[0]?.cycle).toHaveLength(5_000)
    expect(found.contradictions[0]?.sentence).toMatch(/; and 4988 more\.$/)
  })
})
