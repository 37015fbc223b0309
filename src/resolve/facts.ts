// What sort of thing it was, what was done with what against what, and who took part: each with who says so.
import type * as z from "zod"
import { canonical } from "../core/canonical.ts"
import { groupedBy } from "../core/grouped.ts"
import type { Context } from "../dataset/context.ts"
import { Act, Party, Target, Weapon } from "../entity/happening.ts"
import type { Incident } from "../entity/incident.ts"
import type { Attested } from "../testimony/attested.ts"
import type { CountRange } from "../value/count-range.ts"
import type { DateWindow } from "../value/date-window.ts"
import { IncidentKind } from "../value/vocabulary/incident-kind.ts"
import { IncidentStatus } from "../value/vocabulary/incident-status.ts"
import { allowedByAll } from "./policy/policy.ts"
import { type AnswerOptions, type Fallen, standing } from "./said/standing.ts"

/** A fact of an incident from all who speak of it. @category answers */
export interface FactAnswer<T> {
  /** The different values that were told, in the order of the record, each with the statements under it. */
  readonly values: readonly { readonly value: T; readonly statements: readonly Attested<T>[] }[]
  /** The name of the policy by which the values were chosen: every value that anybody told. */
  readonly policy: "union"
  /** Whether two of the values cannot both be right. */
  readonly disputed: boolean
  /** The statements. */
  readonly used: readonly Attested<T>[]
  /** The statements that were left out, with the reason. */
  readonly dropped: readonly Fallen<Attested<T>>[]
}

/** The facts of an incident beside its day, place and toll; absent ones were not reported. @category answers */
export interface FactAnswers {
  /** What sort of violence it was. */
  readonly kind?: FactAnswer<IncidentKind>
  /** Whether it was carried out, failed or was foiled. */
  readonly status?: FactAnswer<IncidentStatus>
  /** What it was done with. */
  readonly weapons?: FactAnswer<Weapon>
  /** What was done. */
  readonly acts?: FactAnswer<Act>
  /** What it was done against. */
  readonly targets?: FactAnswer<Target>
  /** Who took part; never a statement of guilt. */
  readonly parties?: FactAnswer<Party>
}

interface FactOf<T> {
  readonly schema: z.ZodType<T>
  /** Whether different values cannot all be right. */
  readonly areRivals: (values: readonly T[]) => boolean
}

const inGroups = <T, V>(
  values: readonly T[],
  keyOf: (value: T) => string,
  tell: (value: T) => V | undefined,
): readonly (readonly V[])[] => {
  const groups = new Map<string, V[]>()
  for (const value of values) {
    const said = tell(value)
    if (said === undefined) continue
    const group = groups.get(keyOf(value))
    if (group === undefined) groups.set(keyOf(value), [said])
    else group.push(said)
  }
  return [...groups.values()]
}

// Several things can all have been used; how many of one there were is one number.
const countsClash =
  <T extends { readonly count?: CountRange }>(keyOf: (value: T) => string) =>
  (values: readonly T[]): boolean =>
    inGroups(values, keyOf, ({ count }) => count).some((counts) => allowedByAll(counts) === undefined)

const facts: {
  readonly [F in keyof FactAnswers]-?: FactOf<NonNullable<FactAnswers[F]>["values"][number]["value"]>
} = {
  kind: { schema: IncidentKind, areRivals: (values) => values.length > 1 },
  status: { schema: IncidentStatus, areRivals: (values) => values.length > 1 },
  weapons: {
    schema: Weapon,
    areRivals: countsClash(({ delivery, munition, description }) =>
      JSON.stringify([delivery, munition, description]),
    ),
  },
  acts: {
    schema: Act,
    areRivals: countsClash(({ kind, description }) => JSON.stringify([kind, description])),
  },
  targets: { schema: Target, areRivals: () => false },
  parties: {
    schema: Party,
    areRivals: (values) =>
      inGroups(
        values,
        ({ actor }) => actor,
        ({ kindThen }) => kindThen,
      ).some((kinds) => new Set(kinds).size > 1),
  },
}

// Most facts are told by one statement, and need no comparing.
const valuesOf = <T>(statements: readonly Attested<T>[], schema: z.ZodType<T>): FactAnswer<T>["values"] => {
  const keyOf = ({ value }: Attested<T>): string => JSON.stringify(canonical(schema, value))
  const groups = statements.length === 1 ? [statements] : [...groupedBy(statements, keyOf).values()]
  return groups.map((group) => ({ value: group[0]!.value, statements: group }))
}

const answerOf = <T>(
  said: readonly Attested<T>[],
  { schema, areRivals }: FactOf<T>,
  context: Context,
  asOf: DateWindow | undefined,
): FactAnswer<T> | undefined => {
  const { standing: used, fallen: dropped } = standing(said, context, asOf)
  if (used.length === 0) return undefined
  const values = valuesOf(used, schema)
  const disputed = values.length > 1 && areRivals(values.map(({ value }) => value))
  return { values, policy: "union", disputed, used, dropped }
}

/** The answers of an incident's facts, as far as they had been said by a day. */
export const factAnswers = (
  incident: Incident,
  context: Context,
  { asOf }: AnswerOptions = {},
): FactAnswers => {
  const answered = <F extends keyof FactAnswers>(name: F): { readonly [P in F]?: FactAnswers[F] } => {
    const said = incident[name]
    if (said === undefined) return {}
    const answer = answerOf<unknown>(said, facts[name] as FactOf<unknown>, context, asOf)
    return (answer === undefined ? {} : { [name]: answer }) as { readonly [P in F]?: FactAnswers[F] }
  }
  return Object.assign({}, ...(Object.keys(facts) as (keyof FactAnswers)[]).map(answered))
}
