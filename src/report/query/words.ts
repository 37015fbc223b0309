// The words of an answer: numbers as they stand among bounds.
import { tellCount } from "../../telling/tell-count.ts"

/** A number as it stands among bounds. */
export const numberText = (n: number): string => (n === 0 ? "0" : tellCount({ min: n, max: n }))

/** So many incidents. */
export const incidentsText = (n: number): string => `${numberText(n)} ${n === 1 ? "incident" : "incidents"}`
