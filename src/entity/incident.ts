// What happened, as it was told: every contested fact a list of who said what.
import * as z from "zod"
import { construct, given, many, type OneOrMany, within, withoutUndefined } from "../core/construct.ts"
import { read } from "../core/read.ts"
import { field, type ObjectSchema, optional, schemaOf, some } from "../core/schema.ts"
import { type Attested, attested, attestedFrom, type Said } from "../testimony/attested.ts"
import { Telling, type TellingInit, tellingFrom } from "../testimony/telling.ts"
import { DateWindow } from "../value/date-window.ts"
import { ExternalId } from "../value/external-id.ts"
import { Extra } from "../value/extra.ts"
import { IncidentId } from "../value/id.ts"
import { Name, type NameInit, namesFrom } from "../value/name.ts"
import { Place } from "../value/place.ts"
import { Span } from "../value/span.ts"
import { Handling } from "../value/vocabulary/handling.ts"
import { IncidentKind } from "../value/vocabulary/incident-kind.ts"
import { IncidentStatus } from "../value/vocabulary/incident-status.ts"
import { RecordStatus } from "../value/vocabulary/record-status.ts"
import { type CasualtyRange, CasualtyRanges } from "./casualties.ts"
import { Act, Party, Target, Weapon } from "./happening.ts"

/** When something happened, and who says so. @category testimony */
export const AttestedDateWindow: ObjectSchema<Attested<DateWindow>> = attested(
  "AttestedDateWindow",
  "When something happened, and who says so.",
  DateWindow,
)
/** From when to when something lasted, and who says so. @category testimony */
export const AttestedSpan: ObjectSchema<Attested<Span>> = attested(
  "AttestedSpan",
  "From when to when something lasted, and who says so.",
  Span,
)
/** Where something happened, and who says so. @category testimony */
export const AttestedPlace: ObjectSchema<Attested<Place>> = attested(
  "AttestedPlace",
  "Where something happened, and who says so.",
  Place,
)
/** How many came to what harm, and who says so. @category testimony */
export const AttestedCasualties: ObjectSchema<Attested<readonly CasualtyRange[]>> = attested(
  "AttestedCasualties",
  "How many came to what harm, and who says so.",
  CasualtyRanges,
)
/** Something in words, and who says so. @category testimony */
export const AttestedText: ObjectSchema<Attested<string>> = attested(
  "AttestedText",
  "Something in words, and who says so.",
  z.string().min(1),
)
/** Which actor took part, and who says so. @category testimony */
export const AttestedParty: ObjectSchema<Attested<Party>> = attested(
  "AttestedParty",
  "Which actor took part, and who says so.",
  Party,
)
/** What was done, and who says so. @category testimony */
export const AttestedAct: ObjectSchema<Attested<Act>> = attested(
  "AttestedAct",
  "What was done, and who says so.",
  Act,
)
/** What it was done with, and who says so. @category testimony */
export const AttestedWeapon: ObjectSchema<Attested<Weapon>> = attested(
  "AttestedWeapon",
  "What it was done with, and who says so.",
  Weapon,
)
/** What it was done against, and who says so. @category testimony */
export const AttestedTarget: ObjectSchema<Attested<Target>> = attested(
  "AttestedTarget",
  "What it was done against, and who says so.",
  Target,
)
/** What sort of incident it was, and who says so. @category testimony */
export const AttestedIncidentKind: ObjectSchema<Attested<IncidentKind>> = attested(
  "AttestedIncidentKind",
  "What sort of incident it was, and who says so.",
  IncidentKind,
)
/** Whether it was carried out, failed or was foiled, and who says so. @category testimony */
export const AttestedIncidentStatus: ObjectSchema<Attested<IncidentStatus>> = attested(
  "AttestedIncidentStatus",
  "Whether it was carried out, failed or was foiled, and who says so.",
  IncidentStatus,
)

/**
 * One thing that happened, as it was told: every contested fact is a list of who said what.
 *
 * @remarks
 * Nothing here says who is guilty: that is said by the {@link Responsibility} statements about the incident. An absent
 * field was not reported. Statements that contradict each other stand side by side; {@link resolve} makes one answer
 * of them by a policy that is named.
 *
 * @example
 * ```ts
 * const strike = incident({
 *   id: "incident:2024-01-04-baghdad",
 *   when: day("2024-01-04", { wording: "Thursday" }),
 *   where: place("eastern Baghdad", { country: "IQ", precision: "part-of-settlement" }),
 *   casualties: [
 *     says("source:police", casualties({ killed: atLeast(2), wounded: exactly(6) }), { via: "source:reuters" }),
 *     says("source:ministry", casualties({ wounded: exactly(4) }), { via: "source:efe" }),
 *   ],
 * })
 * strike.casualties?.length // => 2
 * ```
 * @category entities
 */
export interface Incident {
  /** The id of the incident. */
  readonly id: IncidentId
  /** What the incident is called. */
  readonly names?: readonly Name[]
  /** The sort of violence, as it was classed. */
  readonly kind?: readonly Attested<IncidentKind>[]
  /** Whether it was carried out, failed or was foiled. */
  readonly status?: readonly Attested<IncidentStatus>[]
  /** When it happened; of several acts each lies in the window. */
  readonly when?: readonly Attested<DateWindow>[]
  /** From when to when it lasted. */
  readonly lasted?: readonly Attested<Span>[]
  /** Where it happened. */
  readonly where?: readonly Attested<Place>[]
  /** Who took part, in which role; never who is guilty. */
  readonly parties?: readonly Attested<Party>[]
  /** What was done, and how many times. */
  readonly acts?: readonly Attested<Act>[]
  /** What it was done with. */
  readonly weapons?: readonly Attested<Weapon>[]
  /** What it was done against. */
  readonly targets?: readonly Attested<Target>[]
  /** How many came to what harm, by each who says so. */
  readonly casualties?: readonly Attested<readonly CasualtyRange[]>[]
  /** Why it was done, in the words of those who say so. */
  readonly motive?: readonly Attested<string>[]
  /** Whether the record is provisional, withdrawn or a duplicate; absent means none of these. */
  readonly record?: RecordStatus
  /** The ids of the incident in other systems. */
  readonly externalIds?: readonly ExternalId[]
  /** Who may see the incident; absent means public. */
  readonly handling?: Handling
  /** One's own fields. */
  readonly extra?: Extra
}

/**
 * The schema of an incident.
 *
 * @category entities
 */
export const Incident: ObjectSchema<Incident> = schemaOf<Incident>()(
  {
    id: "Incident",
    description: "One thing that happened, as it was told: every contested fact is a list of who said what.",
  },
  {
    id: field(IncidentId, "The id of the incident.", { examples: ["incident:2024-01-04-baghdad"] }),
    names: optional(some(Name), "What the incident is called."),
    kind: optional(some(AttestedIncidentKind), "The sort of violence, as it was classed.", {
      source: "UCDP GED codebook, type_of_violence; ACLED codebook, disorder_type.",
    }),
    status: optional(some(AttestedIncidentStatus), "Whether it was carried out, failed or was foiled."),
    when: optional(some(AttestedDateWindow), "When it happened; of several acts each lies in the window."),
    lasted: optional(some(AttestedSpan), "From when to when it lasted."),
    where: optional(some(AttestedPlace), "Where it happened."),
    parties: optional(some(AttestedParty), "Who took part, in which role; never who is guilty."),
    acts: optional(some(AttestedAct), "What was done, and how many times."),
    weapons: optional(some(AttestedWeapon), "What it was done with."),
    targets: optional(some(AttestedTarget), "What it was done against."),
    casualties: optional(some(AttestedCasualties), "How many came to what harm, by each who says so.", {
      unit: "persons",
    }),
    motive: optional(some(AttestedText), "Why it was done, in the words of those who say so."),
    record: optional(
      RecordStatus,
      "Whether the record is provisional, withdrawn or a duplicate; absent means none of these.",
    ),
    externalIds: optional(some(ExternalId), "The ids of the incident in other systems."),
    handling: optional(Handling, "Who may see the incident; absent means public."),
    extra: optional(Extra, "One's own fields."),
  },
)

/** A field of an incident that holds statements. @category answers */
export type FactField =
  | "kind"
  | "status"
  | "when"
  | "lasted"
  | "where"
  | "parties"
  | "acts"
  | "weapons"
  | "targets"
  | "casualties"
  | "motive"

type Facts = {
  readonly [K in Exclude<FactField, "casualties">]?: Incident[K] extends
    | readonly Attested<infer T>[]
    | undefined
    ? OneOrMany<Said<T>>
    : never
}

/**
 * An incident as its constructor takes it: bare values or attested ones, one or a list.
 *
 * @category entities
 */
export interface IncidentInit extends Facts, Omit<Incident, keyof Facts | "names" | "casualties"> {
  /** What the incident is called; text stands for a full name. */
  readonly names?: OneOrMany<NameInit>
  /** The toll, or what each speaker says of it. */
  readonly casualties?: readonly CasualtyRange[] | OneOrMany<Attested<readonly CasualtyRange[]>>
}

// A toll is itself a list, so a bare one is known by its first range.
const isToll = (input: unknown): input is readonly CasualtyRange[] =>
  Array.isArray(input) &&
  input.some((one) => typeof one === "object" && one !== null && Object.hasOwn(one, "outcome"))

// An empty list says nothing, which in the record is an absent field.
const isEmpty = (input: unknown): boolean => Array.isArray(input) && input.length === 0

/**
 * An incident; bare values are said by the teller in the second place.
 *
 * @example
 * ```ts
 * const kirkuk = incident(
 *   {
 *     id: "incident:2023-12-kirkuk",
 *     when: daysBetween("2023-12-01", "2023-12-10", { wording: "Early last December", approximate: true }),
 *     casualties: casualties({ killed: atLeast(5) }),
 *   },
 *   { by: "source:outlet" },
 * )
 * kirkuk.when?.[0]?.by // => ["source:outlet"]
 * ```
 * @category entities
 */
export const incident = (init: IncidentInit, teller: TellingInit = {}): Incident => {
  // The teller is read once, also where every fact has a speaker of its own and none is the teller's.
  const told = read(Telling, withoutUndefined(tellingFrom(teller)))
  const telling = told.ok ? told.value : {}
  const { id, names, casualties, record, externalIds, handling, extra, ...facts } = given(init)
  return construct(
    "The incident",
    Incident,
    {
      id,
      names: namesFrom(names),
      ...Object.fromEntries(
        Object.entries(facts)
          .filter(
            ([key, said]) => said !== undefined && !(isEmpty(said) && Object.hasOwn(Incident.shape, key)),
          )
          .map(([key, said]) => [key, attestedFrom(many(said as OneOrMany<unknown>), telling)]),
      ),
      ...(casualties === undefined || isEmpty(casualties)
        ? {}
        : {
            casualties: attestedFrom<unknown>(isToll(casualties) ? [casualties] : many(casualties), telling),
          }),
      record,
      externalIds,
      handling,
      extra,
    },
    told.ok ? [] : within("teller", told.issues),
  )
}

/**
 * Whether something is a sound Incident.
 *
 * @category guards
 */
export const isIncident = (value: unknown): value is Incident => Incident.safeParse(value).success
