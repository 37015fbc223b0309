// The English sentences of the rules of entities.
import type { Wording } from "../core/issue.ts"

/** The rules of entities that one record can decide. */
export type EntityRule =
  | "casualties/of-itself"
  | "casualties/persons-over-count"
  | "weapon/nothing"
  | "victim/age"

/** What each rule of entities says. */
export const wording: { readonly [Rule in EntityRule]: Wording } = {
  "casualties/of-itself": {
    message: "A total says that it is part of {value}.",
    expected: "scope: part, or no of.",
  },
  "casualties/persons-over-count": {
    message: "{listed} persons are listed, but the count is at most {max}.",
    expected: "a count whose upper bound holds everyone listed.",
  },
  "weapon/nothing": {
    message: "The weapon says nothing.",
    expected: "at least a delivery, a munition or a description.",
  },
  "victim/age": {
    message: "The youngest age ({min}) is above the oldest ({max}).",
    expected: "min ≤ max, in years.",
  },
}
