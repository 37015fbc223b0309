// What was said of two records as records: the ids they are known by, and the links between them.
import type { Context } from "../dataset/context.ts"
import type { Link } from "../entity/link.ts"
import { type AnswerOptions, isFirm, standing } from "../resolve/said/standing.ts"
import { type Finding, silent } from "./finding.ts"
import type { Profile } from "./profile.ts"

/** Whether two records are known by one id, or are two records of one dataset. */
export const idPart = (a: Profile, b: Profile): Finding => {
  const apart: string[] = []
  for (const [scheme, ids] of a.ids) {
    const others = b.ids.get(scheme)
    if (others === undefined) continue
    const shared = [...ids].find((id) => others.has(id))
    if (shared !== undefined) return { level: "same", because: () => `Both are ${shared} of ${scheme}.` }
    apart.push(scheme)
  }
  return apart.length === 0
    ? silent("They are of different datasets and share no id.")
    : {
        level: "two-of-one-dataset",
        because: () => `They are two records of ${apart.join(", ")}, which seldom tells one event twice.`,
      }
}

const said = (link: Link): string =>
  `${link.by?.join(", ") ?? "The record"} says that ${link.from} is ${link.kind} ${link.to}`

/** What was said of two records by links between them, as far as it had been said by a day. */
export const linkPart = (a: Profile, b: Profile, context: Context, options: AnswerOptions): Finding => {
  const [one, other] = [a.incident.id, b.incident.id]
  const between = context
    .linksOf(one)
    .filter(({ from, to }) => from !== to && (from === other || to === other))
  const links = standing(between, context, options.asOf).standing
  const find = (kind: Link["kind"], firm: boolean): Link | undefined =>
    links.find((link) => link.kind === kind && isFirm(link) === firm)
  const [same, different] = [find("same-as", true), find("not-same-as", true)]
  if (same !== undefined && different !== undefined)
    return silent(`${said(same)}, and ${said(different)}: the links contradict each other.`)
  const apart = links.find(({ kind }) => !["same-as", "not-same-as", "context"].includes(kind))
  const maybe = find("same-as", false)
  const hardly = find("not-same-as", false)
  const found: readonly (readonly [string, Link | undefined])[] = [
    ["same-as", same],
    ["not-same-as", different],
    ["told-apart", apart],
    ...(maybe === undefined || hardly === undefined
      ? ([
          ["maybe-same-as", maybe],
          ["maybe-not-same-as", hardly],
        ] as const)
      : []),
  ]
  for (const [level, link] of found) {
    if (link === undefined) continue
    return {
      level,
      because: () => `${said(link)}${isFirm(link) ? "" : `, but only as ${link.modality}`}.`,
    }
  }
  return silent("No link between them says whether they are one.")
}
