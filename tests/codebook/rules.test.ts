// The page of all rules, written from the rules themselves: npm run surface accepts a change.
import { describe, expect, test } from "vitest"
import { diffRules } from "../../src/comparing/rules.ts"
import { docsOf, type RuleInfo } from "../../src/core/issue.ts"
import { jsonRules } from "../../src/core/json-text.ts"
import { plainRules } from "../../src/core/plain.ts"
import { readRules } from "../../src/core/read-rules.ts"
import { rulesIn } from "../../src/core/rules-in.ts"
import { Dataset } from "../../src/dataset/dataset.ts"
import { givenRule } from "../../src/dataset/given.ts"
import { ndjsonRules } from "../../src/dataset/ndjson.ts"
import { datasetRules } from "../../src/dataset/rules/all.ts"
import { importRules } from "../../src/formats/passage/rules.ts"
import { formats } from "../../src/formats/registry.ts"
import { formatRules } from "../../src/formats/rules.ts"
import { definitionRules } from "../../src/formats/sound-format.ts"
import { judgementRule } from "../../src/matching/judgement.ts"
import { regionRules } from "../../src/query/geo/rules.ts"
import { queryRules } from "../../src/query/rules.ts"
import { recordRules } from "../../src/reading/json/rules.ts"
import { readingRules } from "../../src/reading/rules.ts"
import { workbookRules } from "../../src/reading/workbook/rules.ts"
import { countTextRules } from "../../src/value/count-text.ts"
import { dateRules } from "../../src/value/date-rules.ts"

const groups: readonly (readonly [title: string, rules: readonly RuleInfo[]])[] = [
  [
    "Reading a document",
    [...Object.values(plainRules), ...Object.values(jsonRules), ...Object.values(readRules)],
  ],
  ["Values, testimony and entities", [...rulesIn(Dataset), ...countTextRules, ...Object.values(dateRules)]],
  ["A whole dataset", [...datasetRules, ...Object.values(ndjsonRules), givenRule, judgementRule]],
  ["Questions", [...Object.values(queryRules), ...Object.values(regionRules)]],
  ["Any file", [...Object.values(readingRules), ...Object.values(formatRules)]],
  ["Into the model", Object.values(importRules)],
  ["Comparing two files", Object.values(diffRules)],
  ["Records in JSON", Object.values(recordRules)],
  ["Workbooks and Parquet", Object.values(workbookRules)],
  ["A format of one's own", Object.values(definitionRules)],
  ...formats.map(
    ({ title, rules, across }) => [title, [...rules, ...across]] as readonly [string, readonly RuleInfo[]],
  ),
]

const anchorOf = (rule: RuleInfo): string => docsOf(rule.id).split("#")[1] ?? ""

// A rule may weigh more for some records than for others; each weight is told.
const seen = new Set<string>()
const unique = (rules: readonly RuleInfo[]): readonly RuleInfo[] =>
  rules.filter(({ id, severity }) => !seen.has(`${id} ${severity}`) && seen.add(`${id} ${severity}`))

const anchored = new Set<string>()
const heading = (rule: RuleInfo): readonly string[] => {
  if (anchored.has(rule.id)) return []
  anchored.add(rule.id)
  return [`<a id="${anchorOf(rule)}"></a>`, "", `### ${rule.id}`, ""]
}

// Markdown would take __proto__ for emphasis.
const plain = (text: string): string => text.replace(/__\w+__/g, "`$&`")

const entry = (rule: RuleInfo): string =>
  [
    ...heading(rule),
    `${rule.severity}, ${rule.dimension}. ${plain(rule.summary)}`,
    "",
    `Expected: ${plain(rule.wording.expected)}`,
    "",
  ].join("\n")

const page = [
  "# Rules",
  "",
  "Every rule by its stable id, with its weight before presets and overrides, the kind of quality it speaks of, what holds",
  "where it is kept, and what would be right. This page is written from the rules themselves.",
  "",
  `${groups
    .flatMap(([title, rules]) => [`## ${title}`, "", ...unique(rules).map(entry)])
    .join("\n")
    .trimEnd()}\n`,
].join("\n")

describe("the rules", () => {
  const all = groups.flatMap(([, rules]) => rules)

  test("each id is scope/name, and one id with one weight is one rule", () => {
    const summaries = new Map<string, string>()
    for (const { id, severity, summary } of all) {
      expect(id).toMatch(/^[a-z-]+\/[a-z0-9-]+$/)
      const key = `${id} ${severity}`
      expect([key, summaries.get(key) ?? summary]).toEqual([key, summary])
      summaries.set(key, summary)
    }
  })

  test("each says what holds and what would be right, in sentences", () => {
    for (const { id, summary, wording } of all) {
      expect([id, summary]).toEqual([id, expect.stringMatching(/\.$/)])
      expect([id, wording.message]).toEqual([id, expect.stringMatching(/[.…]$|\.”$/)])
      expect([id, wording.expected]).not.toEqual([id, ""])
    }
  })

  test("the page of rules is the one in docs/codebook", async () => {
    await expect(page).toMatchFileSnapshot("../../docs/codebook/rules.md")
  })
})
