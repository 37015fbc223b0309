// Files as the system knows them: their true paths, so that one is not read and written at once, and their sizes.
import { realpath, stat } from "node:fs/promises"
import { basename, dirname, join, resolve } from "node:path"

/** A path as the system knows it, also where the file is not there yet. */
export const existing = async (path: string): Promise<string> => {
  try {
    return await realpath(path)
  } catch {
    const whole = resolve(path)
    const folder = await realpath(dirname(whole)).catch(() => dirname(whole))
    return join(folder, basename(whole))
  }
}

/** The size of a file in bytes, if the system tells it. */
export const sizeOf = async (file: string): Promise<number | undefined> => {
  try {
    const { size } = await stat(file)
    return size
  } catch {
    return undefined
  }
}
