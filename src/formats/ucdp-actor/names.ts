// The names of an actor as its row writes them, in eight columns, and the columns from its names.
import type { Actor } from "../../entity/actor.ts"
import type { Name } from "../../value/name.ts"
import { soundNames } from "../ucdp/actors.ts"
import { type Cells, namesIn, textIn } from "../ucdp/lists.ts"

/** The columns of names. */
export const nameColumns: readonly string[] = [
  "NameData",
  "NameOrig",
  "NameOrigFull",
  "NameOrigFullEng",
  "NameChange",
  "NewName",
  "NewNameFullMotherTongue",
  "NewNameFullEng",
]

type ByColumn = readonly (readonly [column: string, names: readonly Name[]])[]

const nameOf = (text: string | undefined, kind: Name["kind"], lang?: string): readonly Name[] =>
  text === undefined ? [] : [{ text, kind, ...(lang === undefined ? {} : { lang }) }]

// Lists of names are parted only where the list of the English names has as many.
const laterNames = (cells: Cells): readonly (readonly (string | undefined)[])[] => {
  const [usual, own, english] = ["NewName", "NewNameFullMotherTongue", "NewNameFullEng"].map((column) =>
    textIn(cells, column),
  )
  const count = usual?.includes(",") === true ? usual.split(",").length : 1
  const parted = namesIn(usual, count)
  const inEnglish = namesIn(english, count)
  if (parted === undefined || (count > 1 && inEnglish === undefined)) return []
  const inOwn = namesIn(own, count)
  return parted.map((name, at) => [name, inOwn?.[at], inEnglish?.[at]])
}

const namesByColumn = (cells: Cells): ByColumn => {
  const current = textIn(cells, "NameData")
  const hasChanged = cells.NameChange === 1
  const own = textIn(cells, "NameOrigFull")
  const english = textIn(cells, "NameOrigFullEng")
  const kindOfEnglish = own === undefined ? "full" : "translation"
  const later = laterNames(cells).map((names) => ({ names, isCurrent: names[0]?.trim() === current?.trim() }))
  const of = (place: number, lang?: string): readonly Name[] =>
    later.flatMap(({ names, isCurrent }) => {
      const kind = place === 2 && names[1] !== undefined ? "translation" : "full"
      return nameOf(names[place], isCurrent ? kind : "former", lang)
    })
  return [
    ["NameData", nameOf(current, "full")],
    ["NewName", of(0)],
    ["NewNameFullMotherTongue", of(1)],
    ["NewNameFullEng", of(2, "en")],
    ["NameOrig", nameOf(textIn(cells, "NameOrig"), hasChanged ? "former" : "alias")],
    ["NameOrigFull", nameOf(own, hasChanged ? "former" : "full")],
    ["NameOrigFullEng", nameOf(english, hasChanged ? "former" : kindOfEnglish, "en")],
  ]
}

/** The names that a row tells, the one of today first. */
export const namesTold = (cells: Cells): readonly Name[] =>
  soundNames(namesByColumn(cells).flatMap(([, names]) => names))

const isFormer = ({ kind }: Name): boolean => kind === "former"

const anew = (column: string, names: readonly Name[]): string | null => {
  const [first, ...others] = names
  const found = (is: (name: Name) => boolean): string | null => others.find(is)?.text ?? null
  switch (column) {
    case "NameData":
      return first?.text ?? null
    case "NameOrig":
      return found((name) => isFormer(name) && name.lang === undefined) ?? first?.text ?? null
    case "NameOrigFull":
      return found(({ kind, lang }) => kind === "full" && lang === undefined)
    case "NameOrigFullEng":
      return names.find(({ lang }) => lang === "en")?.text ?? null
    case "NewName":
      return names.some(isFormer) ? (first?.text ?? null) : null
    default:
      return null
  }
}

/** The names of an actor as cells: each as it was kept while what it says is still among them, else written anew. */
export const cellsOfNames = ({ names = [] }: Actor, kept: Cells): Cells => {
  const borne = new Set(names.map(({ text }) => text))
  const isKept = nameColumns.some((column) => (kept[column] ?? null) !== null)
  const written = namesByColumn(kept).map(([column, told]) => {
    const stays = isKept && soundNames(told).every(({ text }) => borne.has(text))
    return [column, stays ? (kept[column] ?? null) : anew(column, names)] as const
  })
  const hadFormer = namesTold(kept).some(isFormer)
  const hasFormer = names.some(isFormer)
  const changed = hadFormer === hasFormer ? (kept.NameChange ?? null) : hasFormer ? 1 : 0
  return { ...Object.fromEntries(written), NameChange: changed }
}
