// Whether an actor is somebody, or only what an unknown somebody is called in a record.
import type { Context } from "../../dataset/context.ts"
import type { ActorId } from "../../value/id.ts"

/** Whether an actor is identified, as far as the dataset tells. */
export const isNamed = (actor: ActorId, context: Context): boolean =>
  context.actor(actor)?.unidentified !== true
