// The nineteen facts of one news article of 4 January 2024, built with the constructors of casus.
// The facts and who said them carry over; the article's sentences do not.
import {
  act,
  actor,
  affiliation,
  aggregate,
  atLeast,
  attribution,
  backedBy,
  casualties,
  dataset,
  day,
  daysBetween,
  exactly,
  holdsRole,
  incident,
  link,
  month,
  moreThan,
  munition,
  name,
  near,
  noClaim,
  notKnown,
  onOrBefore,
  partOf,
  party,
  place,
  publication,
  relative,
  says,
  since,
  source,
  target,
  victim,
  weapon,
} from "casus"

// Who speaks
export const outlet = source({ id: "source:outlet", kind: "news-site", names: "the outlet" })
export const reuters = source({ id: "source:reuters", kind: "wire", names: "Reuters" })
export const efe = source({ id: "source:efe", kind: "wire", names: "EFE" })
export const police = source({ id: "source:police", kind: "police", names: "police sources" })
export const security = source({ id: "source:security", kind: "security-service", names: "security sources" })
export const eyewitnesses = source({ id: "source:eyewitnesses", kind: "witness", names: "eyewitnesses" })
export const ministry = source({
  id: "source:ministry",
  kind: "government",
  names: "Interior Ministry source",
})
export const unnamed = source({ id: "source:unnamed", kind: "anonymous", names: "unnamed sources" })
export const telegram = source({
  id: "source:al-nujaba-telegram",
  kind: "armed-group-channel",
  names: "Al Nujaba’s Telegram account",
})

const published = day("2024-01-04")
export const article = publication({
  id: "publication:article",
  outlet,
  url: "https://example.org/2024-01-04/baghdad",
  publishedOn: published,
  language: "en",
})
/** How the outlet tells what it says in its own voice. */
const asTold = { by: outlet, in: article, saidOn: published }

// Who acts, and who stands how to whom
export const nujaba = actor({ id: "actor:al-nujaba", kind: "armed-group", names: "Al Nujaba", country: "IQ" })
export const brigade = actor({
  id: "actor:12th-brigade",
  kind: "armed-group",
  names: "12th Brigade",
  country: "IQ",
})
export const pmf = actor({
  id: "actor:pmf",
  kind: "armed-group",
  names: ["Popular Mobilization Forces", name("Popular Multitude", { kind: "mistranslation", lang: "en" })],
  country: "IQ",
})
export const resistance = actor({
  id: "actor:islamic-resistance-in-iraq",
  kind: "armed-group",
  names: "Islamic Resistance in Iraq",
})
export const iran = actor({ id: "actor:iran", kind: "state", names: "Iran", country: "IR" })
export const unitedStates = actor({
  id: "actor:us",
  kind: "state",
  names: "the United States",
  country: "US",
})
export const usForces = actor({
  id: "actor:us-forces",
  kind: "state-force",
  names: "US forces",
  country: "US",
})
export const militia = actor({
  id: "actor:militia-in-eastern-baghdad",
  kind: "armed-group",
  description: "an Iran-backed militia with a headquarters in eastern Baghdad",
  unidentified: true,
})
export const alignedMilitants = actor({
  id: "actor:iran-aligned-militants",
  kind: "armed-group",
  description: "Iran-aligned militants",
  unidentified: true,
})
export const abuTaqua = actor({
  id: "actor:abu-taqua",
  kind: "person",
  names: ["Mushtaq Talib al Saidi", name("Abu Taqua", { kind: "nickname" })],
})
export const trump = actor({ id: "actor:donald-trump", kind: "person", names: "Donald Trump" })
export const soleimani = actor({ id: "actor:qasem-soleimani", kind: "person", names: "Qasem Soleimani" })

const affiliations = [
  // 6 · the brigade is of the movement, and the movement stands under the umbrella: said to hold on the day
  partOf(brigade, nujaba, { ...asTold, heldOn: published }),
  partOf(nujaba, pmf, { ...asTold, heldOn: published }),
  // 11 · the second umbrella, not dated
  partOf(nujaba, resistance, asTold),
  // 1, 19 · the militia that the police did not name, and who backs it
  affiliation(militia, "same-as", nujaba, { ...asTold, modality: "possible" }),
  backedBy(militia, iran, asTold),
  affiliation(alignedMilitants, "aligned-with", iran, asTold),
  // 5, 15 · who held which role when
  holdsRole(abuTaqua, "commander", brigade, { by: ministry, via: efe, in: article, heldOn: published }),
  holdsRole(trump, "president", unitedStates, { ...asTold, heldOn: month("2020-01") }),
]

// 1–9 · the strike in Baghdad
const toReuters = { via: reuters, in: article, saidOn: published }
const toEfe = { via: efe, in: article, saidOn: published }

export const strike = incident({
  id: "incident:2024-01-04-baghdad",
  when: says([police, security], relative("Thursday", { on: published }), toReuters),
  where: says(
    [police, security],
    place("eastern Baghdad", { country: "IQ", precision: "part-of-settlement" }),
    toReuters,
  ),
  acts: says([police, security], act("drone-strike"), toReuters),
  // 3, 4, 7 · a drone delivers, rockets hit: two reports that both can be right
  weapons: [
    says([police, security], weapon("drone"), toReuters),
    says([police, eyewitnesses], munition("rocket", { count: atLeast(2) }), {
      in: article,
      saidOn: published,
    }),
    says(nujaba, weapon("drone", { description: "American" }), {
      via: telegram,
      in: article,
      saidOn: published,
    }),
  ],
  targets: [
    says(
      [police, security],
      target("headquarters", { of: militia, relation: "belongs-to", part: "aimed-at" }),
      toReuters,
    ),
    says([police, eyewitnesses], target("building", { of: nujaba, relation: "used-by", part: "hit" }), {
      in: article,
      saidOn: published,
    }),
    // 9 · near a landmark, and another owner than in fact 3
    says(
      unnamed,
      target("logistic-support", {
        of: pmf,
        relation: "belongs-to",
        part: "aimed-at",
        description: "logistic support headquarters",
        place: near("the Interior Ministry complex", { country: "IQ", precision: "site" }),
      }),
      { in: article, saidOn: published },
    ),
  ],
  parties: [
    says(nujaba, party(nujaba, "target"), { via: telegram, in: article, saidOn: published }),
    says([police, security], party(militia, "target"), toReuters),
    says(ministry, party(brigade, "target"), toEfe),
  ],
  casualties: [
    // 2 · "militants" covers the killed only, and "others" are nobody of the killed
    says(
      [police, security],
      casualties({
        killed: {
          count: atLeast(2, { wording: "at least two" }),
          who: { status: "combatant", wording: "militants" },
        },
        wounded: exactly(6),
      }),
      toReuters,
    ),
    // 5 · two persons known one by one are a floor, no rival total
    says(
      ministry,
      casualties({
        killed: { count: atLeast(2), scope: "part", persons: ["victim:abu-taqua", "victim:right-hand-man"] },
        wounded: exactly(4),
      }),
      toEfe,
    ),
    says(
      nujaba,
      casualties({ killed: { count: atLeast(1), scope: "part", persons: ["victim:abu-taqua"] } }),
      {
        via: telegram,
        in: article,
        saidOn: published,
      },
    ),
  ],
})

const victims = [
  victim({
    id: "victim:abu-taqua",
    names: ["Mushtaq Talib al Saidi", name("Abu Taqua", { kind: "nickname" })],
    status: "combatant",
    occupation: "commander",
    actor: abuTaqua,
    outcomes: { outcome: "killed", incident: strike, by: [ministry, nujaba], in: article },
    handling: "public",
  }),
  victim({
    id: "victim:right-hand-man",
    description: "right-hand man of the commander",
    outcomes: { outcome: "killed", incident: strike, by: ministry, via: efe, in: article },
    handling: "public",
  }),
]

// 10 · Kirkuk: an early part of a month is a convention, so the window is approximate and the words are kept
export const kirkuk = incident(
  {
    id: "incident:2023-12-kirkuk",
    when: daysBetween("2023-12-01", "2023-12-10", { wording: "Early last December", approximate: true }),
    where: place("Kirkuk province", { country: "IQ", admin: ["Kirkuk province"], precision: "adm1" }),
    acts: act("drone-strike"),
    weapons: weapon("drone"),
    targets: target("headquarters", { of: nujaba, relation: "belongs-to", part: "aimed-at" }),
    parties: party(nujaba, "target"),
    casualties: casualties({
      killed: { count: atLeast(5), who: { status: "combatant", wording: "members" }, side: nujaba },
    }),
  },
  asTold,
)

// 13, 14 · Kerman: more than 80 leaves out 80; one incident of two explosions
const kermanDay = day("2024-01-03", {
  wording: "one day before",
  anchor: {
    order: "before",
    earliest: "2024-01-04",
    latest: "2024-01-04",
    incident: strike.id,
    gap: { min: 1, max: 1 },
  },
})
export const kerman = incident(
  {
    id: "incident:2024-01-03-kerman",
    when: kermanDay,
    where: place("Kerman", { country: "IR", precision: "settlement" }),
    acts: act("explosion", { count: exactly(2), description: "double explosion" }),
    targets: target("gathering", { description: "commemoration ceremony", part: "hit" }),
    casualties: casualties({ killed: moreThan(80, { wording: "more than 80" }) }),
  },
  asTold,
)

// 15 · the assassination: no place is told, and ordering is not carrying out
export const assassination = incident(
  {
    id: "incident:2020-01-soleimani",
    when: month("2020-01"),
    acts: act("assassination"),
    parties: party(soleimani, "target"),
  },
  asTold,
)

// 16, 17 · a drone attack, and the airstrikes that retaliated for it
export const droneAttack = incident(
  {
    id: "incident:2023-drone-attack",
    when: onOrBefore("2023-12-31"),
    acts: act("drone-strike"),
    weapons: weapon("drone"),
    parties: [party(alignedMilitants, "attacker"), party(usForces, "target")],
    casualties: casualties({
      wounded: [
        { count: exactly(3), who: { nationality: "US", wording: "service members" } },
        { count: exactly(1), scope: "part", condition: "critical" },
      ],
    }),
  },
  asTold,
)
export const airstrikes = incident(
  {
    id: "incident:2023-12-us-airstrikes",
    when: relative("last month", { on: published }),
    where: place("Iraq", { country: "IQ", precision: "country" }),
    acts: act("airstrike"),
    parties: party(unitedStates, "attacker"),
  },
  asTold,
)

const responsibility = [
  // 4, 10 · not known who did it
  notKnown({ ...asTold, about: [strike] }),
  notKnown({ ...asTold, about: kirkuk }),
  // 7 · the side of the dead accuses: an attribution, no claim
  attribution({
    by: nujaba,
    via: telegram,
    in: article,
    saidOn: published,
    about: strike,
    against: unitedStates,
    channel: "messaging-channel",
  }),
  // 8, 13 · recorded silence, true up to the day
  noClaim({ ...asTold, about: strike, asOf: published }),
  noClaim({ ...asTold, about: kerman, asOf: published }),
  // 15 · ordered by a person, told by the outlet
  attribution({ ...asTold, about: assassination, against: trump, role: "ordered" }),
  // 16, 17 · told as acts of these actors by the outlet
  attribution({ ...asTold, about: airstrikes, against: unitedStates, role: "carried-out" }),
  attribution({ ...asTold, about: droneAttack, against: alignedMilitants, role: "carried-out" }),
]

// 12, 18 · two series: one with a start and a motive and no number, one with a number
const resistanceAttacks = aggregate({
  id: "aggregate:islamic-resistance-attacks",
  basis: "cumulative",
  period: since(day("2023-10-07")),
  area: [
    place("Iraq", { country: "IQ", precision: "country" }),
    place("Syria", { country: "SY", precision: "country" }),
  ],
  parties: [party(resistance, "attacker"), party(unitedStates, "target")],
  targets: target("military-base", {
    of: unitedStates,
    relation: "used-by",
    description: "targets with a US presence",
  }),
  motive: "Washington’s support of Israel",
  ...asTold,
})
const attacksOnUsForces = aggregate({
  id: "aggregate:attacks-on-us-forces",
  basis: "cumulative",
  incidents: atLeast(100),
  period: since(month("2023-10", { wording: "since the war began in October" })),
  area: [
    place("Iraq", { country: "IQ", precision: "country" }),
    place("Syria", { country: "SY", precision: "country" }),
  ],
  parties: party(usForces, "target"),
  weapons: [
    munition("rocket", { frequency: "usually" }),
    weapon("one-way-attack-drone", { frequency: "usually" }),
  ],
  ...asTold,
})

const links = [
  link(strike, "follows", kerman, { ...asTold, gap: { min: 1, max: 1 }, wording: "just one day after" }),
  link(kerman, "commemorates", assassination, asTold),
  link(airstrikes, "retaliation-for", droneAttack, asTold),
]

/** Everything the article says, as one dataset. */
export const seed = dataset({
  title: "One article of 4 January 2024",
  coverage: { unit: "one incident as the article tells it", area: "Iraq, Iran and Syria" },
  sources: [outlet, reuters, efe, police, security, eyewitnesses, ministry, unnamed, telegram],
  publications: [article],
  actors: [
    nujaba,
    brigade,
    pmf,
    resistance,
    iran,
    unitedStates,
    usForces,
    militia,
    alignedMilitants,
    abuTaqua,
    trump,
    soleimani,
  ],
  affiliations,
  incidents: [strike, kirkuk, kerman, assassination, droneAttack, airstrikes],
  victims,
  responsibility,
  links,
  aggregates: [resistanceAttacks, attacksOnUsForces],
})
