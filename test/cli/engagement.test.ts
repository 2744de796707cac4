import { describe, expect, it } from 'vitest';
import type { EngagementResult } from '../../src/model/engagement-result.ts';
import { HOSTILE_TEXTS } from '../report/hostile-texts.ts';
import { STRAY, TAILOR } from '../worlds.ts';
import type { CliRun } from './run-cli.ts';
import { runCli } from './run-cli.ts';
import { SHOP, namesIn, scratchFolder, textOf } from './scratch.ts';

/** TAILOR with a second way, of which it is too late already. */
const TWO = `${TAILOR}  rush:
    name: A suit in a hurry
    customer: wearer
    promise: { within: 1h }
    stages: [{ name: All at once, team: sewing, takes: 2h }]
`;

function engagement(argv: readonly string[], stdin = TAILOR, columns?: number): Promise<CliRun> {
  return runCli(['engagement', '-f', '-', ...argv], { stdin, ...(columns === undefined ? {} : { columns }) });
}

async function textFor(argv: readonly string[], stdin = TAILOR): Promise<string> {
  const { code, stdout, stderr } = await engagement(argv, stdin);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

async function resultOf(argv: readonly string[], stdin = TAILOR): Promise<EngagementResult> {
  return JSON.parse(await textFor(['--json', ...argv], stdin));
}

async function refusalOf(argv: readonly string[], stdin = TAILOR): Promise<string> {
  const { code, stdout, stderr } = await engagement(argv, stdin);
  expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' });
  expect(stderr).not.toMatch(/^\s+at /m);
  return stderr;
}

describe('which engagement', () => {
  it('is the only one without a name, and is the same with it', async () => {
    const bare = await textFor([]);
    expect(bare).toMatch(/^A suit: 4d from beginning to end, 7h of it hands-on\.\n/);
    expect(await textFor(['suit'])).toBe(bare);
  });

  it('are all of several, side by side, and each by its name', async () => {
    const all = await textFor([], TWO);
    expect(all).toMatch(/^Tailor: 2 engagements\.\n/);
    expect(all).toMatch(/^A suit \(Wearer\) +3 +4d +21\.9% +54% +0 +kept$/m);
    expect(all).toMatch(/^ {2}ripple engagement rush -f - +A suit in a hurry, stage by stage$/m);
    expect(all).toMatch(/^A suit in a hurry \(Wearer\) +1 +2h +100% +75% +0 +broken anyway$/m);
    expect(await textFor(['suit'], TWO)).toMatch(/^A suit: 4d/);
    const { engagements } = await resultOf([], TWO);
    expect(engagements.map(({ id }) => id)).toEqual(['suit', 'rush']);
    expect(engagements.slice(1)).toEqual((await resultOf(['rush'], TWO)).engagements);
  });

  it('can be none yet: then it says what to add, and that works', async () => {
    const { code, stdout, stderr } = await engagement([], SHOP);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Shop: no engagement is declared yet\.\n/);
    const example = stdout.split('\n').find((line) => line.startsWith('engagements:')) ?? '';
    expect(example).toContain('customer: shopper');
    expect(await textFor([], `${SHOP}${example}\n`)).toMatch(/^my-way: /);
    expect((await resultOf([], SHOP)).engagements).toEqual([]);
  });

  it.each([
    ['a near one', 'siut', 'There is no engagement “siut”; did you mean “suit”?'],
    ['its name', 'A SUIT', 'There is no engagement “A SUIT”; did you mean “suit”?'],
    ['nothing near', 'wedding', 'There is no engagement “wedding”'],
  ])('cannot be an unknown one: %s', async (_what, name, words) => {
    const stderr = await refusalOf(['--json', name]);
    const [first = '', line = '', carets = ''] = stderr.split('\n');
    expect(first).toMatch(/^<command line>:1:\d+ {2}error\[unknown-engagement\]: /);
    expect(first.endsWith(words)).toBe(true);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1).replaceAll("'", '')).toBe(name);
  });

  it('cannot be one where none is declared', async () => {
    expect(await refusalOf(['suit'], SHOP)).toContain('There is no engagement “suit”: none is declared');
  });

  it('cannot be a file, nor two', async () => {
    const { code, stderr } = await runCli(['engagement', 'examples/insurer/ripple.yaml']);
    expect(code).toBe(2);
    expect(stderr).toContain('files follow -f: ripple engagement -f examples/insurer/ripple.yaml');
    expect(await refusalOf(['suit', 'rush'], TWO)).toContain('too many arguments');
  });
});

describe('engagement for people', () => {
  it('shows stages, needs, sums and whose definitions they are', async () => {
    expect(await textFor([])).toBe(`A suit: 4d from beginning to end, 7h of it hands-on.

For Wearer. Promised within 1w: kept, 1d to spare.

Stages
Stage    Team          Hands-on  Waiting  %C&A
1 Order  Front desk          2h       6h   90%
2 Cut    Cutting room       4h*    1d 4h   80%
3 Sew    Sewing room         1h       7h   75%
In all                       7h    3d 1h   54%

What each stage needs
Stage  From          What it needs
2 Cut  Front desk    Exact measures
3 Sew  Cutting room  Pieces
       dyer          Thread; needed: before the cut; one color

In all
- Activity ratio 21.9%: 7h hands-on of 4d lead time; the other 3d 1h is waiting.
- Rolled %C&A 54% = 90% × 80% × 75%: the share that goes through every stage
  complete and accurate, if nothing is caught on the way.
- Both as Martin and Osterling define them (Value Stream Mapping, 2013).
- * takes is not written for “Cut”; the work of the team is taken instead.

Next:
  ripple engagement suit -f - --team front --delay 1d
      if Front desk is a day late
`);
  });

  it('shows under an incident what each stage is late, and the one sum that counts', async () => {
    const text = await textFor(['--team', 'front', '--delay', '11h']);
    expect(text).toMatch(/^A suit, if Front desk is 1d 3h late: 1w 1d instead of 4d, promise broken\.\n/);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      '4d as usual + 2d by which “Suit” from Sewing room is felt late = 1w 1d. Promised within 1w: broken by 1d.',
    );
    expect(text).toMatch(/^1 Order +Front desk +1d 3h +starts here$/m);
    expect(text).toMatch(/^3 Sew +Sewing room +1d 1h +Pieces, from Front desk → Cutting room$/m);
    expect(text).toContain('not to be added up');
    expect(text).not.toContain('What each stage needs');
    expect(await textFor(['--team', 'front', '--delay', '11h', '--all'])).toContain('What each stage needs');
  });

  it('says what is absorbed, and what was broken before', async () => {
    const absorbed = await textFor(
      ['--team', 'sewing', '--delay', '2h'],
      TAILOR.replace('every: 8h', 'slack: 8h'),
    );
    expect(absorbed.replaceAll(/\s+/g, ' ')).toContain('Sewing room is 2h late, but within slack');
    expect(await textFor(['rush'], TWO)).toContain('broken by 1h: the usual way takes longer');
    const both = await textFor(['rush', '--team', 'sewing', '--delay', '2h'], TWO);
    expect(both).toContain('broken by 1d 1h, 1h of it with no incident at all.');
  });

  it('names every hand-off that is missing, its place, and the way by others', async () => {
    const text = (await textFor([], STRAY)).replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      'No hand-off from desk to vet, though “2 Look” follows “1 Arrive”; the map goes by way of lab (2 hand-offs). <stdin>:',
    );
    expect(text).toContain('No hand-off from owner to vet, though “2 Look” needs something from there');
    expect(text).toContain('No hand-off from lab to owner, though “4 Test” is the last stage');
    expect(text).toMatch(/<stdin>:\d+:\d+: add the hand-off nurse -> lab, or change the stages/);
  });

  it('says when lateness stops at a missing hand-off, also side by side', async () => {
    const late = ['--team', 'vet', '--delay', '1d'];
    expect(await textFor(late, STRAY)).toContain('Careful: lateness cannot cross');
    const stuck = await textFor(['--team', 'front', '--delay', '2h'], STRAY_AND_PROMISE);
    expect(stuck).toMatch(/: 3d 4h as usual, promise\s+kept\s+as\s+far\s+as\s+the\s+map\s+goes\./);
    const copy = STRAY.slice(STRAY.indexOf('  visit:')).replace('visit', 'again');
    expect(await textFor(late, `${STRAY}${copy}`)).toContain('Careful: lateness cannot cross');
    expect(await textFor(['--team', 'front'])).not.toContain('Careful');
  });

  it('says what comes back by a loop, and that it may never settle', async () => {
    const late = ['--team', 'vet', '--delay', '4h'];
    const endless = await textFor(late, STRAY);
    expect(endless).toMatch(/^1 Arrive +desk +4h +in round 2 vet->desk, from vet$/m);
    expect(endless).toContain('does not settle');
    const settling = await textFor(late, STRAY.replace('feedback: true', 'feedback: true, slack: 3h'));
    expect(settling).toMatch(/^1 Arrive +desk +1h +in round 2 vet->desk, from vet$/m);
    expect(settling.replaceAll(/\s+/g, ' ')).toContain('late from round 2 on is late for a later customer');
    expect(await textFor(['--team', 'front'])).not.toMatch(/loop|round/);
  });

  it('says what a scenario brings', async () => {
    const described = TAILOR.replace('name: The fair,', 'name: The fair, description: Once a year.,');
    for (const text of [
      await textFor(['--scenario', 'fair'], described),
      await textFor(['--scenario', 'fair'], `${described}${TWO.slice(TAILOR.length)}`),
    ]) {
      expect(text).toContain('\nOnce a year.\n\nWhat happens: Front desk is 1d late.\n');
    }
  });

  it('says what is not written yet', async () => {
    const empty = `${STRAY.slice(0, STRAY.indexOf('    stages:'))}    stages: []\n`;
    expect(await textFor([], empty)).toBe(
      'visit: no stages yet.\n\nFor owner. Add its stages in order, each with a name and a team.\n',
    );
    const timeless = (await textFor([], STRAY.replaceAll(', takes: 1h', ''))).replaceAll(/\s+/g, ' ');
    expect(timeless).toContain('No stage takes or waits for any time');
    expect(timeless).toContain('* takes is not written for “Arrive”, “Look”, “Comfort” and 1 more;');
    expect(timeless).toContain('waits is not written for “Arrive”, “Look”, “Comfort” and 1 more,');
    expect(timeless).toContain('* accurate is not written for desk, vet, nurse and 1 more; 100% is taken');
  });

  it.each([80, 120])('fits a terminal of %d columns', async (columns) => {
    const calls = [
      [],
      ['make-a-claim'],
      ['--scenario', 'flu-week'],
      ['insure-a-company', '--quality', '9%', '--team', 'underwriting'],
    ];
    for (const call of calls) {
      const { code, stdout } = await runCli(['engagement', '-f', 'examples/insurer', '--no-color', ...call], {
        columns,
      });
      expect(code).toBe(0);
      for (const line of stdout.split('\n')) {
        // A command is never wrapped.
        if (!line.startsWith('  ripple ')) expect(Array.from(line).length, line).toBeLessThanOrEqual(columns);
      }
    }
  });

  it('ends with calls that work as they are', async () => {
    const calls = [
      [],
      ['make-a-claim'],
      ['make-a-claim', '--team', 'data-entry', '--handoff', 'payout', '--notice=1h', '--delay', '1d 4h'],
      ['--scenario', 'flu-week'],
    ];
    for (const call of calls) {
      const { stdout } = await runCli(['engagement', '-f', 'examples/insurer', ...call]);
      const next = [...stdout.matchAll(/^ {2}ripple (\S.*?)(?: {3}.*)?$/gm)].map(([, words = '']) => words);
      expect(next.length).toBeGreaterThan(0);
      for (const words of next) {
        const argv = (words.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ''));
        const { code, stderr } = await runCli(argv);
        expect({ code, stderr }, words).toEqual({ code: 0, stderr: '' });
      }
    }
  });
});

describe('engagement --format json', () => {
  it('has exactly these keys, in this order, and does not round', async () => {
    const result = await resultOf(['--team', 'front', '--delay', '20m'], STRAY_AND_PROMISE);
    expect(Object.keys(result)).toEqual([
      'kind',
      'version',
      'org',
      'scenario',
      'incidents',
      'status',
      'rounds',
      'engagements',
    ]);
    const [way] = result.engagements;
    expect(Object.keys(way ?? {})).toEqual([
      'id',
      'name',
      'customer',
      'customerName',
      'stages',
      'end',
      'totals',
      'promise',
      'gaps',
    ]);
    expect(Object.keys(way?.stages[0] ?? {})).toEqual([
      'name',
      'team',
      'teamName',
      'takes',
      'takesGiven',
      'waits',
      'waitsGiven',
      'accurate',
      'accurateGiven',
      'fromPrevious',
      'needs',
      'incoming',
      'late',
      'round',
      'defects',
      'baselineDefects',
      'via',
      'chain',
    ]);
    expect(Object.keys(way?.end ?? {})).toEqual(['handoffs', 'latest', 'late', 'right', 'usuallyRight']);
    expect(Object.keys(way?.totals ?? {})).toEqual([
      'takes',
      'waits',
      'leadTime',
      'activityRatio',
      'rolled',
      'leadTimeWithIncident',
    ]);
    expect(Object.keys(way?.promise ?? {})).toEqual(['within', 'state', 'spare']);
    expect(Object.keys(way?.gaps[0] ?? {})).toEqual([
      'kind',
      'from',
      'to',
      'stage',
      'way',
      'file',
      'line',
      'column',
    ]);
    expect(way?.stages[0]?.late).toBe(20 / 60);
    expect(way?.gaps[0]).toMatchObject({ file: '<stdin>', from: 'front', to: 'dyer' });
  });

  it('is not cut by what fits a screen, and is the same every time', async () => {
    const [first, second] = [await engagement(['--json']), await engagement(['--json', '--all'])];
    expect(second).toEqual(first);
  });
});

/** TAILOR with a stage of somebody to whom nothing is handed. */
const STRAY_AND_PROMISE = TAILOR.replace('team: cutting, waits', 'team: dyer, waits');

describe('the incidents of the flags', () => {
  it('can be on several teams and hand-offs, a delay of a day unless sized', async () => {
    const { incidents } = await resultOf(['--team', 'front', '--team=dyer', '--handoff', 'sewing->wearer']);
    expect(incidents).toEqual([
      { team: 'front', delay: 8, outage: 0, quality: 0, notice: 0 },
      { team: 'dyer', delay: 8, outage: 0, quality: 0, notice: 0 },
      { handoff: 'sewing->wearer', delay: 8, outage: 0, quality: 0, notice: 0 },
    ]);
  });

  it('can be those of a scenario, and run as if all or none told', async () => {
    const told = TAILOR.replace('slack: 2h }', 'workaround: { saves: 8h, notice: 1h } }')
      .replace('delay: 1d }', 'delay: 1d, notice: 1d }')
      .replace('work: 4h,', 'work: 4h, lead: 2h,');
    const lateFor = async (flag: string): Promise<number | undefined> =>
      (await resultOf(['--scenario', 'fair', flag], told)).engagements[0]?.end?.late;
    expect(await lateFor('--told')).toBe(0);
    expect(await lateFor('--untold')).toBe(8);
    expect(await textFor(['--scenario', 'fair'])).toMatch(/^A suit, if “The fair” happens: 1w instead of 4d/);
    expect(await textFor(['--scenario', 'fair', '--told'])).toMatch(
      /^A suit, if “The fair” happens and every/,
    );
  });

  it.each([
    [
      'a size without anybody',
      ['--delay', '1d'],
      'say where it starts: --team front, --team cutting or --team sewing',
    ],
    ['telling without anything to tell', ['--told'], 'say where it starts: --team front'],
    ['a scenario with a team', ['--scenario', 'fair', '--team', 'front'], '--scenario brings its own'],
    ['both tellings', ['--team', 'front', '--told', '--untold'], "cannot be used with option '--untold'"],
  ])('refuse %s', async (_what, argv, words) => {
    expect(await refusalOf(argv)).toContain(words);
  });

  it.each([
    ['a team', ['--team', 'fornt'], 'unknown-team', 'fornt'],
    ['a team with =', ['suit', '--team=fornt'], 'unknown-team', 'fornt'],
    ['a hand-off', ['--handoff', 'front->cuting'], 'unknown-handoff', "'front->cuting'"],
    ['a scenario', ['--scenario', 'fare'], 'unknown-scenario', 'fare'],
    ['a delay', ['--team', 'front', '--delay', '3x'], 'bad-duration', '3x'],
    ['a share', ['--team', 'front', '--quality=20'], 'bad-share', '20'],
    ['an outage of a hand-off', ['--handoff', 'sewing->wearer', '--outage', '1d'], 'outage-on-handoff', '1d'],
  ])('point at what is wrong: %s', async (_what, argv, code, pointedAt) => {
    const stderr = await refusalOf(argv);
    expect(stderr).toMatch(new RegExp(`^<command line>:1:\\d+  error\\[${code}\\]: `));
    const [, line = '', carets = ''] = stderr.split('\n');
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe(pointedAt);
  });

  it('say everything that is wrong at once, and nothing is written', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': TAILOR });
    const argv = ['engagement', '--team', 'x1', '--team', 'y1', '--delay', 'long', '-o', 'a.json'];
    const { code, stdout, stderr } = await runCli(argv, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('3 errors');
    expect(namesIn(cwd)).toEqual(['ripple.yaml']);
  });

  it('are written to files in each format', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': TAILOR });
    expect(await runCli(['engagement', '-o', 'a.json', '-o', 'b.md'], { cwd })).toMatchObject({ code: 0 });
    expect(JSON.parse(textOf(cwd, 'a.json'))).toMatchObject({ kind: 'ripple/engagement', version: 1 });
    expect(textOf(cwd, 'b.md')).toMatch(/^# A suit: 4d/);
    const own = await runCli(['engagement', '-o', 'text:ripple.yaml'], { cwd });
    expect(own.code).toBe(2);
    expect(textOf(cwd, 'ripple.yaml')).toBe(TAILOR);
  });
});

describe('names that try to break out of engagement', () => {
  // oxlint-disable-next-line no-control-regex
  const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

  function hostileOrg(name: string, ways: readonly string[]): string {
    const stages = [
      { name, team: 'a', needs: [{ from: 'c', what: name }] },
      { name, team: 'b' },
      { name, team: 'a' },
    ];
    const way = { name, customer: 'c', promise: { within: '1h' }, stages };
    return JSON.stringify({
      ripple: 1,
      org: name,
      teams: { a: { name }, b: { name }, c: { name, kind: 'customer' } },
      handoffs: [
        { from: 'b', to: 'c', what: name },
        { from: 'c', to: 'b', what: name, needs: { timing: name, quality: name } },
      ],
      scenarios: { s: { name, incidents: [{ team: 'b', delay: '1d' }] } },
      ...(ways.length === 0 ? {} : { engagements: Object.fromEntries(ways.map((id) => [id, way])) }),
    });
  }

  it.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text).slice(0, 40), text]))(
    'reach no stream: %s',
    async (_shown, name) => {
      for (const ways of [[], ['e'], ['e', 'f']]) {
        for (const call of [[], ['--team', 'b'], ['--scenario', 's', '--all']]) {
          for (const format of ['text', 'markdown', 'json']) {
            const { code, stdout, stderr } = await engagement(
              [...call, '--format', format],
              hostileOrg(name, ways),
            );
            expect(code, stderr).toBe(0);
            expect(stdout).not.toMatch(CONTROL);
            if (format === 'json') expect(JSON.parse(stdout)).toMatchObject({ org: name });
            // What stands in a block of commands is code.
            if (format === 'markdown') expect(stdout.split('\n```')[0]).not.toMatch(/(?<!\\)<script>/);
            if (format === 'markdown' && ways.length === 1) {
              const rows = stdout.split('\n').filter((line) => line.startsWith('| **In all**'));
              expect(rows.length).toBe(call.length === 0 ? 1 : 0);
            }
          }
        }
      }
    },
  );

  it('reach no stream from the command line either', async () => {
    const bad = '\u001b[31mred\u009b2J\u202e';
    for (const argv of [[bad], ['--team', bad], ['--handoff', bad], ['--scenario', bad], ['--delay', bad]]) {
      expect(await refusalOf(argv)).not.toMatch(CONTROL);
    }
  });
});
