// The codes and spellings of nothing that the tables of Airwars share, each written once.
import type { ColumnKind, NullSpellings } from "../column.ts"

type Codes = Readonly<Record<string, string>>

/** A cell that says nothing: the export leaves it blank; R and database clients write NA or NULL. */
export const silent: NullSpellings = { "": "not-recorded", NA: "not-recorded", NULL: "not-recorded" }

/** A day that says nothing: some databases write the day zero. */
export const noDay: NullSpellings = { ...silent, "0000-00-00": "not-recorded" }

/** A count that says nothing; in print the word Unknown stands where sources gave no number. */
export const noCount: NullSpellings = { ...silent, Unknown: "unknown" }

/** A description of a column that can be silent. */
export type Silent<Kind extends ColumnKind["kind"]> = Extract<ColumnKind, { readonly kind: Kind }> & {
  readonly nulls: NullSpellings
}

/** A column of text. */
export const text = (description: string, example: string): Silent<"text"> => ({
  kind: "text",
  description,
  nulls: silent,
  example,
})

/** A column of ids. */
export const id = (description: string, example: string): Silent<"id"> => ({
  kind: "id",
  description,
  nulls: silent,
  example,
})

/** A column of days. */
export const day = (description: string, example: string): Silent<"day"> => ({
  kind: "day",
  description,
  nulls: noDay,
  example,
})

/** A column of whole numbers; where its export writes nothing for none, blank can be zero. */
export const count = (description: string, unit: string, example: string): Silent<"integer"> => ({
  kind: "integer",
  description,
  unit,
  least: 0,
  nulls: silent,
  example,
})

/** A column of a number of persons who were killed or injured. */
export const persons = (description: string, example: string): Silent<"integer"> => ({
  ...count(description, "persons", example),
  nulls: noCount,
})

/** A column of codes to which others may come. */
export const coded = (
  description: string,
  codes: Codes,
  example: string,
  more: Pick<Silent<"open-code">, "spellings" | "forms"> = {},
): Silent<"open-code"> => ({ kind: "open-code", description, codes, nulls: silent, example, ...more })

const asPattern = (label: string): string => label.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")

/** The form of a list of codes with commas between them; "and/or" is a part of one code. */
export const listOf = (codes: Codes): Codes => {
  const one = `(?:${Object.keys(codes).map(asPattern).join("|")})`
  return { [`^${one}(?:, ?${one})+$`]: "Several codes with commas between them." }
}

/** Truth values as tables write them. */
export const yesOrNo: Readonly<Record<0 | 1, string>> = { 0: "No.", 1: "Yes." }

/** How else truth values are written. */
export const truthSpellings: Readonly<Record<string, 0 | 1>> = {
  FALSE: 0,
  TRUE: 1,
  False: 0,
  True: 1,
  false: 0,
  true: 1,
}

/** Whether a page is out. */
export const postStatuses: Codes = {
  publish: "The page is published.",
  draft: "The page is a draft.",
}

/** How the local time is told. */
export const localTimeTypes: Codes = {
  exact: "At one minute.",
  approximate: "At about one minute.",
  approximate_time_of_day: "At a time of day, such as the evening.",
  window: "Between two times.",
  first_reported: "Only when it was first reported.",
  unknown: "The local time is said to be unknown.",
}

/** Whether somebody said that they carried out the strike. */
export const strikeStatuses: Codes = {
  "Declared strike": "A belligerent declared that it carried out a strike there and then.",
  "Likely strike": "Reports name a belligerent that did not declare the strike.",
  "Contested strike": "Several belligerents are said to have carried out the strike.",
  "Single source claim": "One source alone tells of the strike.",
}

/** Airwars' grades: they say who accepts that civilians were harmed, not what is true. */
export const gradings: Codes = {
  Confirmed: "A specific belligerent has accepted responsibility for civilian harm.",
  Fair: "Two or more credible sources, with likely or confirmed actions of a belligerent near by.",
  Weak: "A single source tells of it.",
  Contested: "Claims of responsibility compete.",
  Discounted: "Those killed were combatants, or other parties are most likely responsible.",
}

/** How it was done; "and/or" leaves open which, a comma between two codes says both. */
export const strikeTypes: Codes = {
  Airstrike: "A strike from the air.",
  Artillery: "Fire by guns, howitzers or mortars.",
  "Airstrike and/or Artillery": "A strike from the air or by artillery, or both.",
  "Drone Strike": "A strike by an uncrewed aircraft.",
  "Ground operation": "Forces on the ground.",
  "Naval bombardment": "Fire from ships.",
  "Counter-Terrorism Action (Ground)": "A raid or other action on the ground.",
  Unknown: "It is said to be unknown.",
}

/** What killed or hurt. */
export const causes: Codes = {
  "Heavy weapons and explosive munitions": "Bombs, shells, rockets and missiles.",
  "Small arms and light weapons": "Rifles, machine guns and the like.",
  "Planted explosives and UXO": "Mines, laid charges and ammunition that was left.",
  "Denial of access to/destruction of objects indispensable to survival": "Want of food, water or care.",
  Unknown: "It is said to be unknown.",
}

/** How exactly the place is known, with the short names of the labels. */
export const accuracies: Readonly<Record<string, { readonly label: string; readonly meaning: string }>> = {
  province_governorate: { label: "Province/governorate", meaning: "A province or governorate." },
  district: { label: "District", meaning: "A district." },
  subdistrict: { label: "Subdistrict", meaning: "A subdistrict." },
  city: { label: "City", meaning: "A city." },
  town: { label: "Town", meaning: "A town." },
  village: { label: "Village", meaning: "A village." },
  neighbourhood_area: { label: "Neighbourhood/area", meaning: "A neighbourhood or area of a settlement." },
  street: { label: "Street", meaning: "A street." },
  nearby_landmark: { label: "Nearby landmark", meaning: "A landmark near by." },
  within_100m_via_coalition: {
    label: "Within 100m (via Coalition)",
    meaning: "100 m around, by the Coalition.",
  },
  within_1m_via_coalition: { label: "Within 1m (via Coalition)", meaning: "1 m around, by the Coalition." },
  exact_location: { label: "Exact location (via Airwars)", meaning: "The very spot, found by Airwars." },
  exact_location_via_coalition: {
    label: "Exact location (via Coalition)",
    meaning: "The very spot, told by the Coalition.",
  },
  exact_location_other: { label: "Exact location (other)", meaning: "The very spot, found by others." },
}

/** The labels of how exactly the place is known. */
export const accuracyLabels: Codes = Object.fromEntries(
  Object.values(accuracies).map(({ label, meaning }) => [label, meaning]),
)

/** The short names of how exactly the place is known. */
export const accuracySlugs: Codes = Object.fromEntries(
  Object.entries(accuracies).map(([slug, { meaning }]) => [slug, meaning]),
)

/** The short name of a label: small letters with hyphens, as the site makes it. */
export const slugOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")

/** The same codes by the short names of their labels. */
export const bySlug = (codes: Codes): Codes =>
  Object.fromEntries(Object.entries(codes).map(([label, meaning]) => [slugOf(label), meaning]))

/** Whether a belligerent is suspected or known to have done it. */
export const belligerentTypes: Codes = {
  Suspected: "Sources or Airwars suspect it; the default of the site.",
  Known: "It is known to have done it, as where it declared the strike.",
}

/** What the belligerent itself concluded, by both lists that are met. */
export const assessments: Codes = {
  "not-yet-assessed": "It has not assessed the report yet.",
  not_yet_assessed: "It has not assessed the report yet.",
  "non-credible-unsubstantiated": "It holds that civilian harm by it is not more likely than not.",
  non_credible: "It holds that civilian harm by it is not more likely than not.",
  "credible-substantiated": "It holds that it more likely than not harmed civilians.",
  credible: "It holds that it more likely than not harmed civilians.",
  duplicate: "It holds that it has assessed the same report before.",
}

/** How old a victim is said to be. */
export const ages: Codes = {
  Child: "Under 18.",
  Adult: "18 or older.",
  Elderly: "Old.",
  "Age unknown": "The age is said to be unknown.",
}

/** The word for an age that stands in years in a column of its own. */
export const exactAge: Codes = { "^[Ee]xact": "The age in years stands in exact_age." }

/** The sex or gender of a victim. */
export const genders: Codes = {
  Female: "A woman or girl.",
  Male: "A man or boy.",
  Unknown: "It is said to be unknown.",
}

/** What became of a victim. */
export const fates: Codes = { Killed: "Killed.", Injured: "Injured." }

/** The countries of Airwars' conflicts by the short names of the site, and by their two letters. */
export const countries: Readonly<Record<string, { readonly name: string; readonly code: string }>> = {
  iraq: { name: "Iraq", code: "IQ" },
  syria: { name: "Syria", code: "SY" },
  libya: { name: "Libya", code: "LY" },
  yemen: { name: "Yemen", code: "YE" },
  somalia: { name: "Somalia", code: "SO" },
  pakistan: { name: "Pakistan", code: "PK" },
  israel: { name: "Israel", code: "IL" },
  "the-gaza-strip": { name: "The Gaza Strip", code: "PS" },
  ukraine: { name: "Ukraine", code: "UA" },
  turkey: { name: "Turkey", code: "TR" },
  lebanon: { name: "Lebanon", code: "LB" },
  iran: { name: "Iran", code: "IR" },
}
