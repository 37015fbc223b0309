// What goes, what stays without its name, and which texts give it away: decided for the whole dataset at once.

import { definitionOf } from "../../core/definition.ts"
import { gathering } from "../../core/gather.ts"
import { kindOf } from "../../core/id.ts"
import type { ExternalId } from "../../value/external-id.ts"
import type { Extra } from "../../value/extra.ts"
import type { Name } from "../../value/name.ts"
import { Place } from "../../value/place.ts"
import type { Handling } from "../../value/vocabulary/handling.ts"
import { Dataset } from "../dataset.ts"
import { eachId } from "../references.ts"
import { neutralDescription, neutralNames, placeFields } from "./fields.ts"
import { decoded, folded, isTelling, type Seeker, seeking, type Telltale } from "./mentions.ts"

/** The readers that a dataset is redacted for. @category datasets */
export type Audience = Exclude<Handling, "confidential">

/** What is decided before anything is taken out. */
export interface Plan {
  /** The readers that the dataset is redacted for. */
  readonly audience: Audience
  /** Why each record that goes does so, by its id; undefined where that shows at the record itself. */
  readonly gone: ReadonlyMap<string, string | undefined>
  /** Why each record that stays without its name does so, by its id. */
  readonly masked: ReadonlyMap<string, string>
  /** Whether a text repeats one that goes. */
  readonly repeats: (text: string) => boolean
  /** Whether an id repeats a text or the id of a record that goes or is masked. */
  readonly isTelltale: (id: string) => boolean
}

const circles: readonly Handling[] = ["public", "restricted", "confidential"]

/** Whether something is marked for fewer readers than these. */
export const isMarked = (
  { handling = "public" }: { readonly handling?: Handling },
  audience: Audience,
): boolean => circles.indexOf(handling) > circles.indexOf(audience)

/** Why something marked is not shown as it is. */
export const markedAs = ({ handling = "public" }: { readonly handling?: Handling }): string =>
  `It is marked ${handling}.`

interface Named {
  readonly id: string
  readonly names?: readonly Name[]
  readonly description?: string
  readonly title?: string
  readonly url?: string
  readonly archivedUrl?: string
  readonly externalIds?: readonly ExternalId[]
  readonly extra?: Extra
}

const isText = (value: unknown): value is string => typeof value === "string"

const localOf = (id: string): string => id.slice(kindOf(id).length + 1)

const addressOf = (url: string | undefined): string | undefined => url?.replace(/^https?:\/\/(?:www\.)?/i, "")

const opaqueForm = /^[a-z]+:redacted-[0-9]+$/

const telling = (texts: readonly (string | undefined)[], telltale: Telltale): readonly string[] =>
  texts.filter(isText).filter((text) => isTelling(text, telltale))

const isPerson = (record: object): boolean =>
  Object.hasOwn(record, "outcomes") || (record as { readonly kind?: unknown }).kind === "person"

// A person is also known by a part of the name: the surname alone, the given name alone. Particles are too short to be
// looked for, and words in small letters are descriptions.
const partsOfName = ({ text }: Name): readonly string[] => {
  const parts = text
    .split(/[\s,]+/)
    .filter((part) => /^\P{Ll}/u.test(part) && (folded(part).match(/\p{L}/gu)?.length ?? 0) > 3)
  return parts.length > 1 ? parts : []
}

/** The texts by which a record could be recognized where another one repeats them. */
const tellingOf = (record: Named): readonly string[] => {
  const { names = [], description, title, url, archivedUrl, externalIds = [], extra = {} } = record
  const parts = isPerson(record) ? names.flatMap(partsOfName) : []
  const said = [...names.map(({ text }) => text), ...parts, addressOf(url), addressOf(archivedUrl)]
  return [
    ...telling([...said, ...externalIds.map(({ id }) => id)], "name"),
    ...telling([description, title, ...Object.values(extra).flat().filter(isText)], "description"),
  ]
}

/** What an id says by itself; `victim:abu-taqua` names somebody, `victim:redacted-1` nobody. */
const saidBy = ({ id }: Named): readonly string[] => (opaqueForm.test(id) ? [] : [decoded(localOf(id))])

const isPlace = (schema: Parameters<typeof definitionOf>[0]): boolean =>
  definitionOf(schema).shape === definitionOf(Place).shape

const eachPlace = gathering(Dataset, isPlace)

const placeNames = ({ name, admin = [], near }: Place): readonly string[] =>
  [name, ...admin, near].filter(isText)

/** The texts by which exact places could be recognized, apart from those that other places say to everybody. */
const tellingOfPlaces = (dataset: Dataset, audience: Audience): readonly string[] => {
  const secret: string[] = []
  const open: string[] = []
  eachPlace(dataset, (_, value) => {
    const place = value as Place
    if (!isMarked(place, audience)) {
      for (const text of placeNames(place)) open.push(text)
      return
    }
    const { name, admin } = placeFields
    const kept = [name, admin].flatMap((treatment) =>
      typeof treatment === "function" ? treatment(place) : [],
    )
    for (const text of kept.filter(isText)) open.push(text)
    for (const text of telling([place.name, ...(place.admin ?? [])], "name")) secret.push(text)
    for (const text of telling([place.near, place.wording], "description")) secret.push(text)
  })
  const seek = seeking(secret)
  const said = new Set(open.flatMap((text) => [...seek(text)]))
  return secret.filter((text) => !said.has(folded(text)))
}

/** Decides what goes and what stays without its name. */
export const planOf = (dataset: Dataset, audience: Audience): Plan => {
  const marked = <T extends { readonly handling?: Handling }>(records: readonly T[]): readonly T[] =>
    records.filter((record) => isMarked(record, audience))
  const victims = marked(dataset.victims)
  const hidden = victims.filter(({ handling }) => handling === "confidential")
  const masked = new Map<string, string>()
  for (const record of [...marked(dataset.sources), ...marked(dataset.actors)])
    masked.set(record.id, markedAs(record))
  for (const { actor, handling } of victims) {
    if (actor !== undefined && !masked.has(actor))
      masked.set(actor, `It is a victim who is marked ${handling}.`)
  }
  const gone = new Map<string, string>()
  for (const record of [...hidden, ...marked(dataset.incidents), ...marked(dataset.publications)]) {
    gone.set(record.id, markedAs(record))
  }
  for (const { id, outlet } of dataset.publications) {
    if (outlet !== undefined && masked.has(outlet) && !gone.has(id)) gone.set(id, "Its outlet is not named.")
  }
  for (const record of victims) if (!gone.has(record.id)) masked.set(record.id, markedAs(record))

  const records: readonly Named[] = [
    ...dataset.sources,
    ...dataset.actors,
    ...dataset.publications,
    ...dataset.incidents,
    ...dataset.victims,
  ]
  const own = new Set([
    ...dataset.sources.flatMap((source) => neutralNames(source).map(({ text }) => folded(text))),
    ...dataset.actors.map((actor) => folded(neutralDescription(actor))),
  ])
  const secret = records.filter(({ id }) => masked.has(id) || gone.has(id))
  const texts = [
    ...secret.flatMap(tellingOf),
    ...telling(secret.filter(({ id }) => kindOf(id) === "victim").flatMap(saidBy), "description"),
    ...tellingOfPlaces(dataset, audience),
  ].filter((text) => !own.has(folded(text)))
  const found = (seek: Seeker, text: string): boolean => !seek(text)[Symbol.iterator]().next().done
  const inTexts = seeking(texts)
  const inIds = seeking([...texts, ...telling(secret.flatMap(saidBy), "id")])
  return {
    audience,
    gone,
    masked,
    repeats: (text) => found(inTexts, text),
    isTelltale: (id) => found(inIds, localOf(id)),
  }
}

/** The ids that give way to others, which say nothing, in the order of the dataset. */
export const opaqueIds = (
  dataset: Dataset,
  { gone, masked, isTelltale }: Plan,
): ReadonlyMap<string, string> => {
  const met: { readonly id: string; readonly isOwn: boolean }[] = []
  eachId(dataset, ({ id, isOwn }) => met.push({ id: String(id), isOwn }))
  const used = new Set(met.map(({ id }) => id))
  const opaque = new Map<string, string>()
  const numbers = new Map<string, number>()
  for (const { id } of [...met.filter(({ isOwn }) => isOwn), ...met]) {
    if (opaque.has(id) || gone.has(id) || opaqueForm.test(id)) continue
    const kind = kindOf(id)
    if (!masked.has(id) && !isTelltale(id)) continue
    let number = numbers.get(kind) ?? 0
    do number++
    while (used.has(`${kind}:redacted-${number}`))
    numbers.set(kind, number)
    opaque.set(id, `${kind}:redacted-${number}`)
  }
  return opaque
}
