// What is said of who did it, never more: attributed to X by Y, not known, no claim as of a day.
import type { Context } from "../dataset/context.ts"
import type { Responsibility } from "../entity/responsibility/responsibility.ts"
import { speakerName } from "../resolve/said/speaker.ts"
import type { SpeakerId } from "../testimony/telling.ts"
import type { DateWindow } from "../value/date-window.ts"
import type { ResponsibilityRole } from "../value/vocabulary/responsibility-role.ts"
import type { Verdict } from "../value/vocabulary/verdict.ts"
import { tellToll } from "./tell-casualties.ts"
import { joinedNames, tellModality, tellSpeaker } from "./tell-speaker.ts"
import { tellWindow } from "./tell-window.ts"

const deeds: Readonly<Record<ResponsibilityRole, string>> = {
  "carried-out": "carried it out",
  ordered: "ordered it",
  supported: "supported it",
  inspired: "inspired it",
}

const verdicts: Readonly<Record<Verdict, readonly [before: string, after: string]>> = {
  responsible: ["found", "responsible"],
  "not-responsible": ["found", "not responsible"],
  undetermined: ["could not decide whether", "was responsible"],
}

const dayOfSilence = (day: DateWindow): string => tellWindow(day).replace(/^on /, "")

/** One statement about responsibility in words, with its speaker; what is only alleged or suspected says so. */
export const tellStatement = (statement: Responsibility, context: Context): string => {
  const names = (ids: readonly SpeakerId[]): string => joinedNames(ids.map((id) => speakerName(id, context)))
  const via = statement.via === undefined ? "" : ` (via ${names(statement.via)})`
  const firmness = tellModality(statement) === "" ? "" : ` (${tellModality(statement)})`
  const by = names(statement.by)
  const role = ("role" in statement ? statement.role : undefined) ?? "carried-out"
  const deed = deeds[role]
  const ofThat = role === "carried-out" ? "" : `, as to having ${deed}`
  switch (statement.kind) {
    case "claim": {
      const together = statement.joint === true ? " together" : ""
      const name = statement.inNameOf === undefined ? "" : ` in the name of ${names([statement.inNameOf])}`
      return `claimed by ${by}${together}${name}${role === "carried-out" ? "" : `, as having ${deed}`}${firmness}${via}`
    }
    case "admission": {
      const toll = statement.casualties === undefined ? "" : `: ${tellToll(statement.casualties)}`
      return `admitted by ${by}${role === "carried-out" ? "" : `, as having ${deed}`}${toll}${firmness}${via}`
    }
    case "attribution": {
      const accused = statement.against.map((id) => speakerName(id, context))
      const whom = statement.anyOf === true ? accused.join(" or ") : joinedNames(accused)
      return role === "carried-out"
        ? `attributed to ${whom} by ${by}${firmness}${via}`
        : `according to ${by}${via}, ${whom} ${deed}${firmness}`
    }
    case "denial": {
      if (statement.of !== undefined)
        return `according to ${by}${via}, it was not ${names(statement.of)}${ofThat}${firmness}`
      return `denied by ${by}${ofThat}${firmness}${via}`
    }
    case "finding": {
      const [before, after] = verdicts[statement.verdict]
      return `${by} ${before} ${names(statement.against)} ${after}${ofThat}${firmness}${via}`
    }
    case "declined-to-comment":
      return `${by} declined to comment${via}`
    case "not-known":
      return `who did it is not known (${tellSpeaker(statement, context)})`
    case "no-claim": {
      const day = statement.asOf ?? statement.saidOn
      const until = day === undefined ? "" : ` as of ${dayOfSilence(day)}`
      return `no claim${until} (${tellSpeaker(statement, context)})`
    }
  }
}
