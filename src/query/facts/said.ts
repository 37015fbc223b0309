// What is on record of an incident: that something was reported, that somebody spoke, accused, claimed or linked.
import type { Incident } from "../../entity/incident.ts"
import type { Responsibility } from "../../entity/responsibility/responsibility.ts"
import { figureOf } from "../../resolve/figure/figure.ts"
import { certainlySaidBy, isFirm, type Statement, standing } from "../../resolve/said/standing.ts"
import type { SpeakerId, Telling } from "../../testimony/telling.ts"
import type { ActorId } from "../../value/id.ts"
import type { LinkKind } from "../../value/vocabulary/link-kind.ts"
import { Outcome } from "../../value/vocabulary/outcome.ts"
import type { BlameAsk, LinkAsk } from "../asks.ts"
import type { ReportedField } from "../reported-field.ts"
import type { Setting } from "../setting.ts"
import type { Fact, Fit } from "./fact.ts"
import { type When, whenAsked } from "./moment.ts"
import { openMembership } from "./open-membership.ts"

/** Whether something is on record: 0 not, 1 possibly by the day asked about, 2 certainly. */
type OnRecord = 0 | 1 | 2

/**
 * The same, or that several may each be what is asked for on some days, so that one of them always is; or that it is so
 * on some days of which perhaps not each one is possible.
 */
type Recorded = OnRecord | "by turns" | "roughly"

const recordFact = (
  key: string,
  label: string,
  shares: string,
  isTied: boolean,
  of: (incident: Incident, setting: Setting) => Recorded,
): Fact<Recorded, true> => ({
  key,
  label,
  cost: 1,
  // One statement, said by the day or not, may be all that two of them turn on.
  shares: [shares, "record"],
  ...(isTied ? { isTied } : {}),
  of,
  tell: (known) => (known === 2 ? "on record" : known === 0 ? "not on record" : "possibly on record"),
  fit: (held, { tied }) => {
    const yes = held.some(({ holds }) => holds)
    const no = held.some(({ holds }) => !holds)
    return (known): Fit => {
      if (yes && no) return 0
      if (known === "roughly") return 1
      if (known === "by turns") return no || tied ? 1 : 2
      if (known === 1) return isTied && tied ? 1 : 2
      return (known === 2) === yes ? 3 : 0
    }
  },
})

const most = (found: readonly OnRecord[]): OnRecord => (found.includes(2) ? 2 : found.includes(1) ? 1 : 0)

const least = (a: OnRecord, b: OnRecord): OnRecord => (a < b ? a : b)

/** The statements that stand, each with whether it had certainly been said by the day asked about. */
const onRecord = <S extends Statement>(
  statements: readonly S[] | undefined,
  { context, options }: Setting,
): readonly (readonly [statement: S, known: 1 | 2])[] =>
  standing(statements ?? [], context, options.asOf).standing.map((one) => [
    one,
    certainlySaidBy(one, options.asOf, context) ? 2 : 1,
  ])

const isOutcome = (name: ReportedField): name is Outcome => Object.hasOwn(Outcome.terms, name)

const statementsOn = (
  name: Exclude<ReportedField, Outcome>,
  incident: Incident,
  { context }: Setting,
): readonly Statement[] => {
  if (name === "responsibility") return context.responsibilityFor(incident.id)
  const told: readonly Statement[] = incident[name] ?? []
  return name === "when" ? [...told, ...(incident.lasted ?? [])] : told
}

/** Whether something was reported of an incident, be it unknown or zero. */
export const reportedFact = (name: ReportedField): Fact<Recorded, true> =>
  recordFact(
    `reported ${name}`,
    `whether ${name} was reported`,
    `reported ${name}`,
    false,
    (incident, setting) => {
      if (!isOutcome(name))
        return most(onRecord(statementsOn(name, incident, setting), setting).map(([, known]) => known))
      const told = onRecord(incident.casualties, setting).flatMap(([{ value }, known]) =>
        value.some(({ outcome }) => outcome === name) ? [known] : [],
      )
      if (told.length > 0) return most(told)
      const { context, options, policyOf } = setting
      return figureOf(incident, name, context, policyOf(name), options) === undefined ? 0 : 2
    },
  )

const speaks = ({ by = [], via = [] }: Telling, speaker: SpeakerId): boolean =>
  by.includes(speaker) || via.some((one) => one === speaker)

/** Whether somebody said something of an incident, or passed it on. */
export const saidByFact = (speaker: SpeakerId): Fact<Recorded, true> =>
  recordFact(
    `said by ${speaker}`,
    `whether ${speaker} said something of it`,
    `said by ${speaker}`,
    false,
    (incident, setting) => {
      const facts = Object.values(incident).flatMap((field): readonly Statement[] =>
        Array.isArray(field)
          ? field.filter((one) => typeof one === "object" && one !== null && "value" in one)
          : [],
      )
      const others = [
        ...setting.context.responsibilityFor(incident.id),
        ...setting.context.linksOf(incident.id),
      ]
      return most(
        onRecord<Statement>([...facts, ...others], setting).flatMap(([one, known]) =>
          speaks(one as Telling, speaker) ? [known] : [],
        ),
      )
    },
  )

type Blame = Extract<Responsibility, { kind: "attribution" | "claim" }>

const namedIn = (one: Blame): readonly ActorId[] =>
  one.kind === "attribution" ? one.against : one.inNameOf === undefined ? one.by : [...one.by, one.inNameOf]

const blameFact = (
  kind: Blame["kind"],
  label: string,
  { actor, by, subActors = true }: BlameAsk,
): Fact<Recorded, true> => {
  /** Those who are named, with how far each is named on record: of several, one or other did it. */
  const named = (incident: Incident, setting: Setting): readonly (readonly [ActorId, known: 1 | 2])[] => {
    const all = setting.context.responsibilityFor(incident.id)
    return onRecord(
      all.filter((one): one is Blame => one.kind === kind),
      setting,
    ).flatMap(([one, known]) => {
      if (by !== undefined && !speaks(one, by)) return []
      const isOneOfSeveral = one.kind === "attribution" && one.anyOf === true && one.against.length > 1
      return namedIn(one).map((actor) => [actor, isOneOfSeveral ? 1 : known] as const)
    })
  }
  const isIt = (one: ActorId, { on }: When, setting: Setting): OnRecord =>
    one === actor ? 2 : subActors ? setting.partOf(one, actor, on) : 0
  const of = (incident: Incident, setting: Setting): Recorded => {
    const when = whenAsked(incident, setting)
    const found = named(incident, setting).map(([one, known]) => least(isIt(one, when, setting), known))
    const mostFound = most(found)
    if (mostFound !== 1 || !subActors) return mostFound
    if (when.isRough) return "roughly"
    return found.filter((one) => one === 1).length > 1 ? "by turns" : mostFound
  }
  return {
    ...recordFact([kind, actor, by, subActors].join(" "), label, kind, subActors, of),
    doubt: (_, __, incident, setting) => {
      const when = whenAsked(incident, setting)
      const met = named(incident, setting).filter(([one]) => isIt(one, when, setting) > 0)
      return {
        memberships: [...new Set(met.map(([one]) => one))].flatMap((one) =>
          isIt(one, when, setting) === 1 ? openMembership(one, actor, when.on, setting) : [],
        ),
        isAll: met.every(([, known]) => known === 2),
      }
    },
  }
}

/** Whether an actor is accused of an incident. */
export const accusedFact = (ask: BlameAsk): Fact<Recorded, true> =>
  blameFact("attribution", `whether ${ask.actor} is accused of it`, ask)

/** Whether an actor claims an incident. */
export const claimedByFact = (ask: BlameAsk): Fact<Recorded, true> =>
  blameFact("claim", `whether ${ask.actor} claims it`, ask)

const mutual: ReadonlySet<LinkKind> = new Set(["same-as", "not-same-as", "coordinated-with"])

/** Whether an incident is linked to another. */
export const linkedFact = ({ incident: other, kinds }: LinkAsk): Fact<Recorded, true> =>
  recordFact(
    `linked ${other} ${kinds?.join(" ")}`,
    `whether it is linked to ${other}`,
    `linked ${other}`,
    false,
    ({ id }, setting) => {
      const links = setting.context.linksOf(id).filter(({ from, to, kind }) => {
        const leadsThere = from === id && to === other
        const leadsBack = from === other && to === id && mutual.has(kind)
        return (leadsThere || leadsBack) && (kinds === undefined || kinds.includes(kind))
      })
      return most(onRecord(links, setting).map(([one, known]) => (isFirm(one) ? known : 1)))
    },
  )
