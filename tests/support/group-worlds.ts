// Into which groups a record falls, world by world: what the groups of a total are held to.
import type { GroupKeys } from "../../src/query/totals/grouping.ts"
import { subsets } from "./total-worlds.ts"

/** The groups that a record falls into, each set one way in which it may be; groups by their kind and name. */
export const groupsInWorlds = (keys: GroupKeys): readonly ReadonlySet<string>[] => {
  if (keys === "several") return [new Set(["several several"])]
  if (keys.length === 0) return [new Set(["unknown unknown"])]
  const names = [...new Set(keys.filter((key) => typeof key === "string"))]
  const told = keys.filter((key) => typeof key !== "string")
  const sure = new Set([
    ...(names.length === 1 ? names : []),
    ...told.flatMap(({ key, truth }) => (truth === "certain" ? [key] : [])),
  ])
  const perhaps = [...new Set(told.map(({ key }) => key))].filter((key) => !sure.has(key))
  const open = new Set([...names, ...perhaps].filter((key) => !sure.has(key)))
  if (open.size > 24) return [new Set(["several several"])]
  const one = names.length === 0 ? [[]] : names.map((name) => [name])
  return one.flatMap((name) =>
    subsets(perhaps).map((more) => new Set([...sure, ...name, ...more].map((key) => `named ${key}`))),
  )
}
