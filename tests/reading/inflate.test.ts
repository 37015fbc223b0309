import { gzipSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { readTable } from "../../src/reading/table.ts"
import { bytesOf, chunksOf } from "../support/ged-rows.ts"
import { idsOf, read } from "./read-table.ts"

const rows = Array.from({ length: 20_000 }, (_, index) => [`${index}`, `x${(index * 7919) % 10_007}`])
const text = `a,b\n${rows.map((row) => `${row.join(",")}\n`).join("")}`
const packed = new Uint8Array(gzipSync(text))
const small = new Uint8Array(gzipSync("a,b\n1,2\n3,4\n"))

const changed = (bytes: Uint8Array, change: (copy: Uint8Array) => void): Uint8Array => {
  const copy = bytes.slice()
  change(copy)
  return copy
}

describe("gzip", () => {
  test("is told by its first bytes and read as what is in it", async () => {
    const table = await read(packed)
    expect(table.rows).toEqual(rows)
    expect(table.faults).toEqual([])
    expect(table.bytes).toBe(packed.length)
    expect(table.ended).toBe("complete")
    expect(table.dialect?.compression).toBe("gzip")
  })

  test("in any chunks makes the same table", async () => {
    const whole = await read(small)
    expect(whole.rows.length).toBe(2)
    for (let size = 1; size <= small.length; size++) expect(await read(chunksOf(small, size))).toEqual(whole)
    expect((await read(chunksOf(packed, 1009))).rows).toEqual(rows)
  })

  test("of two members is read whole", async () => {
    const two = new Uint8Array([...gzipSync("a,b\n1,2\n3"), ...gzipSync(",4\n5,6\n")])
    expect((await read(two)).rows).toEqual([
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ])
  })

  test("that ends early keeps the rows that came, and is told", async () => {
    const table = await read(packed.slice(0, packed.length / 2))
    expect(table.rows.length).toBeGreaterThan(5000)
    expect(table.rows).toEqual(rows.slice(0, table.rows.length))
    expect(table.faults).toEqual([["file/compression", 0, table.rows.length + 2]])
    expect(table.severities).toEqual(["error"])
    expect(table.ended).toBe("stopped")
  })

  test("cut anywhere is told, and no row is made of a part", async () => {
    for (let size = 2; size < small.length; size++) {
      const table = await read(small.slice(0, size))
      expect(idsOf(table)).toEqual(["file/compression"])
      expect(table.ended).toBe("stopped")
      for (const row of table.rows)
        expect([
          ["1", "2"],
          ["3", "4"],
        ]).toContainEqual(row)
    }
  })

  test("with a wrong check sum keeps all its rows, and is told", async () => {
    for (const bytes of [small, packed]) {
      const table = await read(
        changed(bytes, (copy) => {
          copy[copy.length - 6]! ^= 0xff
        }),
      )
      expect(table.rows.length).toBe(bytes === small ? 2 : rows.length)
      expect(idsOf(table)).toEqual(["file/compression"])
      expect(table.ended).toBe("stopped")
    }
  })

  test("with a byte changed in its midst is told", async () => {
    const table = await read(
      changed(packed, (copy) => {
        copy.fill(0xff, copy.length / 2, copy.length / 2 + 50)
      }),
    )
    expect(idsOf(table)).toContain("file/compression")
    expect(table.rows.length).toBeLessThan(rows.length)
  })

  test("with other bytes behind it is told", async () => {
    const table = await read(new Uint8Array([...packed, ...bytesOf("and more")]))
    expect(idsOf(table)).toEqual(["file/compression"])
    expect(table.rows.length).toBeGreaterThan(rows.length - 3000)
  })

  test("within gzip is not read", async () => {
    expect(idsOf(await read(new Uint8Array(gzipSync(small))))).toEqual(["file/kind"])
  })

  test("from a source that fails passes its failure on", async () => {
    function* failing(): Generator<Uint8Array> {
      yield packed.slice(0, packed.length / 2)
      throw new Error("the disk is gone")
    }
    await expect(read(failing())).rejects.toThrow("the disk is gone")
  })

  test("is let go where the reader stops", async () => {
    let closed = false
    function* watched(): Generator<Uint8Array> {
      try {
        for (const chunk of chunksOf(new Uint8Array(gzipSync(text.repeat(40))), 4096)) yield chunk
      } finally {
        closed = true
      }
    }
    for await (const batch of readTable(watched())) if (batch.rows.length > 0) break
    expect(closed).toBe(true)
  })

  test("that grows without end is given up soon, in little memory", async () => {
    const zeros = new Uint8Array(gzipSync(new Uint8Array(500_000_000)))
    const lines = new Uint8Array(gzipSync(`a,b\n${`1,${"x".repeat(997)}\n`.repeat(200_000)}`))
    for (const bomb of [zeros, lines]) {
      const before = process.memoryUsage().rss
      const start = performance.now()
      let faults: readonly string[] = []
      let most = 0
      for await (const batch of readTable(bomb)) {
        faults = [...faults, ...batch.faults.map(({ rule }) => rule.id)]
        most = Math.max(most, process.memoryUsage().rss - before)
      }
      expect(faults).toContain("file/limit")
      expect(performance.now() - start).toBeLessThan(60_000)
      expect(most).toBeLessThan(256_000_000)
    }
  }, 90_000)
})
