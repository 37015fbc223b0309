// What of records and datasets no column of a format takes up.
import type { Dataset } from "../../dataset/dataset.ts"
import type { Attested } from "../../testimony/attested.ts"
import type { Scalar } from "../../value/extra.ts"
import type { FormatOf } from "../format.ts"
import type { Loss, Passage, SubjectOf, Subjects } from "./passage.ts"

/** A record that can become a row. */
export type Entity = SubjectOf<Subjects>

/** The links by which one thing stands in two records. */
export const doubled: ReadonlySet<string> = new Set(["same-as", "part-of"])

// What every record has beside what it says.
const bookkeeping: ReadonlySet<string> = new Set([
  "id",
  "extra",
  "externalIds",
  "kind",
  "about",
  "by",
  "basis",
])

/** The fields of the model that a format's columns come from: `incidents[].when` gives `when`. */
export const fieldsOf = (passage: Passage<object>, list: string): ReadonlySet<string> =>
  new Set(
    Object.values(passage.columns as Readonly<Record<string, { readonly as: string; readonly to?: string }>>)
      .flatMap(({ to }) =>
        to === undefined ? [] : [...to.matchAll(new RegExp(`${list}\\[\\]\\.(\\w+)`, "g"))],
      )
      .map(([, field = ""]) => field),
  )

const isStatements = (value: unknown): value is readonly Attested<unknown>[] =>
  Array.isArray(value) &&
  value.some((one) => typeof one === "object" && one !== null && Object.hasOwn(one, "value"))

/** What of a record no column can take up: whole fields, rival statements, and who else said something. */
export const lossesOf = (
  record: Entity,
  passage: Passage<object>,
  title: string,
  taken: ReadonlySet<string>,
  isCarried: (key: string) => boolean,
): readonly Loss[] => {
  const id = "id" in record ? record.id : undefined
  const at = id === undefined ? {} : { record: id }
  const fields = Object.entries(record).flatMap(([field, value]): readonly Loss[] => {
    if (bookkeeping.has(field)) return []
    if (!taken.has(field)) return [{ field, ...at, reason: `${title} has no column for it.` }]
    if (!isStatements(value)) return []
    const others = value.filter(
      ({ by }) => by !== undefined && !(by.length === 1 && by[0] === passage.teller.id),
    )
    const doubts = new Set(
      others.flatMap(({ modality = "stated" }) => (modality === "stated" ? [] : [modality])),
    )
    return [
      ...(others.length === 0 ? [] : [{ field, ...at, reason: `${title} does not say who said it.` }]),
      ...[...doubts].map((value) => ({
        field,
        ...at,
        value,
        reason: `${title} does not say that this is only ${value}.`,
      })),
    ]
  })
  const extra = Object.entries(record.extra ?? {}).flatMap(([key, value]): readonly Loss[] =>
    isCarried(key)
      ? []
      : [
          {
            field: `extra.${key}`,
            ...at,
            ...(Array.isArray(value) ? {} : { value: value as Scalar }),
            reason: `${title} has no column for it.`,
          },
        ],
  )
  return [...fields, ...extra]
}

/** What a dataset has beside the records that become rows: series and memberships that no column takes up. */
export const lossesOfDataset = <Row extends object>(
  { title }: FormatOf<Row>,
  passage: Passage<Row>,
  dataset: Dataset,
): readonly Loss[] =>
  (["aggregates", "affiliations"] as const)
    .filter(
      (list) => passage.subject !== list && fieldsOf(passage as unknown as Passage<object>, list).size === 0,
    )
    .flatMap((list) =>
      dataset[list].map((record) => ({
        field: list,
        ...("id" in record && record.id !== undefined ? { record: record.id } : {}),
        reason: `${title} has no row or column for it.`,
      })),
    )
