// Sets of whole numbers as runs, for counts and days alike.

/** A run of whole numbers, both ends included; either may be infinite. */
export interface Run {
  readonly low: number
  readonly high: number
}

/** Every whole number there is. */
export const everything: readonly Run[] = [{ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }]

/** What lies in one of the runs and in a further one. */
export const within = (runs: readonly Run[], { low, high }: Run): readonly Run[] =>
  runs.flatMap((run) => {
    const both = { low: Math.max(run.low, low), high: Math.min(run.high, high) }
    return both.low <= both.high ? [both] : []
  })

/** What lies in one of the runs and not in a further one. */
export const without = (runs: readonly Run[], { low, high }: Run): readonly Run[] =>
  runs.flatMap((run) => [
    ...(run.low < low ? [{ low: run.low, high: Math.min(run.high, low - 1) }] : []),
    ...(run.high > high ? [{ low: Math.max(run.low, high + 1), high: run.high }] : []),
  ])

/** What constraints leave of every number. */
export const left = (held: readonly { readonly is: Run; readonly holds: boolean }[]): readonly Run[] =>
  held.reduce((runs, { is, holds }) => (holds ? within(runs, is) : without(runs, is)), everything)

/** Whether a run and some of the runs have a number in common. */
export const meets = (runs: readonly Run[], low: number, high: number): boolean =>
  runs.some((run) => run.low <= high && low <= run.high)

/** Whether a run lies wholly in one of the runs. */
export const holds = (runs: readonly Run[], low: number, high: number): boolean =>
  runs.some((run) => run.low <= low && high <= run.high)
