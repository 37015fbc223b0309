// The formats that casus knows, one line each.
import type { Format } from "./format.ts"
import { ucdpGed } from "./ucdp-ged/format.ts"

/**
 * The formats that casus knows.
 *
 * @example
 * ```ts
 * formats.map((format) => format.id).includes("ucdp-ged") // => true
 * ```
 * @category formats
 */
export const formats: readonly Format[] = [ucdpGed]

/**
 * The format of a name, or nothing where casus knows none of it.
 *
 * @example
 * ```ts
 * formatNamed("ucdp-ged")?.columns.length // => 49
 * ```
 * @category formats
 */
export const formatNamed = (id: string): Format | undefined => formats.find((format) => format.id === id)
