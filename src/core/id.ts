// The grammar of ids that say what they point to: <kind>:[<dataset>/]<local>.
import * as z from "zod"
import { CasusError, issueOf, type RuleInfo } from "./issue.ts"
import { keepBeside } from "./schema.ts"
import { shown } from "./shown.ts"

const segment = "(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+"
const longest = 200

/** The rule of ids. */
export const idRule: RuleInfo<"id/form"> = {
  id: "id/form",
  severity: "error",
  dimension: "conformance",
  summary:
    "An id is <kind>:[<dataset>/]<local>, of A–Z a–z 0–9 . _ ~ - and %XX for others, at most 200 characters.",
  wording: {
    message: "{value} is not an id of the kind {kind}.",
    expected:
      "{forms}, of A–Z a–z 0–9 . _ ~ - and %XX for others (NFC, no controls), at most 200 characters.",
  },
}

/** An id of one kind: `actor:al-nujaba`, `actor:ucdp/531`. */
export type IdOf<Kind extends string> = `${Kind}:${string}`

const paramsOf = (kinds: readonly string[]): { readonly kind: string; readonly forms: string } => ({
  kind: kinds.join(" or "),
  forms: kinds.map((kind) => `${kind}:<local> or ${kind}:<dataset>/<local>`).join(" or "),
})

const encoded = (text: string): string =>
  encodeURIComponent(text.normalize("NFC")).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )

// Controls and halves of surrogate pairs are no part of a name.
const isName = (text: string): boolean => text !== "" && !/[\p{Cc}\p{Cs}]/u.test(text)

// Two spellings of one id would be two ids to whoever compares them.
const isSpeltAsBuilt = (part: string): boolean => {
  try {
    const text = decodeURIComponent(part)
    return isName(text) && encoded(text) === part
  } catch {
    return false
  }
}

const isOneSpelling = (id: string): boolean =>
  !id.includes("%") ||
  id
    .slice(id.indexOf(":") + 1)
    .split("/")
    .every(isSpeltAsBuilt)

/** The schema of the ids of one kind, or of any of several kinds. */
export const idSchema = <Kind extends string>(...kinds: readonly Kind[]): z.ZodType<IdOf<Kind>, IdOf<Kind>> =>
  keepBeside(
    z
      .string()
      .regex(new RegExp(`^(?=.{1,${longest}}$)(?:${kinds.join("|")}):(?:${segment}/)?${segment}$`), {
        abort: true,
      })
      .refine(isOneSpelling),
    { leaf: { rule: idRule, params: paramsOf(kinds) } },
  ) as unknown as z.ZodType<IdOf<Kind>, IdOf<Kind>>

/** Builds an id from its parts, writing other characters as %XX: `id("actor")("ucdp", "531")`. */
export const idBuilder =
  <Kind extends string>(kind: Kind): IdBuilder<Kind> =>
  (...parts) => {
    // Numbers are what many a table holds for ids; String(undefined) and the like would be ids of nothing.
    const local = parts.map((part: unknown) => (Number.isSafeInteger(part) ? String(part) : part))
    const broken = local.findIndex((part) => typeof part !== "string" || !isName(part))
    const id = broken < 0 ? `${kind}:${(local as string[]).map(encoded).join("/")}` : ""
    if (broken >= 0 || local.length < 1 || local.length > 2 || id.length > longest) {
      throw new CasusError(`${kind}Id(${parts.map(shown).join(", ")}) is not sound:`, [
        issueOf(idRule, { value: broken < 0 ? id : parts[broken], params: paramsOf([kind]) }),
      ])
    }
    return id as IdOf<Kind>
  }

/** Builds the ids of one kind, from a local name or from a dataset and its name in it. */
export type IdBuilder<Kind extends string> = (
  ...parts: [local: string] | [dataset: string, local: string]
) => IdOf<Kind>

/** The kind an id says it has: what stands before the first colon. */
export const kindOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf(":")))
