// An event of POLECAT as an incident: what a program read from a story, passed on without a check.
import type { Actor } from "../../entity/actor.ts"
import type { Party } from "../../entity/happening.ts"
import type { Incident } from "../../entity/incident.ts"
import type { Attribution } from "../../entity/responsibility/attribution.ts"
import type { Attested } from "../../testimony/attested.ts"
import type { Publication } from "../../testimony/publication.ts"
import type { Source } from "../../testimony/source.ts"
import type { Telling } from "../../testimony/telling.ts"
import { type ActorId, actorId, incidentId, publicationId, sourceId } from "../../value/id.ts"
import type { Modality } from "../../value/vocabulary/modality.ts"
import { localId, localName } from "../passage/local-id.ts"
import type { Becomes } from "../passage/passage.ts"
import { format } from "./crosswalk.ts"
import {
  type Cells,
  deedOf,
  hasParties,
  isUnreal,
  type Member,
  membersOf,
  placeOf,
  roleOf,
  type Side,
  type Story,
  storyOf,
} from "./facts.ts"
import { writtenOtherwise } from "./from-model.ts"
import { teller } from "./teller.ts"

// A page in Wikipedia is one actor whatever it is called; a bare name (Police, Protesters) is one in each country.
// Names are in small letters there, so that a capital W begins no name.
const idOfMember = ({ name, page, country }: Member): ActorId => {
  const local = page === undefined ? localName(name) : `W~${page}`
  return actorId(format, country === undefined ? local : `${local}~${country}`)
}

const longestName = 500

const actorOf = (member: Member): Actor => {
  const { name, page, country } = member
  return {
    id: idOfMember(member),
    ...(name.length <= longestName ? { names: [{ text: name, kind: "full" }] } : { description: name }),
    ...(country === undefined ? {} : { country }),
    ...(page === undefined ? {} : { externalIds: [{ scheme: "wikipedia", id: page }] }),
  }
}

const partiesOf = (side: Side, cells: Cells, telling: Telling): readonly Attested<Party>[] =>
  membersOf(side, cells).map((member) => ({
    value: {
      actor: idOfMember(member),
      role: roleOf(side, cells),
      ...(member.kind === undefined ? {} : { kindThen: member.kind }),
    },
    ...telling,
    wording: { text: member.name },
  }))

const outletOf = (name: string): Source => ({
  id: sourceId(format, localId(name)),
  // All that is known of it is that it publishes news which programs can read.
  kind: "news-site",
  names: [{ text: name, kind: "full" }],
})

const publicationOf = (id: string, { day, language }: Story, outlet: Source | undefined): Publication => ({
  id: publicationId(format, localId(id)),
  ...(outlet === undefined ? {} : { outlet: outlet.id }),
  ...(day === undefined ? {} : { publishedOn: { earliest: day, latest: day, granularity: "day" } }),
  ...(language === undefined ? {} : { language }),
})

// What was read by a program and checked by nobody is no plain statement; what a story only imagines is less.
const modalityOf = (row: Cells): Modality => (isUnreal(row) ? "possible" : "alleged")

/** What a row of POLECAT becomes. */
export const toModel = (row: Cells): Becomes<"incidents"> | { readonly needs: string } => {
  const eventId = row["Event ID"]
  if (eventId === undefined || eventId === null) return { needs: "the Event ID" }
  const id = incidentId(format, localId(eventId))
  const story = storyOf(row)
  const outlet = story.outlet === undefined ? undefined : outletOf(story.outlet)
  const publication = Object.keys(story).length === 0 ? undefined : publicationOf(eventId, story, outlet)
  const by = [teller.id]
  const telling: Telling = {
    by,
    ...(publication === undefined ? {} : { in: publication.id }),
    modality: modalityOf(row),
  }
  const day = row["Event Date"]
  const place = placeOf(row)
  const { kind, acts } = deedOf(row)
  const sides: readonly Side[] = hasParties(row) ? ["Actor", "Recipient"] : []
  const parties = sides.flatMap((side) => partiesOf(side, row, telling))
  const record: Incident = {
    id,
    ...(kind === undefined ? {} : { kind: [{ value: kind, ...telling }] }),
    ...(day === undefined || day === null
      ? {}
      : { when: [{ value: { earliest: day, latest: day, granularity: "day" }, ...telling }] }),
    ...(place === undefined ? {} : { where: [{ value: place, ...telling }] }),
    ...(parties.length === 0 ? {} : { parties }),
    ...(acts.length === 0 ? {} : { acts: acts.map((act) => ({ value: { kind: act }, ...telling })) }),
    ...(eventId.length <= 200 ? { externalIds: [{ scheme: format, id: eventId }] } : {}),
  }
  const actors = sides.flatMap((side) => membersOf(side, row).map(actorOf))
  const against = parties.filter(({ value }) => value.role === "attacker").map(({ value }) => value.actor)
  const accusation: readonly Attribution[] =
    against.length === 0 ? [] : [{ kind: "attribution", ...telling, by, against, about: [id] }]
  const isTold = Object.values(record).some(
    (facts) => Array.isArray(facts) && facts.some((one: object) => "by" in one),
  )
  const beside = {
    sources: outlet === undefined || !isTold ? [] : [outlet],
    publications: publication === undefined || !isTold ? [] : [publication],
    actors,
    responsibility: accusation,
  }
  const extra = writtenOtherwise(row, record, beside)
  return { record: Object.keys(extra).length === 0 ? record : { ...record, extra }, beside }
}
