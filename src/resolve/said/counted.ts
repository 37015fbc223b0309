// Which incidents count: none whose record was withdrawn or is a duplicate.
import type { Incident } from "../../entity/incident.ts"

/** Whether an incident's record counts. */
export const isCounted = ({ record }: Incident): boolean => record !== "withdrawn" && record !== "duplicate"
