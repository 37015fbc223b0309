// The countries that a row lists by name and number, as places, and back.
import type { Place } from "../../value/place.ts"
import { countryOfGw } from "../crosswalk/gleditsch-ward.ts"
import { type Cells, listed, namesIn, numbersIn, textIn } from "./lists.ts"

/** The columns that list countries. */
export interface AreaColumns {
  /** The column of the names. */
  readonly names: string
  /** The column of the numbers by Gleditsch and Ward. */
  readonly numbers: string
  /** Whether a row is of one country, whose number is no text. */
  readonly isOne?: boolean
}

const wholeNumber = (text: string | undefined): number | null =>
  text !== undefined && /^[0-9]{1,16}$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null

const numberText = (cells: Cells, column: string): string | undefined => {
  const value = cells[column]
  return typeof value === "number" ? String(value) : textIn(cells, column)
}

const placeOf = (name: string | undefined, number: string | undefined, year: number): Place => {
  const country = number === undefined || number.length > 4 ? undefined : countryOfGw(Number(number), year)
  return {
    ...(name === undefined ? {} : { name }),
    ...(country === undefined ? {} : { country }),
    ...(number === undefined ? {} : { countryCodes: [{ scheme: "gleditsch-ward", id: number }] }),
    precision: "country",
  }
}

/** The countries that cells list; a name that no number stands by is one country's where no comma can part it. */
export const placesIn = ({ names, numbers }: AreaColumns, cells: Cells, year: number): readonly Place[] => {
  const text = textIn(cells, names)
  const listedNumbers = numbersIn(numberText(cells, numbers))
  if (listedNumbers === undefined)
    return text === undefined || text.includes(",") ? [] : [placeOf(text, undefined, year)]
  const listedNames = namesIn(text, listedNumbers.length)
  return listedNumbers.map((number, at) => placeOf(listedNames?.[at], number, year))
}

const codeOf = (place: Place | undefined): string | undefined =>
  place?.countryCodes?.find(({ scheme }) => scheme === "gleditsch-ward")?.id

const keyOf = (places: readonly Place[]): string =>
  JSON.stringify(places.map((place) => [place.name ?? null, place.country ?? null, codeOf(place) ?? null]))

/** Places as the cells that list them: those that were kept while they list the same, else written anew. */
export const cellsOfPlaces = (
  columns: AreaColumns,
  places: readonly Place[],
  kept: Cells,
  year: number,
): Cells =>
  keyOf(placesIn(columns, kept, year)) === keyOf(places)
    ? { [columns.names]: kept[columns.names] ?? null, [columns.numbers]: kept[columns.numbers] ?? null }
    : {
        [columns.names]: listed(
          places.map(({ name, precision }) => (precision === "country" ? name : undefined)),
        ),
        [columns.numbers]:
          columns.isOne === true ? wholeNumber(codeOf(places[0])) : listed(places.map(codeOf)),
      }
