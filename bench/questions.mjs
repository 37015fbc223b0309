// Questions over many incidents: the index against hand-written loops over the same columns, and against no index.
// npm run build && node bench/questions.mjs [incidents]
import { contextOf, daysBetween, moreThan } from "casus"
import { and, evaluate, happened, inCountry, indexed, involving, killed, nearPoint } from "casus/query"
import { manyIncidents } from "./incidents.mjs"
import { line, paired } from "./rounds.mjs"

const count = Number(process.argv[2] ?? 300_000)
const dataset = manyIncidents(count)
const context = contextOf(dataset)
const { incidents } = dataset
const span = daysBetween("2018-03-01", "2019-09-30")
const mixed = and(
  killed(moreThan(5)),
  happened("within", span),
  inCountry("IQ"),
  involving("actor:a3", { role: "attacker" }),
)
const near = nearPoint(33.34, 44.4, 20)

// The columns that a programmer would make by hand for just this question.
const low = new Float64Array(count)
const high = new Float64Array(count)
const first = new Int32Array(count)
const last = new Int32Array(count)
const country = new Int16Array(count)
const attacker = new Int32Array(count)
const day = (text) => Date.parse(`${text}T00:00:00Z`) / 86_400_000
const countries = new Map()
incidents.forEach(({ when, where, parties, casualties }, row) => {
  const { min = 0, max = Number.POSITIVE_INFINITY } = casualties?.[0].value[0].count ?? {}
  low[row] = min
  high[row] = max
  first[row] = day(when[0].value.earliest)
  last[row] = day(when[0].value.latest)
  const { country: name } = where[0].value
  countries.set(name, countries.get(name) ?? countries.size)
  country[row] = countries.get(name)
  attacker[row] = Number(parties[0].value.actor.slice("actor:a".length))
})
const umbrella = 3
const startOf = new Int32Array(200).fill(1_000_000)
const surelyFrom = new Int32Array(200).fill(1_000_000)
const endOf = new Int32Array(200).fill(-1_000_000)
const surelyTo = new Int32Array(200).fill(-1_000_000)
startOf[umbrella] = surelyFrom[umbrella] = -1_000_000
endOf[umbrella] = surelyTo[umbrella] = 1_000_000
for (const { from, to, started, ended } of dataset.affiliations) {
  if (to !== `actor:a${umbrella}`) continue
  const actor = Number(from.slice("actor:a".length))
  startOf[actor] = started === undefined ? -1_000_000 : day(started.earliest)
  endOf[actor] = ended === undefined ? 1_000_000 : day(ended.latest)
  // Certain is a membership only between a start and an end that were both told.
  if (started === undefined || ended === undefined) continue
  surelyFrom[actor] = day(started.latest)
  surelyTo[actor] = day(ended.earliest)
}

const byHand = () => {
  const [from, to, iraq] = [day("2018-03-01"), day("2019-09-30"), countries.get("IQ")]
  const certain = []
  const maybe = []
  for (let row = 0; row < count; row++) {
    if (country[row] !== iraq) continue
    if (high[row] < 6) continue
    if (last[row] < from || first[row] > to) continue
    const actor = attacker[row]
    if (endOf[actor] < first[row] || startOf[actor] > last[row]) continue
    const isMember = surelyFrom[actor] <= first[row] && last[row] <= surelyTo[actor]
    if (low[row] >= 6 && first[row] >= from && last[row] <= to && isMember) certain.push(incidents[row])
    else maybe.push(incidents[row])
  }
  return { certain, maybe }
}

console.log(`${count} incidents; ours, theirs, ours in units of theirs (median of paired rounds)`)
const index = indexed(context)
index.evaluate(mixed)
index.evaluate(near)
const question = paired(() => index.evaluate(mixed), byHand)
console.log(line("a mixed question, against a loop by hand", question))
const [ours, theirs] = question.results
console.log(
  `  certain ${ours.certain.length} and ${theirs.certain.length}, maybe ${ours.maybe.length} and ${theirs.maybe.length}`,
)

// A look at every place, on unit vectors that are worked out beforehand as the index does.
const earthKm = 6371.0088
const unit = ({ latitude, longitude }) => {
  const [north, east] = [latitude, longitude].map((degrees) => (degrees * Math.PI) / 180)
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)]
}
const [x, y, z, reach] = Array.from({ length: 4 }, () => new Float64Array(count))
incidents.forEach(({ where }, row) => {
  const { point, radiusKm } = where[0].value
  ;[x[row], y[row], z[row]] = point === undefined ? [0, 0, 1] : unit(point)
  reach[row] = point === undefined ? Math.PI : radiusKm / earthKm
})
const asked = { latitude: 33.34, longitude: 44.4 }
const scan = () => {
  const [px, py, pz] = unit(asked)
  const angle = 20 / earthKm
  const certain = []
  const possible = []
  for (let row = 0; row < count; row++) {
    const apart = Math.acos(x[row] * px + y[row] * py + z[row] * pz)
    if (apart > angle + reach[row]) continue
    possible.push(incidents[row])
    if (apart + reach[row] <= angle) certain.push(incidents[row])
  }
  return { certain, possible }
}
// Another place each time, so that nothing found before serves again.
const elsewhere = () => {
  asked.longitude = Math.round((asked.longitude + 1e-4) * 1e4) / 1e4
  return nearPoint(asked.latitude, asked.longitude, 20)
}
const place = paired(() => index.evaluate(elsewhere()), scan)
console.log(line("20 km around a point, against a scan by hand", place))
console.log(`  possible ${place.results[0].possible.length} and ${place.results[1].possible.length}`)

// Killed by month and in all: how many incidents, how many people, the largest, the smallest, the best figures, and who
// leaves the sum open, in one pass over columns.
const month = Int32Array.from(first, (day) => {
  const date = new Date(day * 86_400_000)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
})
const isReported = Uint8Array.from(incidents, ({ casualties }) => (casualties === undefined ? 0 : 1))
const best = Float64Array.from(
  incidents,
  ({ casualties }) => casualties?.[0].value[0].count.best ?? Number.NaN,
)
const ids = incidents.map(({ id }) => id)
const earliest = month.reduce((a, b) => Math.min(a, b))
const nothing = () => ({
  count: 0,
  min: 0,
  max: 0,
  largest: { min: 0, max: 0 },
  smallest: { min: Number.POSITIVE_INFINITY, max: Number.POSITIVE_INFINITY },
  best: 0,
  withBest: 0,
  open: [],
  notReported: [],
})
const addTo = (group, row) => {
  const [least, most] = [low[row], high[row]]
  group.count += 1
  if (isReported[row] === 0) group.notReported.push(ids[row])
  group.min += least
  group.max += most
  if (least > group.largest.min) group.largest.min = least
  if (most > group.largest.max) group.largest.max = most
  if (least < group.smallest.min) group.smallest.min = least
  if (most < group.smallest.max) group.smallest.max = most
  if (!Number.isNaN(best[row])) {
    group.best += best[row]
    group.withBest += 1
  }
  if (most === Number.POSITIVE_INFINITY) group.open.push(ids[row])
}
const byMonth = () => {
  const whole = nothing()
  const groups = []
  for (let row = 0; row < count; row++) {
    addTo(whole, row)
    const at = month[row] - earliest
    groups[at] ??= nothing()
    addTo(groups[at], row)
  }
  return { whole, groups: groups.filter((group) => group !== undefined) }
}
index.totals("killed", { by: "month" })
const grouped = paired(() => index.totals("killed", { by: "month" }), byMonth, 31, 20)
console.log(line("killed by month, against a one-pass loop", grouped))
const [{ sum, groups, openBecauseOf }, hand] = grouped.results
console.log(
  `  months ${groups.length} and ${hand.groups.length}; in all at least ${sum.min} and ${hand.whole.min}, open ${openBecauseOf.length} and ${hand.whole.open.length}`,
)

const five = [mixed, near, killed(moreThan(20)), happened("within", span), inCountry("SY")]
const repaid = paired(
  () => {
    const fresh = indexed(context)
    return five.map((query) => fresh.evaluate(query).possible.length)
  },
  () => five.map((query) => evaluate(query, incidents, context).possible.length),
  3,
  1,
)
console.log(line("an index and five questions, against none", repaid))
