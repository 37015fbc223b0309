// How src becomes dist: a door is one line here and one entry under "exports" in package.json.
import { rmSync } from "node:fs"
import { defineConfig, type Options } from "tsup"

const doors = {
  index: "src/index.ts",
  formats: "src/formats/index.ts",
  checking: "src/checking/index.ts",
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

const types: Options = {
  outDir: "dist",
  format: ["esm", "cjs"],
  entry: doors,
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

export default defineConfig(({ dts }) => {
  rmSync("dist", { recursive: true, force: true })
  const scripts: Options[] = [
    { ...script, format: "esm", entry: { ...doors, cli: "src/cli/main.ts" }, plugins: [hashbang] },
    { ...script, format: "cjs", entry: doors },
  ]
  return dts === false ? scripts : [...scripts, types]
})
