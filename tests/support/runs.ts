// How many cases a law is held to: a quick number in every run, as many as asked for in the exhaustive one.

/** The number of cases: the quick one, or where CASUS_RUNS is set to a factor, so many times as many. */
export const runsOf = (quick: number): number => {
  const factor = process.env.CASUS_RUNS
  return factor !== undefined && /^[1-9]\d{0,3}$/.test(factor) ? quick * Number(factor) : quick
}
