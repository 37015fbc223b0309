// What the tests about the source itself share: its files, its doors, and TypeScript's view of both.
import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"

/** The folder of the package. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..")

/** A path as it is written in this project: from its root, with slashes. */
export const shortPath = (path: string): string => relative(root, path).replaceAll("\\", "/")

/** The files below a folder, in order. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

/** The files below a folder of the package whose names end so. */
export const filesIn = (folder: string, ending: string): readonly string[] =>
  filesBelow(join(root, folder)).filter((path) => path.endsWith(ending))

/** A file as TypeScript reads it. */
export const parsed = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true)

/** Calls `meet` for a node and every node inside it. */
export const visit = (node: ts.Node, meet: (node: ts.Node) => void): void => {
  meet(node)
  ts.forEachChild(node, (child) => visit(child, meet))
}

/** A way into the package: what users write, and the file it opens. */
export interface Door {
  readonly name: string
  readonly entry: string
}

const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  exports: Record<string, unknown>
}

/** Every way into the package that package.json names. */
export const doors: readonly Door[] = Object.keys(exports)
  .filter((key) => !key.endsWith(".json"))
  .map((key) => ({ name: `casus${key.slice(1)}`, entry: join(root, "src", key, "index.ts") }))

/** TypeScript's view of some files, under the options that the tests themselves have. */
export const programOf = (
  files: readonly string[],
  options: ts.CompilerOptions = {},
  oldProgram?: ts.Program,
): ts.Program => {
  const path = join(root, "tests/tsconfig.json")
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path, ts.sys.readFile).config,
    ts.sys,
    dirname(path),
  )
  return ts.createProgram({
    rootNames: files,
    options: { ...config.options, ...options },
    ...(oldProgram && { oldProgram }),
  })
}

/** The public names of a door, each with everything that was declared under it. */
export const namesOf = (program: ts.Program, door: Door): ReadonlyMap<string, ts.Symbol> => {
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(door.entry)
  const module = file && checker.getSymbolAtLocation(file)
  if (module === undefined)
    throw new Error(`The door ${door.name} has no ${shortPath(door.entry)} that exports.`)
  return new Map(
    checker
      .getExportsOfModule(module)
      .map((symbol): [string, ts.Symbol] => [
        symbol.name,
        symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
