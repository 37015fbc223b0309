// Sets as runs of member numbers; a set of which several accounts tell stands apart.
import type { Fact, Fit, Held } from "../facts/fact.ts"
import type { MemberSet, Sort } from "../facts/members.ts"
import { type Column, plainColumn } from "./column.ts"

/** Sets of text laid out by the numbers of their known members; others as they are. */
export const memberColumn = (fact: Fact, values: readonly unknown[]): Column => {
  const sets = values as readonly MemberSet<unknown>[]
  const plain = plainColumn(fact, values)
  const numbers = new Map<unknown, number>()
  const names: unknown[] = []
  const starts = new Int32Array(values.length + 1)
  const members: number[] = []
  // 0: one account with known members alone. 1: one account of which nothing is told, and all is possible. 2: others.
  const form = new Uint8Array(values.length)
  sets.forEach(({ accounts }, row) => {
    const [only] = accounts
    const isSimple = accounts.length === 1 && only !== undefined && only.suspected.length === 0
    if (!isSimple || (only.open && only.known.length > 0)) form[row] = 2
    else if (only.open) form[row] = 1
    else {
      for (const member of only.known) {
        let number = numbers.get(member)
        if (number === undefined) {
          number = names.length
          numbers.set(member, number)
          names.push(member)
        }
        members.push(number)
      }
    }
    starts[row + 1] = members.length
  })
  const list = Int32Array.from(members)
  // How far each member is of a sort, where that is the same on all days; else it is looked up by the day.
  const varies = 9
  const tableOf = (is: Sort<unknown>, { setting }: MemberSet<unknown>["at"]): Uint8Array =>
    Uint8Array.from(names, (member) => is.always(member, setting) ?? varies)
  return {
    sieves: (held) => {
      const [{ at } = { at: undefined }] = sets
      if (at === undefined) return []
      return (held as readonly Held<Sort<unknown>>[])
        .filter(({ holds }) => holds)
        .map(({ is }) => {
          const table = tableOf(is, at)
          return {
            cost: 8,
            keep: (rows, count, into) => {
              let kept = 0
              for (let at = 0; at < count; at++) {
                const row = rows[at]!
                const end = starts[row + 1]!
                let may = form[row] !== 0
                for (let next = starts[row]!; !may && next < end; next++) may = table[list[next]!] !== 0
                if (may) into[kept++] = row
              }
              return kept
            },
          }
        })
    },
    fit: (held, beside) => {
      const slow = plain.fit(held, beside)
      const [one, more] = held as readonly Held<Sort<unknown>>[]
      if (one === undefined || more !== undefined) return slow
      const { is, holds } = one
      const [{ at } = { at: undefined }] = sets
      if (at === undefined) return slow
      const table = tableOf(is, at)
      const ofUntold: Fit = !holds || !at.isNamedOnly ? 2 : 0
      return (row) => {
        if (form[row] !== 0) return form[row] === 1 ? ofUntold : slow(row)
        let most = 0
        let open = 0
        for (let at = starts[row]!; at < starts[row + 1]!; at++) {
          let degree = table[list[at]!]!
          if (degree === varies) degree = is.has(names[list[at]!], sets[row]!.at)
          if (degree === 1) open += 1
          if (degree > most) most = degree
        }
        if (most === 1) {
          const isTied = fact.isTied === true && beside.tied
          return isTied || sets[row]!.at.isRough || (!holds && open > 1) ? 1 : 2
        }
        return ((most === 2) === holds ? 3 : 0) as Fit
      }
    },
  }
}
