// The door casus/report: the report of a check for people and programs, as text, page, table and annotations.
export { issueCsvHeader, issueCsvLine } from "./csv.ts"
export { githubAnnotations } from "./github.ts"
export { type HtmlOptions, htmlReport } from "./html/page.ts"
export { reportJson } from "./json.ts"
export { issueLine } from "./ndjson.ts"
export { type SarifOptions, sarifReport } from "./sarif.ts"
export { type TerminalOptions, terminalText } from "./terminal.ts"
