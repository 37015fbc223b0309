// The door casus/node: files on this machine, checked and written.
export { type CheckFileOptions, checkFile } from "./check-file.ts"
export { openWhole, type WholeFile, writeWhole } from "./writing/whole-file.ts"
