// What an incident is one of: its kind of violence, and whether it was carried out.
import type { Incident } from "../../entity/incident.ts"
import { responsibility } from "../../resolve/responsibility.ts"
import type { ResponsibilityStatus } from "../../resolve/responsibility-status.ts"
import { isFirm, standing } from "../../resolve/said/standing.ts"
import type { Attested } from "../../testimony/attested.ts"
import { IncidentKind } from "../../value/vocabulary/incident-kind.ts"
import { IncidentStatus } from "../../value/vocabulary/incident-status.ts"
import type { Setting } from "../setting.ts"
import type { Fact, Fit } from "./fact.ts"

/** The terms that a class may be, and those that are asked for. */
type Terms = ReadonlySet<string>

// A class that may be any of more than this is not known.
const mostTold = 4

const classFact = (
  key: string,
  label: string,
  of: (incident: Incident, setting: Setting) => Terms,
): Fact<Terms, Terms> => ({
  key,
  label,
  cost: 1,
  shares: [key],
  of,
  tell: (terms) => (terms.size > mostTold ? "not told" : [...terms].join(" or ")),
  fit: (held) => {
    const keeps = (term: string): boolean => held.every(({ is, holds }) => is.has(term) === holds)
    return (terms): Fit => {
      const kept = [...terms].filter(keeps)
      return kept.length === terms.size ? 3 : kept.length > 0 ? 2 : 0
    }
  },
})

const termsOf =
  (all: Readonly<Record<string, string>>, field: "kind" | "status") =>
  (incident: Incident, { context, options }: Setting): Terms => {
    const told: readonly Attested<string>[] = incident[field] ?? []
    const stands = standing(told, context, options.asOf).standing
    // What is only alleged rules nothing out.
    if (stands.length === 0 || !stands.every(isFirm)) return new Set(Object.keys(all))
    return new Set(stands.map(({ value }) => value))
  }

/** The sort of violence. */
export const kindFact: Fact<Terms, Terms> = classFact(
  "kind",
  "what sort of violence it was",
  termsOf(IncidentKind.terms, "kind"),
)

/** Whether it was carried out, failed or was foiled. */
export const statusFact: Fact<Terms, Terms> = classFact(
  "status",
  "whether it was carried out",
  termsOf(IncidentStatus.terms, "status"),
)

// What may have happened since, where the status is not certain: silence may have been broken, a claim joined by a rival.
const later: Readonly<Record<ResponsibilityStatus, readonly ResponsibilityStatus[]>> = {
  unknown: ["unknown", "unclaimed", "claimed", "contested"],
  unclaimed: ["unclaimed", "claimed", "contested"],
  claimed: ["claimed", "contested", "unclaimed"],
  contested: ["contested", "claimed", "unclaimed"],
}

/** Where the question of who did it stands. */
export const responsibilityFact: Fact<Terms, Terms> = classFact(
  "responsibility",
  "whether anybody has claimed it",
  (incident, { context, options }) => {
    const { status, truth } = responsibility(incident, context, options)
    return new Set(truth === "certain" ? [status] : later[status])
  },
)
