// The rules by which reading refuses, and their sentences.
import { type RuleInfo, ruleInfo } from "./issue.ts"

/** The rules by which a schema refuses. */
export type ReadRule =
  | "read/missing"
  | "read/type"
  | "read/unknown-key"
  | "read/term"
  | "read/unknown-term"
  | "read/kind"
  | "read/form"
  | "read/bounds"
  | "read/skipped"

/** What each rule of reading says. */
export const readRules: { readonly [Id in ReadRule]: RuleInfo<Id> } = {
  "read/missing": ruleInfo(
    "read/missing",
    "error",
    "completeness",
    "Every required field is there.",
    "The field {key} is missing.",
    "{what}.",
  ),
  "read/type": ruleInfo(
    "read/type",
    "error",
    "conformance",
    "A field holds a value of its type.",
    "{value} is of the wrong type.",
    "{what}.",
  ),
  "read/unknown-key": ruleInfo(
    "read/unknown-key",
    "error",
    "conformance",
    "A record has only the fields of its schema.",
    "There is no field {key} here.",
    "{what}.",
  ),
  "read/term": ruleInfo(
    "read/term",
    "error",
    "conformance",
    "A term of a closed list is one of the list.",
    "{value} is not one of the terms.",
    "{what}.",
  ),
  "read/unknown-term": ruleInfo(
    "read/unknown-term",
    "warning",
    "conformance",
    "A term of an open list is a known one, or one's own with a prefix.",
    "{value} is not a known term of {list}.",
    "{what}.",
  ),
  "read/kind": ruleInfo(
    "read/kind",
    "error",
    "conformance",
    "A record says which kind it is.",
    "{value} is not a kind of record that can stand here.",
    "{what}.",
  ),
  "read/form": ruleInfo(
    "read/form",
    "error",
    "conformance",
    "Text has the form of its field.",
    "{value} does not have the right form.",
    "{what}.",
  ),
  "read/bounds": ruleInfo(
    "read/bounds",
    "error",
    "conformance",
    "A number, text or list lies within the limits of its field.",
    "{value} lies outside the limits.",
    "{what}.",
  ),
  "read/skipped": ruleInfo(
    "read/skipped",
    "info",
    "conformance",
    "A rule is tested only where the fields that it reads are sound.",
    "The rule {rule} could not be tested, because {key} is unsound.",
    "the faults above mended first.",
  ),
}
