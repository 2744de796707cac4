import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { buildModel } from '../../src/analysis/org-model.ts';
import { planStress } from '../../src/analysis/plan-stress.ts';
import { digestWork } from '../../src/cli/digest-work.ts';
import { openShards } from '../../src/cli/merge-shards.ts';
import { lengthOfShare, shareOf } from '../../src/cli/shard-number.ts';
import { formatShard } from '../../src/cli/stress-shard.ts';
import { createMemoryReader } from '../../src/input/memory-reader.ts';
import { sweepAll } from '../../src/engine/sweep-all.ts';
import { orgCases } from '../random-orgs.ts';
import * as worlds from '../worlds.ts';
import type { CliRun } from './run-cli.ts';
import { runCli, worldOf } from './run-cli.ts';
import { SHOP, namesIn, scratchFolder, textOf } from './scratch.ts';

// Each of some of these is dozens of calls.
vi.setConfig({ testTimeout: 60_000 });

const INSURER = ['-f', 'examples/insurer'];

/** Writes all parts of a stress into a folder. */
async function writeParts(folder: string, shards: number, argv: readonly string[]): Promise<void> {
  for (let shard = 1; shard <= shards; shard++) {
    const part = join(folder, `part-${shard}.json`);
    const { code, stdout, stderr } = await runCli([
      'stress',
      ...argv,
      '--shard',
      `${shard}/${shards}`,
      '-o',
      part,
    ]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
  }
}

describe('the parts of a stress, merged', () => {
  it.each([
    [3, INSURER],
    [8, ['--tolerance', '--delay', '3d', ...INSURER]],
    [2, ['--recovery', '--select', 'tag:back-office', '--exclude', 'claims', ...INSURER]],
    [5, ['--by-handoff', '--quality', '20%', '--notice', '1d', '--told', ...INSURER]],
    // More parts than places.
    [60, ['--outage', '2d', '--untold', ...INSURER]],
    [1, INSURER],
  ])('are the whole answer in every format: of %i', async (shards, argv) => {
    const folder = scratchFolder();
    await writeParts(folder, shards, argv);
    for (const shape of [[], ['--all'], ['--top', '3'], ['--rank-by', 'promises', '--measure']]) {
      for (const format of ['text', 'json', 'markdown', 'csv']) {
        const answer = [...shape, '--format', format];
        const whole = await runCli(['stress', ...argv, ...answer]);
        const merged = await runCli(['stress', ...INSURER, ...answer, '--merge', `${folder}/part-*.json`]);
        expect(whole.code).toBe(0);
        expect(merged).toEqual(whole);
      }
    }
  });

  it('can be named in any order, more than once, and with the same question', async () => {
    const folder = scratchFolder();
    await writeParts(folder, 3, ['--delay', '3d', ...INSURER]);
    const parts = ['part-3.json', 'part-1.json', 'part-2.json', './part-3.json'].map((name) =>
      join(folder, name),
    );
    const merged = await runCli(['stress', '--merge', ...parts, '--delay', '3d', ...INSURER, '--json']);
    expect(merged).toEqual(await runCli(['stress', '--delay', '3d', ...INSURER, '--json']));
  });

  it('pass a gate as the whole does', async () => {
    const folder = scratchFolder();
    await writeParts(folder, 2, INSURER);
    const gate = ['--fail-on', 'customer-late', '--json', ...INSURER];
    const merged = await runCli(['stress', '--merge', `${folder}/*.json`, ...gate]);
    expect(merged.code).toBe(1);
    expect(merged).toEqual(await runCli(['stress', ...gate]));
  });

  it('go where -o says, but not in the place of a part', async () => {
    const folder = scratchFolder();
    await writeParts(folder, 2, INSURER);
    const merge = ['stress', '--merge', `${folder}/part-*.json`, ...INSURER];
    const answer = join(folder, 'answer.json');
    expect((await runCli([...merge, '-o', answer])).code).toBe(0);
    expect(textOf(folder, 'answer.json')).toBe((await runCli(['stress', ...INSURER, '--json'])).stdout);
    const part = join(folder, 'part-1.json');
    const before = textOf(folder, 'part-1.json');
    expect(await runCli([...merge, '-o', part])).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: -o ${part} would replace one of the parts that are merged\n`,
    });
    expect(textOf(folder, 'part-1.json')).toBe(before);
  });
});

describe('a part of a sweep', () => {
  it('is the same text for any number of workers, and is written in full', async () => {
    const shard = ['stress', ...INSURER, '--shard', '2/3'];
    const { stdout } = await runCli([...shard, '--workers', '1']);
    expect((await runCli([...shard, '--workers', '7', '--format', 'json'])).stdout).toBe(stdout);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'ripple/stress-shard',
      version: 1,
      ripple: '0.0.0-test',
      shard: 2,
      shards: 3,
    });
  });

  it.each([
    [0, 3, [0, 0, 0]],
    [2, 3, [1, 1, 0]],
    [7, 3, [3, 2, 2]],
  ])('of %i items in %i parts has its share of them', (count, shards, lengths) => {
    const shares = Array.from({ length: shards }, (_, i) => lengthOfShare(count, { shard: i + 1, shards }));
    expect(shares).toEqual(lengths);
  });

  it('comes back to the last bit, whatever the organization and the number of parts', () => {
    const property = fc.property(
      orgCases(),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      ({ organization, incidents: [incident] }, shards, byHandoff) => {
        const model = buildModel(organization);
        const incidentSizes = { delayHours: 1, outageHours: 0, qualityShare: 0, noticeHours: 0, ...incident };
        const plan = planStress(model, { incident: incidentSizes, byHandoff, tolerance: !byHandoff });
        const parts = Array.from({ length: shards }, (_, i) => {
          const number = { shard: i + 1, shards };
          const share = shareOf(plan, number);
          const head = {
            kind: 'ripple/stress-shard',
            version: 1,
            ripple: '0.0.0-test',
            ...number,
            asked: { select: [], exclude: [] },
            digest: digestWork(plan, organization),
            places: plan.places.length,
            targets: plan.targets.length,
          } as const;
          return [`${i}.json`, formatShard(head, sweepAll(share.task, share.targets))] as const;
        });
        const { environment } = worldOf([]);
        const merged = openShards(
          ['*.json'],
          { select: [], exclude: [] },
          { ...environment, reader: createMemoryReader(Object.fromEntries(parts)) },
        );
        expect(merged.sweptFor(plan, organization)).toEqual(sweepAll(plan.task, plan.targets));
      },
    );
    fc.assert(property, { numRuns: 60 });
  });
});

describe('what cannot be a part', () => {
  it.each([
    ['9/8', '--shard 9/8: parts are counted from 1, so it is one of 1/8 to 8/8'],
    ['0/8', '--shard 0/8: parts are counted from 1, so it is one of 1/8 to 8/8'],
    ['1/0', '--shard 1/0: there can be 1 to 100,000 parts, not 0'],
    ['1/100001', '--shard 1/100001: there can be 1 to 100,000 parts, not 100001'],
    ['2', '--shard takes which part of how many, such as 2/8, not “2”'],
    ['-1/8', '--shard takes which part of how many, such as 2/8, not “-1/8”'],
    ['1/8x', '--shard takes which part of how many, such as 2/8, not “1/8x”'],
  ])('--shard %s', async (shard, says) => {
    const { code, stdout, stderr } = await runCli(['stress', ...INSURER, `--shard=${shard}`]);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `error: ${says}\n` });
  });

  it.each([
    [['--format', 'csv'], '--shard writes a part for --merge, which is JSON: --format csv goes with --merge'],
    [['-o', 'text:part'], '-o text:part does not say the format; write one of json:text:part'],
    [['--top', '3'], "option '--shard <k/n>' cannot be used with option '--top <n>'"],
    [
      ['--fail-on', 'customer-late'],
      "option '--shard <k/n>' cannot be used with option '--fail-on <finding>'",
    ],
    [['--merge', 'a.json'], "option '--shard <k/n>' cannot be used with option '--merge <files...>'"],
  ])('with %j', async (argv, says) => {
    const { code, stdout, stderr } = await runCli(['stress', ...INSURER, '--shard', '1/2', ...argv]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`error: ${says}\n`);
  });
});

describe('parts that do not fit together', () => {
  /** A folder with a map and all parts of a stress of it. */
  async function shopParts(shards: number, argv: readonly string[] = []): Promise<string> {
    const folder = scratchFolder({ 'ripple.yaml': SHOP });
    await writeParts(folder, shards, ['-f', join(folder, 'ripple.yaml'), ...argv]);
    return folder;
  }

  async function merge(cwd: string, ...argv: readonly string[]): Promise<CliRun> {
    const before = namesIn(cwd);
    const run = await runCli(['stress', '--merge', 'part-*.json', ...argv, '-o', 'answer.json'], { cwd });
    expect(namesIn(cwd)).toEqual(before);
    return run;
  }

  function refused(...messages: readonly string[]): CliRun {
    return { code: 2, stdout: '', stderr: messages.map((message) => `error: ${message}\n`).join('') };
  }

  /** Changes a part as text. */
  function change(folder: string, name: string, edit: (text: string) => string): void {
    const path = join(folder, name);
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
  }

  it('are refused where some are missing, and these are named', async () => {
    const folder = await shopParts(3);
    const one = await runCli(['stress', '--merge', 'part-2.json'], { cwd: folder });
    expect(one).toEqual(refused('1/3 and 3/3 are missing'));
    const two = await runCli(['stress', '--merge', 'part-3.json', 'part-1.json'], { cwd: folder });
    expect(two).toEqual(refused('2/3 is missing'));
    const many = await shopParts(30);
    expect(await runCli(['stress', '--merge', 'part-1?.json'], { cwd: many })).toEqual(
      refused('1/30, 2/30, 3/30, 4/30, 5/30, 6/30, 7/30, 8/30, 9/30, 20/30 and 10 more are missing'),
    );
    expect(await runCli(['stress', '--merge', 'nope-*.json'], { cwd: many })).toEqual(
      refused('no file matches nope-*.json'),
    );
  });

  it('are refused where one is there twice', async () => {
    const folder = await shopParts(2);
    writeFileSync(join(folder, 'part-3.json'), textOf(folder, 'part-1.json'));
    expect(await merge(folder)).toEqual(refused('part-3.json is part 1/2 again, after part-1.json'));
  });

  it('are refused where they were asked something else', async () => {
    const folder = await shopParts(2, ['--delay', '3d']);
    const other = await shopParts(2, ['--quality', '20%']);
    writeFileSync(join(folder, 'part-2.json'), textOf(other, 'part-2.json'));
    expect(await merge(folder)).toEqual(
      refused('part-2.json does not fit to part-1.json: it asks --quality 20%, not --delay 3d'),
    );
  });

  it('are refused where they are of another map or another number of parts', async () => {
    const folder = await shopParts(3);
    const changed = scratchFolder({ 'ripple.yaml': SHOP.replace('slack: 1h', 'slack: 90m') });
    await writeParts(changed, 3, ['-f', join(changed, 'ripple.yaml')]);
    writeFileSync(join(folder, 'part-2.json'), textOf(changed, 'part-2.json'));
    const four = await shopParts(4);
    writeFileSync(join(folder, 'part-3.json'), textOf(four, 'part-3.json'));
    expect(await merge(folder)).toEqual(
      refused(
        'part-2.json does not fit to part-1.json: it was made from another map',
        'part-3.json does not fit to part-1.json: it is one of 4 parts, not of 3',
        '3/3 is missing',
      ),
    );
  });

  it.each([
    ['a number', SHOP.replace('slack: 1h', 'slack: 90m')],
    [
      'an id',
      SHOP.replaceAll('b:', 'bb:').replaceAll('to: b,', 'to: bb,').replaceAll('from: b,', 'from: bb,'),
    ],
    ['a team', SHOP.replace('teams:', 'teams:\n  more: {}')],
  ])('are refused where the map that is named has another: %s', async (_, text) => {
    const folder = await shopParts(2);
    writeFileSync(join(folder, 'ripple.yaml'), text);
    expect(await merge(folder)).toEqual(
      refused(
        'the parts were made from another map than the one that is named here: make them anew, or name theirs with -f',
      ),
    );
  });

  it.each([
    ['--delay 2d', '--delay asks'],
    ['--quality 20%', '--quality asks'],
    ['--tolerance', '--tolerance asks'],
    ['--by-handoff', '--by-handoff asks'],
    ['--told', '--told asks'],
    ['--select a', '--select asks'],
  ])('are refused with %s', async (flags, says) => {
    const folder = await shopParts(2, ['--delay', '3d']);
    expect(await merge(folder, ...flags.split(' '))).toEqual(
      refused(`${says} something else than the parts, which ask --delay 3d: leave it out`),
    );
  });

  it.each<[string, (text: string) => string, string]>([
    ['was cut off', (text) => text.slice(0, -20), 'is no JSON: it has been changed, or was cut off'],
    ['is empty', () => '', 'is no JSON: it has been changed, or was cut off'],
    [
      'lacks a number',
      (text) => text.replace(/\[\d+/, '['),
      'is no whole part: it has been changed, or was cut off',
    ],
    [
      'has a text among them',
      (text) => text.replace(/\[\d+/, '["1"'),
      'is no whole part: it has been changed, or was cut off',
    ],
    [
      'lacks a column',
      (text) => text.replace('"cost"', '"costs"'),
      'is no whole part: it has been changed, or was cut off',
    ],
    [
      'has a column more',
      (text) => text.replace('"cost"', '"costs": [],\n    "cost"'),
      'is no whole part: it has been changed, or was cut off',
    ],
    [
      'says it comes after the last one',
      (text) => text.replace('"shard": 2', '"shard": 3'),
      'is no whole part: it has been changed, or was cut off',
    ],
    [
      'speaks of countless parts',
      (text) => text.replace('"shards": 2', '"shards": 2000000000'),
      'is no whole part: it has been changed, or was cut off',
    ],
    ['is another file', () => '[]', 'is no part that ripple stress --shard has written'],
    [
      'is an answer',
      () => '{"kind": "ripple/stress"}',
      'is a whole answer of ripple stress; --merge takes the parts that --shard writes',
    ],
    [
      'is of a later form',
      (text) => text.replace('"version": 1', '"version": 2'),
      'has the form 2, and this ripple reads form 1',
    ],
    [
      'is of another ripple',
      (text) => text.replace('0.0.0-test', '0.9.0'),
      'was written by ripple 0.9.0, and this is ripple 0.0.0-test',
    ],
  ])('are refused where one %s', async (_, edit, says) => {
    const folder = await shopParts(2);
    change(folder, 'part-2.json', edit);
    expect(await merge(folder)).toEqual(
      refused(`part-2.json ${says}`, '2/2 is missing, unless the files that cannot be used are these'),
    );
  });

  it('are refused where a tolerance is a text', async () => {
    const folder = await shopParts(1, ['--tolerance']);
    change(folder, 'part-1.json', (text) => text.replace(/("tolerances": \[\s*\[)/, '$1"1", '));
    expect(await merge(folder)).toEqual(
      refused('part-1.json is no whole part: it has been changed, or was cut off'),
    );
  });

  it('say everything at once, and harmlessly', async () => {
    const folder = await shopParts(3);
    change(folder, 'part-1.json', () => '{');
    change(folder, 'part-3.json', (text) => text.replace('"select": []', '"select": ["\\u001b[31m\\nred"]'));
    const { code, stderr } = await runCli(
      ['stress', '--merge', 'part-*.json', 'nope.json', 'no-*.json', '--delay', '4d'],
      { cwd: folder },
    );
    expect(code).toBe(2);
    expect(stderr).toBe(
      [
        'no file matches no-*.json',
        'part-1.json is no JSON: it has been changed, or was cut off',
        'There is no file “nope.json”',
        "part-3.json does not fit to part-2.json: it asks --select '␛[31m red', not just a day’s delay at each team",
        '1/3 is missing, unless the files that cannot be used are these',
        '--delay asks something else than the parts, which ask just a day’s delay at each team: leave it out',
      ]
        .map((message) => `error: ${message}\n`)
        .join(''),
    );
  });

  it.each(Object.entries(worlds).filter(([, text]) => typeof text === 'string'))(
    'are none where each is there once: %s',
    async (_, text) => {
      const folder = scratchFolder({ 'ripple.yaml': text });
      const file = ['-f', join(folder, 'ripple.yaml')];
      await writeParts(folder, 2, ['--tolerance', ...file]);
      const merged = await runCli(['stress', '--merge', `${folder}/part-*.json`, ...file, '--json']);
      expect(merged).toEqual(await runCli(['stress', '--tolerance', ...file, '--json']));
    },
  );
});
