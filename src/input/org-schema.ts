import { ORG } from './org-format.ts';
import type { JsonSchema } from './value-type.ts';

/** Where the schema of a published version is to be had; editors fetch it, ripple never does. */
export const SCHEMA_ADDRESS = 'https://unpkg.com/@ripple-effect/cli/schema/ripple.schema.json';

/** The format of org files for editors: draft-07, which YAML language servers know, from the table that decodes. */
export function orgSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: SCHEMA_ADDRESS,
    description: 'Who hands what to whom, and what each needs: one organization for ripple.',
    ...ORG.schema,
  };
}

/** The schema as a file of its own, with a line break at the end. */
export function schemaText(): string {
  return `${JSON.stringify(orgSchema(), null, 2)}\n`;
}
