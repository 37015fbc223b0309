import { describe, expect, test } from "vitest"
import {
  admission,
  attribution,
  claim,
  contextOf,
  dataset,
  day,
  denial,
  finding,
  incident,
  month,
  noClaim,
  notKnown,
  type Responsibility,
  responsibility,
} from "../../src/index.ts"

const about = incident({ id: "incident:1" })
const asked = (statements: readonly Responsibility[], asOf?: string) =>
  responsibility(
    about,
    contextOf(dataset({ incidents: [about], responsibility: statements })),
    asOf === undefined ? {} : { asOf: day(asOf) },
  )

describe("the status goes by claims alone", () => {
  test("nothing on record is unknown, and so is stated ignorance", () => {
    expect(asked([]).status).toBe("unknown")
    expect(asked([notKnown({ by: "source:a", about })]).status).toBe("unknown")
  })

  test("an accusation repeated by ten speakers is not a claim", () => {
    const accusers = Array.from({ length: 10 }, (_, index) =>
      attribution({ by: `source:${index}`, against: "actor:x", about }),
    )
    const answer = asked(accusers)
    expect(answer.status).toBe("unknown")
    expect(answer.actors).toMatchObject([{ actor: "actor:x", status: "attributed" }])
  })

  test("one claim is claimed, rival claims are contested, a joint claim is one", () => {
    const a = claim({ by: "actor:a", about })
    expect(asked([a]).status).toBe("claimed")
    expect(asked([a, claim({ by: "actor:b", about })]).status).toBe("contested")
    expect(asked([claim({ by: ["actor:a", "actor:b"], joint: true, about })]).status).toBe("claimed")
    expect(asked([claim({ by: ["actor:a", "actor:b"], about })]).status).toBe("claimed")
  })

  test("a claim after recorded silence is no contradiction: the claim answers", () => {
    const statements = [
      noClaim({ by: "source:a", about, asOf: day("2024-01-04"), saidOn: day("2024-01-04") }),
      claim({ by: "actor:a", about, saidOn: day("2024-01-06") }),
    ]
    expect(asked(statements)).toMatchObject({ status: "claimed", truth: "certain" })
    expect(asked(statements, "2024-01-04")).toMatchObject({ status: "unclaimed", truth: "certain" })
    expect(asked(statements, "2024-01-05")).toMatchObject({ status: "unclaimed", truth: "possible" })
  })

  test("claims compete where they are of one role and share nobody", () => {
    const a = claim({ by: "actor:a", about })
    const together = claim({ by: ["actor:a", "actor:b"], joint: true, about })
    expect(asked([a, together]).status).toBe("claimed")
    expect(
      asked([claim({ by: "actor:a", inNameOf: "actor:m", about }), claim({ by: "actor:m", about })]).status,
    ).toBe("claimed")
    expect(asked([a, claim({ by: "actor:c", role: "ordered", about })]).status).toBe("claimed")
    expect(asked([together, claim({ by: "actor:c", about })]).status).toBe("contested")
    // Each two of them share somebody, though nobody is of all.
    const pair = (one: string, other: string) => claim({ by: [`actor:${one}`, `actor:${other}`], about })
    expect(asked([together, pair("b", "c"), pair("c", "a")]).status).toBe("claimed")
    expect(asked([together, pair("b", "c"), pair("c", "d")]).status).toBe("contested")
  })

  test("a claim that may have been made only later is no certain one", () => {
    const vague = claim({ by: "actor:a", about, saidOn: month("2024-01") })
    expect(asked([vague], "2024-01-02")).toMatchObject({ status: "claimed", truth: "possible" })
    expect(asked([vague], "2024-01-31")).toMatchObject({ status: "claimed", truth: "certain" })
    expect(
      asked([vague, noClaim({ by: "source:a", about, asOf: day("2024-01-04") })], "2024-01-04"),
    ).toMatchObject({
      status: "unclaimed",
      truth: "certain",
    })
    expect(
      asked(
        [claim({ by: "actor:a", about }), claim({ by: "actor:b", about, saidOn: day("2024-01-01") })],
        "2024-01-02",
      ),
    ).toMatchObject({
      status: "contested",
      truth: "possible",
    })
  })

  test("an admission is no claim, and is not passed over in silence", () => {
    expect(asked([admission({ by: "actor:a", about })])).toMatchObject({
      status: "unknown",
      because: "No claim is on record, but an admission is.",
    })
  })

  test("courts that differ are told as differing", () => {
    const verdict = (by: `source:${string}`, said: "responsible" | "not-responsible") =>
      finding({ by, against: "actor:x", verdict: said, about })
    expect(
      asked([verdict("source:a", "responsible"), verdict("source:b", "not-responsible")]).actors,
    ).toMatchObject([{ status: "findings-differ" }])
  })

  test("a retracted claim no longer stands", () => {
    const statements = [
      claim({ id: "statement:1", by: "actor:a", about, saidOn: day("2024-01-04") }),
      denial({ by: "actor:a", about, retracts: "statement:1", saidOn: day("2024-01-06") }),
    ]
    expect(asked(statements).status).toBe("unknown")
    expect(asked(statements, "2024-01-05").status).toBe("claimed")
  })
})

describe("silence is true up to its day", () => {
  const silence = (asOf: ReturnType<typeof day>) => noClaim({ by: "source:a", about, asOf })

  test("it covers an earlier day", () => {
    expect(asked([silence(day("2024-01-04"))], "2024-01-03").truth).toBe("certain")
  })

  test("silence up to some day of January does not cover the 4th for certain", () => {
    expect(asked([silence(month("2024-01"))], "2024-01-04").truth).toBe("possible")
  })

  test("of several notes the one that reaches furthest counts, in whatever order they stand", () => {
    const notes = [silence(month("2024-01")), silence(day("2024-01-20"))]
    expect(asked(notes, "2024-01-20").truth).toBe("certain")
    expect(asked([...notes].reverse(), "2024-01-20").truth).toBe("certain")
  })

  test("a note that is only held possible makes nothing certain", () => {
    const note = noClaim({ by: "source:a", about, asOf: day("2024-01-04"), modality: "possible" })
    expect(asked([note], "2024-01-04").truth).toBe("possible")
  })

  test("the latest of several notes counts", () => {
    expect(asked([silence(day("2024-01-04")), silence(day("2024-01-09"))], "2024-01-08").truth).toBe(
      "certain",
    )
  })

  test("asked without a day, whether it lasted is left open", () => {
    expect(asked([silence(day("2024-01-04"))])).toMatchObject({ status: "unclaimed", truth: "possible" })
  })
})

describe("each actor has its own answer", () => {
  test.each([
    [[claim({ by: "actor:x", about })], "claimed"],
    [[admission({ by: "actor:x", about })], "admitted"],
    [[attribution({ by: "source:a", against: "actor:x", about })], "attributed"],
    [[denial({ by: "actor:x", about })], "denied"],
    [[denial({ by: "source:a", of: "actor:x", about })], "denied"],
    [
      [attribution({ by: "source:a", against: "actor:x", about }), denial({ by: "actor:x", about })],
      "attributed",
    ],
    [[finding({ by: "source:c", against: "actor:x", verdict: "responsible", about })], "found-responsible"],
    [
      [finding({ by: "source:c", against: "actor:x", verdict: "not-responsible", about })],
      "found-not-responsible",
    ],
    [[finding({ by: "source:c", against: "actor:x", verdict: "undetermined", about })], "undetermined"],
  ] as const)("%j makes it %s", (statements, status) => {
    expect(asked(statements).actors).toMatchObject([{ actor: "actor:x", status }])
  })
})
