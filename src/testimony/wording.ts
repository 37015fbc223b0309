// The English sentences of the rules of testimony.
import type { Wording } from "../core/issue.ts"

/** The rules of testimony. */
export type TestimonyRule = "publication/url" | "credibility/value"

/** What each rule of testimony says. */
export const wording: { readonly [Rule in TestimonyRule]: Wording } = {
  "publication/url": {
    message: "{value} is not an address of a page.",
    expected: "an address that begins with https:// or http:// and holds no user name.",
  },
  "credibility/value": {
    message: "{value} is not a grade of the scale {scale}.",
    expected: "one of {grades}.",
  },
}
