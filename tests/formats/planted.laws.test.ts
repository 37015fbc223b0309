// Faults planted in rows of Airwars and POLECAT are found where they were planted, and nothing else is.
import fc from "fast-check"
import { expect, test } from "vitest"
import { checkStream } from "../../src/checking/check.ts"
import type { Format } from "../../src/formats/format.ts"
import { polecat } from "../../src/formats/polecat/format.ts"
import { airwarsCases, columnsOfCase } from "../support/airwars-rows.ts"
import { csvText } from "../support/ged-rows.ts"
import { polecatColumns, polecatRow, tabbed } from "../support/polecat-rows.ts"

type Text = Readonly<Record<string, string>>

type Fault = readonly [rule: string, column: string, instead: Text]

const [incidents, belligerents, victims] = airwarsCases

/** Plants faults, one a row, in a dozen rows, and looks for them. */
const found = (
  format: Format,
  faults: readonly Fault[],
  rowOf: (number: number) => Text,
  bytesOf: (rows: readonly Text[]) => Uint8Array | string,
  runs = 10_000,
) => {
  const plan = fc.uniqueArray(fc.tuple(fc.nat(11), fc.nat(faults.length - 1)), {
    minLength: 1,
    maxLength: 5,
    selector: ([at]) => at,
  })
  return fc.assert(
    fc.asyncProperty(plan, fc.nat(500), async (places, first) => {
      const rows = Array.from({ length: 12 }, (_, index) => {
        const fault = places.find(([at]) => at === index)?.[1]
        return { ...rowOf(1 + first + index), ...(fault === undefined ? {} : faults[fault]![2]) }
      })
      const report = await checkStream([bytesOf(rows)], { formats: [format], samples: 20 })
      const told = report.rules
        .filter(({ id }) => id !== "polecat/same-deed")
        .flatMap(({ samples }) => samples.map(({ rule, row, column }) => [rule, row, column].join()))
      const wanted = places.map(([at, fault]) => [faults[fault]![0], at + 1, faults[fault]![1]].join())
      expect([...told].sort()).toEqual([...wanted].sort())
    }),
    { numRuns: runs },
  )
}

test("in the incidents of Airwars", () =>
  found(
    incidents.format,
    [
      [
        "airwars/min-max",
        "belligerents_killed_min",
        { belligerents_killed_min: "31", belligerents_killed_max: "0" },
      ],
      [
        "airwars/part-over-total",
        "journalists_killed_min",
        { journalists_killed_min: "9", journalists_killed_max: "9" },
      ],
      ["airwars/range-without-end", "date_end", { date_type: "date_range", date_end: "" }],
      ["airwars/sources-sum", "num_sources", { num_sources: "13" }],
      ["cell/code", "strike_type_name", { strike_type_name: "Airstrike,Catapult" }],
      ["cell/range", "children_killed_min", { children_killed_min: "-1" }],
      ["cell/type", "children_killed_min", { children_killed_min: "1–3" }],
      ["cell/required", "code", { code: "" }],
    ],
    (number) => incidents.row(number),
    (rows) => csvText(rows as Record<string, string>[], columnsOfCase(incidents)),
    // A row of 147 columns takes its time.
    3000,
  ))

test("in the belligerents of Airwars", () =>
  found(
    belligerents.format,
    [
      ["cell/type", "deaths_conceded_min", { deaths_conceded_min: "some" }],
      ["cell/code", "type", { type: "Alleged" }],
      ["cell/required", "code", { code: "" }],
    ],
    (number) => belligerents.row(number),
    (rows) => csvText(rows as Record<string, string>[], columnsOfCase(belligerents)),
  ))

test("in the victims of Airwars", () =>
  found(
    victims.format,
    [
      ["cell/type", "exact_age", { exact_age: "about 30" }],
      ["cell/code", "killed_or_injured", { killed_or_injured: "Missing" }],
      ["cell/required", "code", { code: "" }],
    ],
    (number) => victims.row(number),
    (rows) => csvText(rows as Record<string, string>[], columnsOfCase(victims)),
  ))

test("in the events of POLECAT", () =>
  found(
    polecat,
    [
      ["cell/range", "Intensity", { Intensity: "-11" }],
      ["cell/type", "Event Date", { "Event Date": "2024-02-30" }],
      ["cell/code", "Event Type", { "Event Type": "INVADE" }],
      ["polecat/recipient-country", "Recipient Country", { "Recipient Country": "Greenland" }],
      ["polecat/did-not-happen", "Contexts", { Contexts: "military;negation" }],
      ["polecat/event-date", "Event Date", { "Event Date": "None" }],
    ],
    polecatRow,
    (rows) => tabbed(rows, polecatColumns),
  ))
