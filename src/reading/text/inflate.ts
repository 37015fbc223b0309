// Compressed bytes into what they hold, counted, so that a small file cannot grow without end.

import { freelyInflated, mostInflation } from "../limits.ts"
import { type ReadingFault, readingRules } from "../rules.ts"
import { type Window, windowsOf } from "./bytes.ts"

/** A source of windows with what is known of it beside its bytes. */
export interface Inflated {
  /** The bytes that came out, in windows. */
  readonly windows: AsyncGenerator<Window, void, undefined>
  /** How many compressed bytes went in so far. */
  readonly bytes: () => number
  /** Why there were no more bytes, where that was not their end. */
  readonly fault: () => ReadingFault | undefined
}

const inflationFault = (): ReadingFault => ({
  rule: readingRules["file/limit"],
  breach: {
    params: {
      what: `The compressed data grow to more than ${mostInflation} times their size`,
      limit: `${mostInflation} bytes from each compressed one`,
    },
  },
})

// Bytes in a buffer of their own, as the stream wants them.
type Piece = ReturnType<Uint8Array["slice"]>

// The check sum and length at the end of the data, which go in alone: a wrong one throws away what came with it.
const trailer = 8

/** Lets what was put into the stream come out, since a failure throws away what still lies in it. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

async function* fed(source: AsyncIterable<Window>): AsyncGenerator<Piece> {
  let held: Piece = new Uint8Array(0)
  for await (const { bytes } of source) {
    const whole = new Uint8Array(held.length + bytes.length)
    whole.set(held)
    whole.set(bytes, held.length)
    const cut = Math.max(0, whole.length - trailer)
    if (cut > 0) yield whole.slice(0, cut)
    held = whole.slice(cut)
  }
  yield held
}

/** Inflates windows of gzip, of one member or several. */
export const inflated = (source: AsyncIterable<Window>, size: number): Inflated => {
  let bytes = 0
  let fault: ReadingFault | undefined

  async function* pieces(): AsyncGenerator<Uint8Array> {
    const stream = new DecompressionStream("gzip")
    const writer = stream.writable.getWriter()
    const reader = stream.readable.getReader()
    // Failures are met in reading; the writer's own promises would only repeat them.
    writer.closed.catch(() => {})
    reader.closed.catch(() => {})
    let isSound = true
    let ofSource: { readonly error: unknown } | undefined

    const write = async (piece: Piece): Promise<boolean> => {
      bytes += piece.length
      return writer.write(piece).then(
        () => true,
        () => false,
      )
    }
    const feed = async (): Promise<void> => {
      try {
        for await (const piece of fed(source)) {
          if (piece.length <= trailer) await settled()
          if (!(await write(piece))) return
        }
        await settled()
        await writer.close().catch(() => {})
      } catch (error) {
        ofSource = { error }
        await writer.abort(error).catch(() => {})
      }
    }
    const feeding = feed()
    try {
      for (let out = 0; ; ) {
        const next = await reader.read().catch(() => {
          isSound = false
          return undefined
        })
        if (next === undefined || next.done) break
        out += next.value.length
        yield next.value
        if (out > freelyInflated && out > mostInflation * bytes) {
          fault = inflationFault()
          break
        }
      }
    } finally {
      await Promise.allSettled([reader.cancel(), writer.abort()])
      await feeding
    }
    if (ofSource !== undefined) throw ofSource.error
    if (!isSound) fault = { rule: readingRules["file/compression"], breach: {} }
  }

  return { windows: windowsOf(pieces(), size), bytes: () => bytes, fault: () => fault }
}
