import { describe, expect, test } from "vitest"
import { assassination, seed, strike } from "../../../examples/seed.mjs"
import {
  atLeast,
  casualties,
  claim,
  contextOf,
  dataset,
  day,
  daysBetween,
  exactly,
  incident,
  minute,
  month,
  noClaim,
  onOrBefore,
  publication,
  type Responsibility,
  resolve,
  says,
  victim,
} from "../../../src/index.ts"
import { timeline } from "../../../src/resolve/history/timeline.ts"

const killed = (count: Parameters<typeof casualties>[0]["killed"]) => casualties({ killed: count! })

const lineOf = (
  init: Omit<Parameters<typeof incident>[0], "id">,
  more: { readonly responsibility?: readonly Responsibility[] } = {},
  options: Parameters<typeof timeline>[2] = {},
) => {
  const one = incident({ id: "incident:1", ...init })
  return timeline(one, contextOf(dataset({ incidents: [one], ...more })), options)
}

const days = ({ steps }: ReturnType<typeof timeline>): readonly string[] => steps.map((step) => step.day)

describe("the seed", () => {
  test("everything was said on one day, and the picture came into being on it", () => {
    const { steps, undated } = timeline(strike, contextOf(seed))
    expect(undated).toEqual({ said: [], moved: [] })
    expect(days({ steps } as ReturnType<typeof timeline>)).toEqual(["2024-01-04"])
    expect(steps[0]?.moved.map(({ question }) => question)).toEqual([
      "when",
      "where",
      "killed",
      "wounded",
      "responsibility",
    ])
    expect(steps[0]?.moved.at(-1)).toMatchObject({
      before: { status: "unknown", actors: [] },
      after: { status: "unclaimed", truth: "certain", actors: [{ actor: "actor:us", status: "attributed" }] },
    })
    // 15 statements of facts, three of who did it, and what became of two victims.
    expect(steps[0]?.said).toHaveLength(20)
  })

  test("an accusation moves no status", () => {
    const { steps } = timeline(assassination, contextOf(seed))
    expect(steps[0]?.moved.at(-1)).toMatchObject({
      after: { status: "unknown", actors: [{ actor: "actor:donald-trump", status: "attributed" }] },
    })
  })
})

describe("a statement stands on the first day that it can have been said", () => {
  test("its own day, else that of its publication, else that of its entry", () => {
    const page = publication({ id: "publication:1", publishedOn: day("2024-01-05") })
    const one = incident({
      id: "incident:1",
      casualties: [
        says("source:c", killed(exactly(3)), { recordedOn: day("2024-01-06") }),
        says("source:b", killed(exactly(2)), { in: page, recordedOn: day("2024-01-09") }),
        says("source:a", killed(exactly(1)), { saidOn: day("2024-01-04"), in: page }),
      ],
    })
    const line = timeline(one, contextOf(dataset({ publications: [page], incidents: [one] })))
    expect(days(line)).toEqual(["2024-01-04", "2024-01-05", "2024-01-06"])
    expect(line.steps.map(({ said }) => said[0]?.statement.by)).toEqual([
      ["source:a"],
      ["source:b"],
      ["source:c"],
    ])
  })

  test("of a month, on its first day", () => {
    expect(
      days(lineOf({ casualties: says("source:a", killed(exactly(1)), { saidOn: month("2024-01") }) })),
    ).toEqual(["2024-01-01"])
  })

  test("what has no day, or no first one, counts from the beginning and stands apart", () => {
    const { undated, steps } = lineOf({
      casualties: [
        says("source:a", killed(exactly(1))),
        says("source:b", killed(exactly(2)), { saidOn: onOrBefore("2024-01-04") }),
        says("source:c", killed(exactly(5)), { saidOn: day("2024-01-06") }),
      ],
    })
    expect(undated.said).toHaveLength(2)
    expect(undated.moved).toMatchObject([{ question: "killed", after: { count: { min: 1, max: 2 } } }])
    expect(undated.moved[0]).not.toHaveProperty("before")
    expect(steps).toMatchObject([
      { day: "2024-01-06", moved: [{ before: { count: { max: 2 } }, after: { count: { max: 5 } } }] },
    ])
  })

  test("nothing said is no timeline", () => {
    expect(lineOf({})).toEqual({ incident: "incident:1", undated: { said: [], moved: [] }, steps: [] })
  })
})

describe("a replacement acts from the day by which it certainly had been said", () => {
  test("the day after its window, though nothing is said then", () => {
    const line = lineOf({
      casualties: [
        says("source:a", killed(exactly(2)), { id: "statement:first", saidOn: day("2024-01-01") }),
        says("source:a", killed(exactly(3)), {
          supersedes: "statement:first",
          saidOn: daysBetween("2024-01-03", "2024-01-05"),
        }),
      ],
    })
    expect(line.steps.map(({ day: on, said, moved }) => [on, said.length, moved[0]?.after])).toEqual([
      ["2024-01-01", 1, { count: { min: 2, max: 2 }, alternatives: [{ min: 2, max: 2 }], disputed: false }],
      ["2024-01-03", 1, { count: { min: 2, max: 3 }, alternatives: [{ min: 2, max: 3 }], disputed: true }],
      ["2024-01-05", 0, { count: { min: 3, max: 3 }, alternatives: [{ min: 3, max: 3 }], disputed: false }],
    ])
  })

  test("also where it stands in another record", () => {
    const one = incident({
      id: "incident:1",
      casualties: says("source:a", killed(exactly(2)), { id: "statement:1", saidOn: day("2024-01-01") }),
    })
    const other = incident({
      id: "incident:2",
      motive: says("source:a", "we were wrong", { retracts: "statement:1", saidOn: day("2024-02-01") }),
    })
    const { steps } = timeline(one, contextOf(dataset({ incidents: [one, other] })))
    expect(steps[1]).toMatchObject({ day: "2024-02-01", said: [], moved: [{ question: "killed" }] })
    expect(steps[1]?.moved[0]).not.toHaveProperty("after")
  })

  test("told to the minute, a day later where clocks leave that open", () => {
    const line = lineOf({
      casualties: [
        says("source:a", killed(exactly(2)), { id: "statement:1", saidOn: day("2024-01-01") }),
        says("source:a", killed(exactly(3)), {
          supersedes: "statement:1",
          saidOn: minute("2024-01-03T23:00", { zone: "-10:00" }),
        }),
      ],
    })
    expect(days(line)).toEqual(["2024-01-01", "2024-01-03", "2024-01-04"])
    expect(line.steps.at(-1)?.moved[0]?.after).toMatchObject({ count: { min: 3, max: 3 } })
  })
})

describe("who did it", () => {
  const about = "incident:1"

  test("silence that was certain is only possible on a later day, and a claim ends it", () => {
    const line = lineOf(
      { casualties: says("source:a", killed(exactly(1)), { saidOn: day("2024-01-06") }) },
      {
        responsibility: [
          noClaim({ by: "source:a", about, asOf: day("2024-01-04"), saidOn: day("2024-01-04") }),
          claim({ by: "actor:group", about, saidOn: day("2024-01-08") }),
        ],
      },
    )
    const answers = line.steps.map(({ day: on, moved }) => [
      on,
      moved.flatMap((one) => (one.question === "responsibility" ? [one.after] : []))[0],
    ])
    expect(answers).toMatchObject([
      ["2024-01-04", { status: "unclaimed", truth: "certain" }],
      ["2024-01-06", { status: "unclaimed", truth: "possible" }],
      ["2024-01-08", { status: "claimed", truth: "certain" }],
    ])
  })
})

describe("asked as of a day, it ends there", () => {
  test("and what was said later is not told", () => {
    const facts = {
      casualties: [
        says("source:a", killed(exactly(2)), { saidOn: day("2024-01-01") }),
        says("source:b", killed(exactly(3)), { saidOn: day("2024-01-03") }),
      ],
    }
    expect(days(lineOf(facts, {}, { asOf: day("2024-01-02") }))).toEqual(["2024-01-01"])
    expect(days(lineOf(facts, {}, { asOf: day("2024-01-03") }))).toEqual(["2024-01-01", "2024-01-03"])
  })
})

describe("what does not concern the incident is left out", () => {
  test("what became of a victim elsewhere", () => {
    const one = incident({ id: "incident:1" })
    const person = victim({
      id: "victim:1",
      outcomes: [
        { outcome: "wounded", incident: one, saidOn: day("2024-01-01") },
        { outcome: "killed", incident: "incident:2", saidOn: day("2024-01-02") },
        { outcome: "killed", saidOn: day("2024-01-03") },
      ],
      handling: "public",
    })
    const line = timeline(one, contextOf(dataset({ incidents: [one], victims: [person] })))
    expect(days(line)).toEqual(["2024-01-01", "2024-01-03"])
    expect(line.steps[1]?.moved).toMatchObject([{ question: "wounded", before: { count: { min: 1 } } }])
  })
})

test("a long chain of days is drawn in reasonable time, and its last picture is that of resolve", () => {
  const one = incident({
    id: "incident:1",
    casualties: Array.from({ length: 300 }, (_, index) =>
      says(`source:${index % 7}`, casualties({ killed: atLeast(1 + (index % 5)) }), {
        saidOn: day(
          `20${String(10 + Math.floor(index / 28)).padStart(2, "0")}-01-${String(1 + (index % 28)).padStart(2, "0")}`,
        ),
      }),
    ),
  })
  const context = contextOf(dataset({ incidents: [one] }))
  const { steps } = timeline(one, context)
  expect(steps).toHaveLength(300)
  const last = steps.flatMap(({ moved }) => moved).at(-1)
  expect(last?.after).toMatchObject({ count: resolve(one, context).killed!.count })
})
