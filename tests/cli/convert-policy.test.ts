import { describe, expect, test } from "vitest"
import { convertRequest } from "../../src/cli/convert-request.ts"

const asked = (...policy: readonly string[]) => convertRequest(["strikes.json", "--to", "csv", ...policy])

describe("casus convert --policy", () => {
  test("is the policy of that name for every outcome", () => {
    const { policy } = asked("--policy", "agreement(2)").policies
    expect([policy?.policy, policy?.parameters]).toEqual(["agreement(2)", { k: 2 }])
    expect(asked("--policy", "trusting(source:police)").policies.policy?.parameters).toEqual({
      sources: ["source:police"],
    })
  })

  test("names none where nothing is said, so that union answers", () => {
    expect(asked().policies).toEqual({})
  })

  test.each(["average", "", "agreement(0)", "union,hull"])(
    "%j is refused, and the known ones are named",
    (name) => {
      expect(() => asked("--policy", name)).toThrow(
        "--policy takes union, hull, agreement(2), trusting(source:a, source:b), majority, latest, pending, not",
      )
    },
  )
})
