// What a workbook says of its sheets before they are read: their names, shared texts, formats and epoch.
import { longestCell } from "../../reading/limits.ts"
import { builtInFormat, type Shows, writtenFormat } from "../../reading/workbook/format.ts"
import { wholeOf } from "../../reading/workbook/number.ts"
import { beyondLimit, stopped } from "../../reading/workbook/stop.ts"
import type { Archive } from "./archive.ts"
import { attributeOf, type XmlEvents, type XmlReaders } from "./xml.ts"

/** A sheet as its workbook lists it. */
export interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  /** The part in which it lies. */
  readonly part: string
}

/** What a workbook says before its sheets. */
export interface Book {
  readonly epoch: "1900" | "1904"
  readonly sheets: readonly SheetEntry[]
  readonly texts?: string
  readonly styles?: string
}

const mebibyte = 1024 * 1024

/** The most bytes of a part that is no sheet and not the shared texts. */
const largestPart = 64 * mebibyte
/** The most bytes of the shared texts, which are held in memory. */
const largestTexts = 512 * mebibyte
const mostTexts = 16 * mebibyte

/** Reads a part to its end; between two pieces it can be stopped. */
export async function* readPart(
  archive: Archive,
  readers: XmlReaders,
  part: string,
  most: number,
  events: XmlEvents,
): AsyncGenerator<number> {
  if (!archive.has(part)) return
  const reader = readers(part, events)
  for await (const text of archive.text(part, most)) {
    reader.push(text)
    yield text.length
  }
  reader.end()
}

const toEnd = async (reading: AsyncGenerator<number>): Promise<void> => {
  for await (const _ of reading);
}

interface Relation {
  readonly type: string
  readonly part: string
}

// A target is written from the folder of the part that names it, or from the root.
const resolved = (from: string, target: string): string => {
  const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1)
  for (const step of target.split("/")) {
    if (step === "..") steps.pop()
    else if (step !== "." && step !== "") steps.push(step)
  }
  return steps.join("/")
}

const relationsOf = async (
  archive: Archive,
  readers: XmlReaders,
  part: string,
): Promise<ReadonlyMap<string, Relation>> => {
  const relations = new Map<string, Relation>()
  const file = part.replace(/[^/]*$/, (name) => `_rels/${name}.rels`)
  const open: XmlEvents["open"] = (name, { Id, Type, Target, TargetMode }) => {
    if (name !== "Relationship" || TargetMode === "External") return
    if (Id === undefined || Type === undefined || Target === undefined) return
    relations.set(Id, { type: Type.replace(/^.*\//, ""), part: resolved(part, Target) })
  }
  await toEnd(readPart(archive, readers, file, largestPart, { open }))
  return relations
}

/** What would be right in the place of a file of another kind. */
export const wanted = "a workbook saved as .xlsx, or its sheet saved as CSV in UTF-8"

const otherKind = (archive: Archive): Error => {
  const isOpenDocument = archive.has("mimetype") && archive.has("content.xml")
  const isBinary = archive.has("xl/workbook.bin")
  if (isOpenDocument) return stopped("file/kind", { what: "an OpenDocument file (.ods)", wanted })
  if (isBinary) return stopped("file/kind", { what: "a workbook in the binary kind (.xlsb)", wanted })
  const what = "a zip archive without a workbook in it"
  return stopped("file/kind", { what, wanted: `the file that is inside, unpacked; or ${wanted}` })
}

const isTrue = (flag: string | undefined): boolean => flag === "1" || flag === "true"

/** Reads what a workbook says of its sheets. */
export const readBook = async (archive: Archive, readers: XmlReaders): Promise<Book> => {
  const root = [...(await relationsOf(archive, readers, "")).values()]
  const main = root.find(({ type }) => type === "officeDocument")?.part ?? "xl/workbook.xml"
  if (!archive.has(main) || /\.bin$/i.test(main)) throw otherKind(archive)
  const relations = await relationsOf(archive, readers, main)
  const partOf = (type: string): string | undefined =>
    [...relations.values()].find((relation) => relation.type === type)?.part
  const sheets: SheetEntry[] = []
  let epoch: Book["epoch"] = "1900"
  let isWorkbook = false
  const open: XmlEvents["open"] = (name, attributes) => {
    if (name === "workbook") isWorkbook = true
    if (name === "workbookPr" && isTrue(attributeOf(attributes, "date1904"))) epoch = "1904"
    if (name !== "sheet") return
    const relation = relations.get(attributeOf(attributes, "id") ?? "")
    if (relation?.type !== "worksheet") return
    const { name: title = "", state = "visible" } = attributes
    sheets.push({ name: title, hidden: state !== "visible", part: relation.part })
  }
  await toEnd(readPart(archive, readers, main, largestPart, { open }))
  if (!isWorkbook) throw otherKind(archive)
  const texts = partOf("sharedStrings")
  const styles = partOf("styles")
  return {
    epoch,
    sheets,
    ...(texts === undefined ? {} : { texts }),
    ...(styles === undefined ? {} : { styles }),
  }
}

/** The sheet of a name, or the first that is shown. */
export const chosenSheet = ({ sheets }: Book, name: string | undefined): SheetEntry => {
  const chosen =
    name === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : (sheets.find((sheet) => sheet.name === name) ??
        sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
  if (chosen !== undefined) return chosen
  const some = sheets.slice(0, 10).map((sheet) => JSON.stringify(sheet.name.slice(0, 40)))
  const more = sheets.length > some.length ? ` and ${sheets.length - some.length} more` : ""
  throw stopped("file/no-sheet", {
    sheet: name === undefined ? "of cells" : JSON.stringify(name),
    sheets: sheets.length === 0 ? "none" : `${some.join(", ")}${more}`,
  })
}

/** What the number of each style of a cell is shown as. */
export const readStyles = async (
  archive: Archive,
  readers: XmlReaders,
  part: string,
): Promise<readonly Shows[]> => {
  const written = new Map<number, Shows>()
  const ids: number[] = []
  let isCellStyle = false
  const open: XmlEvents["open"] = (name, attributes) => {
    const id = wholeOf(attributes.numFmtId ?? "0") ?? 0
    if (name === "numFmt") written.set(id, writtenFormat(attributes.formatCode ?? ""))
    if (name === "cellXfs") isCellStyle = true
    if (name === "xf" && isCellStyle) ids.push(id)
  }
  const close: XmlEvents["close"] = (name) => {
    if (name === "cellXfs") isCellStyle = false
  }
  await toEnd(readPart(archive, readers, part, largestPart, { open, close }))
  return ids.map((id) => (written.has(id) ? written.get(id) : builtInFormat(id)))
}

const escape = /_x([0-9A-Fa-f]{4})_/g

/** A text without the escapes that workbooks write for characters XML cannot hold: `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes("_x") ? text.replace(escape, (_, code: string) => JSON.parse(`"\\u${code}"`)) : text

/** Gathers the text of an element from its runs, without the reading aids beside them. */
export interface RunText {
  readonly open: (name: string) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
  /** The text so far, and begins anew. */
  readonly take: () => string
}

/** A gatherer of the text of runs. */
export const runText = (part: string): RunText => {
  let whole = ""
  let isText = false
  let aids = 0
  return {
    open: (name) => {
      if (name === "rPh") aids += 1
      isText = name === "t" && aids === 0
    },
    text: (text) => {
      if (!isText) return
      whole += text
      if (whole.length > longestCell) {
        throw beyondLimit(`The part ${part} holds too long a text`, `${longestCell} characters in a cell`)
      }
    },
    close: (name) => {
      if (name === "rPh") aids -= 1
      isText = false
    },
    take: () => {
      const text = unescaped(whole)
      whole = ""
      return text
    },
  }
}

/** Reads the texts that cells share into a list; between two pieces it can be stopped. */
export const readTexts = (
  archive: Archive,
  readers: XmlReaders,
  part: string,
  into: string[],
): AsyncGenerator<number> => {
  const run = runText(part)
  const close: XmlEvents["close"] = (name) => {
    run.close(name)
    if (name !== "si") return
    into.push(run.take())
    if (into.length > mostTexts) throw beyondLimit("The workbook shares too many texts", `${mostTexts} texts`)
  }
  return readPart(archive, readers, part, largestTexts, { open: run.open, text: run.text, close })
}
