// Records taken in one by one: what is told twice stands once, and two records of one id are joined.
import type { Dataset } from "../../dataset/dataset.ts"
import { joined } from "../../dataset/joined.ts"
import type { Loss, Records } from "./passage.ts"

/** The lists of a dataset, all empty. */
export const noRecords: Required<Records> = {
  sources: [],
  publications: [],
  actors: [],
  affiliations: [],
  incidents: [],
  victims: [],
  responsibility: [],
  links: [],
  aggregates: [],
}

type Named = Readonly<Record<string, unknown>>

const keyOf = (record: Named): string => (typeof record.id === "string" ? record.id : JSON.stringify(record))

/** A pool of records. */
export interface Pool {
  /** Takes in records. */
  readonly add: (records: Records) => void
  /** The records, each once. */
  readonly records: () => Required<Records>
}

/** An empty pool of records. */
export const pool = (): Pool => {
  const lists = new Map<string, Map<string, Named>>()
  const take = (known: Map<string, Named>, record: Named): void => {
    const key = keyOf(record)
    const before = known.get(key)
    if (before === undefined) known.set(key, record)
    else if (JSON.stringify(before) !== JSON.stringify(record)) known.set(key, joined(before, record))
  }
  return {
    add: (records) => {
      for (const [name, list] of Object.entries(records) as [string, readonly object[]][]) {
        const known = lists.get(name) ?? new Map<string, Named>()
        lists.set(name, known)
        for (const record of list) take(known, record as Named)
      }
    },
    records: () => ({
      ...noRecords,
      ...Object.fromEntries([...lists].map(([name, known]) => [name, [...known.values()]])),
    }),
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
