import { test } from "vitest"
import { read } from "../../src/core/read.ts"
import { Incident } from "../../src/entity/incident.ts"
import { Dataset } from "../../src/dataset/dataset.ts"
import { Responsibility } from "../../src/entity/responsibility/responsibility.ts"
import { Source } from "../../src/testimony/source.ts"
import { Publication } from "../../src/testimony/publication.ts"
const show = (label: string, f: () => unknown) => {
  const t = performance.now()
  try {
    const r = f() as { ok: boolean; issues: readonly { rule: string; path?: readonly unknown[]; message: string; expected: string }[] }
    console.log(label, r.ok, (performance.now() - t).toFixed(0) + "ms", r.issues.length, r.issues.slice(0, 4).map((i) => `${i.rule} @${i.path?.join(".")} ${i.message} | ${i.expected}`))
  } catch (e) { console.log(label, "THROWS", String(e).slice(0, 200)) }
}
test("probe", () => {
  const i = { id: "incident:1" }
  show("extra key", () => read(Incident, { ...i, extra: { x: 1 } }))
  show("extra val", () => read(Incident, { ...i, extra: { "a:x": { y: 1 } } }))
  show("cred", () => read(Incident, { ...i, kind: [{ value: "bombing", credibility: [{ scale: "constructor", value: "x" }] }] }))
  show("term ctor", () => read(Incident, { ...i, acts: [{ value: { kind: "constructor" } }] }))
  show("unknown", () => read(Incident, { ...i, casualities: [] }))
  show("wrongkind", () => read(Responsibility, { kind: "claim", by: ["source:x"], about: ["incident:1"] }))
  show("nodisc", () => read(Responsibility, { by: ["source:x"], about: ["incident:1"] }))
  show("baddisc", () => read(Responsibility, { kind: "clam", by: ["source:x"], about: ["incident:1"] }))
  show("js url", () => read(Publication, { id: "publication:1", url: "javascript:alert(1)" }))
  show("big bad", () => read(Dataset, { modelVersion: 1, incidents: Array(100000).fill({ id: 5, casualties: [{ value: [{ outcome: "kiled", count: { min: 5, max: 2 }, scope: "total" }] }] }) }))
  show("nan", () => read(Dataset, { modelVersion: 1, incidents: Array(100000).fill(NaN) }))
  let bomb: unknown = { a: 1 }
  for (let n = 0; n < 60; n++) bomb = [bomb, bomb]
  show("bomb", () => read(Dataset, bomb))
  show("null", () => read(Dataset, null))
  show("keys", () => read(Incident, Object.fromEntries(Array.from({ length: 100000 }, (_, n) => [`casualtie${n}`, n]))))
  show("terms", () => read(Incident, { ...i, acts: Array.from({ length: 100000 }, (_, n) => ({ value: { kind: `drone-strik-${n}` } })) }))
  show("scalar", () => read(Source, "x"))
  show("version", () => read(Dataset, { modelVersion: 2 }))
})
