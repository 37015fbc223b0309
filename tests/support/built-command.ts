// The command as a user runs it: bundled into a folder, with the package's own package.json beside it.
import { copyFileSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import { root } from "./sources.ts"

/** Builds the command into a folder, as dist/cli.js; what reads workbooks and Parquet stays outside. */
export const buildCommand = async (folder: string): Promise<void> => {
  mkdirSync(join(folder, "dist"))
  copyFileSync(join(root, "package.json"), join(folder, "package.json"))
  await build({
    entryPoints: [join(root, "src/cli/main.ts")],
    outfile: join(folder, "dist/cli.js"),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["yauzl", "saxes", "hyparquet", "hyparquet-compressors", "hyparquet-writer"],
    banner: { js: "#!/usr/bin/env node" },
  })
}
