// The attacks that were planned together with one, by their numbers, and why it was done.
import { incidentId } from "../../value/id.ts"
import { type Section, textIn } from "./section.ts"
import { by } from "./teller.ts"

const number = /^[0-9]{12}$/

const numberOf = (id: string): string => id.slice(id.indexOf("/") + 1)

/** The attacks that were planned together with it. */
export const links: Section = {
  slots: [["related"]],
  fields: [],
  read(cells, id) {
    const told = (textIn(cells.related) ?? "").split(/[,;\s]+/).filter((one) => number.test(one))
    const others = [...new Set(told)].map((one) => incidentId("gtd", one)).filter((one) => one !== id)
    return { linked: others }
  },
  write({ id, linked }) {
    if (linked.length === 0) return { cells: {} }
    const numbers = [...new Set([id, ...linked])]
      .filter((one) => one.startsWith("incident:gtd/"))
      .map(numberOf)
    const lossy = linked
      .filter((one) => !one.startsWith("incident:gtd/"))
      .map((value) => ({ field: "links", value, reason: "GTD links incidents of its own alone." }))
    return { cells: { related: numbers.length < 2 ? null : numbers.sort().join(", ") }, lossy }
  },
  // A link to what is not in the dataset was left out on the way in, and is in the cell all the same.
  agrees({ linked = [] }, said, { context }) {
    return (
      said.linked.every((id) => linked.includes(id)) &&
      linked.every((id) => said.linked.includes(id) || context.incident(id) === undefined)
    )
  },
}

/** Why it was done. */
export const motive: Section = {
  slots: [["motive"]],
  fields: ["motive"],
  read(cells) {
    const words = textIn(cells.motive)
    return { incident: words === undefined ? {} : { motive: [{ value: words, by }] } }
  },
  write: ({ incident }) => ({ cells: { motive: incident.motive?.[0]?.value ?? null } }),
}
