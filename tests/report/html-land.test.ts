import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { landIn, landRings, type Point } from "../../src/report/plot/land.ts"
import { root } from "../support/sources.ts"

const isInside = ([x, y]: Point, ring: readonly Point[]): boolean =>
  ring.reduce((inside, [ax, ay], at) => {
    const [bx, by] = ring.at(at - 1)!
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside
  }, false)

const isLand = (point: Point, rings: readonly (readonly Point[])[]): boolean =>
  rings.filter((ring) => isInside(point, ring)).length % 2 === 1

const places: readonly (readonly [name: string, point: Point, land: boolean])[] = [
  ["Kigali", [30.1, -1.9], true],
  ["Kabul", [69.2, 34.5], true],
  ["Bogotá", [-74.1, 4.7], true],
  ["Chukotka beyond 180°", [-176, 67], true],
  ["the South Pole", [0, -89], true],
  ["the middle of the Atlantic", [-40, 0], false],
  ["the middle of the Pacific", [-150, -30], false],
  ["the Caspian Sea", [51, 42], false],
  ["the Bay of Bengal", [88, 15], false],
]

describe("land", () => {
  test("is what the script writes", () => {
    const written = execFileSync(process.execPath, [join(root, "scripts/land.mjs"), "--print"], {
      encoding: "utf8",
    })
    expect(readFileSync(join(root, "src/report/plot/land.generated.ts"), "utf8")).toBe(written)
    expect(written.length).toBeLessThan(15_000)
  })

  for (const [name, [east, north], land] of places) {
    test(`${land ? "is" : "is not"} at ${name}`, () => {
      const around = { west: east - 4, east: east + 4, south: north - 1, north: north + 1 }
      expect(isLand([east, north], landIn(around))).toBe(land)
      const turned = { ...around, west: around.west + 360, east: around.east + 360 }
      if (turned.east < 540 && turned.west < 190) {
        expect(isLand([east + 360, north], landIn(turned))).toBe(land)
      }
    })
  }

  test("is cut at the edges of the view", () => {
    const view = { west: 10, east: 20, south: -5, north: 5 }
    const points = landIn(view).flat()
    expect(points.length).toBeGreaterThan(3)
    expect(points.filter(([x, y]) => x < 9.99 || x > 20.01 || y < -5.01 || y > 5.01)).toEqual([])
  })

  test("lies within the world", () => {
    const points = landRings().flat()
    expect(points.length).toBeGreaterThan(3000)
    expect(points.filter(([x, y]) => Math.abs(x) > 540 || Math.abs(y) > 90)).toEqual([])
  })
})
