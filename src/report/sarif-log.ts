// The part of SARIF 2.1.0 that a report needs, as types.

/** Text of SARIF, in which braces are doubled. */
export interface SarifText {
  readonly text: string
}

/** What a consumer may read or ignore. */
export type SarifProperties = Readonly<Record<string, unknown>>

/** How badly a finding matters. */
export type SarifLevel = "error" | "warning" | "note"

/** A rule that was broken. */
export interface SarifRule {
  readonly id: string
  readonly shortDescription: SarifText
  readonly fullDescription: SarifText
  readonly defaultConfiguration: { readonly level: SarifLevel }
  readonly help: SarifText
  readonly properties: SarifProperties
}

/** Where in a file. */
export interface SarifPhysicalLocation {
  readonly artifactLocation: { readonly uri: string }
  readonly region?: { readonly startLine: number; readonly startColumn?: number }
}

/** A place by name: a row, a column, or the cell in both. */
export interface SarifLogicalLocation {
  readonly name: string
  readonly fullyQualifiedName: string
  readonly kind: "row" | "column" | "cell"
}

/** Where. */
export interface SarifLocation {
  readonly physicalLocation: SarifPhysicalLocation
  readonly logicalLocations?: readonly SarifLogicalLocation[]
}

/** One finding. */
export interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: SarifLevel
  readonly message: SarifText
  readonly locations: readonly SarifLocation[]
  readonly properties: SarifProperties
}

/** What kept the tool from reading all. */
export interface SarifNotification {
  readonly level: SarifLevel
  readonly message: SarifText
  readonly locations: readonly SarifLocation[]
}

/** A log of one run. */
export interface SarifLog {
  readonly $schema: string
  readonly version: "2.1.0"
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly name: string
          readonly version: string
          readonly rules: readonly SarifRule[]
        }
      }
      readonly invocations: readonly [
        {
          readonly executionSuccessful: boolean
          readonly toolExecutionNotifications?: readonly SarifNotification[]
        },
      ]
      readonly artifacts: readonly {
        readonly location: { readonly uri: string }
        readonly length?: number
        readonly roles: readonly ["analysisTarget"]
      }[]
      readonly columnKind: "utf16CodeUnits"
      readonly results: readonly SarifResult[]
      readonly properties: SarifProperties
    },
  ]
}
