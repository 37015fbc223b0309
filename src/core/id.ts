// The grammar of ids that say what they point to: <kind>:[<dataset>/]<local>.
import * as z from "zod"
import { CasusError, issueOf, type RuleInfo } from "./issue.ts"
import { keepBeside } from "./schema.ts"

const segment = "(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+"
const longest = 200

/** The rule of ids. */
export const idRule: RuleInfo<"id/form"> = {
  id: "id/form",
  severity: "error",
  dimension: "conformance",
  summary: "An id is <kind>:[<dataset>/]<local>, of A–Z a–z 0–9 . _ ~ - and %XX, at most 200 characters.",
  wording: {
    message: "{value} is not an id of the kind {kind}.",
    expected:
      "{kind}:<local> or {kind}:<dataset>/<local>, of A–Z a–z 0–9 . _ ~ - and %XX, at most 200 characters.",
  },
}

/** An id of one kind: `actor:al-nujaba`, `actor:ucdp/531`. */
export type IdOf<Kind extends string> = `${Kind}:${string}`

/** The schema of the ids of one kind, or of any of several kinds. */
export const idSchema = <Kind extends string>(...kinds: readonly Kind[]): z.ZodType<IdOf<Kind>, IdOf<Kind>> =>
  keepBeside(
    z.string().regex(new RegExp(`^(?=.{1,${longest}}$)(?:${kinds.join("|")}):(?:${segment}/)?${segment}$`)),
    { leaf: { rule: idRule, params: { kind: kinds.join(" or ") } } },
  ) as unknown as z.ZodType<IdOf<Kind>, IdOf<Kind>>

const encoded = (text: string): string =>
  encodeURIComponent(text.normalize("NFC")).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** Builds an id from its parts, writing other characters as %XX: `id("actor")("ucdp", "531")`. */
export const idBuilder =
  <Kind extends string>(kind: Kind): IdBuilder<Kind> =>
  (...parts) => {
    const local = parts.map((part) => String(part))
    const broken = local.length === 0 || local.some((part) => part === "" || !isWellFormed(part))
    const id = broken ? "" : `${kind}:${local.map(encoded).join("/")}`
    if (broken || id.length > longest || local.length > 2) {
      throw new CasusError(`${kind}Id(${local.map((part) => JSON.stringify(part)).join(", ")})`, [
        issueOf(idRule, { value: local.join("/"), params: { kind } }),
      ])
    }
    return id as IdOf<Kind>
  }

/** Builds the ids of one kind, from a local name or from a dataset and its name in it. */
export type IdBuilder<Kind extends string> = (
  ...parts: [local: string] | [dataset: string, local: string]
) => IdOf<Kind>

const isWellFormed = (text: string): boolean => {
  try {
    encodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** The kind an id says it has: what stands before the first colon. */
export const kindOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf(":")))
