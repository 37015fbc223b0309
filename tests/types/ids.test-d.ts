// Ids say what they point to, so that a wrong kind of reference does not compile.
import {
  type ActorId,
  type ActorId as AnActorId,
  actorId,
  attribution,
  type Incident,
  type IncidentId,
  incidentId,
  noClaim,
  type SourceId,
  sourceId,
} from "casus"
import { expectTypeOf } from "vitest"
import type * as z from "zod"

expectTypeOf(actorId("ucdp", "531")).toEqualTypeOf<AnActorId>()
expectTypeOf<z.output<typeof ActorId>>().toEqualTypeOf<AnActorId>()

const literal: IncidentId = "incident:2024-01-04-baghdad"
expectTypeOf(literal).toExtend<Incident["id"]>()

// @ts-expect-error An actor is not an incident.
const incident: IncidentId = actorId("al-nujaba")

// @ts-expect-error A source is not an actor.
const actor: AnActorId = sourceId("reuters")

// @ts-expect-error Text without its kind is no id.
const source: SourceId = "reuters"

// @ts-expect-error Only an actor can be accused.
attribution({ by: actorId("al-nujaba"), against: sourceId("reuters"), about: incidentId("x") })

// @ts-expect-error Responsibility is about an incident or an aggregate, not about an actor.
noClaim({ by: sourceId("reuters"), about: actorId("al-nujaba") })

export const refused = [incident, actor, source]
