// JSON that is harmless wherever it is printed, and reads back as the same value.
import { acting } from "../core/shown.ts"

// JSON knows only escapes of four digits, so that a character beyond them is written as its two halves.
const escaped = (char: string): string =>
  char
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("")

/** A value as one line of JSON in which every character that could act or hide is a `\u` escape. */
export const inertJson = (value: object): string => JSON.stringify(value).replace(acting, escaped)
