// Two lists of records against each other: which are the same, which were altered, which only one of them has.
import { sameValue } from "../../core/same-value.ts"

/** One thing in two states. @category answers */
export interface Altered<T> {
  /** As it was. */
  readonly before: T
  /** As it is. */
  readonly after: T
}

/** What was added to a list, taken from it and altered in it. @category answers */
export interface ListChanges<T> {
  /** What only the second list has. */
  readonly added: readonly T[]
  /** What only the first list has. */
  readonly withdrawn: readonly T[]
  /** What both lists have, and not alike. */
  readonly altered: readonly Altered<T>[]
}

/** How the items of two lists find each other. */
export interface Pairing<T> {
  /** The id by which an item is known; two items with different ids are never one. */
  readonly idOf: (item: T) => string | undefined
  /** What an item without an id is known by, from the narrowest to the widest; always equally many. */
  readonly keysOf: (item: T) => readonly string[]
}

// An item that is listed twice is two.
interface Place<T> {
  readonly item: T
}

type KeyOf<T> = (place: Place<T>) => string | undefined

/** Takes places from a list by a key, each once, in their order. */
const shelf = <T>(places: readonly Place<T>[], keyOf: KeyOf<T>): ((key: string) => Place<T> | undefined) => {
  const queues = new Map<string, { readonly places: Place<T>[]; next: number }>()
  for (const place of places) {
    const key = keyOf(place)
    if (key === undefined) continue
    const queue = queues.get(key)
    if (queue === undefined) queues.set(key, { places: [place], next: 0 })
    else queue.places.push(place)
  }
  return (key) => {
    const queue = queues.get(key)
    return queue?.places[queue.next++]
  }
}

/**
 * Pairs two lists: what is the same first, then by id, then by ever wider keys.
 *
 * An item may have been given an id or have lost it.
 */
export const paired = <T>(
  old: readonly T[],
  fresh: readonly T[],
  { idOf, keysOf }: Pairing<T>,
): ListChanges<T> => {
  const places = fresh.map((item) => ({ item }))
  const oldLeft = new Set<Place<T>>(old.map((item) => ({ item })))
  const freshLeft = new Set<Place<T>>(places)
  const partners = new Map<Place<T>, Place<T>>()
  const anonymous = ({ item }: Place<T>): boolean => idOf(item) === undefined
  const anyone = (): boolean => true
  const pair = (
    keyOf: KeyOf<T>,
    isOld: (place: Place<T>) => boolean = anyone,
    isFresh: (place: Place<T>) => boolean = anyone,
  ): void => {
    if (oldLeft.size === 0 || freshLeft.size === 0) return
    const take = shelf([...oldLeft].filter(isOld), keyOf)
    for (const place of [...freshLeft].filter(isFresh)) {
      const key = keyOf(place)
      const before = key === undefined ? undefined : take(key)
      if (before === undefined) continue
      oldLeft.delete(before)
      freshLeft.delete(place)
      partners.set(place, before)
    }
  }
  pair(({ item }) => JSON.stringify(item))
  pair(({ item }) => idOf(item))
  const widths = old[0] === undefined ? 0 : keysOf(old[0]).length
  for (let width = 0; width < widths; width++) {
    const keyOf: KeyOf<T> = ({ item }) => keysOf(item)[width]
    pair(keyOf, anonymous, anonymous)
    pair(keyOf, anonymous)
    pair(keyOf, anyone, anonymous)
  }
  return {
    added: [...freshLeft].map(({ item }) => item),
    withdrawn: [...oldLeft].map(({ item }) => item),
    altered: places.flatMap((place) => {
      const before = partners.get(place)
      return before === undefined || sameValue(before.item, place.item)
        ? []
        : [{ before: before.item, after: place.item }]
    }),
  }
}
