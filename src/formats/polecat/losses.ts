// What a record says and a row of POLECAT cannot.
import type { Incident } from "../../entity/incident.ts"
import type { Scalar } from "../../value/extra.ts"
import type { Loss } from "../passage/passage.ts"
import { codedAs } from "./crosswalk.ts"
import { type Cells, deedOf, membersOf, placeOf, roleOf, type Side } from "./facts.ts"
import { dayOfWindow, type Look, publicationOf, type Told } from "./written.ts"

const sides: readonly Side[] = ["Actor", "Recipient"]

/** What the deed says and the cells do not. */
export const lossesOfDeed = ({ acts = [], kind = [] }: Incident, cells: Cells): readonly Loss[] => {
  const written = deedOf(cells)
  return [
    ...acts
      .filter(({ value }) => !written.acts.includes(value.kind))
      .map(({ value }) => ({
        field: "acts",
        value: value.kind,
        reason:
          codedAs(value.kind) === undefined
            ? "PLOVER has no type and mode for it."
            : "An event of POLECAT has one type.",
      })),
    ...acts
      .filter(({ value }) => value.count !== undefined || value.description !== undefined)
      .map(({ value }) => ({
        field: "acts",
        value: value.kind,
        reason: "POLECAT neither counts nor describes what was done.",
      })),
    ...kind
      .filter(({ value }) => value !== written.kind)
      .map(({ value }) => ({ field: "kind", value, reason: "POLECAT has no column for it." })),
  ]
}

/** What the parties say and the cells do not. */
export const lossesOfSides = ({ parties = [] }: Incident, cells: Cells): readonly Loss[] => {
  const written = sides.flatMap((side) =>
    membersOf(side, cells).map((member) => ({ ...member, role: roleOf(side, cells) })),
  )
  const isTarget = ({ value }: (typeof parties)[number]): boolean => value.role === "target"
  const inOrder = [...parties.filter((party) => !isTarget(party)), ...parties.filter(isTarget)]
  if (parties.length > 0 && written.length !== parties.length)
    return [{ field: "parties", reason: "A name with a semicolon reads as several names." }]
  return inOrder.flatMap(({ value: { actor, role, kindThen } }, index) => [
    ...(role === written[index]?.role
      ? []
      : [{ field: "parties", value: actor, reason: `POLECAT does not say that a party was ${role} here.` }]),
    ...(kindThen === written[index]?.kind
      ? []
      : [{ field: "parties", value: actor, reason: `PLOVER has no sector for ${kindThen ?? "it"}.` }]),
  ])
}

/** What the place says and the cells do not. */
export const lossesOfPlace = (place: Told["place"], cells: Cells): readonly Loss[] => {
  if (place === undefined) return []
  const loss = (what: string, value: Scalar | undefined): readonly Loss[] =>
    value === undefined ? [] : [{ field: "where", value, reason: `POLECAT has no column for ${what}.` }]
  const written = placeOf(cells)
  return [
    ...(written?.precision === place.precision
      ? []
      : loss("how precisely such a place is known", place.precision)),
    ...loss("a radius", place.radiusKm),
    ...loss("what happened there", place.role),
    ...loss("smaller units", place.admin?.[2]),
    ...(place.name === undefined ? [] : loss("a landmark beside the place", place.near)),
    ...(place.countryCodes ?? []).flatMap(({ id }) => loss("other codes of a country", id)),
  ]
}

/** What the days say and the cells do not. */
export const lossesOfDays = (incident: Incident, window: Told["window"], look: Look): readonly Loss[] => {
  const { title, url, publishedOn } = publicationOf(incident, look) ?? {}
  return [
    ...(window?.approximate === true || window?.uncertain === true
      ? [{ field: "when", reason: "POLECAT cannot say that a day is approximate or uncertain." }]
      : []),
    ...(window === undefined || window.granularity === "day"
      ? []
      : [{ field: "when", value: window.granularity, reason: "POLECAT names the day alone." }]),
    ...(publishedOn === undefined || dayOfWindow(publishedOn) !== undefined
      ? []
      : [{ field: "in", reason: "POLECAT names one day of publication." }]),
    ...[title, url].flatMap((value) =>
      value === undefined ? [] : [{ field: "in", value, reason: "POLECAT has no column for it." }],
    ),
  ]
}
