// The door casus/node: files on this machine.
export { checkFile } from "./check-file.ts"
