// A row of the belligerents of Airwars as what Airwars says of it, and as what the belligerent concedes.
import type { Actor } from "../../entity/actor.ts"
import type { CasualtyRange } from "../../entity/casualties.ts"
import type { Admission } from "../../entity/responsibility/admission.ts"
import type { Attribution } from "../../entity/responsibility/attribution.ts"
import type { NotKnown } from "../../entity/responsibility/silence.ts"
import { type ActorId, type IncidentId, type StatementId, statementId } from "../../value/id.ts"
import { idsAsTold, mentioned } from "../airwars/about.ts"
import { slugOf } from "../airwars/codes.ts"
import { exceptions, type Leg, unknownWord } from "../airwars/leg.ts"
import { actorOf, by, incidentOf, localOf, slugScheme, teller } from "../airwars/teller.ts"
import { keptCells } from "../passage/kept.ts"
import type { Becomes, ImportNotes, RowFacts } from "../passage/passage.ts"
import { assessment, type Conceded, certainty, concession, nobody, who } from "./legs.ts"
import type { AirwarsBelligerentsRow } from "./row.ts"

type Row = RowFacts<AirwarsBelligerentsRow>

/** The name of the format. */
export const format = "airwars-belligerents"

/** The scheme of the numbers of belligerents on the site. */
export const numberScheme = "airwars-belligerent-number"

/** The columns that speak of a belligerent, and of nobody where it is unknown. */
export const ofSomebody = [
  "belligerent_id",
  "type",
  "assessment_name",
  "assessment_slug",
  "deaths_conceded_min",
  "deaths_conceded_max",
  "injuries_conceded_min",
  "injuries_conceded_max",
] as const

const idOf = (code: string, name: string): StatementId => statementId("airwars", localOf(`${code}~${name}`))

/** How the id of what a belligerent concedes ends. */
export const concededSuffix = "~conceded"

/** The id of what a belligerent concedes, beside the statement that it did it. */
export const concededId = (id: StatementId): StatementId => `${id}${concededSuffix}`

// The site counts the civilians whom a belligerent concedes to have killed or injured.
const harmed = { status: "civilian" } as const

/** What is conceded as casualties. */
const rangesOf = ({ killed, wounded }: Conceded): readonly CasualtyRange[] => [
  ...(killed === undefined
    ? []
    : [{ outcome: "killed", count: killed, scope: "total", who: harmed } as const]),
  ...(wounded === undefined
    ? []
    : [{ outcome: "wounded", count: wounded, scope: "total", who: harmed } as const]),
]

const isId = (text: string | null | undefined): text is string =>
  text !== undefined && text !== null && text !== "" && text.length <= 200

const actorFrom = (
  id: ActorId,
  { belligerent_name: name, belligerent_slug: slug, belligerent_id: number }: Row,
): Actor => {
  const externalIds = [
    ...(isId(slug) ? [{ scheme: slugScheme, id: slug }] : []),
    ...(isId(number) ? [{ scheme: numberScheme, id: number }] : []),
  ]
  return {
    id,
    names: [{ text: (name ?? "").slice(0, 500), kind: "full" }],
    ...(externalIds.length === 0 ? {} : { externalIds }),
  }
}

// That nobody knows who it was is a statement of its own, and no accusation of somebody called Unknown.
const unknown = (
  row: Row,
  code: string,
  incident: IncidentId,
  says: (column: string) => boolean,
): NotKnown => ({
  kind: "not-known",
  id: idOf(code, nobody),
  by,
  about: [incident],
  wording: { text: nobody },
  extra: {
    ...keptCells(
      format,
      Object.fromEntries(
        ofSomebody.map((column) => [column, row[column] ?? (says(column) ? unknownWord : undefined)]),
      ),
    ),
    ...idsAsTold(format, { post_id: row.post_id }),
    ...exceptions(format, who, row, { name: nobody, slug: slugOf(nobody) }),
  },
})

/** A row of the belligerents of Airwars as statements about who did it. */
export const toModel = (
  row: Row,
  notes: ImportNotes<AirwarsBelligerentsRow>,
): Becomes<"responsibility"> | { readonly needs: string } => {
  const { code } = row
  if (code === undefined || code === null) return { needs: "the code of the incident" }
  const belligerent = who.read(row, () => false)
  if (belligerent === undefined) return { needs: "the name of the belligerent" }

  const incident = incidentOf(code)
  const incidents = [mentioned(code, row.post_id)]
  const saysUnknown = (column: string): boolean => notes.saysUnknown(column as keyof AirwarsBelligerentsRow)
  if (belligerent.name === nobody)
    return { record: unknown(row, code, incident, saysUnknown), beside: { incidents } }

  const keep = <Fact>(leg: Leg<AirwarsBelligerentsRow, Fact>) =>
    exceptions(format, leg, row, leg.read(row, saysUnknown), saysUnknown)
  const extra = {
    ...idsAsTold(format, { post_id: row.post_id, belligerent_id: row.belligerent_id }),
    ...keep(who),
    ...keep(certainty),
    ...keep(assessment),
    ...keep(concession),
  }
  const actor = actorOf(belligerent)
  const id = idOf(code, belligerent.name)
  const concluded = assessment.read(row, saysUnknown)
  const conceded = concession.read(row, saysUnknown)
  const attribution: Attribution = {
    kind: "attribution",
    id,
    by,
    against: [actor],
    about: [incident],
    modality: certainty.read(row, saysUnknown) ?? "suspected",
    wording: { text: belligerent.name },
    ...(concluded === undefined
      ? {}
      : { credibility: [{ scale: "airwars-assessment", value: concluded, by: actor }] }),
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
  }
  const admission: Admission | undefined =
    conceded === undefined
      ? undefined
      : {
          kind: "admission",
          id: concededId(id),
          by: [actor],
          via: [teller.id],
          about: [incident],
          casualties: rangesOf(conceded),
        }
  return {
    record: attribution,
    beside: {
      incidents,
      actors: [actorFrom(actor, row)],
      responsibility: admission === undefined ? [] : [admission],
    },
  }
}
