// One strike in four datasets, and what only looks like it.
import { describe, expect, test } from "vitest"
import {
  actor,
  at,
  atLeast,
  casualties,
  contextOf,
  type Dataset,
  dataset,
  day,
  daysBetween,
  exactly,
  type Incident,
  type IncidentInit,
  incident,
  link,
  month,
  party,
  place,
  says,
  unknownDay,
  year,
} from "../../src/index.ts"
import { type Match, matches } from "../../src/matching/matches.ts"
import { type MatchPartName, matchThresholds, matchWeights } from "../../src/matching/weights.ts"
import { acledRow, airwarsRow, gtdRow, together, ucdpRow, withTies } from "../support/one-strike.ts"

const pairs = (dataset: Dataset): readonly Match[] => {
  const context = contextOf(dataset)
  return dataset.incidents.flatMap((one, index) =>
    dataset.incidents.slice(index + 1).map((other) => matches(one, other, context)),
  )
}

const partOf = ({ parts }: Match, name: MatchPartName) => {
  const found = parts.find(({ part }) => part === name)
  if (found === undefined) throw new Error(`no part is called ${name}`)
  return found
}

describe("one strike in four datasets", () => {
  const strike = withTies(together(ucdpRow(), acledRow(), gtdRow(), airwarsRow()))

  test("is likely one event, whichever two of them are compared", () => {
    expect(pairs(strike).map(({ incidents, verdict }) => [...incidents, verdict])).toEqual([
      ["incident:acled/NRV100", "incident:ucdp-ged/900001", "likely"],
      ["incident:gtd/202401040001", "incident:ucdp-ged/900001", "likely"],
      ["incident:airwars/ISPT0001", "incident:ucdp-ged/900001", "likely"],
      ["incident:acled/NRV100", "incident:gtd/202401040001", "likely"],
      ["incident:acled/NRV100", "incident:airwars/ISPT0001", "likely"],
      ["incident:airwars/ISPT0001", "incident:gtd/202401040001", "likely"],
    ])
  })

  test("is explained part by part, and the parts add up to the total", () => {
    for (const { parts, total } of pairs(strike)) {
      expect(parts.map(({ part }) => part)).toEqual(Object.keys(matchWeights))
      expect(parts.every(({ because }) => /^\S.*\.$/s.test(because))).toBe(true)
      expect(parts.every(({ weight, level }) => (weight === 0) === (level === undefined))).toBe(true)
      expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(total, 6)
    }
  })

  test("knows the air force and the armed forces by the government that they are part of", () => {
    const [both] = pairs(withTies(together(ucdpRow(), acledRow(), airwarsRow())))
    expect(partOf(both!, "actors").because).toBe(
      "Both name Military Forces of Norvenia (2020-) and Government of Norvenia as one; Norvenian Hill Front.",
    )
  })

  test("is only possible by a row that does not say where: the day alone is not enough", () => {
    const nowhere = {
      location_name: null,
      country_name: null,
      country_slug: null,
      latitude: null,
      longitude: null,
    }
    const [match] = pairs(together(ucdpRow(), airwarsRow(nowhere)))
    expect(match?.verdict).toBe("possible")
    expect(partOf(match!, "place").evidence).toBe("silent")
  })
})

describe("what only looks like the strike", () => {
  const against = (instead: Readonly<Record<string, unknown>>): Match => {
    const dataset = together(ucdpRow(), acledRow(instead))
    const forces = dataset.actors.some(({ names }) =>
      names?.[0]?.text.startsWith("Military Forces of Norvenia"),
    )
    const tied = forces ? withTies(together(dataset, airwarsRow())) : dataset
    const [one, other] = tied.incidents as [Incident, Incident]
    return matches(one, other, contextOf(tied))
  }
  const strike = against({})

  test("another strike on the same day in the same town comes out lower", () => {
    const other = against({
      actor1: "Quill Clan Militia",
      inter1: "Identity militia",
      actor2: "Saltmarsh Clan Militia",
      inter2: "Identity militia",
      interaction: "Identity militia-Identity militia",
      event_type: "Battles",
      sub_event_type: "Armed clash",
      fatalities: 40,
    })
    expect(other.total).toBeLessThan(strike.total)
    expect(other.verdict).toBe("possible")
  })

  test("a strike on the next day comes out lower", () => {
    const other = against({ event_date: "2024-01-05" })
    expect(partOf(other, "time").level).toBe("next-day")
    expect(other.total).toBeLessThan(strike.total)
    expect(other.verdict).toBe("possible")
  })

  test("a strike of the same two elsewhere is unlikely, and a week later too", () => {
    const far = { location: "Tern Point", latitude: -12.5, longitude: -44.1 }
    expect(against(far).verdict).toBe("unlikely")
    expect(against({ event_date: "2024-01-12" }).verdict).toBe("unlikely")
  })
})

const town = at(-9.8724, -45.731, { country: "BR", precision: "settlement" })
const made = (id: string, init: Omit<IncidentInit, "id">): Incident =>
  incident({ ...init, id: `incident:${id}` })

const matchOf = (a: Omit<IncidentInit, "id">, b: Omit<IncidentInit, "id">, beside: Partial<Dataset> = {}) => {
  const incidents = [made("a/1", a), made("b/1", b)] as const
  return matches(...incidents, contextOf({ ...dataset({}), ...beside, incidents }))
}

const levelOf = (name: MatchPartName, a: Omit<IncidentInit, "id">, b: Omit<IncidentInit, "id">) =>
  partOf(matchOf(a, b), name).level

describe("time", () => {
  const levels = (a: IncidentInit["when"], b: IncidentInit["when"]) =>
    levelOf("time", { when: a! }, { when: b! })

  test("tells the more, the sharper the windows are that meet", () => {
    const on = day("2024-01-04")
    expect(levels(on, on)).toBe("same-day")
    expect(levels(on, daysBetween("2024-01-01", "2024-01-07"))).toBe("same-week")
    expect(levels(month("2024-01"), on)).toBe("same-month")
    expect(levels(year(2024), on)).toBe("same-year")
    const weights = ["same-day", "same-week", "same-month", "same-year"].map(
      (level) => matchWeights.time[level]!.weight,
    )
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
  })

  test("tells nothing where a window is open, unknown or doubted", () => {
    expect(levels(unknownDay(), day("2024-01-04"))).toBe(undefined)
    expect(levels(day("2023-01-04", { uncertain: true }), day("2024-01-04"))).toBe(undefined)
    expect(levels(month("2023-12", { approximate: true }), day("2024-01-04"))).toBe(undefined)
    expect(levels(month("2023-10", { approximate: true }), day("2024-01-04"))).toBe("apart")
  })

  test("of several tellings takes the two that agree best", () => {
    const told = [says("source:x", day("2024-02-01")), says("source:y", day("2024-01-04"))]
    expect(levels(told, day("2024-01-04"))).toBe("same-day")
  })
})

describe("place", () => {
  const levels = (a: IncidentInit["where"], b: IncidentInit["where"]) =>
    levelOf("place", { where: a! }, { where: b! })

  test("is measured on the sphere against the radii of both, across the antimeridian too", () => {
    const point = (longitude: number) => at(0, longitude, { precision: "settlement" })
    expect(levels(point(179.98), point(-179.98))).toBe("settlement")
    expect(levels(point(179.9), point(-179.9))).toBe("near-miss")
    expect(levels(point(0), point(1))).toBe("apart")
    expect(levels(point(0), at(0, 1, { precision: "adm1" }))).toBe("province")
    expect(levels(point(0), at(0, 1, { precision: "settlement", radiusKm: 150 }))).toBe("province")
  })

  test("says little where it is a country, and nothing where it is wider", () => {
    expect(levels(at(0, 0, { precision: "country" }), town)).toBe("apart")
    expect(levels(at(-9, -45, { precision: "country" }), town)).toBe("wide")
    expect(levels(at(-9, -45, { precision: "country", radiusKm: 2_000 }), town)).toBe(undefined)
    expect(levels(place("Brazil", { country: "BR", precision: "country" }), town)).toBe("country")
  })

  test("in another country speaks against, unless the points can be one spot", () => {
    const over = at(-9.88, -45.73, { country: "BO", precision: "settlement" })
    expect(levels(town, over)).toBe(undefined)
    expect(levels(town, place("Cobija", { country: "BO", precision: "settlement" }))).toBe("other-country")
  })

  test("is one by its name where there is no point, and another spelling tells nothing", () => {
    const named = (name: string) => place(name, { precision: "settlement" })
    expect(levels(named("Quill-Harbour"), named("QUILL HARBOUR (port)"))).toBe("name")
    expect(levels(named("Quill Harbour"), named("Kwill Harbor"))).toBe(undefined)
  })
})

describe("counts", () => {
  const killed = (count: ReturnType<typeof exactly>) => ({ casualties: casualties({ killed: count }) })

  test("that contradict each other speak against, but disprove nothing", () => {
    const on = { when: day("2024-01-04"), where: town }
    const match = matchOf({ ...on, ...killed(exactly(4)) }, { ...on, ...killed(exactly(6)) })
    expect(partOf(match, "killed").level).toBe("apart")
    expect(match.verdict).toBe("possible")
    expect(levelOf("killed", killed(exactly(2)), killed(exactly(90)))).toBe("far-apart")
  })

  test("that are equal tell the more, the larger they are; open ones and none tell nothing", () => {
    expect(levelOf("killed", killed(exactly(17)), killed(exactly(17)))).toBe("equal-large")
    expect(levelOf("killed", killed(exactly(1)), killed(exactly(1)))).toBe("equal")
    expect(levelOf("killed", killed(atLeast(2)), killed(exactly(90)))).toBe(undefined)
    expect(levelOf("killed", killed(exactly(0)), killed(exactly(0)))).toBe(undefined)
  })
})

describe("actors", () => {
  const names = (...actors: readonly `actor:${string}`[]) => ({
    parties: actors.map((id) => party(id, "side")),
  })

  test("of one list that have none in common speak against, of two lists tell nothing", () => {
    expect(levelOf("actors", names("actor:x/1"), names("actor:x/2"))).toBe("other")
    expect(levelOf("actors", names("actor:x/1"), names("actor:y/2"))).toBe(undefined)
    expect(levelOf("actors", names("actor:x/1", "actor:x/2"), names("actor:x/2"))).toBe("shared")
    expect(levelOf("actors", names("actor:x/1", "actor:x/2"), names("actor:x/2", "actor:x/3"))).toBe("partly")
  })

  test("who are anybody, or nobody has named, tell nothing", () => {
    const actors = [
      actor({ id: "actor:x/1", kind: "civilians", names: "Civilians" }),
      actor({ id: "actor:x/2", unidentified: true, description: "gunmen" }),
    ]
    for (const { id } of actors) {
      expect(partOf(matchOf(names(id), names(id), { actors }), "actors").evidence).toBe("silent")
    }
  })
})

describe("ids and links", () => {
  const on = { when: day("2024-01-04"), where: town }

  test("one id of one dataset speaks for, two of one dataset speak against", () => {
    const one = { ...on, externalIds: [{ scheme: "gtd", id: "1" }] }
    expect(levelOf("ids", one, one)).toBe("same")
    expect(levelOf("ids", one, { externalIds: [{ scheme: "gtd", id: "2" }] })).toBe("two-of-one-dataset")
    const rows = [made("acled/1", on), made("acled/2", on)] as const
    const match = matches(...rows, contextOf(dataset({ incidents: [...rows] })))
    expect(match.verdict).toBe("unlikely")
  })

  test("what somebody said of the two outweighs every likeness, as of the day on which it was said", () => {
    const rows = [made("a/1", on), made("b/1", on)] as const
    const [one, other] = rows
    const context = (kind: "same-as" | "not-same-as" | "follows" | "context") =>
      contextOf(
        dataset({
          incidents: [...rows],
          links: [link(one, kind, other, { by: "source:desk", saidOn: day("2024-02-01") })],
        }),
      )
    expect(matches(one, other, context("same-as")).verdict).toBe("likely")
    expect(matches(one, other, context("not-same-as")).verdict).toBe("unlikely")
    expect(matches(one, other, context("follows")).verdict).toBe("unlikely")
    expect(partOf(matches(one, other, context("context")), "links").evidence).toBe("silent")
    const before = { asOf: day("2024-01-31") }
    expect(partOf(matches(one, other, context("not-same-as"), before), "links").evidence).toBe("silent")
  })

  test("links that contradict each other tell nothing", () => {
    const rows = [made("a/1", on), made("b/1", on)] as const
    const links = [link(rows[0], "same-as", rows[1]), link(rows[1], "not-same-as", rows[0])]
    const match = matches(...rows, contextOf(dataset({ incidents: [...rows], links })))
    expect(partOf(match, "links").evidence).toBe("silent")
  })
})

describe("records that say too much or nothing", () => {
  test("silence is no evidence: two bare records come to nothing", () => {
    const match = matchOf({}, {})
    expect(match.total).toBe(0)
    expect(match.parts.every(({ evidence }) => evidence === "silent")).toBe(true)
    expect(match.verdict).toBe("unlikely")
  })

  test("of ten thousand places the first are compared, and that is told", () => {
    const one: Incident = {
      id: "incident:a/1",
      where: Array.from({ length: 10_000 }, (_, index) => ({
        value: { point: { latitude: index / 200, longitude: 0 }, precision: "settlement" },
      })),
    }
    const { leftOut } = matches(one, made("b/1", { where: town }), contextOf(dataset({})))
    expect(leftOut).toEqual(["Of incident:a/1 only the first 20 of 10000 places were compared."])
  })

  test("one record is likely itself", () => {
    const one = made("a/1", { when: day("2024-01-04") })
    expect(matches(one, one, contextOf(dataset({ incidents: [one] }))).verdict).toBe("likely")
  })
})

describe("the table of weights", () => {
  test("has for each measured level the logarithm of m over u, and a source for all", () => {
    for (const levels of Object.values(matchWeights)) {
      for (const { weight, m, u, source } of Object.values(levels)) {
        expect(source).toMatch(/^\S.*\.$/)
        expect(weight).not.toBe(0)
        if (m !== undefined && u !== undefined)
          expect(Math.abs(weight - Math.log2(m / u))).toBeLessThan(0.051)
        else expect(source).toMatch(/^Decided/)
      }
    }
  })

  test("makes no pair likely by day and place alone, nor possible by anything but the day", () => {
    const best = (part: MatchPartName): number =>
      Math.max(...Object.values(matchWeights[part]).map(({ weight }) => weight))
    expect(best("time") + best("place")).toBeLessThan(matchThresholds.likely)
    expect(best("time") + best("place") + best("actors")).toBeGreaterThanOrEqual(matchThresholds.likely)
    expect(best("place") + best("actors") + best("kind")).toBeLessThan(matchThresholds.possible)
  })
})

test("how far a place can lie is told as usual where nobody told it, since a question assumes more", () => {
  const usual = incident({ id: "incident:a", where: at(33.34, 44.4, { precision: "settlement" }) })
  const told = incident({
    id: "incident:b",
    where: at(33.34, 44.4, { precision: "settlement", radiusKm: 2 }),
  })
  const match = matches(usual, told, contextOf(dataset({ incidents: [usual, told] })))
  expect(partOf(match, "place").because).toBe(
    "an unnamed place (usually to within 5 km) and an unnamed place (to within 2 km) are 0 km apart, so that they can be one spot.",
  )
})
