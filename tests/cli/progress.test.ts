import { describe, expect, test } from "vitest"
import { progressLine } from "../../src/cli/progress.ts"

describe("a line of progress", () => {
  const shown = (
    size: number | undefined,
    steps: readonly (readonly [at: number, bytes: number, rows: number])[],
  ) => {
    const written: string[] = []
    let now = 0
    const line = progressLine(
      (text) => written.push(text),
      "ged\u001b.csv",
      size,
      () => now,
    )
    for (const [at, bytes, rows] of steps) {
      now = at
      line.show({ bytes, rows })
    }
    line.clear()
    return written
  }

  test("tells share, rows, rate and the time left", () => {
    expect(shown(1000, [[1000, 250, 50]])).toEqual([
      "\r\u001b[2Kged\\u001b.csv: 25 %, 50 rows, 50 a second, 3 s left",
      "\r\u001b[2K",
    ])
    expect(shown(100_000, [[2000, 1000, 10]])[0]).toContain("3 min 18 s left")
  })

  test("tells no share and no time left where the size is not known", () => {
    expect(shown(undefined, [[1000, 250, 50]])[0]).toBe("\r\u001b[2Kged\\u001b.csv: 50 rows, 50 a second")
  })

  test("is written a few times a second at most, and not at all where nothing took long", () => {
    const often = Array.from({ length: 100 }, (_, at) => [at * 10, at * 10, at] as const)
    expect(shown(1000, often).length).toBeLessThan(9)
    expect(shown(1000, [[10, 1000, 5]])).toEqual([])
  })
})
