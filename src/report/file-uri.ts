// The name of a file as a URI reference.

const encoded = (path: string): string =>
  path
    .split("/")
    // Half a surrogate pair has no bytes to write; it becomes the mark of a lost character.
    .map((name) => encodeURIComponent(name.replace(/\p{Cs}/gu, "\ufffd")))
    .join("/")

/**
 * The path of a file as a URI reference, percent-encoded; relative where the path is.
 *
 * @remarks
 * A path that begins with a drive or a server of Windows has its backslashes read as slashes. In any other path a
 * backslash is a character of a name.
 */
export const fileUri = (path: string): string => {
  const drive = /^([A-Za-z]):[\\/]/.exec(path)
  if (drive !== null) return `file:///${drive[1]}:${encoded(path.slice(2).replaceAll("\\", "/"))}`
  if (path.startsWith("\\\\")) return `file:${encoded(path.replaceAll("\\", "/"))}`
  return path.startsWith("/") ? `file://${encoded(path)}` : encoded(path)
}
