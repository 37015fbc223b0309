// Bad input changes nothing in the program that reads it, and nothing in it needs changing.
import { describe, expect, test } from "vitest"
import { check } from "../../src/dataset/check.ts"
import { bad, whole } from "./bad-input.ts"

const prototypes = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Number.prototype,
  Map.prototype,
  Set.prototype,
  RegExp.prototype,
  Error.prototype,
  Promise.prototype,
]

const picture = (): readonly (readonly [PropertyKey, PropertyDescriptor | undefined][])[] =>
  prototypes.map((prototype) =>
    Reflect.ownKeys(prototype).map((key) => [key, Object.getOwnPropertyDescriptor(prototype, key)]),
  )

describe("the program", () => {
  test("is the same after all bad input as before", () => {
    const before = picture()
    for (const [, lists] of bad) check(whole(lists()))
    expect(picture()).toEqual(before)
    expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined()
  })

  test("finds the same where objects, lists and functions are frozen", () => {
    const found = () => bad.map(([, lists]) => check(whole(lists())).issues.map(({ rule }) => rule))
    const before = found()
    for (const prototype of prototypes.slice(0, 3)) Object.freeze(prototype)
    expect(found()).toEqual(before)
  })
})
