import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ORG } from '../../src/input/org-format.ts';
import { orgSchema, schemaText } from '../../src/input/org-schema.ts';
import { starterFile } from '../../src/input/starter-file.ts';
import { REPOSITORY } from '../cli/run-cli.ts';

const PATH = join(REPOSITORY, 'schema/ripple.schema.json');

interface SchemaPart {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly items?: SchemaPart;
  readonly anyOf?: readonly SchemaPart[];
  readonly additionalProperties?: SchemaPart | boolean;
}

describe('the schema', () => {
  it('stands in its file as the table of the format says (UPDATE_SCHEMA=1 writes it)', () => {
    const text = schemaText();
    if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(PATH, text);
    expect(readFileSync(PATH, 'utf8')).toBe(text);
  });

  it('describes every key of every record', () => {
    const described = describedKeys(orgSchema());
    expect(described.filter(([, about]) => about === undefined || about === '')).toEqual([]);
    expect(described.map(([key]) => key)).toEqual(expect.arrayContaining(Object.keys(ORG.options.fields)));
    expect(described.map(([key]) => key)).toEqual(
      expect.arrayContaining(['slack', 'saves', 'within', 'chance']),
    );
  });

  it('is what the starter file names', () => {
    expect(starterFile().split('\n')[0]).toBe(
      `# yaml-language-server: $schema=${String(orgSchema()['$id'])}`,
    );
  });
});

function describedKeys(part: SchemaPart | boolean | undefined): [key: string, about: string | undefined][] {
  if (part === undefined || typeof part === 'boolean') return [];
  const own = Object.entries(part.properties ?? {});
  return [
    ...own.map(([key, { description }]): [string, string | undefined] => [key, description]),
    ...[
      ...own.map(([, inner]) => inner),
      part.items,
      part.additionalProperties,
      ...(part.anyOf ?? []),
    ].flatMap(describedKeys),
  ];
}
