// Bytes as they arrive into windows of one size, so that nothing later depends on how they arrived.

/**
 * Bytes as they arrive, or text that was decoded on the way: a file, a response body, the standard input.
 *
 * @category checking
 */
export type Bytes =
  | AsyncIterable<Uint8Array | string>
  | Iterable<Uint8Array | string>
  | ReadableStream<Uint8Array | string>
  | Uint8Array
  | string

/** Bytes in windows of one size; only the last is smaller, and may be empty. */
export interface Window {
  /** The bytes. */
  readonly bytes: Uint8Array
  /** Whether no bytes follow. */
  readonly last: boolean
}

const encoder = new TextEncoder()

async function* readerOf(stream: ReadableStream<Uint8Array | string>): AsyncGenerator<Uint8Array | string> {
  const reader = stream.getReader()
  let done = false
  try {
    for (;;) {
      const next = await reader.read()
      done = next.done
      if (next.done) return
      yield next.value
    }
  } finally {
    // What was not read to its end is given up, so that its source can close.
    if (!done) await reader.cancel()
    reader.releaseLock()
  }
}

const piecesOf = (source: Bytes): AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string> => {
  if (typeof source === "string" || source instanceof Uint8Array) return [source]
  // Not every browser lets a stream be iterated.
  return Symbol.asyncIterator in source || Symbol.iterator in source ? source : readerOf(source)
}

/** A pair of surrogates that arrives in two texts must not be taken for two halves. */
const halfAtEnd = /[\ud800-\udbff]$/

/** Bytes in windows of one size, copied, since a source may fill the same buffer again. */
export async function* windowsOf(source: Bytes, size: number): AsyncGenerator<Window, void, undefined> {
  let window = new Uint8Array(size)
  let filled = 0
  let half = ""

  function* put(bytes: Uint8Array): Generator<Window> {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + size - filled)
      window.set(part, filled)
      filled += part.length
      at += part.length
      if (filled < size) continue
      yield { bytes: window, last: false }
      window = new Uint8Array(size)
      filled = 0
    }
  }

  for await (const piece of piecesOf(source)) {
    if (typeof piece !== "string") {
      yield* put(piece)
      continue
    }
    // A long text is encoded in parts, so that it is not held twice.
    for (let at = 0; at < piece.length; at += size) {
      const text = half + piece.slice(at, at + size)
      half = halfAtEnd.exec(text)?.[0] ?? ""
      yield* put(encoder.encode(text.slice(0, text.length - half.length)))
    }
  }
  yield* put(encoder.encode(half))
  yield { bytes: window.slice(0, filled), last: true }
}

/** What was taken off the front of a generator, put back; the generator is closed with the whole. */
export async function* rejoined<T>(
  first: T,
  rest: AsyncGenerator<T, void, undefined>,
): AsyncGenerator<T, void, undefined> {
  try {
    yield first
    yield* rest
  } finally {
    await rest.return()
  }
}
