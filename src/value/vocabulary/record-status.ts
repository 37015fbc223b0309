// Where a record itself stands: provisional, withdrawn, duplicate.
import { closed, type Vocabulary } from "../../core/vocabulary.ts"

/**
 * Where the record itself stands; absent where it stands firm.
 *
 * @category vocabularies
 */
export type RecordStatus = "provisional" | "withdrawn" | "duplicate"
/**
 * Where the record itself stands; absent where it stands firm.
 *
 * @category vocabularies
 */
export const RecordStatus: Vocabulary<RecordStatus> = closed<RecordStatus>()(
  {
    id: "RecordStatus",
    description: "Where the record itself stands; absent where it stands firm.",
    source: "Iraq Body Count, provisional records; ACLED, deleted events.",
  },
  {
    provisional: "The record has not met its dataset's threshold yet, such as a second source.",
    withdrawn: "The dataset's keepers have taken the record back.",
    duplicate: "The record tells of an incident that another record tells of.",
  },
)
