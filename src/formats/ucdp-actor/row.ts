// One row of the UCDP Actor Dataset: its type, its columns and, made of these, its schema.
import type { ObjectSchema } from "../../core/schema.ts"
import type { ColumnTable } from "../column.ts"
import { rowSchema } from "../format.ts"
import { groupKinds, noOtherName, notApplicable, yesOrNo } from "../ucdp/codes.ts"

/**
 * One actor of organized violence with its names and origins, as the UCDP Actor Dataset lists it.
 *
 * @remarks
 * Ids are text, lists of ids and names stay as they stand in the file, and null stands where the file says
 * nothing: n/a is a name that does not exist in another language, an empty ConflictId an actor of no state-
 * based conflict.
 *
 * Source: UCDP Actor Dataset, version 22.1.
 *
 * @category formats
 */
export interface UcdpActorRow {
  /** The number of the actor, the same in all datasets of UCDP. */
  readonly ActorId: string
  /** The name of the actor that all datasets use. */
  readonly NameData: string
  /** The name under which the actor was first met, often an abbreviation. */
  readonly NameOrig: string
  /** The first name in full, in the language of the actor. */
  readonly NameOrigFull: string | null
  /** The first name in full, in English. */
  readonly NameOrigFullEng: string | null
  /** Whether the actor has changed its name. */
  readonly NameChange: 0 | 1
  /** The later names, separated by commas. */
  readonly NewName: string | null
  /** The later names in full, in the language of the actor, separated by commas. */
  readonly NewNameFullMotherTongue: string | null
  /** The later names in full, in English, separated by commas. */
  readonly NewNameFullEng: string | null
  /** How the actor is organized. */
  readonly Org: 1 | 2 | 3 | 4
  /** The state-based conflicts that the actor takes part in, separated by commas. */
  readonly ConflictId: string | null
  /** The dyads of these conflicts that the actor takes part in, separated by commas. */
  readonly DyadId: string | null
  /** Whether the actor is itself a side of a state-based conflict, and no mere supporter. */
  readonly PrimaryParty: 0 | 1
  /** The number of the one-sided violence of the actor. */
  readonly OSID: string | null
  /** Whether the actor has attacked civilians as part of a coalition. */
  readonly OSCoalition: 0 | 1
  /** The coalitions with which the actor has attacked civilians, separated by commas. */
  readonly OSCoalitionID: string | null
  /** The non-state conflicts of the actor, separated by commas. */
  readonly NSID: string | null
  /** Whether the actor has fought a non-state conflict as part of a coalition. */
  readonly NSCoalition: 0 | 1
  /** The coalitions with which the actor has fought non-state conflicts, separated by commas. */
  readonly NSCoalitionID: string | null
  /** Whether the actor split off from another for good. */
  readonly Splinter: 0 | 1
  /** The actors that it split off from, separated by commas. */
  readonly NamePrev: string | null
  /** The numbers of the actors that it split off from, separated by commas. */
  readonly ActorIdPrev: string | null
  /** Whether the actor left another for a time. */
  readonly SplitTemp: 0 | 1
  /** The actors that it left for a time, separated by commas. */
  readonly NameSplitTemp: string | null
  /** The numbers of the actors that it left for a time, separated by commas. */
  readonly ActorIdSplitTemp: string | null
  /** Whether the actor has joined an alliance that is an actor of its own. */
  readonly Alliance: 0 | 1
  /** The alliances that it has joined, separated by commas. */
  readonly NameAlliance: string | null
  /** The numbers of the alliances that it has joined, separated by commas. */
  readonly ActorIdAlliance: string | null
  /** Whether the actor was absorbed by another. */
  readonly JoinGroup: 0 | 1
  /** The actors that absorbed it, separated by commas. */
  readonly GroupName: string | null
  /** The numbers of the actors that absorbed it, separated by commas. */
  readonly ActorIdGroup: string | null
  /** The countries in which the actor was active, separated by commas, which may stand within a name. */
  readonly Location: string
  /** The Gleditsch and Ward numbers of these countries, separated by commas. */
  readonly GWNOLoc: string
  /** The numbers of the parts of the world, separated by commas, from 1 Europe to 5 Americas. */
  readonly Region: string
  /** The release of the dataset to which the row belongs. */
  readonly Version: string
}

/** The 35 columns, in the order of the file. */
export const columns: ColumnTable<UcdpActorRow> = {
  ActorId: {
    kind: "id",
    description: "The number of the actor, the same in all datasets of UCDP.",
    example: "234",
  },
  NameData: { kind: "text", description: "The name of the actor that all datasets use.", example: "IS" },
  NameOrig: {
    kind: "text",
    description: "The name under which the actor was first met, often an abbreviation.",
    example: "Jama’at Al-Tawhid wa Al-Jihad",
  },
  NameOrigFull: {
    kind: "text",
    description: "The first name in full, in the language of the actor.",
    nulls: noOtherName,
    example: "Jama’at Al-Tawhid wa Al-Jihad",
  },
  NameOrigFullEng: {
    kind: "text",
    description: "The first name in full, in English.",
    nulls: noOtherName,
    example: "The Monotheism and Jihad Group",
  },
  NameChange: yesOrNo(
    "Whether the actor has changed its name.",
    "It has had one name.",
    "It has had several names.",
  ),
  NewName: {
    kind: "text",
    description: "The later names, separated by commas.",
    nulls: notApplicable,
    example: "TQJBR, ISI, ISIS, IS",
  },
  NewNameFullMotherTongue: {
    kind: "text",
    description: "The later names in full, in the language of the actor, separated by commas.",
    nulls: notApplicable,
    example: "Jaish Ansar Al-Sunna, Ansar al-Islam",
  },
  NewNameFullEng: {
    kind: "text",
    description: "The later names in full, in English, separated by commas.",
    nulls: notApplicable,
    example: "Supporters of Islam",
  },
  Org: {
    kind: "number-code",
    description: "How the actor is organized.",
    codes: { ...groupKinds, 4: "The government of a state." },
    example: "1",
  },
  ConflictId: {
    kind: "id",
    description: "The state-based conflicts that the actor takes part in, separated by commas.",
    nulls: notApplicable,
    example: "11884, 226",
  },
  DyadId: {
    kind: "id",
    description: "The dyads of these conflicts that the actor takes part in, separated by commas.",
    nulls: notApplicable,
    example: "12618, 448",
  },
  PrimaryParty: yesOrNo(
    "Whether the actor is itself a side of a state-based conflict, and no mere supporter.",
    "It is a supporter, or in no such conflict.",
    "It is a side of such a conflict.",
  ),
  OSID: {
    kind: "id",
    description: "The number of the one-sided violence of the actor.",
    nulls: notApplicable,
    example: "911",
  },
  OSCoalition: yesOrNo(
    "Whether the actor has attacked civilians as part of a coalition.",
    "It has not.",
    "It has.",
  ),
  OSCoalitionID: {
    kind: "id",
    description: "The coalitions with which the actor has attacked civilians, separated by commas.",
    nulls: notApplicable,
    example: "3845, 3851",
  },
  NSID: {
    kind: "id",
    description: "The non-state conflicts of the actor, separated by commas.",
    nulls: notApplicable,
    example: "5209, 5346, 5611",
  },
  NSCoalition: yesOrNo(
    "Whether the actor has fought a non-state conflict as part of a coalition.",
    "It has not.",
    "It has.",
  ),
  NSCoalitionID: {
    kind: "id",
    description: "The coalitions with which the actor has fought non-state conflicts, separated by commas.",
    nulls: notApplicable,
    example: "3854, 3875",
  },
  Splinter: yesOrNo("Whether the actor split off from another for good.", "It did not.", "It did."),
  NamePrev: {
    kind: "text",
    description: "The actors that it split off from, separated by commas.",
    nulls: notApplicable,
    example: "Sinaloa Cartel",
  },
  ActorIdPrev: {
    kind: "id",
    description: "The numbers of the actors that it split off from, separated by commas.",
    nulls: notApplicable,
    example: "775",
  },
  SplitTemp: yesOrNo("Whether the actor left another for a time.", "It did not.", "It did."),
  NameSplitTemp: {
    kind: "text",
    description: "The actors that it left for a time, separated by commas.",
    nulls: notApplicable,
    example: "GIA",
  },
  ActorIdSplitTemp: {
    kind: "id",
    description: "The numbers of the actors that it left for a time, separated by commas.",
    nulls: notApplicable,
    example: "538",
  },
  Alliance: yesOrNo(
    "Whether the actor has joined an alliance that is an actor of its own.",
    "It has not.",
    "It has.",
  ),
  NameAlliance: {
    kind: "text",
    description: "The alliances that it has joined, separated by commas.",
    nulls: notApplicable,
    example: "UIFSA",
  },
  ActorIdAlliance: {
    kind: "id",
    description: "The numbers of the alliances that it has joined, separated by commas.",
    nulls: notApplicable,
    example: "304",
  },
  JoinGroup: yesOrNo("Whether the actor was absorbed by another.", "It was not.", "It was."),
  GroupName: {
    kind: "text",
    description: "The actors that absorbed it, separated by commas.",
    nulls: notApplicable,
    example: "TTP",
  },
  ActorIdGroup: {
    kind: "id",
    description: "The numbers of the actors that absorbed it, separated by commas.",
    nulls: notApplicable,
    example: "356",
  },
  Location: {
    kind: "text",
    description:
      "The countries in which the actor was active, separated by commas, which may stand within a name.",
    example: "Hyderabad, India",
  },
  GWNOLoc: {
    kind: "id",
    description: "The Gleditsch and Ward numbers of these countries, separated by commas.",
    example: "751, 750",
  },
  Region: {
    kind: "text",
    description: "The numbers of the parts of the world, separated by commas, from 1 Europe to 5 Americas.",
    example: "3, 5",
  },
  Version: {
    kind: "text",
    description: "The release of the dataset to which the row belongs.",
    example: "22.1",
  },
}

/**
 * The schema of one row of the UCDP Actor Dataset.
 *
 * @example a code is one of the codes
 * ```ts
 * UcdpActorRow.shape.Org.safeParse(5).success // => false
 * ```
 * @category formats
 */
export const UcdpActorRow: ObjectSchema<UcdpActorRow> = rowSchema<UcdpActorRow>(
  {
    id: "UcdpActorRow",
    description:
      "One actor of organized violence with its names and origins, as the UCDP Actor Dataset lists it.",
    source: "UCDP Actor Dataset, version 22.1.",
  },
  columns,
)
