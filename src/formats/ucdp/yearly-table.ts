// What a yearly table of UCDP is to its passage: which columns name the row, its sides, its dead and its places.
import type { ActorKind } from "../../value/vocabulary/actor-kind.ts"
import type { AreaColumns } from "./places.ts"
import type { Slot } from "./sides.ts"
import type { TollColumns } from "./toll.ts"

/** Codes with the kind of actor that each stands for, where the model has a word for it. */
export type CodedKinds = readonly (readonly [code: number, kind: ActorKind | undefined])[]

/** How firmly UCDP says that an actor is organized; of the loosely organized no more is known. */
export const groupKinds: CodedKinds = [
  [1, "armed-group"],
  [2, undefined],
  [3, "communal-militia"],
]

/** What a yearly table is made of. */
export interface YearlyTable {
  /** The name of the format. */
  readonly format: string
  /** The columns that, with the year, name a row. */
  readonly key: readonly string[]
  /** The columns of those who took part. */
  readonly slots?: readonly Slot[]
  /** The column that says what sort of actors they are. */
  readonly kinds?: { readonly column: string; readonly codes: CodedKinds }
  /** Whether those who took part are said to have killed people who did not fight. */
  readonly isAccusing?: boolean
  /** The columns of the dead. */
  readonly toll?: TollColumns
  /** The columns of where it happened. */
  readonly area?: AreaColumns
}
