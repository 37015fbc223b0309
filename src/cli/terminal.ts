// What the command works on: the streams and the surroundings of a process, and the exit statuses.
import { inert } from "../core/shown.ts"
import { causeOf, codeOf } from "../node/system-error.ts"

/** What the command works on: the streams and the surroundings of a process. */
export interface Terminal {
  /** Writes to standard output; rejects where that fails. */
  readonly out: (text: string) => Promise<void>
  /** Writes to standard error. */
  readonly err: (text: string) => void
  /** Standard input. */
  readonly input: AsyncIterable<Uint8Array>
  /** Whether standard output is a terminal. */
  readonly outIsTerminal: boolean
  /** Whether standard error is a terminal. */
  readonly errIsTerminal: boolean
  /** The environment. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** The version of the package. */
  readonly version: string
  /** Aborted when the command is to end early. */
  readonly signal?: AbortSignal
}

/** The exit statuses. */
export const exitStatus = { sound: 0, faulty: 1, usage: 2, io: 3, interrupted: 130 } as const

/** Whether standard output is to be coloured. */
export const usesColour = ({ outIsTerminal, env }: Terminal): boolean =>
  outIsTerminal && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb"

/** What became of what was said. */
export type Said = "written" | "closed" | "failed"

/** Writes to standard output; a reader that has seen enough closes the pipe, which is no fault of anyone. */
export const say = async (terminal: Terminal, text: string): Promise<Said> => {
  try {
    await terminal.out(text)
    return "written"
  } catch (error) {
    if (codeOf(error) === "EPIPE") return "closed"
    terminal.err(`casus: cannot write the output: ${inert(causeOf(error))}\n`)
    return "failed"
  }
}
