// Laws try the same cases in each run, so that a failure is of the change at hand; CASUS_SEED=<number> tries others.
import fc from "fast-check"

const { CASUS_SEED = "20261122" } = process.env

if (!/^\d+$/.test(CASUS_SEED)) throw new Error(`CASUS_SEED is a whole number, not ${CASUS_SEED}.`)

/** How far other cases are asked for: 0 in every run that names no seed. */
export const turn: number = Number(CASUS_SEED) - 20_261_122

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(CASUS_SEED) })
