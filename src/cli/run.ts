// The command: what is asked for, done; what went wrong, told in one line; the exit status at the end.
import { inert } from "../core/shown.ts"
import { formats } from "../formats/registry.ts"
import { causeOf } from "../node/system-error.ts"
import { readArguments } from "./arguments.ts"
import { checkFiles } from "./check-files.ts"
import { convertFiles } from "./convert-files.ts"
import { diffFiles } from "./diff-files.ts"
import { Misuse } from "./misuse.ts"
import { queryFile } from "./query-files.ts"
import { exitStatus, say, type Terminal } from "./terminal.ts"
import { type Helped, help, helpOf, hintOf } from "./usage.ts"

const formatsText = (): string =>
  formats
    .map(
      ({ id, title, columns, rules, across, layouts }) =>
        `${id}\n  ${title}\n  ${columns.length} columns, ${rules.length + across.length} rules; ` +
        `layouts: ${layouts.map(({ name }) => name).join("; ")}\n`,
    )
    .join("\n")

const formatsJson = (): string =>
  formats
    .map(({ id, title, description, source, licence, columns, layouts, rules, across }) =>
      JSON.stringify({
        name: id,
        title,
        description,
        source,
        ...(licence === undefined ? {} : { licence }),
        columns: columns.map(({ name }) => name),
        layouts: layouts.map(({ name }) => name),
        rules: [...new Set([...rules, ...across].map((rule) => rule.id))],
      }),
    )
    .join("\n")

/** Runs the command and tells the exit status; nothing it meets makes it throw. */
export const run = async (argv: readonly string[], terminal: Terminal): Promise<number> => {
  const request = readArguments(argv)
  const print = async (text: string): Promise<number> =>
    (await say(terminal, text)) === "failed" ? exitStatus.io : exitStatus.sound
  const misused = (why: string, command?: Helped): number => {
    terminal.err(`casus: ${why}\n${hintOf(command)}\n`)
    return exitStatus.usage
  }
  switch (request.command) {
    case "help":
      return print(request.of === undefined ? help : helpOf[request.of])
    case "version":
      return print(`${terminal.version}\n`)
    case "formats":
      return print(request.json ? `${formatsJson()}\n` : formatsText())
    case "wrong":
      return misused(request.why, request.of)
    case "check":
    case "convert":
    case "diff":
    case "query":
      try {
        if (request.command === "diff") return await diffFiles(request, terminal)
        if (request.command === "query") return await queryFile(request, terminal)
        return request.command === "check"
          ? await checkFiles(request, terminal)
          : await convertFiles(request, terminal)
      } catch (error) {
        if (error instanceof Misuse) return misused(error.message, request.command)
        terminal.err(`casus: ${inert(pathOf(error))}${inert(causeOf(error))}\n`)
        return exitStatus.io
      }
  }
}

const pathOf = (error: unknown): string => {
  const path = (error as { readonly path?: unknown } | null | undefined)?.path
  return typeof path === "string" ? `${path}: ` : ""
}
