// All rules over a whole dataset, in the order in which their findings are told.
import type { RuleOverDataset } from "../rule.ts"
import { affiliationCycle } from "./affiliation-cycle.ts"
import { affiliationSelf } from "./affiliation-self.ts"
import { afterDeath } from "./after-death.ts"
import { afterPublication } from "./after-publication.ts"
import { attackerAndTarget } from "./attacker-and-target.ts"
import { beforeIncident } from "./before-incident.ts"
import { beforeItsOccasion } from "./before-its-occasion.ts"
import { circularRelay } from "./circular-relay.ts"
import { claimAndDenial } from "./claim-and-denial.ts"
import { danglingReference } from "./dangling-reference.ts"
import { deadBeyondKilled } from "./dead-beyond-killed.ts"
import { duplicateId } from "./duplicate-id.ts"
import { duplicateOfNothing } from "./duplicate-of-nothing.ts"
import { endsBeforeStart } from "./ends-before-start.ts"
import { gapAgainstDates } from "./gap-against-dates.ts"
import { harmedBeforeIncident } from "./harmed-before-incident.ts"
import { heldOutside } from "./held-outside.ts"
import { linkCycle } from "./link-cycle.ts"
import { linkSelf } from "./link-self.ts"
import { noClaimUndated } from "./no-claim-undated.ts"
import { notAPerson } from "./not-a-person.ts"
import { outsideCoverage } from "./outside-coverage.ts"
import { partOverTotal } from "./part-over-total.ts"
import { personsElsewhere } from "./persons-elsewhere.ts"
import { recordedBeforeSaid } from "./recorded-before-said.ts"
import { replacesItself } from "./replaces-itself.ts"
import { retaliationForLater } from "./retaliation-for-later.ts"
import { sameAndNotSame } from "./same-and-not-same.ts"
import { selfAttribution } from "./self-attribution.ts"
import { smallerThanMembers } from "./smaller-than-members.ts"
import { wrongEnds } from "./wrong-ends.ts"
import { wrongKind } from "./wrong-kind.ts"

/** All rules over a whole dataset. */
export const datasetRules: readonly RuleOverDataset[] = [
  wrongKind,
  danglingReference,
  duplicateId,
  outsideCoverage,
  circularRelay,
  notAPerson,
  affiliationSelf,
  affiliationCycle,
  endsBeforeStart,
  heldOutside,
  duplicateOfNothing,
  attackerAndTarget,
  beforeIncident,
  recordedBeforeSaid,
  afterPublication,
  replacesItself,
  claimAndDenial,
  noClaimUndated,
  selfAttribution,
  partOverTotal,
  deadBeyondKilled,
  personsElsewhere,
  harmedBeforeIncident,
  afterDeath,
  linkSelf,
  linkCycle,
  wrongEnds,
  retaliationForLater,
  beforeItsOccasion,
  gapAgainstDates,
  sameAndNotSame,
  smallerThanMembers,
]
