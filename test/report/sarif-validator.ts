import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import draft4 from 'ajv-draft-04';
import { REPOSITORY } from '../cli/run-cli.ts';

/** The schema that OASIS publishes is not ours to ship: it lies beside the repository, or where a variable says. */
export const SARIF_SCHEMA =
  process.env['SARIF_SCHEMA'] ?? join(REPOSITORY, '../shared/data/schemas/sarif-schema-2.1.0.json');

/** Whether the published schema is there. */
export const HAS_SARIF_SCHEMA = existsSync(SARIF_SCHEMA);

/** What the published schema says against a value; its formats are not checked. */
export function createSarifValidator(): (value: unknown) => readonly string[] {
  const schema: object = JSON.parse(readFileSync(SARIF_SCHEMA, 'utf8'));
  const validate = new draft4.default({ strict: false, validateFormats: false }).compile(schema);
  return (value) => {
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
  };
}
