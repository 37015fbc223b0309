// The table of bad input: what comes in, which rules say so, and where.
import { listNames } from "../../src/dataset/ground.ts"

/** What stands in a document, not yet known to be anything. */
export type Plain = Readonly<Record<string, unknown>>

/** A dataset of some lists; the others are empty. */
export const whole = (lists: Plain): Plain => ({
  modelVersion: 1,
  ...Object.fromEntries(listNames.map((list) => [list, []])),
  ...lists,
})

/** An incident with some fields more. */
export const incident = (fields: Plain): Plain => ({ incidents: [{ id: "incident:1", ...fields }] })

/** An incident of which one thing is said. */
export const said = (key: string, value: unknown): Plain => incident({ [key]: [{ value }] })

/** An incident with a number of killed. */
export const killed = (count: unknown): Plain =>
  said("casualties", [{ outcome: "killed", count, scope: "total" }])

const toll = "incidents[0].casualties[0].value[0]"

/** A copy of a record with a getter. */
export const withGetter = (value: object, key: string, get: () => unknown): object =>
  Object.defineProperty({ ...value }, key, { get, enumerable: true })

/** An object in an object, so many levels deep. */
export const nested = (depth: number): unknown => {
  let value: unknown = "deep"
  for (let level = 0; level < depth; level++) value = { a: value }
  return value
}

const nestedText = (depth: number): string => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`

const cyclic = (): object => {
  const record: { id: string; names?: unknown[] } = { id: "actor:a" }
  record.names = [record]
  return record
}

/** Sixty lists of which each holds the one before twice: few in memory, without end on paper. */
const unfolding = (): unknown => {
  let value: unknown = ["ha"]
  for (let level = 0; level < 60; level++) value = [value, value]
  return value
}

class Count {
  min = 2
}

class Shy {
  min = 2
}
Object.defineProperty(Shy.prototype, "constructor", {
  get: () => {
    throw new Error("not so fast")
  },
})

const withHole = (length: number, items: Plain): readonly unknown[] => Object.assign(new Array(length), items)

/** Bad input: what it is, the lists of the dataset that holds it, and its rules with their places. */
export const bad: readonly (readonly [what: string, lists: () => Plain, ...expected: readonly string[]])[] = [
  // What is no plain data
  ["a getter", () => killed(withGetter({}, "min", () => 2)), `data/accessor ${toll}.count.min`],
  [
    "a getter that throws",
    () =>
      killed(
        withGetter({ max: 3 }, "min", () => {
          throw new Error("ha")
        }),
      ),
    `data/accessor ${toll}.count.min`,
  ],
  [
    "a setter alone",
    () => killed(Object.defineProperty({}, "min", { set: () => undefined, enumerable: true })),
    `data/accessor ${toll}.count.min`,
  ],
  ["a proxy of a record", () => ({ actors: [new Proxy({ id: "actor:a" }, {})] }), "data/proxy"],
  ["a proxy of a list", () => ({ actors: new Proxy([], {}) }), "data/proxy"],
  [
    "a proxy that throws",
    () => ({
      actors: [
        new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Error("ha")
            },
          },
        ),
      ],
    }),
    "data/proxy",
  ],
  [
    "a revoked proxy",
    () => {
      const { proxy, revoke } = Proxy.revocable({}, {})
      revoke()
      return { actors: [proxy] }
    },
    "data/proxy",
  ],
  ["fields that are inherited", () => killed(Object.create({ min: 2 })), `data/not-plain ${toll}.count`],
  [
    "fields that are inherited from a bare object",
    () => killed(Object.create(Object.assign(Object.create(null), { min: 2 }))),
    `data/not-plain ${toll}.count`,
  ],
  ["a class instance", () => killed(new Count()), `data/not-plain ${toll}.count`],
  ["a class instance that hides its class", () => killed(new Shy()), `data/not-plain ${toll}.count`],
  ["a Date", () => said("when", new Date(0)), "data/not-plain incidents[0].when[0].value"],
  ["a Map", () => killed(new Map([["min", 2]])), `data/not-plain ${toll}.count`],
  ["a Set", () => ({ actors: new Set() }), "data/not-plain actors"],
  ["bytes", () => ({ actors: new Uint8Array(3) }), "data/not-plain actors"],
  ["a number in an object", () => killed({ min: Object(2) }), `data/not-plain ${toll}.count.min`],
  ["a bigint", () => killed({ min: 2n }), `data/not-plain ${toll}.count.min`],
  ["a symbol", () => killed({ min: Symbol("two") }), `data/not-plain ${toll}.count.min`],
  ["a function", () => killed(() => 2), `data/not-plain ${toll}.count`],
  ["undefined", () => killed({ min: 2, max: undefined }), `data/not-plain ${toll}.count.max`],
  [
    "a symbol for a key, beside another fault",
    () => killed({ [Symbol("why")]: 1, min: -2 }),
    `data/not-plain ${toll}.count["Symbol(why)"]`,
    `count/number ${toll}.count.min`,
  ],
  ["a record in itself", () => ({ actors: [cyclic()] }), "data/cycle actors[0].names[0]"],
  [
    "a list in itself",
    () => {
      const actors: unknown[] = []
      actors.push(actors)
      return { actors }
    },
    "data/cycle actors[0]",
  ],
  ["few objects without end", () => ({ actors: unfolding() }), "data/repeats"],
  ["65 levels", () => ({ actors: nested(64) }), `data/depth actors${".a".repeat(63)}`, "read/type actors"],
  [
    "a depth of 100,000",
    () => ({ actors: nested(100_000) }),
    `data/depth actors${".a".repeat(63)}`,
    "read/type actors",
  ],
  [
    "a depth of 100,000 in JSON",
    () => ({ actors: JSON.parse(nestedText(100_000)) }),
    `data/depth actors${".a".repeat(63)}`,
    "read/type actors",
  ],
  [
    "a list with a hole",
    () => ({ actors: withHole(3, { 0: { id: "actor:a" }, 2: { id: "actor:b" } }) }),
    "data/sparse actors",
  ],
  ["a list of ten million holes", () => ({ actors: new Array(10_000_000) }), "data/sparse actors"],
  [
    "a list with a name beside its items",
    () => ({ actors: Object.assign([], { length2: 1 }) }),
    "data/sparse actors",
  ],
  [
    "a list with a hole and a name",
    () => ({ actors: withHole(2, { 1: { id: "actor:b" }, more: 1 }) }),
    "data/sparse actors[0]",
  ],

  // Numbers and text that are not what they seem
  ["-0 dead", () => killed({ min: -0 }), `data/negative-zero ${toll}.count.min`],
  ["NaN dead", () => killed({ min: Number.NaN }), `data/not-finite ${toll}.count.min`],
  ["1e400 dead", () => killed(JSON.parse('{"min":1e400}')), `data/not-finite ${toll}.count.min`],
  ["-Infinity", () => killed({ min: Number.NEGATIVE_INFINITY }), `data/not-finite ${toll}.count.min`],
  [
    "2^53 + 1 dead, which no number holds",
    () => killed(JSON.parse('{"min":9007199254740993}')),
    `count/number ${toll}.count.min`,
  ],
  ["-1 dead", () => killed({ min: -1 }), `count/number ${toll}.count.min`],
  ["half a dead", () => killed({ min: 2.5 }), `count/whole ${toll}.count.min`],
  ['"" dead', () => killed({ min: "" }), `count/number ${toll}.count.min`],
  ['"5" dead', () => killed({ min: "5" }), `count/number ${toll}.count.min`],
  ["null dead", () => killed({ min: null }), `count/number ${toll}.count.min`],
  ["true dead", () => killed({ min: true }), `count/number ${toll}.count.min`],
  [
    "half a surrogate pair",
    () => said("motive", "\ud800"),
    "data/lone-surrogate incidents[0].motive[0].value",
  ],
  [
    "half a surrogate pair in a key",
    () => incident({ extra: { "desk:\udc00": 1 } }),
    'data/lone-surrogate incidents[0].extra["desk:\\\\udc00"]',
  ],
  ["a NUL in an id", () => ({ actors: [{ id: "actor:a\u0000" }] }), "id/form actors[0].id"],
  ["an escape sequence in an id", () => ({ actors: [{ id: "actor:\u001b[2J" }] }), "id/form actors[0].id"],
  [
    "an id of 201 characters",
    () => ({ actors: [{ id: `actor:${"a".repeat(195)}` }] }),
    "id/form actors[0].id",
  ],
  ["a line after an id", () => ({ actors: [{ id: "actor:a\n" }] }), "id/form actors[0].id"],

  // Keys that could change the program
  ...["__proto__", "constructor", "prototype"].flatMap((key) => [
    [
      `the key ${key}`,
      () => killed(JSON.parse(`{"min":2,${JSON.stringify(key)}:{"max":1}}`)),
      `data/forbidden-key ${toll}.count.${key}`,
    ] as const,
    [
      `the key ${key} among one's own`,
      () => incident({ extra: JSON.parse(`{"desk:a":1,${JSON.stringify(key)}:{"polluted":"x"}}`) }),
      `data/forbidden-key incidents[0].extra.${key}`,
    ] as const,
  ]),
  ...["toString", "hasOwnProperty", "valueOf", "__defineGetter__"].map(
    (key) =>
      [
        `the key ${key}`,
        () => killed({ min: 2, [key]: 1 }),
        `read/unknown-key ${toll}.count.${key}`,
      ] as const,
  ),

  // The shape
  ["a field that is missing", () => ({ actors: [{}] }), "read/missing actors[0].id"],
  ["text for a list", () => ({ actors: "none" }), "read/type actors"],
  ["null for a list", () => ({ actors: null }), "read/type actors"],
  ["an object for a list", () => ({ actors: { 0: { id: "actor:a" }, length: 1 } }), "read/type actors"],
  ["a list for a record", () => ({ actors: [[]] }), "read/type actors[0]"],
  ["an empty list where there is nothing", () => incident({ when: [] }), "read/bounds incidents[0].when"],
  ["an unknown key", () => incident({ casualites: [] }), "read/unknown-key incidents[0].casualites"],
  ["an id of another kind", () => ({ actors: [{ id: "source:a" }] }), "id/form actors[0].id"],
  ["an id without a kind", () => ({ actors: [{ id: "a" }] }), "id/form actors[0].id"],
  [
    "an unknown kind of statement",
    () => ({ responsibility: [{ kind: "boast", by: ["actor:a"], about: ["incident:1"] }] }),
    "read/kind responsibility[0].kind",
  ],
  [
    "a statement without a kind",
    () => ({ responsibility: [{ by: ["actor:a"], about: ["incident:1"] }] }),
    "read/missing responsibility[0].kind",
  ],
  [
    "a statement that inherits its kind",
    () => ({ responsibility: [Object.create({ kind: "claim" })] }),
    "data/not-plain responsibility[0]",
  ],
  ["a term outside a closed list", () => said("kind", "state-basd"), "read/term incidents[0].kind[0].value"],
  ["a term that every object has", () => said("kind", "constructor"), "read/term incidents[0].kind[0].value"],
  [
    "a term outside an open list",
    () => said("acts", { kind: "drone-strik" }),
    "read/unknown-term incidents[0].acts[0].value.kind",
  ],
  [
    "a term of an open list that every object has",
    () => said("acts", { kind: "constructor" }),
    "read/unknown-term incidents[0].acts[0].value.kind",
  ],
  [
    "no term at all",
    () => said("acts", { kind: "Drone strike!" }),
    "read/form incidents[0].acts[0].value.kind",
  ],
  [
    "a key of one's own without a prefix",
    () => incident({ extra: { reviewed: true } }),
    "extra/key incidents[0].extra.reviewed",
  ],
  [
    "a deep field of one's own",
    () => incident({ extra: { "desk:a": { b: 1 } } }),
    'read/type incidents[0].extra["desk:a"]',
  ],
  [
    "a rule between two fields, beside a type error in a third",
    () => killed({ min: 5, max: 2, approximate: "yes" }),
    `read/type ${toll}.count.approximate`,
    `count/order ${toll}.count.max`,
  ],
  ["a rule whose own field is unsound", () => killed({ min: 5, max: "2" }), `count/number ${toll}.count.max`],

  // Values that look right
  [
    "29 February 2023",
    () => said("when", { earliest: "2023-02-29", latest: "2023-02-29", granularity: "day" }),
    "date/day incidents[0].when[0].value.earliest",
    "date/day incidents[0].when[0].value.latest",
  ],
  [
    "an address that runs",
    () => ({ publications: [{ id: "publication:1", url: "javascript:alert(1)" }] }),
    "publication/url publications[0].url",
  ],
  [
    "an address with a password",
    () => ({ publications: [{ id: "publication:1", url: "https://me:secret@example.org/" }] }),
    "publication/url publications[0].url",
  ],
  [
    "latitude and longitude swapped",
    () => said("where", { precision: "site", point: { latitude: 144.4, longitude: 33.3 } }),
    "place/latitude incidents[0].where[0].value.point.latitude",
  ],
  ["a newer model", () => ({ modelVersion: 2 }), "dataset/model-version modelVersion"],
]
