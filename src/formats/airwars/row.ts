// One row of the incidents of Airwars: its type, its columns and, made of these, its schema.
import type { ObjectSchema } from "../../core/schema.ts"
import type { ColumnKind, ColumnTable } from "../column.ts"
import { rowSchema } from "../format.ts"
import { type AirwarsBlock, blockOf } from "./blocks.ts"
import {
  accuracyLabels,
  accuracySlugs,
  bySlug,
  causes,
  coded,
  count,
  day,
  gradings,
  id,
  listOf,
  localTimeTypes,
  postStatuses,
  silent,
  strikeStatuses,
  strikeTypes,
  text,
  truthSpellings,
  yesOrNo,
} from "./codes.ts"
import { type GroupName, groupNames, groupOf } from "./groups.ts"
import { type AirwarsNumbered, columns as belligerents } from "./numbered.ts"

/**
 * One incident, as the incidents table of Airwars tells it.
 *
 * @remarks
 * Eighteen groups of people are counted with a smallest and a largest number each, killed and injured: groups overlap,
 * and a smallest number of 0 beside a larger one says that there may have been some. Columns that hold several terms
 * have a comma between them. The export sets who is suspected or known to have done it beside the incident, numbered,
 * in the columns of the table of belligerents. Null stands where the table says nothing.
 *
 * Unit: persons, in all that have killed or injured in their name.
 *
 * Source: database model of the site of Airwars, incidents, as archived in 2025.
 *
 * @category formats
 */
export interface AirwarsRow extends AirwarsBlock<GroupName>, AirwarsNumbered {
  /** The number of the row in the database, which can change. */
  readonly id: string | null
  /** The number of the page on the site. */
  readonly post_id: string | null
  /** Whether the page is published. */
  readonly post_status: string | null
  /** When the page was first published, as the site's clock has it. */
  readonly post_published: string | null
  /** When the page was last changed, as the site's clock has it. */
  readonly post_modified: string | null
  /** The address of the page. */
  readonly permalink: string | null
  /** The code of the incident; a page that tells of several has their codes with spaces between them. */
  readonly code: string
  /** The codes that the incident had before, with spaces between them. */
  readonly previous_codes: string | null
  /** Whether the incident has one date or, by date_range, a range of dates. */
  readonly date_type: string | null
  /** The day of the incident, or the first that it can be. */
  readonly date: string | null
  /** The last day that the incident can be, where it has a range of dates. */
  readonly date_end: string | null
  /** How the local time of the incident is told. */
  readonly local_time_type: string | null
  /** The local time of the incident. */
  readonly local_time: string | null
  /** The first local time that it can be. */
  readonly local_time_start: string | null
  /** The last local time that it can be. */
  readonly local_time_end: string | null
  /** The time of day of the incident. */
  readonly local_time_of_day: string | null
  /** When the incident was first reported, in local time. */
  readonly local_first_reported_date_time: string | null
  /** Who first reported the incident. */
  readonly local_first_reported_by: string | null
  /** The address of the first report. */
  readonly local_first_reported_url: string | null
  /** The country or territory in the site's words. */
  readonly country_name: string | null
  /** The short name of the country or territory on the site. */
  readonly country_slug: string | null
  /** The name of the place in Latin letters. */
  readonly location_name: string | null
  /** The name of the place in Arabic. */
  readonly location_name_arabic: string | null
  /** The name of the place in Hebrew. */
  readonly location_name_hebrew: string | null
  /** The name of the place in Ukrainian. */
  readonly location_name_ukrainian: string | null
  /** The region in which the place lies. */
  readonly region: string | null
  /** Whether somebody said that they carried out the strike. */
  readonly strike_status_name: string | null
  /** The short name of the strike status. */
  readonly strike_status_slug: string | null
  /** The civilian infrastructure that was hit, with commas between several. */
  readonly infrastructure_name: string | null
  /** The short names of the infrastructure, with commas between several. */
  readonly infrastructure_slug: string | null
  /** How it was done: a comma means both, and/or leaves open which. */
  readonly strike_type_name: string | null
  /** The short names of how it was done, with commas between several. */
  readonly strike_type_slug: string | null
  /** The belligerents that are suspected to have been the target, with commas between several. */
  readonly targeted_belligerent_name: string | null
  /** The short names of the suspected targets, with commas between several. */
  readonly targeted_belligerent_slug: string | null
  /** What was observed, with commas between several. */
  readonly observation_name: string | null
  /** The short names of what was observed, with commas between several. */
  readonly observation_slug: string | null
  /** The services that were affected, with commas between several. */
  readonly impact_name: string | null
  /** The short names of the services, with commas between several. */
  readonly impact_slug: string | null
  /** How many strikes the incident consists of; blank where none was counted. */
  readonly total_strikes: number | null
  /** Whether any source reports harm to civilians. */
  readonly civilian_harm_reported: 0 | 1 | null
  /** Airwars' grade of the civilian harm: who accepts it, not whether it is true. */
  readonly civilian_harm_status_name: string | null
  /** The short name of the grade. */
  readonly civilian_harm_status_slug: string | null
  /** What killed or hurt. */
  readonly cause_of_death_injury_name: string | null
  /** The short name of what killed or hurt. */
  readonly cause_of_death_injury_slug: string | null
  /** Whether the incident has coordinates. */
  readonly geolocated: 0 | 1 | null
  /** The degrees north of the equator. */
  readonly latitude: number | null
  /** The degrees east of Greenwich. */
  readonly longitude: number | null
  /** How far the work on the coordinates has come. */
  readonly geolocation_status_name: string | null
  /** The short name of how far the work on the coordinates has come. */
  readonly geolocation_status_slug: string | null
  /** How exactly the place is known; blank where there are no coordinates. */
  readonly geolocation_accuracy_name: string | null
  /** The short name of how exactly the place is known. */
  readonly geolocation_accuracy_slug: string | null
  /** The caption of a shape on the map. */
  readonly geojson_caption: string | null
  /** How the place was found, in words. */
  readonly geolocation_notes: string | null
  /** Notes on the place that are not published. */
  readonly geolocation_notes_internal: string | null
  /** Who signed the coordinates off. */
  readonly geolocation_sign_off_assessor: string | null
  /** When the coordinates were signed off. */
  readonly geolocation_sign_off_date_time: string | null
  /** How many images and videos the page has; blank where it has none. */
  readonly num_media: number | null
  /** How many victims the page lists; blank where it lists none. */
  readonly num_victims: number | null
  /** How many of the listed victims are named, killed or injured; blank where none is. */
  readonly num_victims_named: number | null
  /** How many victims have a name in Latin letters. */
  readonly num_victims_named_english: number | null
  /** How many victims have a name in Arabic. */
  readonly num_victims_named_arabic: number | null
  /** How many victims have a name in Hebrew. */
  readonly num_victims_named_hebrew: number | null
  /** How many victims have a name in Ukrainian. */
  readonly num_victims_named_ukrainian: number | null
  /** How many victims are matched with an id of an official list. */
  readonly num_reconciled: number | null
  /** How many families the victims are listed in. */
  readonly num_families: number | null
  /** How many victims are listed outside families. */
  readonly num_individuals: number | null
  /** The average of the ages in years that are known. */
  readonly victim_average_age: number | null
  /** The names of declassified assessments of the incident. */
  readonly declassified_assessment: string | null
  /** The names of press releases on the incident. */
  readonly press_release: string | null
  /** How many sources the page lists. */
  readonly num_sources: number | null
  /** How many of the sources are on Twitter. */
  readonly num_sources_twitter: number | null
  /** How many of the sources are on Facebook. */
  readonly num_sources_facebook: number | null
  /** How many of the sources are on Telegram. */
  readonly num_sources_telegram: number | null
  /** How many of the sources are elsewhere. */
  readonly num_sources_other: number | null
  /** What is known of the incident, in words. */
  readonly summary: string | null
}

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`

// The data of the site's map has shorter names, and none for most groups.
const shorter: { readonly [Name in GroupName]?: string } = {
  civilian_non_combatants: "civilians",
  persons_directly_participating_in_hostilities: "militants",
}

const blocks: ColumnTable<AirwarsBlock<GroupName>> = Object.assign(
  {},
  ...groupNames.map((name) => blockOf(name, sentence(groupOf(name).who.wording ?? name), shorter[name])),
)

const alsoCalled = <Kind extends ColumnKind>(alias: string, column: Kind): Kind => ({
  ...column,
  aliases: [alias],
})

/** The columns, in the order of the export. */
export const columns: ColumnTable<AirwarsRow> = {
  id: id("The number of the row in the database, which can change.", "41"),
  post_id: id("The number of the page on the site.", "81234"),
  post_status: coded("Whether the page is published.", postStatuses, "publish"),
  post_published: text(
    "When the page was first published, as the site's clock has it.",
    "2024-02-11 09:30:00",
  ),
  post_modified: text("When the page was last changed, as the site's clock has it.", "2024-03-02 16:05:10"),
  permalink: text("The address of the page.", "https://example.org/civilian-casualties/ispt0412a"),
  code: {
    kind: "id",
    description:
      "The code of the incident; a page that tells of several has their codes with spaces between them.",
    aliases: ["unique_reference_code"],
    example: "ISPT0412a",
  },
  previous_codes: text("The codes that the incident had before, with spaces between them.", "ISPT0398"),
  date_type: text("Whether the incident has one date or, by date_range, a range of dates.", "date_range"),
  date: day("The day of the incident, or the first that it can be.", "2023-10-10"),
  date_end: day("The last day that the incident can be, where it has a range of dates.", "2023-10-11"),
  local_time_type: coded("How the local time of the incident is told.", localTimeTypes, "approximate"),
  local_time: text("The local time of the incident.", "21:30:00"),
  local_time_start: text("The first local time that it can be.", "21:00:00"),
  local_time_end: text("The last local time that it can be.", "22:00:00"),
  local_time_of_day: text("The time of day of the incident.", "evening"),
  local_first_reported_date_time: text(
    "When the incident was first reported, in local time.",
    "2023-10-10 22:14:00",
  ),
  local_first_reported_by: text("Who first reported the incident.", "Harbour News Channel"),
  local_first_reported_url: text("The address of the first report.", "https://example.org/posts/1"),
  country_name: text("The country or territory in the site's words.", "Libya"),
  country_slug: alsoCalled(
    "country",
    text("The short name of the country or territory on the site.", "libya"),
  ),
  location_name: text("The name of the place in Latin letters.", "Quill market"),
  location_name_arabic: text("The name of the place in Arabic.", "سوق"),
  location_name_hebrew: text("The name of the place in Hebrew.", "שוק"),
  location_name_ukrainian: text("The name of the place in Ukrainian.", "ринок"),
  region: text("The region in which the place lies.", "Reed Coast"),
  strike_status_name: coded(
    "Whether somebody said that they carried out the strike.",
    strikeStatuses,
    "Likely strike",
  ),
  strike_status_slug: alsoCalled(
    "strike_status",
    coded("The short name of the strike status.", bySlug(strikeStatuses), "likely-strike"),
  ),
  infrastructure_name: text(
    "The civilian infrastructure that was hit, with commas between several.",
    "Residential building,Market",
  ),
  infrastructure_slug: text(
    "The short names of the infrastructure, with commas between several.",
    "residential-building,market",
  ),
  strike_type_name: coded(
    "How it was done: a comma means both, and/or leaves open which.",
    strikeTypes,
    "Airstrike,Naval bombardment",
    { forms: listOf(strikeTypes) },
  ),
  strike_type_slug: text(
    "The short names of how it was done, with commas between several.",
    "airstrike-and-or-artillery",
  ),
  targeted_belligerent_name: text(
    "The belligerents that are suspected to have been the target, with commas between several.",
    "Hill Front",
  ),
  targeted_belligerent_slug: text(
    "The short names of the suspected targets, with commas between several.",
    "hill-front",
  ),
  observation_name: text("What was observed, with commas between several.", "Entire family killed"),
  observation_slug: text(
    "The short names of what was observed, with commas between several.",
    "entire-family-killed",
  ),
  impact_name: text("The services that were affected, with commas between several.", "Health"),
  impact_slug: text("The short names of the services, with commas between several.", "health"),
  total_strikes: count(
    "How many strikes the incident consists of; blank where none was counted.",
    "strikes",
    "2",
  ),
  civilian_harm_reported: {
    kind: "number-code",
    description: "Whether any source reports harm to civilians.",
    codes: yesOrNo,
    spellings: truthSpellings,
    nulls: silent,
    example: "1",
  },
  civilian_harm_status_name: coded(
    "Airwars' grade of the civilian harm: who accepts it, not whether it is true.",
    gradings,
    "Fair",
  ),
  civilian_harm_status_slug: alsoCalled(
    "grading",
    coded("The short name of the grade.", bySlug(gradings), "fair"),
  ),
  cause_of_death_injury_name: coded("What killed or hurt.", causes, "Heavy weapons and explosive munitions", {
    forms: listOf(causes),
  }),
  cause_of_death_injury_slug: text(
    "The short name of what killed or hurt.",
    "heavy-weapons-and-explosive-munitions",
  ),
  geolocated: {
    kind: "number-code",
    description: "Whether the incident has coordinates.",
    codes: yesOrNo,
    spellings: truthSpellings,
    nulls: silent,
    example: "1",
  },
  latitude: {
    kind: "decimal",
    description: "The degrees north of the equator.",
    unit: "degrees",
    least: -90,
    most: 90,
    nulls: silent,
    example: "12.5",
  },
  longitude: {
    kind: "decimal",
    description: "The degrees east of Greenwich.",
    unit: "degrees",
    least: -180,
    most: 180,
    nulls: silent,
    example: "-40.25",
  },
  geolocation_status_name: text("How far the work on the coordinates has come.", "Complete"),
  geolocation_status_slug: text(
    "The short name of how far the work on the coordinates has come.",
    "complete",
  ),
  geolocation_accuracy_name: coded(
    "How exactly the place is known; blank where there are no coordinates.",
    accuracyLabels,
    "Neighbourhood/area",
    { spellings: { "Exact location (Airwars)": "Exact location (via Airwars)" } },
  ),
  geolocation_accuracy_slug: alsoCalled(
    "geolocation_accuracy",
    coded("The short name of how exactly the place is known.", accuracySlugs, "neighbourhood_area", {
      spellings: { exact_location_via_airwars: "exact_location" },
    }),
  ),
  geojson_caption: text("The caption of a shape on the map.", "The block that was hit"),
  geolocation_notes: text("How the place was found, in words.", "Reports name the market of Quill."),
  geolocation_notes_internal: text("Notes on the place that are not published.", "Second look needed."),
  geolocation_sign_off_assessor: text("Who signed the coordinates off.", "A. Assessor"),
  geolocation_sign_off_date_time: text("When the coordinates were signed off.", "2024-02-10 12:00:00"),
  num_media: count("How many images and videos the page has; blank where it has none.", "files", "3"),
  num_victims: count("How many victims the page lists; blank where it lists none.", "persons", "4"),
  num_victims_named: count(
    "How many of the listed victims are named, killed or injured; blank where none is.",
    "persons",
    "3",
  ),
  num_victims_named_english: count("How many victims have a name in Latin letters.", "persons", "3"),
  num_victims_named_arabic: count("How many victims have a name in Arabic.", "persons", "3"),
  num_victims_named_hebrew: count("How many victims have a name in Hebrew.", "persons", "1"),
  num_victims_named_ukrainian: count("How many victims have a name in Ukrainian.", "persons", "1"),
  num_reconciled: count("How many victims are matched with an id of an official list.", "persons", "2"),
  num_families: count("How many families the victims are listed in.", "families", "1"),
  num_individuals: count("How many victims are listed outside families.", "persons", "1"),
  victim_average_age: {
    kind: "decimal",
    description: "The average of the ages in years that are known.",
    unit: "years",
    least: 0,
    nulls: silent,
    example: "31",
  },
  declassified_assessment: text("The names of declassified assessments of the incident.", "assessment-1.pdf"),
  press_release: text("The names of press releases on the incident.", "release-1.pdf"),
  ...blocks,
  num_sources: count("How many sources the page lists.", "sources", "12"),
  num_sources_twitter: count("How many of the sources are on Twitter.", "sources", "7"),
  num_sources_facebook: count("How many of the sources are on Facebook.", "sources", "2"),
  num_sources_telegram: count("How many of the sources are on Telegram.", "sources", "2"),
  num_sources_other: count("How many of the sources are elsewhere.", "sources", "1"),
  summary: text(
    "What is known of the incident, in words.",
    "A strike hit the market of Quill in the evening.",
  ),
  ...belligerents,
}

/**
 * The schema of one row of the incidents of Airwars.
 *
 * @category formats
 */
export const AirwarsRow: ObjectSchema<AirwarsRow> = rowSchema<AirwarsRow>(
  { id: "AirwarsRow", description: "One incident, as the incidents table of Airwars tells it." },
  columns,
)
