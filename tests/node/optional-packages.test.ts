import { describe, expect, test } from "vitest"
import { needed } from "../../src/node/optional-packages.ts"
import { faultOf } from "../../src/reading/workbook/stop.ts"

const missing = (): Promise<never> =>
  Promise.reject(Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" }))

describe("a package that not everyone has", () => {
  test("is loaded where it is there", async () => {
    expect(await needed(async () => 7, "reading", "seven")).toBe(7)
  })

  test("is named where it is missing, with how to install it", async () => {
    await expect(needed(missing, "reading .xlsx files", "yauzl and saxes")).rejects.toThrow(
      "reading .xlsx files needs the packages yauzl and saxes: npm install yauzl saxes",
    )
    await expect(needed(missing, "reading Parquet files", "hyparquet")).rejects.toThrow(
      "reading Parquet files needs the package hyparquet: npm install hyparquet",
    )
  })

  test("that is there and fails tells its own failure", async () => {
    await expect(needed(() => Promise.reject(new Error("no memory")), "x", "y")).rejects.toThrow("no memory")
  })

  test("is never taken for damage of a file", async () => {
    const error: unknown = await needed(missing, "reading Parquet files", "hyparquet").catch((error) => error)
    expect(() => faultOf(error)).toThrow("npm install hyparquet")
  })
})
