// How an answer moved, in words: killed: at least 5 (before: at least 2).
import type { Context } from "../dataset/context.ts"
import type {
  FigureReading,
  Movement,
  ResponsibilityReading,
  WhenReading,
  WhereReading,
} from "../resolve/history/picture.ts"
import { speakerName } from "../resolve/said/speaker.ts"
import { tell } from "./tell.ts"
import { tellFigureInNumbers } from "./tell-answer.ts"
import { tellWindow } from "./tell-window.ts"

type Reading = WhenReading | WhereReading | FigureReading | ResponsibilityReading

// Who is only accused is named with that word beside.
const tellStatus = ({ status, truth, actors }: ResponsibilityReading, context: Context): string => {
  const named = actors.map(
    ({ actor, status: said }) => `${speakerName(actor, context)} (${said.replaceAll("-", " ")})`,
  )
  const firmness = status === "unknown" ? "" : truth === "certain" ? "certainly " : "possibly "
  return [`${firmness}${status}`, ...(named.length === 0 ? [] : [`named: ${named.join(", ")}`])].join("; ")
}

const tellReading = (reading: Reading, context: Context): string => {
  if ("status" in reading) return tellStatus(reading, context)
  const said =
    "window" in reading
      ? tellWindow(reading.window)
      : "place" in reading
        ? tell(reading.place, context)
        : tellFigureInNumbers(reading)
  return `${said}${reading.disputed ? ", disputed" : ""}`
}

/** How one answer moved, with what it was before. */
export const tellMovement = (
  { question, before, after }: Movement,
  contextBefore: Context,
  contextAfter: Context = contextBefore,
): string => {
  const was = before === undefined ? "not reported before" : `before: ${tellReading(before, contextBefore)}`
  const is = after === undefined ? "no longer reported" : tellReading(after, contextAfter)
  return `${question.replaceAll("-", " ")}: ${is} (${was})`
}
