// What the yearly tables of state-based conflict have in common: the sides, the issue, the countries.

/**
 * The fields that the UCDP tables of armed conflicts, of their dyads and of their battle deaths share.
 *
 * @remarks One row is one conflict or dyad in one year.
 * @category formats
 */
export interface UcdpStateBasedYear {
  /** The number of the conflict, the same in all datasets of UCDP. */
  readonly conflict_id: string
  /** The governments on side A, separated by commas. */
  readonly side_a: string
  /** The numbers of the actors on side A, separated by commas. */
  readonly side_a_id: string | null
  /** The governments whose troops support side A, separated by commas. */
  readonly side_a_2nd: string | null
  /** The actors on side B, separated by commas, which may also stand within a name. */
  readonly side_b: string
  /** The numbers of the actors on side B, separated by commas. */
  readonly side_b_id: string | null
  /** The governments whose troops support side B, separated by commas. */
  readonly side_b_2nd: string | null
  /** What the conflict is fought over. */
  readonly incompatibility: 1 | 2 | 3
  /** The name of the territory that is fought over. */
  readonly territory_name: string | null
  /** The calendar year that the row is about. */
  readonly year: number
  /** Between whom the conflict is fought. */
  readonly type_of_conflict: 1 | 2 | 3 | 4
  /** The Gleditsch and Ward numbers of the states on side A, separated by commas. */
  readonly gwno_a: string | null
  /** The Gleditsch and Ward numbers of the states that support side A, separated by commas. */
  readonly gwno_a_2nd: string | null
  /** The Gleditsch and Ward numbers of the states on side B, separated by commas. */
  readonly gwno_b: string | null
  /** The Gleditsch and Ward numbers of the states that support side B, separated by commas. */
  readonly gwno_b_2nd: string | null
  /** The Gleditsch and Ward numbers of the countries that are fought over, separated by commas. */
  readonly gwno_loc: string | null
  /** The numbers of the parts of the world, separated by commas, from 1 Europe to 5 Americas. */
  readonly region: string | null
  /** The release of the dataset to which the row belongs. */
  readonly version: string | null
}
