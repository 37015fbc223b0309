// The columns of rows: one list, held to the rows and to what their interface says.
import ts from "typescript"
import { describe, expect, test } from "vitest"
import { seed } from "../../examples/seed.mjs"
import { rowColumns } from "../../src/rows/columns.ts"
import { rows } from "../../src/rows/rows.ts"
import { rowsTableSchema } from "../../src/rows/table-schema.ts"
import { isCivilDay } from "../../src/value/civil-day.ts"
import { filesIn, parsed, shortPath } from "../support/sources.ts"

const documented = (): readonly (readonly [string, string])[] => {
  const path = filesIn("src", ".ts").find((file) => shortPath(file) === "src/rows/rows.ts")
  const found = parsed(path!).statements.find(
    (node): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node) && node.name.text === "Row",
  )
  return (found?.members ?? []).map((member) => [
    member.name?.getText() ?? "",
    ts.getTextOfJSDocComment(ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc).at(-1)?.comment) ?? "",
  ])
}

describe("the columns of rows", () => {
  test("are those of every row, in its order", () => {
    for (const row of rows(seed)) expect(Object.keys(row)).toEqual(rowColumns.map(({ name }) => name))
  })

  test("mean what the fields of a row mean, word for word", () => {
    expect(rowColumns.map(({ name, description }) => [name, description])).toEqual(documented())
  })

  test("hold what they say that they hold", () => {
    const is: Readonly<Record<string, (value: unknown) => boolean>> = {
      text: (value) => typeof value === "string",
      day: isCivilDay,
      integer: Number.isSafeInteger,
      decimal: Number.isFinite,
      boolean: (value) => typeof value === "boolean",
    }
    const filled = new Set<string>()
    for (const row of rows(seed)) {
      for (const { name, kind, nullable } of rowColumns) {
        const value = row[name]
        if (value !== null) filled.add(kind)
        expect([name, value === null ? nullable : is[kind]?.(value)]).toEqual([name, true])
      }
    }
    expect([...filled].sort()).toEqual(["boolean", "day", "decimal", "text"])
  })
})

describe("the Table Schema of rows", () => {
  test("has the same columns, and says which always have a value", () => {
    expect(rowsTableSchema.fields.map(({ name }) => name)).toEqual(rowColumns.map(({ name }) => name))
    expect(
      rowsTableSchema.fields.filter(({ constraints }) => constraints.required).map(({ name }) => name),
    ).toEqual(["id", "killed_reported", "wounded_reported", "responsibility"])
  })

  test("has the types of the standard", () => {
    const typeOf = Object.fromEntries(rowsTableSchema.fields.map(({ name, type }) => [name, type]))
    expect(typeOf).toMatchObject({
      name: "string",
      date_latest: "date",
      latitude: "number",
      killed_best: "number",
      place_disputed: "boolean",
    })
  })
})
