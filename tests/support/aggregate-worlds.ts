// Every world of a few incidents counted singly and a few aggregates, each incident that they hold written out.
import type { Member } from "../../src/query/totals/member.ts"
import type { CountRange } from "../../src/value/count-range.ts"
import {
  type Asked,
  choicesOf,
  closureOf,
  eventsOf,
  isSummed,
  products,
  type SmallRelations,
  subsets,
  type World,
  within,
} from "./total-worlds.ts"

/** An incident of one world: how many people, in which aggregates, and whether it is one of those asked for by itself. */
interface One {
  readonly people: number
  readonly inside: readonly number[]
  readonly isAsked: boolean
  readonly isSummed: boolean
}

const upTo = (limit: number): readonly number[] => Array.from({ length: limit + 1 }, (_, n) => n)

const inRange = ({ min, max }: CountRange, n: number): boolean => n >= min && (max === undefined || n <= max)

/** All lists of so many items, each as often as wanted, without regard to their order. */
const multisets = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  size === 0
    ? [[]]
    : items.flatMap((item, at) => multisets(items.slice(at), size - 1).map((rest) => [item, ...rest]))

/** Some incidents, with how many of them and how many people in them each aggregate holds. */
interface Some {
  readonly incidents: readonly One[]
  readonly held: readonly number[]
  readonly people: readonly number[]
}

/**
 * Every world of incidents of which none lies within another, and of aggregates that hold some of them and others.
 *
 * Both numbers of an aggregate are looked at up to a limit, and so are the people of an incident.
 */
export const aggregateWorlds = (
  singles: readonly Member[],
  aggregates: readonly Member[],
  relations: SmallRelations,
  { incidents, people }: { readonly incidents: number; readonly people: number },
  asked: Asked = {},
): readonly World[] => {
  const placeOf = (id: string): number => aggregates.findIndex((one) => one.id === id)
  const isNesting = ([part]: readonly [string, string]): boolean => placeOf(part) >= 0
  const up = closureOf(
    aggregates.length,
    relations.parts.filter(isNesting).map(([part, whole]) => [placeOf(part), placeOf(whole)] as const),
  )
  const withWholes = (held: readonly number[]): readonly number[] => [
    ...new Set(held.flatMap((one) => [one, ...up[one]!])),
  ]
  const isTold = aggregates.map((one) => isSummed([one], asked))
  const worlds: World[] = []
  for (const alsoSame of subsets(relations.possiblySame)) {
    for (const alsoParts of subsets(relations.possibleParts)) {
      const events = eventsOf(singles, [...relations.same, ...alsoSame])
      const edges = [...relations.parts, ...alsoParts].filter((edge) => !isNesting(edge))
      const insides = events.map((records) =>
        withWholes(
          edges.flatMap(([part, whole]) => (records.some(({ id }) => id === part) ? [placeOf(whole)] : [])),
        ),
      )
      // What others they hold: in one of them and its wholes, or in several that may have incidents in common.
      const mayMeet = (a: number, b: number): boolean =>
        relations.overlaps.length > 0 || insides.some((held) => held.includes(a) && held.includes(b))
      const cells = subsets(aggregates.map((_, index) => index))
        .filter((cell) => cell.length > 0 && withWholes(cell).length === cell.length)
        .filter((cell) =>
          cell.every((a) => cell.every((b) => a === b || up[a]!.has(b) || up[b]!.has(a) || mayMeet(a, b))),
        )
      const kinds = cells.flatMap((inside) =>
        upTo(people).map((n): One => ({ people: n, inside, isAsked: false, isSummed: false })),
      )
      const someOf = (ones: readonly One[]): Some => {
        const inside = aggregates.map((_, index) => ones.filter((one) => one.inside.includes(index)))
        return {
          incidents: ones,
          held: inside.map((own) => own.length),
          people: inside.map((own) => own.reduce((sum, one) => sum + one.people, 0)),
        }
      }
      const others = upTo(incidents).flatMap((size) => multisets(kinds, size).map(someOf))
      const known = products(
        events.map((records, index) =>
          choicesOf(records, asked).flatMap(({ isIn, allows }) =>
            upTo(people)
              .filter(allows)
              .map(
                (n): One => ({
                  people: n,
                  inside: insides[index]!,
                  isAsked: isIn,
                  isSummed: isIn && isSummed(records, asked),
                }),
              ),
          ),
        ),
      )
      for (const some of known.map(someOf)) {
        for (const more of others) {
          const fits = aggregates.every(
            ({ incidents: told = { min: 0 }, value = [{ min: 0 }] }, index) =>
              inRange(told, some.held[index]! + more.held[index]!) &&
              within(value, some.people[index]! + more.people[index]!),
          )
          if (!fits) continue
          const all = [...some.incidents, ...more.incidents]
          const values = all.flatMap((one) =>
            one.isSummed || one.inside.some((index) => isTold[index]) ? [one.people] : [],
          )
          worlds.push({
            count: all.filter(({ isAsked, inside }) => isAsked || inside.length > 0).length,
            sum: values.reduce((sum, n) => sum + n, 0),
            values,
          })
        }
      }
    }
  }
  return worlds
}
