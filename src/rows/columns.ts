// The columns of the flat rows, described once for every file that they are written to.
import type { TableColumn } from "../writing/table.ts"
import type { Row } from "./rows.ts"

type KindOf<V> = [V] extends [boolean]
  ? "boolean"
  : [V] extends [number]
    ? "integer" | "decimal"
    : "text" | "day"

type Described = {
  readonly [Name in keyof Row]: {
    readonly kind: KindOf<NonNullable<Row[Name]>>
    readonly nullable: null extends Row[Name] ? true : false
    readonly description: string
  }
}

// Counts are decimals, since a total that was divided over several incidents has fractions.
const described: Described = {
  id: { kind: "text", nullable: false, description: "The id of the incident." },
  name: { kind: "text", nullable: true, description: "The first name of the incident." },
  date_earliest: {
    kind: "day",
    nullable: true,
    description: "The earliest day it may have happened, YYYY-MM-DD.",
  },
  date_latest: {
    kind: "day",
    nullable: true,
    description: "The latest day it may have happened, YYYY-MM-DD.",
  },
  date_granularity: { kind: "text", nullable: true, description: "How finely the day was told." },
  date_wording: { kind: "text", nullable: true, description: "The words of the date." },
  place: { kind: "text", nullable: true, description: "The name of the place, or what it is near." },
  place_precision: {
    kind: "text",
    nullable: true,
    description: "What the place's name or point stands for.",
  },
  country: { kind: "text", nullable: true, description: "The country by its two letters." },
  latitude: { kind: "decimal", nullable: true, description: "The degrees north of the equator." },
  longitude: { kind: "decimal", nullable: true, description: "The degrees east of Greenwich." },
  date_disputed: {
    kind: "boolean",
    nullable: true,
    description: "Whether two of the days that were told cannot both be right.",
  },
  place_disputed: { kind: "boolean", nullable: true, description: "Whether places were told that differ." },
  status: {
    kind: "text",
    nullable: true,
    description:
      "Whether it was carried out, failed, was foiled, or was a hoax, as far as told; joined by ` | `.",
  },
  record: { kind: "text", nullable: true, description: "Whether the record is provisional." },
  kind: { kind: "text", nullable: true, description: "The sort of violence, joined by ` | `." },
  parties: {
    kind: "text",
    nullable: true,
    description: "Who took part as it was told, joined by ` | `; never a statement of guilt.",
  },
  acts: { kind: "text", nullable: true, description: "What was done, as tactics joined by ` | `." },
  killed_reported: {
    kind: "boolean",
    nullable: false,
    description: "Whether any statement speaks of people killed.",
  },
  killed_min: {
    kind: "decimal",
    nullable: true,
    description: "The smallest possible number of people killed.",
  },
  killed_max: {
    kind: "decimal",
    nullable: true,
    description: "The largest possible number of people killed; null also where no upper bound was given.",
  },
  killed_best: {
    kind: "decimal",
    nullable: true,
    description: "The number of people killed that speakers hold most likely.",
  },
  killed_disputed: {
    kind: "boolean",
    nullable: true,
    description: "Whether two totals of people killed cannot both be right.",
  },
  killed_alternatives: {
    kind: "text",
    nullable: true,
    description: "The possible runs of numbers killed, such as 4 | 6 or 2+.",
  },
  killed_policy: {
    kind: "text",
    nullable: true,
    description: "The policy that made one answer of several totals killed.",
  },
  wounded_reported: {
    kind: "boolean",
    nullable: false,
    description: "Whether any statement speaks of people wounded.",
  },
  wounded_min: {
    kind: "decimal",
    nullable: true,
    description: "The smallest possible number of people wounded.",
  },
  wounded_max: {
    kind: "decimal",
    nullable: true,
    description: "The largest possible number of people wounded; null also where no upper bound was given.",
  },
  wounded_best: {
    kind: "decimal",
    nullable: true,
    description: "The number of people wounded that speakers hold most likely.",
  },
  wounded_disputed: {
    kind: "boolean",
    nullable: true,
    description: "Whether two totals of people wounded cannot both be right.",
  },
  wounded_alternatives: {
    kind: "text",
    nullable: true,
    description: "The possible runs of numbers wounded, such as 4 | 6 or 2+.",
  },
  wounded_policy: {
    kind: "text",
    nullable: true,
    description: "The policy that made one answer of several totals wounded.",
  },
  responsibility: {
    kind: "text",
    nullable: false,
    description: "Where the question of responsibility stands: unknown, unclaimed, claimed or contested.",
  },
  claimed_by: { kind: "text", nullable: true, description: "Who claims it, joined by ` | `." },
  attributed_to: {
    kind: "text",
    nullable: true,
    description:
      "Who is accused of it by others, with (suspected) where that is all, joined by ` | `; never a statement of guilt.",
  },
  admitted_by: { kind: "text", nullable: true, description: "Who admits it, joined by ` | `." },
  found_responsible: {
    kind: "text",
    nullable: true,
    description: "Whom a court or commission found responsible, joined by ` | `.",
  },
  sources: { kind: "text", nullable: true, description: "Who said the toll, joined by ` | `." },
}

/**
 * The columns of the flat rows, in their order: what CSV has as header and Parquet as schema.
 *
 * @example
 * ```ts
 * rowColumns.find(({ name }) => name === "killed_min")?.kind // => "decimal"
 * rowColumns.filter(({ nullable }) => !nullable).map(({ name }) => name) // => ["id", "killed_reported", "wounded_reported", "responsibility"]
 * ```
 * @category answers
 */
export const rowColumns: readonly TableColumn<keyof Row>[] = (
  Object.keys(described) as readonly (keyof Row)[]
).map((name) => ({ name, ...described[name] }))
