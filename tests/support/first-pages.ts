// A Parquet file with data pages of the first kind, which most writers still write.
import type { FileMetaData } from "hyparquet"
import { ByteWriter } from "hyparquet-writer"
import { writeRleBitPackedHybrid } from "hyparquet-writer/src/encoding.js"
import { writeMetadata } from "hyparquet-writer/src/metadata.js"
import { serializeTCompactProtocol } from "hyparquet-writer/src/thrift.js"

const runsOf = (values: readonly number[], width: number): Uint8Array => {
  const runs = new ByteWriter()
  writeRleBitPackedHybrid(runs, [...values], width)
  return runs.getBytes()
}

const sized = (bytes: Uint8Array): Uint8Array => {
  const length = new Uint8Array(Uint32Array.of(bytes.length).buffer)
  return Buffer.concat([length, bytes])
}

/** A file of one column of texts, some of them absent, written by the places of a dictionary. */
export const firstPages = (texts: readonly (string | null)[]): Uint8Array => {
  const entries = [...new Set(texts.filter((text) => text !== null))]
  const places = texts.filter((text) => text !== null).map((text) => entries.indexOf(text))
  const dictionary = Buffer.concat(entries.map((text) => sized(Buffer.from(text))))
  const present = sized(
    runsOf(
      texts.map((text) => (text === null ? 0 : 1)),
      1,
    ),
  )
  const values = Buffer.concat([present, Uint8Array.of(8), runsOf(places, 8)])

  const file = new ByteWriter()
  const page = (kind: number, bytes: Uint8Array, details: Record<string, unknown>): void => {
    const sizes = { field_1: kind, field_2: bytes.length, field_3: bytes.length }
    serializeTCompactProtocol(file, { ...sizes, ...details })
    file.appendBytes(bytes)
  }
  file.appendBytes(Buffer.from("PAR1"))
  page(2, dictionary, { field_7: { field_1: entries.length, field_2: 0 } })
  const data = file.offset
  page(0, values, { field_5: { field_1: texts.length, field_2: 8, field_3: 3, field_4: 3 } })
  const size = BigInt(file.offset - 4)
  const rows = BigInt(texts.length)
  const metadata: FileMetaData = {
    version: 1,
    schema: [
      { name: "root", num_children: 1 },
      { name: "x", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
    ],
    num_rows: rows,
    row_groups: [
      {
        num_rows: rows,
        total_byte_size: size,
        columns: [
          {
            file_offset: 4n,
            meta_data: {
              type: "BYTE_ARRAY",
              encodings: ["PLAIN", "RLE", "RLE_DICTIONARY"],
              path_in_schema: ["x"],
              codec: "UNCOMPRESSED",
              num_values: rows,
              total_uncompressed_size: size,
              total_compressed_size: size,
              data_page_offset: BigInt(data),
              dictionary_page_offset: 4n,
            },
          },
        ],
      },
    ],
    metadata_length: 0,
  }
  writeMetadata(file, metadata)
  file.appendBytes(Buffer.from("PAR1"))
  return new Uint8Array(file.getBytes())
}
