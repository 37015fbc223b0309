// Where a file's content goes: to a temporary file that takes its place at the end, or straight to a pipe or device.
import { open, rename } from "node:fs/promises"
import { dirname } from "node:path"
import { codeOf } from "../system-error.ts"
import { openStraight, writeTarget } from "./target.ts"
import { openTemporary, removeStale, removeTemporary } from "./temporary-file.ts"

/** Where text or bytes go, before they stand at their path. */
export interface Sink {
  /** Writes on. */
  readonly write: (content: string | Uint8Array) => Promise<void>
  /** Puts what was written in its place, on the disk for certain. */
  readonly finish: () => Promise<void>
  /** Gives up: what was written is removed where it can be. */
  readonly drop: () => Promise<void>
}

// Some systems and file systems have no way to make a directory safe.
const unsupported: readonly unknown[] = ["EACCES", "EBADF", "EINVAL", "EISDIR", "ENOSYS", "ENOTSUP", "EPERM"]

const syncFolder = async (folder: string): Promise<void> => {
  try {
    const handle = await open(folder, "r")
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!unsupported.includes(codeOf(error))) throw error
  }
}

/** Opens what will stand at a path. */
export const sinkAt = async (path: string): Promise<Sink> => {
  const target = await writeTarget(path)
  if (target.straight) {
    const handle = await openStraight(target.path)
    return {
      write: (content) => handle.writeFile(content),
      finish: () => handle.close(),
      drop: () => handle.close().catch(() => {}),
    }
  }
  await removeStale(target.path)
  const temporary = await openTemporary(target.path, target.mode)
  return {
    write: (content) => temporary.handle.writeFile(content),
    finish: async () => {
      await temporary.handle.sync()
      await temporary.handle.close()
      await rename(temporary.path, target.path)
      await syncFolder(dirname(target.path))
    },
    drop: () => removeTemporary(temporary),
  }
}
