// A victim of the model as a row of the victims of Airwars.
import type { Victim } from "../../entity/victim.ts"
import type { Outcome } from "../../value/vocabulary/outcome.ts"
import { refersTo } from "../airwars/about.ts"
import { type Leg, written } from "../airwars/leg.ts"
import type { ExportNotes, Loss, Written } from "../passage/passage.ts"
import { age, fate, ids, names, sex } from "./legs.ts"
import { AirwarsVictimsRow } from "./row.ts"
import { format } from "./to-model.ts"

// Who was wounded and then died is one of the killed.
const worst: readonly Outcome[] = ["killed", "wounded", "killed-or-wounded"]

const lossesOf = (victim: Victim): readonly Loss[] => {
  const { min, max } = victim.age ?? {}
  const isSpan = (min !== undefined || max !== undefined) && min !== max
  return [
    ...(isSpan
      ? [
          {
            field: "age",
            value: `${min ?? 0}-${max ?? ""}`,
            reason: "Airwars has ages in years and in words, and none from one year to another.",
          },
        ]
      : []),
    ...(victim.sex === "other"
      ? [{ field: "sex", value: "other", reason: "Airwars has no word for it." }]
      : []),
  ]
}

/** A victim as a row of the victims of Airwars. */
export const fromModel = (victim: Victim, { context }: ExportNotes): Written<AirwarsVictimsRow> => {
  const incidents = [
    ...new Set(victim.outcomes.flatMap(({ incident }) => (incident === undefined ? [] : [incident]))),
  ]
  const [incident, ...others] = incidents
  const outcome = worst.find((one) => victim.outcomes.some((happened) => happened.outcome === one))
  const reasons = [
    ...(incident === undefined || others.length > 0 ? ["A row of Airwars is about one incident."] : []),
    ...(outcome === undefined ? ["Airwars lists those who were killed or injured."] : []),
  ]
  if (incident === undefined || reasons.length > 0) return { refused: reasons }
  const cellsOf = <Fact>(leg: Leg<AirwarsVictimsRow, Fact>, fact: Fact | undefined) =>
    written(format, AirwarsVictimsRow.shape, leg, fact, victim).cells
  return {
    cells: {
      ...refersTo(format, incident, victim, context),
      ...cellsOf(names, victim.names),
      ...cellsOf(age, victim.age),
      ...cellsOf(sex, victim.sex),
      ...cellsOf(fate, outcome),
      ...cellsOf(ids, victim.externalIds),
    },
    lossy: lossesOf(victim),
  }
}
