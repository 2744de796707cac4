import { describe, expect, it, vi } from 'vitest';
import { AFTER, BEFORE } from '../diff-worlds.ts';
import { readAnnotations } from '../report/read-annotations.ts';
import { readSarif } from '../report/read-sarif.ts';
import { readXml } from '../report/read-xml.ts';
import { runCli } from './run-cli.ts';
import { scratchFolder } from './scratch.ts';

vi.setConfig({ testTimeout: 60_000 });

const FASTER = BEFORE.replace('shop: { name: Shop }', 'shop: { name: Shop, lead: 3d }');
const AS_ERRORS = `${BEFORE}rules: { single-source: error, handoff-without-needs: error }\n`;
const FILES = {
  'old.yaml': BEFORE,
  'new.yaml': AFTER,
  'faster.yaml': FASTER,
  'errors.yaml': AS_ERRORS,
  'broken.yaml': BEFORE.replace('teams:', 'teams:\n  bad: { lead: soon }'),
};

/** How many errors or failures each format has, and the exit codes of all of them. */
async function failuresOf(argv: readonly string[]) {
  const cwd = scratchFolder(FILES);
  const run = (format: string) => runCli([...argv, '--format', format], { cwd });
  const [sarif, junit, gitlab, github] = [
    await run('sarif'),
    await run('junit'),
    await run('gitlab'),
    await run('github'),
  ];
  const issues: { severity: string }[] = JSON.parse(gitlab.stdout);
  const annotations = readAnnotations(github.stdout).annotations;
  return {
    codes: new Set([sarif, junit, gitlab, github].map(({ code }) => code)),
    sarif: readSarif(sarif.stdout).results.filter(({ level }) => level === 'error').length,
    junit: Number(readXml(junit.stdout).attributes['failures']),
    gitlab: issues.filter(({ severity }) => severity === 'critical' || severity === 'major').length,
    github: annotations.filter(({ command }) => command === 'error').length,
  };
}

describe('every format of CI has an error exactly where the exit code is not 0', () => {
  it.each([
    ['diff old.yaml new.yaml --fail-on never', 0],
    ['diff old.yaml new.yaml --fail-on broken-promise', 1],
    ['diff old.yaml new.yaml --fail-on worse', 1],
    ['diff old.yaml new.yaml --fail-on any', 1],
    ['diff old.yaml faster.yaml --fail-on worse', 0],
    ['diff old.yaml faster.yaml --fail-on any', 1],
    ['diff old.yaml old.yaml --fail-on any', 0],
    ['check -f errors.yaml', 1],
    ['check -f errors.yaml --fail-on never', 0],
    ['check -f old.yaml', 0],
    ['check -f old.yaml --fail-on warn', 1],
    ['check -f old.yaml --fail-on info', 1],
    ['check -f broken.yaml --fail-on never', 2],
  ])('%s', async (call, code) => {
    const { codes, ...failures } = await failuresOf(call.split(' '));
    expect([...codes]).toEqual([code]);
    for (const [format, count] of Object.entries(failures))
      expect([format, count > 0]).toEqual([format, code > 0]);
  });

  it('says once that the maps differ, where nothing else fails', async () => {
    const cwd = scratchFolder(FILES);
    const call = ['diff', 'old.yaml', 'faster.yaml', '--fail-on', 'any', '--format', 'sarif'];
    const { results } = readSarif((await runCli(call, { cwd })).stdout);
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([['maps-differ', 'error']]);
  });
});
