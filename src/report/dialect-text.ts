// How a file writes its rows, in words.
import type { Dialect } from "../reading/batch.ts"

const syntaxes: Readonly<Record<Dialect["syntax"], string>> = {
  delimited: "text with delimiters",
  json: "JSON",
  ndjson: "NDJSON",
  geojson: "GeoJSON",
  xlsx: "a workbook (.xlsx)",
  parquet: "Parquet",
  rows: "rows that came from no file",
}

const delimiters: Readonly<Record<string, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "vertical bars",
}

/** How a file writes its rows: `text with delimiters, cells parted by tabs, UTF-16LE, in gzip`. */
export const dialectText = ({
  syntax,
  encoding,
  byteOrderMark,
  delimiter,
  inside,
  compression,
}: Dialect): string =>
  [
    syntaxes[syntax],
    ...(delimiter === undefined ? [] : [`cells parted by ${delimiters[delimiter] ?? `“${delimiter}”`}`]),
    ...(inside === undefined ? [] : [`in “${inside}”`]),
    ...(encoding === undefined ? [] : [encoding.toUpperCase().replace("WINDOWS", "Windows")]),
    ...(byteOrderMark === true ? ["with a byte order mark"] : []),
    ...(compression === undefined ? [] : [`in ${compression}`]),
  ].join(", ")
