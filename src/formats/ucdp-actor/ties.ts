// The four columns of origins of the UCDP Actor Dataset as affiliations, and affiliations as these columns.
import type { Actor } from "../../entity/actor.ts"
import type { Affiliation } from "../../entity/affiliation.ts"
import type { AffiliationKind } from "../../value/vocabulary/affiliation-kind.ts"
import type { ExportNotes, Loss } from "../passage/passage.ts"
import { actorTold, nameOf, namesOf, numberOf, stillSays } from "../ucdp/actors.ts"
import { type Cells, idsIn, listed, namesIn, textIn } from "../ucdp/lists.ts"
import { ucdp } from "../ucdp/teller.ts"

/** Columns that tell of one sort of tie: whether there is one, and with whom. */
interface Tie {
  readonly flag: string
  readonly names: string
  readonly numbers: string
  readonly kind: AffiliationKind
  /** Whether the tie is told to be over. */
  readonly isOver?: boolean
  /** Whether an actor can have it with one other alone. */
  readonly isOne?: boolean
}

const ties: readonly Tie[] = [
  { flag: "Splinter", names: "NamePrev", numbers: "ActorIdPrev", kind: "split-from" },
  {
    flag: "SplitTemp",
    names: "NameSplitTemp",
    numbers: "ActorIdSplitTemp",
    kind: "split-from",
    isOver: true,
  },
  { flag: "Alliance", names: "NameAlliance", numbers: "ActorIdAlliance", kind: "part-of" },
  // The row of an alliance that broke up lists its own members here: it did not cease to be in each of them.
  { flag: "JoinGroup", names: "GroupName", numbers: "ActorIdGroup", kind: "merged-into", isOne: true },
]

const columnsOf = ({ flag, names, numbers }: Tie): readonly string[] => [flag, names, numbers]

/** The columns of ties. */
export const tieColumns: readonly string[] = ties.flatMap(columnsOf)

interface Others {
  readonly actors: readonly Actor[]
  readonly lossy: readonly Loss[]
}

// The others that a row has a tie with, as far as it can be told who they are.
const othersIn = (format: string, tie: Tie, self: Actor["id"], cells: Cells): Others => {
  const numbers = textIn(cells, tie.numbers)
  const text = textIn(cells, tie.names)
  const ids = idsIn(numbers) ?? []
  const loss = (field: string, value: string | undefined, reason: string): readonly Loss[] =>
    value === undefined ? [] : [{ field, value, reason }]
  if (ids.length === 0) {
    return {
      actors: [],
      lossy: [
        ...loss(tie.numbers, numbers, "It is no list of numbers; it is kept as text."),
        ...loss(tie.names, text, "It has no numbers to tell who is meant; it is kept as text."),
      ],
    }
  }
  if (tie.isOne === true && ids.length > 1)
    return {
      actors: [],
      lossy: loss(tie.numbers, numbers, "Which of several absorbed it is not told; it is kept as text."),
    }
  const names = namesIn(text, ids.length)
  const told = ids.flatMap(
    (number, at) => actorTold(format, { number, names: namesOf(names?.[at], undefined, undefined) }) ?? [],
  )
  const actors = told.filter(({ id }) => id !== self)
  return {
    actors,
    lossy: [
      ...(names === undefined
        ? loss(tie.names, text, "Which of its commas part the names cannot be told; it is kept as text.")
        : []),
      ...(actors.length < told.length
        ? loss(tie.numbers, numbers, "No actor has a tie with itself; that it is told is kept as text.")
        : []),
    ],
  }
}

/** The ties of an actor that a row tells, and the actors at their other ends. */
export const tiesIn = (
  format: string,
  self: Actor["id"],
  cells: Cells,
): Others & { readonly affiliations: readonly Affiliation[] } => {
  const told = ties.map((tie) => ({ tie, ...othersIn(format, tie, self, cells) }))
  return {
    actors: told.flatMap(({ actors }) => actors),
    lossy: told.flatMap(({ lossy }) => lossy),
    affiliations: told.flatMap(({ tie: { kind, isOver }, actors }) =>
      actors.map(({ id }) => ({
        from: self,
        to: id,
        kind,
        // That a split was for a time says that it ended, and not when.
        ...(isOver === true ? { ended: { granularity: "unknown" } } : {}),
        by: [ucdp.id],
      })),
    ),
  }
}

const cellsOfTie = (
  format: string,
  tie: Tie,
  self: Actor["id"],
  kept: Cells,
  { context }: ExportNotes,
): Cells => {
  const held = context
    .affiliationsOf(self)
    .filter(({ kind, ended }) => kind === tie.kind && (ended !== undefined) === (tie.isOver === true))
  const ids = [...new Set(held.map(({ to }) => to))]
  const told = othersIn(format, tie, self, kept).actors
  const toldIds = new Set(told.map(({ id }) => id))
  const isAsTold = toldIds.size === ids.length && ids.every((id) => toldIds.has(id))
  if (isAsTold && told.every((actor) => stillSays(context.actor(actor.id), actor)))
    return Object.fromEntries(columnsOf(tie).map((column) => [column, kept[column] ?? null]))
  return {
    [tie.flag]: ids.length > 0 ? 1 : 0,
    [tie.names]: listed(ids.map((id) => nameOf(context.actor(id)))),
    [tie.numbers]: listed(ids.map((id) => numberOf(context.actor(id), "ucdp-actor"))),
  }
}

/** The affiliations of an actor as the cells of its row. */
export const cellsOfTies = (format: string, self: Actor["id"], kept: Cells, notes: ExportNotes): Cells =>
  Object.assign({}, ...ties.map((tie) => cellsOfTie(format, tie, self, kept, notes)))
