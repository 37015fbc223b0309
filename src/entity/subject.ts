// What a statement or link can be about: an incident, or a series of them.
import type * as z from "zod"
import { idSchema } from "../core/id.ts"
import type { AggregateId, IncidentId } from "../value/id.ts"

/** The id of an incident or of an aggregate of incidents. @category identifiers */
export type SubjectId = IncidentId | AggregateId

/**
 * The form of the id of an incident or of an aggregate.
 *
 * @category identifiers
 */
export const SubjectId: z.ZodType<SubjectId, SubjectId> = idSchema("incident", "aggregate")

/** An incident or aggregate, whole or by its id. @category identifiers */
export type Subject = SubjectId | { readonly id: SubjectId }
