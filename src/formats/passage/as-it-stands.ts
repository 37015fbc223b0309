// Records as their statements stand: what was superseded or taken back is in no row, and is told.
import type { Context } from "../../dataset/context.ts"
import type { Incident } from "../../entity/incident.ts"
import { type Fallen, type Statement, standing } from "../../resolve/said/standing.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { ExportNotes, Loss } from "./passage.ts"

/** A list without the statements that have fallen, and what is told of these. */
export const standingIn = <S extends Statement>(
  field: string,
  statements: readonly S[],
  { context, policies }: ExportNotes,
): { readonly stands: readonly S[]; readonly lossy: readonly Loss[] } => {
  const { standing: stands, fallen } = standing(statements, context, policies.asOf)
  return { stands, lossy: fallen.map(({ because }) => ({ field, reason: reasons[because] })) }
}

const reasons: { readonly [Because in Fallen<Statement>["because"]]: string } = {
  "said later": "A row has no statement that was said later than the day asked for.",
  superseded: "A row has no statement that another one superseded.",
  retracted: "A row has no statement that was taken back.",
}

const isStatement = (one: unknown): one is Statement =>
  typeof one === "object" && one !== null && Object.hasOwn(one, "value")

const isStatements = (value: unknown): value is readonly Statement[] =>
  Array.isArray(value) && value.length > 0 && value.every(isStatement)

/** An incident without the statements that have fallen, and what is told of these. */
export const asItStands = (
  incident: Incident,
  notes: ExportNotes,
): { readonly incident: Incident; readonly lossy: readonly Loss[] } => {
  const lossy: Loss[] = []
  const fields: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(incident)) {
    if (!isStatements(value)) {
      fields[field] = value
      continue
    }
    const one = standingIn(field, value, notes)
    lossy.push(...one.lossy)
    // A list that is left with nothing is no field.
    if (one.stands.length > 0) fields[field] = one.stands
  }
  // Each list holds some of its own statements and no others.
  return { incident: fields as unknown as Incident, lossy }
}

/** Whether a statement stands. */
export const stands = (statement: Statement, context: Context, asOf?: DateWindow): boolean =>
  standing([statement], context, asOf).standing.length > 0
