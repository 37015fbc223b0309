// Where statements come from: the roots of their speakers, so that a word passed on counts once.
import { classesOf, entangled } from "../../core/graph.ts"
import type { Context } from "../../dataset/context.ts"
import type { SpeakerId, Telling } from "../../testimony/telling.ts"
import type { ActorId, SourceId } from "../../value/id.ts"
import { sameActor } from "../actors/same-actor.ts"
import { speakerName } from "./speaker.ts"
import { type AnswerOptions, isFirm } from "./standing.ts"

/** Statements that go back to the same speakers. @category answers */
export interface StatementOrigin {
  /** The sources and actors that they go back to; none where it is not told whom they go back to. */
  readonly roots: readonly SpeakerId[]
  /** Whether their own means of knowing are on record, or that they only pass on; absent where neither is. */
  readonly independence?: "independent" | "dependent"
  /** The places of the statements in the list that was asked about. */
  readonly statements: readonly number[]
  /** Why they are one origin, in one sentence. */
  readonly because: string
}

/**
 * How many independent origins some statements have, at least and at most.
 *
 * @remarks
 * Statements that share a root are one origin. Only sources whose independence is on record certainly are origins of
 * their own; of the others each may be one, or a copy of another.
 * @category answers
 */
export interface Origins {
  /** How many there are even if every source of unknown independence is a copy. */
  readonly atLeast: number
  /** How many there are if every source that may be independent is. */
  readonly atMost: number
  /** The origins, in the order in which they are met. */
  readonly origins: readonly StatementOrigin[]
}

/** One statement's origin: which it counts for if it may, and which it certainly counts for. */
export interface Traced {
  /** The roots of its speakers. */
  readonly roots: readonly string[]
  /** The origin it counts for at most; absent where its speakers only pass on what others said. */
  readonly possible?: string
  /** The independent source that it certainly counts for. */
  readonly certain?: string
}

type RootsOf = (speaker: string) => readonly string[]

const isIndependent = (id: string, context: Context): boolean =>
  context.source(id as SourceId)?.independence === "independent"

// Who has means of knowing of its own is a root, whomever it passes on as a rule beside.
const relaysOf = (id: string, context: Context): readonly string[] =>
  isIndependent(id, context) ? [] : (context.source(id as SourceId)?.relays ?? [])

// Sources that pass each other on in a circle have one root between them, whichever of them it is.
const circlesOf = (
  context: Context,
): ((id: string) => { readonly name: string; readonly members: readonly string[] }) => {
  const arrows = context.dataset.sources.flatMap(({ id }) =>
    relaysOf(id, context).map((to) => ({ from: id as string, to })),
  )
  const circles = new Map<string, { readonly name: string; readonly members: readonly string[] }>()
  for (const group of entangled(arrows)) {
    const members = [...new Set(group.map(({ from }) => from))].sort()
    for (const member of members) circles.set(member, { name: members[0]!, members })
  }
  return (id) => circles.get(id) ?? { name: id, members: [id] }
}

const rootFinder = (context: Context): RootsOf => {
  const circleOf = circlesOf(context)
  const found = new Map<string, readonly string[]>()
  const belowOf = (name: string): readonly string[] => {
    const below = circleOf(name).members.flatMap((member) => relaysOf(member, context))
    return [...new Set(below.map((id) => circleOf(id).name))].filter((id) => id !== name)
  }
  // Where all only pass on, nobody among them knows.
  const ownRoots = (name: string): readonly string[] =>
    circleOf(name).members.every((id) => context.source(id as SourceId)?.independence === "dependent")
      ? []
      : [name]
  // Chains of sources can be longer than the stack is deep.
  return (speaker) => {
    const start = circleOf(speaker).name
    const open = [start]
    for (let here = open.at(-1); here !== undefined; here = open.at(-1)) {
      const below = found.has(here) ? [] : belowOf(here)
      const first = below.filter((id) => !found.has(id))
      if (first.length > 0) {
        for (const id of first) open.push(id)
        continue
      }
      open.pop()
      if (found.has(here)) continue
      const [only, ...others] = below.map((id) => found.get(id) ?? [])
      found.set(
        here,
        only === undefined
          ? ownRoots(here)
          : others.length === 0
            ? only
            : [...new Set([only, ...others].flat())].sort(),
      )
    }
    return found.get(start) ?? []
  }
}

const finders = new WeakMap<Context, RootsOf>()

const rootsIn = (context: Context): RootsOf => {
  const finder = finders.get(context) ?? rootFinder(context)
  finders.set(context, finder)
  return finder
}

// Who speaks; where that is not told, who passed it on stands for whoever did.
const speakersOf = ({ by, via, in: publication }: Telling, context: Context): readonly SpeakerId[] => {
  if (by !== undefined) return by
  const outlet = publication === undefined ? undefined : context.publication(publication)?.outlet
  return via?.slice(0, 1) ?? (outlet === undefined ? [] : [outlet])
}

/** Each statement's origin; whom nobody names may be anyone. */
export const traced = (
  statements: readonly Telling[],
  context: Context | undefined,
  { asOf }: AnswerOptions = {},
): readonly Traced[] => {
  const rootsOf = (statement: Telling): readonly string[] | undefined => {
    if (context === undefined) return undefined
    const speakers = speakersOf(statement, context)
    if (speakers.length === 0) return undefined
    const find = rootsIn(context)
    const roots = speakers.flatMap((id) =>
      id.startsWith("actor:") ? [sameActor(context, "stated", asOf)(id as ActorId)] : find(id),
    )
    return [...new Set(roots)].sort()
  }
  const all = statements.map(rootsOf)
  const alone = new Set(all.flatMap((roots = []) => (roots.length === 1 ? roots : [])))
  const heard = (roots: readonly string[]): string | undefined => roots.find((root) => alone.has(root))
  // Several speakers together are one origin, and the same one as any of them alone.
  const together = classesOf(
    all.flatMap((roots = []) =>
      heard(roots) === undefined ? roots.slice(1).map((root) => [roots[0]!, root] as const) : [],
    ),
  )
  return statements.map((statement, index): Traced => {
    const roots = all[index]
    if (roots === undefined) return { roots: [], possible: `? ${index}` }
    const [first, ...others] = roots
    if (first === undefined) return { roots }
    const isCertain =
      context !== undefined &&
      others.length === 0 &&
      statement.by !== undefined &&
      isFirm(statement) &&
      isIndependent(first, context)
    return { roots, possible: heard(roots) ?? together(first), ...(isCertain ? { certain: first } : {}) }
  })
}

const reasonFor = (roots: readonly SpeakerId[], count: number, context: Context): string => {
  const names = roots.map((id) => speakerName(id, context)).join(", ")
  if (roots.length === 0) return "The speakers only pass on what others said, and it is not told whom."
  if (count === 1) return `It goes back to ${names}.`
  return `All ${count} go back to ${names}.`
}

/**
 * How many independent origins some statements have, and which statements are one origin, with the reason.
 *
 * @remarks
 * A statement goes back to those who said it, not to those it came by; a source that passes others on as a rule goes
 * back to them, however many steps away. Speakers of one statement are one origin together.
 *
 * @example
 * ```ts
 * const police = source({ id: "source:police", kind: "police", names: "police", independence: "independent" })
 * const wire = source({ id: "source:wire", kind: "wire", names: "a wire", relays: "source:police" })
 * const context = contextOf(dataset({ sources: [police, wire] }))
 * const { atLeast, atMost } = originsOf([says(police, exactly(6)), says(wire, exactly(6))], context)
 * atLeast // => 1
 * atMost // => 1
 * ```
 * @category answers
 */
export const originsOf = (
  statements: readonly Telling[],
  context: Context,
  options: AnswerOptions = {},
): Origins => {
  const all = traced(statements, context, options)
  const origins = new Map<string, { roots: Set<SpeakerId>; statements: number[]; isKnown: boolean }>()
  for (const [index, { roots, possible = "", certain }] of all.entries()) {
    const origin = origins.get(possible) ?? { roots: new Set(), statements: [], isKnown: false }
    origins.set(possible, origin)
    for (const root of roots) origin.roots.add(root as SpeakerId)
    origin.statements.push(index)
    if (certain !== undefined) origin.isKnown = true
  }
  return {
    ...countOf(all),
    origins: [...origins].map(([key, { roots, statements: places, isKnown }]) => ({
      roots: [...roots],
      ...(isKnown ? { independence: "independent" } : key === "" ? { independence: "dependent" } : {}),
      statements: places,
      because: key.startsWith("?")
        ? "It is not told who says it."
        : reasonFor([...roots], places.length, context),
    })),
  }
}

/** How many different origins statements count for, certainly or possibly. */
export const distinct = (all: readonly Traced[], how: "possible" | "certain"): number =>
  new Set(all.flatMap((one) => one[how] ?? [])).size

/** How many origins at least and at most; where anything is said, somebody said it first. */
export const countOf = (all: readonly Traced[]): Pick<Origins, "atLeast" | "atMost"> => {
  const someone = all.length > 0 ? 1 : 0
  return {
    atLeast: Math.max(someone, distinct(all, "certain")),
    atMost: Math.max(someone, distinct(all, "possible")),
  }
}
