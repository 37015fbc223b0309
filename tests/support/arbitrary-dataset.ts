// Records of every kind, and whole datasets in which every reference leads somewhere, for tests of laws.
import fc from "fast-check"
import { type Coverage, type Dataset, modelVersion } from "../../src/dataset/dataset.ts"
import type { Actor } from "../../src/entity/actor.ts"
import type { Affiliation } from "../../src/entity/affiliation.ts"
import type { Aggregate } from "../../src/entity/aggregate.ts"
import type { CasualtyRange, Who } from "../../src/entity/casualties.ts"
import type { Act, Party, Target, Weapon } from "../../src/entity/happening.ts"
import type { Incident } from "../../src/entity/incident.ts"
import type { Link } from "../../src/entity/link.ts"
import type { Responsibility } from "../../src/entity/responsibility/responsibility.ts"
import type { Age, Victim, VictimOutcome } from "../../src/entity/victim.ts"
import type { Attested } from "../../src/testimony/attested.ts"
import type { Publication } from "../../src/testimony/publication.ts"
import type { Source } from "../../src/testimony/source.ts"
import type { Credibility, Quote, SpeakerId, Telling } from "../../src/testimony/telling.ts"
import type { DayGap } from "../../src/value/date-anchor.ts"
import type { ExternalId } from "../../src/value/external-id.ts"
import type { Extra } from "../../src/value/extra.ts"
import type {
  ActorId,
  AggregateId,
  IncidentId,
  PublicationId,
  SourceId,
  StatementId,
  VictimId,
} from "../../src/value/id.ts"
import type { Name } from "../../src/value/name.ts"
import type { Place, Point } from "../../src/value/place.ts"
import { ActorKind } from "../../src/value/vocabulary/actor-kind.ts"
import { AffiliationKind } from "../../src/value/vocabulary/affiliation-kind.ts"
import { AgeGroup } from "../../src/value/vocabulary/age-group.ts"
import { AggregateBasis } from "../../src/value/vocabulary/aggregate-basis.ts"
import { CauseOfHarm } from "../../src/value/vocabulary/cause-of-harm.ts"
import { ClaimChannel } from "../../src/value/vocabulary/claim-channel.ts"
import { Condition } from "../../src/value/vocabulary/condition.ts"
import { Delivery } from "../../src/value/vocabulary/delivery.ts"
import { Frequency } from "../../src/value/vocabulary/frequency.ts"
import { Handling } from "../../src/value/vocabulary/handling.ts"
import { IncidentKind } from "../../src/value/vocabulary/incident-kind.ts"
import { IncidentStatus } from "../../src/value/vocabulary/incident-status.ts"
import { Independence } from "../../src/value/vocabulary/independence.ts"
import { LinkKind } from "../../src/value/vocabulary/link-kind.ts"
import { Modality } from "../../src/value/vocabulary/modality.ts"
import { Munition } from "../../src/value/vocabulary/munition.ts"
import { NameKind } from "../../src/value/vocabulary/name-kind.ts"
import { Occupation } from "../../src/value/vocabulary/occupation.ts"
import { Outcome } from "../../src/value/vocabulary/outcome.ts"
import { PartyRole } from "../../src/value/vocabulary/party-role.ts"
import { PersonStatus } from "../../src/value/vocabulary/person-status.ts"
import { PlacePrecision } from "../../src/value/vocabulary/place-precision.ts"
import { PlaceRole } from "../../src/value/vocabulary/place-role.ts"
import { RecordStatus } from "../../src/value/vocabulary/record-status.ts"
import { ResponsibilityRole } from "../../src/value/vocabulary/responsibility-role.ts"
import { Sex } from "../../src/value/vocabulary/sex.ts"
import { SourceKind } from "../../src/value/vocabulary/source-kind.ts"
import { Tactic } from "../../src/value/vocabulary/tactic.ts"
import { TargetKind } from "../../src/value/vocabulary/target-kind.ts"
import { TargetPart } from "../../src/value/vocabulary/target-part.ts"
import { TargetRelation } from "../../src/value/vocabulary/target-relation.ts"
import { Verdict } from "../../src/value/vocabulary/verdict.ts"
import { anyCount } from "./arbitrary-counts.ts"
import { anySpan, anyWindow } from "./arbitrary-dates.ts"

/** The ids that records may refer to. */
export interface Pool {
  readonly sources: readonly SourceId[]
  readonly publications: readonly PublicationId[]
  readonly actors: readonly ActorId[]
  readonly incidents: readonly IncidentId[]
  readonly victims: readonly VictimId[]
  readonly aggregates: readonly AggregateId[]
}

/** Ids of every kind, the forms of ids among them. */
export const fullPool: Pool = {
  sources: ["source:reuters", "source:efe/1", "source:ministry~2", "source:%C3%A9tat"],
  publications: ["publication:a", "publication:efe/2024-01-04%2F1", "publication:c"],
  actors: ["actor:al-nujaba", "actor:ucdp/531", "actor:us", "actor:D"],
  // The anchors of arbitrary dates are reckoned from the first.
  incidents: ["incident:2024-01-03-kerman", "incident:ucdp-ged/300380", "incident:c"],
  victims: ["victim:abu-taqua", "victim:2", "victim:x/3"],
  aggregates: ["aggregate:attacks", "aggregate:2"],
}

type Fields<T extends object> = { readonly [K in keyof T]-?: fc.Arbitrary<Exclude<T[K], undefined>> }

/** A record of which every optional field is there or not. */
const recordOf = <T extends object>(required: readonly (keyof T)[], fields: Fields<T>): fc.Arbitrary<T> =>
  fc.record(fields as never, {
    requiredKeys: required as never[],
    noNullPrototype: true,
  }) as unknown as fc.Arbitrary<T>

const term = <T extends string>(
  vocabulary: { readonly terms: Readonly<Record<string, string>> },
  ...others: readonly T[]
): fc.Arbitrary<T> => fc.constantFrom(...(Object.keys(vocabulary.terms) as T[]), ...others)

const someOf = <T>(one: fc.Arbitrary<T>, maxLength = 2): fc.Arbitrary<readonly T[]> =>
  fc.array(one, { minLength: 1, maxLength })

/** Text as reports hold it: in several scripts, with quotes, line breaks and characters that could act. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "at least two",
      "شرق بغداد",
      "near the “Interior Ministry”",
      "平民",
      "O'Neill\n\t\\",
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("\u0000", "\u2028", "\u202e", "😀", "</script>", "__proto__", " "),
  },
)

const flag = fc.boolean()
const country = fc.constantFrom("IQ", "US", "IR", "SY")
const language = fc.constantFrom("en", "ar", "zh-Hant")
const plainNumber = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((n) => (n === 0 ? 0 : n))

/** One's own fields. */
export const anyExtra: fc.Arbitrary<Extra> = fc.dictionary(
  fc.constantFrom("desk:reviewed", "desk:note", "lab-2:__proto__", "a:A_.-9", "z:constructor"),
  fc.oneof(
    fc.oneof(anyText, plainNumber, flag, fc.constant(null)),
    fc.array(fc.oneof(anyText, plainNumber, flag, fc.constant(null)), { maxLength: 3 }),
  ),
  { maxKeys: 3, noNullPrototype: true },
) as fc.Arbitrary<Extra>

/** An id in another system. */
export const anyExternalId: fc.Arbitrary<ExternalId> = recordOf<ExternalId>(["scheme", "id"], {
  scheme: fc.constantFrom("ucdp-actor", "wikidata", "iso-3166-1-alpha-2"),
  id: anyText,
})

/** A name. */
export const anyName: fc.Arbitrary<Name> = recordOf<Name>(["text", "kind"], {
  text: anyText,
  kind: term(NameKind),
  lang: language,
  script: fc.constantFrom("Arab", "Latn"),
  from: anyWindow,
  until: anyWindow,
})

const latitude = fc
  .oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(33.34, 90, -90, 0))
  .map((n) => (n === 0 ? 0 : n))
const longitude = fc
  .oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(44.4, 180, -180, 0))
  .map((n) => (n === 0 ? 0 : n))

/** A place that says at least something. */
export const anyPlace: fc.Arbitrary<Place> = fc
  .tuple(
    recordOf<Place>(["precision"], {
      name: anyText,
      country,
      countryCodes: someOf(anyExternalId),
      admin: fc.array(anyText, { maxLength: 3 }),
      point: recordOf<Point>(["latitude", "longitude"], { latitude, longitude }),
      precision: term(PlacePrecision),
      radiusKm: fc.constantFrom(0.5, 25, 300),
      near: anyText,
      role: term(PlaceRole),
      wording: anyText,
      handling: term(Handling),
    }),
    fc.constantFrom<Pick<Place, "name" | "country">>({ name: "Kirkuk" }, { country: "IQ" }),
  )
  .map(([place, fallback]) =>
    ["name", "country", "countryCodes", "admin", "point", "near"].some((key) => key in place)
      ? place
      : { ...fallback, ...place },
  )

const anyAge = fc
  .tuple(
    recordOf<Age>([], {
      min: fc.nat({ max: 130 }),
      max: fc.nat({ max: 130 }),
      group: term(AgeGroup),
      wording: anyText,
    }),
  )
  .map(
    ([age]): Age =>
      age.min !== undefined && age.max !== undefined && age.min > age.max
        ? { ...age, min: age.max, max: age.min }
        : age,
  )

const anyGap = recordOf<DayGap>([], { min: fc.nat({ max: 9 }), max: fc.integer({ min: 9, max: 99 }) })

const anyCoverage = recordOf<Coverage>([], {
  unit: anyText,
  inclusion: anyText,
  threshold: anyText,
  period: anySpan,
  area: anyText,
  release: anyText,
  licence: anyText,
  citation: anyText,
})

const anyAct = recordOf<Act>(["kind"], {
  kind: term(Tactic, "desk:ambush"),
  count: anyCount,
  description: anyText,
})

const anyWeapon = fc
  .tuple(
    recordOf<Weapon>([], {
      delivery: term(Delivery),
      munition: term(Munition),
      count: anyCount,
      frequency: term(Frequency),
      description: anyText,
    }),
    fc.constantFrom<Weapon>({ delivery: "drone" }, { munition: "rocket" }),
  )
  .map(
    ([weapon, fallback]): Weapon =>
      ["delivery", "munition", "description"].some((key) => key in weapon)
        ? weapon
        : { ...weapon, ...fallback },
  )

const anyWho = recordOf<Who>([], {
  status: term(PersonStatus),
  age: term(AgeGroup),
  sex: term(Sex),
  occupation: term(Occupation, "desk:beekeeper"),
  nationality: country,
  wording: anyText,
})

/** The arbitraries of every record, whose references are drawn from a pool. */
export interface Records {
  readonly telling: fc.Arbitrary<Telling>
  readonly casualties: fc.Arbitrary<readonly CasualtyRange[]>
  readonly source: fc.Arbitrary<Source>
  readonly publication: fc.Arbitrary<Publication>
  readonly actor: fc.Arbitrary<Actor>
  readonly affiliation: fc.Arbitrary<Affiliation>
  readonly incident: fc.Arbitrary<Incident>
  readonly victim: fc.Arbitrary<Victim>
  readonly responsibility: fc.Arbitrary<Responsibility>
  readonly link: fc.Arbitrary<Link>
  readonly aggregate: fc.Arbitrary<Aggregate>
}

const statementId: fc.Arbitrary<StatementId> = fc.constantFrom("statement:1", "statement:2", "statement:3")

const recordsOf = (pool: Pool): Records => {
  const source = fc.constantFrom(...pool.sources)
  const publication = fc.constantFrom(...pool.publications)
  const actor = fc.constantFrom(...pool.actors)
  const incident = fc.constantFrom(...pool.incidents)
  const victim = fc.constantFrom(...pool.victims)
  const speaker: fc.Arbitrary<SpeakerId> = fc.oneof(source, actor)
  const subject = fc.constantFrom<IncidentId | AggregateId>(...pool.incidents, ...pool.aggregates)

  const quote = recordOf<Quote>(["text"], {
    text: anyText,
    lang: language,
    translation: anyText,
    translatedBy: speaker,
  })
  const grade = fc.constantFrom(
    { scale: "source-reliability", value: "B" },
    { scale: "information-credibility", value: "2" },
    { scale: "airwars-grading", value: "Fair" },
    { scale: "desk:stars", value: "***" },
  )
  const credibility = fc
    .tuple(grade, recordOf<Omit<Credibility, "scale" | "value">>([], { by: speaker, on: anyWindow }))
    .map(([scale, notes]): Credibility => ({ ...scale, ...notes }))
  const tellingFields: Fields<Telling> = {
    by: someOf(speaker),
    via: someOf(source),
    in: publication,
    saidOn: anyWindow,
    recordedOn: anyWindow,
    wording: quote,
    credibility: someOf(credibility),
    modality: term(Modality),
    supersedes: someOf(statementId),
    retracts: someOf(statementId),
  }
  // Most tellings are short, as in life; the full ones come by themselves now and then.
  const telling = fc.oneof(
    { weight: 1, arbitrary: recordOf<Telling>([], { ...tellingFields }) },
    {
      weight: 4,
      arbitrary: recordOf<Pick<Telling, "by" | "wording" | "in">>([], {
        by: someOf(speaker),
        wording: quote,
        in: publication,
      }),
    },
  ) as fc.Arbitrary<Telling>
  const said = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<readonly Attested<T>[]> =>
    someOf(
      fc
        .tuple(fc.option(statementId, { nil: undefined, freq: 2 }), value, telling)
        .map(
          ([id, what, how]): Attested<T> => ({ ...(id === undefined ? {} : { id }), value: what, ...how }),
        ),
    )

  const range = fc
    .tuple(
      recordOf<CasualtyRange>(["outcome", "count", "scope"], {
        outcome: term(Outcome),
        count: anyCount,
        scope: fc.constantFrom("total", "part"),
        of: term(Outcome),
        who: anyWho,
        side: actor,
        condition: term(Condition),
        disjoint: flag,
        persons: someOf(victim, 3),
        includesPerpetrators: flag,
      }),
    )
    .map(
      ([{ of, persons, ...rest }]): CasualtyRange => ({
        ...rest,
        ...(of !== undefined && rest.scope === "part" ? { of } : {}),
        ...(persons !== undefined && new Set(persons).size <= (rest.count.max ?? 99) ? { persons } : {}),
      }),
    )
  const casualties = fc.array(range, { maxLength: 2 })

  const place = anyPlace
  const party = recordOf<Party>(["actor", "role"], {
    actor,
    role: term(PartyRole),
    kindThen: term(ActorKind),
  })
  const target = recordOf<Target>(["what"], {
    what: term(TargetKind, "desk:bridgehead"),
    of: actor,
    relation: term(TargetRelation),
    part: term(TargetPart),
    place,
    description: anyText,
  })

  const outcome = fc
    .tuple(
      recordOf<Omit<VictimOutcome, keyof Telling>>(["outcome"], {
        outcome: term(Outcome),
        incident,
        on: anyWindow,
        condition: term(Condition),
        cause: term(CauseOfHarm),
      }),
      telling,
    )
    .map(([what, how]): VictimOutcome => ({ ...what, ...how }))

  const about = fc
    .tuple(
      recordOf<Pick<Responsibility, "about" | "id" | "channel" | "circumstances" | "extra">>(["about"], {
        about: someOf(subject),
        id: statementId,
        channel: term(ClaimChannel),
        circumstances: anyText,
        extra: anyExtra,
      }),
      telling,
    )
    .map(([what, { by: _, ...how }]) => ({ ...what, ...how }))
  const role = fc.oneof(
    fc.constant({}),
    term<ResponsibilityRole>(ResponsibilityRole).map((role) => ({ role })),
  )
  const maybe = <K extends string, T>(
    key: K,
    one: fc.Arbitrary<T>,
  ): fc.Arbitrary<{ readonly [P in K]?: T }> =>
    fc.oneof(
      fc.constant({}),
      one.map((value) => ({ [key]: value }) as { readonly [P in K]?: T }),
    )
  const speakers = someOf(speaker)
  const actors = someOf(actor)
  const arm = (
    kind: Responsibility["kind"],
    ...parts: readonly fc.Arbitrary<object>[]
  ): fc.Arbitrary<Responsibility> =>
    fc.tuple(about, ...parts).map((all) => Object.assign({ kind }, ...all) as Responsibility)
  const byActors = actors.map((by) => ({ by }))
  const bySpeakers = speakers.map((by) => ({ by }))
  const against = actors.map((accused) => ({ against: accused }))
  const responsibility = fc.oneof(
    arm("claim", byActors, maybe("joint", flag), maybe("inNameOf", actor), role),
    arm("admission", byActors, maybe("casualties", casualties), role),
    arm("attribution", bySpeakers, against, maybe("anyOf", flag), role),
    arm("denial", bySpeakers, maybe("of", actors), role),
    arm(
      "finding",
      bySpeakers,
      against,
      term<Verdict>(Verdict).map((verdict) => ({ verdict })),
      maybe("standard", anyText),
      role,
    ),
    arm("declined-to-comment", bySpeakers),
    arm("not-known", bySpeakers),
    arm("no-claim", bySpeakers, maybe("asOf", anyWindow)),
  )

  return {
    telling,
    casualties,
    source: recordOf<Source>(["id", "kind", "names"], {
      id: source,
      kind: term(SourceKind, "desk:informant"),
      names: someOf(anyName),
      relays: someOf(source),
      independence: term(Independence),
      externalIds: someOf(anyExternalId),
      handling: term(Handling),
      extra: anyExtra,
    }),
    publication: recordOf<Publication>(["id"], {
      id: publication,
      outlet: source,
      url: fc.constantFrom(
        "https://example.org/report",
        "http://example.org:8080/a?b=%20c#d",
        "https://пример.рф/х",
      ),
      archivedUrl: fc.constant("https://archive.example/1"),
      title: anyText,
      publishedOn: anyWindow,
      accessedOn: anyWindow,
      language,
      handling: term(Handling),
      extra: anyExtra,
    }),
    actor: recordOf<Actor>(["id"], {
      id: actor,
      kind: term(ActorKind),
      names: someOf(anyName),
      description: anyText,
      unidentified: flag,
      country,
      externalIds: someOf(anyExternalId),
      handling: term(Handling),
      extra: anyExtra,
    }),
    affiliation: fc
      .tuple(
        recordOf<Omit<Affiliation, keyof Telling>>(["from", "to", "kind"], {
          id: statementId,
          from: actor,
          to: actor,
          kind: term(AffiliationKind),
          role: anyText,
          started: anyWindow,
          ended: anyWindow,
          heldOn: anyWindow,
          firstCited: anyWindow,
          lastCited: anyWindow,
          extra: anyExtra,
        }),
        telling,
      )
      .map(([what, how]): Affiliation => ({ ...what, ...how })),
    incident: recordOf<Incident>(["id"], {
      id: incident,
      names: someOf(anyName),
      kind: said(term(IncidentKind)),
      status: said(term(IncidentStatus)),
      when: said(anyWindow),
      lasted: said(anySpan),
      where: said(place),
      parties: said(party),
      acts: said(anyAct),
      weapons: said(anyWeapon),
      targets: said(target),
      casualties: said(casualties),
      motive: said(anyText),
      record: term(RecordStatus),
      externalIds: someOf(anyExternalId),
      handling: term(Handling),
      extra: anyExtra,
    }),
    victim: recordOf<Victim>(["id", "outcomes", "handling"], {
      id: victim,
      names: someOf(anyName),
      description: anyText,
      age: anyAge,
      sex: term(Sex),
      status: term(PersonStatus),
      occupation: term(Occupation, "desk:beekeeper"),
      nationality: country,
      actor,
      outcomes: someOf(outcome),
      externalIds: someOf(anyExternalId),
      handling: term(Handling),
      extra: anyExtra,
    }),
    responsibility,
    link: fc
      .tuple(
        recordOf<Omit<Link, keyof Telling>>(["from", "to", "kind"], {
          id: statementId,
          from: subject,
          to: subject,
          kind: term(LinkKind),
          gap: anyGap,
          extra: anyExtra,
        }),
        telling,
      )
      .map(([what, how]): Link => ({ ...what, ...how })),
    aggregate: fc
      .tuple(
        recordOf<Omit<Aggregate, keyof Telling>>(["id", "basis"], {
          id: fc.constantFrom(...pool.aggregates),
          basis: term(AggregateBasis),
          names: someOf(anyName),
          incidents: anyCount,
          casualties,
          period: anySpan,
          area: someOf(place),
          parties: someOf(party),
          acts: someOf(anyAct),
          weapons: someOf(anyWeapon),
          targets: someOf(target),
          motive: anyText,
          extra: anyExtra,
        }),
        telling,
      )
      .map(([what, how]): Aggregate => ({ ...what, ...how })),
  }
}

/** A record of every kind, on its own. */
export const anyRecord: Records = recordsOf(fullPool)

const withIds = <T extends { readonly id: string }>(
  ids: readonly T["id"][],
  one: fc.Arbitrary<T>,
): fc.Arbitrary<readonly T[]> =>
  fc.tuple(...ids.map((id) => one.map((record) => ({ ...record, id })))) as never

type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value)

// Every statement gets an id of its own, and what supersedes or retracts leads to one of the others.
const resolved = (dataset: Dataset): Dataset => {
  let count = 0
  const numbered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(numbered)
    if (!isPlain(value)) return value
    const isStatement = typeof value.id === "string" && value.id.startsWith("statement:")
    const id = isStatement ? { id: `statement:${++count}` } : {}
    return {
      ...Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, numbered(inner)])),
      ...id,
    }
  }
  const pointed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(pointed)
    if (!isPlain(value)) return value
    const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
      if (key !== "supersedes" && key !== "retracts") return [[key, pointed(inner)]]
      const others = (inner as string[])
        .map((id) => `statement:${(Number(id.slice(10)) * 7) % Math.max(1, count)}`)
        .filter((id) => id !== value.id && id !== "statement:0")
      return others.length === 0 ? [] : [[key, others]]
    })
    return Object.fromEntries(entries)
  }
  return pointed(numbered(dataset)) as Dataset
}

const fewest = { sources: 1, publications: 1, actors: 1, incidents: 1, victims: 1, aggregates: 1 }

const sizes = fc.record({
  sources: fc.integer({ min: 1, max: 4 }),
  publications: fc.integer({ min: 1, max: 3 }),
  actors: fc.integer({ min: 1, max: 4 }),
  incidents: fc.integer({ min: 1, max: 3 }),
  victims: fc.integer({ min: 1, max: 3 }),
  aggregates: fc.integer({ min: 1, max: 2 }),
})

const datasetOf = (sized: fc.Arbitrary<typeof fewest>): fc.Arbitrary<Dataset> =>
  sized
    .chain((size) => {
      const pool: Pool = {
        sources: fullPool.sources.slice(0, size.sources),
        publications: fullPool.publications.slice(0, size.publications),
        actors: fullPool.actors.slice(0, size.actors),
        incidents: fullPool.incidents.slice(0, size.incidents),
        victims: fullPool.victims.slice(0, size.victims),
        aggregates: fullPool.aggregates.slice(0, size.aggregates),
      }
      const records = recordsOf(pool)
      return recordOf<Omit<Dataset, "modelVersion">>(
        [
          "sources",
          "publications",
          "actors",
          "affiliations",
          "incidents",
          "victims",
          "responsibility",
          "links",
          "aggregates",
        ],
        {
          title: anyText,
          coverage: anyCoverage,
          sources: withIds(pool.sources, records.source),
          publications: withIds(pool.publications, records.publication),
          actors: withIds(pool.actors, records.actor),
          affiliations: fc.array(records.affiliation, { maxLength: 3 }),
          incidents: withIds(pool.incidents, records.incident),
          victims: withIds(pool.victims, records.victim),
          responsibility: fc.array(records.responsibility, { maxLength: 4 }),
          links: fc.array(records.link, { maxLength: 3 }),
          aggregates: withIds(pool.aggregates, records.aggregate),
          extra: anyExtra,
        },
      )
    })
    .map((dataset) => resolved({ modelVersion, ...dataset }))

/** A whole dataset in which every reference leads somewhere. */
export const anyDataset: fc.Arbitrary<Dataset> = datasetOf(sizes)

/** A dataset of one record a kind or so, for laws that are tried very often. */
export const smallDataset: fc.Arbitrary<Dataset> = datasetOf(fc.constant(fewest))
