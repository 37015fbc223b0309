// A row of the victims of Airwars as a victim of the model.
import { type VictimId, victimId } from "../../value/id.ts"
import { idsAsTold, mentioned } from "../airwars/about.ts"
import { exceptions, type Leg } from "../airwars/leg.ts"
import { by, hashOf, incidentOf, localOf } from "../airwars/teller.ts"
import type { Becomes, RowFacts } from "../passage/passage.ts"
import { age, fate, ids, names, sex } from "./legs.ts"
import type { AirwarsVictimsRow } from "./row.ts"

type Row = RowFacts<AirwarsVictimsRow>

/** The name of the format. */
export const format = "airwars-victims"

// An id is shown where the person's name must not be, so that it repeats nothing. In a table without numbers, rows that
// say the same of a person are one victim.
const idOf = (row: Row, code: string): VictimId => {
  if (row.id !== undefined && row.id !== null) return victimId("airwars", localOf(row.id))
  const said = [
    row.hash,
    row.group_code,
    row.name,
    row.name_arabic,
    row.name_hebrew,
    row.name_ukrainian,
    row.gender,
    row.age,
    row.exact_age,
    row.killed_or_injured,
    row.reconciliation_id,
    row.additional_notes,
  ]
  return victimId("airwars", localOf(`${code}~${hashOf(JSON.stringify(said))}`))
}

const silent = (): boolean => false

/** A row of the victims of Airwars as a victim. */
export const toModel = (row: Row): Becomes<"victims"> | { readonly needs: string } => {
  const { code } = row
  if (code === undefined || code === null) return { needs: "the code of the incident" }
  const read = <Fact>(leg: Leg<AirwarsVictimsRow, Fact>): Fact | undefined => leg.read(row, silent)
  const keep = <Fact>(leg: Leg<AirwarsVictimsRow, Fact>) => exceptions(format, leg, row, read(leg))
  const [called, old, gender, elsewhere] = [read(names), read(age), read(sex), read(ids)]
  const extra = {
    ...idsAsTold(format, { post_id: row.post_id }),
    ...keep(names),
    ...keep(age),
    ...keep(sex),
    ...keep(fate),
    ...keep(ids),
  }
  return {
    record: {
      id: idOf(row, code),
      ...(called === undefined ? {} : { names: called }),
      ...(old === undefined ? {} : { age: old }),
      ...(gender === undefined ? {} : { sex: gender }),
      outcomes: [{ outcome: read(fate) ?? "killed-or-wounded", incident: incidentOf(code), by }],
      ...(elsewhere === undefined ? {} : { externalIds: elsewhere }),
      // The site names the dead in public, but the table also holds the injured, children, and numbers of a ministry's
      // list that lead to a person's other data; who is to be shown to everybody is decided person by person.
      handling: "restricted",
      ...(Object.keys(extra).length === 0 ? {} : { extra }),
    },
    beside: { incidents: [mentioned(code, row.post_id)] },
  }
}
