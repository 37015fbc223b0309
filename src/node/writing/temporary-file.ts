// A file beside the one that it will become, and what killed programs have left of such.
import { randomBytes } from "node:crypto"
import { type FileHandle, open, readdir, rm } from "node:fs/promises"
import { basename, dirname, join } from "node:path"

/** A file that is being written, and where it lies. */
export interface TemporaryFile {
  /** Its path. */
  readonly path: string
  /** The file, open for writing. */
  readonly handle: FileHandle
}

// Names may be no longer than 255 bytes; a character takes up to four.
const longestName = 50

const prefixOf = (target: string): string => `.${[...basename(target)].slice(0, longestName).join("")}.`

// A process that may not be signalled is alive all the same.
const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as { readonly code?: unknown }).code === "ESRCH"
  }
}

const writerOf = (name: string, prefix: string): number | undefined => {
  if (!name.startsWith(prefix)) return undefined
  const [, digits] = /^([1-9]\d{0,8})\.[0-9a-f]{12}\.tmp$/.exec(name.slice(prefix.length)) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/**
 * Removes the temporary files of this target whose writers are gone.
 *
 * @remarks What cannot be listed or removed stays: it keeps no one from writing.
 */
export const removeStale = async (target: string): Promise<void> => {
  const folder = dirname(target)
  const prefix = prefixOf(target)
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const writer = writerOf(name, prefix)
    if (writer !== undefined && isGone(writer)) await rm(join(folder, name), { force: true }).catch(() => {})
  }
}

/** Opens a new file beside the target, of this mode where one is given; no one else has a file of its name. */
export const openTemporary = async (target: string, mode: number | undefined): Promise<TemporaryFile> => {
  const name = `${prefixOf(target)}${process.pid}.${randomBytes(6).toString("hex")}.tmp`
  const path = join(dirname(target), name)
  const handle = await open(path, "wx", mode ?? 0o666)
  try {
    // What open is told is narrowed by the umask.
    if (mode !== undefined) await handle.chmod(mode)
    return { path, handle }
  } catch (error) {
    await removeTemporary({ path, handle })
    throw error
  }
}

/** Closes and removes a temporary file; what fails in it hides no fault that came before. */
export const removeTemporary = async ({ path, handle }: TemporaryFile): Promise<void> => {
  await handle.close().catch(() => {})
  await rm(path, { force: true }).catch(() => {})
}
