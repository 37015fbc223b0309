// One row of POLECAT: its type, its columns and, made of these, its schema.
import type { ObjectSchema } from "../../core/schema.ts"
import type { ColumnTable } from "../column.ts"
import { rowSchema } from "../format.ts"
import { eventTypes, features, modes, quads, sectors, silent } from "./codes.ts"

/**
 * One event of POLECAT, as its 40 columns tell it.
 *
 * @remarks
 * Programs read the events from news stories, so that one event can stand in many rows, and none counts people.
 * Cells with None are null. The names of the fields are those of the columns, with their spaces.
 *
 * Source: PLOVER and POLECAT: A New Political Event Ontology and Dataset (Halterman and others 2023).
 *
 * @category formats
 */
export interface PolecatRow {
  /** The name of the event: that of the story it was read from, the type and a letter. */
  readonly "Event ID": string
  /** The day that the story tells, or the day of publication where it tells none. */
  readonly "Event Date": string | null
  /** What was done or said, by the 16 categories of PLOVER. */
  readonly "Event Type": string
  /** How it was done, where the category has modes. */
  readonly "Event Mode": string | null
  /** How far the type is from conflict towards cooperation, from -10 to 10. */
  readonly Intensity: number | null
  /** Whether it was said or done, in cooperation or in conflict. */
  readonly "Quad Code": string | null
  /** What the story is about, separated by semicolons. */
  readonly Contexts: string | null
  /** Who did or said it; several are separated by semicolons. */
  readonly "Actor Name": string | null
  /** The country of the actor by three letters, or IGO, NGO, MNC, IMG or ISM. */
  readonly "Actor Country": string | null
  /** The country of the actor by its number in the Correlates of War. */
  readonly "Actor COW": string | null
  /** The main sector of society of the actor. */
  readonly "Primary Actor Sector": string | null
  /** All sectors of society of the actor, separated by semicolons. */
  readonly "Actor Sectors": string | null
  /** The office or title of the actor. */
  readonly "Actor Title": string | null
  /** The name of the actor as the story has it. */
  readonly "Actor Name Raw": string | null
  /** The page of the actor in Wikipedia. */
  readonly "Wikipedia Actor ID": string | null
  /** Whom it was done or said to; several are separated by semicolons. */
  readonly "Recipient Name": string | null
  /** The country of the recipient by three letters, or IGO, NGO, MNC, IMG or ISM. */
  readonly "Recipient Country": string | null
  /** The country of the recipient by its number in the Correlates of War. */
  readonly "Recipient COW": string | null
  /** The main sector of society of the recipient. */
  readonly "Primary Recipient Sector": string | null
  /** All sectors of society of the recipient, separated by semicolons. */
  readonly "Recipient Sectors": string | null
  /** The office or title of the recipient. */
  readonly "Recipient Title": string | null
  /** The name of the recipient as the story has it. */
  readonly "Recipient Name Raw": string | null
  /** The page of the recipient in Wikipedia. */
  readonly "Wikipedia Recipient ID": string | null
  /** The name of the place as GeoNames has it. */
  readonly Placename: string | null
  /** The settlement of the place. */
  readonly City: string | null
  /** The unit of the second level. */
  readonly District: string | null
  /** The unit of the first level. */
  readonly Province: string | null
  /** The country of the place by three letters. */
  readonly Country: string | null
  /** The latitude of the point, positive to the north. */
  readonly Latitude: number | null
  /** The longitude of the point, positive to the east. */
  readonly Longitude: number | null
  /** The number of the place in GeoNames. */
  readonly "GeoNames ID": string | null
  /** The name of the place as the story has it. */
  readonly "Raw Placename": string | null
  /** What the point stands for, by the feature codes of GeoNames. */
  readonly "Feature Type": string | null
  /** Who published the story. */
  readonly Source: string | null
  /** The day on which the story was published. */
  readonly "Publication Date": string | null
  /** The people named in the story. */
  readonly "Story People": string | null
  /** The organizations named in the story. */
  readonly "Story Organizations": string | null
  /** The places named in the story. */
  readonly "Story Locations": string | null
  /** The language in which the story was published. */
  readonly Language: string | null
  /** The version of the program that coded the event. */
  readonly Version: string | null
}

// Files write codes in capitals; the same codes in small letters mean no other thing.
const lowerCase = (codes: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(codes).map((code) => [code.toLowerCase(), code]))

/** The 40 columns, in the order of the file. */
export const columns: ColumnTable<PolecatRow> = {
  "Event ID": {
    kind: "id",
    description: "The name of the event: that of the story it was read from, the type and a letter.",
    example: "20240105-1432-9f3a1c0de752_ASSAULT_F",
  },
  "Event Date": {
    kind: "day",
    description: "The day that the story tells, or the day of publication where it tells none.",
    nulls: silent,
    example: "2024-01-04",
  },
  "Event Type": {
    kind: "open-code",
    description: "What was done or said, by the 16 categories of PLOVER.",
    codes: eventTypes,
    spellings: lowerCase(eventTypes),
    example: "ASSAULT",
  },
  "Event Mode": {
    kind: "open-code",
    description: "How it was done, where the category has modes.",
    codes: modes,
    forms: { "^[a-z-]+(?:; ?[a-z-]+)+$": "Several modes." },
    nulls: silent,
    example: "firearms",
  },
  Intensity: {
    kind: "decimal",
    description: "How far the type is from conflict towards cooperation, from -10 to 10.",
    aliases: ["Event Intensity"],
    least: -10,
    most: 10,
    nulls: silent,
    example: "-9.3",
  },
  "Quad Code": {
    kind: "open-code",
    description: "Whether it was said or done, in cooperation or in conflict.",
    codes: quads,
    spellings: lowerCase(quads),
    nulls: silent,
    example: "MATERIAL CONFLICT",
  },
  Contexts: {
    kind: "text",
    description: "What the story is about, separated by semicolons.",
    nulls: silent,
    example: "military;terrorism",
  },
  "Actor Name": {
    kind: "text",
    description: "Who did or said it; several are separated by semicolons.",
    nulls: silent,
    example: "Norvenian Armed Forces",
  },
  "Actor Country": {
    kind: "text",
    description: "The country of the actor by three letters, or IGO, NGO, MNC, IMG or ISM.",
    nulls: silent,
    example: "SYR",
  },
  "Actor COW": {
    kind: "id",
    description: "The country of the actor by its number in the Correlates of War.",
    nulls: silent,
    example: "652",
  },
  "Primary Actor Sector": {
    kind: "open-code",
    description: "The main sector of society of the actor.",
    codes: sectors,
    forms: { "^[A-Z]{3}(?:[;|] ?[A-Z]{3})+$": "The sectors of several." },
    nulls: silent,
    example: "MIL",
  },
  "Actor Sectors": {
    kind: "text",
    description: "All sectors of society of the actor, separated by semicolons.",
    nulls: silent,
    example: "MIL;GOV",
  },
  "Actor Title": {
    kind: "text",
    description: "The office or title of the actor.",
    nulls: silent,
    example: "general",
  },
  "Actor Name Raw": {
    kind: "text",
    description: "The name of the actor as the story has it.",
    nulls: silent,
    example: "the army",
  },
  "Wikipedia Actor ID": {
    kind: "id",
    description: "The page of the actor in Wikipedia.",
    nulls: silent,
    example: "Norvenian Armed Forces",
  },
  "Recipient Name": {
    kind: "text",
    description: "Whom it was done or said to; several are separated by semicolons.",
    nulls: silent,
    example: "Hill Front",
  },
  "Recipient Country": {
    kind: "text",
    description: "The country of the recipient by three letters, or IGO, NGO, MNC, IMG or ISM.",
    nulls: silent,
    example: "SYR",
  },
  "Recipient COW": {
    kind: "id",
    description: "The country of the recipient by its number in the Correlates of War.",
    nulls: silent,
    example: "652",
  },
  "Primary Recipient Sector": {
    kind: "open-code",
    description: "The main sector of society of the recipient.",
    codes: sectors,
    forms: { "^[A-Z]{3}(?:[;|] ?[A-Z]{3})+$": "The sectors of several." },
    nulls: silent,
    example: "REB",
  },
  "Recipient Sectors": {
    kind: "text",
    description: "All sectors of society of the recipient, separated by semicolons.",
    nulls: silent,
    example: "REB",
  },
  "Recipient Title": {
    kind: "text",
    description: "The office or title of the recipient.",
    nulls: silent,
    example: "commander",
  },
  "Recipient Name Raw": {
    kind: "text",
    description: "The name of the recipient as the story has it.",
    nulls: silent,
    example: "the rebels",
  },
  "Wikipedia Recipient ID": {
    kind: "id",
    description: "The page of the recipient in Wikipedia.",
    nulls: silent,
    example: "Hill Front",
  },
  Placename: {
    kind: "text",
    description: "The name of the place as GeoNames has it.",
    nulls: silent,
    example: "Quill",
  },
  City: {
    kind: "text",
    description: "The settlement of the place.",
    nulls: silent,
    example: "Quill",
  },
  District: {
    kind: "text",
    description: "The unit of the second level.",
    nulls: silent,
    example: "Quill District",
  },
  Province: {
    kind: "text",
    description: "The unit of the first level.",
    nulls: silent,
    example: "North Coast",
  },
  Country: {
    kind: "text",
    description: "The country of the place by three letters.",
    nulls: silent,
    example: "SYR",
  },
  Latitude: {
    kind: "decimal",
    description: "The latitude of the point, positive to the north.",
    least: -90,
    most: 90,
    nulls: silent,
    example: "35.7634",
  },
  Longitude: {
    kind: "decimal",
    description: "The longitude of the point, positive to the east.",
    least: -180,
    most: 180,
    nulls: silent,
    example: "36.559",
  },
  "GeoNames ID": {
    kind: "id",
    description: "The number of the place in GeoNames.",
    numeric: true,
    nulls: silent,
    example: "9900001",
  },
  "Raw Placename": {
    kind: "text",
    description: "The name of the place as the story has it.",
    nulls: silent,
    example: "near Quill",
  },
  "Feature Type": {
    kind: "open-code",
    description: "What the point stands for, by the feature codes of GeoNames.",
    codes: features,
    forms: { "^[A-Z][A-Z0-9]{1,9}$": "Another feature of GeoNames." },
    nulls: silent,
    example: "PPL",
  },
  Source: {
    kind: "text",
    description: "Who published the story.",
    nulls: silent,
    example: "Tessen Daily",
  },
  "Publication Date": {
    kind: "day",
    description: "The day on which the story was published.",
    nulls: silent,
    example: "2024-01-05",
  },
  "Story People": {
    kind: "text",
    description: "The people named in the story.",
    nulls: silent,
    example: "Ana Quell;Bo Sarn",
  },
  "Story Organizations": {
    kind: "text",
    description: "The organizations named in the story.",
    nulls: silent,
    example: "Hill Front",
  },
  "Story Locations": {
    kind: "text",
    description: "The places named in the story.",
    nulls: silent,
    example: "Quill;Tessen",
  },
  Language: {
    kind: "text",
    description: "The language in which the story was published.",
    nulls: silent,
    example: "en",
  },
  Version: {
    kind: "text",
    description: "The version of the program that coded the event.",
    nulls: silent,
    example: "NGEC_coder-Vers001-b1-Run-001",
  },
}

/**
 * The schema of one event of POLECAT.
 *
 * @example the score of an assault is a score, not a sign of something missing
 * ```ts
 * PolecatRow.shape.Intensity.safeParse(-9).success // => true
 * PolecatRow.shape.Intensity.safeParse(-11).success // => false
 * ```
 * @category formats
 */
export const PolecatRow: ObjectSchema<PolecatRow> = rowSchema<PolecatRow>(
  {
    id: "PolecatRow",
    description: "One event of POLECAT, as its 40 columns tell it.",
    source: "PLOVER and POLECAT: A New Political Event Ontology and Dataset (Halterman and others 2023).",
  },
  columns,
)
