// A format's way into the model and back: where each column goes, what a row becomes, how a record is written again.
import type { Issue } from "../../core/issue.ts"
import type { Context } from "../../dataset/context.ts"
import type { Coverage, Dataset } from "../../dataset/dataset.ts"
import type { Policies } from "../../resolve/resolve.ts"
import type { Source } from "../../testimony/source.ts"
import type { Scalar } from "../../value/extra.ts"

/**
 * The lists of a dataset that records can be added to; a list that has nothing is left out.
 *
 * @category formats
 */
export type Records = Partial<Omit<Dataset, "modelVersion" | "title" | "coverage" | "extra">>

/** The lists whose records can be what a row is about: each has an id and fields of one's own. */
export type Subjects = "incidents" | "actors" | "victims" | "responsibility" | "aggregates"

/** A record that a row is about. */
export type SubjectOf<S extends Subjects> = Dataset[S][number]

/**
 * Something that was said on one side and cannot be said on the other.
 *
 * @category formats
 */
export interface Loss {
  /** The column or the field of the model that it stood in. */
  readonly field: string
  /** The record that it was said of, by its id. */
  readonly record?: string
  /** The number of the row that it was said in. */
  readonly row?: number
  /** What was said, where a single value tells it. */
  readonly value?: Scalar
  /** Why it cannot be said. */
  readonly reason: string
}

/**
 * Where a column goes in the model.
 *
 * @remarks
 * `to` names the field of the model that says the same, from which the column is written again. `kept` is a column
 * that the model has no field for: its value stands in `extra` under the format's prefix, and no question is answered
 * by it. `lost` is a column that does not come back, with the reason; one that `repeats` others takes nothing with it,
 * unless it contradicts them.
 * @category formats
 */
export type Carriage =
  | { readonly as: "fact"; readonly to: string }
  | { readonly as: "kept" }
  | { readonly as: "lost"; readonly because: string; readonly repeats?: true }

/** A column whose meaning a field of the model has. */
export const fact = (to: string): Carriage => ({ as: "fact", to })

/** A column that is kept verbatim beside the model. */
export const kept: Carriage = { as: "kept" }

/** A column that does not come back. */
export const lost = (because: string): Carriage => ({ as: "lost", because })

/** A column that does not come back as it was, since it repeats others; the passage tells where it contradicts them. */
export const repeated = (because: string): Carriage => ({ as: "lost", because, repeats: true })

/**
 * A row as a passage reads it: columns that the file does not have are absent, silent cells are null.
 *
 * @category formats
 */
export type RowFacts<Row extends object> = { readonly [Name in keyof Row]?: Row[Name] | null }

/** What a passage can know beside the row itself. */
export interface ImportNotes<Row extends object> {
  /** Whether a null cell of the row says that the value is unknown. */
  saysUnknown(column: keyof Row & string): boolean
}

/** What a row becomes: the record it is about, and what is said in other records. */
export interface Becomes<S extends Subjects> {
  /** The record; columns that are kept are added to its own fields. */
  readonly record: SubjectOf<S>
  /** The actors, sources, statements and links beside it. */
  readonly beside?: Records
  /** What is odd about the row and no rule of the format tells. */
  readonly issues?: readonly Issue[]
  /** What the row says and the model cannot. */
  readonly lossy?: readonly Loss[]
}

/** Which number stands for a count of which only bounds are told. */
export type Estimate = "lowest" | "middle" | "highest"

/** What a passage can look up when it writes a record as a row. */
export interface ExportNotes {
  /** The dataset that the record stands in. */
  readonly context: Context
  /** Which policies make one answer of several statements. */
  readonly policies: Policies
  /** Which number stands for a count that has bounds and no best; without it such a record is refused. */
  readonly estimate?: Estimate
}

/** A record as cells of a row, or why it cannot be one. */
export type Written<Row extends object> =
  | {
      /** The cells that facts of the model fill; kept columns are filled from the record's own fields. */
      readonly cells: RowFacts<Row>
      /** The columns that are to say that their value is unknown. */
      readonly unknown?: readonly string[]
      /** The kept columns that stay empty: the fact they stood beside is another by now. */
      readonly without?: readonly string[]
      /** What the record says and the row cannot. */
      readonly lossy?: readonly Loss[]
    }
  | {
      /** Why the record cannot be a row of the format; no reason where the row of another record says what it says. */
      readonly refused: readonly string[]
    }

/**
 * The way of a format's rows into the model and back.
 *
 * @category formats
 */
export interface Passage<Row extends object, S extends Subjects = Subjects> {
  /** What a row is about. */
  readonly subject: S
  /** The dataset itself as the one that says what its rows say. */
  readonly teller: Source
  /** What the dataset counts, by which rule, and under which licence. */
  readonly coverage: Coverage
  /** Where each column goes. */
  readonly columns: { readonly [Name in keyof Row & string]: Carriage }
  /** The records that a row becomes, or what it lacks; undefined where the row lacks what a record cannot be without. */
  import(row: RowFacts<Row>, notes: ImportNotes<Row>): Becomes<S> | { readonly needs: string }
  /** The row that a record becomes. */
  export(record: SubjectOf<S>, notes: ExportNotes): Written<Row>
}
