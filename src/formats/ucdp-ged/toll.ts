// The dead of an event: three estimates of all, four parts of the best one, and how well reports single it out.

import { sameValue } from "../../core/same-value.ts"
import type { CasualtyRange } from "../../entity/casualties.ts"
import type { Figure } from "../../resolve/figure/figure.ts"
import type { CountRange } from "../../value/count-range.ts"
import type { ActorId } from "../../value/id.ts"
import { isKnown } from "../passage/kept.ts"
import type { Estimate, Loss } from "../passage/passage.ts"
import { countOfEstimates, type Estimates, estimatesOfCount } from "../ucdp/estimate.ts"
import type { Cells, Columns } from "./cells.ts"

/** The columns that the total comes from. */
export const totalColumns: Columns = ["low", "best", "high"]

/** The actors of both sides. */
export interface SideActors {
  readonly a: ActorId | undefined
  readonly b: ActorId | undefined
}

type PartColumn = "deaths_a" | "deaths_b" | "deaths_civilians" | "deaths_unknown"

// Whose dead a column counts. An actor that fights itself has two tolls, which its id cannot tell apart.
const groupsOf = ({
  a,
  b,
}: SideActors): Readonly<Record<PartColumn, Pick<CasualtyRange, "who" | "side">>> => ({
  deaths_a: a === undefined || a === b ? { who: { wording: "side A" } } : { side: a },
  deaths_b: b === undefined || a === b ? { who: { wording: "side B" } } : { side: b },
  deaths_civilians: { who: { status: "civilian" } },
  deaths_unknown: { who: { wording: "unknown" } },
})

const partColumns = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"] as const

/** The ranges of a row. */
export const tollOf = (row: Cells, actors: SideActors): readonly CasualtyRange[] => {
  const count = countOfEstimates(row)
  const groups = groupsOf(actors)
  return [
    ...(count === undefined ? [] : [{ outcome: "killed", count, scope: "total" } as const]),
    // The parts are best estimates without bounds of their own: four parts of a best estimate of 6 are no floor
    // under a lowest estimate of 4.
    ...partColumns.flatMap((column): readonly CasualtyRange[] => {
      const best = row[column]
      const count = { min: 0, ...(isKnown(best) ? { best } : {}) }
      return isKnown(best)
        ? [{ outcome: "killed", count, scope: "part", ...groups[column], disjoint: true }]
        : []
    }),
  ]
}

/** The count of all the dead; none where there are only parts that bound nothing. */
export const totalOf = (figure: Figure | undefined): CountRange | undefined =>
  figure === undefined || (figure.floor === 0 && figure.used.every(({ as }) => as === "floor"))
    ? undefined
    : figure.count

/** The cells of a count of all the dead. */
export const cellsOfTotal = (count: CountRange | undefined, estimate?: Estimate): Cells => {
  const { low, best, high }: Estimates = count === undefined ? {} : estimatesOfCount(count, estimate)
  return { low: low ?? null, best: best ?? null, high: high ?? null }
}

const bounds = (count: CountRange | undefined) =>
  count === undefined ? [] : [count.min, count.max ?? null, count.best ?? null]

/** Whether three estimates are those of a count. */
export const isTotal = (cells: Cells, count: CountRange | undefined): boolean =>
  sameValue(bounds(countOfEstimates(cells)), bounds(count))

const bestOf = ({ best, min, max }: CountRange): number | undefined => best ?? (min === max ? min : undefined)

// Not of another outcome, another condition, or of named people: just these dead of the event.
const isPart = (range: CasualtyRange, { who, side }: Pick<CasualtyRange, "who" | "side">): boolean =>
  range.outcome === "killed" &&
  range.scope === "part" &&
  (range.of ?? "killed") === "killed" &&
  range.condition === undefined &&
  range.includesPerpetrators !== false &&
  range.side === side &&
  sameValue(range.who ?? null, who ?? null)

const spoken = ({ who = {}, side, condition }: CasualtyRange): string =>
  [...Object.values(who), side, condition].filter((word) => word !== undefined).join(" ")

const lossesOfPart = (column: string, { count }: CasualtyRange): readonly Loss[] =>
  count.best !== undefined && (count.min > 0 || count.max !== undefined) && count.min !== count.max
    ? [
        {
          field: "casualties",
          reason: `The part in ${column} has bounds, and GED has its best number alone.`,
        },
      ]
    : []

/** The cells of the parts, and what of the killed no column takes up. */
export const cellsOfParts = (
  figure: Figure,
  actors: SideActors,
): { readonly cells: Cells; readonly lossy: readonly Loss[] } => {
  const groups = groupsOf(actors)
  const ranges = figure.used.filter(({ as }) => as === "floor").map(({ range }) => range)
  const found = partColumns.flatMap((column) => {
    const range = ranges.find((one) => isPart(one, groups[column]) && bestOf(one.count) !== undefined)
    return range === undefined ? [] : [{ column, range }]
  })
  const rest = ranges.filter((one) => found.every(({ range }) => range !== one))
  return {
    cells: Object.fromEntries(found.map(({ column, range }) => [column, bestOf(range.count)])),
    lossy: [
      ...found.flatMap(({ column, range }) => lossesOfPart(column, range)),
      ...rest.map((range): Loss => {
        const value = spoken(range)
        return {
          field: "casualties",
          ...(value === "" ? {} : { value }),
          reason: "GED counts the dead of side A, of side B, civilians and unknown ones, by one number each.",
        }
      }),
    ],
  }
}

/** The grade of how well reports single the event out, where a statement of its dead has one. */
export const clarityOf = (figure: Figure | undefined): 1 | 2 | undefined => {
  const grade = figure?.used
    .flatMap(({ statement }) => statement.credibility ?? [])
    .find(({ scale }) => scale === "ucdp-event-clarity")?.value
  return grade === "1" ? 1 : grade === "2" ? 2 : undefined
}
