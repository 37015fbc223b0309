// What a speaker is called in an answer.
import type { Context } from "../../dataset/context.ts"
import type { SpeakerId } from "../../testimony/telling.ts"

/** The name of a speaker as it is printed, or its id where the record has no such speaker. */
export const speakerName = (id: SpeakerId, context: Context): string => {
  const speaker = context.speaker(id)
  if (speaker === undefined) return id
  const first = speaker.names?.[0]?.text
  if (first !== undefined) return first
  return "description" in speaker && speaker.description !== undefined ? speaker.description : id
}
