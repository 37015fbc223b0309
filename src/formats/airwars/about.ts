// Which incident a row of the other tables is about, by its code and the number of its page.

import type { Context } from "../../dataset/context.ts"
import type { Incident } from "../../entity/incident.ts"
import type { Extra } from "../../value/extra.ts"
import type { IncidentId } from "../../value/id.ts"
import { keptCells } from "../passage/kept.ts"
import { idAsTold } from "./leg.ts"
import { externalIdsOf, incidentOf, namesOf } from "./teller.ts"

/** The incident as far as the other tables tell it: its name is enough to refer to it. */
export const mentioned = (code: string, post_id: string | null | undefined): Incident => {
  const externalIds = externalIdsOf({ code, post_id: post_id ?? null })
  return { id: incidentOf(code), ...(externalIds.length === 0 ? {} : { externalIds }) }
}

/** Ids to keep beside a record, since what they name can come to have several. */
export const idsAsTold = (format: string, ids: Readonly<Record<string, string | null | undefined>>): Extra =>
  keptCells(format, ids)

/** The code of an incident and the number of its page, as the record was told with. */
export const refersTo = (
  format: string,
  id: IncidentId,
  record: { readonly extra?: Extra },
  context: Context,
): { readonly code: string; readonly post_id: string | null } => {
  const incident = context.incident(id)
  const pages = (incident?.externalIds ?? []).filter(({ scheme }) => scheme === "airwars-post")
  return {
    code: namesOf(id, incident).code ?? "",
    post_id: idAsTold(
      format,
      "post_id",
      record,
      pages.map((one) => one.id),
    ),
  }
}
