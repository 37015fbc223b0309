// Policies by their names, for command lines and questions as plain JSON.
import * as z from "zod"
import { construct } from "../../core/construct.ts"
import { type RuleInfo, ruleInfo } from "../../core/issue.ts"
import { keepBeside } from "../../core/schema.ts"
import { shown } from "../../core/shown.ts"
import { SpeakerId } from "../../testimony/telling.ts"
import { wholeNumber } from "../../value/number-words.ts"
import { agreement, majority } from "./agreement.ts"
import { latest, trusting } from "./choosing.ts"
import { type CountPolicy, convexHull, pending, union } from "./policy.ts"

const plain: ReadonlyMap<string, CountPolicy> = new Map(
  [union, convexHull, majority, latest, pending].map((one) => [one.policy, one]),
)

/** The forms that the name of a policy can have. */
export const policyForms: readonly string[] = [
  "union",
  "hull",
  "agreement(2)",
  "trusting(source:a, source:b)",
  "majority",
  "latest",
  "pending",
]

const longest = 2_000

/** The rule of the names of policies. */
export const policyRule: RuleInfo<"policy/name"> = ruleInfo(
  "policy/name",
  "error",
  "conformance",
  "A policy is one that is known by its name, with its parameters in brackets.",
  "{value} is no policy.",
  "one of {forms}.",
)

/** The policy of a name, or nothing where there is none. */
const find = (name: string): CountPolicy | undefined => {
  if (name.length > longest) return undefined
  const [, word = name, between = ""] = /^([a-z]+)\(([^()]*)\)$/.exec(name) ?? []
  if (word === name) return plain.get(name)
  if (word === "agreement") {
    const k = /^[1-9]\d{0,3}$/.test(between) ? wholeNumber(between) : undefined
    return k === undefined || k > 1_000 ? undefined : agreement(k)
  }
  if (word !== "trusting") return undefined
  const ids = between.split(",").map((id) => id.trim())
  const isSound = ids.length <= 1_000 && ids.every((id) => SpeakerId.safeParse(id).success)
  return isSound ? trusting(...(ids as SpeakerId[])) : undefined
}

/** The name of a policy, as results carry it. @category answers */
export type PolicyName = string

/**
 * The schema of the name of a policy.
 *
 * @remarks Fails: `policy/name`.
 * @example
 * ```ts
 * read(PolicyName, "agreement(2)").ok // => true
 * read(PolicyName, "average").issues[0]?.rule // => "policy/name"
 * ```
 * @category answers
 */
export const PolicyName: z.ZodType<PolicyName, PolicyName> = keepBeside(
  z
    .string()
    .refine((name) => find(name) !== undefined)
    .meta({
      id: "PolicyName",
      description: "The name of a policy, as results carry it.",
      examples: ["union", "agreement(2)"],
    }),
  { leaf: { rule: policyRule, params: { forms: policyForms.join(", ") } } },
)

/**
 * The policy of a name: what results carry as `policy` is read back.
 *
 * @example
 * ```ts
 * policyNamed("agreement(2)").parameters // => { k: 2 }
 * policyNamed("hull").policy // => "hull"
 * ```
 * @category answers
 */
export const policyNamed = (name: PolicyName): CountPolicy =>
  find(construct(`policyNamed(${shown(name)})`, PolicyName, name)) ?? union
