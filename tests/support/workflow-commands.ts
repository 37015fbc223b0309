// What the runner of GitHub's workflows takes for commands in the output of a step.

/** A command as the runner understands it. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

const unescaped = (text: string, codes: Readonly<Record<string, string>>): string =>
  Object.entries(codes).reduce((all, [code, char]) => all.replaceAll(code, char), text)

const inData = { "%0D": "\r", "%0A": "\n", "%25": "%" }
const inProperty = { "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%" }

/**
 * The commands in an output, read as leniently as any runner might.
 *
 * Lines end at any line break of Unicode, spaces before a command count for nothing, and the older `##[command]`
 * stands anywhere in a line.
 */
export const commandsIn = (output: string): readonly WorkflowCommand[] =>
  output.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).flatMap((line) => {
    const older = [...line.matchAll(/##(?:vso)?\[([^\]]*)\]/g)].map(([, name = ""]) => ({
      name: `older ${name}`,
      properties: {},
      data: "",
    }))
    const [, name, given = "", data = ""] = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/su.exec(line) ?? []
    if (name === undefined) return older
    const properties = given
      .split(",")
      .filter((pair) => pair !== "")
      .map((pair): readonly [string, string] => {
        const at = pair.indexOf("=")
        return [pair.slice(0, at), unescaped(pair.slice(at + 1), inProperty)]
      })
    return [{ name, properties: Object.fromEntries(properties), data: unescaped(data, inData) }, ...older]
  })
