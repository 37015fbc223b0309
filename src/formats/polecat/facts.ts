// What the cells of POLECAT say in the words of the model: what was done, by whom to whom, where, in which story.

import type { Place } from "../../value/place.ts"
import type { ActorKind } from "../../value/vocabulary/actor-kind.ts"
import type { IncidentKind } from "../../value/vocabulary/incident-kind.ts"
import type { PartyRole } from "../../value/vocabulary/party-role.ts"
import type { Tactic } from "../../value/vocabulary/tactic.ts"
import { countryOfAlpha3 } from "../crosswalk/alpha3.ts"
import { isKnown } from "../passage/kept.ts"
import { isPlainId } from "../passage/local-id.ts"
import type { RowFacts } from "../passage/passage.ts"
import { kindOfSector, precisionOfFeature, tacticOf, typesWithParties } from "./crosswalk.ts"
import type { PolecatRow } from "./row.ts"

/** Cells of a row. */
export type Cells = RowFacts<PolecatRow>

/** The two sides of a row. */
export type Side = "Actor" | "Recipient"

/** The columns of a side that have a home in the model. */
export const columnsOfSide = (
  side: Side,
): readonly [
  name: "Actor Name" | "Recipient Name",
  country: "Actor Country" | "Recipient Country",
  sector: "Primary Actor Sector" | "Primary Recipient Sector",
  page: "Wikipedia Actor ID" | "Wikipedia Recipient ID",
] =>
  side === "Actor"
    ? ["Actor Name", "Actor Country", "Primary Actor Sector", "Wikipedia Actor ID"]
    : ["Recipient Name", "Recipient Country", "Primary Recipient Sector", "Wikipedia Recipient ID"]

/** The items of a list in a cell; a list with a gap is no list. */
export const itemsOf = (cell: string | null | undefined): readonly string[] => {
  if (cell === null || cell === undefined) return []
  const items = cell.split(";").map((item) => item.trim())
  return items.includes("") ? [cell] : items
}

/** What was done, and in which context. */
export interface Deed {
  /** The context, where the type tells it. */
  readonly kind?: IncidentKind
  /** What was done; nothing where type and mode are no tactic. */
  readonly acts: readonly Tactic[]
}

const unreal: ReadonlySet<string> = new Set(["future", "hypothetical", "negation"])

/** Whether the story denies, expects or only imagines the event, so that nothing of it is said to have happened. */
export const isUnreal = ({ Contexts }: Cells): boolean =>
  isKnown(Contexts) && Contexts.split(/[;|]/).some((context) => unreal.has(context.trim().toLowerCase()))

/** What the type and mode say was done; nothing where the story does not say that it was. */
export const deedOf = (cells: Cells): Deed => {
  const { "Event Type": type, "Event Mode": mode } = cells
  if (type === null || type === undefined || isUnreal(cells)) return { acts: [] }
  const ofModes = itemsOf(mode).flatMap((one) => tacticOf({ type, mode: one }) ?? [])
  const acts = ofModes.length > 0 ? ofModes : [tacticOf({ type }) ?? []].flat()
  return { ...(type === "PROTEST" ? { kind: "demonstration" } : {}), acts: [...new Set(acts)] }
}

/** One of those who stand on a side. */
export interface Member {
  /** The name as the row writes it. */
  readonly name: string
  /** The country by its two letters. */
  readonly country?: string
  /** What sort of actor it was there and then. */
  readonly kind?: ActorKind
  /** The page in Wikipedia. */
  readonly page?: string
}

/** Those whom the cells of a side name; where several stand there, what is told of them is told in the same order. */
export const membersOf = (side: Side, cells: Cells): readonly Member[] => {
  const [nameColumn, ...columns] = columnsOfSide(side)
  const names = itemsOf(cells[nameColumn])
  const [countries, sectors, pages] = columns.map((column) => {
    const items = itemsOf(cells[column])
    return items.length === names.length ? items : []
  })
  return names.map((name, index) => {
    const country = countryOfAlpha3(countries?.[index] ?? "")
    const kind = kindOfSector(sectors?.[index])
    const page = pages?.[index]
    return {
      name,
      ...(country === undefined ? {} : { country }),
      ...(kind === undefined ? {} : { kind }),
      ...(page === undefined || !isPlainId(page) ? {} : { page }),
    }
  })
}

/** Whether those who are named in a row are parties: they stand against each other in deed. */
export const hasParties = (cells: Cells): boolean =>
  typesWithParties.has(cells["Event Type"] ?? "") && !isUnreal(cells)

/**
 * The part of a side in an event.
 *
 * PLOVER names both sides of a fight as actors, and a recipient only where one side suffered violence from another;
 * whom a protest or an arrest is directed against was not attacked.
 */
export const roleOf = (side: Side, cells: Cells): PartyRole => {
  if (cells["Event Type"] !== "ASSAULT") return "side"
  if (side === "Recipient") return "target"
  return itemsOf(cells["Recipient Name"]).length > 0 ? "attacker" : "side"
}

// The feature tells what the point stands for; without it the finest cell that is filled does.
const precisionOf = (cells: Cells): Place["precision"] => {
  const feature = cells["Feature Type"]
  const ofFeature = isKnown(feature) ? precisionOfFeature(feature) : undefined
  if (ofFeature !== undefined) return ofFeature
  if (isKnown(cells.City)) return "settlement"
  if (isKnown(cells.District)) return "adm2"
  if (isKnown(cells.Province)) return "adm1"
  return isKnown(cells.Country) ? "country" : "region"
}

/** The place that the cells tell, if they tell any. */
export const placeOf = (cells: Cells): Place | undefined => {
  const { Placename, Province, District, Country, Latitude, Longitude } = cells
  const country = countryOfAlpha3(Country ?? "")
  const place = {
    ...(isKnown(Placename) ? { name: Placename } : {}),
    ...(country === undefined ? {} : { country }),
    ...(isKnown(Province) ? { admin: isKnown(District) ? [Province, District] : [Province] } : {}),
    ...(isKnown(Latitude) && isKnown(Longitude)
      ? { point: { latitude: Latitude, longitude: Longitude } }
      : {}),
  }
  if (Object.keys(place).length === 0) return undefined
  const wording = cells["Raw Placename"]
  return { ...place, precision: precisionOf(cells), ...(isKnown(wording) ? { wording } : {}) }
}

/** The story that an event was read from. */
export interface Story {
  /** The name of who published it. */
  readonly outlet?: string
  /** The day on which it was published. */
  readonly day?: string
  /** Its language as a tag of BCP 47. */
  readonly language?: string
}

const tag = /^[a-z]{2,3}$/

// What a name can be at most.
const longestName = 500

/** The story that the cells tell of; a language that is no tag stays a cell. */
export const storyOf = ({ Source, "Publication Date": day, Language }: Cells): Story => ({
  ...(isKnown(Source) && Source.length <= longestName ? { outlet: Source } : {}),
  ...(isKnown(day) ? { day } : {}),
  ...(isKnown(Language) && tag.test(Language) ? { language: Language } : {}),
})
