// Secrets in the marked records of a dataset, repeated in its other texts, for tests of redaction.
import type { Dataset } from "../../src/dataset/dataset.ts"

/** An object whose fields are not known. */
export type Plain = Readonly<Record<string, unknown>>

/** Whether a record is marked for fewer readers than these. */
export const isMarked = (record: Plain, readers: string): boolean =>
  record.handling === "confidential" || (record.handling === "restricted" && readers === "public")

const identifying = new Set([
  "names",
  "description",
  "title",
  "url",
  "archivedUrl",
  "externalIds",
  "extra",
  "near",
  "name",
  "admin",
])

/** Puts a secret into every field of marked records that names them, and repeats some of them in other texts. */
export const withSecrets = (
  whole: Dataset,
  readers: string,
  seed: number,
): { readonly dataset: Dataset; readonly secrets: readonly string[] } => {
  const secrets: string[] = []
  const secret = (before = "", after = ""): string => {
    secrets.push(`${before}Sècret${"abcdefghij"[secrets.length % 10]}${secrets.length}q${after}`)
    return secrets.at(-1)!
  }
  const hidden = (key: string, value: unknown): unknown => {
    if (["kind", "scheme", "lang", "script", "from", "until"].includes(key)) return value
    if (key === "url" || key === "archivedUrl") return secret("https://", ".example.org/1")
    if (typeof value === "string") return secret()
    // The largest unit may stay.
    if (Array.isArray(value))
      return value.map((one, n) => (key === "admin" && n === 0 ? one : hidden(key, one)))
    if (typeof value !== "object" || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, hidden(inner, one)]))
  }
  const isCoarse = (record: Plain, key: string): boolean =>
    key === "name" && (record.precision === "adm1" || record.precision === "country")
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside)
    if (typeof value !== "object" || value === null) return value
    const record = value as Plain
    const isSecret = isMarked(record, readers)
    return Object.fromEntries(
      Object.entries(record).map(([key, one]) => [
        key,
        isSecret && identifying.has(key) && !isCoarse(record, key) ? hidden(key, one) : inside(one),
      ]),
    )
  }
  let turn = seed
  const repeating = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => repeating(one, key))
    if (typeof value === "string") {
      if (secrets.includes(value)) return value
      turn = (turn * 48_271 + 11) % 2_147_483_647
      const isText = [
        "text",
        "translation",
        "wording",
        "circumstances",
        "title",
        "citation",
        "motive",
      ].includes(key)
      const told = secrets[turn % Math.max(1, secrets.length)]
      return isText && turn % 3 === 0 && told !== undefined ? `x ${told.toUpperCase()}, ${value}` : value
    }
    if (typeof value !== "object" || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([inner, one]) => [inner, repeating(one, inner === "value" ? key : inner)]),
    )
  }
  const marked = inside(whole) as Dataset
  return { dataset: repeating(marked, "") as Dataset, secrets }
}
