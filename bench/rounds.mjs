// Paired rounds: two ways of one work in turns, so that both meet the same machine; the ratio of their medians counts.
import { performance } from "node:perf_hooks"

const median = (times) => {
  const sorted = [...times].sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

const timed = (work) => {
  const began = performance.now()
  const result = work()
  return [performance.now() - began, result]
}

/** Runs both works in turns and tells their medians in milliseconds, the ratio of the rounds, and what they gave. */
export const paired = (ours, theirs, rounds = 101, warm = 300) => {
  const [mine, others, ratios] = [[], [], []]
  let results
  for (let round = -warm; round < rounds; round++) {
    const first = round % 2 === 0
    const pair = first ? [timed(ours), timed(theirs)] : [timed(theirs), timed(ours)].reverse()
    results = pair.map(([, result]) => result)
    // The first rounds only warm up.
    if (round < 0) continue
    mine.push(pair[0][0])
    others.push(pair[1][0])
    ratios.push(pair[0][0] / pair[1][0])
  }
  return { ours: median(mine), theirs: median(others), ratio: median(ratios), results }
}

/** A line of a table of results. */
export const line = (name, { ours, theirs, ratio }) =>
  `${name.padEnd(46)} ${ours.toFixed(2).padStart(9)} ms ${theirs.toFixed(2).padStart(9)} ms ${ratio.toFixed(2).padStart(7)}×`
