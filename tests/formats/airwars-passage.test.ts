// Airwars in the model: what became known of whom, by whom, and how each table is written again.
import { describe, expect, test } from "vitest"
import { checkStream } from "../../src/checking/check.ts"
import { dataset } from "../../src/dataset/dataset.ts"
import { redact } from "../../src/dataset/redact.ts"
import type { Incident } from "../../src/entity/incident.ts"
import { airwars } from "../../src/formats/airwars/format.ts"
import type { AirwarsRow } from "../../src/formats/airwars/row.ts"
import { toAirwars } from "../../src/formats/airwars/to-airwars.ts"
import { airwarsBelligerents } from "../../src/formats/airwars-belligerents/format.ts"
import type { AirwarsBelligerentsRow } from "../../src/formats/airwars-belligerents/row.ts"
import { airwarsVictims } from "../../src/formats/airwars-victims/format.ts"
import type { AirwarsVictimsRow } from "../../src/formats/airwars-victims/row.ts"
import type { FormatOf } from "../../src/formats/format.ts"
import { exportRows } from "../../src/formats/passage/export-rows.ts"
import { datasetOf } from "../../src/formats/passage/gather.ts"
import { importFile, importRows } from "../../src/formats/passage/import-rows.ts"
import { mergeDatasets } from "../../src/formats/passage/merge.ts"
import type { RowFacts } from "../../src/formats/passage/passage.ts"
import { airwarsCases, columnsOfCase } from "../support/airwars-rows.ts"
import { bytesOf, csvText } from "../support/ged-rows.ts"
import { roundTripOf } from "../support/round-trip.ts"
import { errorsIn } from "../support/there-and-back.ts"

const into = <Row extends object>(format: FormatOf<Row>, ...rows: readonly RowFacts<Row>[]) =>
  datasetOf(format, importRows(format, rows)).dataset

const incidentOf = (row: Omit<RowFacts<AirwarsRow>, "code">): Incident =>
  into(airwars, { code: "ISPT0412", ...row }).incidents[0]!

const back = (incident: Incident) => exportRows(airwars, dataset({ incidents: [incident] }))

describe.each(airwarsCases.map((one) => [one.format.title, one] as const))("a file of %s", (_, one) => {
  test("comes back from the model row by row as it was, and the dataset has no error", async () => {
    const rows = Array.from({ length: 60 }, (__, index) => one.row(index + 1) as Record<string, string>)
    const trip = await roundTripOf(one.format, [bytesOf(csvText(rows, columnsOfCase(one)))])
    expect(trip.rows.filter(({ number }) => number > 0).length).toBe(60)
    expect(trip.exported.refused.filter(({ reasons }) => reasons.length > 0)).toEqual([])
    expect(trip.changed).toEqual([])
    expect(trip.errors).toEqual([])
  })
})

describe("an incident of Airwars", () => {
  test("has its one date as a day, and a range of dates as the days between which it lies", () => {
    const windows = [
      incidentOf({ date_type: "single", date: "2023-10-10" }),
      incidentOf({ date_type: "date_range", date: "2023-10-10", date_end: "2023-10-11" }),
      incidentOf({ date_type: "date_range", date: "2023-10-10", date_end: null }),
      incidentOf({ date_type: "single", date: "2023-10-10", date_end: "2023-10-11" }),
    ].map(({ when }) => when?.[0]?.value)
    expect(windows).toEqual([
      { earliest: "2023-10-10", latest: "2023-10-10", granularity: "day" },
      { earliest: "2023-10-10", latest: "2023-10-11", granularity: "days" },
      { earliest: "2023-10-10", granularity: "days" },
      { earliest: "2023-10-10", latest: "2023-10-10", granularity: "day" },
    ])
  })

  test("whose range ends before it begins has a window that holds both, and comes back as it was", () => {
    const row = { code: "ISPT0412", date_type: "date_range", date: "2023-10-11", date_end: "2023-10-10" }
    expect(importRows(airwars, [row])[0]?.issues.map(({ rule }) => rule)).toContain("airwars/date-order")
    const found = incidentOf(row)
    expect(found.when?.[0]?.value).toEqual({
      earliest: "2023-10-10",
      latest: "2023-10-11",
      granularity: "days",
    })
    expect(back(found).rows[0]).toMatchObject(row)
  })

  test.each([
    [0, 31, { min: 0, max: 31 }],
    [4, 4, { min: 4, max: 4 }],
    [0, 0, { min: 0, max: 0 }],
    [2, null, { min: 2 }],
    [5, 2, { min: 2, max: 5 }],
    [null, 5, undefined],
    [null, null, undefined],
  ] as const)("counts %s to %s as %o", (killed_min, killed_max, count) => {
    const found = incidentOf({ belligerents_killed_min: killed_min, belligerents_killed_max: killed_max })
    expect(found.casualties?.[0]?.value[0]?.count).toEqual(count)
    const [row] = back(found).rows
    expect([row?.belligerents_killed_min, row?.belligerents_killed_max]).toEqual([killed_min, killed_max])
  })

  test("that says Unknown has an unknown number, which is neither zero nor silence", () => {
    const [imported] = importRows(
      airwars,
      [{ code: "A1", children_killed_min: null, children_killed_max: null }],
      {
        unknown: [["children_killed_min", "children_killed_max"]],
      },
    )
    const { incidents = [] } = imported?.value ?? {}
    expect(incidents[0]?.casualties?.[0]?.value[0]?.count).toEqual({ min: 0, wording: "Unknown" })
    expect(back(incidents[0]!).unknown).toEqual([["children_killed_min", "children_killed_max"]])
  })

  test("counts civilians as a total and its groups as parts that need not be disjoint", () => {
    const ranges = incidentOf({
      civilian_non_combatants_killed_min: 8,
      civilian_non_combatants_killed_max: 9,
      children_killed_min: 3,
      children_killed_max: 3,
      journalists_killed_min: 1,
      journalists_killed_max: 1,
      undetermined_killed_min: 2,
      undetermined_killed_max: 2,
    }).casualties?.[0]?.value
    expect(ranges?.map(({ scope, who, disjoint }) => [scope, who, disjoint])).toEqual([
      ["total", { status: "civilian", wording: "civilians" }, undefined],
      ["part", { status: "civilian", age: "child", wording: "children" }, undefined],
      ["part", { status: "civilian", occupation: "journalist", wording: "journalists" }, undefined],
      // Unknown status is never civilian.
      ["part", { wording: "undetermined" }, undefined],
    ])
  })

  test("has its grade as the credibility of its toll, on a scale of its own", () => {
    const found = incidentOf({
      civilian_non_combatants_killed_min: 4,
      civilian_harm_status_name: "Confirmed",
    })
    expect(found.casualties?.[0]?.credibility).toEqual([
      { scale: "airwars-grading", value: "Confirmed", by: "source:airwars" },
    ])
  })

  test("leaves airstrike and artillery open where the label does, and says both where there is a comma", () => {
    const kinds = (strike_type_name: string) =>
      incidentOf({ strike_type_name }).acts?.map(({ value }) => value.kind)
    expect(kinds("Airstrike and/or Artillery")).toEqual(["air-or-artillery"])
    expect(kinds("Drone Strike,Naval bombardment")).toEqual(["drone-strike", "naval-bombardment"])
    expect(kinds("Catapult and/or Sling")).toEqual(["airwars:catapult-and-or-sling"])
    expect(kinds("Unknown")).toBe(undefined)
  })

  test("has no more exact a place than is said", () => {
    const place = (accuracy: string | null) =>
      incidentOf({ latitude: 12.5, longitude: -40.25, geolocation_accuracy_slug: accuracy }).where?.[0]?.value
    expect(place("within_100m_via_coalition")).toMatchObject({ precision: "exact", radiusKm: 0.1 })
    expect(place("village")?.precision).toBe("settlement")
    expect(place("province_governorate")?.precision).toBe("adm1")
    expect(place(null)?.precision).toBe("unknown")
    expect(place("somewhere")?.precision).toBe("unknown")
  })

  test("names suspected targets, and not that they were the target", () => {
    const made = into(airwars, { code: "A1", targeted_belligerent_name: "Hill Front,Reed Coast Army" })
    expect(
      made.incidents[0]?.parties?.map(({ value, modality }) => [value.actor, value.role, modality]),
    ).toEqual([
      ["actor:airwars/hill-front", "target", "suspected"],
      ["actor:airwars/reed-coast-army", "target", "suspected"],
    ])
  })

  test("that is changed in the model gives the changed cells, and not those it came with", () => {
    const found = incidentOf({
      date_type: "exact",
      date: "2023-10-10",
      geolocation_accuracy_slug: "village",
      latitude: 12.5,
      longitude: -40.25,
      children_killed_min: 5,
      children_killed_max: 2,
    })
    const changed: Incident = {
      ...found,
      when: [{ value: { earliest: "2023-10-12", latest: "2023-10-13", granularity: "days" } }],
      where: [{ value: { ...found.where![0]!.value, precision: "street" } }],
      casualties: [
        {
          value: [
            {
              outcome: "killed",
              scope: "part",
              who: { status: "civilian", age: "child" },
              count: { min: 3, max: 3 },
            },
          ],
        },
      ],
    }
    expect(back(changed).rows[0]).toMatchObject({
      date_type: "date_range",
      date: "2023-10-12",
      date_end: "2023-10-13",
      geolocation_accuracy_slug: "street",
      children_killed_min: 3,
      children_killed_max: 3,
    })
  })

  test("of another dataset tells what Airwars has no column for", () => {
    const { rows, lossy, refused } = back({
      id: "incident:desk/7",
      when: [{ value: { earliest: "2024-01-04", latest: "2024-01-04", granularity: "day" } }],
      acts: [{ value: { kind: "kidnapping-by-hot-air-balloon" } }],
      casualties: [{ value: [{ outcome: "killed", scope: "total", count: { min: 2 } }] }],
    })
    expect(refused).toEqual([])
    expect(rows[0]).toMatchObject({ code: "7", date: "2024-01-04", civilian_non_combatants_killed_min: null })
    expect(lossy.map(({ field }) => field)).toEqual(expect.arrayContaining(["casualties", "acts"]))
  })

  test("has no act, party or weapon that another statement superseded", () => {
    const { rows, lossy } = back({
      id: "incident:desk/9",
      acts: [
        { value: { kind: "drone-strike" }, id: "statement:1" },
        { value: { kind: "naval-bombardment" }, supersedes: ["statement:1"] },
      ],
      weapons: [
        { value: { description: "Airborne bomb" }, id: "statement:2" },
        { value: { description: "Heavy weapons" }, retracts: ["statement:2"] },
      ],
    })
    expect(rows[0]?.strike_type_name).not.toContain("Drone")
    expect(JSON.stringify(rows[0])).not.toContain("Airborne bomb")
    expect(
      lossy.filter(({ reason }) => /superseded|taken back/.test(reason)).map(({ field }) => field),
    ).toEqual(["acts", "weapons"])
  })

  test("counts no narrower group of people as the whole of one", () => {
    const count = { min: 3, max: 3 }
    const { rows, lossy } = back({
      id: "incident:desk/10",
      casualties: [
        {
          value: [
            {
              outcome: "killed",
              scope: "part",
              who: { status: "civilian", age: "child", sex: "female" },
              count,
            },
            { outcome: "killed", scope: "part", who: { status: "civilian", wording: "farmers" }, count },
          ],
        },
      ],
    })
    expect(Object.entries(rows[0] ?? {}).filter(([, cell]) => cell === 3)).toEqual([])
    expect(lossy.filter(({ field }) => field === "casualties").length).toBeGreaterThanOrEqual(2)
  })

  test("that nothing bounds from below is refused, with the reason", () => {
    const late: Incident = {
      id: "incident:desk/8",
      when: [{ value: { latest: "2024-01-04", granularity: "days" } }],
    }
    expect(back(late).refused.map(({ record }) => record)).toEqual(["incident:desk/8"])
  })

  test("cannot be without a code", () => {
    const [imported] = importRows(airwars, [{ date: "2023-10-10" }])
    expect(imported?.value).toBe(undefined)
    expect(imported?.issues.map(({ rule }) => rule)).toEqual(["import/needs"])
  })

  test("stands on its page where the address is one", () => {
    const made = into(airwars, { code: "A1", date: "2023-10-10", permalink: "https://example.org/a1" })
    expect(made.publications).toEqual([
      { id: "publication:airwars/A1", outlet: "source:airwars", url: "https://example.org/a1" },
    ])
    expect(made.incidents[0]?.when?.[0]?.in).toBe("publication:airwars/A1")
    const odd = into(airwars, { code: "A1", permalink: "javascript:alert(1)" })
    expect(odd.publications).toEqual([])
    expect(exportRows(airwars, odd).rows[0]?.permalink).toBe("javascript:alert(1)")
  })
})

describe("a belligerent of Airwars", () => {
  const said = (...rows: readonly RowFacts<AirwarsBelligerentsRow>[]) => into(airwarsBelligerents, ...rows)
  const navy = { code: "A1", belligerent_name: "Navy of Norvenia", belligerent_slug: "navy-of-norvenia" }

  test.each([
    ["Suspected", "suspected"],
    [null, "suspected"],
    ["Known", "stated"],
    ["Presumed", "suspected"],
  ] as const)("of type %s is accused by Airwars as %s", (type, modality) => {
    const made = said({ ...navy, type })
    expect(made.responsibility).toMatchObject([
      {
        kind: "attribution",
        by: ["source:airwars"],
        against: ["actor:airwars/navy-of-norvenia"],
        about: ["incident:airwars/A1"],
        modality,
      },
    ])
    expect(exportRows(airwarsBelligerents, made).rows[0]?.type).toBe(type)
  })

  test("that concedes deaths admits them itself, and Airwars passes that on", () => {
    const made = said({ ...navy, type: "Known", deaths_conceded_min: 1, deaths_conceded_max: 2 })
    expect(made.responsibility[1]).toMatchObject({
      kind: "admission",
      by: ["actor:airwars/navy-of-norvenia"],
      via: ["source:airwars"],
      casualties: [
        { outcome: "killed", count: { min: 1, max: 2 }, scope: "total", who: { status: "civilian" } },
      ],
    })
    expect(errorsIn(made)).toEqual([])
  })

  test("is in no row once the accusation was taken back", () => {
    const made = said({ ...navy, type: "Known" })
    const [accusation] = made.responsibility
    const { rows, refused } = exportRows(airwarsBelligerents, {
      ...made,
      responsibility: [
        accusation!,
        {
          kind: "not-known",
          by: ["source:airwars"],
          about: accusation!.about,
          retracts: [accusation!.id!],
        },
      ],
    })
    expect(rows.map(({ belligerent_name }) => belligerent_name)).toEqual(["Unknown"])
    expect(refused[0]?.reasons[0]).toMatch(/taken back/)
  })

  test("that concedes the death of a child has not conceded that of all civilians", () => {
    const made = said({ ...navy, type: "Known", deaths_conceded_min: 1, deaths_conceded_max: 2 })
    const { rows, lossy } = exportRows(airwarsBelligerents, {
      ...made,
      responsibility: made.responsibility.map((one) =>
        one.kind === "admission"
          ? {
              ...one,
              casualties: one.casualties!.map((each) => ({ ...each, who: { ...each.who, age: "child" } })),
            }
          : one,
      ),
    })
    expect([rows[0]?.deaths_conceded_min, rows[0]?.deaths_conceded_max]).toEqual([null, null])
    expect(lossy.map(({ field }) => field)).toContain("casualties")
  })

  test("that concedes nothing has no admission, and not one of zero", () => {
    expect(said(navy).responsibility.map(({ kind }) => kind)).toEqual(["attribution"])
    const zero = said({ ...navy, deaths_conceded_min: 0, deaths_conceded_max: 0 })
    expect(zero.responsibility[1]).toMatchObject({ casualties: [{ count: { min: 0, max: 0 } }] })
  })

  test("has its own conclusion as credibility, given by itself", () => {
    const [statement] = said({ ...navy, assessment_slug: "non-credible-unsubstantiated" }).responsibility
    expect(statement?.credibility).toEqual([
      {
        scale: "airwars-assessment",
        value: "non-credible-unsubstantiated",
        by: "actor:airwars/navy-of-norvenia",
      },
    ])
  })

  test("that is Unknown is nobody: it is said that who did it is not known", () => {
    const made = said({
      code: "A1",
      belligerent_name: "Unknown",
      belligerent_slug: "unknown",
      belligerent_id: "9",
    })
    expect(made.responsibility.map(({ kind }) => kind)).toEqual(["not-known"])
    expect(made.actors).toEqual([])
    expect(exportRows(airwarsBelligerents, made).rows).toMatchObject([
      { belligerent_name: "Unknown", belligerent_slug: "unknown", belligerent_id: "9" },
    ])
  })

  test("stands beside another in a contested incident, each with a row and what it concedes", () => {
    const front = { code: "A1", belligerent_name: "Hill Front", belligerent_slug: "hill-front" }
    const made = said({ ...navy, deaths_conceded_min: 3, deaths_conceded_max: 3 }, front)
    const { rows } = exportRows(airwarsBelligerents, made)
    expect(rows.map((row) => [row.belligerent_name, row.deaths_conceded_min])).toEqual([
      ["Navy of Norvenia", 3],
      ["Hill Front", null],
    ])
  })

  test("that claims in another dataset is known, and one that only denies has no row", () => {
    const made = dataset({
      actors: [{ id: "actor:front", names: [{ text: "Hill Front", kind: "full" }] }],
      incidents: [{ id: "incident:desk/7" }],
      responsibility: [
        { kind: "claim", by: ["actor:front"], about: ["incident:desk/7"] },
        { kind: "denial", by: ["actor:front"], about: ["incident:desk/7"] },
      ],
    })
    const { rows, refused } = exportRows(airwarsBelligerents, made)
    expect(rows).toMatchObject([{ code: "7", belligerent_name: "Hill Front", type: "Known" }])
    expect(refused.flatMap(({ reasons }) => reasons)).toEqual([
      "The table of belligerents cannot tell a statement of the kind denial.",
    ])
  })
})

describe("a victim of Airwars", () => {
  const row = {
    code: "A1",
    name: "Mira Quillen",
    name_arabic: "ميرا",
    gender: "Female",
    age: "Child",
    exact_age: 0.3,
    killed_or_injured: "Injured",
    reconciliation_id: "900000001",
    group_code: "A1_G1",
  } as const
  const personOf = (facts: RowFacts<AirwarsVictimsRow>) => into(airwarsVictims, facts).victims[0]!

  test("has names in every script, an age, a sex, what happened, and the id of the official list", () => {
    expect(personOf(row)).toMatchObject({
      names: [
        { text: "Mira Quillen", kind: "full", script: "Latn" },
        { text: "ميرا", kind: "full", script: "Arab", lang: "ar" },
      ],
      age: { min: 0, max: 0, group: "child", wording: "0.3" },
      sex: "female",
      outcomes: [{ outcome: "wounded", incident: "incident:airwars/A1", by: ["source:airwars"] }],
      externalIds: [{ scheme: "airwars-reconciliation", id: "900000001" }],
      handling: "restricted",
    })
  })

  test("is told by neither name nor number in the id, and is gone from what the public sees", () => {
    const made = into(airwarsVictims, row)
    expect(made.victims[0]?.id).toMatch(/^victim:airwars\/A1~[0-9a-z]+$/)
    const text = JSON.stringify(redact(made, "public").dataset)
    for (const word of ["Quillen", "ميرا", "900000001"]) expect(text).not.toContain(word)
  })

  test("of whom it is not said which was killed or injured, and not guessed", () => {
    const person = personOf({ code: "A1", name: "Mira Quillen", killed_or_injured: null })
    expect(person.outcomes[0]?.outcome).toBe("killed-or-wounded")
  })

  test("with the same name as a father and son have is two persons", () => {
    const made = into(airwarsVictims, row, { ...row, exact_age: 12, reconciliation_id: null })
    expect(made.victims.length).toBe(2)
  })

  test("who was wounded and then died is one row, of one killed", () => {
    const person = personOf(row)
    const { rows } = exportRows(airwarsVictims, {
      ...into(airwarsVictims, row),
      victims: [
        { ...person, outcomes: [...person.outcomes, { outcome: "killed", incident: "incident:airwars/A1" }] },
      ],
    })
    expect(rows.map((one) => one.killed_or_injured)).toEqual(["Killed"])
  })

  test("who went missing or is of no incident has no row, with the reason", () => {
    const person = personOf(row)
    const { refused } = exportRows(airwarsVictims, {
      ...into(airwarsVictims, row),
      victims: [
        { ...person, outcomes: [{ outcome: "missing", incident: "incident:airwars/A1" }] },
        { ...person, id: "victim:2", outcomes: [{ outcome: "killed" }] },
      ],
    })
    expect(refused.map(({ reasons }) => reasons.length)).toEqual([1, 1])
  })
})

describe("the belligerents that the export sets beside an incident", () => {
  const row: RowFacts<AirwarsRow> = {
    code: "ISPT0412",
    post_id: "80412",
    belligerent_1_belligerent_name: "Navy of Norvenia",
    belligerent_1_belligerent_slug: "navy-of-norvenia",
    belligerent_1_type: "Known",
    belligerent_1_deaths_conceded_min: 1,
    belligerent_1_deaths_conceded_max: 2,
    belligerent_1_location: "near Quill",
    belligerent_2_belligerent_name: "Unknown",
    belligerent_2_belligerent_slug: "unknown",
  }

  test("become what the rows of their own table become", () => {
    const table = into(
      airwarsBelligerents,
      {
        code: "ISPT0412",
        post_id: "80412",
        belligerent_name: "Navy of Norvenia",
        belligerent_slug: "navy-of-norvenia",
        type: "Known",
        deaths_conceded_min: 1,
        deaths_conceded_max: 2,
        location: "near Quill",
      },
      { code: "ISPT0412", post_id: "80412", belligerent_name: "Unknown", belligerent_slug: "unknown" },
    )
    const { responsibility, actors } = into(airwars, row)
    expect(responsibility).toEqual(table.responsibility)
    expect(actors).toEqual(table.actors)
    expect(responsibility.map(({ kind }) => kind)).toEqual(["attribution", "admission", "not-known"])
    expect(
      exportRows(airwarsBelligerents, into(airwars, row)).rows.map((one) => one.belligerent_name),
    ).toEqual(["Navy of Norvenia", "Unknown"])
  })

  test("come back, and whoever changes the statement gets the changed cell", () => {
    const made = into(airwars, row)
    expect(exportRows(airwars, made).rows[0]).toMatchObject(row)
    const doubted = made.responsibility.map((one) =>
      one.kind === "attribution" ? { ...one, modality: "suspected" as const } : one,
    )
    const { rows } = exportRows(airwars, { ...made, responsibility: doubted })
    expect(rows[0]?.belligerent_1_type).toBe("Suspected")
  })

  test("stay as cells where one before them has no name, which is told", () => {
    const [imported] = importRows(airwars, [
      { code: "ISPT0412", belligerent_2_belligerent_name: "Hill Front", belligerent_2_type: "Suspected" },
    ])
    expect(imported?.value?.responsibility).toBeUndefined()
    expect(imported?.lossy.map(({ field, value }) => [field, value])).toEqual([
      ["belligerent_2_belligerent_name", "Hill Front"],
    ])
    const { rows } = exportRows(airwars, datasetOf(airwars, [imported!]).dataset)
    expect(rows[0]).toMatchObject({ belligerent_1_belligerent_name: null, belligerent_2_type: "Suspected" })
  })

  test("of more than six are told", () => {
    const fronts = Array.from({ length: 8 }, (_, index) => ({
      code: "ISPT0412",
      belligerent_name: `Front ${index + 1}`,
    }))
    const { rows, lossy } = exportRows(airwars, into(airwarsBelligerents, ...fronts))
    expect(rows[0]?.belligerent_6_belligerent_name).toBe("Front 6")
    expect(lossy.filter(({ field }) => field === "responsibility").map(({ value }) => value)).toEqual([
      "Front 7",
      "Front 8",
    ])
  })

  test.each([0, 1, 2, 6])(
    "are known in a file with columns for %d of them, which lacks none",
    async (number) => {
      const names = airwars.columns
        .map(({ name }) => name)
        .filter((name) => Number(/^belligerent_(\d)_/.exec(name)?.[1] ?? 0) <= number)
      const report = await checkStream([bytesOf(csvText([{ code: "ISPT0412" }], names))])
      expect([report.format.name, report.columns.missing, report.columns.extra]).toEqual(["airwars", [], []])
      expect(names.length).toBe(147 + 15 * number)
    },
  )
})

describe("the notes that Airwars keeps to itself", () => {
  test("and who signed the place off are in no record, and their loss is told", () => {
    const row: RowFacts<AirwarsRow> = {
      code: "ISPT0412",
      geolocation_notes: "Reports name the market of Quill.",
      geolocation_notes_internal: "The caller lives behind the mosque.",
      geolocation_sign_off_assessor: "A. Assessor",
    }
    const imported = importRows(airwars, [row])
    const { dataset: made } = datasetOf(airwars, imported)
    for (const text of [made, redact(made, "public").dataset].map((one) => JSON.stringify(one))) {
      expect(text).not.toContain("behind the mosque")
      expect(text).not.toContain("Assessor")
      expect(text).toContain("market of Quill")
    }
    expect(imported[0]?.lossy.map(({ field }) => field)).toEqual([
      "geolocation_notes_internal",
      "geolocation_sign_off_assessor",
    ])
  })
})

describe("the three tables together", () => {
  const [incidents, belligerents, victims] = airwarsCases
  const datasetOfCase = async <Row extends object>(
    one: (typeof airwarsCases)[number],
    format: FormatOf<Row>,
  ) => {
    const rows = Array.from({ length: 20 }, (_, index) => one.row(index + 1) as Record<string, string>)
    const imported = []
    for await (const item of importFile(format, [csvText(rows, columnsOfCase(one))])) imported.push(item)
    return datasetOf(format, imported).dataset
  }

  test("are one dataset without errors, in which each incident stands once", async () => {
    const parts = [
      await datasetOfCase(victims, airwarsVictims),
      await datasetOfCase(belligerents, airwarsBelligerents),
      await datasetOfCase(incidents, airwars),
    ]
    const whole = mergeDatasets(parts)
    expect(whole.incidents.length).toBe(20)
    expect(
      whole.incidents.every(({ when, casualties }) => when?.length === 1 && casualties?.length === 1),
    ).toBe(true)
    expect(whole.sources.map(({ id }) => id)).toEqual(["source:airwars"])
    expect(errorsIn(whole)).toEqual([])
    const written = toAirwars(whole)
    expect(written.incidents.rows).toEqual(exportRows(airwars, parts[2]!).rows)
    expect(written.belligerents.rows.length).toBe(20)
    expect(written.victims.rows.length).toBe(20)
  })
})
