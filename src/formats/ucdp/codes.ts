// The codes and spellings of nothing that the tables of UCDP share, each written once.
import type { NullSpellings, NumberCodeColumn } from "../column.ts"

/** A cell that says nothing of what could be known; a table opened in R and saved again spells it NA. */
export const silent: NullSpellings = { "": "not-recorded", NA: "not-recorded" }

/** A cell of what need not exist in the row: a second supporter, the end of an episode that goes on. */
export const notApplicable: NullSpellings = { "": "not-applicable", NA: "not-applicable" }

/** A name in another language: n/a stands where there is none beside the one that is given. */
export const noOtherName: NullSpellings = { ...silent, "n/a": "not-applicable" }

/** What is fought over. */
export const incompatibilities: Readonly<Record<1 | 2 | 3, string>> = {
  1: "A territory.",
  2: "The government of a country.",
  3: "A territory and the government.",
}

/** How many died in battle in the year. */
export const intensities: Readonly<Record<1 | 2, string>> = {
  1: "25 to 999 deaths in battle in the year.",
  2: "1000 deaths in battle in the year or more.",
}

/** Between whom a state-based conflict is fought. */
export const conflictTypes: Readonly<Record<1 | 2 | 3 | 4, string>> = {
  1: "Extrasystemic: a state against a group outside its own territory.",
  2: "Interstate: between states.",
  3: "Intrastate: a government against groups within its country.",
  4: "Internationalized intrastate: troops of other states fight on a side.",
}

/** How firmly a group that is no government is organized. */
export const groupKinds: Readonly<Record<1 | 2 | 3, string>> = {
  1: "A formally organized group.",
  2: "An informally organized group, such as the supporters of a party.",
  3: "A community, known by its name, faith or place.",
}

/** The numbers of the parts of the world. */
export const regionNumbers: Readonly<Record<1 | 2 | 3 | 4 | 5, string>> = {
  1: "Europe",
  2: "Middle East",
  3: "Asia",
  4: "Africa",
  5: "Americas",
}

/** The parts of the world as tables that name them do. */
export const regionNames: Readonly<Record<string, string>> = {
  Africa: "Africa without Egypt.",
  Americas: "North, Central and South America and the Caribbean.",
  Asia: "Asia north and east of Iran, and Oceania.",
  Europe: "Europe with Russia, the Caucasus and Cyprus.",
  "Middle East": "Egypt, Turkey, Iran, Israel and the Arab states of Asia.",
}

/** Other spellings of no and yes. */
export const truthSpellings: Readonly<Record<string, 0 | 1>> = { FALSE: 0, TRUE: 1, false: 0, true: 1 }

/** A column that says no or yes in every row. */
export const yesOrNo = (description: string, no: string, yes: string): NumberCodeColumn<0 | 1> => ({
  kind: "number-code",
  description,
  codes: { 0: no, 1: yes },
  spellings: truthSpellings,
  example: "0",
})
