/** What tests read of a SARIF file. */
export interface Sarif {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly [SarifRun];
}

interface SarifRun {
  readonly tool: {
    readonly driver: {
      readonly name: string;
      readonly version: string;
      readonly semanticVersion?: string;
      readonly rules: readonly SarifRule[];
    };
  };
  readonly automationDetails: { readonly id: string };
  readonly columnKind: string;
  readonly invocations: readonly [
    {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications?: readonly { readonly message: { readonly text: string } }[];
    },
  ];
  readonly results: readonly SarifResult[];
}

interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: string };
  readonly properties: { readonly tags: readonly string[]; readonly precision: string };
}

interface SarifPlace {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
  readonly region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
}

interface SarifLocation {
  readonly id?: number;
  readonly physicalLocation?: SarifPlace;
  readonly message?: { readonly text: string };
}

/** One finding in it. */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    SarifLocation & { readonly logicalLocations: readonly { readonly fullyQualifiedName?: string }[] },
  ];
  readonly codeFlows?: readonly {
    readonly threadFlows: readonly { readonly locations: readonly { readonly location: SarifLocation }[] }[];
  }[];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[];
  readonly baselineState?: string;
}

/** The one run of a SARIF file. */
export function readSarif(text: string): SarifRun {
  const log: Sarif = JSON.parse(text);
  return log.runs[0];
}

/** Every place in it. */
export function placesOf({ locations, codeFlows = [], relatedLocations = [] }: SarifResult): SarifPlace[] {
  const steps = codeFlows.flatMap(({ threadFlows }) => threadFlows).flatMap((flow) => flow.locations);
  return [...locations, ...steps.map(({ location }) => location), ...relatedLocations].flatMap(
    ({ physicalLocation }) => (physicalLocation === undefined ? [] : [physicalLocation]),
  );
}
