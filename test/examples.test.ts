import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerImpact } from '../src/analysis/answer-impact.ts';
import { buildModel } from '../src/analysis/org-model.ts';
import { createDiskReader } from '../src/cli/disk-reader.ts';
import { HANDOFF } from '../src/input/handoff-format.ts';
import { ORG } from '../src/input/org-format.ts';
import { readOrganization } from '../src/input/read-organization.ts';
import { RecordType } from '../src/input/record-type.ts';
import { TEAM } from '../src/input/team-format.ts';
import { HANDOFF_TYPES, TEAM_KINDS } from '../src/model/organization.ts';
import { REPOSITORY, runCli } from './cli/run-cli.ts';

async function read(folder: string) {
  const reader = createDiskReader(REPOSITORY, () => new Uint8Array());
  const { organization, diagnostics } = await readOrganization([`examples/${folder}`], reader);
  if (organization === undefined) throw new Error(diagnostics.map(({ code }) => code).join(', '));
  return { organization, diagnostics };
}

describe('the insurer', () => {
  it('is a believable size, in several files, with nothing doubtful', async () => {
    const { organization, diagnostics } = await read('insurer');
    expect(diagnostics).toEqual([]);
    expect(organization.teams.length).toBeGreaterThanOrEqual(25);
    expect(organization.teams.length).toBeLessThanOrEqual(40);
    expect(organization.files.length).toBeGreaterThan(3);
    expect(organization.teams.filter(({ kind }) => kind === 'customer').length).toBeGreaterThanOrEqual(3);
    expect(organization.scenarios).toHaveLength(5);
    expect(organization.engagements).toHaveLength(2);
  });

  it('uses every key of the format, every kind and every type', async () => {
    const { organization } = await read('insurer');
    const text = organization.files.map((file) => file.text).join('\n');
    const unused = new Set([...keysOf(ORG), ...keysOf(TEAM), ...keysOf(HANDOFF)]);
    for (const key of unused) if (new RegExp(`(?:^|[\\s{,])${key}:`, 'm').test(text)) unused.delete(key);
    // For a JSON file's editor; a YAML file says it in a comment.
    expect([...unused]).toEqual(['$schema']);
    expect(new Set(organization.teams.map(({ kind }) => kind))).toEqual(new Set(TEAM_KINDS));
    expect(new Set(organization.handoffs.map(({ type }) => type))).toEqual(new Set(HANDOFF_TYPES));
    const own = [organization, ...organization.teams, ...organization.handoffs];
    expect(own.some(({ extra }) => Object.keys(extra).length > 0)).toBe(true);
  });

  it('has scenarios that customers feel, and promises that mostly hold without one', async () => {
    const { organization } = await read('insurer');
    const model = buildModel(organization);
    for (const { id, incidents } of organization.scenarios) {
      const { totals } = answerImpact(model, { incidents, scenario: id }).result;
      expect(totals.customers, id).toBeGreaterThan(0);
    }
    const calm = answerImpact(model, { incidents: [] }).result;
    expect(calm.totals.promisesBroken).toBe(0);
    expect(calm.totals.promisesAlreadyBroken).toBe(1);
    expect(calm.assumedFeedback).toEqual([]);
  });
});

/** What the documents say of their size, and how the files are cut. */
const WORLDS = [
  { example: 'clinic', files: 7, teams: 25, handoffs: 68, hoursPerDay: 24, daysPerWeek: 7 },
  { example: 'platform', files: 1, teams: 27, handoffs: 58, hoursPerDay: 8, daysPerWeek: 5 },
];

describe.each(WORLDS)('the $example', ({ example, files, teams, handoffs, hoursPerDay, daysPerWeek }) => {
  it('is as large as its document says, with nothing doubtful', async () => {
    const { organization, diagnostics } = await read(example);
    expect(diagnostics).toEqual([]);
    expect(organization.files).toHaveLength(files);
    expect(organization.teams).toHaveLength(teams);
    expect(organization.handoffs).toHaveLength(handoffs);
    expect(organization.calendar).toEqual({ hoursPerDay, daysPerWeek });
    expect(organization.scenarios).toHaveLength(3);
    expect(organization.engagements).toHaveLength(2);
    const document = readFileSync(join(REPOSITORY, `examples/${example}/README.md`), 'utf8');
    expect(document).toContain(`${teams} teams and ${handoffs} hand-offs`);
    expect(document.replaceAll(/\s+/g, ' ')).toContain('numbers here are invented');
  });

  it('has nobody whom nobody depends on, and nobody without a department', async () => {
    const { organization } = await read(example);
    const givers = new Set(organization.handoffs.map(({ from }) => from));
    for (const { id, kind, group } of organization.teams) {
      expect(group, id).not.toBe('');
      expect(givers.has(id), id).toBe(kind !== 'customer');
    }
  });

  it('has scenarios that customers feel, and promises that hold without one', async () => {
    const { organization } = await read(example);
    const model = buildModel(organization);
    for (const { id, incidents } of organization.scenarios) {
      const { totals } = answerImpact(model, { incidents, scenario: id }).result;
      expect(totals.customers, id).toBeGreaterThan(0);
    }
    const calm = answerImpact(model, { incidents: [] }).result;
    expect(calm.totals).toMatchObject({ teams: 0, promisesBroken: 0, promisesAlreadyBroken: 0 });
    expect(calm.assumedFeedback).toEqual([]);
  });
});

describe('the whiteboard', () => {
  it('is ten lines of arrows', () => {
    const text = readFileSync(join(REPOSITORY, 'examples/whiteboard/ripple.yaml'), 'utf8');
    expect(text.trimEnd().split('\n')).toHaveLength(10);
    expect(text.match(/->/g)?.length).toBeGreaterThanOrEqual(5);
  });
});

describe('every example', () => {
  it.each(readdirSync(join(REPOSITORY, 'examples')))('%s is right', async (folder) => {
    expect((await read(folder)).diagnostics).toEqual([]);
  });

  it.each(['insurer', 'clinic', 'platform'])(
    '%s: its engagements need what a hand-off brings',
    async (folder) => {
      const { engagements, handoffs } = (await read(folder)).organization;
      const pairs = new Set(handoffs.map(({ from, to }) => `${from} -> ${to}`));
      const needed = engagements.flatMap(({ stages }) =>
        stages.flatMap(({ team, needs }) => needs.map(({ from }) => `${from} -> ${team}`)),
      );
      expect(needed.length).toBeGreaterThan(0);
      for (const pair of needed) expect(pairs).toContain(pair);
    },
  );

  it.each(['insurer', 'clinic', 'platform'])('%s: its engagements keep their promise', async (folder) => {
    const { engagements } = (await read(folder)).organization;
    expect(engagements).toHaveLength(2);
    for (const { id, stages, withinHours } of engagements) {
      const hours = stages.reduce((sum, { takesHours, waitsHours }) => sum + takesHours + waitsHours, 0);
      expect(hours, id).toBeLessThanOrEqual(withinHours ?? 0);
    }
  });
});

describe('the README', () => {
  const readme = readFileSync(join(REPOSITORY, 'README.md'), 'utf8');

  it('stays short', () => expect(readme.trimEnd().split('\n').length).toBeLessThan(280));

  it('tells what npm start shows', async () => {
    const { scripts }: { scripts: { start: string } } = JSON.parse(
      readFileSync(join(REPOSITORY, 'package.json'), 'utf8'),
    );
    const argv = scripts.start.split(' ').slice(2);
    const { stdout, code } = await runCli(argv);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^If IT service desk is 3d late, 4 of 5 customers feel it/);
    expect(readme).toContain('npm ci && npm start\nnpm ci && npm test\n');
  });
});

/** The keys of a record and of the records in it. */
function keysOf(type: unknown): string[] {
  if (!(type instanceof RecordType)) return [];
  const fields = Object.entries(type.options.fields as Record<string, { type: unknown }>);
  return fields.flatMap(([key, { type: inner }]) => [key, ...keysOf(inner)]);
}
