// Events of POLECAT in the model and back: what a program read is alleged, and what changes there changes the row.
import { describe, expect, test } from "vitest"
import type { Dataset } from "../../src/dataset/dataset.ts"
import { exportRows } from "../../src/formats/passage/export-rows.ts"
import { datasetOf } from "../../src/formats/passage/gather.ts"
import { importRows } from "../../src/formats/passage/import-rows.ts"
import { polecat } from "../../src/formats/polecat/format.ts"
import type { PolecatRow } from "../../src/formats/polecat/row.ts"
import {
  act,
  atLeast,
  casualties,
  dataset,
  day,
  daysBetween,
  type IncidentInit,
  incident,
  minute,
  says,
} from "../../src/index.ts"
import { type PolecatText, polecatRow, polecatRows, tabbed } from "../support/polecat-rows.ts"
import { roundTripOf } from "../support/round-trip.ts"

const strike: PolecatText = {
  "Event Date": "2024-01-04",
  "Event Type": "ASSAULT",
  "Event Mode": "drone",
  "Quad Code": "MATERIAL CONFLICT",
  Intensity: "-9.3",
  Contexts: "military",
  "Actor Name": "Norvenian Armed Forces",
  "Actor Country": "GRL",
  "Primary Actor Sector": "MIL",
  "Wikipedia Actor ID": "Norvenian Armed Forces",
  "Recipient Name": "Hill Front",
  "Recipient Country": "GRL",
  "Primary Recipient Sector": "REB",
  "Wikipedia Recipient ID": "None",
  Placename: "Quill",
  City: "Quill",
  District: "Quill District",
  Province: "North Coast",
  Country: "GRL",
  Latitude: "60.5",
  Longitude: "-40.25",
  "Raw Placename": "near Quill",
  "Feature Type": "PPLA",
  Source: "Tessen Daily",
  "Publication Date": "2024-01-05",
  Language: "pt",
}

const tripOf = (...rows: readonly PolecatText[]) =>
  roundTripOf(polecat, [tabbed(rows.map((row, index) => polecatRow(index + 1, { ...strike, ...row })))])

const recordsOf = async (...rows: readonly PolecatText[]) => {
  const { dataset, changed, errors } = await tripOf(...rows)
  expect(changed).toEqual([])
  expect(errors).toEqual([])
  return dataset
}

const rolesIn = ({ incidents: [one] }: Dataset) =>
  one?.parties?.map(({ value, wording }) => [wording?.text, value.role, value.kindThen])

/** The row of the strike once its record was changed, and what was told of that. */
const changedTo = async (change: (record: Dataset["incidents"][number]) => object, row: PolecatText = {}) => {
  const before = await recordsOf(row)
  const after = {
    ...before,
    incidents: before.incidents.map((one) => ({ ...one, ...change(one) })),
  } as Dataset
  const [was] = exportRows(polecat, before).rows
  const { rows, lossy, refused } = exportRows(polecat, after)
  const cells = Object.entries(rows[0] ?? {}).filter(
    ([name, cell]) => cell !== was?.[name as keyof PolecatRow],
  )
  return { cells: Object.fromEntries(cells), lossy, refused }
}

describe("events of POLECAT come back from the model as they went in", () => {
  test("all of 500 made-up rows", async () => {
    const { changed, errors, imported, exported } = await roundTripOf(polecat, [tabbed(polecatRows(500))])
    expect(changed).toEqual([])
    expect(errors).toEqual([])
    expect(exported.lossy).toEqual([])
    expect(imported.filter(({ value }) => value === undefined)).toEqual([])
  })

  test("without the columns that a cut file lacks", async () => {
    const columns = ["Event ID", "Event Type", "Quad Code", "Actor Name", "Country", "Wikipedia Actor ID"]
    const { changed, imported } = await roundTripOf(polecat, [tabbed(polecatRows(50), columns)])
    expect(imported.filter(({ number, value }) => number > 0 && value === undefined)).toEqual([])
    expect(changed).toEqual([])
  })

  test("though quad code, type and mode do not go together", async () => {
    await recordsOf(
      { "Quad Code": "VERBAL CONFLICT" },
      { "Quad Code": "None" },
      { "Event Mode": "demo" },
      { "Event Mode": "drone;aerial" },
      { "Event Type": "INVADE", "Event Mode": "catapult" },
    )
  })
})

describe("what a row says of who did what", () => {
  test("in an assault with a recipient is an attacker and a target, and an attribution by POLECAT", async () => {
    const records = await recordsOf({})
    expect(rolesIn(records)).toEqual([
      ["Norvenian Armed Forces", "attacker", "state-force"],
      ["Hill Front", "target", "rebel-group"],
    ])
    expect(records.incidents[0]?.acts?.map(({ value }) => value.kind)).toEqual(["drone-strike"])
    expect(records.responsibility).toEqual([
      {
        kind: "attribution",
        by: ["source:polecat"],
        in: expect.stringMatching(/^publication:polecat\//),
        modality: "alleged",
        against: ["actor:polecat/W~Norvenian%20Armed%20Forces~GL"],
        about: [records.incidents[0]?.id],
      },
    ])
  })

  test("in an assault without a recipient is sides alone, since both fought", async () => {
    const records = await recordsOf({
      "Actor Name": "Hill Front; Reed Coast Army",
      "Actor Country": "GRL; GRL",
      "Primary Actor Sector": "REB; PRM",
      "Wikipedia Actor ID": "None",
      "Recipient Name": "None",
    })
    expect(rolesIn(records)).toEqual([
      ["Hill Front", "side", "rebel-group"],
      ["Reed Coast Army", "side", "political-militia"],
    ])
    expect(records.responsibility).toEqual([])
  })

  test("in a protest is sides: whom it is directed against was not attacked", async () => {
    const records = await recordsOf({ "Event Type": "PROTEST", "Event Mode": "demo" })
    expect(rolesIn(records)?.map(([, role]) => role)).toEqual(["side", "side"])
    expect(records.incidents[0]?.kind?.[0]?.value).toBe("demonstration")
    expect(records.incidents[0]?.acts?.[0]?.value.kind).toBe("peaceful-protest")
    expect(records.responsibility).toEqual([])
  })

  test.each(["CONSULT", "AID", "SANCTION", "ACCUSE"])("in %s is nobody's part in a fight", async (type) => {
    const records = await recordsOf({ "Event Type": type, "Event Mode": "None" })
    expect(records.actors).toEqual([])
    expect(records.incidents[0]?.parties).toBeUndefined()
    expect(records.incidents[0]?.acts).toBeUndefined()
    expect(records.incidents[0]?.kind).toBeUndefined()
  })

  test("is alleged, and possible where the story looks ahead or imagines", async () => {
    const records = await recordsOf({}, { Contexts: "military; hypothetical" }, { Contexts: "None" })
    expect(records.incidents.map(({ when }) => when?.[0]?.modality)).toEqual([
      "alleged",
      "possible",
      "alleged",
    ])
  })

  test("never counts the dead", async () => {
    const { dataset: records } = await roundTripOf(polecat, [tabbed(polecatRows(100))])
    expect(records.incidents.filter((one) => one.casualties !== undefined)).toEqual([])
    expect([...records.victims, ...records.aggregates]).toEqual([])
  })

  test("of nobody makes no actor, and comes back as nobody", async () => {
    const records = await recordsOf({ "Actor Name": "None", "Primary Actor Sector": "UAF" })
    expect(rolesIn(records)).toEqual([["Hill Front", "target", "rebel-group"]])
    expect(records.actors.map(({ names }) => names?.[0]?.text)).toEqual(["Hill Front"])
  })
})

describe("what a story denies, expects or imagines", () => {
  const unreal = ["negation", "future", "military; hypothetical", "military|negation", "Negation"]

  test.each(unreal)("(%s) is no act, has no parties and accuses nobody", async (Contexts) => {
    for (const type of [{}, { "Event Type": "PROTEST", "Event Mode": "riot" }, { "Event Type": "COERCE" }]) {
      const records = await recordsOf({ ...type, Contexts })
      const [one] = records.incidents
      expect([one?.acts, one?.kind, one?.parties, one?.status].flat().filter(Boolean)).toEqual([])
      expect(records.responsibility).toEqual([])
      expect(records.actors).toEqual([])
      expect(one?.when?.[0]?.modality).toBe("possible")
    }
  })

  test("is not denied any more by the row once the record says that something was done", async () => {
    const { cells, lossy } = await changedTo(() => ({ acts: [{ value: { kind: "airstrike" } }] }), {
      Contexts: "negation",
    })
    expect(cells).toMatchObject({ Contexts: null, "Event Mode": "aerial" })
    expect(lossy).toContainEqual(expect.objectContaining({ field: "Contexts", value: "negation" }))
  })
})

describe("statements that were superseded or taken back", () => {
  test("stand in no row: the deed, the parties, the story", async () => {
    const { cells, lossy } = await changedTo(({ acts = [], parties = [] }) => ({
      acts: [
        { ...acts[0], id: "statement:1" },
        { value: { kind: "arrest" }, by: ["source:polecat"], supersedes: ["statement:1"] },
      ],
      parties: [
        { ...parties[0], id: "statement:2" },
        { ...parties[1], retracts: ["statement:2"] },
      ],
    }))
    expect(cells).toMatchObject({ "Event Type": "COERCE", "Event Mode": "arrest", "Actor Name": null })
    const told = lossy.filter(({ reason }) => /superseded|taken back/.test(reason))
    expect(told.map(({ field }) => field).sort()).toEqual(["acts", "parties"])
  })
})

describe("ids of events", () => {
  test("are told apart to the letter, however long they are", async () => {
    const long = "a".repeat(150)
    const records = await recordsOf({ "Event ID": long }, { "Event ID": long.toUpperCase() })
    expect(new Set(records.incidents.map(({ id }) => id)).size).toBe(2)
  })
})

describe("who is one actor", () => {
  test("a bare name is another actor in each country", async () => {
    const police = { "Actor Name": "Police", "Wikipedia Actor ID": "None" }
    const records = await recordsOf(
      { ...police, "Actor Country": "FRO" },
      { ...police, "Actor Country": "GRL" },
      { ...police, "Actor Country": "None" },
    )
    const found = records.actors.filter(({ names }) => names?.[0]?.text === "Police")
    expect(found.map(({ id, country }) => [id, country])).toEqual([
      ["actor:polecat/police~FO", "FO"],
      ["actor:polecat/police~GL", "GL"],
      ["actor:polecat/police", undefined],
    ])
  })

  test("a page in Wikipedia is one actor under all its names", async () => {
    const records = await recordsOf({ "Actor Name": "the army" }, { "Actor Name": "Norvenian Army" })
    const [army] = records.actors
    expect(army?.names?.map(({ text }) => text)).toEqual(["the army", "Norvenian Army"])
    expect(army?.externalIds).toEqual([{ scheme: "wikipedia", id: "Norvenian Armed Forces" }])
  })

  test("what is told of one of several stays with that one", async () => {
    const records = await recordsOf({
      "Recipient Name": "Hill Front; Police",
      "Recipient Country": "GRL; FRO",
      "Primary Recipient Sector": "REB; COP",
    })
    expect(rolesIn(records)?.slice(1)).toEqual([
      ["Hill Front", "target", "rebel-group"],
      ["Police", "target", "police"],
    ])
    expect(records.actors.map(({ country }) => country)).toEqual(["GL", "GL", "FO"])
  })
})

describe("where it was", () => {
  const precisionOf = async (row: PolecatText) =>
    (await recordsOf(row)).incidents[0]?.where?.[0]?.value.precision

  test.each([
    ["PPLC", "settlement"],
    ["PPLX", "part-of-settlement"],
    ["ADM2", "adm2"],
    ["ADM1", "adm1"],
    ["PCLI", "country"],
  ])("is as precise as the feature %s", async (feature, precision) => {
    expect(await precisionOf({ "Feature Type": feature })).toBe(precision)
  })

  test("is as precise as the finest cell where the feature does not tell", async () => {
    const feature = { "Feature Type": "MT" }
    expect(await precisionOf(feature)).toBe("settlement")
    expect(await precisionOf({ ...feature, City: "None" })).toBe("adm2")
    expect(await precisionOf({ ...feature, City: "None", District: "None" })).toBe("adm1")
    const none = { City: "None", District: "None", Province: "None" }
    expect(await precisionOf({ ...feature, ...none })).toBe("country")
    expect(await precisionOf({ ...feature, ...none, Country: "None" })).toBe("region")
  })

  test("is nowhere where the row names no place, half a point or a country that nobody knows", async () => {
    const none = { Placename: "None", District: "None", Province: "None", Longitude: "None" }
    expect(await precisionOf({ ...none, Country: "KSV" })).toBeUndefined()
  })
})

describe("a fact that is changed changes its cells, and no others", () => {
  test("the deed", async () => {
    const { cells, lossy } = await changedTo(() => ({ acts: [{ value: { kind: "airstrike" } }] }))
    expect(cells).toEqual({ "Event Mode": "aerial" })
    expect(lossy).toEqual([])
  })

  test("the deed and with it type and quad code, also where the row had a quad code of its own", async () => {
    const { cells } = await changedTo(() => ({ acts: [{ value: { kind: "agreement" } }] }), {
      "Quad Code": "VERBAL CONFLICT",
    })
    expect(cells).toEqual({ "Event Type": "AGREE", "Event Mode": null, "Quad Code": "VERBAL COOPERATION" })
  })

  test("the day", async () => {
    expect((await changedTo(() => ({ when: [{ value: day("2024-02-29") }] }))).cells).toEqual({
      "Event Date": "2024-02-29",
    })
  })

  test("the precision, whose finer code no longer fits and is told", async () => {
    const { cells, lossy } = await changedTo(({ where = [] }) => ({
      where: where.map((one) => ({ ...one, value: { ...one.value, precision: "adm1" } })),
    }))
    expect(cells).toEqual({ "Feature Type": "ADM1" })
    expect(lossy).toEqual([
      expect.objectContaining({
        field: "Feature Type",
        value: "PPLA",
        reason: expect.stringMatching(/fits/),
      }),
    ])
  })

  test("the country, and no number in GeoNames or town of another place stays beside it", async () => {
    const { cells, lossy } = await changedTo(
      ({ where = [] }) => ({
        where: where.map((one) => ({ ...one, value: { ...one.value, country: "FO" } })),
      }),
      { "GeoNames ID": "9900001" },
    )
    expect(cells).toEqual({ Country: "FRO", City: null, "GeoNames ID": null })
    const reason = "It no longer fits what the record says."
    const record = expect.any(String)
    expect(lossy).toEqual([
      { record, field: "City", value: "Quill", reason },
      { record, field: "GeoNames ID", value: "9900001", reason },
    ])
  })

  test("who was attacked", async () => {
    const { cells } = await changedTo(({ parties = [] }) => ({
      parties: parties.map((one) =>
        one.value.role === "target" ? { ...one, wording: { text: "Lantern Brotherhood" } } : one,
      ),
    }))
    expect(cells).toEqual({ "Recipient Name": "Lantern Brotherhood" })
  })

  test("what sort of actor it was", async () => {
    const { cells } = await changedTo(({ parties = [] }) => ({
      parties: parties.map((one) => ({ ...one, value: { ...one.value, kindThen: "police" } })),
    }))
    expect(cells).toEqual({ "Primary Actor Sector": "COP", "Primary Recipient Sector": "COP" })
  })
})

describe("what POLECAT cannot say", () => {
  const rowsOf = (facts: Omit<IncidentInit, "id">) =>
    exportRows(
      polecat,
      dataset({
        actors: [{ id: "actor:front", names: [{ text: "Hill Front", kind: "full" }], country: "GL" }],
        incidents: [incident({ id: "incident:1", ...facts })],
      }),
    )

  test("is more than a day, and an incident without a type", () => {
    const { refused } = rowsOf({ when: daysBetween("2024-01-01", "2024-01-03") })
    expect(refused[0]?.reasons).toEqual([
      "Its day lies between 2024-01-01 and 2024-01-03; POLECAT names one day.",
      "Nothing that was done is a type of PLOVER, and a row of POLECAT has a type.",
    ])
  })

  test("is told: the minute, the headline and the address of the story", () => {
    const { rows, lossy } = exportRows(
      polecat,
      dataset({
        publications: [{ id: "publication:1", title: "A strike", url: "https://example.org/1" }],
        incidents: [
          incident({
            id: "incident:1",
            when: says("source:a", minute("2024-01-04T09:30", { zone: "+03:00" }), { in: "publication:1" }),
            acts: act("drone-strike"),
          }),
        ],
      }),
    )
    expect(rows[0]?.["Event Date"]).toBe("2024-01-04")
    expect(lossy.map(({ field, value }) => [field, value]).slice(0, 3)).toEqual([
      ["when", "minute"],
      ["in", "A strike"],
      ["in", "https://example.org/1"],
    ])
  })

  test("is told: the dead, a second type, a kind without a sector", () => {
    const { rows, lossy } = rowsOf({
      when: day("2024-01-04"),
      acts: [{ kind: "shelling" }, { kind: "arrest" }, { kind: "looting" }],
      parties: [{ actor: "actor:front", role: "attacker", kindThen: "communal-militia" }],
      casualties: casualties({ killed: atLeast(2) }),
    })
    expect(rows[0]).toMatchObject({
      "Event ID": "incident:1",
      "Event Date": "2024-01-04",
      "Event Type": "ASSAULT",
      "Event Mode": "heavy-weapons",
      "Quad Code": "MATERIAL CONFLICT",
      "Actor Name": "Hill Front",
      "Actor Country": "GRL",
      "Primary Actor Sector": null,
      Intensity: null,
    })
    expect(lossy.map(({ field, value }) => [field, value])).toEqual([
      ["acts", "arrest"],
      ["acts", "looting"],
      ["parties", "actor:front"],
      ["parties", "actor:front"],
      ["casualties", undefined],
    ])
  })
})

describe("nothing throws on what rows hold", () => {
  const one = (row: Partial<PolecatRow>) => importRows(polecat, [row])[0]

  test("a row without an Event ID is told to lack it", () => {
    expect(one({ "Event Type": "ASSAULT" })?.issues.map(({ rule }) => rule)).toContain("import/needs")
    expect(one({})?.value).toBeUndefined()
  })

  test.each([
    ["x".repeat(5000), "much too long"],
    ["\u0000\u0007", "of control characters"],
    ["\ud800", "half of a character"],
    ["~1", "that looks like one made up"],
    ["__proto__", "that means something to JavaScript"],
    [";;;", "of separators"],
    ["'".repeat(100), "of apostrophes"],
  ])("a text %# %s", (text) => {
    const names = polecat.columns
      .filter(({ kind }) => kind === "text" || kind === "id")
      .map(({ name }) => name)
    const row = { ...Object.fromEntries(names.map((name) => [name, text])), "Event Type": "ASSAULT" }
    const imported = one(row)
    if (imported?.value === undefined) expect(imported?.issues).not.toEqual([])
    const { dataset: records } = datasetOf(polecat, imported === undefined ? [] : [imported])
    for (const written of exportRows(polecat, records).rows) expect(written["Actor Name"]).toBe(text)
  })
})
