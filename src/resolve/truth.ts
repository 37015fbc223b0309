// Three answers: certain, possible, no; each given the record, never given the world.

/**
 * An answer that the record entails: `certain` holds whatever the open facts are, `possible` under some, `no` under none.
 *
 * @category answers
 */
export type Truth = "certain" | "possible" | "no"
