// A statement about who did it as a row of the belligerents of Airwars.
import type { CasualtyRange } from "../../entity/casualties.ts"
import type { Admission } from "../../entity/responsibility/admission.ts"
import type { Attribution } from "../../entity/responsibility/attribution.ts"
import type { Claim } from "../../entity/responsibility/claim.ts"
import type { Responsibility } from "../../entity/responsibility/responsibility.ts"
import type { NotKnown } from "../../entity/responsibility/silence.ts"
import type { ActorId, IncidentId, StatementId } from "../../value/id.ts"
import { refersTo } from "../airwars/about.ts"
import { slugOf } from "../airwars/codes.ts"
import { idAsTold, type Leg, unknownWord, written } from "../airwars/leg.ts"
import { belligerentOf } from "../airwars/teller.ts"
import { standingIn, stands } from "../passage/as-it-stands.ts"
import { keptCell } from "../passage/kept.ts"
import type { ExportNotes, Loss, RowFacts, Written } from "../passage/passage.ts"
import { assessment, type Conceded, certainty, concession, nobody, who } from "./legs.ts"
import { AirwarsBelligerentsRow } from "./row.ts"
import { concededId, concededSuffix, format, numberScheme, ofSomebody } from "./to-model.ts"

type Row = RowFacts<AirwarsBelligerentsRow>

const isIncident = (id: string): id is IncidentId => id.startsWith("incident:")

const concedes = (statements: readonly Responsibility[], actor: ActorId): readonly Admission[] =>
  statements.filter(
    (one): one is Admission => one.kind === "admission" && one.by.length === 1 && one.by[0] === actor,
  )

/** What is conceded in the row of a statement: what came with it, or what stands beside it for no row of its own. */
const concededBeside = (
  id: StatementId | undefined,
  admissions: readonly Admission[],
): readonly Admission[] => {
  const own = admissions.filter((one) => id !== undefined && one.id === concededId(id))
  return own.length > 0 ? own : admissions.filter((one) => one.id?.endsWith(concededSuffix) !== true)
}

// The columns are of all civilians: neither of the children among them nor of people of unknown status.
const isOfAllCivilians = ({ scope, who, side, condition }: CasualtyRange): boolean => {
  const { wording: _, ...axes } = who ?? {}
  return (
    scope === "total" &&
    side === undefined &&
    condition === undefined &&
    axes.status === "civilian" &&
    Object.keys(axes).length === 1
  )
}

const rangesIn = (admissions: readonly Admission[]): readonly CasualtyRange[] =>
  admissions.flatMap(({ casualties = [] }) => casualties)

const concededIn = (admissions: readonly Admission[]): Conceded | undefined => {
  const ranges = rangesIn(admissions).filter(isOfAllCivilians)
  const killed = ranges.find(({ outcome }) => outcome === "killed")?.count
  const wounded = ranges.find(({ outcome }) => outcome === "wounded")?.count
  return killed === undefined && wounded === undefined
    ? undefined
    : { ...(killed === undefined ? {} : { killed }), ...(wounded === undefined ? {} : { wounded }) }
}

const ofNobody = (
  statement: NotKnown,
  incident: IncidentId,
  { context }: ExportNotes,
): Written<AirwarsBelligerentsRow> => {
  const schemas = AirwarsBelligerentsRow.shape
  const told = ofSomebody.map((column) => [column, keptCell(format, column, statement)] as const)
  const cells = told.filter(([column, cell]) => cell !== undefined && schemas[column].safeParse(cell).success)
  return {
    cells: {
      ...refersTo(format, incident, statement, context),
      ...written(format, schemas, who, { name: nobody, slug: slugOf(nobody) }, statement).cells,
      ...(Object.fromEntries(cells) as Row),
    },
    unknown: told.flatMap(([column, cell]) =>
      cell === unknownWord && !schemas[column].safeParse(cell).success ? [column] : [],
    ),
  }
}

const row = (
  statement: Attribution | Claim | Admission,
  actor: ActorId,
  incident: IncidentId,
  notes: ExportNotes,
): Written<AirwarsBelligerentsRow> => {
  const { context } = notes
  const cellsOf = <Fact>(leg: Leg<AirwarsBelligerentsRow, Fact>, fact: Fact | undefined) =>
    written(format, AirwarsBelligerentsRow.shape, leg, fact, statement)
  const found = context.actor(actor)
  const numbers = (found?.externalIds ?? [])
    .filter(({ scheme }) => scheme === numberScheme)
    .map(({ id }) => id)
  const word = statement.kind === "attribution" ? statement.wording?.text : undefined
  const concluded = statement.credibility?.find(({ scale }) => scale === "airwars-assessment")?.value
  const said = standingIn("responsibility", context.responsibilityFor(incident), notes).stands
  const admissions = concededBeside(statement.id, concedes(said, actor))
  const conceded = cellsOf(concession, concededIn(admissions))
  const modality = statement.kind === "attribution" ? (statement.modality ?? "stated") : "stated"
  const lossy: readonly Loss[] = [
    ...(modality === "alleged" || modality === "possible"
      ? [{ field: "modality", value: modality, reason: "Airwars tells suspected from known and no more." }]
      : []),
    ...rangesIn(admissions)
      .filter((range) => !isOfAllCivilians(range))
      .map(({ outcome }) => ({
        field: "casualties",
        value: outcome,
        reason: "What a belligerent concedes has columns for all civilians, and for no others.",
      })),
  ]
  return {
    cells: {
      ...refersTo(format, incident, statement, context),
      belligerent_id: idAsTold(format, "belligerent_id", statement, numbers),
      ...cellsOf(who, belligerentOf(found, actor, word)).cells,
      ...cellsOf(certainty, modality).cells,
      ...cellsOf(assessment, concluded).cells,
      ...conceded.cells,
    },
    unknown: conceded.unknown ?? [],
    lossy,
  }
}

/** A statement about who did it as a row of the belligerents of Airwars. */
export const fromModel = (statement: Responsibility, notes: ExportNotes): Written<AirwarsBelligerentsRow> => {
  const [incident, ...others] = statement.about
  if (incident === undefined || others.length > 0 || !isIncident(incident))
    return { refused: ["A row of Airwars is about one incident."] }
  if (!stands(statement, notes.context, notes.policies.asOf))
    return { refused: ["It was superseded or taken back, or said later than the day asked for."] }
  const said = standingIn("responsibility", notes.context.responsibilityFor(incident), notes).stands
  switch (statement.kind) {
    case "not-known":
      return ofNobody(statement, incident, notes)
    case "attribution": {
      const [accused, ...more] = statement.against
      return accused === undefined || more.length > 0
        ? { refused: ["A row of Airwars names one belligerent."] }
        : row(statement, accused, incident, notes)
    }
    case "claim":
    case "admission": {
      const [actor, ...more] = statement.by
      if (actor === undefined || more.length > 0)
        return { refused: ["A row of Airwars names one belligerent."] }
      const isTold = said.some(
        (one) =>
          (one.kind === "attribution" && one.against.length === 1 && one.against[0] === actor) ||
          (statement.kind === "admission" &&
            one.kind === "claim" &&
            one.by.length === 1 &&
            one.by[0] === actor),
      )
      // What stands in the row of another statement is not refused for any reason of its own.
      return isTold ? { refused: [] } : row(statement, actor, incident, notes)
    }
    default:
      return { refused: [`The table of belligerents cannot tell a statement of the kind ${statement.kind}.`] }
  }
}
