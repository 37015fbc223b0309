// The rules that the tables of UCDP have in common, made for one format and the names of its columns.
import { expressions } from "../../core/expression.ts"
import type { Severity } from "../../core/issue.ts"
import type { RowValue } from "../column.ts"
import type { AcrossRuleOf, RowRule, RowRuleOf } from "../format.ts"
import { regionNumbers } from "./codes.ts"

/** The names of the columns of a row that hold values of one type. */
export type NamesOf<Row extends object, V extends RowValue = RowValue> = {
  [Name in keyof Row & string]: Row[Name] extends V | null ? Name : never
}[keyof Row & string]

/** The rules in common, for the columns of one kind of row. */
export interface UcdpRules<Row extends object> {
  /** The lowest, best and highest estimate of deaths stand in this order. */
  readonly lowBestHigh: (
    low: NamesOf<Row, number>,
    best: NamesOf<Row, number>,
    high: NamesOf<Row, number>,
  ) => RowRuleOf<Row>
  /** A flag is 1 exactly where the columns that it speaks of say something. */
  readonly flagged: (
    name: string,
    severity: Severity,
    summary: string,
    flag: NamesOf<Row, number>,
    ...columns: readonly NamesOf<Row>[]
  ) => RowRuleOf<Row>
  /** The first day of all is no later than that of the episode. */
  readonly startOrder: (first: NamesOf<Row, string>, episode: NamesOf<Row, string>) => RowRuleOf<Row>
  /** The row is of no year before the episode began. */
  readonly yearInEpisode: (year: NamesOf<Row, number>, episode: NamesOf<Row, string>) => RowRuleOf<Row>
  /** Each precision is one of those that are known. */
  readonly precisions: (...columns: readonly NamesOf<Row, number>[]) => readonly RowRuleOf<Row>[]
  /** The parts of the world are numbers that are known. */
  readonly regionCodes: (column: NamesOf<Row, string>) => RowRuleOf<Row>
  /** Each list of numbers is written as lists are. */
  readonly listForms: (...columns: readonly NamesOf<Row, string>[]) => readonly RowRuleOf<Row>[]
  /** A list of names is no shorter than the list of the numbers of those whom it names. */
  readonly namesAndNumbers: (
    severity: Severity,
    ...pairs: readonly (readonly [names: NamesOf<Row, string>, numbers: NamesOf<Row, string>])[]
  ) => readonly RowRuleOf<Row>[]
  /** No two rows have the same values in the columns that name a row. */
  readonly duplicateRow: (...columns: readonly NamesOf<Row>[]) => AcrossRuleOf<Row>
}

const {
  column: count,
  compare,
  between,
  set,
  empty,
  all,
  any,
  exactlyWhen,
} = expressions<Record<string, number>>()
const { column: text, matches, items, year } = expressions<Record<string, string>>()

const listed = "^[0-9]+(?:, [0-9]+)*$"
const region = "[1-5]"

const regionList = Object.entries(regionNumbers).map(([number, name]) => `${number} ${name}`)

const figures = (names: readonly string[]): string => names.map((name) => `${name} {${name}}`).join(", ")

const cells = (names: readonly string[], value: RowValue): Readonly<Record<string, RowValue>> =>
  Object.fromEntries(names.map((name) => [name, value]))

/**
 * The rules in common for the rows of one format.
 *
 * @remarks The names are held to the row's type where a rule is asked for; what is made of them is data.
 */
export const ucdpRules = <Row extends object>(format: string): UcdpRules<Row> => {
  const ruleOf = (rule: RowRule): RowRuleOf<Row> =>
    ({ ...rule, id: `${format}/${rule.id}` }) as unknown as RowRuleOf<Row>

  return {
    lowBestHigh: (low, best, high) =>
      ruleOf({
        id: "low-best-high",
        severity: "warning",
        dimension: "consistency",
        summary: "The lowest estimate is no higher than the best, and the best no higher than the highest.",
        wording: {
          message: `${low} is {${low}}, ${best} {${best}} and ${high} {${high}}.`,
          expected: "low ≤ best ≤ high.",
        },
        column: best,
        condition: all(compare(count(low), "<=", count(best)), compare(count(best), "<=", count(high))),
        passes: { [low]: 25, [best]: 40, [high]: 40 },
        fails: { [low]: 40, [best]: 25, [high]: 40 },
      }),
    flagged: (name, severity, summary, flag, ...columns) =>
      ruleOf({
        id: name,
        severity,
        dimension: "consistency",
        summary,
        wording: {
          message: `${flag} is {${flag}}, but ${figures(columns)}.`,
          expected: `${columns.join(" and ")} filled exactly where ${flag} is 1.`,
        },
        column: flag,
        condition: all(...columns.map((one) => exactlyWhen(compare(count(flag), "=", 1), set(count(one))))),
        passes: { ...cells(columns, null), [flag]: 0 },
        fails: { ...cells(columns, null), [flag]: 1 },
      }),
    startOrder: (first, episode) =>
      ruleOf({
        id: "start-order",
        severity: "warning",
        dimension: "consistency",
        summary: "The first death of all is no later than the beginning of the present episode.",
        wording: {
          message: `${first} is {${first}}, after ${episode}, {${episode}}.`,
          expected: `${first} ≤ ${episode}.`,
        },
        column: episode,
        condition: compare(text(first), "<=", text(episode)),
        passes: { [first]: "1975-07-02", [episode]: "1978-04-27" },
        fails: { [first]: "1978-04-27", [episode]: "1975-07-02" },
      }),
    yearInEpisode: (ofRow, episode) =>
      ruleOf({
        id: "year-in-episode",
        severity: "warning",
        dimension: "consistency",
        summary: "A row is of the year in which its episode began, or of a later one.",
        wording: {
          message: `${ofRow} is {${ofRow}}, before ${episode}, {${episode}}.`,
          expected: `the year of ${episode}, or a later one.`,
        },
        column: ofRow,
        condition: compare(count(ofRow), ">=", year(text(episode))),
        passes: { [ofRow]: 1978, [episode]: "1978-04-27" },
        fails: { [ofRow]: 1977, [episode]: "1978-04-27" },
      }),
    precisions: (...columns) =>
      columns.map((one) =>
        ruleOf({
          id: "precision-codes",
          severity: "warning",
          dimension: "conformance",
          summary: "How precisely a day is known is told by a number from 1 to 6.",
          wording: { message: `${one} is {${one}}.`, expected: "a number from 1, the day itself, to 6." },
          column: one,
          condition: any(empty(count(one)), between(count(one), 1, 6)),
          passes: { [one]: 6 },
          fails: { [one]: 7 },
        }),
      ),
    regionCodes: (column) =>
      ruleOf({
        id: "region-codes",
        severity: "warning",
        dimension: "conformance",
        summary: "The parts of the world are numbers from 1 to 5, with a comma and a space between them.",
        wording: { message: `${column} is {${column}}.`, expected: `some of ${regionList.join(", ")}.` },
        column,
        condition: any(empty(text(column)), matches(text(column), `^${region}(?:, ${region})*$`)),
        passes: { [column]: "3, 4" },
        fails: { [column]: "3, 6" },
      }),
    listForms: (...columns) =>
      columns.map((one) =>
        ruleOf({
          id: "list-form",
          severity: "warning",
          dimension: "conformance",
          summary: "A list of numbers has a comma and a space between them, and nothing else in it.",
          wording: { message: `${one} is {${one}}.`, expected: "numbers such as 751, 750." },
          column: one,
          condition: any(empty(text(one)), matches(text(one), listed)),
          passes: { [one]: "751, 750" },
          fails: { [one]: " 751, 750" },
        }),
      ),
    namesAndNumbers: (severity, ...pairs) =>
      pairs.map(([names, numbers]) =>
        ruleOf({
          id: "names-and-numbers",
          severity,
          dimension: "consistency",
          summary:
            "A list of names is no shorter than that of their numbers; a name may hold a comma itself.",
          wording: {
            message: `${names} names {named}, but ${numbers} has {numbered} numbers.`,
            expected: "a name for each number, in the same order.",
          },
          column: names,
          condition: any(
            empty(text(names)),
            empty(text(numbers)),
            compare(items(text(names), ","), ">=", items(text(numbers), ",")),
          ),
          shows: { named: items(text(names), ","), numbered: items(text(numbers), ",") },
          passes: { [names]: "Reed Coast Army, Hill Front, North", [numbers]: "90303, 90302" },
          fails: { [names]: "Reed Coast Army", [numbers]: "90303, 90302" },
        }),
      ),
    duplicateRow: (...columns) => ({
      id: `${format}/duplicate-row`,
      severity: "error",
      dimension: "consistency",
      summary: `No two rows have the same ${columns.join(" and ")}.`,
      wording: {
        message: `Row {first} has the same ${columns.join(" and ")}.`,
        expected: "one row for them.",
      },
      accumulator: "duplicate",
      columns: columns as unknown as readonly (keyof Row & string)[],
    }),
  }
}
