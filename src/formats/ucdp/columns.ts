// The columns that several of UCDP's yearly tables have, each described once.
import type {
  ColumnKind,
  DayColumn,
  IdColumn,
  IntegerColumn,
  NullSpellings,
  NumberCodeColumn,
  TextColumn,
} from "../column.ts"
import {
  conflictTypes,
  incompatibilities,
  intensities,
  notApplicable,
  silent,
  truthSpellings,
} from "./codes.ts"

/** A column that can say nothing. */
export type Nullable<C extends ColumnKind> = C & { readonly nulls: NullSpellings }

/** The number of the conflict, the same in all datasets of UCDP. */
export const conflictId: IdColumn = {
  kind: "id",
  description: "The number of the conflict, the same in all datasets of UCDP.",
  example: "333",
}

/** The number of the dyad, the pair of sides, the same in all datasets of UCDP. */
export const dyadId: IdColumn = {
  kind: "id",
  description: "The number of the dyad, the pair of sides, the same in all datasets of UCDP.",
  example: "735",
}

/** The countries whose government or territory is fought over, separated by commas. */
export const disputedIn: TextColumn = {
  kind: "text",
  description: "The countries whose government or territory is fought over, separated by commas.",
  example: "Afghanistan",
}

/** The governments on side A, separated by commas. */
export const sideA: TextColumn = {
  kind: "text",
  description: "The governments on side A, separated by commas.",
  example: "Government of Afghanistan",
}

/** The numbers of the actors on side A, separated by commas. */
export const sideAId: Nullable<IdColumn> = {
  kind: "id",
  description: "The numbers of the actors on side A, separated by commas.",
  nulls: silent,
  example: "130",
}

/** The governments whose troops support side A, separated by commas. */
export const sideA2nd: Nullable<TextColumn> = {
  kind: "text",
  description: "The governments whose troops support side A, separated by commas.",
  nulls: notApplicable,
  example: "Government of Russia (Soviet Union)",
}

/** The actors on side B, separated by commas, which may also stand within a name. */
export const sideB: TextColumn = {
  kind: "text",
  description: "The actors on side B, separated by commas, which may also stand within a name.",
  example: "UIFSA, Taleban",
}

/** The numbers of the actors on side B, separated by commas. */
export const sideBId: Nullable<IdColumn> = {
  kind: "id",
  description: "The numbers of the actors on side B, separated by commas.",
  nulls: silent,
  example: "304, 303",
}

/** The governments whose troops support side B, separated by commas. */
export const sideB2nd: Nullable<TextColumn> = {
  kind: "text",
  description: "The governments whose troops support side B, separated by commas.",
  nulls: notApplicable,
  example: "Government of Pakistan",
}

/** What the conflict is fought over. */
export const incompatibility: NumberCodeColumn<1 | 2 | 3> = {
  kind: "number-code",
  description: "What the conflict is fought over.",
  codes: incompatibilities,
  example: "2",
}

/** The name of the territory that is fought over. */
export const territory: Nullable<TextColumn> = {
  kind: "text",
  description: "The name of the territory that is fought over.",
  nulls: notApplicable,
  example: "Kashmir",
}

/** The calendar year that the row is about. */
export const yearSince1946: IntegerColumn = {
  kind: "integer",
  description: "The calendar year that the row is about.",
  least: 1946,
  example: "1987",
}

/** The calendar year that the row is about. */
export const yearSince1989: IntegerColumn = {
  kind: "integer",
  description: "The calendar year that the row is about.",
  least: 1989,
  example: "2017",
}

/** How many died in battle in the year. */
export const intensity: NumberCodeColumn<1 | 2> = {
  kind: "number-code",
  description: "How many died in battle in the year.",
  codes: intensities,
  example: "2",
}

/** Between whom the conflict is fought. */
export const conflictType: NumberCodeColumn<1 | 2 | 3 | 4> = {
  kind: "number-code",
  description: "Between whom the conflict is fought.",
  codes: conflictTypes,
  example: "4",
}

/** The day of the first death between the sides, in whatever year. */
export const startDate: Nullable<DayColumn> = {
  kind: "day",
  description: "The day of the first death between the sides, in whatever year.",
  nulls: silent,
  example: "1975-07-02",
}

/** How precisely start_date is known: 1 is the day itself, and higher numbers are vaguer. */
export const startPrec: Nullable<IntegerColumn> = {
  kind: "integer",
  description: "How precisely start_date is known: 1 is the day itself, and higher numbers are vaguer.",
  nulls: silent,
  example: "6",
}

/** The day on which the present episode of the violence began. */
export const startDate2: Nullable<DayColumn> = {
  kind: "day",
  description: "The day on which the present episode of the violence began.",
  nulls: silent,
  example: "1978-04-27",
}

/** How precisely start_date2 is known: 1 is the day itself, and higher numbers are vaguer. */
export const startPrec2: Nullable<IntegerColumn> = {
  kind: "integer",
  description: "How precisely start_date2 is known: 1 is the day itself, and higher numbers are vaguer.",
  nulls: silent,
  example: "1",
}

/** Whether the episode ended in the year. */
export const episodeEnded: Nullable<NumberCodeColumn<0 | 1>> = {
  kind: "number-code",
  description: "Whether the episode ended in the year.",
  spellings: truthSpellings,
  codes: { 0: "It goes on in the next year.", 1: "No year of the same violence follows." },
  nulls: silent,
  example: "0",
}

/** The day on which the episode ended, in the year in which it did. */
export const episodeEndDate: Nullable<DayColumn> = {
  kind: "day",
  description: "The day on which the episode ended, in the year in which it did.",
  nulls: notApplicable,
  example: "2001-12-22",
}

/** How precisely ep_end_date is known: 1 is the day itself, and higher numbers are vaguer. */
export const episodeEndPrec: Nullable<IntegerColumn> = {
  kind: "integer",
  description: "How precisely ep_end_date is known: 1 is the day itself, and higher numbers are vaguer.",
  nulls: { ...notApplicable, "0": "not-applicable" },
  example: "1",
}

/** The Gleditsch and Ward numbers of the states on side A, separated by commas. */
export const stateNumbersA: Nullable<IdColumn> = {
  kind: "id",
  description: "The Gleditsch and Ward numbers of the states on side A, separated by commas.",
  nulls: silent,
  example: "700",
}

/** The Gleditsch and Ward numbers of the states that support side A, separated by commas. */
export const stateNumbersA2nd: Nullable<IdColumn> = {
  kind: "id",
  description: "The Gleditsch and Ward numbers of the states that support side A, separated by commas.",
  nulls: notApplicable,
  example: "365",
}

/** The Gleditsch and Ward numbers of the states on side B, separated by commas. */
export const stateNumbersB: Nullable<IdColumn> = {
  kind: "id",
  description: "The Gleditsch and Ward numbers of the states on side B, separated by commas.",
  nulls: notApplicable,
  example: "770",
}

/** The Gleditsch and Ward numbers of the states that support side B, separated by commas. */
export const stateNumbersB2nd: Nullable<IdColumn> = {
  kind: "id",
  description: "The Gleditsch and Ward numbers of the states that support side B, separated by commas.",
  nulls: notApplicable,
  example: "2, 200",
}

/** The Gleditsch and Ward numbers of the countries that are fought over, separated by commas. */
export const disputedInNumbers: Nullable<IdColumn> = {
  kind: "id",
  description: "The Gleditsch and Ward numbers of the countries that are fought over, separated by commas.",
  nulls: silent,
  example: "750, 770",
}

/** The numbers of the parts of the world, separated by commas, from 1 Europe to 5 Americas. */
export const regions: Nullable<TextColumn> = {
  kind: "text",
  description: "The numbers of the parts of the world, separated by commas, from 1 Europe to 5 Americas.",
  nulls: silent,
  example: "3, 4",
}

/** The release of the dataset to which the row belongs. */
export const version: Nullable<TextColumn> = {
  kind: "text",
  description: "The release of the dataset to which the row belongs.",
  nulls: silent,
  example: "25.1",
}

/** The best estimate of the deaths in the year. */
export const bestEstimate: IntegerColumn = {
  kind: "integer",
  description: "The best estimate of the deaths in the year.",
  unit: "deaths",
  least: 0,
  example: "98",
}

/** The lowest reliable estimate of the deaths in the year. */
export const lowEstimate: IntegerColumn = {
  kind: "integer",
  description: "The lowest reliable estimate of the deaths in the year.",
  unit: "deaths",
  least: 0,
  example: "64",
}

/** The highest reliable estimate of the deaths in the year. */
export const highEstimate: IntegerColumn = {
  kind: "integer",
  description: "The highest reliable estimate of the deaths in the year.",
  unit: "deaths",
  least: 0,
  example: "129",
}

/** The countries in which the violence took place, separated by commas. */
export const foughtIn: Nullable<TextColumn> = {
  kind: "text",
  description: "The countries in which the violence took place, separated by commas.",
  nulls: silent,
  example: "Kenya, Ethiopia",
}

/** The Gleditsch and Ward numbers of the countries of the violence, separated by commas. */
export const foughtInNumbers: Nullable<IdColumn> = {
  kind: "id",
  description: "The Gleditsch and Ward numbers of the countries of the violence, separated by commas.",
  nulls: silent,
  example: "501, 530",
}
