// How many of each group were killed and injured, and how Airwars grades that: seventy-four columns and one statement.

import type { CasualtyRange } from "../../entity/casualties.ts"
import type { CountRange } from "../../value/count-range.ts"
import { isKnown } from "../passage/kept.ts"
import type { RowFacts } from "../passage/passage.ts"
import { gradings, slugOf } from "./codes.ts"
import { type GroupName, groupNames, groupOf } from "./groups.ts"
import type { Leg } from "./leg.ts"
import { graded, labelBySlug } from "./legs.ts"
import type { AirwarsRow } from "./row.ts"

type Row = RowFacts<AirwarsRow>

/** How many were harmed, and how Airwars grades that. */
export interface Toll {
  /** The counts by group. */
  readonly ranges: readonly CasualtyRange[]
  /** The grade. */
  readonly grade?: string
}

/** The outcomes that Airwars counts, by the words in its columns. */
export const outcomes = { killed: "killed", injured: "wounded" } as const

const isUnknown = ({ min, max, wording }: CountRange): boolean =>
  min === 0 && max === undefined && wording === "Unknown"

/** The count of a smallest and a largest number; a blank smallest number leaves the group unreported. */
export const countOf = (
  min: number | null | undefined,
  max: number | null | undefined,
  isSaidUnknown: boolean,
): CountRange | undefined => {
  if (!isKnown(min)) {
    if (!isSaidUnknown) return undefined
    return isKnown(max) ? { min: 0, max } : { min: 0, wording: "Unknown" }
  }
  if (!isKnown(max)) return { min }
  // The wrong way round the two still bound the number.
  return min <= max ? { min, max } : { min: max, max: min }
}

/** A count as a smallest and a largest number. */
export const boundsOf = (
  count: CountRange,
): { readonly min: number | null; readonly max: number | null; readonly isUnknown: boolean } =>
  isUnknown(count)
    ? { min: null, max: null, isUnknown: true }
    : { min: count.min, max: count.max ?? null, isUnknown: false }

const cellsOfToll = groupNames.flatMap((group) =>
  (["killed", "injured"] as const).map(
    (word) => [group, word, `${group}_${word}_min` as const, `${group}_${word}_max` as const] as const,
  ),
)

const axesOf = ({ outcome, scope, who = {} }: CasualtyRange): string =>
  [outcome, scope, who.status, who.age, who.sex, who.occupation, who.nationality].join(" ")

type Columns = (typeof cellsOfToll)[number]

const rangeOf = ([group, word]: Columns, count: CountRange): CasualtyRange => {
  const { who, scope } = groupOf(group)
  return { outcome: outcomes[word], count, scope, who }
}

const columnsByAxes: ReadonlyMap<string, readonly Columns[]> = cellsOfToll.reduce((known, columns) => {
  const axes = axesOf(rangeOf(columns, { min: 0 }))
  return known.set(axes, [...(known.get(axes) ?? []), columns])
}, new Map<string, readonly Columns[]>())

// Who are the other civilians depends on who has a group: its word alone tells them.
const rest: GroupName = "other_civilian_non_combatants"

/** Where a range stands in the row: by the words of its group, or by its axes where only one group has them. */
const columnsOf = (range: CasualtyRange): Columns | undefined => {
  const near = columnsByAxes.get(axesOf(range)) ?? []
  const word = range.who?.wording
  return (
    near.find(([group]) => groupOf(group).who.wording === word) ??
    (near.length === 1 &&
    near[0]?.[0] !== rest &&
    Object.keys(range.who ?? {}).some((axis) => axis !== "wording")
      ? near[0]
      : undefined)
  )
}

/** Whether a count is of one of the groups of Airwars. */
export const isOfGroup = (range: CasualtyRange): boolean =>
  range.side === undefined && range.condition === undefined && columnsOf(range) !== undefined

/** How many of each group were killed and injured, and how Airwars grades that. */
export const toll: Leg<AirwarsRow, Toll> = {
  columns: [
    ...cellsOfToll.flatMap(([, , min, max]) => [min, max]),
    "civilian_harm_status_name",
    "civilian_harm_status_slug",
  ],
  read: (row, saysUnknown) => {
    const ranges = cellsOfToll.flatMap((columns) => {
      const [, , min, max] = columns
      const count = countOf(row[min], row[max], saysUnknown(min))
      return count === undefined ? [] : [rangeOf(columns, count)]
    })
    if (ranges.length === 0) return undefined
    const { civilian_harm_status_name: name, civilian_harm_status_slug: slug } = row
    const grade = graded(name ?? labelBySlug(gradings, slug))
    return { ranges, ...(grade === undefined ? {} : { grade }) }
  },
  write: (fact) => {
    const cells: Record<string, number | string | null> = {}
    const unknown: (keyof AirwarsRow)[] = []
    for (const range of fact?.ranges ?? []) {
      const columns = isOfGroup(range) ? columnsOf(range) : undefined
      if (columns === undefined || cells[columns[2]] !== undefined) continue
      const [, , min, max] = columns
      const bounds = boundsOf(range.count)
      cells[min] = bounds.min
      cells[max] = bounds.max
      if (bounds.isUnknown) unknown.push(min, max)
    }
    return {
      cells: {
        ...(cells as Row),
        civilian_harm_status_name: fact?.grade ?? null,
        civilian_harm_status_slug: fact?.grade === undefined ? null : slugOf(fact.grade),
      },
      unknown,
    }
  },
}
