// Questions as analysts ask them, about the made-up incidents: counts, days, places, actors, what was said, and these together.
import type { Query } from "../../src/query/index.ts"

/** Questions that somebody who works with such records would ask. */
export const analystQueries: readonly Query[] = [
  // How many.
  { casualties: { outcome: "killed", min: 1 } },
  { casualties: { outcome: "killed", min: 2 } },
  { casualties: { outcome: "killed", min: 3 } },
  { casualties: { outcome: "killed", min: 4 } },
  { casualties: { outcome: "killed", min: 0, max: 0 } },
  { casualties: { outcome: "killed", min: 0, max: 2 } },
  { casualties: { outcome: "killed", min: 1, max: 3 } },
  { casualties: { outcome: "killed", min: 5 } },
  { casualties: { outcome: "wounded", min: 1 } },
  { casualties: { outcome: "wounded", min: 3 } },
  { casualties: { outcome: "wounded", min: 0, max: 0 } },
  { and: [{ casualties: { outcome: "killed", min: 1 } }, { casualties: { outcome: "wounded", min: 1 } }] },
  { or: [{ casualties: { outcome: "killed", min: 3 } }, { casualties: { outcome: "wounded", min: 4 } }] },
  {
    and: [
      { casualties: { outcome: "killed", min: 0, max: 0 } },
      { casualties: { outcome: "wounded", min: 1 } },
    ],
  },
  { not: { casualties: { outcome: "killed", min: 3 } } },
  {
    and: [
      { casualties: { outcome: "killed", min: 2 } },
      { not: { casualties: { outcome: "killed", min: 4 } } },
    ],
  },
  {
    or: [
      { casualties: { outcome: "killed", min: 0, max: 0 } },
      { casualties: { outcome: "killed", min: 4 } },
    ],
  },
  { casualties: { outcome: "killed", min: 1, who: { status: "civilian" } } },
  { casualties: { outcome: "killed", min: 1, who: { age: "child" } } },
  {
    and: [
      { casualties: { outcome: "killed", min: 1 } },
      { casualties: { outcome: "killed", min: 1, who: { status: "civilian" } } },
    ],
  },
  // When.
  { happened: { relation: "within", from: "2020-01-03", to: "2020-01-08" } },
  { happened: { relation: "within", from: "2020-01-05", to: "2020-01-05" } },
  { happened: { relation: "touching", from: "2020-01-04", to: "2020-01-06" } },
  { happened: { relation: "before", from: "2020-01-06" } },
  { happened: { relation: "after", to: "2020-01-06" } },
  { happened: { relation: "within", from: "2020-01-04" } },
  { happened: { relation: "within", to: "2020-01-07" } },
  { happened: { relation: "equals", from: "2020-01-05", to: "2020-01-05" } },
  { happened: { relation: "during", from: "2020-01-03", to: "2020-01-09" } },
  { happened: { relation: "meets", from: "2020-01-06", to: "2020-01-08" } },
  {
    or: [
      { happened: { relation: "within", from: "2020-01-03", to: "2020-01-04" } },
      { happened: { relation: "within", from: "2020-01-07", to: "2020-01-08" } },
    ],
  },
  { not: { happened: { relation: "within", from: "2020-01-05", to: "2020-01-06" } } },
  {
    and: [
      { happened: { relation: "within", from: "2020-01-04" } },
      { happened: { relation: "within", to: "2020-01-06" } },
    ],
  },
  // Where.
  { place: { country: ["IQ"] } },
  { place: { country: ["SY"] } },
  { place: { country: ["IQ", "SY"] } },
  { not: { place: { country: ["IQ"] } } },
  { place: { near: { point: { latitude: 33, longitude: 44 }, radiusKm: 60 } } },
  { place: { box: { west: 43.5, south: 32.5, east: 44.5, north: 33.5 } } },
  { place: { admin: "North" } },
  { place: { admin: "Town" } },
  { and: [{ place: { country: ["IQ"] } }, { not: { place: { admin: "North" } } }] },
  { or: [{ place: { country: ["SY"] } }, { place: { admin: "South" } }] },
  {
    or: [
      { place: { near: { point: { latitude: 33, longitude: 44 }, radiusKm: 60 } } },
      { place: { country: ["SY"] } },
    ],
  },
  { place: { country: ["IQ"], admin: "North" } },
  { not: { place: { near: { point: { latitude: 33, longitude: 44 }, radiusKm: 60 } } } },
  // Who.
  { party: { actor: "actor:a", roles: ["attacker"] } },
  { party: { actor: "actor:b", roles: ["attacker"] } },
  { party: { actor: "actor:c", roles: ["attacker"] } },
  { party: { actor: "actor:d", roles: ["attacker"] } },
  { party: { actor: "actor:a", roles: ["target"] } },
  { party: { actor: "actor:b", roles: ["target"] } },
  { party: { actor: "actor:c", roles: ["target"] } },
  { party: { actor: "actor:d", roles: ["target"] } },
  { party: { actor: "actor:a" } },
  { party: { actor: "actor:b" } },
  { party: { actor: "actor:c" } },
  { party: { actor: "actor:d" } },
  { party: { actor: "actor:a", roles: ["side"] } },
  { party: { actor: "actor:b", roles: ["side"] } },
  { party: { actor: "actor:c", roles: ["side"] } },
  { party: { actor: "actor:d", roles: ["side"] } },
  { party: { actor: "actor:a", roles: ["attacker"], subActors: false } },
  { party: { actor: "actor:b", roles: ["attacker"], subActors: false } },
  {
    or: [
      { party: { actor: "actor:a", roles: ["attacker"] } },
      { party: { actor: "actor:b", roles: ["attacker"] } },
    ],
  },
  {
    or: [
      { party: { actor: "actor:c", roles: ["target"] } },
      { party: { actor: "actor:d", roles: ["target"] } },
    ],
  },
  { not: { party: { actor: "actor:a" } } },
  { not: { party: { actor: "actor:b", roles: ["attacker"] } } },
  {
    and: [{ party: { actor: "actor:a", roles: ["side"] } }, { party: { actor: "actor:b", roles: ["side"] } }],
  },
  { party: { actor: "actor:a", roles: ["attacker", "side"] } },
  { party: { actor: "actor:b", roles: ["side", "ally"] } },
  {
    and: [
      { party: { actor: "actor:c", roles: ["attacker"] } },
      { not: { party: { actor: "actor:d", roles: ["attacker"] } } },
    ],
  },
  // Who is said to have done it.
  { accused: { actor: "actor:a" } },
  { accused: { actor: "actor:b" } },
  { accused: { actor: "actor:c" } },
  { accused: { actor: "actor:d" } },
  { claimedBy: { actor: "actor:a" } },
  { claimedBy: { actor: "actor:b" } },
  { claimedBy: { actor: "actor:c" } },
  { claimedBy: { actor: "actor:d" } },
  { accused: { actor: "actor:a", by: "source:s" } },
  { claimedBy: { actor: "actor:b", by: "actor:b" } },
  { accused: { actor: "actor:a", subActors: false } },
  { responsibility: ["unclaimed"] },
  { responsibility: ["claimed"] },
  { responsibility: ["claimed", "contested"] },
  { responsibility: ["unknown"] },
  { not: { responsibility: ["unclaimed"] } },
  { and: [{ accused: { actor: "actor:a" } }, { not: { claimedBy: { actor: "actor:a" } } }] },
  { or: [{ accused: { actor: "actor:b" } }, { claimedBy: { actor: "actor:b" } }] },
  { and: [{ accused: { actor: "actor:a" } }, { accused: { actor: "actor:b" } }] },
  { and: [{ responsibility: ["unclaimed"] }, { accused: { actor: "actor:c" } }] },
  { and: [{ not: { claimedBy: { actor: "actor:a" } } }, { not: { claimedBy: { actor: "actor:b" } } }] },
  { and: [{ accused: { actor: "actor:d" } }, { casualties: { outcome: "killed", min: 1 } }] },
  // With what, what and against what.
  { weapon: { delivery: ["drone"] } },
  { weapon: { delivery: ["drone", "artillery"] } },
  { weapon: { munition: ["rocket"] } },
  { weapon: { munition: ["missile", "rocket"] } },
  { weapon: { delivery: ["drone"], munition: ["missile"] } },
  { not: { weapon: { delivery: ["drone"] } } },
  { tactic: ["drone-strike"] },
  { tactic: ["shelling"] },
  { tactic: ["drone-strike", "shelling"] },
  { and: [{ tactic: ["drone-strike"] }, { not: { tactic: ["shelling"] } }] },
  { target: { what: ["headquarters"] } },
  { target: { what: ["market"] } },
  { target: { what: ["headquarters", "market"] } },
  { target: { of: "actor:a" } },
  { target: { what: ["headquarters"], of: "actor:a" } },
  { target: { what: ["market"], of: "actor:b" } },
  { not: { target: { what: ["market"] } } },
  { kind: ["state-based"] },
  { kind: ["one-sided"] },
  { kind: ["state-based", "non-state"] },
  { not: { kind: ["one-sided"] } },
  { status: ["carried-out"] },
  { status: ["foiled", "failed"] },
  { not: { status: ["foiled"] } },
  // What is on record.
  { reported: "killed" },
  { reported: "wounded" },
  { reported: "when" },
  { reported: "where" },
  { reported: "kind" },
  { reported: "status" },
  { reported: "parties" },
  { reported: "acts" },
  { reported: "weapons" },
  { reported: "targets" },
  { reported: "responsibility" },
  { not: { reported: "killed" } },
  { not: { reported: "wounded" } },
  { not: { reported: "motive" } },
  { saidBy: "source:s" },
  { saidBy: "source:t" },
  { and: [{ saidBy: "source:s" }, { saidBy: "source:t" }] },
  { and: [{ saidBy: "source:s" }, { not: { saidBy: "source:t" } }] },
  { and: [{ reported: "killed" }, { not: { reported: "wounded" } }] },
  { linkedTo: { incident: "incident:0" } },
  { linkedTo: { incident: "incident:0", kinds: ["same-as"] } },
  { not: { linkedTo: { incident: "incident:0", kinds: ["same-as"] } } },
  { or: [{ reported: "parties" }, { reported: "responsibility" }] },
  { and: [{ casualties: { outcome: "killed", min: 0, max: 0 } }, { reported: "killed" }] },
  // Several things at once.
  { and: [{ casualties: { outcome: "killed", min: 1 } }, { place: { country: ["IQ"] } }] },
  {
    and: [
      { casualties: { outcome: "killed", min: 1 } },
      { happened: { relation: "within", from: "2020-01-03", to: "2020-01-08" } },
    ],
  },
  {
    and: [
      { casualties: { outcome: "killed", min: 1 } },
      { party: { actor: "actor:a", roles: ["attacker"] } },
    ],
  },
  { and: [{ casualties: { outcome: "killed", min: 1 } }, { weapon: { delivery: ["drone"] } }] },
  {
    and: [
      { place: { country: ["IQ"] } },
      { happened: { relation: "within", from: "2020-01-03", to: "2020-01-08" } },
      { casualties: { outcome: "killed", min: 1 } },
    ],
  },
  {
    and: [
      { casualties: { outcome: "killed", min: 1 } },
      { kind: ["one-sided"] },
      { place: { country: ["IQ", "SY"] } },
    ],
  },
  { and: [{ casualties: { outcome: "killed", min: 2 } }, { place: { country: ["IQ"] } }] },
  {
    and: [
      { casualties: { outcome: "killed", min: 2 } },
      { happened: { relation: "within", from: "2020-01-03", to: "2020-01-08" } },
    ],
  },
  {
    and: [
      { casualties: { outcome: "killed", min: 2 } },
      { party: { actor: "actor:a", roles: ["attacker"] } },
    ],
  },
  { and: [{ casualties: { outcome: "killed", min: 2 } }, { weapon: { delivery: ["drone"] } }] },
  {
    and: [
      { place: { country: ["IQ"] } },
      { happened: { relation: "within", from: "2020-01-03", to: "2020-01-08" } },
      { casualties: { outcome: "killed", min: 2 } },
    ],
  },
  {
    and: [
      { casualties: { outcome: "killed", min: 2 } },
      { kind: ["one-sided"] },
      { place: { country: ["IQ", "SY"] } },
    ],
  },
  { and: [{ casualties: { outcome: "killed", min: 3 } }, { place: { country: ["IQ"] } }] },
  {
    and: [
      { casualties: { outcome: "killed", min: 3 } },
      { happened: { relation: "within", from: "2020-01-03", to: "2020-01-08" } },
    ],
  },
  {
    and: [
      { casualties: { outcome: "killed", min: 3 } },
      { party: { actor: "actor:a", roles: ["attacker"] } },
    ],
  },
  { and: [{ casualties: { outcome: "killed", min: 3 } }, { weapon: { delivery: ["drone"] } }] },
  {
    and: [
      { place: { country: ["IQ"] } },
      { happened: { relation: "within", from: "2020-01-03", to: "2020-01-08" } },
      { casualties: { outcome: "killed", min: 3 } },
    ],
  },
  {
    and: [
      { casualties: { outcome: "killed", min: 3 } },
      { kind: ["one-sided"] },
      { place: { country: ["IQ", "SY"] } },
    ],
  },
  { and: [{ place: { country: ["IQ"] } }, { party: { actor: "actor:a", roles: ["attacker"] } }] },
  { and: [{ weapon: { delivery: ["drone"] } }, { party: { actor: "actor:a", roles: ["attacker"] } }] },
  {
    and: [{ party: { actor: "actor:a", roles: ["target"] } }, { casualties: { outcome: "killed", min: 1 } }],
  },
  { and: [{ party: { actor: "actor:a", roles: ["attacker"] } }, { target: { what: ["market"] } }] },
  { and: [{ accused: { actor: "actor:a" } }, { responsibility: ["unclaimed", "unknown"] }] },
  {
    and: [
      { place: { country: ["IQ"] } },
      { accused: { actor: "actor:a" } },
      { casualties: { outcome: "killed", min: 2 } },
    ],
  },
  { and: [{ place: { country: ["IQ"] } }, { party: { actor: "actor:b", roles: ["attacker"] } }] },
  { and: [{ weapon: { delivery: ["drone"] } }, { party: { actor: "actor:b", roles: ["attacker"] } }] },
  {
    and: [{ party: { actor: "actor:b", roles: ["target"] } }, { casualties: { outcome: "killed", min: 1 } }],
  },
  { and: [{ party: { actor: "actor:b", roles: ["attacker"] } }, { target: { what: ["market"] } }] },
  { and: [{ accused: { actor: "actor:b" } }, { responsibility: ["unclaimed", "unknown"] }] },
  {
    and: [
      { place: { country: ["IQ"] } },
      { accused: { actor: "actor:b" } },
      { casualties: { outcome: "killed", min: 2 } },
    ],
  },
  { and: [{ place: { country: ["IQ"] } }, { party: { actor: "actor:c", roles: ["attacker"] } }] },
  { and: [{ weapon: { delivery: ["drone"] } }, { party: { actor: "actor:c", roles: ["attacker"] } }] },
  {
    and: [{ party: { actor: "actor:c", roles: ["target"] } }, { casualties: { outcome: "killed", min: 1 } }],
  },
  { and: [{ party: { actor: "actor:c", roles: ["attacker"] } }, { target: { what: ["market"] } }] },
  { and: [{ accused: { actor: "actor:c" } }, { responsibility: ["unclaimed", "unknown"] }] },
  {
    and: [
      { place: { country: ["IQ"] } },
      { accused: { actor: "actor:c" } },
      { casualties: { outcome: "killed", min: 2 } },
    ],
  },
  { and: [{ place: { country: ["IQ"] } }, { party: { actor: "actor:d", roles: ["attacker"] } }] },
  { and: [{ weapon: { delivery: ["drone"] } }, { party: { actor: "actor:d", roles: ["attacker"] } }] },
  {
    and: [{ party: { actor: "actor:d", roles: ["target"] } }, { casualties: { outcome: "killed", min: 1 } }],
  },
  { and: [{ party: { actor: "actor:d", roles: ["attacker"] } }, { target: { what: ["market"] } }] },
  { and: [{ accused: { actor: "actor:d" } }, { responsibility: ["unclaimed", "unknown"] }] },
  {
    and: [
      { place: { country: ["IQ"] } },
      { accused: { actor: "actor:d" } },
      { casualties: { outcome: "killed", min: 2 } },
    ],
  },
  {
    and: [
      { happened: { relation: "within", from: "2020-01-03", to: "2020-01-08" } },
      { party: { actor: "actor:a", roles: ["attacker"] } },
    ],
  },
  {
    and: [
      { happened: { relation: "within", from: "2020-01-03", to: "2020-01-08" } },
      { party: { actor: "actor:b", roles: ["target"] } },
    ],
  },
  {
    and: [
      { place: { near: { point: { latitude: 33, longitude: 44 }, radiusKm: 60 } } },
      { happened: { relation: "within", from: "2020-01-03", to: "2020-01-08" } },
    ],
  },
  {
    and: [
      { place: { near: { point: { latitude: 33, longitude: 44 }, radiusKm: 60 } } },
      { casualties: { outcome: "killed", min: 1 } },
    ],
  },
  {
    and: [
      { place: { box: { west: 43.5, south: 32.5, east: 44.5, north: 33.5 } } },
      { weapon: { munition: ["rocket"] } },
    ],
  },
  {
    and: [
      { place: { box: { west: 43.5, south: 32.5, east: 44.5, north: 33.5 } } },
      { not: { casualties: { outcome: "killed", min: 0, max: 0 } } },
    ],
  },
  {
    and: [
      { place: { country: ["IQ"] } },
      { or: [{ weapon: { delivery: ["drone"] } }, { weapon: { munition: ["missile"] } }] },
    ],
  },
  { and: [{ place: { country: ["SY"] } }, { tactic: ["drone-strike"] }, { status: ["carried-out"] }] },
  { and: [{ status: ["foiled"] }, { casualties: { outcome: "killed", min: 0, max: 0 } }] },
  {
    and: [
      { happened: { relation: "within", from: "2020-01-03", to: "2020-01-08" } },
      { place: { country: ["IQ"] } },
      { weapon: { delivery: ["drone"] } },
      { target: { what: ["headquarters"] } },
    ],
  },
  {
    and: [
      { place: { country: ["IQ"] } },
      { happened: { relation: "within", from: "2020-01-03", to: "2020-01-08" } },
      { tactic: ["drone-strike", "shelling"] },
      { not: { casualties: { outcome: "killed", min: 0, max: 0 } } },
    ],
  },
  {
    or: [
      { and: [{ place: { country: ["IQ"] } }, { casualties: { outcome: "killed", min: 3 } }] },
      { and: [{ place: { country: ["SY"] } }, { casualties: { outcome: "killed", min: 2 } }] },
    ],
  },
  {
    or: [
      {
        and: [
          { place: { country: ["IQ"] } },
          { happened: { relation: "within", from: "2020-01-03", to: "2020-01-08" } },
        ],
      },
      { and: [{ place: { country: ["SY"] } }, { happened: { relation: "after", to: "2020-01-06" } }] },
    ],
  },
  {
    and: [
      { or: [{ casualties: { outcome: "killed", min: 3 } }, { casualties: { outcome: "wounded", min: 3 } }] },
      { place: { country: ["IQ"] } },
      { happened: { relation: "within", from: "2020-01-03", to: "2020-01-08" } },
    ],
  },
  {
    and: [{ party: { actor: "actor:a", roles: ["attacker"] } }, { not: { claimedBy: { actor: "actor:a" } } }],
  },
  {
    and: [
      { party: { actor: "actor:a", roles: ["attacker"] } },
      { party: { actor: "actor:b", roles: ["target"] } },
    ],
  },
  { and: [{ party: { actor: "actor:c", roles: ["attacker"] } }, { target: { of: "actor:a" } }] },
  {
    and: [
      { kind: ["state-based"] },
      { party: { actor: "actor:a", roles: ["side"] } },
      { party: { actor: "actor:b", roles: ["side"] } },
    ],
  },
  {
    and: [
      { reported: "killed" },
      { casualties: { outcome: "killed", min: 1 } },
      { place: { country: ["IQ"] } },
    ],
  },
  { and: [{ not: { reported: "killed" } }, { weapon: { delivery: ["drone"] } }] },
  { and: [{ saidBy: "source:s" }, { casualties: { outcome: "killed", min: 2 } }] },
  { and: [{ saidBy: "source:t" }, { accused: { actor: "actor:a" } }] },
  {
    and: [
      { place: { country: ["IQ"] } },
      { not: { party: { actor: "actor:a", roles: ["attacker"] } } },
      { not: { party: { actor: "actor:b", roles: ["attacker"] } } },
    ],
  },
  {
    and: [
      { happened: { relation: "within", from: "2020-01-03", to: "2020-01-08" } },
      { not: { and: [{ place: { country: ["IQ"] } }, { place: { admin: "North" } }] } },
    ],
  },
  {
    and: [
      { weapon: { delivery: ["drone"] } },
      { or: [{ target: { what: ["market"] } }, { casualties: { outcome: "killed", min: 1 } }] },
    ],
  },
  {
    and: [
      { responsibility: ["claimed"] },
      { or: [{ claimedBy: { actor: "actor:a" } }, { claimedBy: { actor: "actor:b" } }] },
    ],
  },
  {
    and: [
      { casualties: { outcome: "killed", min: 1 } },
      { not: { responsibility: ["claimed", "contested"] } },
    ],
  },
  {
    and: [
      { place: { country: ["IQ"] } },
      { kind: ["state-based"] },
      { happened: { relation: "within", from: "2020-01-03", to: "2020-01-08" } },
      { party: { actor: "actor:a", roles: ["attacker"] } },
      { casualties: { outcome: "killed", min: 1 } },
    ],
  },
  {
    and: [
      { or: [{ place: { country: ["IQ"] } }, { place: { country: ["SY"] } }] },
      { or: [{ tactic: ["drone-strike"] }, { weapon: { delivery: ["drone"] } }] },
      { or: [{ casualties: { outcome: "killed", min: 1 } }, { casualties: { outcome: "wounded", min: 1 } }] },
    ],
  },
  {
    and: [
      { target: { what: ["headquarters"], of: "actor:a" } },
      { weapon: { delivery: ["drone"], munition: ["missile"] } },
    ],
  },
  {
    or: [
      { party: { actor: "actor:a", roles: ["attacker"] } },
      { accused: { actor: "actor:a" } },
      { claimedBy: { actor: "actor:a" } },
    ],
  },
  {
    and: [
      { happened: { relation: "within", from: "2020-01-05", to: "2020-01-05" } },
      { place: { near: { point: { latitude: 33, longitude: 44 }, radiusKm: 60 } } },
      { casualties: { outcome: "killed", min: 2 } },
    ],
  },
  {
    and: [
      { place: { country: ["IQ"] } },
      { casualties: { outcome: "killed", min: 1, max: 4 } },
      { casualties: { outcome: "wounded", min: 1, max: 4 } },
    ],
  },
  {
    or: [
      { and: [{ status: ["foiled"] }, { target: { what: ["market"] } }] },
      { and: [{ status: ["carried-out"] }, { casualties: { outcome: "killed", min: 4 } }] },
    ],
  },
]
