// A total over several incidents as bounds.
import { expect, test } from "vitest"
import { casualties, contextOf, dataset, exactly, incident, link, total } from "../../src/index.ts"

test("records that may be one count once below and twice above", () => {
  const a = incident({ id: "incident:possibly-a", casualties: casualties({ killed: exactly(2) }) })
  const b = incident({ id: "incident:possibly-b", casualties: casualties({ killed: exactly(3) }) })
  const maybe = link(a, "same-as", b, { by: "source:desk", modality: "possible" })
  const context = contextOf(dataset({ incidents: [a, b], links: [maybe] }))
  expect(total([a, b], "killed", context).count).toEqual({ min: 2, max: 5 })
})
