// Memberships that leave a question open: not dated to the day, disputed, or only alleged.
import type { Asked, MembershipStep } from "../../resolve/actors/memberships.ts"
import type { ActorId } from "../../value/id.ts"
import type { Setting } from "../setting.ts"

/** A membership that leaves part of a question open. @category queries */
export interface OpenMembership {
  /** The actor that took part, or that is accused or claims it. */
  readonly part: ActorId
  /** The actor that was asked about. */
  readonly whole: ActorId
  /** The steps from the one to the other that are not certain, each with who says so and its statements. */
  readonly steps: readonly MembershipStep[]
  /** Why it is open, in one sentence. */
  readonly because: string
}

/** Why it is open whether something is as asked, as far as that lies in who was part of whom. */
export interface Doubt {
  /** The memberships that leave it open. */
  readonly memberships: readonly OpenMembership[]
  /** Whether it would be settled by them. */
  readonly isAll: boolean
}

/** A membership that is open on the days that an incident can have had; nothing where it is certain or there is none. */
export const openMembership = (
  part: ActorId,
  whole: ActorId,
  on: readonly Asked[],
  setting: Setting,
): readonly OpenMembership[] => {
  const { truth, steps, because } = setting.membership(part, whole, on)
  if (truth !== "possible") return []
  return [{ part, whole, steps: steps.filter((step) => step.truth !== "certain"), because }]
}
