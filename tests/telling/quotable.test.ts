import { describe, expect, test } from "vitest"
import { kerman, kirkuk, seed, strike } from "../../examples/seed.mjs"
import {
  about,
  actor,
  atLeast,
  atMost,
  between,
  type CasualtiesInit,
  casualties,
  contextOf,
  dataset,
  day,
  exactly,
  incident,
  moreThan,
  none,
  publication,
  resolve,
  says,
  source,
  unknownCount,
  victim,
} from "../../src/index.ts"
import { figureOf } from "../../src/resolve/figure/figure.ts"
import { pending } from "../../src/resolve/policy/policy.ts"
import { quotable } from "../../src/telling/quotable.ts"

const story = contextOf(seed)
const view = resolve(strike, story)

type Killed = NonNullable<CasualtiesInit["killed"]>

const printed = (...counts: readonly Killed[]) => {
  const one = incident({
    id: "incident:1",
    casualties: counts.map((killed, index) => says(`source:${"abc"[index]}`, casualties({ killed }))),
  })
  const context = contextOf(dataset({ incidents: [one] }))
  return quotable(resolve(one, context).killed, context)
}

describe("the seed can be printed", () => {
  test("killed in Baghdad", () => {
    expect(quotable(view.killed, story)).toMatchObject({
      figure: "at least two",
      count: { min: 2 },
      sentence: "At least two people were killed, police and security sources told Reuters.",
      speakers: ["police sources and security sources, via Reuters"],
      asOf: { latest: "2024-01-04" },
      rivals: [],
      links: [{ url: "https://example.org/2024-01-04/baghdad", outlet: "the outlet" }],
    })
  })

  test("wounded in Baghdad: four or six, each with its speakers, and never five", () => {
    const { sentence, figure, rivals } = quotable(view.wounded, story)
    expect(figure).toBe("four or six")
    expect(sentence).toBe(
      "Four or six people were wounded, by accounts that contradict each other. " +
        "Police and security sources told Reuters of six; Interior Ministry source told EFE of four.",
    )
    expect(rivals.map((one) => [one.figure, one.asOf?.latest])).toEqual([
      ["six", "2024-01-04"],
      ["four", "2024-01-04"],
    ])
    expect(sentence).not.toMatch(/5|five/)
  })

  test("killed in Kirkuk and in Kerman", () => {
    expect(quotable(resolve(kirkuk, story).killed, story).sentence).toBe(
      "At least five people were killed, the outlet said.",
    )
    expect(quotable(resolve(kerman, story).killed, story).sentence).toBe(
      "At least 81 people were killed, the outlet said. In the words used: “more than 80”.",
    )
  })

  test("nobody is said to have done it", () => {
    for (const one of seed.incidents) {
      for (const figure of Object.values(resolve(one, story).casualties)) {
        expect(quotable(figure, story).sentence).not.toMatch(/United States|Trump|(?:killed|wounded) by\b/)
      }
    }
  })
})

describe("unknown, zero and not reported are three things", () => {
  test("each is said as what it is", () => {
    expect(printed(unknownCount()).sentence).toBe("An unknown number of people were killed, source:a said.")
    expect(printed(none).sentence).toBe("No one was killed, source:a said.")
    expect(quotable(view.casualties.missing, story)).toEqual({
      figure: "not reported",
      sentence: "No figure was reported.",
      speakers: [],
      rivals: [],
      links: [],
    })
  })
})

describe("a number is printed as it was said", () => {
  test.each<[Killed, string]>([
    [exactly(1), "One person was killed"],
    [atLeast(1), "At least one person was killed"],
    [atMost(1), "At most one person was killed"],
    [atMost(5), "At most five people were killed"],
    [exactly(21), "21 people were killed"],
    [exactly(123_456), "123,456 people were killed"],
    [exactly(Number.MAX_SAFE_INTEGER), "9,007,199,254,740,991 people were killed"],
    [about(30), "About 30 people were killed"],
    [about(1), "About one person was killed"],
    [exactly(2.5, { basis: "apportioned" }), "2.5 people were killed"],
    [between(4, 6, { best: 5 }), "Four to six people, most likely five, were killed"],
    [moreThan(9), "At least 10 people were killed"],
  ])("%j", (count, clause) => {
    expect(printed(count).sentence.startsWith(`${clause}, source:a said.`)).toBe(true)
  })

  test.each<[readonly Killed[], string]>([
    [[exactly(1), exactly(4)], "One or four people were killed"],
    [[none, exactly(4)], "Either no one or four people were killed"],
    [[none, atLeast(2)], "Either no one or at least two people were killed"],
    [
      [exactly(30, { approximate: true }), exactly(4)],
      "Four or 30 people, one of the figures only approximate, were killed",
    ],
  ])("%j", (counts, clause) => {
    expect(printed(...counts).sentence).toContain(`${clause}, by accounts that contradict each other.`)
  })

  test("where it comes from is told where nobody simply gave it", () => {
    expect(printed(exactly(10, { basis: "coding-convention", wording: "several" })).sentence).toBe(
      "10 people were killed, source:a said. The number is put by a coding rule for “several”.",
    )
    expect(printed(exactly(10, { basis: "estimate" })).sentence).toContain("The number is an estimate.")
  })
})

describe("other numbers stand in a sentence of their own", () => {
  test("what can be right beside it", () => {
    expect(printed(atLeast(2), exactly(5)).sentence).toBe(
      "At least two people were killed, source:a said. source:b spoke of five.",
    )
  })

  test("speakers who agree share a sentence, in whatever words", () => {
    expect(printed(exactly(2), exactly(2)).sentence).toBe(
      "Two people were killed, source:a and source:b said.",
    )
  })

  test("a part that raises the figure, and none that does not", () => {
    expect(printed(exactly(2), { count: atLeast(5), scope: "part" }).sentence).toBe(
      "At least five people were killed, by accounts that contradict each other. " +
        "source:a spoke of two; source:b spoke of at least five killed, a part of all.",
    )
    expect(printed(exactly(5), { count: exactly(3), scope: "part" }).sentence).toBe(
      "Five people were killed, source:a said.",
    )
  })

  test("groups of people, none of whom is everybody", () => {
    expect(printed({ count: exactly(3), who: { status: "civilian" } })).toMatchObject({
      figure: "at least three",
      sentence:
        "At least three people were killed, going by counts of some of them. " +
        "source:a spoke of three killed, told of the group: civilian.",
    })
  })

  test("people known one by one without any count", () => {
    const one = incident({ id: "incident:1" })
    const dead = victim({
      id: "victim:1",
      outcomes: { outcome: "killed", incident: one },
      handling: "public",
    })
    const context = contextOf(dataset({ incidents: [one], victims: [dead] }))
    expect(quotable(resolve(one, context).killed, context).sentence).toBe(
      "At least one person was killed, going by those known one by one.",
    )
  })
})

describe("what a policy makes of it is told", () => {
  const one = incident({
    id: "incident:1",
    casualties: [
      says("source:a", casualties({ killed: exactly(4) })),
      says("source:b", casualties({ killed: exactly(6) })),
      says("source:c", casualties({ killed: { count: exactly(2), who: { status: "civilian" } } })),
    ],
  })
  const context = contextOf(dataset({ incidents: [one] }))

  test("that it finds no answer", () => {
    expect(quotable(resolve(one, context, { killed: pending }).killed, context).sentence).toBe(
      "Four or six people were killed, by accounts that contradict each other. source:a spoke of four; " +
        "source:b spoke of six. The totals do not agree yet; all of them stay possible.",
    )
  })

  test("and that it leaves out what a speaker said", () => {
    const firstOnly = Object.assign(
      () => ({
        alternatives: [{ min: 4, max: 4 }],
        dropped: [{ index: 1, because: "another speaker goes first" }],
      }),
      { policy: "first" },
    )
    expect(quotable(resolve(one, context, { killed: firstOnly }).killed, context)).toMatchObject({
      figure: "four",
      sentence:
        "Four people were killed, source:a said. Left out, another speaker goes first: source:b spoke of six.",
      rivals: [{ figure: "six", because: "another speaker goes first" }],
    })
  })

  test("a figure of a group is not printed as that of all", () => {
    const civilians = figureOf(one, "killed", context, pending, { who: { status: "civilian" } })
    expect(quotable(civilians, context).sentence).toBe("Two people (civilian) were killed, source:c said.")
  })
})

describe("who says so", () => {
  const group = actor({ id: "actor:group", names: "the group" })
  const wire = source({ id: "source:wire", kind: "wire", names: "the wire" })
  const paper = source({ id: "source:paper", kind: "newspaper", names: "the paper" })
  const channel = source({ id: "source:channel", kind: "armed-group-channel", names: "its channel" })
  const page = publication({
    id: "publication:1",
    outlet: paper,
    url: "https://example.org/1",
    archivedUrl: "https://archive.example.org/1",
    title: "A\u0007 title",
    publishedOn: day("2024-01-05"),
  })
  const sentenceOf = (how: Parameters<typeof says>[2], by: Parameters<typeof says>[0] = group) => {
    const one = incident({ id: "incident:1", casualties: says(by, casualties({ killed: exactly(4) }), how) })
    const context = contextOf(
      dataset({ actors: [group], sources: [wire, paper, channel], publications: [page], incidents: [one] }),
    )
    return quotable(resolve(one, context).killed, context)
  }

  test.each([
    [{}, "Four people were killed, the group said."],
    [{ via: wire }, "Four people were killed, the group told the wire."],
    [{ via: [wire, paper] }, "Four people were killed, the group told the wire, as passed on by the paper."],
    [{ via: channel }, "Four people were killed, the group said via its channel."],
    [{ modality: "suspected" }, "The group said, as a suspicion, that four people were killed."],
    [
      { modality: "alleged", via: wire },
      "The wire, citing the group, said, without vouching for it, that four people were killed.",
    ],
  ] as const)("%j", (how, sentence) => {
    expect(sentenceOf(how).sentence).toBe(sentence)
  })

  test("a page is linked once, with its archive copy, and dates what stands in it", () => {
    expect(sentenceOf({ in: page })).toMatchObject({
      asOf: { latest: "2024-01-05" },
      links: [
        {
          url: "https://example.org/1",
          archivedUrl: "https://archive.example.org/1",
          outlet: "the paper",
          title: "A\\u0007 title",
        },
      ],
    })
  })

  test("a day that nobody told is no day", () => {
    expect(sentenceOf({})).not.toHaveProperty("asOf")
  })

  test("a name cannot act on the place that shows it", () => {
    const trick = source({ id: "source:trick", kind: "wire", names: "the\u202e wire\u0000\nHeadline" })
    const one = incident({ id: "incident:1", casualties: says(trick, casualties({ killed: exactly(4) })) })
    const context = contextOf(dataset({ sources: [trick], incidents: [one] }))
    const { sentence, speakers } = quotable(resolve(one, context).killed, context)
    expect(sentence).toBe("Four people were killed, the\\u202e wire\\u0000\\u000aHeadline said.")
    expect(speakers).toEqual(["the\\u202e wire\\u0000\\u000aHeadline"])
  })
})
