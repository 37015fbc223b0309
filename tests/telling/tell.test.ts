import { describe, expect, test } from "vitest"
import { seed } from "../../examples/seed.mjs"
import {
  about,
  actor,
  at,
  atLeast,
  atMost,
  attribution,
  between,
  casualties,
  claim,
  contextOf,
  dataset,
  day,
  daysBetween,
  denial,
  exactly,
  finding,
  incident,
  minute,
  month,
  moreThan,
  near,
  noClaim,
  none,
  onOrAfter,
  onOrBefore,
  place,
  says,
  source,
  tell,
  unknownCount,
  unknownDay,
  year,
} from "../../src/index.ts"

describe("a count is told by its bounds", () => {
  test.each([
    [exactly(6), "6"],
    [atLeast(2), "at least 2"],
    [atLeast(2, { wording: "at least two" }), "at least 2"],
    [moreThan(80, { wording: "more than 80" }), "at least 81 (“more than 80”)"],
    [atMost(5), "at most 5"],
    [between(4, 6), "4 to 6"],
    [between(4, 6, { best: 5 }), "4 to 6, most likely 5"],
    [about(30), "about 30"],
    [none, "none"],
    [unknownCount(), "an unknown number"],
    [atLeast(1, { wording: "several" }), "at least 1 (“several”)"],
    [exactly(30_000), "30,000"],
  ])("%j is told as %s", (count, sentence) => {
    expect(tell(count)).toBe(sentence)
  })
})

describe("a window is told no more precisely than it is known", () => {
  test.each([
    [day("2024-01-04"), "4 January 2024"],
    [day("2024-01-04", { uncertain: true }), "4 January 2024 (uncertain)"],
    [month("2023-12"), "December 2023"],
    [year(2020), "2020"],
    [daysBetween("2023-12-01", "2023-12-10"), "1 to 10 December 2023"],
    [daysBetween("2023-12-28", "2024-01-03"), "between 28 December 2023 and 3 January 2024"],
    [onOrBefore("2023-12-31"), "on or before 31 December 2023"],
    [onOrAfter("2023-10-07"), "on or after 7 October 2023"],
    [unknownDay(), "on an unknown day"],
    [minute("2024-01-04T09:30", { zone: "+03:00" }), "4 January 2024, 09:30 (+03:00)"],
  ])("%j is told as %s", (window, sentence) => {
    expect(tell(window)).toBe(sentence)
  })
})

describe("a place is told by what is known of it", () => {
  test.each([
    [place("eastern Baghdad", { country: "IQ", precision: "part-of-settlement" }), "eastern Baghdad, Iraq"],
    [place("Iraq", { country: "IQ", precision: "country" }), "Iraq"],
    [near("the Interior Ministry complex", { precision: "site" }), "near the Interior Ministry complex"],
    [at(33.34, 44.4, { precision: "settlement" }), "33.34, 44.4"],
  ])("%j is told as %s", (spot, sentence) => {
    expect(tell(spot)).toBe(sentence)
  })
})

describe("who did it is told as who says so", () => {
  const us = actor({ id: "actor:us", names: "the United States" })
  const group = actor({ id: "actor:group", names: "the group" })
  const court = source({ id: "source:court", kind: "court", names: "the court" })
  const context = contextOf(dataset({ actors: [us, group], sources: [court] }))
  const about = "incident:1"

  test.each([
    [claim({ by: group, about }), "Claimed by the group"],
    [claim({ by: [group, us], joint: true, about }), "Claimed by the group and the United States together"],
    [attribution({ by: group, against: us, about }), "Attributed to the United States by the group"],
    [
      attribution({ by: group, against: us, about, modality: "suspected" }),
      "Attributed to the United States by the group (suspected)",
    ],
    [
      attribution({ by: court, against: [us, group], anyOf: true, about }),
      "Attributed to the United States or the group by the court",
    ],
    [
      attribution({ by: court, against: us, role: "ordered", about }),
      "According to the court, the United States ordered it",
    ],
    [denial({ by: us, about }), "Denied by the United States"],
    [denial({ by: court, of: us, about }), "According to the court, it was not the United States"],
    [
      finding({ by: court, against: us, verdict: "not-responsible", about }),
      "The court found the United States not responsible",
    ],
    [noClaim({ by: court, about, asOf: day("2024-01-04") }), "No claim as of 4 January 2024 (the court)"],
    [
      attribution({ by: "source:nobody", against: "actor:nobody", about }),
      "Attributed to actor:nobody by source:nobody",
    ],
  ])("%j is told as %s", (statement, sentence) => {
    expect(tell(statement, context)).toBe(sentence)
  })

  test("no sentence of the seed says that somebody did what they are only accused of", () => {
    const story = contextOf(seed)
    for (const one of seed.incidents)
      expect(tell(one, story)).not.toMatch(/\b(killed|wounded|bombed|struck) by\b/i)
  })
})

describe("contradicting figures stand side by side", () => {
  const strike = incident({
    id: "incident:1",
    casualties: [
      says("source:a", casualties({ killed: atLeast(2), wounded: exactly(6) })),
      says("source:b", casualties({ killed: atLeast(2), wounded: exactly(4) })),
    ],
  })

  test("agreeing speakers share a figure, rivals are joined by or", () => {
    expect(tell(strike)).toBe(
      "At least 2 killed (source:a; source:b); wounded: 6 (source:a) or 4 (source:b).",
    )
  })

  test("figures that can both be right are not called rivals", () => {
    const both = incident({
      id: "incident:2",
      casualties: [
        says("source:a", casualties({ killed: atLeast(2) })),
        says("source:b", casualties({ killed: exactly(5) })),
      ],
    })
    expect(tell(both)).toBe("Killed: at least 2 (source:a), 5 (source:b).")
  })

  test("parts and victims that raise a figure are told with it", () => {
    const told = incident({
      id: "incident:4",
      casualties: [
        says("source:a", casualties({ killed: exactly(2) })),
        says("source:b", casualties({ killed: { count: atLeast(5), scope: "part" } })),
      ],
    })
    expect(tell(told)).toBe("Killed: 2 (source:a), a part of at least 5 (source:b).")
    const part = incident({
      id: "incident:5",
      casualties: says("source:b", casualties({ killed: { count: atLeast(5), scope: "part" } })),
    })
    expect(tell(part)).toBe("A part of at least 5 killed (source:b).")
  })

  test("groups are told apart", () => {
    const group = (n: number, status: "civilian" | "combatant") => ({ count: exactly(n), who: { status } })
    const told = incident({
      id: "incident:6",
      casualties: says("source:a", casualties({ killed: [group(3, "civilian"), group(5, "combatant")] })),
    })
    expect(tell(told)).toBe(
      "Killed: 3, told of the group: civilian (source:a), 5, told of the group: combatant (source:a).",
    )
  })

  test("what is only alleged says so", () => {
    expect(tell(says("source:a", casualties({ killed: exactly(40) }), { modality: "alleged" }))).toBe(
      "40 killed (source:a, alleged)",
    )
  })

  test("rival days and places have their speakers", () => {
    const told = incident({
      id: "incident:7",
      when: [says("source:a", day("2024-01-04")), says("source:b", day("2024-01-08"))],
    })
    expect(tell(told)).toBe("4 January 2024 (source:a) or 8 January 2024 (source:b).")
  })

  test("a withdrawn record and a hoax are told as such", () => {
    const told = incident({ id: "incident:8", record: "withdrawn", status: says("source:a", "hoax") })
    expect(tell(told)).toBe("Withdrawn record. Hoax (source:a).")
  })

  test("a figure without a speaker says so", () => {
    expect(tell(incident({ id: "incident:3", casualties: casualties({ killed: none }) }))).toBe(
      "None killed (speaker not on record).",
    )
  })
})
