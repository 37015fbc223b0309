// Workbooks written by hand, with whatever XML in them a test needs.
import { type ZipPart, zipOf } from "./zip.ts"

/** What stands in a workbook; each part has a plain form where none is given. */
export interface WorkbookParts {
  /** The rows inside `<sheetData>`. */
  readonly rows?: string
  /** The whole sheet, where it is more than its rows. */
  readonly sheet?: string
  /** The items inside `<sst>`. */
  readonly texts?: string
  /** The inside of `<styleSheet>`. */
  readonly styles?: string
  /** The inside of `<workbook>`. */
  readonly book?: string
  /** Parts beside these, or in their stead. */
  readonly parts?: readonly ZipPart[]
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships"

const relations = (items: readonly (readonly [id: string, type: string, target: string])[]): string => {
  const each = items.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="${packaged}">${each.join("")}</Relationships>`
}

/** A sheet around its rows. */
export const sheetXml = (rows: string, before = "", after = ""): string =>
  `${declaration}<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`

/** Formats by the numbers of the styles: 1 is a day, 2 a moment, 3 a time, 4 hours that run on, 5 an amount. */
export const dateStyles = `<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt
  numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="&quot;day&quot;\\ 0.00\\d"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf
  numFmtId="164"/><xf numFmtId="21"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>`

/** The parts of a workbook of one sheet, "Data", unless its inside says otherwise. */
export const workbookParts = (workbook: WorkbookParts = {}): readonly ZipPart[] => {
  const book = workbook.book ?? '<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets>'
  const given: readonly ZipPart[] = [
    { name: "_rels/.rels", content: relations([["rId1", "officeDocument", "xl/workbook.xml"]]) },
    {
      name: "xl/workbook.xml",
      content: `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">${book}</workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"],
        ["rId3", "chartsheet", "chartsheets/sheet1.xml"],
        ["rId4", "sharedStrings", "sharedStrings.xml"],
        ["rId5", "styles", "styles.xml"],
      ]),
    },
    { name: "xl/worksheets/sheet1.xml", content: workbook.sheet ?? sheetXml(workbook.rows ?? "") },
    {
      name: "xl/sharedStrings.xml",
      content: `${declaration}<sst xmlns="${main}">${workbook.texts ?? ""}</sst>`,
    },
    {
      name: "xl/styles.xml",
      content: `${declaration}<styleSheet xmlns="${main}">${workbook.styles ?? dateStyles}</styleSheet>`,
    },
  ]
  const others = workbook.parts ?? []
  return [...given.filter(({ name }) => !others.some((other) => other.name === name)), ...others]
}

/** A workbook as a file. */
export const workbookOf = (workbook: WorkbookParts = {}): Uint8Array => zipOf(workbookParts(workbook))

/** A row of cells, each written with its text inside. */
export const textRow = (line: number, ...cells: readonly string[]): string =>
  `<row r="${line}">${cells
    .map(
      (cell, at) => `<c r="${String.fromCharCode(65 + at)}${line}" t="inlineStr"><is><t>${cell}</t></is></c>`,
    )
    .join("")}</row>`
