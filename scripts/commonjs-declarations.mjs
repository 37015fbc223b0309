// The declarations for CommonJS: those of the ES modules, which lead to files that end with .cjs.
import { readdirSync, readFileSync, writeFileSync } from "node:fs"

const dist = new URL("../dist/", import.meta.url)
for (const name of readdirSync(dist).filter((file) => file.endsWith(".d.ts"))) {
  const text = readFileSync(new URL(name, dist), "utf8")
  const led = text.replace(/(from |import\()(["'])(\.\/[^"']+)\.js\2/g, "$1$2$3.cjs$2")
  writeFileSync(new URL(name.replace(/\.d\.ts$/, ".d.cts"), dist), led)
}
