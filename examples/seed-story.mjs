// Tells the seed's story and answers its questions: node examples/seed-story.mjs
import {
  atLeast,
  certainlyWithin,
  check,
  contextOf,
  day,
  exactly,
  fits,
  isPartOf,
  moreThan,
  possiblyWithin,
  resolve,
  responsibility,
  tell,
  total,
} from "casus"
import { brigade, kerman, kirkuk, pmf, resistance, seed, strike } from "./seed.mjs"

const context = contextOf(seed)
const print = (text = "") => process.stdout.write(`${text}\n`)
const heading = (text) => print(`\n${text}\n${"─".repeat(text.length)}`)

heading("What was told, and by whom")
for (const incident of seed.incidents) print(`• ${tell(incident, context)}`)

heading("What follows from it, and what does not")
const { killed, wounded } = resolve(strike, context)
print(
  `Killed in Baghdad: at least 2 is ${fits(killed, atLeast(2))}, more than 5 is ${fits(killed, moreThan(5))}.`,
)
print(
  `Wounded: ${wounded?.alternatives.map(({ min }) => min).join(" or ")}, ${wounded?.disputed ? "disputed" : "agreed"}` +
    ` (policy: ${wounded?.policy}). Exactly 5: ${fits(wounded, exactly(5))}, since nobody said so.`,
)

for (const on of ["2024-01-04", "2024-01-05"]) {
  const answer = responsibility(strike, context, { asOf: day(on) })
  print(`Who did it, asked on ${on}? ${answer.status}: ${answer.truth}. ${answer.because}`)
}

const published = day("2024-01-04")
const hit = (umbrella) => isPartOf(brigade.id, umbrella.id, published, context)
print(`Was the Popular Mobilization hit? ${hit(pmf).truth}. ${hit(pmf).because}`)
print(`Was the Islamic Resistance hit? ${hit(resistance).truth}. ${hit(resistance).because}`)

/** @type {[string, string]} */
const asked = ["2023-12-05", "2023-12-10"]
const inTheWindow = seed.incidents.flatMap(({ id, when = [] }) =>
  when
    .filter(({ value }) => possiblyWithin(value, ...asked))
    .map(
      ({ value }) => `${id}, ${certainlyWithin(value, ...asked) ? "certainly" : "possibly"}, ${tell(value)}`,
    ),
)
print(`From 5 to 10 December 2023: ${inTheWindow.join("; ")}.`)

const all = total([strike, kirkuk, kerman], "killed", context)
print(
  `Killed over Baghdad, Kirkuk and Kerman: ${tell(all.count)}; left open by ${all.openBecauseOf.join(", ")}.`,
)

const { counts } = check(seed)
print(
  `The record itself: ${counts.error} errors, ${counts.warning} warnings, ${counts.info} remarks over ` +
    `${seed.incidents.length} incidents and ${seed.responsibility.length} statements about who did it.`,
)
