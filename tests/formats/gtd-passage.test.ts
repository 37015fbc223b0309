import { describe, expect, test } from "vitest"
import { check } from "../../src/dataset/check.ts"
import { type Dataset, dataset } from "../../src/dataset/dataset.ts"
import { casualties } from "../../src/entity/casualties.ts"
import { type Incident, incident } from "../../src/entity/incident.ts"
import { gtd } from "../../src/formats/gtd/format.ts"
import { passage } from "../../src/formats/gtd/passage.ts"
import type { GtdRow } from "../../src/formats/gtd/row.ts"
import { exportRows } from "../../src/formats/passage/export-rows.ts"
import { datasetOf } from "../../src/formats/passage/gather.ts"
import { importRows, importTyped } from "../../src/formats/passage/import-rows.ts"
import type { RowFacts } from "../../src/formats/passage/passage.ts"
import { typedRows } from "../../src/formats/typed-rows.ts"
import { says } from "../../src/testimony/attested.ts"
import { atLeast, between, exactly } from "../../src/value/count-range.ts"
import { day, daysBetween, month, onOrAfter } from "../../src/value/date-window.ts"
import { place } from "../../src/value/place.ts"
import { csvText } from "../support/ged-rows.ts"
import { type GtdText, gtdColumns, gtdRow } from "../support/gtd-rows.ts"

const plain = (instead: GtdText = {}): GtdText => ({
  ...Object.fromEntries(gtdColumns.map((name) => [name, ""])),
  eventid: "201803050007",
  iyear: "2018",
  imonth: "3",
  iday: "5",
  country: "147",
  country_txt: "Nigeria",
  region: "11",
  region_txt: "Sub-Saharan Africa",
  crit1: "1",
  crit2: "1",
  crit3: "1",
  success: "1",
  suicide: "0",
  gname: "Reed Coast Army",
  ...instead,
})

const imported = async (rows: readonly GtdText[]): Promise<ReturnType<typeof datasetOf>> => {
  const items = []
  for await (const item of typedRows(gtd, [csvText(rows, gtdColumns)])) items.push(importTyped(gtd, item))
  return datasetOf(gtd, items)
}

const datasetFrom = async (...rows: readonly GtdText[]): Promise<Dataset> => (await imported(rows)).dataset

const first = ({ incidents: [one] }: Dataset): Incident => {
  if (one === undefined) throw new Error("no incident")
  return one
}

/** A row as it comes back, after the record was changed. */
const back = (from: Dataset, change: (one: Incident) => Incident = (one) => one) => {
  const written = exportRows(gtd, { ...from, incidents: from.incidents.map(change) })
  const [row] = written.rows
  if (row === undefined) throw new Error(JSON.stringify(written.refused))
  return { row, unknown: written.unknown[0] ?? [], lossy: written.lossy }
}

const id = "incident:gtd/201803050007"
const army = "actor:gtd/reed-coast-army"
const front = "actor:gtd/hill-front"
const by = ["source:gtd"]

describe("the way of GTD's columns", () => {
  test("is told of all 135", () => {
    expect(Object.keys(passage.columns)).toEqual(gtdColumns)
    const kept = Object.entries(passage.columns).filter(([, { as }]) => as === "kept")
    expect(kept.map(([name]) => name)).toEqual(expect.arrayContaining(["crit1", "doubtterr", "INT_ANY"]))
    expect(Object.values(passage.columns).filter(({ as }) => as === "lost")).toEqual([])
  })

  test("takes the terms and the citation of the dataset along", async () => {
    const { coverage, sources } = await datasetFrom(plain())
    expect(coverage?.licence).toContain("may not be passed on")
    expect(coverage?.citation).toContain("START")
    expect(sources.map((source) => source.id)).toEqual(by)
  })

  test("needs an id that can be part of one", async () => {
    const { dataset: empty, issues } = await imported([plain({ eventid: "1.99804e+11" })])
    expect(empty.incidents).toEqual([])
    const errors = issues.filter(({ severity }) => severity === "error").map(({ rule }) => rule)
    expect(errors).toEqual(["cell/identity-lost", "import/needs"])
  })
})

describe("who did it", () => {
  const statements = async (instead: GtdText) => (await datasetFrom(plain(instead))).responsibility

  test("is an attribution by GTD where no claim is recorded, and not a claim", async () => {
    expect(await statements({ gname: "Reed Coast Army" })).toEqual([
      { kind: "attribution", by, against: [army], about: [id] },
    ])
  })

  test("is silence on record where claimed is 0, and nothing where it is -9", async () => {
    const silent = await statements({ claimed: "0" })
    expect(silent.map(({ kind }) => kind)).toEqual(["attribution", "no-claim"])
    expect(silent[1]).toEqual({ kind: "no-claim", by, about: [id] })
    for (const claimed of ["-9", ""])
      expect((await statements({ claimed })).map(({ kind }) => kind)).toEqual(["attribution"])
  })

  test.each([
    ["1", "letter"],
    ["2", "call-after"],
    ["3", "call-before"],
    ["4", "e-mail"],
    ["5", "note-at-scene"],
    ["6", "video"],
    ["7", "website"],
    ["8", "personal-claim"],
    ["9", "other"],
    ["10", undefined],
  ])("is a claim by the group where claimed is 1, by mode %s as %s", async (claimmode, channel) => {
    const from = await datasetFrom(plain({ claimed: "1", claimmode }))
    expect(from.responsibility).toEqual([
      { kind: "claim", by: [army], about: [id], via: by, ...(channel === undefined ? {} : { channel }) },
    ])
    expect(back(from).row.claimmode).toBe(claimmode)
  })

  const both = { gname2: "Hill Front", guncertain2: "0", claimed: "1", claim2: "1", claimmode: "7" }

  test("is two claims where they compete, and one where they do not", async () => {
    const competing = await statements({ ...both, claimmode2: "6", compclaim: "1" })
    expect(competing.map((one) => [one.kind, one.by, one.channel])).toEqual([
      ["claim", [army], "website"],
      ["claim", [front], "video"],
    ])
    const joint = await statements({ ...both, claimmode2: "7", compclaim: "0" })
    expect(joint).toEqual([
      { kind: "claim", by: [army, front], about: [id], via: by, channel: "website", joint: true },
    ])
  })

  test("is two claims where it is not said whether they compete, and the silence comes back", async () => {
    const from = await datasetFrom(plain({ ...both, claimmode2: "6", compclaim: "-9" }))
    expect(from.responsibility.map(({ kind, by: who }) => [kind, who])).toEqual([
      ["claim", [army]],
      ["claim", [front]],
    ])
    expect(back(from).row.compclaim).toBe(-9)
    expect(back(await datasetFrom(plain({ ...both, claimmode2: "6" }))).row.compclaim).toBe(null)
  })

  test("is a claim for one group and an attribution to another", async () => {
    const told = await statements({ ...both, claimed: "0", claimmode: "", claimmode2: "6" })
    expect(told.map(({ kind }) => kind)).toEqual(["claim", "attribution"])
  })

  test("is only suspected where GTD says so", async () => {
    const from = await datasetFrom(plain({ guncertain1: "1" }))
    expect(from.responsibility[0]?.modality).toBe("suspected")
    expect(first(from).parties?.[0]?.modality).toBe("suspected")
    expect(back(from).row.guncertain1).toBe(1)
  })

  test("is an actor of its own, without a name, where it is not known", async () => {
    const from = await datasetFrom(
      plain({ gname: "Unknown", claimed: "0" }),
      plain({ eventid: "201803050008", gname: "Unknown", claimed: "0" }),
    )
    expect(from.actors.map(({ unidentified }) => unidentified)).toEqual([true, true])
    expect(new Set(from.actors.map((one) => one.id)).size).toBe(2)
    expect(from.responsibility.map(({ kind }) => kind)).toEqual([
      "not-known",
      "no-claim",
      "not-known",
      "no-claim",
    ])
    expect(exportRows(gtd, from).rows.map(({ gname }) => gname)).toEqual(["Unknown", "Unknown"])
  })

  test("can be claimed by somebody who is not known", async () => {
    const from = await datasetFrom(plain({ gname: "Unknown", claimed: "1", claimmode: "2" }))
    const [told] = from.responsibility
    expect([told?.kind, told?.channel]).toEqual(["claim", "call-after"])
    expect(from.actors.find((one) => one.id === told?.by[0])?.unidentified).toBe(true)
    expect([back(from).row.gname, back(from).row.claimed]).toEqual(["Unknown", 1])
  })

  test("can be a person, then and there", async () => {
    const from = await datasetFrom(plain({ individual: "1" }))
    expect(first(from).parties?.[0]?.value).toEqual({ actor: army, role: "attacker", kindThen: "person" })
    expect(back(from).row.individual).toBe(1)
  })

  test("changes in the row when it is changed in the record", async () => {
    const from = await datasetFrom(plain({ claimed: "1", claimmode: "7", claimmode_txt: "On the web" }))
    expect(back(from).row.claimmode_txt).toBe("On the web")
    const denied: Dataset = {
      ...from,
      responsibility: [{ kind: "attribution", by: ["source:gtd"], against: [army], about: [id] }],
    }
    const { row } = back(denied)
    expect([row.gname, row.claimed, row.claimmode, row.claimmode_txt]).toEqual([
      "Reed Coast Army",
      null,
      null,
      null,
    ])
  })

  test("keeps the exact name of a row where two rows write one name in two ways", async () => {
    const from = await datasetFrom(
      plain({ gname: "Reed Coast Army" }),
      plain({ eventid: "201803050008", gname: "Reed coast army" }),
    )
    expect(from.actors.length).toBe(1)
    expect(exportRows(gtd, from).rows.map(({ gname }) => gname)).toEqual([
      "Reed Coast Army",
      "Reed coast army",
    ])
  })
})

describe("when", () => {
  const window = async (instead: GtdText) => first(await datasetFrom(plain(instead))).when?.[0]?.value
  const lasted = async (instead: GtdText) => first(await datasetFrom(plain(instead))).lasted?.[0]?.value

  test("is a day, a month whose day is not known, or a year whose month is not known", async () => {
    expect(await window({})).toEqual(day("2018-03-05"))
    expect(await window({ iday: "0" })).toEqual(month("2018-03"))
    expect(await window({ imonth: "0", iday: "0" })).toEqual({
      earliest: "2018-01-01",
      latest: "2018-12-31",
      granularity: "year",
    })
  })

  test("keeps the words of what is not exact", async () => {
    expect(await window({ iday: "0", approxdate: "March 3-7, 2018" })).toEqual({
      ...month("2018-03"),
      approximate: true,
      wording: "March 3-7, 2018",
    })
  })

  test("comes back as it was told: 0 for what is not known, and blank for what was left out", async () => {
    const zero = back(await datasetFrom(plain({ imonth: "0", iday: "0" })))
    expect(zero.unknown).toEqual(["imonth", "iday"])
    const blank = back(await datasetFrom(plain({ imonth: "3", iday: "" })))
    expect([blank.row.imonth, blank.row.iday, blank.unknown]).toEqual([3, null, []])
  })

  test.each([
    ["2018-03-09", "2018-03-09"],
    ["2018-03-09 00:00:00", "2018-03-09"],
    ["3/19/2018", "2018-03-19"],
    ["3/9/2018", undefined],
    ["09.03.18", undefined],
    ["2018-03-01", undefined],
    ["", undefined],
  ])("it ended is read from %j as %s, and never guessed", async (resolution, end) => {
    const from = await datasetFrom(plain({ extended: "1", resolution }))
    expect(first(from).lasted?.[0]?.value.start).toEqual(day("2018-03-05"))
    expect(first(from).lasted?.[0]?.value.end?.latest).toBe(end)
    expect([back(from).row.extended, back(from).row.resolution]).toEqual([1, resolution || null])
  })

  test("it lasted no longer than a day nothing is said of an end", async () => {
    expect(await lasted({ extended: "0" })).toBe(undefined)
    expect(back(await datasetFrom(plain({ extended: "0" }))).row.extended).toBe(0)
  })

  test("changes in the row when it is changed in the record", async () => {
    const from = await datasetFrom(plain({ iday: "" }))
    const { row } = back(from, (one) => ({
      ...one,
      when: [{ value: day("2018-03-06"), by: ["source:gtd"] }],
    }))
    expect([row.iyear, row.imonth, row.iday]).toEqual([2018, 3, 6])
  })
})

describe("where", () => {
  const where = async (instead: GtdText) => first(await datasetFrom(plain(instead))).where?.[0]?.value
  const point = { latitude: "-9.5", longitude: "-45.5" }

  test.each([
    ["1", "0", "settlement", undefined],
    ["1", "1", "near-settlement", 25],
    ["2", "0", "adm2", undefined],
    ["3", "1", "adm2", undefined],
    ["4", "0", "adm1", undefined],
  ])("specificity %s with vicinity %s is %s", async (specificity, vicinity, precision, radiusKm) => {
    const from = await datasetFrom(plain({ ...point, specificity, vicinity, city: "Quill Harbour" }))
    const told = first(from).where?.[0]?.value
    expect([told?.precision, told?.radiusKm, told?.name]).toEqual([precision, radiusKm, "Quill Harbour"])
    expect([back(from).row.specificity, back(from).row.vicinity]).toEqual([specificity, Number(vicinity)])
  })

  test("has GTD's own number of the country, and letters where one country of today is meant", async () => {
    expect(await where({})).toEqual({
      country: "NG",
      countryCodes: [{ scheme: "gtd-country", id: "147" }],
      precision: "unknown",
    })
    for (const [country, label] of [
      ["359", "Soviet Union"],
      ["362", "West Germany (FRG)"],
      ["999", "Multinational"],
      ["88", "Somewhere else"],
      ["95", "Iran"],
    ] as const) {
      const told = await where({ country, country_txt: label })
      expect([told?.country, told?.countryCodes?.[0]?.id]).toEqual([undefined, country])
    }
    expect((await where({ country: "88", country_txt: "Honduras" }))?.country).toBe("HN")
  })

  test("tells a city that is said to be unknown from one that is not given", async () => {
    const said = back(await datasetFrom(plain({ city: "Unknown", provstate: "" })))
    expect([said.row.city, said.unknown]).toEqual([null, ["city"]])
    const silent = back(await datasetFrom(plain({ city: "", provstate: "Unknown" })))
    expect([silent.row.city, silent.unknown]).toEqual([null, ["provstate"]])
  })

  test("changes in the row when it is changed in the record, and a label of the old country goes", async () => {
    const from = await datasetFrom(plain({ country_txt: "Nigeria (Fed. Rep.)" }))
    expect(back(from).row.country_txt).toBe("Nigeria (Fed. Rep.)")
    const { row } = back(from, (one) => ({
      ...one,
      where: [{ value: { country: "ML", precision: "country" }, by: ["source:gtd"] }],
    }))
    expect([row.country, row.country_txt]).toEqual(["123", "Mali"])
  })
})

describe("the toll", () => {
  const ranges = async (instead: GtdText) =>
    (first(await datasetFrom(plain(instead))).casualties ?? []).map(({ value }) => value)

  test("counts the attackers among the dead, and Americans and attackers as parts of them", async () => {
    expect(await ranges({ nkill: "5", nkillus: "0", nkillter: "2" })).toEqual([
      [
        { outcome: "killed", count: { min: 5, max: 5 }, scope: "total", includesPerpetrators: true },
        { outcome: "killed", count: { min: 0, max: 0 }, scope: "part", who: { nationality: "US" } },
        { outcome: "killed", count: { min: 2, max: 2 }, scope: "part", who: { status: "attacker" } },
      ],
    ])
  })

  test("is absent where it is blank, none where it is 0, and apportioned where it is a fraction", async () => {
    expect(await ranges({ nkill: "", nwound: "" })).toEqual([])
    expect((await ranges({ nkill: "0" }))[0]?.[0]?.count).toEqual({ min: 0, max: 0 })
    expect((await ranges({ nkill: "8.3" }))[0]?.[0]?.count).toEqual({
      min: 8.3,
      max: 8.3,
      basis: "apportioned",
    })
  })

  test("can be known in part where the whole is not", async () => {
    const from = await datasetFrom(plain({ nkillter: "1" }))
    expect(first(from).casualties?.[0]?.value.map(({ scope }) => scope)).toEqual(["part"])
    expect([back(from).row.nkill, back(from).row.nkillter]).toEqual([null, 1])
  })

  test("with a part above its whole is two statements, and the dataset is sound", async () => {
    const from = await datasetFrom(plain({ nkill: "2", nkillus: "3" }))
    expect(first(from).casualties?.length).toBe(2)
    expect(check(from).issues.filter(({ severity }) => severity === "error")).toEqual([])
    expect([back(from).row.nkill, back(from).row.nkillus]).toEqual([2, 3])
  })

  test("of hostages can be said to be unknown, which is neither none nor silence", async () => {
    const from = await datasetFrom(plain({ ishostkid: "1", nhostkid: "-99", nreleased: "0" }))
    expect(first(from).casualties?.[0]?.value).toEqual([
      { outcome: "held-hostage", count: { min: 0 }, scope: "total" },
      { outcome: "released", count: { min: 0, max: 0 }, scope: "total" },
    ])
    const { row, unknown } = back(from)
    expect([row.nhostkid, row.nreleased, row.nhostkidus, unknown]).toEqual([null, 0, null, ["nhostkid"]])
  })

  test("of a narrower group is not that of all attackers or all Americans", async () => {
    const from = await datasetFrom(plain({ nkill: "5" }))
    const { row, lossy } = back(from, (one) => ({
      ...one,
      casualties: [
        {
          value: [
            ...one.casualties![0]!.value,
            {
              outcome: "killed",
              count: { min: 1, max: 1 },
              scope: "part",
              who: { status: "attacker", sex: "female" },
            },
            {
              outcome: "killed",
              count: { min: 1, max: 1 },
              scope: "part",
              who: { nationality: "US", age: "child" },
            },
          ],
          by: ["source:gtd"],
        },
      ],
    }))
    expect([row.nkill, row.nkillter, row.nkillus]).toEqual([5, null, null])
    expect(lossy.filter(({ field }) => field === "casualties").length).toBe(2)
  })

  test("changes in the row when it is changed in the record", async () => {
    const from = await datasetFrom(plain({ nkill: "5" }))
    const { row } = back(from, (one) => ({
      ...one,
      casualties: [{ value: casualties({ killed: exactly(6) }), by: ["source:gtd"] }],
    }))
    expect(row.nkill).toBe(6)
  })
})

describe("what was done", () => {
  test("has a tactic, weapons and targets from the codes", async () => {
    const from = await datasetFrom(
      plain({
        attacktype1: "3",
        suicide: "1",
        weaptype1: "6",
        weapsubtype1: "13",
        weapdetail: "A vest",
        targtype1: "3",
        targsubtype1: "24",
        corp1: "Quill Harbour Police",
        target1: "Checkpoint",
        success: "0",
      }),
    )
    const { acts, weapons, targets, status } = first(from)
    expect(acts?.map(({ value }) => value.kind)).toEqual(["suicide-bombing"])
    expect(weapons?.map(({ value }) => value)).toEqual([
      { munition: "suicide-vest", delivery: "person-borne", description: "A vest" },
    ])
    expect(targets?.map(({ value }) => value)).toEqual([
      {
        what: "checkpoint",
        of: "actor:gtd/quill-harbour-police",
        relation: "belongs-to",
        description: "Checkpoint",
      },
    ])
    expect(status?.[0]?.value).toBe("failed")
  })

  test("says nothing of what is not known, and writes it again", async () => {
    const unknown = { attacktype1: "9", targtype1: "20", weaptype1: "13", target1: "Somebody" }
    const from = await datasetFrom(plain(unknown))
    expect([first(from).acts, first(from).targets, first(from).weapons]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(back(from).row).toMatchObject(unknown)
  })

  test("keeps the narrower codes of one weapon when another is changed", async () => {
    const from = await datasetFrom(
      plain({
        weaptype1: "6",
        weaptype1_txt: "Explosives",
        weapsubtype1: "16",
        weapsubtype1_txt: "Unknown Explosive Type",
        weaptype2: "5",
        weaptype2_txt: "Firearms",
        weapsubtype2: "5",
        weapsubtype2_txt: "Unknown Gun Type",
      }),
    )
    const { row } = back(from, (one) => ({
      ...one,
      weapons: [one.weapons![0]!, { value: { munition: "handgun" }, by: ["source:gtd"] }],
    }))
    expect([row.weaptype1, row.weapsubtype1, row.weaptype2, row.weapsubtype2]).toEqual(["6", "16", "5", "3"])
    expect(row.weapsubtype2_txt).toBe("Handgun")
  })

  test("keeps its code where only the words of a target change", async () => {
    const from = await datasetFrom(plain({ targtype1: "14", targsubtype1: "67", target1: "A man" }))
    const { row } = back(from, (one) => ({
      ...one,
      targets: one.targets!.map((told) => ({ ...told, value: { ...told.value, description: "A woman" } })),
    }))
    expect([row.targtype1, row.targsubtype1, row.target1]).toEqual(["14", "67", "A woman"])
  })
})

describe("what stands beside a fact", () => {
  const beside = {
    targtype1: "14",
    targtype1_txt: "Private Citizens & Property",
    natlty1: "147",
    natlty1_txt: "Nigeria",
    gsubname: "Night Column",
  }

  test("comes back with it, and does not stay when it is another", async () => {
    const from = await datasetFrom(plain(beside))
    expect(back(from).row).toMatchObject({ region: "11", natlty1: "147", gsubname: "Night Column" })
    const { row, lossy } = back(from, (one) => ({
      ...one,
      where: one.where!.map((told) => ({ ...told, value: { ...told.value, country: "FR" } })),
      targets: [{ value: { what: "police" }, by: ["source:gtd"] }],
      parties: one.parties!.map((told) => ({ ...told, wording: { text: "Hill Front" } })),
    }))
    expect([row.country, row.region, row.region_txt, row.natlty1, row.natlty1_txt]).toEqual([
      "69",
      null,
      null,
      null,
      null,
    ])
    expect(lossy.map(({ field }) => field)).toEqual(expect.arrayContaining(["region", "natlty1"]))
  })

  test("a group's part does not stay beside another group", async () => {
    const from = await datasetFrom(plain(beside))
    const made = {
      ...from,
      actors: [
        ...from.actors,
        { id: "actor:hill" as const, names: [{ text: "Hill Front", kind: "full" as const }] },
      ],
      responsibility: [],
    }
    const { row, lossy } = back(made, (one) => ({
      ...one,
      parties: [{ value: { actor: "actor:hill", role: "attacker" }, by: ["source:gtd"] }],
    }))
    expect([row.gname, row.gsubname]).toEqual(["Hill Front", null])
    expect(lossy).toContainEqual(expect.objectContaining({ field: "gsubname", value: "Night Column" }))
  })
})

describe("what was superseded or taken back", () => {
  test("is in no row: an act, a status, an accusation", async () => {
    const from = await datasetFrom(plain({ attacktype1: "3", attacktype1_txt: "Bombing/Explosion" }))
    const [accusation] = from.responsibility
    const made: Dataset = {
      ...from,
      responsibility: [
        { ...accusation!, id: "statement:1" },
        {
          kind: "not-known",
          by: ["source:gtd"],
          about: [first(from).id],
          retracts: ["statement:1"],
        },
      ],
    }
    const { row, lossy } = back(made, ({ parties: _, ...one }) => ({
      ...one,
      acts: [
        { ...one.acts![0]!, id: "statement:2" },
        { value: { kind: "armed-assault" }, by: ["source:gtd"], supersedes: ["statement:2"] },
      ],
      status: [
        { value: "failed", id: "statement:3", by: ["source:gtd"] },
        { value: "carried-out", by: ["source:gtd"], supersedes: ["statement:3"] },
      ],
    }))
    expect([row.attacktype1, row.attacktype2, row.success, row.gname]).toEqual(["2", null, 1, "Unknown"])
    expect(
      lossy.filter(({ reason }) => /superseded|taken back/.test(reason)).map(({ field }) => field),
    ).toEqual(["status", "acts", "responsibility"])
  })

  test("an accusation that is only alleged is doubted in the row", async () => {
    const from = await datasetFrom(plain())
    const { row } = back({
      ...from,
      responsibility: from.responsibility.map((one) => ({ ...one, modality: "alleged" as const })),
    })
    expect([row.gname, row.guncertain1]).toEqual(["Reed Coast Army", 1])
  })
})

describe("a day of a claim", () => {
  test("is told as lost, since GTD has none", async () => {
    const from = await datasetFrom(plain({ claimed: "1", claimmode: "7" }))
    const dated = from.responsibility.map((one) => ({ ...one, saidOn: day("2018-03-06") }))
    const { row, lossy } = back({ ...from, responsibility: dated })
    expect([row.claimed, row.claimmode]).toEqual([1, "7"])
    expect(lossy.map(({ field, value }) => [field, value])).toEqual([["responsibility", "saidOn"]])
  })
})

describe("attacks that were planned together", () => {
  const related = "201803050007, 201803050008, 201803050009"
  const linked = { multiple: "1", related }

  test("are linked to each other, not to themselves; what is not among the rows is told and stays", async () => {
    const { dataset: from, lossy } = await imported([
      plain(linked),
      plain({ ...linked, eventid: "201803050008" }),
    ])
    expect(from.links.map(({ from: one, to, kind }) => [one, kind, to])).toEqual([
      [id, "coordinated-with", "incident:gtd/201803050008"],
      ["incident:gtd/201803050008", "coordinated-with", id],
    ])
    expect(lossy.map(({ field, value }) => [field, value])).toEqual([
      ["links", "incident:gtd/201803050009"],
      ["links", "incident:gtd/201803050009"],
    ])
    expect(exportRows(gtd, from).rows.map((row) => row.related)).toEqual([related, related])
    const unlinked = exportRows(gtd, { ...from, links: [] }).rows.map((row) => row.related)
    expect(unlinked).toEqual([null, null])
  })
})

describe("an incident that did not come from GTD", () => {
  const strike = incident({
    id: "incident:market",
    when: day("2024-01-04"),
    where: place("Baghdad", {
      point: { latitude: 33.34, longitude: 44.4 },
      country: "IQ",
      precision: "part-of-settlement",
    }),
    acts: { kind: "drone-strike" },
    casualties: [
      says("source:police", casualties({ killed: exactly(2), wounded: exactly(6) })),
      says("source:ministry", casualties({ wounded: exactly(4) })),
    ],
  })
  const rowOf = (one: Incident, estimate?: "lowest" | "highest") =>
    exportRows(gtd, dataset({ incidents: [one] }), estimate === undefined ? {} : { estimate })

  test("becomes a row as far as GTD has columns, and what was lost is told", () => {
    const { rows, lossy } = rowOf(strike)
    expect(rows[0]).toMatchObject({
      eventid: null,
      iyear: 2024,
      imonth: 1,
      iday: 4,
      country: "95",
      country_txt: "Iraq",
      city: "Baghdad",
      latitude: 33.34,
      specificity: "1",
      attacktype1: "3",
      suicide: 0,
      gname: "Unknown",
      nkill: 2,
      nwound: null,
      crit1: null,
    } satisfies Partial<Record<keyof GtdRow, unknown>>)
    expect(lossy.map(({ field }) => field)).toEqual(expect.arrayContaining(["id", "acts", "casualties"]))
    expect(rowOf(strike, "highest").rows[0]?.nwound).toBe(6)
  })

  test("has no column for a state that attacked, for a denial, or for what others say beside GTD", async () => {
    const state = {
      ...strike,
      parties: [
        { value: { actor: "actor:us" as const, role: "attacker" as const, kindThen: "state" as const } },
      ],
    }
    const actors = [{ id: "actor:us" as const, names: [{ text: "United States", kind: "full" as const }] }]
    const denial = { kind: "denial" as const, by: ["actor:us" as const], about: [strike.id] }
    const { rows, lossy } = exportRows(gtd, dataset({ incidents: [state], actors, responsibility: [denial] }))
    expect(rows[0]?.gname).toBe("United States")
    expect(lossy.filter(({ field }) => field === "parties").length).toBe(1)
    expect(lossy.filter(({ field, value }) => field === "responsibility" && value === "denial").length).toBe(
      1,
    )
    const from = await datasetFrom(plain({}))
    const accused = {
      ...denial,
      kind: "attribution" as const,
      against: ["actor:us" as const],
      about: [first(from).id],
    }
    const beside = back({
      ...from,
      actors: [...from.actors, ...actors],
      responsibility: [accused, ...from.responsibility],
    })
    expect(beside.row.gname).toBe("Reed Coast Army")
    expect(beside.lossy.map(({ field, value }) => [field, value])).toEqual([
      ["responsibility", "attribution"],
    ])
  })

  test("with bounds alone has no figure unless one is asked for", () => {
    const vague = { ...strike, casualties: [{ value: casualties({ killed: between(4, 6) }) }] }
    expect(rowOf(vague).rows[0]?.nkill).toBe(null)
    expect(rowOf(vague, "lowest").rows[0]?.nkill).toBe(4)
    expect(rowOf(vague, "highest").rows[0]?.nkill).toBe(6)
    const open = { ...strike, casualties: [{ value: casualties({ killed: atLeast(2) }) }] }
    expect(rowOf(open, "highest").rows[0]?.nkill).toBe(null)
  })

  test("is refused without a year, over two years, and where nothing was attempted", () => {
    const { when: _, ...undated } = strike
    const over = { ...strike, when: [{ value: daysBetween("2023-12-30", "2024-01-02") }] }
    const open = { ...strike, when: [{ value: onOrAfter("2023-12-30") }] }
    const hoax = { ...strike, status: [{ value: "hoax" as const }] }
    for (const one of [undated, over, open, hoax]) {
      const { rows, refused } = rowOf(one)
      expect(rows).toEqual([])
      expect(refused.map(({ record, reasons }) => [record, reasons.length])).toEqual([["incident:market", 1]])
    }
  })

  test("told between days of a month is that month, with the days in words", () => {
    const early = { ...strike, when: [{ value: daysBetween("2023-12-01", "2023-12-10") }] }
    const { rows, unknown } = rowOf(early)
    expect([rows[0]?.imonth, rows[0]?.approxdate]).toEqual([12, "2023-12-01 to 2023-12-10"])
    expect(unknown[0]).toEqual(["iday"])
  })

  test("known no better than to its country has no point", () => {
    const vague = {
      ...strike,
      where: [{ value: place("somewhere", { country: "IQ", precision: "country" }) }],
    }
    expect(rowOf(vague).rows[0]).toMatchObject({ specificity: "5", latitude: null })
  })
})

test.each([
  " ",
  "...",
  "\u202e\u200f",
  "\u0000\u0007",
  "\ud83d",
  "x".repeat(2000),
  "%2F/../:",
  "__proto__",
  "ɢʀᴏᴜᴘ 🏴 المجموعة",
])("a group, a body and a city called %j throw nothing and come back", (name) => {
  const facts = { eventid: "201803050007", iyear: 2018, gname: name, corp1: name, targtype1: "3", city: name }
  const items = importRows(gtd, [facts as unknown as RowFacts<GtdRow>])
  const [item] = items
  if (item?.value === undefined) {
    // A text that no JSON can carry is refused as a whole, and told.
    expect(item?.issues.some(({ severity }) => severity === "error")).toBe(true)
    expect(name).toBe("\ud83d")
    return
  }
  const [row] = exportRows(gtd, datasetOf(gtd, items).dataset).rows
  expect([row?.gname, row?.corp1, row?.city]).toEqual([name, name, name])
})

test("a whole generated row keeps no cell beside the model that the model says", async () => {
  const from = await datasetFrom(gtdRow(3))
  const facts = Object.entries(passage.columns).filter(([, { as }]) => as === "fact")
  const beside = facts.map(([name]) => `gtd:${name}`).filter((key) => key in (first(from).extra ?? {}))
  expect(beside.length).toBeLessThan(facts.length / 2)
})
