// One strike as UCDP, ACLED, GTD and Airwars each would have it, with its actors tied by who is part of whom.
import {
  acled,
  airwars,
  airwarsBelligerents,
  datasetOf,
  gtd,
  importRows,
  mergeDatasets,
  ucdpGed,
} from "../../src/formats/index.ts"
import { type ActorId, type Dataset, type Incident, type IncidentId, partOf } from "../../src/index.ts"

/** The strike as a row of UCDP, with other cells instead. */
export const ucdpRow = (instead: Readonly<Record<string, unknown>> = {}): Dataset =>
  datasetOf(
    ucdpGed,
    importRows(ucdpGed, [
      {
        id: "900001",
        year: 2024,
        type_of_violence: 1,
        side_a_new_id: "90301",
        side_a: "Government of Norvenia",
        side_b_new_id: "90302",
        side_b: "Norvenian Hill Front",
        where_prec: 1,
        where_coordinates: "Quill Harbour",
        latitude: -9.8724,
        longitude: -45.731,
        country_id: 645,
        date_prec: 1,
        date_start: "2024-01-04",
        date_end: "2024-01-04",
        deaths_a: 0,
        deaths_b: 2,
        deaths_civilians: 0,
        deaths_unknown: 1,
        low: 2,
        best: 3,
        high: 4,
        ...instead,
      },
    ]),
  ).dataset

/** The strike as a row of ACLED, with other cells instead. */
export const acledRow = (instead: Readonly<Record<string, unknown>> = {}): Dataset =>
  datasetOf(
    acled,
    importRows(acled, [
      {
        event_id_cnty: "NRV100",
        event_date: "2024-01-04",
        year: 2024,
        time_precision: 1,
        event_type: "Explosions/Remote violence",
        sub_event_type: "Air/drone strike",
        actor1: "Military Forces of Norvenia (2020-)",
        inter1: "State forces",
        actor2: "Norvenian Hill Front",
        inter2: "Rebel group",
        interaction: "State forces-Rebel group",
        iso: 368,
        location: "Quill Harbour",
        geo_precision: 1,
        latitude: -9.8691,
        longitude: -45.7402,
        fatalities: 2,
        ...instead,
      },
    ]),
  ).dataset

/** The strike as a row of GTD, with other cells instead. */
export const gtdRow = (instead: Readonly<Record<string, unknown>> = {}): Dataset =>
  datasetOf(
    gtd,
    importRows(gtd, [
      {
        eventid: "202401040001",
        iyear: 2024,
        imonth: 1,
        iday: 4,
        country: "95",
        city: "Quill Harbour",
        specificity: "1",
        vicinity: 0,
        latitude: -9.87,
        longitude: -45.73,
        attacktype1: "3",
        gname: "Unknown",
        claimed: 0,
        nkill: 4,
        nwound: 6,
        ...instead,
      },
    ]),
  ).dataset

/** The strike as a row of Airwars and one of its belligerents, with other cells instead. */
export const airwarsRow = (instead: Readonly<Record<string, unknown>> = {}): Dataset =>
  mergeDatasets([
    datasetOf(
      airwars,
      importRows(airwars, [
        {
          code: "ISPT0001",
          date: "2024-01-04",
          country_name: "Iraq",
          country_slug: "iraq",
          location_name: "Quill Harbour",
          latitude: -9.8724,
          longitude: -45.731,
          strike_type_name: "Airstrike",
          strike_type_slug: "airstrike",
          civilian_non_combatants_killed_min: 0,
          civilian_non_combatants_killed_max: 2,
          ...instead,
        },
      ]),
    ).dataset,
    datasetOf(
      airwarsBelligerents,
      importRows(airwarsBelligerents, [
        { code: "ISPT0001", belligerent_name: "Norvenian Air Force", type: "Suspected" },
      ]),
    ).dataset,
  ])

/** Several datasets as one. */
export const together = (...parts: readonly Dataset[]): Dataset => mergeDatasets(parts)

const named = (dataset: Dataset, name: string): ActorId => {
  const found = dataset.actors.find(({ names }) => names?.some(({ text }) => text === name))
  if (found === undefined) throw new Error(`nobody is called ${name}`)
  return found.id
}

/** A dataset whose forces are tied to their government. */
export const withTies = (dataset: Dataset): Dataset => ({
  ...dataset,
  affiliations: [
    ...dataset.affiliations,
    ...["Military Forces of Norvenia (2020-)", "Norvenian Air Force"].map((force) =>
      partOf(named(dataset, force), named(dataset, "Government of Norvenia"), { by: "source:desk" }),
    ),
  ],
})

/** The incident of an id. */
export const incidentOf = (dataset: Dataset, id: IncidentId): Incident => {
  const found = dataset.incidents.find((one) => one.id === id)
  if (found === undefined) throw new Error(`there is no ${id}`)
  return found
}
