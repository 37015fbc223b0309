// What an actor came from and what became of it: successors, splits and mergers.
import { sameValue } from "../../core/same-value.ts"
import type { Context } from "../../dataset/context.ts"
import type { Affiliation } from "../../entity/affiliation.ts"
import type { DateWindow } from "../../value/date-window.ts"
import type { ActorId } from "../../value/id.ts"
import { speakerName } from "../said/speaker.ts"
import { type AnswerOptions, certainlySaidBy, isFirm, standing } from "../said/standing.ts"
import type { Truth } from "../truth.ts"

/**
 * How one actor came from another.
 *
 * @category answers
 */
export type Descent = "succeeds" | "split-from" | "merged-into"

/** An actor before or after another, and how the one came from the other. @category answers */
export interface Relative {
  /** The actor. */
  readonly actor: ActorId
  /** How the two, or the last two where there are others between, are tied. */
  readonly kind: Descent
  /** When that is said to have been, by each who dates it; rival dates stand side by side. */
  readonly when: readonly DateWindow[]
  /** Whether it certainly or possibly is so. */
  readonly truth: Exclude<Truth, "no">
  /** How many steps lie between the two. */
  readonly distance: number
  /** The actor one step nearer, which is the one asked about where the distance is 1. */
  readonly through: ActorId
  /** The standing statements of the last step. */
  readonly statements: readonly Affiliation[]
  /** Why, in one sentence. */
  readonly because: string
}

/** What an actor came from, and what became of it. @category answers */
export interface Lineage {
  /** The actor that was asked about. */
  readonly actor: ActorId
  /** Whom it succeeded, split from or took up, the nearest first. */
  readonly predecessors: readonly Relative[]
  /** Who succeeded it, split from it or took it up, the nearest first. */
  readonly successors: readonly Relative[]
}

// The first is the later one, except where it merged into what goes on.
const descents: { readonly [D in Descent]: "later" | "earlier" } = {
  succeeds: "later",
  "split-from": "later",
  "merged-into": "earlier",
}

const isDescent = (kind: string): kind is Descent => Object.hasOwn(descents, kind)

/** The statements of an actor's own ties to those before it, or after it, each tie together. */
const tiesOf = (
  actor: ActorId,
  side: "predecessors" | "successors",
  context: Context,
  asOf: DateWindow | undefined,
): readonly { readonly other: ActorId; readonly kind: Descent; readonly said: readonly Affiliation[] }[] => {
  const lookedFor = side === "predecessors" ? "later" : "earlier"
  const own = [
    ...context.affiliationsOf(actor).filter(({ kind }) => isDescent(kind) && descents[kind] === lookedFor),
    ...context.affiliatesOf(actor).filter(({ kind }) => isDescent(kind) && descents[kind] !== lookedFor),
  ]
  const groups = new Map<string, { other: ActorId; kind: Descent; said: Affiliation[] }>()
  for (const one of standing(own, context, asOf).standing) {
    const other = one.from === actor ? one.to : one.from
    if (other === actor || !isDescent(one.kind)) continue
    const key = `${one.kind} ${other}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { other, kind: one.kind, said: [one] })
    else group.said.push(one)
  }
  return [...groups.values()]
}

const datesOf = (said: readonly Affiliation[]): readonly DateWindow[] => {
  const dates: DateWindow[] = []
  for (const { started, heldOn } of said) {
    const date = started ?? heldOn
    if (date !== undefined && !dates.some((one) => sameValue(one, date))) dates.push(date)
  }
  return dates
}

const relatives = (
  start: ActorId,
  side: "predecessors" | "successors",
  context: Context,
  asOf: DateWindow | undefined,
): readonly Relative[] => {
  const opposite = side === "predecessors" ? "successors" : "predecessors"
  const found = new Map<ActorId, Relative>()
  const follow = (through: ActorId, before: Relative | undefined): readonly Relative[] => {
    // That each came from the other is said of one kind of tie by two who cannot both be right.
    const turned = tiesOf(through, opposite, context, asOf).filter(({ said }) => said.some(isFirm))
    return tiesOf(through, side, context, asOf).map(({ other, kind, said }) => {
      const isStated = said.some((one) => isFirm(one) && certainlySaidBy(one, asOf, context))
      const isRival = turned.some((one) => one.other === other && one.kind === kind)
      const both = `${speakerName(through, context)} and ${speakerName(other, context)}`
      const because = isRival
        ? `That each of ${both} came from the other is said of both.`
        : !isStated
          ? `How ${both} are tied is only alleged, suspected or not certainly said by then.`
          : before?.truth === "possible"
            ? before.because
            : "Each step is stated."
      return {
        actor: other,
        kind,
        when: datesOf(said),
        truth: isStated && !isRival && before?.truth !== "possible" ? "certain" : "possible",
        distance: (before?.distance ?? 0) + 1,
        through,
        statements: said,
        because,
      }
    })
  }
  const spread = (truth: Truth, from: readonly (Relative | undefined)[]): void => {
    const open = [...from]
    for (const before of open) {
      for (const relative of follow(before?.actor ?? start, before)) {
        if (relative.actor === start || found.has(relative.actor)) continue
        if (truth === "certain" && relative.truth !== "certain") continue
        found.set(relative.actor, relative)
        open.push(relative)
      }
    }
  }
  // Whoever is reached by statements alone is certain, even where a shorter way is only alleged.
  spread("certain", [undefined])
  spread("possible", [undefined, ...found.values()])
  return [...found.values()].sort((a, b) => a.distance - b.distance || (a.actor < b.actor ? -1 : 1))
}

/**
 * What an actor came from and what became of it, through any number of steps.
 *
 * @remarks
 * Whoever succeeds or splits from another comes after it; what merged into another comes before it. Each is
 * told once, by the shortest certain way where there is one. A tie that is only alleged, that had not
 * certainly been said by the day, or that is told of both the other way round, makes possible. Same-as is not
 * followed: ask for each name.
 *
 * @example
 * ```ts
 * const context = contextOf(dataset({
 *   affiliations: [
 *     affiliation("actor:front", "split-from", "actor:network", { started: month("2016-07") }),
 *     affiliation("actor:front", "merged-into", "actor:alliance", { started: day("2017-01-28") }),
 *   ],
 * }))
 * lineage("actor:front", context).predecessors.map(({ actor }) => actor) // => ["actor:network"]
 * lineage("actor:front", context).successors[0]?.when[0]?.earliest // => "2017-01-28"
 * lineage("actor:alliance", context).predecessors.map(({ actor, distance }) => `${actor} ${distance}`)
 * // => ["actor:front 1", "actor:network 2"]
 * ```
 * @category answers
 */
export const lineage = (actor: ActorId, context: Context, { asOf }: AnswerOptions = {}): Lineage => ({
  actor,
  predecessors: relatives(actor, "predecessors", context, asOf),
  successors: relatives(actor, "successors", context, asOf),
})
