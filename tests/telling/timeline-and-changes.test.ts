import { describe, expect, test } from "vitest"
import { kerman, seed, strike } from "../../examples/seed.mjs"
import {
  atLeast,
  casualties,
  claim,
  contextOf,
  dataset,
  day,
  exactly,
  incident,
  link,
  noClaim,
  says,
  source,
} from "../../src/index.ts"
import { changesBetween, incidentChanges } from "../../src/resolve/history/changes.ts"
import { timeline } from "../../src/resolve/history/timeline.ts"
import { tellChanges } from "../../src/telling/tell-changes.ts"
import { tellTimeline } from "../../src/telling/tell-timeline.ts"

const story = contextOf(seed)
const about = "incident:1"
const ministry = source({ id: "source:ministry", kind: "government", names: "the ministry" })
const wire = source({ id: "source:wire", kind: "wire", names: "the wire" })

describe("the seed, day by day", () => {
  test("Kerman", () => {
    expect(tellTimeline(timeline(kerman, story), story)).toEqual([
      "4 January 2024. The outlet said: when, 3 January 2024 (“one day before”); where, Kerman, Iran; " +
        "what was done, explosion, number: 2, “double explosion”; targets, gathering, hit, “commemoration ceremony”; " +
        "casualties, at least 81 (“more than 80”) killed. Of who did it: no claim as of 4 January 2024 (the outlet). " +
        "The picture: when: 3 January 2024 (“one day before”) (not reported before); " +
        "where: Kerman, Iran (not reported before); killed: at least 81 (not reported before); " +
        "responsibility: certainly unclaimed (before: unknown).",
    ])
  })

  test("Baghdad: each speaker with all they said, and nobody said to have done it", () => {
    const [only, ...others] = tellTimeline(timeline(strike, story), story)
    expect(others).toEqual([])
    expect(only).toContain(
      "Reuters, citing police and security sources, said: when, 4 January 2024 (“Thursday”)",
    )
    expect(only).toContain("at least 2 killed, called “militants”; 6 wounded")
    expect(only).toContain("Police sources and eyewitnesses said: weapons, rocket, number: at least 2")
    expect(only).toContain("a victim, right-hand man of the commander: killed")
    expect(only).toContain("wounded: 4 or 6, disputed (not reported before)")
    expect(only).toContain(
      "responsibility: certainly unclaimed; named: the United States (attributed) (before: unknown).",
    )
    expect(only).not.toMatch(/\b(killed|struck|bombed) by\b/)
  })
})

describe("a picture that moves", () => {
  test("tells what was before, what replaced it, and what nobody can date", () => {
    const one = incident({
      id: about,
      casualties: [
        says(ministry, casualties({ killed: exactly(2) }), { id: "statement:1", saidOn: day("2024-01-04") }),
        says(ministry, casualties({ killed: exactly(3) }), {
          via: wire,
          saidOn: day("2024-01-06"),
          supersedes: "statement:1",
        }),
        says(wire, casualties({ wounded: atLeast(1) })),
      ],
    })
    const context = contextOf(
      dataset({
        sources: [ministry, wire],
        incidents: [one],
        responsibility: [claim({ by: "actor:group", about, saidOn: day("2024-01-05"), modality: "alleged" })],
      }),
    )
    expect(tellTimeline(timeline(one, context), context)).toEqual([
      "On a day that is not on record. The wire said: casualties, at least 1 wounded. " +
        "The picture: wounded: at least 1 (not reported before).",
      "4 January 2024. The ministry said: casualties, 2 killed. The picture: killed: 2 (not reported before).",
      "5 January 2024. Of who did it: claimed by actor:group (alleged). " +
        "The picture: responsibility: possibly claimed; named: actor:group (claimed) (before: unknown).",
      "6 January 2024. The wire, citing the ministry, said: casualties, 3 killed (instead of an earlier statement). " +
        "The picture: killed: 3 (before: 2).",
    ])
  })
})

describe("what changed in a dataset", () => {
  const before = incident({
    id: about,
    names: "The strike",
    record: "provisional",
    casualties: says(ministry, casualties({ killed: atLeast(2) })),
  })
  const after = incident({
    id: about,
    names: "The strike",
    casualties: [
      says(ministry, casualties({ killed: atLeast(5) })),
      says(wire, casualties({ wounded: exactly(1) }), { modality: "alleged" }),
    ],
  })
  const gone = incident({ id: "incident:gone" })
  const silence = noClaim({ by: ministry, about, asOf: day("2024-01-04") })
  const old = contextOf(
    dataset({
      sources: [ministry, wire],
      incidents: [before, gone],
      links: [link(before, "follows", gone)],
    }),
  )
  const fresh = contextOf(
    dataset({
      sources: [ministry, wire],
      incidents: [after, incident({ id: "incident:new" })],
      responsibility: [silence],
    }),
  )

  test("the number of incidents first, then each that changed, came or went", () => {
    expect(tellChanges(changesBetween(old, fresh), old, fresh)).toEqual([
      "1 incident added, 1 vanished, 1 changed, 0 as before.",
      "The strike: The record is firm (before: provisional). Killed: at least 5 (before: at least 2). " +
        "Wounded: 1 (not reported before). Responsibility: possibly unclaimed (before: unknown). " +
        "Statements added: the wire said, without vouching for it, of casualties: 1 wounded. " +
        "Statements altered: the ministry said of casualties: at least 5 killed " +
        "(before: the ministry said of casualties: at least 2 killed). " +
        "Of who did it, added: no claim as of 4 January 2024 (the ministry). " +
        "Links withdrawn: incident:1 follows incident:gone.",
      "incident:new was added.",
      "incident:gone vanished.",
      "Of who did it: 1 added, 0 withdrawn, 0 altered.",
      "Links: 0 added, 1 withdrawn, 0 altered.",
    ])
  })

  test("one incident alone, and none where nothing changed", () => {
    expect(tellChanges(incidentChanges(before, after, old, fresh), old, fresh)).toHaveLength(1)
    expect(tellChanges(incidentChanges(before, before, old), old)).toEqual([])
    expect(tellChanges(changesBetween(old, old), old)).toEqual([
      "0 incidents added, 0 vanished, 0 changed, 2 as before.",
    ])
  })

  test("what changed beside the words is told as such", () => {
    const dated = {
      ...before,
      casualties: before.casualties!.map((one) => ({ ...one, saidOn: day("2024-01-04") })),
    }
    expect(tellChanges(incidentChanges(before, dated, old), old)).toEqual([
      "The strike: Statements altered: the ministry said of casualties: at least 2 killed (in what stands beside it).",
    ])
  })
})

test("no text of a file can act on the place that shows it", () => {
  const nasty = "a\u001b[2Jb\n\u202ec"
  const one = incident({
    id: about,
    names: nasty,
    motive: says("source:a", nasty, { saidOn: day("2024-01-04") }),
    when: says("source:a", day("2024-01-04", { wording: nasty })),
  })
  const context = contextOf(dataset({ incidents: [one] }))
  const bare = contextOf(dataset({ incidents: [incident({ id: about, names: nasty })] }))
  const printed = [
    ...tellTimeline(timeline(one, context), context),
    ...tellChanges(changesBetween(bare, context), bare, context),
    ...tellChanges(changesBetween(bare, contextOf(dataset())), bare),
  ]
  expect(printed.join(" ")).toContain("a\\u001b[2Jb\\u000a\\u202ec")
  for (const sentence of printed) expect(sentence).not.toMatch(/[\p{Cc}\p{Cf}]/u)
})
