import { describe, expect, it } from 'vitest';
import { answerImpact } from '../src/analysis/answer-impact.ts';
import type { StressResult } from '../src/model/stress-result.ts';
import type { ExposureResult } from '../src/model/exposure-result.ts';
import { runCli } from './cli/run-cli.ts';
import type { ExposureCase, ImpactCase, ProjectCase, StressCase } from './conformance-cases.ts';
import { casesIn, expectNear } from './conformance-cases.ts';
import { modelOf } from './read-text.ts';

async function askCase(org: object, incidents: readonly object[]) {
  const model = await modelOf(JSON.stringify({ ...org, scenarios: { case: { incidents } } }));
  const declared = model.organization.scenarios[0]?.incidents ?? [];
  return answerImpact(model, { incidents: declared }).result;
}

describe('conformance: impact', () => {
  const cases = casesIn<ImpactCase>('impact');
  it('has all its cases', () => expect(cases.length).toBeGreaterThanOrEqual(79));
  it.each(cases)('%s', async (_name, { org, incidents, expect: expected }) => {
    const result = await askCase(org, incidents);
    const teams = Object.fromEntries(result.teams.map((team) => [team.id, team]));
    const handoffs = Object.fromEntries(result.handoffs.map((handoff) => [handoff.id, handoff]));
    expect(Object.keys(teams).sort()).toEqual(Object.keys(expected.teams).sort());
    expect(Object.keys(handoffs).sort()).toEqual(Object.keys(expected.handoffs).sort());
    expectNear({ ...result, teams, handoffs }, expected, 'result');
  });
});

describe('conformance: stress', () => {
  const cases = casesIn<StressCase>('stress');
  it('has all its cases', () => expect(cases.length).toBeGreaterThanOrEqual(12));
  it.each(cases)('%s', async (_name, { org, incident, expect: expected }) => {
    const sizes = Object.entries(incident).flatMap(([name, size]) => [`--${name}`, String(size)]);
    const { stdout } = await runCli(['stress', '--json', '-f', '-', ...sizes], {
      stdin: JSON.stringify(org),
    });
    const { teams = [] }: StressResult = JSON.parse(stdout);
    expect(teams).toHaveLength(expected.teams.length);
    expected.teams.forEach((team, i) => expectNear(teams[i], team, `rank ${i + 1}`));
  });
});

describe('conformance: project networks', () => {
  const cases = casesIn<ProjectCase>('project-networks');
  it('has all its cases', () => expect(cases.length).toBeGreaterThanOrEqual(40));
  it.each(cases)('%s', async (_name, { org, team, delay, end, late }) => {
    const result = await askCase(org, [{ team, delay }]);
    expectNear(result.teams.find(({ id }) => id === end)?.late ?? 0, late, 'late');
  });
});

describe('conformance: exposure', () => {
  const cases = casesIn<ExposureCase>('exposure');
  it('has all its cases', () => expect(cases.length).toBeGreaterThanOrEqual(12));
  it.each(cases)('%s', async (_name, { org, target, delay, expect: expected }) => {
    const stdin = JSON.stringify(org);
    const { code, stdout } = await runCli(['exposure', target, '--delay', delay, '-f', '-', '--json'], {
      stdin,
    });
    const result: ExposureResult = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(result.sources.length).toBe(expected.sources.length);
    const { sources, ...rest } = expected;
    expectNear(result, rest, 'result');
    sources.forEach((source, i) => expectNear(result.sources[i], source, `sources.${i}`));
  });
});
