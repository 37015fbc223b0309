// What a total is asked with: a slip of the pen is refused, since what it left out would pass for an answer.
import { construct } from "../../core/construct.ts"
import { field, type ObjectSchema, optional, schemaOf } from "../../core/schema.ts"
import { closed, type Vocabulary } from "../../core/vocabulary.ts"
import type { Incident } from "../../entity/incident.ts"
import type { Truth } from "../../resolve/truth.ts"
import { Outcome } from "../../value/vocabulary/outcome.ts"
import type { GroupBy, GroupName } from "./grouping.ts"
import type { Inclusion } from "./inclusion.ts"
import type { UnreportedAs } from "./member.ts"

const GroupNames: Vocabulary<GroupName> = closed<GroupName>()(
  { id: "GroupName", description: "By what incidents can be grouped." },
  {
    month: "The month in which it began.",
    year: "The year in which it began.",
    country: "The country in which it was.",
    admin: "The largest administrative unit in which it was.",
    kind: "What sort of event it was.",
    dataset: "The dataset that its id names.",
    party: "Who took part, in any role.",
  },
)

const UnreportedAsNames: Vocabulary<UnreportedAs> = closed<UnreportedAs>()(
  { id: "UnreportedAs", description: "What to make of those that say nothing of what is summed." },
  { open: "They leave the sum open.", "left-out": "They are left out, and the total says so." },
)

const Truths: Vocabulary<Truth> = closed<Truth>()(
  { id: "Truth", description: "Three answers, each given the record." },
  {
    certain: "It holds whatever the open facts are.",
    possible: "It holds under some of the open facts.",
    no: "It holds under none of them.",
  },
)

interface TotalAsked {
  readonly outcome: Outcome
  readonly by?: GroupName
  readonly unreportedAs?: UnreportedAs
}

const TotalAsked: ObjectSchema<TotalAsked> = schemaOf<TotalAsked>()(
  {
    id: "TotalAsked",
    description: "What a total is asked with.",
    examples: [{ outcome: "killed", by: "month" }],
  },
  {
    outcome: field(Outcome, "What is counted."),
    by: optional(GroupNames, "What to group by."),
    unreportedAs: optional(UnreportedAsNames, "What to make of those that say nothing of what is summed."),
  },
)

/** Refuses an outcome, a grouping or a way with silence that there is not. */
export const checkTotal = (
  outcome: Outcome,
  { by, unreportedAs }: { readonly by?: GroupName | GroupBy; readonly unreportedAs?: UnreportedAs },
): void => {
  construct("The total", TotalAsked, {
    outcome,
    ...(by === undefined || typeof by === "function" ? {} : { by }),
    ...(unreportedAs === undefined ? {} : { unreportedAs }),
  })
}

const isTruth = (said: unknown): said is Truth => said === "certain" || said === "possible" || said === "no"

/** What a membership says of an incident; refuses what is no truth. */
export const includedBy = (
  membership: (incident: Incident) => Truth | Inclusion,
  incident: Incident,
): Inclusion => {
  const said: unknown = membership(incident)
  const inclusion = typeof said === "object" && said !== null ? (said as Inclusion) : { truth: said as Truth }
  if (!isTruth(inclusion.truth)) construct(`What membership says of ${incident.id}`, Truths, inclusion.truth)
  return inclusion
}
