// The public names are a checked-in list, and each says what it is: to readers, to TypeDoc and to zod alike.
import { existsSync } from "node:fs"
import ts from "typescript"
import { describe, expect, test } from "vitest"
import type * as z from "zod"
import { doors, namesOf, programOf, shortPath } from "./support/sources.ts"

const categories = [
  "identifiers",
  "values",
  "vocabularies",
  "testimony",
  "entities",
  "datasets",
  "answers",
  "queries",
  "guards",
  "schemas",
  "issues",
  "formats",
  "checking",
  "reports",
]
const longestSentence = 120

const present = doors.filter((door) => existsSync(door.entry))
const program = programOf(present.map((door) => door.entry))
const checker = program.getTypeChecker()
const surfaces = present.map((door) => ({ door, names: namesOf(program, door) }))

const plain = (text: string): string => text.replace(/\s+/g, " ").trim()
const firstSentence = (text: string): string => /^.*?[.?!](?=\s|$)/.exec(plain(text))?.[0] ?? plain(text)

const docOf = (node: ts.Node): ts.JSDoc | undefined =>
  ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1)
const textOf = (doc: ts.JSDoc): string => plain(ts.getTextOfJSDocComment(doc.comment) ?? "")

/** Where a declaration stands: `src/value/place.ts:12`. */
const placeOf = (node: ts.Node): string => {
  const file = node.getSourceFile()
  return `${shortPath(file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}

/** A function written with overloads documents those; what carries the body is not public. */
const isPublic = (node: ts.Declaration, all: readonly ts.Declaration[]): boolean =>
  !(ts.isFunctionDeclaration(node) && node.body !== undefined && all.length > 1)

const declarations = [...new Map(surfaces.flatMap(({ names }) => [...names])).entries()].flatMap(
  ([name, symbol]) => {
    const all = symbol.declarations ?? []
    return all.filter((node) => isPublic(node, all)).map((node) => ({ name, node }))
  },
)

/** What is wrong with any public declaration, as `place name: fault`. */
const faults = (of: (node: ts.Declaration) => readonly string[]): readonly string[] =>
  declarations.flatMap(({ name, node }) => of(node).map((fault) => `${placeOf(node)} ${name}: ${fault}`))

describe("names", () => {
  test("package.json names no door that is not there", () => {
    expect(doors.filter((door) => !present.includes(door)).map((door) => shortPath(door.entry))).toEqual([])
  })

  for (const { door, names } of surfaces) {
    test(`the names of ${door.name} are those in the list; npm run surface accepts a change`, async () => {
      const lines = [...names].map(([name, { flags }]) => {
        const sides = [flags & ts.SymbolFlags.Type ? "type" : "", flags & ts.SymbolFlags.Value ? "value" : ""]
        return `${name} ${sides.filter((side) => side !== "").join(" ")}\n`
      })
      await expect(lines.join("")).toMatchFileSnapshot(`surface/${door.name.replaceAll("/", "-")}.txt`)
    })
  }
})

describe("docstrings", () => {
  test("every public declaration has one", () => {
    expect(faults((node) => (docOf(node) === undefined ? ["no docstring"] : []))).toEqual([])
  })

  test("every one begins with a sentence that a list can show", () => {
    expect(
      faults((node) => {
        const doc = docOf(node)
        if (doc === undefined) return []
        const sentence = firstSentence(textOf(doc))
        if (!/[.?!]$/.test(sentence)) return [`not a sentence: ${sentence}`]
        return sentence.length <= longestSentence ? [] : [`${sentence.length} characters: ${sentence}`]
      }),
    ).toEqual([])
  })

  test("every one has one category of the closed list", () => {
    expect(
      faults((node) => {
        const doc = docOf(node)
        if (doc === undefined) return []
        const found = (doc.tags ?? [])
          .filter((tag) => tag.tagName.text === "category")
          .map((tag) => plain(ts.getTextOfJSDocComment(tag.comment) ?? ""))
        return found.length === 1 && categories.includes(found[0] ?? "")
          ? []
          : [`category ${found.join(", ") || "missing"}`]
      }),
    ).toEqual([])
  })

  test("every member of a public interface has one", () => {
    expect(
      faults((node) =>
        ts.isInterfaceDeclaration(node)
          ? node.members
              .filter((member) => member.name !== undefined && docOf(member) === undefined)
              .map((member) => `no doc on ${member.name?.getText()}`)
          : [],
      ),
    ).toEqual([])
  })
})

describe("schemas", async () => {
  type Described = z.core.$ZodType & { readonly meta: () => { readonly description?: string } | undefined }
  type Shaped = Described & { readonly shape: Readonly<Record<string, Described>> }
  const isShaped = (value: unknown): value is Shaped =>
    typeof value === "object" && value !== null && "_zod" in value && "shape" in value

  const schemas = new Map<string, { schema: Shaped; symbol: ts.Symbol }>()
  for (const { door, names } of surfaces) {
    for (const [name, schema] of Object.entries((await import(door.entry)) as Record<string, unknown>)) {
      const symbol = names.get(name)
      if (isShaped(schema) && symbol !== undefined) schemas.set(name, { schema, symbol })
    }
  }

  test("each says what its type says, field by field and word for word", () => {
    const differing = [...schemas].flatMap(([name, { schema, symbol }]) => {
      // A schema is declared as ObjectSchema<O>: the fields are those of O.
      const [type] = checker.getTypeArguments(checker.getTypeOfSymbol(symbol) as ts.TypeReference)
      const noun = symbol.declarations?.find(ts.isInterfaceDeclaration) ?? symbol.valueDeclaration
      const doc = noun && docOf(noun)
      const pairs: readonly (readonly [place: string, said: string, described: string | undefined])[] = [
        [name, firstSentence(doc ? textOf(doc) : ""), schema.meta()?.description],
        ...Object.entries(schema.shape).flatMap(([key, field]) => {
          const property = type?.getProperty(key)
          // What repeats in blocks of columns is made of one documented block and has no declaration of its own.
          if (property !== undefined && property.declarations === undefined) return []
          const said = property?.getDocumentationComment(checker)
          return [
            [`${name}.${key}`, plain(ts.displayPartsToString(said)), field.meta()?.description] as const,
          ]
        }),
      ]
      return pairs
        .filter(([, said, described]) => said === "" || said !== described)
        .map(
          ([place, said, described]) => `${place}\n  docstring: ${said}\n  schema:    ${described ?? "none"}`,
        )
    })
    expect(differing).toEqual([])
  })

  test("there are some, so that this is not silence", () => {
    expect(schemas.size).toBeGreaterThan(5)
  })
})
