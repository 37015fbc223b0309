// Writes src/report/plot/land.generated.ts: the land of the world as one short string, for the maps of reports.
// `node scripts/land.mjs` writes the file, `node scripts/land.mjs --print` prints it.
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { feature } from "topojson-client"

const require = createRequire(import.meta.url)
const topology = JSON.parse(readFileSync(require.resolve("world-atlas/land-110m.json"), "utf8"))

// Digits of base 90: the printable characters from % on, among them neither a quote nor a dollar.
const first = 37
const base = 90
const half = base / 2

const digit = (value) => String.fromCharCode(first + value)
const pair = (value) => digit(Math.floor(value / base)) + digit(value % base)

const rounded = ([longitude, latitude]) => [Math.round(longitude * 10), Math.round(latitude * 10)]

// Rings go on beyond 180° instead of jumping to the other side; one around a pole is closed over the pole.
const unrolled = (ring) => {
  let turn = 0
  const points = ring.map(([x, y], at) => {
    const step = at === 0 ? 0 : x - ring[at - 1][0]
    if (Math.abs(step) > 1800) turn -= 3600 * Math.sign(step)
    return [x + turn, y]
  })
  const [start, end] = [points[0], points.at(-1)]
  const pole = start[1] < 0 ? -900 : 900
  return start[0] === end[0] ? points : [...points, [end[0], pole], [start[0], pole], start]
}

// Points that fall together, or on the line between their neighbours, show nothing.
const slim = (ring) =>
  ring
    .filter(([x, y], at) => at === 0 || x !== ring[at - 1][0] || y !== ring[at - 1][1])
    .filter(([x, y], at, all) => {
      const [before, after] = [all[at - 1], all[at + 1]]
      if (before === undefined || after === undefined) return true
      return (x - before[0]) * (after[1] - y) !== (y - before[1]) * (after[0] - x)
    })

// A step that is too long for one digit is made in several.
const steps = ([dx, dy]) => {
  const count = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / (half - 1)))
  const at = (total, step) => Math.round((total * step) / count)
  return Array.from({ length: count }, (_, step) => [
    at(dx, step + 1) - at(dx, step),
    at(dy, step + 1) - at(dy, step),
  ])
}

const written = (ring) => {
  const [start] = ring
  // The last point of a ring is its first and need not be told.
  const deltas = ring
    .slice(1, -1)
    .flatMap((point, at) => steps([point[0] - ring[at][0], point[1] - ring[at][1]]))
    .map(([dx, dy]) => digit(dx + half) + digit(dy + half))
  return pair(start[0] + 1800) + pair(start[1] + 900) + deltas.join("")
}

const isSeen = (ring) => {
  const span = (of) => Math.max(...ring.map(of)) - Math.min(...ring.map(of))
  return (
    ring.length > 3 &&
    Math.max(
      span(([x]) => x),
      span(([, y]) => y),
    ) >= 8
  )
}

const rings = feature(topology, topology.objects.land)
  .features.flatMap(({ geometry }) => geometry.coordinates)
  .flat()
  .map((ring) => slim(unrolled(ring.map(rounded))))
  .filter(isSeen)

const text = `// The land of the world, rings of points to 0.1°: Natural Earth 1:110m (public domain), by scripts/land.mjs.

/** Each ring is a start of four digits of base 90 and then steps of two; rings are separated by spaces. */
export const land: string =
  ${JSON.stringify(rings.map(written).join(" "))}
`

if (process.argv.includes("--print")) process.stdout.write(text)
else writeFileSync(new URL("../src/report/plot/land.generated.ts", import.meta.url), text)
