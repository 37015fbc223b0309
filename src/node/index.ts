// The door casus/node: files on this machine, checked and written.
export { type CheckFileOptions, checkFile } from "./check-file.ts"
export { type CompareFilesOptions, compareFiles } from "./compare-files.ts"
export type { FileBatchesOptions } from "./file-batches.ts"
export { type OpenDatasetOptions, type OpenedDataset, openDataset } from "./open-dataset.ts"
export { type ParquetOptions, writeParquet } from "./writing/parquet.ts"
export { openWhole, type WholeFile, writeWhole } from "./writing/whole-file.ts"
