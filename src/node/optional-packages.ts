// The packages that some kinds of files need, and that not everyone has installed.

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && /MODULE_NOT_FOUND$/.test(String(error.code))

/** Loads a package, or tells what needs it and how it is installed. */
export const needed = async <P>(load: () => Promise<P>, what: string, names: string): Promise<P> => {
  try {
    return await load()
  } catch (error) {
    if (!isMissing(error)) throw error
    const install = names.replaceAll(" and ", " ")
    const packages = names.includes(" and ") ? "packages" : "package"
    const message = `${what} needs the ${packages} ${names}: npm install ${install}`
    throw Object.assign(new Error(message, { cause: error }), { missing: install })
  }
}
