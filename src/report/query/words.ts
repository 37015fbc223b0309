// The words of an answer: numbers as they stand among bounds.
import { tellCount } from "../../telling/tell-count.ts"
import type { CountRange } from "../../value/count-range.ts"
import { figure } from "../phrases.ts"

/** A number with its thousands apart, as every report has it. */
export const numberText = (n: number): string => figure(n)

/** Bounds in words, with the thousands of their numbers apart: at least 1,200. */
export const boundsText = ({ min, max }: CountRange): string =>
  tellCount(max === undefined ? { min } : { min, max }).replace(/\b\d{4}\b/g, (digits) =>
    digits.replace(/^\d/, "$&,"),
  )

/** So many incidents. */
export const incidentsText = (n: number): string => `${numberText(n)} ${n === 1 ? "incident" : "incidents"}`
