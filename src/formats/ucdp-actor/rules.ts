// What holds in the rows of the UCDP Actor Dataset, weighed by the 1,725 rows of release 22.1.
import { expressions } from "../../core/expression.ts"
import type { AcrossRuleOf, RowRuleOf } from "../format.ts"
import { ucdpRules } from "../ucdp/rules.ts"
import type { UcdpActorRow } from "./row.ts"

const { column, compare, matches, squeezed, set, empty, any, implies, exactlyWhen } =
  expressions<UcdpActorRow>()
const shared = ucdpRules<UcdpActorRow>("ucdp-actor")

const lineage = ["ActorIdPrev", "ActorIdSplitTemp", "ActorIdAlliance", "ActorIdGroup"] as const

/** The rules that one row can decide. */
export const rules: readonly RowRuleOf<UcdpActorRow>[] = [
  shared.flagged(
    "name-change",
    "error",
    "An actor that has changed its name has a new one, and no other actor has.",
    "NameChange",
    "NewName",
    "NewNameFullEng",
  ),
  shared.flagged(
    "splinter",
    "error",
    "An actor that split off has the actor it came from, and no other actor has.",
    "Splinter",
    "NamePrev",
    "ActorIdPrev",
  ),
  shared.flagged(
    "temporary-split",
    "error",
    "An actor that left another for a time has the actor it left, and no other actor has.",
    "SplitTemp",
    "NameSplitTemp",
    "ActorIdSplitTemp",
  ),
  shared.flagged(
    "alliance",
    "error",
    "An actor that has joined an alliance has that alliance, and no other actor has.",
    "Alliance",
    "NameAlliance",
    "ActorIdAlliance",
  ),
  shared.flagged(
    "joined-group",
    "error",
    "An actor that was absorbed has the actor that absorbed it, and no other actor has.",
    "JoinGroup",
    "GroupName",
    "ActorIdGroup",
  ),
  shared.flagged(
    "one-sided-coalition",
    "error",
    "An actor that has attacked civilians in a coalition has that coalition, and no other actor has.",
    "OSCoalition",
    "OSCoalitionID",
  ),
  shared.flagged(
    "non-state-coalition",
    "error",
    "An actor that has fought other groups in a coalition has that coalition, and no other actor has.",
    "NSCoalition",
    "NSCoalitionID",
  ),
  {
    id: "ucdp-actor/conflict-and-dyad",
    severity: "error",
    dimension: "consistency",
    summary: "An actor has dyads exactly where it has state-based conflicts.",
    wording: {
      message: "ConflictId is {ConflictId} and DyadId {DyadId}.",
      expected: "both of them, or neither.",
    },
    column: "DyadId",
    condition: exactlyWhen(set(column("ConflictId")), set(column("DyadId"))),
    passes: { ConflictId: "11884, 226", DyadId: "12618, 448" },
    fails: { ConflictId: "11884, 226", DyadId: null },
  },
  {
    id: "ucdp-actor/primary-party",
    severity: "error",
    dimension: "consistency",
    summary: "A side of a state-based conflict has that conflict.",
    wording: {
      message: "PrimaryParty is {PrimaryParty}, but ConflictId is {ConflictId}.",
      expected: "a ConflictId, or a PrimaryParty of 0.",
    },
    column: "PrimaryParty",
    condition: implies(compare(column("PrimaryParty"), "=", 1), set(column("ConflictId"))),
    passes: { PrimaryParty: 1, ConflictId: "226" },
    fails: { PrimaryParty: 1, ConflictId: null },
  },
  {
    id: "ucdp-actor/takes-part",
    severity: "warning",
    dimension: "completeness",
    summary: "An actor has at least one conflict, alone or in a coalition.",
    wording: {
      message: "ConflictId, OSID, OSCoalitionID, NSID and NSCoalitionID are all empty.",
      expected: "at least one of them.",
    },
    column: "ConflictId",
    condition: any(
      set(column("ConflictId")),
      set(column("OSID")),
      set(column("OSCoalitionID")),
      set(column("NSID")),
      set(column("NSCoalitionID")),
    ),
    passes: { ConflictId: null, OSID: "911", OSCoalitionID: null, NSID: null, NSCoalitionID: null },
    fails: { ConflictId: null, OSID: null, OSCoalitionID: null, NSID: null, NSCoalitionID: null },
  },
  {
    id: "ucdp-actor/government-name",
    severity: "warning",
    dimension: "consistency",
    summary: "The name of a government begins with Government of, and no other name does.",
    wording: {
      message: "Org is {Org} and NameData {NameData}.",
      expected: "an Org of 4 exactly where NameData begins with Government of.",
    },
    column: "Org",
    condition: exactlyWhen(compare(column("Org"), "=", 4), matches(column("NameData"), "^Government of ")),
    passes: { Org: 4, NameData: "Government of Norvenia" },
    fails: { Org: 1, NameData: "Government of Norvenia" },
  },
  ...lineage.map(
    (name): RowRuleOf<UcdpActorRow> => ({
      id: "ucdp-actor/own-origin",
      severity: "warning",
      dimension: "consistency",
      summary: "No actor left, joined or came from itself.",
      wording: { message: `${name} is {${name}}, the ActorId of the row.`, expected: "another actor." },
      column: name,
      condition: any(empty(column(name)), compare(column(name), "!=", column("ActorId"))),
      passes: { ActorId: "90302", [name]: "90303" },
      fails: { ActorId: "90302", [name]: "90302" },
    }),
  ),
  {
    id: "ucdp-actor/name-spaces",
    severity: "info",
    dimension: "conformance",
    summary: "A name has single spaces between its words and none at its ends.",
    wording: {
      message: "NameData is {NameData}.",
      expected: "the name without spaces at its ends and with one between words.",
    },
    column: "NameData",
    condition: compare(column("NameData"), "=", squeezed(column("NameData"))),
    passes: { NameData: "Reed Coast Army" },
    fails: { NameData: "Reed Coast Army " },
  },
  shared.regionCodes("Region"),
  ...shared.listForms(
    "ConflictId",
    "DyadId",
    "OSID",
    "OSCoalitionID",
    "NSID",
    "NSCoalitionID",
    ...lineage,
    "GWNOLoc",
  ),
  ...shared.namesAndNumbers(
    "warning",
    ["NamePrev", "ActorIdPrev"],
    ["NameSplitTemp", "ActorIdSplitTemp"],
    ["NameAlliance", "ActorIdAlliance"],
    ["GroupName", "ActorIdGroup"],
    ["Location", "GWNOLoc"],
  ),
]

/** The rules over all rows. */
export const across: readonly AcrossRuleOf<UcdpActorRow>[] = [
  {
    id: "ucdp-actor/duplicate-id",
    severity: "error",
    dimension: "consistency",
    summary: "No two rows have the same ActorId.",
    wording: { message: "{value} is also the ActorId of row {first}.", expected: "an ActorId of its own." },
    accumulator: "duplicate",
    columns: ["ActorId"],
  },
]
