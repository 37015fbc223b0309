// Plain data or an issue: what JSON can hold, taken as a snapshot before any schema sees it.
import { type Breach, type Issue, issueOf, type Path, type RuleInfo, ruleInfo } from "./issue.ts"
import { inert } from "./shown.ts"

/** The rules that refuse what is not plain data. */
export type PlainRule =
  | "data/accessor"
  | "data/cycle"
  | "data/depth"
  | "data/forbidden-key"
  | "data/lone-surrogate"
  | "data/negative-zero"
  | "data/not-finite"
  | "data/not-plain"
  | "data/proxy"
  | "data/repeats"
  | "data/sparse"

/** Deeper than this nothing in the model lies, and a deeper document could overflow the stack. */
export const deepest = 64

/** From here on a document may not grow a hundredfold by holding the same objects again and again. */
export const manyValues = 100_000
const mostRepeats = 100

/** What each rule of plain data says. */
export const plainRules: { readonly [Id in PlainRule]: RuleInfo<Id> } = {
  "data/accessor": ruleInfo(
    "data/accessor",
    "error",
    "conformance",
    "A record holds values, not getters that make them up when asked.",
    "The property is a getter or setter.",
    "a plain value.",
  ),
  "data/cycle": ruleInfo(
    "data/cycle",
    "error",
    "conformance",
    "A record does not contain itself.",
    "The value contains itself.",
    "records that refer to each other by id.",
  ),
  "data/depth": ruleInfo(
    "data/depth",
    "error",
    "conformance",
    "A document is at most 64 levels deep.",
    "The document is more than {deepest} levels deep here.",
    "records that lie flat and refer to each other by id.",
  ),
  "data/forbidden-key": ruleInfo(
    "data/forbidden-key",
    "error",
    "conformance",
    "No key is called __proto__, constructor or prototype.",
    "The key {key} could change the program that reads it.",
    "no key of this name.",
  ),
  "data/lone-surrogate": ruleInfo(
    "data/lone-surrogate",
    "error",
    "conformance",
    "Text is well-formed Unicode.",
    "The text {value} holds half of a surrogate pair.",
    "well-formed Unicode text.",
  ),
  "data/negative-zero": ruleInfo(
    "data/negative-zero",
    "error",
    "conformance",
    "Zero is written without a sign.",
    "The number is -0.",
    "0, if none is meant.",
  ),
  "data/not-finite": ruleInfo(
    "data/not-finite",
    "error",
    "conformance",
    "A number is finite.",
    "The number is {value}.",
    "a finite number; leave the field out where nothing was reported.",
  ),
  "data/not-plain": ruleInfo(
    "data/not-plain",
    "error",
    "conformance",
    "A document holds only objects, lists, text, numbers, true, false and null.",
    "The value is {what}.",
    "plain JSON data; dates are text such as 2024-01-04, and what has no value is left out.",
  ),
  "data/proxy": ruleInfo(
    "data/proxy",
    "error",
    "conformance",
    "A record is not a proxy that may answer differently each time.",
    "The value, or one inside it, is a proxy.",
    "a plain object or list.",
  ),
  "data/repeats": ruleInfo(
    "data/repeats",
    "error",
    "conformance",
    "A document does not hold the same few objects over and over.",
    "The document holds the same objects more than {most} times over.",
    "records that lie flat and refer to each other by id.",
  ),
  "data/sparse": ruleInfo(
    "data/sparse",
    "error",
    "conformance",
    "A list has no holes and no names beside its items.",
    "The list has {what}.",
    "a list of its items alone.",
  ),
}

/** A snapshot of plain data and what kept it from being plain. */
export interface Snapshot {
  readonly value: unknown
  readonly issues: readonly Issue<PlainRule>[]
}

const forbidden = new Set(["__proto__", "constructor", "prototype"])
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

const ownValue = (value: object, key: string): unknown => Object.getOwnPropertyDescriptor(value, key)?.value

// The name of a class is looked up without running a getter that its prototype may have.
const kindOf = (value: object): string => {
  const maker: unknown = ownValue(Object.getPrototypeOf(value) as object, "constructor")
  const name = typeof maker === "function" ? ownValue(maker, "name") : undefined
  return typeof name === "string" && name !== "" && name !== "Object"
    ? `an instance of ${inert(name.slice(0, 40))}`
    : "an object that inherits from another"
}

const isPlainObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === null || prototype === Object.prototype) return true
  // Objects of another realm (a frame, a test runner) have an Object.prototype of their own.
  return (
    typeof prototype === "object" &&
    Object.getPrototypeOf(prototype) === null &&
    Object.hasOwn(prototype as object, "isPrototypeOf")
  )
}

// structuredClone refuses a proxy wherever it hides; nothing else without node: can tell.
const holdsProxy = (value: unknown): boolean => {
  if (typeof structuredClone !== "function") return false
  try {
    structuredClone(value)
    return false
  } catch {
    return true
  }
}

type Trail = (string | number)[]

const repeats: unique symbol = Symbol("the same objects over and over")

/** Copies plain data, reading no getter, and reports everything that is not plain. */
export const snapshot = (input: unknown): Snapshot => {
  const issues: Issue<PlainRule>[] = []
  const above = new Set<object>()
  const met = new Set<object>()
  let values = 0
  let copies = 0

  // One path that grows and shrinks on the way is copied only where there is something to report.
  const report = (id: PlainRule, path: Path, finding: Omit<Breach, "path"> = {}): undefined => {
    issues.push(issueOf<PlainRule>(plainRules[id], finding, { path: [...path] }))
  }

  const copy = (value: unknown, path: Trail): unknown => {
    switch (typeof value) {
      case "string":
        if (loneSurrogate.test(value)) return report("data/lone-surrogate", path, { value })
        return value
      case "number":
        if (!Number.isFinite(value)) return report("data/not-finite", path, { value })
        if (Object.is(value, -0)) return report("data/negative-zero", path, { value })
        return value
      case "boolean":
        return value
      case "object":
        return value === null ? null : copyObject(value, path)
      default: {
        const what = value === undefined ? "undefined" : `a ${typeof value}`
        return report("data/not-plain", path, { value, params: { what } })
      }
    }
  }

  const copyObject = (value: object, path: Trail): unknown => {
    if (above.has(value)) return report("data/cycle", path, { value })
    if (path.length >= deepest) return report("data/depth", path, { value, params: { deepest } })
    above.add(value)
    const copied = Array.isArray(value) ? copyList(value, path) : copyRecord(value, path)
    above.delete(value)
    return copied
  }

  // Objects that hold each other twice over unfold without end, although they are few.
  const count = (value: object, size: number): void => {
    copies += 1 + size
    if (!met.has(value)) values += 1 + size
    met.add(value)
    if (copies > manyValues && copies > mostRepeats * values) throw repeats
  }

  const copyList = (value: readonly unknown[], path: Trail): unknown => {
    const descriptors = Object.getOwnPropertyDescriptors(value)
    const names = Reflect.ownKeys(descriptors).length - 1
    if (names !== value.length) {
      const what = names < value.length ? "holes" : "names beside its items"
      return report("data/sparse", path, { value, params: { what } })
    }
    count(value, names)
    return Array.from({ length: value.length }, (_, index) => {
      const descriptor = (descriptors as Record<number, PropertyDescriptor | undefined>)[index]
      return descriptor === undefined
        ? report("data/sparse", [...path, index], { params: { what: "a hole" } })
        : copyProperty(descriptor, path, index)
    })
  }

  const copyRecord = (value: object, path: Trail): unknown => {
    if (!isPlainObject(value)) {
      return report("data/not-plain", path, { value, params: { what: kindOf(value) } })
    }
    const record: Record<string, unknown> = Object.create(null)
    const keys = Reflect.ownKeys(value)
    count(value, keys.length)
    for (const key of keys) {
      const descriptor = Object.getOwnPropertyDescriptor(value, key)
      if (descriptor === undefined) continue
      if (typeof key === "symbol") {
        report("data/not-plain", [...path, inert(String(key))], { params: { what: "under a symbol" } })
      } else if (forbidden.has(key)) {
        report("data/forbidden-key", [...path, key], { params: { key } })
      } else if (loneSurrogate.test(key)) {
        report("data/lone-surrogate", [...path, inert(key)], { value: key })
      } else {
        record[key] = copyProperty(descriptor, path, key)
      }
    }
    return record
  }

  const copyProperty = (descriptor: PropertyDescriptor, path: Trail, step: string | number): unknown => {
    path.push(step)
    const value = "value" in descriptor ? copy(descriptor.value, path) : report("data/accessor", path)
    path.pop()
    return value
  }

  try {
    const value = copy(input, [])
    if (issues.length > 0 || !holdsProxy(input)) return { value, issues }
    report("data/proxy", [])
  } catch (reason) {
    // Beside our own word only a proxy's traps can throw while descriptors are read.
    if (reason === repeats) report("data/repeats", [], { params: { most: mostRepeats } })
    else report("data/proxy", [])
  }
  return { value: undefined, issues }
}
