// The values that facts of incidents may have, each worked out once.
import { givenIncident } from "../dataset/given.ts"
import type { Incident } from "../entity/incident.ts"
import type { Fact } from "./facts/fact.ts"
import type { Bind } from "./judge.ts"
import type { Setting } from "./setting.ts"

/** The values of facts, by incident. */
export interface Values {
  readonly setting: Setting
  /** The values that a fact of an incident may have. */
  readonly of: (fact: Fact, incident: Incident) => unknown
  /** How far constraints on a fact of an incident hold. */
  readonly bind: Bind<Incident>
}

/** The values of facts under a setting. */
export const valuesIn = (setting: Setting): Values => {
  const known = new WeakMap<Incident, Map<string, unknown>>()
  const of: Values["of"] = (fact, incident) => {
    let values = known.get(incident)
    if (values === undefined) {
      givenIncident(incident)
      values = new Map()
      known.set(incident, values)
    }
    if (!values.has(fact.key)) values.set(fact.key, fact.of(incident, setting))
    return values.get(fact.key)
  }
  return {
    setting,
    of,
    bind: (fact, held, beside) => {
      const test = fact.fit(held, beside)
      return (incident) => test(of(fact, incident))
    },
  }
}
