// What a question must keep so that it can be answered, and answered in bounded time.
import { type RuleInfo, ruleInfo } from "../core/issue.ts"

/** The rules of questions. */
export type QueryRule =
  | "query/count-order"
  | "query/days-order"
  | "query/no-days"
  | "query/nothing-asked"
  | "query/needs-day"
  | "query/unsharp-days"
  | "query/too-deep"
  | "query/too-large"
  | "query/unknown-id"

/** What each rule of questions says. */
export const queryRules: { readonly [Id in QueryRule]: RuleInfo<Id> } = {
  "query/count-order": ruleInfo(
    "query/count-order",
    "error",
    "consistency",
    "The largest number asked for is not below the smallest.",
    "The largest number asked for is {value}, below the smallest ({min}).",
    "min ≤ max, or one of the two left out.",
  ),
  "query/days-order": ruleInfo(
    "query/days-order",
    "error",
    "consistency",
    "The last day asked about is not before the first.",
    "The last day asked about is {value}, before the first ({from}).",
    "from ≤ to, or one of the two left out.",
  ),
  "query/no-days": ruleInfo(
    "query/no-days",
    "error",
    "completeness",
    "A question about time names at least one day.",
    "The question about time names no day.",
    "from, to, or both, as YYYY-MM-DD.",
  ),
  "query/nothing-asked": ruleInfo(
    "query/nothing-asked",
    "error",
    "completeness",
    "A question about a place, a weapon or a target asks something of it.",
    "The question about a {about} asks nothing of it, and so would hold of everything.",
    "{keys}, or no question about a {about}.",
  ),
  "query/needs-day": ruleInfo(
    "query/needs-day",
    "error",
    "completeness",
    "A relation in time is to a day that the span has.",
    "{value} is asked of a span without {key}.",
    "{key}, as YYYY-MM-DD.",
  ),
  "query/unsharp-days": ruleInfo(
    "query/unsharp-days",
    "error",
    "conformance",
    "A question about time has sharp bounds.",
    "The window asked about is told as approximate or uncertain.",
    "sharp bounds, made wide enough for what is meant.",
  ),
  "query/too-deep": ruleInfo(
    "query/too-deep",
    "error",
    "conformance",
    "Questions are nested at most 20 deep.",
    "The question is nested more than {deepest} deep here.",
    "a flatter question.",
  ),
  "query/too-large": ruleInfo(
    "query/too-large",
    "error",
    "conformance",
    "A question has at most 500 parts.",
    "The question has more than {most} parts.",
    "a smaller question, or several.",
  ),
  "query/unknown-id": ruleInfo(
    "query/unknown-id",
    "error",
    "consistency",
    "A question names records that the dataset has.",
    "The dataset has no {kind} {value}.",
    "{what}",
  ),
}
