import type { Diagnostic } from '../model/diagnostic.ts';
import type { Organization } from '../model/organization.ts';
import type { ReportResult } from '../model/report-result.ts';
import type { Place, SourceFile } from '../model/source-file.ts';
import { createMemoryReader } from './memory-reader.ts';
import { readOrganization } from './read-organization.ts';

/** The map of a report; undefined where it cannot be read. */
export interface ReportMap {
  readonly organization: Organization | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the map that a report holds as a text; `path` is the file of the report, which people have. */
export async function readReportMap({ map }: ReportResult, path: string): Promise<ReportMap> {
  const name = 'map.json';
  const { organization, diagnostics } = await readOrganization([name], createMemoryReader({ [name]: map }));
  const files = new Map<SourceFile, SourceFile>();
  const named = (place: Place): Place => {
    const file = files.get(place.file) ?? { ...place.file, path: `${path} (map)` };
    files.set(place.file, file);
    return { ...place, file };
  };
  return {
    organization,
    diagnostics: diagnostics.map((diagnostic) => ({
      ...diagnostic,
      place: diagnostic.place === undefined ? undefined : named(diagnostic.place),
      related: diagnostic.related.map(named),
    })),
  };
}
