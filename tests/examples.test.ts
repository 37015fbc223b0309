// The documentation is true: every ts fence compiles and runs, what stands behind `// =>` comes out, links lead on.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import ts from "typescript"
import { afterAll, describe, expect, test } from "vitest"
import { fencesIn, fencesInDocs, moduleOf, type Scope } from "./support/fences.ts"
import { doors, filesIn, namesOf, parsed, programOf, root, shortPath } from "./support/sources.ts"

const pages = [join(root, "README.md"), ...filesIn("docs/guide", ".md")]
const fences = [
  ...pages.flatMap((path) => fencesIn(shortPath(path), readFileSync(path, "utf8"))),
  ...filesIn("src", ".ts").flatMap((path) => fencesInDocs(shortPath(path), parsed(path))),
]

const open = doors.filter((door) => existsSync(door.entry))
const library = programOf(open.map((door) => door.entry))
// Where two doors have one name, the first door of package.json gives it.
const scope: Scope = new Map(
  [...open]
    .reverse()
    .flatMap((door) =>
      [...namesOf(library, door)].map(([name, { flags }]) => [
        name,
        { door: door.name, typeOnly: (flags & ts.SymbolFlags.Value) === 0 },
      ]),
    ),
)

mkdirSync(join(root, ".tmp"), { recursive: true })
const folder = mkdtempSync(join(root, ".tmp/examples-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const modules = fences.map((fence, index) => {
  const path = join(folder, `${index}.ts`)
  let unfit: unknown
  try {
    writeFileSync(path, moduleOf(fence, scope, join(root, "tests/support/check.ts")))
  } catch (error) {
    unfit = error
    writeFileSync(path, "export {}")
  }
  return { ...fence, path, unfit }
})

describe("every fence runs", () => {
  for (const { file, line, path, unfit } of modules) {
    test(`${file}:${line}`, async () => {
      if (unfit) throw unfit
      await import(/* @vite-ignore */ path)
    })
  }

  test("there are some", () => {
    expect(fences.length).toBeGreaterThan(20)
  })
})

test("every fence compiles", { timeout: 120_000 }, () => {
  const program = programOf(
    modules.map(({ path }) => path),
    { verbatimModuleSyntax: false },
    library,
  )
  const faults = modules.flatMap(({ file, line, path }) => {
    const source = program.getSourceFile(path)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      (fault) => {
        const at = source?.getLineAndCharacterOfPosition(fault.start ?? 0).line ?? 0
        return `${file}:${line + at - 1} ${ts.flattenDiagnosticMessageText(fault.messageText, " ")}`
      },
    )
  })
  expect(faults).toEqual([])
})

test("every link between pages leads to a file", () => {
  const all = [
    ...readdirSync(root)
      .filter((name) => name.endsWith(".md"))
      .map((name) => join(root, name)),
    ...filesIn("docs", ".md"),
  ]
  const broken = all.flatMap((page) =>
    [...readFileSync(page, "utf8").matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)]
      .filter(([, to = ""]) => !existsSync(resolve(dirname(page), to)))
      .map(([, to]) => `${shortPath(page)}: ${to}`),
  )
  expect(broken).toEqual([])
})
