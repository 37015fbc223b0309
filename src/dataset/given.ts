// What functions over records are given, held to what they need: a slip in code is told once, in words.
import { CasusError, issueOf, type RuleInfo, ruleInfo } from "../core/issue.ts"
import type { Incident } from "../entity/incident.ts"
import type { Context } from "./context.ts"

/** The rule of what functions over records are given. */
export const givenRule: RuleInfo<"given/kind"> = ruleInfo(
  "given/kind",
  "error",
  "conformance",
  "A function over records is given the records and the context that it asks for.",
  "{value} was given in the place of {what}.",
  "{right}.",
)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

const refused = (value: unknown, what: string, right: string): CasusError =>
  new CasusError("What was given does not fit:", [
    issueOf(givenRule, { value, params: { what, right } }, { path: [] }),
  ])

/** Throws where something else stands in the place of a context, such as the dataset itself. */
export const givenContext = (context: Context): void => {
  const given: unknown = context
  if (isObject(given) && isObject(given.dataset) && typeof given.incident === "function") return
  throw refused(context, "the context", "a Context, made by contextOf(dataset)")
}

/** Throws where something else stands in the place of an incident, such as its id. */
export const givenIncident = (incident: Incident): void => {
  const given: unknown = incident
  if (isObject(given) && typeof given.id === "string" && given.id.startsWith("incident:")) return
  const right =
    "an Incident, not its id; context.incident(id) looks one up, and is undefined where there is none"
  throw refused(incident, "the incident", right)
}
