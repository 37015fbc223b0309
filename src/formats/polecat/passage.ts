// The way of POLECAT into the model and back.
import { fact, kept, type Passage } from "../passage/passage.ts"
import { fromModel } from "./from-model.ts"
import type { PolecatRow } from "./row.ts"
import { teller } from "./teller.ts"
import { toModel } from "./to-model.ts"

const actorName = "incidents[].parties: its name, in the words of the statement"
const actorCountry = "incidents[].parties: the country of its actor"
const actorKind = "incidents[].parties: kindThen"
const actorPage = "incidents[].parties: the external id of its actor"

/** The way of POLECAT into the model and back. */
export const passage: Passage<PolecatRow, "incidents"> = {
  subject: "incidents",
  teller,
  coverage: {
    unit: "one event in one news story, read by a program; several stories of one event are several rows",
    inclusion: "what one actor says or does to another, by the 16 categories of PLOVER",
    period: { start: { earliest: "2018-01-01", latest: "2018-01-01", granularity: "day" } },
    area: "the world",
    licence: "the terms of its deposit at the Harvard Dataverse",
    citation:
      "Halterman, Andrew, Benjamin E. Bagozzi, Andreas Beger, Philip A. Schrodt, and Grace I. Scarborough (2023): PLOVER and POLECAT: A New Political Event Ontology and Dataset.",
  },
  columns: {
    "Event ID": fact("incidents[].externalIds"),
    "Event Date": fact("incidents[].when"),
    "Event Type": fact("incidents[].acts: the tactic, and incidents[].kind for a protest"),
    "Event Mode": fact("incidents[].acts: the tactic"),
    Intensity: kept,
    "Quad Code": fact("incidents[].acts: the sort of the type"),
    Contexts: fact("incidents[].acts: nothing where it is denied, expected or imagined"),
    "Actor Name": fact(actorName),
    "Actor Country": fact(actorCountry),
    "Actor COW": kept,
    "Primary Actor Sector": fact(actorKind),
    "Actor Sectors": kept,
    "Actor Title": kept,
    "Actor Name Raw": kept,
    "Wikipedia Actor ID": fact(actorPage),
    "Recipient Name": fact(actorName),
    "Recipient Country": fact(actorCountry),
    "Recipient COW": kept,
    "Primary Recipient Sector": fact(actorKind),
    "Recipient Sectors": kept,
    "Recipient Title": kept,
    "Recipient Name Raw": kept,
    "Wikipedia Recipient ID": fact(actorPage),
    Placename: fact("incidents[].where: name"),
    City: fact("incidents[].where: true of this place alone, and precision"),
    District: fact("incidents[].where: admin, the second"),
    Province: fact("incidents[].where: admin, the first"),
    Country: fact("incidents[].where: country"),
    Latitude: fact("incidents[].where: point"),
    Longitude: fact("incidents[].where: point"),
    "GeoNames ID": fact("incidents[].where: true of this place alone"),
    "Raw Placename": fact("incidents[].where: wording"),
    "Feature Type": fact("incidents[].where: precision"),
    Source: fact("publications[].outlet: its name"),
    "Publication Date": fact("publications[].publishedOn"),
    "Story People": kept,
    "Story Organizations": kept,
    "Story Locations": kept,
    Language: fact("publications[].language"),
    Version: kept,
  },
  import: toModel,
  export: fromModel,
}
