// What holds in every window: its bounds are in order, and as wide as its granularity says.
import { type RecordRule, recordRule } from "../core/rule.ts"
import { boundsOfSeason, isCalendarUnit, isSeason, type Season, unitAround } from "./calendar-unit.ts"
import { dayOf, hasMinutes, partsOf } from "./civil-day.ts"
import { dateRules } from "./date-rules.ts"
import type { Granularity } from "./vocabulary/granularity.ts"
import { type Bounded, certainlyBefore, lengthInDays } from "./window-order.ts"

/** What the rules of windows look at. */
export interface Graded extends Bounded {
  /** With how fine a word the date was told. */
  readonly granularity: Granularity
  /** True where the speaker said about or early, so that the bounds are not sharp. */
  readonly approximate?: boolean
}

const isReversed = (earliest: string | undefined, latest: string | undefined): boolean => {
  if (earliest === undefined || latest === undefined) return false
  return hasMinutes(earliest) === hasMinutes(latest) ? earliest > latest : dayOf(earliest) > dayOf(latest)
}

/** A window does not end before it begins. */
export const boundsInOrder: RecordRule<Pick<Bounded, "earliest" | "latest">, "date/order"> = recordRule<
  Pick<Bounded, "earliest" | "latest">
>()(dateRules["date/order"], ["earliest", "latest"], ({ earliest, latest }) =>
  isReversed(earliest, latest)
    ? { path: ["latest"], value: latest, params: { earliest: String(earliest), latest: String(latest) } }
    : [],
)

interface Misfit {
  readonly what: string
  readonly expected: string
}

const misfit = (what: string, expected: string): Misfit => ({ what, expected })

const isWithinSeason = (season: Season, earliest: string, latest: string): boolean => {
  const year = partsOf(latest)?.year ?? 0
  return [year - 1, year, year + 1].some((candidate) => {
    const bounds = boundsOfSeason(season, candidate)
    return bounds !== undefined && bounds.earliest <= earliest && latest <= bounds.latest
  })
}

/** What the bounds of a window have that its granularity does not allow, the bounds being in order. */
const misfitOf = ({ earliest, latest, granularity, approximate = false }: Graded): Misfit | undefined => {
  const told = [earliest, latest].filter((bound) => bound !== undefined)
  if (granularity === "unknown") {
    return told.length > 0 ? misfit("bounds", "no bounds, or the granularity that they have.") : undefined
  }
  const toMinutes = granularity === "minute" || granularity === "minutes"
  if (told.some((bound) => hasMinutes(bound) !== toMinutes)) {
    return toMinutes
      ? misfit("a day for a bound", "YYYY-MM-DDTHH:MM on every bound, or the granularity day or days.")
      : misfit("a minute for a bound", "days, YYYY-MM-DD, or the granularity minute or minutes.")
  }
  if (granularity === "period") return undefined
  if (told.length === 0)
    return misfit("no bounds", "an earliest or a latest; unknown where nothing bounds it.")
  if (granularity === "days" || granularity === "minutes") return undefined
  if (earliest === undefined || latest === undefined) {
    return misfit("only one bound", "both an earliest and a latest; days or period where one side is open.")
  }
  if (granularity === "minute" || granularity === "day") {
    return earliest === latest
      ? undefined
      : misfit(`more than one ${granularity}`, `earliest = latest, or the granularity ${granularity}s.`)
  }
  if (approximate) return undefined
  if (granularity === "week") {
    const length = lengthInDays({ earliest, latest })
    return length === 7 ? undefined : misfit(`${length} days`, "7 days, or approximate: true.")
  }
  if (isSeason(granularity)) {
    return isWithinSeason(granularity, earliest, latest)
      ? undefined
      : misfit(
          "days outside any such season",
          "days of one such season, north or south, or approximate: true.",
        )
  }
  if (!isCalendarUnit(granularity)) return undefined
  const unit = unitAround(granularity, earliest)
  return unit?.earliest === earliest && unit.latest === latest
    ? undefined
    : misfit(
        `the bounds ${earliest} and ${latest}`,
        `${unit?.earliest} and ${unit?.latest}, or approximate: true.`,
      )
}

/** The bounds of a window are as wide as its granularity says. */
export const boundsFitGranularity: RecordRule<Graded, "date/bounds"> = recordRule<Graded>()(
  dateRules["date/bounds"],
  ["earliest", "latest", "granularity", "approximate"],
  (window) => {
    const found = isReversed(window.earliest, window.latest) ? undefined : misfitOf(window)
    return found === undefined
      ? []
      : { value: window.granularity, params: { granularity: window.granularity, ...found } }
  },
)

/** Minutes say in which zone they are told. */
export const minutesHaveZone: RecordRule<Bounded, "date/minutes-need-zone"> = recordRule<Bounded>()(
  dateRules["date/minutes-need-zone"],
  ["earliest", "latest", "zone"],
  ({ earliest = "", latest = "", zone }) =>
    zone === undefined && (hasMinutes(earliest) || hasMinutes(latest))
      ? { path: [hasMinutes(earliest) ? "earliest" : "latest"], value: earliest || latest }
      : [],
)

/** The bounds of a window in words: `2024-01-04`, `2023-12-01 to 2023-12-10`, `2024-01-04 or earlier`. */
export const boundsText = ({ earliest, latest }: Bounded): string => {
  if (earliest === undefined) return latest === undefined ? "unknown" : `${latest} or earlier`
  if (latest === undefined) return `${earliest} or later`
  return earliest === latest ? earliest : `${earliest} to ${latest}`
}

/** A span as its rule looks at it. */
export interface Spanned {
  /** When it began. */
  readonly start: Bounded
  /** When it ended. */
  readonly end?: Bounded
}

/** What lasts does not certainly end before it starts. */
export const spanInOrder: RecordRule<Spanned, "date/span-order"> = recordRule<Spanned>()(
  dateRules["date/span-order"],
  ["start", "end"],
  ({ start, end }) =>
    end !== undefined && certainlyBefore(end, start)
      ? { path: ["end"], value: boundsText(end), params: { start: boundsText(start), end: boundsText(end) } }
      : [],
)
