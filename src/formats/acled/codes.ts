// The codes of ACLED, and the other spellings in which its files have them.

/** The sort of an actor, as it was at the place and time of the event. @category formats */
export type AcledInter =
  | "State forces"
  | "Rebel group"
  | "Political militia"
  | "Identity militia"
  | "Rioters"
  | "Protesters"
  | "Civilians"
  | "External/Other forces"

/** The sorts of actors, in the order of their older numbers from 1 to 8. */
export const inters: readonly AcledInter[] = [
  "State forces",
  "Rebel group",
  "Political militia",
  "Identity militia",
  "Rioters",
  "Protesters",
  "Civilians",
  "External/Other forces",
]

/** What each sort of actor stands for. */
export const interCodes: { readonly [Code in AcledInter]: string } = {
  "State forces": "The military, police or another force of the state in which the event took place; once 1.",
  "Rebel group": "A group that fights to replace a government or to break away from it; once 2.",
  "Political militia":
    "An armed group with a political end that does not seek to replace the state, or one that nobody named; once 3.",
  "Identity militia": "An armed group of a community, clan, faith or place; once 4.",
  Rioters: "People in a crowd that uses violence; once 5.",
  Protesters: "People who demonstrate without violence; once 6.",
  Civilians: "People without arms who are the victims of violence; once 7.",
  "External/Other forces": "Forces of other states, of several states, and private or other forces; once 8.",
}

// The labels under which one program for the API gives the same numbers.
const otherLabels: Readonly<Record<string, AcledInter>> = {
  "State Forces": "State forces",
  "Rebel Forces": "Rebel group",
  "Rebel Groups": "Rebel group",
  "Rebel Group": "Rebel group",
  "Militia Groups": "Political militia",
  "Political Militia": "Political militia",
  "Political Militias": "Political militia",
  "Communal / Identity Groups": "Identity militia",
  "Identity Militia": "Identity militia",
  "Identity Militias": "Identity militia",
  "Foreign / Others": "External/Other forces",
  "External/Other Forces": "External/Other forces",
  "External Forces": "External/Other forces",
  "Other Forces": "External/Other forces",
}

/** The numbers of the sorts of actors, and other labels of them. */
export const interSpellings: Readonly<Record<string, AcledInter>> = {
  // A column with gaps that went through a program of data frames has 1.0 for 1.
  ...Object.fromEntries(
    inters.flatMap((code, index) => [
      [String(index + 1), code],
      [`${index + 1}.0`, code],
    ]),
  ),
  ...otherLabels,
}

/** One sort of actor, or two that met: the code, its number, and the sorts. */
interface Meeting {
  readonly code: string
  readonly number: number
  readonly between: readonly AcledInter[]
}

// Codes are in the order of the numbers, but for external forces against civilians.
const isReversed = (first: AcledInter, second: AcledInter): boolean =>
  first === "Civilians" && second === "External/Other forces"

/** The sorts of actors that can meet, each with its code. */
export const meetings: readonly Meeting[] = inters.flatMap((first, index): readonly Meeting[] => [
  { code: `${first} only`, number: (index + 1) * 10, between: [first] },
  ...inters.slice(index).map((second, further) => ({
    code: isReversed(first, second) ? `${second}-${first}` : `${first}-${second}`,
    number: (index + 1) * 10 + index + further + 1,
    between: [first, second],
  })),
])

/** What each code of an interaction stands for. */
export const interactionCodes: Readonly<Record<string, string>> = Object.fromEntries(
  meetings.map(({ code, number, between: [first = "", second] }) => [
    code,
    second === undefined ? `${first} alone; once ${number}.` : `${first} and ${second}; once ${number}.`,
  ]),
)

const titled = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => word[0]?.toUpperCase() + word.slice(1))

/** The codes in other cases, each with the code that is meant; files have them, and no codebook does. */
export const otherCases = (codes: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    codes.flatMap((code) =>
      [code.toLowerCase(), code.toUpperCase(), titled(code), titled(code.toLowerCase())]
        .filter((spelling) => !codes.includes(spelling))
        .map((spelling) => [spelling, code]),
    ),
  )

// With a hyphen or an en dash, and spaces around it or not: the codebook itself prints several.
const writtenBetween = (first: string, second: string): readonly string[] =>
  ["-", " - ", "–", " – "].map((hyphen) => `${first}${hyphen}${second}`)

/** The numbers of interactions, and their names with another hyphen. */
export const interactionSpellings: Readonly<Record<string, string>> = Object.fromEntries(
  meetings.flatMap(({ code, number, between: [first = "", second] }) => {
    const [one = "", other = ""] =
      second !== undefined && isReversed(first as AcledInter, second) ? [second, first] : [first, second]
    const names = second === undefined ? [] : writtenBetween(one, other).filter((name) => name !== code)
    return [String(number), `${number}.0`, ...names].map((spelling) => [spelling, code])
  }),
)

/** The names of interactions with their two sorts the other way round, or in another case. */
export const interactionMisspellings: Readonly<Record<string, string>> = {
  ...otherCases(meetings.map(({ code }) => code)),
  ...Object.fromEntries(
    meetings.flatMap(({ code, between: [first = "", second = ""] }) =>
      [...writtenBetween(first, second), ...writtenBetween(second, first)]
        .filter((name) => second !== "" && name !== code && !Object.hasOwn(interactionSpellings, name))
        .map((name) => [name, code]),
    ),
  ),
}

const pairOf = new Map<string, string>(
  meetings.flatMap(({ code, between }) => [
    [between.join(), code],
    [[...between].reverse().join(), code],
  ]),
)

/** The code of an interaction of the sorts of its actors. */
export const interactionOf = (first: AcledInter, second: AcledInter | null): string =>
  pairOf.get(second === null ? first : `${first},${second}`) ?? `${first} only`

const violence = "Political violence"
const demonstrations = "Demonstrations"
const strategic = "Strategic developments"

/** Which sort of disorder an event is part of. */
export const disorderTypes: Readonly<Record<string, string>> = {
  "Political violence": "Force that is used for a political end or with a political effect.",
  Demonstrations: "A crowd that gathers in public to make itself heard.",
  "Strategic developments": "Something other than violence that bears on the conflict.",
  "Political violence; Demonstrations": "Demonstrators without violence who are met with deadly force.",
}

/** One type of event with its kinds, each with the sorts of disorder that it can be part of. */
interface EventType {
  readonly means: string
  readonly kinds: Readonly<Record<string, readonly [means: string, ...disorder: readonly string[]]>>
}

/** The types of events, and the kinds of each, in the order in which one goes before another. */
export const eventTypes: Readonly<Record<string, EventType>> = {
  Battles: {
    means: "Two armed groups fight each other.",
    kinds: {
      "Government regains territory": ["A government's side takes a place back by fighting.", violence],
      "Non-state actor overtakes territory": [
        "A group that is no government takes a place by fighting.",
        violence,
      ],
      "Armed clash": ["Armed groups fight, and no place changes hands.", violence],
    },
  },
  Protests: {
    means: "People demonstrate without violence, whatever is done to them.",
    kinds: {
      "Excessive force against protesters": [
        "Demonstrators without violence are killed or gravely hurt.",
        "Political violence; Demonstrations",
        demonstrations,
      ],
      "Protest with intervention": [
        "Somebody disperses or stops demonstrators without deadly force.",
        demonstrations,
      ],
      "Peaceful protest": ["Nobody intervenes.", demonstrations],
    },
  },
  Riots: {
    means: "A crowd uses violence.",
    kinds: {
      "Violent demonstration": ["Demonstrators attack people or property.", demonstrations],
      "Mob violence": ["A crowd attacks people, property or another crowd.", violence],
    },
  },
  "Explosions/Remote violence": {
    means: "One side uses weapons from afar, by which the other cannot answer.",
    kinds: {
      "Chemical weapon": ["A chemical agent is used as a weapon.", violence],
      "Air/drone strike": ["A strike by aircraft, crewed or not.", violence],
      "Suicide bomb": ["Attackers blow themselves up.", violence],
      "Shelling/artillery/missile attack": [
        "Fire from afar by guns, mortars, rockets or missiles.",
        violence,
      ],
      "Remote explosive/landmine/IED": ["Something that was laid goes off.", violence],
      Grenade: ["A grenade is thrown or fired.", violence],
    },
  },
  "Violence against civilians": {
    means: "An armed group attacks people who do not fight back.",
    kinds: {
      "Sexual violence": ["People are forced into sexual acts.", violence],
      Attack: ["People are attacked in another way.", violence],
      "Abduction/forced disappearance": ["People are taken away, apart from arrests.", violence],
    },
  },
  "Strategic developments": {
    means: "Something other than violence that bears on the conflict.",
    kinds: {
      Agreement: ["Sides agree on something.", strategic],
      Arrests: ["People are arrested.", strategic],
      "Change to group/activity": ["A group forms, splits, joins or changes what it does.", strategic],
      "Disrupted weapons use": ["Weapons are seized or defused before use.", strategic],
      "Headquarters or base established": ["A side sets up a base.", strategic],
      "Looting/property destruction": ["Property is taken or destroyed.", strategic],
      "Non-violent transfer of territory": ["A place changes hands without fighting.", strategic],
      Other: ["Another development.", strategic],
    },
  },
}

/** The types of events of the current categories. */
export const currentEventTypes: readonly string[] = Object.keys(eventTypes)

// These stood before the categories of today, which came in 2019.
const olderEventTypes: Readonly<Record<string, string>> = {
  "Battle-No change of territory": "Armed groups fight, and no place changes hands; before 2019.",
  "Battle-Government regains territory": "A government's side takes a place back; before 2019.",
  "Battle-Non-state actor overtakes territory": "A group that is no government takes a place; before 2019.",
  "Headquarters or base established": "A side sets up a base; before 2019.",
  "Non-violent transfer of territory": "A place changes hands without fighting; before 2019.",
  "Non-violent activity by a conflict actor": "Something other than violence that a party did; before 2019.",
  "Strategic development": "Another development that bears on the conflict; before 2019.",
  "Riots/Protests": "A crowd demonstrates, with violence or without; before 2019.",
  "Remote violence": "Bombs, shells, mines and strikes from afar; before 2019.",
}

/** What each type of event stands for, those of older releases too. */
export const eventTypeCodes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(eventTypes).map(([type, { means }]) => [type, means])),
  ...olderEventTypes,
}

/** The kinds of events: the type of each, what it stands for, and the sorts of disorder it can be part of. */
export const subEventTypes: ReadonlyMap<
  string,
  { readonly type: string; readonly means: string; readonly disorder: readonly string[] }
> = new Map(
  Object.entries(eventTypes).flatMap(([type, { kinds }]) =>
    Object.entries(kinds).map(([kind, [means, ...disorder]]) => [kind, { type, means, disorder }]),
  ),
)

/** What each kind of event stands for. */
export const subEventTypeCodes: Readonly<Record<string, string>> = Object.fromEntries(
  [...subEventTypes].map(([kind, { means }]) => [kind, means]),
)

/** The parts of the world, and how those of older releases were called. */
export const regions: Readonly<Record<string, string>> = {
  "Western Africa": "The west of Africa.",
  "Middle Africa": "The middle of Africa.",
  "Eastern Africa": "The east of Africa.",
  "Southern Africa": "The south of Africa.",
  "Northern Africa": "The north of Africa.",
  "South Asia": "The south of Asia.",
  "Southeast Asia": "The southeast of Asia.",
  "Middle East": "The west of Asia and the lands around it.",
  Europe: "Europe.",
  "Caucasus and Central Asia": "The Caucasus and the middle of Asia.",
  "Central America": "The middle of America.",
  "South America": "The south of America.",
  Caribbean: "The islands of the Caribbean.",
  "East Asia": "The east of Asia.",
  "North America": "The north of America.",
  Oceania: "The islands of the Pacific, and Australia.",
  Antarctica: "The land around the South Pole.",
}

/** The parts of the world as other releases write them. */
export const regionSpellings: Readonly<Record<string, string>> = {
  "Southern Asia": "South Asia",
  "South-Eastern Asia": "Southeast Asia",
  "Southeastern Asia": "Southeast Asia",
  "Eastern Asia": "East Asia",
}

/** The scales of sources, one or two of which stand in a cell with a hyphen between them. */
export const sourceScales: readonly string[] = [
  "Local partner",
  "Other",
  "New media",
  "Subnational",
  "National",
  "Regional",
  "International",
]
