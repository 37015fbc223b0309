// When, where and how many, as the columns of a file tell it: what a report draws.
import * as z from "zod"
import { field, list, type ObjectSchema, optional, schemaOf } from "../core/schema.ts"

/**
 * The deaths that the rows of a file count, added up column by column.
 *
 * @remarks
 * A row without a figure adds nothing and is counted as such; nothing is put in its place.
 *
 * Unit: deaths.
 * @category checking
 */
export interface DeathSums {
  /** The lowest estimates added up, where the format has such a column. */
  readonly low?: number
  /** The best estimates added up, or the only figures there are. */
  readonly best: number
  /** The highest estimates added up, where the format has such a column. */
  readonly high?: number
}

/**
 * What happened in one year, month or day; sums are absent where no event of it has a figure.
 *
 * @category checking
 */
export interface TimelineBin extends Partial<DeathSums> {
  /** The year, month or day: `2013`, `2013-05`, `2013-05-03`. */
  readonly when: string
  /** The events that began in it. */
  readonly events: number
  /** The events among them without a figure of deaths. */
  readonly uncounted: number
}

/**
 * Events and deaths over time; years, months or days without events are left out.
 *
 * @category checking
 */
export interface Timeline {
  /** How long a step of time is. */
  readonly step: "year" | "month" | "day"
  /** What happened in each, in the order of time. */
  readonly bins: readonly TimelineBin[]
  /** The events whose day, month or year cannot be told. */
  readonly undated: number
}

/**
 * The events at one place of the map, as precisely as they are placed alike.
 *
 * @category checking
 */
export interface MapCell extends Partial<DeathSums> {
  /** The latitude of the point, or of the middle of the cell, positive to the north. */
  readonly latitude: number
  /** The longitude of the point, or of the middle of the cell, positive to the east. */
  readonly longitude: number
  /** The code of how precisely the places are known; null where nothing is said. */
  readonly precision: string | null
  /** The events there. */
  readonly events: number
  /** The events among them without a figure of deaths. */
  readonly uncounted: number
}

/**
 * Where the events of a file lie.
 *
 * @category checking
 */
export interface EventMap {
  /** The size of a cell in degrees; 0 where each point stands for itself. */
  readonly size: number
  /** The cells with events, those with most first. */
  readonly cells: readonly MapCell[]
  /** What each code of precision means, from the codebook. */
  readonly precisions: Readonly<Record<string, string>>
  /** The events without a point. */
  readonly unplaced: number
}

/**
 * When, where and how many, as the columns of a file tell it.
 *
 * @remarks
 * Sums of a file are no finding: they hold what the file says, with all that is wrong in it.
 *
 * @category checking
 */
export interface Summary {
  /** The events: the rows that have a key, or the different keys where one event has several rows. */
  readonly events: number
  /** The deaths; null where the format has no column for them or no row a figure. */
  readonly deaths: DeathSums | null
  /** The events without a figure of deaths. */
  readonly uncounted: number
  /** Events and deaths over time; null where the format has no days. */
  readonly timeline: Timeline | null
  /** Where the events lie; null where the format has no points. */
  readonly map: EventMap | null
}

const count = z.int().min(0)

/**
 * The schema of the deaths that rows count.
 *
 * @category checking
 */
export const DeathSums: ObjectSchema<DeathSums> = schemaOf<DeathSums>()(
  { id: "DeathSums", description: "The deaths that the rows of a file count, added up column by column." },
  {
    low: optional(z.number(), "The lowest estimates added up, where the format has such a column."),
    best: field(z.number(), "The best estimates added up, or the only figures there are."),
    high: optional(z.number(), "The highest estimates added up, where the format has such a column."),
  },
)

/**
 * The schema of what happened in one step of time.
 *
 * @category checking
 */
export const TimelineBin: ObjectSchema<TimelineBin> = schemaOf<TimelineBin>()(
  {
    id: "TimelineBin",
    description:
      "What happened in one year, month or day; sums are absent where no event of it has a figure.",
  },
  {
    low: optional(z.number(), "The lowest estimates added up, where the format has such a column."),
    best: optional(z.number(), "The best estimates added up, or the only figures there are."),
    high: optional(z.number(), "The highest estimates added up, where the format has such a column."),
    when: field(z.string(), "The year, month or day: `2013`, `2013-05`, `2013-05-03`."),
    events: field(count, "The events that began in it."),
    uncounted: field(count, "The events among them without a figure of deaths."),
  },
)

/**
 * The schema of events and deaths over time.
 *
 * @category checking
 */
export const Timeline: ObjectSchema<Timeline> = schemaOf<Timeline>()(
  {
    id: "Timeline",
    description: "Events and deaths over time; years, months or days without events are left out.",
  },
  {
    step: field(z.enum(["year", "month", "day"]), "How long a step of time is."),
    bins: field(list(TimelineBin), "What happened in each, in the order of time."),
    undated: field(count, "The events whose day, month or year cannot be told."),
  },
)

/**
 * The schema of the events at one place of a map.
 *
 * @category checking
 */
export const MapCell: ObjectSchema<MapCell> = schemaOf<MapCell>()(
  {
    id: "MapCell",
    description: "The events at one place of the map, as precisely as they are placed alike.",
  },
  {
    low: optional(z.number(), "The lowest estimates added up, where the format has such a column."),
    best: optional(z.number(), "The best estimates added up, or the only figures there are."),
    high: optional(z.number(), "The highest estimates added up, where the format has such a column."),
    latitude: field(
      z.number(),
      "The latitude of the point, or of the middle of the cell, positive to the north.",
    ),
    longitude: field(
      z.number(),
      "The longitude of the point, or of the middle of the cell, positive to the east.",
    ),
    precision: field(
      z.nullable(z.string()),
      "The code of how precisely the places are known; null where nothing is said.",
    ),
    events: field(count, "The events there."),
    uncounted: field(count, "The events among them without a figure of deaths."),
  },
)

/**
 * The schema of where events lie.
 *
 * @category checking
 */
export const EventMap: ObjectSchema<EventMap> = schemaOf<EventMap>()(
  { id: "EventMap", description: "Where the events of a file lie." },
  {
    size: field(z.number().min(0), "The size of a cell in degrees; 0 where each point stands for itself."),
    cells: field(list(MapCell), "The cells with events, those with most first."),
    precisions: field(
      z.record(z.string(), z.string()),
      "What each code of precision means, from the codebook.",
    ),
    unplaced: field(count, "The events without a point."),
  },
)

/**
 * The schema of when, where and how many.
 *
 * @category checking
 */
export const Summary: ObjectSchema<Summary> = schemaOf<Summary>()(
  { id: "Summary", description: "When, where and how many, as the columns of a file tell it." },
  {
    events: field(
      count,
      "The events: the rows that have a key, or the different keys where one event has several rows.",
    ),
    deaths: field(
      z.nullable(DeathSums),
      "The deaths; null where the format has no column for them or no row a figure.",
    ),
    uncounted: field(count, "The events without a figure of deaths."),
    timeline: field(z.nullable(Timeline), "Events and deaths over time; null where the format has no days."),
    map: field(z.nullable(EventMap), "Where the events lie; null where the format has no points."),
  },
)
