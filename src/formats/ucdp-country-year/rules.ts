// What holds in the rows of the UCDP Country-Year Dataset, as far as it is known without its codebook.
import { expressions } from "../../core/expression.ts"
import type { AcrossRuleOf, RowRuleOf } from "../format.ts"
import { ucdpRules } from "../ucdp/rules.ts"
import type { UcdpCountryYearRow } from "./row.ts"

const { column, compare, sum } = expressions<UcdpCountryYearRow>()
const { lowBestHigh, duplicateRow } = ucdpRules<UcdpCountryYearRow>("ucdp-country-year")

const ofKinds = sum(
  column("sb_total_deaths_best"),
  column("ns_total_deaths_best"),
  column("os_total_deaths_best"),
)

/** The rules that one row can decide. */
export const rules: readonly RowRuleOf<UcdpCountryYearRow>[] = [
  lowBestHigh(
    "cumulative_total_deaths_in_orgvio_low",
    "cumulative_total_deaths_in_orgvio_best",
    "cumulative_total_deaths_in_orgvio_high",
  ),
  lowBestHigh("sb_total_deaths_low", "sb_total_deaths_best", "sb_total_deaths_high"),
  lowBestHigh("sb_intrastate_deaths_low", "sb_intrastate_deaths_best", "sb_intrastate_deaths_high"),
  lowBestHigh("sb_interstate_deaths_low", "sb_interstate_deaths_best", "sb_interstate_deaths_high"),
  lowBestHigh("ns_total_deaths_low", "ns_total_deaths_best", "ns_total_deaths_high"),
  lowBestHigh("os_total_deaths_low", "os_total_deaths_best", "os_total_deaths_high"),
  {
    id: "ucdp-country-year/deaths-sum",
    severity: "warning",
    dimension: "consistency",
    summary: "All deaths in organized violence are those of its three kinds added up.",
    wording: {
      message:
        "cumulative_total_deaths_in_orgvio_best is {cumulative_total_deaths_in_orgvio_best}, the sum {sum}.",
      expected: "sb_total_deaths_best + ns_total_deaths_best + os_total_deaths_best.",
    },
    column: "cumulative_total_deaths_in_orgvio_best",
    condition: compare(column("cumulative_total_deaths_in_orgvio_best"), "=", ofKinds),
    shows: { sum: ofKinds },
    passes: {
      cumulative_total_deaths_in_orgvio_best: 60,
      sb_total_deaths_best: 30,
      ns_total_deaths_best: 20,
      os_total_deaths_best: 10,
    },
    fails: {
      cumulative_total_deaths_in_orgvio_best: 50,
      sb_total_deaths_best: 30,
      ns_total_deaths_best: 20,
      os_total_deaths_best: 10,
    },
  },
]

/** The rules over all rows. */
export const across: readonly AcrossRuleOf<UcdpCountryYearRow>[] = [duplicateRow("country_id", "year")]
