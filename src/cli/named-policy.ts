// The policy that a command line names.
import { shown } from "../core/shown.ts"
import { PolicyName, policyForms, policyNamed } from "../resolve/policy/named.ts"
import type { Policies } from "../resolve/resolve.ts"
import { Misuse } from "./misuse.ts"

/** The policies of a command line: the one that is named for every outcome, or none. */
export const policiesOf = (name: string | undefined): Policies => {
  if (name === undefined) return {}
  if (PolicyName.safeParse(name).success) return { policy: policyNamed(name) }
  throw new Misuse(`--policy takes ${policyForms.join(", ")}, not ${shown(name)}`)
}
