// Records taken in one by one: what is told twice stands once, and two records of one id are joined.
import { type Dataset, noRecords } from "../../dataset/dataset.ts"
import { type Joining, joining } from "../../dataset/joined.ts"
import type { Scalar } from "../../value/extra.ts"
import type { Loss, Records } from "./passage.ts"

const keyOf = (record: object): string =>
  "id" in record && typeof record.id === "string" ? record.id : JSON.stringify(record)

const isScalar = (value: unknown): value is Scalar => value === null || typeof value !== "object"

/** A pool of records. */
export interface Pool {
  /** Takes in records. */
  readonly add: (records: Records) => void
  /** The records, each once. */
  readonly records: () => Required<Records>
  /** What gave way where two records of one id say otherwise. */
  readonly lossy: () => readonly Loss[]
}

type Entry = object | Joining<object>

const isJoining = (entry: Entry): entry is Joining<object> => "whole" in entry && "add" in entry

/** An empty pool of records. */
export const pool = (): Pool => {
  const lists = new Map<string, Map<string, Entry>>()
  const lossy: Loss[] = []

  const take = (known: Map<string, Entry>, record: object): void => {
    const key = keyOf(record)
    const before = known.get(key)
    if (before === undefined || before === record) {
      known.set(key, record)
      return
    }
    const whole = isJoining(before) ? before : joining(before)
    known.set(key, whole)
    for (const { field, value } of whole.add(record)) {
      const told = isScalar(value) ? { value } : {}
      lossy.push({ field, record: key, ...told, reason: "Another row with the same id says otherwise." })
    }
  }

  return {
    add: (records) => {
      for (const [name, list] of Object.entries(records) as [string, readonly object[]][]) {
        const known = lists.get(name) ?? new Map<string, Entry>()
        lists.set(name, known)
        for (const record of list) take(known, record)
      }
    },
    records: () => ({
      ...noRecords,
      ...Object.fromEntries(
        [...lists].map(([name, known]) => [
          name,
          [...known.values()].map((entry) => (isJoining(entry) ? entry.whole() : entry)),
        ]),
      ),
    }),
    lossy: () => lossy,
  }
}

/** Records without the links that lead out of them, each of which is told. */
export const withoutLooseLinks = (
  records: Required<Records>,
): { readonly whole: Required<Records>; readonly lossy: readonly Loss[] } => {
  const subjects = new Set<string>([...records.incidents, ...records.aggregates].map(({ id }) => id))
  const isHere = ({ from, to }: Dataset["links"][number]): boolean => subjects.has(from) && subjects.has(to)
  return {
    whole: { ...records, links: records.links.filter(isHere) },
    lossy: records.links
      .filter((link) => !isHere(link))
      .map(({ from, to, kind }) => ({
        field: "links",
        record: from,
        value: to,
        reason: `It is linked as ${kind} to a record that is not among these.`,
      })),
  }
}
