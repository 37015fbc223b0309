// Made-up incidents by the hundred thousand: what real ones leave open, in like shares, the same in every run.

/** Numbers that look random and are the same in every run. */
const numbers = (seed) => {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
}

const two = (n) => String(n).padStart(2, "0")
const countries = ["IQ", "SY", "UA", "SD", "MM", "YE", "NG", "ML", "CO", "AF"]
const by = ["source:desk"]

/** A dataset of so many incidents, of 200 actors in a tree of umbrellas. */
export const manyIncidents = (count) => {
  const pick = numbers(20261123)
  const actors = Array.from({ length: 200 }, (_, n) => ({
    id: `actor:a${n}`,
    kind: "armed-group",
    names: [{ text: `A${n}`, kind: "full" }],
  }))
  const affiliations = Array.from({ length: 180 }, (_, n) => ({
    from: `actor:a${n + 20}`,
    to: `actor:a${n % 20}`,
    kind: "part-of",
    by,
    ...(n % 3 === 0
      ? {}
      : { started: { earliest: "2010-01-01", latest: "2010-12-31", granularity: "year" } }),
    ...(n % 3 === 2 ? { ended: { earliest: "2021-01-01", latest: "2021-12-31", granularity: "year" } } : {}),
  }))
  const incidents = Array.from({ length: count }, (_, n) => {
    const [year, month, day] = [2015 + pick(10), 1 + pick(12), 1 + pick(28)]
    const first = `${year}-${two(month)}-${two(day)}`
    const isVague = pick(10) === 0
    const least = pick(12) < 8 ? pick(4) : pick(60)
    const toll = pick(4)
    const killed =
      toll === 0
        ? { min: least }
        : toll === 1
          ? { min: least, max: least + pick(6) }
          : { min: least, max: least, best: least }
    const point = { latitude: pick(1_200_000) / 10_000 - 60, longitude: pick(3_600_000) / 10_000 - 180 }
    return {
      id: `incident:bench/${n}`,
      when: [
        {
          value: isVague
            ? {
                earliest: `${year}-${two(month)}-01`,
                latest: `${year}-${two(month)}-28`,
                granularity: "days",
              }
            : { earliest: first, latest: first, granularity: "day" },
          by,
        },
      ],
      where: [
        {
          value: {
            country: countries[pick(countries.length)],
            ...(pick(1000) === 0
              ? { precision: "country" }
              : pick(12) === 0
                ? { point, precision: "country", radiusKm: 300 }
                : { point, precision: "settlement", radiusKm: 5 }),
          },
          by,
        },
      ],
      parties: [
        { value: { actor: `actor:a${pick(200)}`, role: "attacker" }, by },
        { value: { actor: `actor:a${pick(200)}`, role: "target" }, by },
      ],
      ...(pick(20) === 0
        ? {}
        : { casualties: [{ value: [{ outcome: "killed", count: killed, scope: "total" }], by }] }),
    }
  })
  return {
    modelVersion: 1,
    sources: [{ id: "source:desk", kind: "media", names: [{ text: "the desk", kind: "full" }] }],
    publications: [],
    actors,
    affiliations,
    incidents,
    victims: [],
    responsibility: [],
    links: [],
    aggregates: [],
  }
}
