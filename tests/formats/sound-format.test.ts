import { describe, expect, test } from "vitest"
import { expressions } from "../../src/core/expression.ts"
import { type CasusError, isCasusError } from "../../src/core/issue.ts"
import { defineFormat, type FormatInit } from "../../src/formats/format.ts"
import { formatShape } from "../../src/formats/format-shape.ts"
import type { Passage } from "../../src/formats/passage/passage.ts"
import { formats } from "../../src/formats/registry.ts"
import { faultsOfFormat } from "../../src/formats/sound-format.ts"

interface Entry {
  readonly ref: string
  readonly killed: number | null
}

const { column, compare, matches } = expressions<Entry>()

const sound: FormatInit<Entry> = {
  id: "desk-log",
  title: "Log of the desk",
  description: "One row for each incident that was reported to the desk.",
  source: "The desk's handbook.",
  columns: {
    ref: { kind: "id", description: "The number of the entry.", example: "D-7" },
    killed: { kind: "integer", description: "The dead.", nulls: { "": "not-recorded" }, example: "2" },
  },
  rules: [
    {
      id: "desk-log/few",
      severity: "warning",
      dimension: "plausibility",
      summary: "No entry has a thousand dead.",
      wording: { message: "killed is {killed}.", expected: "fewer than 1,000." },
      column: "killed",
      condition: compare(column("killed"), "<", 1000),
      passes: { killed: 2 },
      fails: { killed: 2000 },
    },
  ],
}

const [rule] = sound.rules ?? []

const faultsOf = (init: FormatInit<Entry>): readonly string[] => {
  try {
    defineFormat(init)
    return []
  } catch (error) {
    if (!isCasusError(error)) throw error
    return (error as CasusError).issues.map(({ rule: id, path = [] }) => `${id} ${path.join(".")}`)
  }
}

describe("a format of one's own", () => {
  test("needs no more than its name, what it is and its columns", () => {
    const { layouts, rules, across, schema, roles } = defineFormat<Entry>({ ...sound, rules: [] })
    expect([layouts, rules, across, roles]).toEqual([
      [{ name: "2 columns", columns: ["ref", "killed"] }],
      [],
      [],
      {},
    ])
    expect(schema.safeParse({ ref: "D-7", killed: null }).success).toBe(true)
    expect(schema.safeParse({ ref: "D-7", killed: "2" }).success).toBe(false)
    expect(schema.meta()?.id).toBe("DeskLogRow")
  })

  test("that is sound says so by being made", () => {
    expect(faultsOf(sound)).toEqual([])
  })

  const wrong: readonly (readonly [what: string, init: FormatInit<Entry>, fault: string])[] = [
    ["has a name with other signs", { ...sound, id: "Desk Log", rules: [] }, "format/name id"],
    [
      "names a rule after another format",
      { ...sound, rules: [{ ...rule!, id: "ged/few" }] },
      "format/name rules.0.id",
    ],
    [
      "has an example that its column cannot hold",
      { ...sound, columns: { ...sound.columns, killed: { ...sound.columns.killed, example: "many" } } },
      "format/example columns.killed.example",
    ],
    [
      "has a kind that is none",
      { ...sound, columns: { ...sound.columns, ref: { kind: "number" as "id", description: "A number." } } },
      "read/kind columns.ref.kind",
    ],
    [
      "has a layout with a column that is none",
      { ...sound, layouts: [{ name: "old", columns: ["dead" as "killed"] }] },
      "format/unknown-column layouts.0",
    ],
    [
      "has a role for a column that is none",
      { ...sound, roles: { key: ["number" as "ref"] } },
      "format/unknown-column roles",
    ],
    [
      "has a rule that does not hold where it says so",
      { ...sound, rules: [{ ...rule!, passes: { killed: 4000 } }] },
      "format/rule-example rules.0.passes",
    ],
    [
      "has a rule that holds where it says it does not",
      { ...sound, rules: [{ ...rule!, fails: { killed: 4 } }] },
      "format/rule-example rules.0.fails",
    ],
    [
      "has a pattern that is none",
      { ...sound, rules: [{ ...rule!, condition: matches(column("ref"), "(") }] },
      "format/pattern rules.0.condition",
    ],
  ]
  for (const [what, init, fault] of wrong) {
    test(`that ${what} is refused`, () => {
      expect(faultsOf(init)).toEqual([fault])
    })
  }

  // What TypeScript refuses, JavaScript lets through.
  const loose: readonly (readonly [what: string, part: object, fault: string])[] = [
    [
      "bounds by another word",
      { columns: { ref: { kind: "integer", description: "A number.", min: 1 } } },
      "read/unknown-key columns.ref.min",
    ],
    [
      "nothing spelled in a list",
      { columns: { ref: { kind: "id", description: "A number.", nulls: ["", "?"] } } },
      "read/type columns.ref.nulls",
    ],
    [
      "nothing of a kind that is none",
      { columns: { ref: { kind: "id", description: "A number.", nulls: { "?": "empty" } } } },
      "read/term columns.ref.nulls.?",
    ],
    ["no description", { columns: { ref: { kind: "id" } } }, "read/missing columns.ref.description"],
    [
      "columns in a list",
      { columns: [{ name: "ref", kind: "id", description: "A number." }] },
      "read/type columns",
    ],
    ["a role that is none", { roles: { kee: ["ref"] } }, "read/unknown-key roles.kee"],
    ["a severity that is none", { rules: [{ ...rule!, severity: "fatal" }] }, "read/term rules.0.severity"],
    [
      "a dimension that is none",
      { rules: [{ ...rule!, dimension: "accuracy" }] },
      "read/term rules.0.dimension",
    ],
    [
      "a condition that is a function",
      { rules: [{ ...rule!, condition: () => true }] },
      " rules.0.condition",
    ],
    ["a rule without words", { rules: [{ ...rule!, wording: undefined }] }, " rules.0.wording"],
  ]
  for (const [what, part, fault] of loose) {
    test(`with ${what} is refused, also where no compiler looked`, () => {
      expect(faultsOf({ ...sound, ...part } as FormatInit<Entry>).join("\n")).toContain(fault)
    })
  }

  test("in which two columns go by one name is refused", () => {
    const killed = { ...sound.columns.killed, aliases: ["REF"] }
    expect(faultsOf({ ...sound, columns: { ...sound.columns, killed } })).toEqual([
      "format/same-name columns.killed",
    ])
  })

  for (const format of formats) {
    test(`${format.id} of casus itself is sound`, () => {
      const { columns, schema: _, passage: _passage, ...others } = format
      const table = Object.fromEntries(columns.map(({ name, ...column }) => [name, column]))
      expect(formatShape.safeParse({ ...others, columns: table }).error?.issues).toBe(undefined)
      expect(faultsOfFormat(format).map(({ message, path }) => [message, path])).toEqual([])
    })
  }

  test("is refused where a spelling stands for no code, or a passage leaves out a column", () => {
    const misspelled = {
      ...sound,
      columns: {
        ...sound.columns,
        kind: {
          kind: "open-code",
          description: "The kind.",
          codes: { raid: "A raid." },
          misspellings: { riad: "rade" },
        },
      },
    } as unknown as FormatInit<Entry>
    expect(faultsOf(misspelled)).toEqual(["format/spelling columns.kind"])
    const passage = { columns: { ref: { as: "kept" }, colour: { as: "kept" } } } as unknown as Passage<Entry>
    expect(faultsOf({ ...sound, passage })).toEqual(["format/passage passage.columns"])
  })

  test("is refused with everything that is wrong at once", () => {
    const init: FormatInit<Entry> = {
      ...sound,
      signature: ["x" as "ref"],
      rules: [{ ...rule!, id: "few", passes: {}, fails: {} }],
    }
    expect(faultsOf(init).length).toBe(4)
    expect(() => defineFormat(init)).toThrow('The format "desk-log" is not sound:')
  })
})
