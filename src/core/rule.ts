// Rules over one record: which keys they read, what holds, and what they say where it does not.
import type { Breach, RuleInfo } from "./issue.ts"

/** A rule over one record that needs nothing beside the record. */
export interface RecordRule<R extends object, Rule extends string = string> extends RuleInfo<Rule> {
  /** The keys the rule reads; it is left out, and that is told, only where one of these is unsound. */
  readonly reads: readonly (keyof R & string)[]
  /** The breaches in a record whose read keys are sound. */
  readonly check: (record: R) => readonly Breach[]
}

/** Writes a rule down so that its check sees only the keys it declares. */
export const recordRule =
  <R extends object>() =>
  <const K extends keyof R & string, Rule extends string>(
    info: RuleInfo<Rule>,
    reads: readonly K[],
    check: (record: Pick<R, K>) => Breach | readonly Breach[] | undefined,
  ): RecordRule<R, Rule> => ({
    ...info,
    reads,
    check: (record) => {
      const seen = Object.fromEntries(
        reads.filter((key) => Object.hasOwn(record, key)).map((key) => [key, record[key]]),
      )
      const found = check(seen as Pick<R, K>)
      if (found === undefined) return []
      return Array.isArray(found) ? found : [found as Breach]
    },
  })
