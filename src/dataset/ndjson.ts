// A dataset as NDJSON: a header line, then one record a line, so that no file is too long to read.
import * as z from "zod"
import { canonical } from "../core/canonical.ts"
import { type Issue, issueOf, noErrors, type RuleInfo, ruleInfo } from "../core/issue.ts"
import { type Origin, readText } from "../core/json-text.ts"
import { nearest } from "../core/nearest.ts"
import { type Result, read } from "../core/read.ts"
import { readRules } from "../core/read-rules.ts"
import { field, type ObjectSchema, schemaOf } from "../core/schema.ts"
import { Actor } from "../entity/actor.ts"
import { Affiliation } from "../entity/affiliation.ts"
import { Aggregate } from "../entity/aggregate.ts"
import { Incident } from "../entity/incident.ts"
import { Link } from "../entity/link.ts"
import { Responsibility } from "../entity/responsibility/responsibility.ts"
import { Victim } from "../entity/victim.ts"
import { Publication } from "../testimony/publication.ts"
import { Source } from "../testimony/source.ts"
import { Dataset, modelVersion } from "./dataset.ts"
import { newerModel } from "./file.ts"

/**
 * The first line of a dataset in NDJSON: what holds for the whole of it.
 *
 * @category datasets
 */
export interface DatasetHeader extends Pick<Dataset, "modelVersion" | "title" | "coverage" | "extra"> {
  /** That this line begins a dataset of casus. */
  readonly casus: "dataset"
}

const { modelVersion: version, title, coverage, extra } = Dataset.shape

/**
 * The schema of the first line of a dataset in NDJSON.
 *
 * @category datasets
 */
export const DatasetHeader: ObjectSchema<DatasetHeader> = schemaOf<DatasetHeader>()(
  {
    id: "DatasetHeader",
    description: "The first line of a dataset in NDJSON: what holds for the whole of it.",
    examples: [{ casus: "dataset", modelVersion }],
  },
  {
    casus: field(z.literal("dataset"), "That this line begins a dataset of casus."),
    modelVersion: version,
    title,
    coverage,
    extra,
  },
)

interface Records {
  readonly source: Source
  readonly publication: Publication
  readonly actor: Actor
  readonly affiliation: Affiliation
  readonly incident: Incident
  readonly victim: Victim
  readonly responsibility: Responsibility
  readonly link: Link
  readonly aggregate: Aggregate
}

/** The type that a line says its record has. @category datasets */
export type RecordType = keyof Records

/**
 * One line of a dataset in NDJSON: its header, or a record with its type.
 *
 * @category datasets
 */
export type DatasetLine =
  | { readonly type: "header"; readonly header: DatasetHeader }
  | { readonly [T in RecordType]: { readonly type: T; readonly record: Records[T] } }[RecordType]

const recordTypes: {
  readonly [T in RecordType]: { readonly list: keyof Dataset; readonly schema: z.ZodType<Records[T]> }
} = {
  source: { list: "sources", schema: Source },
  publication: { list: "publications", schema: Publication },
  actor: { list: "actors", schema: Actor },
  affiliation: { list: "affiliations", schema: Affiliation },
  incident: { list: "incidents", schema: Incident },
  victim: { list: "victims", schema: Victim },
  responsibility: { list: "responsibility", schema: Responsibility },
  link: { list: "links", schema: Link },
  aggregate: { list: "aggregates", schema: Aggregate },
}

const typeNames = Object.keys(recordTypes) as readonly RecordType[]

const isRecordType = (type: unknown): type is RecordType =>
  typeof type === "string" && Object.hasOwn(recordTypes, type)

/** The rules of a dataset in NDJSON. */
export type NdjsonRule = "ndjson/header" | "ndjson/second-header"

/** What each rule of a dataset in NDJSON says. */
export const ndjsonRules: { readonly [Id in NdjsonRule]: RuleInfo<Id> } = {
  "ndjson/header": ruleInfo(
    "ndjson/header",
    "error",
    "conformance",
    "A dataset in NDJSON begins with its header line.",
    "The file does not begin with the header line of a dataset.",
    `{"casus":"dataset","modelVersion":${modelVersion}} on the first line, then one record a line.`,
  ),
  "ndjson/second-header": ruleInfo(
    "ndjson/second-header",
    "error",
    "conformance",
    "A dataset in NDJSON has one header line.",
    "A second header begins here; the first is on line {first}.",
    "one dataset a file; what one header says does not hold for the records of the other.",
  ),
}

const refused = (issues: readonly Issue[]): Result<never> => ({ ok: false, issues })

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const headerFrom = (value: object): Result<DatasetLine> => {
  const result = read(DatasetHeader, value)
  return result.ok ? { ...result, value: { type: "header", header: result.value } } : result
}

const recordFrom = ({ type, ...record }: { readonly type?: unknown }): Result<DatasetLine> => {
  if (!isRecordType(type)) {
    const near = typeof type === "string" ? nearest(type, typeNames) : undefined
    const what = `${near === undefined ? "" : `${near}, `}one of ${typeNames.join(", ")}`
    const info = readRules[type === undefined ? "read/missing" : "read/kind"]
    return refused([issueOf(info, { value: type, params: { key: "type", what } }, { path: ["type"] })])
  }
  const result = read<Records[RecordType]>(recordTypes[type].schema, record)
  return result.ok ? { ...result, value: { type, record: result.value } as DatasetLine } : result
}

const isHeader = (value: unknown): value is object => isObject(value) && Object.hasOwn(value, "casus")

const lineFrom = (value: unknown): Result<DatasetLine> => {
  if (!isObject(value)) {
    return refused([issueOf(readRules["read/type"], { value, params: { what: "an object" } }, { path: [] })])
  }
  if (!isHeader(value)) return recordFrom(value)
  const newer = newerModel(value)
  return newer.length > 0 ? refused(newer) : headerFrom(value)
}

/**
 * Reads one line of a dataset in NDJSON; nothing throws.
 *
 * @remarks
 * So a file of any length is read line by line, from whatever gives lines; `origin.line` is the line's number. The
 * path of an issue begins at the line's own record.
 *
 * @example
 * ```ts
 * const result = readNdjsonLine('{"type":"actor","id":"actor:us"}', { line: 2 })
 * result.ok && result.value.type // => "actor"
 * ```
 * @category datasets
 */
export const readNdjsonLine = (line: string, origin: Origin = {}): Result<DatasetLine> =>
  readText(line, lineFrom, origin)

/**
 * A dataset as the lines of NDJSON, each with its line break, always the same for the same dataset.
 *
 * @remarks The header comes first, then the records type by type; keys stand in the order of their schema.
 *
 * @example
 * ```ts
 * const strikes = dataset({ incidents: [incident({ id: "incident:1" })] })
 * const lines = [...printNdjson(strikes)]
 * lines[1] // => '{"type":"incident","id":"incident:1"}\n'
 * ```
 * @category datasets
 */
export function* printNdjson(dataset: Dataset): Generator<string, void, undefined> {
  const { modelVersion, title, coverage, extra } = dataset
  yield `${JSON.stringify(canonical(DatasetHeader, { casus: "dataset", modelVersion, title, coverage, extra } as DatasetHeader))}\n`
  for (const type of typeNames) {
    const { list, schema } = recordTypes[type]
    for (const record of dataset[list] as readonly Records[RecordType][]) {
      const ordered = canonical(schema as z.ZodType<Records[RecordType]>, record)
      yield `${JSON.stringify({ type, ...ordered })}\n`
    }
  }
}

function* linesOf(text: string): Generator<string, void, undefined> {
  let start = 0
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    yield text.slice(start, end)
    start = end + 1
  }
  yield text.slice(start)
}

const noHeader = (place: Origin): Issue => issueOf(ndjsonRules["ndjson/header"], {}, place)

// Of a first line that is no header only what is wrong with its text can be meant.
const broken = ({ issues }: Result<unknown>): readonly Issue[] =>
  issues.filter(({ rule }) => rule === "json/syntax")

const assembled = (
  { casus: _, extra, ...head }: DatasetHeader,
  lists: Readonly<Record<string, readonly unknown[]>>,
): Dataset => ({
  ...head,
  ...(Object.fromEntries(
    typeNames.map((type) => [recordTypes[type].list, lists[type]]),
  ) as unknown as Dataset),
  ...(extra === undefined ? {} : { extra }),
})

/**
 * Reads the lines of NDJSON, or their text, as a dataset; nothing throws.
 *
 * @remarks
 * The header comes first; the records may come in any order, and within a type they keep it. Blank lines are passed
 * over and counted. All faults come at once, each with its line; but what begins with no header, or with that of a
 * newer model version, is refused for that alone and not read further.
 *
 * Fails: `ndjson/header`, `ndjson/second-header`, `dataset/model-version`, the rules of {@link parseJson} and
 * those of the records.
 *
 * @example
 * ```ts
 * const result = readNdjson('{"casus":"dataset","modelVersion":1}\n{"type":"actor","id":"us"}\n')
 * result.issues.map(({ line, rule, path }) => [line, rule, path]) // => [[2, "id/form", ["id"]]]
 * ```
 * @category datasets
 */
export const readNdjson = (lines: Iterable<string> | string, origin: Origin = {}): Result<Dataset> => {
  const issues: Issue[] = []
  const lists = Object.fromEntries(typeNames.map((type) => [type, [] as unknown[]]))
  let header: DatasetHeader | undefined
  let first: number | undefined
  let line = origin.line ?? 1
  for (const text of typeof lines === "string" ? linesOf(lines) : lines) {
    const place = { ...origin, line: line++ }
    if (typeof text === "string" && text.trim() === "") continue
    let value: unknown
    const result = readText(text, (read) => lineFrom((value = read)), place)
    if (first === undefined) {
      if (!isHeader(value)) return refused([...broken(result), noHeader(place)])
      if (newerModel(value).length > 0) return refused(result.issues)
      first = place.line
    } else if (isHeader(value)) {
      issues.push(issueOf(ndjsonRules["ndjson/second-header"], { params: { first } }, place))
      continue
    }
    for (const issue of result.issues) issues.push(issue)
    if (!result.ok) continue
    if (result.value.type === "header") header = result.value.header
    else lists[result.value.type]!.push(result.value.record)
  }
  if (first === undefined) return refused([noHeader({ ...origin, line: origin.line ?? 1 })])
  return header !== undefined && noErrors(issues)
    ? { ok: true, value: assembled(header, lists), issues }
    : { ok: false, issues }
}
