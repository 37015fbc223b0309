// What goes, what stays without its name, and which texts give it away: decided for the whole dataset at once.
import { gathering } from "../../core/gather.ts"
import { kindOf } from "../../core/id.ts"
import { definitionOf } from "../../core/walk.ts"
import { Place } from "../../value/place.ts"
import { Handling } from "../../value/vocabulary/handling.ts"
import { Dataset } from "../dataset.ts"
import { eachId } from "../references.ts"
import { neutralDescription, neutralNames, placeFields } from "./fields.ts"
import { folded, isTelling, seeking, type Telltale } from "./mentions.ts"

/** The readers for whom a dataset is redacted. @category datasets */
export type Audience = Exclude<Handling, "confidential">
