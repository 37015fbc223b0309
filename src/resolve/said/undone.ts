// What undid a statement: that which replaces it or takes it back, unless that is itself undone.
import { entangled } from "../../core/graph.ts"
import type { Context, Replacement } from "../../dataset/context.ts"
import type { StatementId } from "../../value/id.ts"

type Undoers = Map<StatementId, readonly Replacement[]>

/** What replaces a statement, and what replaces that, as far as it is not known yet. */
const ledOnFrom = (id: StatementId, context: Context, known: Undoers): Undoers => {
  const found: Undoers = new Map()
  const met = new Set([id])
  for (const here of met) {
    if (known.has(here)) continue
    const replacements = context.replacementsOf(here)
    found.set(here, replacements)
    for (const { statement } of replacements) if (statement.id !== undefined) met.add(statement.id)
  }
  return found
}

/** The replacements that lead back to what they replace, directly or through others. */
const circular = (all: Undoers): ReadonlySet<Replacement> => {
  const arrows = [...all].flatMap(([from, replacements]) =>
    replacements.flatMap((replacement) => {
      const { id: to } = replacement.statement
      return to === undefined ? [] : [{ from, to, replacement }]
    }),
  )
  return new Set(entangled(arrows).flatMap((circle) => circle.map(({ replacement }) => replacement)))
}

const knownIn = new WeakMap<Context, Undoers>()

/**
 * What can undo a statement, on whatever day: all that replaces it or takes it back.
 *
 * A circle of replacements undoes nobody, so what the statement itself replaces in the end is left out.
 */
const undoersOf = (id: StatementId, context: Context): readonly Replacement[] => {
  const known: Undoers = knownIn.get(context) ?? new Map()
  knownIn.set(context, known)
  const before = known.get(id)
  if (before !== undefined) return before
  // All of a circle is led on to from any of it, so each circle is found whole.
  const found = ledOnFrom(id, context, known)
  const round = circular(found)
  for (const [here, replacements] of found) {
    known.set(
      here,
      replacements.filter((one) => !round.has(one)),
    )
  }
  return known.get(id) ?? []
}

/** What was done to a statement; nothing where nothing undid it. */
export type Undone = (id: StatementId) => Replacement["makes"] | undefined

/**
 * What undid each statement, worked out from the end of the chains that they lead on to.
 *
 * What replaces another acts only while it stands itself and certainly had been said.
 */
export const undoneBy = (
  context: Context,
  isSaid: (statement: Replacement["statement"]) => boolean,
): Undone => {
  const known = new Map<StatementId, Replacement["makes"] | undefined>()
  const actsOn = (id: StatementId): readonly Replacement[] =>
    undoersOf(id, context).filter(({ statement }) => isSaid(statement))
  // Chains of replacements can be longer than the stack is deep.
  return (id) => {
    const open = [id]
    for (let here = open.at(-1); here !== undefined; here = open.at(-1)) {
      const acting = known.has(here) ? [] : actsOn(here)
      const first = acting.flatMap(({ statement: { id: other } }) =>
        other === undefined || known.has(other) ? [] : [other],
      )
      for (const other of first) open.push(other)
      if (first.length > 0) continue
      open.pop()
      if (known.has(here)) continue
      const undoer = acting.find(
        ({ statement: { id: other } }) => other === undefined || known.get(other) === undefined,
      )
      known.set(here, undoer?.makes)
    }
    return known.get(id)
  }
}
