// Annotations beside the lines of a file: what GitHub shows, and what a cell cannot make it do.
import { describe, expect, test } from "vitest"
import { inert } from "../../src/core/shown.ts"
import { githubAnnotations } from "../../src/report/github.ts"
import { actingIn } from "../support/harmless.ts"
import { forbiddenIn, hostileTable } from "../support/hostile-texts.ts"
import { hostileReport, madeIssue, madeReport, madeRule } from "../support/made-report.ts"
import { commandsIn } from "../support/workflow-commands.ts"

const samples = (count: number) => Array.from({ length: count }, (_, index) => ({ line: index + 2 }))
const countOf = (text: string, name: string): number =>
  commandsIn(text).filter((command) => command.name === name).length

describe("annotations", () => {
  test("name file, line, rule, what was found and what would be right", () => {
    expect(githubAnnotations(madeReport([madeRule("cell/code", "error", 1, [{}])]))).toBe(
      "::error file=events.csv,line=28,title=cell/code::" +
        'type_of_violence "4" — "4" is not a code of type_of_violence. Expected: one of 1, 2, 3.\n',
    )
  })

  test("are errors, warnings and notices", () => {
    const text = githubAnnotations(
      madeReport([
        madeRule("cell/code", "error", 1, [{}]),
        madeRule("ucdp-ged/low-best-high", "warning", 1, [{}]),
        madeRule("file/blank-line", "info", 1, [{}]),
      ]),
    )
    expect(commandsIn(text).map(({ name, properties }) => [name, properties.title])).toEqual([
      ["error", "cell/code"],
      ["warning", "ucdp-ged/low-best-high"],
      ["notice", "file/blank-line"],
    ])
  })

  test("are none where nothing was found", () => {
    expect(githubAnnotations(madeReport([]))).toBe("")
  })

  test("name the row where the finding has no line, and the character in JSON text", () => {
    const { line: _, ...withoutLine } = madeIssue()
    const text = githubAnnotations(
      madeReport([
        { ...madeRule("cell/code", "error", 1, []), samples: [withoutLine] },
        madeRule("file/json", "warning", 1, [{ column: 12 }]),
      ]),
    )
    expect(text.split("\n")[0]).toMatch(/^::error file=events\.csv,title=cell\/code::row 27 type_of_violence/)
    expect(commandsIn(text)[1]?.properties).toEqual({
      file: "events.csv",
      line: "28",
      col: "12",
      title: "file/json",
    })
  })

  test("are at most ten of a kind, and the last line says how many more there are", () => {
    const text = githubAnnotations(
      madeReport([
        madeRule("cell/code", "error", 4000, samples(30)),
        madeRule("cell/type", "warning", 11, samples(11)),
        madeRule("file/blank-line", "info", 12, samples(12)),
      ]),
    )
    expect(["error", "warning", "notice"].map((name) => countOf(text, name))).toEqual([10, 10, 10])
    expect(text.trimEnd().split("\n").at(-1)).toBe(
      "::notice file=events.csv,title=casus::And 3990 more errors, 1 more warning, 3 more infos.",
    )
  })

  test("are all there where there are ten", () => {
    const text = githubAnnotations(madeReport([madeRule("file/blank-line", "info", 10, samples(10))]))
    expect(countOf(text, "notice")).toBe(10)
    expect(text).not.toContain("more")
  })

  test("say how many more there are also where fewer samples were kept", () => {
    const text = githubAnnotations(madeReport([madeRule("cell/code", "error", 5, samples(3))]))
    expect(text).toContain("::And 2 more errors.\n")
  })

  test("show one of each rule before the second of any", () => {
    const text = githubAnnotations(
      madeReport([
        madeRule("cell/code", "error", 30, samples(30)),
        madeRule("cell/type", "error", 2, samples(2)),
        madeRule("cell/required", "error", 1, samples(1)),
      ]),
    )
    expect(commandsIn(text).map(({ properties }) => properties.title)).toEqual([
      ...["cell/code", "cell/type", "cell/required", "cell/code", "cell/type"],
      ...Array.from({ length: 5 }, () => "cell/code"),
      "casus",
    ])
  })

  test("say that reading stopped", () => {
    const text = githubAnnotations(madeReport([], { complete: false }))
    expect(text).toBe(
      "::notice file=events.csv,title=casus::Reading stopped before the end: what is said holds of a part.\n",
    )
  })
})

describe("text from a stranger's file", () => {
  test("is escaped by the rules of the commands", () => {
    const text = githubAnnotations(
      madeReport([madeRule("cell/code", "error", 1, [{ message: "100%: a,b", file: "50%,a:b.csv" }])]),
    )
    expect(text).toContain("file=50%25%2Ca%3Ab.csv,")
    expect(text).toContain("100%25: a,b")
    expect(commandsIn(text)[0]?.properties.file).toBe("50%,a:b.csv")
  })

  for (const [what, payload] of hostileTable) {
    test(`begins no command and breaks out of none: ${what}`, () => {
      const text = githubAnnotations(hostileReport(payload))
      const commands = commandsIn(text)
      expect(commands.map(({ name }) => name)).toEqual(["error", "error", "warning", "notice", "notice"])
      expect(forbiddenIn(text)).toEqual([])
      expect(actingIn(text)).toEqual([])
      for (const { properties, data } of commands) {
        expect(Object.keys(properties)).toEqual([
          ...(payload === "" ? [] : ["file"]),
          ...("line" in properties ? ["line"] : []),
          "title",
        ])
        expect(properties.file ?? "").toBe(inert(payload).replace(/#(?=(?:vso)?\[)/g, "\\u0023"))
        expect(data).not.toContain("\n")
      }
    })
  }
})
