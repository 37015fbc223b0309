// An incident of the model as a row of the incidents of Airwars.
import type { CasualtyRange } from "../../entity/casualties.ts"
import type { Incident } from "../../entity/incident.ts"
import { resolve } from "../../resolve/resolve.ts"
import { asItStands } from "../passage/as-it-stands.ts"
import { keptCell } from "../passage/kept.ts"
import type { ExportNotes, Loss, Written } from "../passage/passage.ts"
import { belligerentsOf } from "./beside-incident.ts"
import { labelOf } from "./crosswalk.ts"
import { type Leg, written } from "./leg.ts"
import { cause, days, denial, names, spot, strike, targeted } from "./legs.ts"
import { AirwarsRow } from "./row.ts"
import { belligerentOf, namesOf, teller } from "./teller.ts"
import { format, pageOf, statusScale } from "./to-model.ts"
import { isOfGroup, type Toll, toll } from "./toll.ts"

interface Counted {
  readonly toll: Toll | undefined
  readonly lossy: readonly Loss[]
}

const noGroup = (range: CasualtyRange): Loss => ({
  field: "casualties",
  value: [range.scope, range.who?.wording ?? range.who?.status ?? "all", range.outcome].join(" "),
  reason:
    "Airwars counts the killed and injured of its own groups only; the dead of unknown status are no civilians.",
})

// Airwars' own figures come before those of others.
const tollOf = (incident: Incident): Counted => {
  const isOurs = ({ by }: { readonly by?: readonly string[] }): boolean => by?.includes(teller.id) === true
  const all = incident.casualties ?? []
  const statements = [...all.filter(isOurs), ...all.filter((one) => !isOurs(one))]
  const ranges = statements.flatMap(({ value }) => value)
  const ours = ranges.filter(isOfGroup)
  const grade = statements
    .flatMap(({ credibility = [] }) => credibility)
    .find(({ scale }) => scale === "airwars-grading")?.value
  const lossy = [
    ...ranges.filter((range) => !isOfGroup(range)).map(noGroup),
    ...ours
      .filter(({ count: { min, best = min } }) => best !== min)
      .map(
        ({ count }): Loss => ({
          field: "casualties",
          value: count.best ?? null,
          reason: "Airwars has a smallest and a largest number and no best one.",
        }),
      ),
  ]
  return {
    toll: ours.length === 0 ? undefined : { ranges: ours, ...(grade === undefined ? {} : { grade }) },
    lossy,
  }
}

const labelsOf = (incident: Incident) => {
  const acts = (incident.acts ?? []).filter(({ value }) => value.kind !== "denial-of-necessities")
  const found = acts.map(({ value, wording }) => [value.kind, labelOf(value.kind, wording?.text)] as const)
  const status = acts
    .flatMap(({ credibility = [] }) => credibility)
    .find(({ scale }) => scale === statusScale)?.value
  const labels = found.flatMap(([, label]) => (label === undefined ? [] : [label]))
  return {
    strike: labels.length === 0 ? undefined : { labels, ...(status === undefined ? {} : { status }) },
    lossy: found
      .filter(([, label]) => label === undefined)
      .map(([kind]): Loss => ({ field: "acts", value: kind, reason: "Airwars has no strike type for it." })),
  }
}

const causesOf = (incident: Incident): readonly string[] => [
  ...(incident.weapons ?? []).flatMap(({ value: { description } }) =>
    description === undefined ? [] : [description],
  ),
  ...(incident.acts?.some(({ value }) => value.kind === "denial-of-necessities") === true ? [denial] : []),
]

/** An incident as a row of the incidents of Airwars. */
export const fromModel = (record: Incident, notes: ExportNotes): Written<AirwarsRow> => {
  const { context, policies } = notes
  const { incident, lossy: fallen } = asItStands(record, notes)
  const view = resolve(incident, context, policies)
  const window = view.when?.window
  if (window !== undefined && window.earliest === undefined)
    return { refused: ["Nothing bounds its day from below, and an incident of Airwars has a first day."] }

  const cellsOf = <Fact>(leg: Leg<AirwarsRow, Fact>, fact: Fact | undefined) =>
    written(format, AirwarsRow.shape, leg, fact, incident)
  const own = namesOf(incident.id, incident)
  const counted = tollOf(incident)
  const done = labelsOf(incident)
  const causes = causesOf(incident)
  const aimed = (incident.parties ?? [])
    .filter(({ value }) => value.role === "target")
    .map(({ value, wording }) => belligerentOf(context.actor(value.actor), value.actor, wording?.text))
  const page = context.publication(pageOf(own.code ?? ""))
  const permalink = page?.url ?? keptCell(format, "permalink", incident)
  const tollCells = cellsOf(toll, counted.toll)
  const belligerents = belligerentsOf(format, incident, notes)
  const others = (incident.parties ?? []).filter(({ value }) => value.role !== "target")
  return {
    cells: {
      ...cellsOf(days, window).cells,
      ...cellsOf(spot, view.where?.place).cells,
      ...cellsOf(strike, done.strike).cells,
      ...cellsOf(cause, causes.length === 0 ? undefined : causes).cells,
      ...cellsOf(targeted, aimed.length === 0 ? undefined : aimed).cells,
      ...tollCells.cells,
      ...cellsOf(names, own).cells,
      ...belligerents.cells,
      ...(typeof permalink === "string" ? { permalink } : {}),
    },
    unknown: [...(tollCells.unknown ?? []), ...belligerents.unknown],
    lossy: [
      ...fallen,
      ...counted.lossy,
      ...done.lossy,
      ...belligerents.lossy,
      ...others.map(
        ({ value }): Loss => ({
          field: "parties",
          value: value.actor,
          reason: "Who did it stands in the table of belligerents.",
        }),
      ),
      ...(window?.approximate === true
        ? [{ field: "when", value: true, reason: "Airwars does not say that a date is approximate." }]
        : []),
    ],
  }
}
