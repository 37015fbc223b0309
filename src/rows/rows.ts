// The flat face: one row an incident, plain columns, empty where nothing was reported.
import { type Context, contextOf } from "../dataset/context.ts"
import type { Dataset } from "../dataset/dataset.ts"
import type { Incident } from "../entity/incident.ts"
import type { Figure } from "../resolve/figure/figure.ts"
import { type IncidentView, type Policies, resolve } from "../resolve/resolve.ts"
import { responsibility } from "../resolve/responsibility.ts"
import { isCounted } from "../resolve/said/counted.ts"
import { speakerName } from "../resolve/said/speaker.ts"
import { standing } from "../resolve/said/standing.ts"
import type { Attested } from "../testimony/attested.ts"
import type { SpeakerId } from "../testimony/telling.ts"

/**
 * One incident as a flat row; `null` where nothing was reported.
 *
 * @remarks
 * Columns follow the tidy habit: one incident a row, one figure a column, lists joined by ` | `. `killed_max` is `null`
 * both where no upper bound was given and where nothing was reported; `killed_reported` tells the two apart.
 * @category answers
 */
export interface Row {
  /** The id of the incident. */
  readonly id: string
  /** The first name of the incident. */
  readonly name: string | null
  /** The earliest day it may have happened, YYYY-MM-DD. */
  readonly date_earliest: string | null
  /** The latest day it may have happened, YYYY-MM-DD. */
  readonly date_latest: string | null
  /** How finely the day was told. */
  readonly date_granularity: string | null
  /** The words of the date. */
  readonly date_wording: string | null
  /** The name of the place, or what it is near. */
  readonly place: string | null
  /** What the place's name or point stands for. */
  readonly place_precision: string | null
  /** The country by its two letters. */
  readonly country: string | null
  /** The degrees north of the equator. */
  readonly latitude: number | null
  /** The degrees east of Greenwich. */
  readonly longitude: number | null
  /** Whether two of the days that were told cannot both be right. */
  readonly date_disputed: boolean | null
  /** Whether places were told that differ. */
  readonly place_disputed: boolean | null
  /** Whether it was carried out, failed, was foiled, or was a hoax, as far as told; joined by ` | `. */
  readonly status: string | null
  /** Whether the record is provisional. */
  readonly record: string | null
  /** The sort of violence, joined by ` | `. */
  readonly kind: string | null
  /** Who took part as it was told, joined by ` | `; never a statement of guilt. */
  readonly parties: string | null
  /** What was done, as tactics joined by ` | `. */
  readonly acts: string | null
  /** Whether any statement speaks of people killed. */
  readonly killed_reported: boolean
  /** The smallest possible number of people killed. */
  readonly killed_min: number | null
  /** The largest possible number of people killed; null also where no upper bound was given. */
  readonly killed_max: number | null
  /** The number of people killed that speakers hold most likely. */
  readonly killed_best: number | null
  /** Whether two totals of people killed cannot both be right. */
  readonly killed_disputed: boolean | null
  /** The possible runs of numbers killed, such as 4 | 6 or 2+. */
  readonly killed_alternatives: string | null
  /** The policy that made one answer of several totals killed. */
  readonly killed_policy: string | null
  /** Whether any statement speaks of people wounded. */
  readonly wounded_reported: boolean
  /** The smallest possible number of people wounded. */
  readonly wounded_min: number | null
  /** The largest possible number of people wounded; null also where no upper bound was given. */
  readonly wounded_max: number | null
  /** The number of people wounded that speakers hold most likely. */
  readonly wounded_best: number | null
  /** Whether two totals of people wounded cannot both be right. */
  readonly wounded_disputed: boolean | null
  /** The possible runs of numbers wounded, such as 4 | 6 or 2+. */
  readonly wounded_alternatives: string | null
  /** The policy that made one answer of several totals wounded. */
  readonly wounded_policy: string | null
  /** Where the question of responsibility stands: unknown, unclaimed, claimed or contested. */
  readonly responsibility: string
  /** Who claims it, joined by ` | `. */
  readonly claimed_by: string | null
  /** Who is accused of it by others, with (suspected) where that is all, joined by ` | `; never a statement of guilt. */
  readonly attributed_to: string | null
  /** Who admits it, joined by ` | `. */
  readonly admitted_by: string | null
  /** Whom a court or commission found responsible, joined by ` | `. */
  readonly found_responsible: string | null
  /** Who said the toll, joined by ` | `. */
  readonly sources: string | null
}

const joined = (parts: Iterable<string>): string | null => {
  const all = [...new Set(parts)]
  return all.length === 0 ? null : all.join(" | ")
}

// A spreadsheet takes 4-6 for a day.
const runs = ({ alternatives }: Figure): string =>
  alternatives
    .map(({ min, max }) => (max === undefined ? `${min}+` : min === max ? `${min}` : `${min} to ${max}`))
    .join(" | ")

const day = (moment: string | undefined): string | null => moment?.slice(0, 10) ?? null

// That nobody died of some part of the people says nothing of the others.
const ofAll = (figure: Figure | undefined): Figure | undefined =>
  figure === undefined || figure.floor > 0 || figure.used.some((one) => one.as === "total")
    ? figure
    : undefined

// Of a number that is exact no other is likely.
const bestOf = (figure: Figure | undefined): number | null => {
  const { min, max, best } = figure?.count ?? {}
  return best ?? (min !== undefined && min === max ? min : null)
}

// What is only suspected is never told as if it were said.
const hedged = (name: string, { modality = "stated" }: { readonly modality?: string }): string =>
  modality === "stated" ? name : `${name} (${modality})`

const killedColumns = (figure: Figure | undefined) => ({
  killed_reported: figure !== undefined,
  killed_min: figure?.count.min ?? null,
  killed_max: figure?.count.max ?? null,
  killed_best: bestOf(figure),
  killed_disputed: figure?.disputed ?? null,
  killed_alternatives: figure === undefined ? null : runs(figure),
  killed_policy: figure?.policy ?? null,
})

const woundedColumns = (figure: Figure | undefined) => ({
  wounded_reported: figure !== undefined,
  wounded_min: figure?.count.min ?? null,
  wounded_max: figure?.count.max ?? null,
  wounded_best: bestOf(figure),
  wounded_disputed: figure?.disputed ?? null,
  wounded_alternatives: figure === undefined ? null : runs(figure),
  wounded_policy: figure?.policy ?? null,
})

const speakersOf = (view: IncidentView, context: Context): readonly string[] =>
  Object.values(view.casualties).flatMap(({ used }) =>
    used.flatMap(({ statement }) =>
      (statement.by ?? statement.via ?? []).map((id) => speakerName(id, context)),
    ),
  )

const rowOf = (incident: Incident, context: Context, policies: Policies): Row => {
  const view = resolve(incident, context, policies)
  const options = policies.asOf === undefined ? {} : { asOf: policies.asOf }
  const answer = responsibility(incident, context, options)
  const place = view.where?.place
  const told = <T>(statements: readonly Attested<T>[] = []): readonly Attested<T>[] =>
    standing(statements, context, policies.asOf).standing
  const names = (ids: readonly SpeakerId[]): string | null =>
    joined(ids.map((id) => speakerName(id, context)))
  return {
    id: incident.id,
    name: incident.names?.[0]?.text ?? null,
    date_earliest: day(view.when?.window.earliest),
    date_latest: day(view.when?.window.latest),
    date_granularity: view.when?.window.granularity ?? null,
    date_wording: joined((view.when?.used ?? []).flatMap(({ value }) => value.wording ?? [])),
    place: place?.name ?? place?.near ?? null,
    place_precision: place?.precision ?? null,
    country: place?.country ?? null,
    latitude: place?.point?.latitude ?? null,
    longitude: place?.point?.longitude ?? null,
    date_disputed: view.when?.disputed ?? null,
    place_disputed: view.where?.disputed ?? null,
    status: joined(told(incident.status).map(({ value }) => value)),
    record: incident.record ?? null,
    kind: joined(told(incident.kind).map(({ value }) => value)),
    parties: joined(
      told(incident.parties).map((party) =>
        hedged(party.wording?.text ?? speakerName(party.value.actor, context), party),
      ),
    ),
    acts: joined(told(incident.acts).map(({ value }) => value.kind)),
    ...killedColumns(ofAll(view.killed)),
    ...woundedColumns(ofAll(view.wounded)),
    responsibility: answer.status,
    claimed_by: names(answer.claims.flatMap(({ by }) => by)),
    attributed_to: joined(
      answer.attributions.flatMap((said) => said.against.map((id) => hedged(speakerName(id, context), said))),
    ),
    admitted_by: names(answer.admissions.flatMap(({ by }) => by)),
    found_responsible: names(
      answer.actors.filter(({ status }) => status === "found-responsible").map(({ actor }) => actor),
    ),
    sources: joined(speakersOf(view, context)),
  }
}

/**
 * A dataset as flat rows, one for each incident whose record counts.
 *
 * @remarks
 * Records that were withdrawn or are duplicates are left out. Rows show whatever the dataset holds, also what is marked
 * restricted: {@link redact} it first for others' eyes.
 *
 * @example
 * ```ts
 * const strike = incident({ id: "incident:1", casualties: casualties({ killed: atLeast(2) }) })
 * const [row] = rows(dataset({ incidents: [strike] }))
 * row?.killed_min // => 2
 * row?.killed_max // => null
 * row?.wounded_reported // => false
 * ```
 * @category answers
 */
export const rows = (dataset: Dataset, policies: Policies = {}): readonly Row[] => {
  const context = contextOf(dataset)
  return dataset.incidents.filter(isCounted).map((incident) => rowOf(incident, context, policies))
}
