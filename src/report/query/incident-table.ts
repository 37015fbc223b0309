// The incidents that a question holds or may hold of, as a table for someone in a hurry.
import { inert } from "../../core/shown.ts"
import type { Context } from "../../dataset/context.ts"
import type { Incident } from "../../entity/incident.ts"
import type { QueryOptions } from "../../query/setting.ts"
import { why } from "../../query/why.ts"
import type { WhenReading, WhereReading } from "../../resolve/history/picture.ts"
import { type IncidentView, resolve } from "../../resolve/resolve.ts"
import { tellFigureInNumbers } from "../../telling/tell-answer.ts"
import { dayOf } from "../../value/civil-day.ts"
import type { IncidentId } from "../../value/id.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"
import type { QueryAnswer } from "./answer.ts"
import { columnLines, type TextColumn } from "./columns.ts"
import { numberText } from "./words.ts"

const dayText = (when: WhenReading | undefined): string => {
  const { earliest, latest, approximate, uncertain } = when?.window ?? {}
  const [first, last] = [earliest, latest].map((day) => (day === undefined ? undefined : dayOf(day)))
  if (first === undefined && last === undefined) return "not known"
  const about = approximate === true || uncertain === true ? "about " : ""
  const disputed = when?.disputed === true ? ", disputed" : ""
  if (first === last) return `${about}${first}${disputed}`
  if (first === undefined) return `${about}until ${last}${disputed}`
  return `${about}${last === undefined ? `from ${first}` : `${first} to ${last}`}${disputed}`
}

const placeText = (where: WhereReading | undefined): string => {
  const { name, near, admin = [], country } = where?.place ?? {}
  const called = name ?? (near === undefined ? admin.at(-1) : `near ${near}`)
  const told = [called, country].filter((part) => part !== undefined).join(", ")
  return `${told === "" ? "not known" : told}${where?.disputed === true ? " (disputed)" : ""}`
}

const countText = (view: IncidentView, outcome: Outcome): string => {
  const figure = view.casualties[outcome]
  return figure === undefined ? "not reported" : tellFigureInNumbers(figure)
}

/** What the table is made with. */
export interface TableSettings {
  readonly options: QueryOptions
  /** Which harms are told. */
  readonly outcomes: readonly Outcome[]
  /** How many incidents are told. */
  readonly rows: number
  /** Whether each possible one is explained. */
  readonly why: boolean
}

/** The incidents of an answer as a table, the certain ones first, and why each possible one is no more. */
export const incidentLines = (
  answer: QueryAnswer,
  context: Context,
  { options, outcomes, rows, why: explains }: TableSettings,
): readonly string[] => {
  const told = Object.keys(answer.truth) as IncidentId[]
  const shown = told
    .slice(0, rows)
    .map((id) => context.incident(id))
    .filter((one): one is Incident => one !== undefined)
  if (shown.length === 0) return []
  const views = shown.map((incident) => resolve(incident, context, options))
  const columns: readonly TextColumn[] = [
    { title: "incident", cells: shown.map(({ id }) => id.slice("incident:".length)), most: 44 },
    { title: "day", cells: views.map(({ when }) => dayText(when)) },
    { title: "place", cells: views.map(({ where }) => placeText(where)), most: 36 },
    ...outcomes.map((outcome) => ({
      title: outcome.replaceAll("-", " "),
      cells: views.map((view) => countText(view, outcome)),
      most: 48,
    })),
    { title: "truth", cells: shown.map(({ id }) => answer.truth[id] ?? "") },
  ]
  const [titles = "", ...lines] = columnLines(columns)
  return [
    titles,
    ...lines.flatMap((line, index) => {
      const incident = shown[index]
      return explains && incident !== undefined && answer.truth[incident.id] === "possible"
        ? [line, `    ${inert(why(answer.query, incident, context, options).sentence)}`]
        : [line]
    }),
    ...(told.length > rows ? [`and ${numberText(told.length - rows)} more`] : []),
  ]
}
