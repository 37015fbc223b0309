// What can keep a row from becoming a record of the model.
import { type RuleInfo, ruleInfo } from "../../core/issue.ts"

/** The rules of the way into the model. */
export type ImportRule = "import/needs" | "import/no-passage"

/** What each rule of the way into the model says. */
export const importRules: { readonly [Id in ImportRule]: RuleInfo<Id> } = {
  "import/needs": ruleInfo(
    "import/needs",
    "error",
    "completeness",
    "A row has what a record cannot be without.",
    "The row cannot become a record without {needs}.",
    "{needs}, in every row.",
  ),
  "import/no-passage": ruleInfo(
    "import/no-passage",
    "error",
    "conformance",
    "A format that is imported has a way into the model.",
    "The format {value} has no way into the model.",
    "a format with a passage; all formats of casus have one.",
  ),
}
