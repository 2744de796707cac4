import { describe, expect, it, vi } from 'vitest';
import type { DiffResult } from '../../src/model/diff-result.ts';
import { BEFORE } from '../diff-worlds.ts';
import { runCli } from './run-cli.ts';
import { scratchFolder } from './scratch.ts';

vi.setConfig({ testTimeout: 30_000 });

function withWay(promise: string, waits: string): string {
  return `${BEFORE}engagements:\n  order: { name: An order, customer: guest, ${promise}stages: [{ name: Ask, team: shop, takes: 1h, waits: ${waits} }] }\n`;
}

const PROMISED = 'promise: { within: 2d }, ';
const WAY = withWay(PROMISED, '1d');

async function diff(before: string, after: string, ...argv: readonly string[]) {
  const cwd = scratchFolder({ 'old.yaml': before, 'new.yaml': after });
  const { code, stdout } = await runCli(['diff', 'old.yaml', 'new.yaml', ...argv], { cwd });
  return { code, stdout: stdout.replaceAll('\n', ' ').replaceAll(/ +/g, ' ') };
}

async function findingsOf(before: string, after: string, ...argv: readonly string[]): Promise<string[]> {
  const { stdout } = await diff(before, after, '--json', ...argv);
  const { findings, verdict }: DiffResult = JSON.parse(stdout);
  return [verdict, ...findings.map(({ rule }) => rule)];
}

describe('an engagement', () => {
  it('that newly takes longer than promised fails like any broken promise', async () => {
    const longer = withWay(PROMISED, '3d');
    const { code, stdout } = await diff(WAY, longer, '--fail-on', 'broken-promise');
    expect(code).toBe(1);
    expect(stdout).toContain(
      'Worse: An order newly breaks its promise (within 2d, and takes 1d 1h → 3d 1h).',
    );
    expect(await findingsOf(WAY, longer)).toEqual(['worse', 'engagement-promise-newly-broken']);
    expect(await findingsOf(longer, WAY)).toEqual(['better', 'engagement-promise-newly-kept']);
  });

  it('that takes longer within its promise is said by more than --worse-by', async () => {
    const longer = withWay(PROMISED, '1d 4h');
    expect(await findingsOf(WAY, longer)).toEqual(['worse', 'engagement-longer']);
    expect(await findingsOf(WAY, longer, '--worse-by', '4h')).toEqual(['changed']);
    expect(await findingsOf(longer, WAY)).toEqual(['better', 'engagement-shorter']);
    expect((await diff(WAY, longer, '--fail-on', 'broken-promise')).code).toBe(0);
    expect((await diff(WAY, longer, '--fail-on', 'worse')).code).toBe(1);
  });

  it('of which less is promised is no merit, and a new promise breaks nothing', async () => {
    const missed = withWay(PROMISED, '3d');
    expect(await findingsOf(missed, withWay('promise: { within: 1w }, ', '3d'))).toEqual([
      'changed',
      'promise-loosened',
    ]);
    const unpromised = withWay('', '3d');
    expect(await findingsOf(unpromised, missed)).toEqual(['changed', 'promise-made']);
    expect((await diff(unpromised, missed, '--fail-on', 'worse')).code).toBe(0);
    expect(await findingsOf(missed, unpromised)).toEqual(['worse', 'promise-dropped']);
  });
});
