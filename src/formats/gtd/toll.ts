// The dead, the wounded, the hostages and the attackers taken: totals with their parts, and what is not known.
import type { CasualtyRange } from "../../entity/casualties.ts"
import { resolve } from "../../resolve/resolve.ts"
import type { CountRange } from "../../value/count-range.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"
import type { Estimate, ExportNotes, Loss } from "../passage/passage.ts"
import { type Cell, type Cells, type Name, type Said, type Section, unknownCell } from "./section.ts"
import { by } from "./teller.ts"

interface Figure {
  readonly column: Name
  readonly outcome: Outcome
  /** Whom the column counts; all where nothing is said. */
  readonly who?: "us" | "attacker"
  /** The column of the total that it is a part of. */
  readonly of?: Name
}

const figures: readonly Figure[] = [
  { column: "nkill", outcome: "killed" },
  { column: "nkillus", outcome: "killed", who: "us", of: "nkill" },
  { column: "nkillter", outcome: "killed", who: "attacker", of: "nkill" },
  { column: "nwound", outcome: "wounded" },
  { column: "nwoundus", outcome: "wounded", who: "us", of: "nwound" },
  { column: "nwoundte", outcome: "wounded", who: "attacker", of: "nwound" },
  { column: "nhostkid", outcome: "held-hostage" },
  { column: "nhostkidus", outcome: "held-hostage", who: "us", of: "nhostkid" },
  { column: "nreleased", outcome: "released" },
  { column: "nperpcap", outcome: "detained", who: "attacker" },
]

// A fraction is left where a total was divided over linked incidents.
const countOf = (cell: Cell): CountRange | undefined => {
  if (cell === unknownCell) return { min: 0 }
  if (typeof cell !== "number") return undefined
  return { min: cell, max: cell, ...(Number.isInteger(cell) ? {} : { basis: "apportioned" }) }
}

const rangeOf = ({ outcome, who }: Figure, count: CountRange): CasualtyRange => {
  if (who === "us") return { outcome, count, scope: "part", who: { nationality: "US" } }
  if (who === "attacker") return { outcome, count, scope: "part", who: { status: "attacker" } }
  const isDeadOrHurt = outcome === "killed" || outcome === "wounded"
  return { outcome, count, scope: "total", ...(isDeadOrHurt ? { includesPerpetrators: true } : {}) }
}

const isOver = ({ of }: Figure, count: CountRange, cells: Cells): boolean => {
  const total = of === undefined ? undefined : cells[of]
  return typeof total === "number" && count.min > total
}

// Of a narrower group (women among the attackers, civilians from the United States) the column is not told.
const isFigure = ({ outcome, who }: Figure, range: CasualtyRange): boolean => {
  if (range.outcome !== outcome || range.side !== undefined || range.condition !== undefined) return false
  const { wording: _, ...axes } = range.who ?? {}
  if (who === "us") return axes.nationality === "US" && Object.keys(axes).length === 1
  if (who === "attacker") return axes.status === "attacker" && Object.keys(axes).length === 1
  return range.scope === "total" && range.who === undefined
}

const single = ({ min, max, best }: CountRange, estimate: Estimate | undefined): number | undefined => {
  if (best !== undefined || min === max) return best ?? min
  if (estimate === "lowest") return min
  if (max === undefined) return undefined
  if (estimate === "highest") return max
  return estimate === "middle" ? Math.round((min + max) / 2) : undefined
}

const isUnknown = ({ min, max, best }: CountRange): boolean =>
  min === 0 && max === undefined && best === undefined

/** What a count cannot say in a single figure. */
const lossesOf = (column: Name, count: CountRange, told: number | undefined): readonly Loss[] => {
  if (told === undefined) {
    const reason = `It has bounds and no single figure, so that ${column} is empty.`
    return isUnknown(count) ? [] : [{ field: "casualties", reason }]
  }
  if (count.min === count.max && count.approximate !== true) return []
  return [{ field: "casualties", value: told, reason: `${column} has one figure, and no bounds.` }]
}

// Of hostages GTD says that their number is not known; of the dead and wounded it is then silent.
const silentOfUnknown: ReadonlySet<string> = new Set(figures.slice(0, 6).map(({ column }) => column))

/** Rival totals of one outcome as one answer, by the policy that was asked for. */
const resolved = (said: Said, outcome: Outcome, notes: ExportNotes | undefined): CountRange | undefined =>
  notes === undefined
    ? undefined
    : resolve({ ...said.incident, id: said.id }, notes.context, notes.policies).casualties[outcome]?.count

/** How many came to what harm. */
export const toll: Section = {
  slots: figures.map(({ column }) => [column]),
  fields: ["casualties"],
  read(cells) {
    const counted = figures.flatMap((figure) => {
      const count = countOf(cells[figure.column])
      return count === undefined
        ? []
        : [{ range: rangeOf(figure, count), isOver: isOver(figure, count, cells) }]
    })
    // A part above its total contradicts it; it is a statement of its own, as it would be of another speaker.
    const within = counted.filter((one) => !one.isOver).map(({ range }) => range)
    const over = counted.filter((one) => one.isOver).map(({ range }) => [range])
    const statements = [...(within.length === 0 ? [] : [within]), ...over]
    return {
      incident: statements.length === 0 ? {} : { casualties: statements.map((value) => ({ value, by })) },
    }
  },
  write(said, notes) {
    const ranges = (said.incident.casualties ?? []).flatMap(({ value }) => value)
    const lossy: Loss[] = []
    const cells = figures.flatMap((figure): readonly (readonly [Name, Cell])[] => {
      const { column } = figure
      const found = ranges.filter((range) => isFigure(figure, range))
      const [first] = found
      if (first === undefined) return []
      const isRival = found.length > 1 && figure.who === undefined
      const count = (isRival ? resolved(said, figure.outcome, notes) : undefined) ?? first.count
      const told = single(count, notes?.estimate)
      const isSaidUnknown = isUnknown(count) && !silentOfUnknown.has(column)
      lossy.push(...lossesOf(column, count, told))
      return [[column, isSaidUnknown ? unknownCell : (told ?? null)]]
    })
    for (const range of ranges) {
      if (!figures.some((figure) => isFigure(figure, range)))
        lossy.push({ field: "casualties", value: range.outcome, reason: "GTD has no count of these people." })
    }
    return { cells: Object.fromEntries(cells), lossy }
  },
}
