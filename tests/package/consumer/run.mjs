// Opens every door of the installed package as an ES module and uses the first.
import assert from "node:assert/strict"
import { createRequire } from "node:module"
import * as casus from "casus"

const { exports } = createRequire(import.meta.url)("casus/package.json")
for (const door of Object.keys(exports).filter((key) => !key.endsWith(".json"))) {
  assert.ok(Object.keys(await import(`casus${door.slice(1)}`)).length > 0, `${door} exports nothing`)
}
assert.deepEqual(casus.atLeast(2), { min: 2 })
assert.equal(casus.read(casus.CountRange, { min: 5, max: 2 }).ok, false)
assert.throws(() => casus.exactly(-1), casus.isCasusError)
