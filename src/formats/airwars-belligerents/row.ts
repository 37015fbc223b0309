// One row of the belligerents of Airwars: its type, its columns and, made of these, its schema.
import type { ObjectSchema } from "../../core/schema.ts"
import { assessments, belligerentTypes, coded, id, persons, text } from "../airwars/codes.ts"
import type { ColumnTable } from "../column.ts"
import { rowSchema } from "../format.ts"

/**
 * One belligerent of one incident, as the belligerents table of Airwars tells it.
 *
 * @remarks
 * An incident has a row for each belligerent that is suspected or known to have done it. What a belligerent concedes
 * is blank where it concedes nothing: the table does not keep a zero. Null stands where the table says nothing.
 *
 * Unit: persons, in all that have conceded in their name.
 *
 * Source: database model of the site of Airwars, belligerents, as archived in 2025.
 *
 * @category formats
 */
export interface AirwarsBelligerentsRow {
  /** The number of the row in the database, which can change. */
  readonly id: string | null
  /** The number of the page on the site. */
  readonly post_id: string | null
  /** The code of the incident; a page that tells of several has their codes with spaces between them. */
  readonly code: string
  /** The number of the belligerent on the site. */
  readonly belligerent_id: string | null
  /** The name of the belligerent; Unknown where nobody says who it was. */
  readonly belligerent_name: string
  /** The short name of the belligerent on the site. */
  readonly belligerent_slug: string | null
  /** Whether the belligerent is suspected or known; blank stands for suspected. */
  readonly type: string | null
  /** What the belligerent itself concluded, in the site's words. */
  readonly assessment_name: string | null
  /** The short name of what the belligerent itself concluded. */
  readonly assessment_slug: string | null
  /** The smallest number of civilians whom it concedes to have killed; blank where it is none. */
  readonly deaths_conceded_min: number | null
  /** The largest number of civilians whom it concedes to have killed. */
  readonly deaths_conceded_max: number | null
  /** The smallest number of civilians whom it concedes to have injured; blank where it is none. */
  readonly injuries_conceded_min: number | null
  /** The largest number of civilians whom it concedes to have injured. */
  readonly injuries_conceded_max: number | null
  /** Where the belligerent says that it struck. */
  readonly location: string | null
  /** The coordinates that the belligerent gave, in the Military Grid Reference System. */
  readonly mgrs_coordinate: string | null
  /** How exact these coordinates are said to be. */
  readonly mgrs_accuracy: string | null
  /** What the belligerent and its partners said of the harm, with days and addresses. */
  readonly civcas_statements: string | null
  /** What the belligerent and its partners reported of the strike. */
  readonly strike_reports: string | null
}

/** The columns, in the order of the table. */
export const columns: ColumnTable<AirwarsBelligerentsRow> = {
  id: id("The number of the row in the database, which can change.", "41"),
  post_id: id("The number of the page on the site.", "81234"),
  code: {
    kind: "id",
    description:
      "The code of the incident; a page that tells of several has their codes with spaces between them.",
    aliases: ["unique_reference_code"],
    example: "ISPT0412a",
  },
  belligerent_id: id("The number of the belligerent on the site.", "512"),
  belligerent_name: {
    kind: "text",
    description: "The name of the belligerent; Unknown where nobody says who it was.",
    example: "Navy of Norvenia",
  },
  belligerent_slug: text("The short name of the belligerent on the site.", "navy-of-norvenia"),
  type: coded(
    "Whether the belligerent is suspected or known; blank stands for suspected.",
    belligerentTypes,
    "Suspected",
    { spellings: { suspected: "Suspected", known: "Known" } },
  ),
  assessment_name: text(
    "What the belligerent itself concluded, in the site's words.",
    "Non credible / Unsubstantiated",
  ),
  assessment_slug: coded(
    "The short name of what the belligerent itself concluded.",
    assessments,
    "non-credible-unsubstantiated",
  ),
  deaths_conceded_min: persons(
    "The smallest number of civilians whom it concedes to have killed; blank where it is none.",
    "1",
  ),
  deaths_conceded_max: persons("The largest number of civilians whom it concedes to have killed.", "2"),
  injuries_conceded_min: persons(
    "The smallest number of civilians whom it concedes to have injured; blank where it is none.",
    "1",
  ),
  injuries_conceded_max: persons("The largest number of civilians whom it concedes to have injured.", "4"),
  location: text("Where the belligerent says that it struck.", "near Quill"),
  mgrs_coordinate: text(
    "The coordinates that the belligerent gave, in the Military Grid Reference System.",
    "38SMB1234",
  ),
  mgrs_accuracy: text("How exact these coordinates are said to be.", "1m"),
  civcas_statements: text(
    "What the belligerent and its partners said of the harm, with days and addresses.",
    "2024-01-05: We are looking into it.",
  ),
  strike_reports: text(
    "What the belligerent and its partners reported of the strike.",
    "One strike hit a tactical unit.",
  ),
}

/**
 * The schema of one row of the belligerents of Airwars.
 *
 * @category formats
 */
export const AirwarsBelligerentsRow: ObjectSchema<AirwarsBelligerentsRow> = rowSchema<AirwarsBelligerentsRow>(
  {
    id: "AirwarsBelligerentsRow",
    description: "One belligerent of one incident, as the belligerents table of Airwars tells it.",
  },
  columns,
)
