import { describe, expect, test } from "vitest"
import {
  act,
  contextOf,
  dataset,
  day,
  exactly,
  type IncidentInit,
  incident,
  munition,
  party,
  place,
  resolve,
  says,
  weapon,
} from "../../src/index.ts"

const viewOf = (facts: Omit<IncidentInit, "id">, asOf?: string) => {
  const one = incident({ id: "incident:1", ...facts })
  const context = contextOf(dataset({ incidents: [one] }))
  return resolve(one, context, asOf === undefined ? {} : { asOf: day(asOf) })
}

describe("the facts of an incident", () => {
  test("what was not reported has no answer", () => {
    const view = viewOf({})
    expect([view.kind, view.status, view.weapons, view.acts, view.targets, view.parties]).toEqual(
      Array(6).fill(undefined),
    )
  })

  test("a value that two give stands once, with both under it", () => {
    const { kind } = viewOf({ kind: [says("source:a", "one-sided"), says("source:b", "one-sided")] })
    expect(kind).toMatchObject({
      values: [{ value: "one-sided", statements: [{ by: ["source:a"] }, { by: ["source:b"] }] }],
      disputed: false,
    })
  })

  test("two classes of one incident are disputed", () => {
    const { status } = viewOf({ status: [says("source:a", "failed"), says("source:b", "foiled")] })
    expect(status).toMatchObject({ values: [{ value: "failed" }, { value: "foiled" }], disputed: true })
  })

  test("a drone and a rocket can both be right", () => {
    const { weapons } = viewOf({
      weapons: [
        says("source:a", weapon("drone")),
        says("source:b", munition("rocket", { count: exactly(2) })),
      ],
    })
    expect(weapons?.values).toHaveLength(2)
    expect(weapons?.disputed).toBe(false)
  })

  test("two rockets and three rockets cannot", () => {
    const rockets = (n: number) => says(`source:${n}`, munition("rocket", { count: exactly(n) }))
    expect(viewOf({ weapons: [rockets(2), rockets(3)] }).weapons?.disputed).toBe(true)
    const explosions = (n: number) => says(`source:${n}`, act("explosion", { count: exactly(n) }))
    expect(viewOf({ acts: [explosions(1), explosions(2)] }).acts?.disputed).toBe(true)
  })

  test("an actor that took two parts is not disputed, one that was of two kinds is", () => {
    const was = (kindThen: "police" | "armed-group", role: "attacker" | "target") =>
      says("source:a", party("actor:x", role, { kindThen }))
    expect(viewOf({ parties: [was("police", "attacker"), was("police", "target")] }).parties?.disputed).toBe(
      false,
    )
    expect(
      viewOf({ parties: [was("police", "target"), was("armed-group", "target")] }).parties?.disputed,
    ).toBe(true)
  })

  test("only what had been said by the day is told", () => {
    const later = says("source:b", "foiled", { saidOn: day("2024-01-06") })
    const { status } = viewOf(
      { status: [says("source:a", "failed", { saidOn: day("2024-01-04") }), later] },
      "2024-01-05",
    )
    expect(status).toMatchObject({ values: [{ value: "failed" }], disputed: false })
  })
  test("what was not yet said, replaced or taken back is told as left out, as of a day and of a place", () => {
    const on = { saidOn: day("2024-01-04") }
    const facts = <T>(a: T, b: T, c: T, d: T) => [
      says("source:a", a, { ...on, id: "statement:a" }),
      says("source:b", b, { ...on, id: "statement:b" }),
      says("source:a", c, { ...on, supersedes: "statement:a", retracts: "statement:b" }),
      says("source:d", d, { saidOn: day("2024-01-06") }),
    ]
    const site = (name: string) => place(name, { precision: "site" })
    const days = ["2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04"] as const
    const told = [
      viewOf({ status: facts("failed", "foiled", "carried-out", "failed") }, "2024-01-05").status,
      viewOf({ when: facts(day(days[0]), day(days[1]), day(days[2]), day(days[3])) }, "2024-01-05").when,
      viewOf({ where: facts(site("A"), site("B"), site("C"), site("D")) }, "2024-01-05").where,
    ]
    expect(told.map((answer) => [answer?.policy, answer?.used.length])).toEqual([
      ["union", 1],
      ["hull", 1],
      ["most-precise", 1],
    ])
    for (const answer of told) {
      expect(answer?.dropped.map(({ because }) => because)).toEqual(["superseded", "retracted", "said later"])
      expect(answer?.dropped[2]?.statement.by).toEqual(["source:d"])
    }
  })
})
