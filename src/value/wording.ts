// The English sentences of the rules of values, apart from the rules so that they can be translated.
import type { Wording } from "../core/issue.ts"

/** The rules of values. */
export type ValueRule =
  | "count/order"
  | "count/whole"
  | "count/number"
  | "count-text/unreadable"
  | "count-text/two-figures"
  | "count-text/not-held"
  | "date/day"
  | "date/month"
  | "date/year"
  | "date/years"
  | "date/zone"
  | "date/order"
  | "date/bounds"
  | "date/span-order"
  | "date/minutes-need-zone"
  | "date/gap"
  | "date-text/unreadable"
  | "date-text/span"
  | "date-text/no-such-day"
  | "date-text/seconds"
  | "date-text/alternatives"
  | "date-text/interval"
  | "date-text/not-held"
  | "date/relative"
  | "date/relative-to"
  | "place/latitude"
  | "place/longitude"
  | "place/nothing"
  | "place/country"
  | "extra/key"

/** What each rule of values says. */
export const wording: { readonly [Rule in ValueRule]: Wording } = {
  "count/order": {
    message: "{lower} ({low}) is above {upper} ({high}).",
    expected: "min ≤ best ≤ max.",
  },
  "count/whole": {
    message: "{value} is not a whole number.",
    expected: "whole persons or things; a share of a divided total says basis: apportioned.",
  },
  "count/number": {
    message: "{value} is not a count.",
    expected: "a number from 0 to 9007199254740991; leave the field out where nothing was reported.",
  },
  "count-text/unreadable": {
    message: "{value} cannot be read as a count.",
    expected:
      "a count such as 6, at least 2, more than 80, 4-7 or several; nothing at all where nothing was reported.",
  },
  "count-text/two-figures": {
    message: "{value} holds two figures, {first} and {second}.",
    expected: "two counts, each in a field of its own (often the victims, and in brackets the attackers).",
  },
  "count-text/not-held": {
    message: "The text form of a count cannot hold its {what}.",
    expected: "the bounds alone; write the count as JSON to keep everything.",
  },
  "date/day": {
    message: "{value} is not a day of the calendar.",
    expected:
      'YYYY-MM-DD, a day that exists; month("2024-01") takes a month, minute("2024-01-04T09:30", { zone }) a minute.',
  },
  "date/month": {
    message: "{value} is not a month of the calendar.",
    expected: "YYYY-MM, such as 2023-12.",
  },
  "date/year": {
    message: "{value} is not a year.",
    expected: "a whole number from 0 to 9999.",
  },
  "date/years": {
    message: "{value} reaches outside the years 0000 to 9999.",
    expected: "days of these years; keep other dates in wording.",
  },
  "date/zone": {
    message: "{value} is not a time zone.",
    expected: "Z, an offset such as +03:00, or a zone's name such as Asia/Baghdad.",
  },
  "date/order": {
    message: "The window ends ({latest}) before it begins ({earliest}).",
    expected: "earliest no later than latest.",
  },
  "date/bounds": {
    message: "The window of granularity {granularity} has {what}.",
    expected: "{expected}",
  },
  "date/span-order": {
    message: "The span certainly ends ({end}) before it starts ({start}).",
    expected: "an end that can lie on or after the start.",
  },
  "date/minutes-need-zone": {
    message: "The window is told to the minute, but not in which zone.",
    expected: "a zone such as +03:00 or Asia/Baghdad beside the minutes.",
  },
  "date/gap": {
    message: "The gap is at least {min} and at most {max} days.",
    expected: "min ≤ max.",
  },
  "date-text/unreadable": {
    message: "{value} cannot be read as a date.",
    expected:
      "EDTF such as 2024-01-04, 2023-12, 2020, 2023-12~ or [2023-12-01..2023-12-10]; keep other words in wording.",
  },
  "date-text/span": {
    message: "{value} cannot be read as something that lasted.",
    expected:
      "an EDTF interval such as 2023-10-07/2024-01-04, 2023-10-07/.. where it went on, or 2023-10-07/ where its end is unknown.",
  },
  "date-text/no-such-day": {
    message: "{value} names a {what} that does not exist.",
    expected: "a {what} that calendar and clock have.",
  },
  "date-text/seconds": {
    message: "{value} is told to the second, and a window holds minutes.",
    expected: "the minute, {minute}; keep the second in wording.",
  },
  "date-text/alternatives": {
    message: "{value} names several dates that are not one unbroken run of days.",
    expected: "a statement for each date; [a..b] says one day somewhere between two.",
  },
  "date-text/interval": {
    message: "{value} is an interval, which says that something lasted.",
    expected: "[{start}..{end}] for one day somewhere in between; SpanText reads what lasted.",
  },
  "date-text/not-held": {
    message: "The text form of a window cannot hold its {what}.",
    expected: "the days alone; write the window as JSON to keep everything.",
  },
  "date/relative": {
    message: "{value} cannot be resolved against a day.",
    expected:
      "a phrase such as Thursday, last month, early last December or one day after; write a window otherwise.",
  },
  "date/relative-to": {
    message: "{value} is reckoned from one {unit}, and what it is reckoned from is {on}.",
    expected: "a window that lies within one {unit}.",
  },
  "place/latitude": {
    message: "{value} is not a latitude.",
    expected: "degrees from -90 to 90; latitude and longitude may be swapped.",
  },
  "place/longitude": {
    message: "{value} is not a longitude.",
    expected: "degrees from -180 to 180.",
  },
  "place/nothing": {
    message: "The place says nowhere.",
    expected: "at least a name, a country, a point or what it is near.",
  },
  "place/country": {
    message: "{value} is not a country's two letters.",
    expected:
      "two capital letters of ISO 3166-1, such as IQ; other codes go under countryCodes or externalIds.",
  },
  "extra/key": {
    message: "{value} is not a name for a field of one's own.",
    expected: "a prefix and a name, such as desk:reviewed.",
  },
}
