// The page of where each column of each format goes, written from the formats themselves: npm run surface accepts a change.
import { describe, expect, test } from "vitest"
import type { Format } from "../../src/formats/format.ts"
import type { Carriage } from "../../src/formats/passage/passage.ts"
import { formats } from "../../src/formats/registry.ts"

const cell = (text: string): string => text.replaceAll("|", "\\|").replace(/__\w+__/g, "`$&`")

const carriagesOf = (format: Format): readonly (readonly [name: string, carriage: Carriage])[] =>
  Object.entries((format.passage?.columns ?? {}) as Readonly<Record<string, Carriage>>)

const wayOf = (name: string, carriage: Carriage, id: string): string => {
  switch (carriage.as) {
    case "fact":
      return `\`${carriage.to.split(":")[0]}\`${carriage.to.includes(":") ? `:${carriage.to.slice(carriage.to.indexOf(":") + 1)}` : ""}`
    case "kept":
      return `kept beside the record, as \`extra["${id}:${name.replace(/[^\w.-]/g, "_")}"]\``
    default:
      return `not carried. ${carriage.because}`
  }
}

const sectionOf = (format: Format): string => {
  const { id, title, licence, passage, columns } = format
  const meaning = new Map(columns.map(({ name, description }) => [name, description]))
  const { citation, unit } = passage?.coverage ?? {}
  return [
    `## ${title} (\`${id}\`)`,
    "",
    ...(unit === undefined ? [] : [`One row is ${unit}.`, ""]),
    ...(licence === undefined ? [] : [`Licence: ${licence}.`, ""]),
    ...(citation === undefined ? [] : [`Cite: ${citation}`, ""]),
    "| column | what it holds | where it goes |",
    "| --- | --- | --- |",
    ...carriagesOf(format).map(
      ([name, carriage]) =>
        `| \`${name}\` | ${cell(meaning.get(name) ?? "")} | ${cell(wayOf(name, carriage, id))} |`,
    ),
    "",
  ].join("\n")
}

const page = [
  "# Where each column goes",
  "",
  "What becomes of each column of a third party's dataset in the model. A **fact** has a field of the model, and is",
  "written back from it: change the field and the cell changes. What the model has no field for is **kept** verbatim beside",
  "the record, and no question is answered by it. What is **not carried** does not come back, for the reason that is given.",
  "This page is written from the formats themselves.",
  "",
  ...formats.map(sectionOf),
].join("\n")

describe("the way of columns into the model", () => {
  test("every format has one, for each of its columns and no other", () => {
    for (const format of formats) {
      const names = carriagesOf(format).map(([name]) => name)
      expect([format.id, [...names].sort()]).toEqual([
        format.id,
        format.columns.map(({ name }) => name).sort(),
      ])
    }
  })

  test("what is a fact names a field of the model, and what is lost says why", () => {
    for (const format of formats) {
      for (const [name, carriage] of carriagesOf(format)) {
        if (carriage.as === "fact")
          expect(`${format.id} ${name}: ${carriage.to}`).toMatch(
            /: (?:incidents|actors|victims|responsibility|aggregates|affiliations|links|sources|publications)\[\]/,
          )
        if (carriage.as === "lost") expect(carriage.because).toMatch(/^[A-Z].+\.$/)
      }
    }
  })

  test("every dataset says who tells, under which licence, and how it is cited", () => {
    for (const { id, passage } of formats) {
      expect([id, passage?.teller.names.length]).not.toEqual([id, undefined])
      expect([id, passage?.coverage.licence, passage?.coverage.citation]).toEqual([
        id,
        expect.any(String),
        expect.any(String),
      ])
    }
  })

  test("the page is the one in docs/codebook", async () => {
    await expect(page).toMatchFileSnapshot("../../docs/codebook/columns.md")
  })
})
