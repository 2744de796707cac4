import { describe, expect, it } from 'vitest';
import type { WhyResult } from '../../src/model/why-result.ts';
import { HOSTILE_TEXTS } from '../report/hostile-texts.ts';
import type { CliRun } from './run-cli.ts';
import { runCli } from './run-cli.ts';

const BAKERY = `ripple: 1
org: Bakery
teams:
  mill: { name: Mill }
  bakehouse: { name: Bakehouse, buffer: 1h }
  oven: { name: Oven service, kind: supplier }
  shop: { name: Shop }
  guest: { name: Guest, kind: customer }
handoffs:
  - { from: mill, to: bakehouse, what: Flour, slack: 1h, tells: true, workaround: { saves: 1h, notice: 2h } }
  - { from: oven, to: bakehouse, what: Heat }
  - { from: bakehouse, to: shop, what: Bread, every: 1d }
  - { from: bakehouse, to: guest, what: Cake, slack: 3d }
  - { from: shop, to: guest, what: A full basket, promise: { late: 4h } }
scenarios:
  storm: { name: Storm, incidents: [{ team: mill, delay: 1d }, { team: oven, delay: 4h }] }
`;

function why(argv: readonly string[], stdin = BAKERY, columns?: number): Promise<CliRun> {
  return runCli(['why', ...argv, '-f', '-'], columns === undefined ? { stdin } : { stdin, columns });
}

async function answerOf(argv: readonly string[]): Promise<WhyResult> {
  const { code, stdout, stderr } = await why([...argv, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('ripple why', () => {
  it('tells a way hand-off by hand-off, with the arithmetic and the line', async () => {
    const { code, stdout, stderr } = await why(['mill', 'guest', '--delay', '5h']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`If Mill is 5h late, Guest waits 1d.

The way that decides: 3 hand-offs
1. Mill → Bakehouse: Flour (<stdin>:10)
     leaves 5h late; slack 1h; a workaround would save 1h if told 2h ahead; no
     word came before; arrives 4h late
     Bakehouse: buffer 1h; 3h late
2. Bakehouse → Shop: Bread (<stdin>:12)
     leaves 3h late; slot every 1d, so 1d is felt; arrives 1d late
     Shop: 1d late
3. Shop → Guest: A full basket (<stdin>:14)
     leaves 1d late and arrives so
     Guest: waits 1d
     promised at most 4h late: broken

Next:
  ripple why mill guest --delay 5h -f - --told
      the same with every hand-off telling
`);
  });

  it('tells where it ends and what it would take', async () => {
    const { stdout } = await why(['mill', 'guest', '--delay', '1h']);
    expect(stdout).toContain('If Mill is 1h late, Guest feels nothing of it.');
    expect(stdout).toContain('leaves 1h late; its slack of 1h takes that up');
    expect(stdout).toContain('Here it ends: the slack of “Flour” (1h) is enough. Spared: Shop → Guest.');
    expect(stdout.replaceAll('\n', ' ')).toContain(
      'What it would take: Guest feels it once Mill is more than 2h late (1h more than here).',
    );
  });

  it('is a delay of a day unless something else is said', async () => {
    expect((await answerOf(['mill', 'guest'])).incidents).toEqual([
      { team: 'mill', delay: 8, outage: 0, quality: 0, notice: 0 },
    ]);
  });

  it('takes a hand-off as its beginning', async () => {
    const answer = await answerOf(['bakehouse->shop', 'guest', '--delay', '2h']);
    expect(answer.from).toEqual({ handoff: 'bakehouse->shop' });
    expect(answer.incidents).toMatchObject([{ handoff: 'bakehouse->shop', delay: 2 }]);
    expect(answer.ways[0]?.steps.map(({ handoff }) => handoff)).toEqual(['bakehouse->shop', 'shop->guest']);
  });

  it('asks within a scenario, or with incidents elsewhere', async () => {
    const inScenario = await answerOf(['oven', 'guest', '--scenario', 'storm']);
    expect(inScenario).toMatchObject({ scenario: 'storm', to: { late: 8 } });
    expect(inScenario.ways.map(({ binding }) => binding)).toEqual([false]);
    expect(inScenario.other?.steps[0]?.from).toBe('mill');
    const { stdout } = await why(['oven', 'guest', '--scenario', 'storm']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Another way decides how late Guest is: Mill → Bakehouse → Shop → Guest.',
    );
    expect(stdout).toContain(
      '  ripple why mill guest --scenario storm -f -   the other way, which decides\n',
    );
    const both = await answerOf(['oven', 'guest', '--team', 'mill', '--team', 'oven', '--delay', '6h']);
    expect(both.incidents).toMatchObject([{ team: 'mill' }, { team: 'oven' }]);
  });

  it('gives as many ways as are asked for, and says when there are more', async () => {
    const one = await why(['mill', 'guest', '--delay', '1w']);
    expect(one.stdout).toContain('ripple why mill guest --delay 1w -f - --ways 3\n');
    const two = await why(['mill', 'guest', '--delay', '1w', '--ways', '2']);
    expect(two.stdout).toContain('Way 1, which decides: 3 hand-offs');
    expect(two.stdout).toContain('Way 2: 2 hand-offs; by it alone 1d 6h late');
    expect(two.stdout).not.toContain('--ways 4');
  });

  it('answers the other way round where no hand-off leads there', async () => {
    const { code, stdout } = await why(['guest', 'mill']);
    expect(code).toBe(0);
    expect(stdout.replaceAll('\n', ' ')).toContain('Mill is upstream of Guest, 2 hand-offs away.');
    expect(stdout).toContain('ripple why mill guest -f -');
  });

  it('tells a team what comes back to it, or where that ends', async () => {
    const loop = (slack: string): string => `ripple: 1
teams: { a: {}, b: { buffer: 1h } }
handoffs:
  - a -> b
  - { from: b, to: a, what: Questions, feedback: true, slack: ${slack} }
`;
    const back = await why(['a', 'a', '--delay', '4h'], loop('1h'));
    expect(back.stdout).toContain('If a is 4h late, it comes back to a: 2h late.');
    const ended = await why(['a', 'a', '--delay', '4h'], loop('1d'));
    expect(ended.stdout).toContain('If a is 4h late, nothing of it comes back to a.');
    expect(ended.stdout).toContain('Here it ends: the slack of “Questions” (1d) is enough.');
    expect(ended.stdout).not.toContain('What it would take');
  });

  it('says when word came too late, and what breaks no promise by itself', async () => {
    const late = await why(['mill', 'guest', '--delay', '5h', '--notice', '1h']);
    expect(late.stdout.replaceAll(/\s+/g, ' ')).toContain('if told 2h ahead; word came 1h ahead');
    const both = `ripple: 1
teams: { a: {}, b: {}, c: { kind: customer } }
handoffs:
  - a -> b
  - { from: b, to: c, what: Bread, promise: { late: 2h, accurate: 90% } }
scenarios:
  bad: { incidents: [{ team: a, delay: 1h }, { team: b, quality: 20% }] }
`;
    const { stdout } = await why(['a', 'c', '--scenario', 'bad'], both);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('broken, but not by what comes this way');
  });

  it('leaves out a rise of defects that rounds to nothing, beside lateness', async () => {
    const org = `ripple: 1
teams: { a: {}, b: {} }
handoffs: [{ from: a, to: b, what: Files, catches: 50%, taints: 0.1%, rework: 1w }]
`;
    const short = await why(['a', 'b', '--quality', '50%'], org);
    expect(short.stdout).toContain('The way that decides: 1 hand-off');
    expect(short.stdout.replaceAll(/\s+/g, ' ')).toContain('by less than 0.05%; --all shows that too');
    const all = await why(['a', 'b', '--quality', '50%', '--all'], org);
    expect(all.stdout).toContain('Way 2, of what is not right: 1 hand-off');
  });

  it('writes Markdown with a numbered list', async () => {
    const { stdout } = await why(['mill', 'guest', '--delay', '5h', '--format', 'markdown']);
    expect(stdout).toContain(
      '# If Mill is 5h late, Guest waits 1d.\n\n## The way that decides: 3 hand-offs\n\n1. **Mill',
    );
    expect(stdout).toContain('\n   - Bakehouse: buffer 1h; **3h late**\n');
  });

  it('is what impact suggests for its rows', async () => {
    const impact = await runCli(['impact', 'mill', '--delay', '5h', '-f', '-'], { stdin: BAKERY });
    expect(impact.stdout).toContain('  ripple why mill guest --delay 5h -f -\n');
    const several = await runCli(['impact', 'mill', 'oven', '--untold', '-f', '-'], { stdin: BAKERY });
    expect(several.stdout).toContain('ripple why oven guest --team mill --team oven --untold -f -\n');
    const scenario = await runCli(['impact', '--scenario', 'storm', '-f', '-'], { stdin: BAKERY });
    expect(scenario.stdout).toContain('ripple why mill guest --scenario storm -f -\n');
    const handoff = await runCli(['impact', '--handoff', 'shop->guest', '-f', '-'], { stdin: BAKERY });
    expect(handoff.stdout).toContain("ripple why 'shop->guest' guest -f -\n");
  });
});

describe('ripple why, beside its way', () => {
  it('says that there is no other way, if several were asked for', async () => {
    expect((await why(['mill', 'guest', '--delay', '5h', '--ways', '3'])).stdout).toContain(
      '\nNo other way arrives.\n',
    );
    expect((await why(['mill', 'guest', '--delay', '5h'])).stdout).not.toContain('No other way');
  });

  it('keeps what happens when it turns the question round', async () => {
    const { stdout } = await why(['guest', 'mill', '--delay', '3h', '--notice', '1h']);
    expect(stdout).toContain('ripple why mill guest --delay 3h --notice 1h -f -');
    const scenario = await why(['guest', 'oven', '--scenario', 'storm']);
    expect(scenario.stdout).toContain('ripple why oven guest --scenario storm -f -');
  });

  it('says that somebody waits longer who waits already', async () => {
    const { stdout } = await why(['bakehouse->guest', 'guest', '--scenario', 'storm']);
    expect(stdout.replaceAll('\n', ' ')).toContain('What it would take: Guest waits longer once');
  });

  it('is asked of nobody where only the origin feels it', async () => {
    const { stdout } = await runCli(['impact', 'guest', '-f', '-'], { stdin: BAKERY });
    expect(stdout).not.toContain('ripple why');
  });

  it('does not say that a share is what it was', async () => {
    const { stdout } = await why(['mill', 'guest', '--quality', '0.001%']);
    expect(stdout.replaceAll('\n', ' ')).toContain(
      'Guest gets something not right a little more often than usual (0%)',
    );
  });
});

describe('ripple why refuses', () => {
  it.each([
    [
      ['mil', 'gest'],
      ['“mil”; did you mean “mill”', '“gest”; did you mean “guest”'],
    ],
    [['Mill', 'guest'], ['“Mill”; did you mean “mill”']],
    [['bakehouse->shp', 'guest'], ['“bakehouse->shp”; did you mean “bakehouse->shop”']],
    [['mill', 'guest', '--team', 'ofen'], ['“ofen”; did you mean “oven”']],
    [['mill', 'guest', '--scenario', 'strom'], ['“strom”; did you mean “storm”']],
    [['mill', 'guest', '--delay', '3x'], ['3x']],
    [['mill', 'guest', '--ways', '0'], ['--ways takes a whole number']],
    [['mill', 'guest', '--ways', 'many'], ['--ways takes a whole number']],
    [['mill', 'guest', '--ways', '51'], ['from 1 to 50']],
    [['mill', 'guest', '--scenario', 'storm', '--delay', '1d'], ['--scenario brings its own incidents']],
    [['mill->bakehouse', 'guest', '--outage', '1d'], ['outage']],
    [['mill'], ["missing required argument 'to'"]],
    [['mill', 'guest', 'shop'], ['too many arguments']],
    [['mill', 'guest', '--format', 'csv'], ['unknown format']],
  ])('%j', async (argv, words) => {
    const { code, stdout, stderr } = await why(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const word of words) expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('ripple why with hostile names', () => {
  it.each(HOSTILE_TEXTS.filter((name) => name.trim() !== '').map((name) => [name.slice(0, 30), name]))(
    '%j stays a name in every format',
    async (_title, name) => {
      const quoted = JSON.stringify(name);
      const stdin = `ripple: 1\nteams: { a: { name: ${quoted} }, b: { name: ${quoted}, kind: customer } }\nhandoffs: [{ from: a, to: b, what: ${quoted} }]\n`;
      const text = await why(['a', 'b', '--no-color'], stdin, 80);
      expect(text.code, text.stderr).toBe(0);
      expect(text.stdout.split('\n').every((line) => !/[\p{Cc}\u202a-\u202e]/u.test(line))).toBe(true);
      const json: WhyResult = JSON.parse((await why(['a', 'b', '--json'], stdin)).stdout);
      expect(json.to.name).toBe(name);
      const markdown = (await why(['a', 'b', '--format', 'markdown'], stdin)).stdout;
      expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(javascript|^\s*```(?!sh|$)/m);
    },
  );
});
