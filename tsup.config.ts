// How src becomes dist: a door is one line here and one entry under "exports" in package.json.
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { defineConfig, type Options } from "tsup"

const doors = {
  index: "src/index.ts",
  formats: "src/formats/index.ts",
  checking: "src/checking/index.ts",
  comparing: "src/comparing/index.ts",
  query: "src/query/index.ts",
  report: "src/report/index.ts",
  node: "src/node/index.ts",
}

const script: Options = {
  outDir: "dist",
  platform: "neutral",
  target: "es2022",
  external: [/^node:/],
  removeNodeProtocol: false,
  // Doors share chunks, so that what one door makes another knows.
  splitting: true,
  // Rollup's pass over each chunk also writes the CommonJS, without the slow helpers tsup would put in.
  treeshake: true,
}

// Bundled from the declarations that TypeScript wrote of each file: from the sources it would take a hundred times as long.
const declared = Object.entries(doors).map(([door, file]) => [
  door,
  file.replace(/^src\/(.*)\.ts$/, ".tmp/types/$1.d.ts"),
])

const types: Options = {
  outDir: "dist",
  // Those for CommonJS are the same but for the names of files: scripts/commonjs-declarations.mjs writes them.
  format: "esm",
  entry: Object.fromEntries(declared),
  // TypeScript 6 deprecates the baseUrl that tsup puts in.
  dts: { only: true, compilerOptions: { ignoreDeprecations: "6.0" } },
}

// The command says what runs it.
const hashbang: NonNullable<Options["plugins"]>[number] = {
  name: "hashbang",
  renderChunk(code, chunk) {
    if (chunk.entryPoint !== "src/cli/main.ts") return
    chunk.mode = 0o755
    return { code: `#!/usr/bin/env node\n${code}` }
  },
}

/** Writes what other languages need of the shapes that casus gives out, from the schemas themselves. */
const schemas = async (): Promise<void> => {
  const { toJSONSchema } = await import("zod")
  const { CheckReport, Baseline } = await import(new URL("./dist/checking.js", import.meta.url).href)
  const { Query } = await import(new URL("./dist/query.js", import.meta.url).href)
  const { DiffReport } = await import(new URL("./dist/comparing.js", import.meta.url).href)
  mkdirSync("dist/schemas", { recursive: true })
  for (const [name, schema] of [
    ["check-report", CheckReport],
    ["baseline", Baseline],
    ["diff-report", DiffReport],
    ["query", Query],
  ]) {
    const { $schema, ...body } = toJSONSchema(schema, { io: "input" })
    const text = JSON.stringify({ $schema, $id: `urn:casus:schema:${name}:1`, ...body }, null, 2)
    writeFileSync(`dist/schemas/${name}.json`, `${text}\n`)
  }
}

export default defineConfig(({ dts }) => {
  rmSync("dist", { recursive: true, force: true })
  const scripts: Options[] = [
    {
      ...script,
      format: "esm",
      entry: { ...doors, cli: "src/cli/main.ts" },
      plugins: [hashbang],
      onSuccess: schemas,
    },
    { ...script, format: "cjs", entry: doors },
  ]
  return dts === false ? scripts : [...scripts, types]
})
