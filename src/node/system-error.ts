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
