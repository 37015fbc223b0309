// A format of a newsroom's own, for casus check --format; docs/guide/own-format.md tells how it is made.
import { defineFormat, expressions } from "casus/formats"

const { column, compare } = expressions()

const dead = (description) => ({
  kind: "integer",
  description,
  unit: "deaths",
  least: 0,
  nulls: { "": "not-recorded", "?": "unknown" },
})

export default defineFormat({
  id: "desk-log",
  title: "Incident log of the desk",
  description: "One row for each incident that was reported to the desk.",
  source: "The desk's handbook, March 2026.",
  columns: {
    ref: { kind: "id", description: "The number of the entry.", example: "D-0017" },
    logged: { kind: "day", description: "The day of the entry.", example: "2026-03-02" },
    began: { kind: "day", description: "The first day of the incident.", example: "2026-03-01" },
    ended: { kind: "day", description: "The last day of it.", nulls: { "": "not-recorded" } },
    town: { kind: "text", description: "Where it happened.", aliases: ["place"], example: "Sarn" },
    kind: {
      kind: "text-code",
      description: "What happened.",
      codes: { shelling: "Shelling.", ambush: "An ambush.", bombing: "A bomb.", other: "Anything else." },
      spellings: { Shelling: "shelling", IED: "bombing" },
    },
    killed_min: dead("The fewest dead that a source reports."),
    killed_max: dead("The most dead that a source reports."),
    said_by: { kind: "text", description: "Who says so.", nulls: { "": "not-recorded" } },
    status: {
      kind: "text-code",
      description: "How far the desk is with it.",
      codes: { open: "Not checked yet.", checked: "Checked.", dropped: "No incident after all." },
    },
  },
  roles: {
    key: ["ref"],
    label: ["began", "town"],
    when: "began",
    deaths: { low: "killed_min", best: "killed_min", high: "killed_max" },
  },
  rules: [
    {
      id: "desk-log/min-max",
      severity: "error",
      dimension: "consistency",
      summary: "The fewest dead are no more than the most.",
      wording: {
        message: "killed_min is {killed_min}, killed_max {killed_max}.",
        expected: "killed_min ≤ killed_max.",
      },
      column: "killed_min",
      condition: compare(column("killed_min"), "<=", column("killed_max")),
      passes: { killed_min: 2, killed_max: 6 },
      fails: { killed_min: 6, killed_max: 2 },
    },
  ],
})
