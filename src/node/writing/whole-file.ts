// A file that is written whole or not at all.
import { sinkAt } from "./sink.ts"

/**
 * A file that is being written and that no one sees before it is whole.
 *
 * @category reports
 */
export interface WholeFile {
  /** Writes on; where it is awaited, no more is held in memory than the disk has yet to take. */
  readonly write: (text: string) => Promise<void>
  /** Puts the file in its place, on the disk for certain; rejects with the first fault of any write. */
  readonly close: () => Promise<void>
  /** Gives up: what was written is removed and the old file stays. After `close` it does nothing. */
  readonly discard: () => Promise<void>
}

/** How much text is gathered before it is written. */
const enough = 64 * 1024

// Half of a pair of surrogates waits for the other half.
const wholeCharacters = (text: string): number =>
  (text.charCodeAt(text.length - 1) & 0xfc00) === 0xd800 ? text.length - 1 : text.length

/**
 * Begins a file that is written piece by piece and stands at its path only when it is whole.
 *
 * @remarks
 * What is written goes to a temporary file beside it, which takes the place of the old file on `close`: a reader,
 * a killed program or a full disk meets the old file or the new one, never a part. Temporary files that killed
 * programs have left of the same file are removed. A link stays a link; the permissions of an old file stay.
 * Pipes and devices (`/dev/stdout`, a named pipe) are written straight.
 *
 * Fails: with the error of the system as it is; after it, nothing of the new file is left.
 *
 * @example
 * ```ts
 * import { readFileSync } from "node:fs"
 * import { tmpdir } from "node:os"
 * import { join } from "node:path"
 * import { openWhole } from "casus/node"
 *
 * const path = join(tmpdir(), "casus-issues.csv")
 * const file = await openWhole(path)
 * await file.write("severity,rule\n")
 * await file.write("error,cell/code\n")
 * await file.close()
 * readFileSync(path, "utf8") // => "severity,rule\nerror,cell/code\n"
 * ```
 * @category reports
 */
export const openWhole = async (path: string): Promise<WholeFile> => {
  const sink = await sinkAt(path)
  let gathered = ""
  let queue: Promise<void> = Promise.resolve()
  let isOver = false
  let closing: Promise<void> | undefined

  const fail = async (error: unknown): Promise<never> => {
    isOver = true
    await sink.drop()
    throw error
  }

  const flush = (length: number): Promise<void> => {
    const text = gathered.slice(0, length)
    gathered = gathered.slice(length)
    queue = queue.then(() => sink.write(text).catch(fail))
    // The fault is told to whoever awaits this or the next write, else by close.
    queue.catch(() => {})
    return queue
  }

  const end = async (): Promise<void> => {
    try {
      await flush(gathered.length)
      await sink.finish()
    } catch (error) {
      await fail(error)
    }
  }

  return {
    write: async (text) => {
      if (isOver) {
        await queue
        throw new Error(`The file ${path} is closed; nothing more can be written to it.`)
      }
      gathered += text
      if (gathered.length >= enough) await flush(wholeCharacters(gathered))
    },
    close: () => {
      if (closing === undefined) {
        closing = isOver
          ? queue.then(() => Promise.reject(new Error(`The file ${path} was given up.`)))
          : end()
        isOver = true
      }
      return closing
    },
    discard: async () => {
      isOver = true
      await (closing ?? queue).catch(() => {})
      await sink.drop()
    },
  }
}

/**
 * Writes a file whole or not at all, from a text or from pieces of one.
 *
 * @remarks
 * As `openWhole`; where the pieces cannot be had to the end, the old file stays and the error is passed on.
 *
 * @example
 * ```ts
 * import { readFileSync } from "node:fs"
 * import { tmpdir } from "node:os"
 * import { join } from "node:path"
 * import { writeWhole } from "casus/node"
 *
 * const path = join(tmpdir(), "casus-report.txt")
 * await writeWhole(path, "Nothing found in 40 rows.\n")
 * readFileSync(path, "utf8") // => "Nothing found in 40 rows.\n"
 * ```
 * @category reports
 */
export const writeWhole = async (
  path: string,
  text: string | Iterable<string> | AsyncIterable<string>,
): Promise<void> => {
  const file = await openWhole(path)
  try {
    if (typeof text === "string") await file.write(text)
    else for await (const part of text) await file.write(part)
  } catch (error) {
    await file.discard()
    throw error
  }
  await file.close()
}
