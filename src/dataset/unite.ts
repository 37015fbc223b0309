// Records that are said to tell of one incident, as one incident with all that was said of it.
import { classesOf } from "../core/graph.ts"
import type { Incident } from "../entity/incident.ts"
import type { SubjectId } from "../entity/subject.ts"
import type { Dataset } from "./dataset.ts"
import { joined } from "./joined.ts"

/**
 * A dataset in which incidents that are linked as the same are one, with every statement of each.
 *
 * @remarks
 * The first of them gives its id, and whatever spoke of the others speaks of it. Nothing is chosen: figures that differ
 * stand side by side, each with the one who said it, and {@link resolve} answers from all of them. Of two levels of
 * handling the stricter one stays. The links that said so are gone, since there is nothing left to link.
 *
 * @example
 * ```ts
 * const one = incident({ id: "incident:a/1", casualties: says("source:a", casualties({ killed: exactly(4) })) })
 * const other = incident({ id: "incident:b/7", casualties: says("source:b", casualties({ killed: atLeast(2) })) })
 * const same = link(one, "same-as", other, { by: "source:desk" })
 * const { incidents, links } = unite(dataset({ incidents: [one, other], links: [same] }))
 * incidents.map(({ id, casualties }) => [id, casualties?.length]) // => [["incident:a/1", 2]]
 * links // => []
 * ```
 * @category datasets
 */
export const unite = (dataset: Dataset): Dataset => {
  const known = new Set<string>(dataset.incidents.map(({ id }) => id))
  const same = dataset.links.filter(
    ({ kind, from, to }) => kind === "same-as" && known.has(from) && known.has(to),
  )
  if (same.length === 0) return dataset
  const classOf = classesOf(same.map(({ from, to }) => [from, to] as const))
  const wholes = new Map<string, Incident>()
  for (const incident of dataset.incidents) {
    const key = classOf(incident.id)
    const before = wholes.get(key)
    wholes.set(key, before === undefined ? incident : joined(before, incident))
  }
  // The first one's id is that of all; what is no incident keeps its own.
  const idOf = <Id extends SubjectId>(id: Id): Id =>
    known.has(id) ? ((wholes.get(classOf(id))?.id ?? id) as Id) : id
  return {
    ...dataset,
    incidents: [...wholes.values()],
    victims: dataset.victims.map((victim) => ({
      ...victim,
      outcomes: victim.outcomes.map((outcome) =>
        outcome.incident === undefined ? outcome : { ...outcome, incident: idOf(outcome.incident) },
      ),
    })),
    responsibility: dataset.responsibility.map((statement) => ({
      ...statement,
      about: [...new Set(statement.about.map(idOf))],
    })),
    links: dataset.links
      .filter((link) => !same.includes(link))
      .map((link) => ({ ...link, from: idOf(link.from), to: idOf(link.to) }))
      .filter(({ from, to }) => from !== to),
  }
}
