// The tolls in a dataset, wherever they are told, and which counts in them contain which.
import type { Path } from "../core/issue.ts"
import type { CasualtyRange } from "../entity/casualties.ts"
import type { SubjectId } from "../entity/subject.ts"
import type { CountRange } from "../value/count-range.ts"
import type { Outcome } from "../value/vocabulary/outcome.ts"
import type { Ground, Statement } from "./ground.ts"

/** What one statement says of the toll of an incident or series. */
export interface Toll {
  /** What it is the toll of. */
  readonly subject: SubjectId
  /** The place of its ranges in the document. */
  readonly path: Path
  /** How many came to what harm. */
  readonly ranges: readonly CasualtyRange[]
  /** The statement that tells it. */
  readonly statement: Statement
}

/** All tolls: of incidents, of series, and those that admissions concede. */
export const tollsOf = ({ dataset, at }: Ground): readonly Toll[] => [
  ...dataset.incidents.flatMap((incident) =>
    (incident.casualties ?? []).map((statement, index) => ({
      subject: incident.id,
      path: [...at(incident), "casualties", index, "value"],
      ranges: statement.value,
      statement,
    })),
  ),
  ...dataset.responsibility.flatMap((statement) =>
    statement.kind !== "admission" || statement.casualties === undefined
      ? []
      : [
          {
            subject: statement.about[0]!,
            path: [...at(statement), "casualties"],
            ranges: statement.casualties,
            statement,
          },
        ],
  ),
  ...dataset.aggregates.flatMap((statement) =>
    statement.casualties === undefined
      ? []
      : [
          {
            subject: statement.id,
            path: [...at(statement), "casualties"],
            ranges: statement.casualties,
            statement,
          },
        ],
  ),
]

/** The largest number that a count allows; none where the bound is open or not sharp. */
export const sharpMax = ({ max, approximate = false }: CountRange): number | undefined =>
  approximate ? undefined : max

/** The smallest number that a count allows; 0 where the bound is not sharp. */
export const sharpMin = ({ min, approximate = false }: CountRange): number => (approximate ? 0 : min)

/** Whether a range counts everybody, of whatever group, side and condition. */
export const isOfAll = ({ scope, who, side, condition, includesPerpetrators }: CasualtyRange): boolean =>
  scope === "total" &&
  who === undefined &&
  side === undefined &&
  condition === undefined &&
  includesPerpetrators !== false

const groupHolds = (total: CasualtyRange["who"] = {}, part: CasualtyRange["who"] = {}): boolean => {
  const { wording, ...axes } = total
  const terms = Object.entries(axes)
  const isWordAlone = wording !== undefined && terms.length === 0
  return (
    (!isWordAlone || wording === part.wording) &&
    terms.every(([axis, term]) => part[axis as keyof typeof axes] === term)
  )
}

const outcomeHolds = (total: Outcome, part: CasualtyRange): boolean =>
  part.outcome === total ||
  part.of === total ||
  (total === "killed-or-wounded" && (part.outcome === "killed" || part.outcome === "wounded"))

/** Whether everybody whom one range counts is certainly counted in a total of the same statement. */
export const holds = (total: CasualtyRange, part: CasualtyRange): boolean =>
  total.scope === "total" &&
  outcomeHolds(total.outcome, part) &&
  (total.side === undefined || total.side === part.side) &&
  (total.condition === undefined || total.condition === part.condition) &&
  (total.includesPerpetrators !== false || part.includesPerpetrators === false) &&
  groupHolds(total.who, part.who)
