// Two files of one format against each other: what changed, row by row and cell by cell.
export { compareStreams, type StreamSource } from "./compare-streams.ts"
export {
  type CellState,
  ChangedEvent,
  DiffCell,
  DiffEvent,
  type DiffKind,
  type DiffSide,
  RowPlace,
} from "./diff-event.ts"
export { ColumnChanges, DiffColumns, DiffFile, DiffFormat } from "./diff-files.ts"
export { DiffProblem, DiffReport } from "./diff-report.ts"
export { DiffDeaths, DiffSums, DiffYear } from "./diff-sums.ts"
export type { CompareOptions, CompareProgress } from "./settings.ts"
