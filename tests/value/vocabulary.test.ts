import { readdirSync } from "node:fs"
import { describe, expect, test } from "vitest"
import * as z from "zod"
import { read } from "../../src/core/read.ts"
import { besideOf } from "../../src/core/schema.ts"
import type { Vocabulary } from "../../src/core/vocabulary.ts"
import { ActorKind } from "../../src/value/vocabulary/actor-kind.ts"
import { ClaimChannel } from "../../src/value/vocabulary/claim-channel.ts"
import { PersonStatus } from "../../src/value/vocabulary/person-status.ts"
import { PlacePrecision } from "../../src/value/vocabulary/place-precision.ts"
import { Tactic } from "../../src/value/vocabulary/tactic.ts"
import { TargetKind } from "../../src/value/vocabulary/target-kind.ts"

interface Listed {
  readonly file: string
  readonly name: string
  readonly list: Vocabulary<string>
}

const folder = new URL("../../src/value/vocabulary/", import.meta.url)
const isList = (value: unknown): value is Vocabulary<string> =>
  value instanceof z.ZodType && besideOf(value).terms !== undefined

const lists: readonly Listed[] = (
  await Promise.all(
    readdirSync(folder).map(async (file) => {
      const found = Object.entries((await import(new URL(file, folder).href)) as object)
      return found.flatMap(([name, list]) => (isList(list) ? [{ file, name, list }] : []))
    }),
  )
).flat()

const metaOf = (list: Vocabulary<string>): { readonly id?: unknown; readonly description?: unknown } =>
  list.meta() ?? {}
const isOpen = (list: Vocabulary<string>): boolean => besideOf(list).terms?.open === true
const kebab = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()

const term = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const codes = ["SourceReliability", "InformationCredibility"]
const sentence = /^[A-Z].*[^.]\.$/s

describe.each(lists)("the list $name", ({ file, name, list }) => {
  const terms = Object.entries(list.terms)

  test("stands in the file of its name, under its own id", () => {
    expect(file).toBe(`${kebab(name)}.ts`)
    expect(metaOf(list).id).toBe(name)
    expect(metaOf(list).description).toMatch(sentence)
  })
  test("has terms of lower-case words joined by hyphens", () => {
    expect(terms.length).toBeGreaterThan(1)
    for (const [id] of terms) expect(id).toMatch(codes.includes(name) ? /^[A-F1-6]$/ : term)
  })
  test("defines every term in one sentence, none twice", () => {
    for (const [, definition] of terms) {
      expect(definition).toMatch(sentence)
      expect(definition.length).toBeGreaterThan(10)
      expect(definition).not.toMatch(/[.!?] [A-Z]/)
    }
    expect(new Set(terms.map(([, definition]) => definition)).size).toBe(terms.length)
  })
  test("has no term for what is unknown, where a missing field says it", () => {
    // A date and a place always say how finely they are known, and can only say in words that it was not told.
    if (name !== "Granularity" && name !== "PlacePrecision") expect(list.terms).not.toHaveProperty("unknown")
  })
  test("reads each of its terms without a word", () => {
    for (const [id] of terms) expect(read(list, id)).toEqual({ ok: true, value: id, issues: [] })
  })
  test("cannot be changed", () => expect(Object.isFrozen(list.terms)).toBe(true))
  test("refuses what is no text and what is no term", () => {
    for (const other of [undefined, null, 1, true, [], {}, "", " ", "Two Words", "x\u0000", "x".repeat(81)]) {
      expect(read(list, other).ok).toBe(false)
    }
  })
  test("treats a near miss as open or closed lists do, and names the term that was meant", () => {
    const [id] = terms.find(([word]) => word.length > 4) ?? []
    if (id === undefined) return expect(codes).toContain(name)
    const result = read(list, `${id}x`)
    expect(result.ok).toBe(isOpen(list))
    expect(result.issues).toHaveLength(1)
    const [issue] = result.issues
    expect(issue?.rule).toBe(isOpen(list) ? "read/unknown-term" : "read/term")
    expect(issue?.severity).toBe(isOpen(list) ? "warning" : "error")
    expect(issue?.expected.startsWith(`${id} (one of `)).toBe(true)
  })
  test("takes a term of one's own with a prefix only where it is open", () => {
    const result = read(list, "desk:own-word")
    expect(result.ok).toBe(isOpen(list))
    if (result.ok) expect(result.issues).toEqual([])
  })
  test("can be written as JSON Schema", () => {
    const text = JSON.stringify(z.toJSONSchema(list))
    expect(text).toContain(`"${name}"`)
    expect(text.includes('"enum"')).toBe(!isOpen(list))
  })
})

test("no two lists share an id", () => {
  const ids = lists.map(({ list }) => metaOf(list).id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(34)
})

describe("the codes of other datasets have a place", () => {
  const definitions = (list: Vocabulary<string>): string => Object.values(list.terms).join(" ")

  test("every sub-event type of ACLED is a tactic", () => {
    const subEvents = [
      "Government regains territory",
      "Non-state actor overtakes territory",
      "Armed clash",
      "Excessive force against protesters",
      "Protest with intervention",
      "Peaceful protest",
      "Violent demonstration",
      "Mob violence",
      "Chemical weapon",
      "Air/drone strike",
      "Suicide bomb",
      "Shelling/artillery/missile attack",
      "Remote explosive/landmine/IED",
      "Grenade",
      "Sexual violence",
      "Attack",
      "Abduction/forced disappearance",
      "Agreement",
      "Arrests",
      "Change to group/activity",
      "Disrupted weapons use",
      "Headquarters or base established",
      "Looting/property destruction",
      "Non-violent transfer of territory",
    ]
    expect(subEvents.filter((name) => !definitions(Tactic).includes(`ACLED ${name}`))).toEqual([])
    expect(Tactic.terms).toHaveProperty("other-strategic")
  })
  test.each([1, 2, 3, 4, 5, 6, 7, 8])("GTD's attacktype %i is a tactic", (code) => {
    expect(definitions(Tactic)).toMatch(new RegExp(`GTD attacktype ${code}\\b`))
  })
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22])(
    "GTD's targtype %i is a kind of target",
    (code) => expect(definitions(TargetKind)).toMatch(new RegExp(`GTD targtype ${code}\\b`)),
  )
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])("GTD's claimmode %i is a channel", (code) => {
    expect(definitions(ClaimChannel)).toMatch(new RegExp(`GTD claimmode ${code}\\b`))
  })
  test.each([1, 2, 3, 4, 5, 6, 7])("UCDP's where_prec %i is a precision", (code) => {
    expect(definitions(PlacePrecision)).toMatch(new RegExp(`UCDP where_prec ${code}\\b`))
  })
  test.each([1, 2, 3, 4, 5, 6, 7, 8])("ACLED's inter %i is a kind of actor", (code) => {
    expect(definitions(ActorKind)).toMatch(new RegExp(`ACLED (?:\\d and )?${code}\\b`))
  })
  test.each([
    "civilian_non_combatants",
    "belligerents",
    "member_of_armed_forces",
    "persons_directly_participating_in_hostilities",
    "civilian_role_in_military",
    "persons_hors_de_combat",
    "medical_and_religious_personnel_state",
    "other_protected_persons",
  ])("Airwars' group %s is a status", (group) => expect(definitions(PersonStatus)).toContain(group))
})
