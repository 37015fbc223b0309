// What JSON wants where people write something else: comments, NaN, None, a comma too many.

/** How JSON writes a number. */
export const numberForm =
  "a number as JSON writes it: no sign but -, no zero in front, digits on both sides of a point"

const mends: readonly (readonly [RegExp, string])[] = [
  [/[\]}]/y, "a value before the closing bracket"],
  [/,/y, "a value before the comma"],
  [/'/y, "text in double quotes"],
  [/[/#]/y, "a value; JSON has no comments"],
  [
    /(?:[-+]?(?:NaN|nan|inf|Infinity)|NA|N\/A)\b/y,
    "a number; leave the field out where nothing was reported",
  ],
  [/[-+.]/y, numberForm],
  [/(?:None|undefined|nil|NULL|Null)\b/y, "null; or leave the field out where nothing was reported"],
  [/(?:True|TRUE)\b/y, "true"],
  [/(?:False|FALSE)\b/y, "false"],
]

/** What is wrong with a comma after the last member. */
export const afterComma = "no comma before a closing bracket"

/** What JSON wants at a place where a value should begin. */
export const mendAt = (text: string, at: number): string => {
  if (/[\]}]/.test(text[at] ?? "") && text.slice(0, at).trimEnd().endsWith(",")) return afterComma
  const found = mends.find(([pattern]) => {
    pattern.lastIndex = at
    return pattern.test(text)
  })
  return found?.[1] ?? "a value: an object, a list, text, a number, true, false or null"
}
