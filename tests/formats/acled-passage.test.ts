// Events of ACLED in the model and back.
import { describe, expect, test } from "vitest"
import { check } from "../../src/dataset/check.ts"
import type { Dataset } from "../../src/dataset/dataset.ts"
import type { Incident } from "../../src/entity/incident.ts"
import { interCodes, subEventTypes } from "../../src/formats/acled/codes.ts"
import { acled } from "../../src/formats/acled/format.ts"
import type { AcledRow } from "../../src/formats/acled/row.ts"
import { type ExportOptions, exportRows } from "../../src/formats/passage/export-rows.ts"
import { datasetOf } from "../../src/formats/passage/gather.ts"
import { importRows } from "../../src/formats/passage/import-rows.ts"
import type { RowFacts } from "../../src/formats/passage/passage.ts"
import {
  about,
  actor,
  at,
  atLeast,
  between,
  casualties,
  contextOf,
  dataset,
  day,
  daysBetween,
  exactly,
  incident,
  month,
  moreThan,
  none,
  resolve,
  unknownCount,
  year,
} from "../../src/index.ts"
import {
  acledColumns,
  acledLayouts,
  acledRow,
  acledRows,
  monadicColumns,
  monadicRows,
} from "../support/acled-rows.ts"
import { csvText } from "../support/ged-rows.ts"
import { roundTripOf } from "../support/round-trip.ts"

type Row = RowFacts<AcledRow>

const attack: Row = {
  event_id_cnty: "NRV7",
  event_date: "2023-05-16",
  year: 2023,
  time_precision: 1,
  disorder_type: "Political violence",
  event_type: "Violence against civilians",
  sub_event_type: "Attack",
  actor1: "Hill Front",
  assoc_actor_1: "Reed Wing; Night Column",
  inter1: "Rebel group",
  actor2: "Civilians (Norvenia)",
  assoc_actor_2: "Farmers (Norvenia)",
  inter2: "Civilians",
  interaction: "Rebel group-Civilians",
  civilian_targeting: "Civilian targeting",
  iso: 368,
  region: "Middle East",
  country: "Iraq",
  admin1: "Tessen",
  admin2: null,
  admin3: null,
  location: "Harrow Ford",
  latitude: 33.3406,
  longitude: 44.4009,
  geo_precision: 1,
  source: "Norvenia Daily",
  source_scale: "National",
  notes: "On 16 May 2023, Hill Front attacked farmers.",
  fatalities: 5,
  tags: null,
  timestamp: 1_690_000_000,
}

const becomes = (row: Row) => {
  const [imported] = importRows(acled, [row])
  const event = imported?.value?.incidents?.[0]
  if (event === undefined) throw new Error(JSON.stringify(imported))
  return { imported: imported!, event, dataset: datasetOf(acled, [imported!]).dataset }
}

const back = (made: Dataset, options?: ExportOptions) =>
  exportRows(acled, JSON.parse(JSON.stringify(made)), options)

const again = (row: Row, change: (event: Incident) => Incident = (event) => event) => {
  const { dataset: made } = becomes(row)
  return back({ ...made, incidents: made.incidents.map(change) })
}

describe("an event of ACLED in the model", () => {
  test("is said by ACLED, under its own id and with its own words for actors and kind", () => {
    const { event, imported } = becomes(attack)
    expect(event.id).toBe("incident:acled/NRV7")
    expect(event.externalIds).toEqual([{ scheme: "acled", id: "NRV7" }])
    expect(
      event.parties?.map(({ value, by, wording }) => [value.role, value.kindThen, wording?.text, by]),
    ).toEqual([
      ["attacker", "rebel-group", "Hill Front", ["source:acled"]],
      ["ally", undefined, "Reed Wing", ["source:acled"]],
      ["ally", undefined, "Night Column", ["source:acled"]],
      ["target", "civilians", "Civilians (Norvenia)", ["source:acled"]],
      ["ally", undefined, "Farmers (Norvenia)", ["source:acled"]],
    ])
    expect(event.acts?.map(({ value, wording }) => [value.kind, wording?.text])).toEqual([
      ["attack-on-civilians", "Attack"],
    ])
    expect(imported.value?.sources?.map(({ id }) => id)).toEqual(["source:acled"])
    expect(imported.issues).toEqual([])
  })

  test("of violence against civilians is attributed to the first actor, which is no claim", () => {
    const { imported } = becomes(attack)
    expect(imported.value?.responsibility).toEqual([
      {
        kind: "attribution",
        by: ["source:acled"],
        against: ["actor:acled/hill-front"],
        about: ["incident:acled/NRV7"],
      },
    ])
  })

  test.each([
    [
      "a group that nobody named",
      {
        actor1: "Unidentified Armed Group (Norvenia)",
        inter1: "Political militia",
        interaction: "Political militia-Civilians",
      },
    ],
    [
      "a strike, in which the order means nothing",
      { event_type: "Explosions/Remote violence", sub_event_type: "Air/drone strike" },
    ],
    [
      "a battle",
      {
        event_type: "Battles",
        sub_event_type: "Armed clash",
        inter2: "State forces",
        actor2: "Military Forces of Norvenia (2011-)",
        interaction: "State forces-Rebel group",
      },
    ],
  ] as const)("of %s is attributed to nobody", (_, change) => {
    expect(becomes({ ...attack, ...change }).imported.value?.responsibility).toBe(undefined)
  })

  test("has sides where the order of the actors means nothing", () => {
    const { event } = becomes({
      ...attack,
      event_type: "Explosions/Remote violence",
      sub_event_type: "Grenade",
    })
    expect(event.parties?.map(({ value }) => value.role)).toEqual(["side", "ally", "ally", "side", "ally"])
  })

  test("marks a group that nobody named, and keeps what ACLED calls it", () => {
    const { dataset: made } = becomes({ ...attack, actor1: "Unidentified Armed Group (Norvenia)" })
    const found = made.actors.find(({ unidentified }) => unidentified === true)
    expect(found?.names).toEqual([{ text: "Unidentified Armed Group (Norvenia)", kind: "full" }])
    expect(made.actors.filter(({ unidentified }) => unidentified === true).length).toBe(1)
  })

  test.each([
    ["State forces", "Military Forces of Norvenia (2011-)", "state-force"],
    ["State forces", "Police Forces of Norvenia (2011-)", "police"],
    ["State forces", "Government of Norvenia (2011-)", "state-force"],
    ["Identity militia", "Tessen Clan Militia", "communal-militia"],
    ["Political militia", "Unidentified Armed Group (Norvenia)", "political-militia"],
    ["Rioters", "Rioters (Norvenia)", "rioters"],
    ["Protesters", "Protesters (Norvenia)", "protesters"],
    ["External/Other forces", "Military Forces of Osterhaven", "state-force"],
    ["External/Other forces", "Police Forces of Osterhaven", "police"],
    ["External/Other forces", "Saltmere Guard Company", undefined],
  ] as const)("knows %s named %s as %s, there and then", (inter1, actor1, kind) => {
    const row = { ...attack, event_type: "Battles", sub_event_type: "Armed clash", inter1, actor1 } as const
    expect(becomes(row).event.parties?.[0]?.value.kindThen).toBe(kind)
    const [written] = again(row).rows
    expect([written?.inter1, written?.actor1]).toEqual([inter1, actor1])
  })

  test.each([
    [1, { earliest: "2023-05-16", latest: "2023-05-16", granularity: "day" }],
    [2, { earliest: "2023-05-13", latest: "2023-05-19", granularity: "week", approximate: true }],
    [3, { earliest: "2023-05-01", latest: "2023-05-31", granularity: "month" }],
  ] as const)(
    "with time precision %d has the window that it means, and its own day comes back",
    (time_precision, window) => {
      expect(becomes({ ...attack, time_precision }).event.when?.[0]?.value).toEqual(window)
      expect(again({ ...attack, time_precision }).rows[0]).toMatchObject({
        event_date: "2023-05-16",
        time_precision,
      })
    },
  )

  test.each([
    [0, null, { min: 0, basis: "coding-convention", wording: "0" }],
    [3, null, { min: 1, best: 3, basis: "coding-convention" }],
    [10, null, { min: 1, best: 10, basis: "coding-convention" }],
    [12, null, { min: 1, best: 12, basis: "coding-convention" }],
    [100, null, { min: 1, best: 100, basis: "coding-convention" }],
    [1, null, { min: 1, best: 1 }],
    [5, "Farmers fled.", { min: 5, best: 5 }],
    [
      10,
      "Farmers were hit. Unclear fatalities coded as 10. [size=no report]",
      { min: 1, best: 10, basis: "coding-convention", wording: "Unclear fatalities coded as 10" },
    ],
    [
      3,
      "20 fatalities split across 6 events coded as 3; one more. Fatalities coded as 3",
      { min: 1, best: 3, basis: "coding-convention", wording: "Fatalities coded as 3" },
    ],
    [0, "Casualties unknown.", { min: 0, basis: "coding-convention", wording: "0" }],
  ] as const)(
    "with %d fatalities and the notes %j has the bounds that they stand for",
    (fatalities, notes, count) => {
      const { event } = becomes({ ...attack, fatalities, notes })
      expect(event.casualties?.[0]?.value).toEqual([{ outcome: "killed", count, scope: "total" }])
      expect(again({ ...attack, fatalities, notes }).rows[0]?.fatalities).toBe(fatalities)
    },
  )

  test("with 0 fatalities may have had deaths or none, and is never said to have had none", () => {
    const { event, dataset: made } = becomes({ ...attack, fatalities: 0 })
    expect(resolve(event, contextOf(made)).killed?.count).toEqual({ min: 0 })
  })

  test.each([
    ["Political violence", "Armed clash", undefined],
    ["Demonstrations", "Peaceful protest", "demonstration"],
    ["Political violence; Demonstrations", "Excessive force against protesters", "demonstration"],
    ["Strategic developments", "Arrests", "strategic"],
    [null, "Mob violence", undefined],
    [null, "Peaceful protest", "demonstration"],
  ] as const)("of the disorder %s, %s, has the context %s", (disorder_type, sub_event_type, kind) => {
    const event_type = subEventTypes.get(sub_event_type)!.type
    const row = { ...attack, disorder_type, event_type, sub_event_type }
    expect(becomes(row).event.kind?.[0]?.value).toBe(kind)
    expect(again(row).rows[0]).toMatchObject({ disorder_type, event_type, sub_event_type })
  })

  test("has a tactic for each of the 25 kinds, and no two have the same", () => {
    const kinds = [...subEventTypes]
    const found = kinds.map(
      ([sub_event_type, { type }]) =>
        becomes({ ...attack, event_type: type, sub_event_type }).event.acts?.[0]?.value.kind,
    )
    expect(new Set(found).size).toBe(25)
    expect(found).not.toContain(undefined)
  })

  test.each([
    [1, "Harrow Ford", "settlement", undefined],
    [1, "Quill Harbour - Old Port", "part-of-settlement", undefined],
    [2, "Harrow Ford", "near-settlement", 25],
    [3, "Harrow Ford", "adm1", undefined],
  ] as const)(
    "of geo precision %d at %s is known to a %s",
    (geo_precision, location, precision, radiusKm) => {
      const place = becomes({ ...attack, geo_precision, location }).event.where?.[0]?.value
      expect([place?.precision, place?.radiusKm, place?.name, place?.country, place?.admin]).toEqual([
        precision,
        radiusKm,
        location,
        "IQ",
        ["Tessen"],
      ])
      expect(again({ ...attack, geo_precision, location }).rows[0]).toMatchObject({ geo_precision, location })
    },
  )

  test.each([
    [{ iso: 0, country: "Kosovo" }, "XK"],
    [{ iso: 32, country: "Argentina" }, "AR"],
    [{ iso: 999, country: "Nowhere", iso3: "SYR" }, "SY"],
    [{ iso: null, country: "Syria", gwno: 652 }, "SY"],
    [{ iso: 999, country: "Nowhere" }, undefined],
  ] as const)("lies in the country of %j: %s", (change, country) => {
    expect(becomes({ ...attack, ...change }).event.where?.[0]?.value.country).toBe(country)
    expect(again({ ...attack, ...change }).rows[0]).toMatchObject(change)
  })

  test("of an older type has the tactic that the type tells, and comes back without a kind", () => {
    const { sub_event_type: _, disorder_type: _disorder, ...rest } = attack
    const old = { ...rest, event_type: "Battle-No change of territory", gwno: 645 }
    expect(becomes(old).event.acts?.[0]).toMatchObject({
      value: { kind: "armed-clash" },
      wording: { text: "Battle-No change of territory" },
    })
    expect(again(old).rows[0]).toMatchObject({ event_type: old.event_type, sub_event_type: null, gwno: 645 })
    for (const event_type of ["Remote violence", "Riots/Protests", "Violence against civilians"])
      expect(becomes({ ...old, event_type }).event.acts, event_type).toBe(undefined)
  })

  test("without its id is none, which is told", () => {
    const { event_id_cnty: _, ...rest } = attack
    const [imported] = importRows(acled, [rest])
    expect(imported?.value).toBe(undefined)
    expect(imported?.issues.map(({ rule }) => rule)).toEqual(["import/needs"])
  })

  test.each([
    "a/b:c",
    "É",
    "E\u0301",
    "\u0000",
    " ",
    "x".repeat(300),
    "'()*!".repeat(50),
    "NRV 7",
    "../..",
    "__proto__",
  ])("with the id %j has an id all the same, and gets it back", (event_id_cnty) => {
    const { imported } = becomes({ ...attack, event_id_cnty })
    expect(imported.issues.filter(({ rule }) => !rule.startsWith("acled/"))).toEqual([])
    expect(again({ ...attack, event_id_cnty }).rows[0]?.event_id_cnty).toBe(event_id_cnty)
  })

  test("has actors whatever they are called", () => {
    for (const name of [
      "'()*!".repeat(40),
      "ش".repeat(400),
      "\u0007",
      "  ",
      "a; b",
      "x".repeat(5000),
      "💥".repeat(50),
    ]) {
      const row = { ...attack, actor1: name, assoc_actor_1: `${name};;${name}` }
      expect(becomes(row).imported.issues.filter(({ rule }) => !rule.startsWith("acled/"))).toEqual([])
      expect(again(row).rows[0]).toMatchObject({ actor1: name, assoc_actor_1: row.assoc_actor_1 })
    }
  })
})

describe("rows of ACLED come back from the model as they went in", () => {
  test.each(acledLayouts.map((layout, index) => [`${layout.name}, no. ${index + 1}`, layout] as const))(
    "from a file with %s",
    async (_, { header, row }) => {
      const rows = Array.from({ length: 150 }, (_one, index) => row(index + 1))
      const { imported, changed, errors, exported } = await roundTripOf(acled, [csvText(rows, header)])
      expect(imported.filter(({ value }) => value !== undefined).length).toBe(150)
      expect([changed, errors, exported.refused]).toEqual([[], [], []])
    },
  )

  test("and nothing is lost of a file of today", async () => {
    const { exported } = await roundTripOf(acled, [csvText(acledRows(100), acledColumns)])
    expect(exported.lossy).toEqual([])
  })

  test("and of a file of a few columns", async () => {
    const header = [
      "event_id_cnty",
      "event_date",
      "event_type",
      "country",
      "latitude",
      "longitude",
      "fatalities",
    ]
    const { changed, errors } = await roundTripOf(acled, [csvText(acledRows(50), header)])
    expect([changed, errors]).toEqual([[], []])
  })

  test("without a word of what was kept, but for the cells that have no field and those the facts would write otherwise", () => {
    const { event } = becomes({ ...attack, civilian_targeting: null, region: null })
    expect(Object.keys(event.extra ?? {}).sort()).toEqual(
      ["notes", "source", "source_scale", "timestamp"].map((name) => `acled:${name}`),
    )
  })

  test("with licence and citation on the dataset", () => {
    const { dataset: made } = becomes(attack)
    expect(made.coverage?.licence).toContain("ACLED")
    expect(made.coverage?.citation).toContain("Raleigh")
    expect(check(made).issues.filter(({ severity }) => severity === "error")).toEqual([])
  })
})

describe("an export with one row for each actor", () => {
  const pair = Array.from({ length: 50 }, (_, index) => index + 1).find(
    (number) => acledRow(number).event_type === "Battles",
  )!

  test("becomes one incident with both parties, and one row again", async () => {
    const { dataset: made, exported } = await roundTripOf(acled, [csvText(monadicRows(pair), monadicColumns)])
    const whole = acledRow(pair)
    expect(made.incidents.length).toBe(1)
    expect(made.incidents[0]?.casualties?.length).toBe(1)
    expect(made.incidents[0]?.when?.length).toBe(1)
    expect(exported.rows.length).toBe(1)
    expect(exported.rows[0]).toMatchObject({
      actor1: whole.actor1,
      inter1: whole.inter1,
      actor2: whole.actor2,
      inter2: whole.inter2,
      interaction: whole.interaction,
    })
  })

  test("names the civilians of an attack as its target, whichever row comes first", async () => {
    const number = Array.from({ length: 200 }, (_, index) => index + 1).find(
      (one) => acledRow(one).sub_event_type === "Attack" && acledRow(one).inter1 === "Rebel group",
    )!
    for (const rows of [monadicRows(number), [...monadicRows(number)].reverse()]) {
      const { dataset: made, exported } = await roundTripOf(acled, [csvText(rows, monadicColumns)])
      const roles = made.incidents[0]?.parties?.map(({ value, wording }) => [value.role, wording?.text])
      expect(roles).toContainEqual(["attacker", "Hill Front"])
      expect(roles).toContainEqual(["target", "Civilians (Norvenia)"])
      expect(made.responsibility.map((one) => "against" in one && one.against)).toEqual([
        ["actor:acled/hill-front"],
      ])
      expect(exported.rows[0]).toMatchObject({ actor1: "Hill Front", actor2: "Civilians (Norvenia)" })
    }
  })

  test("keeps the sort of each actor, of forces from elsewhere too, and whether civilians were targeted", async () => {
    // One actor on both sides stands in one row.
    const numbers = Array.from({ length: 100 }, (_, index) => index + 1).filter(
      (number) => acledRow(number).actor1 !== acledRow(number).actor2,
    )
    const rows = numbers.flatMap((number) => monadicRows(number))
    for (const those of [rows, [...rows].reverse()]) {
      const { exported } = await roundTripOf(acled, [csvText(those, monadicColumns)])
      const written = new Map(exported.rows.map((row) => [row.event_id_cnty, row]))
      for (const number of numbers) {
        const whole = acledRow(number)
        const row = written.get(whole.event_id_cnty)
        const sorts = [row?.inter1, row?.inter2].sort()
        expect([whole.event_id_cnty, sorts]).toEqual([
          whole.event_id_cnty,
          [whole.inter1 || null, whole.inter2 || null].sort(),
        ])
        expect(row).toMatchObject({
          civilian_targeting: whole.civilian_targeting || null,
          region: whole.region,
        })
      }
    }
  })

  test("counts the dead of each event once", async () => {
    const numbers = Array.from({ length: 60 }, (_, index) => index + 1)
    const rows = numbers.flatMap((number) => monadicRows(number))
    const { dataset: made } = await roundTripOf(acled, [csvText(rows, monadicColumns)])
    const context = contextOf(made)
    const best = made.incidents.map((event) => resolve(event, context).killed?.count.best ?? 0)
    expect(made.incidents.length).toBe(60)
    expect(best.reduce((sum, one) => sum + one, 0)).toBe(
      numbers.reduce((sum, number) => sum + Number(acledRow(number).fatalities), 0),
    )
  })
})

describe("a fact that was changed gives the changed cell", () => {
  test("a day", () => {
    const [row] = again({ ...attack, time_precision: 3, event_date: "2023-05-02" }, (event) => ({
      ...event,
      when: [{ value: day("2024-01-04") }],
    })).rows
    expect([row?.event_date, row?.year, row?.time_precision]).toEqual(["2024-01-04", 2024, 1])
  })

  test("a country, with no old name beside the new number", () => {
    const [row] = again({ ...attack, country: "Republic of Norvenia", iso3: "IRQ" }, (event) => ({
      ...event,
      where: event.where!.map((one) => ({ ...one, value: { ...one.value, country: "SY" } })),
    })).rows
    expect([row?.iso, row?.country, row?.iso3]).toEqual([760, "Syria", null])
  })

  test("a country, with no region of another one", () => {
    const moved = again(attack, (event) => ({
      ...event,
      where: event.where!.map((one) => ({ ...one, value: { ...one.value, country: "FR" } })),
    }))
    expect(moved.rows[0]?.region).toBeNull()
    expect(moved.lossy).toContainEqual(expect.objectContaining({ field: "region", value: "Middle East" }))
    const named = again(attack, (event) => ({
      ...event,
      where: event.where!.map((one) => ({ ...one, value: { ...one.value, name: "Quill" } })),
    }))
    expect(named.rows[0]?.region).toBe("Middle East")
  })

  test("a tactic or a target, and then no word that civilians were targeted", () => {
    const clash = again(attack, (event) => ({ ...event, acts: [{ value: { kind: "armed-clash" } }] }))
    expect([clash.rows[0]?.event_type, clash.rows[0]?.civilian_targeting]).toEqual(["Battles", null])
    const fighters = again(attack, (event) => ({
      ...event,
      parties: event.parties!.map((one) =>
        one.value.role === "target" ? { ...one, value: { ...one.value, kindThen: "rebel-group" } } : one,
      ),
    }))
    for (const { rows, lossy } of [clash, fighters]) {
      expect(rows[0]?.civilian_targeting).toBeNull()
      expect(lossy.map(({ field }) => field)).toContain("civilian_targeting")
    }
    // A row can say it of fighters too, and says so again.
    const odd = { ...attack, inter2: "Rebel group", interaction: "Rebel group-Rebel group" } as const
    expect(again(odd).rows[0]?.civilian_targeting).toBe("Civilian targeting")
  })

  test("but no statement that another one superseded", () => {
    const { rows, lossy } = again(attack, (event) => ({
      ...event,
      kind: [
        { value: "demonstration", id: "statement:1", by: ["source:acled"] },
        { value: "strategic", by: ["source:acled"], supersedes: ["statement:1"] },
      ],
      acts: [
        { ...event.acts![0]!, id: "statement:2" },
        { value: { kind: "arrest" }, by: ["source:acled"], supersedes: ["statement:2"] },
      ],
      parties: event.parties!.map((one, index) => ({
        ...one,
        ...(index === 0 ? { id: "statement:3" as const } : { retracts: ["statement:3" as const] }),
      })),
    }))
    expect(rows[0]).toMatchObject({
      disorder_type: "Strategic developments",
      sub_event_type: "Arrests",
    })
    expect([rows[0]?.actor1, rows[0]?.actor2]).not.toContain("Hill Front")
    expect(lossy.filter(({ reason }) => /superseded|taken back/.test(reason)).length).toBe(3)
  })

  test("a year that was wrong goes with its day, and stays with it", () => {
    const wrong = { ...attack, year: 2020 }
    expect(again(wrong).rows[0]?.year).toBe(2020)
    expect(again(wrong, (event) => ({ ...event, when: [{ value: day("2023-05-17") }] })).rows[0]?.year).toBe(
      2023,
    )
  })

  test("a tactic", () => {
    const [row] = again({ ...attack, event_type: "Riots/Protests", sub_event_type: null }, (event) => ({
      ...event,
      acts: [{ value: { kind: "drone-strike" } }],
    })).rows
    expect([row?.event_type, row?.sub_event_type]).toEqual(["Explosions/Remote violence", "Air/drone strike"])
  })

  test("the sort of an actor, and the interaction with it", () => {
    const external = {
      ...attack,
      inter1: "External/Other forces",
      interaction: "External/Other forces-Civilians",
    } as const
    const [row] = again(external, (event) => ({
      ...event,
      parties: event.parties!.map((one, index) =>
        index === 0 ? { ...one, value: { ...one.value, kindThen: "political-militia" } } : one,
      ),
    })).rows
    expect([row?.inter1, row?.interaction]).toEqual(["Political militia", "Political militia-Civilians"])
  })

  test("the dead", () => {
    const toll = casualties({ killed: exactly(9) })
    const [row] = again(attack, (event) => ({ ...event, casualties: [{ value: toll }] })).rows
    expect(row?.fatalities).toBe(9)
  })

  test("and a kept cell that was spoiled is told, not written", () => {
    const { rows, lossy } = again({ ...attack, inter1: "External/Other forces" }, (event) => ({
      ...event,
      extra: { ...event.extra, "acled:inter1": 8, "acled:timestamp": "yesterday", "acled:assoc_actor_1": 7 },
    }))
    expect([rows[0]?.timestamp, rows[0]?.assoc_actor_1]).toEqual([null, "Reed Wing; Night Column"])
    expect(lossy.map(({ field }) => field)).toContain("extra.acled:timestamp")
  })
})

describe("the name of an event", () => {
  test("is told apart to the letter, however long it is", () => {
    const long = "NRV".repeat(20)
    const ids = [long, long.toLowerCase()].map(
      (event_id_cnty) => becomes({ ...attack, event_id_cnty }).event.id,
    )
    expect(new Set(ids).size).toBe(2)
    expect(again({ ...attack, event_id_cnty: long }).rows[0]?.event_id_cnty).toBe(long)
  })

  test("is the id of the record where ACLED gave none, so that the row can be read back", () => {
    const { rows, lossy } = again(attack, ({ externalIds: _, ...event }) => event)
    expect(rows[0]?.event_id_cnty).toBe("incident:acled/NRV7")
    expect(lossy).toContainEqual(expect.objectContaining({ field: "id", value: "incident:acled/NRV7" }))
    expect(importRows(acled, [rows[0]!])[0]?.value?.incidents?.length).toBe(1)
  })
})

describe("an incident as a row of ACLED", () => {
  const with_ = (init: object, options?: ExportOptions, actors: Dataset["actors"] = []) =>
    exportRows(
      acled,
      dataset({
        actors,
        incidents: [
          incident({
            id: "incident:1",
            when: day("2024-01-04"),
            casualties: casualties({ killed: exactly(2) }),
            ...init,
          }),
        ],
      }),
      options,
    )

  test.each([
    [day("2024-01-04"), "2024-01-04", 1],
    [daysBetween("2024-01-04", "2024-01-05"), "2024-01-04", 2],
    [daysBetween("2024-01-01", "2024-01-07"), "2024-01-04", 2],
    [daysBetween("2023-12-29", "2024-01-04"), "2024-01-01", 2],
    [daysBetween("2024-01-01", "2024-01-08"), "2024-01-15", 3],
    [daysBetween("2023-12-01", "2023-12-10"), "2023-12-15", 3],
    [month("2024-02"), "2024-02-15", 3],
  ] as const)("of the window %j has the day %s and the precision %d", (when, event_date, time_precision) => {
    expect(with_({ when }).rows[0]).toMatchObject({
      event_date,
      time_precision,
      year: Number(event_date.slice(0, 4)),
    })
  })

  test.each([
    [year(2024)],
    [daysBetween("2024-01-28", "2024-02-05")],
    [daysBetween("2023-12-01", "2024-01-31")],
    [day("1996-05-05")],
  ])("of the window %j is refused", (when) => {
    const { rows, refused } = with_({ when })
    expect([rows, refused.length]).toEqual([[], 1])
    expect(refused[0]?.reasons.join()).toMatch(/nothing coarser than a month|begins in 1997/)
  })

  test.each([
    [exactly(4), undefined, 4, 0],
    [between(4, 6, { best: 5 }), undefined, 5, 1],
    [about(30), undefined, 30, 0],
    [unknownCount(), undefined, 0, 0],
    [none, undefined, 0, 1],
    [atLeast(2), "lowest", 2, 1],
    [between(4, 6), "middle", 5, 2],
    [between(4, 6), "highest", 6, 1],
  ] as const)(
    "that killed %j, by the estimate %s, has %d fatalities and %d losses",
    (count, estimate, fatalities, losses) => {
      const { rows, lossy } = with_(
        { casualties: casualties({ killed: count }) },
        estimate === undefined ? {} : { estimate },
      )
      expect(rows[0]?.fatalities).toBe(fatalities)
      expect(lossy.filter(({ field }) => field === "casualties").length).toBe(losses)
    },
  )

  test.each([
    [atLeast(2), undefined],
    [moreThan(80), "highest"],
    [between(4, 6), undefined],
  ] as const)("that killed %j, by the estimate %s, is refused: no number is made up", (count, estimate) => {
    const { rows, refused } = with_(
      { casualties: casualties({ killed: count }) },
      estimate === undefined ? {} : { estimate },
    )
    expect([rows.length, refused.length]).toEqual([0, 1])
  })

  test("names a perpetrator that nobody named as ACLED does, and counts it as a militia", () => {
    const unknown = actor({ id: "actor:gtd/unknown", names: "Unknown", unidentified: true })
    const { rows } = with_(
      {
        where: at(33.34, 44.4, { precision: "settlement", country: "IQ" }),
        parties: [
          {
            value: { actor: unknown.id, role: "attacker" },
            by: ["source:gtd"],
            wording: { text: "Unknown" },
          },
        ],
      },
      {},
      [unknown],
    )
    expect([rows[0]?.actor1, rows[0]?.inter1, rows[0]?.country, rows[0]?.iso]).toEqual([
      "Unidentified Armed Group (Iraq)",
      "Political militia",
      "Iraq",
      368,
    ])
  })

  test("tells forces at home from forces abroad, and leaves open which sort of group a group is", () => {
    const us = actor({ id: "actor:us", names: "United States", kind: "state", country: "US" })
    const group = actor({ id: "actor:group", names: "Al Nujaba", kind: "armed-group" })
    const parties = [
      { value: { actor: us.id, role: "attacker", kindThen: "state" } },
      { value: { actor: group.id, role: "target", kindThen: "armed-group" } },
    ]
    const { rows, lossy } = with_(
      { parties, where: at(33.34, 44.4, { precision: "settlement", country: "IQ" }) },
      {},
      [us, group],
    )
    expect([rows[0]?.inter1, rows[0]?.inter2, rows[0]?.interaction]).toEqual([
      "External/Other forces",
      null,
      null,
    ])
    const swapped = with_({ parties: [...parties].reverse() }, {}, [us, group])
    expect([swapped.rows[0]?.actor1, swapped.rows[0]?.actor2]).toEqual(["United States", "Al Nujaba"])
    const alone = with_({ parties: parties.slice(1) }, {}, [us, group])
    expect(alone.lossy.some(({ field, value }) => field === "parties" && value === "Al Nujaba")).toBe(true)
    expect(lossy.every(({ record }) => record === "incident:1")).toBe(true)
  })

  test("lists what a row has no room for: a third actor, a second act, the wounded, weapons", () => {
    const actors = ["a", "b", "c"].map((name) => actor({ id: `actor:${name}`, names: name }))
    const { rows, lossy } = with_(
      {
        parties: actors.map(({ id }) => ({ value: { actor: id, role: "side" } })),
        acts: [{ value: { kind: "drone-strike" } }, { value: { kind: "armed-clash" } }],
        weapons: [{ value: { munition: "rocket" } }],
        casualties: casualties({ killed: exactly(2), wounded: exactly(6) }),
      },
      {},
      actors,
    )
    expect([rows[0]?.actor1, rows[0]?.actor2, rows[0]?.sub_event_type]).toEqual([
      "a",
      "b",
      "Air/drone strike",
    ])
    const told = lossy.map(({ field, value }) => [field, value])
    expect(told).toContainEqual(["parties", "c"])
    expect(told).toContainEqual(["acts", "drone-strike"])
    expect(told).toContainEqual(["acts", "armed-clash"])
    expect(told).toContainEqual(["casualties", "wounded"])
    expect(told.map(([field]) => field)).toContain("weapons")
  })

  test("has a sort for every sort that it has a word for", () => {
    for (const inter1 of Object.keys(interCodes) as AcledRow["inter1"][])
      expect(again({ ...attack, inter1, actor1: "Somebody" }).rows[0]?.inter1).toBe(inter1)
  })
})
