// The known word nearest to an unknown one, for "did you mean".

// Letters put in, left out, exchanged, or swapped with their neighbour.
const distance = (a: string, b: string, limit: number): number => {
  let before: readonly number[] = []
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const exchanged = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwap ? before[j - 2]! + 1 : exchanged
      row.push(Math.min(exchanged, swapped, previous[j]! + 1, row[j - 1]! + 1))
    }
    if (Math.min(...row, ...previous) > limit) return limit + 1
    before = previous
    previous = row
  }
  return previous[b.length]!
}

/** The known word at most a third of its letters away, or nothing. */
export const nearest = (word: string, known: Iterable<string>): string | undefined => {
  if (word.length > 80) return undefined
  const wanted = word.toLowerCase()
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const candidate of known) {
    const limit = Math.max(1, Math.floor(candidate.length / 3))
    const away = distance(wanted, candidate.toLowerCase(), limit)
    if (away <= limit && away < least) {
      best = candidate
      least = away
    }
  }
  return best
}
