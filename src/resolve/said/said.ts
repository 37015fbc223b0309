// All that was said of one incident, statement by statement: its facts, who did it, what became of whom.
import type { Context } from "../../dataset/context.ts"
import type { FactField, Incident } from "../../entity/incident.ts"
import type { Responsibility } from "../../entity/responsibility/responsibility.ts"
import type { VictimOutcome } from "../../entity/victim.ts"
import type { VictimId } from "../../value/id.ts"

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
