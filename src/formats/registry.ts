// The formats that casus knows, one line each.
import { acled } from "./acled/format.ts"
import { airwars } from "./airwars/format.ts"
import { airwarsBelligerents } from "./airwars-belligerents/format.ts"
import { airwarsVictims } from "./airwars-victims/format.ts"
import type { Format } from "./format.ts"
import { gtd } from "./gtd/format.ts"
import { polecat } from "./polecat/format.ts"
import { ucdpActor } from "./ucdp-actor/format.ts"
import { ucdpArmedConflict } from "./ucdp-armed-conflict/format.ts"
import { ucdpBattleDeaths } from "./ucdp-battle-deaths/format.ts"
import { ucdpCountryYear } from "./ucdp-country-year/format.ts"
import { ucdpDyadic } from "./ucdp-dyadic/format.ts"
import { ucdpGed } from "./ucdp-ged/format.ts"
import { ucdpNonState } from "./ucdp-non-state/format.ts"
import { ucdpOneSided } from "./ucdp-one-sided/format.ts"

/**
 * The formats that casus knows.
 *
 * @example
 * ```ts
 * formats.map((format) => format.id).includes("ucdp-ged") // => true
 * ```
 * @category formats
 */
export const formats: readonly Format[] = [
  ucdpGed,
  ucdpActor,
  ucdpArmedConflict,
  ucdpDyadic,
  ucdpBattleDeaths,
  ucdpNonState,
  ucdpOneSided,
  ucdpCountryYear,
  acled,
  gtd,
  airwars,
  airwarsBelligerents,
  airwarsVictims,
  polecat,
]

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
