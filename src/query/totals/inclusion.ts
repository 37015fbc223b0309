// Whether an incident is asked for, and which numbers it may have if it is.
import type { Incident } from "../../entity/incident.ts"
import type { Truth } from "../../resolve/truth.ts"
import type { CountRange } from "../../value/count-range.ts"

/** Whether an incident is asked for, and which numbers it may have if it is. @category queries */
export interface Inclusion {
  /** Whether it certainly, possibly or not at all is one of those that are asked for. */
  readonly truth: Truth
  /** The runs that are left if it is one of them, where the question asks for the number itself. */
  readonly allowed?: readonly CountRange[]
}

/** Whether incidents are asked for, by the truth of a question and the numbers that it leaves of those that may be. */
export const inclusionOf =
  (
    truthOf: (incident: Incident) => Truth,
    allowedTo: (incident: Incident) => readonly CountRange[] | undefined,
  ): ((incident: Incident) => Inclusion) =>
  (incident) => {
    const truth = truthOf(incident)
    const allowed = truth === "possible" ? allowedTo(incident) : undefined
    return { truth, ...(allowed === undefined ? {} : { allowed }) }
  }
