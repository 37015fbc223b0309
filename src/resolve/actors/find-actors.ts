// Abu Taqua, Abu Taqwa, أبو تقوى: every actor that a typed name may mean, in any script and spelling.
import type { Context } from "../../dataset/context.ts"
import type { ActorId } from "../../value/id.ts"
import type { Name } from "../../value/name.ts"
import {
  areTelling,
  closeness,
  isOneLetterOff,
  keysOf,
  type NameKeys,
  type NameWord,
  wordReader,
} from "./name-keys.ts"

/**
 * Why a name is taken to match a typed one, the strongest reason first.
 *
 * @remarks
 * `exact`: letter by letter. `folded`: but for capitals, accents, hyphens, stops and articles. `reordered`:
 * the same words in another order. `transliterated`: the same consonants by sound, across scripts and
 * romanizations. `acronym`: one is the initials of the other. `part`: all words of the shorter are in the
 * longer. `near`: as one of these, with a letter wrong in a word.
 * @category answers
 */
export type NameMatch = "exact" | "folded" | "reordered" | "transliterated" | "acronym" | "part" | "near"

const strongestFirst: readonly NameMatch[] = [
  "exact",
  "folded",
  "reordered",
  "transliterated",
  "acronym",
  "part",
  "near",
]

/** An actor that a typed name may mean. @category answers */
export interface ActorCandidate {
  /** The actor. */
  readonly actor: ActorId
  /** The name of the actor that matched best. */
  readonly name: Name
  /** Why it matched. */
  readonly match: NameMatch
  /** How much of the two is the same by sound, 0 to 1; for the order, no probability. */
  readonly closeness: number
}

/** How a search for actors is limited. @category answers */
export interface FindOptions {
  /** How many candidates at most; absent means all. */
  readonly limit?: number
}

/** Finds the actors that a typed name may mean. @category answers */
export type ActorSearch = (text: string, options?: FindOptions) => readonly ActorCandidate[]

interface Entry {
  readonly actor: ActorId
  readonly name: Name
  readonly keys: NameKeys
}

const longestText = 200
const mostWords = 16
const shortestNear = 4

/** Each value under its keys. */
const listed = <T>(
  values: Iterable<T>,
  keysOf: (value: T) => Iterable<string>,
): ReadonlyMap<string, readonly T[]> => {
  const lists = new Map<string, T[]>()
  for (const value of values) {
    for (const key of keysOf(value)) {
      const list = lists.get(key)
      if (list === undefined) lists.set(key, [value])
      else if (list.at(-1) !== value) list.push(value)
    }
  }
  return lists
}

const entriesOf = (context: Context): readonly Entry[] => {
  const read = wordReader()
  return context.dataset.actors.flatMap(({ id, names = [] }) =>
    names.map((name) => ({ actor: id, name, keys: keysOf(name.text, read) })),
  )
}

/** How well a name holds a typed word: as it is, by its consonants, or with a letter wrong. */
type Held = "plain" | "bones" | "near"

const searchOver = (entries: readonly Entry[]): ActorSearch => {
  const byJoined = listed(entries, ({ keys }) => [keys.joined])
  const byBones = listed(entries, ({ keys }) => [keys.bones])
  const byInitials = listed(entries, ({ keys }) => keys.initials)
  const byWord = listed(entries, ({ keys }) => keys.words.map(({ plain }) => plain))
  const bySounds = listed(entries, ({ keys }) => keys.words.map(({ sounds }) => sounds))
  const byLatin = listed(entries, ({ keys }) => keys.words.map(({ latin }) => latin))
  const byWordBones = listed(entries, ({ keys }) => keys.words.map(({ bones }) => bones))

  const holding = ({ plain, latin, sounds, bones }: NameWord): ReadonlyMap<Entry, Held> => {
    const held = new Map<Entry, Held>()
    const add = (some: readonly Entry[] | undefined, how: Held): void => {
      for (const entry of some ?? []) if (!held.has(entry)) held.set(entry, how)
    }
    add(byWord.get(plain), "plain")
    add(bySounds.get(sounds), "bones")
    if (areTelling(bones)) add(byWordBones.get(bones), "bones")
    if (latin.length >= shortestNear) {
      for (const [word, some] of byLatin) if (isOneLetterOff(latin, word)) add(some, "near")
    }
    return held
  }

  return (text, { limit } = {}) => {
    const typed = (typeof text === "string" ? text.slice(0, longestText) : "").trim()
    const keys = keysOf(typed)
    const found = new Map<ActorId, ActorCandidate>()
    const add = (some: readonly Entry[] | undefined, match: (entry: Entry) => NameMatch): void => {
      for (const entry of some ?? []) {
        const { actor, name } = entry
        const candidate = {
          actor,
          name,
          match: match(entry),
          closeness: closeness(keys.sounds, entry.keys.sounds),
        }
        const known = found.get(actor)
        if (known === undefined || inOrder(candidate, known) < 0) found.set(actor, candidate)
      }
    }
    if (keys.words.length === 0) return []
    const isExact = ({ name }: Entry): boolean => name.text.normalize("NFC") === typed.normalize("NFC")
    add(byJoined.get(keys.joined), (entry) => (isExact(entry) ? "exact" : "folded"))
    if (areTelling(keys.bones)) add(byBones.get(keys.bones), () => "transliterated")
    if (keys.words.length === 1) add(byInitials.get(keys.words[0]!.latin), () => "acronym")
    for (const initials of keys.initials) add(byJoined.get(initials), () => "acronym")

    const words = keys.words.slice(0, mostWords)
    const held = words.map(holding)
    const counts = new Map<Entry, number>()
    for (const some of held) for (const entry of some.keys()) counts.set(entry, (counts.get(entry) ?? 0) + 1)
    for (const [entry, count] of counts) {
      const own = entry.keys.words.length
      // The name has all typed words, or what was typed has all words of a name of several.
      if (count < words.length && !(own >= 2 && count >= own)) continue
      const how = held.flatMap((some) => some.get(entry) ?? [])
      const isWhole = own === words.length && count === own
      add([entry], () => {
        if (how.includes("near")) return "near"
        if (!isWhole) return "part"
        return entry.keys.sorted === keys.sorted ? "reordered" : "transliterated"
      })
    }
    return [...found.values()].sort(inOrder).slice(0, limit)
  }
}

const inOrder = (a: ActorCandidate, b: ActorCandidate): number =>
  strongestFirst.indexOf(a.match) - strongestFirst.indexOf(b.match) ||
  b.closeness - a.closeness ||
  (a.actor === b.actor ? 0 : a.actor < b.actor ? -1 : 1)

// A context does not change, so its index can be kept beside it.
const searches = new WeakMap<Context, ActorSearch>()

/**
 * The search for actors over a dataset by names of all kinds, scripts and spellings.
 *
 * @remarks
 * The index is made once for each context, and every search uses it. How names are compared is told at
 * `findActors`.
 *
 * @example
 * ```ts
 * const search = actorSearch(contextOf(dataset({
 *   actors: [actor({ id: "actor:hezbollah", names: "Hezbollah" })],
 * })))
 * search("حزب الله").map(({ actor, match }) => `${actor} ${match}`) // => ["actor:hezbollah transliterated"]
 * ```
 * @category answers
 */
export const actorSearch = (context: Context): ActorSearch => {
  const known = searches.get(context) ?? searchOver(entriesOf(context))
  searches.set(context, known)
  return known
}

/**
 * Every actor that a typed name may mean, the likeliest first, with the name that matched and why.
 *
 * @remarks
 * A list of candidates and never the one answer: a human, or a rule with a name, chooses. Arabic, Persian and
 * Cyrillic letters are written in Latin ones by table; short vowels, doubled letters, articles, a last h or
 * t, and letters that romanizations confuse (q and k, j and g, kh and h, th and t) do not count, so that
 * different names with the same consonants are found together. One letter wrong in a word of four or more is
 * forgiven.
 *
 * What it does not do: other scripts (Hebrew, Greek, Chinese) match in their own letters only; it knows no
 * meanings, so a translated name is found only where the record has it; sounds that change between languages
 * (Ramadan, Ramazan) and words written as one in the middle are missed. Text past 200 characters is not read.
 *
 * @example
 * ```ts
 * const context = contextOf(dataset({
 *   actors: [
 *     actor({ id: "actor:abu-taqua", names: "Abu Taqua" }),
 *     actor({ id: "actor:pmf", names: ["Popular Mobilization Forces"] }),
 *   ],
 * }))
 * findActors("Abu Taqwa", context)[0]?.actor // => "actor:abu-taqua"
 * findActors("أبو تقوى", context)[0]?.match // => "transliterated"
 * findActors("PMF", context).map(({ actor, match }) => `${actor} ${match}`) // => ["actor:pmf acronym"]
 * ```
 * @category answers
 */
export const findActors = (
  text: string,
  context: Context,
  options: FindOptions = {},
): readonly ActorCandidate[] => actorSearch(context)(text, options)
