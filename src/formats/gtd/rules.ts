// What holds in the rows of the Global Terrorism Database, weighed by what official rows keep.
import { type Condition, expressions } from "../../core/expression.ts"
import type { Severity } from "../../core/issue.ts"
import type { RowValue } from "../column.ts"
import type { AcrossRuleOf, RowRuleOf } from "../format.ts"
import { labelled, labelVariants } from "./codes.ts"
import type { GtdRow } from "./row.ts"

type Name = keyof GtdRow
type NumberName = {
  [K in Name]: GtdRow[K] extends number | null ? K : never
}[Name]

const {
  column,
  sum,
  product,
  floor,
  joined,
  number,
  part,
  squeezed,
  compare,
  oneOf,
  matches,
  set,
  empty,
  all,
  any,
  not,
  implies,
  exactlyWhen,
} = expressions<GtdRow>()
const { column: count, compare: compared } = expressions<Record<string, number>>()
const { column: words } = expressions<Record<string, string>>()

// A blank is no 1, which comparing alone would leave open.
const isOne = (name: NumberName): Condition => all(set(count(name)), compared(count(name), "=", 1))

const cells = (...pairs: readonly (readonly [Name, RowValue])[]): Partial<GtdRow> => Object.fromEntries(pairs)

/** A column says something only where another does. */
const needs = (
  id: string,
  severity: Severity,
  summary: string,
  ...pairs: readonly (readonly [later: Name, earlier: Name, example: readonly [RowValue, RowValue]])[]
): readonly RowRuleOf<GtdRow>[] =>
  pairs.map(([later, earlier, [value, before]]) => ({
    id: `gtd/${id}`,
    severity,
    dimension: "consistency",
    summary,
    wording: {
      message: `${later} is {${later}}, but ${earlier} is empty.`,
      expected: `${later} only where ${earlier} says something.`,
    },
    column: later,
    condition: implies(set(column(later)), set(column(earlier))),
    passes: cells([later, value], [earlier, before]),
    fails: cells([later, value], [earlier, null]),
  }))

/** A column says something only where a flag is 1. */
const onlyWith = (
  id: string,
  severity: Severity,
  summary: string,
  ...pairs: readonly (readonly [told: Name, flag: NumberName, example: RowValue])[]
): readonly RowRuleOf<GtdRow>[] =>
  pairs.map(([told, flag, value]) => ({
    id: `gtd/${id}`,
    severity,
    dimension: "consistency",
    summary,
    wording: {
      message: `${told} is {${told}}, but ${flag} is {${flag}}.`,
      expected: `${told} only where ${flag} is 1.`,
    },
    column: told,
    condition: implies(set(column(told)), isOne(flag)),
    passes: cells([told, value], [flag, 1]),
    fails: cells([told, value], [flag, 0]),
  }))

/** A part is no greater than its whole. */
const parts = (
  ...pairs: readonly (readonly [piece: NumberName, whole: NumberName])[]
): readonly RowRuleOf<GtdRow>[] =>
  pairs.map(([piece, whole]) => ({
    id: "gtd/part-over-total",
    severity: "warning",
    dimension: "consistency",
    summary: "A part of a total is no greater than the total.",
    wording: {
      message: `${piece} is {${piece}}, above ${whole}, {${whole}}.`,
      expected: `${piece} ≤ ${whole}.`,
    },
    column: piece,
    condition: compared(count(piece), "<=", count(whole)),
    passes: cells([piece, 1], [whole, 2.5]),
    fails: cells([piece, 3], [whole, 2]),
  }))

/** What stands beside a code is its label. */
const codeAndText: readonly RowRuleOf<GtdRow>[] = labelled.map(([code, label, labels]) => {
  const allowed = Object.entries(labels).flatMap(([value, own]) =>
    [own, ...(labelVariants[own] ?? [])].map((one) => `${value} ${one}`),
  )
  const [[first, name] = ["", ""], [, other] = ["", ""]] = Object.entries(labels)
  return {
    id: "gtd/code-and-text",
    severity: "warning",
    dimension: "consistency",
    summary: "Beside a code stands its label.",
    wording: {
      message: `${code} is {${code}}, but ${label} is {${label}}.`,
      expected: `the label of the code, or the code of the label.`,
    },
    column: code as Name,
    condition: implies(
      oneOf(words(code), ...Object.keys(labels)),
      oneOf(joined(words(code), " ", squeezed(words(label))), ...allowed),
    ),
    passes: { [code]: first, [label]: name },
    fails: { [code]: first, [label]: other },
  }
})

const datePart = (pattern: string) => number(part(column("eventid"), pattern))
const yearFirst = "^([0-9]{4})[0-9]{8}$"
const monthNext = "^[0-9]{4}([0-9]{2})[0-9]{6}$"
const dayNext = "^[0-9]{6}([0-9]{2})[0-9]{4}$"

// A part of the date that is not known is 00 in the id, and null in the row.
const sameOrZero = (name: "imonth" | "iday", pattern: string): Condition =>
  all(
    implies(set(column(name)), compare(datePart(pattern), "=", column(name))),
    implies(empty(column(name)), compare(datePart(pattern), "=", 0)),
  )

const any1 = any(
  compare(column("INT_LOG"), "=", 1),
  compare(column("INT_IDEO"), "=", 1),
  compare(column("INT_MISC"), "=", 1),
)
const all0 = all(
  compare(column("INT_LOG"), "=", 0),
  compare(column("INT_IDEO"), "=", 0),
  compare(column("INT_MISC"), "=", 0),
)
const isLeap = compare(product(floor(product(column("iyear"), 0.25)), 4), "=", column("iyear"))

/** The rules that one row can decide. */
export const rules: readonly RowRuleOf<GtdRow>[] = [
  {
    id: "gtd/event-id-form",
    severity: "error",
    dimension: "conformance",
    summary: "The number of an incident has twelve digits.",
    wording: { message: "eventid is {eventid}.", expected: "twelve digits, such as 202001050003." },
    column: "eventid",
    condition: matches(column("eventid"), "^[0-9]{12}$"),
    passes: { eventid: "202001050003" },
    fails: { eventid: "20200105003" },
  },
  {
    id: "gtd/event-id-rounded",
    severity: "warning",
    dimension: "plausibility",
    summary: "The last four digits number the incidents of a day, from 0001.",
    wording: {
      message: "eventid is {eventid}, which ends as a rounded number does.",
      expected: "the id in full; columns of ids are text, also in spreadsheets and converters.",
    },
    column: "eventid",
    condition: not(matches(column("eventid"), "0000$")),
    passes: { eventid: "199804000001" },
    fails: { eventid: "199804000000" },
  },
  {
    id: "gtd/event-id-date",
    severity: "warning",
    dimension: "consistency",
    summary: "The number of an incident begins with its day, unless the day was corrected later.",
    wording: {
      message: "eventid is {eventid}, the date {iyear}, {imonth}, {iday}.",
      expected: "year, month and day, 00 for what is not known.",
    },
    column: "eventid",
    condition: all(
      compare(datePart(yearFirst), "=", column("iyear")),
      sameOrZero("imonth", monthNext),
      sameOrZero("iday", dayNext),
    ),
    passes: { eventid: "202001000003", iyear: 2020, imonth: 1, iday: null },
    fails: { eventid: "202001050003", iyear: 2020, imonth: 1, iday: 6 },
  },
  {
    id: "gtd/no-1993",
    severity: "error",
    dimension: "conformance",
    summary: "No incident is of 1993, whose records were lost.",
    wording: { message: "iyear is {iyear}.", expected: "a year from 1970 other than 1993." },
    column: "iyear",
    condition: compare(column("iyear"), "!=", 1993),
    passes: { iyear: 1994 },
    fails: { iyear: 1993 },
  },
  ...needs("day-without-month", "error", "A day is known only where its month is.", [
    "iday",
    "imonth",
    [5, 1],
  ]),
  {
    id: "gtd/calendar-date",
    severity: "error",
    dimension: "conformance",
    summary: "The month has the day.",
    wording: {
      message: "The date is day {iday} of month {imonth} of {iyear}.",
      expected: "a day that the calendar has.",
    },
    column: "iday",
    condition: all(
      implies(oneOf(column("imonth"), 4, 6, 9, 11), compare(column("iday"), "<=", 30)),
      implies(
        compare(column("imonth"), "=", 2),
        any(compare(column("iday"), "<=", 28), all(compare(column("iday"), "=", 29), isLeap)),
      ),
    ),
    passes: { iyear: 2020, imonth: 2, iday: 29 },
    fails: { iyear: 2019, imonth: 2, iday: 29 },
  },
  ...onlyWith(
    "resolution-without-extended",
    "warning",
    "Only what lasted longer than a day has a day on which it ended.",
    ["resolution", "extended", "2020-01-09"],
  ),
  {
    id: "gtd/specificity-coordinates",
    severity: "warning",
    dimension: "consistency",
    summary: "There is no point exactly where the place is not known (specificity 5).",
    wording: {
      message: "specificity is {specificity}, and latitude {latitude}.",
      expected: "no point with specificity 5, and a point with 1 to 4.",
    },
    column: "specificity",
    condition: exactlyWhen(
      empty(column("latitude")),
      all(set(column("specificity")), compare(column("specificity"), "=", "5")),
    ),
    passes: { specificity: "5", latitude: null, longitude: null },
    fails: { specificity: "5", latitude: -9.87, longitude: -45.73 },
  },
  {
    id: "gtd/half-a-point",
    severity: "warning",
    dimension: "completeness",
    summary: "A point has a latitude and a longitude.",
    wording: { message: "The point is {latitude}, {longitude}.", expected: "both, or neither." },
    column: "longitude",
    condition: exactlyWhen(empty(column("latitude")), empty(column("longitude"))),
    passes: { latitude: -9.87, longitude: -45.73 },
    fails: { latitude: -9.87, longitude: null },
  },
  {
    id: "gtd/two-of-three-criteria",
    severity: "error",
    dimension: "conformance",
    summary: "An incident meets at least two of the three criteria.",
    wording: { message: "crit1 is {crit1}, crit2 {crit2} and crit3 {crit3}.", expected: "two of them 1." },
    column: "crit1",
    condition: compare(sum(column("crit1"), column("crit2"), column("crit3")), ">=", 2),
    passes: { crit1: 1, crit2: 1, crit3: 0 },
    fails: { crit1: 1, crit2: 0, crit3: 0 },
  },
  {
    id: "gtd/alternative-doubtterr",
    severity: "error",
    dimension: "consistency",
    summary: "What it may have been instead is told exactly where there is doubt.",
    wording: {
      message: "alternative is {alternative}, and doubtterr {doubtterr}.",
      expected: "alternative where doubtterr is 1, and nowhere else.",
    },
    column: "alternative",
    condition: exactlyWhen(set(column("alternative")), compare(column("doubtterr"), "=", 1)),
    passes: { alternative: "1", doubtterr: 1 },
    fails: { alternative: "1", doubtterr: 0 },
  },
  {
    id: "gtd/multiple-without-related",
    severity: "error",
    dimension: "consistency",
    summary: "One of several attacks names the others.",
    wording: { message: "multiple is 1, but related is empty.", expected: "the numbers of the attacks." },
    column: "related",
    condition: implies(compare(column("multiple"), "=", 1), set(column("related"))),
    passes: { multiple: 1, related: "202001050003, 202001050004" },
    fails: { multiple: 1, related: null },
  },
  ...onlyWith("related-without-multiple", "warning", "An attack that names others is one of several.", [
    "related",
    "multiple",
    "202001050003, 202001050004",
  ]),
  {
    id: "gtd/related-id-shape",
    severity: "warning",
    dimension: "conformance",
    summary: "Linked attacks are numbers of twelve digits, with a comma and a space between them.",
    wording: { message: "related is {related}.", expected: "numbers such as 202001050003, 202001050004." },
    column: "related",
    condition: any(empty(column("related")), matches(column("related"), "^[0-9]{12}(?:, [0-9]{12})*$")),
    passes: { related: "202001050003, 202001050004" },
    fails: { related: "2.02001E+11, 2.02001E+11" },
  },
  {
    id: "gtd/first-slot",
    severity: "warning",
    dimension: "completeness",
    summary: "Each incident has a first form of attack, target and weapon, known or not.",
    wording: {
      message: "attacktype1 is {attacktype1}, targtype1 {targtype1} and weaptype1 {weaptype1}.",
      expected: "a code in each.",
    },
    column: "attacktype1",
    condition: all(set(column("attacktype1")), set(column("targtype1")), set(column("weaptype1"))),
    passes: { attacktype1: "9", targtype1: "20", weaptype1: "13" },
    fails: { attacktype1: "9", targtype1: null, weaptype1: "13" },
  },
  ...needs(
    "slots-in-order",
    "error",
    "Forms of attack, targets and weapons are filled in from the first on.",
    ["attacktype2", "attacktype1", ["3", "2"]],
    ["attacktype3", "attacktype2", ["3", "2"]],
    ["targtype2", "targtype1", ["3", "14"]],
    ["targtype3", "targtype2", ["3", "14"]],
    ["weaptype2", "weaptype1", ["6", "5"]],
    ["weaptype3", "weaptype2", ["6", "5"]],
    ["weaptype4", "weaptype3", ["6", "5"]],
  ),
  ...needs(
    "narrower-without-sort",
    "warning",
    "A narrower sort stands only beside its sort.",
    ["targsubtype1", "targtype1", ["74", "14"]],
    ["targsubtype2", "targtype2", ["74", "14"]],
    ["targsubtype3", "targtype3", ["74", "14"]],
    ["weapsubtype1", "weaptype1", ["16", "6"]],
    ["weapsubtype2", "weaptype2", ["16", "6"]],
    ["weapsubtype3", "weaptype3", ["16", "6"]],
    ["weapsubtype4", "weaptype4", ["16", "6"]],
  ),
  ...needs(
    "groups-in-order",
    "warning",
    "Groups are named from the first on, and a part of a group beside its group.",
    ["gname3", "gname2", ["Sarn Youth", "Norvenian Hill Front"]],
    ["gsubname2", "gname2", ["Pass Company", "Norvenian Hill Front"]],
    ["gsubname3", "gname3", ["Market Cell", "Sarn Youth"]],
  ),
  ...needs(
    "claim-without-group",
    "error",
    "Whether a second or third group claimed it is told only where there is one.",
    ["claim2", "gname2", [1, "Norvenian Hill Front"]],
    ["claim3", "gname3", [1, "Sarn Youth"]],
  ),
  ...needs(
    "uncertain-without-group",
    "error",
    "Whether a second or third group is only suspected is told only where there is one.",
    ["guncertain2", "gname2", [1, "Norvenian Hill Front"]],
    ["guncertain3", "gname3", [1, "Sarn Youth"]],
  ),
  {
    id: "gtd/competing-without-group",
    severity: "error",
    dimension: "consistency",
    summary: "Claims compete only where there is a second group.",
    wording: { message: "compclaim is {compclaim}, but gname2 is empty.", expected: "a second group." },
    column: "compclaim",
    condition: implies(compare(column("compclaim"), "=", 1), set(column("gname2"))),
    passes: { compclaim: 1, gname2: "Norvenian Hill Front" },
    fails: { compclaim: 1, gname2: null },
  },
  {
    id: "gtd/competing-without-claims",
    severity: "warning",
    dimension: "consistency",
    summary: "Claims compete only where two groups made one.",
    wording: {
      message: "compclaim is 1, but claimed is {claimed}, claim2 {claim2} and claim3 {claim3}.",
      expected: "two of them 1.",
    },
    column: "compclaim",
    condition: implies(
      compare(column("compclaim"), "=", 1),
      any(
        all(isOne("claimed"), isOne("claim2")),
        all(isOne("claimed"), isOne("claim3")),
        all(isOne("claim2"), isOne("claim3")),
      ),
    ),
    passes: { compclaim: 1, claimed: 1, claim2: 1, claim3: null },
    fails: { compclaim: 1, claimed: 1, claim2: 0, claim3: null },
  },
  ...onlyWith(
    "claimmode-without-claim",
    "warning",
    "How it was claimed is told only where it was claimed.",
    ["claimmode", "claimed", "7"],
    ["claimmode2", "claim2", "7"],
    ["claimmode3", "claim3", "7"],
  ),
  ...(
    [
      ["claimed", "claimmode"],
      ["claim2", "claimmode2"],
      ["claim3", "claimmode3"],
    ] as const
  ).map(
    ([claimed, mode]): RowRuleOf<GtdRow> => ({
      id: "gtd/claim-without-claimmode",
      severity: "warning",
      dimension: "completeness",
      summary: "Where it was claimed it is told how, if only that this is not known.",
      wording: { message: `${claimed} is 1, but ${mode} is empty.`, expected: "1 to 9, or 10." },
      column: mode,
      condition: implies(compared(count(claimed), "=", 1), set(column(mode))),
      passes: cells([claimed, 1], [mode, "10"]),
      fails: cells([claimed, 1], [mode, null]),
    }),
  ),
  {
    id: "gtd/attackers-held",
    severity: "warning",
    dimension: "consistency",
    summary: "No more attackers were taken into custody than there were.",
    wording: { message: "nperpcap is {nperpcap}, and nperps {nperps}.", expected: "nperpcap ≤ nperps." },
    column: "nperpcap",
    condition: compare(column("nperpcap"), "<=", column("nperps")),
    passes: { nperpcap: 1, nperps: 2 },
    fails: { nperpcap: 3, nperps: 2 },
  },
  ...parts(
    ["nkillus", "nkill"],
    ["nkillter", "nkill"],
    ["nwoundus", "nwound"],
    ["nwoundte", "nwound"],
    ["nhostkidus", "nhostkid"],
    ["ransomamtus", "ransomamt"],
    ["ransompaidus", "ransompaid"],
  ),
  ...onlyWith(
    "propextent-without-property",
    "warning",
    "How great the damage was is told only where there was some.",
    ["propextent", "property", "3"],
  ),
  ...onlyWith(
    "outcome-without-hostages",
    "warning",
    "How the taking of hostages ended is told only where there was one.",
    ["hostkidoutcome", "ishostkid", "2"],
  ),
  {
    id: "gtd/international-any",
    severity: "error",
    dimension: "consistency",
    summary: "INT_ANY is 1 where any of the three is, 0 where all are, and otherwise -9.",
    wording: {
      message: "INT_ANY is {INT_ANY}; the three are {INT_LOG}, {INT_IDEO} and {INT_MISC}.",
      expected: "1 with a 1 among them, 0 with three zeros, otherwise -9.",
    },
    column: "INT_ANY",
    condition: all(
      exactlyWhen(any1, compare(column("INT_ANY"), "=", 1)),
      exactlyWhen(all0, compare(column("INT_ANY"), "=", 0)),
    ),
    passes: { INT_LOG: 0, INT_IDEO: -9, INT_MISC: 0, INT_ANY: -9 },
    fails: { INT_LOG: 0, INT_IDEO: 1, INT_MISC: 0, INT_ANY: 0 },
  },
  ...codeAndText,
]

/** The rules over all rows. */
export const across: readonly AcrossRuleOf<GtdRow>[] = [
  {
    id: "gtd/duplicate-id",
    severity: "error",
    dimension: "consistency",
    summary: "No two rows have the same eventid.",
    wording: { message: "Row {first} has the same eventid.", expected: "one row for each incident." },
    accumulator: "duplicate",
    columns: ["eventid"],
  },
]
