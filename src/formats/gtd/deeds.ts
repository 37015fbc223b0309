// What was done and how far it got: up to three forms of attack, and whether an attacker meant to die.
import type { Tactic } from "../../value/vocabulary/tactic.ts"
import type { Loss } from "../passage/passage.ts"
import { attackTypes } from "./codes.ts"
import { keyOf, nearAttacks, tactics, termOf } from "./crosswalk.ts"
import { type Cells, type Section, textIn } from "./section.ts"
import { by } from "./teller.ts"

/** Whether the attack had an effect that can be told. */
export const status: Section = {
  slots: [["success"]],
  fields: ["status"],
  read: ({ success }) => ({
    incident:
      success === 0 || success === 1
        ? { status: [{ value: success === 1 ? "carried-out" : "failed", by }] }
        : {},
  }),
  write({ incident }) {
    const value = incident.status?.[0]?.value
    if (value === undefined) return { cells: {} }
    if (value === "threatened" || value === "hoax")
      return { cells: {}, refused: [`It was ${value}; GTD counts what was attempted.`] }
    return {
      cells: { success: value === "carried-out" ? 1 : 0 },
      lossy:
        value === "foiled" || value === "aborted"
          ? [{ field: "status", value, reason: "GTD says no more than that it did not succeed." }]
          : [],
    }
  },
}

const attackSlots = [
  ["attacktype1", "attacktype1_txt"],
  ["attacktype2", "attacktype2_txt"],
  ["attacktype3", "attacktype3_txt"],
] as const

const tacticsIn = (cells: Cells): readonly Tactic[] =>
  attackSlots.flatMap(([code]) => {
    const tactic = termOf(tactics, textIn(cells[code]))
    if (tactic === undefined) return []
    return [tactic === "bombing" && cells.suicide === 1 ? "suicide-bombing" : tactic]
  })

/** What was done, the form of attack that counts most first. */
export const acts: Section = {
  slots: [...attackSlots, ["suicide"]],
  fields: ["acts"],
  read(cells) {
    const found = tacticsIn(cells)
    return {
      incident: found.length === 0 ? {} : { acts: found.map((kind) => ({ value: { kind }, by })) },
    }
  },
  write({ incident }) {
    const told = (incident.acts ?? []).map(({ value }) => value)
    const lossy: Loss[] = []
    const lost = (value: string, reason: string): void => {
      lossy.push({ field: "acts", value, reason })
    }
    const codes = told.flatMap(({ kind, count, description }) => {
      const exact = keyOf(tactics, kind)
      const code = exact ?? termOf(nearAttacks, kind)
      if (count !== undefined) lost(kind, "GTD does not count acts.")
      if (description !== undefined) lost(description, "GTD does not tell acts in words.")
      if (code === undefined) lost(kind, "GTD has no form of attack for it.")
      else if (exact === undefined && kind !== "suicide-bombing")
        lost(kind, `GTD has a wider form of attack alone: ${attackTypes[code]}.`)
      return code === undefined ? [] : [code]
    })
    const isRow = told.every(({ kind }) => kind === "bombing" || keyOf(tactics, kind) !== undefined)
    // A row may name one form twice; what other sources name twice is one form.
    const found = isRow ? codes : [...new Set(codes)]
    if (found.length > attackSlots.length) lost(found.slice(3).join(", "), "GTD has three forms of attack.")
    const cells = Object.fromEntries(
      attackSlots.flatMap(([code, label], at) => {
        const value = found[at]
        return value === undefined
          ? []
          : [[code, value] as const, [label, attackTypes[value] ?? null] as const]
      }),
    )
    const isSuicide = told.some(({ kind }) => kind === "suicide-bombing")
    // GTD's 0 says that nothing points to an attacker who meant to die.
    return { cells: { ...cells, suicide: told.length === 0 ? null : isSuicide ? 1 : 0 }, lossy }
  },
}
