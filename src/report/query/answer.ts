// The answer to a question over a dataset as one document: the truth of each incident, and a total.
import type { Issue } from "../../core/issue.ts"
import type { Context } from "../../dataset/context.ts"
import { givenContext } from "../../dataset/given.ts"
import { evaluate } from "../../query/evaluate.ts"
import type { Exactness } from "../../query/judge.ts"
import { notesOn } from "../../query/notes.ts"
import type { Query } from "../../query/query.ts"
import { type QueryOptions, settingOf } from "../../query/setting.ts"
import { allowedRuns } from "../../query/totals/allowed-runs.ts"
import type { GroupBy, GroupName } from "../../query/totals/grouping.ts"
import { inclusionOf } from "../../query/totals/inclusion.ts"
import { type Totals, totals } from "../../query/totals/totals.ts"
import { policyFor } from "../../resolve/resolve.ts"
import { isCounted } from "../../resolve/said/counted.ts"
import type { Truth } from "../../resolve/truth.ts"
import { dayOf } from "../../value/civil-day.ts"
import type { IncidentId } from "../../value/id.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"

/** The file whose incidents were asked. @category queries */
export interface AnsweredFile {
  /** Its name. */
  readonly name: string
  /** The format that it was read as; `casus` for a document of casus itself. */
  readonly format: string
  /** How many rows were read. */
  readonly rows: number
  /** How many rows became no record, so that the answer does not tell of them. */
  readonly unread: number
  /** How many cells of counts, days, places and other facts could not be read, so that what they say is missing. */
  readonly unreadFacts: number
  /** What is wrong with the file as a whole, such as that it was cut short. */
  readonly issues: readonly Issue[]
}

/** The answer to a question over a dataset. @category queries */
export interface QueryAnswer {
  /** The form of this document. */
  readonly answer: 1
  /** The file of the dataset, where it is one. */
  readonly file?: AnsweredFile
  /** What was asked. */
  readonly query: Query
  /** The day up to which statements count; absent where everything recorded does. */
  readonly asOf?: string
  /** That the days were narrowed by what links say of them; absent where they are as they were told. */
  readonly times?: "narrowed"
  /** The name of the policy that makes one answer of several statements. */
  readonly policy: string
  /** How many incidents were asked, those that do not count left out. */
  readonly incidents: number
  /** How many records were left out, being withdrawn or duplicates. */
  readonly leftOut: number
  /** Whether only the incidents are told of which it certainly holds. */
  readonly certainOnly: boolean
  /** Of how many it certainly holds, and of how many more it may. */
  readonly counts: { readonly certain: number; readonly possible: number }
  /** Whether each "possible" is as sharp as the record allows. */
  readonly exactness: Exactness
  /** What one should know beside it, as that no record names a unit that is asked about; absent where nothing is. */
  readonly notes?: readonly string[]
  /** The truth of each incident that is told, the certain ones first; of the others it does not hold. */
  readonly truth: { readonly [Id in IncidentId]?: Exclude<Truth, "no"> }
  /** The total over them, where one is asked for. */
  readonly totals?: Totals
}

/** What is asked beside the question. @category queries */
export interface AnswerSettings {
  /** How the question is answered. */
  readonly options?: QueryOptions
  /** Whether only those incidents are told and added up of which it certainly holds. */
  readonly certainOnly?: boolean
  /** What to add up, and in which groups. */
  readonly total?: { readonly outcome: Outcome; readonly by?: GroupName | GroupBy }
}

/**
 * Asks a question of all incidents of a dataset, and adds up how many came to what harm in them.
 *
 * @remarks
 * An incident of which it only may hold adds nothing to the total below and all that it can above; where the
 * question turns on the number that is added up, no more than the question leaves of it.
 *
 * Fails: throws a CasusError where the question is not sound or names a record that the dataset lacks.
 * @example
 * ```ts
 * const strike = incident({ id: "incident:1", casualties: casualties({ killed: atLeast(2) }) })
 * const context = contextOf(dataset({ incidents: [strike] }))
 * const answer = queryAnswer(killed(fewerThan(5)), context, { total: { outcome: "killed" } })
 * answer.counts // => { certain: 0, possible: 1 }
 * answer.totals?.sum // => { min: 0, max: 4 }
 * ```
 * @category queries
 */
export const queryAnswer = (query: Query, context: Context, settings: AnswerSettings = {}): QueryAnswer => {
  const { options = {}, certainOnly = false, total } = settings
  givenContext(context)
  const incidents = context.dataset.incidents.filter(isCounted)
  const { certain, maybe, truth, exactness } = evaluate(query, incidents, context, options)
  const notes = notesOn(query, settingOf(context, options))
  const told = certainOnly ? certain : [...certain, ...maybe]
  const totalOf = ({ outcome, by }: NonNullable<AnswerSettings["total"]>): Totals => {
    const inclusion = inclusionOf(
      (incident) => truth(incident) ?? "no",
      allowedRuns(query, outcome, context, options),
    )
    // Records of one incident of which only some are asked for leave it open, so all are handed on.
    return totals(incidents, outcome, context, {
      policies: options,
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
      ...(by === undefined ? {} : { by }),
      membership: (incident) => (certainOnly && truth(incident) !== "certain" ? "no" : inclusion(incident)),
    })
  }
  return {
    answer: 1,
    query,
    ...(options.asOf?.latest === undefined ? {} : { asOf: dayOf(options.asOf.latest) }),
    ...(options.times === "narrowed" ? { times: options.times } : {}),
    policy: policyFor(options, total?.outcome ?? "killed").policy,
    incidents: incidents.length,
    leftOut: context.dataset.incidents.length - incidents.length,
    certainOnly,
    counts: { certain: certain.length, possible: maybe.length },
    exactness,
    ...(notes.length === 0 ? {} : { notes }),
    truth: Object.fromEntries(told.map(({ id }) => [id, truth(id) === "certain" ? "certain" : "possible"])),
    ...(total === undefined ? {} : { totals: totalOf(total) }),
  }
}
