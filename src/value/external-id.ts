// What something is called in another system: UCDP 531, Wikidata Q123, an ISO country code.
import * as z from "zod"
import { field, type ObjectSchema, schemaOf } from "../core/schema.ts"

/**
 * What something is called in another system.
 *
 * @category identifiers
 */
export interface ExternalId {
  /** The system that gave the id, in lower-case words. */
  readonly scheme: string
  /** The id as that system writes it, always text. */
  readonly id: string
}

/**
 * The schema of an id in another system.
 *
 * @category identifiers
 */
export const ExternalId: ObjectSchema<ExternalId> = schemaOf<ExternalId>()(
  { id: "ExternalId", description: "What something is called in another system." },
  {
    scheme: field(
      z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/),
      "The system that gave the id, in lower-case words.",
      { examples: ["ucdp-actor", "wikidata", "gleditsch-ward", "iso-3166-1-alpha-2"] },
    ),
    id: field(z.string().min(1).max(200), "The id as that system writes it, always text.", {
      examples: ["531"],
    }),
  },
)
