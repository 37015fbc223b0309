// Counts of every sort, for tests of laws: bounds alone, with notes, of words, of shares.
import fc from "fast-check"
import type { CountRange } from "../../src/value/count-range.ts"

const highest = Number.MAX_SAFE_INTEGER

/** A whole number as reports give it, now and then at the limits of what is written exactly. */
export const wholeFigure: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 200 }) },
  { weight: 2, arbitrary: fc.nat({ max: 1_000_000 }) },
  { weight: 1, arbitrary: fc.maxSafeNat() },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, highest - 1, highest) },
)

const boundsFrom = (figure: fc.Arbitrary<number>): fc.Arbitrary<CountRange> =>
  fc
    .tuple(figure, fc.option(figure, { nil: undefined }))
    .map(([a, b]) => (b === undefined ? { min: a } : { min: Math.min(a, b), max: Math.max(a, b) }))

const withBest = (bounds: fc.Arbitrary<CountRange>, reach: number): fc.Arbitrary<CountRange> =>
  bounds.chain((range) =>
    fc
      .option(
        fc.integer({
          min: range.min,
          max: Math.max(range.min, Math.min(range.max ?? highest, range.min + reach)),
        }),
        { nil: undefined },
      )
      .map((best) => (best === undefined ? range : { ...range, best })),
  )

/** Bounds and nothing beside them. */
export const bareCount: fc.Arbitrary<CountRange> = boundsFrom(wholeFigure)

/** Bounds, perhaps with a best figure, small enough to try every number they allow. */
export const smallCount: fc.Arbitrary<CountRange> = withBest(boundsFrom(fc.nat({ max: 7 })), 3)

const approximate = fc.constantFrom({}, {}, {}, { approximate: true }, { approximate: false })
const basis = fc.constantFrom(
  {},
  {},
  {},
  { basis: "reported" as const },
  { basis: "estimate" as const },
  { basis: "coding-convention" as const },
  { basis: "apportioned" as const },
)
const wording = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        "several",
        "Dozens",
        "an unknown number",
        "a few",
        "at least two",
        "6",
        "unknown",
        "4-7",
        " some ",
      )
      .map((text) => ({ wording: text })),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 90 }).map((text) => ({ wording: text })) },
)

/** Any sound count: bounds with every mixture of notes. */
export const anyCount: fc.Arbitrary<CountRange> = fc
  .tuple(withBest(bareCount, 500), approximate, basis, wording)
  .map((parts): CountRange => Object.assign({}, ...parts))

/** A count that a text form can hold. */
export const tellableCount: fc.Arbitrary<CountRange> = fc.oneof(
  bareCount,
  wholeFigure.map((best): CountRange => ({ min: 0, best, approximate: true })),
  fc
    .constantFrom("several", "Dozens of", "a few", "HUNDREDS")
    .map((words): CountRange => ({ min: 1, wording: words })),
  fc.constantFrom("an unknown number", "Not known").map((words): CountRange => ({ min: 0, wording: words })),
)

/** A share of a total that was divided over several incidents, as the tables of events carry them. */
export const apportionedCount: fc.Arbitrary<CountRange> = fc
  .tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 }), fc.integer({ min: 1, max: 9 }))
  .map(([a, b, parts]) => ({
    min: Math.min(a, b) / parts,
    max: Math.max(a, b) / parts,
    basis: "apportioned",
  }))
