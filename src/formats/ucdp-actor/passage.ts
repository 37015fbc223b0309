// The way of UCDP's actors into the model and back: their names, their kind, and how they stand to each other.
import type { Actor } from "../../entity/actor.ts"
import type { RowValue } from "../column.ts"
import { keptCell, keptCells } from "../passage/kept.ts"
import {
  type Becomes,
  type ExportNotes,
  fact,
  type Passage,
  type RowFacts,
  type Written,
} from "../passage/passage.ts"
import { actorTold, numberOf, ucdpActorId } from "../ucdp/actors.ts"
import { coverageOf } from "../ucdp/coverage.ts"
import type { Cells } from "../ucdp/lists.ts"
import { keptBut } from "../ucdp/passage.ts"
import { ucdp } from "../ucdp/teller.ts"
import { type CodedKinds, groupKinds } from "../ucdp/yearly-table.ts"
import { cellsOfNames, nameColumns, namesTold } from "./names.ts"
import { columns, type UcdpActorRow } from "./row.ts"
import { cellsOfTies, tieColumns, tiesIn } from "./ties.ts"

const format = "ucdp-actor"

const kinds: CodedKinds = [...groupKinds, [4, "state"]]

const verbatimColumns = [...nameColumns, "Org", ...tieColumns]

const toModel = (row: RowFacts<UcdpActorRow>): Becomes<"actors"> | { readonly needs: string } => {
  const cells = row as Cells
  const number = row.ActorId
  if (number === undefined || number === null || number.length > 200)
    return { needs: "the number of the actor" }
  const kind = kinds.find(([code]) => code === row.Org)?.[1]
  const actor = actorTold(format, { number, names: namesTold(cells), kind }) ?? { id: ucdpActorId(number) }
  const { actors, affiliations, lossy } = tiesIn(format, actor.id, cells)
  const told = verbatimColumns.flatMap((column): readonly (readonly [string, RowValue])[] => {
    const value = cells[column]
    return value === undefined || value === null ? [] : [[column, value]]
  })
  return {
    record: { ...actor, extra: keptCells(format, Object.fromEntries(told)) },
    beside: { actors, affiliations },
    lossy: lossy.map((loss) => ({ ...loss, record: actor.id })),
  }
}

const cellOfKind = (actor: Actor, kept: Cells): number | undefined => {
  const told = kinds.find(([code]) => code === kept.Org)
  if (told !== undefined && told[1] === actor.kind) return told[0]
  return actor.kind === undefined ? undefined : kinds.find(([, kind]) => kind === actor.kind)?.[0]
}

const fromModel = (actor: Actor, notes: ExportNotes): Written<UcdpActorRow> => {
  const kept: Cells = Object.fromEntries(
    verbatimColumns.map((column) => [column, keptCell(format, column, actor) ?? null]),
  )
  const number = numberOf(actor, "ucdp-actor")
  const organized = cellOfKind(actor, kept)
  if (number === undefined || organized === undefined) {
    return {
      refused: [
        ...(number === undefined ? ["It has no number of UCDP."] : []),
        ...(organized === undefined
          ? [`Of its kind, ${actor.kind ?? "which is not told"}, it cannot be said how it is organized.`]
          : []),
      ],
    }
  }
  const cells = {
    ...cellsOfNames(actor, kept),
    ...cellsOfTies(format, actor.id, kept, notes),
    ActorId: number,
    Org: organized,
  }
  // The columns are those of the table, and the engine holds every cell to its column.
  return { cells: cells as unknown as RowFacts<UcdpActorRow> }
}

const name = (what: string) => fact(`actors[].names: ${what}`)
const tie = (what: string) => fact(`affiliations[]: ${what}`)
const split = tie("split-from")
const leave = tie("split-from, with an end")
const ally = tie("part-of")
const merger = tie("merged-into, where one actor is named")

/** The way of the UCDP Actor Dataset into the model and back. */
export const passage: Passage<UcdpActorRow, "actors"> = {
  subject: "actors",
  teller: ucdp,
  coverage: coverageOf(
    {
      unit: "one actor of organized violence",
      inclusion:
        "actors that are a side of organized violence, support a side with troops, or were such a side once",
    },
    1946,
    "Uppsala Conflict Data Program: UCDP Actor Dataset.",
  ),
  columns: keptBut<UcdpActorRow>(columns, {
    ActorId: fact("actors[].externalIds: ucdp-actor"),
    NameData: name("the first"),
    NameOrig: name("former, or an alias where it never changed"),
    NameOrigFull: name("full or former"),
    NameOrigFullEng: name("in English, full, a translation or former"),
    NameChange: name("whether one is former"),
    NewName: name("the one of today and those that are former"),
    NewNameFullMotherTongue: name("full or former"),
    NewNameFullEng: name("in English, full, a translation or former"),
    Org: fact("actors[].kind: code 2 has no kind, and is kept"),
    Splinter: split,
    NamePrev: split,
    ActorIdPrev: split,
    SplitTemp: leave,
    NameSplitTemp: leave,
    ActorIdSplitTemp: leave,
    Alliance: ally,
    NameAlliance: ally,
    ActorIdAlliance: ally,
    JoinGroup: merger,
    GroupName: merger,
    ActorIdGroup: merger,
  }),
  import: toModel,
  export: fromModel,
}
