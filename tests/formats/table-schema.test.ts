import { Ajv2020 } from "ajv/dist/2020.js"
import { describe, expect, test } from "vitest"
import { formats } from "../../src/formats/registry.ts"
import { rowJsonSchemaOf, tableSchemaOf } from "../../src/formats/table-schema.ts"
import { typedRows } from "../../src/formats/typed-rows.ts"
import { ucdpGed } from "../../src/formats/ucdp-ged/format.ts"
import { bytesOf, csvText, gedRows } from "../support/ged-rows.ts"

describe("the Table Schema of a format", () => {
  for (const format of formats) {
    test(`${format.id} has each column with its type, codes and spellings of nothing`, () => {
      const { fields, primaryKey = [] } = tableSchemaOf(format)
      expect(fields.map(({ name }) => name)).toEqual(format.columns.map(({ name }) => name))
      for (const { missingValues, constraints } of fields) {
        expect(constraints.required).toBe(missingValues.length === 0)
      }
      expect(primaryKey.every((name) => fields.some((field) => field.name === name))).toBe(true)
    })
  }

  test("tells codes with their meaning, bounds, and lists that are open as plain text", () => {
    const field = (wanted: string) => tableSchemaOf(ucdpGed).fields.find(({ name }) => name === wanted)
    expect(field("event_clarity")).toMatchObject({ type: "integer", constraints: { enum: [1, 2] } })
    expect(field("latitude")?.constraints).toEqual({ required: true, minimum: -90, maximum: 90 })
    expect(field("region")).not.toHaveProperty("categories")
    expect([field("date_start")?.type, field("id")?.type]).toEqual(["date", "string"])
  })
})

describe("the JSON Schema of a row", () => {
  test("takes the rows that were read, and refuses a row that was changed", async () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      rowJsonSchemaOf(ucdpGed) as object,
    )
    let rows = 0
    for await (const { value } of typedRows(ucdpGed, [bytesOf(csvText(gedRows(50)))])) {
      expect([validate(value), validate.errors]).toEqual([true, null])
      expect(validate({ ...value, best: "2" })).toBe(false)
      expect(validate({ ...value, killed: 2 })).toBe(false)
      rows += 1
    }
    expect(rows).toBe(50)
  })
})
