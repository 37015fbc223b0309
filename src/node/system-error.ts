// What the system refused, in words.

const causes: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "it is a directory",
  ENOTDIR: "a part of the path is no directory",
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "the disk is read-only",
  ENOSPC: "no space left",
  ELOOP: "too many symbolic links",
  ENAMETOOLONG: "the name is too long",
}

/** The code of a system's error, if it is one. */
export const codeOf = (error: unknown): string | undefined => {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code
  return typeof code === "string" ? code : undefined
}

/** What went wrong, in a few words. */
export const causeOf = (error: unknown): string => {
  const code = codeOf(error)
  const known = code === undefined ? undefined : causes[code]
  if (known !== undefined) return `${known} (${code})`
  return error instanceof Error ? error.message : String(error)
}

const remedies: Readonly<Record<string, string>> = {
  ENOENT: "look at its spelling; a path is taken from the folder that the command runs in",
  ENOTDIR: "look at its spelling; a path is taken from the folder that the command runs in",
  EISDIR: "name the files in it",
  EACCES: "let yourself read it, or read a copy",
  EPERM: "let yourself read it, or read a copy",
  ERR_FS_FILE_TOO_LARGE: "split it into several files",
}

/** What went wrong with a file that is read, and what can be done about it. */
export const whyUnread = (error: unknown): string => {
  const code = codeOf(error)
  const remedy = code === undefined ? undefined : remedies[code]
  return remedy === undefined ? causeOf(error) : `${causeOf(error)}; ${remedy}`
}
