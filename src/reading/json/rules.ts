// What can be wrong with a document of records beyond its being JSON.
import { type RuleInfo, ruleInfo } from "../../core/issue.ts"

/** The rules of records in JSON. */
export type RecordRule = "file/late-key" | "file/not-a-record" | "file/second-list"

/** What each rule of records in JSON says. */
export const recordRules: { readonly [Id in RecordRule]: RuleInfo<Id> } = {
  "file/late-key": ruleInfo(
    "file/late-key",
    "warning",
    "completeness",
    "The first 100 records have every key that there is.",
    "The record has the key {value}, which none of the first {first} has; it was not read.",
    "a key in one of the first 100 records, with null where nothing is known.",
  ),
  "file/not-a-record": ruleInfo(
    "file/not-a-record",
    "error",
    "conformance",
    "Every item of a list of records is an object.",
    "The item is {what}; nothing was read of it.",
    "an object with a key for each column; in GeoJSON a Feature with its properties.",
  ),
  "file/second-list": ruleInfo(
    "file/second-list",
    "error",
    "completeness",
    "A document holds one list of records.",
    "The document has a second list of objects, {value}; only {inside} was read.",
    "one list in a document; give the other one in a file of its own.",
  ),
}
