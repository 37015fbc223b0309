// All the worlds of a few days, tried one by one: when some things began and ended, and what was said of it.

/** A first and a last day, as numbers. */
export type Days = readonly [first: number, last: number]

/** Something that began and ended; what does not last did both on one day. */
export interface Thing {
  readonly lasts: boolean
  /** Between which days it began and ended; nothing where nobody says. */
  readonly told?: { readonly start: Days; readonly end: Days }
}

/** What is said of two things: true of their days or not. */
export interface Relation {
  readonly of: number
  readonly to: number
  readonly holds: (of: Days, to: Days) => boolean
}

const allDays = ([first, last]: Days): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** Whether some day of a thing does. */
export const someDay = ([first, last]: Days, does: (day: number) => boolean): boolean => {
  for (let day = first; day <= last; day++) if (does(day)) return true
  return false
}

/** Whether every day of a thing does. */
export const everyDay = (days: Days, does: (day: number) => boolean): boolean =>
  !someDay(days, (day) => !does(day))

const lies = (day: number, [first, last]: Days): boolean => first <= day && day <= last

const timesOf = ({ lasts, told }: Thing, calendar: Days): readonly Days[] =>
  allDays(calendar).flatMap((start) =>
    told !== undefined && !lies(start, told.start)
      ? []
      : (lasts ? allDays([start, calendar[1]]) : [start]).flatMap((end): readonly Days[] =>
          told === undefined || lies(end, told.end) ? [[start, end]] : [],
        ),
  )

/** Whether there is a world in which all that is said holds, with some thing's times cut to those given. */
export const hasWorld = (
  things: readonly Thing[],
  relations: readonly Relation[],
  calendar: Days,
  only?: { readonly thing: number; readonly is: (times: Days) => boolean },
): boolean => {
  const times = things.map((thing, index) =>
    timesOf(thing, calendar).filter((days) => only?.thing !== index || only.is(days)),
  )
  const ending = things.map((_, index) => relations.filter(({ of, to }) => Math.max(of, to) === index))
  const world: Days[] = []
  const goesOn = (): boolean => {
    const index = world.length
    if (index === things.length) return true
    for (const days of times[index]!) {
      world.push(days)
      const fits = ending[index]!.every(({ of, to, holds }) => holds(world[of]!, world[to]!))
      if (fits && goesOn()) return true
      world.pop()
    }
    return false
  }
  return goesOn()
}

/** The first and last day that the start or end of a thing has in any world; infinite where beyond those that can be bounds. */
export const daysInAnyWorld = (
  things: readonly Thing[],
  relations: readonly Relation[],
  calendar: Days,
  bounds: Days,
  thing: number,
  side: 0 | 1,
): Days => {
  const can = (day: number): boolean =>
    hasWorld(things, relations, calendar, { thing, is: (times) => times[side] === day })
  const days = allDays(calendar)
  const first = days.find(can)!
  const last = [...days].reverse().find(can)!
  return [
    first < bounds[0] ? Number.NEGATIVE_INFINITY : first,
    last > bounds[1] ? Number.POSITIVE_INFINITY : last,
  ]
}
