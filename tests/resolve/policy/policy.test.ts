import { describe, expect, test } from "vitest"
import {
  atLeast,
  between,
  type CasualtyRange,
  CasusError,
  type CountRange,
  casualties,
  contextOf,
  dataset,
  day,
  exactly,
  incident,
  month,
  publication,
  read,
  resolve,
  says,
  source,
} from "../../../src/index.ts"
import { agreement, majority } from "../../../src/resolve/policy/agreement.ts"
import { latest, trusting } from "../../../src/resolve/policy/choosing.ts"
import { PolicyName, policyNamed } from "../../../src/resolve/policy/named.ts"
import { type CountPolicy, convexHull, pending, union } from "../../../src/resolve/policy/policy.ts"

const wire = (id: string, independence?: "independent" | "dependent") =>
  source({
    id: `source:${id}`,
    kind: "wire",
    names: id,
    ...(independence === undefined ? {} : { independence }),
  })

const known = ["a", "b", "c"].map((id) => wire(id, "independent"))

const woundedBy = (policy: CountPolicy, said: readonly (readonly [by: string, count: CountRange])[]) => {
  const one = incident({
    id: "incident:1",
    casualties: said.map(([by, wounded]) => says(`source:${by}`, casualties({ wounded }))),
  })
  return resolve(one, contextOf(dataset({ incidents: [one], sources: known })), { policy }).wounded
}

describe("six by one source, four by another", () => {
  const rivals = [
    ["a", exactly(6)],
    ["b", exactly(4)],
  ] as const

  test.each([
    [union, [exactly(4), exactly(6)]],
    [convexHull, [between(4, 6)]],
    [trusting("source:b"), [exactly(4)]],
    [trusting("source:nobody"), [exactly(4), exactly(6)]],
    [latest, [exactly(4), exactly(6)]],
    [pending, [exactly(4), exactly(6)]],
    [agreement(2), [exactly(4), exactly(6)]],
  ])("$policy", (policy, alternatives) => {
    expect(woundedBy(policy, rivals)?.alternatives).toEqual(alternatives)
  })

  test("two sources do not agree, so agreement of two is a conflict and every alternative stays", () => {
    expect(woundedBy(agreement(2), rivals)).toMatchObject({
      conflict: {
        kind: "no-agreement",
        because: "No number is supported by 2 independent sources; the best supported one has 1.",
      },
      sources: { atLeast: 2, atMost: 2 },
      disputed: true,
      policy: "agreement(2)",
    })
  })

  test("neither has a majority, until a third source says six", () => {
    expect(woundedBy(majority, rivals)?.conflict?.kind).toBe("no-majority")
    expect(woundedBy(majority, [...rivals, ["c", exactly(6)]])).toMatchObject({
      alternatives: [exactly(6)],
      disputed: true,
    })
  })

  test("until they agree the answer is pending", () => {
    expect(woundedBy(pending, rivals)?.conflict?.kind).toBe("pending")
    expect(
      woundedBy(pending, [
        ["a", atLeast(2)],
        ["b", exactly(4)],
      ]),
    ).toMatchObject({
      alternatives: [exactly(4)],
    })
  })

  test("what the trusted source did not say is left out, and the reason is told", () => {
    expect(woundedBy(trusting("source:b", "source:a"), rivals)?.dropped).toMatchObject([
      { statement: { by: ["source:a"] }, because: "source:b is trusted more" },
    ])
  })
})

describe("three totals of three sources", () => {
  const totals = [
    ["a", atLeast(2)],
    ["b", exactly(2)],
    ["c", atLeast(1)],
  ] as const

  test.each([
    [1, [atLeast(1)]],
    [2, [atLeast(2)]],
    [3, [exactly(2)]],
  ])("agreement of %i", (k, alternatives) => {
    expect(woundedBy(agreement(k), totals)?.alternatives).toEqual(alternatives)
  })
})

describe("who counts once", () => {
  test("a copy confirms nothing", () => {
    const copy = source({ id: "source:copy", kind: "wire", names: "a copy", relays: "source:a" })
    const one = incident({
      id: "incident:1",
      casualties: [
        says("source:a", casualties({ killed: exactly(5) })),
        says("source:copy", casualties({ killed: exactly(5) })),
      ],
    })
    const context = contextOf(dataset({ incidents: [one], sources: [...known, copy] }))
    expect(resolve(one, context, { policy: agreement(2) }).killed).toMatchObject({
      conflict: { kind: "no-agreement" },
      sources: { atLeast: 1, atMost: 1 },
    })
  })

  test("where independence is not on record two sources may be one, and the answer says so", () => {
    const figure = woundedBy(agreement(2), [
      ["x", exactly(5)],
      ["y", exactly(5)],
    ])
    expect(figure).toMatchObject({
      alternatives: [exactly(5)],
      agreed: [],
      sources: { atLeast: 1, atMost: 2 },
    })
  })

  test("what a source only alleges is no certain support", () => {
    const one = incident({
      id: "incident:1",
      casualties: [
        says("source:a", casualties({ killed: exactly(5) })),
        says("source:b", casualties({ killed: exactly(5) }), { modality: "alleged" }),
      ],
    })
    const context = contextOf(dataset({ incidents: [one], sources: known }))
    expect(resolve(one, context, { policy: agreement(2) }).killed).toMatchObject({
      alternatives: [exactly(5)],
      agreed: [],
    })
  })
})

describe("the last word", () => {
  const saying = (killed: CountRange, how: Parameters<typeof says>[2]) =>
    says("source:a", casualties({ killed }), how)
  const lastOf = (...casualtiesSaid: ReturnType<typeof saying>[]) => {
    const page = publication({ id: "publication:1", publishedOn: day("2024-01-08") })
    const one = incident({ id: "incident:1", casualties: casualtiesSaid })
    return resolve(one, contextOf(dataset({ incidents: [one], publications: [page] })), { policy: latest })
      .killed?.alternatives
  }
  const first = saying(exactly(3), { saidOn: day("2024-01-04") })

  test("is that of the later day, or the later publication", () => {
    expect(lastOf(saying(exactly(5), { saidOn: day("2024-01-06") }), first)).toEqual([exactly(5)])
    expect(lastOf(first, saying(exactly(5), { in: "publication:1" }))).toEqual([exactly(5)])
  })

  test("is not known where one has no day, is of the same day, or of a month around it", () => {
    const both = [exactly(3), exactly(5)]
    expect(lastOf(first, saying(exactly(5), {}))).toEqual(both)
    expect(lastOf(first, saying(exactly(5), { saidOn: day("2024-01-04") }))).toEqual(both)
    expect(lastOf(first, saying(exactly(5), { saidOn: month("2024-01") }))).toEqual(both)
  })

  test("is not the one that was entered last", () => {
    expect(lastOf(first, saying(exactly(5), { recordedOn: day("2024-02-01") }))).toEqual([
      exactly(3),
      exactly(5),
    ])
    expect(lastOf(first, saying(exactly(5), { recordedOn: day("2024-01-01") }))).toEqual([exactly(3)])
  })
})

describe("policies and the rest of a figure", () => {
  test("parts raise whatever a policy allows", () => {
    const one = incident({
      id: "incident:1",
      casualties: [
        says("source:a", casualties({ killed: between(1, 9) })),
        says("source:b", casualties({ killed: between(2, 8) })),
        says("source:c", casualties({ killed: { count: atLeast(4), scope: "part" } })),
      ],
    })
    const context = contextOf(dataset({ incidents: [one], sources: known }))
    expect(resolve(one, context, { policy: agreement(2) }).killed?.alternatives).toEqual([between(4, 8)])
  })

  test("a best figure outside of what a policy allows is none", () => {
    const figure = woundedBy(agreement(2), [
      ["a", between(0, 9, { best: 5 })],
      ["b", between(6, 9)],
    ])
    expect(figure?.count).toEqual({ min: 6, max: 9 })
  })

  test("one policy answers all outcomes but those that have their own", () => {
    const one = incident({
      id: "incident:1",
      casualties: [1, 5].map((n) =>
        says(`source:${n}`, casualties({ killed: exactly(n), wounded: exactly(n) })),
      ),
    })
    const view = resolve(one, contextOf(dataset({ incidents: [one] })), {
      policy: convexHull,
      wounded: union,
    })
    expect([view.killed?.policy, view.wounded?.policy]).toEqual(["hull", "union"])
  })

  test("twenty thousand totals are no danger", () => {
    const many = Array.from(
      { length: 20_000 },
      (_, max): CasualtyRange => ({ outcome: "killed", scope: "total", count: { min: 0, max } }),
    )
    for (const policy of [union, convexHull, agreement(2), majority, pending, latest, trusting("source:a")]) {
      expect(policy(many).alternatives.length).toBeGreaterThan(0)
    }
    expect(agreement(2)(many).alternatives).toEqual([{ min: 0, max: 19_998 }])
  })
})

describe("policies have names", () => {
  test.each([
    "union",
    "hull",
    "agreement(3)",
    "majority",
    "latest",
    "pending",
    "trusting(source:a, actor:ministry)",
  ])("%s is read back", (name) => {
    expect(policyNamed(name).policy).toBe(name)
    expect(read(PolicyName, name).ok).toBe(true)
  })

  test("spaces in a list of sources mean nothing", () => {
    expect(policyNamed("trusting(source:a,source:b)").parameters).toEqual({
      sources: ["source:a", "source:b"],
    })
  })

  test.each([
    "average",
    "agreement",
    "agreement()",
    "agreement(0)",
    "agreement(-1)",
    "agreement(1.5)",
    "agreement(99999)",
    "agreement(two)",
    "trusting()",
    "trusting(police)",
    "union()",
    "union ",
    "",
    "constructor",
    `trusting(${"source:a,".repeat(100_000)})`,
  ])("%.40s is none, and the known ones are named", (name) => {
    expect(read(PolicyName, name)).toMatchObject({ ok: false, issues: [{ rule: "policy/name" }] })
    expect(() => policyNamed(name)).toThrow(/union, hull, agreement\(2\), trusting/)
  })

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "2", undefined])(
    "agreement of %s is a mistake of the program",
    (k) => {
      expect(() => agreement(k as number)).toThrow(CasusError)
    },
  )

  test("trusting nobody is a mistake of the program", () => {
    expect(() => trusting()).toThrow(CasusError)
    expect(() => trusting("police" as "source:police")).toThrow(/police/)
  })
})
