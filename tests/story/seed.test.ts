// The seed's story: nineteen facts, told with the constructors, and the answers that follow from them.
import { describe, expect, test } from "vitest"
import {
  abuTaqua,
  airstrikes,
  assassination,
  brigade,
  droneAttack,
  iran,
  kerman,
  kirkuk,
  militia,
  nujaba,
  pmf,
  resistance,
  seed,
  strike,
  trump,
  unitedStates,
} from "../../examples/seed.mjs"
import {
  atLeast,
  certainlyWithin,
  check,
  contextOf,
  day,
  exactly,
  fits,
  isPartOf,
  moreThan,
  possiblyWithin,
  printDataset,
  printNdjson,
  readDataset,
  readNdjson,
  resolve,
  responsibility,
  tell,
  total,
} from "../../src/index.ts"

const context = contextOf(seed)
const published = day("2024-01-04")

describe("the nineteen facts are in the record as they were said", () => {
  test("1 · Thursday is 4 January, reckoned from the day of the article, and the word is kept", () => {
    const [when] = strike.when ?? []
    expect(when?.value).toMatchObject({ earliest: "2024-01-04", latest: "2024-01-04", wording: "Thursday" })
    expect(when?.value.anchor).toMatchObject({ earliest: "2024-01-04", latest: "2024-01-04" })
    expect(when?.by).toEqual(["source:police", "source:security"])
    expect(when?.via).toEqual(["source:reuters"])
    expect(strike.where?.[0]?.value).toMatchObject({
      name: "eastern Baghdad",
      precision: "part-of-settlement",
    })
    expect(strike.where?.[0]?.value.point).toBeUndefined()
  })

  test("2 · at least two militants killed and six others wounded: militants are the killed alone", () => {
    const [killed, wounded] = strike.casualties?.[0]?.value ?? []
    expect(killed).toEqual({
      outcome: "killed",
      count: { min: 2, wording: "at least two" },
      scope: "total",
      who: { status: "combatant", wording: "militants" },
    })
    expect(wounded).toEqual({ outcome: "wounded", count: { min: 6, max: 6 }, scope: "total" })
  })

  test("3, 4 · a drone and at least two rockets are two reports, one of the delivery, one of the munition", () => {
    const weapons = strike.weapons?.map(({ value }) => value)
    expect(weapons).toContainEqual({ delivery: "drone" })
    expect(weapons).toContainEqual({ munition: "rocket", count: { min: 2 } })
    expect(strike.weapons?.[1]?.by).toEqual(["source:police", "source:eyewitnesses"])
    expect(strike.targets?.[1]?.value).toMatchObject({ what: "building", of: nujaba.id, relation: "used-by" })
    expect(context.responsibilityFor(strike.id).filter(({ kind }) => kind === "not-known")).toHaveLength(1)
  })

  test("5 · two persons known one by one are a floor, and four wounded a rival of six", () => {
    const [killed, wounded] = strike.casualties?.[1]?.value ?? []
    expect(killed).toMatchObject({
      scope: "part",
      count: { min: 2 },
      persons: ["victim:abu-taqua", "victim:right-hand-man"],
    })
    expect(wounded).toMatchObject({ scope: "total", count: { min: 4, max: 4 } })
    expect(context.victim("victim:right-hand-man")?.names).toBeUndefined()
    expect(context.affiliationsOf(abuTaqua.id)[0]).toMatchObject({
      kind: "holds-role",
      role: "commander",
      to: brigade.id,
    })
  })

  test("6, 11 · two umbrellas at once: one said to hold on the day, one not dated", () => {
    expect(context.affiliationsOf(nujaba.id).map(({ to, heldOn }) => [to, heldOn?.earliest])).toEqual([
      [pmf.id, "2024-01-04"],
      [resistance.id, undefined],
    ])
    expect(pmf.names?.[1]).toMatchObject({ text: "Popular Multitude", kind: "mistranslation" })
  })

  test("7, 8 · an accusation by the side of the dead is no claim, and silence has its day", () => {
    const said = context.responsibilityFor(strike.id)
    expect(said.find(({ kind }) => kind === "attribution")).toMatchObject({
      by: [nujaba.id],
      against: [unitedStates.id],
      via: ["source:al-nujaba-telegram"],
      channel: "messaging-channel",
    })
    expect(said.find(({ kind }) => kind === "no-claim")).toMatchObject({ asOf: { latest: "2024-01-04" } })
    expect(said.some(({ kind }) => kind === "claim")).toBe(false)
  })

  test("9 · the target stood near a landmark and belonged to the umbrella", () => {
    const { value } = strike.targets![2]!
    expect(value).toMatchObject({
      what: "logistic-support",
      of: pmf.id,
      place: { near: "the Interior Ministry complex" },
    })
    expect(value.place?.name).toBeUndefined()
  })

  test("10 · early last December is ten days, approximately, in the words that were used", () => {
    expect(kirkuk.when?.[0]?.value).toMatchObject({
      earliest: "2023-12-01",
      latest: "2023-12-10",
      approximate: true,
      wording: "Early last December",
    })
    expect(kirkuk.casualties?.[0]?.value[0]).toMatchObject({ count: { min: 5 }, side: nujaba.id })
  })

  test("12, 18 · series have a start, and a number only where one was said", () => {
    const [attacks, onUsForces] = seed.aggregates
    expect(attacks).toMatchObject({
      period: { start: { earliest: "2023-10-07" } },
      motive: expect.any(String),
    })
    expect(attacks?.incidents).toBeUndefined()
    expect(attacks?.period?.end).toBeUndefined()
    expect(onUsForces).toMatchObject({ incidents: { min: 100 }, basis: "cumulative" })
    expect(onUsForces?.weapons?.map(({ frequency }) => frequency)).toEqual(["usually", "usually"])
  })

  test("13, 14 · more than 80 begins at 81; two explosions are one incident, one day before, at a commemoration", () => {
    expect(kerman.casualties?.[0]?.value[0]?.count).toEqual({ min: 81, wording: "more than 80" })
    expect(kerman.acts?.[0]?.value).toMatchObject({ kind: "explosion", count: { min: 2, max: 2 } })
    expect(kerman.when?.[0]?.value.anchor).toMatchObject({
      order: "before",
      incident: strike.id,
      gap: { min: 1, max: 1 },
    })
    expect(seed.links).toContainEqual(
      expect.objectContaining({ from: kerman.id, kind: "commemorates", to: assassination.id }),
    )
  })

  test("15 · a month, no place, and one who ordered without carrying out", () => {
    expect(assassination.when?.[0]?.value).toMatchObject({ granularity: "month", earliest: "2020-01-01" })
    expect(assassination.where).toBeUndefined()
    expect(context.responsibilityFor(assassination.id)[0]).toMatchObject({
      against: [trump.id],
      role: "ordered",
    })
    expect(context.affiliationsOf(trump.id)[0]).toMatchObject({
      role: "president",
      heldOn: { granularity: "month" },
    })
  })

  test("16, 17 · last month is December 2023; three wounded, one of them critically", () => {
    expect(airstrikes.when?.[0]?.value).toMatchObject({
      earliest: "2023-12-01",
      latest: "2023-12-31",
      granularity: "month",
    })
    expect(seed.links).toContainEqual(
      expect.objectContaining({ from: airstrikes.id, kind: "retaliation-for", to: droneAttack.id }),
    )
    expect(
      droneAttack.casualties?.[0]?.value.map(({ scope, count, condition }) => [scope, count.min, condition]),
    ).toEqual([
      ["total", 3, undefined],
      ["part", 1, "critical"],
    ])
  })

  test("19 · backed by Iran is another tie than membership", () => {
    expect(context.affiliationsOf(militia.id)).toContainEqual(
      expect.objectContaining({ kind: "backed-by", to: iran.id }),
    )
    expect(isPartOf(militia.id, iran.id, published, context).truth).toBe("no")
  })

  test("every contested fact of every incident says who said it", () => {
    for (const { id, names, record, externalIds, handling, extra, ...facts } of seed.incidents) {
      for (const said of Object.values(facts).flat()) {
        expect([id, (said.by ?? []).length > 0]).toEqual([id, true])
      }
    }
  })
})

describe("the record is sound and keeps", () => {
  test("no rule finds an error", () => {
    expect(check(seed).issues.filter(({ severity }) => severity !== "info")).toEqual([])
  })

  test("written as one document and read back it is the same", () => {
    const read = readDataset(printDataset(seed))
    expect(read).toMatchObject({ ok: true })
    expect(read.ok && read.value).toEqual(seed)
  })

  test("written line by line and read back it is the same", () => {
    const read = readNdjson(printNdjson(seed))
    expect(read).toMatchObject({ ok: true })
    expect(read.ok && read.value).toEqual(seed)
  })
})

describe("the answers", () => {
  const view = resolve(strike, context)

  test("killed in Baghdad: certainly at least 2, possibly more than 5", () => {
    expect(fits(view.killed, atLeast(2))).toBe("certain")
    expect(fits(view.killed, moreThan(5))).toBe("possible")
    expect(view.killed?.count).toEqual({ min: 2 })
    expect(view.killed?.floor).toBe(2)
    expect(view.killed?.used.map(({ as }) => as)).toEqual(["floor", "floor", "floor"])
  })

  test("wounded: 4 or 6, disputed, never 5", () => {
    expect(view.wounded?.alternatives).toEqual([
      { min: 4, max: 4 },
      { min: 6, max: 6 },
    ])
    expect(view.wounded?.disputed).toBe(true)
    expect(fits(view.wounded, exactly(5))).toBe("no")
    expect(fits(view.wounded, exactly(4))).toBe("possible")
  })

  test("who did it: unclaimed as of the day, attributed to the United States by Al Nujaba, and not known", () => {
    const answer = responsibility(strike, context, { asOf: published })
    expect(answer).toMatchObject({ status: "unclaimed", truth: "certain" })
    expect(answer.because).toContain("2024-01-04")
    expect(answer.attributions).toMatchObject([{ by: [nujaba.id], against: [unitedStates.id] }])
    expect(answer.notKnown).toHaveLength(1)
    expect(answer.actors).toMatchObject([{ actor: unitedStates.id, status: "attributed" }])
  })

  test("asked as of the day after, unclaimed is no longer certain", () => {
    const answer = responsibility(strike, context, { asOf: day("2024-01-05") })
    expect(answer).toMatchObject({ status: "unclaimed", truth: "possible" })
    expect(answer.because).toContain("up to 2024-01-04 only")
  })

  test("asked as of the day before, nothing had been said", () => {
    const answer = responsibility(strike, context, { asOf: day("2024-01-03") })
    expect(answer).toMatchObject({ status: "unknown", attributions: [], noClaims: [] })
    expect(resolve(strike, context, { asOf: day("2024-01-03") }).killed).toBeUndefined()
  })

  test("was the Popular Mobilization hit? Certainly: each step is said to have held on the day", () => {
    const answer = isPartOf(brigade.id, pmf.id, published, context)
    expect(answer.truth).toBe("certain")
    expect(answer.path.map(({ from, to }) => [from, to])).toEqual([
      [brigade.id, nujaba.id],
      [nujaba.id, pmf.id],
    ])
    expect(answer.because).toBe("Every step is stated to have held on the day.")
  })

  test("was the Islamic Resistance hit? Possibly: that membership is not dated", () => {
    const answer = isPartOf(brigade.id, resistance.id, published, context)
    expect(answer.truth).toBe("possible")
    expect(answer.because).toContain("not dated")
  })

  test("from 5 to 10 December 2023: Kirkuk, possibly", () => {
    const asked = ["2023-12-05", "2023-12-10"] as const
    const possible = seed.incidents.filter(({ when }) =>
      when?.some(({ value }) => possiblyWithin(value, ...asked)),
    )
    expect(possible.map(({ id }) => id)).toContain(kirkuk.id)
    expect(possible.map(({ id }) => id)).not.toContain(strike.id)
    expect(kirkuk.when?.every(({ value }) => certainlyWithin(value, ...asked))).toBe(false)
  })

  test("killed over Baghdad, Kirkuk and Kerman: at least 88, no upper bound, left open by all three", () => {
    expect(total([strike, kirkuk, kerman], "killed", context)).toEqual({
      count: { min: 88 },
      openBecauseOf: [strike.id, kirkuk.id, kerman.id],
      notReported: [],
    })
  })

  test("the sentence names every speaker and calls nobody guilty", () => {
    const sentence = tell(strike, context)
    expect(sentence).toContain(
      "At least 2 killed, called “militants” (police sources and security sources, via Reuters); " +
        "wounded: 6 (police sources and security sources, via Reuters) or 4 (Interior Ministry source, via EFE).",
    )
    expect(sentence).toContain("attributed to the United States by Al Nujaba")
    expect(sentence).not.toMatch(/killed by|carried out by/)
  })
})
