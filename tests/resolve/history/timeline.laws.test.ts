// The timeline against a naive one: every day of a month asked for itself.
import fc from "fast-check"
import { expect, test } from "vitest"
import {
  type Attested,
  agreement,
  attribution,
  type CasualtyRange,
  casualties,
  claim,
  contextOf,
  convexHull,
  type DateWindow,
  dataset,
  day,
  daysBetween,
  exactly,
  type Incident,
  incident,
  latest,
  majority,
  noClaim,
  pending,
  place,
  type Responsibility,
  says,
  union,
  victim,
} from "../../../src/index.ts"
import { type Movement, nothingSaid, type Picture, pictureOf } from "../../../src/resolve/history/picture.ts"
import { timeline } from "../../../src/resolve/history/timeline.ts"
import { addDays } from "../../../src/value/civil-day.ts"
import { naiveMovements } from "../../support/naive-timeline.ts"
import { runsOf } from "../../support/runs.ts"

const numRuns = runsOf(150)
const calendar = Array.from({ length: 12 }, (_, index) => `2024-01-${String(index + 1).padStart(2, "0")}`)
const dayAt = (index: number): string => calendar[index]!

const saidOn = fc.option(
  fc
    .tuple(fc.nat({ max: 9 }), fc.nat({ max: 2 }))
    .map(
      ([first, length]): DateWindow =>
        length === 0 ? day(dayAt(first)) : daysBetween(dayAt(first), dayAt(first + length)),
    ),
  { nil: undefined },
)
const how = fc.record({
  saidOn,
  replaces: fc.option(fc.nat({ max: 5 }), { nil: undefined }),
  takesBack: fc.boolean(),
})

const toll = fc
  .array(fc.tuple(fc.nat({ max: 4 }), fc.constantFrom("killed", "wounded", "killed-or-wounded"), how), {
    maxLength: 5,
  })
  .map((told) =>
    told.map(
      ([count, outcome, { saidOn: on, replaces, takesBack }], index): Attested<readonly CasualtyRange[]> =>
        says(`source:${index % 3}`, casualties({ [outcome]: exactly(count) }), {
          id: `statement:${index}`,
          ...(on === undefined ? {} : { saidOn: on }),
          ...(replaces === undefined || replaces === index
            ? {}
            : { [takesBack ? "retracts" : "supersedes"]: [`statement:${replaces}` as const] }),
        }),
    ),
  )

const about = "incident:1"
const accusations = fc
  .array(fc.tuple(fc.constantFrom("claim", "silence", "attribution"), fc.nat({ max: 2 }), saidOn), {
    maxLength: 3,
  })
  .map((told) =>
    told.map(([kind, actor, on]): Responsibility => {
      const when = on === undefined ? {} : { saidOn: on }
      if (kind === "claim") return claim({ by: `actor:${actor}`, about, ...when })
      if (kind === "silence") return noClaim({ by: "source:a", about, asOf: day(dayAt(actor * 4)), ...when })
      return attribution({ by: "source:a", against: `actor:${actor}`, about, ...when })
    }),
  )

const story = fc.record({
  toll,
  accusations,
  when: fc.array(saidOn, { maxLength: 2 }),
  where: fc.array(saidOn, { maxLength: 2 }),
  dead: fc.array(saidOn, { maxLength: 2 }),
})

const told = ({
  toll,
  accusations,
  when,
  where,
  dead,
}: typeof story extends fc.Arbitrary<infer S> ? S : never) => {
  const one: Incident = incident({
    id: about,
    casualties: toll,
    when: when.map((on, index) =>
      says("source:a", day(dayAt(index)), on === undefined ? {} : { saidOn: on }),
    ),
    where: where.map((on, index) =>
      says("source:a", place(`spot ${index}`, { precision: "site" }), on === undefined ? {} : { saidOn: on }),
    ),
  })
  const victims = dead.map((on, index) =>
    victim({
      id: `victim:${index}`,
      outcomes: { outcome: "killed", incident: one, ...(on === undefined ? {} : { saidOn: on }) },
      handling: "public",
    }),
  )
  return { one, context: contextOf(dataset({ incidents: [one], responsibility: accusations, victims })) }
}

const without = (picture: object, key: string): object =>
  Object.fromEntries(Object.entries(picture).filter(([other]) => other !== key))

/** A picture after its answers moved. */
const moved = (picture: Picture, movements: readonly Movement[]): Picture => {
  let drawn = picture
  for (const { question, after } of movements) {
    const answer = after === undefined ? {} : { [question]: after }
    drawn =
      question === "when" || question === "where" || question === "responsibility"
        ? ({ ...without(drawn, question), ...answer } as unknown as Picture)
        : { ...drawn, casualties: { ...without(drawn.casualties, question), ...answer } }
  }
  return drawn
}

test("on every day on which something was said or could change, the picture is the one of that day", () => {
  fc.assert(
    fc.property(story, (drawn) => {
      const { one, context } = told(drawn)
      const { steps, undated } = timeline(one, context)
      let picture = moved(nothingSaid, undated.moved)
      for (const { day: on, moved: movements } of steps) {
        for (const { question, before } of movements) {
          const was =
            question === "when" || question === "where" || question === "responsibility"
              ? picture[question]
              : picture.casualties[question]
          expect(was).toEqual(before)
        }
        picture = moved(picture, movements)
        expect(picture).toEqual(pictureOf(one, context, { asOf: day(on) }))
      }
    }),
    { numRuns },
  )
})

test("between two steps nothing but silence can have moved", () => {
  fc.assert(
    fc.property(story, (drawn) => {
      const { one, context } = told(drawn)
      const { steps, undated } = timeline(one, context)
      let picture = moved(nothingSaid, undated.moved)
      const byDay = new Map(steps.map((step) => [step.day, step.moved]))
      // Where no day is told at all, everything recorded counts.
      if (steps.length === 0) return
      for (const on of calendar) {
        picture = moved(picture, byDay.get(on) ?? [])
        const { responsibility: silence, ...rest } = pictureOf(one, context, { asOf: day(on) })
        const { responsibility: known, ...drawnRest } = picture
        expect(drawnRest).toEqual(rest)
        if (drawn.accusations.every(({ kind }) => kind !== "no-claim")) expect(known).toEqual(silence)
      }
    }),
    { numRuns },
  )
})

const anyPolicy = fc.constantFrom(union, convexHull, pending, latest, agreement(2), majority)

test("each movement is the one that comes out where every day is resolved anew, by whatever policy", () => {
  fc.assert(
    fc.property(story, anyPolicy, (drawn, policy) => {
      const { one, context } = told(drawn)
      const { undated, steps } = timeline(one, context, { policy })
      const [first] = steps
      if (first === undefined) return
      const opening = addDays(first.day, -1)!
      const naive = naiveMovements(one, context, [opening, ...calendar.filter((on) => on > opening)], {
        policy,
      })
      const plain = (moved: readonly Movement[] = []): readonly Movement[] =>
        moved.filter(({ question }) => question !== "responsibility")
      // That silence is only possible a day later is told at the next step.
      const hasSilence = drawn.accusations.some(({ kind }) => kind === "no-claim")
      const seen = hasSilence ? plain : (moved: readonly Movement[] = []) => moved
      expect(seen(undated.moved)).toEqual(seen(naive.get(opening)))
      const byDay = new Map(steps.map((step) => [step.day, step.moved]))
      for (const on of calendar) expect(seen(byDay.get(on))).toEqual(on > opening ? seen(naive.get(on)) : [])
    }),
    { numRuns },
  )
})

test("every statement is told once", () => {
  fc.assert(
    fc.property(story, (drawn) => {
      const { one, context } = told(drawn)
      const { steps, undated } = timeline(one, context)
      const all = [undated, ...steps].flatMap(({ said }) =>
        said.map(({ statement }) => JSON.stringify(statement)),
      )
      const expected = [
        ...(one.casualties ?? []),
        ...(one.when ?? []),
        ...(one.where ?? []),
        ...context.dataset.responsibility,
        ...context.dataset.victims.flatMap(({ outcomes }) => outcomes),
      ].map((statement) => JSON.stringify(statement))
      expect(all.sort()).toEqual(expected.sort())
    }),
    { numRuns },
  )
})
