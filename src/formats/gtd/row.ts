// One row of the Global Terrorism Database: its type, its columns and, made of these, its schema.
import type { ObjectSchema } from "../../core/schema.ts"
import type { ColumnTable } from "../column.ts"
import { rowSchema } from "../format.ts"
import {
  attack,
  blockOf,
  claim,
  type GtdAttack,
  type GtdBlock,
  type GtdClaim,
  type GtdTarget,
  type GtdWeapon,
  target,
  weapon,
} from "./blocks.ts"
import {
  alternatives,
  claimModes,
  countryNames,
  hostageOutcomes,
  propertyExtents,
  regions,
  specificities,
} from "./codes.ts"
import {
  coded,
  count,
  flag,
  type GtdFlag,
  noLabel,
  noOrYes,
  notApplicable,
  optionalCode,
  silent,
  text,
  unknownCount,
  unknownName,
  unknownPart,
  yesOrNo,
} from "./columns.ts"

/**
 * One incident of the Global Terrorism Database, as its 135 columns tell it.
 *
 * @remarks
 * Three forms of attack, three targets and four weapons repeat. -9 of a flag says that it is not known and stays a
 * code; -99 of a count, 0 of a month or day and Unknown of a place are null, and named among the unknown columns of
 * the row; null otherwise is silence. Unknown stays in the names of groups, since a group that is not known can claim.
 *
 * Unit: deaths, in `nkill*`, where a total that was divided over linked incidents leaves fractions.
 * Source: order of the columns and codes as they were read off releases of 2016 to 2022.
 *
 * @category formats
 */
export interface GtdRow
  extends GtdBlock<1, GtdAttack>,
    GtdBlock<2, GtdAttack>,
    GtdBlock<3, GtdAttack>,
    GtdBlock<1, GtdTarget>,
    GtdBlock<2, GtdTarget>,
    GtdBlock<3, GtdTarget>,
    GtdBlock<2, GtdClaim>,
    GtdBlock<3, GtdClaim>,
    GtdBlock<1, GtdWeapon>,
    GtdBlock<2, GtdWeapon>,
    GtdBlock<3, GtdWeapon>,
    GtdBlock<4, GtdWeapon> {
  /** The number of the incident: its day as it was first recorded, and four digits. */
  readonly eventid: string
  /** The year of the incident; 1993 is missing from the dataset. */
  readonly iyear: number
  /** The month of the incident; 0 stands for one that is not known. */
  readonly imonth: number | null
  /** The day of the incident in its month; 0 stands for one that is not known. */
  readonly iday: number | null
  /** The date in words, where it is not exact. */
  readonly approxdate: string | null
  /** Whether the incident lasted longer than a day. */
  readonly extended: 0 | 1 | null
  /** The day on which a long incident ended, in the spelling of the release. */
  readonly resolution: string | null
  /** The country of the incident, by GTD's own number. */
  readonly country: string
  /** The country of the incident, in words. */
  readonly country_txt: string | null
  /** The part of the world of the incident. */
  readonly region: string
  /** The part of the world of the incident, in words. */
  readonly region_txt: string | null
  /** The unit of the first administrative level. */
  readonly provstate: string | null
  /** The city, town or village. */
  readonly city: string | null
  /** The latitude of the city, positive to the north; not that of the attack itself. */
  readonly latitude: number | null
  /** The longitude of the city, positive to the east; not that of the attack itself. */
  readonly longitude: number | null
  /** What the point stands for; not a scale, since 3 is no farther off than 2. */
  readonly specificity: string | null
  /** Whether the incident was near the city and not in it. */
  readonly vicinity: GtdFlag | null
  /** More on the place in words. */
  readonly location: string | null
  /** What happened, in words. */
  readonly summary: string | null
  /** Whether the aim was political, economic, religious or social. */
  readonly crit1: 0 | 1
  /** Whether there was an intention to coerce, intimidate or publicize to a wider audience. */
  readonly crit2: 0 | 1
  /** Whether the act lay outside the law of war. */
  readonly crit3: 0 | 1
  /** Whether there is doubt that it was terrorism. */
  readonly doubtterr: GtdFlag | null
  /** What it may have been instead, where there is doubt. */
  readonly alternative: string | null
  /** What it may have been instead, in words. */
  readonly alternative_txt: string | null
  /** Whether it was one of several attacks that were planned together. */
  readonly multiple: 0 | 1 | null
  /** Whether the attack had a tangible effect. */
  readonly success: 0 | 1
  /** Whether an attacker meant to die in it. */
  readonly suicide: 0 | 1
  /** The group that is held to have done it, whoever says so; Unknown where none is. */
  readonly gname: string
  /** The part of the first group that is held to have done it. */
  readonly gsubname: string | null
  /** The second group that is held to have done it. */
  readonly gname2: string | null
  /** The part of the second group that is held to have done it. */
  readonly gsubname2: string | null
  /** The third group that is held to have done it. */
  readonly gname3: string | null
  /** The part of the third group that is held to have done it. */
  readonly gsubname3: string | null
  /** Why it was done, as far as the reports say. */
  readonly motive: string | null
  /** Whether the first group is only suspected. */
  readonly guncertain1: 0 | 1 | null
  /** Whether the second group is only suspected. */
  readonly guncertain2: 0 | 1 | null
  /** Whether the third group is only suspected. */
  readonly guncertain3: 0 | 1 | null
  /** Whether persons without any group did it. */
  readonly individual: 0 | 1 | null
  /** How many attackers there were. */
  readonly nperps: number | null
  /** How many attackers were taken into custody. */
  readonly nperpcap: number | null
  /** Whether the first group claimed responsibility. */
  readonly claimed: GtdFlag | null
  /** How the first group claimed responsibility. */
  readonly claimmode: string | null
  /** How the first group claimed responsibility, in words. */
  readonly claimmode_txt: string | null
  /** Whether several groups claimed it each for itself. */
  readonly compclaim: GtdFlag | null
  /** More on the weapons in words. */
  readonly weapdetail: string | null
  /** The dead, attackers among them; blank where they were not counted. */
  readonly nkill: number | null
  /** The dead who were nationals of the United States. */
  readonly nkillus: number | null
  /** The dead who were attackers. */
  readonly nkillter: number | null
  /** The wounded, attackers among them; blank where they were not counted. */
  readonly nwound: number | null
  /** The wounded who were nationals of the United States. */
  readonly nwoundus: number | null
  /** The wounded who were attackers. */
  readonly nwoundte: number | null
  /** Whether property was damaged. */
  readonly property: GtdFlag | null
  /** How great the damage to property was. */
  readonly propextent: string | null
  /** How great the damage to property was, in words. */
  readonly propextent_txt: string | null
  /** What the damage to property was worth at the time. */
  readonly propvalue: number | null
  /** More on the damage to property in words. */
  readonly propcomment: string | null
  /** Whether people were taken hostage or kidnapped. */
  readonly ishostkid: GtdFlag | null
  /** How many were taken hostage or kidnapped. */
  readonly nhostkid: number | null
  /** How many of those taken were nationals of the United States. */
  readonly nhostkidus: number | null
  /** For how many hours they were held, where it was less than a day. */
  readonly nhours: number | null
  /** For how many days they were held. */
  readonly ndays: number | null
  /** The country to which hijackers went. */
  readonly divert: string | null
  /** The country in which the taking of hostages ended. */
  readonly kidhijcountry: string | null
  /** Whether a ransom was demanded. */
  readonly ransom: GtdFlag | null
  /** The ransom that was demanded. */
  readonly ransomamt: number | null
  /** The ransom that was demanded from the United States. */
  readonly ransomamtus: number | null
  /** The ransom that was paid. */
  readonly ransompaid: number | null
  /** The ransom that was paid by the United States. */
  readonly ransompaidus: number | null
  /** More on the ransom in words. */
  readonly ransomnote: string | null
  /** How the taking of hostages ended. */
  readonly hostkidoutcome: string | null
  /** How the taking of hostages ended, in words. */
  readonly hostkidoutcome_txt: string | null
  /** How many of those taken were freed or got away. */
  readonly nreleased: number | null
  /** More in words, such as figures that contradict each other. */
  readonly addnotes: string | null
  /** The first source of the coders. */
  readonly scite1: string | null
  /** The second source of the coders. */
  readonly scite2: string | null
  /** The third source of the coders. */
  readonly scite3: string | null
  /** The collection from which the row came. */
  readonly dbsource: string | null
  /** Whether the group crossed a border to attack. */
  readonly INT_LOG: GtdFlag | null
  /** Whether the group and its target were of different nationality. */
  readonly INT_IDEO: GtdFlag | null
  /** Whether the place and the target were of different nationality. */
  readonly INT_MISC: GtdFlag | null
  /** Whether the attack was international in any of the three ways. */
  readonly INT_ANY: GtdFlag | null
  /** The numbers of the attacks that were planned together with it, its own among them. */
  readonly related: string | null
}

/** The 135 columns, in the order of the file. */
export const columns: ColumnTable<GtdRow> = {
  eventid: {
    kind: "id",
    description: "The number of the incident: its day as it was first recorded, and four digits.",
    numeric: true,
    example: "202001050003",
  },
  iyear: {
    kind: "integer",
    description: "The year of the incident; 1993 is missing from the dataset.",
    least: 1970,
    example: "2020",
  },
  imonth: {
    kind: "integer",
    description: "The month of the incident; 0 stands for one that is not known.",
    least: 1,
    most: 12,
    nulls: unknownPart,
    example: "1",
  },
  iday: {
    kind: "integer",
    description: "The day of the incident in its month; 0 stands for one that is not known.",
    least: 1,
    most: 31,
    nulls: unknownPart,
    example: "5",
  },
  approxdate: text("The date in words, where it is not exact.", "January 5-6, 2020"),
  extended: noOrYes(
    "Whether the incident lasted longer than a day.",
    "It ended within 24 hours.",
    "It lasted longer than 24 hours.",
  ),
  resolution: text(
    "The day on which a long incident ended, in the spelling of the release.",
    "2020-01-09",
    notApplicable,
  ),
  country: coded("The country of the incident, by GTD's own number.", countryNames, "4"),
  country_txt: text("The country of the incident, in words.", "Afghanistan", noLabel),
  region: coded("The part of the world of the incident.", regions, "6"),
  region_txt: text("The part of the world of the incident, in words.", "South Asia", noLabel),
  provstate: text("The unit of the first administrative level.", "Tessen", unknownName),
  city: text("The city, town or village.", "Quill Harbour", unknownName),
  latitude: {
    kind: "decimal",
    description: "The latitude of the city, positive to the north; not that of the attack itself.",
    unit: "degrees",
    least: -90,
    most: 90,
    nulls: silent,
    example: "-9.8724",
  },
  longitude: {
    kind: "decimal",
    description: "The longitude of the city, positive to the east; not that of the attack itself.",
    unit: "degrees",
    least: -180,
    most: 180,
    nulls: silent,
    example: "-45.731",
  },
  specificity: optionalCode(
    "What the point stands for; not a scale, since 3 is no farther off than 2.",
    specificities,
    "1",
    silent,
  ),
  vicinity: flag(
    "Whether the incident was near the city and not in it.",
    "It was in the city.",
    "It was near the city.",
  ),
  location: text("More on the place in words.", "The attack took place at the old market."),
  summary: text("What happened, in words.", "01/05/2020: Assailants attacked a market."),
  crit1: yesOrNo("Whether the aim was political, economic, religious or social.", "It was not.", "It was."),
  crit2: yesOrNo(
    "Whether there was an intention to coerce, intimidate or publicize to a wider audience.",
    "There was none.",
    "There was one.",
  ),
  crit3: yesOrNo("Whether the act lay outside the law of war.", "It did not.", "It did."),
  doubtterr: flag(
    "Whether there is doubt that it was terrorism.",
    "There is essentially none.",
    "There is doubt.",
  ),
  alternative: optionalCode("What it may have been instead, where there is doubt.", alternatives, "1"),
  alternative_txt: text("What it may have been instead, in words.", "Insurgency/Guerilla Action", noLabel),
  multiple: noOrYes(
    "Whether it was one of several attacks that were planned together.",
    "It was not.",
    "It was.",
  ),
  success: yesOrNo("Whether the attack had a tangible effect.", "It had none.", "It had one."),
  suicide: yesOrNo("Whether an attacker meant to die in it.", "None did.", "At least one did."),
  ...blockOf<1, GtdAttack>(1, "form of attack", attack),
  ...blockOf<2, GtdAttack>(2, "form of attack", attack),
  ...blockOf<3, GtdAttack>(3, "form of attack", attack),
  ...blockOf<1, GtdTarget>(1, "target", target),
  ...blockOf<2, GtdTarget>(2, "target", target),
  ...blockOf<3, GtdTarget>(3, "target", target),
  gname: {
    kind: "text",
    description: "The group that is held to have done it, whoever says so; Unknown where none is.",
    example: "Reed Coast Army",
  },
  gsubname: text(
    "The part of the first group that is held to have done it.",
    "Harbour Brigade",
    notApplicable,
  ),
  gname2: text("The second group that is held to have done it.", "Norvenian Hill Front", notApplicable),
  gsubname2: text(
    "The part of the second group that is held to have done it.",
    "Pass Company",
    notApplicable,
  ),
  gname3: text("The third group that is held to have done it.", "Sarn Youth", notApplicable),
  gsubname3: text("The part of the third group that is held to have done it.", "Market Cell", notApplicable),
  motive: text("Why it was done, as far as the reports say.", "The motive is not known."),
  guncertain1: noOrYes(
    "Whether the first group is only suspected.",
    "It is named plainly.",
    "It is only suspected.",
  ),
  guncertain2: noOrYes(
    "Whether the second group is only suspected.",
    "It is named plainly.",
    "It is only suspected.",
    notApplicable,
  ),
  guncertain3: noOrYes(
    "Whether the third group is only suspected.",
    "It is named plainly.",
    "It is only suspected.",
    notApplicable,
  ),
  individual: noOrYes(
    "Whether persons without any group did it.",
    "A group did it, known or not.",
    "Persons without a group did it.",
  ),
  nperps: count("How many attackers there were.", "persons", unknownCount, "2"),
  nperpcap: count("How many attackers were taken into custody.", "persons", unknownCount, "2"),
  claimed: flag(
    "Whether the first group claimed responsibility.",
    "The group did not claim it.",
    "The group claimed it.",
  ),
  claimmode: optionalCode("How the first group claimed responsibility.", claimModes, "7"),
  claimmode_txt: text(
    "How the first group claimed responsibility, in words.",
    "Posted to website, blog, etc.",
    noLabel,
  ),
  ...blockOf<2, GtdClaim>(2, "group", claim),
  ...blockOf<3, GtdClaim>(3, "group", claim),
  compclaim: flag(
    "Whether several groups claimed it each for itself.",
    "They claimed it together, or one did.",
    "Their claims compete.",
    notApplicable,
  ),
  ...blockOf<1, GtdWeapon>(1, "weapon", weapon),
  ...blockOf<2, GtdWeapon>(2, "weapon", weapon),
  ...blockOf<3, GtdWeapon>(3, "weapon", weapon),
  ...blockOf<4, GtdWeapon>(4, "weapon", weapon),
  weapdetail: text("More on the weapons in words.", "An explosive device under a cart"),
  nkill: count("The dead, attackers among them; blank where they were not counted.", "deaths"),
  nkillus: count("The dead who were nationals of the United States.", "deaths", silent, "0"),
  nkillter: count("The dead who were attackers.", "deaths", silent, "1"),
  nwound: count("The wounded, attackers among them; blank where they were not counted.", "persons"),
  nwoundus: count("The wounded who were nationals of the United States.", "persons", silent, "0"),
  nwoundte: count("The wounded who were attackers.", "persons", silent, "0"),
  property: flag("Whether property was damaged.", "None was damaged.", "Some was damaged."),
  propextent: optionalCode("How great the damage to property was.", propertyExtents, "3"),
  propextent_txt: text(
    "How great the damage to property was, in words.",
    "Minor (likely < $1 million)",
    noLabel,
  ),
  propvalue: count("What the damage to property was worth at the time.", "US dollars", unknownCount, "50000"),
  propcomment: text("More on the damage to property in words.", "Two stalls were burnt."),
  ishostkid: flag("Whether people were taken hostage or kidnapped.", "Nobody was.", "Somebody was."),
  nhostkid: count("How many were taken hostage or kidnapped.", "persons", unknownCount),
  nhostkidus: count(
    "How many of those taken were nationals of the United States.",
    "persons",
    unknownCount,
    "0",
  ),
  nhours: count("For how many hours they were held, where it was less than a day.", "hours", unknownCount),
  ndays: count("For how many days they were held.", "days", unknownCount),
  divert: text("The country to which hijackers went.", "Osterhaven", notApplicable),
  kidhijcountry: text("The country in which the taking of hostages ended.", "Norvenia", notApplicable),
  ransom: flag("Whether a ransom was demanded.", "None was.", "One was."),
  ransomamt: count("The ransom that was demanded.", "US dollars", unknownCount, "100000"),
  ransomamtus: count("The ransom that was demanded from the United States.", "US dollars", unknownCount, "0"),
  ransompaid: count("The ransom that was paid.", "US dollars", unknownCount, "20000"),
  ransompaidus: count("The ransom that was paid by the United States.", "US dollars", unknownCount, "0"),
  ransomnote: text("More on the ransom in words.", "Prisoners were to be freed.", notApplicable),
  hostkidoutcome: optionalCode("How the taking of hostages ended.", hostageOutcomes, "2"),
  hostkidoutcome_txt: text(
    "How the taking of hostages ended, in words.",
    "Hostage(s) released by perpetrators",
    noLabel,
  ),
  nreleased: count("How many of those taken were freed or got away.", "persons", unknownCount),
  addnotes: text(
    "More in words, such as figures that contradict each other.",
    "Casualty numbers conflict across sources.",
  ),
  scite1: text("The first source of the coders.", "An invented report, Norvenia Daily, January 6, 2020."),
  scite2: text("The second source of the coders.", "A second report, Tessen Radio, January 7, 2020."),
  scite3: text("The third source of the coders.", "A third report, Reed Coast Observer, January 8, 2020."),
  dbsource: text("The collection from which the row came.", "START Primary Collection"),
  INT_LOG: flag("Whether the group crossed a border to attack.", "It did not.", "It did."),
  INT_IDEO: flag(
    "Whether the group and its target were of different nationality.",
    "They were not.",
    "They were.",
  ),
  INT_MISC: flag(
    "Whether the place and the target were of different nationality.",
    "They were not.",
    "They were.",
  ),
  INT_ANY: flag(
    "Whether the attack was international in any of the three ways.",
    "It was in none.",
    "It was in one or more.",
  ),
  related: {
    kind: "id",
    description: "The numbers of the attacks that were planned together with it, its own among them.",
    nulls: notApplicable,
    example: "202001050003, 202001050004",
  },
}

/**
 * The schema of one row of the Global Terrorism Database.
 *
 * @example a month is 1 to 12, and null where it is not known
 * ```ts
 * GtdRow.shape.imonth.safeParse(0).success // => false
 * ```
 * @category formats
 */
export const GtdRow: ObjectSchema<GtdRow> = rowSchema<GtdRow>(
  {
    id: "GtdRow",
    description: "One incident of the Global Terrorism Database, as its 135 columns tell it.",
    source: "Order of the columns and codes as they were read off releases of 2016 to 2022.",
  },
  columns,
)
