// A dataset for other readers: what is marked for fewer goes or becomes coarser, and it is told what did.
import { Dataset } from "./dataset.ts"
import { type Audience, opaqueIds, type Plan, planOf } from "./redaction/plan.ts"
import { prune, type Removal } from "./redaction/prune.ts"
import { surgeryOf } from "./redaction/surgery.ts"
import { eachId } from "./references.ts"

/**
 * A dataset as some readers may see it, and everything that was taken out for them.
 *
 * @category datasets
 */
export interface Redacted {
  /** The dataset as these readers may see it. */
  readonly dataset: Dataset
  /** Everything that is gone or coarser, by its place in the dataset as it was; it repeats nothing of it. */
  readonly removed: readonly Removal[]
}

const ownIds = (dataset: Dataset): ReadonlySet<string> => {
  const ids = new Set<string>()
  eachId(dataset, ({ id, isOwn }) => {
    if (isOwn) ids.add(String(id))
  })
  return ids
}

type Replaced = ReadonlyMap<string, readonly string[]>

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

/** Calls `meet` with every list of statements that something replaces or takes back. */
const eachReplaced = (value: unknown, meet: (ids: readonly string[], by: unknown) => void): void => {
  if (!isObject(value)) return
  for (const [key, inner] of Object.entries(value)) {
    if ((key === "supersedes" || key === "retracts") && Array.isArray(inner)) meet(inner, value.id)
    else eachReplaced(inner, meet)
  }
}

const replacedIn = (dataset: Dataset): Replaced => {
  const replaced = new Map<string, readonly string[]>()
  eachReplaced(dataset, (ids, by) => {
    if (typeof by === "string") replaced.set(by, [...(replaced.get(by) ?? []), ...ids])
  })
  return replaced
}

const wasReplaced = "What replaced it was removed; without that it would seem to hold."

interface Pass extends Redacted {
  /** What had to go beside what the plan names, and why it must be named itself. */
  readonly more: ReadonlyMap<string, string | undefined>
}

const pass = (dataset: Dataset, plan: Plan, replaced: Replaced): Pass => {
  const opaque = opaqueIds(dataset, plan)
  const open = new Set<string>()
  const surgery = surgeryOf(plan, opaque, (value) =>
    eachReplaced(value, (ids) => {
      for (const id of ids) open.add(id)
    }),
  )
  const { value, removed } = prune(Dataset, dataset, surgery)
  const left = ownIds(value as Dataset)
  const more = new Map<string, string | undefined>()
  for (const id of ownIds(dataset)) {
    if (!left.has(opaque.get(id) ?? id) && !plan.gone.has(id)) more.set(id, undefined)
  }
  // The set grows while it is walked: what was replaced may itself have replaced something.
  for (const id of open) {
    if (!plan.gone.has(id)) more.set(id, more.has(id) ? undefined : wasReplaced)
    for (const before of replaced.get(id) ?? []) open.add(before)
  }
  return { dataset: value as Dataset, removed, more }
}

/**
 * A dataset for other readers: what is marked for fewer of them goes or becomes coarser.
 *
 * @remarks
 * `redact(dataset, "public")` takes out what is marked restricted or confidential, `redact(dataset, "restricted")`
 * what is marked confidential. What stays is no more precise than before, keeps every rule of its own, and has no
 * reference to what went.
 *
 * - A victim marked restricted stays with sex, status, age group and outcomes; names, description, age in years,
 *   occupation, nationality, the page and the words about the person go. A confidential one goes; counts stay.
 * - A source or actor stays as one of its kind, without names; its quotes and accounts go, and so do an actor's
 *   ties to others, by which it could be known. An actor that is a marked victim is treated like a marked actor.
 * - A place stays as its unit of the first level, or else as its country, without a point.
 * - A publication goes, also where its outlet is not named. An incident goes with everything that is said of it.
 * - Their ids give way to opaque ones, `victim:redacted-1`, the same wherever they are referred to.
 * - Any other text, address or id that repeats a name or other telling text of theirs goes, too; it is looked for
 *   without regard to case, accents and punctuation, short Latin ones as whole words. Place names that other places
 *   say to everybody are no secret. Texts are not understood: that a text tells of somebody in other words is not
 *   found, so texts are to be read before they are given away.
 *
 * One's own fields of a marked record go as well. What becomes of each field stands in one table for each kind of
 * record, in redaction/fields.ts.
 *
 * @example
 * ```ts
 * const whole = dataset({
 *   victims: [
 *     victim({ id: "victim:amal", names: "Amal", sex: "female", outcomes: { outcome: "killed" }, handling: "restricted" }),
 *   ],
 * })
 * const { dataset: open, removed } = redact(whole, "public")
 * open.victims // => [{ id: "victim:redacted-1", sex: "female", outcomes: [{ outcome: "killed" }], handling: "public" }]
 * removed.map(({ path, action }) => [path.at(-1), action]) // => [["id", "coarsened"], ["names", "removed"]]
 * ```
 * @category datasets
 */
export const redact = (dataset: Dataset, audience: Audience): Redacted => {
  const replaced = replacedIn(dataset)
  let plan = planOf(dataset, audience)
  for (;;) {
    const { more, ...redacted } = pass(dataset, plan, replaced)
    if (more.size === 0) return redacted
    plan = { ...plan, gone: new Map([...plan.gone, ...more]) }
  }
}
