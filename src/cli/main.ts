// The bin casus: the command on the streams of this process.
import { readFile } from "node:fs/promises"
import { run } from "./run.ts"

// The built command lies one folder below package.json, its source two.
const versionFrom = async (...places: readonly string[]): Promise<string> => {
  for (const place of places) {
    try {
      const { name, version } = JSON.parse(await readFile(new URL(place, import.meta.url), "utf8"))
      if (name === "casus") return String(version)
    } catch {
      // Not here; the next place may have it.
    }
  }
  return "unknown"
}

const write = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => (error == null ? resolve() : reject(error)))
  })

// A failed write is told by its callback; without a listener the event would end the process first.
process.stdout.on("error", () => {})
process.stderr.on("error", () => {})

// The first interruption ends the check in order, so that no file is left half written; the second ends it at once.
const interruption = new AbortController()
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interruption.abort())

// The status is set and not forced, so that everything written is delivered before the process ends.
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => write(process.stdout, text),
  err: (text) => {
    process.stderr.write(text)
  },
  input: process.stdin,
  outIsTerminal: process.stdout.isTTY === true,
  errIsTerminal: process.stderr.isTTY === true,
  env: process.env,
  version: await versionFrom("../package.json", "../../package.json"),
  signal: interruption.signal,
})

// A terminal that is still waited for would keep the process.
if (interruption.signal.aborted) process.stdin.destroy()
