// A group of people by the axes on which they are told apart, and which group lies in which.
import type { CasualtyRange, Who } from "../../entity/casualties.ts"

/** A group of people by what is said of them; without any axis it is everybody. @category values */
export type Group = Omit<Who, "wording">

const axes = ["status", "age", "sex", "occupation", "nationality"] as const

const everybody: Group = {}

/** The axes that are told of some people, without the word that was used for them. */
export const axesOf = (who: Who | undefined): Group =>
  who === undefined
    ? everybody
    : Object.fromEntries(axes.flatMap((axis) => (who[axis] === undefined ? [] : [[axis, who[axis]]])))

/** A group as one text, the same for the same group. */
export const groupKey = (group: Group): string => JSON.stringify(axes.map((axis) => group[axis]))

/** The group that a range counts; nothing where only a word tells, and the word has no axis. */
export const groupOfRange = ({ who }: CasualtyRange): Group | undefined => {
  const group = axesOf(who)
  return who?.wording !== undefined && Object.keys(group).length === 0 ? undefined : group
}

/** Whether two groups are the same. */
export const isSameGroup = (a: Group, b: Group): boolean =>
  a === b || axes.every((axis) => a[axis] === b[axis])

/** Whether everybody of one group certainly is of another; who was not told to be civilian is not. */
export const isWithin = (inner: Group, outer: Group): boolean =>
  outer === everybody ||
  axes.every((axis) => {
    const [told, asked] = [inner[axis], outer[axis]]
    // The elderly are adults, too.
    return asked === undefined || told === asked || (told === "elderly" && asked === "adult")
  })
