// The door casus/report: the report of a check as text for people and as JSON for programs.
export { reportJson } from "./json.ts"
export { type TerminalOptions, terminalText } from "./terminal.ts"
