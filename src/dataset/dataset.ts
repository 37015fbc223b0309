// One document: sources, actors, incidents and what is said of them, under one model version.
import * as z from "zod"
import { construct } from "../core/construct.ts"
import { field, keepBeside, list, type ObjectSchema, optional, schemaOf } from "../core/schema.ts"
import { Actor } from "../entity/actor.ts"
import { Affiliation } from "../entity/affiliation.ts"
import { Aggregate } from "../entity/aggregate.ts"
import { Incident } from "../entity/incident.ts"
import { Link } from "../entity/link.ts"
import { Responsibility } from "../entity/responsibility/responsibility.ts"
import { Victim } from "../entity/victim.ts"
import { Publication } from "../testimony/publication.ts"
import { Source } from "../testimony/source.ts"
import { Extra } from "../value/extra.ts"
import { Span } from "../value/span.ts"
import { wording } from "./rules/wording.ts"

/**
 * The version of the model that this package writes and reads: an integer of its own, not the package's version.
 *
 * @example
 * ```ts
 * modelVersion // => 1
 * ```
 * @category datasets
 */
export const modelVersion = 1 as const

/**
 * What a dataset counts, by which rule, where and when, and under which licence.
 *
 * @remarks Two datasets whose units differ (an event day, a strike, a conflict year) cannot be added up.
 * @category datasets
 */
export interface Coverage {
  /** What one incident of the dataset is. */
  readonly unit?: string
  /** The rule by which an incident is taken in. */
  readonly inclusion?: string
  /** The smallest incident or conflict that is taken in. */
  readonly threshold?: string
  /** The time that is covered. */
  readonly period?: Span
  /** The part of the world that is covered. */
  readonly area?: string
  /** The release or version of the dataset. */
  readonly release?: string
  /** The licence under which it may be used. */
  readonly licence?: string
  /** How to cite it. */
  readonly citation?: string
}

const words = z.string().min(1)

/**
 * The schema of a dataset's coverage.
 *
 * @category datasets
 */
export const Coverage: ObjectSchema<Coverage> = schemaOf<Coverage>()(
  {
    id: "Coverage",
    description: "What a dataset counts, by which rule, where and when, and under which licence.",
  },
  {
    unit: optional(words, "What one incident of the dataset is.", { examples: ["one strike"] }),
    inclusion: optional(words, "The rule by which an incident is taken in."),
    threshold: optional(words, "The smallest incident or conflict that is taken in.", {
      examples: ["25 deaths a year for a pair of actors"],
    }),
    period: optional(Span, "The time that is covered."),
    area: optional(words, "The part of the world that is covered."),
    release: optional(words, "The release or version of the dataset.", { examples: ["23.1"] }),
    licence: optional(words, "The licence under which it may be used.", { examples: ["CC BY 4.0"] }),
    citation: optional(words, "How to cite it."),
  },
)

/**
 * One document: sources, actors, incidents and what is said of them.
 *
 * @remarks Records lie flat and refer to each other by id, so that no record contains another.
 * @category datasets
 */
export interface Dataset {
  /** The version of the model that the document is written in. */
  readonly modelVersion: 1
  /** What the dataset is called. */
  readonly title?: string
  /** What it counts, where, when, and under which licence. */
  readonly coverage?: Coverage
  /** Those who say something. */
  readonly sources: readonly Source[]
  /** Where it was published. */
  readonly publications: readonly Publication[]
  /** Those who act, speak or are hit. */
  readonly actors: readonly Actor[]
  /** How the actors stand to each other. */
  readonly affiliations: readonly Affiliation[]
  /** What happened, as it was told. */
  readonly incidents: readonly Incident[]
  /** Those who came to harm and are known one by one. */
  readonly victims: readonly Victim[]
  /** What is said about who did it. */
  readonly responsibility: readonly Responsibility[]
  /** How the incidents stand to each other. */
  readonly links: readonly Link[]
  /** What is told of many incidents at once. */
  readonly aggregates: readonly Aggregate[]
  /** One's own fields. */
  readonly extra?: Extra
}

const version: z.ZodType<1, 1> = keepBeside(z.literal(modelVersion), {
  leaf: {
    rule: {
      id: "dataset/model-version",
      severity: "error",
      dimension: "conformance",
      summary: `A document says the model version ${modelVersion}.`,
      wording: wording["dataset/model-version"],
    },
    params: { known: modelVersion },
  },
})

/**
 * The schema of a dataset.
 *
 * @category datasets
 */
export const Dataset: ObjectSchema<Dataset> = schemaOf<Dataset>()(
  { id: "Dataset", description: "One document: sources, actors, incidents and what is said of them." },
  {
    modelVersion: field(version, "The version of the model that the document is written in.", {
      examples: [modelVersion],
    }),
    title: optional(words, "What the dataset is called."),
    coverage: optional(Coverage, "What it counts, where, when, and under which licence."),
    sources: field(list(Source), "Those who say something."),
    publications: field(list(Publication), "Where it was published."),
    actors: field(list(Actor), "Those who act, speak or are hit."),
    affiliations: field(list(Affiliation), "How the actors stand to each other."),
    incidents: field(list(Incident), "What happened, as it was told."),
    victims: field(list(Victim), "Those who came to harm and are known one by one."),
    responsibility: field(list(Responsibility), "What is said about who did it."),
    links: field(list(Link), "How the incidents stand to each other."),
    aggregates: field(list(Aggregate), "What is told of many incidents at once."),
    extra: optional(Extra, "One's own fields."),
  },
)

/** A dataset as its constructor takes it: only the lists there are. @category datasets */
export type DatasetInit = Partial<Omit<Dataset, "modelVersion">>

/** The lists of a dataset, all empty. */
export const noRecords: Omit<Dataset, "modelVersion" | "title" | "coverage" | "extra"> = {
  sources: [],
  publications: [],
  actors: [],
  affiliations: [],
  incidents: [],
  victims: [],
  responsibility: [],
  links: [],
  aggregates: [],
}

/**
 * A dataset of the records given; its references are tested by {@link check}.
 *
 * @example
 * ```ts
 * dataset({ incidents: [incident({ id: "incident:1" })] }).incidents.length // => 1
 * ```
 * @category datasets
 */
export const dataset = ({ title, coverage, extra, ...lists }: DatasetInit = {}): Dataset =>
  construct("The dataset", Dataset, {
    modelVersion,
    title,
    coverage,
    ...noRecords,
    ...Object.fromEntries(Object.entries(lists).filter(([, records]) => records !== undefined)),
    extra,
  })

/**
 * Whether something is a sound Dataset.
 *
 * @category guards
 */
export const isDataset = (value: unknown): value is Dataset => Dataset.safeParse(value).success
