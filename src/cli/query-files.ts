// The command query: a question asked of the incidents of a file, and what it came to.
import { createReadStream } from "node:fs"
import { type Issue, issueText } from "../core/issue.ts"
import { type Origin, readText } from "../core/json-text.ts"
import { inert } from "../core/shown.ts"
import { type Context, contextOf } from "../dataset/context.ts"
import { codeOf, whyUnread } from "../node/system-error.ts"
import type { Query } from "../query/query.ts"
import { readQuery } from "../query/read-query.ts"
import { counted } from "../report/phrases.ts"
import { queryAnswer } from "../report/query/answer.ts"
import { queryJson } from "../report/query/json.ts"
import { queryText } from "../report/query/text.ts"
import { Misuse } from "./misuse.ts"
import { refuseUnknownTrusted } from "./named-policy.ts"
import { missingOf, openFile, tellProblems } from "./open-file.ts"
import type { QueryRequest } from "./query-request.ts"
import { exitStatus, say, type Terminal } from "./terminal.ts"

/** A question as it was given, with the name of its file. */
interface Asked {
  readonly text: string
  readonly origin: Origin
}

const longest = 4_000_000

// Text that was guessed at would be a question that nobody asked.
const inputText = async (input: Terminal["input"]): Promise<string> => {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  const decoded = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined })
    } catch {
      throw new Misuse("the question is not text in UTF-8; save it anew as UTF-8")
    }
  }
  let text = ""
  for await (const bytes of input) {
    text += decoded(bytes)
    if (text.length > longest) throw new Misuse("the question is longer than any question")
  }
  return text + decoded()
}

/** The text of a question; nothing where its file cannot be read, which is told. */
const askedIn = async (query: string, { input, err }: Terminal): Promise<Asked | undefined> => {
  if (query.trimStart().startsWith("{")) return { text: query, origin: {} }
  if (query === "-") return { text: await inputText(input), origin: { file: "(standard input)" } }
  try {
    return { text: await inputText(createReadStream(query)), origin: { file: query } }
  } catch (error) {
    if (error instanceof Misuse) throw error
    const asJson = codeOf(error) === "ENOENT" ? "; a question that is no file is JSON and begins with {" : ""
    err(`casus: cannot read the question ${inert(query)}: ${inert(whyUnread(error))}${asJson}\n`)
    return undefined
  }
}

const refusal = (issues: readonly Issue[]): Misuse => {
  const told = issues.filter(({ severity }) => severity === "error")
  return new Misuse(
    ["the question cannot be answered:", ...told.map((issue) => `  ${inert(issueText(issue))}`)].join("\n"),
  )
}

/** The question, held to what can be answered, and to the dataset where there is one. */
const questionIn = ({ text, origin }: Asked, context?: Context): Query => {
  const result = readText(text, (value) => readQuery(value, context), origin)
  if (result.ok) return result.value
  throw refusal(result.issues)
}

/** Asks the question of a request, and tells the exit status. */
export const queryFile = async (request: QueryRequest, terminal: Terminal): Promise<number> => {
  const { file, policies: options, certainOnly, total, json, rows, why } = request
  try {
    const asked = await askedIn(request.query, terminal)
    if (asked === undefined) return exitStatus.io
    // A question that makes no sense of any dataset is refused before a long file is read.
    questionIn(asked)
    const opened = await openFile(file, request, terminal)
    if (opened === undefined) return exitStatus.io
    tellProblems(file, opened.issues, terminal)
    const { dataset, format, rows: read, unread, unreadFacts, issues } = opened
    if (dataset === undefined) return exitStatus.io
    if (unread > 0) {
      const left = `${counted(unread, "row")} could not be read, and nothing here tells of ${unread === 1 ? "it" : "them"}`
      terminal.err(`casus: ${inert(file)}: ${left}\n`)
    }
    refuseUnknownTrusted(options, dataset)
    const context = contextOf(dataset)
    const settings = { options, certainOnly, ...(total === undefined ? {} : { total }) }
    const answer = queryAnswer(questionIn(asked, context), context, settings)
    const shape = {
      options,
      why,
      ...(rows === undefined ? {} : { rows }),
      ...(total?.by === undefined ? {} : { by: total.by }),
    }
    const text = json
      ? `${queryJson({ ...answer, file: { name: file, format, rows: read, unread, unreadFacts, issues } })}\n`
      : queryText(answer, context, shape)
    if ((await say(terminal, text)) === "failed") return exitStatus.io
    return missingOf(opened) > 0 ? exitStatus.faulty : exitStatus.sound
  } catch (error) {
    if (terminal.signal?.aborted === true) return exitStatus.interrupted
    throw error
  }
}
