// The pages of a column before they are decoded: what they say of themselves is held to their bytes.
import { crc32 } from "node:zlib"
import { beyondLimit, stopped } from "../../reading/workbook/stop.ts"
import { checkDeltas, checkMeasuredRuns, checkRuns, checkSharedTexts } from "./runs.ts"
import { numberIn, type ThriftStruct, thriftStruct } from "./thrift.ts"

/** A column as its pages are written. */
export interface PageColumn {
  readonly name: string
  /** How often the column repeats, at most, within a row. */
  readonly repeats: number
  /** How many steps to the column can be absent. */
  readonly absences: number
  /** The bytes of a page before they were compressed to so many. */
  readonly unpacked: (bytes: Uint8Array, size: number) => Uint8Array
}

/** The most values of a column in one group of rows. */
export const mostValues: number = 16 * 1024 * 1024

const largestPage = 256 * 1024 * 1024

// The numbers by which Parquet calls its kinds of pages and its encodings.
const kinds = { first: 0, dictionary: 2, second: 3 }
const encodings = { oldDictionary: 2, runs: 3, deltas: 5, measuredTexts: 6, sharedTexts: 7, dictionary: 8 }

const widthOf = (most: number): number => 32 - Math.clz32(most)

const checkValues = (bytes: Uint8Array, from: number, encoding: number | undefined, count: number): void => {
  switch (encoding) {
    case encodings.oldDictionary:
    case encodings.dictionary: {
      const width = bytes[from] ?? 0
      if (width > 0) checkRuns(bytes, from + 1, width, count)
      return
    }
    case encodings.runs:
      checkMeasuredRuns(bytes, from, 1, count)
      return
    case encodings.deltas:
    case encodings.measuredTexts:
      checkDeltas(bytes, from, count)
      return
    case encodings.sharedTexts:
      checkSharedTexts(bytes, from, count)
      return
  }
}

/** One page: its header, its bytes as they are stored, and how large they are once unpacked. */
interface Page {
  readonly header: ThriftStruct
  readonly stored: Uint8Array
  readonly size: number
}

const checkFirst = ({ header, stored, size }: Page, column: PageColumn, count: number): void => {
  const bytes = column.unpacked(stored, size)
  const { repeats, absences } = column
  const [begins] = repeats > 0 ? checkMeasuredRuns(bytes, 0, widthOf(repeats), count) : [0]
  const [at, present] =
    absences > 0 ? checkMeasuredRuns(bytes, begins, widthOf(absences), count, absences) : [begins, count]
  checkValues(bytes, at, numberIn(header.get(5), 2), present)
}

const checkSecond = (
  { header, stored, size }: Page,
  column: PageColumn,
  count: number,
  damaged: Fail,
): void => {
  const details = header.get(8)
  const absent = numberIn(details, 2) ?? 0
  const forAbsences = numberIn(details, 5) ?? 0
  const forRepeats = numberIn(details, 6) ?? 0
  const levels = forAbsences + forRepeats
  if (absent < 0 || absent > count || forAbsences < 0 || forRepeats < 0)
    throw damaged("has a page that cannot be")
  if (levels > stored.length || levels > size) throw damaged("has a page beyond its end")
  if (column.repeats > 0) checkRuns(stored.subarray(0, forRepeats), 0, widthOf(column.repeats), count)
  if (column.absences > 0) checkRuns(stored.subarray(forRepeats, levels), 0, widthOf(column.absences), count)
  const rest = stored.subarray(levels)
  const isPacked = !(details instanceof Map && details.get(7) === false)
  const bytes = isPacked ? column.unpacked(rest, size - levels) : rest
  checkValues(bytes, 0, numberIn(details, 4), count - absent)
}

type Fail = (what: string) => Error

/** Stops where the pages of a column do not hold as many values as the file says, or more than can be read. */
export const checkPages = (bytes: Uint8Array, wanted: number, column: PageColumn): void => {
  const damaged: Fail = (what) =>
    stopped("file/damaged", { what: `The column ${JSON.stringify(column.name.slice(0, 80))} ${what}` })
  let values = 0
  let at = 0
  while (values < wanted) {
    if (at >= bytes.length) throw damaged(`holds ${values} of its ${wanted} values`)
    const { fields: header, end } = thriftStruct(bytes, at)
    const size = numberIn(header, 2) ?? -1
    const length = numberIn(header, 3) ?? -1
    if (size < 0 || length < 0 || length > bytes.length - end) throw damaged("has a page beyond its end")
    if (size > largestPage) throw beyondLimit("The file has too large a page", `${largestPage} bytes`)
    at = end + length
    const page: Page = { header, stored: bytes.subarray(end, at), size }
    const sum = numberIn(header, 4)
    if (sum !== undefined && (crc32(page.stored) | 0) !== sum) {
      throw damaged("has a page that is not as it was written: its checksum differs")
    }
    const kind = numberIn(header, 1)
    const details = header.get(kind === kinds.first ? 5 : kind === kinds.dictionary ? 7 : 8)
    const count = numberIn(details, 1)
    if (count === undefined || count < 0) throw damaged("has a page of no kind that is known")
    if (count > mostValues) throw beyondLimit("The file has too long a page", `${mostValues} values`)
    if (kind === kinds.dictionary) continue
    values += count
    if (values > wanted) throw damaged(`holds ${values} values and not ${wanted}`)
    if (kind === kinds.first) checkFirst(page, column, count)
    else if (kind === kinds.second) checkSecond(page, column, count, damaged)
    else throw damaged("has a page of no kind that is known")
  }
}
