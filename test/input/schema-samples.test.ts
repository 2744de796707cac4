import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { orgSchema } from '../../src/input/org-schema.ts';
import { starterFile } from '../../src/input/starter-file.ts';
import { REPOSITORY } from '../cli/run-cli.ts';
import { FULL_FILES } from './full-example.ts';
import { createValidator } from './org-validator.ts';
import { organizationIn } from './read-codes.ts';

const refusals = createValidator();

interface Part {
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
  readonly additionalProperties?: Part | boolean;
}

/** Every key of the format with what the schema says of it. */
function keysOf({ properties = {}, items, anyOf = [], additionalProperties }: Part): [string, Part][] {
  const values = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  const inner = [...Object.values(properties), ...(items === undefined ? [] : [items]), ...anyOf, ...values];
  return [...Object.entries(properties), ...inner.flatMap(keysOf)];
}

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

/** The org files that a document shows, each with its place. */
function orgFilesIn(path: string): [string, string][] {
  const text = readFileSync(join(REPOSITORY, path), 'utf8');
  const blocks = [...text.matchAll(/^```yaml\n(.*?)^```$/gms)];
  return blocks
    .filter(([, yaml = '']) => /^ripple:/m.test(yaml))
    .map(({ index, 1: yaml = '' }) => [`${path}:${text.slice(0, index).split('\n').length}`, yaml]);
}

describe('the schema takes', () => {
  it.each(filesBelow('examples', '.yaml'))('%s', (path) => {
    expect(refusals(parse(readFileSync(join(REPOSITORY, path), 'utf8'), { merge: true }))).toEqual([]);
  });

  it.each(['README.md', ...filesBelow('docs', '.md'), ...filesBelow('examples', '.md')].flatMap(orgFilesIn))(
    'the org file at %s',
    (_, yaml) => expect(refusals(parse(yaml))).toEqual([]),
  );

  it.each([...Object.entries(FULL_FILES), ['the starter file', starterFile()]])('%s', (_, text) =>
    expect(refusals(parse(text))).toEqual([]),
  );

  it('its own examples and defaults', () => {
    const ajv = new Ajv({
      keywords: ['errorMessage', 'defaultSnippets', 'enumDescriptions'],
      allowUnionTypes: true,
    });
    const keys = keysOf(orgSchema());
    expect(keys.length).toBeGreaterThan(70);
    for (const [key, { default: fallback, examples = [], ...part }] of keys) {
      const samples = fallback === undefined ? examples : [fallback, ...examples];
      for (const sample of samples)
        expect([key, sample, ajv.validate(part, sample)]).toEqual([key, sample, true]);
    }
  });
});

describe('a default that the schema names', () => {
  const org = `{ ripple: 1, teams: { a: {TEAM}, b: { kind: customer } }, handoffs: [{ from: a, to: b HANDOFF }],
    calendar: {CALENDAR}, scenarios: { s: { incidents: [{ team: a INCIDENT }] } },
    engagements: { e: { customer: b, stages: [{ name: n, team: a STAGE }] } } }`;

  /** The file with some text in one place, without any places. */
  async function organizationWith(place: string, text: string): Promise<unknown> {
    const filled = org
      .replace(place, text)
      .replace(/\{[A-Z]+\}| [A-Z]{3,}/g, (gap) => (gap[0] === '{' ? '{}' : ''));
    const hidden = new Set(['place', 'keyPlaces', 'files']);
    const organization = await organizationIn(filled);
    return JSON.parse(
      JSON.stringify(organization, (key, value: unknown) => (hidden.has(key) ? undefined : value)),
    );
  }

  const part = (...path: readonly string[]): Part =>
    path.reduce<Part>((at, key) => (at as Record<string, Part>)[key] ?? {}, orgSchema());
  const record = ['additionalProperties', 'properties'];
  const records: [string, Part][] = [
    ['{TEAM}', part('properties', 'teams', 'additionalProperties')],
    [' HANDOFF', part('properties', 'handoffs', 'items', 'anyOf', '2')],
    ['{CALENDAR}', part('properties', 'calendar')],
    [' INCIDENT', part('properties', 'scenarios', ...record, 'incidents', 'items')],
    [' STAGE', part('properties', 'engagements', ...record, 'stages', 'items')],
  ];
  const cases = records.flatMap(([place, { properties = {} }]) =>
    Object.entries(properties).flatMap(([key, { default: fallback }]) =>
      fallback === undefined ? [] : [[place, key, fallback] as const],
    ),
  );

  it('is there for most numbers', () => expect(cases.length).toBeGreaterThan(20));

  it.each(cases)('%s %s: %s says what leaving the key out says', async (place, key, fallback) => {
    const pair = `${key}: ${JSON.stringify(fallback)}`;
    const said = await organizationWith(place, place.startsWith('{') ? `{ ${pair} }` : `, ${pair}`);
    expect(said).toEqual(await organizationWith('{}', '{}'));
  });
});
