// Small made-up datasets whose incidents leave open what real ones leave open: for laws of questions and totals.
import fc from "fast-check"
import type {
  Affiliation,
  Attested,
  CasualtyRange,
  CountRange,
  Dataset,
  DateWindow,
  Incident,
  Link,
  Place,
  Responsibility,
  Target,
  Weapon,
} from "../../src/index.ts"
import { dataset } from "../../src/index.ts"

/** The actors of the made-up datasets; the last one is not identified. */
export const someActors = ["actor:a", "actor:b", "actor:c", "actor:d", "actor:unnamed"] as const
/** Their sources. */
export const someSources = ["source:s", "source:t"] as const

/** A day of January 2020. */
export const dayText = (n: number): string => `2020-01-${String(n).padStart(2, "0")}`

const countRange: fc.Arbitrary<CountRange> = fc.oneof(
  fc.integer({ min: 0, max: 4 }).map((n) => ({ min: n, max: n })),
  fc.integer({ min: 0, max: 3 }).map((min) => ({ min })),
  fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 2 }))
    .map(([min, more]) => ({ min, max: min + more })),
  fc.constant({ min: 0, best: 2, approximate: true }),
)

const range: fc.Arbitrary<CasualtyRange> = fc.record(
  {
    outcome: fc.constantFrom("killed" as const, "killed" as const, "wounded" as const),
    count: countRange,
    scope: fc.constantFrom("total" as const, "total" as const, "total" as const, "part" as const),
  },
  { noNullPrototype: true },
)

const dateWindow: fc.Arbitrary<DateWindow> = fc.oneof(
  fc
    .integer({ min: 3, max: 8 })
    .map((n) => ({ earliest: dayText(n), latest: dayText(n), granularity: "day" as const })),
  fc
    .tuple(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 1, max: 3 }))
    .map(([n, more]) => ({ earliest: dayText(n), latest: dayText(n + more), granularity: "days" as const })),
  fc.integer({ min: 3, max: 8 }).map((n) => ({ earliest: dayText(n), granularity: "days" as const })),
  fc.constant({ earliest: dayText(4), latest: dayText(5), granularity: "days" as const, approximate: true }),
)

const place: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom("IQ", "SY").map((country) => ({ country, precision: "country" as const })),
  fc
    .record(
      { latitude: fc.constantFrom(33, 34), longitude: fc.constantFrom(44, 45) },
      { noNullPrototype: true },
    )
    .map((point) => ({ point, precision: "settlement" as const })),
  fc.constant({ country: "IQ", admin: ["North"], precision: "adm1" as const }),
  fc.constant({ country: "IQ", admin: ["South", "Town"], precision: "adm2" as const }),
)

const attested = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Attested<T>> =>
  fc
    .tuple(
      value,
      fc.constantFrom(...someSources),
      fc.constantFrom(undefined, undefined, undefined, "alleged" as const),
      fc.constantFrom(undefined, undefined, 5, 20),
    )
    .map(([told, by, modality, on]) => ({
      value: told,
      by: [by],
      ...(modality === undefined ? {} : { modality }),
      ...(on === undefined
        ? {}
        : { saidOn: { earliest: dayText(on), latest: dayText(on), granularity: "day" as const } }),
    }))

const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<readonly Attested<T>[] | undefined> =>
  fc.oneof(
    fc.constant(undefined),
    attested(value).map((one) => [one]),
    attested(value).map((one) => [one]),
    fc.array(attested(value), { minLength: 2, maxLength: 2 }),
  )

const weapon: fc.Arbitrary<Weapon> = fc.constantFrom<Weapon>(
  { delivery: "drone" },
  { munition: "rocket" },
  { delivery: "drone", munition: "missile" },
)

const target: fc.Arbitrary<Target> = fc.constantFrom<Target>(
  { what: "headquarters" },
  { what: "headquarters", of: "actor:a" },
  { what: "market", of: "actor:b" },
  { what: "market", of: "actor:unnamed" },
)

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

const withoutAbsent = <T extends object>(record: T): Present<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Present<T>

const facts = fc
  .record({
    when: some(dateWindow),
    where: some(place),
    parties: some(
      fc.record(
        {
          actor: fc.constantFrom(...someActors),
          role: fc.constantFrom("attacker" as const, "target" as const, "side" as const, "ally" as const),
        },
        { noNullPrototype: true },
      ),
    ),
    weapons: some(weapon),
    acts: some(fc.constantFrom({ kind: "drone-strike" as const }, { kind: "shelling" as const })),
    targets: some(target),
    kind: some(fc.constantFrom("state-based" as const, "one-sided" as const)),
    status: some(fc.constantFrom("carried-out" as const, "foiled" as const)),
    casualties: some(fc.array(range, { minLength: 1, maxLength: 2 })),
  })
  .map(withoutAbsent)

const affiliation: fc.Arbitrary<Affiliation> = fc
  .tuple(
    fc.constantFrom(...someActors.slice(0, 4)),
    fc.constantFrom(...someActors.slice(0, 4)),
    fc.constantFrom(undefined, 1, 5),
    fc.constantFrom(undefined, 7, 12),
  )
  .filter(([from, to]) => from !== to)
  .map(([from, to, start, end]) => {
    const on = (n: number): DateWindow => ({ earliest: dayText(n), latest: dayText(n), granularity: "day" })
    return {
      from,
      to,
      kind: "part-of" as const,
      by: ["source:s" as const],
      ...(start === undefined ? {} : { started: on(start) }),
      ...(end === undefined ? {} : { ended: on(end) }),
    }
  })

const blame = (ids: readonly Incident["id"][]): fc.Arbitrary<Responsibility> =>
  fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...someActors.slice(0, 4)), fc.constantFrom(0, 1, 2)).map(
    ([about, actor, which]): Responsibility =>
      which === 0
        ? { kind: "attribution", about: [about], by: ["source:s"], against: [actor] }
        : which === 1
          ? { kind: "claim", about: [about], by: [actor] }
          : {
              kind: "no-claim",
              about: [about],
              by: ["source:s"],
              asOf: { earliest: dayText(20), latest: dayText(20), granularity: "day" },
            },
  )

/** A dataset of one to three incidents, its actors, and what is said of who did it. */
export const smallDataset: fc.Arbitrary<Dataset> = fc
  .tuple(
    fc.array(facts, { minLength: 1, maxLength: 3 }),
    fc.array(affiliation, { maxLength: 3 }),
    fc.boolean(),
  )
  .chain(([all, affiliations, isLinked]) => {
    const incidents: readonly Incident[] = all.map((one, n) => ({ id: `incident:${n}`, ...one }))
    const links: readonly Link[] =
      isLinked && incidents.length > 1
        ? [{ from: incidents[0]!.id, to: incidents[1]!.id, kind: "same-as", by: ["source:s"] }]
        : []
    return fc.array(blame(incidents.map(({ id }) => id)), { maxLength: 3 }).map((responsibility) =>
      dataset({
        sources: someSources.map((id) => ({ id, kind: "media", names: [{ text: id, kind: "full" }] })),
        actors: someActors.map((id) => ({
          id,
          kind: "armed-group",
          names: [{ text: id, kind: "full" }],
          ...(id === "actor:unnamed" ? { unidentified: true } : {}),
        })),
        affiliations,
        incidents,
        responsibility,
        links,
      }),
    )
  })
