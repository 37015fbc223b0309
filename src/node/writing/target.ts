// What stands at a path that is to be written: a file, nothing yet, or something that is no file.
import { constants, type FileHandle, open, readlink, realpath, stat } from "node:fs/promises"
import { dirname, resolve } from "node:path"
import { codeOf } from "../system-error.ts"

/** Where to write, and how. */
export interface WriteTarget {
  /** The path with every link followed. */
  readonly path: string
  /** Whether what stands there takes what is written at once, as a pipe or device does, and cannot be replaced. */
  readonly straight: boolean
  /** The permissions of the file that stands there. */
  readonly mode?: number
}

// The streams of a process may be files that others write too.
const streams = /^\/dev\/(?:stdin|stdout|stderr|fd\/\d+)$|^\/proc\/(?:self|\d+)\/fd\/\d+$/

// A link may lead to a file that is not there yet.
const endOf = async (path: string): Promise<string> => {
  try {
    const next = await readlink(path)
    return await endOf(resolve(await realpath(dirname(path)), next))
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "EINVAL") return path
    throw error
  }
}

/** Tells what stands at a path; a directory or a file that may not be written is the system's own error. */
export const writeTarget = async (path: string): Promise<WriteTarget> => {
  if (streams.test(resolve(path))) return { path, straight: true }
  let found: Awaited<ReturnType<typeof stat>>
  try {
    found = await stat(path)
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error
    return { path: await endOf(path), straight: false }
  }
  if (!found.isFile() && !found.isDirectory()) return { path, straight: true }
  const end = await realpath(path)
  // A rename would ask neither whether it is a file nor whether it may be written.
  const handle = await open(end, "r+")
  await handle.close()
  return { path: end, straight: false, mode: found.mode & 0o7777 }
}

/** Opens a pipe or device for writing; a file behind a stream of the process is written on, not emptied. */
export const openStraight = (path: string): Promise<FileHandle> =>
  open(path, constants.O_WRONLY | constants.O_APPEND)
