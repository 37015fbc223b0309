// All that was said of one incident, statement by statement: its facts, who did it, what became of whom.
import type { Context } from "../dataset/context.ts"
import type { Incident } from "../entity/incident.ts"
import type { Responsibility } from "../entity/responsibility/responsibility.ts"
import type { VictimOutcome } from "../entity/victim.ts"
import type { DateWindow } from "../value/date-window.ts"
import type { VictimId } from "../value/id.ts"
import type { Statement } from "./standing.ts"

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

/** The fields of an incident that hold statements, in the order of the record. */
export const factFields: readonly FactField[] = [
  "kind",
  "status",
  "when",
  "lasted",
  "where",
  "parties",
  "acts",
  "weapons",
  "targets",
  "casualties",
  "motive",
]

/** One statement about a fact of an incident, with the field that it stands in. @category answers */
export type SaidOfFact = {
  readonly [F in FactField]: { readonly of: F; readonly statement: NonNullable<Incident[F]>[number] }
}[FactField]

/** One statement about an incident: of a fact, of who did it, or of what became of a victim. @category answers */
export type SaidThing =
  | SaidOfFact
  | { readonly of: "responsibility"; readonly statement: Responsibility }
  | { readonly of: "victims"; readonly victim: VictimId; readonly statement: VictimOutcome }

/** The statements about the facts of an incident. */
export const factsOf = (incident: Incident): readonly SaidOfFact[] =>
  factFields.flatMap((of) =>
    (incident[of] ?? []).map((statement: { readonly value: unknown }) => ({ of, statement }) as SaidOfFact),
  )

/** Every statement about an incident; what became of a victim elsewhere is none of it. */
export const saidOf = (incident: Incident, context: Context): readonly SaidThing[] => [
  ...factsOf(incident),
  ...context
    .responsibilityFor(incident.id)
    .map((statement) => ({ of: "responsibility", statement }) as const),
  ...context
    .victimsOf(incident.id)
    .flatMap(({ id, outcomes }) =>
      outcomes
        .filter((one) => one.incident === undefined || one.incident === incident.id)
        .map((statement) => ({ of: "victims", victim: id, statement }) as const),
    ),
]

/** When a statement was said, or at the latest by its publication or its entry in the record. */
export const dayOfSaying = (statement: Statement, context: Context): DateWindow | undefined =>
  statement.saidOn ??
  (statement.in === undefined ? undefined : context.publication(statement.in)?.publishedOn) ??
  statement.recordedOn
