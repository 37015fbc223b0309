// The smallest records that the examples of the rules are made of, as they stand in a document.

/** A day as a window. */
export const on = (day: string): object => ({ earliest: day, latest: day, granularity: "day" })

/** The days from one to another, as a window. */
export const within = (earliest: string, latest: string): object => ({
  earliest,
  latest,
  granularity: "days",
})

/** Actors by their local ids. */
export const actors = (...ids: readonly string[]): readonly object[] =>
  ids.map((id) => ({ id: `actor:${id}` }))

/** Sources by their local ids. */
export const sources = (...ids: readonly string[]): readonly object[] =>
  ids.map((id) => ({ id: `source:${id}`, kind: "newspaper", names: [{ text: id, kind: "full" }] }))

/** Incidents by their local ids. */
export const incidents = (...ids: readonly string[]): readonly object[] =>
  ids.map((id) => ({ id: `incident:${id}` }))

/** An incident of a day. */
export const happened = (id: string, day: string): object => ({
  id: `incident:${id}`,
  when: [{ value: on(day) }],
})

/** An incident with what one statement says of the toll. */
export const toll = (id: string, ...value: readonly object[]): object => ({
  id: `incident:${id}`,
  casualties: [{ value }],
})

/** A count of killed in all. */
export const killed = (count: object): object => ({ outcome: "killed", count, scope: "total" })

/** A victim with what happened to them. */
export const victim = (id: string, ...outcomes: readonly object[]): object => ({
  id: `victim:${id}`,
  outcomes,
  handling: "public",
})

/** A relation between two actors or two incidents. */
export const tie = (from: string, kind: string, to: string, notes: object = {}): object => ({
  from,
  to,
  kind,
  ...notes,
})
