import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { runCli } from '../cli/run-cli.ts';

/** Writes reports to files that are gone after the tests. */
export interface ReportFiles {
  /** The address of the report on an organization: the path of its file or folder, or its text. */
  readonly reportOn: (org: string) => Promise<string>;
}

/** A folder for the reports of one test file; each organization is written once. */
export function openReportFiles(): ReportFiles {
  const folder = mkdtempSync(join(tmpdir(), 'ripple-page-'));
  const written = new Map<string, string>();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    async reportOn(org) {
      const known = written.get(org);
      if (known !== undefined) return known;
      const number = written.size;
      const isText = org.includes('\n');
      const source = isText ? join(folder, `${number}.yaml`) : org;
      if (isText) writeFileSync(source, org);
      const target = join(folder, `${number}.html`);
      const { code, stderr } = await runCli(['report', '--file', source, '--output', target]);
      if (code !== 0) throw new Error(stderr);
      const address = pathToFileURL(target).href;
      written.set(org, address);
      return address;
    },
  };
}
