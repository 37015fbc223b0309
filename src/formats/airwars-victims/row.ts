// One row of the victims of Airwars: its type, its columns and, made of these, its schema.
import type { ObjectSchema } from "../../core/schema.ts"
import {
  ages,
  coded,
  count,
  day,
  exactAge,
  fates,
  genders,
  id,
  postStatuses,
  silent,
  text,
  truthSpellings,
  yesOrNo,
} from "../airwars/codes.ts"
import type { ColumnTable } from "../column.ts"
import { rowSchema } from "../format.ts"

/**
 * One victim of one incident, as the victims table of Airwars tells it.
 *
 * @remarks
 * These are personal data of the dead and of the living, children among them. Null stands where the table says nothing.
 *
 * Source: database model of the site of Airwars, victims, as archived in 2025.
 *
 * @category formats
 */
export interface AirwarsVictimsRow {
  /** The number of the row in the database, which changes with what it says. */
  readonly id: string | null
  /** The number of the page on the site. */
  readonly post_id: string | null
  /** Whether the page is published. */
  readonly post_status: string | null
  /** The address of the page. */
  readonly permalink: string | null
  /** The code of the incident; a page that tells of several has their codes with spaces between them. */
  readonly code: string
  /** The day of the incident, or the first that it can be. */
  readonly date: string | null
  /** The name of the person in Latin letters. */
  readonly name: string | null
  /** The name of the person in Arabic. */
  readonly name_arabic: string | null
  /** The name of the person in Hebrew. */
  readonly name_hebrew: string | null
  /** The name of the person in Ukrainian. */
  readonly name_ukrainian: string | null
  /** The sex or gender of the person. */
  readonly gender: string | null
  /** Whether the person was pregnant. */
  readonly pregnant: 0 | 1 | null
  /** How old the person is said to be, in a word. */
  readonly age: string | null
  /** The age of the person in years; less than one for infants. */
  readonly exact_age: number | null
  /** Whether the person was killed or injured. */
  readonly killed_or_injured: string | null
  /** What else is told of the person. */
  readonly additional_notes: string | null
  /** The address of a page about the person. */
  readonly url: string | null
  /** The id of the person in an official list, such as that of a ministry of health. */
  readonly reconciliation_id: string | null
  /** The code of the family or group that the person is listed in. */
  readonly group_code: string | null
  /** Whether the person is listed in a family or group. */
  readonly in_group: 0 | 1 | null
  /** How many are listed in the family or group. */
  readonly num_group_members: number | null
  /** A fingerprint of the row, which changes with what it says. */
  readonly hash: string | null
}

/** The columns, in the order of the table. */
export const columns: ColumnTable<AirwarsVictimsRow> = {
  id: id("The number of the row in the database, which changes with what it says.", "9041"),
  post_id: id("The number of the page on the site.", "81234"),
  post_status: coded("Whether the page is published.", postStatuses, "publish"),
  permalink: text("The address of the page.", "https://example.org/civilian-casualties/ispt0412a"),
  code: {
    kind: "id",
    description:
      "The code of the incident; a page that tells of several has their codes with spaces between them.",
    aliases: ["unique_reference_code"],
    example: "ISPT0412a",
  },
  date: day("The day of the incident, or the first that it can be.", "2023-10-10"),
  name: text("The name of the person in Latin letters.", "Mira Quillen"),
  name_arabic: text("The name of the person in Arabic.", "ميرا"),
  name_hebrew: text("The name of the person in Hebrew.", "מירה"),
  name_ukrainian: text("The name of the person in Ukrainian.", "Міра"),
  gender: coded("The sex or gender of the person.", genders, "Female", {
    spellings: { female: "Female", male: "Male" },
  }),
  pregnant: {
    kind: "number-code",
    description: "Whether the person was pregnant.",
    codes: yesOrNo,
    spellings: truthSpellings,
    nulls: silent,
    example: "1",
  },
  age: coded("How old the person is said to be, in a word.", ages, "Adult", {
    spellings: { child: "Child", adult: "Adult", elderly: "Elderly" },
    forms: exactAge,
  }),
  exact_age: {
    kind: "decimal",
    description: "The age of the person in years; less than one for infants.",
    unit: "years",
    least: 0,
    most: 130,
    nulls: silent,
    example: "34",
  },
  killed_or_injured: coded("Whether the person was killed or injured.", fates, "Killed", {
    spellings: { killed: "Killed", injured: "Injured" },
  }),
  additional_notes: text("What else is told of the person.", "Mother of three"),
  url: text("The address of a page about the person.", "https://example.org/people/1"),
  reconciliation_id: id(
    "The id of the person in an official list, such as that of a ministry of health.",
    "900000001",
  ),
  group_code: text("The code of the family or group that the person is listed in.", "ISPT0412a_G1"),
  in_group: {
    kind: "number-code",
    description: "Whether the person is listed in a family or group.",
    codes: yesOrNo,
    spellings: truthSpellings,
    nulls: silent,
    example: "1",
  },
  num_group_members: count("How many are listed in the family or group.", "persons", "4"),
  hash: text(
    "A fingerprint of the row, which changes with what it says.",
    "0f343b0931126a20f133d67c2b018a3b",
  ),
}

/**
 * The schema of one row of the victims of Airwars.
 *
 * @category formats
 */
export const AirwarsVictimsRow: ObjectSchema<AirwarsVictimsRow> = rowSchema<AirwarsVictimsRow>(
  {
    id: "AirwarsVictimsRow",
    description: "One victim of one incident, as the victims table of Airwars tells it.",
  },
  columns,
)
