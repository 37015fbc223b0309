// Fences of ts code in Markdown and docstrings, made into modules in which `// => value` asserts.
//
//   expression // => value             the expression deep-equals the value, itself an expression
//   const name = expression // => …    so does the name
//   expression // => throws "text"     the expression throws, with the text in its message
//
// The comment stands behind the statement or on the line below it; further lines of a long value begin with `//`
// and at least two spaces. A fence without an import has every public name and zod's `z` in scope; one with imports
// has those.
import ts from "typescript"
import { visit } from "./sources.ts"

/** A fence: where its first line of code stands, and its code. */
export interface Fence {
  readonly file: string
  readonly line: number
  readonly code: string
}

const fence = /^([ \t]*)```ts\b.*\n([\s\S]*?)^[ \t]*```/gm

/** The fences in a text that begins at a line. */
export const fencesIn = (file: string, text: string, firstLine = 1): readonly Fence[] =>
  [...text.matchAll(fence)].map((match) => ({
    file,
    line: firstLine + text.slice(0, match.index).split("\n").length,
    code: (match[2] ?? "").replaceAll(new RegExp(`^${match[1]}`, "gm"), ""),
  }))

/** The fences in the docstrings of a file. */
export const fencesInDocs = (file: string, source: ts.SourceFile): readonly Fence[] => {
  const docs = new Set<ts.JSDoc>()
  visit(source, (node) => {
    for (const doc of ts.getJSDocCommentsAndTags(node)) if (ts.isJSDoc(doc)) docs.add(doc)
  })
  return [...docs].flatMap((doc) =>
    fencesIn(
      file,
      doc.getText(source).replaceAll(/^[ \t]*\* ?/gm, ""),
      source.getLineAndCharacterOfPosition(doc.getStart(source)).line + 1,
    ),
  )
}

/** Where each public name comes from, and whether it is a type alone. */
export type Scope = ReadonlyMap<string, { readonly door: string; readonly typeOnly: boolean }>

const marker = /^[ \t]*\/\/ => ?/
const more = /^[ \t]*\/\/ {2,}/

/** The module of a fence, line under line as the fence has it; its first line is all that was put before. */
export const moduleOf = ({ file, line, code }: Fence, scope: Scope, checks: string): string => {
  const source = ts.createSourceFile("fence.ts", code, ts.ScriptTarget.Latest, true)
  const used = new Set<string>()
  visit(source, (node) => {
    if (ts.isIdentifier(node)) used.add(node.text)
  })
  const imported = source.statements.some(ts.isImportDeclaration)
  const own = new Set(source.statements.flatMap(namesDeclared))
  const imports = [...scope]
    .filter(([name]) => !imported && used.has(name) && !own.has(name))
    .map(([name, { door, typeOnly }]) => `import { ${typeOnly ? "type " : ""}${name} } from "${door}"`)
  if (!imported && used.has("z") && !own.has("z")) imports.push('import * as z from "zod"')

  let body = ""
  let at = 0
  for (const statement of source.statements) {
    const end = statement.getEnd()
    const value = valueAfter(code, end)
    if (value === undefined) continue
    const place = `${file}:${line + source.getLineAndCharacterOfPosition(end).line}`
    body += code.slice(at, statement.getStart()) + asserted(statement, value.text, place)
    at = value.end
  }
  const markers = code.match(/\/\/ =>/g)?.length ?? 0
  const asserts = body.match(/await \$doc\.(?:equal|throws)\(/g)?.length ?? 0
  if (markers !== asserts)
    throw new Error(`${file}:${line}: a // => that stands behind no statement of the fence`)
  return `import * as $doc from "${checks}"; ${[...imports, "export {}"].join("; ")}\n${body}${code.slice(at)}`
}

const namesDeclared = (statement: ts.Statement): readonly string[] => {
  const names: string[] = []
  if (ts.isVariableStatement(statement)) {
    visit(statement.declarationList, (node) => {
      if ((ts.isVariableDeclaration(node) || ts.isBindingElement(node)) && ts.isIdentifier(node.name)) {
        names.push(node.name.text)
      }
    })
  } else if ("name" in statement && statement.name) names.push((statement.name as ts.Identifier).text)
  return names
}

/** The value that a comment gives behind a position or on the line below it, and where the comment ends. */
const valueAfter = (
  code: string,
  position: number,
): { readonly text: string; readonly end: number } | undefined => {
  const lines = code.slice(position).split("\n")
  const first = marker.test(lines[0] ?? "") ? 0 : 1
  if (!marker.test(lines[first] ?? "") || (first === 1 && lines[0]?.trim() !== "")) return undefined
  let last = first + 1
  while (more.test(lines[last] ?? "")) last++
  const comment = lines.slice(0, last)
  return {
    text: comment.map((text, index) => text.replace(index === first ? marker : more, "")).join("\n"),
    end: position + comment.join("\n").length,
  }
}

const asserted = (statement: ts.Statement, value: string, place: string): string => {
  const code = statement.getText().replace(/;$/, "")
  const from = JSON.stringify(place)
  const thrown = /^\s*throws (".*")\s*$/.exec(value)?.[1]
  if (ts.isExpressionStatement(statement)) {
    return thrown === undefined
      ? `await $doc.equal(${from}, ${code}, ${value})`
      : `await $doc.throws(${from}, async () => ${code}, ${thrown})${"\n".repeat(value.split("\n").length - 1)}`
  }
  const [declared] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : []
  if (declared && ts.isIdentifier(declared.name) && thrown === undefined) {
    return `${code}; await $doc.equal(${from}, ${declared.name.text}, ${value})`
  }
  throw new Error(`${place}: // => stands behind an expression or one const, not behind: ${code}`)
}
