// The answers about an incident without the statements under them, and how they moved from one time to another.
import { sameValue } from "../../core/same-value.ts"
import type { Context } from "../../dataset/context.ts"
import type { Incident } from "../../entity/incident.ts"
import { Outcome } from "../../value/vocabulary/outcome.ts"
import { type Figure, figureNumbers, speaksOf } from "../figure/figure.ts"
import {
  type IncidentView,
  type Policies,
  placeOf,
  policyFor,
  resolve,
  type WhenAnswer,
  type WhereAnswer,
  windowOf,
} from "../resolve.ts"
import { type ActorResponsibility, type ResponsibilityAnswer, responsibility } from "../responsibility.ts"
import type { Standing } from "../said/standing-by-day.ts"

/** When something happened, as it was known at some time. @category answers */
export type WhenReading = Pick<WhenAnswer, "window" | "disputed">

/** Where something happened, as it was known at some time. @category answers */
export type WhereReading = Pick<WhereAnswer, "place" | "disputed">

/** How many came to one harm, as it was known at some time. @category answers */
export type FigureReading = Pick<Figure, "count" | "alternatives" | "disputed">

/** Where the question of who did it stood at some time. @category answers */
export type ResponsibilityReading = Pick<ResponsibilityAnswer, "status" | "truth"> & {
  /** What was said of each actor that was named. */
  readonly actors: readonly Pick<ActorResponsibility, "actor" | "status">[]
}

/** The answers about an incident at some time; an absent one was not reported. @category answers */
export interface Picture {
  /** When it happened. */
  readonly when?: WhenReading
  /** Where it happened. */
  readonly where?: WhereReading
  /** How many came to which harm. */
  readonly casualties: { readonly [O in Outcome]?: FigureReading }
  /** Who did it. */
  readonly responsibility: ResponsibilityReading
}

interface Moved<Question extends string, Reading> {
  /** What was asked. */
  readonly question: Question
  /** The answer before; absent where nothing had been reported. */
  readonly before?: Reading
  /** The answer after; absent where nothing is reported any more. */
  readonly after?: Reading
}

/** How one answer moved. @category answers */
export type Movement =
  | Moved<"when", WhenReading>
  | Moved<"where", WhereReading>
  | Moved<Outcome, FigureReading>
  | Moved<"responsibility", ResponsibilityReading>

/** The picture before anything was said. */
export const nothingSaid: Picture = {
  casualties: {},
  responsibility: { status: "unknown", truth: "possible", actors: [] },
}

const countReading = ({ count, alternatives, disputed }: Figure): FigureReading => ({
  count,
  alternatives,
  disputed,
})

/** The answers of a view without the statements under them. */
const readingsOf = ({ when, where, casualties }: IncidentView): Omit<Picture, "responsibility"> => ({
  ...(when === undefined ? {} : { when: { window: when.window, disputed: when.disputed } }),
  ...(where === undefined ? {} : { where: { place: where.place, disputed: where.disputed } }),
  casualties: Object.fromEntries(
    Object.entries(casualties).map(([outcome, figure]) => [outcome, countReading(figure)]),
  ),
})

/** An answer to who did it without the statements under it. */
const responsibilityReading = ({ status, truth, actors }: ResponsibilityAnswer): ResponsibilityReading => ({
  status,
  truth,
  actors: actors.map((one) => ({ actor: one.actor, status: one.status })),
})

/** The answers about an incident by policies, as far as had been said by their day. */
export const pictureOf = (incident: Incident, context: Context, policies: Policies = {}): Picture => ({
  ...readingsOf(resolve(incident, context, policies)),
  responsibility: responsibilityReading(responsibility(incident, context, policies)),
})

const outcomes = Object.keys(Outcome.terms) as readonly Outcome[]

/** A part of the picture, which statements of its own can change. */
export type Part = keyof Picture

/** What a picture is drawn from: an incident, and which statements stand on the day of the policies. */
export interface Drawn {
  readonly incident: Incident
  /** The outcomes that anything is on record of. */
  readonly outcomes: readonly Outcome[]
  readonly context: Context
  readonly policies: Policies
  readonly standing: Standing
}

/** The outcomes that anything is on record of, on whatever day. */
export const outcomesOf = (incident: Incident, context: Context): readonly Outcome[] =>
  outcomes.filter((outcome) => speaksOf(outcome, incident, context))

const tollOf = ({ incident, outcomes, context, policies, standing }: Drawn): Picture["casualties"] => {
  const { asOf } = policies
  const kept = standing(incident.casualties ?? [])
  const ground = { incident, context, standing: kept, ...(asOf === undefined ? {} : { asOf }) }
  return Object.fromEntries(
    outcomes.flatMap((outcome) => {
      const numbers = figureNumbers({ ...ground, policy: policyFor(policies, outcome) }, outcome)
      return numbers === undefined ? [] : [[outcome, numbers]]
    }),
  )
}

/** A picture with some of its parts drawn anew, those that can have changed since; the answers are as in {@link pictureOf}. */
export const redrawn = (before: Picture, touched: ReadonlySet<Part>, from: Drawn): Picture => {
  const { incident, context, policies, standing } = from
  const when = touched.has("when") ? windowOf(standing(incident.when ?? [])) : before.when
  const where = touched.has("where") ? placeOf(standing(incident.where ?? [])) : before.where
  return {
    ...(when === undefined ? {} : { when }),
    ...(where === undefined ? {} : { where }),
    casualties: touched.has("casualties") ? tollOf(from) : before.casualties,
    responsibility: touched.has("responsibility")
      ? responsibilityReading(responsibility(incident, context, policies))
      : before.responsibility,
  }
}

/** How the answers moved from one picture to another, those that stayed left out. */
export const movementsBetween = (before: Picture, after: Picture): readonly Movement[] => {
  const moved = (question: Movement["question"], old: unknown, fresh: unknown): readonly Movement[] =>
    sameValue(old, fresh)
      ? []
      : [
          {
            question,
            ...(old === undefined ? {} : { before: old }),
            ...(fresh === undefined ? {} : { after: fresh }),
          } as Movement,
        ]
  return [
    ...moved("when", before.when, after.when),
    ...moved("where", before.where, after.where),
    ...outcomes.flatMap((one) => moved(one, before.casualties[one], after.casualties[one])),
    ...moved("responsibility", before.responsibility, after.responsibility),
  ]
}
