// The command on streams of a test's own.
import { run } from "../../src/cli/run.ts"
import type { Terminal } from "../../src/cli/terminal.ts"

/** What a run of the command came to. */
export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** What the command writes, and the status it ends with. */
export const casus = async (argv: readonly string[], surroundings: Partial<Terminal> = {}): Promise<Ran> => {
  let out = ""
  let err = ""
  const status = await run(argv, {
    out: (text) => {
      out += text
      return Promise.resolve()
    },
    err: (text) => {
      err += text
    },
    input: (async function* () {
      yield new Uint8Array()
    })(),
    outIsTerminal: false,
    errIsTerminal: false,
    env: {},
    version: "1.2.3",
    ...surroundings,
  })
  return { status, out, err }
}
