// Files written whole or not at all: whatever kills the program, fills the disk or writes at the same time.
import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { type FileHandle, open } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build } from "esbuild"
import fc from "fast-check"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { openWhole, writeWhole } from "../../src/node/writing/whole-file.ts"
import { root } from "../support/sources.ts"

const base = mkdtempSync(join(tmpdir(), "casus-whole-"))
afterAll(() => rmSync(base, { recursive: true, force: true }))

const bundle = join(base, "whole-file.mjs")
let folder = base
let file = base
let next = 0

beforeAll(async () => {
  // Another user has to be able to read the script.
  chmodSync(base, 0o755)
  await build({
    entryPoints: [join(root, "src/node/writing/whole-file.ts")],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
  })
}, 60_000)

const newFolder = (): string => {
  next += 1
  const path = join(base, String(next))
  mkdirSync(path)
  return path
}

beforeEach(() => {
  folder = newFolder()
  file = join(folder, "report.json")
})

const read = (path = file): string => readFileSync(path, "utf8")
const names = (path = folder): readonly string[] => readdirSync(path).sort()
const codeOf = async (what: Promise<unknown>): Promise<unknown> => {
  try {
    await what
    return "no error"
  } catch (error) {
    return (error as { readonly code?: unknown }).code ?? (error as Error).message
  }
}

async function* pieces(...texts: readonly string[]): AsyncGenerator<string> {
  for (const text of texts) yield text
}

/** A script that has the functions under test, and what it prints. */
const script = (body: string): string =>
  `import { openWhole, writeWhole } from ${JSON.stringify(bundle)}\n` +
  `const codeOf = (what) => what.then(() => "no error", (error) => error.code ?? error.message)\n${body}`
const run = (body: string, options: { readonly uid?: number; readonly shell?: string } = {}): string => {
  const path = join(folder, "script.mjs")
  writeFileSync(path, script(body))
  const { shell, ...rest } = options
  const { stdout, stderr } =
    shell === undefined
      ? spawnSync(process.execPath, [path], { encoding: "utf8", ...rest })
      : spawnSync("sh", ["-c", shell, process.execPath, path], { encoding: "utf8", cwd: folder, ...rest })
  rmSync(path)
  expect(stderr).toBe("")
  return stdout
}

describe("a file that is written", () => {
  test("holds the text, and nothing lies beside it", async () => {
    await writeWhole(file, "one\n")
    expect([read(), names()]).toEqual(["one\n", ["report.json"]])
  })

  test("holds the new text alone where it was longer before", async () => {
    writeFileSync(file, "a much longer text")
    await writeWhole(file, "short")
    expect(read()).toBe("short")
  })

  test("may be empty, and may come in pieces", async () => {
    await writeWhole(file, "")
    expect(read()).toBe("")
    await writeWhole(file, pieces())
    expect(read()).toBe("")
    await writeWhole(file, pieces("a", "", "b".repeat(200_000), "c"))
    expect(read()).toBe(`a${"b".repeat(200_000)}c`)
  })

  test("is not seen before it is closed", async () => {
    writeFileSync(file, "old")
    const whole = await openWhole(file)
    await whole.write("x".repeat(1_000_000))
    expect(read()).toBe("old")
    expect(names().length).toBe(2)
    await whole.close()
    expect(read().length).toBe(1_000_000)
    expect(names()).toEqual(["report.json"])
  })

  test("is the old one where what was written is given up, also twice", async () => {
    writeFileSync(file, "old")
    const whole = await openWhole(file)
    await whole.write("x".repeat(1_000_000))
    await whole.discard()
    await whole.discard()
    expect([read(), names()]).toEqual(["old", ["report.json"]])
    expect(await codeOf(whole.write("more"))).toMatch(/closed/)
    expect(await codeOf(whole.close())).toMatch(/given up/)
    expect([read(), names()]).toEqual(["old", ["report.json"]])
  })

  test("stays where it is given up after it was closed, and is closed once", async () => {
    const whole = await openWhole(file)
    await whole.write("new")
    const closed = whole.close()
    expect(whole.close()).toBe(closed)
    await whole.discard()
    await closed
    expect([read(), names()]).toEqual(["new", ["report.json"]])
    expect(await codeOf(whole.write("more"))).toMatch(/closed/)
  })

  test("is the old one where the pieces end in an error, which is passed on", async () => {
    writeFileSync(file, "old")
    const fault = new Error("no more")
    async function* broken(): AsyncGenerator<string> {
      yield "x".repeat(200_000)
      throw fault
    }
    await expect(writeWhole(file, broken())).rejects.toBe(fault)
    expect([read(), names()]).toEqual(["old", ["report.json"]])
  })

  test("has its pieces in order where no one waited for them", async () => {
    const whole = await openWhole(file)
    const texts = Array.from({ length: 40 }, (_, index) => String(index % 10).repeat(20_000))
    const writes = texts.map((text) => whole.write(text))
    await whole.close()
    await Promise.all(writes)
    expect(read()).toBe(texts.join(""))
  })

  test("holds every character, wherever a text is cut", async () => {
    const text = "ز𝄞\u{1f300}a".repeat(30_000)
    const unit = [...text].flatMap((char) => char.split(""))
    async function* units(): AsyncGenerator<string> {
      for (const half of unit) yield half
    }
    await writeWhole(file, units())
    expect(read()).toBe(text)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 6 }), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), text.length]
        await writeWhole(file, pieces(...places.map((at, index) => text.slice(at, places[index + 1]))))
        expect(read()).toBe(text)
      }),
      { numRuns: 50 },
    )
  })

  test("holds no more in memory than it must, for a caller who waits", () => {
    const told = run(`
      async function* many() { for (let turn = 0; turn < 400_000; turn++) yield ("x".repeat(499) + "\\n") }
      await writeWhole(${JSON.stringify(file)}, many())
      console.log(process.resourceUsage().maxRSS)`)
    expect(statSync(file).size).toBe(200_000_000)
    rmSync(file)
    expect(Number(told)).toBeLessThan(150_000)
  })
})

describe("what stands at the path", () => {
  test("keeps its permissions, and a new file has those of the process", async () => {
    for (const mode of [0o600, 0o640, 0o666, 0o755]) {
      writeFileSync(file, "old")
      chmodSync(file, mode)
      await writeWhole(file, "new")
      expect(statSync(file).mode & 0o7777).toBe(mode)
    }
    const other = join(folder, "new.json")
    writeFileSync(join(folder, "plain"), "")
    await writeWhole(other, "new")
    expect(statSync(other).mode).toBe(statSync(join(folder, "plain")).mode)
  })

  test("stays a link, and the file that it leads to is written", async () => {
    mkdirSync(join(folder, "deep"))
    const end = join(folder, "deep", "end.json")
    writeFileSync(end, "old")
    symlinkSync("deep/end.json", join(folder, "middle"))
    symlinkSync("middle", file)
    await writeWhole(file, "new")
    expect(readlinkSync(file)).toBe("middle")
    expect([read(end), names(join(folder, "deep"))]).toEqual(["new", ["end.json"]])
    expect(names()).toEqual(["deep", "middle", "report.json"])
  })

  test("may be a link to a file that is not there yet, also in a folder that is a link", async () => {
    mkdirSync(join(folder, "a"))
    mkdirSync(join(folder, "a", "b"))
    symlinkSync("a/b", join(folder, "short"))
    symlinkSync("../end.json", join(folder, "short", "link"))
    await writeWhole(join(folder, "short", "link"), "new")
    expect(read(join(folder, "a", "end.json"))).toBe("new")
    expect(lstatSync(join(folder, "a", "b", "link")).isSymbolicLink()).toBe(true)
  })

  test("is refused where it is a directory, a loop of links or under a file", async () => {
    mkdirSync(file)
    expect(await codeOf(writeWhole(file, "x"))).toBe("EISDIR")
    symlinkSync("loop", join(folder, "loop"))
    expect(await codeOf(writeWhole(join(folder, "loop"), "x"))).toBe("ELOOP")
    writeFileSync(join(folder, "plain"), "old")
    expect(await codeOf(writeWhole(join(folder, "plain", "x"), "x"))).toBe("ENOTDIR")
    expect(await codeOf(writeWhole(join(folder, "none", "x"), "x"))).toBe("ENOENT")
    expect(await codeOf(writeWhole(`${file}/`, "x"))).toBe("EISDIR")
    expect(await codeOf(writeWhole(join(folder, "new/"), "x"))).toBe("ENOTDIR")
    expect(await codeOf(writeWhole("", "x"))).toBe("ENOENT")
    expect(names()).toEqual(["loop", "plain", "report.json"])
    expect(names(file)).toEqual([])
  })

  test("may have a name as long as names can be, of any characters", async () => {
    for (const name of ["x".repeat(255), "𝄞".repeat(63), "a b\n\u202e*?[].{1}.tmp"]) {
      await writeWhole(join(folder, name), "new")
      expect(read(join(folder, name))).toBe("new")
    }
    expect(names().length).toBe(3)
  })

  test("is not written where the user may not, and nothing is left", () => {
    // The super-user may write anywhere; another user does the trying.
    const uid = process.getuid?.() === 0 ? { uid: 65_534 } : {}
    const locked = join(folder, "locked")
    mkdirSync(locked)
    writeFileSync(join(locked, "old.json"), "old")
    chmodSync(join(locked, "old.json"), 0o666)
    // Where a new file may lie beside it, a rename alone would not ask.
    const shared = join(folder, "shared")
    mkdirSync(shared)
    chmodSync(shared, 0o777)
    const own = join(shared, "read-only.json")
    writeFileSync(own, "old")
    chmodSync(own, 0o444)
    chmodSync(locked, 0o555)
    const told = run(
      `for (const path of ${JSON.stringify([join(locked, "new.json"), join(locked, "old.json"), own])})
         console.log(await codeOf(writeWhole(path, "new")))`,
      uid,
    )
    chmodSync(locked, 0o755)
    expect(told).toBe("EACCES\nEACCES\nEACCES\n")
    expect([names(locked), names(shared)]).toEqual([["old.json"], ["read-only.json"]])
    expect([read(join(locked, "old.json")), read(own)]).toEqual(["old", "old"])
  })
})

describe("two who write at once", () => {
  test("leave one of the texts whole", async () => {
    const texts = Array.from({ length: 12 }, (_, index) => String.fromCharCode(97 + index).repeat(300_000))
    await Promise.all(
      texts.map((text) => writeWhole(file, pieces(text.slice(0, 99_999), text.slice(99_999)))),
    )
    expect(texts).toContain(read())
    expect(names()).toEqual(["report.json"])
  })

  test("do not take each other's temporary files away", async () => {
    const first = await openWhole(file)
    const second = await openWhole(file)
    await first.write("first")
    await second.write("second")
    expect(run(`await writeWhole(${JSON.stringify(file)}, "third")`)).toBe("")
    expect(read()).toBe("third")
    await second.close()
    expect(read()).toBe("second")
    await first.close()
    expect([read(), names()]).toEqual(["first", ["report.json"]])
  })
})

describe("what killed programs have left", () => {
  test("is removed where the program is gone and the name is this file's", async () => {
    const gone = spawnSync(process.execPath, ["-e", ""]).pid
    const left = [`.report.json.${gone}.0123456789ab.tmp`, `.report.json.${gone}.ba9876543210.tmp`]
    const kept = [
      `.report.json.${process.pid}.0123456789ab.tmp`,
      `.report.json.${gone}.0123456789ab.tmp.txt`,
      `.report.json.${gone}.xyz.tmp`,
      ".report.json.0.0123456789ab.tmp",
      ".report.json.99999999999999999999.0123456789ab.tmp",
      `.other.json.${gone}.0123456789ab.tmp`,
      `report.json.${gone}.0123456789ab.tmp`,
    ]
    for (const name of [...left, ...kept]) writeFileSync(join(folder, name), "half")
    // What cannot be removed keeps no one from writing.
    mkdirSync(join(folder, `.report.json.${gone}.aaaaaaaaaaaa.tmp`))
    await writeWhole(file, "new")
    expect(read()).toBe("new")
    expect(names()).toEqual([...kept, `.report.json.${gone}.aaaaaaaaaaaa.tmp`, "report.json"].sort())
  })
})

describe("a full disk", () => {
  const full = existsSync("/dev/full")

  test(full ? "is told as the system tells it" : "without /dev/full, writes as elsewhere", async () => {
    if (!full) return expect(await codeOf(writeWhole(file, "x"))).toBe("no error")
    expect(await codeOf(writeWhole("/dev/full", "x"))).toBe("ENOSPC")
    symlinkSync("/dev/full", file)
    expect(await codeOf(writeWhole(file, "x"))).toBe("ENOSPC")
    const whole = await openWhole("/dev/full")
    expect(await codeOf(whole.write("x".repeat(70_000)))).toBe("ENOSPC")
    expect(await codeOf(whole.write("x"))).toBe("ENOSPC")
    expect(await codeOf(whole.close())).toBe("ENOSPC")
    await whole.discard()
    expect(names("/dev").filter((name) => name.endsWith(".tmp"))).toEqual([])
  })

  test("leaves the old file and nothing of the new", () => {
    // A limit on the size of files fails a write half way, as a full disk does.
    writeFileSync(file, "old")
    const told = run(
      `process.on("SIGXFSZ", () => {})
       const path = ${JSON.stringify(file)}
       console.log(await codeOf(writeWhole(path, "x".repeat(5_000_000))))
       async function* many() { for (let turn = 0; turn < 5000; turn++) yield "x".repeat(1000) }
       console.log(await codeOf(writeWhole(path, many())))
       const whole = await openWhole(path)
       for (let turn = 0; turn < 100; turn++) whole.write("x".repeat(50_000)).catch(() => {})
       console.log(await codeOf(whole.close()))`,
      { shell: 'ulimit -f 1000; exec "$0" "$@"' },
    )
    expect(told).toBe("EFBIG\nEFBIG\nEFBIG\n")
    expect([read(), names()]).toEqual(["old", ["report.json"]])
  })
})

describe("a fault of the system", async () => {
  const handle = await open(join(base, "handle"), "w")
  await handle.close()
  const handles: Pick<FileHandle, "writeFile" | "sync" | "chmod"> = Object.getPrototypeOf(handle)
  const fault = Object.assign(new Error("EIO: i/o error"), { code: "EIO" })
  afterEach(() => vi.restoreAllMocks())

  for (const step of ["chmod", "writeFile", "sync"] as const) {
    test(`in ${step} is passed on, the old file stays and nothing lies beside it`, async () => {
      writeFileSync(file, "old")
      vi.spyOn(handles, step).mockRejectedValueOnce(fault)
      await expect(writeWhole(file, pieces("x".repeat(100_000), "y"))).rejects.toBe(fault)
      expect([read(), names()]).toEqual(["old", ["report.json"]])
    })
  }

  test("in any write is passed on", async () => {
    writeFileSync(file, "old")
    const texts = Array.from({ length: 5 }, () => "x".repeat(70_000))
    const write = handles.writeFile
    for (let good = 0; good < texts.length; good++) {
      const spy = vi.spyOn(handles, "writeFile")
      for (let turn = 0; turn < good; turn++) spy.mockImplementationOnce(write)
      spy.mockRejectedValueOnce(fault)
      await expect(writeWhole(file, pieces(...texts))).rejects.toBe(fault)
      expect(spy).toHaveBeenCalledTimes(good + 1)
      expect([read(), names()]).toEqual(["old", ["report.json"]])
      vi.restoreAllMocks()
    }
  })

  test("in making the folder safe is passed on, unless the system has no way to do it", async () => {
    const sync = handles.sync
    const folderSync = (code: string) =>
      vi
        .spyOn(handles, "sync")
        .mockImplementationOnce(sync)
        .mockRejectedValueOnce(Object.assign(new Error(code), { code }))
    folderSync("EINVAL")
    await writeWhole(file, "first")
    expect(handles.sync).toHaveBeenCalledTimes(2)
    expect(read()).toBe("first")
    vi.restoreAllMocks()
    folderSync("EIO")
    expect(await codeOf(writeWhole(file, "second"))).toBe("EIO")
    expect([read(), names()]).toEqual(["second", ["report.json"]])
  })
})

describe("pipes and devices", () => {
  test("are written straight", async () => {
    await writeWhole("/dev/null", "x".repeat(1_000_000))
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true)
    const text = "x".repeat(1_000_000)
    const body = `await writeWhole("/dev/stdout", ${JSON.stringify(text)})`
    expect(run(body, { shell: '"$0" "$@" | cat' })).toBe(text)
  })

  test("are written on where standard output is a file", () => {
    const shell = 'echo before > out; "$0" "$@" >> out; echo after >> out; cat out; rm out'
    expect(run('await writeWhole("/dev/stdout", "report\\n")', { shell })).toBe("before\nreport\nafter\n")
  })

  test("may be named pipes", () => {
    const shell = 'mkfifo pipe; "$0" "$@" & cat pipe | wc -c; wait; test -p pipe && echo still; rm pipe'
    const body = `await writeWhole(${JSON.stringify(join(folder, "pipe"))}, "x".repeat(1_000_000))`
    expect(run(body, { shell }).trim().split(/\s+/)).toEqual(["1000000", "still"])
  })

  test("tell where their reader goes away", () => {
    const shell = 'mkfifo pipe; "$0" "$@" & head -c 10 pipe > /dev/null; wait; rm pipe'
    const body = `console.log(await codeOf(writeWhole(${JSON.stringify(join(folder, "pipe"))}, "x".repeat(5_000_000))))`
    expect(run(body, { shell })).toBe("EPIPE\n")
  })
})

describe("a program that is killed", () => {
  const size = 5_000_000
  const rounds = 50

  // A report that tells whether it is whole: one letter throughout, and what it began with at its end.
  const isWhole = (text: string): boolean => {
    const [head = "", body = "", tail = ""] = text.split("\n")
    return head !== "" && head === tail && body.length === size && body === (body[0] ?? "").repeat(size)
  }

  const writer = (path: string): string =>
    script(`
      const path = ${JSON.stringify(path)}
      async function* parts(head, body) {
        yield head + "\\n"
        for (let at = 0; at < body.length; at += 10_000) yield body.slice(at, at + 10_000)
        yield "\\n" + head + "\\n"
      }
      for (let turn = 0; turn < Number(process.argv[2]); turn++) {
        const head = process.pid + " " + turn
        const body = String.fromCharCode(97 + turn % 26).repeat(${size})
        await writeWhole(path, turn % 2 === 0 ? head + "\\n" + body + "\\n" + head + "\\n" : parts(head, body))
        if (turn === 0) console.log("ready")
      }`)

  const ended = (child: ChildProcess): Promise<unknown> =>
    new Promise((resolve) => child.on("close", (_, signal) => resolve(signal)))

  const killed = async (path: string, wait: number): Promise<unknown> => {
    const child = spawn(process.execPath, [path, "100000"], { stdio: ["ignore", "pipe", "inherit"] })
    const end = ended(child)
    await new Promise((resolve) => child.stdout?.once("data", resolve))
    await new Promise((resolve) => setTimeout(resolve, wait))
    child.kill("SIGKILL")
    return end
  }

  // Two writers in folders of their own, so that both cores have work: a hundred moments together.
  for (const lane of ["one", "two"]) {
    test.concurrent(`leaves a whole report at ${rounds} random moments, and no trace after the next run: ${lane}`, {
      timeout: 300_000,
    }, async () => {
      const place = newFolder()
      const path = join(place, "write.mjs")
      const report = join(place, "report.json")
      writeFileSync(path, writer(report))
      const faults: string[] = []
      const seen = new Set<string>()
      let left = 0
      for (let round = 0; round < rounds; round++) {
        const signal = await killed(path, Math.random() * 60)
        const text = read(report)
        seen.add(text.slice(0, text.indexOf("\n")))
        const temporary = names(place).filter((name) => name.endsWith(".tmp")).length
        left += temporary
        if (signal !== "SIGKILL") faults.push(`${round}: ended by itself`)
        if (!isWhole(text)) faults.push(`${round}: half a report of ${text.length}`)
        if (temporary > 1) faults.push(`${round}: ${temporary} temporary files`)
      }
      expect(faults).toEqual([])
      // Each run wrote anew, and many were killed in the middle of a file: else this would show nothing.
      expect(seen.size).toBe(rounds)
      expect(left).toBeGreaterThan(rounds / 4)
      const last = spawn(process.execPath, [path, "1"], { stdio: ["ignore", "pipe", "inherit"] })
      expect(await ended(last)).toBe(null)
      expect(names(place)).toEqual(["report.json", "write.mjs"])
      expect(isWhole(read(report))).toBe(true)
    })
  }
})
