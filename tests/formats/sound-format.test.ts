import { describe, expect, test } from "vitest"
import { expressions } from "../../src/core/expression.ts"
import { type CasusError, isCasusError } from "../../src/core/issue.ts"
import { defineFormat, type FormatInit } from "../../src/formats/format.ts"

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
      "format/kind columns.ref.kind",
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
