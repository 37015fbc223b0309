// The actors of UCDP in the model: their names, their kind and their origins, there and back.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import type { Dataset } from "../../src/dataset/dataset.ts"
import { exportRows } from "../../src/formats/passage/export-rows.ts"
import { datasetOf } from "../../src/formats/passage/gather.ts"
import { type Imported, importFile, importRows } from "../../src/formats/passage/import-rows.ts"
import { typedRows } from "../../src/formats/typed-rows.ts"
import { ucdpActor } from "../../src/formats/ucdp-actor/format.ts"
import type { UcdpActorRow } from "../../src/formats/ucdp-actor/row.ts"
import { bytesOf, csvText } from "../support/ged-rows.ts"
import { root } from "../support/sources.ts"
import { carried, errorsIn } from "../support/there-and-back.ts"
import { columnsOfCase, ucdpCases } from "../support/ucdp-rows.ts"

const path = join(root, "../shared/data/ucdp/ucdp_actor_v22.1.csv")
const isReal = existsSync(path)
const actors = ucdpCases.find(({ format }) => format === ucdpActor)!

const bytes = (): Uint8Array => {
  if (isReal) return readFileSync(path)
  const rows = Array.from({ length: 1725 }, (_, index) => ({ ...actors.row(index + 1) }))
  return bytesOf(csvText(rows, columnsOfCase(actors)))
}

const silent: UcdpActorRow = {
  ActorId: "90302",
  NameData: "Hill Front",
  NameOrig: "Hill Front",
  NameOrigFull: null,
  NameOrigFullEng: null,
  NameChange: 0,
  NewName: null,
  NewNameFullMotherTongue: null,
  NewNameFullEng: null,
  Org: 1,
  ConflictId: null,
  DyadId: null,
  PrimaryParty: 0,
  OSID: null,
  OSCoalition: 0,
  OSCoalitionID: null,
  NSID: "5209",
  NSCoalition: 0,
  NSCoalitionID: null,
  Splinter: 0,
  NamePrev: null,
  ActorIdPrev: null,
  SplitTemp: 0,
  NameSplitTemp: null,
  ActorIdSplitTemp: null,
  Alliance: 0,
  NameAlliance: null,
  ActorIdAlliance: null,
  JoinGroup: 0,
  GroupName: null,
  ActorIdGroup: null,
  Location: "Norvenia",
  GWNOLoc: "991",
  Region: "4",
  Version: "22.1",
}

const into = (...rows: readonly Partial<UcdpActorRow>[]) =>
  datasetOf(
    ucdpActor,
    importRows(
      ucdpActor,
      rows.map((row) => ({ ...silent, ...row })),
    ),
  )

const back = (dataset: Dataset): Partial<UcdpActorRow> =>
  exportRows(ucdpActor, dataset).rows[0] as UcdpActorRow

describe(
  isReal ? "the actor list of release 22.1" : "a made-up actor list, for want of the real one,",
  () => {
    test("comes back from the model row by row as it was, and the dataset has no error", async () => {
      const imported: Imported[] = []
      for await (const one of importFile(ucdpActor, [bytes()])) imported.push(one)
      const { dataset } = datasetOf(ucdpActor, imported, { release: "22.1" })
      const { rows, refused } = exportRows(ucdpActor, dataset)
      const written = new Map(rows.map((row) => [row.ActorId, row]))
      let compared = 0
      for await (const { value } of typedRows(ucdpActor, [bytes()])) {
        if (value === undefined) continue
        expect(carried(ucdpActor, written.get(value.ActorId) ?? {}, [])).toEqual(
          carried(ucdpActor, value, []),
        )
        compared += 1
      }
      expect(compared).toBe(1725)
      expect(rows.length).toBe(1725)
      expect(errorsIn(dataset)).toEqual([])
      expect(dataset.coverage?.licence).toBe("CC BY 4.0")
      expect(dataset.coverage?.release).toBe("22.1")
      // Whom a row names and the list does not have is an actor of the dataset, and no row.
      const absent = isReal ? ["actor:ucdp/2658", "actor:ucdp/6493"] : []
      expect(refused.map(({ record }) => record).sort()).toEqual(absent)
    })

    test("has as many ties as its rows name actors", async () => {
      const imported: Imported[] = []
      for await (const one of importFile(ucdpActor, [bytes()])) imported.push(one)
      const { affiliations } = datasetOf(ucdpActor, imported).dataset
      const count = (of: string): number => affiliations.filter(({ kind }) => kind === of).length
      // 226 origins but one that is its own, and 38 of those who left for a time; 117 alliances; 73 mergers into one.
      if (isReal)
        expect([count("split-from"), count("part-of"), count("merged-into")]).toEqual([263, 117, 73])
      else expect([count("split-from"), count("part-of"), count("merged-into")]).toEqual([1149, 0, 0])
    })
  },
)

describe("an actor of UCDP", () => {
  test("has the id that all tables of UCDP give it", () => {
    const { dataset } = into({})
    expect(dataset.actors.map(({ id, externalIds }) => [id, externalIds])).toEqual([
      ["actor:ucdp/90302", [{ scheme: "ucdp-actor", id: "90302" }]],
    ])
  })

  test("has the name of today first, and those before it as former names", () => {
    const { dataset } = into({
      NameData: "RCA",
      NameOrig: "HF",
      NameOrigFull: "Ta Hil",
      NameOrigFullEng: "Hill Front",
      NameChange: 1,
      NewName: "RCF, RCA",
      NewNameFullEng: "Reed Coast Front, Reed Coast Army",
    })
    expect(dataset.actors[0]?.names).toEqual([
      { text: "RCA", kind: "full" },
      { text: "RCF", kind: "former" },
      { text: "Reed Coast Front", kind: "former", lang: "en" },
      { text: "Reed Coast Army", kind: "full", lang: "en" },
      { text: "HF", kind: "former" },
      { text: "Ta Hil", kind: "former" },
      { text: "Hill Front", kind: "former", lang: "en" },
    ])
  })

  test("has no name of a list whose commas may stand within names", () => {
    const row = {
      NameChange: 1,
      NewName: "RCF, RCA",
      NewNameFullEng: "Front, Reeds and Coast, Army",
    } as const
    const { dataset } = into(row)
    expect(dataset.actors[0]?.names?.map(({ text }) => text)).toEqual(["Hill Front"])
    expect(back(dataset)).toMatchObject(row)
  })

  test("is of the kind that its code says; a loosely organized group is of none", () => {
    const kinds = ([1, 2, 3, 4] as const).map((Org) => into({ Org }).dataset.actors[0]?.kind)
    expect(kinds).toEqual(["armed-group", undefined, "communal-militia", "state"])
    for (const Org of [1, 2, 3, 4] as const) expect(back(into({ Org }).dataset).Org).toBe(Org)
  })

  test("split off for good or for a time, joined an alliance or was absorbed, as UCDP says", () => {
    const { dataset } = into({
      Splinter: 1,
      NamePrev: "Hill Front, Reed Coast Army",
      ActorIdPrev: "1, 2",
      SplitTemp: 1,
      NameSplitTemp: "Front, the Old",
      ActorIdSplitTemp: "3",
      Alliance: 1,
      NameAlliance: "Union",
      ActorIdAlliance: "4",
      JoinGroup: 1,
      GroupName: "Guard",
      ActorIdGroup: "5",
    })
    expect(dataset.affiliations.map(({ kind, to, ended, by }) => [kind, to, ended?.granularity, by])).toEqual(
      [
        ["split-from", "actor:ucdp/1", undefined, ["source:ucdp"]],
        ["split-from", "actor:ucdp/2", undefined, ["source:ucdp"]],
        ["split-from", "actor:ucdp/3", "unknown", ["source:ucdp"]],
        ["part-of", "actor:ucdp/4", undefined, ["source:ucdp"]],
        ["merged-into", "actor:ucdp/5", undefined, ["source:ucdp"]],
      ],
    )
    expect(dataset.actors.flatMap(({ names = [] }) => names[0]?.text ?? [])).toEqual([
      "Hill Front",
      "Hill Front",
      "Reed Coast Army",
      "Front, the Old",
      "Union",
      "Guard",
    ])
  })

  test("has no tie with itself, nor with several that are each said to have absorbed it, and that is told", () => {
    const row = {
      Splinter: 1,
      NamePrev: "Hill Front",
      ActorIdPrev: "90302",
      JoinGroup: 1,
      GroupName: "Guard, Union",
      ActorIdGroup: "5, 6",
    } as const
    const { dataset, lossy } = into(row)
    expect(dataset.affiliations).toEqual([])
    expect(lossy.map(({ field, value, record }) => [field, value, record])).toEqual([
      ["ActorIdPrev", "90302", "actor:ucdp/90302"],
      ["ActorIdGroup", "5, 6", "actor:ucdp/90302"],
    ])
    expect(back(dataset)).toMatchObject(row)
  })

  test("keeps the numbers of its conflicts beside the model", () => {
    expect(into({}).dataset.actors[0]?.extra).toMatchObject({ "ucdp-actor:NSID": "5209" })
  })

  test("without a number is no actor, and says what it needs", () => {
    const [row] = importRows(ucdpActor, [{ NameData: "Hill Front" }])
    expect(row?.value).toBe(undefined)
    expect(row?.issues.map(({ rule }) => rule)).toContain("import/needs")
  })
})

describe("an actor that was changed in the model", () => {
  const changed = (row: Partial<UcdpActorRow>, change: (dataset: Dataset) => Dataset) =>
    back(change(into(row).dataset))

  test("has the new name in its row", () => {
    const renamed = changed({}, (dataset) => ({
      ...dataset,
      actors: dataset.actors.map((actor) => ({ ...actor, names: [{ text: "Hill Army", kind: "full" }] })),
    }))
    expect([renamed.NameData, renamed.NameOrig]).toEqual(["Hill Army", "Hill Army"])
  })

  test("has the new kind in its row, and is refused where the table has no code for it", () => {
    const of = (kind: "state" | "criminal-group") => (dataset: Dataset) => ({
      ...dataset,
      actors: dataset.actors.map((actor) => ({ ...actor, kind })),
    })
    expect(changed({ Org: 1 }, of("state")).Org).toBe(4)
    const { refused } = exportRows(ucdpActor, of("criminal-group")(into({}).dataset))
    expect(refused.map(({ record, reasons }) => [record, reasons.length])).toEqual([["actor:ucdp/90302", 1]])
  })

  test("has another origin in its row, by number and name", () => {
    const other = changed({ Splinter: 1, NamePrev: "Hill Front", ActorIdPrev: "1" }, (dataset) => ({
      ...dataset,
      actors: [
        ...dataset.actors,
        {
          id: "actor:ucdp/7",
          names: [{ text: "Harbour Watch", kind: "full" }],
          externalIds: [{ scheme: "ucdp-actor", id: "7" }],
        },
      ],
      affiliations: dataset.affiliations.map((one) => ({ ...one, to: "actor:ucdp/7" })),
    }))
    expect([other.Splinter, other.NamePrev, other.ActorIdPrev]).toEqual([1, "Harbour Watch", "7"])
  })

  test("has no origin in its row where the tie is gone", () => {
    const gone = changed({ Splinter: 1, NamePrev: "Hill Front", ActorIdPrev: "1" }, (dataset) => ({
      ...dataset,
      affiliations: [],
    }))
    expect([gone.Splinter, gone.NamePrev, gone.ActorIdPrev]).toEqual([0, null, null])
  })

  test("has the new name of its origin in its row", () => {
    const renamed = changed({ Splinter: 1, NamePrev: "Hill Front", ActorIdPrev: "1" }, (dataset) => ({
      ...dataset,
      actors: dataset.actors.map((actor) =>
        actor.id === "actor:ucdp/1" ? { ...actor, names: [{ text: "Old Hill Front", kind: "full" }] } : actor,
      ),
    }))
    expect([renamed.NamePrev, renamed.ActorIdPrev]).toEqual(["Old Hill Front", "1"])
  })
})
