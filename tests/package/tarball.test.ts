// What npm would publish works where it lands: in Node, in a browser bundle, and under the compilers of its users.
import { execFile, execFileSync } from "node:child_process"
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { builtinModules } from "node:module"
import { homedir, tmpdir } from "node:os"
import { dirname, join, relative, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { promisify } from "node:util"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import ts from "typescript"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { doors, filesBelow, root } from "../support/sources.ts"

const run = promisify(execFile)
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

// A project that has casus installed from its tarball, and beside it what casus asks for.
const project = mkdtempSync(join(tmpdir(), "casus-consumer-"))
const installed = join(project, "node_modules/casus")
let tarball = ""

beforeAll(() => {
  if (!existsSync(join(root, "dist/index.d.ts")))
    throw new Error("dist is not whole: npm run build comes first.")
  const packed = execFileSync(
    "npm",
    ["pack", "--ignore-scripts", "--offline", "--json", "--pack-destination", project],
    { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], shell: process.platform === "win32" },
  )
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }]
  tarball = join(project, filename)
  mkdirSync(installed, { recursive: true })
  execFileSync("tar", ["-xzf", tarball, "-C", installed, "--strip-components=1"])
  for (const name of ["zod", "@types/node", "undici-types"]) {
    mkdirSync(dirname(join(project, "node_modules", name)), { recursive: true })
    symlinkSync(join(root, "node_modules", name), join(project, "node_modules", name), "junction")
  }
  cpSync(join(root, "tests/package/consumer"), project, { recursive: true })
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

describe("the tarball", () => {
  const welcome =
    /^(?:package\.json|README\.md|LICENSE|(?:CHANGELOG|CONTRIBUTING|SECURITY)\.md|CITATION\.cff|docs\/(?:[\w.-]+\/)?[\w.-]+\.md|examples\/[\w.-]+|dist\/[\w.-]+\.(?:c?js|d\.c?ts)|dist\/schemas\/[\w.-]+\.json)$/

  test("carries what is welcome and nothing else", () => {
    const names = filesBelow(installed).map((path) => relative(installed, path).replaceAll("\\", "/"))
    expect(names.filter((name) => !welcome.test(name))).toEqual([])
    expect(names).toEqual(expect.arrayContaining(["package.json", "README.md", "LICENSE", "CHANGELOG.md"]))
  })

  test("weighs at most 1,300 kB", () => {
    const { length } = readFileSync(tarball)
    console.info(`tarball: ${kilobytes(length)}`)
    expect(length).toBeLessThan(1_300_000)
  })

  test("tells nothing of the machine that made it", () => {
    const told = filesBelow(installed).filter((path) =>
      [root, homedir(), tmpdir(), pathToFileURL(root).href].some((place) =>
        readFileSync(path, "utf8").includes(place),
      ),
    )
    expect(told).toEqual([])
  })

  test("declares the front door in less than 80 kB, chunks included and comments left out", () => {
    const bytes = declarationsBehind(join(installed, "dist/index.d.ts")).reduce((sum, path) => {
      const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest)
      return sum + Buffer.byteLength(ts.createPrinter({ removeComments: true }).printFile(source))
    }, 0)
    console.info(`d.ts of the front door: ${kilobytes(bytes)}`)
    expect(bytes).toBeLessThan(80_000)
  })
})

/** A declaration file and those it imports, `./chunk.js` meaning `./chunk.d.ts`. */
const declarationsBehind = (path: string, met = new Set<string>()): readonly string[] => {
  if (!met.has(path)) {
    met.add(path)
    for (const { fileName } of ts.preProcessFile(readFileSync(path, "utf8")).importedFiles) {
      if (fileName.startsWith("."))
        declarationsBehind(resolve(dirname(path), fileName.replace(/js$/, "d.ts")), met)
    }
  }
  return [...met]
}

describe("Node", () => {
  const node = (...args: readonly string[]) => run(process.execPath, args, { cwd: project })

  test("opens every door as an ES module", () => node("run.mjs"))
  test("opens every door as CommonJS", () => node("run.cjs"))
  test("needs no code made from strings", () => node("--disallow-code-generation-from-strings", "run.mjs"))
  test("runs the command", async () => {
    const { bin, version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as {
      bin: { casus: string }
      version: string
    }
    const { stdout } = await node(join(installed, bin.casus), "--version")
    expect(stdout.trim()).toContain(version)
  })
})

describe("a browser bundle", () => {
  const bundled = async (code: string): Promise<string> => {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: project },
      bundle: true,
      write: false,
      format: "esm",
      platform: "browser",
      minify: true,
      logLevel: "silent",
    })
    return outputFiles[0]?.text ?? ""
  }
  const builtins = new RegExp(
    `(?:from|import|require)\\s*\\(?["'](?:node:|(?:${builtinModules.join("|")})["'])`,
  )

  for (const { name } of doors.filter(
    ({ name }) => !["casus/node", "casus/io-ts", "casus/fp-ts"].includes(name),
  )) {
    test(`takes in ${name} whole, with nothing of Node, io-ts or fp-ts`, async () => {
      const code = await bundled(`export * from "${name}"`)
      console.info(
        `${name}: ${kilobytes(code.length)}, ${kilobytes(gzipSync(code).length)} gzipped, zod included`,
      )
      expect(builtins.exec(code)).toBeNull()
      expect(code).not.toMatch(/fp-ts|io-ts/)
    })
  }

  test("of one constructor alone is weighed", async () => {
    const code = await bundled(`import { atLeast } from "casus"; console.log(atLeast(2))`)
    console.info(
      `atLeast: ${kilobytes(code.length)}, ${kilobytes(gzipSync(code).length)} gzipped, zod included`,
    )
    expect(code).not.toBe("")
  })
})

describe("TypeScript", () => {
  const everyDoor = doors.map(({ name }, index) => `export * as door${index} from "${name}"`).join("\n")
  const kinds = { nodenext: ["mts", "cts"], bundler: ["ts"] } as const

  beforeAll(() => {
    for (const [kind, endings] of Object.entries(kinds)) {
      const folder = join(project, kind)
      mkdirSync(folder)
      for (const ending of endings) {
        cpSync(join(project, "model.ts"), join(folder, `model.${ending}`))
        writeFileSync(join(folder, `doors.${ending}`), everyDoor)
      }
      const compilerOptions = {
        target: "es2022",
        lib: ["es2022", "dom"],
        module: kind === "nodenext" ? "nodenext" : "esnext",
        moduleResolution: kind,
        types: ["node"],
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
      }
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["."] }))
    }
  })

  for (const compiler of ["ts55", "ts59", "typescript"]) {
    for (const kind of Object.keys(kinds)) {
      test.concurrent(`${compiler} checks a project that resolves by ${kind}, libraries included`, async () => {
        const tsc = join(root, "node_modules", compiler, "lib/tsc.js")
        const said = await run(process.execPath, [tsc, "-p", join(project, kind)]).catch(
          (failed: { stdout: string }) => failed,
        )
        expect(said.stdout).toBe("")
      })
    }
  }
})
