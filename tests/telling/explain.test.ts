import { describe, expect, test } from "vitest"
import { kerman, kirkuk, seed, strike } from "../../examples/seed.mjs"
import {
  act,
  casualties,
  contextOf,
  dataset,
  day,
  exactly,
  type Incident,
  incident,
  munition,
  party,
  publication,
  resolve,
  says,
  source,
  target,
  weapon,
} from "../../src/index.ts"
import { explain } from "../../src/telling/explain.ts"

const story = contextOf(seed)
const sentences = (one: Incident): readonly string[] =>
  explain(resolve(one, story), story).map(({ sentence }) => sentence)

describe("the answers of the seed, with the statements under them", () => {
  test("the strike in Baghdad", () => {
    expect(sentences(strike)).toEqual([
      "When: 4 January 2024 (“Thursday”) (hull). Reuters, citing police and security sources, " +
        "said 4 January 2024 (“Thursday”).",
      "Where: eastern Baghdad, Iraq (most-precise). Reuters, citing police and security sources, " +
        "said eastern Baghdad, Iraq.",
      "Weapons: drone; rocket, number: at least 2; drone, “American” (union). Reuters, citing police and security " +
        "sources, said drone; police sources and eyewitnesses said rocket, number: at least 2; Al Nujaba via " +
        "Al Nujaba’s Telegram account said drone, “American”.",
      "Acts: drone strike (union). Reuters, citing police and security sources, said drone strike.",
      expect.stringMatching(
        /^Targets: headquarters, .*; building, used by Al Nujaba, hit; logistic support, /,
      ),
      "Parties: Al Nujaba as target; an Iran-backed militia with a headquarters in eastern Baghdad as target; " +
        "12th Brigade as target (union). Al Nujaba via Al Nujaba’s Telegram account said Al Nujaba as target; " +
        "Reuters, citing police and security sources, said an Iran-backed militia with a headquarters in eastern " +
        "Baghdad as target; EFE, citing Interior Ministry source, said 12th Brigade as target.",
      "Killed: at least 2 (union). Reuters, citing police and security sources, said “at least two” " +
        "(at least 2 killed, called “militants”), which is a lower bound; EFE, citing Interior Ministry source, " +
        "said at least 2 killed, a part of all, which is a lower bound; Al Nujaba via Al Nujaba’s Telegram account " +
        "said at least 1 killed, a part of all, which is a lower bound. Known one by one: 2.",
      "Wounded: 4 or 6 (union). Reuters, citing police and security sources, said 6 wounded; " +
        "EFE, citing Interior Ministry source, said 4 wounded. Not all of this can be right.",
    ])
  })

  test("more than 80 begins at 81, and the words are quoted", () => {
    expect(sentences(kerman).at(-1)).toBe(
      "Killed: at least 81 (union). The outlet said at least 81 (“more than 80”) killed.",
    )
    expect(sentences(kirkuk)[0]).toBe(
      "When: about 1 to 10 December 2023 (“Early last December”) (hull). " +
        "The outlet said about 1 to 10 December 2023 (“Early last December”).",
    )
  })

  test("the data hold every statement with its speaker, what it says and what it does", () => {
    const wounded = explain(resolve(strike, story), story).find(({ question }) => question === "wounded")
    expect(wounded).toMatchObject({
      answer: "4 or 6",
      disputed: true,
      policy: "union",
      used: [
        { by: "police sources and security sources, via Reuters", says: "6 wounded", as: "total" },
        { by: "Interior Ministry source, via EFE", says: "4 wounded", as: "total" },
      ],
      dropped: [],
    })
    expect(wounded?.used[0]?.statement).toEqual(strike.casualties?.[0])
  })
})

describe("what is left out is told with the reason", () => {
  const efe = source({ id: "source:efe", kind: "wire", names: "EFE" })
  const ministry = source({ id: "source:ministry", kind: "government", names: "the ministry" })
  const told = incident({
    id: "incident:1",
    when: [
      says(ministry, day("2024-01-03"), { id: "statement:first-day", saidOn: day("2024-01-04") }),
      says(ministry, day("2024-01-04"), { supersedes: "statement:first-day", saidOn: day("2024-01-04") }),
    ],
    casualties: [
      says(ministry, casualties({ killed: exactly(2) }), { id: "statement:two", saidOn: day("2024-01-03") }),
      says(ministry, casualties({ killed: exactly(3) }), {
        saidOn: day("2024-01-04"),
        supersedes: "statement:two",
      }),
      says(ministry, casualties({ killed: exactly(7) }), { via: efe, saidOn: day("2024-01-09") }),
    ],
  })
  const context = contextOf(dataset({ sources: [efe, ministry], incidents: [told] }))
  const asOf = day("2024-01-04")

  test("said later, and replaced", () => {
    const [when, killed] = explain(resolve(told, context, { asOf }), context, { asOf })
    expect(killed?.sentence).toBe(
      "Killed: 3 (union). The ministry said 3 killed. Not counted: 2 killed (the ministry), which a later statement " +
        "replaces; 7 killed (the ministry, via EFE), said later than 4 January 2024.",
    )
    expect(killed?.dropped.map(({ because }) => because)).toEqual(["superseded", "said later"])
    expect(when?.sentence).toContain(
      "Not counted: 3 January 2024 (the ministry), which a later statement replaces.",
    )
  })

  test("without the day of the view, what it does not hold was said later", () => {
    const early = day("2024-01-03")
    const later = incident({ id: "incident:2", when: says(ministry, day("2024-01-01"), { saidOn: early }) })
    const grown = { ...later, when: [...later.when!, says(ministry, day("2024-01-02"), { saidOn: asOf })] }
    const all = contextOf(dataset({ sources: [ministry], incidents: [grown] }))
    expect(explain(resolve(grown, all, { asOf: early }), all)[0]?.dropped).toMatchObject([
      { because: "said later" },
    ])
  })

  test("of every fact, not of the numbers alone", () => {
    const first = { id: "statement:1", saidOn: day("2024-01-03") } as const
    const instead = { supersedes: "statement:1", saidOn: day("2024-01-04") } as const
    const later = { saidOn: day("2024-01-09") }
    const facts = {
      kind: [
        says(ministry, "one-sided", first),
        says(ministry, "non-state", instead),
        says(efe, "state-based", { saidOn: day("2024-01-04") }),
      ],
      status: [says(ministry, "foiled", first), says(ministry, "failed", instead)],
      weapons: [
        says(ministry, munition("rocket"), first),
        says(ministry, weapon("drone"), instead),
        says(efe, munition("missile"), later),
      ],
      acts: [says(ministry, act("shelling"), first), says(ministry, act("drone-strike"), instead)],
      targets: [says(ministry, target("market"), first), says(ministry, target("school"), instead)],
      parties: [
        says(ministry, party("actor:a", "side"), first),
        says(ministry, party("actor:a", "target", { kindThen: "armed-group" }), instead),
      ],
    }
    const texts = Object.entries(facts).map(([field, statements]) => {
      const one = { ...incident({ id: "incident:4" }), [field]: statements } as Incident
      const only = contextOf(dataset({ sources: [efe, ministry], incidents: [one] }))
      return explain(resolve(one, only, { asOf }), only, { asOf }).map(({ sentence }) => sentence)
    })
    const replaced = "(the ministry), which a later statement replaces"
    expect(texts).toEqual([
      [
        "Kind: non state or state based (union). The ministry said non state; EFE said state based. " +
          `Not all of this can be right. Not counted: one sided ${replaced}.`,
      ],
      [`Status: failed (union). The ministry said failed. Not counted: foiled ${replaced}.`],
      [
        `Weapons: drone (union). The ministry said drone. Not counted: rocket ${replaced}; ` +
          "missile (EFE), said later than 4 January 2024.",
      ],
      [`Acts: drone strike (union). The ministry said drone strike. Not counted: shelling ${replaced}.`],
      [`Targets: school (union). The ministry said school. Not counted: market ${replaced}.`],
      [
        "Parties: actor:a (armed group at the time) as target (union). The ministry said actor:a (armed group at " +
          `the time) as target. Not counted: actor:a as side ${replaced}.`,
      ],
    ])
  })

  test("no statement about what is answered is lost: it is used or dropped", () => {
    const view = resolve(strike, story, { asOf: day("2024-01-03") })
    const answers = explain(resolve(strike, story), story)
    for (const { question, used, dropped } of answers) {
      const all = strike[question as keyof Incident]
      if (Array.isArray(all)) expect([...used, ...dropped].map(({ statement }) => statement)).toEqual(all)
    }
    expect(answers.map(({ question }) => question)).toContain("targets")
    expect(explain(view, story)).toEqual([])
  })

  test("what was not reported has no explanation", () => {
    expect(explain(resolve(incident({ id: "incident:3" }), context), context)).toEqual([])
  })
})

describe("the words of a statement", () => {
  const quoted = (how: Parameters<typeof says>[2], count = exactly(10)) => {
    const one = incident({
      id: "incident:1",
      casualties: says("source:a", casualties({ killed: count }), how),
    })
    const context = contextOf(dataset({ incidents: [one] }))
    return explain(resolve(one, context), context)[0]?.sentence
  }

  test("are quoted, with their translation", () => {
    expect(quoted({ wording: { text: "عشرة", lang: "ar", translation: "ten" } })).toBe(
      "Killed: 10 (union). source:a said 10 killed in the words “عشرة”, in translation “ten”.",
    )
  })

  test("a number that a coding rule put for a word says so", () => {
    expect(quoted({}, exactly(10, { basis: "coding-convention", wording: "several" }))).toBe(
      "Killed: 10 (union). source:a said 10 (“several”) killed, put by a coding rule for “several”.",
    )
  })

  test("what is only suspected says so", () => {
    expect(quoted({ modality: "suspected" })).toContain("source:a said, as a suspicion, 10 killed.")
  })

  test("nothing in them can act on the place that shows it", () => {
    expect(quoted({ wording: "ten\u001b[31m\n\u202edead" })).toContain("“ten\\u001b[31m\\u000a\\u202edead”")
  })
})

test("a publication's day is not needed to explain what it says", () => {
  const page = publication({ id: "publication:1", url: "https://example.org/1" })
  const one = incident({
    id: "incident:1",
    casualties: says("source:a", casualties({ killed: exactly(1) }), { in: page }),
  })
  const context = contextOf(dataset({ publications: [page], incidents: [one] }))
  expect(explain(resolve(one, context), context)).toHaveLength(1)
})

test("a best figure of a part, without bounds, is told as most likely and bounds nothing", () => {
  const battle = incident({
    id: "incident:battle",
    casualties: [
      says("source:a", casualties({ killed: exactly(12) })),
      says("source:a", [{ outcome: "killed", scope: "part", count: { min: 0, best: 10 } }]),
    ],
  })
  const context = contextOf(dataset({ incidents: [battle] }))
  expect(explain(resolve(battle, context), context).map(({ sentence }) => sentence)).toEqual([
    "Killed: 12 (union). source:a said 12 killed; source:a said most likely 10 killed, a part of all.",
  ])
})
