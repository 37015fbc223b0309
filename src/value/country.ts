// A country by its two letters; what borders were when is beyond this.
import * as z from "zod"
import { keepBeside } from "../core/schema.ts"
import { wording } from "./wording.ts"

/** The form of a country's two letters in ISO 3166-1; XK, which is in use for Kosovo, has the form too. */
export const CountryCode: z.ZodType<string, string> = keepBeside(z.string().regex(/^[A-Z]{2}$/), {
  leaf: {
    rule: {
      id: "place/country",
      severity: "error",
      dimension: "conformance",
      summary: "A country stands by its two capital letters of ISO 3166-1, such as IQ.",
      wording: wording["place/country"],
    },
  },
})
