// What is said of who did it, never more: attributed to X by Y, not known, no claim as of a day.
import type { Context } from "../dataset/context.ts"
import type { Responsibility } from "../entity/responsibility/responsibility.ts"
import { speakerName } from "../resolve/standing.ts"
import type { ResponsibilityRole } from "../value/vocabulary/responsibility-role.ts"
import { joinedNames, tellSpeaker } from "./tell-speaker.ts"
import { tellWindow } from "./tell-window.ts"

const deeds: Readonly<Record<ResponsibilityRole, string>> = {
  "carried-out": "carried it out",
  ordered: "ordered it",
  supported: "supported it",
  inspired: "inspired it",
}

/** One statement about responsibility in words, with its speaker. */
export const tellStatement = (statement: Responsibility, context: Context): string => {
  const names = (ids: readonly string[]): string => joinedNames(ids.map((id) => speakerName(id, context)))
  const speaker = tellSpeaker(statement, context)
  const via = statement.via === undefined ? "" : ` (via ${names(statement.via)})`
  const by = names(statement.by)
  const role = "role" in statement ? statement.role : undefined
  switch (statement.kind) {
    case "claim":
    case "admission": {
      const verb = statement.kind === "claim" ? "claimed" : "admitted"
      const together = "joint" in statement && statement.joint === true ? " together" : ""
      return `${verb} by ${by}${together}${role === undefined || role === "carried-out" ? "" : `, as having ${deeds[role]}`}${via}`
    }
    case "attribution": {
      const accused = statement.against.map((id) => speakerName(id, context))
      const whom = statement.anyOf === true ? accused.join(" or ") : joinedNames(accused)
      const firmness =
        statement.modality === undefined || statement.modality === "stated" ? "" : ` (${statement.modality})`
      return role === undefined || role === "carried-out"
        ? `attributed to ${whom} by ${by}${firmness}${via}`
        : `according to ${by}${via}, ${whom} ${deeds[role]}${firmness}`
    }
    case "denial":
      return statement.of === undefined
        ? `denied by ${by}${via}`
        : `according to ${by}${via}, it was not ${names(statement.of)}`
    case "finding":
      return `${by} found ${names(statement.against)} ${statement.verdict.replaceAll("-", " ")}${via}`
    case "declined-to-comment":
      return `${by} declined to comment${via}`
    case "not-known":
      return `who did it is not known (${speaker})`
    case "no-claim": {
      const day = statement.asOf ?? statement.saidOn
      return `no claim${day === undefined ? "" : ` as of ${tellWindow(day)}`} (${speaker})`
    }
  }
}
