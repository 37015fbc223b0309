// Paths as the system knows them, so that one file is not read and written at once.
import { realpath } from "node:fs/promises"
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
