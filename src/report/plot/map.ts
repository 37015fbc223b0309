// Where events lie: circles and other signs on a plain map, each as precise as the file says it is.
import type { EventMap, MapCell, Summary } from "../../checking/summary-report.ts"
import { type Content, el, type Markup, rounded } from "../markup.ts"
import { counted, figure } from "../phrases.ts"
import { landIn } from "./land.ts"
import { isOnEarth, latitudeText, longitudeText, type MapView, netOf, rulerOf, viewOf } from "./map-view.ts"
import { drawing, share } from "./svg.ts"

const mostCells = 2000
const sheet = 1000
const [leastRadius, mostRadius] = [2.6, 17]

const pathOf = (corners: readonly (readonly [x: number, y: number])[]): string =>
  `M${corners.map(([x, y]) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join("L")}Z`

const scaled = (radius: number, corners: readonly (readonly [number, number])[]): string =>
  pathOf(corners.map(([x, y]) => [x * radius, y * radius]))

// Signs of about the same area: a circle filled, a circle open, then corners.
const signs: readonly (((radius: number) => string) | undefined)[] = [
  undefined,
  undefined,
  (r) =>
    scaled(r * 0.89, [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ]),
  (r) =>
    scaled(r * 1.25, [
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
    ]),
  (r) =>
    scaled(r * 1.35, [
      [0, -1],
      [0.95, 0.66],
      [-0.95, 0.66],
    ]),
  (r) =>
    scaled(r * 1.35, [
      [0, 1],
      [0.95, -0.66],
      [-0.95, -0.66],
    ]),
  (r) =>
    scaled(r * 1.1, [
      [-0.5, -0.87],
      [0.5, -0.87],
      [1, 0],
      [0.5, 0.87],
      [-0.5, 0.87],
      [-1, 0],
    ]),
]

// A code that is in no codebook, or none, has the last sign.
const classOf = (at: number | undefined): string =>
  at === undefined ? "sign none" : `sign p${at % signs.length}`

const sign = (at: number | undefined, radius: number, x: Place, y: Place, title?: string): Markup => {
  const path = at === undefined ? undefined : signs[at % signs.length]?.(radius)
  const told = title === undefined ? undefined : el("title", {}, title)
  if (path === undefined) return el("circle", { class: classOf(at), cx: x, cy: y, r: radius }, told)
  return el("svg", { x, y, overflow: "visible" }, el("path", { class: classOf(at), d: path }, told))
}

type Place = ReturnType<typeof share> | number

// Where no place has many events, the signs are small as well.
const radiusOf = (events: number, most: number): number =>
  Math.max(leastRadius, Math.min(mostRadius, 4.5 * Math.sqrt(most)) * Math.sqrt(events / most))

const codesOf = ({ precisions }: EventMap): readonly string[] => Object.keys(precisions)

const cellTitle = (cell: MapCell, map: EventMap): string => {
  const meaning = cell.precision === null ? undefined : map.precisions[cell.precision]
  return [
    `${counted(cell.events, "event")} at ${rounded(cell.latitude)}, ${rounded(cell.longitude)}`,
    cell.precision === null ? "precision not told" : `precision ${cell.precision}: ${meaning ?? "?"}`,
  ].join("; ")
}

const landPath = (view: MapView): string => {
  const tall = sheet * view.height
  return landIn(view)
    .map((ring) => {
      const corners = ring.map(
        ([east, north]) =>
          `${Math.round(((east - view.west) / (view.east - view.west)) * sheet)} ${Math.round(view.down(north) * tall)}`,
      )
      return `M${corners.filter((corner, at) => corner !== corners[at - 1]).join("L")}Z`
    })
    .join("")
}

const ground = (view: MapView, land: string): Markup => {
  const tall = Math.round(sheet * view.height)
  const wide = view.east - view.west
  return el(
    "svg",
    { class: "ground", viewBox: `0 0 ${sheet} ${tall}`, "aria-hidden": "true" },
    el("rect", { class: "sea", x: 0, y: 0, width: sheet, height: tall }),
    el("path", { class: "land", d: land }),
    netOf(view.west, view.east, 8).map((east) => {
      const x = ((east - view.west) / wide) * sheet
      return el("line", { class: "net", x1: x, x2: x, y1: 0, y2: tall })
    }),
    netOf(view.south, view.north, 6).map((north) => {
      const y = view.down(north) * tall
      return el("line", { class: "net", x1: 0, x2: sheet, y1: y, y2: y })
    }),
  )
}

const netLabels = (view: MapView): Content => [
  netOf(view.west, view.east, 8).map((east, at) => {
    const part = (east - view.west) / (view.east - view.west)
    return part < 0.1 || part > 0.93
      ? undefined
      : el(
          "text",
          {
            class: at % 2 === 0 ? "degree" : "degree wide",
            x: share(part),
            y: "100%",
            dy: -5,
            "text-anchor": "middle",
          },
          longitudeText(east),
        )
  }),
  netOf(view.south, view.north, 6).map((north) => {
    const part = view.down(north)
    return part < 0.05 || part > 0.9
      ? undefined
      : el("text", { class: "degree", x: 0, y: share(part), dx: 5, dy: -4 }, latitudeText(north))
  }),
]

const ruler = (view: MapView): Content => {
  const [length, part] = rulerOf(view)
  return [
    el("rect", { class: "ruler", x: share(0.98 - part), y: 10, width: share(part), height: 3 }),
    el("text", { class: "degree", x: "98%", y: 27, "text-anchor": "end" }, `${figure(length)} km`),
  ]
}

const legend = (map: EventMap, cells: readonly MapCell[], most: number): Content => {
  const eventsOf = (code: string | null): number =>
    cells.filter(({ precision }) => precision === code).reduce((sum, { events }) => sum + events, 0)
  const codes = codesOf(map)
  const other = [...new Set(cells.map(({ precision }) => precision))].filter(
    (code) => code === null || !codes.includes(code),
  )
  const item = (at: number | undefined, code: string | null, meaning: string): Markup => {
    const events = eventsOf(code)
    return el(
      "li",
      events === 0 ? { class: "empty" } : {},
      el("svg", { class: "key", viewBox: "-12 -12 24 24", "aria-hidden": "true" }, sign(at, 7, 0, 0)),
      el("span", {}, ...(code === null ? [] : [el("strong", {}, code), " "]), meaning),
      el("span", { class: "number" }, counted(events, "event")),
    )
  }
  const sizes = [...new Set([1, Math.max(1, Math.round(most / 4)), most])]
  return el(
    "div",
    { class: "legend" },
    el(
      "ul",
      { role: "list" },
      codes.map((code, at) => item(at, code, map.precisions[code] ?? "")),
      other.map((code) =>
        item(undefined, code, code === null ? "How precisely is not told." : "Not in the codebook."),
      ),
    ),
    el(
      "p",
      { class: "sizes" },
      el("span", {}, "Area by number of events:"),
      sizes.map((events) =>
        el(
          "span",
          {},
          el(
            "svg",
            { class: "size", viewBox: "-18 -18 36 36", width: 36, height: 36, "aria-hidden": "true" },
            el("circle", { class: "sign", cx: 0, cy: 0, r: radiusOf(events, most) }),
          ),
          figure(events),
        ),
      ),
    ),
  )
}

const notes = (map: EventMap, view: MapView, hasLand: boolean, drawn: number, off: number): Content => {
  const coded = codesOf(map).length > 0
  const unplaced = map.unplaced + off
  const left = map.cells.length - drawn
  return [
    el(
      "p",
      { class: "note" },
      coded
        ? "Points are as precise as the file says: a sign in the middle of a province stands for somewhere in it. "
        : "The file does not say how precise its points are. ",
      map.size > 0
        ? `Points within ${figure(map.size)}° are drawn together, in the middle of their cell. `
        : "",
      unplaced === 0
        ? "No event is without a point."
        : `${counted(unplaced, "event")} without a point on the earth ${unplaced === 1 ? "is" : "are"} not drawn.`,
      left - off > 0 ? ` Only the ${figure(drawn)} places with most events are drawn.` : "",
    ),
    el(
      "p",
      { class: "note" },
      `Plain map, north up, true to scale along ${latitudeText(Math.round(view.parallel))} and northwards. `,
      hasLand
        ? "Land: Natural Earth 1:110m, a rough outline; a point on a coast can seem to lie in the sea."
        : "No land lies in this view (Natural Earth 1:110m, without the smallest islands).",
    ),
  ]
}

/** Where the events lie, with a legend of how precisely; nothing where no event has a point. */
export const mapPlot = ({ map }: Summary): Content => {
  if (map === null) return undefined
  const placed = map.cells.filter(isOnEarth)
  const cells = placed.slice(0, mostCells)
  const view = viewOf(cells)
  if (view === undefined) {
    return map.unplaced === 0
      ? undefined
      : el("p", { class: "note" }, `${counted(map.unplaced, "event")}, none with a point that can be told.`)
  }
  const most = cells.reduce((sum, { events }) => Math.max(sum, events), 1)
  const codes = codesOf(map)
  const land = landPath(view)
  const bySize = [...cells].sort((a, b) => b.events - a.events)
  const off = map.cells
    .filter((cell) => !isOnEarth(cell))
    .reduce((sum, { events }) => sum + Math.max(events, 0), 0)
  return el(
    "figure",
    { class: "map" },
    el(
      "div",
      { class: "sheet" },
      ground(view, land),
      drawing(
        "map",
        `Map of ${counted(cells.length, "place")} with events`,
        `From ${latitudeText(Math.round(view.south))} to ${latitudeText(Math.round(view.north))} and from ${longitudeText(Math.round(view.west))} to ${longitudeText(Math.round(view.east))}; each sign is one place, larger where it has more events.`,
        { class: "over", width: "100%", height: "100%" },
        netLabels(view),
        ruler(view),
        bySize.map((cell) => {
          const at = cell.precision === null ? -1 : codes.indexOf(cell.precision)
          return sign(
            at < 0 ? undefined : at,
            radiusOf(cell.events, most),
            share(view.across(cell.longitude)),
            share(view.down(cell.latitude)),
            cellTitle(cell, map),
          )
        }),
      ),
    ),
    legend(map, cells, most),
    notes(map, view, land !== "", cells.length, off),
  )
}
