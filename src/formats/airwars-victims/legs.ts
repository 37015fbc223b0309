// What the columns of a victim tell together: names in four scripts, age, sex, fate, and ids elsewhere.

import type { Age, Victim } from "../../entity/victim.ts"
import type { Name } from "../../value/name.ts"
import type { AgeGroup } from "../../value/vocabulary/age-group.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"
import type { Sex } from "../../value/vocabulary/sex.ts"
import type { Leg } from "../airwars/leg.ts"
import { isKnown } from "../passage/kept.ts"
import type { AirwarsVictimsRow } from "./row.ts"

const scripts = {
  name: { script: "Latn" },
  name_arabic: { script: "Arab", lang: "ar" },
  name_hebrew: { script: "Hebr", lang: "he" },
  name_ukrainian: { script: "Cyrl", lang: "uk" },
} as const

const nameColumns = Object.keys(scripts) as (keyof typeof scripts)[]

// A name without a script is one that was typed in Latin letters, as far as anybody has said.
const isIn = ({ script = "Latn" }: Name, column: keyof typeof scripts): boolean =>
  script === scripts[column].script

/** The names of a person. */
export const names: Leg<AirwarsVictimsRow, readonly Name[]> = {
  columns: nameColumns,
  read: (row) => {
    const found = nameColumns.flatMap((column): readonly Name[] => {
      const text = row[column]
      return isKnown(text) && text.length <= 500 ? [{ text, kind: "full", ...scripts[column] }] : []
    })
    return found.length === 0 ? undefined : found
  },
  write: (fact = []) => ({
    cells: Object.fromEntries(
      nameColumns.map((column) => [column, fact.find((one) => isIn(one, column))?.text ?? null]),
    ),
  }),
}

const groups: Readonly<Record<string, AgeGroup>> = { Child: "child", Adult: "adult", Elderly: "elderly" }

/** The age of a person; parts of a year stand in its wording, since an age is in whole years. */
export const age: Leg<AirwarsVictimsRow, Age> = {
  columns: ["age", "exact_age"],
  read: ({ age: label, exact_age: years }) => {
    const group = isKnown(label) && Object.hasOwn(groups, label) ? groups[label] : undefined
    if (group === undefined && !isKnown(years)) return undefined
    return {
      ...(isKnown(years) ? { min: Math.floor(years), max: Math.floor(years) } : {}),
      ...(group === undefined ? {} : { group }),
      ...(isKnown(years) && !Number.isInteger(years) ? { wording: String(years) } : {}),
    }
  },
  write: ({ min, max, group } = {}) => ({
    cells: {
      age: Object.keys(groups).find((label) => groups[label] === group) ?? null,
      exact_age: min === max ? (min ?? null) : null,
    },
  }),
}

/** The sex of a person. */
export const sex: Leg<AirwarsVictimsRow, Sex> = {
  columns: ["gender"],
  read: ({ gender }) => (gender === "Female" ? "female" : gender === "Male" ? "male" : undefined),
  write: (fact) => ({
    cells: { gender: fact === "female" ? "Female" : fact === "male" ? "Male" : null },
  }),
}

/** What became of a person: all in the table were killed or injured, whichever it was. */
export const fate: Leg<AirwarsVictimsRow, Outcome> = {
  columns: ["killed_or_injured"],
  read: ({ killed_or_injured: word }) =>
    word === "Killed" ? "killed" : word === "Injured" ? "wounded" : "killed-or-wounded",
  write: (fact) => ({
    cells: { killed_or_injured: fact === "killed" ? "Killed" : fact === "wounded" ? "Injured" : null },
  }),
}

/** The ids of a person in the table and in official lists. */
export const ids: Leg<AirwarsVictimsRow, NonNullable<Victim["externalIds"]>> = {
  columns: ["id", "reconciliation_id"],
  read: ({ id, reconciliation_id: other }) => {
    const found = [
      ...(isKnown(id) && id.length <= 200 ? [{ scheme: "airwars-victim", id }] : []),
      ...(isKnown(other) && other.length <= 200 ? [{ scheme: "airwars-reconciliation", id: other }] : []),
    ]
    return found.length === 0 ? undefined : found
  },
  write: (fact = []) => ({
    cells: {
      id: fact.find(({ scheme }) => scheme === "airwars-victim")?.id ?? null,
      reconciliation_id: fact.find(({ scheme }) => scheme === "airwars-reconciliation")?.id ?? null,
    },
  }),
}
