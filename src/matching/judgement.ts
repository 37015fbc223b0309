// What a person says of two records: the same event, different ones, or unsure; as links that can be taken back.
import * as z from "zod"
import { canonical } from "../core/canonical.ts"
import { construct, needed } from "../core/construct.ts"
import { fingerprint } from "../core/fingerprint.ts"
import { CasusError, issueOf, type RuleInfo, ruleInfo } from "../core/issue.ts"
import { sameValue } from "../core/same-value.ts"
import type { Dataset } from "../dataset/dataset.ts"
import { Link, type LinkNotes, link } from "../entity/link.ts"
import { idOf } from "../testimony/source.ts"
import { type IncidentId, StatementId, statementId } from "../value/id.ts"

/** What somebody says of two records: one event, two, or that it may be one. @category answers */
export type Judgement = "same" | "different" | "unsure"

/** What can be said about a judgement: by whom, when, in which words, and which earlier one it replaces. @category answers */
export type JudgementNotes = Omit<LinkNotes, "modality" | "gap">

const kinds = {
  same: { kind: "same-as", how: {} },
  different: { kind: "not-same-as", how: {} },
  unsure: { kind: "same-as", how: { modality: "possible" } },
} as const

const Verdict: z.ZodType<Judgement, Judgement> = z.enum(["same", "different", "unsure"])

/** The rule of judgements. */
export const judgementRule: RuleInfo<"judgement/itself"> = ruleInfo(
  "judgement/itself",
  "error",
  "consistency",
  "A judgement is of two records.",
  "{value} is judged against itself.",
  "two records, each with its own id.",
)

const idFor = (judgement: Link): StatementId =>
  statementId(
    "judgement",
    fingerprint(JSON.stringify(canonical(Link, judgement)))
      .map((half) => half.toString(36).padStart(7, "0"))
      .join(""),
  )

/**
 * What a person says of two records, as a link.
 *
 * @remarks
 * The same is a `same-as` link, different a `not-same-as` link, and unsure a `same-as` link that is only possible. It
 * has an id, made of what it says where none is given, so that it can be replaced or taken back. To change one's mind,
 * judge again and let the new judgement supersede the old one. The order of the two records makes no difference.
 *
 * Fails: `judgement/itself` where both are one record, and the rules of links.
 * @example
 * ```ts
 * const first = judged("incident:b/9", "incident:a/1", "same", { by: "source:desk", saidOn: day("2024-02-01") })
 * first.kind // => "same-as"
 * const second = judged("incident:a/1", "incident:b/9", "different", { by: "source:desk", saidOn: day("2024-03-01"), supersedes: first.id! })
 * const linked = withJudgement(withJudgement(dataset({}), first), second)
 * sameness(contextOf(linked), { asOf: day("2024-02-15") }).classes // => [["incident:a/1", "incident:b/9"]]
 * sameness(contextOf(linked)).classes // => []
 * ```
 * @category answers
 */
export const judged = (
  a: IncidentId | { readonly id: IncidentId },
  b: IncidentId | { readonly id: IncidentId },
  judgement: Judgement,
  notes: JudgementNotes = {},
): Link => {
  const [from, to] = [idOf(a), idOf(b)].sort() as [IncidentId, IncidentId]
  if (from === to) {
    const issue = issueOf(judgementRule, { value: from }, { path: [] })
    throw new CasusError("The judgement is not sound:", [issue])
  }
  const { kind, how } = kinds[construct("The judgement", Verdict, needed(judgement))]
  const said = link(from, kind, to, { ...notes, ...how })
  return said.id === undefined ? link(from, kind, to, { ...notes, ...how, id: idFor(said) }) : said
}

/**
 * The statement by which a judgement is taken back: whoever takes it back is unsure.
 *
 * @remarks
 * The judgement stays in the record, and answers as of a day before see it. Say when it was taken back: without a day
 * it is not known to have been by any. Fails: `id/form` where the judgement has no id to refer to.
 *
 * @example
 * ```ts
 * const same = judged("incident:a/1", "incident:b/9", "same", { by: "source:desk", saidOn: day("2024-02-01") })
 * const back = takenBack(same, { by: "source:desk", saidOn: day("2024-03-01") })
 * const { classes, possible } = sameness(contextOf(dataset({ links: [same, back] })))
 * classes // => []
 * possible // => [["incident:a/1", "incident:b/9"]]
 * ```
 * @category answers
 */
export const takenBack = (judgement: Link, notes: Omit<JudgementNotes, "retracts"> = {}): Link => {
  const id = construct("The judgement to take back", StatementId, judgement.id ?? null)
  return judged(judgement.from as IncidentId, judgement.to as IncidentId, "unsure", {
    ...notes,
    retracts: id,
  })
}

/**
 * A dataset with one more judgement; a judgement that it has already is not added again.
 *
 * @example
 * ```ts
 * const same = judged("incident:a/1", "incident:b/9", "same", { by: "source:desk" })
 * const once = withJudgement(dataset({}), same)
 * withJudgement(once, same).links.length // => 1
 * ```
 * @category answers
 */
export const withJudgement = (dataset: Dataset, judgement: Link): Dataset =>
  dataset.links.some((one) => sameValue(one, judgement))
    ? dataset
    : { ...dataset, links: [...dataset.links, judgement] }
