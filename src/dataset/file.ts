// A dataset as one JSON document: printed in one canonical form, read strictly.
import { canonical } from "../core/canonical.ts"
import type { Issue } from "../core/issue.ts"
import { type Origin, readText } from "../core/json-text.ts"
import { type Result, read } from "../core/read.ts"
import { Dataset, modelVersion } from "./dataset.ts"

/**
 * The issue of a document that says a newer model version, if it does.
 *
 * @remarks It is refused for that alone, since an older casus cannot tell a newer model's fields from faults.
 */
export const newerModel = (value: unknown): readonly Issue[] => {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "modelVersion")) return []
  const { modelVersion: said } = value as { readonly modelVersion: unknown }
  if (typeof said !== "number" || !Number.isInteger(said) || said <= modelVersion) return []
  return read(Dataset.shape.modelVersion, said).issues.map((issue) => ({ ...issue, path: ["modelVersion"] }))
}

const readValue = (value: unknown): Result<Dataset> => {
  const issues = newerModel(value)
  return issues.length > 0 ? { ok: false, issues } : read(Dataset, value)
}

function* member([key, value]: readonly [string, unknown]): Generator<string> {
  yield `  ${JSON.stringify(key)}: `
  if (!Array.isArray(value) || value.length === 0) {
    yield JSON.stringify(value)
    return
  }
  for (const [index, record] of value.entries())
    yield `${index === 0 ? "[\n" : ",\n"}    ${JSON.stringify(record)}`
  yield "\n  ]"
}

/** The text of a dataset piece by piece; of very many records the whole would be longer than a text can be. */
export function* datasetPieces(dataset: Dataset): Generator<string> {
  let before = "{\n"
  for (const entry of Object.entries(canonical(Dataset, dataset))) {
    yield before
    yield* member(entry)
    before = ",\n"
  }
  yield "\n}\n"
}

/**
 * A dataset as the text of one JSON document, always the same for the same dataset.
 *
 * @remarks
 * One record stands on one line, so that a changed record is one changed line wherever versions are compared. Keys
 * stand in the order of their schema, one's own keys sorted, records in the order of the dataset; the text ends with
 * a line break. {@link readDataset} reads it back as an equal dataset. For datasets of very many records there is
 * {@link printNdjson}.
 *
 * @example
 * ```ts
 * const strikes = dataset({ incidents: [incident({ id: "incident:1" })] })
 * printDataset(strikes).includes('\n    {"id":"incident:1"}\n') // => true
 * ```
 * @category datasets
 */
export const printDataset = (dataset: Dataset): string => [...datasetPieces(dataset)].join("")

/**
 * Reads the text of a JSON document as a dataset; nothing throws, and every issue says its line and column.
 *
 * @remarks
 * All faults come at once: those of the text (a key that stands twice), of the records, and of what one record can
 * know; what needs several records is found by {@link check}. A document of a newer model version is refused for
 * that alone.
 *
 * Fails: `dataset/model-version`, the rules of {@link parseJson} and those of the records.
 *
 * @example
 * ```ts
 * const result = readDataset('{\n  "modelVersion": 7,\n  "wars": []\n}', { file: "wars.json" })
 * result.issues.map(({ line, rule }) => [line, rule]) // => [[2, "dataset/model-version"]]
 * ```
 * @category datasets
 */
export const readDataset = (text: string, origin: Origin = {}): Result<Dataset> =>
  readText(text, readValue, origin)
