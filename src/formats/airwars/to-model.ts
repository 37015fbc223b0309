// A row of the incidents of Airwars as an incident of the model.
import type { Actor } from "../../entity/actor.ts"
import type { Act, Party, Weapon } from "../../entity/happening.ts"
import type { Incident } from "../../entity/incident.ts"
import type { Attested } from "../../testimony/attested.ts"
import { Publication } from "../../testimony/publication.ts"
import { type PublicationId, publicationId } from "../../value/id.ts"
import { keptCells } from "../passage/kept.ts"
import type { Becomes, ImportNotes, RowFacts } from "../passage/passage.ts"
import { belligerentsIn } from "./beside-incident.ts"
import { tacticOf } from "./crosswalk.ts"
import { exceptions, type Leg } from "./leg.ts"
import { cause, days, denial, names, spot, strike, targeted } from "./legs.ts"
import type { AirwarsRow } from "./row.ts"
import {
  actorOf,
  type Belligerent,
  by,
  externalIdsOf,
  incidentOf,
  localOf,
  slugScheme,
  teller,
} from "./teller.ts"
import { toll } from "./toll.ts"

type Row = RowFacts<AirwarsRow>

/** The name of the format. */
export const format = "airwars"

/** The scale of the strike status; the grade of harm has one of its own. */
export const statusScale = "airwars:strike-status"

/** The page of an incident. */
export const pageOf = (code: string): PublicationId => publicationId(format, localOf(code))

/** A belligerent as an actor. */
export const actorFrom = (belligerent: Belligerent): Actor => ({
  id: actorOf(belligerent),
  names: [{ text: belligerent.name, kind: "full" }],
  ...(belligerent.slug === undefined || belligerent.slug === ""
    ? {}
    : { externalIds: [{ scheme: slugScheme, id: belligerent.slug }] }),
})

type Telling = Pick<Attested<unknown>, "by" | "in">

const acts = (row: Row, telling: Telling): readonly Attested<Act>[] => {
  const { labels = [], status } = strike.read(row, () => false) ?? {}
  const done = labels.map((label) => ({
    value: { kind: tacticOf(label) },
    ...telling,
    wording: { text: label },
    ...(status === undefined ? {} : { credibility: [{ scale: statusScale, value: status, by: teller.id }] }),
  }))
  const denied = cause.read(row, () => false)?.includes(denial) === true
  return denied
    ? [...done, { value: { kind: "denial-of-necessities" }, ...telling, wording: { text: denial } }]
    : done
}

const weapons = (row: Row, telling: Telling): readonly Attested<Weapon>[] =>
  (cause.read(row, () => false) ?? [])
    .filter((label) => label !== denial)
    .map((label) => ({ value: { description: label }, ...telling }))

const some = <Key extends string, T>(key: Key, list: readonly T[]): { readonly [K in Key]?: readonly T[] } =>
  (list.length === 0 ? {} : { [key]: list }) as { readonly [K in Key]?: readonly T[] }

/** A row of the incidents of Airwars as an incident. */
export const toModel = (
  row: Row,
  notes: ImportNotes<AirwarsRow>,
): Becomes<"incidents"> | { readonly needs: string } => {
  const { code, permalink } = row
  if (code === undefined || code === null) return { needs: "the code of the incident" }
  const saysUnknown = (column: string): boolean => notes.saysUnknown(column as keyof AirwarsRow)
  const read = <Fact>(leg: Leg<AirwarsRow, Fact>): Fact | undefined => leg.read(row, saysUnknown)

  const page = { id: pageOf(code), outlet: teller.id, url: permalink ?? "" }
  const hasPage = Publication.safeParse(page).success
  const telling: Telling = { by, ...(hasPage ? { in: page.id } : {}) }

  const [window, place, count, aimed = []] = [read(days), read(spot), read(toll), read(targeted)]
  const parties = aimed.map(
    (one): Attested<Party> => ({
      value: { actor: actorOf(one), role: "target" },
      ...telling,
      wording: { text: one.name },
      // The site heads them as suspected targets.
      modality: "suspected",
    }),
  )
  const grade = count?.grade
  const keep = <Fact>(leg: Leg<AirwarsRow, Fact>) => exceptions(format, leg, row, read(leg), saysUnknown)
  const who = belligerentsIn(format, row, { code, post_id: row.post_id ?? null }, notes)
  const extra: Incident["extra"] = {
    ...who.extra,
    ...keep(names),
    ...keep(days),
    ...keep(spot),
    ...keep(strike),
    ...keep(cause),
    ...keep(targeted),
    ...keep(toll),
    ...(hasPage || permalink === undefined || permalink === null ? {} : keptCells(format, { permalink })),
  }
  return {
    record: {
      id: incidentOf(code),
      ...(window === undefined ? {} : { when: [{ value: window, ...telling }] }),
      ...(place === undefined ? {} : { where: [{ value: place, ...telling }] }),
      ...some("parties", parties),
      ...some("acts", acts(row, telling)),
      ...some("weapons", weapons(row, telling)),
      ...(count === undefined
        ? {}
        : {
            casualties: [
              {
                value: count.ranges,
                ...telling,
                ...(grade === undefined
                  ? {}
                  : { credibility: [{ scale: "airwars-grading", value: grade, by: teller.id }] }),
              },
            ],
          }),
      ...some(
        "externalIds",
        externalIdsOf({ code, post_id: row.post_id ?? null, previous: read(names)?.previous ?? [] }),
      ),
      ...(Object.keys(extra).length === 0 ? {} : { extra }),
    },
    beside: {
      ...(hasPage ? { publications: [page] } : {}),
      actors: [...aimed.map(actorFrom), ...(who.beside.actors ?? [])],
      responsibility: who.beside.responsibility ?? [],
    },
    lossy: who.lossy,
  }
}
