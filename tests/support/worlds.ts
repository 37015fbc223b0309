// Questions answered naively: every world that a small made-up record allows is looked at, one after the other.
//
// What it takes over as a convention, a sentence each:
// - Several accounts of one thing are rivals: in a world one of them is right. What one speaker tells is one account.
// - An account that names nobody for certain may leave out anyone; one that names somebody names all.
// - Attackers and targets that nobody tells may be anyone; sides and allies that nobody tells are nobody.
// - Of sides that fought each one may have attacked and may have been attacked, and nobody else did where only they are
//   told. Whoever is accused, claims or is found to have done it may have attacked beside those who are told.
// - An actor that is not identified names nobody.
// - The number of a group of people is looked at apart from that of all.
// - Ways of delivery, munitions, acts, kinds of targets and their owners are told apart from each other.
// - Someone nobody has heard of has no memberships; a membership is looked at on one day of the incident.
// - By a day asked about, what may have been said counts as told; whether it was on record by then is open.
// - Numbers are those of figureOf, and the standing of responsibility that of responsibility(); both have laws of their
//   own. Days beyond the ones looked at stand for all days further away.
import {
  type ActorId,
  type Affiliation,
  type Attested,
  type Context,
  type DateWindow,
  type Incident,
  type Place,
  responsibility,
  type Truth,
  union,
} from "../../src/index.ts"
import type { Query } from "../../src/query/index.ts"
import { figureOf } from "../../src/resolve/figure/figure.ts"
import { certainlySaidBy, isFirm, standing } from "../../src/resolve/said/standing.ts"
import { IncidentKind } from "../../src/value/vocabulary/incident-kind.ts"
import { IncidentStatus } from "../../src/value/vocabulary/incident-status.ts"
import { membershipsOn } from "./actor-worlds.ts"

/** The first and last day that worlds lie in, as days of January 2020: beyond them nothing is asked or told. */
const [firstDay, lastDay] = [-6, 26] as const
/** Counts from here on stand for all larger ones. */
const manyPeople = 9
const mostWorlds = 40_000

/** How worlds are asked. */
export interface WorldOptions {
  readonly asOf?: DateWindow
  readonly unknownParties?: "anyone" | "named-only"
}

/** What is one thing for the whole record: its days, its memberships, and what had been said by the day. */
interface Ground {
  readonly start: number
  readonly end: number
  readonly isPart: (part: string, whole: string) => boolean
  readonly wasSaid: (statement: object) => boolean
}

type Answer = (bits: ReadonlyMap<string, number>) => boolean

const dayIn = (text: string): number => Number.parseInt(text.slice(8, 10), 10)

const range = (low: number, high: number): readonly number[] =>
  Array.from({ length: Math.max(0, high - low + 1) }, (_, n) => low + n)

const daysOf = ({ earliest, latest, approximate, uncertain }: DateWindow): readonly number[] => {
  if (uncertain === true) return range(firstDay, lastDay)
  const first = earliest === undefined ? firstDay : dayIn(earliest)
  const last = latest === undefined ? lastDay : dayIn(latest)
  const more = approximate === true && earliest !== undefined && latest !== undefined ? last - first + 1 : 0
  return range(Math.max(firstDay, first - more), Math.min(lastDay, last + more))
}

/** Whether a time stands to a span as it is asked, the days counted as those of one month. */
export const timeHolds = (
  { relation, from, to }: NonNullable<Query["happened"]>,
  { start, end }: Pick<Ground, "start" | "end">,
): boolean => {
  const first = from === undefined ? Number.NEGATIVE_INFINITY : dayIn(from)
  const last = to === undefined ? Number.POSITIVE_INFINITY : dayIn(to)
  switch (relation) {
    case "within":
      return first <= start && end <= last
    case "touching":
      return start <= last && first <= end
    case "before":
      return end < first
    case "after":
      return start > last
    case "equals":
      return start === first && end === last
    case "during":
      return start > first && end < last
    case "contains":
      return start < first && end > last
    case "starts":
      return start === first && end < last
    case "started-by":
      return start === first && end > last
    case "finishes":
      return end === last && start > first
    case "finished-by":
      return end === last && start < first
    case "overlaps":
      return start < first && end >= first && end < last
    case "overlapped-by":
      return start > first && start <= last && end > last
    case "meets":
      return end === first - 1
    case "met-by":
      return start === last + 1
  }
}

const placeHolds = (asked: NonNullable<Query["place"]>, spot: Spot): boolean => {
  const { country, admin, near, box } = asked
  return (
    (country === undefined || country.includes(spot.country)) &&
    (admin === undefined || spot.units.has(admin.toLowerCase())) &&
    (near === undefined || kilometres(near.point, spot) <= near.radiusKm) &&
    (box === undefined ||
      (spot.latitude >= box.south &&
        spot.latitude <= box.north &&
        spot.longitude >= box.west &&
        spot.longitude <= box.east))
  )
}

interface Spot {
  readonly country: string
  readonly units: ReadonlySet<string>
  readonly latitude: number
  readonly longitude: number
}

const kilometres = (
  a: { readonly latitude: number; readonly longitude: number },
  b: { readonly latitude: number; readonly longitude: number },
): number => {
  const rad = Math.PI / 180
  const half = (degrees: number): number => Math.sin((degrees * rad) / 2) ** 2
  const h =
    half(b.latitude - a.latitude) +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * half(b.longitude - a.longitude)
  return 2 * 6371 * Math.asin(Math.sqrt(h))
}

// In the near region and the box of the made-up questions, in one of them, in none.
const somewhere = [
  { latitude: 33, longitude: 44 },
  { latitude: 33.49, longitude: 44.49 },
  { latitude: 33, longitude: 44.58 },
  { latitude: 0, longitude: 0 },
]

const spotsOf = (incident: Incident, context: Context, asOf: DateWindow | undefined): readonly Spot[] => {
  const levels = new Map<string, { readonly level: number; readonly country: string | undefined }[]>()
  for (const { where = [] } of context.dataset.incidents) {
    for (const { value } of where) {
      value.admin?.forEach((name, level) => {
        const key = name.toLowerCase()
        levels.set(key, [...(levels.get(key) ?? []), { level, country: value.country }])
      })
    }
  }
  const all = standing(incident.where ?? [], context, asOf).standing.map(({ value }) => value)
  const impacts = all.filter(({ role = "impact" }) => role === "impact")
  const told: readonly Place[] = impacts.length > 0 ? impacts : all
  const places: readonly Partial<Place>[] = told.length > 0 ? told : [{}]
  return places.flatMap((place) => {
    const countries = place.country === undefined ? ["IQ", "SY", "elsewhere"] : [place.country]
    const points =
      place.point === undefined || place.precision === "country" || place.precision === "unknown"
        ? somewhere
        : [place.point]
    const own = new Set((place.admin ?? []).map((name) => name.toLowerCase()))
    return countries.flatMap((country) => {
      const open = [...new Set([...levels.keys(), "north", "south"])].filter((name) => {
        const known = levels.get(name)
        if (own.has(name)) return false
        return (
          known === undefined ||
          known.some(
            (unit) => unit.level >= own.size && (unit.country === undefined || unit.country === country),
          )
        )
      })
      const unitSets: ReadonlySet<string>[] = [own]
      for (const name of open) unitSets.push(...unitSets.map((set) => new Set([...set, name])))
      return unitSets.flatMap((units) => points.map((point) => ({ country, units, ...point })))
    })
  })
}

interface Account<M> {
  readonly known: readonly M[]
  readonly suspected: readonly M[]
  readonly isOpen: boolean
}

const bySpeaker = <M>(told: readonly Attested<M>[]): readonly Account<M>[] => {
  if (told.length === 0) return [{ known: [], suspected: [], isOpen: true }]
  const speakers = [...new Set(told.map(({ by, via }) => JSON.stringify([by, via])))]
  return speakers.map((speaker) => {
    const own = told.filter(({ by, via }) => JSON.stringify([by, via]) === speaker)
    const known = own.filter(isFirm).map(({ value }) => value)
    return {
      known,
      suspected: own.filter((one) => !isFirm(one)).map(({ value }) => value),
      isOpen: known.length === 0,
    }
  })
}

/** The masks of all sets that accounts allow; a member that is not told whole is each thing it may be. */
const setMasks = <M>(
  accounts: readonly Account<M>[],
  anyone: readonly M[],
  whole: (member: M) => readonly M[],
  maskOf: (member: M) => number,
): ReadonlySet<number> => {
  const found = new Set<number>()
  for (const { known, suspected, isOpen } of accounts) {
    let sums = new Set([0])
    for (const member of known) {
      const ways = new Set(whole(member).map(maskOf))
      sums = new Set([...sums].flatMap((sum) => [...ways].map((way) => sum | way)))
    }
    const more = new Set([...suspected.flatMap(whole), ...(isOpen ? anyone : [])].map(maskOf))
    if (known.length === 0 && more.size > 0) {
      sums = new Set(more)
    }
    for (const way of more) for (const sum of [...sums]) sums.add(sum | way)
    for (const sum of sums) found.add(sum)
  }
  return found
}

const stranger = "actor:stranger"

/** Every world's answer to a question, as far as it has been looked at. */
export interface WorldAnswers {
  /** The things that the question turns on, by the words of the answer why. */
  readonly things: readonly string[]
  /** The answer in each world, with the value of each thing by its number. */
  readonly worlds: readonly { readonly values: readonly number[]; readonly holds: boolean }[]
}

const words: Readonly<Record<string, string>> = {
  killed: "how many were killed",
  wounded: "how many were wounded",
  when: "when it happened",
  where: "where it was",
  "party attacker": "who carried it out",
  "party side": "who fought",
  "party target": "who was attacked",
  "party ally": "who stood with a side",
  delivery: "how it was brought to the target",
  munition: "what did the harm",
  weapons: "what it was done with",
  acts: "what was done",
  "target what": "what it was done against",
  "target of": "whose the target was",
  targets: "what it was done against, and whose it was",
  kind: "what sort of violence it was",
  status: "whether it was carried out",
  responsibility: "whether anybody has claimed it",
}

const roles = ["attacker", "side", "target", "ally"] as const

const groundsOf = (
  incident: Incident,
  context: Context,
  asOf: DateWindow | undefined,
  named: { readonly days: boolean; readonly ties: boolean; readonly said: readonly object[] },
): readonly Ground[] | undefined => {
  const spans = standing(incident.lasted ?? [], context, asOf).standing.map(({ value }) => value)
  const whens = standing(incident.when ?? [], context, asOf).standing.map(({ value }) => value)
  const times: { readonly start: number; readonly end: number; readonly on: readonly number[] }[] = []
  if (!named.days && !named.ties) times.push({ start: 0, end: 0, on: [0] })
  else if (spans.length > 0) {
    for (const { start, end } of spans) {
      for (const first of start === undefined ? range(firstDay, lastDay) : daysOf(start)) {
        for (const last of end === undefined ? range(firstDay, lastDay) : daysOf(end)) {
          if (first <= last) times.push({ start: first, end: last, on: range(first, last) })
        }
      }
    }
  } else {
    const days = whens.length === 0 ? range(firstDay, lastDay) : whens.flatMap(daysOf)
    for (const day of new Set(days)) times.push({ start: day, end: day, on: [day] })
  }
  const ties = standing(context.dataset.affiliations, context, asOf).standing
  // The memberships of other worlds are told in another January.
  const affiliations: readonly Affiliation[] = JSON.parse(
    JSON.stringify(ties).replaceAll("2020-01", "2024-01"),
  )
  const pairs = [...new Set(affiliations.map(({ from, to }) => `${from} ${to}`))]
  const relations = new Map<number, readonly ReadonlySet<string>[]>()
  const relationsOn = (day: number): readonly ReadonlySet<string>[] => {
    const known = relations.get(day)
    if (known !== undefined) return known
    let found: ReadonlySet<string>[] = [new Set()]
    if (named.ties) {
      for (const pair of pairs) {
        const [from, to] = pair.split(" ") as [string, string]
        const own = affiliations.filter((one) => one.from === from && one.to === to)
        const told = membershipsOn(day, own)(from, to)
        const isSure =
          told === "certain" &&
          ties.some((one) => one.from === from && one.to === to && certainlySaidBy(one, asOf, context))
        if (told === "no") continue
        const withIt = found.map((set) => new Set([...set, pair]))
        found = isSure ? withIt : [...found, ...withIt]
      }
    }
    relations.set(day, found)
    return found
  }
  const open = asOf === undefined ? [] : named.said.filter((one) => !certainlySaidBy(one, asOf, context))
  if (open.length > 6) return undefined
  const grounds = new Map<string, Ground>()
  for (const { start, end, on } of times) {
    for (const held of new Set(on.flatMap(relationsOn))) {
      for (let said = 0; said < 2 ** open.length; said++) {
        const key = `${named.days ? `${start} ${end}` : ""} ${[...held].sort().join()} ${said}`
        if (grounds.has(key)) continue
        if (grounds.size > 4_000) return undefined
        grounds.set(key, {
          start,
          end,
          isPart: (part, whole) => {
            const reached = new Set([part])
            for (const here of reached)
              for (const tie of held) {
                const [from, to] = tie.split(" ") as [string, string]
                if (from === here) reached.add(to)
              }
            return reached.has(whole)
          },
          wasSaid: (one) => {
            const at = open.indexOf(one)
            return at < 0 || (said & (1 << at)) !== 0
          },
        })
      }
    }
  }
  return [...grounds.values()]
}

/** The answers of a question in all worlds that the record of an incident allows; nothing where they are too many. */
export const worldsOf = (
  query: Query,
  incident: Incident,
  context: Context,
  { asOf, unknownParties }: WorldOptions = {},
): WorldAnswers | undefined => {
  const asks = new Map<string, ((value: never, ground: Ground) => boolean)[]>()
  const values = new Map<string, (test: (value: never) => number, ground: Ground) => ReadonlySet<number>>()
  const said = new Set<object>()
  let isOfDays = false
  let isOfTies = false

  const askedOf = <V>(
    thing: string,
    worlds: (mask: (value: V) => number, ground: Ground) => ReadonlySet<number>,
    test: (value: V, ground: Ground) => boolean,
  ): Answer => {
    const tests = asks.get(thing) ?? []
    asks.set(thing, tests)
    values.set(thing, worlds as never)
    tests.push(test as never)
    const bit = 1 << (tests.length - 1)
    return (bits) => (bits.get(thing)! & bit) !== 0
  }
  const one =
    <V>(all: readonly V[]) =>
    (mask: (value: V) => number): ReadonlySet<number> =>
      new Set(all.map(mask))
  const grounded = (test: (ground: Ground) => boolean): Answer =>
    askedOf<null>("ground", one([null]), (_, ground) => test(ground))
  const stands = <S extends Parameters<typeof isFirm>[0]>(all: readonly S[] | undefined): readonly S[] =>
    standing(all ?? [], context, asOf).standing
  const isNamed = (id: ActorId): boolean => context.actor(id)?.unidentified !== true
  const actors: readonly ActorId[] = [
    ...context.dataset.actors.filter(({ id }) => isNamed(id)).map(({ id }) => id),
    stranger as ActorId,
  ]
  const isOf = (one: string, whole: string, subActors: boolean | undefined, { isPart }: Ground): boolean =>
    one === whole || (subActors !== false && isPart(one, whole))
  const firstOf =
    <M>(accounts: readonly Account<M>[], anyone: readonly M[], whole = (m: M) => [m]) =>
    (mask: (value: M) => number): ReadonlySet<number> =>
      setMasks<M>(accounts, anyone, whole, mask)

  const partiesIn = (role: (typeof roles)[number]): readonly Account<ActorId>[] => {
    const all = stands(incident.parties)
    const told = all.filter(({ value }) => value.role === role)
    const sides = all.filter(({ value }) => value.role === "side" && isNamed(value.actor))
    const isAttack = role === "attacker" || role === "target"
    const suspects: readonly ActorId[] = [
      ...(isAttack ? sides.map(({ value }) => value.actor) : []),
      ...(role === "attacker"
        ? responsibility(incident, context, asOf === undefined ? {} : { asOf })
            .actors.filter(({ status }) => status !== "denied" && status !== "found-not-responsible")
            .map(({ actor }) => actor)
        : []),
    ]
    const naming = told
      .filter(({ value }) => isNamed(value.actor))
      .map((one) => ({ ...one, value: one.value.actor }))
    const accounts: readonly Account<ActorId>[] =
      naming.length > 0
        ? bySpeaker(naming)
        : [{ known: [], suspected: [], isOpen: told.length > 0 || (isAttack && sides.length === 0) }]
    return accounts.map((account) => ({ ...account, suspected: [...account.suspected, ...suspects] }))
  }

  const blamed = (kind: "attribution" | "claim", ask: NonNullable<Query["accused"]>): Answer => {
    const all = stands(context.responsibilityFor(incident.id)).filter((statement) => statement.kind === kind)
    for (const statement of all) said.add(statement)
    isOfTies = true
    return grounded((ground) =>
      all.some((statement) => {
        if (!ground.wasSaid(statement)) return false
        if (ask.by !== undefined && !(statement.by as readonly string[]).includes(ask.by)) return false
        const who: readonly string[] =
          statement.kind === "attribution" ? statement.against : (statement.by as readonly string[])
        return who.some((id) => isOf(id, ask.actor, ask.subActors, ground))
      }),
    )
  }

  const onRecord = (statements: readonly object[]): Answer => {
    for (const statement of statements) said.add(statement)
    return grounded(({ wasSaid }) => statements.some(wasSaid))
  }

  const terms = (thing: string, told: readonly Attested<string>[], wanted: readonly string[]): Answer =>
    askedOf<string>(
      thing,
      // What is asked under the same name elsewhere in the question is among what may have been.
      firstOf(bySpeaker(told), [...allTerms, "something else"]),
      (term) => wanted.includes(term),
    )

  const partAnswer = (key: string, ask: unknown): Answer => {
    switch (key as keyof Query) {
      case "and": {
        const parts = (ask as readonly Query[]).map(answerOf)
        return (bits) => parts.every((part) => part(bits))
      }
      case "or": {
        const parts = (ask as readonly Query[]).map(answerOf)
        return (bits) => parts.some((part) => part(bits))
      }
      case "not": {
        const part = answerOf(ask as Query)
        return (bits) => !part(bits)
      }
      case "casualties": {
        const {
          outcome,
          min = 0,
          max = Number.POSITIVE_INFINITY,
          who,
        } = ask as NonNullable<Query["casualties"]>
        const asked = { ...(asOf === undefined ? {} : { asOf }), ...(who === undefined ? {} : { who }) }
        const figure = figureOf(incident, outcome, context, union, asked)
        const people = range(0, manyPeople).filter((n) => {
          if (figure === undefined) return true
          if (figure.count.approximate === true) return n >= figure.floor
          return figure.alternatives.some((run) => n >= run.min && n <= (run.max ?? n))
        })
        const thing = who === undefined ? outcome : `${outcome} ${JSON.stringify(who)}`
        return askedOf<number>(thing, one(people), (n) => n >= min && n <= max)
      }
      case "happened":
        isOfDays = true
        return grounded((ground) => timeHolds(ask as NonNullable<Query["happened"]>, ground))
      case "place":
        return askedOf<Spot>("where", one(spotsOf(incident, context, asOf)), (spot) =>
          placeHolds(ask as NonNullable<Query["place"]>, spot),
        )
      case "party": {
        const { actor, roles: taken = roles, subActors } = ask as NonNullable<Query["party"]>
        if (subActors !== false) isOfTies = true
        const anyone = unknownParties === "named-only" ? [stranger as ActorId] : actors
        const parts = taken.map((role) =>
          askedOf<ActorId>(`party ${role}`, firstOf(partiesIn(role), anyone), (id, ground) =>
            isOf(id, actor, subActors, ground),
          ),
        )
        return (bits) => parts.some((part) => part(bits))
      }
      case "accused":
        return blamed("attribution", ask as NonNullable<Query["accused"]>)
      case "claimedBy":
        return blamed("claim", ask as NonNullable<Query["claimedBy"]>)
      case "responsibility": {
        const { status, truth } = responsibility(incident, context, asOf === undefined ? {} : { asOf })
        const all = ["unknown", "unclaimed", "claimed", "contested"]
        const later = status === "unknown" ? all : all.filter((one) => one !== "unknown")
        return askedOf<string>("responsibility", one(truth === "certain" ? [status] : later), (is) =>
          (ask as readonly string[]).includes(is),
        )
      }
      case "weapon": {
        const { delivery, munition } = ask as NonNullable<Query["weapon"]>
        const told = stands(incident.weapons)
        const of = (axis: "delivery" | "munition"): readonly Attested<string>[] =>
          told.flatMap((one) => {
            const value = one.value[axis]
            return value === undefined ? [] : [{ ...one, value }]
          })
        if (munition === undefined) return terms("delivery", of("delivery"), delivery ?? [])
        if (delivery === undefined) return terms("munition", of("munition"), munition)
        type Pair = { readonly delivery?: string; readonly munition?: string }
        const more = [...allTerms, "something else"]
        const whole = (pair: Pair): Pair[] =>
          (pair.delivery === undefined ? more : [pair.delivery]).flatMap((by) =>
            (pair.munition === undefined ? more : [pair.munition]).map((what) => ({
              delivery: by,
              munition: what,
            })),
          )
        return askedOf<Pair>(
          "weapons",
          firstOf<Pair>(bySpeaker<Pair>(told), whole({}), whole),
          (pair) =>
            (delivery as readonly string[]).includes(pair.delivery!) &&
            (munition as readonly string[]).includes(pair.munition!),
        )
      }
      case "tactic":
        return terms(
          "acts",
          stands(incident.acts).map((one) => ({ ...one, value: one.value.kind })),
          ask as readonly string[],
        )
      case "target": {
        const { what, of, subActors } = ask as NonNullable<Query["target"]>
        const told = stands(incident.targets)
        if (of === undefined)
          return terms(
            "target what",
            told.map((one) => ({ ...one, value: one.value.what })),
            what ?? [],
          )
        if (subActors !== false) isOfTies = true
        const ownerOf = (id: ActorId | undefined): ActorId | undefined =>
          id !== undefined && isNamed(id) ? id : undefined
        if (what === undefined) {
          const owners = told.flatMap((one) => {
            const value = ownerOf(one.value.of)
            return value === undefined ? [] : [{ ...one, value }]
          })
          return askedOf<ActorId>("target of", firstOf(bySpeaker(owners), actors), (id, ground) =>
            isOf(id, of, subActors, ground),
          )
        }
        type Owned = { readonly what?: string; readonly of?: ActorId }
        const whole = (owned: Owned): Owned[] =>
          (owned.what === undefined ? [...allTerms, "something else"] : [owned.what]).flatMap((kind) => {
            const owner = ownerOf(owned.of)
            return (owner === undefined ? actors : [owner]).map((id) => ({ what: kind, of: id }))
          })
        return askedOf<Owned>(
          "targets",
          firstOf<Owned>(bySpeaker<Owned>(told), whole({}), whole),
          (owned, ground) =>
            (what as readonly string[]).includes(owned.what!) && isOf(owned.of!, of, subActors, ground),
        )
      }
      case "kind":
      case "status": {
        const told: readonly Attested<string>[] = stands<Attested<string>>(incident[key as "kind"])
        const all = Object.keys(key === "kind" ? IncidentKind.terms : IncidentStatus.terms)
        const open = told.length > 0 && told.every(isFirm) ? told.map(({ value }) => value) : all
        return askedOf<string>(key, one(open), (term) => (ask as readonly string[]).includes(term))
      }
      case "reported": {
        const field = ask as string
        if (field === "killed" || field === "wounded")
          return onRecord(
            stands(incident.casualties).filter(({ value }) => value.some(({ outcome }) => outcome === field)),
          )
        return onRecord(stands((incident as never)[field] as readonly Attested<unknown>[] | undefined))
      }
      case "saidBy": {
        const fields = [
          incident.kind,
          incident.status,
          incident.when,
          incident.lasted,
          incident.where,
          incident.parties,
          incident.acts,
          incident.weapons,
          incident.targets,
          incident.casualties,
          context.responsibilityFor(incident.id),
          context.linksOf(incident.id),
        ] as readonly (readonly { readonly by?: readonly string[] }[] | undefined)[]
        return onRecord(
          fields
            .flatMap((field) => stands(field as readonly Attested<unknown>[] | undefined))
            .filter(({ by = [] }) => (by as readonly string[]).includes(ask as string)),
        )
      }
      case "linkedTo": {
        const { incident: other, kinds } = ask as NonNullable<Query["linkedTo"]>
        return onRecord(
          stands(context.linksOf(incident.id)).filter(
            ({ from, to, kind }) =>
              from !== to &&
              [from, to].includes(other) &&
              incident.id !== other &&
              (kinds === undefined || kinds.includes(kind)),
          ),
        )
      }
    }
  }
  const answerOf = (part: Query): Answer => {
    const parts = Object.entries(part).map(([key, ask]) => partAnswer(key, ask))
    return (bits) => parts.every((holds) => holds(bits))
  }

  const answer = answerOf(query)
  const grounds = groundsOf(incident, context, asOf, { days: isOfDays, ties: isOfTies, said: [...said] })
  if (grounds === undefined) return undefined
  const things = [...asks.keys()]
  const worlds: { readonly values: readonly number[]; readonly holds: boolean }[] = []
  const seen = new Set<string>()
  for (const ground of grounds) {
    const masks = things.map((thing) => {
      const tests = asks.get(thing)!
      const mask = (value: never): number =>
        tests.reduce((bits, test, at) => (test(value, ground) ? bits | (1 << at) : bits), 0)
      return [...values.get(thing)!(mask, ground)]
    })
    const key = masks.map((each) => each.join()).join(";")
    if (seen.has(key)) continue
    seen.add(key)
    if (masks.reduce((size, each) => size * each.length, 1) > mostWorlds) return undefined
    const bits = new Map<string, number>()
    const look = (at: number, chosen: readonly number[]): void => {
      const thing = things[at]
      if (thing === undefined) {
        worlds.push({ values: chosen, holds: answer(bits) })
        return
      }
      for (const value of masks[at]!) {
        bits.set(thing, value)
        look(at + 1, [...chosen, value])
      }
    }
    look(0, [])
  }
  return {
    things: things.map((thing) => (thing === "ground" ? words.when! : (words[thing] ?? thing))),
    worlds,
  }
}

// Every term of a set that made-up questions name; the other terms stand together as something else.
const allTerms: readonly string[] = [
  "drone",
  "rocket",
  "missile",
  "drone-strike",
  "shelling",
  "headquarters",
  "market",
]

/** The truth of a question over all worlds: certain in all, no in none; nothing where they are too many. */
export const truthInWorlds = (
  query: Query,
  incident: Incident,
  context: Context,
  options: WorldOptions = {},
): Truth | undefined => {
  const answers = worldsOf(query, incident, context, options)?.worlds
  if (answers === undefined || answers.length === 0) return undefined
  if (answers.every(({ holds }) => holds)) return "certain"
  return answers.some(({ holds }) => holds) ? "possible" : "no"
}
