// The English sentences of the rules over a whole dataset.
import type { Wording } from "../../core/issue.ts"

/** The rules over a whole dataset. */
export type DatasetRule =
  | "dataset/model-version"
  | "dataset/skipped"
  | "dataset/dangling-reference"
  | "dataset/wrong-kind"
  | "dataset/duplicate-id"
  | "dataset/outside-coverage"
  | "actor/not-a-person"
  | "affiliation/self"
  | "affiliation/cycle"
  | "affiliation/ends-before-start"
  | "affiliation/held-outside"
  | "incident/duplicate-of-nothing"
  | "incident/attacker-and-target"
  | "statement/before-incident"
  | "statement/recorded-before-said"
  | "statement/after-publication"
  | "statement/replaces-itself"
  | "responsibility/claim-and-denial"
  | "responsibility/no-claim-undated"
  | "responsibility/self-attribution"
  | "victims/dead-beyond-killed"
  | "victim/harmed-before-incident"
  | "victim/after-death"
  | "casualties/part-over-total"
  | "casualties/persons-elsewhere"
  | "link/self"
  | "link/cycle"
  | "link/wrong-ends"
  | "link/retaliation-for-later"
  | "link/before-its-occasion"
  | "link/gap-against-dates"
  | "link/same-and-not-same"
  | "aggregate/smaller-than-members"
  | "source/circular-relay"

/** What each rule over a whole dataset says. */
export const wording: { readonly [Rule in DatasetRule]: Wording } = {
  "dataset/model-version": {
    message: "The document says model version {value}.",
    expected: "{known}, the model that this casus knows; a newer document needs a newer casus.",
  },
  "dataset/skipped": {
    message: "{rules} rules over the whole dataset could not take in this {what}, because {because}.",
    expected: "the faults above mended first.",
  },
  "dataset/dangling-reference": {
    message: "{value} is not in the dataset.",
    expected: "the id of a record that is there{near}.",
  },
  "dataset/wrong-kind": {
    message: "{value} is the id of {found}.",
    expected: "the id of {wanted}.",
  },
  "dataset/duplicate-id": {
    message: "{value} is the id of {times} records; the first is {first}.",
    expected: "one record for each id.",
  },
  "dataset/outside-coverage": {
    message: "{value} happened ({happened}) outside the time that the dataset covers ({covered}).",
    expected: "an incident within the coverage, or a coverage that holds it.",
  },
  "actor/not-a-person": {
    message: "{value} is of the kind {kind}, but stands where a person stands.",
    expected: "an actor of the kind person; a body that belongs to another is part-of it.",
  },
  "affiliation/self": {
    message: "{value} is affiliated with itself.",
    expected: "two different actors.",
  },
  "affiliation/cycle": {
    message: "{value} is part of itself: {round}.",
    expected: "no actor that is part of itself on one and the same day.",
  },
  "affiliation/ends-before-start": {
    message: "The affiliation ends ({ended}) before it starts ({started}).",
    expected: "an end that can lie on or after the start.",
  },
  "affiliation/held-outside": {
    message: "The affiliation is said to have held ({held}) {side} ({bound}).",
    expected: "a day on which it held between its start and its end.",
  },
  "incident/duplicate-of-nothing": {
    message: "{value} is marked as a duplicate, but no link says of what.",
    expected: "a link of the kind same-as to the record that it repeats.",
  },
  "incident/attacker-and-target": {
    message: "The same speaker names {value} as attacker and as target.",
    expected: "a look at who attacked whom; both statements are kept.",
  },
  "statement/before-incident": {
    message: "The statement was made ({said}) before {incident} happened ({happened}).",
    expected: "a statement made on or after the day; only a claim or warning can come first.",
  },
  "statement/recorded-before-said": {
    message: "The statement was recorded ({recorded}) before it was made ({said}).",
    expected: "a record made on or after the day of the statement.",
  },
  "statement/after-publication": {
    message:
      "The statement was made ({said}) after {value}, in which it stands, was published ({published}).",
    expected: "a statement no later than its publication, or the publication that it came with.",
  },
  "statement/replaces-itself": {
    message: "{value} replaces or takes back itself: {round}.",
    expected: "a statement that replaces or takes back an earlier one.",
  },
  "responsibility/claim-and-denial": {
    message: "{value} claims and denies the same thing at the same time.",
    expected: "a look at who spoke; both statements are kept.",
  },
  "responsibility/no-claim-undated": {
    message: "Silence is recorded without the day up to which it held.",
    expected: "asOf, or at least saidOn.",
  },
  "responsibility/self-attribution": {
    message: "{value} accuses itself.",
    expected: "a claim or an admission, where the speaker says that it did it itself.",
  },
  "victims/dead-beyond-killed": {
    message: "{named} victims are recorded as killed, but no statement allows more than {max}.",
    expected: "a killed total that holds everyone who is named, or fewer named dead.",
  },
  "victim/harmed-before-incident": {
    message: "The harm was done ({on}) before {incident} happened ({happened}).",
    expected: "harm on or after the day of the incident that did it.",
  },
  "victim/after-death": {
    message: "The victim was {outcome} ({on}) after having been killed ({killed}).",
    expected: "no harm after death; a look at whether this is one person.",
  },
  "casualties/part-over-total": {
    message: "{what} at least {part}, but the total of the same statement is at most {total}.",
    expected: "parts that fit into the total of the same statement.",
  },
  "casualties/persons-elsewhere": {
    message: "{value} is counted here, but came to harm in another incident only.",
    expected: "victims with an outcome in this incident.",
  },
  "link/self": {
    message: "{value} is linked with itself.",
    expected: "two different incidents.",
  },
  "link/cycle": {
    message: "{value} is part of itself: {round}.",
    expected: "no incident or series that is part of itself.",
  },
  "link/wrong-ends": {
    message: "{value} cannot be {kind} {other}: one is an incident and the other a series.",
    expected:
      "two incidents or two series; an incident can be part of a series, but not the other way round.",
  },
  "link/retaliation-for-later": {
    message: "{value} happened ({first}) before what it is said to retaliate for ({second}).",
    expected: "retaliation for something that happened before.",
  },
  "link/before-its-occasion": {
    message: "{value} happened ({first}) before what it is said to {kind} ({second}).",
    expected: "something that happened before.",
  },
  "link/gap-against-dates": {
    message: "The gap is said to be {gap} days, but by their dates the incidents are {dates} days apart.",
    expected: "a gap that the dates allow.",
  },
  "link/same-and-not-same": {
    message: "{value} and {other} are said to be the same and not the same.",
    expected: "a look at who says so; both statements are kept.",
  },
  "aggregate/smaller-than-members": {
    message: "{what} of the aggregate is at most {max}, but its members alone come to at least {members}.",
    expected: "an aggregate at least as large as what is certainly part of it.",
  },
  "source/circular-relay": {
    message: "{value} relays itself: {round}.",
    expected: "a relay that leads to someone who speaks for themselves.",
  },
}
