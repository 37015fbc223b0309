import { describe, expect, test } from "vitest"
import {
  affiliation,
  atLeast,
  atMost,
  between,
  casualties,
  contextOf,
  dataset,
  day,
  exactly,
  incident,
  says,
  union,
  type Victim,
  type VictimInit,
  victim,
  type Who,
} from "../../../src/index.ts"
import { figureOf } from "../../../src/resolve/figure/figure.ts"
import { latest } from "../../../src/resolve/policy/choosing.ts"
import { convexHull } from "../../../src/resolve/policy/policy.ts"

type Toll = Parameters<typeof casualties>[0]

const told = (...tolls: readonly Toll[]) =>
  incident({
    id: "incident:1",
    casualties: tolls.map((toll, index) => says(`source:${index}`, casualties(toll))),
  })

const killedOf = (who: Who, one: ReturnType<typeof told>, victims: readonly Victim[] = [], policy = union) =>
  figureOf(one, "killed", contextOf(dataset({ incidents: [one], victims })), policy, { who })

const civilian = { status: "civilian" } as const
const child = { age: "child" } as const

describe("the number of a group", () => {
  test("totals of just that group compete", () => {
    const figure = killedOf(
      civilian,
      told(
        { killed: { count: exactly(3), who: civilian } },
        { killed: { count: exactly(5), who: { ...civilian, wording: "passers-by" } } },
      ),
    )
    expect(figure).toMatchObject({
      who: civilian,
      alternatives: [exactly(3), exactly(5)],
      disputed: true,
      used: [{ as: "total" }, { as: "total" }],
    })
  })

  test("is at least that of a narrower group, and at most that of everybody", () => {
    const figure = killedOf(
      civilian,
      told({ killed: exactly(10) }, { killed: { count: exactly(4), who: { ...civilian, ...child } } }),
    )
    expect(figure).toMatchObject({ count: between(4, 10), floor: 4, ceiling: 10, disputed: false })
    expect(figure?.used.map(({ as, range }) => [as, range.count.min])).toEqual([
      ["floor", 4],
      ["ceiling", 10],
    ])
  })

  test("the total of everybody bounds it by the policy that is asked for", () => {
    const rivals = told({ killed: exactly(10) }, { killed: exactly(20) })
    expect(killedOf(civilian, rivals)?.count).toEqual({ min: 0, max: 20 })
    const one = incident({
      id: "incident:1",
      casualties: [
        says("source:a", casualties({ killed: exactly(20) }), { saidOn: day("2024-01-04") }),
        says("source:a", casualties({ killed: exactly(10) }), { saidOn: day("2024-01-05") }),
      ],
    })
    expect(killedOf(civilian, one, [], latest)?.count).toEqual({ min: 0, max: 10 })
    expect(killedOf(civilian, one, [], convexHull)?.policy).toBe("hull")
  })

  test("an open total, an allegation and about so many are no ceiling", () => {
    expect(killedOf(civilian, told({ killed: atLeast(10) }))).toBeUndefined()
    expect(killedOf(civilian, told({ killed: exactly(10, { approximate: true }) }))).toBeUndefined()
    const alleged = incident({
      id: "incident:1",
      casualties: says("source:a", casualties({ killed: exactly(10) }), { modality: "alleged" }),
    })
    expect(killedOf(civilian, alleged)).toBeUndefined()
  })

  test("those of whom nothing is told are no civilians, and neither are those with a word alone", () => {
    const figure = killedOf(
      civilian,
      told({
        killed: [
          { count: exactly(4), who: child },
          { count: exactly(2), who: { wording: "others" } },
        ],
      }),
    )
    expect(figure).toBeUndefined()
  })

  test("the elderly are adults, and adults need not be elderly", () => {
    const old = told({ killed: { count: exactly(2), who: { age: "elderly" } } })
    expect(killedOf({ age: "adult" }, old)?.count).toEqual({ min: 2 })
    const grown = told({ killed: { count: exactly(2), who: { age: "adult" } } })
    expect(killedOf({ age: "elderly" }, grown)?.count).toEqual({ min: 0, max: 2 })
  })

  test("a total that does not say whether attackers are counted is no ceiling over attackers", () => {
    const attackers = { status: "attacker" } as const
    expect(killedOf(attackers, told({ killed: exactly(4) }))).toBeUndefined()
    const with_ = told({ killed: { count: exactly(4), includesPerpetrators: true } })
    expect(killedOf(attackers, with_)?.count).toEqual({ min: 0, max: 4 })
  })

  test("a group above the total of everybody is no more bounded by it", () => {
    const one = told({ killed: exactly(3) }, { killed: { count: exactly(5), who: civilian } })
    expect(killedOf(civilian, one)?.count).toEqual(exactly(5))
    expect(killedOf({}, one)).toMatchObject({ count: { min: 5 }, disputed: true })
  })

  test("nobody in a group of everybody is the number of all", () => {
    expect(killedOf({}, told({ killed: exactly(3) }))).toEqual(
      killedOf({ wording: "people" }, told({ killed: exactly(3) })),
    )
    expect(killedOf({}, told({ killed: exactly(3) }))?.who).toBeUndefined()
  })
})

describe("people known one by one", () => {
  const dead = (id: string, rest: Partial<VictimInit> = {}): Victim =>
    victim({
      id: `victim:${id}`,
      outcomes: { outcome: "killed", incident: "incident:1" },
      handling: "public",
      ...rest,
    })

  test("belong to a group only where that is told", () => {
    const people = [dead("a", civilian), dead("b"), dead("c", { status: "combatant" })]
    expect(killedOf(civilian, told({ killed: exactly(9) }), people)).toMatchObject({
      named: 1,
      count: between(1, 9),
    })
  })

  test("belong to an age by their years", () => {
    const people = [
      dead("a", { age: { max: 17 } }),
      dead("b", { age: { min: 10, max: 20 } }),
      dead("c", { age: { min: 18 } }),
    ]
    expect(killedOf(child, told(), people)?.named).toBe(1)
    expect(killedOf({ age: "adult" }, told(), people)?.named).toBe(1)
  })

  test("are one where two records share an id elsewhere, or an actor; two where only the name is the same", () => {
    const namedIn = (...people: readonly Victim[]) => killedOf({}, told(), people)?.named
    const card = { externalIds: [{ scheme: "register", id: "7" }] }
    expect(namedIn(dead("a", card), dead("b", card))).toBe(1)
    expect(namedIn(dead("a", { actor: "actor:x" }), dead("b", { actor: "actor:x" }))).toBe(1)
    expect(namedIn(dead("a", { names: "Amal" }), dead("b", { names: "Amal" }))).toBe(2)
  })

  test("are one where their actors are, or may be, the same: a floor counts on nobody twice", () => {
    const people = [dead("a", { actor: "actor:x" }), dead("b", { actor: "actor:y" })]
    const one = told({ killed: atLeast(1) })
    const context = (modality: "stated" | "possible") =>
      contextOf(
        dataset({
          incidents: [one],
          victims: people,
          affiliations: [affiliation("actor:x", "same-as", "actor:y", { by: "source:a", modality })],
        }),
      )
    expect(figureOf(one, "killed", context("stated"), union)?.named).toBe(1)
    expect(figureOf(one, "killed", context("possible"), union)?.named).toBe(1)
    expect(killedOf({}, one, people)?.named).toBe(2)
  })

  test("wounded by one record and dead by another of the same person is one death and nobody wounded", () => {
    const card = { externalIds: [{ scheme: "register", id: "7" }] }
    const people = [
      dead("a", card),
      dead("b", { ...card, outcomes: { outcome: "wounded", incident: "incident:1" } }),
    ]
    const one = told()
    const context = contextOf(dataset({ incidents: [one], victims: people }))
    expect(figureOf(one, "killed", context, union)?.named).toBe(1)
    expect(figureOf(one, "wounded", context, union)).toBeUndefined()
  })
})

describe("killed, wounded, and killed or wounded", () => {
  const figuresOf = (one: ReturnType<typeof told>, victims: readonly Victim[] = []) => {
    const context = contextOf(dataset({ incidents: [one], victims }))
    return {
      killed: figureOf(one, "killed", context, union),
      wounded: figureOf(one, "wounded", context, union),
      either: figureOf(one, "killed-or-wounded", context, union),
    }
  }

  test("the killed are at most the killed or wounded, who are at least the killed", () => {
    const { killed, either } = figuresOf(told({ killed: atLeast(5) }, { "killed-or-wounded": atMost(30) }))
    expect(killed).toMatchObject({ count: { min: 5, max: 30 }, ceiling: 30 })
    expect(either).toMatchObject({ count: { min: 5, max: 30 }, floor: 5 })
    expect(either?.used.map(({ as }) => as)).toEqual(["total", "floor"])
  })

  test("a ceiling below every total contradicts them, and does not undo what they say", () => {
    const { killed, either } = figuresOf(told({ killed: exactly(5) }, { "killed-or-wounded": exactly(3) }))
    expect(killed).toMatchObject({
      alternatives: [exactly(5)],
      disputed: true,
      disagreements: [{ kind: "contradiction" }],
      dropped: [{ as: "ceiling", because: "every total lies above it" }],
    })
    expect(either).toMatchObject({ alternatives: [{ min: 5 }], disputed: true })
  })

  test("rivals bound by the least that they allow", () => {
    const { either } = figuresOf(
      told({ killed: exactly(4) }, { killed: exactly(6) }, { "killed-or-wounded": atMost(9) }),
    )
    expect(either?.count).toEqual({ min: 4, max: 9 })
  })

  test("who was wounded and who was killed need not be different people, so they do not add up", () => {
    const { either } = figuresOf(
      told({ killed: exactly(4) }, { wounded: exactly(5) }, { "killed-or-wounded": atMost(9) }),
    )
    expect(either?.count).toEqual({ min: 5, max: 9 })
  })

  test("what was not reported is not made up from what was", () => {
    expect(figuresOf(told({ killed: exactly(4) })).either).toBeUndefined()
    expect(figuresOf(told({ "killed-or-wounded": exactly(4) })).killed).toBeUndefined()
  })

  test("a group is bounded by everybody of the wider outcome, too", () => {
    const one = told({ killed: { count: atLeast(1), who: civilian } }, { "killed-or-wounded": exactly(7) })
    expect(killedOf(civilian, one)?.count).toEqual({ min: 1, max: 7 })
  })
})
