// The policy that a command line names.
import { issueText } from "../core/issue.ts"
import { inert, shown } from "../core/shown.ts"
import { contextOf } from "../dataset/context.ts"
import type { Dataset } from "../dataset/dataset.ts"
import { unknownTrusted } from "../query/unknown-ids.ts"
import { PolicyName, policyForms, policyNamed } from "../resolve/policy/named.ts"
import type { Policies } from "../resolve/resolve.ts"
import { Misuse } from "./misuse.ts"

/** Refuses policies that trust speakers whom a dataset lacks. */
export const refuseUnknownTrusted = (policies: Policies, dataset: Dataset): void => {
  const isTrusting = policies.policy?.parameters?.sources !== undefined
  const [first] = isTrusting ? unknownTrusted(policies, contextOf(dataset)) : []
  if (first !== undefined) throw new Misuse(`--policy: ${inert(issueText({ ...first, path: [] }))}`)
}

/** The policies of a command line: the one that is named for every outcome, or none. */
export const policiesOf = (name: string | undefined): Policies => {
  if (name === undefined) return {}
  if (PolicyName.safeParse(name).success) return { policy: policyNamed(name) }
  throw new Misuse(`--policy takes ${policyForms.join(", ")}, not ${shown(name)}`)
}
