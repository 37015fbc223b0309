// Opens every door of the installed package as CommonJS and uses the first.
const assert = require("node:assert/strict")
const casus = require("casus")

const { exports: doors } = require("casus/package.json")
for (const door of Object.keys(doors).filter((key) => !key.endsWith(".json"))) {
  assert.ok(Object.keys(require(`casus${door.slice(1)}`)).length > 0, `${door} exports nothing`)
}
assert.deepEqual(casus.atLeast(2), { min: 2 })
assert.equal(casus.read(casus.CountRange, { min: 5, max: 2 }).ok, false)
assert.throws(() => casus.exactly(-1), casus.isCasusError)
