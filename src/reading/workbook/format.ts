// Which number formats of a workbook show a number as a day or as a time.

/** What a number is shown as. */
export type Shows = "day" | "time" | undefined

const between = (id: number, first: number, last: number): boolean => id >= first && id <= last

/** What the formats that every workbook has, by their numbers, show. */
export const builtInFormat = (id: number): Shows => {
  if (between(id, 14, 17) || id === 22 || between(id, 27, 31) || id === 36 || between(id, 50, 58))
    return "day"
  return between(id, 18, 21) || between(id, 32, 35) || id === 45 || id === 47 ? "time" : undefined
}

// What a format shows as it stands: quoted and escaped text, fillers, colours, languages and conditions.
const literal = /"[^"]*"?|\\.?|[_*].?|\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi

/**
 * What a format that the workbook wrote itself shows.
 *
 * A format of hours that run on beyond a day, `[h]:mm`, shows an amount, so its number stays a number.
 */
export const writtenFormat = (code: string): Shows => {
  const [shown = ""] = code.slice(0, 255).replace(literal, "").split(";")
  if (/^\s*general\s*$/i.test(shown) || /\[/.test(shown)) return undefined
  const letters = shown.replace(/am\/pm|a\/p/gi, "")
  if (/[yd]/i.test(letters)) return "day"
  if (/[hs]/i.test(letters)) return "time"
  return /m/i.test(letters) ? "day" : undefined
}
