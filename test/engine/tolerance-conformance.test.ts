import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OrgModel } from '../../src/analysis/org-model.ts';
import { rankOf } from '../../src/analysis/org-model.ts';
import { findTolerances } from '../../src/engine/find-tolerances.ts';
import { modelOf } from '../read-text.ts';

const FOLDER = new URL('../conformance/', import.meta.url);

interface ExposureCase {
  readonly org: object;
  readonly expect: {
    readonly target: string;
    readonly limit: number;
    readonly sources: readonly { readonly id: string; readonly tolerance: number | null }[];
  };
}

interface ProjectCase {
  readonly org: object;
  readonly team: string;
  readonly end: string;
  readonly float: number;
}

function casesIn<T>(folder: string): [name: string, content: T][] {
  return readdirSync(new URL(folder, FOLDER)).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(new URL(`${folder}/${file}`, FOLDER), 'utf8')) as T,
  ]);
}

function toleranceOf(model: OrgModel, target: string, limitHours: number): (source: string) => number {
  const { network } = model.compiled;
  const tolerances = findTolerances(network, model.baseline, rankOf(model, target), limitHours);
  return (source) => tolerances[rankOf(model, source)] ?? NaN;
}

/** Absolute below 1, relative above. */
function expectNear(actual: number, expected: number, what: string): void {
  if (expected === Infinity) expect(actual, what).toBe(Infinity);
  else
    expect(Math.abs(actual - expected), `${what}: ${actual} for ${expected}`).toBeLessThanOrEqual(
      1e-6 * Math.max(1, expected),
    );
}

describe('conformance: tolerances', () => {
  const cases = casesIn<ExposureCase>('exposure');
  it('has all its cases', () => expect(cases.length).toBeGreaterThanOrEqual(12));
  it.each(cases)('%s', async (_name, { org, expect: { target, limit, sources } }) => {
    const tolerance = toleranceOf(await modelOf(JSON.stringify(org)), target, limit);
    expect(sources.length).toBeGreaterThan(0);
    for (const { id, tolerance: expected } of sources) expectNear(tolerance(id), expected ?? Infinity, id);
  });
});

describe('the tolerance of the end of a project is the total float of the critical path method', () => {
  const cases = casesIn<ProjectCase>('project-networks');
  it('has all its cases', () => expect(cases.length).toBeGreaterThanOrEqual(40));
  it.each(cases)('%s', async (_name, { org, team, end, float }) => {
    const tolerance = toleranceOf(await modelOf(JSON.stringify(org)), end, 0);
    expect(tolerance(team)).toBe(float);
  });
});
