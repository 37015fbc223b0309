// The house keeps its plan: imports point down, a file has one concept, and nothing is coerced anywhere.
import { basename, dirname, resolve } from "node:path"
import ts from "typescript"
import { describe, expect, test } from "vitest"
import { filesIn, parsed, shortPath, visit } from "./support/sources.ts"

/** On which floor a room lies; a file may import from its own room and from the floors below. */
const floors: Readonly<Record<string, number>> = {
  core: 1,
  value: 2,
  testimony: 3,
  entity: 4,
  dataset: 5,
  resolve: 6,
  reading: 6,
  writing: 6,
  formats: 7,
  matching: 7,
  rows: 7,
  telling: 7,
  checking: 8,
  comparing: 8,
  query: 8,
  codebook: 8,
  report: 9,
  "io-ts": 10,
  "fp-ts": 10,
  node: 10,
  cli: 11,
}

/** Tables of data that are longer than 300 lines. */
const tables: Readonly<Record<string, string>> = {
  "src/index.ts": "one line for each public name",
  "src/formats/acled/codes.ts": "the codes of the format with their meanings and misspellings",
  "src/formats/acled/row.ts": "one documented field for each column of all its layouts",
  "src/formats/acled/rules.ts": "the rules of the format, as data",
  "src/formats/airwars/row.ts": "one documented field for each column of the table of incidents",
  "src/formats/airwars/rules.ts": "the rules of the format, as data",
  "src/formats/crosswalk/iso-numeric.ts": "one line for each country of ISO 3166-1",
  "src/formats/gtd/codes.ts": "the codes of the format with their labels",
  "src/formats/gtd/row.ts": "one documented field for each of the 135 columns",
  "src/formats/gtd/rules.ts": "the rules of the format, as data",
  "src/formats/polecat/row.ts": "one documented field for each of the 40 columns",
  "src/formats/ucdp-ged/row.ts": "one documented field for each of the 49 columns",
  "src/formats/ucdp-ged/rules.ts": "the rules of the format, as data",
}

/** Where digits become a number: each behind a pattern that leaves nothing to guess. */
const numerals: Readonly<Record<string, string>> = {
  "src/core/evaluate.ts": "cells that match the pattern of a day or a decimal",
  "src/core/json-scan.ts": "the numerals and escapes of JSON's own grammar",
  "src/formats/day-text.ts": "digits that match the pattern of a day",
  "src/formats/acled/place.ts": "numbers of countries that match their pattern",
  "src/formats/acled/rules.ts": "codes of our own tables",
  "src/formats/acled/when.ts": "the year of a day that was read before",
  "src/formats/crosswalk/iso-numeric.ts": "codes of our own tables",
  "src/formats/ucdp/places.ts": "numbers of states that match the pattern of digits",
  "src/formats/ucdp-ged/place.ts": "numbers of states that match their pattern, and codes of our own tables",
  "src/formats/ucdp-ged/to-model.ts": "the degrees of a point that match its pattern",
  "src/formats/ucdp-ged/from-model.ts": "numbers of states that match their pattern",
  "src/formats/cell.ts": "cells that match the pattern of their column, and codes of our own tables",
  "src/formats/format.ts": "codes of our own tables",
  "src/formats/table-schema.ts": "codes of our own tables",
  "src/node/parquet/text.ts": "digits that JavaScript wrote itself",
  "src/node/writing/temporary-file.ts": "process ids in the names of our own temporary files",
  "src/telling/tell-window.ts": "the month of a day that was read before",
  "src/writing/decimal-text.ts": "exponents that JavaScript wrote itself",
  "src/value/civil-day.ts": "days, minutes and zones that match their pattern",
  "src/value/edtf-reading.ts": "years, months and days that match the pattern of EDTF",
  "src/value/number-words.ts": "figures without leading zeros, with commas only between thousands",
}

/** The packages that a room may import; zod is welcome everywhere. */
const guests: Readonly<Record<string, readonly string[]>> = {
  "io-ts": ["io-ts", "fp-ts"],
  "fp-ts": ["fp-ts"],
  node: ["yauzl", "saxes", "hyparquet", "hyparquet-compressors", "hyparquet-writer"],
}

const front = "src/index.ts"
const files = filesIn("src", ".ts").map((path) => {
  const source = parsed(path)
  const specifiers = ts.preProcessFile(source.text, true, true).importedFiles.map((file) => file.fileName)
  return {
    name: shortPath(path),
    source,
    room: shortPath(path).split("/")[1] ?? "",
    inside: specifiers
      .filter((name) => name.startsWith("."))
      .map((name) => shortPath(resolve(dirname(path), name))),
    outside: specifiers.filter((name) => !name.startsWith(".")),
  }
})

const roomOf = (file: string): string => file.split("/")[1] ?? ""

/** What is wrong in any file, as `file: fault`. */
const faults = (of: (file: (typeof files)[number]) => readonly string[]): readonly string[] =>
  files.flatMap((file) => of(file).map((fault) => `${file.name}: ${fault}`))

describe("rooms", () => {
  test("there is a house to look at", () => {
    expect(files.length).toBeGreaterThan(10)
  })

  test("every file lies in a room that has its floor", () => {
    expect(
      faults(({ name, room }) => (name === front || room in floors ? [] : [`no floor for ${room}`])),
    ).toEqual([])
  })

  test("imports point down, and never into another room of the same floor", () => {
    expect(
      faults(({ name, room, inside }) =>
        name === front
          ? []
          : inside.filter((to) => roomOf(to) !== room && !((floors[roomOf(to)] ?? 99) < (floors[room] ?? 0))),
      ),
    ).toEqual([])
  })

  test("nothing inside imports the front door", () => {
    expect(faults(({ inside }) => inside.filter((to) => to === front))).toEqual([])
  })

  test("no file imports itself by a detour, in values or types", () => {
    const imports = new Map(files.map(({ name, inside }) => [name, inside]))
    const done = new Set<string>()
    const cycles: string[] = []
    const follow = (name: string, path: readonly string[]): void => {
      if (path.includes(name)) cycles.push([...path.slice(path.indexOf(name)), name].join(" → "))
      else if (!done.has(name)) {
        for (const next of imports.get(name) ?? []) follow(next, [...path, name])
        done.add(name)
      }
    }
    for (const { name } of files) follow(name, [])
    expect(cycles).toEqual([])
  })

  test("only the doors node and cli import from Node, and only invited packages are imported", () => {
    expect(
      faults(({ room, outside }) =>
        outside.filter((name) =>
          name.startsWith("node:")
            ? room !== "node" && room !== "cli"
            : name !== "zod" &&
              !(guests[room] ?? []).some((guest) => name === guest || name.startsWith(`${guest}/`)),
        ),
      ),
    ).toEqual([])
  })

  test("io-ts and fp-ts are imported from their roots", () => {
    expect(faults(({ outside }) => outside.filter((name) => /^(fp-ts|io-ts)\//.test(name)))).toEqual([])
  })
})

describe("files", () => {
  test("each begins with its caption, a sentence", () => {
    expect(
      faults(({ source }) => {
        const [first = ""] = source.text.split("\n")
        return /^\/\/ \S.*[.?]$/.test(first) ? [] : ["no caption"]
      }),
    ).toEqual([])
  })

  test("each has at most 300 lines, tables of data and generated files excepted", () => {
    expect(
      faults(({ name, source }) => {
        const lines = source.text.trimEnd().split("\n").length
        return lines <= 300 || name in tables || name.endsWith(".generated.ts") ? [] : [`${lines} lines`]
      }),
    ).toEqual([])
  })

  test("none is named after nothing", () => {
    expect(
      faults(({ name }) => (/util|helper|common|misc/.test(basename(name)) ? ["says nothing"] : [])),
    ).toEqual([])
  })
})

const isNamed = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name

/** A global used as a value: called, constructed or handed on, not as `Number.isInteger` and not as a key or type. */
const isGlobal = (node: ts.Node, name: string): boolean =>
  isNamed(node, name) &&
  !(ts.isPropertyAccessExpression(node.parent) || ts.isTypeReferenceNode(node.parent)) &&
  !("name" in node.parent && node.parent.name === node)

const banned: Readonly<Record<string, (node: ts.Node) => boolean>> = {
  "z.coerce": (node) => ts.isPropertyAccessExpression(node) && node.name.text === "coerce",
  ".transform(": (node) =>
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === "transform",
  "new Date(": (node) => isGlobal(node, "Date") && ts.isNewExpression(node.parent),
  "Date.parse(": (node) => ts.isPropertyAccessExpression(node) && node.getText() === "Date.parse",
  "Number(": (node) => isGlobal(node, "Number"),
  "+text": (node) =>
    ts.isPrefixUnaryExpression(node) &&
    node.operator === ts.SyntaxKind.PlusToken &&
    !ts.isNumericLiteral(node.operand),
  parseFloat: (node) => isNamed(node, "parseFloat"),
  parseInt: (node) => isNamed(node, "parseInt"),
  eval: (node) => isGlobal(node, "eval"),
  "new Function": (node) => isGlobal(node, "Function"),
  "import { z }": (node) =>
    ts.isImportDeclaration(node) &&
    (node.moduleSpecifier as ts.StringLiteral).text === "zod" &&
    !(node.importClause?.namedBindings && ts.isNamespaceImport(node.importClause.namedBindings)),
}

const numeric = ["Number(", "parseInt"]

const placesOf = (source: ts.SourceFile, matches: (node: ts.Node) => boolean): readonly string[] => {
  const places: string[] = []
  visit(source, (node) => {
    if (matches(node)) places.push(`line ${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`)
  })
  return places
}

describe("code", () => {
  for (const [code, matches] of Object.entries(banned)) {
    test(`nowhere is ${code}`, () => {
      expect(
        faults(({ name, source }) =>
          numeric.includes(code) && name in numerals ? [] : placesOf(source, matches),
        ),
      ).toEqual([])
    })
  }

  test("nothing is silenced", () => {
    expect(
      faults(({ source }) =>
        [...source.text.matchAll(/@ts-(?:ignore|nocheck|expect-error)|biome-ignore/g)].map(String),
      ),
    ).toEqual([])
  })

  test("every exception is still needed", () => {
    const isNeeded = (name: string): boolean => {
      const file = files.find((file) => file.name === name)
      if (file === undefined) return false
      if (name in tables) return file.source.text.split("\n").length > 300
      return numeric.some((code) => placesOf(file.source, banned[code] ?? (() => false)).length > 0)
    }
    expect([...Object.keys(tables), ...Object.keys(numerals)].filter((name) => !isNeeded(name))).toEqual([])
  })
})
