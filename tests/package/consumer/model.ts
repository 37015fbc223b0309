// What a project writes that builds on casus: its types, its constructors, and a schema of its own by extension.

import {
  Actor,
  atLeast,
  type CasualtyRange,
  Claim,
  casualties,
  Dataset,
  exactly,
  Incident,
  incident,
  read,
  says,
} from "casus"
import * as z from "zod"

export const strike: Incident = incident({
  id: "incident:2024-01-04-baghdad",
  casualties: [says("source:police", casualties({ killed: atLeast(2), wounded: exactly(6) }))],
})

export const killed = (of: Incident): readonly CasualtyRange[] =>
  (of.casualties ?? []).flatMap(({ value }) => value).filter(({ outcome }) => outcome === "killed")

export const Tracked = Incident.extend({ desk: z.string(), checkedBy: z.array(z.string()).exactOptional() })
export type Tracked = z.output<typeof Tracked>
export const tracked: Tracked = { ...strike, desk: "Baghdad" }

export const News = z.strictObject({ about: Incident, who: Actor, claims: z.array(Claim) })
export type News = z.infer<typeof News>
export const title = ({ about, claims }: News): string =>
  `${about.id}: ${claims.map(({ kind }) => kind).join(", ")}`

export const loaded = (text: string): Dataset => {
  const result = read(Dataset, JSON.parse(text))
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join("\n"))
  return result.value
}

export const Named = Dataset.extend({ name: z.string() })
export const ids = (named: z.output<typeof Named>): readonly string[] =>
  (named.incidents ?? []).map(({ id }) => `${named.name}/${id}`)

// @ts-expect-error An actor's id is not an incident's.
export const wrong: Incident = { ...strike, id: "actor:al-nujaba" }
